//! What is done by itself: what has been kept long enough is deleted, and a finished day is told to the other domains.

use std::{sync::Arc, time::Duration};

use crate::{app::App, router::fill_random};

/// How often it is looked whether a day has ended.
const PAUSE: Duration = Duration::from_secs(3_600);

/// Does the day's chores, again and again, until the task is dropped. A chore that fails is done at the next turn.
pub async fn run(app: Arc<App>) {
    loop {
        let now = app.clock.now();
        if let Err(error) = voices::store::expire(&app.store, now.day_utc()).await {
            tracing::warn!(%error, "what has been kept long enough could not be deleted");
        }
        if let Err(error) = voices::store::announce(&app.store, now, fill_random).await {
            tracing::warn!(%error, "the reports of the day could not be announced");
        }
        tokio::time::sleep(PAUSE).await;
    }
}
