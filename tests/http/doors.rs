//! Headers, encodings, tags, limits.

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use integration::TestApp;
use kernel::Need;

#[tokio::test]
async fn every_answer_carries_the_headers_and_no_cookie() {
    let app = TestApp::start().await;
    for path in [
        "/",
        "/nl/be-gent",
        "/nope",
        "/hsds/services",
        "/sw.js",
        "/api/v1/needs",
        "/healthz",
        "/packs/be/nl/manifest.json",
    ] {
        let answer = app.get(path).await;
        assert!(answer.header("content-security-policy").contains("require-trusted-types-for 'script'"), "{path}");
        assert!(!answer.header("content-security-policy").contains("unsafe"), "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(!answer.headers.contains_key("set-cookie"), "{path}");
    }
}

#[tokio::test]
async fn a_page_is_asked_again_cheaply_and_comes_compressed() {
    let app = TestApp::start().await;
    let first = app.get("/nl/be-gent").await;
    let tag = first.header("etag").to_owned();
    let again = app.get_with("/nl/be-gent", &[("if-none-match", &tag)]).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
    for path in ["/nl/be-gent", "/nl/be-gent/voices/barrier", "/hsds/services"] {
        let plain = app.get(path).await.body.len();
        for coding in ["br", "gzip"] {
            let packed = app.get_with(path, &[("accept-encoding", coding)]).await;
            assert_eq!(packed.header("content-encoding"), coding, "{path}");
            assert!(packed.body.len() * 2 < plain, "{path} in {coding}: {} of {plain}", packed.body.len());
        }
    }
}

#[tokio::test]
async fn the_doors_refuse_what_is_not_meant_for_us() {
    let app = TestApp::start().await;
    let other = Request::builder().uri("/nl").header("host", "evil.example").body(Body::empty()).unwrap();
    assert_eq!(app.ask(other).await.status, StatusCode::MISDIRECTED_REQUEST);
    let path = "/nl/be-gent/voices/helpful?service=be-ocmw";
    let crossed =
        app.post(path, "helped=yes", &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")]).await;
    assert_eq!(crossed.status, StatusCode::FORBIDDEN);
    let large = app.post(path, &"x".repeat(100_000), &[]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    let method = Request::builder().method("DELETE").uri("/nl/be-gent").header("host", "localhost");
    assert_eq!(app.ask(method.body(Body::empty()).unwrap()).await.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn every_route_is_declared_once_and_answers_nobody_without_a_fault() {
    let app = TestApp::start().await;
    let mut seen = BTreeSet::new();
    for route in server::declared(&app.app) {
        for method in &route.methods {
            assert!(seen.insert((route.path, *method)), "{} {} is declared twice", method, route.path);
            let path = route.path.replace("{lang}", "nl").replace("{place}", "be-gent").replace("{id}", "x");
            let path =
                path.replace("{code}", "health").replace("{name}", "x").replace("{file}", "x").replace("{slug}", "be");
            let request = Request::builder().method(*method).uri(&path).header("host", "localhost");
            let answer = app.ask(request.body(Body::empty()).unwrap()).await;
            assert!(answer.status.as_u16() < 500, "{method} {path}: {}", answer.status);
            assert_eq!(route.needs, Need::Public, "{path}: add the role to this test");
            assert!(!matches!(answer.status.as_u16(), 401 | 403), "{method} {path}");
        }
    }
    assert!(seen.len() > 50, "{} routes", seen.len());
}
