//! Making a snapshot from records.

use std::{collections::HashMap, sync::Arc};

use kernel::{Day, Revision, Slug, Timestamp};
use places::Gazetteer;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use texts::{Origin, Text, Variant};

use super::{Held, Snapshot, marks, resolve};
use crate::{
    content::{Finding, Level, Record, RecordKind, Translation},
    model::{CountryPage, Helpline, Need, Pathway, Service, Source, Translatable, Vocabulary, VocabularyKind},
};

pub(super) type Translations = HashMap<(RecordKind, String), Vec<Translation>>;

pub(super) fn group(translations: Vec<Translation>) -> Translations {
    let mut by_record = Translations::new();
    for translation in translations {
        by_record.entry((translation.kind, translation.id.clone())).or_default().push(translation);
    }
    by_record
}

/// Makes a snapshot record by record, so that content of any size is never in memory as it is written and as it is shown.
#[derive(Default)]
pub struct Builder {
    pub(super) findings: Vec<Finding>,
    pub(super) snapshot: Parts,
}

#[derive(Default)]
pub(super) struct Parts {
    pub(super) needs: Vec<Need>,
    pub(super) services: Vec<Arc<Held<Service>>>,
    pub(super) pathways: Vec<Arc<Held<Pathway>>>,
    pub(super) helplines: Vec<Helpline>,
    pub(super) sources: HashMap<Slug, Source>,
    pub(super) vocabulary: Vocabulary,
    pub(super) reasons: Vec<(u64, Slug, Text)>,
    pub(super) synonyms: HashMap<Slug, Value>,
    pub(super) citizenship: HashMap<String, CountryPage>,
    pub(super) voting: HashMap<String, CountryPage>,
    pub(super) holidays: HashMap<String, Vec<Day>>,
    pub(super) hsds: HashMap<String, Arc<Value>>,
    pub(super) source_marks: HashMap<Slug, u64>,
    pub(super) common_mark: u64,
}

impl Builder {
    /// Adds a record with its translations. One that does not fit its type becomes a finding and is left out.
    pub fn add(&mut self, record: Record, translations: &[Translation], updated_at: Timestamp, places: &Gazetteer) {
        let Record { kind, id, body, file, line } = record;
        if let Err(message) = self.add_typed(kind, &id, body, (translations, updated_at, places)) {
            let message = format!("{} {id}: {message}", kind.as_str());
            self.findings.push(Finding { level: Level::Error, code: "malformed", file, line, message });
        }
    }

    pub(super) fn add_typed(
        &mut self,
        kind: RecordKind,
        id: &str,
        body: Value,
        (translations, updated_at, places): (&[Translation], Timestamp, &Gazetteer),
    ) -> Result<(), String> {
        let parts = &mut self.snapshot;
        let mark = marks::mark_of((kind, id), &body, translations, updated_at);
        match kind {
            RecordKind::Source | RecordKind::Service | RecordKind::Hsds => {}
            _ => parts.common_mark = parts.common_mark.wrapping_add(mark),
        }
        match kind {
            RecordKind::Need => {
                let mut need: Need = typed(body)?;
                translate(translations, &mut Labelled(&mut need.label));
                parts.needs.push(need);
            }
            RecordKind::Source => {
                parts.sources.insert(slug(id)?, typed(body)?);
                parts.source_marks.insert(slug(id)?, mark);
            }
            RecordKind::Service => {
                let mut service: Service = typed(body)?;
                translate(translations, &mut service);
                let areas = resolve(&service.area, places);
                parts.services.push(Arc::new(Held { record: service, areas, updated_at, mark }));
            }
            RecordKind::Pathway => {
                let mut pathway: Pathway = typed(body)?;
                pathway.settle_source();
                translate(translations, &mut pathway);
                let areas = resolve(&pathway.area, places);
                parts.pathways.push(Arc::new(Held { record: pathway, areas, updated_at, mark }));
            }
            RecordKind::Helpline => {
                let mut line: Helpline = typed(body)?;
                translate(translations, &mut line);
                parts.helplines.push(line);
            }
            RecordKind::Term => add_term(&mut parts.vocabulary, id, body, translations)?,
            RecordKind::Reason => {
                let mut label: Text = typed(body.get("label").cloned().unwrap_or_default())?;
                translate(translations, &mut Labelled(&mut label));
                let order = body.get("order").and_then(Value::as_u64).unwrap_or(u64::MAX);
                parts.reasons.push((order, slug(id)?, label));
            }
            RecordKind::Synonyms => {
                parts.synonyms.insert(slug(id)?, body);
            }
            RecordKind::Citizenship => add_country(&mut parts.citizenship, &body, translations)?,
            RecordKind::Voting => add_country(&mut parts.voting, &body, translations)?,
            RecordKind::Holidays => {
                parts.holidays.insert(id.to_ascii_lowercase(), holidays(&body));
            }
            RecordKind::Hsds => {
                parts.hsds.insert(id.to_owned(), Arc::new(body));
            }
        }
        Ok(())
    }

