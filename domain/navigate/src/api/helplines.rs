//! Numbers to call in need.

use kernel::Day;
use serde::Serialize;
use ui::Request;
use utoipa::ToSchema;

use super::asked::{Asked, Words, best};
use crate::{query::Problem, routes::ApiContext};

/// A number to call in need.
#[derive(Serialize, ToSchema)]
pub struct HelplineItem<'a> {
    /// The country in which it is in service (ISO 3166-1 alpha-2).
    pub country: String,
    /// What is dialled.
    pub dial: &'a str,
    /// Its own name.
    pub name: &'a str,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Words<'a>>,
    /// Code of the need that it meets.
    pub need: &'a str,
    /// When somebody answers, in the notation of OpenStreetMap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_hours: Option<&'a str>,
    /// What the hours do not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_note: Option<Words<'a>>,
    /// True when the call costs nothing; absent when that is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free: Option<bool>,
    /// False reads "not confirmed, ask first": its source is older than 18 months, or news.
    pub confirmed: bool,
    /// The day on which its source was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub checked: Option<Day>,
}

/// Numbers to call in need.
#[derive(Serialize, ToSchema)]
pub struct Helplines<'a> {
    /// Those that a source says are in service.
    pub helplines: Vec<HelplineItem<'a>>,
}

/// Numbers to call in need that a source says are in service in a country; without one, in each country that we know.
#[utoipa::path(
    get,
    path = "/api/v1/helplines",
    tag = "helplines",
    params(
        ("country" = Option<String>, Query, description = "ISO 3166-1 alpha-2, in either case", pattern = "^[A-Za-z]{2}$"),
        ("lang" = Option<String>, Query, description = "Language of the texts"),
    ),
    responses((status = 200, description = "The numbers", body = Helplines))
)]
pub fn list<'a>(context: &'a ApiContext, request: &'a Request) -> Result<Helplines<'a>, Problem> {
    let asked = Asked::read(context, request)?;
    let places = &context.snapshot.places;
    let countries: Vec<String> = match asked.fields.word("country", 10)? {
        Some(code) if code.len() == 2 && code.bytes().all(|b| b.is_ascii_alphabetic()) => {
            vec![code.to_ascii_uppercase()]
        }
        Some(_) => return Err(Problem::refused("country", "“country” must be two letters, such as BE.")),
        None => {
            let countries = places.places().iter().filter(|place| place.kind == places::Kind::Country);
            countries.filter_map(|place| place.country.as_deref().map(str::to_ascii_uppercase)).collect()
        }
    };
    let mut helplines = Vec::new();
    for country in &countries {
        let Some(place) = places.by_code(country) else {
            return Err(Problem::absent(format!("We know no country with the code {country}. See /api/v1/places")));
        };
        let chain = asked.chain(Some(place));
        helplines.extend(context.snapshot.helplines.iter().filter(|line| line.is_shown_in(country)).map(|line| {
            HelplineItem {
                country: country.clone(),
                dial: &line.dial,
                name: &line.name,
                what: best(&line.what, &chain),
                need: &line.need,
                opening_hours: line.hours.as_ref().and_then(|hours| hours.osm.as_deref()),
                hours_note: best(&line.hours_note, &chain),
                free: line.free,
                confirmed: line.is_confirmed(|id| context.snapshot.source(id), asked.today),
                checked: line.checked,
            }
        }));
    }
    Ok(Helplines { helplines })
}
