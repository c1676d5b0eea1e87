//! Whether a document is what it should be: each finding names the field and says what would be right.

use serde_json::Value;
use uuid::Uuid;

use super::{
    Problem,
    spec::{Spec, named},
};

/// Most findings that are told; behind them the rest is counted only.
pub const MOST_FINDINGS: usize = 100;
/// Deepest nesting of records: an organisation, its service, the place of that, a contact there, its phone, a language, an
/// attribute, its term, the taxonomy of that: and some more.
const DEEPEST: usize = 16;

/// Adds what is wrong with a record of this kind.
pub fn check(document: &Value, spec: &Spec, place: &str, findings: &mut Vec<Problem>) {
    Check { findings }.record(document, spec, place, 0);
}

struct Check<'a> {
    findings: &'a mut Vec<Problem>,
}

impl Check<'_> {
    fn say(&mut self, place: String, message: impl Into<String>) {
        if self.findings.len() <= MOST_FINDINGS {
            self.findings.push(Problem { place, message: message.into() });
        }
    }

    fn record(&mut self, document: &Value, spec: &Spec, place: &str, depth: usize) {
        let Some(fields) = document.as_object() else {
            return self.say(place.to_owned(), format!("this must be a record ({}) in braces", spec.name));
        };
        if depth > DEEPEST {
            return self.say(place.to_owned(), "records are nested too deeply");
        }
        match fields.get("id").and_then(Value::as_str) {
            Some(id) if Uuid::try_parse(id).is_ok() => {}
            Some(id) => self.say(format!("{place}.id"), format!("“{}” is no UUID", short(id))),
            None => self.say(format!("{place}.id"), "every record needs an id, a UUID in quotes"),
        }
        for field in spec.required {
            if fields.get(*field).is_none_or(Value::is_null) {
                self.say(format!("{place}.{field}"), format!("a record of kind {} needs this field", spec.name));
            }
        }
        for (name, value) in fields {
            self.field(name, value, spec, &format!("{place}.{name}"), depth);
        }
    }

    fn field(&mut self, name: &str, value: &Value, spec: &Spec, place: &str, depth: usize) {
        let held = |all: &[(&str, &'static str)]| all.iter().find(|(field, _)| *field == name).map(|(_, kind)| *kind);
        if value.is_null() || name == "id" {
            return;
        }
        if let Some(inner) = held(spec.single).and_then(named) {
            return self.record(value, inner, place, depth + 1);
        }
        if let Some(inner) = held(spec.lists).and_then(named) {
            let Some(list) = value.as_array() else {
                return self.say(place.to_owned(), "this must be a list in square brackets");
            };
            for (at, item) in list.iter().enumerate() {
                self.record(item, inner, &format!("{place}[{at}]"), depth + 1);
            }
            return;
        }
        if spec.numbers.contains(&name) {
            if !value.is_number() {
                self.say(place.to_owned(), "this must be a number without quotes");
            }
            return;
        }
        if let Some((_, words)) = spec.words.iter().find(|(field, _)| *field == name)
            && !value.as_str().is_some_and(|word| words.contains(&word))
        {
            self.say(place.to_owned(), format!("this must be one of: {}", words.join(", ")));
        }
        if (spec.required.contains(&name) || name.ends_with("_id")) && !value.is_string() {
            self.say(place.to_owned(), "this must be a text in quotes");
        }
    }
}

/// The beginning of a text, for a message.
pub(super) fn short(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
