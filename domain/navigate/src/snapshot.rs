//! Everything that public pages show, typed and in memory. A page needs no query.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use kernel::{Day, Lang, Revision, Slug, Timestamp};
use places::{Gazetteer, Place};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use texts::{Origin, Text, Variant};

use crate::{
    content::{Content, Finding, Level, Record, RecordKind, Translation},
    hsds::Register,
    model::{
        Confirmation, Cost, CountryPage, Helpline, Need, Pathway, Service, Source, Translatable, Vocabulary,
        VocabularyKind, confirmation,
    },
};

/// A service in the snapshot.
#[derive(Debug)]
pub struct Held<T> {
    /// The record.
    pub record: T,
    /// Slugs of the places it is for.
    pub areas: Vec<Slug>,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// All content in memory. Cloning shares the records.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// Countries, regions, municipalities.
    pub places: Arc<Gazetteer>,
    /// Needs in their order.
    pub needs: Arc<Vec<Need>>,
    /// Services.
    pub services: Vec<Arc<Held<Service>>>,
    /// Pathways.
    pub pathways: Vec<Arc<Held<Pathway>>>,
    /// Helplines.
    pub helplines: Arc<Vec<Helpline>>,
    /// The source registry.
    pub sources: Arc<HashMap<Slug, Source>>,
    /// Words for documents, people, places and events.
    pub vocabulary: Arc<Vocabulary>,
    /// Reasons of a barrier, in their order.
    pub reasons: Arc<Vec<(Slug, Text)>>,
    /// Words that people search with, by need.
    pub synonyms: Arc<HashMap<Slug, Value>>,
    /// Nationality by country (lower-case code).
    pub citizenship: Arc<HashMap<String, CountryPage>>,
    /// Local vote by country (lower-case code).
    pub voting: Arc<HashMap<String, CountryPage>>,
    /// Public holidays by country (lower-case code), sorted.
    pub holidays: Arc<HashMap<String, Vec<Day>>>,
    /// HSDS documents as they were imported, by HSDS id.
    pub hsds: Arc<HashMap<String, Arc<Value>>>,
    index: Arc<Index>,
    register: Arc<OnceLock<Register>>,
    /// Changes with every change of content.
    pub revision: Arc<str>,
}

#[derive(Debug, Default, Clone)]
struct Index {
    service: HashMap<Slug, u32>,
    service_hsds: HashMap<String, u32>,
    pathway: HashMap<Slug, u32>,
    need: HashMap<Slug, u32>,
    services_by_area: HashMap<Slug, Vec<u32>>,
    pathways_by_area: HashMap<Slug, Vec<u32>>,
}

impl Snapshot {
    /// Builds the snapshot. Records that do not fit their type become findings and are left out.
    ///
    /// `updated` holds the instant of each record's last change, in the order of `content.records`; missing ones count
    /// as `now`.
    #[must_use]
    pub fn build(
        content: Content,
        updated: &[Timestamp],
        places: Arc<Gazetteer>,
        revision: &str,
        now: Timestamp,
    ) -> (Self, Vec<Finding>) {
        let mut builder = Builder { findings: content.findings, ..Builder::default() };
        let mut translations = group(content.translations);
        for (index, record) in content.records.into_iter().enumerate() {
            let at = updated.get(index).copied().unwrap_or(now);
            let own = translations.remove(&(record.kind, record.id.clone())).unwrap_or_default();
            builder.add(record, &own, at, &places);
        }
        builder.finish(places, revision)
    }

