//! HSDS documents as JSON: one record, a list, a page of an interface, lines, or the tables of a data package.

use std::collections::HashSet;

use serde_json::Value;

use super::{
    Document, Problem,
    check::{MOST_FINDINGS, check},
    nest::nest,
    spec::named,
    table::Tables,
};

/// Largest file.
pub const MOST_BYTES: usize = 64 << 20;
/// Most values in a file: a small file can hold so many that they fill the memory.
const MOST_VALUES: usize = 3_000_000;
/// Most documents in a file.
const MOST_DOCUMENTS: usize = 200_000;

/// Reads a file.
///
/// # Errors
/// Everything that is wrong with it, by place: a file is taken whole or not at all.
pub fn read_json(bytes: &[u8]) -> Result<Vec<Document>, Vec<Problem>> {
    if bytes.len() > MOST_BYTES {
        return Err(vec![Problem::whole(format!("the file is larger than {} MB: split it", MOST_BYTES >> 20))]);
    }
    if bytes.iter().filter(|byte| matches!(byte, b',' | b'[' | b'{')).count() > MOST_VALUES {
        return Err(vec![Problem::whole(format!("the file holds more than {MOST_VALUES} values: split it"))]);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut found = Vec::new();
    for value in serde_json::Deserializer::from_slice(bytes).into_iter::<Value>() {
        let value = value.map_err(|e| vec![Problem::whole(format!("this is no JSON that we can read: {e}"))])?;
        found.push(value);
    }
    if let [Value::Object(only)] = found.as_slice()
        && only.keys().any(|key| key.ends_with(".csv"))
    {
        return nest(&Tables::from_json(only)?);
    }
    let values = items(found);
    if values.is_empty() {
        return Err(vec![Problem::whole("there is no record in this file")]);
    }
    sort(values)
}

/// The records of a file with their places.
fn items(found: Vec<Value>) -> Vec<(String, Value)> {
    let is_one = found.len() == 1;
    let mut all = Vec::new();
    for (line, value) in found.into_iter().enumerate() {
        let place = if is_one { String::new() } else { format!("line {}", line + 1) };
        match value {
            Value::Array(list) => {
                all.extend(list.into_iter().enumerate().map(|(at, item)| (format!("{place}[{at}]"), item)));
            }
            Value::Object(mut page) if page.get("contents").is_some_and(Value::is_array) => {
                if let Some(Value::Array(list)) = page.shift_remove("contents") {
                    let at = |(at, item)| (format!("{place}.contents[{at}]"), item);
                    all.extend(list.into_iter().enumerate().map(at));
                }
            }
            other => all.push((place, other)),
        }
    }
    all
}

/// Documents by their kinds, each checked, and the services that stand within others.
fn sort(values: Vec<(String, Value)>) -> Result<Vec<Document>, Vec<Problem>> {
    if values.len() > MOST_DOCUMENTS {
        let message = format!("{} records are too many for one file: at most {MOST_DOCUMENTS}", values.len());
        return Err(vec![Problem::whole(message)]);
    }
    let mut findings = Vec::new();
    let mut documents = Vec::new();
    for (place, body) in values {
        match kind_of(&body).and_then(|kind| Ok((kind, named(kind).ok_or("we do not know this kind of record")?))) {
            Ok((kind, spec)) => {
                check(&body, spec, &place, &mut findings);
                documents.push(Document { kind, id: id(&body), body, authority: None });
            }
            Err(message) => findings.push(Problem { place, message: message.to_owned() }),
        }
        if findings.len() > MOST_FINDINGS {
            findings.truncate(MOST_FINDINGS);
            findings.push(Problem::whole("there is more, which is not told here"));
            break;
        }
    }
    if findings.is_empty() { Ok(with_inner(documents)) } else { Err(findings) }
}

fn id(body: &Value) -> String {
    body.get("id").and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// What a record is, by the fields that only one kind has.
fn kind_of(body: &Value) -> Result<&'static str, &'static str> {
    let Some(fields) = body.as_object() else { return Err("a record stands in braces") };
    let has = |names: &[&str]| names.iter().any(|name| fields.contains_key(*name));
    let kinds: [(&str, &[&str]); 6] = [
        ("location", &["location_type"]),
        ("service", &["status", "service_at_locations", "eligibility_description", "fees_description", "program"]),
        ("service_at_location", &["location", "location_id", "service", "service_id"]),
        ("taxonomy_term", &["code", "taxonomy", "taxonomy_detail", "taxonomy_id", "parent_id", "term_uri"]),
        ("taxonomy", &["version"]),
        ("organization", &["name"]),
    ];
    if has(&["openapi_url", "profile"]) && !has(&["id"]) {
        return Err("this describes an interface and is no record");
    }
    let found = kinds.into_iter().find(|(_, names)| has(names)).map(|(kind, _)| kind);
    match found {
        // a name, a description and an address, and nothing that an organisation has besides
        Some("organization") if has(&["uri"]) && fields.len() <= 4 && has(&["description"]) => Ok("taxonomy"),
        Some(kind) => Ok(kind),
        None => Err("this is no service, organisation, service at a location, location, taxonomy or term of HSDS 3.1"),
    }
}

/// The documents and the services that came within organisations and places; what stands by itself comes first, and each id
/// of a kind once.
pub(super) fn with_inner(documents: Vec<Document>) -> Vec<Document> {
    let mut inner = Vec::new();
    for document in &documents {
        match document.kind {
            "organization" => {
                let name = document.body.get("name").and_then(Value::as_str).map(ToOwned::to_owned);
                let services = document.body.get("services").and_then(Value::as_array);
                inner.extend(services.into_iter().flatten().map(|service| (service, name.clone())));
            }
            "service_at_location" => inner.extend(document.body.get("service").map(|service| (service, None))),
            _ => {}
        }
    }
    let inner = inner.into_iter().filter(|(body, _)| body.is_object());
    let inner: Vec<Document> = inner
        .map(|(body, authority)| Document { kind: "service", id: id(body), body: body.clone(), authority })
        .collect();
    let mut seen = HashSet::new();
    let mut all: Vec<Document> = documents.into_iter().chain(inner).collect();
    all.retain(|document| seen.insert((document.kind, document.id.to_ascii_lowercase())));
    all
}
