//! `navimig doctor`: what is wrong with an installation, and what to do about it.

use std::process::ExitCode;

use anyhow::Result;
use kernel::Clock;

use crate::{say, settings::Place};

/// Looks at everything; fails when something needs a person.
pub async fn run(place: &Place) -> Result<ExitCode> {
    let file = place.file()?;
    let database = place.database(&file)?;
    let examined = server::examine(&database, &Clock::System).await;
    let mut is_sound = true;
    for line in &examined {
        let word = if line.is_sound { "ok" } else { "problem" };
        say(&format!("{word:8} {}: {}", line.what, line.found));
        if !line.is_sound {
            say(&format!("         what to do: {}", line.advice));
            is_sound = false;
        }
    }
    Ok(if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
