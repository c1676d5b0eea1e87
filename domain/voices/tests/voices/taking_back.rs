//! A person takes their own report back.

use serde_json::{Value, json};
use voices::store::{Expired, expire, list_expired, mark_read};

use crate::app::{App, Reply, TODAY, act, answer, apps, key};

const PATH: &str = "/en/be-gent/voices/barrier?service=be-one";
const DAY_MS: i64 = 86_400_000;

fn form(number: &str, words: &str, wish: &str) -> String {
    format!("case={}&words={}&wish={wish}", number.replace(' ', "+"), words.replace(' ', "+"))
}

async fn report(app: &App, number: u32) -> (String, String) {
    let entered = format!("key={}&reason=cost&audience=office_words&words=Long+story", key(number));
    app.post(PATH, &format!("{entered}&answer=email&email=canary%40mail.example")).await.opening()
}

async fn take_back(app: &App, (number, words): &(String, String)) -> Reply {
    app.post("/en/case", &form(number, words, "take-back")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_goes_at_once_and_the_case_says_so() {
    for app in apps().await {
        let opening = report(&app, 1).await;
        let id = app.ask("SELECT id FROM voices_barriers").await[0].get(0).unwrap();
        assert_eq!(app.count("SELECT count(*) FROM links").await, 1);
        assert!(mark_read(&app.store, id, act(TODAY.parse().unwrap())).await.unwrap());
        assert!(answer(&app, id, TODAY.parse().unwrap(), kernel::Lang::EN, "An answer").await);

        let page = take_back(&app, &opening).await;
        assert_eq!((page.status, page.cache.as_str()), (200, "no-store"));
        assert!(page.has("You took this report back on November 24, 2026. Nobody can read it any more."));
        for rows in [
            "SELECT count(*) FROM voices_desk",
            "SELECT count(*) FROM voices_office",
            "SELECT count(*) FROM voices_contacts",
            "SELECT count(*) FROM voices_answers",
            "SELECT count(*) FROM links",
        ] {
            assert_eq!(app.count(rows).await, 0, "{rows}");
        }
        // what the desk does later changes nothing
        assert!(!mark_read(&app.store, id, act(TODAY.parse().unwrap())).await.unwrap());
        assert!(!answer(&app, id, TODAY.parse().unwrap(), kernel::Lang::EN, "Late").await);

        // on the same day, on the next one and after the row of the count has gone
        for days in 0..3 {
            let page = app.post("/en/case", &form(&opening.0, &opening.1, "")).await;
            assert!(page.status == 200 && page.has("You took this report back on November 24, 2026."), "{days}");
            for gone in ["Long story", "An answer", "It costs too much", "Ghent", "Take back my report"] {
                assert!(!page.has(gone), "{gone}");
            }
            let reply = app.post_json("/en/case", &form(&opening.0, &opening.1, "")).await.json();
            assert_eq!(reply, json!({"state": "taken_back", "on": TODAY}));
            app.later(DAY_MS);
            expire(&app.store, app.clock.now().day_utc()).await.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_asks_once_more_and_changes_nothing_by_itself() {
    for app in apps().await {
        let (number, words) = report(&app, 1).await;
        let case = app.post("/en/case", &form(&number, &words, "")).await;
        assert!(case.has("<button class=\"danger\" name=\"wish\" value=\"ask\">Take back my report</button>"));
        let page = app.post("/en/case", &form(&number, &words, "ask")).await;
        assert_eq!((page.status, page.cache.as_str()), (200, "no-store"));
        assert!(page.has("<h1>Take back this report?</h1>") && page.has("You cannot undo this."));
        assert!(page.has("The office does not see it any more. Somebody there may have read it before."));
        for part in [
            format!("<input type=\"hidden\" name=\"case\" value=\"{number}\">"),
            format!("<input type=\"hidden\" name=\"words\" value=\"{words}\">"),
            "name=\"wish\" value=\"take-back\">Yes, take it back</button>".to_owned(),
            "name=\"wish\" value=\"see\">No, keep it</button>".to_owned(),
        ] {
            assert!(page.has(&part), "{part} in {}", page.body);
        }
        assert!(app.post("/en/case", &form(&number, &words, "see")).await.has("Your report arrived on"));
        assert_eq!(app.count("SELECT count(*) FROM voices_taken_back").await, 0);
        assert_eq!(app.count("SELECT count(*) FROM voices_office WHERE words = 'Long story'").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_question_says_only_what_is_true_of_this_report() {
    let app = App::small().await;
    for (audience, words, office) in [("counted", false, false), ("desk", true, false), ("office", true, true)] {
        let entered = format!("key={}&reason=cost&audience={audience}", key(7 + u32::from(words) + u32::from(office)));
        let (number, four) = app.post(PATH, &entered).await.opening();
        let page = app.post("/en/case", &form(&number, &four, "ask")).await;
        assert_eq!(page.has("We delete your words and how to reach you, at once."), words, "{audience}");
        assert_eq!(page.has("The office does not see it any more."), office, "{audience}");
        assert!(!page.has("They may remember it."), "{audience}: nobody has read it");
    }
    let (number, words) = app.post(PATH, &format!("key={}&reason=cost", key(20))).await.opening();
    for row in app.ask("SELECT barrier FROM voices_desk").await {
        mark_read(&app.store, row.get(0).unwrap(), act(TODAY.parse().unwrap())).await.unwrap();
    }
    assert!(app.post("/en/case", &form(&number, &words, "ask")).await.has("They may remember it."));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_takes_back_what_is_not_theirs() {
    let app = App::small().await;
    let (number, _) = report(&app, 1).await;
    for wish in ["ask", "take-back"] {
        let page = app.post("/en/case", &form(&number, "accent account acorn across", wish)).await;
        assert!(page.status == 422 && !page.has("Take back this report?"), "{wish}");
    }
    // nothing in an address does it either
    let (number, words) = report(&app, 2).await;
    let page = app.get(&format!("/en/case?{}", form(&number, &words, "take-back"))).await;
    assert!(page.status == 200 && !page.has("You took this report back"));
    assert_eq!(app.count("SELECT count(*) FROM voices_taken_back").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_button_pressed_twice_and_a_form_that_comes_again_bring_nothing_back() {
    for app in apps().await {
        let opening = report(&app, 1).await;
        take_back(&app, &opening).await;
        app.later(DAY_MS);
        assert!(take_back(&app, &opening).await.has("You took this report back on November 24, 2026."));
        // a phone that never heard the answer sends its form again
        assert_eq!(report(&app, 1).await, opening);
        assert_eq!(app.count("SELECT count(*) FROM voices_desk").await, 0);
        assert!(app.post("/en/case", &form(&opening.0, &opening.1, "")).await.has("You took this report back"));
    }
}

/// What is said of Ghent and of Belgium on a day.
async fn said(app: &App, day: &str) -> [Value; 2] {
    while app.clock.now().day_utc().to_string() != day {
        app.later(DAY_MS);
    }
    let mut said = [Value::Null, Value::Null];
    for (said, place) in said.iter_mut().zip(["be-gent", "be"]) {
        let reply = app.get(&format!("/api/v1/voices/{place}")).await.json();
        *said = reply["barriers"][0]["at_least"].clone();
    }
    said
}

#[tokio::test(flavor = "multi_thread")]
async fn the_counts_forget_it_with_the_week_in_steps_and_say_nothing_of_the_day() {
    for app in apps().await {
        let mut openings = Vec::new();
        for number in 0..12 {
            openings.push(report(&app, number + 1).await);
        }
        let twelve = [Value::from(10), Value::from(10)];
        assert_eq!(said(&app, "2026-12-07").await, twelve);
        // three of twelve leave nine: in the same week the numbers do not move, whoever looks
        for (opening, day) in openings.iter().zip(["2026-12-08", "2026-12-09", "2026-12-13"]) {
            assert_eq!(said(&app, day).await, twelve);
            take_back(&app, opening).await;
            let today = app.clock.now().day_utc();
            assert_eq!(expire(&app.store, today).await.unwrap().taken_back, 0, "{day}");
            assert_eq!(said(&app, day).await, twelve);
        }
        // before and after the rows have been deleted
        let nine = [Value::from(5), Value::from(5)];
        assert_eq!(said(&app, "2026-12-14").await, nine);
        assert_eq!(expire(&app.store, app.clock.now().day_utc()).await.unwrap().taken_back, 3);
        assert_eq!(app.count("SELECT count(*) FROM voices_barriers").await, 9);
        assert_eq!(said(&app, "2026-12-21").await, nine);
        // one more does not show
        take_back(&app, &openings[3]).await;
        assert_eq!(said(&app, "2026-12-28").await, nine);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_before_it_was_counted_never_is() {
    for app in apps().await {
        let mut openings = Vec::new();
        for number in 0..5 {
            openings.push(report(&app, number + 1).await);
        }
        take_back(&app, &openings[0]).await;
        assert_eq!(said(&app, "2026-12-07").await, [Value::Null, Value::Null]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_of_the_count_are_deleted_when_the_week_is_over() {
    for app in apps().await {
        let opening = report(&app, 1).await;
        take_back(&app, &opening).await;
        let day = |text: &str| text.parse().unwrap();
        let none = Expired::default();
        for early in [TODAY, "2026-11-29"] {
            assert_eq!(list_expired(&app.store, day(early)).await.unwrap(), none, "the week is not over");
        }
        let one = Expired { taken_back: 1, ..none };
        assert_eq!(list_expired(&app.store, day("2026-11-30")).await.unwrap(), one);
        assert_eq!(expire(&app.store, day("2026-11-30")).await.unwrap(), one);
        assert_eq!(expire(&app.store, day("2026-11-30")).await.unwrap(), none);
        assert_eq!(app.count("SELECT count(*) FROM voices_barriers").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_can_be_written_nothing_is_said_to_be_taken_back() {
    let first = App::small().await;
    let (number, words) = report(&first, 1).await;
    first.store.close().await;
    let store = store::Store::open_to_read(&first.test.database, &crate::app::migrations()).await.unwrap();
    let app = first.reopened(store);
    let page = app.post("/en/case", &form(&number, &words, "take-back")).await;
    assert_eq!((page.status, page.retry.as_str(), page.cache.as_str()), (503, "30", "no-store"));
    assert!(page.has(&format!("value=\"{number}\"")) && !page.has("You took this report back"));
    assert_eq!(app.count("SELECT count(*) FROM voices_desk").await, 1);
}
