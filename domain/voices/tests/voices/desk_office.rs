//! The office reads what it was let know and replies; the desk passes it on.

use kernel::Role;
use serde_json::json;

use crate::{
    app::{App, apps, key},
    desk_rights::report,
};

fn officer(app: &App) {
    app.sign_in(&[(Role::AuthorityOfficer, "place:be-gent")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_sees_what_the_sender_let_it_see_and_never_how_to_reach_them() {
    for app in apps().await {
        let hidden = report(&app, 1, "be-gent", "desk").await;
        let without = report(&app, 2, "be-gent", "office").await;
        let with = report(&app, 3, "be-gent", "office_words").await;
        officer(&app);
        let list = app.get("/en/desk/office").await;
        assert!(list.has(&without) && list.has(&with) && !list.has(&hidden));
        assert!(!list.has("Story") && list.has("It costs too much"));
        for (id, words) in [(&without, false), (&with, true)] {
            let page = app.get(&format!("/en/desk/office/{id}")).await;
            assert_eq!(page.status, 200);
            assert_eq!(page.has("Story"), words, "{}", page.body);
            assert!(page.has("It costs too much") && page.has("Ghent"));
            assert!(!page.has("canary") && !page.has("(<bdi"), "neither an address nor the language of the sender");
        }
        // what the desk answers is between it and the sender
        app.sign_in(&[(Role::IndependentDesk, "place:be")]);
        app.post(&format!("/en/desk/voices/{with}"), "outcome=own&words=Between+us&seen=0").await;
        officer(&app);
        assert!(!app.get(&format!("/en/desk/office/{with}")).await.has("Between us"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_office_says_reaches_the_desk_and_goes_when_the_report_is_taken_back() {
    for app in apps().await {
        let id = report(&app, 1, "be-gent", "office").await;
        officer(&app);
        let path = format!("/nl/desk/office/{id}");
        let form = "outcome=promised&due_on=2027-01-31&words=Er+komt+een+tolk";
        assert_eq!(app.post(&path, form).await.location, path);
        assert!(!app.get("/nl/desk/office").await.has(&id));
        assert!(app.get("/nl/desk/office?state=answered").await.has(&id));

        app.sign_in(&[(Role::IndependentDesk, "place:be")]);
        assert!(app.get("/en/desk/voices").await.has("<span class=\"tag ok\">The office has replied</span>"));
        let page = app.get(&format!("/en/desk/voices/{id}")).await;
        assert!(page.has("This will change by January 31, 2027."), "{}", page.body);
        assert!(page.has("<p lang=\"nl\" dir=\"auto\">Er komt een tolk</p>"));

        app.sign_out();
        let form = format!("key={}&reason=cost&audience=office&words=Story+1", key(1));
        let (number, words) = app.post("/ar/be-gent/voices/barrier?service=be-one", &form).await.opening();
        let case = format!("case={}&words={}", number.replace(' ', "+"), words.replace(' ', "+"));
        assert_eq!(app.post_json("/en/case", &case).await.json()["answer"], json!(null), "only the desk answers");
        app.post("/en/case", &format!("{case}&wish=take-back")).await;
        assert_eq!(app.count("SELECT count(*) FROM voices_statements").await, 0);
        officer(&app);
        assert_eq!(app.get(&path).await.status, 404);
        assert_eq!(app.post(&path, "outcome=mended").await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_input_keeps_what_was_typed() {
    let app = App::small().await;
    let id = report(&app, 1, "be-gent", "office").await;
    officer(&app);
    let path = format!("/en/desk/office/{id}");
    for (form, wrong) in [
        ("words=Kept", "Choose one answer."),
        ("outcome=elsewhere&words=Kept", "Choose one answer."),
        ("outcome=promised&due_on=2020-01-01&words=Kept", "Choose a day that is still to come."),
    ] {
        let page = app.post(&path, form).await;
        assert!(page.status == 422 && page.has(wrong) && page.has("Kept</textarea>"), "{form}: {}", page.body);
    }
    let page = app.post(&path, "outcome=promised&due_on=2020-01-01").await;
    assert!(page.has("value=\"2020-01-01\" aria-invalid=\"true\" aria-describedby=\"due_on-hint due_on-error\""));
    assert!(app.post(&path, "outcome=cannot").await.has("Write some words."));
    assert_eq!(app.count("SELECT count(*) FROM voices_statements").await, 0);
}
