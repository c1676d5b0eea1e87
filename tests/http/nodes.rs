//! Several servers on one PostgreSQL, and the way there from SQLite.

use std::time::{Duration, Instant};

use integration::{TestApp, on_own, on_postgres};
use serde_json::Value;

use crate::live_edits::{PAGE, Refreshed, manifest, renamed};

/// Until the others show what one server changed; unoptimised it takes longer.
const REACH: Duration = Duration::from_millis(if cfg!(debug_assertions) { 4_000 } else { 1_000 });
const FORM: &str = "/en/be-gent/voices/barrier?service=be-ocmw";
const SCRIPT: [(&str, &str); 1] = [("accept", "application/json")];

fn report(key: &'static str) -> [(&'static str, &'static str); 5] {
    [("reason", "waiting"), ("audience", "desk"), ("answer", "case"), ("words", "a canary sings"), ("key", key)]
}

/// Asks a server until it shows the name: how long that took.
async fn shown(app: &TestApp, name: &str, began: Instant) -> Duration {
    while !app.get(PAGE).await.main().contains(name) {
        assert!(began.elapsed() < Duration::from_secs(20), "{name} is never shown");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    began.elapsed()
}

#[test]
fn what_one_server_changes_the_other_shows_within_a_second() {
    on_postgres(async |one| {
        let other = one.beside().await;
        assert!(one.has_imported && !other.has_imported, "the second finds the content there");
        let (_one_looks, _other_looks) = (Refreshed::start(&one), Refreshed::start(&other));
        assert_eq!(one.get(PAGE).await.header("etag"), other.get(PAGE).await.header("etag"));
        for (writer, reader, name) in
            [(&one, &other, "Zonnebloemloket"), (&other, &one, "Korenbloemloket"), (&one, &other, "Klaprozenloket")]
        {
            let began = Instant::now();
            writer.app.edit_service(renamed(writer, "be-ocmw", name).await).await.unwrap();
            let took = shown(reader, name, began).await;
            assert!(took < REACH, "{name}: after {} ms", took.as_millis());
            let (here, there) = (writer.get(PAGE).await, reader.get(PAGE).await);
            assert_eq!(here.header("etag"), there.header("etag"), "a phone may ask either");
            assert_eq!(manifest(writer).await["revision"], manifest(reader).await["revision"]);
        }
    });
}

#[test]
fn a_form_that_two_servers_get_at_once_arrives_once() {
    on_postgres(async |one| {
        let other = one.beside().await;
        let form = report("00112233445566778899aabbccddeeff");
        let sent = (0..8).map(|n| if n % 2 == 0 { &one } else { &other }.post_with(FORM, &form, &SCRIPT));
        let answers = futures_util::future::join_all(sent).await;
        let first = &answers[0];
        assert_eq!(first.status, 200, "{}", first.text());
        for answer in &answers {
            assert_eq!(answer.body, first.body, "all are told the same number and words");
        }
        let case: Value = serde_json::from_slice(&first.body).unwrap();
        let words: Vec<&str> = case["words"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let open = [("case", case["case"].as_str().unwrap()), ("words", &words.join(" "))];
        for app in [&one, &other] {
            assert!(app.post_form("/en/case", &open).await.main().contains("a canary sings"));
        }
    });
}

#[test]
fn two_servers_that_start_at_once_on_an_empty_database_both_serve() {
    integration::alone(async {
        let Some(engine) = store::testing::server().await else { return };
        let database = engine.fresh_database().await;
        let (one, other) = tokio::join!(TestApp::on(database.clone()), TestApp::on(database));
        let (here, there) = (one.get(PAGE).await, other.get(PAGE).await);
        assert_eq!(here.status, 200);
        assert_eq!(here.header("etag"), there.header("etag"), "the same content");
    });
}

#[test]
fn an_installation_moves_to_postgresql_with_everything_in_it() {
    on_own(async |app| {
        let Some(engine) = store::testing::server().await else { return };
        app.app.edit_service(renamed(&app, "be-ocmw", "Zonnebloemloket").await).await.unwrap();
        let sent = app.post_with(FORM, &report("ffeeddccbbaa99887766554433221100"), &SCRIPT).await;
        assert_eq!(sent.status, 200, "{}", sent.text());
        let events = events_of(&app).await;
        assert!(events > 0);
        let app = app.moved_to(engine.fresh_database().await).await;
        assert!(!app.has_imported, "the content came along");
        assert_eq!(app.app.store.engine(), store::Engine::Postgres);
        assert!(app.get(PAGE).await.main().contains("Zonnebloemloket"), "what an editor wrote came along");
        assert_eq!(events_of(&app).await, events);
        let again = app.post_with(FORM, &report("ffeeddccbbaa99887766554433221100"), &SCRIPT).await;
        assert_eq!(again.body, sent.body, "a phone that sends it again is told the same");
        app.app.edit_service(renamed(&app, "be-ocmw", "Korenbloemloket").await).await.unwrap();
        assert_eq!(events_of(&app).await, events + 1, "and it goes on from there");
    });
}

/// Events that are stored, all of them under a seal afterwards.
async fn events_of(app: &TestApp) -> u64 {
    let holder = kernel::RandomId([7; 16]);
    // an hour later whatever was written is surely over
    let now = integration::NOW.plus_ms(4_000_000);
    while events::seal_batch(&app.app.store, holder, now, 1_000).await.unwrap().is_some() {}
    events::verify_chain(&app.app.store).await.unwrap().events
}
