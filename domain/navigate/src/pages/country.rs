//! Nationality and local vote: a page per country, with law in motion visible and days to remember.

use askama::Template;
use texts::Shown;
use ui::{Absent, Page, Params, Shell};

use super::{Context, service::source_title};
use crate::{model::CountryPage, wording::Phrase};

#[derive(Template)]
#[template(path = "country.html")]
struct CountryTemplate<'a> {
    shell: Shell<'a>,
    heading: &'static str,
    page: &'a CountryPage,
    rows: Vec<(&'a str, Shown<'a>)>,
    years: Option<String>,
    years_refugee: Option<String>,
    fee: Option<(Phrase<'a>, bool)>,
    decision: Option<Phrase<'a>>,
    vote: Option<&'static str>,
    reminders: Vec<(String, String, Shown<'a>)>,
    sources: Vec<(&'a str, Option<&'a str>, Option<String>)>,
    checked: Option<String>,
}

/// `/{lang}/{place}/citizenship`
///
/// # Errors
/// [`Absent`] when there is no such language or place, or nothing is known of its country.
pub fn citizenship(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    show(context, params, "citizenship-title", "/citizenship")
}

/// `/{lang}/{place}/voting`
///
/// # Errors
/// [`Absent`] when there is no such language or place, or nothing is known of its country.
pub fn voting(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    show(context, params, "voting-title", "/voting")
}

fn show(context: Context<'_>, params: &Params, heading: &'static str, tail: &str) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let place = setting.place.ok_or(Absent)?;
    let snapshot = context.snapshot;
    let country = place.country.as_deref().ok_or(Absent)?.to_ascii_lowercase();
    let pages = if tail == "/voting" { &snapshot.voting } else { &snapshot.citizenship };
    let page = pages.get(&country).ok_or(Absent)?;
    let mut shell = context.shell(&setting, tail)?;
    let name = snapshot.places.get(&country).map_or("", |c| snapshot.places.name(c, &setting.chain).0);
    shell.title = format!("{} – {name}", shell.t.text(heading));
    let wording = context.wording(&shell, &setting.chain);
    let label = |key: &str| shell.t.find(&format!("country-{}", key.replace('_', "-")));
    let years = |n: Option<u32>| n.map(|n| shell.t.with("time-year", "n", i64::from(n)));
    let vote = page.local_vote_non_eu.as_deref().map(|answer| match answer {
        "yes" => "voting-yes",
        "no" => "voting-no",
        "some" => "voting-some",
        _ => "voting-unknown",
    });
    super::render(&CountryTemplate {
        heading,
        rows: page.texts.iter().filter_map(|(key, text)| Some((label(key)?, wording.show(text)?))).collect(),
        years: years(page.years),
        years_refugee: years(page.years_refugee),
        fee: page.fee.as_ref().and_then(|fee| {
            let phrase = wording.cost(fee);
            let is_sure = || snapshot.is_price_confirmed(fee, &page.sources, context.now.day_utc());
            (!phrase.is_empty()).then(|| (phrase, is_sure()))
        }),
        decision: page
            .decision
            .as_ref()
            .filter(|decision| decision.source.is_some() && decision.confirm != Some(false))
            .map(|decision| wording.deadline(decision))
            .filter(|phrase| !phrase.is_empty()),
        vote,
        reminders: page
            .reminders
            .iter()
            .filter(|reminder| reminder.date >= context.now.day_utc())
            .filter_map(|r| Some((r.date.to_string(), shell.t.date(r.date), wording.show(&r.text)?)))
            .collect(),
        sources: page.sources.iter().filter_map(|id| Some(source_title(snapshot.source(id)?, &wording))).collect(),
        checked: page.checked.map(|day| shell.t.date(day)),
        page,
        shell: shell.clone(),
    })
}