    /// The service with this id.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Arc<Held<Service>>> {
        self.services.get(*self.index.service.get(id)? as usize)
    }

    /// The service with this HSDS id.
    #[must_use]
    pub fn service_by_hsds(&self, id: &str) -> Option<&Arc<Held<Service>>> {
        self.services.get(*self.index.service_hsds.get(id)? as usize)
    }

    /// What HSDS knows of the content by id; read from the snapshot when it is first asked for.
    #[must_use]
    pub fn register(&self) -> &Register {
        self.register.get_or_init(|| Register::build(self))
    }

    /// The position of a service in [`Snapshot::services`].
    #[must_use]
    pub fn service_index(&self, id: &str) -> Option<u32> {
        self.index.service.get(id).copied()
    }

    /// The pathway with this id.
    #[must_use]
    pub fn pathway(&self, id: &str) -> Option<&Arc<Held<Pathway>>> {
        self.pathways.get(*self.index.pathway.get(id)? as usize)
    }

    /// The need with this code.
    #[must_use]
    pub fn need(&self, code: &str) -> Option<&Need> {
        self.needs.get(*self.index.need.get(code)? as usize)
    }

    /// Needs at the top.
    pub fn top_needs(&self) -> impl Iterator<Item = &Need> {
        self.needs.iter().filter(|need| need.parent().is_none())
    }

    /// Needs directly below `code`.
    pub fn needs_below<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Need> {
        self.needs.iter().filter(move |need| need.parent() == Some(code))
    }

    /// A source.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    /// Is a field confirmed on `today` that rests on `source`?
    #[must_use]
    pub fn confirmation(&self, confirm: Option<bool>, source: Option<&Slug>, today: Day) -> Confirmation {
        confirmation(confirm, source, |id| self.sources.get(id).cloned(), today)
    }

    /// Is a price confirmed on `today`: by its own source, or else by one of those `around` it?
    #[must_use]
    pub fn is_price_confirmed(&self, cost: &Cost, around: &[Slug], today: Day) -> bool {
        let confirms = |id: &Slug| self.confirmation(cost.confirm, Some(id), today) == Confirmation::Confirmed;
        cost.source.as_ref().map_or_else(|| around.iter().any(confirms), confirms)
    }

    /// Does something that is for `areas` concern a person in `place`? It does when an area holds the place; at a country
    /// or region also when the area lies inside it. The union shows only what is for all of it.
    #[must_use]
    pub fn concerns(&self, areas: &[Slug], place: &Place) -> bool {
        areas.iter().any(|area| {
            self.places.get(area).is_some_and(|area| {
                let is_inside = place.kind != places::Kind::Union && self.places.contains(place, area);
                is_inside || self.places.contains(area, place)
            })
        })
    }

    /// Services for a place, in no particular order.
    #[must_use]
    pub fn services_for(&self, place: &Place) -> Vec<&Arc<Held<Service>>> {
        let numbers = self.numbers_for(&self.index.services_by_area, place);
        numbers.into_iter().filter_map(|n| self.services.get(n as usize)).collect()
    }

    /// Services for a place that meet a need or one below it.
    #[must_use]
    pub fn services_for_need(&self, place: &Place, code: &str) -> Vec<&Arc<Held<Service>>> {
        let mut found = self.services_for(place);
        found.retain(|held| held.record.need.iter().any(|need| is_within(need, code)));
        found
    }

    /// Pathways whose law holds in a place; at a country also those of its regions.
    #[must_use]
    pub fn pathways_for(&self, place: &Place) -> Vec<&Arc<Held<Pathway>>> {
        let numbers = self.numbers_for(&self.index.pathways_by_area, place);
        numbers.into_iter().filter_map(|n| self.pathways.get(n as usize)).collect()
    }

    fn numbers_for(&self, by_area: &HashMap<Slug, Vec<u32>>, place: &Place) -> Vec<u32> {
        let mut numbers: Vec<u32> = by_area
            .iter()
            .filter(|(area, _)| self.concerns(std::slice::from_ref(area), place))
            .flat_map(|(_, numbers)| numbers.iter().copied())
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// Helplines that are in service in a country (two letters, any case).
    pub fn helplines_in<'a>(&'a self, country: &'a str) -> impl Iterator<Item = &'a Helpline> {
        self.helplines.iter().filter(move |line| line.is_shown_in(country))
    }

    /// Languages in which a person in `place` is shown a text: the chosen one, those of the place, English.
    #[must_use]
    pub fn chain(&self, lang: Lang, place: Option<&Place>) -> Vec<Lang> {
        let mut chain = vec![lang];
        if lang.as_str() == "prs" {
            chain.extend("fa".parse::<Lang>());
        }
        chain.extend(place.into_iter().flat_map(|place| place.languages.iter().copied()));
        chain.push(Lang::EN);
        let mut seen = Vec::with_capacity(chain.len());
        chain.retain(|lang| {
            !seen.contains(lang) && {
                seen.push(*lang);
                true
            }
        });
        chain
    }

    /// A copy in which one service is replaced or added; everything else is shared.
    #[must_use]
    pub fn with_service(&self, service: Service, updated_at: Timestamp, revision: &str) -> Self {
        let mut copy = self.clone();
        let areas = resolve(&service.area, &self.places);
        let id = service.id.clone();
        let held = Arc::new(Held { record: service, areas, updated_at });
        match self.index.service.get(&id).and_then(|n| copy.services.get_mut(*n as usize)) {
            Some(slot) if slot.areas == held.areas && slot.record.hsds_id == held.record.hsds_id => *slot = held,
            Some(slot) => {
                *slot = held;
                copy.reindex();
            }
            None => {
                copy.services.push(held);
                copy.reindex();
            }
        }
        copy.register = Arc::default();
        copy.revision = revision.into();
        copy
    }

    fn reindex(&mut self) {
        let mut index = Index::default();
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        for (n, held) in self.services.iter().enumerate() {
            index.service.insert(held.record.id.clone(), number(n));
            index.service_hsds.insert(hsds_id_of(&held.record), number(n));
            for area in &held.areas {
                index.services_by_area.entry(area.clone()).or_default().push(number(n));
            }
        }
        for (n, held) in self.pathways.iter().enumerate() {
            index.pathway.insert(held.record.id.clone(), number(n));
            for area in &held.areas {
                index.pathways_by_area.entry(area.clone()).or_default().push(number(n));
            }
        }
        for (n, need) in self.needs.iter().enumerate() {
            index.need.insert(need.code.clone(), number(n));
        }
        self.index = Arc::new(index);
    }
}

