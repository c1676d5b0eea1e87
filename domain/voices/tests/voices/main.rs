//! Voices over HTTP, in one process, on both databases.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "what fails here fails the test")]

mod app;
mod barriers;
mod cases;
mod counting;
mod crowds;
mod desks;
mod faults;
mod forms;
mod keeping;
mod linkage;
mod pages;
mod taking_back;
