//! HSDS 3.1: what the lists promise, what filters find, and every answer against the schemas of the standard.
#![allow(
    clippy::allow_attributes,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that cannot set up, or does not find what it asks for, has failed"
)]

mod support;

use std::path::PathBuf;

use serde_json::{Value, json};
use support::{ask, bytes, context, found, get};

const KINDS: [(&str, &str, &str); 5] = [
    ("services", "compiled/service_list.json", "compiled/service.json"),
    ("organizations", "compiled/organization_list.json", "compiled/organization.json"),
    ("service_at_locations", "compiled/service_at_location_list.json", "compiled/service_at_location.json"),
    ("taxonomies", "schema/taxonomy.json", "schema/taxonomy.json"),
    ("taxonomy_terms", "schema/taxonomy_term.json", "schema/taxonomy_term.json"),
];

fn contents(page: &Value) -> &Vec<Value> {
    page["contents"].as_array().unwrap()
}

fn ids(page: &Value) -> Vec<&str> {
    contents(page).iter().map(|item| item["id"].as_str().unwrap()).collect()
}

#[test]
fn the_root_names_version_profile_and_description() {
    for address in ["/hsds", "/hsds/"] {
        let root = found(context(), address);
        assert_eq!(
            root,
            json!({
                "version": "3.1",
                "profile": "https://help.example/hsds/profile",
                "openapi_url": "https://help.example/openapi.json"
            })
        );
    }
    assert_eq!(found(context(), "/hsds/profile")["uri"], "https://help.example/hsds/profile");
}

#[test]
fn pages_hold_everything_once_and_say_so() {
    for (kind, _, _) in KINDS {
        let (mut all, mut number, mut pages) = (Vec::new(), 1, 1);
        let mut total = 0;
        while number <= pages {
            let page = found(context(), &format!("/hsds/{kind}?page={number}&per_page=60"));
            assert_eq!(page["page_number"], number);
            assert_eq!(page["size"], contents(&page).len());
            assert_eq!(page["empty"], false);
            assert_eq!(page["first_page"], number == 1);
            pages = page["total_pages"].as_u64().unwrap();
            assert_eq!(page["last_page"], number == pages);
            total = page["total_items"].as_u64().unwrap();
            all.extend(ids(&page).into_iter().map(ToOwned::to_owned));
            number += 1;
        }
        assert_eq!(all.len() as u64, total, "{kind}");
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len() as u64, total, "{kind}: an id stands twice");
    }
    let services = found(context(), "/hsds/services?per_page=1");
    assert_eq!(services["total_items"], context().snapshot.services.len());
}

#[test]
fn a_page_behind_the_last_is_empty() {
    let page = found(context(), "/hsds/services?page=5000");
    assert_eq!((&page["empty"], &page["size"], &page["last_page"]), (&json!(true), &json!(0), &json!(true)));
    let nothing = found(context(), "/hsds/services?organization_id=00000000-0000-4000-8000-000000000000");
    assert_eq!((&nothing["total_items"], &nothing["total_pages"]), (&json!(0), &json!(0)));
}

#[test]
fn nonsense_is_refused_and_never_ours() {
    for (address, status) in [
        ("/hsds/services?page=0", 422),
        ("/hsds/services?page=x", 400),
        ("/hsds/services?per_page=1001", 422),
        ("/hsds/services?per_page=-1", 422),
        ("/hsds/services?full=maybe", 400),
        ("/hsds/services?format=xml", 422),
        ("/hsds/services?modified_after=yesterday", 400),
        ("/hsds/services/not-an-id", 404),
        ("/hsds/services/00000000-0000-4000-8000-000000000000", 404),
        ("/hsds/service_at_locations?proximity=near", 400),
        ("/hsds/service_at_locations?proximity=5000", 422),
        ("/hsds/service_at_locations?proximity=91,0,5", 422),
        ("/hsds/service_at_locations?proximity=1,2,3,4", 422),
    ] {
        let (found, body) = get(context(), address);
        assert_eq!(found, status, "{address}: {body}");
    }
    let long = format!("/hsds/services?search={}", "a".repeat(201));
    assert_eq!(get(context(), &long).0, 422);
}

