//! The addresses of voices: each with what it needs and the function that answers it.

use std::sync::Arc;

use axum::routing::{MethodRouter, get};
use kernel::Need;
use ui::{Route, Work};

use crate::{
    Settings, Voices,
    pages::{
        Kind, Shared, case,
        desk::{corrections, office, reports},
        figures, form, sent,
    },
    readers::{DESK, EDITORS, OFFICE},
};

/// The pages on which voices are read and answered.
pub const WORK: &[Work] = &[
    Work { path: "/desk/voices", title: "voices-work-title", lead: "voices-work-lead", needs: DESK },
    Work { path: "/desk/office", title: "voices-office-title", lead: "voices-office-lead", needs: OFFICE },
    Work { path: "/desk/corrections", title: "voices-mending-title", lead: "voices-mending-lead", needs: EDITORS },
];

/// Every address of voices, where no desk reads reports yet.
pub fn routes(voices: Voices) -> Vec<Route> {
    routes_with(voices, Settings::default())
}

/// Every address of voices.
pub fn routes_with(voices: Voices, settings: Settings) -> Vec<Route> {
    let shared = Arc::new(Shared::new(voices, settings));
    let mut routes: Vec<Route> = Kind::ALL.into_iter().map(|kind| form_route(kind, &shared)).collect();
    let route = |path, methods, needs, handler: MethodRouter<Arc<Shared>>| Route {
        path,
        methods,
        needs,
        handler: handler.with_state(Arc::clone(&shared)),
    };
    let public = |path, methods, handler| route(path, methods, Need::Public, handler);
    routes.push(public("/{lang}/{place}/voices/sent", &["GET"], get(sent::show)));
    routes.push(public("/{lang}/{place}/voices", &["GET"], get(figures::show)));
    routes.push(public("/{lang}/case", &["GET", "POST"], get(case::show).post(case::open)));
    routes.push(public("/api/v1/voices/{place}", &["GET"], get(crate::pages::figures::json)));
    let (read, both) = (&["GET"][..], &["GET", "POST"][..]);
    routes.push(route("/{lang}/desk/voices", read, DESK, get(reports::list)));
    routes.push(route("/{lang}/desk/voices/{id}", both, DESK, get(reports::show).post(reports::send)));
    routes.push(route("/{lang}/desk/office", read, OFFICE, get(office::list)));
    routes.push(route("/{lang}/desk/office/{id}", both, OFFICE, get(office::show).post(office::send)));
    routes.push(route("/{lang}/desk/corrections", read, EDITORS, get(corrections::list)));
    routes.push(route("/{lang}/desk/corrections/{id}", both, EDITORS, get(corrections::show).post(corrections::send)));
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
