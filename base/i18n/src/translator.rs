//! One language's words at hand while a page is made.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};
use kernel::{Day, Lang, Money};

use crate::Language;

/// A variable in a message: formatted text, or a count that chooses the plural form.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    /// Text, shown as it is.
    Text(Cow<'a, str>),
    /// A count: chooses the form and is shown in the language's digits and grouping.
    Count(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.as_str().into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<&usize> for Value<'_> {
    fn from(count: &usize) -> Self {
        Self::from(*count)
    }
}

impl<'a> From<&&'a str> for Value<'a> {
    fn from(text: &&'a str) -> Self {
        Self::Text((*text).into())
    }
}

impl From<i64> for Value<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

/// The words of one language, with English behind it.
#[derive(Clone, Copy)]
pub struct Translator<'a> {
    language: &'a Language,
    english: &'a Language,
}

impl<'a> Translator<'a> {
    pub(crate) const fn new(language: &'a Language, english: &'a Language) -> Self {
        Self { language, english }
    }

    /// The language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.language.tag
    }

    /// `ltr` or `rtl`.
    #[must_use]
    pub fn dir(&self) -> &'static str {
        self.language.tag.direction().as_str()
    }

    /// The language with its formats.
    #[must_use]
    pub const fn language(&self) -> &'a Language {
        self.language
    }

    /// True when this language itself has the message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.language.bundle.has_message(key)
    }

    /// The message `key` without variables; English where the language has none; the key itself where nobody has it.
    #[must_use]
    pub fn text(&self, key: &'a str) -> &'a str {
        self.language.fixed.get(key).or_else(|| self.english.fixed.get(key)).map_or(key, |text| text)
    }

    /// The message of a key that was put together while running, if any language has it.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&'a str> {
        self.language.fixed.get(key).or_else(|| self.english.fixed.get(key)).map(|text| &**text)
    }

    /// The message `key` with one variable.
    #[must_use]
    pub fn with<'v>(&self, key: &str, name: &'v str, value: impl Into<Value<'v>>) -> String {
        self.with_all(key, &[(name, value.into())])
    }

    /// The message `key` with two variables.
    #[must_use]
    pub fn with2<'v>(
        &self,
        key: &str,
        first: (&'v str, impl Into<Value<'v>>),
        second: (&'v str, impl Into<Value<'v>>),
    ) -> String {
        self.with_all(key, &[(first.0, first.1.into()), (second.0, second.1.into())])
    }

    /// The message `key` with any variables. A count `n` comes with `n-text`, its digits as the language groups them.
    #[must_use]
    pub fn with_all(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let language = if self.language.bundle.has_message(key) { self.language } else { self.english };
        let Some(pattern) = language.bundle.get_message(key).and_then(|m| m.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::with_capacity(values.len() * 2);
        for (name, value) in values {
            match value {
                Value::Text(text) => args.set((*name).to_owned(), FluentValue::from(text.as_ref())),
                Value::Count(count) => {
                    args.set((*name).to_owned(), FluentValue::from(*count));
                    args.set(format!("{name}-text"), FluentValue::from(language.formats.number(&count.to_string())));
                }
            }
        }
        let mut errors = Vec::new();
        language.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// "24 November 2026".
    #[must_use]
    pub fn date(&self, day: Day) -> String {
        self.language.formats.date(day)
    }

    /// "€ 16,34".
    #[must_use]
    pub fn money(&self, money: &Money) -> String {
        self.language.formats.money(money)
    }

    /// The digits of a count as the language groups them.
    #[must_use]
    pub fn count(&self, count: i64) -> String {
        self.language.formats.number(&count.to_string())
    }
}

#[cfg(test)]
mod tests {
    use crate::{Catalogue, Source};

    fn catalogue() -> Catalogue {
        let file = |lang: &str, text: &str| Source { owner: "test", lang: lang.into(), text: text.into() };
        Catalogue::load(&[
            file("en", "language-name = English\nhello = Hello\nonly-english = Only here\nsteps = { $n ->\n    [one] { $n-text } step\n   *[other] { $n-text } steps\n }\n"),
            file("uk", "language-name = українська\nhello = Вітаю\nsteps = { $n ->\n    [one] { $n-text } крок\n    [few] { $n-text } кроки\n   *[many] { $n-text } кроків\n }\n"),
        ])
        .unwrap()
    }

    #[test]
    fn plurals_follow_the_language() {
        let catalogue = catalogue();
        let uk = catalogue.translator("uk".parse().unwrap()).unwrap();
        assert_eq!(uk.with("steps", "n", 1_i64), "1 крок");
        assert_eq!(uk.with("steps", "n", 3_i64), "3 кроки");
        assert_eq!(uk.with("steps", "n", 25_i64), "25 кроків");
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let catalogue = catalogue();
        let uk = catalogue.translator("uk".parse().unwrap()).unwrap();
        assert_eq!((uk.text("hello"), uk.text("only-english"), uk.text("nobody")), ("Вітаю", "Only here", "nobody"));
    }

    #[test]
    fn the_pseudo_locale_is_longer() {
        let catalogue = catalogue();
        let long = catalogue.translator(crate::PSEUDO.parse().unwrap()).unwrap();
        assert_eq!(long.text("hello"), "[Hélló~~]".replace('ó', "ö"));
        assert_eq!(catalogue.public().count(), 2);
    }
}
