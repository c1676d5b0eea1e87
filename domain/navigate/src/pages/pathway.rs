//! A pathway: a few questions, then the steps with who, where, documents, deadline, cost and law.
//!
//! Without JavaScript every step stands there with its condition in words; with it the questions make the list personal.
//! Answers never leave the phone.

use askama::Template;
use kernel::Slug;
use texts::Shown;
use ui::{Absent, Page, Params, Shell};

use super::{Context, ServiceCard, service::source_title};
use crate::{
    model::{Deadline, Pathway, Question, Step, VocabularyKind},
    snapshot::Held,
    wording::{Item, Phrase, Wording},
};

#[derive(Template)]
#[template(path = "pathway.html")]
struct PathwayPage<'a> {
    shell: Shell<'a>,
    id: &'a str,
    title: Shown<'a>,
    for_whom: Option<Shown<'a>>,
    need: (&'a str, &'a str),
    area: Vec<&'a str>,
    questions: Vec<QuestionView<'a>>,
    verdict: Option<VerdictView<'a>>,
    steps: Vec<StepView<'a>>,
    documents: Vec<(Item<'a>, String)>,
    events: Vec<(&'a str, &'a str)>,
    holidays: String,
    checked: Option<String>,
    url: String,
    qr: Option<String>,
}

struct QuestionView<'a> {
    id: &'a str,
    fact: &'a str,
    kind: &'static str,
    ask: Shown<'a>,
    hint: Option<Shown<'a>>,
    options: Vec<(&'a str, &'a str)>,
}

struct VerdictView<'a> {
    rule: String,
    reason: Option<Shown<'a>>,
    ask: Option<(&'a str, &'a str)>,
}

struct StepView<'a> {
    n: u32,
    text: Shown<'a>,
    when: Option<String>,
    why: Option<Shown<'a>>,
    otherwise: Option<Shown<'a>>,
    who: Option<Phrase<'a>>,
    place: Option<Phrase<'a>>,
    documents: Vec<Item<'a>>,
    documents_note: Option<Shown<'a>>,
    deadline: Option<(Phrase<'a>, String)>,
    cost: Option<(Phrase<'a>, bool)>,
    legal: &'a [Box<str>],
    service: Option<(&'a str, &'a str)>,
    sources: Vec<(&'a str, Option<&'a str>, Option<String>)>,
    is_volatile: bool,
}

/// A pathway whose law does not hold in the place: the page says so, and lists what meets the need there.
#[derive(Template)]
#[template(path = "pathway_elsewhere.html")]
struct ElsewherePage<'a> {
    shell: Shell<'a>,
    title: Shown<'a>,
    holds_in: Vec<&'a str>,
    services: Vec<ServiceCard<'a>>,
    pathways: Vec<ServiceCard<'a>>,
}

/// `/{lang}/{place}/pathways/{id}`
///
/// # Errors
/// [`Absent`] when there is no such language, place or pathway.
pub fn page(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    show(context, params, false)
}

/// `/{lang}/{place}/print/pathways/{id}`: the same, with a QR code.
///
/// # Errors
/// [`Absent`] when there is no such language, place or pathway.
pub fn print(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    show(context, params, true)
}

fn show(context: Context<'_>, params: &Params, is_print: bool) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let place = setting.place.ok_or(Absent)?;
    let snapshot = context.snapshot;
    let held = snapshot.pathway(params.part("id")).ok_or(Absent)?;
    let pathway = &held.record;
    let mut shell = context.shell(&setting, &format!("/pathways/{}", pathway.id))?;
    let title = pathway.title.show(&setting.chain).ok_or(Absent)?;
    shell.title = title.body.to_owned();
    shell.description = pathway.for_whom.show(&setting.chain).map(|s| s.body.to_owned()).unwrap_or_default();
    if !snapshot.concerns(&held.areas, place) {
        return elsewhere(context, &setting, held, shell, title);
    }
    let wording = context.wording(&shell, &setting.chain);
    let steps: Vec<&Step> = pathway.steps.iter().filter(|step| step.is_published()).collect();
    let url = format!("{}{}/pathways/{}", context.site.base_url, shell.home(), pathway.id);
    let country = place.country.as_deref().unwrap_or_default().to_ascii_lowercase();
    let holidays = snapshot.holidays.get(&country).map(Vec::as_slice).unwrap_or_default();
    let need = pathway.need.first().map_or("", Slug::as_str);
    super::render(&PathwayPage {
        id: &pathway.id,
        for_whom: wording.show(&pathway.for_whom),
        need: (need, wording.need(need)),
        area: area_names(context, held, &setting.chain),
        questions: questions(pathway, &wording),
        verdict: verdict(context, pathway, &wording),
        documents: all_documents(&steps, &wording),
        events: events(&steps, &wording),
        steps: steps.iter().filter_map(|step| step_view(step, context, &wording)).collect(),
        holidays: holidays.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        checked: pathway.checked.map(|day| shell.t.date(day)),
        qr: is_print.then(|| ui::qr(&url)),
        url,
        title,
        shell: shell.clone(),
    })
}

