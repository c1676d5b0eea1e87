//! All languages with all their messages.

use std::collections::HashMap;

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use kernel::{Fault, Lang};
use unic_langid::LanguageIdentifier;

use crate::{Formats, PSEUDO, Translator};

/// One `.ftl` file: whose it is, its language and its text.
#[derive(Debug, Clone)]
pub struct Source {
    /// The crate it lies in, for messages about problems.
    pub owner: &'static str,
    /// File name without `.ftl`.
    pub lang: String,
    /// What the file says.
    pub text: String,
}

/// Something in an `.ftl` file that is not right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{owner}/locales/{lang}.ftl: {message}")]
pub struct LocaleProblem {
    /// The crate.
    pub owner: String,
    /// The language.
    pub lang: String,
    /// What is wrong.
    pub message: String,
}

/// One language: its messages, formats and direction.
pub struct Language {
    /// Its tag.
    pub tag: Lang,
    /// Its own name for itself.
    pub autonym: Box<str>,
    /// How it writes dates, numbers and lists.
    pub formats: Formats,
    pub(crate) fixed: HashMap<Box<str>, Box<str>>,
    pub(crate) bundle: FluentBundle<FluentResource>,
}

/// Every language of the interface.
pub struct Catalogue {
    languages: Vec<Language>,
    english: usize,
}

impl Catalogue {
    /// Loads the languages from their files. `autonym-of-this-language` names a language in itself.
    ///
    /// # Errors
    /// When a file does not parse, or English is missing.
    pub fn load(sources: &[Source]) -> Result<Self, Fault> {
        let mut by_lang: HashMap<&str, Vec<&Source>> = HashMap::new();
        for source in sources {
            by_lang.entry(&source.lang).or_default().push(source);
        }
        let mut languages = Vec::new();
        for (tag, files) in &by_lang {
            languages.push(Language::load(tag, files, None)?);
        }
        if let Some(files) = by_lang.get("en") {
            languages.push(Language::load(PSEUDO, files, Some(stretch))?);
        }
        languages.sort_by_key(|l| l.tag);
        let english =
            languages.iter().position(|l| l.tag == Lang::EN).ok_or_else(|| Fault::new("find English messages"))?;
        Ok(Self { languages, english })
    }

    /// The language with this tag.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&Language> {
        self.languages.iter().find(|l| l.tag == lang)
    }

    /// Every language that people may choose: all but the pseudo-locale.
    pub fn public(&self) -> impl Iterator<Item = &Language> {
        self.languages.iter().filter(|l| l.tag.as_str() != PSEUDO)
    }

    /// The translator into `lang`, falling back to English.
    #[must_use]
    pub fn translator(&self, lang: Lang) -> Option<Translator<'_>> {
        let english = self.languages.get(self.english)?;
        self.get(lang).map(|language| Translator::new(language, english))
    }

    /// The translator into English.
    ///
    /// # Panics
    /// Never: [`Catalogue::load`] refuses a catalogue without English.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "load() found English at this place")]
    pub fn english(&self) -> Translator<'_> {
        let english = &self.languages[self.english];
        Translator::new(english, english)
    }
}

impl Language {
    fn load(
        tag: &str,
        files: &[&Source],
        transform: Option<fn(&str) -> std::borrow::Cow<'_, str>>,
    ) -> Result<Self, Fault> {
        let lang: Lang = tag.parse().map_err(|e| Fault::because(format!("read the language of {tag}.ftl"), e))?;
        let locale: LanguageIdentifier =
            lang.cldr().parse().map_err(|e| Fault::new(format!("read the language tag {tag}: {e}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_transform(transform);
        let mut keys = Vec::new();
        for file in files {
            let resource = FluentResource::try_new(file.text.clone()).map_err(|(_, errors)| {
                let all: Vec<String> = errors.iter().map(ToString::to_string).collect();
                Fault::new(format!("read {}/locales/{tag}.ftl: {}", file.owner, all.join("; ")))
            })?;
            keys.extend(resource.entries().filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle
                .add_resource(resource)
                .map_err(|errors| Fault::new(format!("add {}/locales/{tag}.ftl: {errors:?}", file.owner)))?;
        }
        let fixed = fixed_messages(&bundle, &keys);
        let autonym = fixed.get("language-name").cloned().unwrap_or_else(|| tag.into());
        Ok(Self { tag: lang, autonym, formats: Formats::new(lang)?, fixed, bundle })
    }
}

/// Messages that resolve without variables, as text.
fn fixed_messages(bundle: &FluentBundle<FluentResource>, keys: &[String]) -> HashMap<Box<str>, Box<str>> {
    keys.iter()
        .filter_map(|key| {
            let pattern = bundle.get_message(key)?.value()?;
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, None, &mut errors);
            errors.is_empty().then(|| (key.as_str().into(), text.as_ref().into()))
        })
        .collect()
}

/// English with accents, lengthened by 40 %, in brackets: a page that survives it survives German and Finnish.
fn stretch(text: &str) -> std::borrow::Cow<'_, str> {
    if text.trim().is_empty() {
        return text.into();
    }
    let accented: String = text
        .chars()
        .map(|c| match c {
            'a' => 'å',
            'e' => 'é',
            'i' => 'ï',
            'o' => 'ö',
            'u' => 'û',
            'n' => 'ñ',
            other => other,
        })
        .collect();
    let extra = "~".repeat(text.chars().count() * 2 / 5);
    format!("[{accented}{extra}]").into()
}
