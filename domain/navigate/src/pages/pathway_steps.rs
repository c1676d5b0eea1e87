//! The steps of a pathway as its page shows them, with the office that each leads to.

use kernel::Slug;
use texts::Shown;

use super::{Context, service::source_title};
use crate::{
    model::{Confirmation, Deadline, Service, Step, VocabularyKind},
    wording::{Item, Phrase, Wording},
};

/// A step that is a task.
pub struct StepView<'a> {
    /// Its number in addresses.
    pub n: u32,
    /// Its number on the page, where some steps are not shown: "3".
    pub place_in_list: String,
    pub text: Shown<'a>,
    pub when: Option<String>,
    pub why: Option<Shown<'a>>,
    pub otherwise: Option<Shown<'a>>,
    pub who: Option<Phrase<'a>>,
    pub place: Option<Phrase<'a>>,
    pub documents: Vec<Item<'a>>,
    pub documents_note: Option<Shown<'a>>,
    pub deadline: Option<(Phrase<'a>, String)>,
    pub cost: Option<(Phrase<'a>, bool)>,
    pub legal: &'a [Box<str>],
    pub office: Option<Office<'a>>,
    /// Code and label of the need whose services it leads to.
    pub need: Option<(&'a str, &'a str)>,
    pub sources: Vec<(&'a str, Option<&'a str>, Option<String>)>,
    pub is_volatile: bool,
}

impl StepView<'_> {
    /// Is there anything to say about where the step happens?
    pub fn is_somewhere(&self) -> bool {
        self.place.is_some() || self.office.as_ref().is_some_and(|office| office.address.is_some())
    }
}

/// The service that a step leads to: what one needs to get there without opening another page.
pub struct Office<'a> {
    pub id: &'a str,
    pub name: Shown<'a>,
    /// The address, and whether it is confirmed.
    pub address: Option<(&'a str, bool)>,
    /// Degrees north and east: `51.05,3.72`.
    pub position: Option<String>,
    /// Number, what is dialled, its note, and whether it is confirmed.
    pub phones: Vec<(&'a str, String, Option<Shown<'a>>, bool)>,
}

/// A step that is an emergency: numbers to tap.
pub struct CallView<'a> {
    pub n: u32,
    pub text: Shown<'a>,
    pub numbers: Vec<&'a str>,
}

/// The steps that are calls, and those that are tasks, in the order of the record. A number that no help line of the country bears
/// is not offered; the step then stays in the list.
pub fn sort<'a>(
    steps: &[&'a Step],
    country: &str,
    context: Context<'a>,
    wording: &Wording<'a>,
) -> (Vec<CallView<'a>>, Vec<StepView<'a>>) {
    let (mut calls, mut tasks) = (Vec::new(), Vec::new());
    for step in steps {
        let Some(text) = wording.show(&step.text) else { continue };
        let is_known = |dial: &&str| context.snapshot.helplines_in(country).any(|line| *line.dial == **dial);
        let numbers: Vec<&str> = step.call.iter().map(|dial| &**dial).filter(is_known).collect();
        if numbers.is_empty() {
            let number = wording.t.count(tasks.len() as i64 + 1);
            tasks.push(task(step, text, number, context, wording));
        } else {
            calls.push(CallView { n: step.n, text, numbers });
        }
    }
    (calls, tasks)
}

fn task<'a>(
    step: &'a Step,
    text: Shown<'a>,
    place_in_list: String,
    context: Context<'a>,
    wording: &Wording<'a>,
) -> StepView<'a> {
    let (documents, documents_note) =
        step.documents.as_ref().map_or((Vec::new(), None), |documents| wording.documents(documents));
    let deadline = step.deadline.as_ref().and_then(|deadline| {
        let phrase = wording.deadline(deadline);
        (!phrase.is_empty()).then(|| (phrase, deadline_json(deadline)))
    });
    StepView {
        n: step.n,
        place_in_list,
        text,
        when: step.when.as_ref().and_then(|rule| serde_json::to_string(rule).ok()),
        why: wording.show(&step.why),
        otherwise: wording.show(&step.otherwise),
        who: step.who.as_ref().map(|who| wording.who(who)).filter(|phrase| !phrase.is_empty()),
        place: step.place.as_ref().map(|place| wording.place(place)).filter(|phrase| !phrase.is_empty()),
        documents,
        documents_note,
        deadline,
        cost: step.cost.as_ref().and_then(|cost| {
            let phrase = wording.cost(cost);
            let is_sure = || context.snapshot.is_price_confirmed(cost, &step.sources, context.now.day_utc());
            (!phrase.is_empty()).then(|| (phrase, is_sure()))
        }),
        legal: &step.legal,
        office: step.service.as_ref().and_then(|id| office(id, context, wording)),
        need: step.need.as_ref().map(|code| (code.as_str(), wording.need(code))),
        sources: step
            .sources
            .iter()
            .filter_map(|id| Some(source_title(context.snapshot.source(id)?, wording)))
            .collect(),
        is_volatile: step.volatile,
    }
}

