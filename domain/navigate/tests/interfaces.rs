//! CPSV-AP, the read interface with its description, and feeds.
#![allow(
    clippy::allow_attributes,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot set up, or does not find what it asks for, has failed"
)]

mod support;

use std::collections::HashSet;

use navigate::routes::api;
use oxrdf::{NamedOrBlankNode, Term, Triple};
use serde_json::{Value, json};
use support::{ask, bytes, context, found, get};

fn text(address: &str) -> String {
    let answer = ask(context(), "GET", address, "", "");
    assert_eq!(answer.status, 200, "{address}");
    String::from_utf8(bytes(answer)).unwrap()
}

fn turtle() -> Vec<Triple> {
    let bytes = text("/cpsv-ap.ttl");
    oxttl::TurtleParser::new().for_slice(bytes.as_bytes()).map(Result::unwrap).collect()
}

const PUBLIC_SERVICE: &str = "http://purl.org/vocab/cpsv#PublicService";
const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

fn of_type(triples: &[Triple], class: &str) -> HashSet<NamedOrBlankNode> {
    let is_class = |triple: &&Triple| {
        triple.predicate.as_str() == TYPE && matches!(&triple.object, Term::NamedNode(node) if node.as_str() == class)
    };
    triples.iter().filter(is_class).map(|triple| triple.subject.clone()).collect()
}

#[test]
fn the_catalogue_holds_a_public_service_for_every_service() {
    let triples = turtle();
    assert_eq!(of_type(&triples, PUBLIC_SERVICE).len(), context().snapshot.services.len());
    for class in ["PublicOrganisation", "Channel", "Cost", "Evidence", "EvidenceType", "Requirement", "LifeEvent"] {
        assert!(!of_type(&triples, &format!("http://data.europa.eu/m8g/{class}")).is_empty(), "{class}");
    }
    assert!(!of_type(&triples, "http://data.europa.eu/eli/ontology#LegalResource").is_empty());
}

#[test]
fn titles_stand_in_every_language_that_there_is() {
    let triples = turtle();
    let id = kernel::hsds_id("service", "be-ocmw");
    let service = format!("https://help.example/hsds/services/{id}");
    let titles: HashSet<String> = triples
        .iter()
        .filter(|t| t.subject.to_string() == format!("<{service}>"))
        .filter(|t| t.predicate.as_str() == "http://purl.org/dc/terms/title")
        .map(|t| t.object.to_string())
        .collect();
    assert!(titles.contains("\"OCMW\"@nl") && titles.contains("\"CPAS\"@fr") && titles.len() > 5, "{titles:?}");
}

#[test]
fn json_ld_says_what_turtle_says() {
    let bytes = text("/cpsv-ap.jsonld");
    let quads: HashSet<String> = oxjsonld::JsonLdParser::new()
        .for_slice(bytes.as_bytes())
        .map(|quad| Triple::from(quad.unwrap()).to_string())
        .collect();
    let triples: HashSet<String> = turtle().iter().map(ToString::to_string).collect();
    assert_eq!(quads, triples);
}

#[test]
fn every_thing_that_is_referred_to_has_a_type() {
    let triples = turtle();
    let typed: HashSet<String> =
        triples.iter().filter(|t| t.predicate.as_str() == TYPE).map(|t| t.subject.to_string()).collect();
    for triple in triples.iter().filter(|t| t.predicate.as_str() != TYPE) {
        if let Term::NamedNode(node) = &triple.object {
            assert!(typed.contains(&node.to_string()), "{triple}");
        }
    }
}

/// A document in which the components can be found by reference.
fn validator(description: &Value, schema: &Value) -> jsonschema::Validator {
    let mut whole = schema.clone();
    whole.as_object_mut().unwrap().insert("components".into(), description["components"].clone());
    jsonschema::options().should_validate_formats(true).build(&whole).unwrap()
}

