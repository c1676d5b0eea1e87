//! How long the lists of HSDS take, from the shipped content: `cargo run --release -p navigate --example hsds_speed`.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "a measurement"
)]

use std::time::{Duration, Instant};

#[path = "../tests/support/mod.rs"]
mod support;

fn main() {
    let context = support::context();
    println!("{} services", context.snapshot.services.len());
    println!("| address | median | bytes |\n| --- | --- | --- |");
    for (address, language) in [
        ("/hsds/services?per_page=300", ""),
        ("/hsds/services?per_page=300", "nl"),
        ("/hsds/services?per_page=300", "ar"),
        ("/hsds/services?per_page=300&full=true", ""),
        ("/hsds/services?minimal=true", ""),
        ("/hsds/services?search=doctor", ""),
        ("/hsds/service_at_locations?per_page=300", ""),
        ("/hsds/organizations?per_page=300", ""),
        ("/hsds/taxonomy_terms?per_page=300", ""),
    ] {
        let mut times: Vec<Duration> = Vec::new();
        let mut size = 0;
        for _ in 0..50 {
            let began = Instant::now();
            size = support::bytes(support::ask(context, "GET", address, language, "")).len();
            times.push(began.elapsed());
        }
        times.sort();
        println!("| {address} {language} | {:.2} ms | {size} |", times[times.len() / 2].as_secs_f64() * 1_000.0);
    }
}
