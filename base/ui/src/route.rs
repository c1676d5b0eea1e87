//! A route that a domain answers itself: its address, what it needs, and its handler.

use axum::routing::MethodRouter;
use kernel::Need;

/// A route with its declaration. A route that declares nothing cannot be written.
pub struct Route {
    /// Address with named parts: `/{lang}/{place}/voices/barrier`.
    pub path: &'static str,
    /// Methods that it answers, for the test of all routes.
    pub methods: &'static [&'static str],
    /// Who may use it.
    pub needs: Need,
    /// The handler with its state.
    pub handler: MethodRouter,
}

/// A page on which people with certain roles work: the page of an account lists those that its person may open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    /// The address behind the language: `/desk/voices`.
    pub path: &'static str,
    /// Key of its title.
    pub title: &'static str,
    /// Key of a sentence on what is done there.
    pub lead: &'static str,
    /// Who may open it.
    pub needs: Need,
}

/// Who sends a request, as far as the network tells: the server puts it into the extensions of a request, for budgets that are
/// kept in memory only. Without it there is no budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Client(pub std::net::IpAddr);
