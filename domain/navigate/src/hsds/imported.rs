//! Documents as they were imported: what stands in them, and their short form in lists.

use serde_json::{Map, Value};
use uuid::Uuid;

/// The id of a document.
#[must_use]
pub fn id(document: &Value) -> Option<Uuid> {
    Uuid::try_parse(document.get("id")?.as_str()?).ok()
}

/// The items of a list field; empty when there is none.
#[must_use]
pub fn list<'a>(document: &'a Value, field: &str) -> &'a [Value] {
    document.get(field).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// The text of a field.
#[must_use]
pub fn text<'a>(document: &'a Value, field: &str) -> Option<&'a str> {
    document.get(field)?.as_str().map(str::trim).filter(|text| !text.is_empty())
}

/// The form of a document in a list: fields that are no lists, with the records that it has exactly one of in the same
/// form.
#[must_use]
pub fn brief(document: &Value) -> Value {
    let Some(fields) = document.as_object() else { return document.clone() };
    let mut short = Map::new();
    for (name, value) in fields {
        match value {
            Value::Array(_) => {}
            Value::Object(_) => {
                short.insert(name.clone(), brief(value));
            }
            plain => {
                short.insert(name.clone(), plain.clone());
            }
        }
    }
    Value::Object(short)
}

/// When a document says that it was changed; none when it does not.
#[must_use]
pub fn changed_at(document: &Value) -> Option<kernel::Timestamp> {
    let instant: jiff::Timestamp = text(document, "last_modified")?.parse().ok()?;
    Some(kernel::Timestamp(instant.as_millisecond()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn a_list_shows_single_records_and_no_lists() {
        let document = json!({"id": "1", "x_note": "kept", "phones": [1], "organization": {"id": "2", "phones": [2]}});
        let short = json!({"id": "1", "x_note": "kept", "organization": {"id": "2"}});
        assert_eq!(super::brief(&document), short);
    }
}
