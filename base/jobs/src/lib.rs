#![doc = include_str!("../README.md")]

mod personal;
mod worker;

use kernel::{Fault, RandomId, Timestamp};
use store::{Migration, Store, Tx, params};

pub use personal::CATALOGUE;
pub use worker::{LEASE, Ran, Worker};

/// The table of jobs.
pub const MIGRATIONS: &[Migration] = &[store::migration!("jobs", "20261124T0902_jobs")];

store::statements! {
    INSERT_JOB = "INSERT INTO jobs (id, kind, body, run_at, attempts, lease_until, set_aside) \
                  VALUES ($1, $2, $3, $4, 0, 0, 0) ON CONFLICT DO NOTHING";
    LIST_DUE = "SELECT id, body, attempts FROM jobs WHERE set_aside = 0 AND kind = $1 AND run_at <= $2 \
                AND (lease_until < $2 OR lease_until > $4) ORDER BY run_at, id LIMIT $3 FOR UPDATE SKIP LOCKED";
    LEASE_JOB = "UPDATE jobs SET attempts = $2, lease_until = $3 WHERE id = $1";
    FINISH_JOB = "DELETE FROM jobs WHERE id = $1 AND attempts = $2";
    POSTPONE_JOB = "UPDATE jobs SET run_at = $3, lease_until = 0, set_aside = $4, trouble = $5 \
                    WHERE id = $1 AND attempts = $2";
    LIST_SET_ASIDE = "SELECT id, kind, body, attempts, trouble FROM jobs WHERE set_aside = 1 ORDER BY kind, id LIMIT $1";
    REVIVE_JOB = "UPDATE jobs SET set_aside = 0, attempts = 0, lease_until = 0, run_at = $2 WHERE id = $1 AND set_aside = 1";
    COUNT_WAITING = "SELECT COUNT(*), MIN(run_at) FROM jobs WHERE set_aside = 0";
}

/// Work to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Enqueuing the same id again changes nothing while the first is there.
    pub id: RandomId,
    /// Which worker does it: `mail`, `pack`.
    pub kind: String,
    /// What it needs to know, in a form of its kind.
    pub body: String,
    /// The attempt that is running, from 1; 0 before the first.
    pub attempts: u32,
}

/// Enqueues a job in the write of the act that asks for it, to run at `run_at` or later. True if it is new.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn enqueue(tx: &Tx, id: RandomId, kind: &str, body: &str, run_at: Timestamp) -> Result<bool, Fault> {
    Ok(tx.execute(&INSERT_JOB, params![id, kind, body, run_at]).await? == 1)
}

/// A job that failed too often, with what it said last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The job.
    pub job: Job,
    /// Why its last attempt failed.
    pub trouble: Option<String>,
}

/// The jobs that were given up, at most `limit`, for `navimig doctor`.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn list_set_aside(store: &Store, limit: u32) -> Result<Vec<SetAside>, Fault> {
    let rows = store.fetch(&LIST_SET_ASIDE, params![limit]).await?;
    let read = |row: &store::Row| {
        let job = Job { id: row.get(0)?, kind: row.get(1)?, body: row.get(2)?, attempts: row.get(3)? };
        Ok(SetAside { job, trouble: row.get(4)? })
    };
    rows.iter().map(read).collect()
}

/// Gives a job that was given up another round of attempts. False if it is not set aside.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn revive(tx: &Tx, id: RandomId, now: Timestamp) -> Result<bool, Fault> {
    Ok(tx.execute(&REVIVE_JOB, params![id, now]).await? == 1)
}

/// How many jobs wait, and when the first of them is or was due.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn waiting(store: &Store) -> Result<(u64, Option<Timestamp>), Fault> {
    let row = store.fetch_optional(&COUNT_WAITING, params![]).await?;
    row.map_or(Ok((0, None)), |row| Ok((row.get(0)?, row.get(1)?)))
}
