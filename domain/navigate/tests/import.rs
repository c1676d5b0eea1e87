//! Documents of other systems on their way in, on the pages, and out again.
#![allow(
    clippy::allow_attributes,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot set up, or does not find what it asks for, has failed"
)]

mod support;

use std::path::PathBuf;

use navigate::{
    content::{Content, RecordKind},
    hsds::import::{Document, Intake, content, read, read_json, read_package, read_zip},
    routes::ApiContext,
};
use serde_json::{Value, json};
use support::{context, context_with, found, lang, places};

const EXAMPLE: &[u8] = include_bytes!("../../../tests/fixtures/hsds-service-example.json");
const ID: &str = "ac148810-d857-441c-9679-408f346de14b";

fn intake<'a>(places: &'a places::Gazetteer, needs: &'a [kernel::Slug]) -> Intake<'a> {
    Intake { places, lang: lang("en"), area: Some("BE"), needs, file: "import.json" }
}

fn taken_in(documents: Vec<Document>) -> Content {
    let needs: Vec<kernel::Slug> = context().snapshot.needs.iter().map(|need| need.code.clone()).collect();
    content(documents, &intake(&places(), &needs))
}

fn with(documents: Vec<Document>) -> ApiContext {
    context_with(taken_in(documents))
}

/// Keys and lists in an order that does not hang on how they were written.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut fields: Vec<(&String, Value)> = map.iter().map(|(name, value)| (name, sorted(value))).collect();
            fields.sort_by(|a, b| a.0.cmp(b.0));
            fields.into_iter().map(|(name, value)| (name.clone(), value)).collect()
        }
        Value::Array(list) => {
            let mut list: Vec<Value> = list.iter().map(sorted).collect();
            list.sort_by_key(ToString::to_string);
            Value::Array(list)
        }
        plain => plain.clone(),
    }
}

