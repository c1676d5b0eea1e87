#![doc = include_str!("../README.md")]
#![no_std]

extern crate alloc;

mod letters;
mod word;

pub use word::{Word, bare, fold, spellings, words};

/// Counts up whenever a word may fold differently than before, so that stored indexes are rebuilt.
pub const VERSION: u32 = 1;
