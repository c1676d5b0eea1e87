//! Search as its callers, the product's content and the phone see it.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot set up has to fail"
)]

mod content;
mod index;
mod offline;
mod queries;
