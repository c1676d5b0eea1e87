//! `navimig content …`

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, Result};
use clap::Subcommand;
use kernel::{Clock, Lang};
use navigate::content::{ContentFiles, Level, check};

use crate::{say, settings::Place};

/// Check, import or export content.
#[derive(Subcommand)]
pub enum Command {
    /// Check content: sources, references, translations, rules, deficits per country. Fails on errors, not on warnings.
    Check {
        /// Folder to check; by default the content that this program ships.
        folder: Option<PathBuf>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Import services from another system: HSDS JSON, or a CSV datapackage (folder or zip).
    Import {
        /// The file or folder.
        file: PathBuf,
        /// Language of the file; HSDS does not say.
        #[arg(long, default_value = "en")]
        lang: Lang,
        /// Place of services that do not say theirs: a slug or an ISO 3166 code.
        #[arg(long)]
        area: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    /// Export all services as HSDS JSON.
    Export {
        /// Where to write; by default standard output.
        file: Option<PathBuf>,
        #[command(flatten)]
        place: Place,
    },
}

impl Command {
    /// Does it.
    pub async fn run(self) -> Result<ExitCode> {
        match self {
            Self::Check { folder, json } => check_content(folder, json),
            Self::Import { file, lang, area, place } => {
                let settings = place.file()?;
                let database = place.database(&settings)?;
                let into = (lang, area.as_deref());
                let imported = server::import(&database, &file, into, &Clock::System).await;
                let imported = imported.map_err(|e| anyhow::anyhow!("{e}"))?;
                imported.warnings.iter().for_each(|warning| say(&format!("warning: {warning}")));
                say(&format!(
                    "Imported {} services. A server that runs shows them within a second.",
                    imported.services
                ));
                Ok(ExitCode::SUCCESS)
            }
            Self::Export { file, place } => {
                let settings = place.file()?;
                let database = place.database(&settings)?;
                let text = server::export(&database, &Clock::System).await.map_err(|e| anyhow::anyhow!("{e}"))?;
                match file {
                    Some(path) => {
                        std::fs::write(&path, text).with_context(|| format!("write {}", path.display()))?;
                    }
                    None => say(&text),
                }
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}

fn check_content(folder: Option<PathBuf>, json: bool) -> Result<ExitCode> {
    let files = match folder {
        Some(folder) => ContentFiles::folder(&folder),
        None => ContentFiles::shipped(),
    };
    let files = files.map_err(|e| anyhow::anyhow!("{e}"))?;
    let places = server::gazetteer(&files).map_err(|e| anyhow::anyhow!("{e}"))?;
    let report = check::check(&files, &places, Clock::System.now());
    say(&if json { report.json() } else { report.text() });
    let is_sound = report.findings.iter().all(|finding| finding.level != Level::Error);
    Ok(if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
