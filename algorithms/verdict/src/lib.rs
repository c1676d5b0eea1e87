#![doc = include_str!("../README.md")]

mod judge;
mod parse;
mod rule;
mod value;

pub use judge::{Finding, Verdict};
pub use parse::MAX_DEPTH;
pub use rule::Rule;
pub use value::{Facts, Kind, Value};
