//! The public directory of organisations.

use askama::Template;
use axum::response::Response;
use kernel::{Lang, RandomId};
use ui::Shell;

use super::{Ask, organisations::place_name};
use crate::{
    organisation::Kind,
    store::{Organisation, OrganisationState, find_organisation, list_organisations},
};

struct Row<'a> {
    id: RandomId,
    name: String,
    kind: &'a str,
    place: (String, Lang),
}

#[derive(Template)]
#[template(path = "directory.html")]
struct DirectoryPage<'a> {
    shell: Shell<'a>,
    rows: Vec<Row<'a>>,
    kinds: Vec<(&'static str, &'a str, bool)>,
    place: String,
}

#[derive(Template)]
#[template(path = "organisation.html")]
struct OrganisationPage<'a> {
    shell: Shell<'a>,
    organisation: &'a Organisation,
    kind: &'a str,
    place: (String, Lang),
}

/// `/{lang}/organisations`, by place and kind.
pub(crate) async fn list(ask: Ask) -> Response {
    let people = &ask.shared.people;
    let all = match list_organisations(&people.store).await {
        Ok(all) => all,
        Err(fault) => return ask.failed(&fault),
    };
    let (kind, chain) = (Kind::parse(ask.query.value("kind")), ask.chain());
    let around = people.places.get(ask.query.value("place"));
    let is_here = |slug: &str| {
        let inner = people.places.get(slug);
        around.is_none_or(|outer| {
            inner.is_some_and(|inner| people.places.contains(outer, inner) || people.places.contains(inner, outer))
        })
    };
    let html = ask.shell("/organisations", "people-directory-title").and_then(|mut shell| {
        shell.is_private = false;
        let shown = all.iter().filter(|one| {
            one.state == OrganisationState::Public
                && kind.is_none_or(|kind| kind == one.kind)
                && is_here(one.place.as_str())
        });
        let rows = shown.map(|one| Row {
            id: one.id,
            name: one.name.clone(),
            kind: shell.t.text(one.kind.label()),
            place: place_name(&ask, one.place.as_str(), &chain),
        });
        ui::render(&DirectoryPage {
            rows: rows.collect(),
            kinds: Kind::ALL.iter().map(|k| (k.as_str(), shell.t.text(k.label()), Some(*k) == kind)).collect(),
            place: around.map(|place| place.slug.to_string()).unwrap_or_default(),
            shell,
        })
    });
    ask.page(html)
}

/// `/{lang}/organisations/{id}`
pub(crate) async fn show(ask: Ask) -> Response {
    let Some(id) = ask.id() else { return ask.absent() };
    let organisation = match find_organisation(&ask.shared.people.store, id).await {
        Ok(Some(organisation)) if organisation.state == OrganisationState::Public => organisation,
        Ok(_) => return ask.absent(),
        Err(fault) => return ask.failed(&fault),
    };
    let html = ask.shell(&format!("/organisations/{id}"), "people-directory-title").and_then(|mut shell| {
        shell.title = organisation.name.clone();
        shell.is_private = false;
        ui::render(&OrganisationPage {
            kind: shell.t.text(organisation.kind.label()),
            place: place_name(&ask, organisation.place.as_str(), &ask.chain()),
            organisation: &organisation,
            shell,
        })
    });
    ask.page(html)
}
