//! The worker that sends what is due.

use std::{future::Future, time::Duration};

use kernel::{Clock, Fault, Timestamp};
use store::Store;

use crate::{
    Answer, Failure, Settings,
    connection::Connection,
    message::message,
    settings::Server,
    store::{self as outbox, Leased},
};

/// How long a letter belongs to the server that took it; after that another may send it.
pub const LEASE: Duration = Duration::from_secs(900);

const LEASE_MS: i64 = 900_000;
/// Letters of one conversation. Each may take the whole patience twice, within the lease.
const BATCH: u32 = 10;
/// A letter that the server refused so often is given up.
const REFUSALS: u32 = 5;
const REFUSED_PAUSE_MS: i64 = 6 * 3_600_000;
const FIRST_PAUSE_MS: i64 = 60_000;
const LONGEST_PAUSE_MS: i64 = 3_600_000;
const FIRST_AWAY_MS: i64 = 5_000;
const LONGEST_AWAY_MS: i64 = 600_000;
const TIDY_MS: i64 = 60_000;
const PAUSE: Duration = Duration::from_secs(1);

/// Sends letters, a turn at a time.
pub struct Deliverer {
    store: Store,
    settings: Settings,
    /// Turns in a row in which the server could not be used, and until when it is left alone.
    away: (u32, Timestamp),
    tidied_at: Option<Timestamp>,
}

/// What a turn came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ran {
    /// Letters that the server accepted.
    pub sent: u32,
    /// Letters to try again later.
    pub postponed: u32,
    /// Letters given up after their last refusal.
    pub given_up: u32,
    /// Letters deleted because they came too late.
    pub expired: u64,
}

/// Sends what is due until `stop` resolves; the letter in hand is finished first. Without a server it only deletes what expires.
pub async fn deliver(store: Store, clock: Clock, settings: Settings, stop: impl Future<Output = ()>) {
    let mut deliverer = Deliverer::new(store, settings);
    let mut stop = std::pin::pin!(stop);
    loop {
        let pause = match deliverer.run_once(clock.now()).await {
            Ok(ran) if ran.sent > 0 => Duration::ZERO,
            Ok(_) => PAUSE,
            Err(fault) => {
                tracing::error!("letters cannot be sent: {fault}");
                PAUSE * 10
            }
        };
        tokio::select! {
            biased;
            () = &mut stop => return,
            () = tokio::time::sleep(pause) => {}
        }
    }
}

impl Deliverer {
    /// A worker with nothing in hand.
    #[must_use]
    pub const fn new(store: Store, settings: Settings) -> Self {
        Self { store, settings, away: (0, Timestamp(0)), tidied_at: None }
    }

    /// Deletes what has expired and sends what is due at `now`, ten letters at most.
    ///
    /// # Errors
    /// A [`Fault`] of the store; a letter that is not accepted is none.
    pub async fn run_once(&mut self, now: Timestamp) -> Result<Ran, Fault> {
        let mut ran = Ran { expired: self.tidy(now).await?, ..Ran::default() };
        let Some(server) = self.settings.server.clone() else { return Ok(ran) };
        if self.is_waiting(now) || !outbox::has_due(&self.store, now).await? {
            return Ok(ran);
        }
        // first the server, then the letters: while it is away none of them changes
        match Connection::open(&server, &self.settings).await {
            Ok(connection) => self.send_batch(&server, connection, now, &mut ran).await?,
            Err(failure) => self.wait(&failure, now),
        }
        figures(&ran);
        self.count().await?;
        Ok(ran)
    }

    async fn tidy(&mut self, now: Timestamp) -> Result<u64, Fault> {
        // a clock that was set back must not keep it waiting
        if self.tidied_at.is_some_and(|at| (0..TIDY_MS).contains(&(now.0 - at.0))) {
            return Ok(0);
        }
        self.tidied_at = Some(now);
        let expired = outbox::expire(&self.store, now).await?;
        metrics::counter!("navimig_mail_expired_total").increment(expired);
        self.count().await?;
        Ok(expired)
    }

    async fn count(&self) -> Result<(), Fault> {
        let letters = outbox::count(&self.store).await?;
        #[expect(clippy::cast_precision_loss, reason = "a gauge of letters needs no last digit")]
        metrics::gauge!("navimig_mail_queued").set(letters as f64);
        Ok(())
    }

