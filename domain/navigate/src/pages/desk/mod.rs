//! The pages of the desk. Each checks for each service whether its person may touch it; what they may not is not there.

mod at;
mod checks;
mod choices;
mod edit;
mod editing;
mod list;
mod numbers;
mod publishing;
mod sections;
mod translating;
mod versions;
mod view;
mod work;

use std::{
    pin::Pin,
    sync::{Arc, Mutex},
};

use axum::routing::{MethodRouter, get, post};
use kernel::{Clock, Day, Need, RandomId};
use store::{Store, WriteError};
use ui::{Route, Site};

use crate::{
    content::check::Concern,
    desk::{ANY, CONFIRM, EDIT, SIDES},
    snapshot::Snapshot,
    store::Edit,
};

/// A write that ends when what it changed is shown.
pub type Shown<'a> = Pin<Box<dyn Future<Output = Result<i64, WriteError>> + Send + 'a>>;

/// The content that everybody sees, and how it is changed.
pub trait Live: Send + Sync {
    /// The content as it is now.
    fn snapshot(&self) -> Arc<Snapshot>;
    /// Publishes a service, and waits until it is shown.
    fn publish(&self, edit: Edit) -> Shown<'_>;
    /// Takes a service out, and waits until it is not shown any more.
    fn archive(&self, id: String, by: Option<RandomId>) -> Shown<'_>;
}

/// What the pages of the desk are made from and write to.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: Store,
    /// What all pages share.
    pub site: Arc<Site>,
    /// The content that everybody sees.
    pub live: Arc<dyn Live>,
    /// The present instant.
    pub clock: Clock,
    /// Fills bytes with what nobody can guess.
    pub random: fn(&mut [u8]),
}

/// What all requests share: the parts that the server gave, and what the checks found in the content of that mark and day.
pub(crate) struct Shared {
    desk: Desk,
    found: Mutex<Option<Found>>,
}

/// What the checks found, for content of this mark on this day.
#[derive(Clone)]
struct Found {
    mark: u64,
    day: Day,
    concerns: Arc<Vec<Concern>>,
}

/// Every address of the desk.
pub fn routes(desk: Desk) -> Vec<Route> {
    let shared = Arc::new(Shared { desk, found: Mutex::default() });
    let route = |path, methods, needs: Need, handler: MethodRouter<Arc<Shared>>| Route {
        path,
        methods,
        needs,
        handler: handler.with_state(Arc::clone(&shared)),
    };
    let both: &[&str] = &["GET", "POST"];
    vec![
        route("/{lang}/desk/work", &["GET"], ANY, get(work::show)),
        route("/{lang}/desk/services", &["GET"], EDIT, get(list::show)),
        route("/{lang}/desk/services/new", both, EDIT, get(edit::show_new).post(editing::send_new)),
        route("/{lang}/desk/services/{id}", both, EDIT, get(edit::show).post(editing::send)),
        route("/{lang}/desk/services/{id}/versions", both, EDIT, get(versions::show).post(versions::undo)),
        route("/{lang}/desk/services/{id}/phones", both, CONFIRM, get(numbers::show).post(numbers::confirm)),
        route("/{lang}/desk/services/{id}/translate/{to}", both, SIDES, get(translating::show).post(translating::save)),
        route("/{lang}/desk/services/{id}/archive", &["POST"], EDIT, post(publishing::archive)),
    ]
}
