//! What goes wrong around the program that people start: it is killed, its disk is full or read-only, and others send it what
//! nobody should. Names of tests begin with the number of the fault.
//!
//! Each fault is tried at a small scale; the ignored tests are the full sizes and print the rows of `docs/reliability.md`.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "what fails here fails the test")]

mod backups;
mod bodies;
mod disk;
mod flood;
mod imports;
mod kill;
mod listed;
mod mutants;
mod program;
mod queries;
mod samples;
mod slow;
mod small_disk;
mod stored;
mod twice;
mod versions;
mod voice;
mod wire;
mod writers;

use std::{
    io::Write,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// Times are measured and processors few: one fault at a time.
fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How many, if a variable of the environment says so.
fn times(variable: &str, otherwise: u32) -> u32 {
    std::env::var(variable).map_or(otherwise, |text| text.parse().unwrap())
}

/// Says past the harness, which keeps what a passing test prints, that a test does not run here.
fn skip(why: &str) {
    say(&format!("*** SKIPPED: {why}: this test does NOT run ***"));
}

/// A row of the table of reliability: the fault, what was done, what came of it, what it must reach.
fn row(fault: &str, done: &str, measured: &str, reach: &str) {
    say(&format!("| {fault} | {done} | {measured} | {reach} |"));
}

fn say(line: &str) {
    let mut out = std::io::stdout();
    // on a line of its own, whatever the harness has begun to say
    writeln!(out, "\n{line}").unwrap();
    out.flush().unwrap();
}
