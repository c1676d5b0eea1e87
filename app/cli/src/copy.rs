//! `navimig copy`: from SQLite to PostgreSQL.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::Args;
use store::Database;

use crate::say;

/// Copies a data folder into an empty PostgreSQL database, whole or not at all, and compares every row. Stop the server first.
#[derive(Args)]
pub struct Copy {
    /// The data folder with SQLite in it.
    #[arg(long, env = "NAVIMIG_DATA", value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// The empty PostgreSQL database: postgres://…
    #[arg(long, value_name = "URL")]
    to: String,
}

impl Copy {
    /// Does it.
    pub async fn run(self) -> Result<ExitCode> {
        let from = Database::folder(&self.data);
        let to: Database = self.to.parse().map_err(|error| anyhow::anyhow!("{error}"))?;
        let copied = server::transfer(&from, &to).await.map_err(|error| anyhow::anyhow!("{error}"))?;
        for table in &copied {
            say(&format!("{:9} rows  {}  {}", table.rows, table.sha256, table.table));
        }
        say(&format!("Copied {} tables from {from} to {to}; every row was compared.", copied.len()));
        say("Now start the server with this --database. Keep the data folder until you have seen that all is there.");
        Ok(ExitCode::SUCCESS)
    }
}
