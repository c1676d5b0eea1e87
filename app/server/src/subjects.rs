//! What voices may know of navigate: names, through the server, since domains do not import each other.

use std::sync::Arc;

use axum::{
    body::Body,
    http::{Request, Response},
    middleware::Next,
};
use kernel::Lang;

use crate::app::App;

tokio::task_local! {
    /// The place in the address of the request that is being answered.
    static PLACE: String;
}

/// Answers a page of another domain so that it says the revision of its own place, as all pages there do: the worker on a phone
/// learns from any of them whether its pack is the newest.
pub async fn at_its_place(request: Request<Body>, next: Next) -> Response<Body> {
    let place = request.uri().path().split('/').nth(2).unwrap_or_default().to_owned();
    PLACE.scope(place, next.run(request)).await
}

/// Names of services, needs and reasons out of the present snapshot.
pub struct FromSnapshot(pub Arc<App>);

impl voices::Subjects for FromSnapshot {
    fn service_name(&self, id: &str, chain: &[Lang]) -> Option<(String, Lang)> {
        let live = self.0.live.load();
        let shown = live.snapshot.service(id)?.record.name.show(chain)?;
        Some((shown.body.to_owned(), shown.lang))
    }

    fn need_label(&self, code: &str, chain: &[Lang]) -> Option<(String, Lang)> {
        let live = self.0.live.load();
        let shown = live.snapshot.need(code)?.label.show(chain)?;
        Some((shown.body.to_owned(), shown.lang))
    }

    fn needs(&self, chain: &[Lang]) -> Vec<(String, String)> {
        let live = self.0.live.load();
        let label = |need: &navigate::model::Need| need.label.show(chain).map(|shown| shown.body.to_owned());
        live.snapshot.top_needs().filter_map(|need| Some((need.code.to_string(), label(need)?))).collect()
    }

    fn reasons(&self, chain: &[Lang]) -> Vec<(String, String, Lang)> {
        let live = self.0.live.load();
        let reasons = live.snapshot.reasons.iter();
        reasons
            .filter_map(|(code, text)| text.show(chain).map(|s| (code.to_string(), s.body.to_owned(), s.lang)))
            .collect()
    }

    fn revision(&self) -> Arc<str> {
        let live = self.0.live.load();
        let at = |place: Option<&str>| Arc::from(live.snapshot.revision_at(place));
        PLACE.try_with(|place| at(Some(place))).unwrap_or_else(|_| at(None))
    }
}
