//! The addresses of voices: each with what it needs and the function that answers it.

use std::sync::Arc;

use axum::routing::{MethodRouter, get};
use kernel::Need;
use ui::Route;

use crate::{
    Settings, Voices,
    pages::{Kind, Shared, case, figures, form, sent},
};

/// Every address of voices, where no desk reads reports yet.
pub fn routes(voices: Voices) -> Vec<Route> {
    routes_with(voices, Settings::default())
}

/// Every address of voices.
pub fn routes_with(voices: Voices, settings: Settings) -> Vec<Route> {
    let shared = Arc::new(Shared::new(voices, settings));
    let mut routes: Vec<Route> = Kind::ALL.into_iter().map(|kind| form_route(kind, &shared)).collect();
    let public = |path, methods, handler: MethodRouter<Arc<Shared>>| Route {
        path,
        methods,
        needs: Need::Public,
        handler: handler.with_state(Arc::clone(&shared)),
    };
    routes.push(public("/{lang}/{place}/voices/sent", &["GET"], get(sent::show)));
    routes.push(public("/{lang}/{place}/voices", &["GET"], get(figures::show)));
    routes.push(public("/{lang}/case", &["GET", "POST"], get(case::show).post(case::open)));
    routes.push(public("/api/v1/voices/{place}", &["GET"], get(crate::pages::figures::json)));
    routes
}

fn form_route(kind: Kind, shared: &Arc<Shared>) -> Route {
    let show = move |state, parts, uri, headers| form::show(kind, state, parts, uri, headers);
    let send =
        move |state, parts, query, client, headers, body| form::send(kind, state, parts, query, client, headers, body);
    Route {
        path: kind.path(),
        methods: &["GET", "POST"],
        needs: Need::Public,
        handler: get(show).post(send).with_state(Arc::clone(shared)),
    }
}