fn judged(description: &Value, method: &str, path: &str, address: &str) {
    let answer = ask(context(), &method.to_uppercase(), address, "", "");
    let (status, content_type) = (answer.status.to_string(), answer.content_type);
    let body = bytes(answer);
    let response = &description["paths"][path][method]["responses"][&status];
    let schema = &response["content"][content_type.split(';').next().unwrap()]["schema"];
    assert!(schema.is_object(), "{method} {address}: {status} {content_type} is not described");
    let body: Value = serde_json::from_slice(&body).unwrap();
    let errors: Vec<String> = validator(description, schema).iter_errors(&body).map(|e| e.to_string()).collect();
    assert!(errors.is_empty(), "{method} {address}: {errors:?}\n{body}");
}

#[test]
fn every_interface_is_described_and_answers_as_described() {
    let description = found(context(), "/openapi.json");
    assert!(description["openapi"].as_str().unwrap().starts_with("3.1"));
    let prefixes = ["/api/", "/hsds"];
    let described = |path: &str, method: &str| description["paths"][path][method.to_lowercase()].is_object();
    for route in api().filter(|route| prefixes.iter().any(|prefix| route.path.starts_with(prefix))) {
        assert!(described(route.path, route.method), "{} {} is not described", route.method, route.path);
    }
    let count: usize =
        description["paths"].as_object().unwrap().values().map(|path| path.as_object().unwrap().len()).sum();
    assert_eq!(count, api().filter(|route| prefixes.iter().any(|prefix| route.path.starts_with(prefix))).count());
    for (path, address) in [
        ("/api/v1/places", "/api/v1/places"),
        ("/api/v1/places", "/api/v1/places?q=gand&limit=3"),
        ("/api/v1/places", "/api/v1/places?limit=51"),
        ("/api/v1/places/{slug}", "/api/v1/places/be-gent?lang=nl"),
        ("/api/v1/places/{slug}", "/api/v1/places/eu"),
        ("/api/v1/places/{slug}", "/api/v1/places/atlantis"),
        ("/api/v1/needs", "/api/v1/needs?lang=ar"),
        ("/api/v1/services", "/api/v1/services?place=be-gent&need=health.doctor&lang=ar"),
        ("/api/v1/services", "/api/v1/services?per_page=200"),
        ("/api/v1/services", "/api/v1/services?place=atlantis"),
        ("/api/v1/services", "/api/v1/services?lang=xx"),
        ("/api/v1/services", "/api/v1/services?lang="),
        ("/api/v1/services/{id}", "/api/v1/services/be-ocmw"),
        ("/api/v1/services/{id}", "/api/v1/services/none"),
        ("/api/v1/services.geojson", "/api/v1/services.geojson?place=be"),
        ("/api/v1/pathways", "/api/v1/pathways?place=be-gent"),
        ("/api/v1/pathways/{id}", "/api/v1/pathways/asylum-be?lang=uk"),
        ("/api/v1/helplines", "/api/v1/helplines?country=be"),
        ("/api/v1/helplines", "/api/v1/helplines"),
        ("/api/v1/helplines", "/api/v1/helplines?country=zz"),
        ("/api/v1/helplines", "/api/v1/helplines?country=b1"),
        ("/api/v1/search", "/api/v1/search?q=doctor&place=be-gent"),
        ("/api/v1/search", "/api/v1/search?q="),
        ("/hsds/services", "/hsds/services?per_page=300"),
        ("/hsds/services", "/hsds/services?minimal=true"),
        ("/hsds/services", "/hsds/services?page=none"),
        ("/hsds/organizations", "/hsds/organizations"),
        ("/hsds/taxonomies", "/hsds/taxonomies"),
        ("/hsds/", "/hsds/"),
    ] {
        judged(&description, "get", path, address);
    }
    judged(&description, "post", "/hsds/services", "/hsds/services");
    for (path, operations) in description["paths"].as_object().unwrap() {
        if let Some(example) = operations["get"]["parameters"][0]["example"].as_str() {
            found(context(), &path.replace("{id}", example));
        }
    }
    for service in &context().snapshot.services {
        judged(&description, "get", "/api/v1/services/{id}", &format!("/api/v1/services/{}", service.record.id));
    }
    for pathway in &context().snapshot.pathways {
        judged(&description, "get", "/api/v1/pathways/{id}", &format!("/api/v1/pathways/{}", pathway.record.id));
    }
}

