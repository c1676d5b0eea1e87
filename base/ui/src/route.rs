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
