//! Reading the content for one language and one day.

use std::{borrow::Cow, sync::Arc};

use i18n::Translator;
use kernel::{Day, Lang, Slug, Timestamp};
use texts::{State, Text};
use ui::Site;

use super::{
    records::{Source, Translation},
    register::Register,
};
use crate::{
    model::Confirmation,
    routes::ApiContext,
    snapshot::Snapshot,
    wording::{Phrase, Wording},
};

/// The content with the language and the day it is read in; owns what an answer in pieces needs until its end.
pub struct Reader {
    site: Arc<Site>,
    snapshot: Arc<Snapshot>,
    lang: Lang,
    now: Timestamp,
    chains: Vec<Vec<Lang>>,
}

impl Reader {
    /// Reads for somebody who accepts these languages (`Accept-Language`; empty for English).
    #[must_use]
    pub fn new(site: &Arc<Site>, snapshot: &Arc<Snapshot>, accept_language: &str, now: Timestamp) -> Self {
        let tags: Vec<Lang> = site.tags().collect();
        let lang = i18n::negotiate(accept_language, &tags);
        let chain =
            |tongue: &Option<Slug>| snapshot.chain(lang, tongue.as_ref().and_then(|slug| snapshot.places.get(slug)));
        let mut chains: Vec<Vec<Lang>> = snapshot.register().tongues.iter().map(chain).collect();
        chains.push(snapshot.chain(lang, None));
        Self { site: Arc::clone(site), snapshot: Arc::clone(snapshot), lang, now, chains }
    }

    /// Reads for a question.
    #[must_use]
    pub fn of(context: &ApiContext, accept_language: &str) -> Self {
        Self::new(&context.site, &context.snapshot, accept_language, context.now)
    }

    /// What records are made from.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        let catalogue = &self.site.catalogue;
        View {
            site: &self.site,
            snapshot: &self.snapshot,
            register: self.snapshot.register(),
            t: catalogue.translator(self.lang).unwrap_or_else(|| catalogue.english()),
            lang: self.lang,
            today: self.now.day_utc(),
            chains: &self.chains,
        }
    }
}

/// What records are made from.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// What all pages share.
    pub site: &'a Site,
    /// The content.
    pub snapshot: &'a Snapshot,
    /// What HSDS knows of it by id.
    pub register: &'a Register,
    /// The words of the interface.
    pub t: Translator<'a>,
    /// The language.
    pub lang: Lang,
    /// The day on which facts must be confirmed.
    pub today: Day,
    chains: &'a [Vec<Lang>],
}

impl<'a> View<'a> {
    /// The languages in which the texts of a service are shown, by the position of its set of languages; those of a text
    /// that belongs to no place for any other position.
    #[must_use]
    pub fn chain(&self, tongue: usize) -> &'a [Lang] {
        let general = self.register.tongues.len();
        self.chains.get(tongue.min(general)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Words for the facts of a service.
    #[must_use]
    pub fn wording(&self, tongue: usize) -> Wording<'a> {
        Wording { t: self.t, chain: self.chain(tongue), snapshot: self.snapshot }
    }

    /// Is a field confirmed today?
    #[must_use]
    pub fn is_confirmed(&self, confirm: Option<bool>, source: Option<&Slug>) -> bool {
        self.snapshot.confirmation(confirm, source, self.today) == Confirmation::Confirmed
    }

    /// Every text in every language, by the name of its field.
    pub fn translations<'t>(
        &self,
        fields: impl IntoIterator<Item = (Cow<'static, str>, &'t Text)>,
    ) -> Vec<Translation<'t>> {
        let all =
            fields.into_iter().flat_map(|(field, text)| text.variants().iter().map(move |v| (field.clone(), text, v)));
        all.map(|(field, text, variant)| Translation {
            field,
            lang: Some(variant.lang),
            text: &variant.body,
            origin: variant.origin.as_str(),
            state: state_word(text.state(variant)),
            ..Translation::default()
        })
        .collect()
    }

    /// What some facts rest on.
    #[must_use]
    pub fn sources(&self, ids: &[Slug]) -> Vec<Source<'a>> {
        let found = ids.iter().filter_map(|id| self.snapshot.source(id));
        found
            .map(|source| Source {
                title: &source.title,
                url: uri(&source.url),
                source_date: Some(&*source.source_date).filter(|date| !date.is_empty()),
                checked: source.checked,
                ..Source::default()
            })
            .collect()
    }
}

/// The word for what a text is worth.
#[must_use]
pub const fn state_word(state: State) -> &'static str {
    match state {
        State::Original => "original",
        State::Trusted => "trusted",
        State::Unreviewed => "unreviewed",
        State::Outdated => "outdated",
    }
}

/// A phrase as one text; none when it says nothing.
#[must_use]
pub fn joined(phrase: &Phrase<'_>) -> Option<String> {
    match (phrase.set.as_str(), phrase.note.as_ref().map(|note| note.body)) {
        ("", None) => None,
        ("", Some(note)) => Some(note.to_owned()),
        (set, None) => Some(set.to_owned()),
        (set, Some(note)) => Some(format!("{set} – {note}")),
    }
}

/// A web address as RFC 3986 has it: letters of other scripts and spaces are escaped. None for what is no web address.
#[must_use]
pub fn uri(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    if rest.is_empty() || rest.starts_with('/') {
        return None;
    }
    let mut escaped = String::with_capacity(address.len());
    for c in address.trim().chars() {
        if c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c) {
            escaped.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                escaped.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    Some(escaped)
}

/// An address for messages, when it has the form of one.
#[must_use]
pub fn email(address: &str) -> Option<&str> {
    let (name, host) = address.split_once('@')?;
    let is_plain = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_graphic() && b != b'@');
    (is_plain(name) && is_plain(host) && host.contains('.')).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_addresses_are_made_sound() {
        assert_eq!(uri("https://www.foo.be/één a").as_deref(), Some("https://www.foo.be/%C3%A9%C3%A9n%20a"));
        assert_eq!(uri("javascript:alert(1)"), None);
        assert_eq!(uri("https://"), None);
        assert_eq!(email("info@example.org"), Some("info@example.org"));
        assert_eq!(email("see website"), None);
        assert_eq!(email("a b@example.org"), None);
    }
}
