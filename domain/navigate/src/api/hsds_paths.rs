//! The interface of HSDS 3.1 as OpenAPI has it. Records are described by what the standard requires of them; its own schemas
//! say the rest, and records that were imported may hold more.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::hsds::{
    A_PAGE, LAST_PAGE, LONGEST_SEARCH, MOST_A_PAGE,
    register::{organisation_id, taxonomy_id, term_id},
};

/// List, name of its records, words for it, and the parameters that it knows besides those of all lists.
const LISTS: [(&str, &str, &str, &[&str]); 5] = [
    (
        "services",
        "HsdsService",
        "services",
        &["taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full"],
    ),
    (
        "organizations",
        "HsdsOrganization",
        "organisations",
        &["taxonomy_term_id", "taxonomy_id", "full", "full_service"],
    ),
    (
        "service_at_locations",
        "HsdsServiceAtLocation",
        "services at their places",
        &["taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "full", "postcode", "proximity"],
    ),
    ("taxonomies", "HsdsTaxonomy", "taxonomies", &[]),
    ("taxonomy_terms", "HsdsTaxonomyTerm", "terms", &["taxonomy_id", "parent_id", "top_only"]),
];

/// Parameters of all lists.
const COMMON: [&str; 4] = ["search", "page", "per_page", "format"];

/// The paths of HSDS.
pub fn paths() -> Map<String, Value> {
    let mut paths = Map::new();
    let root = |id: &str, schema: &Value| operation(id, "What this interface is", &[], schema);
    let about = json!({"$ref": "#/components/schemas/HsdsRoot"});
    paths.insert("/hsds".to_owned(), json!({"get": root("hsds", &about)}));
    paths.insert("/hsds/".to_owned(), json!({"get": root("hsdsRoot", &about)}));
    paths.insert("/hsds/profile".to_owned(), json!({"get": root("hsdsProfile", &json!({"type": "object"}))}));
    for (list, record, words, more) in LISTS {
        let names = COMMON.iter().chain(more);
        let parameters: Vec<Value> = names.clone().map(|name| parameter(name)).collect();
        let page = page(record);
        let mut get = operation(&format!("hsds_{list}"), &format!("A page of {words}"), &parameters, &page);
        lines(&mut get);
        let mut post =
            operation(&format!("hsds_search_{list}"), &format!("A page of {words}, asked by body"), &[], &page);
        lines(&mut post);
        let properties: Map<String, Value> = names.map(|name| ((*name).to_owned(), or_null(&schema(name).1))).collect();
        let body = json!({"required": false, "content": {"application/json": {"schema": {"type": "object", "properties": properties}}}});
        if let Some(post) = post.as_object_mut() {
            post.insert("requestBody".to_owned(), body);
        }
        paths.insert(format!("/hsds/{list}"), json!({"get": get, "post": post}));
        let id = json!({
            "name": "id", "in": "path", "required": true, "description": "Its id",
            "schema": {"type": "string", "format": "uuid"}, "example": example(list)
        });
        let mut parameters = vec![id];
        parameters.extend((list == "organizations").then(|| parameter("full_service")));
        let reference = json!({"$ref": format!("#/components/schemas/{record}")});
        let one = operation(
            &format!("hsds_{list}_one"),
            "One record with everything that belongs to it",
            &parameters,
            &reference,
        );
        paths.insert(format!("/hsds/{list}/{{id}}"), json!({"get": one}));
    }
    paths
}

/// The id of a record that the shipped content holds.
fn example(list: &str) -> Uuid {
    match list {
        "organizations" => organisation_id("OCMW / CPAS"),
        "service_at_locations" => kernel::hsds_id("service_at_location", "be-ocmw"),
        "taxonomies" => taxonomy_id(),
        "taxonomy_terms" => term_id("health.doctor"),
        _ => kernel::hsds_id("service", "be-ocmw"),
    }
}

/// In a body, null says that a field is not asked for.
fn or_null(schema: &Value) -> Value {
    json!({"anyOf": [schema, {"type": "null"}]})
}

fn operation(id: &str, summary: &str, parameters: &[Value], schema: &Value) -> Value {
    json!({
        "tags": ["hsds"],
        "operationId": id,
        "summary": summary,
        "parameters": parameters,
        "responses": {"200": {"description": summary, "content": {"application/json": {"schema": schema}}}}
    })
}

/// The same list line by line.
fn lines(operation: &mut Value) {
    if let Some(content) = operation.pointer_mut("/responses/200/content").and_then(Value::as_object_mut) {
        content.insert("application/x-ndjson".to_owned(), json!({"schema": {"type": "string"}}));
    }
}

fn page(record: &str) -> Value {
    json!({
        "type": "object",
        "required": ["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"],
        "properties": {
            "total_items": {"type": "integer", "minimum": 0},
            "total_pages": {"type": "integer", "minimum": 0},
            "page_number": {"type": "integer", "minimum": 1},
            "size": {"type": "integer", "minimum": 0},
            "first_page": {"type": "boolean"},
            "last_page": {"type": "boolean"},
            "empty": {"type": "boolean"},
            "contents": {"type": "array", "items": {"anyOf": [
                {"$ref": format!("#/components/schemas/{record}")},
                {"$ref": "#/components/schemas/HsdsMinimal"}
            ]}}
        }
    })
}

fn parameter(name: &str) -> Value {
    let (description, schema) = schema(name);
    json!({"name": name, "in": "query", "required": false, "description": description, "schema": schema})
}

fn schema(name: &str) -> (&'static str, Value) {
    let text = |most: usize| json!({"type": "string", "maxLength": most});
    match name {
        "search" => ("Full text search", text(LONGEST_SEARCH)),
        "page" => ("Number of the page", json!({"type": "integer", "minimum": 1, "maximum": LAST_PAGE, "default": 1})),
        "per_page" => {
            ("Records on a page", json!({"type": "integer", "minimum": 1, "maximum": MOST_A_PAGE, "default": A_PAGE}))
        }
        "format" => (
            "One document, or a line for each record of the whole list",
            json!({"type": "string", "enum": ["json", "ndjson"]}),
        ),
        "modified_after" => ("Changed at this instant or later", json!({"type": "string", "format": "date-time"})),
        "minimal" => ("Ids and last changes only, all on one page", json!({"type": "boolean"})),
        "full" => ("Records with everything that belongs to them", json!({"type": "boolean"})),
        "full_service" => ("With everything that belongs to each service", json!({"type": "boolean"})),
        "top_only" => ("Terms without a parent", json!({"type": "boolean"})),
        "postcode" => ("Services for the people of this postcode, or the middle of proximity", text(20)),
        "proximity" => (
            "Latitude, longitude and kilometres; or metres around postcode",
            json!({"type": "string", "pattern": "^-?[0-8]?[0-9](\\.[0-9]{1,6})?,-?(1[0-7][0-9]|[0-9]{1,2})(\\.[0-9]{1,6})?,[0-9]{1,4}$"}),
        ),
        "taxonomy_term_id" => ("Id or code of a term; records of the terms within it count", text(100)),
        "taxonomy_id" => ("Id of a taxonomy", text(100)),
        "organization_id" => ("Id of an organisation", text(100)),
        _ => ("Id of the term above", text(100)),
    }
}

/// The records of HSDS: what the standard requires.
pub fn schemas() -> Map<String, Value> {
    let record = |about: &str, required: &[&str], texts: &[&str]| {
        let mut properties: Map<String, Value> =
            texts.iter().map(|name| ((*name).to_owned(), json!({"type": "string"}))).collect();
        properties.insert("id".to_owned(), json!({"type": "string", "format": "uuid"}));
        json!({
            "type": "object",
            "description": format!("{about}, as HSDS 3.1 has it"),
            "externalDocs": {"url": "https://docs.openreferral.org/en/latest/hsds/schema_reference.html"},
            "required": required,
            "properties": properties
        })
    };
    let mut service = record("A service", &["id", "name", "status"], &["name", "description"]);
    if let Some(status) = service.pointer_mut("/properties").and_then(Value::as_object_mut) {
        let words = ["active", "inactive", "defunct", "temporarily closed"];
        status.insert("status".to_owned(), json!({"type": "string", "enum": words}));
    }
    let described = ["name", "description"];
    let named = |about: &str| record(about, &["id", "name", "description"], &described);
    let all = [
        ("HsdsService", service),
        ("HsdsOrganization", named("An organisation")),
        ("HsdsServiceAtLocation", record("A service at a place", &["id"], &["description"])),
        ("HsdsTaxonomy", named("A taxonomy")),
        ("HsdsTaxonomyTerm", named("A term of a taxonomy")),
        (
            "HsdsMinimal",
            record("An id with the last change", &["id", "modified_date"], &["modified_date", "last_modified"]),
        ),
        (
            "HsdsRoot",
            json!({
                "type": "object",
                "required": ["version", "profile", "openapi_url"],
                "properties": {
                    "version": {"type": "string"},
                    "profile": {"type": "string", "format": "uri"},
                    "openapi_url": {"type": "string", "format": "uri"}
                }
            }),
        ),
    ];
    all.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect()
}
