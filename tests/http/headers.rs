//! What every answer carries, how it is sent, and whom the doors refuse. [`integration::TestApp::ask`] holds each answer of each
//! test to the headers; here are the answers that no other test asks for.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use integration::{NOW, TestApp, on_own, on_shared};
use kernel::Timestamp;
use store::{Statement, params};

/// A form; what the tests here send through it is never stored, as it is wrong.
const FORM: &str = "/nl/be-gent/voices/helpful?service=be-ocmw";

/// The address of a file that pages name.
fn asset(app: &TestApp, begins: &str) -> String {
    let names = app.app.assets.files.keys();
    format!("/assets/{}", names.into_iter().find(|name| name.starts_with(begins)).unwrap())
}

#[test]
fn every_answer_carries_the_headers_and_no_cookie() {
    on_shared(async |app| {
        let style = asset(app, "style.");
        let bad_date = "/hsds/services?modified_after=yesterday";
        for (path, status) in [
            ("/", 200),
            ("/nl/be-gent", 200),
            ("/nope", 404),
            ("/assets/nope.css", 404),
            (style.as_str(), 200),
            ("/sw.js", 200),
            ("/icon.svg", 200),
            ("/manifest.webmanifest", 200),
            ("/styleguide", 200),
            ("/healthz", 200),
            ("/readyz", 200),
            ("/metrics", 200),
            ("/packs/be/nl/manifest.json", 200),
            ("/hsds/services", 200),
            ("/hsds/services/00000000-0000-0000-0000-000000000000", 404),
            (bad_date, 400),
            ("/api/v1/needs", 200),
            ("/api/v1/services/nothing", 404),
            ("/openapi.json", 200),
            ("/cpsv-ap.ttl", 200),
            ("/sitemap.xml", 200),
            ("/robots.txt", 200),
            ("/nl/be/voting.ics", 200),
        ] {
            assert_eq!(app.get(path).await.status, status, "{path}");
            let head = app.call("HEAD", path, &[]).await;
            assert_eq!((head.status.as_u16(), head.body.len()), (status, 0), "HEAD {path}");
        }
        // the methods of a page are known, and a path that does not decode is no fault of ours
        assert_eq!(app.call("OPTIONS", "/nl/be-gent", &[]).await.status, StatusCode::METHOD_NOT_ALLOWED);
        let undecodable = app.get("/nl/be-gent/services/%FF%FE").await.status.as_u16();
        assert!((400..500).contains(&undecodable), "{undecodable}");
    });
}

#[test]
fn scripts_of_other_sites_read_the_interfaces_and_nothing_else() {
    on_shared(async |app| {
        let origin = [("origin", "https://portal.example")];
        for path in [
            "/hsds",
            "/hsds/services",
            "/hsds/services/00000000-0000-0000-0000-000000000000",
            "/hsds/services?modified_after=yesterday",
            "/api/v1/needs",
            "/api/v1/services.geojson",
            "/api/v1/services/nothing",
            "/cpsv-ap.ttl",
            "/cpsv-ap.jsonld",
            "/openapi.json",
            "/changes.atom",
            "/nl/be/voting.ics",
        ] {
            // the second answer comes out of what was kept
            let tag = app.get_with(path, &origin).await.header("etag").to_owned();
            let again = [origin[0], ("if-none-match", tag.as_str())];
            for answer in [
                app.get_with(path, &origin).await,
                app.get_with(path, &again).await,
                app.call("HEAD", path, &origin).await,
            ] {
                assert_eq!(answer.header("access-control-allow-origin"), "*", "{path} {}", answer.status);
                assert_eq!(answer.header("access-control-allow-credentials"), "", "{path}");
                assert!(answer.header("vary").contains("Accept-Language"), "{path} {}", answer.status);
            }
        }
        let manifest = "/packs/be/nl/manifest.json";
        for path in ["/", "/nl/be-gent", "/nl/be-gent/voices/barrier", "/nl/case", "/healthz", "/nope", manifest] {
            let answer = app.get_with(path, &origin).await;
            assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
        }
        for path in ["/hsds/services", FORM, "/nl/case"] {
            let written = app.call("POST", path, &[("accept", "text/html")]).await;
            assert_eq!(written.header("access-control-allow-origin"), "", "POST {path}");
            let asked = app.call("OPTIONS", path, &[origin[0], ("access-control-request-method", "POST")]).await;
            assert_eq!(asked.header("access-control-allow-origin"), "", "OPTIONS {path}");
        }
    });
}

#[test]
fn an_https_address_asks_to_stay_with_https() {
    on_shared(async |app| {
        assert_eq!(app.get("/nl").await.header("strict-transport-security"), "", "not on a local address");
    });
}

