//! A need: the narrower needs below it, help lines, pathways and services that meet it, with filters where they help. Where no
//! service meets it, the services around it.

use askama::Template;
use texts::Shown;
use ui::{Absent, Page, Params, Shell};

use super::{
    Context, ServiceCard, Setting,
    help::{LEAVE, is_left_at_once, related},
    lines::{self, Lines},
    view::is_untraced,
};
use crate::{
    model::{Need, Service, Sourced},
    snapshot::{Held, is_within},
};

/// How many services a page of a list holds.
const PAGE_SIZE: usize = 50;

/// A filter appears where at least this many records say something on its question.
const FILTER_FROM: usize = 10;

/// How many services stand in for those of a need that has none.
const INSTEAD: usize = 4;

/// Who helps on with anything: the social service, then desks and lines of guidance.
const GENERAL: [&str; 4] = ["money.welfare", "guide.desk", "guide.line", "guide.portal"];

#[derive(Template)]
#[template(path = "need.html")]
struct NeedPage<'a> {
    shell: Shell<'a>,
    label: Shown<'a>,
    icon: &'a str,
    parent: Option<(String, &'a str)>,
    below: Vec<(&'a str, &'a str)>,
    lines: Lines<'a>,
    pathways: Vec<ServiceCard<'a>>,
    services: Vec<ServiceCard<'a>>,
    instead: Vec<Around<'a>>,
    filters: Vec<Filter>,
    total: usize,
    code: &'a str,
    next: Option<usize>,
    is_help: bool,
    leave: Option<&'static str>,
    is_untraced: bool,
    query: String,
}

/// Services of another need, for want of a better one.
struct Around<'a> {
    code: &'a str,
    label: &'a str,
    services: Vec<ServiceCard<'a>>,
}

struct Filter {
    name: &'static str,
    key: String,
    is_on: bool,
}

/// `/{lang}/{place}/needs/{code}`; `?page=2`, and `?without_papers=1` and the like where a filter is shown. The need of help now
/// has one page, however it is asked for.
///
/// # Errors
/// [`Absent`] when there is no such language, place or need, or when the list has no such page.
pub fn page(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    let need = context.snapshot.need(params.part("code")).ok_or(Absent)?;
    if &*need.code == "help" {
        return super::help::page(context, params);
    }
    let setting = context.setting(params)?;
    let template = build(&context, &setting, need, params)?;
    super::render(&template)
}

fn build<'a>(
    context: &Context<'a>,
    setting: &'a Setting<'a>,
    need: &'a Need,
    params: &Params,
) -> Result<NeedPage<'a>, Absent> {
    let place = setting.place.ok_or(Absent)?;
    let snapshot = context.snapshot;
    let mut shell = context.shell(setting, &format!("/needs/{}", need.code))?;
    let label = need.label.show(&setting.chain).ok_or(Absent)?;
    shell.title = format!("{} – {}", label.body, shell.place.map_or("", |p| p.name));
    let mut found = snapshot.services_for_need(place, &need.code);
    let filters = filters(&found, params);
    found.retain(|held| filters.iter().filter(|f| f.is_on).all(|f| says_yes(&held.record, f.name)));
    let services = cards(context, setting, found);
    let total = services.len();
    let number = params.field("page").parse::<usize>().unwrap_or(1).max(1);
    let before = (number - 1).saturating_mul(PAGE_SIZE);
    if number > 1 && before >= total {
        return Err(Absent);
    }
    let parent = need.parent().and_then(|code| snapshot.need(code));
    let is_bare = services.is_empty() && filters.is_empty();
    let is_help = is_within(&need.code, "help");
    Ok(NeedPage {
        label,
        icon: parent.unwrap_or(need).icon.as_deref().unwrap_or("signpost"),
        parent: parent.map(|p| (if is_help { shell.to("/help") } else { shell.need(&p.code) }, name(p, setting))),
        below: below(context, setting, &shell, need),
        lines: parent.map(|_| lines::of_need(context, setting, &shell, &need.code)).unwrap_or_default(),
        pathways: pathways(context, setting, &need.code),
        instead: if is_bare { around(context, setting, need, parent) } else { Vec::new() },
        total,
        code: &need.code,
        next: (before + PAGE_SIZE < total).then_some(number + 1),
        is_help,
        leave: is_left_at_once(std::slice::from_ref(&need.code)).then_some(LEAVE),
        is_untraced: is_untraced(std::slice::from_ref(&need.code)),
        services: services.into_iter().skip(before).take(PAGE_SIZE).collect(),
        query: filters.iter().filter(|f| f.is_on).map(|f| format!("&{}=1", f.name)).collect(),
        filters,
        shell,
    })
}

