//! Where a page stands: language, place, service, and the frame that follows from them.

use std::sync::Arc;

use i18n::Translator;
use kernel::{Fault, Lang, Slug};
use places::Place;
use ui::{PlaceName, Shell};

use super::Shared;
use crate::Desk;

/// Where a page stands.
pub(crate) struct Setting<'a> {
    pub(crate) shared: &'a Shared,
    pub(crate) lang: Lang,
    pub(crate) place: Option<&'a Place>,
    /// Languages in which names are shown, best first.
    pub(crate) chain: Vec<Lang>,
    pub(crate) service: Option<Service>,
    revision: Arc<str>,
}

/// The service that a page is about.
#[derive(Debug, Clone)]
pub(crate) struct Service {
    pub(crate) id: Slug,
    pub(crate) name: String,
    pub(crate) lang: Lang,
}

impl<'a> Setting<'a> {
    /// The setting of an address; none when there is no such language, place or service. Empty stands for "not named".
    pub(crate) fn find(shared: &'a Shared, lang: &str, place: &str, service: &str) -> Option<Self> {
        let lang: Lang = lang.parse().ok()?;
        shared.voices.site.catalogue.get(lang)?;
        let place = if place.is_empty() { None } else { Some(shared.voices.places.get(place)?) };
        let chain = chain(lang, place);
        let mut setting =
            Self { shared, lang, place, chain, service: None, revision: shared.voices.subjects.revision() };
        if !service.is_empty() {
            setting.service = Some(setting.find_service(service)?);
        }
        Some(setting)
    }

    /// A page in English without a place, for addresses that say nothing sensible.
    pub(crate) fn english(shared: &'a Shared) -> Self {
        let revision = shared.voices.subjects.revision();
        Self { shared, lang: Lang::EN, place: None, chain: vec![Lang::EN], service: None, revision }
    }

    /// The desk that reads the reports of this place now; none where nobody does.
    pub(crate) fn desk(&self) -> Option<Desk> {
        self.shared.desk_at(self.place.map_or("", |place| place.slug.as_str()))
    }

    /// The words of the page's language.
    pub(crate) fn translator(&self) -> Translator<'a> {
        self.translator_of(self.lang)
    }

    /// The words of another language; of English where it has gone.
    pub(crate) fn translator_of(&self, lang: Lang) -> Translator<'a> {
        let catalogue = &self.shared.voices.site.catalogue;
        catalogue.translator(lang).unwrap_or_else(|| catalogue.english())
    }

    /// The frame of a page of a case: its address names no place before it, but may carry the one that the person came from.
    ///
    /// # Errors
    /// A [`Fault`] when the language has gone, which it cannot.
    pub(crate) fn case_shell(&'a self, title: &'static str) -> Result<Shell<'a>, Fault> {
        let mut shell = self.shell("/case", title)?;
        if let Some(place) = self.place {
            shell.path = format!("/case?place={}", place.slug);
        }
        Ok(shell)
    }

    pub(crate) fn find_service(&self, id: &str) -> Option<Service> {
        let slug: Slug = id.parse().ok()?;
        let (name, lang) = self.shared.voices.subjects.service_name(id, &self.chain)?;
        Some(Service { id: slug, name, lang })
    }

    /// The frame of a page; `tail` is the address behind language and place, `title` a key.
    ///
    /// # Errors
    /// A [`Fault`] when the language has gone, which it cannot.
    pub(crate) fn shell(&'a self, tail: &str, title: &'static str) -> Result<Shell<'a>, Fault> {
        let place = self.place.map(|place| {
            let (name, lang) = place.name(&self.chain);
            PlaceName { slug: place.slug.as_str(), name, lang }
        });
        let path = place.map_or_else(|| tail.to_owned(), |place| format!("/{}{tail}", place.slug));
        let shell = self.shared.voices.site.shell(self.lang, place, path, &self.revision);
        let mut shell = shell.ok_or_else(|| Fault::new(format!("frame a page in {}", self.lang)))?;
        shell.title = shell.t.text(title).to_owned();
        shell.is_private = true;
        Ok(shell)
    }

    /// The word for a need that every content has, with its address; none where this content has it not.
    pub(crate) fn need(&self, code: &str) -> Option<(String, Lang)> {
        self.shared.voices.subjects.need_label(code, &self.chain)
    }

    /// The end of an address, with the service where there is one: `/voices/sent?service=be-ocmw`.
    pub(crate) fn tail(&self, tail: &str) -> String {
        match &self.service {
            Some(service) => format!("{tail}?service={}", service.id),
            None => tail.to_owned(),
        }
    }

    /// The same with language and place before it.
    pub(crate) fn address(&self, tail: &str) -> String {
        let place = self.place.map_or("eu", |place| place.slug.as_str());
        format!("/{}/{place}{}", self.lang, self.tail(tail))
    }
}

/// The language of the page, what is near it, the languages of the place, and English.
fn chain(lang: Lang, place: Option<&Place>) -> Vec<Lang> {
    let near = (lang.as_str() == "prs").then(|| "fa".parse().ok()).flatten();
    let of_place = place.into_iter().flat_map(|place| place.languages.iter().copied());
    let mut chain = Vec::new();
    for lang in [lang].into_iter().chain(near).chain(of_place).chain([Lang::EN]) {
        if !chain.contains(&lang) {
            chain.push(lang);
        }
    }
    chain
}
