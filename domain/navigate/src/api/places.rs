//! Places: countries, regions, municipalities.

use kernel::Lang;
use places::{Place, Why};
use serde::Serialize;
use ui::Request;
use utoipa::ToSchema;

use super::asked::Asked;
use crate::{query::Problem, routes::ApiContext};

/// Most characters of a name or postcode.
pub const LONGEST_NAME: usize = 120;

/// Latitude and longitude in degrees (WGS 84).
#[derive(Serialize, ToSchema)]
pub struct Position {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

/// A place in a list.
#[derive(Serialize, ToSchema)]
pub struct PlaceItem<'a> {
    /// Its id in addresses; it never changes.
    pub slug: &'a str,
    /// union, country, region, province or municipality.
    pub kind: &'static str,
    /// Its name in the language of the answer, or else its official name.
    pub name: &'a str,
    /// The language of that name.
    #[schema(value_type = String)]
    pub lang: Lang,
    /// Country (ISO 3166-1 alpha-2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<&'a str>,
    /// The next wider place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<&'a str>,
    /// The name or postcode that was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matched: Option<&'a str>,
    /// How it was found: postcode, name, begins, sounds or slips (typing errors).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<&'static str>,
}

/// Places that were found.
#[derive(Serialize, ToSchema)]
pub struct Places<'a> {
    /// The likeliest first; without a search the union and its countries.
    pub places: Vec<PlaceItem<'a>>,
}

/// A place with everything that is known of it.
#[derive(Serialize, ToSchema)]
pub struct PlaceDetail<'a> {
    /// What a list says of it.
    #[serde(flatten)]
    pub place: PlaceItem<'a>,
    /// Names by language.
    pub names: Vec<PlaceName<'a>>,
    /// Official languages, the first one first.
    #[schema(value_type = Vec<String>)]
    pub languages: &'a [Lang],
    /// ISO 3166 codes.
    pub iso: Vec<&'a str>,
    /// Code of Statbel (Belgium).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nis: Option<&'a str>,
    /// NUTS codes.
    pub nuts: Vec<&'a str>,
    /// Postal codes.
    pub postcodes: Vec<&'a str>,
    /// IANA name of its time zone; empty for the union.
    pub time_zone: &'a str,
    /// The middle of the town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// Wider places, the next one first.
    pub within: Vec<&'a str>,
    /// Places directly inside.
    pub inside: Vec<&'a str>,
    /// Its page.
    pub url: String,
}

/// A name of a place.
#[derive(Serialize, ToSchema)]
pub struct PlaceName<'a> {
    /// The language.
    #[schema(value_type = String)]
    pub lang: Lang,
    /// The name.
    pub name: &'a str,
}

fn item<'a>(place: &'a Place, lang: Lang) -> PlaceItem<'a> {
    let (name, lang) = place.name(&[lang]);
    PlaceItem {
        slug: place.slug.as_str(),
        kind: place.kind.as_str(),
        name,
        lang,
        country: place.country.as_deref(),
        parent: place.parent.as_deref(),
        matched: None,
        why: None,
    }
}

const fn why(why: Why) -> &'static str {
    match why {
        Why::Postcode | Why::PostcodeStart => "postcode",
        Why::Name => "name",
        Why::NameStart | Why::WordStart => "begins",
        Why::Slips(_) => "slips",
        Why::Sound => "sounds",
    }
}

/// Finds places by name in any language, or by postcode.
#[utoipa::path(
    get,
    path = "/api/v1/places",
    tag = "places",
    params(
        ("q" = Option<String>, Query, description = "A name in any script, or a postcode; without it: the union and its countries", max_length = 120),
        ("limit" = Option<u32>, Query, description = "Most places", minimum = 1, maximum = 50),
        ("lang" = Option<String>, Query, description = "Language of the names"),
    ),
    responses((status = 200, description = "The likeliest first", body = Places))
)]
pub fn list<'a>(context: &'a ApiContext, request: &'a Request) -> Result<Places<'a>, Problem> {
    let asked = Asked::read(context, request)?;
    let limit = asked.fields.number("limit", 1..=50)?.unwrap_or(10) as usize;
    let gazetteer = &context.snapshot.places;
    let Some(query) = asked.fields.text("q", LONGEST_NAME)? else {
        let is_wide = |place: &&Place| matches!(place.kind, places::Kind::Union | places::Kind::Country);
        return Ok(Places { places: gazetteer.places().iter().filter(is_wide).map(|p| item(p, asked.lang)).collect() });
    };
    let found = gazetteer.find(&query, limit).into_iter();
    let places = found
        .map(|hit| PlaceItem {
            matched: Some(hit.matched_name),
            why: Some(why(hit.why)),
            ..item(hit.place, asked.lang)
        })
        .collect();
    Ok(Places { places })
}

/// One place.
#[utoipa::path(
    get,
    path = "/api/v1/places/{slug}",
    tag = "places",
    params(
        ("slug" = String, Path, description = "Id of the place, such as be-gent", max_length = 80),
        ("lang" = Option<String>, Query, description = "Language of the names"),
    ),
    responses((status = 200, description = "The place", body = PlaceDetail))
)]
pub fn one<'a>(context: &'a ApiContext, request: &'a Request) -> Result<PlaceDetail<'a>, Problem> {
    let asked = Asked::read(context, request)?;
    let gazetteer = &context.snapshot.places;
    let slug = asked.fields.part("slug");
    let place = gazetteer.get(slug).ok_or_else(|| Problem::absent("There is no such place. See /api/v1/places?q=…"))?;
    let official = PlaceName { lang: place.language(), name: &place.official };
    let others = place.names.iter().map(|(lang, name)| PlaceName { lang: *lang, name });
    Ok(PlaceDetail {
        place: item(place, asked.lang),
        names: std::iter::once(official).chain(others).collect(),
        languages: &place.languages,
        iso: place.codes.iso.iter().map(|code| &**code).collect(),
        nis: place.codes.nis.as_deref(),
        nuts: place.codes.nuts.iter().map(|code| &**code).collect(),
        postcodes: place.postcodes.iter().map(|code| &**code).collect(),
        time_zone: &place.time_zone,
        position: place.position.map(|(lat, lon)| Position { lat, lon }),
        within: gazetteer.ancestors(place).skip(1).map(|wider| wider.slug.as_str()).collect(),
        inside: gazetteer.children(place).map(|inner| inner.slug.as_str()).collect(),
        url: asked.page_url(&place.slug, ""),
    })
}
