//! Voices over HTTP, in one process, on both databases.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "what fails here fails the test")]

mod app;
mod barriers;
mod became;
mod cases;
mod counting;
mod crowds;
mod desk_answers;
mod desk_corrections;
mod desk_office;
mod desk_rights;
mod desks;
mod faults;
mod forms;
mod keeping;
mod linkage;
mod pages;
mod taking_back;
