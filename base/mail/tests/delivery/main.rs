//! Letters on their way, on both databases, to a stand-in for a mail server; and to a real one where one is named.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod answers;
mod away;
mod nodes;
mod outbox;
mod real;
mod stand_in;

use kernel::{Lang, RandomId, Timestamp};
use mail::{Letter, queue};
use store::Store;

const NOW: Timestamp = Timestamp(1_795_514_400_000);
const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A letter that is due now and lasts a week.
fn letter(n: u8) -> Letter {
    Letter {
        id: RandomId([n; 16]),
        to: format!("person{n}@example.org").parse().unwrap(),
        lang: Lang::EN,
        subject: format!("Letter {n}"),
        text: "Good day".into(),
        due_at: NOW,
        expires_at: NOW.plus_ms(7 * DAY),
        unsubscribe: None,
        once: None,
    }
}

async fn put(store: &Store, letter: Letter) -> bool {
    store.write(async move |tx| Ok(queue(&tx, letter, NOW).await?)).await.unwrap()
}

/// How many letters wait, and how many of them are stuck.
async fn waiting(store: &Store, now: Timestamp) -> (u64, u64) {
    let waiting = mail::waiting(store, now).await.unwrap();
    (waiting.letters, waiting.stuck)
}
