//! Public counts.

use serde_json::{Value, json};

use crate::app::{App, apps};

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

async fn counts(app: &App, place: &str) -> Value {
    app.later(10_000);
    app.get(&format!("/api/v1/voices/{place}")).await.json()["barriers"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_under_five_is_said_and_the_rest_in_steps_of_five() {
    for app in apps().await {
        report(&app, "be-gent", "cost", 4).await;
        assert_eq!(counts(&app, "be-gent").await, json!([]));
        assert_eq!(counts(&app, "be").await, json!([]));
        report(&app, "be-gent", "cost", 1).await;
        let five = json!([{"service": "be-one", "reason": "cost", "at_least": 5}]);
        assert_eq!(counts(&app, "be-gent").await, five);
        report(&app, "be-gent", "cost", 1).await;
        assert_eq!(counts(&app, "be-gent").await, five, "one more does not show");
        assert_eq!(counts(&app, "be").await, five, "and is not to be had by subtraction");
        let page = app.get("/en/be-gent/voices").await;
        assert!(page.has("It costs too much") && page.has("5 or more") && page.has("What people reported in Ghent"));
        let page = app.get("/en/be-brugge/voices").await;
        assert!(page.has("There are fewer than 5 reports of the same kind here, or none."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn few_reports_of_several_towns_count_together_in_the_province() {
    let app = App::small().await;
    report(&app, "be-brugge", "cost", 3).await;
    report(&app, "be-oostende", "cost", 4).await;
    report(&app, "be-gent", "cost", 5).await;
    assert_eq!(counts(&app, "be-brugge").await, json!([]));
    let parent = "prov-be-west-vlaanderen";
    assert_eq!(counts(&app, parent).await, json!([{"service": "be-one", "reason": "cost", "at_least": 5}]));
    assert_eq!(counts(&app, "be").await, json!([{"service": "be-one", "reason": "cost", "at_least": 10}]));
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
    assert_eq!(counts(&app, "be-gent").await, expected);
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
        app.later(10_000);
        let reply = app.get("/api/v1/voices/be-gent").await;
        assert_eq!(reply.cache, "public, max-age=0, must-revalidate");
        let expected = json!({
            "place": "be-gent", "rounded_down_to": 5, "barriers": [],
            "take_up": [{"service": "be-two", "outcome": "got", "at_least": 5}],
        });
        assert_eq!(reply.json(), expected);
        let page = app.get("/en/be-gent/voices").await;
        assert!(page.has("I got what I needed") && !page.has("I have to come back"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn counts_are_made_once_for_many_readers() {
    let app = App::small().await;
    report(&app, "be-gent", "cost", 5).await;
    assert_eq!(counts(&app, "be-gent").await[0]["at_least"], 5);
    report(&app, "be-gent", "cost", 5).await;
    let now = app.get("/api/v1/voices/be-gent").await.json();
    assert_eq!(now["barriers"][0]["at_least"], 5, "within the pause the kept figures are shown");
    assert_eq!(counts(&app, "be-gent").await[0]["at_least"], 10);
}