/// The HSDS id of a service: its own when it was imported, else the one that follows from its id.
#[must_use]
pub fn hsds_id_of(service: &Service) -> String {
    service.hsds_id.as_deref().map_or_else(|| kernel::hsds_id("service", &service.id).to_string(), ToOwned::to_owned)
}

/// Is `need` the need `code` or one below it?
#[must_use]
pub fn is_within(need: &str, code: &str) -> bool {
    need.strip_prefix(code).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn resolve(codes: &[Box<str>], places: &Gazetteer) -> Vec<Slug> {
    codes.iter().filter_map(|code| places.resolve_area(code)).map(|place| place.slug.clone()).collect()
}

type Translations = HashMap<(RecordKind, String), Vec<Translation>>;

fn group(translations: Vec<Translation>) -> Translations {
    let mut by_record = Translations::new();
    for translation in translations {
        by_record.entry((translation.kind, translation.id.clone())).or_default().push(translation);
    }
    by_record
}

/// Makes a snapshot record by record, so that content of any size is never in memory as it is written and as it is shown.
#[derive(Default)]
pub struct Builder {
    findings: Vec<Finding>,
    snapshot: Parts,
}

#[derive(Default)]
struct Parts {
    needs: Vec<Need>,
    services: Vec<Arc<Held<Service>>>,
    pathways: Vec<Arc<Held<Pathway>>>,
    helplines: Vec<Helpline>,
    sources: HashMap<Slug, Source>,
    vocabulary: Vocabulary,
    reasons: Vec<(u64, Slug, Text)>,
    synonyms: HashMap<Slug, Value>,
    citizenship: HashMap<String, CountryPage>,
    voting: HashMap<String, CountryPage>,
    holidays: HashMap<String, Vec<Day>>,
    hsds: HashMap<String, Arc<Value>>,
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

    fn add_typed(
        &mut self,
        kind: RecordKind,
        id: &str,
        body: Value,
        (translations, updated_at, places): (&[Translation], Timestamp, &Gazetteer),
    ) -> Result<(), String> {
        let parts = &mut self.snapshot;
        match kind {
            RecordKind::Need => {
                let mut need: Need = typed(body)?;
                translate(translations, &mut Labelled(&mut need.label));
                parts.needs.push(need);
            }
            RecordKind::Source => {
                parts.sources.insert(slug(id)?, typed(body)?);
            }
            RecordKind::Service => {
                let mut service: Service = typed(body)?;
                translate(translations, &mut service);
                let areas = resolve(&service.area, places);
                parts.services.push(Arc::new(Held { record: service, areas, updated_at }));
            }
            RecordKind::Pathway => {
                let mut pathway: Pathway = typed(body)?;
                pathway.settle_source();
                translate(translations, &mut pathway);
                let areas = resolve(&pathway.area, places);
                parts.pathways.push(Arc::new(Held { record: pathway, areas, updated_at }));
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
            revision: revision.into(),
        };
        snapshot.reindex();
        (snapshot, self.findings)
    }
}

fn typed<T: DeserializeOwned>(body: Value) -> Result<T, String> {
    serde_json::from_value(body).map_err(|e| e.to_string())
}

fn slug(id: &str) -> Result<Slug, String> {
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
        for (path, body) in &translation.body {
            let (Some(body), Some(text)) = (body.as_str(), record.text_mut(path)) else { continue };
            if path == "origin" || body.trim().is_empty() {
                continue;
            }
            let revision = of.and_then(|of| of.get(path)).and_then(|hex| hex.as_str()?.parse::<Revision>().ok());
            text.add(Variant { lang: translation.lang, body: body.trim().into(), origin, of: revision });
        }
    }
}

fn origin_of(body: &Map<String, Value>) -> Origin {
    body.get("origin").and_then(Value::as_str).and_then(Origin::parse).unwrap_or(Origin::Machine)
}
