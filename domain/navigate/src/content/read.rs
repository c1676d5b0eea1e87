//! Reading: YAML text becomes records and translations that know their file and line.

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
};

use kernel::Lang;
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::{Map, Value};

use super::ContentFiles;

/// What a record is; the word is the table's and the file's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RecordKind {
    /// A need of the taxonomy.
    Need,
    /// A source.
    Source,
    /// A service.
    Service,
    /// A pathway.
    Pathway,
    /// A helpline.
    Helpline,
    /// A word of a vocabulary: `documents.passport`.
    Term,
    /// A reason of a barrier.
    Reason,
    /// Words that people search with, by need.
    Synonyms,
    /// Nationality, by country.
    Citizenship,
    /// Local vote, by country.
    Voting,
    /// A public holiday list of a country.
    Holidays,
    /// A service imported as HSDS, as it came.
    Hsds,
}

impl RecordKind {
    /// The word in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Source => "source",
            Self::Service => "service",
            Self::Pathway => "pathway",
            Self::Helpline => "helpline",
            Self::Term => "term",
            Self::Reason => "reason",
            Self::Synonyms => "synonyms",
            Self::Citizenship => "citizenship",
            Self::Voting => "voting",
            Self::Holidays => "holidays",
            Self::Hsds => "hsds",
        }
    }

    /// All kinds.
    pub const ALL: [Self; 12] = [
        Self::Need,
        Self::Source,
        Self::Service,
        Self::Pathway,
        Self::Helpline,
        Self::Term,
        Self::Reason,
        Self::Synonyms,
        Self::Citizenship,
        Self::Voting,
        Self::Holidays,
        Self::Hsds,
    ];

    /// Reads the word that [`RecordKind::as_str`] writes.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// One record as it is written.
#[derive(Debug, Clone)]
pub struct Record {
    /// What it is.
    pub kind: RecordKind,
    /// Its id within the kind.
    pub id: String,
    /// As written.
    pub body: Value,
    /// Path below `content/`.
    pub file: String,
    /// Line of its beginning, from 1.
    pub line: u32,
}

/// One record's texts in one language.
#[derive(Debug, Clone)]
pub struct Translation {
    /// Of what kind of record.
    pub kind: RecordKind,
    /// Of which record.
    pub id: String,
    /// Into which language.
    pub lang: Lang,
    /// Field path -> text, `of` -> revisions, `origin`.
    pub body: Map<String, Value>,
    /// Path below `content/`.
    pub file: String,
    /// Line of its beginning, from 1.
    pub line: u32,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// To be mended; the content is unsound.
    Error,
    /// To be looked at.
    Warning,
    /// A gap that is counted.
    Gap,
}

impl Level {
    /// The word in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Gap => "gap",
        }
    }
}

/// What a check found, and where.
#[derive(Debug, Clone)]
pub struct Finding {
    /// How bad.
    pub level: Level,
    /// Short code: `source-missing`.
    pub code: &'static str,
    /// Path below `content/`.
    pub file: String,
    /// Line, from 1; 0 for the whole file.
    pub line: u32,
    /// What, in words.
    pub message: String,
}

/// Everything that was read.
#[derive(Debug, Default)]
pub struct Content {
    /// The records.
    pub records: Vec<Record>,
    /// The translations.
    pub translations: Vec<Translation>,
    /// What could not be read.
    pub findings: Vec<Finding>,
}

/// Reads all files. What cannot be read becomes a finding; the rest is kept.
#[must_use]
pub fn read(files: &ContentFiles) -> Content {
    let mut content = Content::default();
    for (path, text) in &files.files {
        let outcome = read_file(path, text, &mut content);
        if let Err(message) = outcome {
            let line = line_of_error(&message);
            content.findings.push(Finding {
                level: Level::Error,
                code: "unreadable",
                file: path.clone(),
                line,
                message,
            });
        }
    }
    content
}

