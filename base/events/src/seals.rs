//! Seals: one order of all events, and a hash chain over it.
//!
//! One sealer at a time numbers the events that no running write can come before, and hashes them in a batch onto the
//! batch before. A changed or removed event breaks the chain at its place; the removal of the newest ones shows only
//! to somebody who has kept the hash of a later [`Seal`], which is what it is published for.

use std::{collections::BTreeMap, fmt};

use kernel::{Fault, RandomId, Timestamp};
use sha2::{Digest, Sha256};
use store::{Row, Store, Tx, WriteError, params};

use crate::{
    event::Columns,
    statements::{
        COUNT_BEYOND, COUNT_UNSEALED, INSERT_SEAL, LAST_SEAL, LATEST_AT, LIST_UNSEALED, NUMBER_EVENT, OLDEST_UNSEALED,
        START_LEASE, TAKE_LEASE, WALK_CHAIN,
    },
};

/// How long a sealer that says nothing more keeps its place; one that lives says so every ten seconds.
const LEASE_MS: i64 = 30_000;
/// A write lasts seconds; an event older than this can have none before it, even if the numbers of writes began anew
/// because the database moved to another server.
const SURELY_ENDED_MS: i64 = 3_600_000;

/// A batch of events, hashed onto the batch before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal {
    /// Number of the first event in it.
    pub first: i64,
    /// Number of the last.
    pub last: i64,
    /// SHA-256 over the hash before and every event's digest.
    pub hash: [u8; 32],
}

/// Numbers and seals the events that have none, at most `limit`. None if there are none, or if another sealer than
/// `holder` holds the lease.
///
/// # Errors
/// As [`Store::write`].
pub async fn seal_batch(
    store: &Store,
    holder: RandomId,
    now: Timestamp,
    limit: u32,
) -> Result<Option<Seal>, WriteError> {
    store
        .write(async move |tx| {
            tx.execute(&START_LEASE, params![holder]).await?;
            // a lease that ends later than any can was given by a clock that was ahead
            let (until, never) = (now.plus_ms(LEASE_MS), now.plus_ms(10 * LEASE_MS));
            if tx.execute(&TAKE_LEASE, params![holder, until, now, never]).await? == 0 {
                return Ok(None);
            }
            Ok(seal(&tx, now, limit).await?)
        })
        .await
}

async fn seal(tx: &Tx, now: Timestamp, limit: u32) -> Result<Option<Seal>, Fault> {
    let horizon = tx.horizon().await?;
    let old = now.plus_ms(-SURELY_ENDED_MS);
    let events = tx.fetch(&LIST_UNSEALED, params![horizon, old, limit]).await?;
    if events.is_empty() {
        return Ok(None);
    }
    let (before, previous) = match tx.fetch_optional(&LAST_SEAL, params![]).await? {
        Some(row) => (row.get(0)?, row.get(1)?),
        None => (0, [0; 32]),
    };
    let mut hash = Batch::after(&previous);
    let mut last: i64 = before;
    for row in &events {
        last += 1;
        hash.add(last, row.get(1)?);
        tx.execute(&NUMBER_EVENT, params![row.get::<RandomId>(0)?, last]).await?;
    }
    let seal = Seal { first: before + 1, last, hash: hash.finish() };
    tx.execute(&INSERT_SEAL, params![seal.last, seal.first, now, previous, seal.hash]).await?;
    Ok(Some(seal))
}

/// The hash of a batch: SHA-256(previous, then number and digest of each event).
struct Batch(Sha256);

impl Batch {
    fn after(previous: &[u8; 32]) -> Self {
        Self(Sha256::new_with_prefix(previous))
    }

    fn add(&mut self, number: i64, digest: [u8; 32]) {
        self.0.update(number.to_be_bytes());
        self.0.update(digest);
    }

