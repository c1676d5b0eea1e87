//! A service as the fields of a form, and back: a name of a field leads to each fact. What the form does not show stays as it was.

mod fill;
mod read;
mod sourced;

use std::collections::BTreeMap;

use kernel::{Day, Lang, Slug};
use serde_json::Value;
use texts::Text;

use crate::{content::Record, model::VocabularyKind, snapshot::Snapshot};

pub use fill::fill;
pub use read::{fresh_id, problem_at, read};

/// Facts that are one line: the field of the record and of the form.
pub const LINES: [&str; 4] = ["website", "online", "email", "address"];
/// The questions of access that are answered with yes or no.
pub const ANSWERS: [&str; 7] =
    ["without_papers", "without_eid", "without_appointment", "interpreter", "female_staff", "children", "wheelchair"];
/// Whom a service must tell about a person.
pub const REPORTING: [&str; 4] = ["none", "police", "immigration", "unknown"];
/// How a deadline stands to its event.
pub const RELATIONS: [&str; 9] = ["within", "before", "after", "at", "from", "until", "now", "same_day", "soon"];
/// Units of a deadline.
pub const UNITS: [&str; 6] = ["hour", "day", "working_day", "week", "month", "year"];
/// How exact an amount is.
pub const QUALIFIERS: [&str; 4] = ["exact", "about", "max", "min"];
/// For what an amount is paid.
pub const PERS: [&str; 11] =
    ["once", "day", "week", "month", "year", "visit", "course", "document", "person", "hour", "page"];
/// Who answers for a source.
pub const KINDS: [&str; 5] = ["official", "law", "organisation", "press", "other"];
/// The choice of the source that the form itself describes.
pub const NEW_SOURCE: &str = "new";
/// Texts of the whole record.
pub const TEXTS: [&str; 3] = ["name", "summary", "for_whom"];
/// Most rows of a list in the form.
pub const MOST_ROWS: usize = 20;

/// The values of a form, by the names of its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled(BTreeMap<String, Vec<String>>);

impl Filled {
    /// The fields as they were sent, cleaned of what only a machine sees.
    #[must_use]
    pub fn sent(fields: &[(String, String)]) -> Self {
        let mut filled = Self::default();
        for (name, value) in fields {
            filled.0.entry(name.clone()).or_default().push(ui::clean(value));
        }
        filled
    }

    /// The value of a field; empty when there is none.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.0.get(name).and_then(|all| all.first()).map_or("", String::as_str)
    }

    /// All values of a field.
    #[must_use]
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Sets a field, unless there is nothing to set.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let value = value.into();
        if !value.is_empty() {
            self.0.entry(name.into()).or_default().push(value);
        }
    }

    /// The languages in which a text was sent.
    pub fn languages<'a>(&'a self, name: &'a str) -> impl Iterator<Item = Lang> + 'a {
        let inside = move |field: &'a String| field.strip_prefix(name)?.strip_prefix('.')?.parse().ok();
        self.0.keys().filter_map(inside)
    }

    /// The rows of a list that have a value: `phone.0`, `phone.1`, ..
    pub fn rows<'a>(&'a self, list: &'a str) -> impl Iterator<Item = usize> + 'a {
        (0..MOST_ROWS).filter(move |n| !self.value(&format!("{list}.{n}")).is_empty())
    }
}

/// Something that is wrong with a field of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The name of the field; empty for the whole record.
    pub field: String,
    /// The key of the sentence.
    pub key: &'static str,
}

impl Problem {
    /// Something is wrong with a field.
    pub fn new(field: impl Into<String>, key: &'static str) -> Self {
        Self { field: field.into(), key }
    }
}

/// What was read from a form.
#[derive(Debug, Clone)]
pub struct Read {
    /// The record.
    pub body: Value,
    /// The source that the form describes, where it is new.
    pub sources: Vec<Record>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// What a form is read against.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The content.
    pub snapshot: &'a Snapshot,
    /// Languages in which words of the vocabularies are known to the editor.
    pub chain: &'a [Lang],
    /// Today.
    pub today: Day,
}

impl Ground<'_> {
    /// The code of a word of a vocabulary: the code itself, or the word in a language of the editor.
    fn code(&self, kind: VocabularyKind, word: &str) -> Option<String> {
        if self.snapshot.vocabulary.get(kind, word).is_some() {
            return Some(word.to_owned());
        }
        let wanted = word.to_lowercase();
        let is_word = |text: &Text| {
            self.chain.iter().any(|lang| text.get(*lang).is_some_and(|v| v.body.to_lowercase() == wanted))
        };
        let mut codes: Vec<&Slug> = self
            .snapshot
            .vocabulary
            .iter()
            .filter(|(of, _, text)| *of == kind && is_word(text))
            .map(|(_, code, _)| code)
            .collect();
        codes.sort_unstable();
        codes.first().map(ToString::to_string)
    }
}

