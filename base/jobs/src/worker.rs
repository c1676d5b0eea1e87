//! The worker: leases what is due, runs it, deletes it or puts it off.

use std::{future::Future, panic::AssertUnwindSafe, time::Duration};

use futures_util::{FutureExt, future::BoxFuture};
use kernel::{Clock, Fault, Timestamp};
use store::{Store, Tx, WriteError, params};

use crate::{FINISH_JOB, Job, LEASE_JOB, LIST_DUE, POSTPONE_JOB};

/// How long an attempt may take; after that another worker may begin the next one.
pub const LEASE: Duration = Duration::from_secs(300);

const LEASE_MS: i64 = 300_000;
/// Jobs of a kind that one turn takes.
const BATCH: u32 = 10;
/// After so many failed attempts a job is set aside.
const ATTEMPTS: u32 = 10;
const FIRST_PAUSE_MS: i64 = 10_000;
const LONGEST_PAUSE_MS: i64 = 6 * 3_600_000;

type Handler = Box<dyn Fn(Job) -> BoxFuture<'static, Result<(), Fault>> + Send + Sync>;

/// Runs jobs of the kinds that it was told how to do; others are left to other workers.
pub struct Worker {
    store: Store,
    handlers: Vec<(&'static str, Handler)>,
}

/// What a turn came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ran {
    /// Jobs done and deleted.
    pub done: u32,
    /// Jobs put off after a failure.
    pub postponed: u32,
    /// Jobs set aside after their last attempt.
    pub set_aside: u32,
}

impl Worker {
    /// A worker that knows no job yet.
    #[must_use]
    pub const fn new(store: Store) -> Self {
        Self { store, handlers: Vec::new() }
    }

    /// Tells the worker how to do jobs of this kind. `act` runs at least once a job, so doing it twice must do no harm.
    #[must_use]
    pub fn on<F, Fut>(mut self, kind: &'static str, act: F) -> Self
    where
        F: Fn(Job) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), Fault>> + Send + 'static,
    {
        self.handlers.push((kind, Box::new(move |job| act(job).boxed())));
        self
    }

    /// Takes the jobs that are due at `now`, ten of a kind at most, and runs them one after another.
    ///
    /// # Errors
    /// A [`Fault`] of the store; a job that fails is none.
    pub async fn run_once(&self, now: Timestamp) -> Result<Ran, Fault> {
        let mut ran = Ran::default();
        for (kind, handler) in &self.handlers {
            for job in self.lease(kind, now).await? {
                let outcome = attempt(handler, job.clone()).await;
                self.settle(job, outcome, now, &mut ran).await?;
            }
        }
        Ok(ran)
    }

    /// Runs until `stop` resolves: without a pause while there is work, else every `pause`.
    pub async fn run(&self, clock: &Clock, pause: Duration, stop: impl Future<Output = ()>) {
        let mut stop = std::pin::pin!(stop);
        loop {
            let idle = match self.run_once(clock.now()).await {
                Ok(ran) => ran == Ran::default(),
                Err(fault) => {
                    tracing::error!("jobs cannot be run: {fault}");
                    true
                }
            };
            let pause = if idle { pause } else { Duration::ZERO };
            tokio::select! {
                () = &mut stop => return,
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    async fn lease(&self, kind: &'static str, now: Timestamp) -> Result<Vec<Job>, WriteError> {
        self.store.write(async move |tx| Ok(lease_due(&tx, kind, now).await?)).await
    }

    async fn settle(&self, job: Job, outcome: Result<(), Fault>, now: Timestamp, ran: &mut Ran) -> Result<(), Fault> {
        let Job { id, attempts, kind, .. } = job;
        match outcome {
            Ok(()) => {
                ran.done += 1;
                self.store.write(async move |tx| Ok(tx.execute(&FINISH_JOB, params![id, attempts]).await?)).await?;
            }
            Err(fault) => {
                let last = attempts >= ATTEMPTS;
                tracing::warn!(kind, attempts, set_aside = last, "a job failed: {fault}");
                *(if last { &mut ran.set_aside } else { &mut ran.postponed }) += 1;
                let values = params![id, attempts, now.plus_ms(pause_ms(attempts)), last, fault.to_string()];
                self.store.write(async move |tx| Ok(tx.execute(&POSTPONE_JOB, values).await?)).await?;
            }
        }
        Ok(())
    }
}

/// What is due and nobody works on. A lease that ends later than any can was given by a clock that was ahead.
async fn lease_due(tx: &Tx, kind: &str, now: Timestamp) -> Result<Vec<Job>, Fault> {
    let mut jobs = Vec::new();
    for row in tx.fetch(&LIST_DUE, params![kind, now, BATCH, now.plus_ms(2 * LEASE_MS)]).await? {
        let attempts = row.get::<u32>(2)? + 1;
        let job = Job { id: row.get(0)?, kind: kind.to_owned(), body: row.get(1)?, attempts };
        tx.execute(&LEASE_JOB, params![job.id, attempts, now.plus_ms(LEASE_MS)]).await?;
        jobs.push(job);
    }
    Ok(jobs)
}

/// One attempt within the lease; a panic is a failure.
async fn attempt(handler: &Handler, job: Job) -> Result<(), Fault> {
    let inside = AssertUnwindSafe(async { handler(job).await }).catch_unwind();
    match tokio::time::timeout(LEASE, inside).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(_)) => Err(Fault::new("the job panicked")),
        Err(_) => Err(Fault::new("the job took longer than its lease")),
    }
}

/// 10 seconds, then four times as long each time, at most 6 hours.
fn pause_ms(attempts: u32) -> i64 {
    FIRST_PAUSE_MS.saturating_mul(4_i64.saturating_pow(attempts.saturating_sub(1))).min(LONGEST_PAUSE_MS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_six_hours() {
        assert_eq!([1, 2, 3].map(pause_ms), [10_000, 40_000, 160_000]);
        assert_eq!(pause_ms(9), LONGEST_PAUSE_MS);
    }
}
