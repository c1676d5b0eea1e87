//! A place: its needs as tiles, its pathways, and what it is part of.

use askama::Template;
use kernel::Lang;
use places::Place;
use ui::{Absent, Page, Params, Shell};

use super::{Context, ServiceCard, home::who_runs};
use crate::{model::Pathway, snapshot::Held};

#[derive(Template)]
#[template(path = "place.html")]
struct PlacePage<'a> {
    shell: Shell<'a>,
    who: String,
    authority: &'static str,
    needs: Vec<Tile<'a>>,
    pathways: Vec<ServiceCard<'a>>,
    parts: Vec<(&'a str, &'a str)>,
    country: Option<String>,
}

struct Tile<'a> {
    code: &'a str,
    label: &'a str,
    icon: &'a str,
}

/// `/{lang}/{place}`
///
/// # Errors
/// [`Absent`] when there is no such language or place.
pub fn page(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let place = setting.place.ok_or(Absent)?;
    let mut shell = context.shell(&setting, "")?;
    let snapshot = context.snapshot;
    let (name, _) = snapshot.places.name(place, &setting.chain);
    shell.title = shell.t.with("place-title", "place", name);
    shell.description = shell.t.text("home-lead").to_owned();
    let needs = snapshot
        .top_needs()
        .map(|need| Tile {
            code: &need.code,
            label: need.label.show(&setting.chain).map_or(need.code.as_str(), |shown| shown.body),
            icon: need.icon.as_deref().unwrap_or("signpost"),
        })
        .collect();
    let pathways = pathways(&context, place, &setting.chain);
    let mut parts: Vec<(&str, &str)> = snapshot
        .places
        .children(place)
        .map(|part| (part.slug.as_str(), snapshot.places.name(part, &setting.chain).0))
        .collect();
    let formats = &shell.t.language().formats;
    parts.sort_by(|a, b| formats.compare(a.1, b.1));
    let country = place.country.as_deref().map(str::to_ascii_lowercase);
    let country = country.filter(|code| snapshot.citizenship.contains_key(code));
    let (who, authority) = who_runs(context.site, &shell);
    super::render(&PlacePage { who, authority, needs, pathways, parts, country, shell })
}

/// The pathways of a place in the order of their needs, the same in every language; those for all of it first.
fn pathways<'a>(context: &Context<'a>, place: &Place, chain: &[Lang]) -> Vec<ServiceCard<'a>> {
    let urgency = |held: &Held<Pathway>| {
        let need = held.record.need.first();
        context.snapshot.needs.iter().position(|known| Some(&known.code) == need).unwrap_or(usize::MAX)
    };
    let mut held = context.snapshot.pathways_for(place);
    held.sort_by_key(|held| (urgency(held), held.record.id.clone()));
    let mut cards: Vec<ServiceCard<'a>> =
        held.into_iter().filter_map(|held| context.pathway_card(held, place, chain)).collect();
    cards.sort_by_key(|card| card.only_in.is_some());
    cards
}
