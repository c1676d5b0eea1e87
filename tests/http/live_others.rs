//! A server that runs shows what other programs write to its database; it writes its index down when it is quiet, and keeps the
//! files of former packs for a while.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use integration::{Answer, NOW, TestApp, on_own, on_postgres};
use navigate::{
    content::{Content, ContentFiles, Record, RecordKind, read},
    store::{self as records, Layer},
};
use serde_json::json;
use store::Store;

use crate::live_edits::{PAGE, Refreshed, manifest, renamed, url_of};

/// Asks until the answer is as wanted. It should be within a second; a busy machine is given more.
async fn soon(app: &TestApp, path: &str, is_wanted: impl Fn(&Answer) -> bool) {
    let began = Instant::now();
    loop {
        let answer = app.get(path).await;
        if is_wanted(&answer) {
            return;
        }
        assert!(
            began.elapsed() < Duration::from_secs(15),
            "{path} does not follow: {} {}",
            answer.status,
            answer.text()
        );
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

fn service(id: &str, area: &str, name: &str) -> Record {
    let body = json!({"id": id, "area": [area], "need": ["health.doctor"], "name": {"nl": name}});
    Record { kind: RecordKind::Service, id: id.to_owned(), body, file: String::new(), line: 0 }
}

/// Writes by a handle that announces nothing to the server, as another program does.
async fn others_are_noticed(app: &TestApp, other: &Store) {
    let put = async |records: Vec<Record>| {
        let content = Content { records, ..Content::default() };
        records::put_content(other, &content, Layer::Imported, NOW.plus_ms(2)).await.unwrap();
    };
    // Turnhout had no service of its own, so its area is new to the index
    let place = "be-turnhout";
    assert!(app.app.live.load().snapshot.places.get(place).is_some());
    put(vec![service("other-one", place, "Zonnebloemloket")]).await;
    let page = format!("/nl/{place}/services/other-one");
    soon(app, &page, |answer| answer.status == 200 && answer.main().contains("Zonnebloemloket")).await;
    soon(app, &format!("/nl/{place}/search?q=zonnebloemloket"), |answer| answer.main().contains(&page)).await;
    assert_eq!(app.get("/nl/be-gent/services/other-one").await.status, 404, "it is for one town");

    // a need concerns everything: the content is read again
    let needs = read(&ContentFiles::shipped().unwrap()).records;
    let mut need = needs.into_iter().find(|one| one.kind == RecordKind::Need && one.id == "health.doctor").unwrap();
    need.body["label"]["nl"] = json!("Klaprozenarts");
    put(vec![need]).await;
    let list = format!("/nl/{place}/needs/health.doctor");
    soon(app, &list, |answer| answer.main().contains("Klaprozenarts") && answer.main().contains("Zonnebloemloket"))
        .await;
    soon(app, &format!("/nl/{place}/search?q=klaprozenarts"), |answer| answer.main().contains(&list)).await;

    let mut many: Vec<Record> =
        (0..2_500).map(|n| service(&format!("many-{n:04}"), place, &format!("Loket {n}"))).collect();
    many.push(service("other-one", place, "Madeliefloket"));
    put(many).await;
    soon(app, &page, |answer| answer.main().contains("Madeliefloket")).await;
    soon(app, &format!("/nl/{place}/services/many-2499"), |answer| answer.main().contains("Loket 2499")).await;
    let latest = records::find_latest(other).await.unwrap();
    assert!(app.app.wait_until_shown(latest).await && !app.app.wait_until_shown(latest + 1).await);
}

/// What `navimig content import` does, beside the server that runs.
async fn an_import_is_noticed(app: &TestApp) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("services.json");
    let id = "ac148810-d857-441c-9679-408f346de14b";
    let service = json!({"id": id, "name": "Korenbloemloket", "status": "active", "description": "Helpt."});
    std::fs::write(&file, service.to_string()).unwrap();
    let lang = "nl".parse().unwrap();
    let database = &app.app.config.database;
    let imported = server::import(database, &file, (lang, Some("be-gent")), &app.app.clock).await.unwrap();
    assert_eq!(imported.services, 1);
    let page = format!("/nl/be-gent/services/{}", navigate::hsds::import::slug_of(id));
    soon(app, &page, |answer| answer.status == 200 && answer.main().contains("Korenbloemloket")).await;
    assert!(app.get(&format!("/hsds/services/{id}")).await.text().contains("Korenbloemloket"));
}

#[test]
fn what_another_program_or_an_import_writes_is_noticed() {
    on_own(async |app| {
        let _refreshed = Refreshed::start(&app);
        let other = Store::open_beside(&app.app.config.database, &server::migrations()).await.unwrap();
        others_are_noticed(&app, &other).await;
        other.close().await;
        an_import_is_noticed(&app).await;
    });
}

#[test]
fn what_another_server_or_an_import_writes_is_noticed_over_postgresql() {
    on_postgres(async |app| {
        let _refreshed = Refreshed::start(&app);
        let other = Store::open(&app.app.config.database, &server::migrations()).await.unwrap();
        others_are_noticed(&app, &other).await;
        other.close().await;
        an_import_is_noticed(&app).await;
    });
}

/// The folders of the index with the time of their making.
fn index_folders(app: &TestApp) -> Vec<(String, std::time::SystemTime)> {
    let folder = std::fs::read_dir(app.app.config.data.join("search")).unwrap();
    folder
        .map(|entry| {
            let entry = entry.unwrap();
            (entry.file_name().to_string_lossy().into_owned(), entry.metadata().unwrap().modified().unwrap())
        })
        .collect()
}

#[test]
fn after_some_quiet_the_index_is_written_down_and_the_next_start_reads_it() {
    on_own(async |app| {
        let refreshed = Refreshed::start(&app);
        let first = index_folders(&app);
        let mut new = renamed(&app, "be-ocmw", "Zonnebloemloket").await;
        new.record.id = "be-a-new-one".to_owned();
        new.record.body["id"] = json!("be-a-new-one");
        app.app.edit_service(new).await.unwrap();
        app.app.remove_service("be-huisarts", None).await.unwrap();
        assert_eq!(index_folders(&app), first, "nothing is written while edits may follow");
        let began = Instant::now();
        let saved = loop {
            let now = index_folders(&app);
            if now.len() == 1 && now[0].0 != first[0].0 && !now[0].0.ends_with("draft") {
                break now;
            }
            assert!(began.elapsed() < Duration::from_secs(20), "the index is not written down");
            tokio::time::sleep(Duration::from_millis(50)).await;
        };
        drop(refreshed);
        let tag = app.get(PAGE).await.header("etag").to_owned();
        let revision = Arc::clone(&app.app.live.load().snapshot.revision);
        let app = app.restart().await;
        assert_eq!(index_folders(&app), saved, "the next start builds nothing");
        assert_eq!(app.app.live.load().snapshot.revision, revision);
        assert_eq!(app.get_with(PAGE, &[("if-none-match", &tag)]).await.status, 304, "the same content, the same tag");
        for (query, found, lost) in
            [("zonnebloemloket", "be-a-new-one", "be-huisarts"), ("huisarts", "health.doctor", "services/be-huisarts")]
        {
            let main = app.get(&format!("/nl/be-gent/search?q={query}")).await.main();
            assert!(main.contains(found) && !main.contains(lost), "{query}: {main}");
        }
    });
}

#[test]
fn a_phone_in_the_middle_of_an_update_still_gets_the_files_of_former_packs() {
    on_own(async |app| {
        let _refreshed = Refreshed::start(&app);
        let mut former = Vec::new();
        for name in ["Zonnebloemloket", "Korenbloemloket", "Klaprozenloket"] {
            app.app.edit_service(renamed(&app, "be-ocmw", name).await).await.unwrap();
            let manifest = manifest(&app).await;
            former.push((name, url_of(&manifest, "content"), manifest["revision"].as_str().unwrap().to_owned()));
            let page = app.get(PAGE).await.text();
            let (_, rev) = page.split_once("data-rev=\"").unwrap();
            assert_eq!(rev.split('"').next(), manifest["revision"].as_str(), "a page says the revision of its pack");
            let form = app.get("/nl/be-gent/voices/barrier").await.text();
            assert!(form.contains(&format!("data-rev=\"{}\"", manifest["revision"].as_str().unwrap())), "a form too");
        }
        for (name, url, _) in &former {
            for coding in ["identity", "gzip", "br"] {
                let answer = app.get_with(url, &[("accept-encoding", coding)]).await;
                assert_eq!(answer.status, 200, "{url}");
                assert!(String::from_utf8(answer.decoded()).unwrap().contains(name), "{url} is as it was");
            }
        }
        former.dedup_by_key(|(.., revision)| revision.clone());
        assert_eq!(former.len(), 3, "three revisions");
        let never = app.get("/packs/be-gent/nl/content.0000000000000000.json").await;
        assert_eq!(never.status, 404);
    });
}
