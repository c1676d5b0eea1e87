#![doc = include_str!("../README.md")]

mod text;

pub use text::{Origin, Shown, State, Text, Variant};