fn office<'a>(id: &Slug, context: Context<'a>, wording: &Wording<'a>) -> Option<Office<'a>> {
    let service: &Service = &context.snapshot.service(id)?.record;
    let today = context.now.day_utc();
    let sure = |confirm, source: Option<&Slug>| {
        service.verified && context.snapshot.confirmation(confirm, source, today) == Confirmation::Confirmed
    };
    let address =
        service.address.as_ref().map(|address| (&*address.value, sure(address.confirm, address.source.as_ref())));
    let phones = service.phones.iter().map(|phone| {
        let dial = phone.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        (&*phone.number, dial, wording.show(&phone.note), sure(phone.confirm, phone.source.as_ref()))
    });
    Some(Office {
        id: &service.id,
        name: wording.show(&service.name)?,
        address,
        position: service.position.map(|(lat, lon)| format!("{lat},{lon}")),
        phones: phones.collect(),
    })
}

/// What the browser counts with: relation, count, unit, event, date.
fn deadline_json(deadline: &Deadline) -> String {
    serde_json::json!({
        "relation": deadline.relation.map(crate::model::Relation::as_str),
        "count": deadline.count,
        "unit": deadline.unit.map(crate::model::Unit::as_str),
        "event": deadline.event,
        "date": deadline.date.map(|date| date.to_string()),
    })
    .to_string()
}

/// Every document of the pathway once, with the steps that ask for it.
pub fn all_documents<'a>(steps: &[&'a Step], wording: &Wording<'a>) -> Vec<(Item<'a>, String)> {
    let mut all: Vec<(Item<'a>, Vec<u32>)> = Vec::new();
    for step in steps {
        let Some(documents) = &step.documents else { continue };
        for item in wording.documents(documents).0 {
            match all.iter_mut().find(|(known, _)| known.code == item.code) {
                Some((_, of)) => of.push(step.n),
                None => all.push((item, vec![step.n])),
            }
        }
    }
    all.into_iter().map(|(item, of)| (item, numbers(&of))).collect()
}

/// An event from which deadlines of the pathway count: the person gives its day.
pub struct EventView<'a> {
    pub code: &'a str,
    pub label: &'a str,
    /// Numbers of the steps that count from it, so that nobody is asked for a day that none of their steps needs.
    pub of: String,
}

/// Events from which a deadline counts.
pub fn events<'a>(steps: &[&'a Step], wording: &Wording<'a>) -> Vec<EventView<'a>> {
    let mut events: Vec<(&str, &str, Vec<u32>)> = Vec::new();
    for step in steps {
        let counted = step.deadline.as_ref().filter(|deadline| deadline.count.is_some());
        let Some(event) = counted.and_then(|deadline| deadline.event.as_ref()) else { continue };
        let Some(word) = wording.word(VocabularyKind::Events, event) else { continue };
        match events.iter_mut().find(|(known, _, _)| *known == event.as_str()) {
            Some((_, _, of)) => of.push(step.n),
            None => events.push((event.as_str(), word.body, vec![step.n])),
        }
    }
    events.into_iter().map(|(code, label, of)| EventView { code, label, of: numbers(&of) }).collect()
}

/// The steps that count from any of the events.
pub fn dated(events: &[EventView<'_>]) -> String {
    events.iter().map(|event| &*event.of).collect::<Vec<_>>().join(",")
}

fn numbers(of: &[u32]) -> String {
    of.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}
