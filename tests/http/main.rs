//! The whole server over HTTP, in this process.

mod doors;
mod packs;
mod pages;
mod search;
mod statements;
mod truth;
mod voices;
