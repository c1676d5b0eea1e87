//! What is for machines that follow the site: changes, the map of the site, rules for robots, whom to tell of a weakness, and
//! days to take along.

mod atom;
mod reminders;
mod robots;
mod sitemap;
mod xml;

use kernel::Need;
use ui::{Answer, Request};

use crate::routes::{ApiContext, ApiRoute};

const fn get(path: &'static str, respond: fn(&ApiContext, &Request) -> Answer) -> ApiRoute {
    ApiRoute { method: "GET", path, needs: Need::Public, respond }
}

/// The addresses of feeds.
pub const API: &[ApiRoute] = &[
    get("/changes.atom", atom::changes),
    get("/sitemap.xml", sitemap::index),
    get("/sitemap/{file}", sitemap::part),
    get("/robots.txt", robots::robots),
    get("/.well-known/security.txt", robots::security),
    get("/{lang}/{place}/voting.ics", reminders::voting),
    get("/{lang}/{place}/citizenship.ics", reminders::citizenship),
];
