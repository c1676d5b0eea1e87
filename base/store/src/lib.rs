#![doc = include_str!("../README.md")]

mod catalogue;
mod connection;
mod copy;
mod database;
mod folder;
mod health;
mod migrations;
mod open;
mod postgres;
mod readers;
mod reads;
mod sqlite;
mod statement;
mod transfer;
mod trouble;
mod upgrade;
mod value;
mod write;
mod writer;
mod writes;

#[cfg(feature = "testing")]
pub mod testing;

use std::sync::Arc;

pub use catalogue::{Basis, CATALOGUE, Catalogue, Personal};
pub use database::{Database, Engine, SQLITE_FILE};
pub use migrations::Migration;
pub use statement::Statement;
pub use transfer::Fingerprint;
pub use upgrade::forget_copies;
pub use value::{FromValue, Row, Value};
pub use write::{Tx, WRITE_LIMIT, WriteError};

/// The portable statements of the store itself, for the test that prepares each on both engines.
pub const STATEMENTS: &[Statement] = &[migrations::LIST_APPLIED, migrations::RECORD, health::COUNT_PROBE];

/// The store of an installation. Clones are cheap and share everything.
#[derive(Debug, Clone)]
pub struct Store {
    backend: Arc<open::Backend>,
}