fn name<'a>(need: &'a Need, setting: &Setting<'_>) -> &'a str {
    need.label.show(&setting.chain).map_or("", |shown| shown.body)
}

fn cards<'a>(
    context: &Context<'a>,
    setting: &Setting<'a>,
    found: Vec<&'a std::sync::Arc<Held<Service>>>,
) -> Vec<ServiceCard<'a>> {
    let Some(place) = setting.place else { return Vec::new() };
    let mut cards: Vec<ServiceCard<'a>> =
        found.into_iter().filter_map(|held| context.service_card(held, place, &setting.chain)).collect();
    context.sort_cards(&mut cards, setting.lang);
    cards
}

fn pathways<'a>(context: &Context<'a>, setting: &Setting<'a>, code: &str) -> Vec<ServiceCard<'a>> {
    let Some(place) = setting.place else { return Vec::new() };
    let all = context.snapshot.pathways_for(place).into_iter();
    all.filter(|held| held.record.need.iter().any(|need| is_within(need, code)))
        .filter_map(|held| context.pathway_card(held, place, &setting.chain))
        .collect()
}

/// The narrower needs that something here meets.
fn below<'a>(
    context: &Context<'a>,
    setting: &'a Setting<'a>,
    shell: &Shell<'a>,
    need: &'a Need,
) -> Vec<(&'a str, &'a str)> {
    let Some(place) = setting.place else { return Vec::new() };
    let snapshot = context.snapshot;
    let is_met = |code: &str| {
        !snapshot.services_for_need(place, code).is_empty()
            || !pathways(context, setting, code).is_empty()
            || !lines::of_need(context, setting, shell, code).is_empty()
    };
    let needs = snapshot.needs_below(&need.code).filter(|need| is_met(&need.code));
    needs.map(|need| (need.code.as_str(), name(need, setting))).collect()
}

/// For want of a service: those of the needs beside it and of the wider one, then those that help on with anything.
fn around<'a>(context: &Context<'a>, setting: &Setting<'a>, need: &Need, parent: Option<&'a Need>) -> Vec<Around<'a>> {
    let Some(place) = setting.place else { return Vec::new() };
    let snapshot = context.snapshot;
    let mut known: Vec<String> = Vec::new();
    let mut all = Vec::new();
    let beside = related(&need.code).iter().filter_map(|code| snapshot.need(code));
    let general = GENERAL.iter().filter_map(|code| snapshot.need(code));
    for need in beside.chain(parent).chain(general) {
        let mut services = cards(context, setting, snapshot.services_for_need(place, &need.code));
        services.retain(|card| !known.contains(&card.tail));
        services.truncate(INSTEAD);
        known.extend(services.iter().map(|card| card.tail.clone()));
        if !services.is_empty() {
            all.push(Around { code: &need.code, label: name(need, setting), services });
        }
    }
    all
}

/// Questions on which enough of the found services say something, yes or no.
fn filters(found: &[&std::sync::Arc<Held<Service>>], params: &Params) -> Vec<Filter> {
    let names = crate::model::Access::default().answers().map(|(name, _)| name);
    names
        .into_iter()
        .filter(|name| {
            let known = found.iter().filter(|held| {
                held.record
                    .access
                    .answers()
                    .iter()
                    .any(|(n, answer)| n == name && answer.is_some_and(Sourced::is_borne))
            });
            known.count() >= FILTER_FROM
        })
        .map(|name| Filter { name, key: format!("access-{name}"), is_on: params.field(name) == "1" })
        .collect()
}

fn says_yes(service: &Service, question: &str) -> bool {
    service
        .access
        .answers()
        .iter()
        .any(|(name, answer)| *name == question && answer.is_some_and(|a| a.is_borne() && a.value))
}
