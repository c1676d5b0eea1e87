//! Who does something at a desk, and that it is on record.

use events::{Event, Subject};
use kernel::{Fault, PersonId, RandomId, Timestamp};
use serde_json::Value;
use store::Tx;

/// An act of somebody at a desk. It is recorded under a pseudonym, with the id of what it was done to, and without a word of it.
#[derive(Debug, Clone, Copy)]
pub struct Act {
    /// The pseudonym.
    pub by: RandomId,
    /// When.
    pub at: Timestamp,
    /// What makes the id of the event.
    pub random: [u8; 10],
}

impl Act {
    /// An act of a person now.
    #[must_use]
    pub fn of(person: PersonId, at: Timestamp, random: [u8; 10]) -> Self {
        Self { by: events::pseudonym(person), at, random }
    }

    pub(super) async fn record(&self, tx: &Tx, kind: &'static str, subject: Subject, body: Value) -> Result<(), Fault> {
        let event = Event::new(kind, self.at, self.random).about(subject).by(Some(self.by)).with(body);
        events::record(tx, &event).await.map(|_| ())
    }
}
