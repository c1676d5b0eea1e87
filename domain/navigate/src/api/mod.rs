//! The read interface for programs: what the pages show, as JSON. It is described at `/openapi.json`.

mod asked;
mod detail;
mod facts;
mod geojson;
mod helplines;
mod hsds_paths;
mod needs;
mod openapi;
mod pathway;
mod pathways;
mod places;
mod search;
mod services;

use kernel::Need;
use ui::{Answer, Request};

pub use openapi::openapi;

use crate::{
    query::{Problem, settle},
    routes::{ApiContext, ApiRoute},
};

const fn get(path: &'static str, respond: fn(&ApiContext, &Request) -> Answer) -> ApiRoute {
    ApiRoute { method: "GET", path, needs: Need::Public, respond }
}

/// The addresses of the read interface.
pub const API: &[ApiRoute] = &[
    get("/openapi.json", description),
    get("/api/v1/places", |c, r| json(places::list(c, r))),
    get("/api/v1/places/{slug}", |c, r| json(places::one(c, r))),
    get("/api/v1/needs", |c, r| json(needs::list(c, r))),
    get("/api/v1/services", |c, r| json(services::list(c, r))),
    get("/api/v1/services.geojson", |c, r| settle(geojson::list(c, r))),
    get("/api/v1/services/{id}", |c, r| json(detail::one(c, r))),
    get("/api/v1/pathways", |c, r| json(pathways::list(c, r))),
    get("/api/v1/pathways/{id}", |c, r| json(pathway::one(c, r))),
    get("/api/v1/helplines", |c, r| json(helplines::list(c, r))),
    get("/api/v1/search", |c, r| json(search::list(c, r))),
];

/// Answers with a record as JSON.
fn json<T: serde::Serialize>(outcome: Result<T, Problem>) -> Answer {
    settle(outcome.map(|record| Answer::lasting("application/json", serde_json::to_vec(&record).unwrap_or_default())))
}

fn description(context: &ApiContext, _: &Request) -> Answer {
    let languages: Vec<String> = context.site.tags().map(|tag| tag.to_string()).collect();
    Answer::lasting("application/json", openapi(&languages, &context.site.base_url).to_string())
}
