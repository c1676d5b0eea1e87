//! The record that a form is read into: each fact with its source, doubt, and the day on which it was last looked at.

use kernel::{Lang, Revision};
use serde_json::{Map, Value, json};

use super::{Filled, Ground, KINDS, NEW_SOURCE, Problem};
use crate::{
    content::{Record, RecordKind},
    desk::{
        fields::{LINE_MAX, TEXT_MAX, is_page_date, is_web_address},
        parts::place,
    },
};

/// A record that is being read.
pub(super) struct Reading<'a> {
    pub filled: &'a Filled,
    pub ground: Ground<'a>,
    pub body: Map<String, Value>,
    pub problems: Vec<Problem>,
    /// Id of the source that the form describes.
    new_source: Option<String>,
    pub sources: Vec<Record>,
}

impl<'a> Reading<'a> {
    pub fn new(filled: &'a Filled, before: &Value, ground: Ground<'a>) -> Self {
        let body = before.as_object().cloned().unwrap_or_default();
        let mut reading = Self { filled, ground, body, problems: Vec::new(), new_source: None, sources: Vec::new() };
        reading.describe_source();
        reading
    }

    pub fn wrong(&mut self, field: impl Into<String>, key: &'static str) {
        self.problems.push(Problem::new(field, key));
    }

    /// A line that is not too long.
    pub fn line(&mut self, name: &str) -> &'a str {
        let value = self.filled.value(name);
        if value.chars().count() > LINE_MAX || value.contains('\n') {
            self.wrong(name, "editing-error-long");
        }
        value
    }

    /// A text in the languages of the form.
    pub fn text(&mut self, name: &str, before: Option<&Value>) -> Value {
        let mut words = Map::new();
        // the order of languages stays: the first is what translations are made from where there is no English
        let known = before.and_then(Value::as_object).into_iter().flatten().filter_map(|(lang, _)| lang.parse().ok());
        let mut langs: Vec<Lang> = known.collect();
        langs.extend(self.filled.languages(name).filter(|lang| !langs.contains(lang)).collect::<Vec<_>>());
        for lang in langs {
            let field = format!("{name}.{lang}");
            let value = self.filled.value(&field);
            if value.chars().count() > TEXT_MAX {
                self.wrong(&field, "editing-error-long");
            }
            if !value.is_empty() {
                words.insert(lang.to_string(), Value::String(value.to_owned()));
            }
        }
        Value::Object(words)
    }

    /// Puts a fact with its source into `fact`.
    pub fn ground(&mut self, name: &str, fact: &mut Map<String, Value>) {
        let chosen = self.filled.value(&format!("{name}.source"));
        let source = match chosen {
            "" => None,
            NEW_SOURCE if self.new_source.is_none() => {
                self.wrong("new.url", "editing-error-link");
                None
            }
            NEW_SOURCE => self.new_source.clone(),
            id if self.ground.snapshot.source(id).is_some() => Some(id.to_owned()),
            _ => {
                self.wrong(format!("{name}.source"), "editing-error-unknown");
                None
            }
        };
        place(fact, "source", source.clone().map_or(Value::Null, Value::String));
        let is_doubted = !self.filled.value(&format!("{name}.doubt")).is_empty();
        place(fact, "confirm", if is_doubted { Value::Bool(false) } else { Value::Null });
        if let Some(id) = source {
            self.name_source(&id);
        }
    }

    /// Sets a fact of the record, and notes that it was looked at today where it is another than before.
    pub fn set(&mut self, field: &str, fact: Value) {
        let before = self.body.get(field).cloned().unwrap_or_default();
        let has_facts = |value: &Value| {
            value.as_object().is_some_and(|map| !map.is_empty()) || value.as_array().is_some_and(|all| !all.is_empty())
        };
        if before != fact && (has_facts(&before) || has_facts(&fact)) {
            self.note(field, has_facts(&fact));
        }
        place(&mut self.body, field, fact);
    }

    /// Notes the day of a fact; takes it out with the fact.
    pub fn note(&mut self, field: &str, is_there: bool) {
        let mut days = self.body.get("facts_checked").and_then(Value::as_object).cloned().unwrap_or_default();
        let today = Value::String(self.ground.today.to_string());
        place(&mut days, field, if is_there { today } else { Value::Null });
        place(&mut self.body, "facts_checked", Value::Object(days));
    }

    /// The record rests on this source, too.
    fn name_source(&mut self, id: &str) {
        let mut all = self.body.get("sources").and_then(Value::as_array).cloned().unwrap_or_default();
        if !all.iter().any(|known| known.as_str() == Some(id)) {
            all.push(Value::String(id.to_owned()));
        }
        place(&mut self.body, "sources", Value::Array(all));
    }

    /// The source that the form describes: one that is known by its address, or a new one.
    fn describe_source(&mut self) {
        let (url, title) = (self.line("new.url"), self.line("new.title"));
        if url.is_empty() && title.is_empty() {
            return;
        }
        let (kind, date) = (self.filled.value("new.kind"), self.filled.value("new.date"));
        if !is_web_address(url) {
            return self.wrong("new.url", "editing-error-link");
        }
        if title.is_empty() {
            return self.wrong("new.title", "editing-error-empty");
        }
        if !KINDS.contains(&kind) {
            return self.wrong("new.kind", "editing-error-choose");
        }
        if !date.is_empty() && !is_page_date(date) {
            return self.wrong("new.date", "date-invalid");
        }
        let known = self.ground.snapshot.sources.iter().filter(|(_, source)| &*source.url == url);
        if let Some(id) = known.map(|(id, _)| id.to_string()).min() {
            self.name_source(&id);
            self.new_source = Some(id);
            return;
        }
        let id = format!("desk-{}", Revision::of(url));
        let today = self.ground.today.to_string();
        let mut body = json!({"title": title, "url": url, "kind": kind, "checked": today});
        if let Some(map) = body.as_object_mut() {
            place(map, "source_date", if date.is_empty() { Value::Null } else { json!(date) });
        }
        self.sources.push(Record { kind: RecordKind::Source, id: id.clone(), body, file: String::new(), line: 0 });
        self.name_source(&id);
        self.new_source = Some(id);
    }
}
