//! The services as the Core Public Service Vocabulary Application Profile (CPSV-AP) 3.2 of the EU has them: linked data, as
//! Turtle and as JSON-LD, conforming to the official shapes.

mod graph;
mod service;
mod shared;
mod spool;
mod terms;

use kernel::Need;
use ui::{Answer, Body, Request};

pub use spool::{Catalogue, Syntax};

use crate::{
    hsds::Reader,
    routes::{ApiContext, ApiRoute},
};

/// Up to this number of services the catalogue is made whole, and kept; more of them are sent in pieces.
const MOST_WHOLE: usize = 5_000;

/// The addresses of CPSV-AP.
pub const API: &[ApiRoute] = &[
    ApiRoute { method: "GET", path: "/cpsv-ap.ttl", needs: Need::Public, respond: turtle },
    ApiRoute { method: "GET", path: "/cpsv-ap.jsonld", needs: Need::Public, respond: json_ld },
];

fn turtle(context: &ApiContext, _: &Request) -> Answer {
    answer(context, Syntax::Turtle, "text/turtle; charset=utf-8")
}

fn json_ld(context: &ApiContext, _: &Request) -> Answer {
    answer(context, Syntax::JsonLd, "application/ld+json")
}

fn answer(context: &ApiContext, syntax: Syntax, content_type: &'static str) -> Answer {
    let catalogue = Catalogue::new(Reader::of(context, ""), syntax);
    if context.snapshot.services.len() <= MOST_WHOLE {
        return Answer::lasting(content_type, catalogue.flatten().collect::<Vec<u8>>());
    }
    Answer { status: 200, content_type, body: Body::Pieces(Box::new(catalogue)), is_lasting: false }
}