    /// The snapshot of all records, with what was found wrong.
    #[must_use]
    pub fn finish(self, places: Arc<Gazetteer>, revision: &str) -> (Snapshot, Vec<Finding>) {
        let mut parts = self.snapshot;
        parts.needs.sort_by_key(|need| need.order);
        parts.reasons.sort_by_key(|(order, ..)| *order);
        let reasons = parts.reasons.into_iter().map(|(_, code, text)| (code, text)).collect();
        let mut snapshot = Snapshot {
            places,
            needs: Arc::new(parts.needs),
            services: parts.services,
            pathways: parts.pathways,
            helplines: Arc::new(parts.helplines),
            sources: Arc::new(parts.sources),
            vocabulary: Arc::new(parts.vocabulary),
            reasons: Arc::new(reasons),
            synonyms: Arc::new(parts.synonyms),
            citizenship: Arc::new(parts.citizenship),
            voting: Arc::new(parts.voting),
            holidays: Arc::new(parts.holidays),
            hsds: Arc::new(parts.hsds),
            index: Arc::default(),
            register: Arc::default(),
            source_marks: Arc::new(parts.source_marks),
            common_mark: parts.common_mark.wrapping_add(marks::mark_of_name(revision)),
            marks: Arc::default(),
            revision: revision.into(),
        };
        snapshot.reindex();
        (snapshot, self.findings)
    }
}

fn typed<T: DeserializeOwned>(body: Value) -> Result<T, String> {
    serde_json::from_value(body).map_err(|e| e.to_string())
}

pub(super) fn slug(id: &str) -> Result<Slug, String> {
    id.parse().map_err(|e: kernel::SlugError| e.to_string())
}

fn add_term(vocabulary: &mut Vocabulary, id: &str, body: Value, translations: &[Translation]) -> Result<(), String> {
    let (kind, code) = id.split_once('.').ok_or("a word needs the name of its vocabulary")?;
    let kind = VocabularyKind::ALL.into_iter().find(|k| k.as_str() == kind).ok_or("no such vocabulary")?;
    let mut term: Text = typed(body)?;
    translate(translations, &mut Labelled(&mut term));
    vocabulary.insert(kind, slug(code)?, term);
    Ok(())
}

fn add_country(
    pages: &mut HashMap<String, CountryPage>,
    body: &Value,
    translations: &[Translation],
) -> Result<(), String> {
    let mut page = CountryPage::from_record(body)?;
    translate(translations, &mut page);
    pages.insert(page.country.to_ascii_lowercase(), page);
    Ok(())
}

fn holidays(body: &Value) -> Vec<Day> {
    let rows = body.as_array().map(Vec::as_slice).unwrap_or_default();
    let sure = rows.iter().filter(|row| row.get("confidence").and_then(Value::as_str) != Some("low"));
    let mut days: Vec<Day> = sure.filter_map(|row| row.get("date").and_then(Value::as_str)?.parse().ok()).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// A record with one text, `label`.
struct Labelled<'a>(&'a mut Text);

impl Translatable for Labelled<'_> {
    fn text_mut(&mut self, path: &str) -> Option<&mut Text> {
        (path == "label").then_some(&mut *self.0)
    }
}

/// Adds the translated fields to the record's texts.
fn translate(translations: &[Translation], record: &mut impl Translatable) {
    for translation in translations {
        let of = translation.body.get("of").and_then(Value::as_object);
        let origin = origin_of(&translation.body);
        let origins = translation.body.get("origins").and_then(Value::as_object);
        for (path, body) in &translation.body {
            let (Some(body), Some(text)) = (body.as_str(), record.text_mut(path)) else { continue };
            if path == "origin" || body.trim().is_empty() {
                continue;
            }
            let revision = of.and_then(|of| of.get(path)).and_then(|hex| hex.as_str()?.parse::<Revision>().ok());
            let own = origins.and_then(|origins| origins.get(path)?.as_str()).and_then(Origin::parse);
            let origin = own.unwrap_or(origin);
            text.add(Variant { lang: translation.lang, body: body.trim().into(), origin, of: revision });
        }
    }
}

fn origin_of(body: &Map<String, Value>) -> Origin {
    body.get("origin").and_then(Value::as_str).and_then(Origin::parse).unwrap_or(Origin::Machine)
}
