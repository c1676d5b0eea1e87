//! The pages on which voices are read and answered: by the independent desk, by the office where a sender let it know, and by
//! editors. Each asks for every single thing whether this person may see it; what they may not see does not exist for them.

pub(crate) mod corrections;
mod list;
pub(crate) mod office;
pub(crate) mod reports;

use axum::{
    body::Bytes,
    extract::{Extension, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use kernel::{Fault, Lang, Need, Person, PersonId, RandomId, Scope, Slug, may};
use store::WriteError;
use ui::{Draft, Entries};

use super::{Setting, Shared, form, reply};
use crate::{
    readers::{EDITORS, OFFICE, may_read_as_desk},
    store::Act,
};

/// The person who makes a request, as the server knows them.
pub(super) type Who = Option<Extension<Person>>;

/// The body of a form, as it came.
pub(super) type Sent = Result<Bytes, BytesRejection>;

/// Somebody at work: the page's language, who it is, and the words for what they read about.
pub(super) struct Seat<'a> {
    pub(super) setting: Setting<'a>,
    person: Person,
    id: PersonId,
    reasons: Vec<(String, String, Lang)>,
}

/// A text and its language.
pub(super) type Named = (String, Lang);

impl<'a> Seat<'a> {
    /// None for a language that does not exist, and for a person who has nothing to do here.
    fn find(shared: &'a Shared, lang: &str, who: Who, need: Need) -> Option<Self> {
        let setting = Setting::find(shared, lang, "", "")?;
        let Extension(person) = who?;
        let id = person.id.filter(|_| need.lets_in(&person))?;
        let reasons = shared.voices.subjects.reasons(&setting.chain);
        Some(Self { setting, person, id, reasons })
    }

    /// The place, those around it, and the organisations that keep the service.
    fn scopes(&self, place: &Slug, service: Option<&Slug>) -> Vec<Scope> {
        let mut scopes = self.setting.shared.place_scopes(place);
        scopes.extend(service.into_iter().flat_map(|id| self.setting.shared.voices.subjects.service_scopes(id)));
        scopes
    }

    fn is_desk(&self, place: &Slug, service: Option<&Slug>) -> bool {
        may_read_as_desk(&self.person, &self.scopes(place, service))
    }

    fn is_office(&self, place: &Slug, service: Option<&Slug>) -> bool {
        may(&self.person, OFFICE, &self.scopes(place, service))
    }

    fn is_editor(&self, place: &Slug, service: Option<&Slug>) -> bool {
        may(&self.person, EDITORS, &self.scopes(place, service))
    }

    /// An act of this person now.
    fn act(&self) -> Act {
        let voices = &self.setting.shared.voices;
        let mut random = [0; 10];
        (voices.random)(&mut random);
        Act::of(self.id, voices.clock.now(), random)
    }

    fn place_name(&self, place: &Slug) -> Named {
        let found = self.setting.shared.voices.places.get(place);
        let name = found.map(|place| place.name(&self.setting.chain));
        name.map_or_else(|| (place.to_string(), self.setting.lang), |(name, lang)| (name.to_owned(), lang))
    }

    fn service_name(&self, service: &Slug) -> Named {
        let name = self.setting.shared.voices.subjects.service_name(service, &self.setting.chain);
        name.unwrap_or_else(|| (service.to_string(), self.setting.lang))
    }

    fn reason_name(&self, code: &str) -> Named {
        let found = self.reasons.iter().find(|(known, ..)| known == code);
        found.map_or_else(|| (code.to_owned(), self.setting.lang), |(_, label, lang)| (label.clone(), *lang))
    }

    /// What is known of a thing: day, place, service and reasons, as they stand on its page.
    fn facts(&self, day: String, place: &Slug, service: Option<&Slug>, reasons: &[String]) -> Facts {
        let lang = self.setting.lang;
        Facts {
            day,
            place: self.place_name(place),
            service: service.map(|id| (format!("/{lang}/{place}/services/{id}"), self.service_name(id))),
            reasons: reasons.iter().map(|code| self.reason_name(code)).collect(),
        }
    }

    /// There is nothing at this address, for this person.
    fn absent(&self) -> Response {
        reply::absent(self.setting.shared, self.setting.lang.as_str(), false)
    }

    /// A page that nobody keeps.
    fn page(&self, status: StatusCode, page: Result<String, Fault>) -> Response {
        page.map_or_else(|fault| reply::failed(&self.setting, &fault), |html| reply::personal(status, html))
    }

    /// The database took nothing: what was entered, to be sent in a moment; or the page of a fault.
    fn not_stored(
        &self,
        error: WriteError,
        again: impl FnOnce(StatusCode, Draft) -> Response,
        entries: Entries,
    ) -> Response {
        let WriteError::Unavailable(fault) = error else { return reply::failed(&self.setting, &error.into()) };
        tracing::warn!(%fault, "what was written at a desk has to come again");
        let draft = Draft { entries, ..Draft::noted("voices-unavailable") };
        reply::come_back(again(StatusCode::SERVICE_UNAVAILABLE, draft))
    }
}

/// Nothing here for whom nobody knows.
pub(super) fn nothing(shared: &Shared, lang: &str) -> Response {
    reply::absent(shared, lang, false)
}

/// What a form holds; the status where it is none of ours.
pub(super) fn read(headers: &HeaderMap, body: Sent) -> Result<Entries, StatusCode> {
    form::entries(headers, body)
}

/// The id in an address.
pub(super) fn id(text: &str) -> Option<RandomId> {
    RandomId::parse(text)
}

/// What is known of a thing.
pub(super) struct Facts {
    pub(super) day: String,
    pub(super) place: Named,
    /// The address of its page, and its name.
    pub(super) service: Option<(String, Named)>,
    pub(super) reasons: Vec<Named>,
}