#[test]
fn the_description_for_the_command_line_is_the_same() {
    let printed: Value = serde_json::from_str(&navigate::routes::openapi()).unwrap();
    let served = found(context(), "/openapi.json");
    assert_eq!(printed["components"], served["components"]);
    assert_eq!(printed["info"], served["info"]);
}

#[test]
fn texts_say_their_language_and_worth() {
    let service = found(context(), "/api/v1/services/be-ocmw?lang=nl");
    assert_eq!(service["name"], json!({"text": "OCMW", "lang": "nl", "dir": "ltr", "state": "original"}));
    let arabic = found(context(), "/api/v1/services/be-ocmw?lang=ar");
    assert_eq!((&arabic["name"]["dir"], &arabic["name"]["state"]), (&json!("rtl"), &json!("unreviewed")));
    assert_eq!(arabic["url"], "https://help.example/ar/be/services/be-ocmw");
}

#[test]
fn a_postcode_finds_its_town_and_a_word_finds_its_service() {
    let places = found(context(), "/api/v1/places?q=9000&lang=fr");
    assert_eq!((&places["places"][0]["slug"], &places["places"][0]["name"]), (&json!("be-gent"), &json!("Gand")));
    let results = found(context(), "/api/v1/search?q=docter&place=be-gent&lang=en");
    let first = &results["results"][0];
    assert!(first["url"].as_str().unwrap().starts_with("https://help.example/en/be-gent/"), "{first}");
    assert_eq!(found(context(), "/api/v1/search?q=qzxvqzxv&place=be-gent")["results"], json!([]));
}

#[test]
fn only_helplines_in_service_in_the_country_are_told_and_old_ones_are_not_confirmed() {
    let lines = found(context(), "/api/v1/helplines?country=BE");
    let dials: Vec<&str> =
        lines["helplines"].as_array().unwrap().iter().map(|line| line["dial"].as_str().unwrap()).collect();
    let shown = context().snapshot.helplines_in("BE").count();
    assert!(dials.contains(&"112") && dials.len() == shown, "{dials:?}");
    assert_eq!(get(context(), "/api/v1/helplines?country=ZZ").0, 404);
    let finnish = found(context(), "/api/v1/helplines?country=FI");
    let line = |dial: &str| finnish["helplines"].as_array().unwrap().iter().find(|line| line["dial"] == dial).unwrap();
    assert_eq!(line("080005005")["confirmed"], false, "its page is of 2016");
    assert_eq!(line("116111")["confirmed"], true);
    assert_eq!(line("112")["confirmed"], true);
}

#[test]
fn a_map_says_how_many_services_have_an_address_only() {
    let services = || context().snapshot.services.iter().map(|held| &held.record);
    let placed = services().filter(|service| service.position.is_some()).count();
    let unplaced = services().filter(|service| service.address.is_some() && service.position.is_none()).count();
    let map = found(context(), "/api/v1/services.geojson");
    assert_eq!(map["type"], "FeatureCollection");
    assert_eq!((map["features"].as_array().unwrap().len(), &map["without_position"]), (placed, &json!(unplaced)));
    assert!(unplaced > 0, "the shipped content has addresses without positions");
}

