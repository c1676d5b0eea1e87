//! Towns by the names that addresses call them.

use std::collections::HashMap;

use kernel::Slug;
use places::{Kind, Place};

use crate::snapshot::Snapshot;

/// Towns by country and name in any language.
pub struct Towns(HashMap<(Box<str>, String), Slug>);

impl Towns {
    /// Reads the names of all municipalities.
    #[must_use]
    pub fn of(snapshot: &Snapshot) -> Self {
        let mut all = HashMap::new();
        let towns = snapshot.places.places().iter().filter(|place| place.kind == Kind::Municipality);
        for place in towns {
            let country = place.country.clone().unwrap_or_default();
            let names = std::iter::once(&place.official).chain(place.names.iter().map(|(_, name)| name));
            for name in names {
                let key = (country.clone(), normalise::fold(name, None));
                all.entry(key).or_insert_with(|| place.slug.clone());
            }
        }
        Self(all)
    }

    /// The town of this name in the country of an area.
    #[must_use]
    pub fn find(&self, city: &str, area: Option<&Place>) -> Option<Slug> {
        let country = area?.country.clone()?;
        self.0.get(&(country, normalise::fold(city, None))).cloned()
    }
}