#[test]
fn a_page_that_has_not_changed_is_not_sent_again() {
    on_shared(async |app| {
        for path in ["/nl/be-gent", "/nl/be-gent/services/be-ocmw", "/hsds/services", "/api/v1/needs", "/"] {
            for coding in ["br", "gzip", "identity"] {
                let first = app.get_with(path, &[("accept-encoding", coding)]).await;
                let tag = first.header("etag").to_owned();
                assert!(tag.starts_with('"') && tag.ends_with('"') && tag.len() > 8, "{path}: {tag}");
                for known in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
                    let headers = [("accept-encoding", coding), ("if-none-match", known.as_str())];
                    let again = app.get_with(path, &headers).await;
                    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0), "{path} {known}");
                    assert_eq!(again.header("etag"), tag, "{path}");
                    assert!(again.header("vary").to_ascii_lowercase().contains("accept-encoding"), "{path}");
                }
                let other = app.get_with(path, &[("accept-encoding", coding), ("if-none-match", "\"0\"")]).await;
                assert_eq!((other.status, other.body), (StatusCode::OK, first.body), "{path}");
            }
        }
    });
}

/// A strong tag names bytes, not only what they mean (RFC 9110, 8.8.3.3): a cache must not join halves of two codings.
#[test]
fn each_coding_has_a_tag_of_its_own() {
    on_shared(async |app| {
        for path in ["/nl/be-gent", "/hsds/services"] {
            let mut tags = Vec::new();
            for coding in ["br", "gzip", "identity"] {
                tags.push(app.get_with(path, &[("accept-encoding", coding)]).await.header("etag").to_owned());
            }
            assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2], "{path}: {tags:?}");
        }
    });
}

#[test]
fn every_coding_holds_the_same_bytes() {
    on_shared(async |app| {
        let pack = app.get("/packs/be-gent/nl/manifest.json").await.text();
        let (_, content) = pack.split_once("/packs/be-gent/nl/content.").unwrap();
        let content = format!("/packs/be-gent/nl/content.{}", content.split('"').next().unwrap());
        let assets = ["style.", "app.", "places."].map(|begins| asset(app, begins));
        let pages = ["/nl/be-gent", "/nl/be-gent/voices/sent", "/hsds/services", "/api/v1/services", "/nope", "/sw.js"];
        let more = ["/packs/be-gent/nl/manifest.json", "/styleguide", content.as_str()];
        for path in pages.into_iter().chain(more).chain(assets.iter().map(String::as_str)) {
            let plain = app.get(path).await;
            assert_eq!(plain.header("content-encoding"), "", "{path}");
            for (accept, coding) in
                [("br", "br"), ("gzip", "gzip"), ("gzip, deflate, br, zstd", "br"), ("br;q=0, gzip;q=0.5", "gzip")]
            {
                let packed = app.get_with(path, &[("accept-encoding", accept)]).await;
                assert_eq!(packed.header("content-encoding"), coding, "{path} {accept}");
                assert!(packed.header("vary").to_ascii_lowercase().contains("accept-encoding"), "{path}");
                assert!(packed.decoded() == plain.body, "{path}: other bytes in {coding}");
                assert!(packed.body.len() < plain.body.len(), "{path} in {coding}: {}", packed.body.len());
            }
        }
    });
}

#[test]
fn files_with_a_hash_in_their_name_are_kept_for_ever() {
    on_shared(async |app| {
        let page = app.get("/nl/be-gent").await;
        let named: Vec<String> = integration::document::tags(&page.text())
            .iter()
            .flat_map(|tag| ["href", "src"].map(|name| tag.get(name).unwrap_or_default().to_owned()))
            .filter(|target| target.starts_with("/assets/"))
            .collect();
        assert!(named.len() >= 2, "style and script: {named:?}");
        for path in named {
            let answer = app.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable", "{path}");
        }
        assert_eq!(page.header("cache-control"), "no-cache", "a page is asked for again");
        assert_eq!(app.get("/sw.js").await.header("cache-control"), "no-cache");
    });
}

const INSERT: Statement = Statement {
    name: "test",
    sql: "INSERT INTO server_assets (name, content_type, br, used_at) VALUES ($1, $2, $3, $4)",
};

fn brotli(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut text.as_bytes(), &mut out, &brotli::enc::BrotliEncoderParams::default()).unwrap();
    out
}

/// A file that an earlier version named until `days` days ago.
async fn remember(app: &TestApp, name: &'static str, days: i64) {
    let used_at: Timestamp = NOW.plus_ms(-days * 86_400_000);
    let store = &app.app.store;
    let body = brotli("body{color:teal}/* of a former version */");
    let written = store.write(async move |tx| {
        tx.execute(&INSERT, params![name, "text/css; charset=utf-8", body.clone(), used_at]).await?;
        Ok(())
    });
    written.await.unwrap();
}

