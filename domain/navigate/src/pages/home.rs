//! The first page: who runs this, what is stored, what to do on a shared phone; then language and place.

use askama::Template;
use kernel::Lang;
use places::Why;
use ui::{Absent, Page, Params, Shell, Site};

use super::Context;

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage<'a> {
    shell: Shell<'a>,
    who: String,
    authority: &'static str,
    countries: Vec<PlaceLink<'a>>,
    found: Vec<PlaceLink<'a>>,
    query: &'a str,
    has_query: bool,
    is_sure: bool,
}

/// A place to choose.
struct PlaceLink<'a> {
    slug: &'a str,
    name: &'a str,
    lang: Lang,
    inside: Option<&'a str>,
}

/// `/{lang}`: choose a place; `?q=` looks one up.
///
/// # Errors
/// [`Absent`] when there is no such language.
pub fn page(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let mut shell = context.shell(&setting, "")?;
    shell.title = shell.t.text("home-title").to_owned();
    shell.description = shell.t.text("home-lead").to_owned();
    let places = &context.snapshot.places;
    let query = params.field("q").trim();
    let found = places.find(query, 12);
    let is_exact = |why| matches!(why, Why::Postcode | Why::Name);
    let is_sure =
        found.first().is_some_and(|hit| is_exact(hit.why)) && found.get(1).is_none_or(|hit| !is_exact(hit.why));
    let found: Vec<PlaceLink<'_>> = found
        .into_iter()
        .map(|found| {
            let place = found.place;
            let (name, lang) = places.name(place, &setting.chain);
            let inside = places.ancestors(place).nth(1).map(|outer| places.name(outer, &setting.chain).0);
            PlaceLink { slug: place.slug.as_str(), name, lang, inside }
        })
        .collect();
    let countries = places
        .get("eu")
        .map(|eu| places.children(eu).chain(std::iter::once(eu)).collect::<Vec<_>>())
        .unwrap_or_default()
        .into_iter()
        .map(|place| {
            let (name, lang) = places.name(place, &setting.chain);
            PlaceLink { slug: place.slug.as_str(), name, lang, inside: None }
        })
        .collect();
    let (who, authority) = who_runs(context.site, &shell);
    super::render(&HomePage { who, authority, countries, found, has_query: !query.is_empty(), is_sure, query, shell })
}

/// Two true sentences on who runs the installation.
pub(super) fn who_runs(site: &Site, shell: &Shell<'_>) -> (String, &'static str) {
    let operator = &site.operator;
    if operator.name.is_empty() {
        return (shell.t.text("home-who-unknown").to_owned(), "home-authority-unknown");
    }
    let authority = match operator.is_authority {
        Some(true) => "home-authority-yes",
        Some(false) => "home-authority-no",
        None => "home-authority-unknown",
    };
    (shell.t.with("home-who", "name", operator.name.as_str()), authority)
}
