//! Phones, hours and costs of a service, each marked where it is not confirmed.

use hours::{Hours, Schedule as Times};

use super::{
    records::{CostOption, Phone, Schedule},
    service::Subject,
};
use crate::{
    model::{self, Cost},
    opening,
};

/// The marked text of a fact: its note, and "not confirmed, ask first" where it is not.
fn marked(subject: &Subject<'_>, note: Option<&str>, is_confirmed: bool) -> Option<String> {
    let mark = (!is_confirmed).then(|| subject.view.t.text("not-confirmed"));
    match (note, mark) {
        (Some(note), Some(mark)) => Some(format!("{note} – {mark}")),
        (note, mark) => note.or(mark).map(ToOwned::to_owned),
    }
}

/// Numbers to call.
#[must_use]
pub fn phones<'a>(subject: &Subject<'a>) -> Vec<Phone<'a>> {
    let phone = |(at, phone): (usize, &'a model::PhoneNumber)| {
        let confirmed = subject.is_confirmed(phone.confirm, phone.source.as_ref());
        let note = subject.wording.show(&phone.note).map(|note| note.body);
        Phone {
            id: subject.part("phone", at),
            number: &phone.number,
            r#type: "voice",
            description: marked(subject, note, confirmed),
            confirmed,
            ..Phone::default()
        }
    };
    subject.service().phones.iter().enumerate().map(phone).collect()
}

/// When it is open: schedules as far as the standard can say it, the text of OpenStreetMap beside them.
#[must_use]
pub fn schedules<'a>(subject: &Subject<'a>) -> Vec<Schedule<'a>> {
    let Some(given) = &subject.service().hours else { return Vec::new() };
    let confirmed = subject.is_confirmed(given.confirm, given.source.as_ref());
    let note = subject.wording.show(&given.note).map(|note| note.body);
    let times = opening::hours_of(subject.service()).map(|hours| times(&hours, subject)).unwrap_or_default();
    // words without days and times are a schedule too
    let times = if times.is_empty() { vec![Times::default()] } else { times };
    let time_zone = subject.held.areas.first().and_then(|slug| subject.view.snapshot.places.get(slug));
    let notes = marked(subject, None, confirmed);
    let one = |(at, times): (usize, Times)| Schedule {
        id: subject.part("schedule", at),
        times: Times { description: note.map(ToOwned::to_owned), notes: notes.clone(), ..times },
        opening_hours: given.osm.as_deref(),
        time_zone: time_zone.map(|place| &*place.time_zone).filter(|zone| !zone.is_empty()),
        confirmed,
    };
    times.into_iter().enumerate().map(one).collect()
}

fn times(hours: &Hours, subject: &Subject<'_>) -> Vec<Times> {
    hours.to_schedules(subject.view.today).map(|export| export.schedules).unwrap_or_default()
}

/// What it costs: an option an amount, nothing to pay as an amount of 0.
#[must_use]
pub fn costs<'a>(subject: &Subject<'a>) -> Vec<CostOption<'a>> {
    let Some(cost) = &subject.service().cost else { return Vec::new() };
    let confirmed = subject.is_confirmed(cost.confirm, cost.source.as_ref());
    let option = subject.wording.show(&cost.note).or_else(|| subject.wording.show(&cost.payer)).map(|note| note.body);
    let words =
        |part: &Cost| marked(subject, Some(&*subject.wording.cost(part).set).filter(|set| !set.is_empty()), confirmed);
    let blank = |id| CostOption { id: subject.part("cost_option", id), option, confirmed, ..CostOption::default() };
    let free = cost.free.then(|| {
        let amount_description = words(&Cost { free: true, ..Cost::default() });
        CostOption { amount: Some(0.0), amount_description, ..blank(0) }
    });
    let amounts = cost.amounts.iter().enumerate().map(|(at, amount)| CostOption {
        currency: Some(&*amount.currency),
        amount: amount.amount.parse().ok(),
        amount_description: words(&Cost { amounts: vec![amount.clone()], ..Cost::default() }),
        ..blank(at + 1)
    });
    let mut all: Vec<CostOption<'a>> = free.into_iter().chain(amounts).collect();
    if all.is_empty() && option.is_some() {
        all.push(CostOption { amount_description: marked(subject, None, confirmed), ..blank(0) });
    }
    all
}
