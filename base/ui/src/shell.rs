//! What every page has: title, language, place, the other languages, the assets.

use i18n::Translator;
use kernel::{Day, Lang};

use crate::ScriptFont;

/// Addresses of the style sheet and the first script, with their hashes.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    /// `/assets/style.HASH.css`
    pub css: String,
    /// `/assets/places.HASH.json`
    pub places: String,
    /// `/assets/app.HASH.js`
    pub script: String,
    /// `/assets/passkey.HASH.js`, for the pages of signing in.
    pub passkey: String,
    /// Fonts that were built, each with its address: `/assets/ethiopic.HASH.woff2`.
    pub fonts: Vec<(&'static ScriptFont, String)>,
}

/// A language in the menu: its own name and the same page in it.
#[derive(Debug, Clone)]
pub struct LanguageLink {
    /// Its tag.
    pub tag: Lang,
    /// Its own name.
    pub autonym: Box<str>,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
}

/// A place as the page names it.
#[derive(Debug, Clone, Copy)]
pub struct PlaceName<'a> {
    /// Its slug in addresses.
    pub slug: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The language of that name.
    pub lang: Lang,
}

/// The frame of a page.
#[derive(Clone)]
pub struct Shell<'a> {
    /// The words of the page's language.
    pub t: Translator<'a>,
    /// What stands in the title, without the name of the product.
    pub title: String,
    /// One sentence for search engines and share previews.
    pub description: String,
    /// The address without the language: `/be-gent/services/be-ocmw`.
    pub path: String,
    /// The place, once one is chosen.
    pub place: Option<PlaceName<'a>>,
    /// Every language of the interface.
    pub languages: &'a [LanguageLink],
    /// Style and script.
    pub assets: &'a Assets,
    /// Neutral pages (help now) hide the name of the product in their title.
    pub is_neutral: bool,
    /// A demonstration says so on every page.
    pub is_demo: bool,
    /// It shows texts of records: one label at its head tells when a machine translated some of them.
    pub shows_records: bool,
    /// Pages that must not be indexed.
    pub is_private: bool,
    /// Revision of the content, for the browser's copies.
    pub revision: &'a str,
}

impl Shell<'_> {
    /// `/nl/be-gent`, or `/nl` before a place is chosen.
    #[must_use]
    pub fn home(&self) -> String {
        match self.place {
            Some(place) => format!("/{}/{}", self.t.lang(), place.slug),
            None => format!("/{}", self.t.lang()),
        }
    }

    /// An address in the chosen language and place: `to("/search")` is `/nl/be-gent/search`.
    #[must_use]
    pub fn to(&self, tail: &str) -> String {
        format!("/{}/{}{tail}", self.t.lang(), self.slug())
    }

    /// The address of a need.
    #[must_use]
    pub fn need(&self, code: &str) -> String {
        self.to(&format!("/needs/{code}"))
    }

    /// The names of the months as JSON, for languages that Chrome cannot format.
    #[must_use]
    pub fn months(&self) -> Option<String> {
        if !matches!(self.t.lang().as_str(), "ti" | "so" | "ps") {
            return None;
        }
        Some(json_list((1..=12).map(|month| self.t.language().formats.month(month))))
    }

    /// The font for the letters of the page's language, and its address; none where phones have them or none was built.
    #[must_use]
    pub fn font(&self) -> Option<&(&'static ScriptFont, String)> {
        self.assets.fonts.iter().find(|(font, _)| font.langs.contains(&self.t.lang().as_str()))
    }

    /// Day, month and year in the order in which the language writes a date: the order of the boxes for one.
    #[must_use]
    pub fn date_order(&self) -> [&'static str; 3] {
        date_order(&self.t.date(SAMPLE))
    }

    /// The slug of the place, or `eu`.
    #[must_use]
    pub fn slug(&self) -> &str {
        self.place.map_or("eu", |place| place.slug)
    }

    /// The autonym of the page's language.
    #[must_use]
    pub fn autonym(&self) -> &str {
        &self.t.language().autonym
    }
}

/// A day whose parts cannot be taken for each other.
const SAMPLE: Day = Day::constant(2026, 11, 24);

/// The order of the parts in the sample as a language writes it; the month is a word or a number, before, between or after the
/// others.
fn date_order(sample: &str) -> [&'static str; 3] {
    let (first, last) = if sample.find("24") < sample.find("2026") { ("24", "2026") } else { ("2026", "24") };
    let name = |part| if part == "24" { "day" } else { "year" };
    let (before, rest) = sample.split_once(first).unwrap_or_default();
    let (between, _) = rest.split_once(last).unwrap_or_default();
    let says_something = |text: &str| text.chars().any(char::is_alphanumeric);
    match (says_something(between), says_something(before)) {
        (true, _) => [name(first), "month", name(last)],
        (false, true) => ["month", name(first), name(last)],
        (false, false) => [name(first), name(last), "month"],
    }
}

/// A JSON list of texts.
#[must_use]
pub fn json_list(texts: impl IntoIterator<Item = String>) -> String {
    let quoted: Vec<String> = texts.into_iter().map(|text| format!("{text:?}")).collect();
    format!("[{}]", quoted.join(","))
}

#[cfg(test)]
mod tests {
    use super::{SAMPLE, date_order};

    #[test]
    fn boxes_stand_in_the_order_in_which_the_language_writes_a_date() {
        for (sample, order) in [
            ("24 november 2026", ["day", "month", "year"]),
            ("24. marraskuuta 2026", ["day", "month", "year"]),
            ("24 نوفمبر 2026", ["day", "month", "year"]),
            ("November 24, 2026", ["month", "day", "year"]),
            ("د 2026 د نومبر 24", ["year", "month", "day"]),
            ("2026-11-24", ["year", "month", "day"]),
            ("24 2026 november", ["day", "year", "month"]),
        ] {
            assert_eq!(date_order(sample), order, "{sample}");
        }
    }

    #[test]
    fn every_language_has_an_order() {
        let catalogue = i18n::Catalogue::load(&crate::locale_sources::<crate::Locales>("base/ui")).unwrap();
        for language in catalogue.public() {
            let sample = language.formats.date(SAMPLE);
            let mut order = date_order(&sample);
            order.sort_unstable();
            assert_eq!(order, ["day", "month", "year"], "{sample}");
        }
    }
}
