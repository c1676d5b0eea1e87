//! A service of ours as HSDS has it: only what is confirmed, or marked as not confirmed; what is unknown stays out.

use std::borrow::Cow;

use kernel::{Slug, hsds_id};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Form, facts, organisation, place,
    reader::{View, email, joined, uri},
    records::{Attribute, Contact, Language, RequiredDocument, Service, Url},
    register::Entry,
    terms,
};
use crate::{
    model::{self, VocabularyKind},
    snapshot::Held,
    spoken::own_name,
    wording::Wording,
};

/// A service with what is needed to tell of it.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// What it is read with.
    pub view: View<'a>,
    /// The record with its areas and its last change.
    pub held: &'a Held<model::Service>,
    /// What HSDS knows of it.
    pub entry: &'a Entry,
    /// Words for its facts.
    pub wording: Wording<'a>,
}

impl<'a> Subject<'a> {
    /// The service at a position.
    #[must_use]
    pub fn at(view: View<'a>, n: u32) -> Option<Self> {
        let held = view.snapshot.services.get(n as usize)?;
        let entry = view.register.services.get(n)?;
        Some(Self { view, held, entry, wording: view.wording(entry.tongue) })
    }

    /// The record.
    #[must_use]
    pub const fn service(&self) -> &'a model::Service {
        &self.held.record
    }

    /// Its name in the language of the answer.
    #[must_use]
    pub fn name(&self) -> &'a str {
        let service = self.service();
        self.wording.show(&service.name).map_or(service.id.as_str(), |shown| shown.body)
    }

    /// The id of a record that belongs to it.
    #[must_use]
    pub fn part(&self, kind: &str, part: impl std::fmt::Display) -> Uuid {
        hsds_id(kind, &format!("{}/{part}", self.service().id))
    }

    /// Is a field confirmed? Nothing is that belongs to a record from memory.
    #[must_use]
    pub fn is_confirmed(&self, confirm: Option<bool>, source: Option<&Slug>) -> bool {
        self.service().verified && self.view.is_confirmed(confirm, source)
    }

    /// The record of HSDS.
    #[must_use]
    pub fn record(&self, form: Form) -> Service<'a> {
        let service = self.service();
        let unconfirmed = self.unconfirmed();
        let brief = Service {
            id: self.entry.id,
            organization_id: self
                .entry
                .organisation
                .and_then(|at| self.view.register.organisations.get(at))
                .map(|o| o.id),
            name: self.name(),
            description: self.wording.show(&service.summary).map(|shown| shown.body),
            url: service.website.as_ref().and_then(|site| uri(&site.value)),
            email: service.email.as_ref().and_then(|address| email(&address.value)),
            status: &service.status,
            interpretation_services: self.interpreter(),
            application_process: service.deadline.as_ref().and_then(|d| joined(&self.wording.deadline(d))),
            fees_description: service.cost.as_ref().and_then(|cost| joined(&self.wording.cost(cost))),
            eligibility_description: self.wording.show(&service.for_whom).map(|shown| shown.body),
            assured_date: service.checked.filter(|_| service.verified),
            alert: self.alert(&unconfirmed),
            last_modified: self.held.updated_at.rfc3339(),
            unconfirmed,
            organization: self.entry.organisation.and_then(|at| organisation::brief(self.view, at)),
            ..Service::default()
        };
        if form == Form::Full { self.complete(brief) } else { brief }
    }

    /// With everything that belongs to it.
    fn complete(&self, brief: Service<'a>) -> Service<'a> {
        let service = self.service();
        Service {
            additional_urls: self.further_addresses(),
            phones: facts::phones(self),
            schedules: facts::schedules(self),
            service_areas: place::areas(self),
            service_at_locations: place::within(self).into_iter().collect(),
            languages: self.languages(),
            cost_options: facts::costs(self),
            required_documents: self.documents(),
            contacts: self.contacts(),
            attributes: self.attributes(),
            sources: self.view.sources(&service.sources),
            deadline: service.deadline.as_ref(),
            translations: self
                .view
                .translations(service.all_texts().into_iter().map(|(path, text)| (standard(path), text))),
            ..brief
        }
    }

    fn further_addresses(&self) -> Vec<Url<'a>> {
        let online = self.service().online.as_ref().and_then(|site| uri(&site.value));
        let label = self.view.t.text("contact-online");
        let further = online.map(|url| Url { id: self.part("url", "online"), label, url, ..Url::default() });
        further.into_iter().collect()
    }

    fn interpreter(&self) -> Option<String> {
        let answer = self.service().access.interpreter.as_ref().filter(|answer| is_said(answer))?;
        let t = self.view.t;
        let word = if answer.value { "answer-yes" } else { "answer-no" };
        Some(format!("{} {}", t.text("access-interpreter"), t.text(word)))
    }

    /// Names of standard fields that read "not confirmed, ask first".
    fn unconfirmed(&self) -> Vec<String> {
        let service = self.service();
        let phones = service.phones.iter().any(|p| !self.is_confirmed(p.confirm, p.source.as_ref()));
        let doubtful = [
            ("email", service.email.as_ref().map(|e| (e.confirm, e.source.as_ref()))),
            ("service_at_locations", service.address.as_ref().map(|a| (a.confirm, a.source.as_ref()))),
            ("schedules", service.hours.as_ref().map(|h| (h.confirm, h.source.as_ref()))),
            ("cost_options", service.cost.as_ref().map(|c| (c.confirm, c.source.as_ref()))),
        ];
        let doubtful = doubtful
            .into_iter()
            .filter(|(_, fact)| fact.is_some_and(|(confirm, source)| !self.is_confirmed(confirm, source)))
            .map(|(name, _)| name.to_owned());
        phones.then(|| "phones".to_owned()).into_iter().chain(doubtful).collect()
    }

    /// What somebody must know who reads the standard fields only.
    fn alert(&self, unconfirmed: &[String]) -> Option<String> {
        let service = self.service();
        let t = self.view.t;
        let mut all: Vec<String> = Vec::new();
        if !service.verified {
            all.push(t.text("record-unverified").to_owned());
        }
        if service.volatile {
            all.push(t.text("record-volatile").to_owned());
        }
        if !unconfirmed.is_empty() {
            all.push(format!("{}: {}", t.text("not-confirmed"), unconfirmed.join(", ")));
        }
        (!all.is_empty()).then(|| all.join(". "))
    }

    fn languages(&self) -> Vec<Language<'a>> {
        let spoken = self.service().languages_spoken.iter();
        spoken
            .map(|code| Language {
                id: self.part("language", code),
                name: Some(own_name(self.view.site, code)).filter(|name| *name != &**code),
                code,
                ..Language::default()
            })
            .collect()
    }

    fn documents(&self) -> Vec<RequiredDocument<'a>> {
        let Some(documents) = &self.service().documents else { return Vec::new() };
        let words = documents.items.iter().filter_map(|code| {
            let word = self.wording.word(VocabularyKind::Documents, code)?;
            Some((code.as_str(), word.body))
        });
        let note = self.wording.show(&documents.note).map(|note| ("note", note.body));
        words
            .chain(note)
            .map(|(code, document)| RequiredDocument {
                id: self.part("required_document", code),
                document,
                ..RequiredDocument::default()
            })
            .collect()
    }

    /// The office that answers messages.
    #[must_use]
    pub fn contacts(&self) -> Vec<Contact<'a>> {
        let service = self.service();
        let address = service.email.as_ref().and_then(|address| email(&address.value));
        let contact = address.map(|address| Contact {
            id: self.part("contact", "email"),
            department: &service.authority,
            email: Some(address),
            ..Contact::default()
        });
        contact.into_iter().collect()
    }

    /// The needs that it meets; whether I may come, and who is told about me; the law behind it.
    fn attributes(&self) -> Vec<Attribute<'a>> {
        let service = self.service();
        let t = self.view.t;
        let blank = || Attribute { link_id: self.entry.id, link_entity: "service", ..Attribute::default() };
        let needs = service.need.iter().filter_map(|code| {
            let term = terms::of_code(self.view, code)?;
            Some(Attribute {
                id: self.part("attribute", code),
                link_type: "need",
                taxonomy_term: Some(term),
                ..blank()
            })
        });
        let answers = ANSWERS.iter().zip(service.access.answers()).filter_map(|((link, label), (code, answer))| {
            let value = if answer.filter(|answer| is_said(answer))?.value { "yes" } else { "no" };
            let (label, id) = (Some(t.text(label)), self.part("attribute", code));
            Some(Attribute { id, link_type: link, label, value: Some(value), ..blank() })
        });
        let reporting = service.access.reporting.as_ref().filter(|answer| is_said(answer)).map(|answer| Attribute {
            id: self.part("attribute", "reporting"),
            link_type: "access.reporting",
            label: Some(t.text("reporting-question")),
            value: Some(&answer.value),
            ..blank()
        });
        let laws = service.legal_basis.iter().map(|law| Attribute {
            id: self.part("attribute", law),
            link_type: "legal_basis",
            label: Some(t.text("service-law")),
            value: Some(law),
            ..blank()
        });
        needs.chain(answers).chain(reporting).chain(laws).collect()
    }
}

