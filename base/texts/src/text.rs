//! Translatable text: variants by language, their origin, and which one a person is shown.

use std::fmt;

use kernel::{Lang, Revision};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
};

/// How a variant came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// Written as such by whoever keeps the record.
    #[default]
    Original,
    /// Translated by a person.
    Person,
    /// Translated by a program; nobody has read it yet.
    Machine,
    /// Translated by a program, then read and confirmed by a person.
    Reviewed,
}

impl Origin {
    /// The word that files and databases keep.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Person => "person",
            Self::Machine => "machine",
            Self::Reviewed => "reviewed",
        }
    }

    /// Reads the word that [`Origin::as_str`] writes.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Original, Self::Person, Self::Machine, Self::Reviewed].into_iter().find(|o| o.as_str() == word)
    }
}

/// What a variant is worth today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// The text as it was written.
    Original,
    /// A translation that a person made or confirmed, of the source as it is now.
    Trusted,
    /// A translation by a program of the source as it is now; not read by a person.
    Unreviewed,
    /// A translation of an older source.
    Outdated,
}

/// One language's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// The language.
    pub lang: Lang,
    /// The words.
    pub body: Box<str>,
    /// How they came to be.
    pub origin: Origin,
    /// Revision of the source that they were made from; none for an original.
    pub of: Option<Revision>,
}

/// A text with all its variants, originals first, the source before the other originals.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    variants: Vec<Variant>,
}

/// What a person is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown<'a> {
    /// The words.
    pub body: &'a str,
    /// Their language, for `lang` and `dir`.
    pub lang: Lang,
    /// What they are worth.
    pub state: State,
    /// True when this is not the language that was asked for first.
    pub is_fallback: bool,
    /// The source text behind a translation that nobody reviewed.
    pub original: Option<(&'a str, Lang)>,
}

impl Text {
    /// A text from its originals; the one in `source` becomes the source, or else the first.
    #[must_use]
    pub fn from_originals(source: Lang, originals: impl IntoIterator<Item = (Lang, String)>) -> Self {
        let mut variants: Vec<Variant> = originals
            .into_iter()
            .filter(|(_, body)| !body.trim().is_empty())
            .map(|(lang, body)| Variant { lang, body: body.trim().into(), origin: Origin::Original, of: None })
            .collect();
        if let Some(at) = variants.iter().position(|v| v.lang == source) {
            variants.swap(0, at);
        }
        Self { variants }
    }

    /// A text in one language only.
    #[must_use]
    pub fn plain(lang: Lang, body: &str) -> Self {
        Self::from_originals(lang, [(lang, body.to_owned())])
    }

    /// Makes the original in `lang`, if there is one, the source.
    pub fn set_source(&mut self, lang: Lang) {
        if let Some(at) = self.variants.iter().position(|v| v.lang == lang && v.origin == Origin::Original) {
            self.variants.swap(0, at);
        }
    }

    /// Adds a translation, unless the record itself has words in that language.
    pub fn add(&mut self, variant: Variant) {
        match self.variants.iter_mut().find(|v| v.lang == variant.lang) {
            Some(present) if present.origin == Origin::Original => {}
            Some(present) => *present = variant,
            None => self.variants.push(variant),
        }
    }

    /// True when there are no words at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.variants.is_empty()
    }

    /// The source: what translations are made from.
    #[must_use]
    pub fn source(&self) -> Option<&Variant> {
        self.variants.first()
    }

    /// Every variant.
    #[must_use]
    pub fn variants(&self) -> &[Variant] {
        &self.variants
    }

    /// The words in exactly this language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&Variant> {
        self.variants.iter().find(|v| v.lang == lang)
    }

    /// What `variant` is worth: its origin, and the revision it was made from against the source now.
    #[must_use]
    pub fn state(&self, variant: &Variant) -> State {
        if variant.origin == Origin::Original {
            return State::Original;
        }
        let now = self.source().map(|source| Revision::of(&source.body));
        match (variant.of == now, variant.origin) {
            (false, _) => State::Outdated,
            (true, Origin::Machine) => State::Unreviewed,
            (true, _) => State::Trusted,
        }
    }

    /// The first language of `chain` that has words, else the source. The first of the chain is what was asked for.
    ///
    /// ```
    /// use kernel::Lang;
    /// use texts::Text;
    /// let nl = Lang::NL;
    /// let text = Text::from_originals(Lang::EN, [(Lang::EN, "doctor".into()), (nl, "dokter".into())]);
    /// let shown = text.show(&["ar".parse().unwrap(), nl]).unwrap();
    /// assert_eq!((shown.body, shown.is_fallback), ("dokter", true));
    /// ```
    #[must_use]
    pub fn show(&self, chain: &[Lang]) -> Option<Shown<'_>> {
        let found = chain.iter().find_map(|lang| self.get(*lang)).or_else(|| self.source())?;
        let state = self.state(found);
        let original = match state {
            State::Unreviewed | State::Outdated => self.source().map(|s| (&*s.body, s.lang)),
            State::Original | State::Trusted => None,
        };
        let is_fallback = chain.first().is_some_and(|wanted| *wanted != found.lang);
        Some(Shown { body: &found.body, lang: found.lang, state, is_fallback, original })
    }
}

impl<'de> Deserialize<'de> for Text {
    /// A map from language to words; English is the source, else the first language of the map.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;
        impl<'de> Visitor<'de> for Words {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from language to text, such as {en: doctor, nl: dokter}")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut originals = Vec::new();
                while let Some((lang, body)) = map.next_entry::<Lang, String>()? {
                    originals.push((lang, body));
                }
                Ok(Text::from_originals(Lang::EN, originals))
            }
        }
        deserializer.deserialize_map(Words)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer
            .collect_map(self.variants.iter().filter(|v| v.origin == Origin::Original).map(|v| (v.lang, &*v.body)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ar() -> Lang {
        "ar".parse().unwrap()
    }

    fn with_translation(of: &str, origin: Origin) -> Text {
        let mut text = Text::plain(Lang::EN, "Find a doctor");
        text.add(Variant { lang: ar(), body: "طبيب".into(), origin, of: Some(Revision::of(of)) });
        text
    }

    #[test]
    fn state_follows_from_revision_and_origin_alone() {
        let state = |of: &str, origin| with_translation(of, origin).show(&[ar()]).unwrap().state;
        assert_eq!(state("Find a doctor", Origin::Machine), State::Unreviewed);
        assert_eq!(state("Find a doctor", Origin::Reviewed), State::Trusted);
        assert_eq!(state("Find a doctor", Origin::Person), State::Trusted);
        assert_eq!(state("Look for a doctor", Origin::Reviewed), State::Outdated);
    }

    #[test]
    fn an_unreviewed_text_brings_its_original_along() {
        let text = with_translation("Find a doctor", Origin::Machine);
        assert_eq!(text.show(&[ar()]).unwrap().original, Some(("Find a doctor", Lang::EN)));
        assert_eq!(text.show(&[Lang::EN]).unwrap().original, None);
    }

    #[test]
    fn a_translation_never_replaces_the_records_own_words() {
        let mut text = Text::from_originals(Lang::EN, [(Lang::NL, "dokter".into()), (Lang::EN, "doctor".into())]);
        text.add(Variant { lang: Lang::NL, body: "arts".into(), origin: Origin::Machine, of: None });
        assert_eq!(text.show(&[Lang::NL]).unwrap().body, "dokter");
        assert_eq!(text.source().unwrap().lang, Lang::EN);
    }
}
