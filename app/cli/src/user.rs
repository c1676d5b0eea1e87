//! `navimig user`

use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Subcommand};
use kernel::Clock;

use crate::{
    say,
    settings::{Place, base_url},
};

/// Looks at roles, and invites.
#[derive(Subcommand)]
pub enum User {
    /// Make an invitation, also beside a running server: for the first operator, or when nobody can sign in any more.
    Invite(Invite),
    /// List who holds which role.
    List(Place),
}

/// What to invite for.
#[derive(Args)]
pub struct Invite {
    /// The role: operator, administrator, editor, ..
    #[arg(long, default_value = "operator")]
    role: String,
    /// For what: installation, or place:be-gent.
    #[arg(long = "for", default_value = "installation", value_name = "SCOPE")]
    scope: String,
    /// Days until it ends.
    #[arg(long, default_value_t = 2)]
    days: i64,
    /// The address that people type; by default that of the settings file, else <http://localhost:8080>.
    #[arg(long, env = "NAVIMIG_BASE_URL", value_name = "URL")]
    base_url: Option<String>,
    #[command(flatten)]
    place: Place,
}

impl User {
    /// Does it.
    pub async fn run(self) -> Result<ExitCode> {
        match self {
            Self::Invite(invite) => invite.run().await,
            Self::List(place) => {
                let database = place.database(&place.file()?)?;
                for held in server::holders(&database).await.map_err(|e| anyhow::anyhow!("{e}"))? {
                    let until = held.until.map(|day| format!(", until {day}")).unwrap_or_default();
                    say(&format!("{}: {} for {}{until}", held.name, held.role.as_str(), held.scope));
                }
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}

impl Invite {
    async fn run(self) -> Result<ExitCode> {
        let settings = self.place.file()?;
        let database = self.place.database(&settings)?;
        let address = self.base_url.as_deref().or(settings.base_url.as_deref()).unwrap_or("http://localhost:8080");
        let address = base_url(address)?;
        let what = (self.role.as_str(), self.scope.as_str());
        let tail = server::invite(&database, what, self.days, &Clock::System).await;
        say(&format!("{address}{}", tail.map_err(|e| anyhow::anyhow!("{e}"))?));
        say("It works once. Give it to the person themselves.");
        Ok(ExitCode::SUCCESS)
    }
}
