//! Fields that no program reads: a slip of the pen would otherwise lose what was written.

use serde_json::Value;

use super::ground::{Found, Ground};
use crate::content::RecordKind;

/// `unknown-field`: a service, pathway, helpline or source has a field that its type does not know.
pub(super) fn check(ground: &Ground<'_>, found: &mut Found) {
    let snapshot = &ground.snapshot;
    let mut typed: Vec<(RecordKind, String, Option<Value>)> = Vec::new();
    for held in &snapshot.services {
        typed.push((RecordKind::Service, held.record.id.to_string(), serde_json::to_value(&held.record).ok()));
    }
    for held in &snapshot.pathways {
        typed.push((RecordKind::Pathway, held.record.id.to_string(), serde_json::to_value(&held.record).ok()));
    }
    for line in snapshot.helplines.iter() {
        typed.push((RecordKind::Helpline, line.key(), serde_json::to_value(line).ok()));
    }
    for (id, source) in snapshot.sources.iter() {
        // The note of a source is for editors; no page shows it.
        let mut value = serde_json::to_value(source);
        if let Ok(Value::Object(fields)) = &mut value {
            fields.insert("note".to_owned(), Value::Null);
        }
        typed.push((RecordKind::Source, id.to_string(), value.ok()));
    }
    for (kind, id, typed) in typed {
        let (Some(record), Some(typed)) = (ground.record(kind, &id), typed) else { continue };
        let mut unread = Vec::new();
        compare(&record.body, &typed, "", &mut unread);
        for path in unread {
            let last = path.rsplit('.').next().unwrap_or_default();
            let at = ground.within(record.spot(), &[last]);
            found.error("unknown-field", at, format!("{id}: no {} has a field {path}", kind.as_str()));
        }
    }
}

/// Paths of `written` that `typed` lacks. What says nothing (null, false, an empty list) is left out of both.
fn compare(written: &Value, typed: &Value, path: &str, unread: &mut Vec<String>) {
    match (written, typed) {
        (Value::Object(written), Value::Object(typed)) => {
            for (key, value) in written {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                match typed.get(key) {
                    Some(typed) => compare(value, typed, &path, unread),
                    None if says_nothing(value) => {}
                    None => unread.push(path),
                }
            }
        }
        (Value::Array(written), Value::Array(typed)) => {
            for (n, (written, typed)) in written.iter().zip(typed).enumerate() {
                compare(written, typed, &format!("{path}[{n}]"), unread);
            }
        }
        _ => {}
    }
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.values().all(says_nothing),
        Value::Bool(true) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{codes, pathway, report, service};

    #[test]
    fn a_field_that_nobody_reads_is_an_error() {
        assert_eq!(codes(&[("services/be.yaml", &service("  phone: '112'\n"))]), ["unknown-field"]);
        assert!(
            codes(&[("services/be.yaml", &service("  volatile: false\n  documents: {items: []}\n"))])
                .iter()
                .all(|code| *code != "unknown-field")
        );
    }

    #[test]
    fn it_is_found_deep_inside() {
        let text = pathway("", "      cost: {free: true, fee: 3}\n");
        let report = report(&[("pathways/be.yaml", &text)]);
        let finding = report.findings.first().unwrap();
        assert_eq!(
            (finding.code, finding.message.as_str()),
            ("unknown-field", "doctor-be: no pathway has a field steps[0].cost.fee")
        );
    }
}
