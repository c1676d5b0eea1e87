//! The files of `content/` as records: read, with file and line, before anything is typed.

pub mod check;
mod files;
mod read;

pub use files::{ContentFiles, Shipped};
pub use read::{Content, Finding, Level, Record, RecordKind, Translation, read};