#[test]
fn files_of_former_versions_stay_for_60_days() {
    on_own(async |app| {
        assert!(app.has_imported, "the first start loads the content");
        remember(&app, "style.0123456789ab.css", 59).await;
        remember(&app, "style.ba9876543210.css", 61).await;
        let own = asset(&app, "style.");
        let app = app.restart().await;
        assert!(!app.has_imported, "a later start does not");
        for accept in ["br", "gzip", "identity"] {
            let kept = app.get_with("/assets/style.0123456789ab.css", &[("accept-encoding", accept)]).await;
            assert_eq!(kept.status, StatusCode::OK);
            assert_eq!(kept.header("content-type"), "text/css; charset=utf-8");
            assert_eq!(kept.header("cache-control"), "public, max-age=31536000, immutable");
            assert_eq!(kept.decoded(), b"body{color:teal}/* of a former version */");
        }
        assert_eq!(app.get("/assets/style.ba9876543210.css").await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get(&own).await.status, StatusCode::OK);
    });
}

#[test]
fn a_request_for_another_host_is_refused() {
    on_shared(async |app| {
        let ask = async |host: Option<&str>, uri: &str| {
            let request = Request::builder().uri(uri);
            let request = host.into_iter().fold(request, |request, host| request.header("host", host));
            app.ask(request.body(Body::empty()).unwrap()).await.status
        };
        for host in ["localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1:8080", "127.0.0.1", "[::1]:8080", "[::1]"]
        {
            assert_eq!(ask(Some(host), "/healthz").await, StatusCode::OK, "{host}");
        }
        let strangers =
            ["evil.example", "localhost.evil.example", "evil.example:8080", "192.0.2.1", "evil@localhost.example", ""];
        for host in strangers {
            for path in ["/healthz", "/nl/be-gent", "/assets/x", "/nope"] {
                assert_eq!(ask(Some(host), path).await, StatusCode::MISDIRECTED_REQUEST, "{host} {path}");
            }
        }
        assert_eq!(ask(None, "/nl").await, StatusCode::MISDIRECTED_REQUEST, "no host at all");
        // an address that names the host counts before the header (RFC 9112, 3.2.2)
        assert_eq!(ask(Some("localhost"), "http://evil.example/nl").await, StatusCode::MISDIRECTED_REQUEST);
        assert_eq!(ask(Some("evil.example"), "http://localhost:8080/nl").await, StatusCode::OK);
    });
}

#[test]
fn another_site_cannot_send_a_form_for_somebody() {
    on_shared(async |app| {
        let post =
            async |headers: &[(&str, &str)]| app.post_with(FORM, &[("answer", "nonsense")], headers).await.status;
        for headers in [
            [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
            [("sec-fetch-site", "same-site"), ("origin", "http://other.localhost")],
            [("origin", "https://evil.example"), ("accept", "text/html")],
            [("origin", "null"), ("accept", "text/html")],
        ] {
            assert_eq!(post(&headers).await, StatusCode::FORBIDDEN, "{headers:?}");
        }
        // the form is wrong, but it came through the door
        for headers in [
            [("sec-fetch-site", "same-origin"), ("origin", "http://localhost")],
            [("sec-fetch-site", "none"), ("accept", "text/html")],
            [("origin", "http://localhost"), ("accept", "text/html")],
        ] {
            assert_eq!(post(&headers).await, StatusCode::UNPROCESSABLE_ENTITY, "{headers:?}");
        }
        let link = app.get_with("/nl/be-gent", &[("sec-fetch-site", "cross-site")]).await;
        assert_eq!(link.status, StatusCode::OK, "links from other sites lead here");
    });
}

#[test]
fn what_is_too_large_or_of_an_unknown_kind_is_refused() {
    on_shared(async |app| {
        let words = "x".repeat(100_000);
        for path in [FORM, "/nl/be-gent/voices/barrier", "/nl/case", "/hsds/services"] {
            assert_eq!(app.post_form(path, &[("words", &words)]).await.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        }
        for (method, path) in [
            ("DELETE", "/nl/be-gent"),
            ("POST", "/nl/be-gent"),
            ("PUT", FORM),
            ("PATCH", "/hsds/services"),
            ("TRACE", "/healthz"),
            ("NONSENSE", "/assets/x"),
        ] {
            let answer = app.call(method, path, &[]).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            assert!(answer.header("allow").contains("GET"), "{method} {path}: {:?}", answer.header("allow"));
        }
        let json = Request::builder().method("POST").uri(FORM).header("host", "localhost");
        let json = json.header("content-type", "application/json").body(Body::from("{}")).unwrap();
        assert_eq!(app.ask(json).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    });
}
