//! The addresses of NAVIGATE: each with what it needs and the function that answers it.

use std::sync::Arc;

use kernel::{Need, Timestamp};
use ui::{Absent, Answer, Page, Params, Request, Site};

use crate::{
    finder::Finder,
    pages::{self, Context},
    snapshot::Snapshot,
};

/// A public page.
#[derive(Clone, Copy)]
pub struct PageRoute {
    /// Address with named parts.
    pub path: &'static str,
    /// Who may see it.
    pub needs: Need,
    /// Makes it.
    pub render: for<'a> fn(Context<'a>, &Params) -> Result<Page, Absent>,
    /// False for pages that depend on free text: they are made each time and never kept.
    pub is_kept: bool,
}

/// What an interface for programs is answered from.
#[derive(Clone)]
pub struct ApiContext {
    /// What all pages share.
    pub site: Arc<Site>,
    /// The content.
    pub snapshot: Arc<Snapshot>,
    /// The search index.
    pub finder: Arc<Finder>,
    /// The present instant.
    pub now: Timestamp,
}

/// An address for programs.
#[derive(Clone, Copy)]
pub struct ApiRoute {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Address with named parts.
    pub path: &'static str,
    /// Who may use it.
    pub needs: Need,
    /// Answers it.
    pub respond: fn(&ApiContext, &Request) -> Answer,
}

const fn page(path: &'static str, render: for<'a> fn(Context<'a>, &Params) -> Result<Page, Absent>) -> PageRoute {
    PageRoute { path, needs: Need::Public, render, is_kept: true }
}

/// Every public page.
pub const PAGES: &[PageRoute] = &[
    PageRoute { is_kept: false, ..page("/{lang}", pages::home::page) },
    page("/{lang}/about", pages::about::about),
    page("/{lang}/privacy", pages::about::privacy),
    page("/{lang}/accessibility", pages::about::accessibility),
    page("/{lang}/{place}", pages::place::page),
    page("/{lang}/{place}/needs/{code}", pages::need::page),
    page("/{lang}/{place}/services/{id}", pages::service::page),
    page("/{lang}/{place}/print/services/{id}", pages::service::print),
    page("/{lang}/{place}/pathways/{id}", pages::pathway::page),
    page("/{lang}/{place}/print/pathways/{id}", pages::pathway::print),
    page("/{lang}/{place}/help", pages::help::page),
    page("/{lang}/{place}/citizenship", pages::country::citizenship),
    page("/{lang}/{place}/voting", pages::country::voting),
    page("/{lang}/{place}/offline", pages::offline::page),
    page("/{lang}/{place}/sheet", pages::offline::desk),
    PageRoute { is_kept: false, ..page("/{lang}/{place}/search", pages::search::page) },
];

/// Every interface for programs.
pub fn api() -> impl Iterator<Item = ApiRoute> {
    [crate::hsds::API, crate::cpsv::API, crate::api::API, crate::feeds::API].into_iter().flatten().copied()
}

/// The description of the interfaces (OpenAPI 3.1).
#[must_use]
pub fn openapi() -> String {
    let mut languages: Vec<String> = <crate::Locales as rust_embed::RustEmbed>::iter()
        .filter_map(|file| file.strip_suffix(".ftl").map(ToOwned::to_owned))
        .collect();
    languages.sort();
    serde_json::to_string_pretty(&crate::api::openapi(&languages, "/")).unwrap_or_default()
}
