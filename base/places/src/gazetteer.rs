//! The tree of all places and the questions one asks it.

use kernel::Lang;

use crate::{
    names::{Names, Source},
    place::{Kind, Place},
    position,
};

/// All places, in memory, ordered by slug.
#[derive(Debug, Clone)]
pub struct Gazetteer {
    places: Vec<Place>,
    /// Index of the parent of each place.
    parents: Vec<Option<u16>>,
    /// (parent, child), ordered; the children of one parent by their official name.
    children: Vec<(u16, u16)>,
    /// (code in upper case, place), ordered.
    codes: Vec<(Box<str>, u16)>,
    names: Names,
}

/// Whose public holidays hold at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HolidayRegion<'a> {
    /// ISO 3166-1 alpha-2: `BE`.
    pub country: &'a str,
    /// ISO 3166-2 of the region: `ES-CT`; none for a country as a whole.
    pub region: Option<&'a str>,
}

impl Gazetteer {
    /// Puts places that were found sound into order. `alternates` are further names by slug.
    pub(crate) fn assemble(mut places: Vec<Place>, mut alternates: Vec<(&str, &str)>) -> Self {
        places.sort_by(|a, b| a.slug.cmp(&b.slug));
        alternates.sort_unstable();
        let mut all =
            Self { places, parents: Vec::new(), children: Vec::new(), codes: Vec::new(), names: Names::default() };
        all.parents = all.places.iter().map(|place| place.parent.as_deref().and_then(|slug| all.index(slug))).collect();
        all.children = all.sorted_children();
        all.codes = all.sorted_codes();
        all.names = all.all_names(&alternates);
        all
    }

    fn sorted_children(&self) -> Vec<(u16, u16)> {
        let numbered = self.parents.iter().zip(0u16..);
        let mut rows: Vec<_> = numbered
            .filter_map(|(parent, child)| {
                let name = normalise::fold(&self.places.get(usize::from(child))?.official, None);
                Some((((*parent)?, name), child))
            })
            .collect();
        rows.sort_unstable();
        rows.into_iter().map(|((parent, _), child)| (parent, child)).collect()
    }

    fn sorted_codes(&self) -> Vec<(Box<str>, u16)> {
        let of = |place: &Place| {
            let codes = &place.codes;
            codes.iso.iter().chain(codes.nis.iter()).chain(codes.nuts.iter()).cloned().collect::<Vec<_>>()
        };
        let numbered = self.places.iter().zip(0u16..);
        let mut rows: Vec<_> =
            numbered.flat_map(|(place, i)| of(place).into_iter().map(move |code| (code, i))).collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    fn all_names(&self, alternates: &[(&str, &str)]) -> Names {
        let mut names = Names::default();
        for (place, i) in self.places.iter().zip(0u16..) {
            names.push(i, Source::Official, &place.official, Some(place.language()));
            for (lang, name) in &place.names {
                names.push(i, Source::Translated, name, Some(*lang));
            }
            let begin = alternates.partition_point(|(slug, _)| *slug < place.slug.as_str());
            let own = alternates.iter().skip(begin).take_while(|(slug, _)| *slug == place.slug.as_str());
            for (_, name) in own {
                names.push(i, Source::Alternate, name, None);
            }
        }
        names.shrink();
        names
    }

    pub(crate) const fn names(&self) -> &Names {
        &self.names
    }

    fn index(&self, slug: &str) -> Option<u16> {
        let found = self.places.binary_search_by(|place| place.slug.as_str().cmp(slug)).ok()?;
        u16::try_from(found).ok()
    }

    fn at(&self, index: u16) -> Option<&Place> {
        self.places.get(usize::from(index))
    }

    /// All places, ordered by slug.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The place with this slug.
    #[must_use]
    pub fn get(&self, slug: &str) -> Option<&Place> {
        self.at(self.index(slug)?)
    }

    /// The place with this official code: ISO 3166 (`BE`, `BE-VLG`, `EU`), NIS (`44021`) or NUTS (`BE23`), in either case.
    #[must_use]
    pub fn by_code(&self, code: &str) -> Option<&Place> {
        let code = code.to_ascii_uppercase();
        let found = self.codes.binary_search_by(|(has, _)| (**has).cmp(&code)).ok()?;
        self.at(self.codes.get(found)?.1)
    }

    /// The place that the `area` of a record names: a slug or an ISO 3166 code.
    #[must_use]
    pub fn resolve_area(&self, area: &str) -> Option<&Place> {
        self.get(area).or_else(|| self.by_code(area).filter(|place| place.codes.iso.iter().any(|iso| **iso == *area)))
    }

    /// The place itself, then each wider one, up to the union.
    pub fn ancestors<'a>(&'a self, place: &Place) -> impl Iterator<Item = &'a Place> + use<'a> {
        let up = move |index: &u16| self.parents.get(usize::from(*index)).copied().flatten();
        std::iter::successors(self.index(&place.slug), up).filter_map(|index| self.at(index))
    }

    /// Is `inner` the same place as `outer` or inside it? A service applies to its area and everything inside.
    #[must_use]
    pub fn contains(&self, outer: &Place, inner: &Place) -> bool {
        self.ancestors(inner).any(|place| place.slug == outer.slug)
    }

    /// The places directly inside, ordered by their official name.
    pub fn children<'a>(&'a self, place: &Place) -> impl Iterator<Item = &'a Place> + use<'a> {
        let parent = self.index(&place.slug);
        let begin = self.children.partition_point(|(of, _)| Some(*of) < parent);
        let own = self.children.iter().skip(begin).take_while(move |(of, _)| Some(*of) == parent);
        own.filter_map(|(_, child)| self.at(*child))
    }

    /// The name of a place in the first language of `chain` that has one, else its official name; with its language.
    #[must_use]
    pub fn name<'a>(&self, place: &'a Place, chain: &[Lang]) -> (&'a str, Lang) {
        place.name(chain)
    }

    /// Whose public holidays hold at a place; none for the union.
    #[must_use]
    pub fn holiday_region<'a>(&'a self, place: &Place) -> Option<HolidayRegion<'a>> {
        let iso = |place: &'a Place| place.codes.iso.first().map(|code| &**code);
        let (mut country, mut region) = (None, None);
        for wider in self.ancestors(place) {
            match wider.kind {
                Kind::Country => country = iso(wider),
                Kind::Region => region = iso(wider),
                _ => {}
            }
        }
        country.map(|country| HolidayRegion { country, region })
    }

    fn positions(&self) -> impl Iterator<Item = (&Place, (f64, f64))> {
        let towns = self.places.iter().filter(|place| place.kind == Kind::Municipality);
        towns.filter_map(|place| Some((place, place.position?)))
    }

    /// The municipality whose middle is nearest to a position in degrees north and east, and the distance in kilometres.
    ///
    /// Outside Belgium only towns of some size are known: from about 30 km on, a caller should offer the country too.
    #[must_use]
    pub fn nearest(&self, lat: f64, lon: f64) -> Option<(&Place, f64)> {
        position::nearest(self.positions(), lat, lon)
    }

    /// The table with which the browser finds the nearest municipality itself, so that a position never leaves the phone:
    /// JSON, one `[slug, latitude, longitude]` a municipality, rounded to 3 decimals, ordered by slug.
    #[must_use]
    pub fn browser_table(&self) -> String {
        position::table(self.positions().map(|(place, at)| (place.slug.as_str(), at)))
    }
}
