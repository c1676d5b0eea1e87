//! Services in lists.

use std::sync::Arc;

use kernel::Lang;
use serde::Serialize;
use ui::Request;
use utoipa::ToSchema;

use super::asked::{Asked, Part, Words, best, part};
use crate::{
    model::Service,
    query::Problem,
    routes::ApiContext,
    snapshot::{Held, hsds_id_of, is_within},
};

/// A service in a list.
#[derive(Serialize, ToSchema)]
pub struct ServiceItem<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its id in HSDS: the same on every installation.
    pub hsds_id: String,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Words<'a>>,
    /// What a person gets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Words<'a>>,
    /// Who keeps it: a name, never translated.
    pub authority: &'a str,
    /// Codes of the needs that it meets, the main one first.
    pub need: Vec<&'a str>,
    /// Slugs of the places that it is for, with everything inside them.
    pub areas: Vec<&'a str>,
    /// False when the record rests on no source.
    pub verified: bool,
    /// active, inactive, defunct or temporarily closed.
    pub status: &'a str,
    /// When the record last changed.
    #[schema(format = DateTime)]
    pub updated_at: String,
    /// Its page.
    pub url: String,
}

/// A page of services.
#[derive(Serialize, ToSchema)]
pub struct Services<'a> {
    /// What the page says of itself.
    #[serde(flatten)]
    pub part: Part,
    /// The services.
    pub services: Vec<ServiceItem<'a>>,
}

/// A service as a list shows it.
#[must_use]
pub fn item<'a>(asked: &Asked<'a>, held: &'a Held<Service>, place: Option<&str>, chain: &[Lang]) -> ServiceItem<'a> {
    let service = &held.record;
    let area = place.or(held.areas.first().map(|area| area.as_str())).unwrap_or("eu");
    ServiceItem {
        id: &service.id,
        hsds_id: hsds_id_of(service),
        name: best(&service.name, chain),
        summary: best(&service.summary, chain),
        authority: &service.authority,
        need: service.need.iter().map(|need| need.as_str()).collect(),
        areas: held.areas.iter().map(|area| area.as_str()).collect(),
        verified: service.verified,
        status: &service.status,
        updated_at: held.updated_at.rfc3339(),
        url: asked.page_url(area, &format!("/services/{}", service.id)),
    }
}

/// The services that a question names by place and need.
///
/// # Errors
/// When there is no such place or need.
pub fn asked_for<'a>(asked: &Asked<'a>) -> Result<Vec<&'a Arc<Held<Service>>>, Problem> {
    let (place, need) = (asked.place()?, asked.need()?);
    let snapshot = asked.snapshot();
    let mut found = match place {
        Some(place) => snapshot.services_for(place),
        None => snapshot.services.iter().collect(),
    };
    if let Some(code) = need {
        found.retain(|held| held.record.need.iter().any(|need| is_within(need, code)));
    }
    Ok(found)
}

/// Services for the people of a place, for a need, or all.
#[utoipa::path(
    get,
    path = "/api/v1/services",
    tag = "services",
    params(
        ("place" = Option<String>, Query, description = "Slug of a place: services for its people", max_length = 80),
        ("need" = Option<String>, Query, description = "Code of a need: services that meet it or one within it", max_length = 80),
        ("lang" = Option<String>, Query, description = "Language of the texts"),
        ("page" = Option<u32>, Query, description = "Number of the page", minimum = 1, maximum = 1000000),
        ("per_page" = Option<u32>, Query, description = "Services on a page", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "A page of services", body = Services))
)]
pub fn list<'a>(context: &'a ApiContext, request: &'a Request) -> Result<Services<'a>, Problem> {
    let asked = Asked::read(context, request)?;
    let place = asked.place()?;
    let found = asked_for(&asked)?;
    let (part, shown) = part(&found, asked.paging()?);
    let services = shown.iter().map(|held| {
        let chain = asked.chain(place.or_else(|| asked.snapshot().places.get(held.areas.first()?)));
        item(&asked, held, place.map(|place| place.slug.as_str()), &chain)
    });
    Ok(Services { part, services: services.collect() })
}
