//! A server that runs shows its own edits within 300 ms, wherever they are read, and changes nothing else.

use std::{sync::Arc, time::Instant};

use integration::{Answer, NOW, TestApp, on_own, on_postgres};
use navigate::{
    content::{ContentFiles, Record, RecordKind, read},
    store::{self as records, Edit, Layer},
};
use serde_json::{Value, json};
use tokio::task::JoinHandle;

pub(crate) const PAGE: &str = "/nl/be-gent/services/be-ocmw";
const ELSEWHERE: [&str; 3] = ["/es/es-madrid/services/es-asilo", "/nl/es/needs/health", "/nl/privacy"];

/// Looks for changes as `navimig serve` does, until it is dropped.
pub(crate) struct Refreshed(JoinHandle<()>);

impl Refreshed {
    pub(crate) fn start(app: &TestApp) -> Self {
        Self(tokio::spawn(server::refresh(Arc::clone(&app.app))))
    }
}

impl Drop for Refreshed {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The record of a service as it was written.
async fn record(app: &TestApp, id: &str) -> Record {
    records::find_record(&app.app.store, RecordKind::Service, id).await.unwrap().unwrap().0
}

pub(crate) async fn renamed(app: &TestApp, id: &str, name: &str) -> Edit {
    let mut record = record(app, id).await;
    record.body["name"] = json!({ "nl": name });
    Edit::of(record)
}

pub(crate) async fn manifest(app: &TestApp) -> Value {
    serde_json::from_slice(&app.get("/packs/be-gent/nl/manifest.json").await.body).unwrap()
}

pub(crate) fn url_of(manifest: &Value, kind: &str) -> String {
    let files = manifest["files"].as_array().unwrap();
    files.iter().find(|file| file["kind"] == kind).unwrap()["url"].as_str().unwrap().to_owned()
}

async fn hsds(app: &TestApp, id: &str) -> Answer {
    let path = format!("/hsds/services/{}", kernel::hsds_id("service", id));
    app.get_with(&path, &[("accept-language", "nl")]).await
}

/// Edits a service and reads everything that shows it: milliseconds until the last of it did.
async fn edit_and_see(app: &TestApp, name: &str) -> u128 {
    let edit = renamed(app, "be-ocmw", name).await;
    app.app.clock.set(app.app.clock.now().plus_ms(60_000));
    let began = Instant::now();
    app.app.edit_service(edit).await.unwrap();
    let page = app.get(PAGE).await;
    let found = app.get(&format!("/nl/be-gent/search?q={name}")).await;
    let hsds = hsds(app, "be-ocmw").await;
    let feed = app.get_with("/changes.atom", &[("accept-language", "nl")]).await;
    let took = began.elapsed().as_millis();
    assert!(page.main().contains(name), "the editor's next page is of their own version");
    assert!(found.main().contains("href=\"/nl/be-gent/services/be-ocmw\""), "{}", found.main());
    assert!(hsds.text().contains(name));
    let (_, newest) = feed.text().split_once("<entry>").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    assert!(newest.split("</entry>").next().unwrap().contains(name), "it is the newest change: {newest}");
    let content = app.get(&url_of(&manifest(app).await, "content")).await;
    assert!(content.text().contains(name), "the pack has it");
    took
}

async fn an_edit_is_seen(app: TestApp) {
    let _refreshed = Refreshed::start(&app);
    let before = app.get(PAGE).await;
    let mut tags = Vec::new();
    for path in ELSEWHERE {
        let answer = app.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        tags.push((path, answer.header("etag").to_owned()));
    }
    let pack = app.get("/packs/es-madrid/es/manifest.json").await;
    let was = app.app.live.load_full();
    let kept = app.app.kept.bytes();

    // the best of some: a machine that is busy with other things proves nothing
    let mut best = u128::MAX;
    for name in ["Zonnebloemloket", "Korenbloemloket", "Klaprozenloket", "Madeliefloket", "Vergeetmenietloket"] {
        best = best.min(edit_and_see(&app, name).await);
        assert!(!app.get(PAGE).await.main().contains("Zonnebloemloket") || name == "Zonnebloemloket");
    }
    assert!(best < 300, "{best} ms");

    assert_eq!(app.get_with(PAGE, &[("if-none-match", before.header("etag"))]).await.status, 200);
    for (path, tag) in &tags {
        assert_eq!(app.get_with(path, &[("if-none-match", tag)]).await.status, 304, "{path} did not change");
    }
    assert_eq!(app.get("/packs/es-madrid/es/manifest.json").await.body, pack.body);
    let now = app.app.live.load_full();
    let shared = was.snapshot.services.iter().zip(&now.snapshot.services).filter(|(old, new)| Arc::ptr_eq(old, new));
    assert_eq!(shared.count() + 1, now.snapshot.services.len(), "one record is another, all else is shared");

    // what is kept of Spain stays, what is kept of Ghent goes
    app.app.edit_service(renamed(&app, "be-ocmw", "Laatste").await).await.unwrap();
    let left = app.app.kept.bytes();
    assert!(0 < left && left < kept, "{kept} bytes, then {left}");
}

#[test]
fn an_edit_is_seen_everywhere_within_300_ms_and_nowhere_else() {
    on_own(an_edit_is_seen);
}

#[test]
fn an_edit_is_seen_over_postgresql() {
    on_postgres(an_edit_is_seen);
}

async fn what_is_removed_is_gone(app: TestApp) {
    let _refreshed = Refreshed::start(&app);
    let page = "/nl/be-gent/services/be-huisarts";
    assert!(app.get("/nl/be-gent/needs/health.doctor").await.text().contains(page));
    app.app.remove_service("be-huisarts", None).await.unwrap();
    for path in [page, "/nl/be-gent/print/services/be-huisarts"] {
        assert_eq!(app.get(path).await.status, 404, "{path}");
    }
    assert_eq!(hsds(&app, "be-huisarts").await.status, 404);
    for path in ["/nl/be-gent/needs/health.doctor", "/nl/be-gent/search?q=huisarts", "/changes.atom"] {
        assert!(!app.get(path).await.text().contains("services/be-huisarts"), "{path}");
    }
    let content = app.get(&url_of(&manifest(&app).await, "content")).await;
    assert!(!content.text().contains("services/be-huisarts"), "the pack has it no more");

    // neither a release nor an import brings back what an editor took out, or changes what an editor wrote
    app.app.edit_service(renamed(&app, "be-ocmw", "Zonnebloemloket").await).await.unwrap();
    let latest = records::find_latest(&app.app.store).await.unwrap();
    let shipped = read(&ContentFiles::shipped().unwrap());
    records::put_content(&app.app.store, &shipped, Layer::Shipped, NOW.plus_ms(1)).await.unwrap();
    assert_eq!(record(&app, "be-ocmw").await.body["name"], json!({ "nl": "Zonnebloemloket" }));
    let changed = records::list_changed(&app.app.store, latest, None, 1_000).await.unwrap();
    assert!(changed.iter().all(|one| one.kind != Some(RecordKind::Service)), "{changed:?}");
    let app = app.restart().await;
    assert_eq!(app.get(page).await.status, 404);
    assert!(app.get(PAGE).await.main().contains("Zonnebloemloket"));
}

#[test]
fn what_is_removed_is_gone_and_stays_so() {
    on_own(what_is_removed_is_gone);
}

#[test]
fn what_is_removed_is_gone_over_postgresql() {
    on_postgres(what_is_removed_is_gone);
}

#[test]
fn what_is_no_service_is_not_published() {
    on_own(async |app| {
        let mut edit = renamed(&app, "be-ocmw", "Zonnebloemloket").await;
        edit.record.body["need"] = json!("health");
        let error = app.app.edit_service(edit.clone()).await.unwrap_err().to_string();
        assert!(error.contains("be-ocmw"), "{error}");
        edit.record.kind = RecordKind::Pathway;
        assert!(app.app.edit_service(edit).await.is_err());
        assert_ne!(record(&app, "be-ocmw").await.body["name"], json!({ "nl": "Zonnebloemloket" }), "nothing is stored");
    });
}
