//! A place: what it is, where it belongs, how it is called.

use std::fmt;

use kernel::{Lang, Slug};

/// What a place is, from the widest to the narrowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The European Union.
    Union,
    /// A member state.
    Country,
    /// The first level below a country: region, autonomous community, land, district, maakunta.
    Region,
    /// The level between region and municipality, where one is kept: Belgium and Italy.
    Province,
    /// A municipality or a city.
    Municipality,
}

impl Kind {
    /// The word for it in the data files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Union => "union",
            Self::Country => "country",
            Self::Region => "region",
            Self::Province => "province",
            Self::Municipality => "municipality",
        }
    }

    /// Reads the word of the data files.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        [Self::Union, Self::Country, Self::Region, Self::Province, Self::Municipality]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The official codes of a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Codes {
    /// ISO 3166: `BE`, `BE-VLG`; the main one first. A community that is also its only province has both codes.
    pub iso: Vec<Box<str>>,
    /// The code of Statbel: five digits.
    pub nis: Option<Box<str>>,
    /// NUTS codes of the same area.
    pub nuts: Vec<Box<str>>,
}

/// A place that a service, a law or a person can belong to.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The id in addresses; it never changes.
    pub slug: Slug,
    /// What it is.
    pub kind: Kind,
    /// The next wider place; none for the union.
    pub parent: Option<Slug>,
    /// ISO 3166-1 alpha-2 of the country; none for the union.
    pub country: Option<Box<str>>,
    /// Official codes.
    pub codes: Codes,
    /// The name in its first language.
    pub official: Box<str>,
    /// The names in other languages.
    pub names: Vec<(Lang, Box<str>)>,
    /// Postal codes as they are written, in their order; empty where no free source gives them.
    pub postcodes: Vec<Box<str>>,
    /// IANA name: `Europe/Brussels`.
    pub time_zone: Box<str>,
    /// Degrees north and degrees east (WGS 84) of the middle of the town.
    pub position: Option<(f64, f64)>,
    /// The official languages, the one of the official name first. Never empty.
    pub languages: Vec<Lang>,
}

impl Place {
    /// The language of the official name.
    #[must_use]
    pub fn language(&self) -> Lang {
        self.languages.first().copied().unwrap_or(Lang::EN)
    }

    /// The name in exactly this language.
    #[must_use]
    pub fn name_in(&self, lang: Lang) -> Option<&str> {
        if self.language() == lang {
            return Some(&self.official);
        }
        self.names.iter().find(|(has, _)| *has == lang).map(|(_, name)| &**name)
    }

    /// The name in the first language of `chain` that has one, else the official name; with its language.
    #[must_use]
    pub fn name(&self, chain: &[Lang]) -> (&str, Lang) {
        chain
            .iter()
            .find_map(|lang| self.name_in(*lang).map(|name| (name, *lang)))
            .unwrap_or((&self.official, self.language()))
    }
}
