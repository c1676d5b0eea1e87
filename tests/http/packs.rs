//! Offline packs: whole, right, small, and with the pages as they are online.

use integration::{Answer, TestApp, on_shared};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The most that the pack of a country in one language may take on its way, in bytes.
const MOST: u64 = 150 * 1000;

fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or_else(|error| panic!("{}: {error}", answer.asked))
}

async fn manifest(app: &TestApp, place: &str, lang: &str) -> Value {
    json(&app.get(&format!("/packs/{place}/{lang}/manifest.json")).await)
}

async fn file(app: &TestApp, manifest: &Value, kind: &str) -> Answer {
    let files = manifest["files"].as_array().unwrap();
    let file = files.iter().find(|file| file["kind"] == kind).unwrap_or_else(|| panic!("no {kind}"));
    app.get(file["url"].as_str().unwrap()).await
}

#[test]
fn a_pack_is_whole_right_and_small() {
    on_shared(async |app| {
        for lang in ["nl", "ar", "ti"] {
            let manifest = manifest(app, "be", lang).await;
            assert_eq!((manifest["place"].as_str(), manifest["lang"].as_str()), (Some("be"), Some(lang)));
            assert_eq!(manifest["created"], "2026-11-24T10:00:00Z");
            let files = manifest["files"].as_array().unwrap();
            let mut kinds: Vec<&str> = files.iter().map(|file| file["kind"].as_str().unwrap()).collect();
            kinds.sort_unstable();
            assert_eq!(kinds, ["content", "helplines", "hours", "index", "pathways", "shell"]);
            let (mut bytes, mut transferred) = (0, 0);
            for file in files {
                let url = file["url"].as_str().unwrap();
                let plain = app.get(url).await;
                let sum: String = Sha256::digest(&plain.body).iter().map(|byte| format!("{byte:02x}")).collect();
                assert_eq!(file["sha256"], sum, "{url}");
                assert_eq!(file["bytes"], plain.body.len(), "{url}");
                assert_eq!(plain.header("cache-control"), "public, max-age=31536000, immutable", "{url}");
                let packed = app.get_with(url, &[("accept-encoding", "br")]).await;
                assert_eq!(file["transfer_bytes"], packed.body.len(), "{url}");
                assert!(packed.decoded() == plain.body, "{url}");
                bytes += plain.body.len() as u64;
                transferred += packed.body.len() as u64;
            }
            assert_eq!(
                (manifest["bytes"].as_u64(), manifest["transfer_bytes"].as_u64()),
                (Some(bytes), Some(transferred))
            );
            println!("the pack of Belgium in {lang}: {transferred} bytes");
            assert!(transferred <= MOST, "the pack of Belgium in {lang} takes {transferred} bytes");
        }
    });
}

#[test]
fn a_saved_page_is_the_page() {
    on_shared(async |app| {
        let manifest = manifest(app, "be-gent", "nl").await;
        let content = json(&file(app, &manifest, "content").await);
        let pathways = json(&file(app, &manifest, "pathways").await);
        let helplines = json(&file(app, &manifest, "helplines").await);
        for (pages, path) in [
            (&content, "/nl/be-gent"),
            (&content, "/nl/be-gent/services/be-ocmw"),
            (&content, "/nl/be-gent/needs/health.doctor"),
            (&content, "/nl/be-gent/citizenship"),
            (&content, "/nl/be-gent/voices/barrier"),
            (&pathways, "/nl/be-gent/pathways/asylum-be"),
            (&helplines, "/nl/be-gent/help"),
        ] {
            // a form that is shown has a key of its own, a copy that is kept has none
            let online = app.get_with(path, &[("navimig-keep", "1")]).await;
            assert_eq!(pages["pages"][path]["main"].as_str().unwrap(), online.main(), "{path}");
            let title = pages["pages"][path]["title"].as_str().unwrap();
            assert!(
                online.text().contains(&format!("<title>{title}</title>").replace('&', "&#38;")),
                "{path}: {title}"
            );
        }
    });
}