fn elsewhere<'a>(
    context: Context<'a>,
    setting: &super::Setting<'a>,
    held: &'a Held<Pathway>,
    shell: Shell<'a>,
    title: Shown<'a>,
) -> Result<Page, Absent> {
    let place = setting.place.ok_or(Absent)?;
    let need = held.record.need.first().ok_or(Absent)?;
    let snapshot = context.snapshot;
    let mut services: Vec<ServiceCard<'_>> = snapshot
        .services_for_need(place, need)
        .into_iter()
        .filter_map(|service| context.service_card(service, place, &setting.chain))
        .collect();
    context.sort_cards(&mut services, setting.lang);
    let pathways = snapshot
        .pathways_for(place)
        .into_iter()
        .filter(|other| other.record.need.contains(need))
        .filter_map(|other| context.pathway_card(other, place, &setting.chain))
        .collect();
    let holds_in = area_names(context, held, &setting.chain);
    super::render(&ElsewherePage { shell, title, holds_in, services, pathways })
}

fn area_names<'a>(context: Context<'a>, held: &Held<Pathway>, chain: &[kernel::Lang]) -> Vec<&'a str> {
    let places = &context.snapshot.places;
    held.areas.iter().filter_map(|area| Some(places.name(places.get(area)?, chain).0)).collect()
}

fn questions<'a>(pathway: &'a Pathway, wording: &Wording<'a>) -> Vec<QuestionView<'a>> {
    let view = |question: &'a Question| {
        Some(QuestionView {
            id: &question.id,
            fact: &question.fact,
            kind: question.kind.as_str(),
            ask: wording.show(&question.ask)?,
            hint: wording.show(&question.hint),
            options: question
                .options
                .iter()
                .filter_map(|option| Some((&*option.value, wording.show(&option.label)?.body)))
                .collect(),
        })
    };
    pathway.questions.iter().filter_map(view).collect()
}

fn verdict<'a>(context: Context<'a>, pathway: &'a Pathway, wording: &Wording<'a>) -> Option<VerdictView<'a>> {
    let verdict = pathway.verdict.as_ref()?;
    let today = context.now.day_utc();
    let holds = verdict.valid_from.is_none_or(|from| from <= today) && verdict.valid_to.is_none_or(|to| today <= to);
    if !holds || verdict.sources.is_empty() {
        return None;
    }
    let ask = verdict.ask.as_ref().and_then(|id| {
        let service = context.snapshot.service(id)?;
        Some((service.record.id.as_str(), wording.show(&service.record.name)?.body))
    });
    let rule = serde_json::to_string(&verdict.rule).ok()?;
    Some(VerdictView { rule, reason: wording.show(&verdict.reason), ask })
}

fn step_view<'a>(step: &'a Step, context: Context<'a>, wording: &Wording<'a>) -> Option<StepView<'a>> {
    let (documents, documents_note) =
        step.documents.as_ref().map_or((Vec::new(), None), |documents| wording.documents(documents));
    let service = step.service.as_ref().and_then(|id| {
        let held = context.snapshot.service(id)?;
        Some((held.record.id.as_str(), wording.show(&held.record.name)?.body))
    });
    let deadline = step.deadline.as_ref().and_then(|deadline| {
        let phrase = wording.deadline(deadline);
        (!phrase.is_empty()).then(|| (phrase, deadline_json(deadline)))
    });
    Some(StepView {
        n: step.n,
        text: wording.show(&step.text)?,
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
        service,
        sources: step
            .sources
            .iter()
            .filter_map(|id| Some(source_title(context.snapshot.source(id)?, wording)))
            .collect(),
        is_volatile: step.volatile,
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
fn all_documents<'a>(steps: &[&'a Step], wording: &Wording<'a>) -> Vec<(Item<'a>, String)> {
    let mut all: Vec<(Item<'a>, Vec<String>)> = Vec::new();
    for step in steps {
        let Some(documents) = &step.documents else { continue };
        for item in wording.documents(documents).0 {
            match all.iter_mut().find(|(known, _)| known.code == item.code) {
                Some((_, of)) => of.push(step.n.to_string()),
                None => all.push((item, vec![step.n.to_string()])),
            }
        }
    }
    all.into_iter().map(|(item, of)| (item, of.join(","))).collect()
}

/// Events from which a deadline of the pathway counts: the person gives their dates.
fn events<'a>(steps: &[&'a Step], wording: &Wording<'a>) -> Vec<(&'a str, &'a str)> {
    let mut events: Vec<(&str, &str)> = Vec::new();
    let counted = steps.iter().filter_map(|step| step.deadline.as_ref()).filter(|d| d.count.is_some());
    for event in counted.filter_map(|deadline| deadline.event.as_ref()) {
        if let Some(word) = wording.word(VocabularyKind::Events, event)
            && !events.iter().any(|(known, _)| *known == event.as_str())
        {
            events.push((event.as_str(), word.body));
        }
    }
    events
}