fn read_file(path: &str, text: &str, content: &mut Content) -> Result<(), String> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["services", _] => records(path, text, RecordKind::Service, "id", content),
        ["pathways", _] => records(path, text, RecordKind::Pathway, "id", content),
        ["helplines", _] => records(path, text, RecordKind::Helpline, "", content),
        ["sources", _] => map(path, text, RecordKind::Source, "", content),
        ["vocabulary", file] => {
            let kind = file.trim_end_matches(".yaml");
            map(path, text, RecordKind::Term, &format!("{kind}."), content)
        }
        ["taxonomy.yaml"] => taxonomy(path, text, content),
        ["reasons.yaml"] => records(path, text, RecordKind::Reason, "code", content),
        ["synonyms.yaml"] => map(path, text, RecordKind::Synonyms, "", content),
        ["naturalisation.yaml"] => records(path, text, RecordKind::Citizenship, "country", content),
        ["voting-rights.yaml"] => records(path, text, RecordKind::Voting, "country", content),
        ["holidays.csv"] => holidays(path, text, content),
        ["translations", lang, file] => translations(path, text, lang, file, content),
        _ => Ok(()),
    }
}

fn parse<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_saphyr::from_str(text).map_err(|error| error.to_string())
}

fn line_of_error(message: &str) -> u32 {
    let after = message.split("line ").nth(1).unwrap_or_default();
    after.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0)
}

fn records(path: &str, text: &str, kind: RecordKind, id_field: &str, content: &mut Content) -> Result<(), String> {
    let list: Vec<Value> = parse(text)?;
    let lines = item_lines(text);
    for (index, mut body) in list.into_iter().enumerate() {
        if kind == RecordKind::Reason {
            put_order(&mut body, index);
        }
        let line = lines.get(index).copied().unwrap_or(0);
        let string = |field: &str| body.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
        let id = if kind == RecordKind::Helpline {
            format!("{}:{}", string("country"), string("dial"))
        } else {
            string(id_field)
        };
        content.records.push(Record { kind, id, body, file: path.to_owned(), line });
    }
    Ok(())
}

fn map(path: &str, text: &str, kind: RecordKind, prefix: &str, content: &mut Content) -> Result<(), String> {
    let all: Map<String, Value> = parse(text)?;
    let lines = key_lines(text);
    for (key, body) in all {
        let line = lines.get(key.as_str()).copied().unwrap_or(0);
        content.records.push(Record { kind, id: format!("{prefix}{key}"), body, file: path.to_owned(), line });
    }
    Ok(())
}

/// The taxonomy: `needs:` holds a list, or the file is a list itself.
fn taxonomy(path: &str, text: &str, content: &mut Content) -> Result<(), String> {
    let whole: Value = parse(text)?;
    let list = ["needs", "terms"].iter().find_map(|key| whole.get(key)).unwrap_or(&whole);
    let flat = flatten_needs(list.as_array().map(Vec::as_slice).unwrap_or_default());
    let lines = code_lines(text);
    for (place, mut body) in flat.into_iter().enumerate() {
        put_order(&mut body, place);
        let id = body.get("code").and_then(Value::as_str).unwrap_or_default().to_owned();
        let line = lines.get(id.as_str()).copied().unwrap_or(0);
        content.records.push(Record { kind: RecordKind::Need, id, body, file: path.to_owned(), line });
    }
    Ok(())
}

/// Writes the place in the file into the record: the database does not keep the order of what it holds.
fn put_order(body: &mut Value, place: usize) {
    if let Some(body) = body.as_object_mut() {
        body.insert("order".to_owned(), place.into());
    }
}

fn flatten_needs(list: &[Value]) -> Vec<Value> {
    let mut flat = Vec::new();
    for need in list {
        let mut own = need.clone();
        let children = own.as_object_mut().and_then(|o| o.shift_remove("children"));
        flat.push(own);
        if let Some(Value::Array(children)) = children {
            flat.extend(flatten_needs(&children));
        }
    }
    flat
}

/// One record a country: the list of its holidays.
fn holidays(path: &str, text: &str, content: &mut Content) -> Result<(), String> {
    let mut by_country: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    for row in reader.deserialize::<BTreeMap<String, String>>() {
        let row = row.map_err(|e| e.to_string())?;
        let country = row.get("country").cloned().unwrap_or_default();
        by_country.entry(country).or_default().push(serde_json::json!(row));
    }
    for (country, rows) in by_country {
        let body = Value::Array(rows);
        content.records.push(Record { kind: RecordKind::Holidays, id: country, body, file: path.to_owned(), line: 1 });
    }
    Ok(())
}