/// The questions of [`model::Access::answers`] in the same order: kind of attribute and key of its words.
const ANSWERS: [(&str, &str); 7] = [
    ("access.without_papers", "access-without_papers"),
    ("access.without_eid", "access-without_eid"),
    ("access.without_appointment", "access-without_appointment"),
    ("access.interpreter", "access-interpreter"),
    ("access.female_staff", "access-female_staff"),
    ("access.children", "access-children"),
    ("access.wheelchair", "access-wheelchair"),
];

/// Does a source say so?
pub(super) const fn is_said<T>(answer: &model::Sourced<T>) -> bool {
    answer.source.is_some() && !matches!(answer.confirm, Some(false))
}

/// The standard's name for the field of a text.
fn standard(path: Cow<'static, str>) -> Cow<'static, str> {
    match &*path {
        "summary" => "description".into(),
        "for_whom" => "eligibility_description".into(),
        "cost" => "fees_description".into(),
        "documents" => "required_documents".into(),
        "deadline" => "application_process".into(),
        "hours" => "schedules".into(),
        name => match name.strip_prefix("phone.") {
            Some(n) => format!("phones.{n}.description").into(),
            None => path,
        },
    }
}

/// The document that a service was imported as.
#[must_use]
pub fn document(view: View<'_>, n: u32) -> Option<&Value> {
    view.register.services.get(n)?.document.as_deref()
}
