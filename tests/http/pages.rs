//! Every kind of page, in every language.

use std::collections::{BTreeSet, VecDeque};

use axum::http::StatusCode;
use integration::TestApp;

const TAILS: &[&str] = &[
    "",
    "/needs/health",
    "/needs/health.doctor",
    "/services/be-ocmw",
    "/print/services/be-ocmw",
    "/pathways/asylum-be",
    "/print/pathways/asylum-be",
    "/help",
    "/citizenship",
    "/voting",
    "/offline",
    "/sheet",
    "/search?q=dokter",
    "/voices",
    "/voices/barrier?service=be-ocmw",
    "/voices/visit?service=be-ocmw",
    "/voices/helpful?service=be-ocmw",
    "/voices/correction?service=be-ocmw",
    "/voices/missing",
];

#[tokio::test]
async fn every_page_stands_in_every_language() {
    let app = TestApp::start().await;
    let languages: Vec<_> = app.app.site.tags().collect();
    assert_eq!(languages.len(), 21);
    for lang in languages {
        let own = ["", "/about", "/privacy", "/accessibility", "/case"].map(|tail| format!("/{lang}{tail}"));
        let placed = TAILS.iter().map(|tail| format!("/{lang}/be-gent{tail}"));
        for path in own.into_iter().chain(placed) {
            let answer = app.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            let text = answer.text();
            let html = format!("<html lang=\"{lang}\" dir=\"{}\"", lang.direction().as_str());
            assert!(text.contains(&html), "{path}");
            assert_eq!(text.matches("<h1").count(), 1, "{path}");
            assert!(!text.contains("{$") && !text.contains("{ $"), "{path} shows a variable");
            assert!(!text.contains(" style=") && !text.contains(" onclick"), "{path} has inline code");
        }
    }
}

#[tokio::test]
async fn no_link_leads_nowhere() {
    let app = TestApp::start().await;
    let mut seen = BTreeSet::from(["/nl/be-gent".to_owned()]);
    let mut waiting: VecDeque<String> = seen.iter().cloned().collect();
    while let Some(path) = waiting.pop_front() {
        let answer = app.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        for href in answer.text().split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let is_ours = href.starts_with("/nl/be-gent") || href.starts_with("/assets/");
            if is_ours && seen.len() < 200 && seen.insert(href.to_owned()) && href.starts_with("/nl/") {
                waiting.push_back(href.replace("&#38;", "&"));
            }
        }
    }
    assert!(seen.len() >= 100, "only {} pages", seen.len());
}

#[tokio::test]
async fn what_is_not_there_says_so_with_a_way_on() {
    let app = TestApp::start().await;
    for path in
        ["/nl/atlantis", "/xx/be", "/nl/be-gent/services/nothing", "/nl/es/services/be-ocmw", "/nl/be/needs/no.such"]
    {
        let answer = app.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.main().contains("class=\"button\""), "{path}");
    }
    assert!(app.get("/nl/atlantis").await.main().contains("Deze pagina bestaat niet"));
}

#[tokio::test]
async fn a_pathway_holds_where_its_law_does() {
    let app = TestApp::start().await;
    let elsewhere = app.get("/en/es-madrid/pathways/asylum-be").await;
    assert_eq!(elsewhere.status, StatusCode::OK);
    assert!(elsewhere.main().contains("These steps are not for this place"));
    assert!(app.get("/en/be-gent/pathways/asylum-be").await.main().contains("data-step=\"1\""));
}

#[tokio::test]
async fn a_machine_translation_is_labelled_and_brings_its_original() {
    let app = TestApp::start().await;
    let main = app.get("/ar/be-gent/services/be-ziekenfonds").await.main();
    assert!(main.contains("ترجمة آلية"), "the label");
    assert!(main.contains("<details class=\"original\">"), "the original one tap away");
}