fn translations(path: &str, text: &str, lang: &str, file: &str, content: &mut Content) -> Result<(), String> {
    let lang: Lang = lang.parse().map_err(|e: kernel::LangError| e.to_string())?;
    let all: BTreeMap<String, Fields> = parse(text)?;
    let lines = key_lines(text);
    let name = file.trim_end_matches(".yaml");
    let family = name.split('-').next().unwrap_or(name);
    for (key, Fields(body)) in all {
        let kind = match (family, key.split_once(':')) {
            ("terms", _) => RecordKind::Need,
            ("vocabulary", _) => RecordKind::Term,
            ("helplines", _) => RecordKind::Helpline,
            ("services", _) => RecordKind::Service,
            ("pathways", _) => RecordKind::Pathway,
            ("reasons", _) => RecordKind::Reason,
            ("countries", Some(("voting", _))) => RecordKind::Voting,
            ("countries", _) => RecordKind::Citizenship,
            _ => return Err(format!("no record kind is translated in a file named {file}")),
        };
        let id = match kind {
            RecordKind::Voting | RecordKind::Citizenship => key.split_once(':').map_or(key.as_str(), |(_, c)| c),
            _ => key.as_str(),
        };
        let line = lines.get(key.as_str()).copied().unwrap_or(0);
        content.translations.push(Translation { kind, id: id.to_owned(), lang, body, file: path.to_owned(), line });
    }
    Ok(())
}

/// The fields of a translation. Revisions are read as text even where YAML would see a number (`12345678`, `1234e567`).
struct Fields(Map<String, Value>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visit;
        impl<'de> Visitor<'de> for Visit {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from field to text")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Map::new();
                while let Some(key) = map.next_key::<String>()? {
                    let value = if key == "of" {
                        let of = map.next_value::<BTreeMap<String, String>>()?;
                        Value::Object(of.into_iter().map(|(field, hash)| (field, Value::String(hash))).collect())
                    } else {
                        Value::String(map.next_value()?)
                    };
                    fields.insert(key, value);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Visit)
    }
}

/// Lines on which the items of a top-level list begin.
fn item_lines(text: &str) -> Vec<u32> {
    (1..).zip(text.lines()).filter(|(_, line)| line.starts_with("- ")).map(|(n, _)| n).collect()
}

/// Lines on which the keys of a top-level map begin.
fn key_lines(text: &str) -> HashMap<&str, u32> {
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| line.starts_with(|c: char| c.is_alphanumeric() || c == '"' || c == '\''))
        .filter_map(|(n, line)| {
            let key = match line.chars().next()? {
                quote @ ('"' | '\'') => line.get(1..)?.split(quote).next()?,
                _ => line.split(": ").next()?.trim_end_matches(':').trim_end(),
            };
            Some((key, n))
        })
        .collect()
}

fn code_lines(text: &str) -> HashMap<&str, u32> {
    (1..)
        .zip(text.lines())
        .filter_map(|(n, line)| Some((line.split("code:").nth(1)?.trim().trim_matches(['"', '\'', ',', '}']), n)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(path: &str, text: &str) -> Content {
        read(&ContentFiles { files: vec![(path.to_owned(), text.to_owned())] })
    }

    #[test]
    fn records_know_their_line() {
        let content = one("services/be.yaml", "# head\n- id: be-a\n  name: {en: A}\n- id: be-b\n  name: {en: B}\n");
        let found: Vec<(&str, u32)> = content.records.iter().map(|r| (r.id.as_str(), r.line)).collect();
        assert_eq!(found, [("be-a", 2), ("be-b", 4)]);
    }

    #[test]
    fn a_broken_file_is_a_finding_and_the_rest_is_kept() {
        let files = ContentFiles {
            files: vec![
                ("services/be.yaml".into(), "- id: [\n".into()),
                ("vocabulary/documents.yaml".into(), "passport: {en: passport}\n".into()),
            ],
        };
        let content = read(&files);
        assert_eq!(content.findings.len(), 1);
        assert_eq!(content.records.first().map(|r| r.id.as_str()), Some("documents.passport"));
    }

    #[test]
    fn translations_find_their_kind_by_file() {
        let content = one("translations/ar/helplines.yaml", "\"BE:112\": {what: \"x\", of: {what: 1234e567}}\n");
        let t = content.translations.first().unwrap();
        assert_eq!((t.kind, t.id.as_str(), t.line), (RecordKind::Helpline, "BE:112", 1));
        assert_eq!(t.body["of"]["what"], "1234e567");
    }
}