    fn finish(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

/// A chain that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chain {
    /// Batches in it.
    pub seals: u64,
    /// Events in it.
    pub events: u64,
    /// The newest seal.
    pub head: Option<Seal>,
}

/// Where a chain first breaks.
#[derive(Debug)]
pub enum SealError {
    /// The event of this number was changed after it was recorded.
    Changed(i64),
    /// The event of this number is not there.
    Missing(i64),
    /// The batch that ends with this number does not hash to its seal: a digest in it was changed with its event.
    Broken(i64),
    /// The batch that ends with this number does not follow the one before: a seal was removed or put in.
    Unlinked(i64),
    /// So many events have a number beyond the newest seal.
    Unsealed(u64),
    /// The chain could not be read.
    Fault(Fault),
}

impl From<Fault> for SealError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl fmt::Display for SealError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed(number) => write!(f, "event {number} was changed after it was recorded"),
            Self::Missing(number) => write!(f, "event {number} is missing"),
            Self::Broken(last) => write!(f, "the events up to {last} do not hash to their seal"),
            Self::Unlinked(last) => write!(f, "the seal of the events up to {last} does not follow the one before it"),
            Self::Unsealed(count) => write!(f, "{count} events have a number and no seal"),
            Self::Fault(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for SealError {}

/// Events that no seal covers yet: those of the last seconds, where a sealer runs.
///
/// # Errors
/// When the database fails.
pub async fn count_unsealed(store: &Store) -> Result<i64, Fault> {
    let row = store.fetch_optional(&COUNT_UNSEALED, params![]).await?;
    row.map_or(Ok(0), |row| row.get(0))
}

/// When the event that waits longest for its seal happened; none when all are sealed.
///
/// # Errors
/// When the database fails.
pub async fn oldest_unsealed(store: &Store) -> Result<Option<Timestamp>, Fault> {
    let row = store.fetch_optional(&OLDEST_UNSEALED, params![]).await?;
    row.map_or(Ok(None), |row| row.get(0))
}

/// When the newest event happened; none when there is none.
///
/// # Errors
/// When the database fails.
pub async fn latest_at(store: &Store) -> Result<Option<Timestamp>, Fault> {
    let row = store.fetch_optional(&LATEST_AT, params![]).await?;
    row.map_or(Ok(None), |row| row.get(0))
}

/// Recomputes the whole chain from the events.
///
/// # Errors
/// [`SealError`] names the first event or seal that is wrong.
pub async fn verify_chain(store: &Store) -> Result<Chain, SealError> {
    let mut walk = Walk::default();
    let mut found = None;
    let walked = store
        .for_each(&WALK_CHAIN, params![], |row| {
            walk.step(&row).map_err(|error| {
                let fault = Fault::new(error.to_string());
                found = Some(error);
                fault
            })
        })
        .await;
    if let Some(error) = found {
        return Err(error);
    }
    walked?;
    walk.close_batch()?;
    let head = walk.head.map_or(0, |seal| seal.last);
    let beyond = store.fetch_optional(&COUNT_BEYOND, params![head]).await?;
    match beyond.map_or(Ok(0), |row| row.get(0))? {
        0 => Ok(Chain { seals: walk.seals, events: walk.events, head: walk.head }),
        count => Err(SealError::Unsealed(count)),
    }
}

/// How far the walk along the chain has come.
#[derive(Default)]
struct Walk {
    seals: u64,
    events: u64,
    head: Option<Seal>,
    open: Option<Open>,
}

/// The batch that is being read: its seal as stored, and its events so far.
struct Open {
    seal: Seal,
    previous: [u8; 32],
    digests: BTreeMap<i64, [u8; 32]>,
}

impl Walk {
    /// One row: a seal, and one of its events if there is any.
    fn step(&mut self, row: &Row) -> Result<(), SealError> {
        let seal = Seal { first: row.get(0)?, last: row.get(1)?, hash: row.get(3)? };
        if self.open.as_ref().is_none_or(|open| open.seal.last != seal.last) {
            self.close_batch()?;
            self.open = Some(Open { seal, previous: row.get(2)?, digests: BTreeMap::new() });
        }
        let Some(number) = row.get::<Option<i64>>(11)? else { return Ok(()) };
        let digest: [u8; 32] = row.get(12)?;
        if Columns::read(row, 4)?.digest() != digest {
            return Err(SealError::Changed(number));
        }
        if let Some(open) = &mut self.open {
            open.digests.insert(number, digest);
        }
        Ok(())
    }

    /// Compares the batch that was read with its seal.
    fn close_batch(&mut self) -> Result<(), SealError> {
        let Some(Open { seal, previous, digests }) = self.open.take() else { return Ok(()) };
        let (before, hash_before) = self.head.map_or((0, [0; 32]), |head| (head.last, head.hash));
        if seal.first != before + 1 || previous != hash_before {
            return Err(SealError::Unlinked(seal.last));
        }
        let mut hash = Batch::after(&previous);
        for number in seal.first..=seal.last {
            hash.add(number, *digests.get(&number).ok_or(SealError::Missing(number))?);
            self.events += 1;
        }
        if hash.finish() != seal.hash {
            return Err(SealError::Broken(seal.last));
        }
        self.seals += 1;
        self.head = Some(seal);
        Ok(())
    }
}
