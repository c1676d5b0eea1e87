//! Where a page of the desk stands: language, person, content; and how it answers.

use std::sync::Arc;

use askama::Template;
use axum::{
    Extension,
    body::Bytes,
    extract::rejection::BytesRejection,
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use i18n::Translator;
use kernel::{Day, Fault, Lang, Need, Person, RandomId, Timestamp};
use serde_json::Value;
use store::WriteError;
use ui::{Entries, Shell};

use super::Shared;
use crate::{
    content::{Record, RecordKind},
    desk::{
        Version,
        access::{areas, may_touch},
        form::Filled,
    },
    snapshot::Snapshot,
    store as records,
};

/// Most fields that a form of the desk sends.
const MOST_FIELDS: usize = 400;

/// Why a page is not shown.
pub(super) enum Halt {
    /// There is nothing, or not for this person.
    Absent,
    /// What came is no form of ours.
    Unreadable(StatusCode),
    /// Our failure, or the database takes nothing.
    Write(WriteError),
}

impl From<Fault> for Halt {
    fn from(fault: Fault) -> Self {
        Self::Write(fault.into())
    }
}

impl From<WriteError> for Halt {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}

/// The person of a request, as the server put them there.
pub(super) type Who = Option<Extension<Person>>;

/// Where a page stands.
pub(super) struct At<'a> {
    pub shared: &'a Shared,
    pub snapshot: Arc<Snapshot>,
    pub lang: Lang,
    /// Languages in which names are shown, best first.
    pub chain: Vec<Lang>,
    pub person: Person,
}

/// A service at the desk: its versions, and what is shown now.
pub(super) struct Subject {
    pub id: String,
    pub versions: Vec<Version>,
    /// The record that everybody sees.
    pub shown: Option<Value>,
}

impl Subject {
    /// The number of the newest version; 0 before the first.
    pub fn number(&self) -> i64 {
        self.versions.last().map_or(0, |version| version.number)
    }

    /// The record as it was saved last.
    pub fn body(&self) -> Option<&Value> {
        self.versions.last().map(|version| &version.body).or(self.shown.as_ref())
    }

    /// The record with this number.
    pub fn at(&self, number: i64) -> Option<&Value> {
        match self.versions.iter().find(|version| version.number == number.max(1)) {
            Some(version) => Some(&version.body),
            None => self.shown.as_ref().filter(|_| number == 0),
        }
    }
}

impl<'a> At<'a> {
    /// The place of a page in this language for this person.
    pub fn find(shared: &'a Shared, lang: &str, who: Who, need: Need) -> Result<Self, Halt> {
        let lang: Lang = lang.parse().map_err(|_| Halt::Absent)?;
        shared.desk.site.catalogue.get(lang).ok_or(Halt::Absent)?;
        let Some(Extension(person)) = who else { return Err(Halt::Absent) };
        if !need.lets_in(&person) {
            return Err(Halt::Absent);
        }
        let snapshot = shared.desk.live.snapshot();
        let chain = snapshot.chain(lang, None);
        Ok(Self { shared, snapshot, lang, chain, person })
    }

