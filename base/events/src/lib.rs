#![doc = include_str!("../README.md")]

mod deliveries;
mod event;
mod personal;
mod pseudonym;
mod seals;
mod statements;

pub use deliveries::{
    Backlog, GIVE_UP_AFTER, Pending, acknowledge, backlog, deliver, delivered, due, latest, pending, retry_later, since,
};
pub use event::{Event, Recorded, Subject, record};
pub use personal::CATALOGUE;
pub use pseudonym::pseudonym;
pub use seals::{Chain, Seal, SealError, count_unsealed, latest_at, oldest_unsealed, seal_batch, verify_chain};
pub use statements::STATEMENTS;

/// The tables of events, deliveries and seals.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("events", "20261124T0900_events")];
