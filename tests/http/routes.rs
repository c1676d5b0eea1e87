//! Every address of the build, asked by nobody: declared once, mounted, never a fault.

use std::collections::BTreeSet;

use integration::{TestApp, on_shared};
use kernel::Need;

/// The address with parts that exist; `stranger` puts parts that do not exist in their place.
fn filled(app: &TestApp, path: &str, stranger: Option<&str>) -> String {
    let style = app.app.assets.links.css.trim_start_matches("/assets/");
    let service = kernel::hsds_id("service", "be-ocmw").to_string();
    let id = match path {
        _ if path.contains("pathways") => "asylum-be",
        _ if path.starts_with("/hsds/services/") => service.as_str(),
        _ => "be-ocmw",
    };
    let file = if path.starts_with("/packs") { "manifest.json" } else { "be.xml" };
    let parts = [
        ("{lang}", "nl"),
        ("{place}", "be-gent"),
        ("{id}", id),
        ("{code}", "health"),
        ("{name}", style),
        ("{file}", file),
        ("{slug}", "be-gent"),
    ];
    parts.iter().fold(path.to_owned(), |path, (part, value)| path.replace(part, stranger.unwrap_or(value)))
}

#[test]
fn every_address_is_declared_once() {
    on_shared(async |app| {
        let mut seen = BTreeSet::new();
        for route in server::declared(&app.app) {
            assert!(!route.methods.is_empty(), "{}", route.path);
            for method in &route.methods {
                assert!(seen.insert((route.path, *method)), "{method} {} is declared twice", route.path);
            }
        }
        assert!(seen.len() > 60, "{} addresses", seen.len());
    });
}

#[test]
fn every_address_answers_nobody_without_a_fault() {
    on_shared(async |app| {
        for route in server::declared(&app.app) {
            for method in &route.methods {
                for stranger in [None, Some("x"), Some("..%2f..%2fetc"), Some("%00"), Some("\u{645}%F0%9F%A6%80")] {
                    let path = filled(app, route.path, stranger);
                    let path = path.chars().map(|c| if c.is_ascii() { c.to_string() } else { "%D9%85".to_owned() });
                    let path: String = path.collect();
                    let answer = app.call(method, &path, &[]).await;
                    let status = answer.status.as_u16();
                    assert!(status < 500 && status != 403, "{method} {path}: {status}");
                    let is_open = route.needs == Need::Public;
                    let is_refused = matches!((*method, status), ("GET", 303) | ("POST", 401) | (_, 400 | 404));
                    assert!(is_refused || (is_open && status != 401), "{method} {path}: {status} for nobody");
                    assert_ne!(status, 405, "{method} {path} is declared, but not mounted");
                }
            }
        }
    });
}

#[test]
fn every_address_leads_to_what_it_was_declared_for() {
    on_shared(async |app| {
        for route in server::declared(&app.app).iter().filter(|route| route.methods.contains(&"GET")) {
            // what asks for a role is there for whom has it
            if route.needs != Need::Public {
                continue;
            }
            // taxonomies, terms, organisations and locations are asked for by ids out of their lists
            if route.path.starts_with("/hsds/") && route.path.ends_with("{id}") && !route.path.contains("/services/") {
                let list = app.get(route.path.trim_end_matches("/{id}")).await;
                let list: serde_json::Value = serde_json::from_slice(&list.body).unwrap();
                let id = list["contents"][0]["id"].as_str().unwrap();
                let path = route.path.replace("{id}", id);
                assert_eq!(app.get(&path).await.status, 200, "{path}");
                continue;
            }
            // invitations, links and organisations are there once somebody made them: see people.rs
            if route.path.ends_with("/{token}") || route.path.ends_with("/organisations/{id}") {
                assert_eq!(app.get(&filled(app, route.path, None)).await.status, 404, "{}", route.path);
                continue;
            }
            // the interface of search refuses to find nothing
            let query = if route.path == "/api/v1/search" { "?q=dokter&place=be-gent" } else { "" };
            // days to come are known for some countries only
            let declared = route.path.replace("{place}/citizenship.ics", "fi/citizenship.ics");
            let path = format!("{}{query}", filled(app, &declared, None));
            assert_eq!(app.get(&path).await.status, 200, "{path}");
        }
    });
}
