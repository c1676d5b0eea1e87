//! Deliveries: how consumers come to know of events, each at its own pace, with retries.
//!
//! A consumer sees events in the order of their numbers, which the sealer gives; none is skipped, and one may be seen
//! again after a crash, so consumers are idempotent.

use kernel::{Fault, Timestamp};
use store::{Store, Tx, params};

use crate::{
    event::{Recorded, read},
    statements::{
        COUNT_DELIVERIES, COUNT_PENDING, DROP_DELIVERY, FIND_ATTEMPTS, HOLD_DELIVERY, LATEST_NUMBER, LIST_DUE,
        LIST_PENDING, LIST_SINCE, MOVE_CURSOR, POSTPONE, START_CURSOR,
    },
};

/// After so many failed attempts a delivery is given up: some 8 days.
pub const GIVE_UP_AFTER: u32 = 12;

const FIRST_PAUSE_MS: i64 = 10_000;
const LONGEST_PAUSE_MS: i64 = 48 * 3_600_000;

/// A delivery that is due.
#[derive(Debug, Clone, PartialEq)]
pub struct Pending {
    /// The event.
    pub recorded: Recorded,
    /// Attempts that failed before.
    pub attempts: u32,
    /// What the consumer noted with it.
    pub note: Option<String>,
}

/// The number of the newest numbered event, 0 if there is none.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn latest(store: &Store) -> Result<i64, Fault> {
    let row = store.fetch_optional(&LATEST_NUMBER, params![]).await?;
    row.map_or(Ok(0), |row| row.get(0))
}

/// The events after `number`, at most `limit`: for a consumer that remembers in memory how far it has come, such as a
/// snapshot, of which every server has its own.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn since(store: &Store, number: i64, limit: u32) -> Result<Vec<Recorded>, Fault> {
    store.fetch(&LIST_SINCE, params![number, limit]).await?.iter().map(read).collect()
}

/// The events that `consumer` has not acknowledged, at most `limit`, in their order. A new consumer begins with the
/// first event there ever was.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn pending(store: &Store, consumer: &str, limit: u32) -> Result<Vec<Recorded>, Fault> {
    store.fetch(&LIST_PENDING, params![consumer, limit]).await?.iter().map(read).collect()
}

/// The consumer has dealt with every event up to and including `number`; what it could not finish it has put into the
/// outbox by [`deliver`], in the same write.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn acknowledge(tx: &Tx, consumer: &str, number: i64) -> Result<(), Fault> {
    tx.execute(&START_CURSOR, params![consumer]).await?;
    tx.execute(&MOVE_CURSOR, params![consumer, number]).await?;
    Ok(())
}

/// Puts the event `number` into the consumer's outbox, due at `due_at`, with what it needs besides the event.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn deliver(tx: &Tx, consumer: &str, number: i64, due_at: Timestamp, note: Option<&str>) -> Result<(), Fault> {
    tx.execute(&HOLD_DELIVERY, params![consumer, number, due_at, note]).await?;
    Ok(())
}

/// The deliveries of `consumer` that are due, at most `limit`, the longest overdue first.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn due(store: &Store, consumer: &str, now: Timestamp, limit: u32) -> Result<Vec<Pending>, Fault> {
    let rows = store.fetch(&LIST_DUE, params![consumer, now, limit]).await?;
    rows.iter().map(|row| Ok(Pending { recorded: read(row)?, attempts: row.get(8)?, note: row.get(9)? })).collect()
}

/// The delivery is done, and its row with all that it held goes.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn delivered(tx: &Tx, consumer: &str, number: i64) -> Result<(), Fault> {
    tx.execute(&DROP_DELIVERY, params![consumer, number]).await?;
    Ok(())
}

/// The delivery failed: it is due again after a pause that grows fourfold from 10 seconds to 2 days. False if it was
/// given up after [`GIVE_UP_AFTER`] attempts, or is not there.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn retry_later(tx: &Tx, consumer: &str, number: i64, now: Timestamp, why: &str) -> Result<bool, Fault> {
    let Some(row) = tx.fetch_optional(&FIND_ATTEMPTS, params![consumer, number]).await? else { return Ok(false) };
    let attempts = row.get::<u32>(0)? + 1;
    if attempts >= GIVE_UP_AFTER {
        delivered(tx, consumer, number).await?;
        return Ok(false);
    }
    let due_at = now.plus_ms(pause_ms(attempts));
    tx.execute(&POSTPONE, params![consumer, number, attempts, due_at, why]).await?;
    Ok(true)
}

fn pause_ms(attempts: u32) -> i64 {
    let grown = FIRST_PAUSE_MS.saturating_mul(4_i64.saturating_pow(attempts.saturating_sub(1)));
    grown.min(LONGEST_PAUSE_MS)
}

/// How far a consumer lags behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backlog {
    /// Events that it has not acknowledged, those without a number among them.
    pub events: u64,
    /// Deliveries in its outbox.
    pub deliveries: u64,
    /// Instant of the oldest such event.
    pub oldest_at: Option<Timestamp>,
}

/// What `consumer` has before it, for metrics and `navimig doctor`.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn backlog(store: &Store, consumer: &str) -> Result<Backlog, Fault> {
    let events = store.fetch_optional(&COUNT_PENDING, params![consumer]).await?;
    let deliveries = store.fetch_optional(&COUNT_DELIVERIES, params![consumer]).await?;
    let (events, oldest_at) = events.map_or(Ok((0, None)), |row| Ok::<_, Fault>((row.get(0)?, row.get(1)?)))?;
    Ok(Backlog { events, deliveries: deliveries.map_or(Ok(0), |row| row.get(0))?, oldest_at })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_two_days() {
        assert_eq!([1, 2, 3].map(pause_ms), [10_000, 40_000, 160_000]);
        assert_eq!(pause_ms(11), LONGEST_PAUSE_MS);
        let days = (1..GIVE_UP_AFTER).map(pause_ms).sum::<i64>() / 86_400_000;
        assert_eq!(days, 8);
    }
}
