//! What became of the barriers, in public.

use kernel::Role;
use serde_json::{Value, json};
use voices::store::expire;

use crate::{
    app::{App, apps, key},
    desk_rights::report,
};

const DAY_MS: i64 = 86_400_000;

/// What is said of a place on a day.
async fn said(app: &App, day: &str, place: &str) -> (Value, Value) {
    while app.clock.now().day_utc().to_string() != day {
        app.later(DAY_MS);
    }
    let reply = app.get(&format!("/api/v1/voices/{place}")).await.json();
    (reply["became"].clone(), reply["half_answered_within_days"].clone())
}

async fn answer(app: &App, id: &str, outcome: &str) {
    app.sign_in(&[(Role::IndependentDesk, "place:be")]);
    assert_eq!(app.post(&format!("/en/desk/voices/{id}"), &format!("outcome={outcome}&seen=0")).await.status, 303);
    app.sign_out();
}

fn at_least(outcome: &str, count: u64) -> Value {
    json!({"outcome": outcome, "at_least": count})
}

#[tokio::test(flavor = "multi_thread")]
async fn what_became_of_them_is_said_a_week_late_roughly_and_not_under_five() {
    for app in apps().await {
        let mut ids = Vec::new();
        for number in 0..16 {
            ids.push(report(&app, number + 1, "be-gent", "desk").await);
        }
        for number in 0..9 {
            report(&app, number + 100, "be-gent", "counted").await;
        }
        app.later(2 * DAY_MS);
        for id in ids.iter().take(5) {
            answer(&app, id, "mended").await;
        }
        for id in ids.iter().skip(5).take(4) {
            answer(&app, id, "noted").await;
        }
        // somebody looks into it: that is no answer
        answer(&app, &ids[9], "looking").await;
        assert_eq!(said(&app, "2026-12-06", "be-gent").await, (json!([]), Value::Null));
        let expected = json!([at_least("mended", 5), at_least("open", 5)]);
        assert_eq!(said(&app, "2026-12-07", "be-gent").await, (expected.clone(), json!(3)));
        assert_eq!(said(&app, "2026-12-07", "be").await, (expected.clone(), json!(3)), "nothing by subtraction");
        let page = app.get("/en/be-gent/voices").await;
        assert!(page.has("<tr><td>It has changed</td><td class=\"num\">5 or more</td></tr>"), "{}", page.body);
        assert!(
            page.has("Half of the answers came within this number of days: 3") && !page.has("Answered in another way")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_answer_counts_from_the_first_and_figures_stand_still_for_a_week() {
    for app in apps().await {
        let mut ids = Vec::new();
        for number in 0..5 {
            ids.push(report(&app, number + 1, "be-gent", "desk").await);
        }
        app.later(10 * DAY_MS);
        for id in &ids {
            answer(&app, id, "noted").await;
        }
        assert_eq!(said(&app, "2026-12-07", "be-gent").await, (json!([at_least("answered", 5)]), json!(14)));
        // mended weeks later: it is said so, and the first answer is as old as it was
        app.sign_in(&[(Role::IndependentDesk, "place:be")]);
        for id in &ids {
            let path = format!("/en/desk/voices/{id}");
            let page = app.get(&path).await;
            let (_, rest) = page.body.split_once("name=\"seen\" value=\"").unwrap();
            let seen = rest.split('"').next().unwrap();
            assert_eq!(app.post(&path, &format!("outcome=mended&seen={seen}")).await.status, 303);
        }
        app.sign_out();
        // another server, which makes its figures anew in the same week
        let app = app.with_settings(voices::Settings::default());
        for _ in 0..13 {
            app.later(DAY_MS);
        }
        assert_eq!(said(&app, "2026-12-13", "be-gent").await, (json!([at_least("answered", 5)]), json!(14)));
        assert_eq!(said(&app, "2026-12-14", "be-gent").await, (json!([at_least("mended", 5)]), json!(14)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_goes_with_its_report_leaves_the_figures_with_the_week() {
    for app in apps().await {
        for number in 0..5 {
            let id = report(&app, number + 1, "be-gent", "desk").await;
            answer(&app, &id, "noted").await;
        }
        let five = json!([at_least("answered", 5)]);
        assert_eq!(said(&app, "2026-12-07", "be-gent").await, (five.clone(), json!(3)));
        let form = format!("key={}&reason=cost&words=Story+1", key(1));
        let (number, words) = app.post("/ar/be-gent/voices/barrier?service=be-one", &form).await.opening();
        let back = format!("case={}&words={}&wish=take-back", number.replace(' ', "+"), words.replace(' ', "+"));
        assert_eq!(app.post("/en/case", &back).await.status, 200);
        assert_eq!(app.count("SELECT count(*) FROM voices_answers").await, 4);
        let app = app.with_settings(voices::Settings::default());
        for _ in 0..13 {
            app.later(DAY_MS);
        }
        expire(&app.store, app.clock.now().day_utc()).await.unwrap();
        assert_eq!(said(&app, "2026-12-07", "be-gent").await, (five, json!(3)), "made anew in the same week");
        assert_eq!(said(&app, "2026-12-14", "be-gent").await, (json!([]), Value::Null));
        assert_eq!(app.count("SELECT count(*) FROM voices_outcomes").await, 5);
        expire(&app.store, app.clock.now().day_utc()).await.unwrap();
        assert_eq!(app.count("SELECT count(*) FROM voices_outcomes").await, 4);
    }
}
