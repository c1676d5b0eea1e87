#![doc = include_str!("../README.md")]

mod cpu;
mod first_visit;
mod large;
mod load;
mod many;
mod pages;
mod peer;
mod report;
mod search;
mod stage;
mod start;
mod words;
mod writes;

use std::{path::Path, process::ExitCode};

use anyhow::{Result, bail};

use report::note;

const USAGE: &str = "usage: bench all | pages | search | large | start | packs | writes";

/// The parts in the order of the table.
const PARTS: [&str; 6] = ["pages", "search", "large", "start", "packs", "writes"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            note(&format!("bench: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<()> {
    match words {
        ["all"] => table(&PARTS),
        // what `large` starts as a process of its own, so that memory is that of a server alone
        ["large-server", folder, visit] => large::server(Path::new(folder), *visit == "visit"),
        [one] if PARTS.contains(one) => table(&[one]),
        _ => bail!("{USAGE}"),
    }
}

fn table(parts: &[&str]) -> Result<()> {
    report::head();
    for part in parts {
        note(&format!("measuring {part}"));
        match *part {
            "pages" => on_one_thread(pages::measure()),
            "search" => search::measure(),
            "large" => large::measure(),
            "start" => start::measure(),
            "packs" => on_one_thread(first_visit::measure()),
            _ => writes::measure(),
        }?;
    }
    Ok(())
}

/// Runs on this thread alone, so that its clock counts all of the work.
fn on_one_thread(work: impl Future<Output = Result<()>>) -> Result<()> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(work)
}
