//! Every kind of page, in every language: whole, in words, with links that lead somewhere.

use std::collections::{BTreeSet, VecDeque};

use axum::http::StatusCode;
use integration::{TestApp, document, on_shared};
use kernel::Lang;

/// Pages without a place, behind `/{lang}`.
const OWN: &[&str] = &["", "?q=gent", "?q=atlantis", "/about", "/privacy", "/accessibility", "/case"];

/// Pages of a place, behind `/{lang}/be-gent`.
const PLACED: &[&str] = &[
    "",
    "/needs/health",
    "/needs/health.doctor",
    "/needs/help.112",
    "/services/be-ocmw",
    "/print/services/be-ocmw",
    "/pathways/asylum-be",
    "/print/pathways/asylum-be",
    "/help",
    "/citizenship",
    "/voting",
    "/offline",
    "/sheet",
    "/search",
    "/search?q=dokter",
    "/search?q=qqqqqq",
    "/voices",
    "/voices/barrier",
    "/voices/barrier?service=be-ocmw",
    "/voices/visit?service=be-ocmw",
    "/voices/helpful?service=be-ocmw",
    "/voices/correction?service=be-ocmw",
    "/voices/missing",
    "/voices/missing?need=health",
    "/voices/sent",
    "/voices/sent?service=be-ocmw&help=1",
];

/// Pages of other places: another country, the union, a region; a pathway where its law does not hold.
const ELSEWHERE: &[&str] =
    &["/es-madrid", "/eu", "/reg-be-vlaanderen", "/es-madrid/pathways/asylum-be", "/eu/help", "/gr/voting"];

/// What is wrong with a page, under its address.
async fn complaints(app: &TestApp, path: &str, lang: Lang) -> Option<String> {
    let answer = app.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{path}");
    let found = document::complaints(&answer.text(), lang);
    (!found.is_empty()).then(|| format!("{path}:\n  {}", found.join("\n  ")))
}

