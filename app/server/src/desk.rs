//! What the desk of editors sees of the server: the content as it is now, and how it is changed.

use std::sync::Arc;

use kernel::RandomId;
use navigate::{
    pages::desk::{Desk, Live, Shown},
    snapshot::Snapshot,
    store::Edit,
};
use ui::Route;

use crate::{App, router::fill_random};

/// Every address of the desk.
pub(crate) fn routes(app: &Arc<App>) -> Vec<Route> {
    navigate::pages::desk::routes(Desk {
        store: app.store.clone(),
        site: Arc::clone(&app.site),
        live: Arc::new(FromApp(Arc::clone(app))),
        clock: app.clock.clone(),
        random: fill_random,
    })
}

struct FromApp(Arc<App>);

impl Live for FromApp {
    fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.0.live.load().snapshot)
    }

    fn publish(&self, edit: Edit) -> Shown<'_> {
        Box::pin(self.0.edit_service(edit))
    }

    fn archive(&self, id: String, by: Option<RandomId>) -> Shown<'_> {
        Box::pin(async move { self.0.remove_service(&id, by).await })
    }
}