#[test]
fn filters_hold_all_at_once() {
    let doctor = kernel::hsds_id("taxonomy_term", "health.doctor");
    let by_term = found(context(), &format!("/hsds/services?taxonomy_term_id={doctor}&per_page=1000&full=true"));
    assert!(!contents(&by_term).is_empty());
    for service in contents(&by_term) {
        let codes = service["attributes"].as_array().unwrap().iter().map(|a| a["taxonomy_term"]["code"].as_str());
        assert!(codes.flatten().any(|code| code == "health.doctor"), "{service}");
    }
    let same = found(context(), "/hsds/services?taxonomy_term_id=health.doctor&per_page=1000");
    assert_eq!(ids(&same), ids(&by_term));
    let organisation = contents(&by_term)[0]["organization"]["id"].as_str().unwrap();
    let both = found(context(), &format!("/hsds/services?taxonomy_term_id={doctor}&organization_id={organisation}"));
    assert!(contents(&both).len() < contents(&by_term).len());
    assert!(contents(&both).iter().all(|service| service["organization"]["id"] == organisation));
    let top = found(context(), "/hsds/services?taxonomy_term_id=health&per_page=1000");
    assert!(ids(&by_term).iter().all(|id| ids(&top).contains(id)), "a need holds those within it");
}

#[test]
fn changes_are_found_by_their_instant() {
    let all = found(context(), "/hsds/services?modified_after=2026-11-24T12:00:00Z&per_page=1");
    assert_eq!(all["total_items"], context().snapshot.services.len());
    let none = found(context(), "/hsds/services?modified_after=2026-11-24T12:00:01Z");
    assert_eq!(none["total_items"], 0);
}

#[test]
fn a_minimal_list_comes_whole() {
    let page = found(context(), "/hsds/services?minimal=true");
    assert_eq!(contents(&page).len(), context().snapshot.services.len());
    assert_eq!(contents(&page)[0]["modified_date"], "2026-11-24T12:00:00Z");
    assert!(contents(&page)[0].get("name").is_none());
}

#[test]
fn lines_are_the_items_of_all_pages() {
    let answer = ask(context(), "GET", "/hsds/services?format=ndjson", "", "");
    assert_eq!(answer.content_type, "application/x-ndjson");
    let text = String::from_utf8(bytes(answer)).unwrap();
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let page = found(context(), "/hsds/services?per_page=1000");
    assert_eq!(&lines, contents(&page));
}

