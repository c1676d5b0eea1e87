//! Which fields of a record rest on a source of their own.

use kernel::Slug;

use crate::model::{CountryPage, Helpline, Service, Step};

/// A field that carries a source.
pub(super) struct Fact<'a> {
    /// Its key in the file.
    pub field: &'static str,
    /// What it rests on; none where the record does not say.
    pub source: Option<&'a Slug>,
    /// True for what soon grows old: phone, hours, address, price.
    pub is_short_lived: bool,
    /// True where the record itself says that it is not confirmed.
    pub is_doubted: bool,
}

impl Fact<'_> {
    /// The address of a page proves itself when it is opened; whoever names it.
    pub fn is_link(&self) -> bool {
        matches!(self.field, "website" | "online")
    }
}

const fn fact<'a>(field: &'static str, source: Option<&'a Slug>, confirm: Option<bool>) -> Fact<'a> {
    Fact { field, source, is_short_lived: false, is_doubted: matches!(confirm, Some(false)) }
}

const fn short<'a>(field: &'static str, source: Option<&'a Slug>, confirm: Option<bool>) -> Fact<'a> {
    Fact { is_short_lived: true, ..fact(field, source, confirm) }
}

/// The sourced fields that a service has.
pub(super) fn of_service(service: &Service) -> Vec<Fact<'_>> {
    let mut all: Vec<Fact<'_>> = Vec::new();
    all.extend(service.website.as_ref().map(|x| fact("website", x.source.as_ref(), x.confirm)));
    all.extend(service.online.as_ref().map(|x| fact("online", x.source.as_ref(), x.confirm)));
    all.extend(service.phones.iter().map(|x| short("phones", x.source.as_ref(), x.confirm)));
    all.extend(service.email.as_ref().map(|x| fact("email", x.source.as_ref(), x.confirm)));
    all.extend(service.address.as_ref().map(|x| short("address", x.source.as_ref(), x.confirm)));
    all.extend(service.hours.as_ref().map(|x| short("hours", x.source.as_ref(), x.confirm)));
    all.extend(service.cost.as_ref().map(|x| short("cost", x.source.as_ref(), x.confirm)));
    all.extend(service.documents.as_ref().map(|x| fact("documents", x.source.as_ref(), x.confirm)));
    all.extend(service.deadline.as_ref().map(|x| fact("deadline", x.source.as_ref(), x.confirm)));
    let answers = service.access.answers().into_iter();
    all.extend(answers.filter_map(|(code, answer)| answer.map(|x| fact(code, x.source.as_ref(), x.confirm))));
    all.extend(service.access.reporting.as_ref().map(|x| fact("reporting", x.source.as_ref(), x.confirm)));
    all
}

/// A helpline is one fact: number, hours and all.
pub(super) fn of_helpline(line: &Helpline) -> Fact<'_> {
    short("dial", line.source.as_ref(), None)
}

/// What a page on nationality or local vote says with a source of its own; the rest rests on the sources of the page. A
/// reminder has no mark of its own: its words say what is planned and whom to ask.
pub(super) fn of_country(page: &CountryPage) -> Vec<Fact<'_>> {
    let mut all: Vec<Fact<'_>> = Vec::new();
    all.extend(page.fee.as_ref().map(|x| short("fee", x.source.as_ref(), x.confirm)));
    all.extend(page.decision.as_ref().map(|x| fact("decision", x.source.as_ref(), x.confirm)));
    all.extend(page.reminders.iter().map(|x| fact("reminders", x.source.as_ref(), Some(false))));
    all
}

/// Sources that fields of a step name beside those of the step itself.
pub(super) fn of_step(step: &Step) -> Vec<Fact<'_>> {
    let mut all: Vec<Fact<'_>> = Vec::new();
    all.extend(step.documents.as_ref().map(|x| fact("documents", x.source.as_ref(), x.confirm)));
    all.extend(step.deadline.as_ref().map(|x| fact("deadline", x.source.as_ref(), x.confirm)));
    all.extend(step.cost.as_ref().map(|x| short("cost", x.source.as_ref(), x.confirm)));
    all.retain(|fact| fact.source.is_some());
    all
}

/// What a step says on the sources of the step itself: a counted or fixed deadline, and the price.
pub(super) fn on_sources_of_step(step: &Step) -> Vec<Fact<'_>> {
    let counted = step.deadline.as_ref().filter(|x| x.source.is_none() && (x.count.is_some() || x.date.is_some()));
    let priced = step.cost.as_ref().filter(|x| x.source.is_none());
    let deadline = counted.map(|x| fact("deadline", None, x.confirm));
    deadline.into_iter().chain(priced.map(|x| short("cost", None, x.confirm))).collect()
}

/// Does a step name an amount or an address, which soon grow old?
pub(super) fn is_short_lived(step: &Step) -> bool {
    step.cost.as_ref().is_some_and(|cost| !cost.amounts.is_empty())
        || step.place.as_ref().is_some_and(|place| place.address.is_some())
}
