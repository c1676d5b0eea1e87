#![doc = include_str!("../README.md")]

mod builder;
mod codec;
mod document;
mod expand;
mod files;
mod index;
mod lists;
mod merge;
mod offline;
mod part;
mod postings;
mod query;
mod rank;
mod segment;
mod stop;

pub use document::{Document, Field, Kind};
pub use index::{Hit, Index, Why};
pub use offline::OfflineIndex;