#[test]
fn a_search_by_body_finds_what_the_address_finds() {
    let get = found(context(), "/hsds/services?search=doctor&per_page=5");
    let answer = ask(context(), "POST", "/hsds/services", "", r#"{"search": "doctor", "per_page": 5}"#);
    let post: Value = serde_json::from_slice(&bytes(answer)).unwrap();
    assert_eq!(get, post);
    assert!(!contents(&get).is_empty());
    assert_eq!(ask(context(), "POST", "/hsds/services", "", "[]").status, 400);
}

#[test]
fn services_near_a_postcode_are_found() {
    let covering = found(context(), "/hsds/service_at_locations?postcode=9000&per_page=1000");
    let all = found(context(), "/hsds/service_at_locations?per_page=1");
    let count = covering["total_items"].as_u64().unwrap();
    assert!(count > 0 && count < all["total_items"].as_u64().unwrap());
    let near = found(context(), "/hsds/service_at_locations?postcode=1000&proximity=3000&per_page=1000&full=true");
    assert!(!contents(&near).is_empty());
    for branch in contents(&near) {
        assert_eq!(branch["location"]["addresses"][0]["country"], "BE", "{branch}");
    }
    let same = found(context(), "/hsds/service_at_locations?proximity=50.85,4.35,3&per_page=1000");
    assert!(!contents(&same).is_empty());
    let nowhere = found(context(), "/hsds/service_at_locations?postcode=99999999");
    assert_eq!(nowhere["total_items"], 0);
}

#[test]
fn terms_form_a_tree() {
    let top = found(context(), "/hsds/taxonomy_terms?top_only=true&per_page=100");
    assert_eq!(top["total_items"], 12);
    assert!(contents(&top).iter().all(|term| term.get("parent_id").is_none()));
    let health = contents(&top).iter().find(|term| term["code"] == "health").unwrap();
    let id = health["id"].as_str().unwrap();
    let below = found(context(), &format!("/hsds/taxonomy_terms?parent_id={id}"));
    assert!(contents(&below).iter().all(|term| term["parent_id"] == id && term["taxonomy_detail"]["id"].is_string()));
    assert!(!contents(&below).is_empty());
    let searched = found(context(), "/hsds/taxonomy_terms?search=Arzt");
    assert!(contents(&searched).iter().any(|term| term["code"] == "health.doctor"), "{searched}");
}

#[test]
fn an_organisation_holds_its_services() {
    let service = kernel::hsds_id("service", "be-ocmw").to_string();
    let whole = found(context(), &format!("/hsds/services/{service}"));
    let organisation = whole["organization"]["id"].as_str().unwrap();
    let brief = found(context(), &format!("/hsds/organizations/{organisation}"));
    assert!(brief["services"].as_array().unwrap().iter().any(|s| s["id"] == service.as_str()));
    let full = found(context(), &format!("/hsds/organizations/{organisation}?full_service=true"));
    assert!(full["services"].as_array().unwrap().iter().any(|s| s.get("attributes").is_some()));
}

#[test]
fn the_reader_gets_their_language_and_all_others_beside_it() {
    let id = kernel::hsds_id("service", "be-ocmw");
    let address = format!("/hsds/services/{id}");
    let whole: Value = serde_json::from_slice(&bytes(ask(context(), "GET", &address, "nl-BE,en;q=0.5", ""))).unwrap();
    assert_eq!(whole["name"], "OCMW");
    let english = found(context(), &address);
    assert_eq!(english["name"], "Public centre for social welfare (OCMW / CPAS)");
    let names = english["translations"].as_array().unwrap().iter().filter(|t| t["field"] == "name");
    let dutch = names.into_iter().find(|t| t["lang"] == "nl").unwrap();
    assert_eq!(
        (&dutch["text"], &dutch["origin"], &dutch["state"]),
        (&json!("OCMW"), &json!("original"), &json!("original"))
    );
}

#[test]
fn every_text_of_a_service_is_among_its_translations() {
    let of = |id: &str| {
        let whole = found(context(), &format!("/hsds/services/{}", kernel::hsds_id("service", id)));
        whole["translations"].as_array().unwrap().clone()
    };
    let find = |list: &[Value], field: &str, lang: &str| {
        list.iter().find(|t| t["field"] == field && t["lang"] == lang).map(|t| t["text"].as_str().unwrap().to_owned())
    };
    let crisis = of("fi-mieli");
    assert_eq!(find(&crisis, "phones.0.description", "fi").as_deref(), Some("Suomeksi"));
    assert_eq!(find(&crisis, "phones.1.description", "en").as_deref(), Some("Swedish"));
    let interpreter = of("be-tolk-vl");
    assert_eq!(find(&interpreter, "payer", "en").as_deref(), Some("The organisation pays, not you."));
    for held in &context().snapshot.services {
        let texts = held.record.all_texts();
        let variants: usize = texts.iter().map(|(_, text)| text.variants().len()).sum();
        assert_eq!(of(&held.record.id).len(), variants, "{}", held.record.id);
    }
}

#[test]
fn what_is_not_confirmed_is_marked() {
    let page = found(context(), "/hsds/services?per_page=1000&full=true");
    let mut marked = 0;
    for service in contents(&page) {
        for phone in service["phones"].as_array().into_iter().flatten() {
            let says_so = phone["description"].as_str().is_some_and(|text| text.contains("Not confirmed, ask first"));
            assert_eq!(phone["confirmed"] == false, says_so, "{phone}");
            marked += usize::from(says_so);
        }
        let doubts = service["unconfirmed"].as_array().map_or(0, Vec::len);
        let alert = service["alert"].as_str().unwrap_or_default();
        assert_eq!(doubts > 0, alert.contains("Not confirmed, ask first"), "{service}");
    }
    assert!(marked > 0);
}

/// The folder of the published schemas; none skips aloud, unless that is forbidden.
fn published() -> Option<PathBuf> {
    let usual = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/conformance");
    let folder = std::env::var_os("NAVIMIG_CONFORMANCE_DIR").map_or(usual, PathBuf::from).join("hsds");
    if folder.is_dir() {
        return Some(folder);
    }
    let is_required = std::env::var("NAVIMIG_CONFORMANCE_REQUIRED").is_ok_and(|value| value == "1");
    assert!(!is_required, "{} is not there, and NAVIMIG_CONFORMANCE_REQUIRED=1", folder.display());
    println!("SKIPPED: {} is not there", folder.display());
    None
}

fn validator(schema: &Value) -> jsonschema::Validator {
    jsonschema::options().should_validate_formats(true).build(schema).unwrap()
}

fn judge(validator: &jsonschema::Validator, record: &Value, what: &str) {
    let errors: Vec<String> =
        validator.iter_errors(record).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{what}: {}\n{record}", errors.join("\n"));
}

fn read(path: &std::path::Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// A schema that refers to its neighbours by file name, with all of them in one document.
fn bundled(folder: &std::path::Path, name: &str) -> Value {
    let mut schema = read(&folder.join(name));
    let mut defs = serde_json::Map::new();
    for entry in std::fs::read_dir(folder.join("schema")).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        if file != "openapi.json" {
            let mut neighbour = read(&path);
            point_inwards(&mut neighbour);
            defs.insert(file, neighbour);
        }
    }
    point_inwards(&mut schema);
    schema.as_object_mut().unwrap().insert("$defs".into(), Value::Object(defs));
    schema
}

fn point_inwards(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if let Some(Value::String(target)) = map.get_mut("$ref")
                && !target.starts_with('#')
            {
                *target = format!("#/$defs/{target}");
            }
            map.values_mut().for_each(point_inwards);
        }
        Value::Array(list) => list.iter_mut().for_each(point_inwards),
        _ => {}
    }
}

