//! What is done by itself: what has been kept long enough is deleted, and a finished day is told to the other domains.

use std::{sync::Arc, time::Duration};

use kernel::RandomId;

use crate::{app::App, router::fill_random};

/// How often it is looked whether a day has ended.
const PAUSE: Duration = Duration::from_secs(3_600);
/// How long a copy from before an upgrade stays: 30 days.
const COPIES_MS: i64 = 30 * 86_400_000;

/// Does the day's chores, again and again, until the task is dropped. A chore that fails is done at the next turn.
pub async fn run(app: Arc<App>) {
    loop {
        let now = app.clock.now();
        if let Err(error) = voices::store::expire(&app.store, now.day_utc()).await {
            tracing::warn!(%error, "what has been kept long enough could not be deleted");
        }
        if let Err(error) = people::store::expire(&app.store, now).await {
            tracing::warn!(%error, "sessions that have ended could not be deleted");
        }
        if let Err(error) = voices::store::announce(&app.store, now, fill_random).await {
            tracing::warn!(%error, "the reports of the day could not be announced");
        }
        match ::store::forget_copies(&app.config.database, now.plus_ms(-COPIES_MS)) {
            Ok(0) => {}
            Ok(copies) => tracing::info!(copies, "copies from before an upgrade were deleted after 30 days"),
            Err(error) => tracing::warn!(%error, "copies from before an upgrade could not be deleted"),
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// How often new events are put under a seal.
const SEAL_PAUSE: Duration = Duration::from_secs(10);
/// Events under one seal.
const SEAL_LIMIT: u32 = 1_000;

/// Numbers and seals events, again and again, until the task is dropped. Of several servers on one database one does it.
pub async fn seal(app: Arc<App>) {
    let mut holder = [0; 16];
    fill_random(&mut holder);
    let holder = RandomId(holder);
    loop {
        match events::seal_batch(&app.store, holder, app.clock.now(), SEAL_LIMIT).await {
            // there may be more
            Ok(Some(_)) => continue,
            Ok(None) => {}
            Err(error) => tracing::warn!(%error, "events could not be sealed"),
        }
        tokio::time::sleep(SEAL_PAUSE).await;
    }
}
