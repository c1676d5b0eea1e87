//! Public counts.

use serde_json::{Value, json};

use crate::app::{App, TODAY, apps};

async fn report(app: &App, place: &str, reason: &str, times: usize) {
    for _ in 0..times {
        // each from another phone
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).unwrap();
        let key = kernel::RandomId(bytes);
        let path = format!("/en/{place}/voices/barrier?service=be-one");
        let form = format!("key={key}&reason={reason}&confirmed=1");
        assert_eq!(app.post(&path, &form).await.status, 200);
    }
}

const DAY_MS: i64 = 86_400_000;

/// What is said on a day.
async fn on(app: &App, day: &str, place: &str) -> Value {
    while app.clock.now().day_utc().to_string() != day {
        app.later(DAY_MS);
    }
    app.get(&format!("/api/v1/voices/{place}")).await.json()["barriers"].clone()
}

/// The first day on which reports of [`crate::app::TODAY`], a Tuesday, are in the figures.
const SAID: &str = "2026-12-07";

fn cost(at_least: u64) -> Value {
    json!([{"service": "be-one", "reason": "cost", "at_least": at_least}])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_counted_from_the_monday_after_the_next_week() {
    for app in apps().await {
        report(&app, "be-gent", "cost", 5).await;
        assert_eq!(on(&app, TODAY, "be-gent").await, json!([]));
        // the last minute of the same week, and the first of the next
        while app.clock.now().day_utc().to_string() != "2026-11-29" {
            app.later(DAY_MS);
        }
        report(&app, "be-gent", "cost", 5).await;
        app.later(DAY_MS);
        report(&app, "be-gent", "cost", 5).await;
        assert_eq!(on(&app, "2026-12-06", "be-gent").await, json!([]));
        assert_eq!(on(&app, SAID, "be-gent").await, cost(10));
        let reply = app.get("/api/v1/voices/be-gent").await.json();
        assert_eq!((&reply["made_on"], &reply["reports_before"]), (&SAID.into(), &"2026-11-30".into()));
        let page = app.get("/en/be-gent/voices").await;
        assert!(page.has("Reports sent before November 30, 2026 are counted here."), "{}", page.body);
        report(&app, "be-gent", "cost", 50).await;
        assert_eq!(on(&app, "2026-12-13", "be-gent").await, cost(10), "nothing moves until the next Monday");
        assert_eq!(on(&app, "2026-12-14", "be-gent").await, cost(10), "of fifteen, ten are said");
        assert_eq!(on(&app, "2026-12-21", "be-gent").await, cost(50), "of sixty-five, fifty");
    }
}

/// Somebody sends four reports, looks, and waits for the fifth, which is another person's.
#[tokio::test(flavor = "multi_thread")]
async fn four_false_reports_do_not_show_when_a_true_one_comes() {
    for app in apps().await {
        app.come_from("192.0.2.1");
        report(&app, "be-gent", "cost", 4).await;
        let mut seen = vec![on(&app, TODAY, "be-gent").await];
        app.come_from("198.51.100.7");
        report(&app, "be-gent", "cost", 1).await;
        for day in [TODAY, "2026-11-25", SAID, "2027-01-11"] {
            seen.push(on(&app, day, "be-gent").await);
        }
        assert!(seen.iter().all(|said| *said == json!([])), "{seen:?}");
        assert_eq!(app.count("SELECT count(*) FROM voices_barriers").await, 5, "all are kept");
        assert_eq!(app.count("SELECT count(*) FROM voices_barriers WHERE counts = 1").await, 4);
    }
}

/// One address sends as many as it can for a week, with a key for each.
#[tokio::test(flavor = "multi_thread")]
async fn one_network_moves_no_figure_on_its_own_day() {
    let app = App::small().await;
    app.come_from("2001:db8::1");
    let mut sent = 0;
    for number in 0..1_000_u32 {
        let form = format!("key={}&reason=cost", crate::app::key(number));
        let status = app.post_json("/en/be-gent/voices/barrier?service=be-one", &form).await.status;
        assert!([200, 429].contains(&status), "{status}");
        sent += u32::from(status == 200);
    }
    assert_eq!(sent, 10);
    assert_eq!(on(&app, SAID, "be-gent").await, json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_under_five_is_said_and_the_rest_roughly() {
    for (sent, said) in [(4, json!([])), (5, cost(5)), (9, cost(5)), (10, cost(10)), (19, cost(10)), (21, cost(20))] {
        let app = App::small().await;
        report(&app, "be-gent", "cost", sent).await;
        assert_eq!(on(&app, SAID, "be-gent").await, said);
        assert_eq!(on(&app, SAID, "be").await, said, "nothing is to be had by subtraction");
        let page = app.get("/en/be-gent/voices").await;
        assert_eq!(page.has("It costs too much"), sent > 4);
        assert!(page.has("What people reported in Ghent"));
        let page = app.get("/en/be-brugge/voices").await;
        assert!(page.has("There are fewer than 5 reports of the same kind here, or none."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn few_reports_of_several_towns_count_together_in_the_province() {
    for app in apps().await {
        report(&app, "be-brugge", "cost", 3).await;
        report(&app, "be-oostende", "cost", 4).await;
        report(&app, "be-gent", "cost", 5).await;
        assert_eq!(on(&app, SAID, "be-brugge").await, json!([]));
        assert_eq!(on(&app, SAID, "prov-be-west-vlaanderen").await, cost(5));
        assert_eq!(on(&app, SAID, "be").await, cost(10));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_with_two_reasons_counts_for_each_and_no_total_betrays_the_rest() {
    let app = App::small().await;
    report(&app, "be-gent", "cost&reason=language", 5).await;
    report(&app, "be-gent", "afraid", 1).await;
    let expected = json!([
        {"service": "be-one", "reason": "cost", "at_least": 5},
        {"service": "be-one", "reason": "language", "at_least": 5},
    ]);
    assert_eq!(on(&app, SAID, "be-gent").await, expected);
    assert!(!app.get("/en/be-gent/voices").await.has("I am afraid"));
}

#[tokio::test(flavor = "multi_thread")]
async fn take_up_is_counted_by_service_and_outcome() {
    for app in apps().await {
        for number in 0..11_u32 {
            let outcome = if number < 7 { "got" } else { "back" };
            let form = format!("key={}&outcome={outcome}", crate::app::key(number + 1));
            assert_eq!(app.post("/en/be-gent/voices/visit?service=be-two", &form).await.status, 303);
        }
        // of one network, three count
        app.come_from("192.0.2.1");
        for number in 20..25_u32 {
            let form = format!("key={}&outcome=waiting", crate::app::key(number));
            assert_eq!(app.post("/en/be-gent/voices/visit?service=be-two", &form).await.status, 303);
        }
        assert_eq!(on(&app, SAID, "be-gent").await, json!([]));
        let reply = app.get("/api/v1/voices/be-gent").await;
        assert_eq!(reply.cache, "public, max-age=0, must-revalidate");
        let expected = json!({
            "place": "be-gent", "made_on": SAID, "reports_before": "2026-11-30", "barriers": [],
            "take_up": [{"service": "be-two", "outcome": "got", "at_least": 5}],
            "became": [], "half_answered_within_days": null,
        });
        assert_eq!(reply.json(), expected);
        let page = app.get("/en/be-gent/voices").await;
        assert!(page.has("I got what I needed") && page.has("5 or more") && !page.has("I have to come back"));
    }
}
