//! Reads `content/` into documents, the way the product does: needs and services with their translations.

use std::{borrow::Cow, collections::BTreeMap, fs, path::PathBuf};

use kernel::Lang;
use search::{Document, Field, Kind};
use serde_json::Value;

pub const LANGS: [&str; 21] = [
    "nl", "fr", "de", "en", "es", "pt", "it", "el", "fi", "sv", "ar", "uk", "ru", "fa", "tr", "so", "ti", "ps", "prs",
    "ur", "bn",
];

/// A document with the name by which the queries know it, such as `be-ocmw` or `need:health.doctor`.
pub struct Entry {
    pub id: String,
    pub areas: Vec<String>,
    pub kind: Kind,
    pub texts: Vec<(Field, Lang, String)>,
}

type Texts = BTreeMap<String, String>;

pub fn path(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(name)
}

fn read(name: &str) -> Option<Value> {
    let text = fs::read_to_string(path(name)).ok()?;
    Some(serde_saphyr::from_str(&text).unwrap_or_else(|why| panic!("{name}: {why}")))
}

/// Whether what holds in `area` may be found in `place`: a country stands for everything inside it here.
pub fn holds_in(area: &str, place: &str) -> bool {
    let areas: &[&str] = match place {
        "be-gent" | "be-antwerpen" => &["BE-VLG", "BE", "EU"],
        "be-brussel" => &["BE-BRU", "BE", "EU"],
        "be-liege" => &["BE-WAL", "BE", "EU"],
        country => return area == "EU" || area.starts_with(&country.to_uppercase()),
    };
    areas.contains(&area)
}

pub fn entries() -> Vec<Entry> {
    let taxonomy = read("content/taxonomy.yaml").expect("content/taxonomy.yaml");
    let synonyms = read("content/synonyms.yaml").expect("content/synonyms.yaml");
    let mut labels: BTreeMap<String, Texts> = BTreeMap::new();
    collect_labels(&taxonomy["terms"], &mut labels);
    for lang in LANGS {
        for (code, record) in read(&format!("content/translations/{lang}/terms.yaml")).iter().flat_map(members) {
            let label = record["label"].as_str().unwrap().to_owned();
            labels.entry(code.clone()).or_default().entry(lang.into()).or_insert(label);
        }
    }
    let synonyms: BTreeMap<String, Texts> =
        members(&synonyms).map(|(code, words)| (code.clone(), texts(words))).collect();
    let mut entries: Vec<Entry> = labels.iter().map(|(code, label)| need_entry(code, label, &synonyms)).collect();
    for country in ["be", "at", "es", "gr", "cy", "pt", "fi", "it", "eu"] {
        entries.extend(service_entries(country, &labels, &synonyms));
    }
    entries
}

/// Borrowed documents with the position of their entry as key and areas by number in `areas`.
pub fn documents<'a>(entries: &'a [Entry], areas: &[String]) -> Vec<Document<'a>> {
    let number = |area: &String| areas.iter().position(|known| known == area).map_or(999, |at| at as u32);
    let document = |(key, entry): (u32, &'a Entry)| Document {
        key,
        areas: entry.areas.iter().map(number).collect(),
        kind: entry.kind,
        texts: entry.texts.iter().map(|(field, lang, text)| (*field, *lang, Cow::from(text))).collect(),
    };
    (0..).zip(entries).map(document).collect()
}

fn need_entry(code: &str, label: &Texts, synonyms: &BTreeMap<String, Texts>) -> Entry {
    let mut all = all_of(Field::Name, label);
    all.extend(synonyms.get(code).into_iter().flat_map(|words| all_of(Field::Synonym, words)));
    Entry { id: format!("need:{code}"), areas: Vec::new(), kind: Kind::Need, texts: all }
}

fn service_entries(country: &str, labels: &BTreeMap<String, Texts>, synonyms: &BTreeMap<String, Texts>) -> Vec<Entry> {
    let name = format!("services/{country}.yaml");
    let services = read(&format!("content/{name}")).unwrap_or_default();
    let translated: Vec<(&str, Value)> = LANGS
        .into_iter()
        .filter_map(|lang| Some((lang, read(&format!("content/translations/{lang}/services-{country}.yaml"))?)))
        .collect();
    let entry = |service: &Value| {
        let id = service["id"].as_str().unwrap();
        let mut all = Vec::new();
        for (field, key) in [(Field::Name, "name"), (Field::Summary, "summary")] {
            let mut own = texts(&service[key]);
            for (lang, file) in &translated {
                if let Some(text) = file[id][key].as_str() {
                    own.entry((*lang).into()).or_insert_with(|| text.to_owned());
                }
            }
            all.extend(all_of(field, &own));
        }
        for (rank, need) in strings(&service["need"]).iter().enumerate() {
            let field = if rank == 0 { Field::Need } else { Field::Synonym };
            all.extend(all_of(field, &labels[need]));
            all.extend(synonyms.get(need).into_iter().flat_map(|words| all_of(Field::Synonym, words)));
        }
        if let Some(authority) = service["authority"].as_str() {
            all.push((Field::Body, Lang::EN, authority.to_owned()));
        }
        Entry { id: id.to_owned(), areas: strings(&service["area"]), kind: Kind::Service, texts: all }
    };
    services.as_array().map(|services| services.iter().map(entry).collect()).unwrap_or_default()
}

fn collect_labels(terms: &Value, labels: &mut BTreeMap<String, Texts>) {
    for term in terms.as_array().into_iter().flatten() {
        labels.insert(term["code"].as_str().unwrap().to_owned(), texts(&term["label"]));
        collect_labels(&term["children"], labels);
    }
}

fn all_of(field: Field, texts: &Texts) -> Vec<(Field, Lang, String)> {
    texts.iter().map(|(lang, text)| (field, lang.parse().unwrap(), text.clone())).collect()
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn texts(value: &Value) -> Texts {
    members(value).filter_map(|(lang, text)| Some((lang.clone(), text.as_str()?.to_owned()))).collect()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect()
}
