//! The description of the interfaces: OpenAPI 3.1.

use serde_json::{Map, Value, json};
use utoipa::OpenApi;

use super::{
    asked::{Part, Words},
    detail, geojson, helplines, hsds_paths, needs, pathway, pathways, places, search, services,
};

#[derive(OpenApi)]
#[openapi(
    paths(
        places::list,
        places::one,
        needs::list,
        services::list,
        geojson::list,
        detail::one,
        pathways::list,
        pathway::one,
        helplines::list,
        search::list,
    ),
    components(schemas(Part, Words))
)]
struct Description;

/// The description of every interface that answers with JSON, for an installation with these languages at this address.
#[must_use]
pub fn openapi(languages: &[String], base_url: &str) -> Value {
    let mut document = serde_json::to_value(Description::openapi()).unwrap_or_default();
    let Some(fields) = document.as_object_mut() else { return document };
    fields.insert(
        "info".to_owned(),
        json!({
            "title": "NAVI-MIG",
            "version": "1",
            "description": "Public services, pathways and help lines for people who have just arrived, with the source of each fact. No key is needed; nothing about the reader is stored. Texts may be used under CC BY 4.0.",
            "license": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
        }),
    );
    fields.insert("servers".to_owned(), json!([{"url": base_url}]));
    if let Some(paths) = fields.get_mut("paths").and_then(Value::as_object_mut) {
        paths.extend(hsds_paths::paths());
        for operation in paths.values_mut().filter_map(Value::as_object_mut).flat_map(Map::values_mut) {
            settle(operation, languages);
        }
    }
    if let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        schemas.extend(hsds_paths::schemas());
        schemas.insert("Problem".to_owned(), problem());
    }
    document
}

/// Adds what all operations share: the answers to wrong questions, and the languages that there are.
fn settle(operation: &mut Value, languages: &[String]) {
    for parameter in operation.get_mut("parameters").and_then(Value::as_array_mut).into_iter().flatten() {
        if parameter.get("name").and_then(Value::as_str) == Some("lang")
            && let Some(parameter) = parameter.as_object_mut()
        {
            parameter.insert("schema".to_owned(), json!({"type": "string", "enum": languages}));
        }
    }
    let problem = |description: &str| {
        json!({
            "description": description,
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        })
    };
    if let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) {
        responses.insert("400".to_owned(), problem("A field cannot be read"));
        responses.insert("404".to_owned(), problem("What was named is not there"));
        responses.insert("422".to_owned(), problem("A field is out of bounds"));
    }
}

fn problem() -> Value {
    json!({
        "type": "object",
        "description": "Why a question has no answer (RFC 9457).",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string", "description": "What is wrong and what would be right."},
            "field": {"type": "string", "description": "The field of the question that it concerns."}
        }
    })
}
