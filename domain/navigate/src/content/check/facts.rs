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
}

const fn fact<'a>(field: &'static str, source: Option<&'a Slug>, is_short_lived: bool) -> Fact<'a> {
    Fact { field, source, is_short_lived }
}

/// The sourced fields that a service has.
pub(super) fn of_service(service: &Service) -> Vec<Fact<'_>> {
    let mut all: Vec<Fact<'_>> = Vec::new();
    all.extend(service.website.as_ref().map(|x| fact("website", x.source.as_ref(), false)));
    all.extend(service.online.as_ref().map(|x| fact("online", x.source.as_ref(), false)));
    all.extend(service.phones.iter().map(|x| fact("phones", x.source.as_ref(), true)));
    all.extend(service.email.as_ref().map(|x| fact("email", x.source.as_ref(), false)));
    all.extend(service.address.as_ref().map(|x| fact("address", x.source.as_ref(), true)));
    all.extend(service.hours.as_ref().map(|x| fact("hours", x.source.as_ref(), true)));
    all.extend(service.cost.as_ref().map(|x| fact("cost", x.source.as_ref(), true)));
    all.extend(service.documents.as_ref().map(|x| fact("documents", x.source.as_ref(), false)));
    all.extend(service.deadline.as_ref().map(|x| fact("deadline", x.source.as_ref(), false)));
    let answers = service.access.answers().into_iter();
    all.extend(answers.filter_map(|(code, answer)| Some(fact(code, answer?.source.as_ref(), false))));
    all.extend(service.access.reporting.as_ref().map(|x| fact("reporting", x.source.as_ref(), false)));
    all
}

/// A helpline is one fact: number, hours and all.
pub(super) fn of_helpline(line: &Helpline) -> Fact<'_> {
    fact("dial", line.source.as_ref(), true)
}

/// What a page on nationality or local vote says with a source of its own; the rest rests on the sources of the page.
pub(super) fn of_country(page: &CountryPage) -> Vec<Fact<'_>> {
    let mut all: Vec<Fact<'_>> = Vec::new();
    all.extend(page.fee.as_ref().map(|x| fact("fee", x.source.as_ref(), true)));
    all.extend(page.decision.as_ref().map(|x| fact("decision", x.source.as_ref(), false)));
    all.extend(page.reminders.iter().map(|x| fact("reminders", x.source.as_ref(), false)));
    all
}

/// Sources that fields of a step name beside those of the step itself.
pub(super) fn of_step(step: &Step) -> Vec<Fact<'_>> {
    let mut all: Vec<Fact<'_>> = Vec::new();
    all.extend(step.documents.as_ref().map(|x| fact("documents", x.source.as_ref(), false)));
    all.extend(step.deadline.as_ref().map(|x| fact("deadline", x.source.as_ref(), false)));
    all.extend(step.cost.as_ref().map(|x| fact("cost", x.source.as_ref(), true)));
    all.retain(|fact| fact.source.is_some());
    all
}

/// Does a step name an amount or an address, which soon grow old?
pub(super) fn is_short_lived(step: &Step) -> bool {
    step.cost.as_ref().is_some_and(|cost| !cost.amounts.is_empty())
        || step.place.as_ref().is_some_and(|place| place.address.is_some())
}
