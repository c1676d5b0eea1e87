//! Offline packs: whole, right, small.

use integration::TestApp;
use serde_json::Value;
use sha2::{Digest, Sha256};

#[tokio::test]
async fn a_pack_is_whole_right_and_small() {
    let app = TestApp::start().await;
    for lang in ["nl", "ar", "ti"] {
        let manifest = app.get(&format!("/packs/be/{lang}/manifest.json")).await;
        let manifest: Value = serde_json::from_slice(&manifest.body).unwrap();
        let mut transferred = 0;
        for file in manifest["files"].as_array().unwrap() {
            let url = file["url"].as_str().unwrap();
            let plain = app.get(url).await;
            let sum: String = Sha256::digest(&plain.body).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(file["sha256"].as_str().unwrap(), sum, "{url}");
            assert_eq!(file["bytes"].as_u64().unwrap(), plain.body.len() as u64, "{url}");
            let packed = app.get_with(url, &[("accept-encoding", "br")]).await.body.len();
            assert_eq!(file["transfer_bytes"].as_u64().unwrap(), packed as u64, "{url}");
            transferred += packed;
        }
        assert!(transferred <= 150_000, "the pack of Belgium in {lang} takes {transferred} bytes");
    }
}

#[tokio::test]
async fn a_saved_page_is_the_page() {
    let app = TestApp::start().await;
    let manifest = app.get("/packs/be-gent/nl/manifest.json").await;
    let manifest: Value = serde_json::from_slice(&manifest.body).unwrap();
    let files = manifest["files"].as_array().unwrap();
    let url = |kind: &str| files.iter().find(|file| file["kind"] == kind).unwrap()["url"].as_str().unwrap().to_owned();
    let content: Value = serde_json::from_slice(&app.get(&url("content")).await.body).unwrap();
    let pathways: Value = serde_json::from_slice(&app.get(&url("pathways")).await.body).unwrap();
    for (pages, path) in [
        (&content, "/nl/be-gent/services/be-ocmw"),
        (&content, "/nl/be-gent/needs/health.doctor"),
        (&pathways, "/nl/be-gent/pathways/asylum-be"),
    ] {
        assert_eq!(pages["pages"][path]["main"].as_str().unwrap(), app.get(path).await.main(), "{path}");
    }
    let shell = app.get(&url("shell")).await.text();
    for placeholder in ["<!--title-->", "<!--main-->", "<!--path-->"] {
        assert!(shell.contains(placeholder), "{placeholder}");
    }
}