#[test]
fn every_page_is_sound_in_every_language() {
    on_shared(async |app| {
        let languages: Vec<Lang> = app.app.site.tags().collect();
        assert_eq!(languages.len(), 21);
        let mut found = Vec::new();
        for lang in languages {
            let own = OWN.iter().chain(ELSEWHERE).map(|tail| format!("/{lang}{tail}"));
            let placed = PLACED.iter().map(|tail| format!("/{lang}/be-gent{tail}"));
            for path in own.chain(placed) {
                found.extend(complaints(app, &path, lang).await);
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn every_service_pathway_and_need_is_sound_where_it_belongs() {
    on_shared(async |app| {
        let snapshot = &app.app.live.load_full().snapshot;
        let services = snapshot.services.iter().map(|held| (&held.areas[0], format!("services/{}", held.record.id)));
        let pathways = snapshot.pathways.iter().map(|held| (&held.areas[0], format!("pathways/{}", held.record.id)));
        let ghent = "be-gent".parse().unwrap();
        let needs = snapshot.needs.iter().map(|need| (&ghent, format!("needs/{}", need.code)));
        let mut found = Vec::new();
        for (area, tail) in services.chain(pathways).chain(needs) {
            let further: &[&str] = if area.starts_with("be") { &["nl", "ar"] } else { &[] };
            for lang in [Lang::EN].into_iter().chain(further.iter().map(|tag| tag.parse().unwrap())) {
                found.extend(complaints(app, &format!("/{lang}/{area}/{tail}"), lang).await);
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

/// Every address that a page leads to: links, forms, files; those on this host, without what stands behind `#`.
fn ways_on(path: &str, html: &str) -> Vec<String> {
    let here = path.split('?').next().unwrap_or(path);
    let tags = document::tags(html).into_iter().filter(|tag| tag.get("method").is_none_or(|method| method == "get"));
    let targets = tags.flat_map(|tag| {
        ["href", "src", "action"].into_iter().filter_map(move |name| tag.get(name).map(ToOwned::to_owned))
    });
    let mut ways: Vec<String> = targets
        .map(|target| target.split('#').next().unwrap_or_default().to_owned())
        .map(|target| if target.starts_with('?') { format!("{here}{target}") } else { target })
        .filter(|target| target.starts_with('/') && !target.starts_with("//"))
        .collect();
    ways.dedup();
    ways
}

/// Two kinds of pages are worth a visit each: those of the place where we began, in its language, and those without a place.
/// Pages in other languages and of other places are only knocked at.
#[test]
fn no_link_leads_nowhere() {
    const VISITS: usize = 150;
    on_shared(async |app| {
        let start = "/nl/be-gent".to_owned();
        let (mut known, mut waiting) = (BTreeSet::from([start.clone()]), VecDeque::from([start]));
        let (mut visited, mut knocked) = (0, 0);
        while let Some(path) = waiting.pop_front() {
            let answer = app.get(&path).await;
            assert!(answer.status.as_u16() < 400, "{path}: {}", answer.status);
            knocked += 1;
            let is_ours = path.starts_with("/nl/be-gent") || !path.trim_start_matches("/nl/").contains('/');
            if !answer.is_page() || !path.starts_with("/nl") || !is_ours || visited == VISITS {
                continue;
            }
            visited += 1;
            for way in ways_on(&path, &answer.text()) {
                // the same page in another language: one page's menu stands for all
                let is_translation = !way.starts_with("/nl") && way.get(3..4).is_none_or(|slash| slash == "/");
                if (!is_translation || visited == 1) && known.insert(way.clone()) {
                    waiting.push_back(way);
                }
            }
        }
        assert!(visited >= 100 && knocked > visited, "{visited} pages visited, {knocked} knocked at");
    });
}

#[test]
fn what_is_not_there_says_so_in_the_readers_language_with_a_way_on() {
    on_shared(async |app| {
        for (path, accept, lang) in [
            ("/nl/atlantis", "", "nl"),
            ("/ar/be-gent/services/nothing", "nl", "ar"),
            ("/nl/be-gent/pathways/nothing", "", "nl"),
            ("/nl/be/needs/no.such", "", "nl"),
            ("/uk/be-gent/no/such/page", "", "uk"),
            ("/xx/be", "fr-BE,fr;q=0.9", "fr"),
            ("/xx", "", "en"),
            ("/nothing.php", "tr", "tr"),
            ("/assets/style.000000000000.css", "", "en"),
            ("/packs/be/xx/manifest.json", "", "en"),
            ("/packs/atlantis/nl/manifest.json", "", "nl"),
            ("/nl/atlantis/voices/barrier", "", "nl"),
            ("/nl/be/voices/barrier/more", "", "nl"),
        ] {
            let answer = app.get_with(path, &[("accept-language", accept)]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            let found = document::complaints(&answer.text(), lang.parse().unwrap());
            assert!(found.is_empty(), "{path}:\n{}", found.join("\n"));
            let ways = ways_on(path, &answer.main());
            assert!(!ways.is_empty(), "{path} is a dead end");
            for way in ways {
                assert_eq!(app.get(&way).await.status, StatusCode::OK, "{path} leads to {way}");
            }
        }
    });
}

#[test]
fn the_page_for_what_is_not_there_in_full() {
    on_shared(async |app| {
        insta::assert_snapshot!(app.get("/nl/atlantis").await.main(), @r#"
        <h1>Deze pagina bestaat niet</h1>
        <p class="lead">Het adres is fout, of de pagina is weg. Begin hier opnieuw.</p>
        <p class="actions"><a class="button" href="/nl">Start</a> <a class="button danger" href="/nl/eu/help">Hulp nu</a></p>
        "#);
    });
}

#[test]
fn the_web_manifest_in_full() {
    on_shared(async |app| {
        let answer = app.get("/manifest.webmanifest").await;
        assert_eq!(answer.header("content-type"), "application/manifest+json");
        let manifest: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        insta::assert_json_snapshot!(manifest, @r##"
        {
          "id": "/",
          "name": "NAVI-MIG",
          "short_name": "NAVI-MIG",
          "description": "Find a doctor, a school, a home, work and your rights. No account is needed.",
          "start_url": "/",
          "scope": "/",
          "display": "standalone",
          "background_color": "#FFFFFF",
          "theme_color": "#0B5A6B",
          "icons": [
            {
              "src": "/icon.svg",
              "type": "image/svg+xml",
              "sizes": "any",
              "purpose": "any"
            },
            {
              "src": "/icon.svg",
              "type": "image/svg+xml",
              "sizes": "any",
              "purpose": "maskable"
            }
          ]
        }
        "##);
    });
}

#[test]
fn a_service_is_there_where_it_serves_and_nowhere_else() {
    on_shared(async |app| {
        for (place, status) in
            [("be", 200), ("be-gent", 200), ("reg-be-vlaanderen", 200), ("es", 404), ("es-madrid", 404), ("eu", 404)]
        {
            for print in ["", "/print"] {
                let path = format!("/nl/{place}{print}/services/be-ocmw");
                assert_eq!(app.get(&path).await.status, status, "{path}");
            }
        }
    });
}

#[test]
fn a_list_has_no_page_behind_its_last() {
    on_shared(async |app| {
        for (query, status) in [("", 200), ("?page=1", 200), ("?page=0", 200), ("?page=999", 404)] {
            assert_eq!(app.get(&format!("/nl/be/needs/health{query}")).await.status, status, "{query}");
        }
        let last = format!("/nl/be/needs/health?page={}", usize::MAX);
        assert_eq!(app.get(&last).await.status, 404);
    });
}

#[test]
fn a_pathway_holds_where_its_law_does_and_elsewhere_says_so() {
    on_shared(async |app| {
        let here = app.get("/en/be-gent/pathways/asylum-be").await.main();
        assert!(here.contains("data-step=\"1\"") && !here.contains("These steps are not for this place"));
        for place in ["es-madrid", "eu"] {
            let path = format!("/en/{place}/pathways/asylum-be");
            let elsewhere = app.get(&path).await;
            assert_eq!(elsewhere.status, StatusCode::OK, "{path}");
            let main = elsewhere.main();
            assert!(main.contains("These steps are not for this place"), "{path}");
            assert!(main.contains("Flanders") && !main.contains("data-step="), "{path} shows the steps of another law");
        }
        let madrid = app.get("/en/es-madrid/pathways/asylum-be").await.main();
        assert!(madrid.contains("href=\"/en/es-madrid/services/"), "what meets the need in Madrid");
    });
}

#[test]
fn a_machine_translation_is_labelled_and_brings_its_original() {
    on_shared(async |app| {
        for (path, original) in [
            ("/ar/be-gent/services/be-ziekenfonds", "<p lang=\"en\" dir=\"ltr\">"),
            ("/uk/be-gent/pathways/asylum-be", "<p lang=\"nl\" dir=\"ltr\">"),
        ] {
            let answer = app.get(path).await;
            let lang: Lang = path[1..3].parse().unwrap();
            let label = app.app.site.catalogue.translator(lang).unwrap().text("text-machine");
            let main = answer.main();
            assert!(main.contains(&format!("<span class=\"tag warn\">{label}</span>")), "{path} has no label");
            let (_, details) = main.split_once("<details class=\"original\">").unwrap();
            let details = details.split("</details>").next().unwrap();
            assert!(details.contains(original), "{path}: {details}");
        }
        let own = app.get("/en/be-gent/services/be-ziekenfonds").await.main();
        assert!(
            !own.contains("class=\"original\"") && !own.contains("Machine translation"),
            "what was written in English"
        );
    });
}

#[test]
fn a_text_that_is_not_in_the_readers_language_says_so_and_is_marked() {
    on_shared(async |app| {
        for (path, shown) in [
            ("/ti/es-madrid/services/es-asilo", "<h1><span lang=\"es\" dir=\"ltr\">"),
            ("/ar/fi/pathways/asylum-be", "<h1><span lang=\"ar\" dir=\"rtl\">"),
            ("/prs/be-gent/services/be-ocmw", "<h1><span lang=\"fa\" dir=\"rtl\">"),
        ] {
            let main = app.get(path).await.main();
            assert!(main.contains(shown), "{path}: {main}");
        }
        let t = app.app.site.catalogue.translator("ti".parse().unwrap()).unwrap();
        let label = format!("<span class=\"tag\">{}</span>", t.text("text-other-language"));
        assert!(app.get("/ti/es-madrid/services/es-asilo").await.main().contains(&label), "{label}");
    });
}

#[test]
fn a_public_page_is_the_same_for_everybody() {
    on_shared(async |app| {
        for path in ["/nl/be-gent", "/ar/be-gent/services/be-ocmw", "/nl/be-gent/voices", "/en/be/help", "/nl/case"] {
            let one = app.get(path).await;
            let headers = [
                ("accept-language", "uk"),
                ("cookie", "session=1"),
                ("user-agent", "another"),
                ("x-forwarded-for", "192.0.2.7"),
                ("dnt", "1"),
            ];
            let other = app.get_with(path, &headers).await;
            assert_eq!(one.body, other.body, "{path}");
            assert_eq!(one.header("cache-control"), other.header("cache-control"), "{path}");
            assert!(!one.header("cache-control").contains("private"), "{path}");
        }
    });
}