    async fn send_batch(
        &mut self,
        server: &Server,
        connection: Connection,
        now: Timestamp,
        ran: &mut Ran,
    ) -> Result<(), Fault> {
        let mut open = Some(connection);
        let mut letters = outbox::lease(&self.store, now, now.plus_ms(LEASE_MS), BATCH).await?.into_iter();
        while let Some(leased) = letters.next() {
            let mut connection = match open.take() {
                Some(connection) => connection,
                None => match Connection::open(server, &self.settings).await {
                    Ok(connection) => connection,
                    Err(failure) => {
                        self.wait(&failure, now);
                        return self.release(std::iter::once(leased).chain(letters)).await;
                    }
                },
            };
            let outcome = match message(&leased.letter, &self.settings, now) {
                Ok(written) => connection.send(&written).await,
                // it must not hold up the others
                Err(fault) => Err(Failure::Refused(Answer { code: None, words: fault.to_string() })),
            };
            match outcome {
                Ok(_) => {
                    self.away = (0, Timestamp(0));
                    ran.sent += 1;
                    outbox::delete(&self.store, leased.letter.id).await?;
                    open = Some(connection);
                }
                // after a failure the conversation is over; the next letter begins one
                Err(failure) => {
                    let is_about_the_letter = failure.is_about_the_letter();
                    self.put_off(&leased, &failure, now, ran).await?;
                    if is_about_the_letter {
                        self.away = (0, Timestamp(0));
                    } else {
                        self.wait(&failure, now);
                        return self.release(letters).await;
                    }
                }
            }
        }
        if let Some(connection) = open {
            connection.close().await;
        }
        Ok(())
    }

    async fn put_off(&self, leased: &Leased, failure: &Failure, now: Timestamp, ran: &mut Ran) -> Result<(), Fault> {
        let is_refused = matches!(failure, Failure::Refused(_));
        let refusals = leased.refusals + u32::from(is_refused);
        let trouble = failure.trouble();
        metrics::counter!("navimig_mail_failed_total").increment(1);
        if refusals >= REFUSALS {
            tracing::warn!("a letter is given up: {trouble}");
            ran.given_up += 1;
            return Ok(outbox::delete(&self.store, leased.letter.id).await?);
        }
        tracing::info!(attempts = leased.attempts, "a letter was not sent: {trouble}");
        ran.postponed += 1;
        let pause =
            if is_refused { REFUSED_PAUSE_MS } else { pause_ms(leased.attempts, FIRST_PAUSE_MS, LONGEST_PAUSE_MS) };
        Ok(outbox::postpone(&self.store, leased, now.plus_ms(pause), refusals, trouble).await?)
    }

    async fn release(&self, letters: impl Iterator<Item = Leased>) -> Result<(), Fault> {
        let letters = letters.map(|leased| (leased.letter.id, leased.attempts)).collect();
        Ok(outbox::release(&self.store, letters).await?)
    }

    /// Leaves the server alone for a while.
    fn wait(&mut self, failure: &Failure, now: Timestamp) {
        let times = self.away.0.saturating_add(1);
        let pause = pause_ms(times, FIRST_AWAY_MS, LONGEST_AWAY_MS);
        self.away = (times, now.plus_ms(pause));
        metrics::counter!("navimig_mail_server_away_total").increment(1);
        tracing::warn!(times, again_in_s = pause / 1_000, "{}", failure.trouble());
    }

    /// Never longer than the longest pause, also where the clock was set back.
    fn is_waiting(&self, now: Timestamp) -> bool {
        let left = self.away.1.0.saturating_sub(now.0);
        0 < left && left <= LONGEST_AWAY_MS
    }
}

fn figures(ran: &Ran) {
    metrics::counter!("navimig_mail_sent_total").increment(ran.sent.into());
    metrics::counter!("navimig_mail_given_up_total").increment(ran.given_up.into());
}

/// `first`, then twice as long each time, at most `longest`.
fn pause_ms(times: u32, first: i64, longest: i64) -> i64 {
    first.saturating_mul(2_i64.saturating_pow(times.saturating_sub(1))).min(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_their_limit() {
        let away = |times| pause_ms(times, FIRST_AWAY_MS, LONGEST_AWAY_MS);
        assert_eq!([1, 2, 3, 7, 8, 1_000].map(away), [5_000, 10_000, 20_000, 320_000, 600_000, 600_000]);
        let letter = |times| pause_ms(times, FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
        assert_eq!([1, 2, 6, 7].map(letter), [60_000, 120_000, 1_920_000, 3_600_000]);
    }
}
