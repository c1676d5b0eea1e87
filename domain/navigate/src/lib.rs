#![doc = include_str!("../README.md")]

pub mod api;
pub mod content;
pub mod cpsv;
pub mod desk;
pub mod feeds;
pub mod finder;
pub mod hsds;
pub mod model;
pub mod opening;
pub mod packs;
pub mod pages;
pub mod query;
pub mod routes;
pub mod snapshot;
pub mod spoken;
pub mod store;
pub mod wording;

pub use desk::WORK;
pub use store::CATALOGUE;

/// The `.ftl` files of NAVIGATE.
#[derive(rust_embed::RustEmbed)]
#[folder = "locales"]
pub struct Locales;
