//! Everything that public pages show, typed and in memory. A page needs no query.

mod build;
mod changes;
mod marks;

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use kernel::{Day, Lang, Slug, Timestamp};
use places::{Gazetteer, Place};
use serde_json::Value;
use texts::Text;

use crate::{
    content::{Content, Finding},
    hsds::Register,
    model::{Confirmation, Cost, CountryPage, Helpline, Need, Pathway, Service, Source, Vocabulary, confirmation},
};

pub use build::Builder;
use build::group;
pub use changes::{Change, fits};
use marks::Marks;

/// A service in the snapshot.
#[derive(Debug)]
pub struct Held<T> {
    /// The record.
    pub record: T,
    /// Slugs of the places it is for.
    pub areas: Vec<Slug>,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// A number for the record with its translations and that instant: another one when any of them is another.
    pub mark: u64,
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
    /// Marks of sources.
    source_marks: Arc<HashMap<Slug, u64>>,
    /// What the records without a place and a mark of their own come to, with the name that the snapshot was given.
    common_mark: u64,
    marks: Arc<OnceLock<Marks>>,
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