#[test]
fn every_page_of_the_place_is_in_its_pack_and_found_in_its_index() {
    on_shared(async |app| {
        let live = app.app.live.load_full();
        let place = live.snapshot.places.get("be-gent").unwrap();
        let manifest = manifest(app, "be-gent", "nl").await;
        let content = json(&file(app, &manifest, "content").await);
        let pathways = json(&file(app, &manifest, "pathways").await);
        let index = json(&file(app, &manifest, "index").await);
        let known: Vec<&str> =
            index["documents"].as_array().unwrap().iter().map(|page| page["url"].as_str().unwrap()).collect();
        let services = live.snapshot.services_for(place);
        for held in &services {
            let path = format!("/nl/be-gent/services/{}", held.record.id);
            assert!(content["pages"][&path]["main"].is_string(), "{path}");
            assert!(known.contains(&path.as_str()), "{path} cannot be found offline");
        }
        for held in live.snapshot.pathways_for(place) {
            let path = format!("/nl/be-gent/pathways/{}", held.record.id);
            assert!(pathways["pages"][&path]["main"].is_string(), "{path}");
            assert!(known.contains(&path.as_str()), "{path} cannot be found offline");
        }
        let hours = json(&file(app, &manifest, "hours").await);
        let with_hours: Vec<&String> = hours["services"].as_object().unwrap().keys().collect();
        assert!(!with_hours.is_empty(), "somebody in Ghent has opening hours that are confirmed");
        assert!(with_hours.iter().all(|id| services.iter().any(|held| held.record.id.as_str() == id.as_str())));
        let shell = file(app, &manifest, "shell").await.text();
        for placeholder in ["<!--title-->", "<!--main-->", "<!--path-->"] {
            assert!(shell.contains(placeholder), "{placeholder}");
        }
    });
}

/// Numbers in base 36, each as the difference from the one before.
fn numbers(text: &str) -> Vec<usize> {
    let mut last = 0;
    let parts = text.split(',').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            last += usize::from_str_radix(part, 36).unwrap();
            last
        })
        .collect()
}

/// Addresses of the pages whose texts hold a word, as the index of a pack has it: words lead to lists, lists to units, units to
/// documents.
fn pages_with<'a>(index: &'a Value, word: &str) -> Vec<&'a str> {
    let parts = |name: &str| index[name].as_str().unwrap().split(';').collect::<Vec<_>>();
    let (words, lists, units) = (parts("words"), parts("lists"), parts("units"));
    let mut pages: Vec<&str> = words
        .iter()
        .zip(lists)
        .filter(|(words, _)| words.split(' ').any(|one| one == word))
        .flat_map(|(_, list)| numbers(list))
        // field, whether it is in the reader's language, length; then the documents
        .flat_map(|unit| numbers(&units[unit][3..]))
        .map(|document| index["documents"][document]["url"].as_str().unwrap())
        .collect();
    pages.sort_unstable();
    pages.dedup();
    pages
}

#[test]
fn the_index_of_a_pack_finds_a_doctor() {
    on_shared(async |app| {
        for (lang, word) in [("nl", "dokter"), ("ar", "طبيب"), ("uk", "лікар")] {
            let manifest = manifest(app, "be-gent", lang).await;
            let index = json(&file(app, &manifest, "index").await);
            assert_eq!(index["lang"], lang);
            let pages = pages_with(&index, word);
            let need = format!("/{lang}/be-gent/needs/health.doctor");
            assert!(pages.contains(&need.as_str()), "{word}: {pages:?}");
            assert!(pages.contains(&format!("/{lang}/be-gent/services/be-huisarts").as_str()), "{word}: {pages:?}");
            assert!(pages_with(&index, "qqqqqq").is_empty());
        }
    });
}