fn problems(bytes: &[u8]) -> Vec<String> {
    read(bytes).unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn what_comes_in_goes_out_equal() {
    let mut document: Value = serde_json::from_slice(EXAMPLE).unwrap();
    document.as_object_mut().unwrap().insert("x_local".into(), json!({"kept": [1, null, 0.5]}));
    let context = with(read_json(document.to_string().as_bytes()).unwrap());
    let out = found(&context, &format!("/hsds/services/{ID}"));
    assert_eq!(sorted(&out), sorted(&document));
    let lines = support::bytes(support::ask(&context, "GET", "/hsds/services?format=ndjson&full=true", "", ""));
    let lines = String::from_utf8(lines).unwrap();
    let line = lines.lines().find(|line| line.contains(ID)).unwrap();
    assert_eq!(sorted(&serde_json::from_str(line).unwrap()), sorted(&document));
}

#[test]
fn an_imported_service_stands_in_every_list() {
    let context = with(read(EXAMPLE).unwrap());
    let organisation = "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610";
    let by_organisation = found(&context, &format!("/hsds/services?organization_id={organisation}"));
    assert_eq!(by_organisation["total_items"], 1);
    assert!(by_organisation["contents"][0].get("phones").is_none(), "lists show single records only");
    assert_eq!(found(&context, &format!("/hsds/organizations/{organisation}"))["name"], "Example Organization Inc.");
    let branch = found(&context, "/hsds/service_at_locations/e94c9f38-1e8f-4564-91d4-d53501ab1765");
    assert_eq!((&branch["service"]["id"], &branch["location"]["name"]), (&json!(ID), &json!("MyCity Civic Center")));
    let term = "3f7b145d-84af-42d7-8fae-eaca714b02b2";
    assert_eq!(found(&context, &format!("/hsds/taxonomy_terms/{term}"))["code"], "code");
    assert_eq!(found(&context, &format!("/hsds/services?taxonomy_term_id={term}"))["total_items"], 1);
    let taxonomy = "5c4d79d7-cc55-470e-9f1f-8cad074e4892";
    assert_eq!(found(&context, &format!("/hsds/services?taxonomy_id={taxonomy}"))["total_items"], 1);
    let searched = found(&context, "/hsds/services?search=Community%20Counselling");
    assert_eq!(searched["contents"][0]["id"], ID);
    let changed = found(&context, "/hsds/services?modified_after=2023-03-15T10:30:46Z&search=Community%20Counselling");
    assert!(changed["contents"].as_array().unwrap().iter().all(|service| service["id"] != ID));
}

#[test]
fn a_service_of_ours_is_made_from_it() {
    let content = taken_in(read(EXAMPLE).unwrap());
    let service = content.records.iter().find(|record| record.kind == RecordKind::Service).unwrap();
    insta::assert_json_snapshot!(service.body, @r#"
    {
      "id": "hsds-2ced42b26a71",
      "hsds_id": "ac148810-d857-441c-9679-408f346de14b",
      "area": [
        "be"
      ],
      "need": [],
      "name": {
        "en": "Community Counselling"
      },
      "authority": "Example Organization Inc.",
      "sources": [
        "hsds-2ced42b26a71"
      ],
      "note": "Imported as HSDS; the whole document is kept beside this record.",
      "confidence": "medium",
      "verified": true,
      "status": "active",
      "summary": {
        "en": "Counselling Services provided by trained professionals. Suitable for people with mental health conditions such as anxiety, depression, or eating disorders as well as people experiencing difficult life events and circumstances."
      },
      "for_whom": {
        "en": "This service is intended for all people aged 12 and over who require counselling services in the MyCity area"
      },
      "website": {
        "value": "http://example.com/counselling",
        "source": "hsds-2ced42b26a71"
      },
      "email": {
        "value": "email@example.com",
        "source": "hsds-2ced42b26a71"
      },
      "phones": [
        {
          "number": "+44 1234 234567",
          "source": "hsds-2ced42b26a71",
          "note": {
            "en": "Our main reception phone number. The phones will be available from 0800 (8am) until 1800 (6pm) local time. There may be some slight delays in answering your call if we are busy."
          }
        }
      ],
      "address": {
        "value": "1-30 Main Street, MyVillage, ABC 1234 MyCity",
        "source": "hsds-2ced42b26a71"
      },
      "hours": {
        "source": "hsds-2ced42b26a71",
        "note": {
          "en": "The service is available from 10 am to 6pm weekdays. The service is not available on public holidays."
        }
      },
      "cost": {
        "source": "hsds-2ced42b26a71",
        "amounts": [
          {
            "amount": "35",
            "currency": "GBP"
          }
        ],
        "note": {
          "en": "Non-NHS patients are expected to pay for their counselling sessions. We charge a flat rate per hour of counselling. The current rate is £50 per hour. Please see our website for up to date prices."
        }
      },
      "documents": {
        "note": {
          "en": "Any official identification document (Passport, Driver's Licence, identity card) and evidence of address such as an official letter from local or national government. A driver's license which shows your name, photograph, and address can be used as a sole identification document."
        },
        "source": "hsds-2ced42b26a71"
      },
      "languages_spoken": [
        "ur"
      ],
      "checked": "2005-01-01"
    }
    "#);
    let context = context_with(taken_in(read(EXAMPLE).unwrap()));
    assert!(context.snapshot.service(&service.id).is_some(), "it fits the type of a service");
}

#[test]
fn schedules_become_hours() {
    let document = json!({
        "id": ID, "name": "Desk", "status": "active",
        "schedules": [
            {"id": ID, "freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "12:30"},
            {"id": ID, "freq": "WEEKLY", "byday": "FR", "opens_at": "13:00", "closes_at": "16:00"}
        ]
    });
    let content = taken_in(read_json(document.to_string().as_bytes()).unwrap());
    let service = content.records.iter().find(|record| record.kind == RecordKind::Service).unwrap();
    assert_eq!(service.body["hours"]["osm"], "Mo,Tu 09:00-12:30; Fr 13:00-16:00");
}

#[test]
fn an_import_can_be_repeated() {
    let ids = |content: Content| content.records.into_iter().map(|record| record.id).collect::<Vec<_>>();
    assert_eq!(ids(taken_in(read(EXAMPLE).unwrap())), ids(taken_in(read(EXAMPLE).unwrap())));
    let two: Vec<Document> = ["01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8058"]
        .iter()
        .flat_map(|id| read_json(json!({"id": id, "name": "n", "status": "active"}).to_string().as_bytes()).unwrap())
        .collect();
    let all = ids(taken_in(two));
    assert_eq!(all.iter().collect::<std::collections::HashSet<_>>().len(), 4, "{all:?}");
}

fn csv(name: &str, text: &str) -> (String, Vec<u8>) {
    (name.to_owned(), text.as_bytes().to_vec())
}

fn package() -> Vec<(String, Vec<u8>)> {
    vec![
        csv("data/organizations.csv", "id,name,description\n11111111-1111-4111-8111-111111111111,Town,The town\n"),
        csv(
            "data/services.csv",
            "id,organization_id,name,status,minimum_age\n\
             22222222-2222-4222-8222-222222222222,11111111-1111-4111-8111-111111111111,\"Desk, ground floor\",active,18\n",
        ),
        csv(
            "data/phones.csv",
            "id,service_id,number,extension\n33333333-3333-4333-8333-333333333333,22222222-2222-4222-8222-222222222222,+32 2 1,7\n",
        ),
    ]
}

#[test]
fn tables_become_documents() {
    let documents = read_package(&package()).unwrap();
    let service = documents.iter().find(|document| document.kind == "service").unwrap();
    assert_eq!(
        service.body,
        json!({
            "id": "22222222-2222-4222-8222-222222222222", "name": "Desk, ground floor", "status": "active", "minimum_age": 18,
            "organization": {"id": "11111111-1111-4111-8111-111111111111", "name": "Town", "description": "The town"},
            "phones": [{"id": "33333333-3333-4333-8333-333333333333", "number": "+32 2 1", "extension": 7}]
        })
    );
    let context = with(documents);
    assert_eq!(found(&context, "/hsds/services/22222222-2222-4222-8222-222222222222")["phones"][0]["extension"], 7);
}

#[test]
fn a_wrong_cell_is_named_by_file_row_and_column() {
    let mut files = package();
    files[2] = csv("phones.csv", "id,service_id,number,extension\nx,y,1,2\nz,y,1,seven\n");
    let found: Vec<String> = read_package(&files).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(found, ["phones.csv, row 3, column extension: “seven” is no number"]);
    files[2] = csv("phones.csv", "id,number\na,1,2,3\n");
    let found = read_package(&files).unwrap_err();
    assert_eq!(found[0].place, "phones.csv, row 2");
    files[2] = csv("telephones.csv", "id\n1\n");
    assert!(read_package(&files).unwrap_err()[0].message.starts_with("HSDS 3.1 has no such table"));
}

#[test]
fn a_package_must_hold_what_it_lists() {
    let mut files = package();
    let list = json!({"resources": [{"path": "data/services.csv", "name": "services"}, {"path": "gone.csv", "name": "phones"}]});
    files.push(("datapackage.json".into(), list.to_string().into_bytes()));
    let found: Vec<String> = read_package(&files).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(found, ["datapackage.json: lists gone.csv, which is not there"]);
}

fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_zip_holds_the_same_as_its_folder() {
    assert_eq!(read(&zipped(&package())).unwrap(), read_package(&package()).unwrap());
}

#[test]
fn bombs_do_not_go_off() {
    let large = zipped(&[("services.csv".to_owned(), vec![b'a'; 70 << 20])]);
    assert!(large.len() < 1 << 20, "it is small while packed");
    assert!(read_zip(&large).unwrap_err()[0].message.contains("too large"));
    let many: Vec<(String, Vec<u8>)> = (0..300).map(|n| (format!("{n}.csv"), Vec::new())).collect();
    assert!(read_zip(&zipped(&many)).unwrap_err()[0].message.contains("too large"));
    assert!(read_zip(b"PK\x03\x04 and nothing").unwrap_err()[0].message.contains("cannot be read"));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(problems(deep.as_bytes())[0].contains("recursion limit"));
    let wide = vec![b'['; 4_000_000];
    assert!(problems(&wide)[0].contains("values"));
    assert!(problems(&vec![b' '; (64 << 20) + 1])[0].contains("larger than 64 MB"));
}

#[test]
fn rows_that_multiply_are_refused() {
    let organisation = "11111111-1111-4111-8111-111111111111";
    let phones: String =
        (0..3_000).map(|n| format!("{:08x}-1111-4111-8111-111111111111,{organisation},1\n", n)).collect();
    let services: String =
        (0..3_000).map(|n| format!("{n:08x}-2222-4222-8222-222222222222,{organisation},Desk,active\n")).collect();
    let files = vec![
        csv("organizations.csv", &format!("id,name,description\n{organisation},Town,Town\n")),
        csv("services.csv", &format!("id,organization_id,name,status\n{services}")),
        csv("phones.csv", &format!("id,organization_id,number\n{phones}")),
    ];
    let found = read_package(&files).unwrap_err();
    assert!(found[0].message.contains("nest into more records"), "{found:?}");
}

#[test]
fn malformed_documents_are_explained() {
    assert_eq!(problems(b""), ["there is no record in this file"]);
    assert!(problems(b"{\"id\": ")[0].starts_with("this is no JSON that we can read"));
    assert_eq!(problems(b"[1]"), ["[0]: a record stands in braces"]);
    assert_eq!(
        problems(br#"{"version": "3.0", "profile": "x", "openapi_url": "y"}"#),
        ["this describes an interface and is no record"]
    );
    let wrong = json!([{
        "id": "1", "name": null, "status": "open", "minimum_age": "18",
        "phones": {"number": "1"}, "organization": {"id": ID, "name": 7, "description": "d"}
    }]);
    assert_eq!(
        problems(wrong.to_string().as_bytes()),
        [
            "[0].id: “1” is no UUID",
            "[0].name: a record of kind service needs this field",
            "[0].status: this must be one of: active, inactive, defunct, temporarily closed",
            "[0].minimum_age: this must be a number without quotes",
            "[0].phones: this must be a list in square brackets",
            "[0].organization.name: this must be a text in quotes",
        ]
    );
    let many = Value::Array((0..1_000).map(|_| json!({"status": 1})).collect());
    assert_eq!(problems(many.to_string().as_bytes()).len(), 101);
}

#[test]
fn records_nested_in_each_other_end_somewhere() {
    let mut inner = json!({"id": ID, "name": "n", "status": "active"});
    for _ in 0..20 {
        inner = json!({"id": ID, "name": "n", "description": "d", "services": [inner], "website": "x"});
        inner = json!({"id": ID, "name": "n", "status": "active", "organization": inner});
    }
    let found = problems(inner.to_string().as_bytes());
    assert!(found.iter().any(|problem| problem.contains("nested too deeply")), "{found:?}");
}

#[test]
fn an_export_can_be_imported_again() {
    let term = json!({"id": "3f7b145d-84af-42d7-8fae-eaca714b02b2", "code": "x", "name": "n", "description": "d"});
    let both = json!([serde_json::from_slice::<Value>(EXAMPLE).unwrap(), term]);
    let first = with(read_json(both.to_string().as_bytes()).unwrap());
    let reader = navigate::hsds::Reader::new(&first.site, &first.snapshot, "", support::NOW);
    let lines = navigate::hsds::export(&reader).collect::<Vec<_>>().join(&b'\n');
    let documents = read(&lines).unwrap();
    assert_eq!(documents.iter().map(|document| document.kind).collect::<Vec<_>>(), ["service", "taxonomy_term"]);
    assert_eq!(sorted(&documents[0].body), sorted(&both[0]));
    assert_eq!(documents[1].body, term);
    assert!(navigate::hsds::export_one(&reader, navigate::hsds::Kind::Service, ID).is_some());
}

/// Every example of the standard, in and out again.
#[test]
fn the_examples_of_the_standard_go_round() {
    let usual = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/conformance");
    let folder = std::env::var_os("NAVIMIG_CONFORMANCE_DIR").map_or(usual, PathBuf::from).join("hsds/examples");
    if !folder.is_dir() {
        let is_required = std::env::var("NAVIMIG_CONFORMANCE_REQUIRED").is_ok_and(|value| value == "1");
        assert!(!is_required, "{} is not there, and NAVIMIG_CONFORMANCE_REQUIRED=1", folder.display());
        println!("SKIPPED: {} is not there", folder.display());
        return;
    }
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let json_of = |name: &str| serde_json::from_slice::<Value>(&read(name)).unwrap();
    for (file, address) in [
        ("service_full.json", "services"),
        ("organization_full.json", "organizations"),
        ("service_at_location_full.json", "service_at_locations"),
        ("taxonomy.json", "taxonomies"),
        ("taxonomy_term.json", "taxonomy_terms"),
    ] {
        let original = json_of(file);
        let context = with(navigate::hsds::import::read(&read(file)).unwrap());
        let out = found(&context, &format!("/hsds/{address}/{}", original["id"].as_str().unwrap()));
        assert_eq!(sorted(&out), sorted(&original), "{file}");
    }
    for (file, address) in [
        ("service_list.json", "services"),
        ("organization_list.json", "organizations"),
        ("service_at_location_list.json", "service_at_locations"),
        ("taxonomy_list.json", "taxonomies"),
        ("taxonomy_term_list.json", "taxonomy_terms"),
    ] {
        let page = json_of(file);
        let context = with(navigate::hsds::import::read(&read(file)).unwrap());
        for original in page["contents"].as_array().unwrap() {
            let out = found(&context, &format!("/hsds/{address}/{}", original["id"].as_str().unwrap()));
            assert_eq!(sorted(&out), sorted(original), "{file}");
        }
    }
    let context = with(navigate::hsds::import::read(&read("organization_full.json")).unwrap());
    let whole = json_of("organization_full.json");
    let inner = &whole["services"][0];
    let out = found(&context, &format!("/hsds/services/{}", inner["id"].as_str().unwrap()));
    assert_eq!(sorted(&out), sorted(inner), "a service that came within its organisation");
    let listed = found(&context, &format!("/hsds/services?organization_id={}", whole["id"].as_str().unwrap()));
    assert_eq!(listed["total_items"], 1);
    let location = json_of("location.json");
    let kept = taken_in(navigate::hsds::import::read(&read("location.json")).unwrap());
    assert_eq!(sorted(&kept.records[0].body), sorted(&location));
    assert!(navigate::hsds::import::read(&read("base.json")).is_err());
    tabular(&read("tabular.json"), &json_of("service_full.json"));
}

/// The same service as tables: it nests to what the example nests.
fn tabular(bytes: &[u8], nested: &Value) {
    let documents = read_json(bytes).unwrap();
    let service = documents.iter().find(|document| document.kind == "service").unwrap();
    for field in ["name", "status", "description", "minimum_age", "last_modified"] {
        assert_eq!(service.body[field], nested[field], "{field}");
    }
    for list in ["phones", "schedules", "service_areas", "languages", "cost_options", "required_documents", "contacts"]
    {
        assert_eq!(service.body[list][0]["id"], nested[list][0]["id"], "{list}");
    }
    assert_eq!(service.body["organization"]["name"], nested["organization"]["name"]);
    let branch = &service.body["service_at_locations"][0];
    assert_eq!(branch["location"]["addresses"][0]["city"], "MyCity");
    assert_eq!(found(&with(documents.clone()), &format!("/hsds/services/{ID}")), service.body);
}
