//! What every check looks at: the records as written and as typed, and where they stand.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use kernel::{Day, Lang, Timestamp};
use places::Gazetteer;
use serde::Deserialize;

use crate::{
    content::{ContentFiles, Finding, Level, Record, RecordKind, Translation, read},
    snapshot::Snapshot,
};

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot<'a> {
    /// Path below `content/`.
    pub file: &'a str,
    /// Line, from 1; 0 for the whole file.
    pub line: u32,
}

/// The content, read and typed.
pub(super) struct Ground<'a> {
    pub snapshot: Snapshot,
    pub today: Day,
    /// Records as they were written, in their order.
    pub records: Vec<Record>,
    pub translations: Vec<Translation>,
    /// Languages of the first release, in the order of `languages.yaml`; without that file those that translations have.
    pub languages: Vec<Lang>,
    /// Every language that `languages.yaml` knows; empty without that file.
    pub known_languages: HashSet<Lang>,
    lines: HashMap<&'a str, Vec<&'a str>>,
    first: HashMap<(RecordKind, String), usize>,
    translated: HashMap<(Lang, RecordKind, String), usize>,
}

impl<'a> Ground<'a> {
    /// Reads and types everything; what cannot be read or typed comes as findings.
    pub fn survey(files: &'a ContentFiles, places: &Gazetteer, now: Timestamp) -> (Self, Vec<Finding>) {
        let content = read(files);
        let (records, translations) = (content.records.clone(), content.translations.clone());
        let (snapshot, mut findings) = Snapshot::build(content, &[], Arc::new(places.clone()), "", now);
        let (languages, known_languages) = languages(files, &translations, &mut findings);
        let mut first = HashMap::new();
        for (n, record) in records.iter().enumerate() {
            first.entry((record.kind, record.id.clone())).or_insert(n);
        }
        let translated = translations.iter().enumerate().map(|(n, t)| ((t.lang, t.kind, t.id.clone()), n)).collect();
        let lines = files.files.iter().map(|(path, text)| (path.as_str(), text.lines().collect())).collect();
        let today = now.day_utc();
        let ground =
            Self { snapshot, today, records, translations, languages, known_languages, lines, first, translated };
        (ground, findings)
    }

    /// The content as it is in memory, with these records written into `files`.
    pub fn over(files: &'a ContentFiles, snapshot: Snapshot, records: Vec<Record>, now: Timestamp) -> Self {
        let first = records.iter().enumerate().map(|(n, record)| ((record.kind, record.id.clone()), n)).collect();
        let lines = files.files.iter().map(|(path, text)| (path.as_str(), text.lines().collect())).collect();
        Self {
            snapshot,
            today: now.day_utc(),
            records,
            translations: Vec::new(),
            languages: Vec::new(),
            known_languages: HashSet::new(),
            lines,
            first,
            translated: HashMap::new(),
        }
    }

    /// The record of a kind and id as it was written.
    pub fn record(&self, kind: RecordKind, id: &str) -> Option<&Record> {
        self.records.get(*self.first.get(&(kind, id.to_owned()))?)
    }

    /// Where a record begins.
    pub fn spot(&self, kind: RecordKind, id: &str) -> Spot<'_> {
        self.record(kind, id).map_or(Spot { file: "", line: 0 }, Record::spot)
    }

    /// Where the texts of a record in one language begin.
    pub fn translation_spot(&self, lang: Lang, kind: RecordKind, id: &str) -> Option<Spot<'_>> {
        let number = *self.translated.get(&(lang, kind, id.to_owned()))?;
        self.translations.get(number).map(Translation::spot)
    }

    /// The line of a field of the record that begins at `spot`: `markers` lead to it, each below the one before. Stays
    /// at the last one that is found.
    pub fn within<'s>(&self, spot: Spot<'s>, markers: &[&str]) -> Spot<'s> {
        let Some(lines) = self.lines.get(spot.file) else { return spot };
        let begin = usize::try_from(spot.line).unwrap_or(0).saturating_sub(1);
        let Some(outer) = lines.get(begin).map(|line| indent(line)) else { return spot };
        let mut block = (begin..)
            .zip(lines.iter().skip(begin))
            .take_while(|(n, line)| *n == begin || line.trim().is_empty() || indent(line) > outer);
        let mut at = spot;
        for marker in markers {
            let Some((n, _)) = block.find(|(_, line)| begins_with(line, marker)) else { break };
            at.line = u32::try_from(n + 1).unwrap_or(0);
        }
        at
    }

    /// The line of a text of a record.
    pub fn text_spot<'s>(&self, spot: Spot<'s>, path: &str) -> Spot<'s> {
        match path.split('.').collect::<Vec<_>>().as_slice() {
            ["step", n, rest @ ..] => self.within(spot, &[&format!("n: {n}"), rest.first().copied().unwrap_or("text")]),
            ["question", id, rest @ ..] => {
                let option = rest.get(1).map(|value| format!("value: {value}"));
                let field = rest.first().copied().unwrap_or("ask");
                self.within(spot, &[&format!("id: {id}"), option.as_deref().unwrap_or(field)])
            }
            ["phone", ..] => self.within(spot, &["phones"]),
            ["payer"] => self.within(spot, &["cost", "payer"]),
            ["reminder", ..] => self.within(spot, &["reminders"]),
            [first, ..] => self.within(spot, &[first]),
            [] => spot,
        }
    }
}

