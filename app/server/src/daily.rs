//! What is done by itself: what has been kept long enough is deleted, and a finished day is told to the other domains.

use std::{sync::Arc, time::Duration};

use kernel::{RandomId, Timestamp};
use tokio::time::Instant;

use crate::{app::App, router::fill_random};

/// How often it is looked whether a day has ended.
const PAUSE: Duration = Duration::from_secs(3_600);
/// How long a copy from before an upgrade stays: 30 days.
const COPIES_MS: i64 = 30 * 86_400_000;

/// A clock that runs otherwise than time by more than this has been set.
const JUMP_MS: i64 = 3_600_000;
/// After a jump nothing is deleted for this long, so that somebody may set the clock right.
const HOLD: Duration = Duration::from_secs(86_400);

/// Does the day's chores, again and again, until the task is dropped. A chore that fails is done at the next turn.
pub async fn run(app: Arc<App>) {
    let (mut last, mut since) = (app.clock.now(), Instant::now());
    let mut held_until = None;
    loop {
        let now = app.clock.now();
        if let Some(hours) = jumped_hours(now.0 - last.0, since.elapsed()) {
            tracing::error!(hours, "the clock of the machine jumped: nothing is deleted for a day; is it right?");
            held_until = Some(Instant::now() + HOLD);
        }
        (last, since) = (now, Instant::now());
        if held_until.is_none_or(|until| Instant::now() > until) {
            forget(&app, now).await;
        }
        if let Err(error) = people::store::expire(&app.store, now).await {
            tracing::warn!(%error, "sessions that have ended could not be deleted");
        }
        if let Err(error) = voices::store::announce(&app.store, now, fill_random).await {
            tracing::warn!(%error, "the reports of the day could not be announced");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// The hours by which a clock was set, if it was, from how far it and time went on.
fn jumped_hours(clock_ms: i64, time: Duration) -> Option<i64> {
    let jump = clock_ms - i64::try_from(time.as_millis()).unwrap_or(i64::MAX);
    (jump.abs() > JUMP_MS).then_some(jump / 3_600_000)
}

/// Deletes what has been kept long enough.
async fn forget(app: &App, now: Timestamp) {
    if let Err(error) = voices::store::expire(&app.store, now.day_utc()).await {
        tracing::warn!(%error, "what has been kept long enough could not be deleted");
    }
    match ::store::forget_copies(&app.config.database, now.plus_ms(-COPIES_MS)) {
        Ok(0) => {}
        Ok(copies) => tracing::info!(copies, "copies from before an upgrade were deleted after 30 days"),
        Err(error) => tracing::warn!(%error, "copies from before an upgrade could not be deleted"),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f07_a_clock_that_is_set_is_told_from_one_that_runs() {
        let hour = Duration::from_secs(3_600);
        assert_eq!(jumped_hours(3_600_000, hour), None);
        assert_eq!(jumped_hours(3_600_000 - 30_000, hour), None, "half a minute is what clocks are wrong by");
        assert_eq!(jumped_hours(3_600_000 * 25, hour), Some(24));
        assert_eq!(jumped_hours(-3_600_000 * 23, hour), Some(-24));
        // two years
        assert_eq!(jumped_hours(3_600_000 * 17_521, hour), Some(17_520));
    }
}
