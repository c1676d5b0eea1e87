//! A service with everything that its page says.

use kernel::{Day, Lang, Slug};
use places::Place;
use serde::Serialize;
use ui::Request;
use utoipa::ToSchema;

use super::{
    asked::{Asked, Words, best},
    facts::{DocumentItem, PhraseItem, SourceItem, documents, sources},
    places::Position,
    services::{ServiceItem, item},
};
use crate::{
    hsds::uri,
    model::{Confirmation, Service, Sourced},
    query::Problem,
    routes::ApiContext,
    snapshot::Held,
};

/// A value, and whether it is confirmed.
#[derive(Serialize, ToSchema)]
pub struct Fact<'a> {
    /// The value.
    pub value: &'a str,
    /// False reads "not confirmed, ask first".
    pub confirmed: bool,
}

/// A number to call.
#[derive(Serialize, ToSchema)]
pub struct PhoneItem<'a> {
    /// As it is written.
    pub number: &'a str,
    /// When or for whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Words<'a>>,
    /// False reads "not confirmed, ask first".
    pub confirmed: bool,
}

/// When it is open.
#[derive(Serialize, ToSchema)]
pub struct HoursItem<'a> {
    /// In the notation of OpenStreetMap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_hours: Option<&'a str>,
    /// What that does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Words<'a>>,
    /// False reads "not confirmed, ask first".
    pub confirmed: bool,
}

/// A question before one goes: yes or no where a source says so, else unknown.
#[derive(Serialize, ToSchema)]
pub struct AccessItem {
    /// `without_papers`, `without_eid`, `without_appointment`, `interpreter`, `female_staff`, `children`, `wheelchair`;
    /// `reporting`: who is told about me.
    pub question: &'static str,
    /// yes, no or unknown; for `reporting` none, police, immigration or unknown.
    pub answer: String,
}

/// A service with everything that its page says.
#[derive(Serialize, ToSchema)]
pub struct ServiceDetail<'a> {
    /// What a list says of it.
    #[serde(flatten)]
    pub service: ServiceItem<'a>,
    /// For whom it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub for_whom: Option<Words<'a>>,
    /// Its own page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Where it can be done online.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub online: Option<String>,
    /// Numbers to call.
    pub phones: Vec<PhoneItem<'a>>,
    /// Address for messages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Fact<'a>>,
    /// Where to go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Fact<'a>>,
    /// Where that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// When it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<HoursItem<'a>>,
    /// What it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<PhraseItem<'a>>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<PhraseItem<'a>>,
    /// What to bring.
    pub documents: Vec<DocumentItem<'a>>,
    /// What those words do not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub documents_note: Option<Words<'a>>,
    /// Languages that staff speak.
    pub languages_spoken: Vec<&'a str>,
    /// May I come, and who is told about me?
    pub access: Vec<AccessItem>,
    /// The law behind it.
    pub legal_basis: Vec<&'a str>,
    /// What the record rests on.
    pub sources: Vec<SourceItem<'a>>,
    /// The day on which its sources were read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub checked: Option<Day>,
    /// True where the law or the address is changing.
    pub volatile: bool,
}

/// One service.
#[utoipa::path(
    get,
    path = "/api/v1/services/{id}",
    tag = "services",
    params(
        ("id" = String, Path, description = "Id of the service, such as be-ocmw", max_length = 80),
        ("lang" = Option<String>, Query, description = "Language of the texts"),
    ),
    responses((status = 200, description = "The service", body = ServiceDetail))
)]
pub fn one<'a>(context: &'a ApiContext, request: &'a Request) -> Result<ServiceDetail<'a>, Problem> {
    let asked = Asked::read(context, request)?;
    let held = context.snapshot.service(asked.fields.part("id"));
    let held = held.ok_or_else(|| Problem::absent("There is no such service. See /api/v1/services"))?;
    let place = held.areas.first().and_then(|area| context.snapshot.places.get(area));
    let chain = asked.chain(place);
    Ok(Telling { asked: &asked, held, chain: &chain }.detail(place))
}

struct Telling<'q, 'a> {
    asked: &'q Asked<'a>,
    held: &'a Held<Service>,
    chain: &'q [Lang],
}

