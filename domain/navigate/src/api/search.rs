//! Search, as on the pages: tolerant of errors, in any language. No query is stored.

use places::Place;
use search::{Field, Hit};
use serde::Serialize;
use ui::Request;
use utoipa::ToSchema;

use super::asked::{Asked, Words, best};
use crate::{finder::Target, query::Problem, routes::ApiContext};

/// Most characters of a query.
pub const LONGEST_QUERY: usize = 200;

/// Why something was found.
#[derive(Serialize, ToSchema)]
pub struct Reason {
    /// name, need or text.
    pub field: &'static str,
    /// The word that speaks most for it, as a text spells it.
    pub word: String,
}

/// Something that was found.
#[derive(Serialize, ToSchema)]
pub struct Found<'a> {
    /// service, pathway or need.
    pub kind: &'static str,
    /// Its id, or the code of a need.
    pub id: &'a str,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Words<'a>>,
    /// What a person gets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Words<'a>>,
    /// Its page.
    pub url: String,
    /// Why it was found.
    pub why: Reason,
}

/// What was found.
#[derive(Serialize, ToSchema)]
pub struct Results<'a> {
    /// The best first; nothing for nonsense.
    pub results: Vec<Found<'a>>,
}

/// Finds services, pathways and needs by what a person types, in any language.
#[utoipa::path(
    get,
    path = "/api/v1/search",
    tag = "search",
    params(
        ("q" = String, Query, description = "What a person types", min_length = 1, max_length = 200),
        ("place" = Option<String>, Query, description = "Slug of the place; without it, the European Union", max_length = 80),
        ("lang" = Option<String>, Query, description = "Language of the texts"),
        ("limit" = Option<u32>, Query, description = "Most results", minimum = 1, maximum = 100),
    ),
    responses((status = 200, description = "The best first", body = Results))
)]
pub fn list<'a>(context: &'a ApiContext, request: &'a Request) -> Result<Results<'a>, Problem> {
    let asked = Asked::read(context, request)?;
    let query = asked.fields.text("q", LONGEST_QUERY)?;
    let query = query.ok_or_else(|| Problem::unreadable("q", "“q” must hold what you look for."))?;
    let limit = asked.fields.number("limit", 1..=100)?.unwrap_or(20) as usize;
    let place = asked.place()?.or_else(|| context.snapshot.places.get("eu"));
    let Some(place) = place else { return Ok(Results { results: Vec::new() }) };
    let hits = context.finder.find(&query, asked.lang, place, &context.snapshot, limit);
    let results = hits.into_iter().filter_map(|(target, hit)| found(&asked, target, hit, place)).collect();
    Ok(Results { results })
}

fn found<'a>(asked: &Asked<'a>, target: &'a Target, hit: Hit, place: &Place) -> Option<Found<'a>> {
    let snapshot = asked.snapshot();
    let chain = asked.chain(Some(place));
    let (kind, id, title, summary, tail) = match target {
        Target::Service(id) => {
            let service = &snapshot.service(id)?.record;
            ("service", id, best(&service.name, &chain), best(&service.summary, &chain), format!("/services/{id}"))
        }
        Target::Pathway(id) => {
            let pathway = &snapshot.pathway(id)?.record;
            ("pathway", id, best(&pathway.title, &chain), best(&pathway.for_whom, &chain), format!("/pathways/{id}"))
        }
        Target::Need(code) => ("need", code, best(&snapshot.need(code)?.label, &chain), None, format!("/needs/{code}")),
    };
    let field = match hit.why.field {
        Field::Name => "name",
        Field::Need | Field::Synonym => "need",
        Field::Summary | Field::Body => "text",
    };
    let why = Reason { field, word: hit.why.word };
    Some(Found { kind, id, title, summary, url: asked.page_url(&place.slug, &tail), why })
}
