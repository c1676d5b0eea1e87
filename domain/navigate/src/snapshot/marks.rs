//! What the content comes to, as numbers: they tell what has changed and what has not, the same on every server and after every
//! start, whatever the way by which the content came to be so.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use kernel::{Slug, Timestamp};
use places::Kind;
use serde_json::Value;

use super::Snapshot;
use crate::{
    content::{RecordKind, Translation},
    model::Pathway,
};

/// Marks of everything, of what is the same everywhere, and of each place.
#[derive(Debug)]
pub(super) struct Marks {
    all: u64,
    everywhere: Mark,
    places: HashMap<Slug, Mark>,
}

#[derive(Debug)]
struct Mark {
    number: u64,
    text: Box<str>,
}

impl Mark {
    fn new(number: u64) -> Self {
        Self { number, text: format!("{number:016x}").into() }
    }
}

impl Marks {
    fn of(snapshot: &Snapshot) -> Self {
        let everywhere = sum(snapshot.source_marks.values().copied()).wrapping_add(snapshot.common_mark);
        let mut areas: HashMap<&Slug, u64> = HashMap::new();
        let services = snapshot.services.iter().map(|held| (&held.areas, held.mark));
        let pathways = snapshot.pathways.iter().map(|held| {
            let named = services_of(&held.record).filter_map(|id| snapshot.service(id));
            (&held.areas, sum(named.map(|service| service.mark)))
        });
        for (slugs, mark) in services.chain(pathways) {
            for slug in slugs {
                let before = areas.entry(slug).or_default();
                *before = before.wrapping_add(mark);
            }
        }
        let all = everywhere.wrapping_add(sum(snapshot.services.iter().map(|held| held.mark)));
        let places = at_places(snapshot, everywhere, &areas);
        Self { all, everywhere: Mark::new(everywhere), places }
    }
}

/// For each place the sum of what concerns it ([`Snapshot::concerns`]): the areas that hold it, and those inside it.
fn at_places(snapshot: &Snapshot, everywhere: u64, areas: &HashMap<&Slug, u64>) -> HashMap<Slug, Mark> {
    let places = &snapshot.places;
    let around = |place| sum(places.ancestors(place).filter_map(|outer| areas.get(&outer.slug).copied()));
    let mut sums: HashMap<&Slug, u64> =
        places.places().iter().map(|place| (&place.slug, everywhere.wrapping_add(around(place)))).collect();
    for (area, mark) in areas {
        let Some(area) = places.get(area) else { continue };
        for outer in places.ancestors(area).skip(1).filter(|outer| outer.kind != Kind::Union) {
            if let Some(sum) = sums.get_mut(&outer.slug) {
                *sum = sum.wrapping_add(*mark);
            }
        }
    }
    sums.into_iter().map(|(slug, sum)| (slug.clone(), Mark::new(sum))).collect()
}

/// Services that a pathway names; they are shown wherever it is, whatever place they are for.
fn services_of(pathway: &Pathway) -> impl Iterator<Item = &Slug> {
    let asked = pathway.verdict.iter().filter_map(|verdict| verdict.ask.as_ref());
    pathway.steps.iter().filter_map(|step| step.service.as_ref()).chain(asked)
}

/// Sums do not depend on the order in which records come.
fn sum(marks: impl Iterator<Item = u64>) -> u64 {
    marks.fold(0, u64::wrapping_add)
}

impl Snapshot {
    fn marks(&self) -> &Marks {
        self.marks.get_or_init(|| Marks::of(self))
    }

    /// A name for all of the content: the same for the same content.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        format!("{:016x}", self.marks().all)
    }

    /// The revision of what is shown at a place, or where no place is chosen: it changes when something does that concerns it.
    #[must_use]
    pub fn revision_at(&self, place: Option<&str>) -> &str {
        &self.mark(place).text
    }

    /// [`Snapshot::revision_at`] as a number.
    #[must_use]
    pub fn mark_at(&self, place: Option<&str>) -> u64 {
        self.mark(place).number
    }

    fn mark(&self, place: Option<&str>) -> &Mark {
        let marks = self.marks();
        place.and_then(|place| marks.places.get(place)).unwrap_or(&marks.everywhere)
    }

    /// A number for all of the content.
    #[must_use]
    pub fn mark_of_all(&self) -> u64 {
        self.marks().all
    }
}

/// The mark of a record with its translations.
pub(super) fn mark_of(
    (kind, id): (RecordKind, &str),
    body: &Value,
    translations: &[Translation],
    updated_at: Timestamp,
) -> u64 {
    let mut hasher = DefaultHasher::new();
    (kind.as_str(), id, body, updated_at.0).hash(&mut hasher);
    for translation in translations {
        (translation.lang.as_str(), &translation.body).hash(&mut hasher);
    }
    hasher.finish()
}

/// The mark of a name.
pub(super) fn mark_of_name(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}
