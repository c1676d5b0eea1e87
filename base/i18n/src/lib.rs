#![doc = include_str!("../README.md")]

mod catalogue;
mod formats;
mod negotiate;
mod translator;

pub use catalogue::{Catalogue, Language, LocaleProblem, Source};
pub use formats::Formats;
pub use negotiate::negotiate;
pub use translator::{Translator, Value};

/// Tag of the pseudo-locale: English with accents and 40 % longer, to find what does not fit.
pub const PSEUDO: &str = "en-x-long";
