//! The whole server over HTTP, in this process.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "what fails here fails the test")]

mod clock;
mod days;
mod desk;
mod edits;
mod headers;
mod live_edits;
mod live_others;
mod nodes;
mod packs;
mod pages;
mod people;
mod personal_data;
mod routes;
mod search;
mod statements;
mod truth;
mod voices;
mod ways_on;
