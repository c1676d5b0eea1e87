//! The content as Open Referral's Human Services Data Specification (HSDS) 3.1 has it, and the way back.
//!
//! What the standard has no field for stands in fields of our own, which the profile at `/hsds/profile` explains:
//! `translations`, `sources`, `confirmed`, `unconfirmed`, `deadline`, `opening_hours` and `time_zone`.

pub mod address;
mod export;
mod facts;
pub mod import;
mod imported;
mod kind;
mod list;
mod organisation;
mod place;
mod profile;
mod reader;
mod records;
pub mod register;
mod select;
mod service;
mod shelf;
mod terms;
mod towns;

use kernel::Need;
use ui::{Answer, Request};

pub use export::{export, export_one};
pub use kind::{Form, Kind};
pub use list::{A_PAGE, LAST_PAGE, MOST_A_PAGE};
pub use place::place_uri;
pub use reader::{Reader, View, email, state_word, uri};
pub use register::Register;
pub use select::LONGEST_SEARCH;
pub use service::Subject;

use crate::routes::{ApiContext, ApiRoute};

/// The version of the standard that we speak.
pub const VERSION: &str = "3.1";

const fn get(path: &'static str, respond: fn(&ApiContext, &Request) -> Answer) -> ApiRoute {
    ApiRoute { method: "GET", path, needs: Need::Public, respond }
}

const fn post(path: &'static str, respond: fn(&ApiContext, &Request) -> Answer) -> ApiRoute {
    ApiRoute { method: "POST", path, needs: Need::Public, respond }
}

/// The addresses of HSDS.
pub const API: &[ApiRoute] = &[
    get("/hsds", profile::root),
    get("/hsds/", profile::root),
    get("/hsds/profile", profile::profile),
    get("/hsds/services", |c, r| list::list(Kind::Service, c, r)),
    post("/hsds/services", |c, r| list::list(Kind::Service, c, r)),
    get("/hsds/services/{id}", |c, r| list::one(Kind::Service, c, r)),
    get("/hsds/taxonomies", |c, r| list::list(Kind::Taxonomy, c, r)),
    post("/hsds/taxonomies", |c, r| list::list(Kind::Taxonomy, c, r)),
    get("/hsds/taxonomies/{id}", |c, r| list::one(Kind::Taxonomy, c, r)),
    get("/hsds/taxonomy_terms", |c, r| list::list(Kind::TaxonomyTerm, c, r)),
    post("/hsds/taxonomy_terms", |c, r| list::list(Kind::TaxonomyTerm, c, r)),
    get("/hsds/taxonomy_terms/{id}", |c, r| list::one(Kind::TaxonomyTerm, c, r)),
    get("/hsds/organizations", |c, r| list::list(Kind::Organization, c, r)),
    post("/hsds/organizations", |c, r| list::list(Kind::Organization, c, r)),
    get("/hsds/organizations/{id}", |c, r| list::one(Kind::Organization, c, r)),
    get("/hsds/service_at_locations", |c, r| list::list(Kind::ServiceAtLocation, c, r)),
    post("/hsds/service_at_locations", |c, r| list::list(Kind::ServiceAtLocation, c, r)),
    get("/hsds/service_at_locations/{id}", |c, r| list::one(Kind::ServiceAtLocation, c, r)),
];