impl<'a> Telling<'_, 'a> {
    fn is_confirmed(&self, confirm: Option<bool>, source: Option<&Slug>) -> bool {
        let found = self.asked.snapshot().confirmation(confirm, source, self.asked.today);
        self.held.record.verified && found == Confirmation::Confirmed
    }

    fn fact(&self, fact: Option<&'a Sourced<Box<str>>>) -> Option<Fact<'a>> {
        let fact = fact?;
        Some(Fact { value: &fact.value, confirmed: self.is_confirmed(fact.confirm, fact.source.as_ref()) })
    }

    fn detail(&self, place: Option<&Place>) -> ServiceDetail<'a> {
        let service = &self.held.record;
        let position = service.position.filter(|(lat, lon)| lat.abs() <= 90.0 && lon.abs() <= 180.0);
        let documents = service.documents.as_ref();
        ServiceDetail {
            service: item(self.asked, self.held, place.map(|place| place.slug.as_str()), self.chain),
            for_whom: best(&service.for_whom, self.chain),
            website: service.website.as_ref().and_then(|site| uri(&site.value)),
            online: service.online.as_ref().and_then(|site| uri(&site.value)),
            phones: self.phones(),
            email: self.fact(service.email.as_ref()),
            address: self.fact(service.address.as_ref()),
            position: position.map(|(lat, lon)| Position { lat, lon }),
            hours: self.hours(),
            cost: self.cost(),
            deadline: self.deadline(),
            documents: documents.map(|documents| self.documents(&documents.items)).unwrap_or_default(),
            documents_note: documents.and_then(|documents| best(&documents.note, self.chain)),
            languages_spoken: service.languages_spoken.iter().map(|code| &**code).collect(),
            access: access(service),
            legal_basis: service.legal_basis.iter().map(|law| &**law).collect(),
            sources: sources(self.asked, &service.sources),
            checked: service.checked.filter(|_| service.verified),
            volatile: service.volatile,
        }
    }

    fn phones(&self) -> Vec<PhoneItem<'a>> {
        let phones = self.held.record.phones.iter();
        phones
            .map(|phone| PhoneItem {
                number: &phone.number,
                note: best(&phone.note, self.chain),
                confirmed: self.is_confirmed(phone.confirm, phone.source.as_ref()),
            })
            .collect()
    }

    fn hours(&self) -> Option<HoursItem<'a>> {
        let hours = self.held.record.hours.as_ref()?;
        Some(HoursItem {
            opening_hours: hours.osm.as_deref(),
            note: best(&hours.note, self.chain),
            confirmed: self.is_confirmed(hours.confirm, hours.source.as_ref()),
        })
    }

    fn cost(&self) -> Option<PhraseItem<'a>> {
        let cost = self.held.record.cost.as_ref()?;
        let set = self.asked.wording(self.chain).cost(cost).set;
        let note = best(&cost.note, self.chain).or_else(|| best(&cost.payer, self.chain));
        Some(PhraseItem { set, note, confirmed: self.is_confirmed(cost.confirm, cost.source.as_ref()) })
    }

    fn deadline(&self) -> Option<PhraseItem<'a>> {
        let deadline = self.held.record.deadline.as_ref()?;
        let set = self.asked.wording(self.chain).deadline(deadline).set;
        let note = best(&deadline.note, self.chain);
        Some(PhraseItem { set, note, confirmed: self.is_confirmed(deadline.confirm, deadline.source.as_ref()) })
    }

    fn documents(&self, codes: &'a [Slug]) -> Vec<DocumentItem<'a>> {
        documents(self.asked, codes, self.chain)
    }
}

fn access(service: &Service) -> Vec<AccessItem> {
    let word = |answer: Option<&Sourced<bool>>| match answer.filter(|a| a.is_borne()) {
        Some(answer) if answer.value => "yes",
        Some(_) => "no",
        None => "unknown",
    };
    let answers = service.access.answers().into_iter();
    let reporting = service.access.reporting.as_ref().filter(|r| r.is_borne());
    let reporting = reporting.map_or("unknown", |answer| &*answer.value);
    answers
        .map(|(question, answer)| AccessItem { question, answer: word(answer).to_owned() })
        .chain(std::iter::once(AccessItem { question: "reporting", answer: reporting.to_owned() }))
        .collect()
}