/// The languages in which the texts of a record are written at the desk: those that it has, those of its first place, and English.
#[must_use]
pub fn languages(body: &Value, snapshot: &Snapshot) -> Vec<Lang> {
    let mut all: Vec<Lang> = Vec::new();
    let of = |field: &str| body.get(field).and_then(Value::as_object).into_iter().flatten();
    all.extend(TEXTS.iter().flat_map(|field| of(field)).filter_map(|(lang, _)| lang.parse::<Lang>().ok()));
    let place = super::access::areas(body).find_map(|area| snapshot.places.resolve_area(area));
    all.extend(place.into_iter().flat_map(|place| place.languages.iter().copied()));
    all.push(Lang::EN);
    let mut seen: Vec<Lang> = Vec::new();
    for lang in all {
        if !seen.contains(&lang) && seen.len() < 5 {
            seen.push(lang);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kernel::Timestamp;
    use places::Gazetteer;
    use serde_json::json;

    use super::*;
    use crate::content::{ContentFiles, RecordKind, read as read_files};

    fn shipped() -> (Snapshot, Vec<Record>) {
        let files = ContentFiles::shipped().unwrap();
        let places = Gazetteer::load(&files.below("places/").collect::<Vec<_>>()).unwrap();
        let content = read_files(&files);
        let records = content.records.iter().filter(|r| r.kind == RecordKind::Service).cloned().collect();
        (Snapshot::build(content, &[], Arc::new(places), "", Timestamp::default()).0, records)
    }

    #[test]
    fn every_shipped_service_comes_out_of_its_form_as_it_went_in() {
        let (snapshot, records) = shipped();
        assert!(records.len() > 400);
        let ground = Ground { snapshot: &snapshot, chain: &[Lang::EN], today: Day::constant(2026, 11, 24) };
        for record in records {
            let read = read(&fill(&record.body), &record.body, ground);
            assert!(read.problems.is_empty() && read.sources.is_empty(), "{}: {:?}", record.id, read.problems);
            let differences = crate::desk::differences::between(&record.body, &read.body);
            assert!(differences.is_empty(), "{}: {differences:?}", record.id);
        }
    }

    #[test]
    fn a_fact_that_changes_notes_the_day_and_its_source() {
        let (snapshot, _) = shipped();
        let ground = Ground { snapshot: &snapshot, chain: &[Lang::NL], today: Day::constant(2026, 11, 24) };
        let before = json!({"id": "a", "area": ["be-gent"], "need": ["health.doctor"], "name": {"nl": "Arts"}});
        let mut filled = fill(&before);
        filled.set("hours", "Mo-Fr 09:00-12:00");
        filled.set("hours.source", NEW_SOURCE);
        filled.set("amount.0", "12,50");
        filled.set("new.title", "Page");
        filled.set("new.url", "https://voorbeeld.example/");
        filled.set("new.kind", "official");
        let read = read(&filled, &before, ground);
        assert!(read.problems.is_empty(), "{:?}", read.problems);
        let id = &read.sources[0].id;
        assert_eq!(read.body["hours"], json!({"osm": "Mo-Fr 09:00-12:00", "source": id}));
        assert_eq!(read.body["cost"], json!({"amounts": [{"amount": "12.50", "currency": "EUR"}]}));
        assert_eq!(read.body["facts_checked"], json!({"hours": "2026-11-24", "cost": "2026-11-24"}));
        assert_eq!((&read.body["sources"], &read.body["verified"]), (&json!([id]), &json!(true)));
        assert_eq!(read.sources[0].body["checked"], "2026-11-24");
        assert_eq!(fresh_id(&read.body), "be-gent-arts");
    }

    #[test]
    fn words_of_the_editor_lead_to_codes() {
        let (snapshot, _) = shipped();
        let ground = Ground { snapshot: &snapshot, chain: &[Lang::NL, Lang::EN], today: Day::constant(2026, 11, 24) };
        let word = snapshot.vocabulary.get(VocabularyKind::Documents, "passport").unwrap().get(Lang::EN).unwrap();
        assert_eq!(ground.code(VocabularyKind::Documents, &word.body.to_uppercase()).as_deref(), Some("passport"));
        assert_eq!(ground.code(VocabularyKind::Documents, "passport").as_deref(), Some("passport"));
        assert_eq!(ground.code(VocabularyKind::Documents, "<b>"), None);
    }
}
