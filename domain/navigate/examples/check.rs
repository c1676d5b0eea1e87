//! Checks the content that this build ships: `cargo run -p navigate --example check [-- --json]`.

use std::io::Write;

use kernel::{Clock, Fault};
use navigate::content::{ContentFiles, check};
use places::Gazetteer;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let files = ContentFiles::folder(std::path::Path::new("content"))?;
    let all: Vec<(&str, &str)> = files.below("places/").collect();
    let places = Gazetteer::load(&all).map_err(|problems| Fault::new(format!("read the places: {problems:?}")))?;
    let now = Clock::System.now();
    let report = check::check(&files, &places, now);
    let took = Clock::System.now().0 - now.0;
    let text = if std::env::args().any(|arg| arg == "--json") { report.json() } else { report.text() };
    writeln!(std::io::stdout(), "{text}\n{took} ms")?;
    Ok(())
}
