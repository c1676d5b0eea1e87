//! A place: its needs as tiles, its pathways, and what it is part of.

use askama::Template;
use ui::{Absent, Page, Params, Shell};

use super::{Context, ServiceCard, home::who_runs};

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
    let mut pathways: Vec<ServiceCard<'_>> = snapshot
        .pathways_for(place)
        .into_iter()
        .filter_map(|held| context.pathway_card(held, place, &setting.chain))
        .collect();
    context.sort_cards(&mut pathways, setting.lang);
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
