//! The addresses of voices: each with what it needs and the function that answers it.

use std::sync::Arc;

use axum::routing::{MethodRouter, get};
use kernel::Need;
use ui::Route;

use crate::{
    Voices,
    pages::{Kind, Shared, case, figures, form, sent},
};

/// Every address of voices.
pub fn routes(voices: Voices) -> Vec<Route> {
    let shared = Arc::new(Shared::new(voices));
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
    let show = move |state, parts, query| form::show(kind, state, parts, query);
    let send = move |state, parts, query, headers, body| form::send(kind, state, parts, query, headers, body);
    Route {
        path: kind.path(),
        methods: &["GET", "POST"],
        needs: Need::Public,
        handler: get(show).post(send).with_state(Arc::clone(shared)),
    }
}
