//! What this interface is: the standard it speaks, and what it adds.

use serde_json::json;
use ui::{Answer, Request};

use super::VERSION;
use crate::routes::ApiContext;

/// Answers with the version of the standard, our profile and the description of the interface.
pub fn root(context: &ApiContext, _: &Request) -> Answer {
    let base = &context.site.base_url;
    let body = json!({
        "version": VERSION,
        "profile": format!("{base}/hsds/profile"),
        "openapi_url": format!("{base}/openapi.json"),
    });
    Answer::lasting("application/json", body.to_string())
}

/// Answers with the fields that we add to the standard and how we read its parameters.
pub fn profile(context: &ApiContext, _: &Request) -> Answer {
    let base = &context.site.base_url;
    let languages: Vec<&str> = context.site.languages.iter().map(|language| language.tag.as_str()).collect();
    let body = json!({
        "name": "NAVI-MIG profile of HSDS",
        "uri": format!("{base}/hsds/profile"),
        "extends": "https://docs.openreferral.org/en/3.1/hsds/",
        "version": VERSION,
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "languages": languages,
        "additions": {
            "translations": "Whole records: every text in every language. field: the standard's field (phones.0.description: the note of the first phone), or payer: who pays instead of the person, a part of fees_description; lang: BCP 47; origin: original, person, machine or reviewed; state: original, trusted (a person made or read it), unreviewed (a machine made it), outdated (its source has changed since).",
            "sources": "service: what the record rests on, with the date of the source and the day on which it was read.",
            "unconfirmed": "service: standard fields that rest on no source, on a doubtful one or on one older than 18 months. The field alert says it in words.",
            "confirmed": "phone, schedule, cost_option, address: false reads “not confirmed, ask first”.",
            "deadline": "service: until when, in typed fields; application_process says it in words.",
            "opening_hours": "schedule: the whole schedule in the notation of OpenStreetMap, with what happens on public holidays.",
            "time_zone": "schedule, location: the IANA name of the zone in whose local time opens_at and closes_at are written."
        },
        "reading": {
            "Accept-Language": "The language of the standard fields; where a text has none, a language of the place, then English.",
            "taxonomy_term_id": "The id or the code of a need; services of the needs within it are found too.",
            "proximity": "Metres around postcode, or latitude,longitude,kilometres. A service without a position counts as in the middle of the town of its address.",
            "attribute.link_type": "need: the need that the service meets. access.*: whether I may come, yes or no. access.reporting: who is told about me. legal_basis: the law behind it.",
            "organization": "One for each authority that records name; its description is the names of its services.",
            "location": "virtual where no address is known; url is then where the service is found on the web."
        }
    });
    Answer::lasting("application/json", body.to_string())
}
