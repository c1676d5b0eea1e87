//! Pathways in lists.

use kernel::Lang;
use serde::Serialize;
use ui::Request;
use utoipa::ToSchema;

use super::asked::{Asked, Words, best};
use crate::{
    model::Pathway,
    query::Problem,
    routes::ApiContext,
    snapshot::{Held, is_within},
};

/// A pathway in a list.
#[derive(Serialize, ToSchema)]
pub struct PathwayItem<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Words<'a>>,
    /// For whom it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub for_whom: Option<Words<'a>>,
    /// Codes of the needs that it meets.
    pub need: Vec<&'a str>,
    /// Slugs of the places whose law it holds.
    pub areas: Vec<&'a str>,
    /// How many steps it has.
    pub step_count: usize,
    /// When the record last changed.
    #[schema(format = DateTime)]
    pub updated_at: String,
    /// Its page.
    pub url: String,
}

/// Pathways.
#[derive(Serialize, ToSchema)]
pub struct Pathways<'a> {
    /// The pathways.
    pub pathways: Vec<PathwayItem<'a>>,
}

/// A pathway as a list shows it.
#[must_use]
pub fn item<'a>(asked: &Asked<'a>, held: &'a Held<Pathway>, chain: &[Lang]) -> PathwayItem<'a> {
    let pathway = &held.record;
    let area = held.areas.first().map_or("eu", |area| area.as_str());
    PathwayItem {
        id: &pathway.id,
        title: best(&pathway.title, chain),
        for_whom: best(&pathway.for_whom, chain),
        need: pathway.need.iter().map(|need| need.as_str()).collect(),
        areas: held.areas.iter().map(|area| area.as_str()).collect(),
        step_count: pathway.steps.iter().filter(|step| step.is_published()).count(),
        updated_at: held.updated_at.rfc3339(),
        url: asked.page_url(area, &format!("/pathways/{}", pathway.id)),
    }
}

/// Pathways whose law holds in a place, for a need, or all.
#[utoipa::path(
    get,
    path = "/api/v1/pathways",
    tag = "pathways",
    params(
        ("place" = Option<String>, Query, description = "Slug of a place: pathways whose law holds there", max_length = 80),
        ("need" = Option<String>, Query, description = "Code of a need: pathways that meet it or one within it", max_length = 80),
        ("lang" = Option<String>, Query, description = "Language of the texts"),
    ),
    responses((status = 200, description = "The pathways", body = Pathways))
)]
pub fn list<'a>(context: &'a ApiContext, request: &'a Request) -> Result<Pathways<'a>, Problem> {
    let asked = Asked::read(context, request)?;
    let (place, need) = (asked.place()?, asked.need()?);
    let snapshot = asked.snapshot();
    let mut found = match place {
        Some(place) => snapshot.pathways_for(place),
        None => snapshot.pathways.iter().collect(),
    };
    if let Some(code) = need {
        found.retain(|held| held.record.need.iter().any(|need| is_within(need, code)));
    }
    let pathways = found.into_iter().map(|held| {
        let chain = asked.chain(place.or_else(|| snapshot.places.get(held.areas.first()?)));
        item(&asked, held, &chain)
    });
    Ok(Pathways { pathways: pathways.collect() })
}
