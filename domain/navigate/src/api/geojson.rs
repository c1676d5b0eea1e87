//! Services on a map: those whose position a source gives.

use serde::Serialize;
use serde_json::Value;
use ui::{Answer, Request};
use utoipa::ToSchema;

use super::{
    asked::Asked,
    services::{ServiceItem, asked_for, item},
};
use crate::{query::Problem, routes::ApiContext};

/// A point.
#[derive(Serialize, ToSchema)]
pub struct Point {
    /// Always Point.
    #[schema(pattern = "^Point$")]
    pub r#type: &'static str,
    /// Degrees east, then degrees north (RFC 7946).
    #[schema(value_type = Vec<f64>, min_items = 2, max_items = 2)]
    pub coordinates: [f64; 2],
}

/// A service on a map.
#[derive(Serialize, ToSchema)]
pub struct Feature<'a> {
    /// Always Feature.
    #[schema(pattern = "^Feature$")]
    pub r#type: &'static str,
    /// The id of the service.
    pub id: &'a str,
    /// Where it is.
    pub geometry: Point,
    /// What a list says of it.
    pub properties: ServiceItem<'a>,
}

/// Services on a map.
#[derive(Serialize, ToSchema)]
pub struct FeatureCollection<'a> {
    /// Always FeatureCollection.
    #[schema(pattern = "^FeatureCollection$")]
    pub r#type: &'static str,
    /// The services.
    pub features: Vec<Feature<'a>>,
    /// How many of the services found have an address, but no position that a source gives: they are on no map. A foreign
    /// member (RFC 7946, 6.1).
    pub without_position: usize,
}

/// Services with a position, as GeoJSON (RFC 7946). `without_position` says how many have an address only: see /api/v1/services.
#[utoipa::path(
    get,
    path = "/api/v1/services.geojson",
    tag = "services",
    params(
        ("place" = Option<String>, Query, description = "Slug of a place: services for its people", max_length = 80),
        ("need" = Option<String>, Query, description = "Code of a need: services that meet it or one within it", max_length = 80),
        ("lang" = Option<String>, Query, description = "Language of the texts"),
    ),
    responses((status = 200, description = "Services", body = FeatureCollection, content_type = "application/geo+json"))
)]
pub fn list(context: &ApiContext, request: &Request) -> Result<Answer, Problem> {
    let asked = Asked::read(context, request)?;
    let place = asked.place()?;
    let found = asked_for(&asked)?;
    let without_position = found.iter().filter(|held| held.record.is_unplaced()).count();
    let features = found.into_iter().filter_map(|held| {
        let (lat, lon) = held.record.position.filter(|(lat, lon)| lat.abs() <= 90.0 && lon.abs() <= 180.0)?;
        let chain = asked.chain(place.or_else(|| asked.snapshot().places.get(held.areas.first()?)));
        Some(Feature {
            r#type: "Feature",
            id: &held.record.id,
            geometry: Point { r#type: "Point", coordinates: [lon, lat] },
            properties: item(&asked, held, place.map(|place| place.slug.as_str()), &chain),
        })
    });
    let collection = FeatureCollection { r#type: "FeatureCollection", features: features.collect(), without_position };
    let body = serde_json::to_value(&collection).unwrap_or(Value::Null);
    Ok(Answer::lasting("application/geo+json", body.to_string()))
}
