//! Barriers: each reader gets what the sender let them have, exactly once, with help first.

use std::sync::Arc;

use crate::app::{App, TODAY, apps, key};

const PATH: &str = "/en/be-gent/voices/barrier?service=be-one";

#[tokio::test(flavor = "multi_thread")]
async fn each_reader_finds_what_the_sender_chose_and_no_more() {
    // audience, rows and words for the desk, rows and words for the office
    for (audience, desk, office) in [
        ("counted", (0, 0), (0, 0)),
        ("desk", (1, 1), (0, 0)),
        ("office", (1, 1), (1, 0)),
        ("office_words", (1, 1), (1, 1)),
    ] {
        for app in apps().await {
            let form = format!(
                "reason=cost&reason=language&words=Long+story&audience={audience}&answer=phone&phone=0470+123456"
            );
            let reply = app.post(PATH, &form).await;
            assert_eq!((reply.status, reply.cache.as_str()), (200, "no-store"), "{audience}");
            let rows = app.ask("SELECT day, place, service, reasons, audience FROM voices_barriers").await;
            let row: Vec<&str> = (0..5).map(|c| rows[0].get(c).unwrap()).collect();
            assert_eq!(row, [TODAY, "be-gent", "be-one", "cost language", audience]);
            let found_desk = (
                app.count("SELECT count(*) FROM voices_desk").await,
                app.count("SELECT count(*) FROM voices_desk WHERE words = 'Long story' AND lang = 'en'").await,
            );
            let found_office = (
                app.count("SELECT count(*) FROM voices_office WHERE reasons = 'cost language' AND place = 'be-gent'")
                    .await,
                app.count("SELECT count(*) FROM voices_office WHERE words IS NOT NULL OR lang IS NOT NULL").await,
            );
            assert_eq!((found_desk, found_office), (desk, office), "{audience}");
            let contacts = app.count("SELECT count(*) FROM voices_contacts WHERE address = '0470 123456'").await;
            assert_eq!(contacts, desk.0, "{audience}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_barrier_is_the_first_link_of_the_thread() {
    for app in apps().await {
        app.post(PATH, "reason=cost").await;
        app.post("/en/be-gent/voices/barrier", "reason=distance").await;
        let around = links::around(&app.store, &links::Subject::new("service", "be-one")).await.unwrap();
        let [link] = around.led_here.as_slice() else { panic!("one link: {around:?}") };
        assert_eq!((link.from.kind(), link.relation.as_str(), link.by), ("barrier", "hinders", None));
        assert_eq!(link.at.rfc3339(), format!("{TODAY}T00:00:00Z"), "no finer than the day");
        let id: kernel::RandomId =
            app.ask("SELECT id FROM voices_barriers WHERE service IS NOT NULL").await[0].get(0).unwrap();
        assert_eq!(link.from.id(), id.to_string());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_at_once_with_one_key_are_one_report_with_one_answer() {
    for app in apps().await {
        let app = Arc::new(app);
        let form = format!("key={}&reason=cost&words=once", key(3));
        let tasks: Vec<_> = (0..50)
            .map(|_| {
                let (app, form) = (Arc::clone(&app), form.clone());
                tokio::spawn(async move { app.post_json(PATH, &form).await })
            })
            .collect();
        let mut answers = Vec::new();
        for task in tasks {
            let reply = task.await.unwrap();
            assert_eq!(reply.status, 200);
            answers.push(reply.json());
        }
        assert_eq!(answers[0]["words"].as_array().unwrap().len(), 4);
        assert_eq!(answers[0]["case"].as_str().unwrap().len(), 9);
        assert_eq!(answers[0]["next"], "/en/be-gent/voices/sent?service=be-one");
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{:?}", app.store.engine());
        for table in
            ["SELECT count(*) FROM voices_barriers", "SELECT count(*) FROM voices_cases", "SELECT count(*) FROM links"]
        {
            assert_eq!(app.count(table).await, 1, "{table}");
        }
        // weeks later, in another language and without a script, the answer is still the same
        app.later(40 * 86_400_000);
        let again = app.post("/ar/be-gent/voices/barrier?service=be-one", &form).await;
        assert_eq!(again.opening().0, answers[0]["case"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_server_on_the_same_database_gives_the_same_answer() {
    for first in apps().await {
        let form = format!("key={}&reason=cost", key(4));
        let before = first.post_json(PATH, &form).await.json();
        first.store.close().await;
        let store = store::Store::open(&first.test.database, &crate::app::migrations()).await.unwrap();
        let second = first.reopened(store);
        assert_eq!(second.post_json(PATH, &form).await.json(), before);
        assert_eq!(second.count("SELECT count(*) FROM voices_barriers").await, 1);
        second.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn help_comes_before_the_report_of_who_was_treated_badly() {
    let app = App::small().await;
    for reason in ["treated_badly", "refused", "afraid"] {
        let form = format!("key={}&reason=cost&reason={reason}&words=%22He%22+said+%3Cno%3E&audience=office", key(9));
        let page = app.post(PATH, &form).await;
        assert_eq!((page.status, page.cache.as_str()), (200, "no-store"));
        assert!(page.has("Help for you comes first") && page.has("Your report is not sent yet."));
        assert!(page.has("href=\"/en/be-gent/help\"") && page.has("href=\"/en/be-gent/needs/rights.lawyer\""));
        assert!(!page.has("data-case"));
        assert_eq!(app.count("SELECT count(*) FROM voices_barriers").await, 0, "nothing is stored yet");
        // everything that was entered is carried on
        for field in [
            format!("name=\"key\" value=\"{}\"", key(9)),
            format!("name=\"reason\" value=\"{reason}\""),
            "name=\"reason\" value=\"cost\"".to_owned(),
            "name=\"words\" value=\"&#34;He&#34; said &#60;no&#62;\"".to_owned(),
            "name=\"audience\" value=\"office\"".to_owned(),
            "name=\"confirmed\" value=\"1\"".to_owned(),
        ] {
            assert!(page.has(&field), "{field} in {}", page.body);
        }
    }
    let form = format!("key={}&reason=treated_badly&confirmed=1", key(9));
    let page = app.post(PATH, &form).await;
    let (help, number) = (page.body.find("/needs/rights.lawyer"), page.body.find("data-case"));
    assert!(help.unwrap() < number.unwrap(), "help stands before the number");
    assert_eq!(app.count("SELECT count(*) FROM voices_barriers").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_outbox_cannot_be_asked_again_and_is_led_to_help() {
    let app = App::small().await;
    let form = app.get(PATH).await;
    let (reasons, words) = (form.body.find("value=\"treated_badly\""), form.body.find("<textarea"));
    let help = form.body.find("/needs/rights.lawyer");
    assert!(reasons < help && help < words, "help stands between the reasons and the rest");
    let reply = app.post_json(PATH, "reason=treated_badly").await;
    assert_eq!(reply.status, 200);
    assert_eq!(reply.json()["next"], "/en/be-gent/voices/sent?service=be-one&help=1");
    let reply = app.post_json("/en/be/voices/barrier", "reason=afraid").await;
    assert_eq!(reply.json()["next"], "/en/be/voices/sent?help=1");
}

#[tokio::test(flavor = "multi_thread")]
async fn five_reasons_and_two_thousand_letters_fit_and_no_more() {
    let app = App::small().await;
    let five = "reason=cost&reason=distance&reason=language&reason=other&reason=refused";
    assert_eq!(app.post_json(PATH, &format!("{five}&words={}", "%E1%8C%8C".repeat(2_000))).await.status, 200);
    assert_eq!(app.post_json(PATH, &format!("{five}&reason=afraid")).await.status, 422);
    assert_eq!(app.post_json(PATH, &format!("reason=cost&words={}", "x".repeat(2_001))).await.status, 422);
}