#[test]
fn every_answer_fits_the_schemas_of_the_standard() {
    let Some(folder) = published() else { return };
    for (kind, list, whole) in KINDS {
        let (list, whole) = (validator(&bundled(&folder, list)), validator(&bundled(&folder, whole)));
        for language in ["", "nl", "ar"] {
            let address = format!("/hsds/{kind}?per_page=1000");
            let page: Value = serde_json::from_slice(&bytes(ask(context(), "GET", &address, language, ""))).unwrap();
            for record in contents(&page) {
                judge(&list, record, kind);
            }
        }
        let page = found(context(), &format!("/hsds/{kind}?per_page=1000"));
        for id in ids(&page) {
            judge(&whole, &found(context(), &format!("/hsds/{kind}/{id}")), kind);
        }
    }
    let organisation = validator(&bundled(&folder, "compiled/organization.json"));
    let page = found(context(), "/hsds/organizations?full_service=true&per_page=1000");
    for record in contents(&page) {
        judge(&organisation, record, "organization with services");
    }
}

#[test]
fn services_fit_the_schema_that_we_ship() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    let mut schema = read(&folder.join("hsds-service-schema.json"));
    // the records within it stand in schemas of their own
    schema["properties"].as_object_mut().unwrap().retain(|_, field| {
        field.get("$ref").is_none() && field.get("items").and_then(|items| items.get("$ref")).is_none()
    });
    let validator = validator(&schema);
    let page = found(context(), "/hsds/services?full=true&per_page=1000");
    assert!(contents(&page).len() > 300);
    for record in contents(&page) {
        judge(&validator, record, "service");
    }
}
