//! A need: the narrower needs below it, the pathways and the services that meet it, with filters where they help.

use askama::Template;
use texts::Shown;
use ui::{Absent, Page, Params, Shell};

use super::{Context, ServiceCard};
use crate::{
    model::{Need, Service, Sourced},
    snapshot::{Held, is_within},
};

/// How many services a page of a list holds.
const PAGE_SIZE: usize = 50;

/// A filter appears where at least this many records say something on its question.
const FILTER_FROM: usize = 10;

#[derive(Template)]
#[template(path = "need.html")]
struct NeedPage<'a> {
    shell: Shell<'a>,
    label: Shown<'a>,
    icon: &'a str,
    parent: Option<(&'a str, &'a str)>,
    below: Vec<(&'a str, &'a str)>,
    pathways: Vec<ServiceCard<'a>>,
    services: Vec<ServiceCard<'a>>,
    filters: Vec<Filter>,
    total: usize,
    code: &'a str,
    next: Option<usize>,
    is_help: bool,
    query: String,
}

struct Filter {
    name: &'static str,
    key: String,
    is_on: bool,
}

/// `/{lang}/{place}/needs/{code}`; `?page=2`, and `?without_papers=1` and the like where a filter is shown.
///
/// # Errors
/// [`Absent`] when there is no such language, place or need, or when the list has no such page.
pub fn page(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let place = setting.place.ok_or(Absent)?;
    let snapshot = context.snapshot;
    let need = snapshot.need(params.part("code")).ok_or(Absent)?;
    let mut shell = context.shell(&setting, &format!("/needs/{}", need.code))?;
    let label = need.label.show(&setting.chain).ok_or(Absent)?;
    shell.title = format!("{} – {}", label.body, shell.place.map_or("", |p| p.name));
    let name = |need: &'_ Need| need.label.show(&setting.chain).map_or("", |shown| shown.body).to_owned();
    let mut found = snapshot.services_for_need(place, &need.code);
    let filters = filters(&found, params);
    found.retain(|held| filters.iter().filter(|f| f.is_on).all(|f| says_yes(&held.record, f.name)));
    let mut services: Vec<ServiceCard<'_>> =
        found.into_iter().filter_map(|held| context.service_card(held, place, &setting.chain)).collect();
    context.sort_cards(&mut services, setting.lang);
    let total = services.len();
    let number = params.field("page").parse::<usize>().unwrap_or(1).max(1);
    let before = (number - 1).saturating_mul(PAGE_SIZE);
    if number > 1 && before >= total {
        return Err(Absent);
    }
    let services: Vec<ServiceCard<'_>> = services.into_iter().skip(before).take(PAGE_SIZE).collect();
    let pathways = snapshot
        .pathways_for(place)
        .into_iter()
        .filter(|held| held.record.need.iter().any(|n| is_within(n, &need.code)))
        .filter_map(|held| context.pathway_card(held, place, &setting.chain))
        .collect();
    let parent = need.parent().and_then(|code| snapshot.need(code));
    let parent_name = parent.map(&name).unwrap_or_default();
    let below: Vec<(&str, String)> = snapshot.needs_below(&need.code).map(|n| (n.code.as_str(), name(n))).collect();
    let query = filters.iter().filter(|f| f.is_on).map(|f| format!("&{}=1", f.name)).collect();
    super::render(&NeedPage {
        label,
        icon: parent.unwrap_or(need).icon.as_deref().unwrap_or("signpost"),
        parent: parent.map(|p| (p.code.as_str(), parent_name.as_str())),
        below: below.iter().map(|(code, name)| (*code, name.as_str())).collect(),
        pathways,
        filters,
        total,
        code: &need.code,
        next: (before + PAGE_SIZE < total).then_some(number + 1),
        is_help: is_within(&need.code, "help"),
        services,
        query,
        shell,
    })
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
