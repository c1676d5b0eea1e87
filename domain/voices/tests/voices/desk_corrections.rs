//! Editors deal with corrections, remarks and what is missing.

use kernel::Role;
use voices::store::{Expired, expire, list_expired};

use crate::app::{App, PERSON, apps};

async fn told(app: &App) {
    let send = async |kind: &str, form: &str| {
        let path = format!("/nl/be-gent/voices/{kind}?service=be-one");
        assert_eq!(app.post(&path, form).await.status, 303, "{kind}");
    };
    send("correction", "field=phone&right=09+000+00+00&proof=Op+de+deur").await;
    send("helpful", "answer=no&words=De+kaart+klopt+niet").await;
    send("helpful", "answer=yes").await;
    send("missing", "need=health&words=Tandarts&name=Praktijk&what=Tanden&link=https://praktijk.example").await;
}

async fn id(app: &App, sql: &'static str) -> String {
    app.ask(sql).await[0].get::<kernel::RandomId>(0).unwrap().to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_sees_everything_that_was_said_about_services_and_says_what_was_done() {
    for app in apps().await {
        told(&app).await;
        app.sign_in(&[(Role::Editor, "place:be")]);
        let list = app.get("/en/desk/corrections").await;
        assert_eq!(list.body.matches("<li class=\"card\">").count(), 3, "a mere yes is counted only: {}", list.body);
        let one = async |query: &str| {
            let page = app.get(&format!("/en/desk/corrections?{query}")).await;
            page.body.matches("<li class=\"card\">").count()
        };
        assert_eq!(one("kind=missing").await, 1);
        assert_eq!(one("kind=correction&service=be-one&place=be").await, 1);
        assert_eq!(one("place=be-brugge").await, 0);

        let correction = id(&app, "SELECT id FROM voices_corrections").await;
        let path = format!("/en/desk/corrections/{correction}");
        let page = app.get(&path).await;
        for shown in [
            "<a href=\"/en/be-gent/services/be-one\">",
            "href=\"/en/desk/services/be-one\">Edit the service</a>",
            "<p lang=\"nl\" dir=\"auto\">09 000 00 00</p>",
            "<p lang=\"nl\" dir=\"auto\">Op de deur</p>",
            "The phone number",
        ] {
            assert!(page.has(shown), "{shown} in {}", page.body);
        }
        assert_eq!(app.post(&path, "outcome=done").await.location, "/en/desk/corrections");
        assert_eq!(one("").await, 2);
        assert!(app.get("/en/desk/corrections?state=done").await.has("I mended it"));
        let around = links::around(&app.store, &links::Subject::new("correction", &correction)).await.unwrap();
        assert_eq!((around.came_of_it[0].relation.as_str(), around.came_of_it[0].to.id()), ("mended", "be-one"));

        let remark = id(&app, "SELECT id FROM voices_helpful WHERE words IS NOT NULL").await;
        let path = format!("/en/desk/corrections/{remark}");
        let page = app.post(&path, "outcome=not_done&words=").await;
        assert!(page.status == 422 && page.has("Write some words.") && page.has("value=\"not_done\" checked"));
        assert!(app.post(&path, "words=Kept").await.has("Kept</textarea>"));
        assert_eq!(app.post(&path, "outcome=not_done&words=The+map+is+right").await.status, 303);
        let page = app.get(&path).await;
        assert!(
            page.has("<h2>I changed nothing</h2><p lang=\"en\" dir=\"auto\">The map is right</p>"),
            "{}",
            page.body
        );

        let missing = id(&app, "SELECT id FROM voices_missing").await;
        let page = app.get(&format!("/en/desk/corrections/{missing}")).await;
        assert!(page.has("<a href=\"https://praktijk.example\" rel=\"noreferrer nofollow\">") && page.has("Tandarts"));
        assert!(!page.has("/desk/services/") && page.has("Praktijk"));

        let rows = app.ask("SELECT kind, actor, body FROM events ORDER BY body").await;
        let bodies: Vec<&str> = rows.iter().map(|row| row.get(2).unwrap()).collect();
        assert_eq!(bodies, ["{\"outcome\":\"done\"}", "{\"outcome\":\"not_done\"}"]);
        for row in &rows {
            assert_eq!(row.get::<&str>(0).unwrap(), "VoiceHandled");
            assert_eq!(row.get::<kernel::RandomId>(1).unwrap(), events::pseudonym(PERSON));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_dealt_with_goes_after_two_years_with_its_words() {
    for app in apps().await {
        told(&app).await;
        app.sign_in(&[(Role::Editor, "place:be")]);
        for sql in [
            "SELECT id FROM voices_corrections",
            "SELECT id FROM voices_missing",
            "SELECT id FROM voices_helpful WHERE words IS NOT NULL",
        ] {
            let path = format!("/en/desk/corrections/{}", id(&app, sql).await);
            assert_eq!(app.post(&path, "outcome=not_done&words=Asked").await.status, 303);
        }
        told(&app).await;
        let day = |text: &str| text.parse().unwrap();
        assert_eq!(list_expired(&app.store, day("2028-11-24")).await.unwrap().handled, 0, "two years to the day");
        assert_eq!(list_expired(&app.store, day("2028-11-25")).await.unwrap().handled, 3);
        let Expired { handled, .. } = expire(&app.store, day("2028-11-25")).await.unwrap();
        assert_eq!(handled, 3);
        assert_eq!(app.count("SELECT count(*) FROM voices_handled").await, 0);
        assert_eq!(app.count("SELECT count(*) FROM voices_corrections").await, 1, "what is open stays");
        assert_eq!(app.count("SELECT count(*) FROM voices_missing").await, 1);
        assert_eq!(app.count("SELECT count(*) FROM voices_helpful").await, 4, "answers stay for counting");
        assert_eq!(app.count("SELECT count(*) FROM voices_helpful WHERE words IS NOT NULL").await, 1);
    }
}
