//! `navimig backup`, `navimig restore`, `navimig audit`.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Args, Subcommand};
use server::Kept;

use crate::{say, settings::Place};

/// Copies the database, also while a server writes to it.
#[derive(Args)]
pub struct Backup {
    /// Where to write; a file that is not there yet.
    file: PathBuf,
    /// Encrypts for this age public key (age1…); by default the one of `[backup]` in the settings file.
    #[arg(long, env = "NAVIMIG_BACKUP_RECIPIENT", value_name = "KEY")]
    recipient: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// Puts a backup into a new or empty data folder.
#[derive(Args)]
pub struct Restore {
    /// The backup.
    file: PathBuf,
    /// File with the age secret key, for an encrypted backup.
    #[arg(long, value_name = "FILE")]
    identity: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

/// Looks at the chain of events.
#[derive(Subcommand)]
pub enum Audit {
    /// Recomputes every seal and names the first event that was changed or taken away.
    Verify(Place),
}

impl Backup {
    /// Does it.
    pub async fn run(self) -> Result<ExitCode> {
        let settings = self.place.file()?;
        let database = self.place.database(&settings)?;
        let recipient = self.recipient.as_deref().or(settings.backup.recipient.as_deref());
        let kept = server::backup(&database, &self.file, recipient).await.map_err(|e| anyhow::anyhow!("{e}"))?;
        say(&format!("Backup {}: {}", self.file.display(), described(&kept)));
        if !kept.is_encrypted {
            say("It is not encrypted: keep it where only those may look who may read the reports.");
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Restore {
    /// Does it.
    pub async fn run(self) -> Result<ExitCode> {
        let folder = self.place.folder();
        let restored = server::restore(&self.file, &folder, self.identity.as_deref()).await;
        let kept = restored.map_err(|e| anyhow::anyhow!("{e}"))?;
        say(&format!("Restored into {}: {}", folder.display(), described(&kept)));
        Ok(ExitCode::SUCCESS)
    }
}

impl Audit {
    /// Does it.
    pub async fn run(self) -> Result<ExitCode> {
        let Self::Verify(place) = self;
        let database = place.database(&place.file()?)?;
        let audited = server::audit(&database).await.map_err(|e| anyhow::anyhow!("{e}"))?;
        say(&format!("ok       {} events under {} seals", audited.events, audited.seals));
        if let Some((number, hash)) = audited.head {
            say(&format!("head     event {number}, {hash}"));
        }
        if audited.unsealed > 0 {
            say(&format!("note     {} events of the last moments are not sealed yet", audited.unsealed));
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn described(kept: &Kept) -> String {
    let kind = if kept.is_encrypted { "encrypted, " } else { "" };
    format!("{kind}{} bytes, {} sealed events, SHA-256 {}", kept.bytes, kept.events, kept.sha256)
}
