//! Pages that everyone may read.

use axum::{body::Body, http::Request};

use crate::app::{App, key};

const FORMS: [&str; 5] = ["barrier", "visit", "helpful", "correction", "missing"];

#[tokio::test(flavor = "multi_thread")]
async fn every_form_is_complete_without_a_script_and_kept_by_nobody() {
    let app = App::small().await;
    assert_eq!(voices::OFFLINE_FORMS, FORMS);
    for form in FORMS {
        for query in ["", "?service=be-one"] {
            let path = format!("/en/be-gent/voices/{form}{query}");
            let page = app.get(&path).await;
            assert_eq!((page.status, page.cache.as_str()), (200, "no-store"), "{path}");
            let key = page.key();
            assert!(key.len() == 32 && key.bytes().all(|c| c.is_ascii_hexdigit()), "{path}: {key}");
            let again = app.get(&path).await;
            assert_eq!(
                page.body.replace(key, "K"),
                again.body.replace(again.key(), "K"),
                "{path}: the rest is the same"
            );
            assert!(page.has("<form method=\"post\" data-outbox data-text-waiting=\"Kept on this phone."), "{path}");
            assert_eq!(page.body.matches("<button>").count(), 1, "{path}");
            assert_eq!(page.body.matches("<h1>").count(), 1, "{path}");
            assert!(!page.has("voices-"), "{path}: a key without words: {}", around(&page.body, "voices-"));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_forms_have_a_thousand_keys() {
    let app = App::small().await;
    let mut keys = std::collections::BTreeSet::new();
    for number in 0..1_000 {
        let page = match number % 6 {
            // what comes back with a mistake in it keeps its own; what could not be read gets a new one
            5 => app.post("/en/be-gent/voices/visit?service=be-one", "key=nonsense").await,
            form => app.get(&format!("/en/be-gent/voices/{}?service=be-one", FORMS[form])).await,
        };
        keys.insert(page.key().to_owned());
    }
    assert_eq!(keys.len(), 1_000);
    assert!(!keys.contains(""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_for_the_phone_or_a_pack_has_no_key() {
    let app = App::small().await;
    for form in FORMS {
        let path = format!("/en/be-gent/voices/{form}");
        let request = || Request::get(&path);
        let kept = app.call(request().header(voices::KEEP, "1").body(Body::empty()).unwrap()).await;
        let packed = app.call_inside(request().body(Body::empty()).unwrap()).await;
        assert_eq!(kept, packed, "{path}");
        assert_eq!(
            kept,
            app.call_inside(request().body(Body::empty()).unwrap()).await,
            "{path}: the same for everyone"
        );
        assert_eq!((kept.status, kept.cache.as_str()), (200, "public, max-age=0, must-revalidate"), "{path}");
        assert_eq!(kept.key(), "", "{path}");
        // over HTTP/2 the host stands in the address
        let request = Request::get(format!("https://navimig.example{path}")).body(Body::empty()).unwrap();
        assert_eq!(app.call_inside(request).await.key().len(), 32, "{path}");
    }
}

/// What stands around a text, leaving out where it is a name of our own.
fn around(body: &str, text: &str) -> String {
    let at = body.find(text).unwrap_or_default();
    body.get(at.saturating_sub(40)..(at + 60).min(body.len())).unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_name_of_a_service_is_text() {
    let app = App::small().await;
    let page = app.get("/en/be-gent/voices/barrier?service=be-one").await;
    assert!(page.has("<span lang=\"nl\" dir=\"ltr\">Dienst be-one &#60;b&#62;</span>"));
    assert!(page.has("href=\"/ar/be-gent/voices/barrier?service=be-one\""), "the same form in another language");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_form_of_a_right_to_left_language_turns_round() {
    let app = App::small().await;
    let page = app.get("/ar/be-gent/voices/barrier").await;
    assert!(page.has("<html lang=\"ar\" dir=\"rtl\""));
    // the words of the content stay in the language they are in
    assert!(page.has("<span lang=\"en\" dir=\"ltr\">It costs too much</span>"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_need_that_led_here_is_chosen() {
    let app = App::small().await;
    let page = app.get("/en/be-gent/voices/missing?need=health.doctor").await;
    assert!(
        page.has("value=\"health.doctor\" id=\"need\" checked required><span lang=\"en\" dir=\"ltr\">A doctor</span>")
    );
    assert!(page.has("value=\"health\" required>"));
    let page = app.get("/en/be-gent/voices/missing?need=nonsense").await;
    assert!(page.status == 200 && !page.has("checked") && !page.has("nonsense"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_exist_is_absent_with_a_way_on() {
    let app = App::small().await;
    for path in [
        "/xx/be-gent/voices/barrier",
        "/en/atlantis/voices/barrier",
        "/en/be-gent/voices/barrier?service=be-none",
        "/en/be-gent/voices/barrier?service=%3Cscript%3E",
        "/en/atlantis/voices",
        "/en/atlantis/voices/sent",
        "/xx/case",
    ] {
        let page = app.get(path).await;
        assert!(page.status == 404 && page.has("This page does not exist") && page.has("/help\""), "{path}: {page:?}");
        assert!(!page.has("script&#62;") && !page.has("<script>"), "{path}");
    }
    let reply =
        app.post_json("/en/be-gent/voices/barrier?service=be-none", &format!("key={}&reason=cost", key(1))).await;
    assert_eq!((reply.status, reply.json()), (404, serde_json::json!({"errors": []})));
    assert_eq!(app.get("/api/v1/voices/atlantis").await.status, 404);
}
