//! Services of other systems: HSDS documents as JSON, and data packages of CSV files.
//!
//! What comes in is bounded in size, number and depth. A document is kept as it came; beside it stands a service of ours that
//! pages, search and packs know how to show.

mod check;
mod json;
mod nest;
mod package;
mod record;
pub mod spec;
mod table;

use std::fmt;

use serde_json::Value;

pub use json::{MOST_BYTES, read_json};
pub use package::{read_package, read_zip};
pub use record::{Intake, content, slug_of};

/// What is wrong with a file, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Field or row: `[3].phones[0].number`, or `phones.csv, row 4, column extension`; empty for the whole file.
    pub place: String,
    /// What, and what would be right.
    pub message: String,
}

impl Problem {
    pub(super) fn whole(message: impl Into<String>) -> Self {
        Self { place: String::new(), message: message.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() { f.write_str(&self.message) } else { write!(f, "{}: {}", self.place, self.message) }
    }
}

impl std::error::Error for Problem {}

/// A document that is kept as it came.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What it is: `service`, `organization`, `service_at_location`, `location`, `taxonomy_term` or `taxonomy`.
    pub kind: &'static str,
    /// Its HSDS id.
    pub id: String,
    /// As it came.
    pub body: Value,
    /// Of a service that came within its organisation: the name of that.
    pub authority: Option<String>,
}

impl Document {
    /// The key under which it is kept: a service by its id alone, anything else behind its kind.
    #[must_use]
    pub fn key(&self) -> String {
        if self.kind == "service" { self.id.clone() } else { format!("{}/{}", self.kind, self.id) }
    }
}

/// Reads a file of any form that we know: JSON, JSON line by line, or a ZIP of a data package.
///
/// # Errors
/// Everything that is wrong with it, by place.
pub fn read(bytes: &[u8]) -> Result<Vec<Document>, Vec<Problem>> {
    if bytes.starts_with(b"PK") { read_zip(bytes) } else { read_json(bytes) }
}