#[test]
fn the_feed_tells_of_the_newest_changes() {
    let feed = atom_syndication::Feed::read_from(text("/changes.atom").as_bytes()).unwrap();
    assert_eq!(feed.entries.len(), 100);
    assert_eq!(feed.updated.to_rfc3339(), "2026-11-24T12:00:00+00:00");
    let first = &context().snapshot.services[0].record;
    assert_eq!(feed.entries[0].id, format!("urn:uuid:{}", kernel::hsds_id("service", &first.id)));
    assert!(feed.entries[0].links[0].href.ends_with(&format!("/services/{}", first.id)));
}

#[test]
fn the_map_lists_pages_that_hold_something_in_their_languages() {
    let index = text("/sitemap.xml");
    let parts: Vec<&str> =
        index.split("<loc>https://help.example").skip(1).map(|p| p.split('<').next().unwrap()).collect();
    assert!(parts.contains(&"/sitemap/be.xml") && parts.contains(&"/sitemap/towns-be.xml"), "{parts:?}");
    let mut all = HashSet::new();
    for part in parts {
        let file = text(part);
        assert!(file.len() < 50_000_000, "{part} has {} bytes", file.len());
        let pages: Vec<&str> = file.split("<url><loc>").skip(1).map(|p| p.split('<').next().unwrap()).collect();
        assert!(!pages.is_empty() && pages.len() <= 50_000, "{part}");
        for page in pages {
            assert!(all.insert(page.to_owned()), "{page} stands twice");
        }
    }
    assert!(all.contains("https://help.example/nl/be/services/be-ocmw"));
    assert!(all.contains("https://help.example/nl/be-gent") && !all.contains("https://help.example/ar/be-gent"));
    let be = text("/sitemap/be.xml");
    assert!(be.contains("hreflang=\"ar\" href=\"https://help.example/ar/be/services/be-ocmw\""));
    assert!(be.contains("hreflang=\"x-default\" href=\"https://help.example/en/be/services/be-ocmw\""));
    for absent in
        ["/sitemap/atlantis.xml", "/sitemap/be", "/sitemap/be.9.xml", "/sitemap/be.1.xml", "/sitemap/be-gent.xml"]
    {
        assert_eq!(get(context(), absent).0, 404, "{absent}");
    }
}

#[test]
fn robots_find_the_map() {
    insta::assert_snapshot!(text("/robots.txt").lines().take(7).collect::<Vec<_>>().join("\n"), @r"
    User-agent: *
    Disallow: /*/search
    Disallow: /*/voices/
    Disallow: /*/print/
    Disallow: /metrics
    Allow: /
    ");
    assert!(text("/robots.txt").contains("Sitemap: https://help.example/sitemap.xml\n"));
}

#[test]
fn a_weakness_has_an_address() {
    let text = text("/.well-known/security.txt");
    assert!(text.starts_with("Contact: mailto:help@example.org\nExpires: 2027-11-23T00:00:00Z\n"), "{text}");
    assert!(text.ends_with("Canonical: https://help.example/.well-known/security.txt\n"));
}

#[test]
fn days_to_come_can_be_taken_along() {
    let with_days = |pages: &std::collections::HashMap<String, navigate::model::CountryPage>| -> Vec<String> {
        let has_days =
            |page: &navigate::model::CountryPage| page.reminders.iter().any(|r| r.date >= support::NOW.day_utc());
        let mut found: Vec<String> = pages.iter().filter(|(_, page)| has_days(page)).map(|(c, _)| c.clone()).collect();
        found.sort();
        found
    };
    let countries = with_days(&context().snapshot.voting);
    assert!(!countries.is_empty());
    for country in countries {
        let calendar = text(&format!("/en/{country}/voting.ics"));
        assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
        assert!(calendar.contains("DTSTART;VALUE=DATE:20"));
        assert!(calendar.lines().all(|line| line.len() <= 75), "{calendar}");
    }
    assert_eq!(get(context(), "/en/eu/voting.ics").0, 404);
    assert_eq!(get(context(), "/xx/be/voting.ics").0, 404);
}
