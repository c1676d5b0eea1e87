//! A pathway: a few questions, then the steps with who, where, documents, deadline, cost and law.
//!
//! Without JavaScript every step stands there with its condition in words; with it the questions make the list personal.
//! Answers never leave the phone.

use askama::Template;
use kernel::Slug;
use texts::Shown;
use ui::{Absent, Page, Params, Shell};

use super::{
    Context, ServiceCard,
    help::{LEAVE, is_left_at_once},
    pathway_steps::{self, CallView, EventView, StepView},
    view::is_untraced,
};
use crate::{
    model::{Pathway, Question, Step},
    snapshot::Held,
    wording::{Item, Wording},
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
    calls: Vec<CallView<'a>>,
    steps: Vec<StepView<'a>>,
    documents: Vec<(Item<'a>, String)>,
    events: Vec<EventView<'a>>,
    dated: String,
    holidays: String,
    leave: Option<&'static str>,
    is_untraced: bool,
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
    options: Vec<(&'a str, Shown<'a>)>,
}

struct VerdictView<'a> {
    rule: String,
    reason: Option<Shown<'a>>,
    ask: Option<(&'a str, Shown<'a>)>,
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
    leave: Option<&'static str>,
    is_untraced: bool,
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
    let events = pathway_steps::events(&steps, &wording);
    let (calls, tasks) = pathway_steps::sort(&steps, &country, context, &wording);
    super::render(&PathwayPage {
        id: &pathway.id,
        for_whom: wording.show(&pathway.for_whom),
        need: (need, wording.need(need)),
        area: area_names(context, held, &setting.chain),
        questions: questions(pathway, &wording),
        verdict: verdict(context, pathway, &wording),
        documents: pathway_steps::all_documents(&steps, &wording),
        dated: pathway_steps::dated(&events),
        events,
        calls,
        steps: tasks,
        holidays: holidays.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        leave: is_left_at_once(&pathway.need).then_some(LEAVE),
        is_untraced: is_untraced(&pathway.need),
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
    let leave = is_left_at_once(&held.record.need).then_some(LEAVE);
    let is_untraced = is_untraced(&held.record.need);
    super::render(&ElsewherePage { shell, title, holds_in, services, pathways, leave, is_untraced })
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
                .filter_map(|option| Some((&*option.value, wording.show(&option.label)?)))
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
        Some((service.record.id.as_str(), wording.show(&service.record.name)?))
    });
    let rule = serde_json::to_string(&verdict.rule).ok()?;
    Some(VerdictView { rule, reason: wording.show(&verdict.reason), ask })
}
