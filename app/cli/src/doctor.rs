//! `navimig doctor`: what is wrong with an installation, and what to do about it.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use kernel::Clock;
use server::{ExaminedLevel as Level, ExaminedSettings};

use crate::{mail::Post, say, settings::Place};

/// Looks at an installation.
#[derive(Args)]
pub struct Doctor {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    post: Post,
}

/// Looks at everything; fails when something needs a person.
pub async fn run(doctor: &Doctor) -> Result<ExitCode> {
    let Doctor { place, post } = doctor;
    let file = place.file()?;
    let database = place.database(&file)?;
    let operator = file.operator.who();
    let mail = post.settings(&file.mail)?;
    let settings = ExaminedSettings { operator: &operator, base_url: file.base_url.as_deref(), mail: &mail };
    let examined = server::examine(&database, &settings, &Clock::System).await;
    for line in &examined {
        let word = match line.level {
            Level::Sound => "ok",
            Level::Note => "note",
            Level::Problem => "problem",
        };
        say(&format!("{word:8} {}: {}", line.what, line.found));
        if line.level != Level::Sound {
            say(&format!("         what to do: {}", line.advice));
        }
    }
    let is_sound = examined.iter().all(|line| line.level != Level::Problem);
    Ok(if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