impl Record {
    /// Where it begins.
    pub(super) fn spot(&self) -> Spot<'_> {
        Spot { file: &self.file, line: self.line }
    }
}

impl Translation {
    /// Where it begins.
    pub(super) fn spot(&self) -> Spot<'_> {
        Spot { file: &self.file, line: self.line }
    }
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Does a line open with this key, or with this key and value? Dashes, braces and quotes before it do not count.
fn begins_with(line: &str, marker: &str) -> bool {
    let opening = line.trim_start_matches([' ', '-', '{', '"', '\'']);
    opening
        .strip_prefix(marker)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([':', ',', '}', ' ', '"', '\'']))
}

#[derive(Deserialize)]
struct LanguageList {
    languages: Vec<LanguageRow>,
}

#[derive(Deserialize)]
struct LanguageRow {
    tag: Lang,
    tier: u8,
}

fn languages(
    files: &ContentFiles,
    translations: &[Translation],
    findings: &mut Vec<Finding>,
) -> (Vec<Lang>, HashSet<Lang>) {
    let file = "languages.yaml";
    if let Some(text) = files.get(file) {
        match serde_saphyr::from_str::<LanguageList>(text) {
            Ok(list) => {
                let first = list.languages.iter().filter(|row| row.tier == 1).map(|row| row.tag).collect();
                return (first, list.languages.iter().map(|row| row.tag).collect());
            }
            Err(error) => findings.push(Finding {
                level: Level::Error,
                code: "unreadable",
                file: file.to_owned(),
                line: 0,
                message: error.to_string(),
            }),
        }
    }
    let mut present: Vec<Lang> = translations.iter().map(|t| t.lang).chain([Lang::EN]).collect();
    present.sort_unstable();
    present.dedup();
    (present, HashSet::new())
}

/// Findings as they come.
pub(super) struct Found {
    findings: Vec<Finding>,
}

impl Found {
    /// Begins with what reading found.
    pub const fn new(findings: Vec<Finding>) -> Self {
        Self { findings }
    }

    /// Something that makes the content unsound.
    pub fn error(&mut self, code: &'static str, at: Spot<'_>, message: impl Into<String>) {
        self.add(Level::Error, code, at, message.into());
    }

    /// Something to be looked at.
    pub fn warning(&mut self, code: &'static str, at: Spot<'_>, message: impl Into<String>) {
        self.add(Level::Warning, code, at, message.into());
    }

    /// Something that is not there yet.
    pub fn gap(&mut self, code: &'static str, at: Spot<'_>, message: impl Into<String>) {
        self.add(Level::Gap, code, at, message.into());
    }

    fn add(&mut self, level: Level, code: &'static str, at: Spot<'_>, message: String) {
        self.findings.push(Finding { level, code, file: at.file.to_owned(), line: at.line, message });
    }

    /// Everything: errors first, then by file and line.
    pub fn in_order(mut self) -> Vec<Finding> {
        self.findings.sort_by(|a, b| (a.level, &a.file, a.line, a.code).cmp(&(b.level, &b.file, b.line, b.code)));
        self.findings
    }
}

#[cfg(test)]
mod tests {
    use super::{super::testing, *};

    const PATHWAY: &str = "- id: a\n  title: {en: A}\n  steps:\n    - n: 1\n      text: {en: One}\n    - n: 10\n      \
                           text: {en: Ten}\n      why: {en: So}\n- id: b\n  title: {en: B}\n";

    #[test]
    fn fields_are_found_within_their_record() {
        let files = testing::files(&[("pathways/be.yaml", PATHWAY)]);
        let (ground, _) = Ground::survey(&files, &testing::places(), testing::NOW);
        let spot = Spot { file: "pathways/be.yaml", line: 1 };
        assert_eq!(ground.text_spot(spot, "step.10.why").line, 8);
        assert_eq!(ground.text_spot(spot, "step.1").line, 5);
        assert_eq!(ground.text_spot(spot, "title").line, 2);
        assert_eq!(ground.text_spot(spot, "step.2").line, 1, "an unknown step stays at the record");
        assert_eq!(ground.text_spot(Spot { line: 9, ..spot }, "title").line, 10);
    }

    #[test]
    fn languages_of_the_first_release_count() {
        let list = "languages:\n  - {tag: nl, tier: 1}\n  - {tag: am, tier: 2}\n";
        let files = testing::files(&[("languages.yaml", list)]);
        let (ground, findings) = Ground::survey(&files, &testing::places(), testing::NOW);
        assert_eq!((ground.languages.len(), ground.known_languages.len(), findings.len()), (1, 2, 0));
    }

    #[test]
    fn an_unreadable_list_of_languages_is_an_error() {
        assert_eq!(testing::codes(&[("languages.yaml", "languages: [{tag: 1}]\n")]), ["unreadable"]);
    }
}