    /// The words of the page's language.
    pub fn t(&self) -> Translator<'a> {
        let catalogue = &self.shared.desk.site.catalogue;
        catalogue.translator(self.lang).unwrap_or_else(|| catalogue.english())
    }

    pub fn now(&self) -> Timestamp {
        self.shared.desk.clock.now()
    }

    pub fn today(&self) -> Day {
        self.now().day_utc()
    }

    /// The pseudonym of the person.
    pub fn by(&self) -> Option<RandomId> {
        self.person.id.map(|id| id.0)
    }

    /// Randomness for an event.
    pub fn random(&self) -> [u8; 10] {
        let mut bits = [0; 10];
        (self.shared.desk.random)(&mut bits);
        bits
    }

    /// May the person do this to a record?
    pub fn may(&self, need: Need, body: &Value) -> bool {
        may_touch(&self.person, need, areas(body), &self.snapshot.places)
    }

    /// A service that the person may touch.
    pub async fn subject(&self, id: &str, need: Need) -> Result<Subject, Halt> {
        let store = &self.shared.desk.store;
        let versions = records::list_versions(store, id).await?;
        let shown = records::find_record(store, RecordKind::Service, id).await?.map(|(record, ..)| record.body);
        let subject = Subject { id: id.to_owned(), versions, shown };
        let all = subject.body().into_iter().chain(subject.shown.as_ref());
        let may = all.map(|body| self.may(need, body)).collect::<Vec<_>>();
        if may.is_empty() || may.contains(&false) { Err(Halt::Absent) } else { Ok(subject) }
    }

    /// The frame of a page; `tail` is the address behind the language.
    pub fn shell(&'a self, tail: &str, title: String) -> Result<Shell<'a>, Halt> {
        let site = &self.shared.desk.site;
        let shell = site.shell(self.lang, None, tail.to_owned(), self.snapshot.revision_at(None));
        let mut shell = shell.ok_or(Halt::Absent)?;
        shell.title = title;
        shell.is_private = true;
        Ok(shell)
    }

    /// The name of a record in the language of the page, with its language.
    pub fn name(&self, body: &Value) -> (String, Lang) {
        let all = body.get("name").and_then(Value::as_object);
        let known = |lang: &Lang| Some((all?.get(lang.as_str())?.as_str()?.to_owned(), *lang));
        let first = || {
            let (lang, name) = all?.iter().next()?;
            Some((name.as_str()?.to_owned(), lang.parse().ok()?))
        };
        self.chain.iter().find_map(known).or_else(first).unwrap_or_else(|| ("–".to_owned(), self.lang))
    }
}

/// The record of a service in these words.
pub(super) fn record(id: &str, body: Value) -> Record {
    Record { kind: RecordKind::Service, id: id.to_owned(), body, file: String::new(), line: 0 }
}

/// The fields of a form.
pub(super) fn filled(headers: &HeaderMap, body: Result<Bytes, BytesRejection>) -> Result<Filled, Halt> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(Halt::Unreadable(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    let body = body.map_err(|rejection| Halt::Unreadable(rejection.status()))?;
    let entries = Entries::parse_long(&body, &["need"], MOST_FIELDS);
    let entries = entries.map_err(|_| Halt::Unreadable(StatusCode::BAD_REQUEST))?;
    Ok(Filled::sent(entries.fields()))
}

#[derive(Template)]
#[template(path = "desk/note.html")]
struct NotePage<'a> {
    shell: Shell<'a>,
    sentence: &'a str,
    reference: Option<String>,
}

/// The answer to a request: the page, or why there is none.
pub(super) fn answer(shared: &Shared, lang: &str, told: Result<Response, Halt>) -> Response {
    let halt = match told {
        Ok(response) => return response,
        Err(halt) => halt,
    };
    let (status, title, sentence, reference) = match halt {
        Halt::Absent => (StatusCode::NOT_FOUND, "error-absent-title", "error-absent", None),
        Halt::Unreadable(status) => (status, "form-errors-title", "editing-fault", None),
        Halt::Write(WriteError::Refused(refusal)) => (StatusCode::CONFLICT, "form-errors-title", refusal.key, None),
        Halt::Write(WriteError::Unavailable(fault)) => {
            tracing::warn!(%fault, "the desk has to wait");
            (StatusCode::SERVICE_UNAVAILABLE, "form-errors-title", "editing-fault", None)
        }
        Halt::Write(WriteError::Fault(fault)) => {
            let mut bits = [0; 4];
            (shared.desk.random)(&mut bits);
            let reference = format!("{:08x}", u32::from_be_bytes(bits));
            tracing::error!(%fault, reference, "the desk failed");
            (StatusCode::INTERNAL_SERVER_ERROR, "form-errors-title", "editing-fault", Some(reference))
        }
    };
    let site = &shared.desk.site;
    let snapshot = shared.desk.live.snapshot();
    let shell = lang.parse().ok().and_then(|lang| site.shell(lang, None, String::new(), snapshot.revision_at(None)));
    let shell = shell.or_else(|| site.shell(Lang::EN, None, String::new(), snapshot.revision_at(None)));
    let html = shell.and_then(|mut shell| {
        shell.title = shell.t.text(title).to_owned();
        shell.is_private = true;
        let reference = reference.map(|reference| shell.t.with("form-reference", "reference", reference));
        NotePage { sentence: shell.t.text(sentence), reference, shell }.render().ok()
    });
    let response = ui::personal(status, html.unwrap_or_default());
    if status == StatusCode::SERVICE_UNAVAILABLE { ui::come_back_after(response, 30) } else { response }
}
