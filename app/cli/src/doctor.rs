//! `navimig doctor`: what is wrong with an installation, and what to do about it.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use kernel::Clock;
use server::{ExaminedLevel as Level, ExaminedSettings};

use crate::{
    mail::Post,
    say,
    settings::{Backups, Place},
};

/// Looks at an installation.
#[derive(Args)]
pub struct Doctor {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    backups: Backups,
    #[command(flatten)]
    post: Post,
}

impl Doctor {
    /// Looks at everything; fails when something needs a person.
    pub async fn run(self) -> Result<ExitCode> {
        let file = self.place.file()?;
        let database = self.place.database(&file)?;
        let operator = file.operator.who();
        let (data, backups) = (self.place.folder(), self.backups.schedule(&file.backup));
        let mail = self.post.settings(&file.mail)?;
        let settings = ExaminedSettings {
            operator: &operator,
            base_url: file.base_url.as_deref(),
            data: &data,
            backups: backups.as_ref(),
            mail: &mail,
        };
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
}
