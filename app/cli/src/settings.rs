//! Settings: flags, then environment, then a TOML file, in that order of strength.

use std::{
    net::IpAddr,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use clap::Args;
use serde::Deserialize;
use server::{Rotation, Schedule};
use store::Database;

/// Where the data of an installation lies.
#[derive(Args, Debug, Clone, Default)]
pub struct Place {
    /// Folder for the database and the search index.
    #[arg(long, env = "NAVIMIG_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// PostgreSQL instead of the file in the data folder: postgres://…
    #[arg(long, env = "NAVIMIG_DATABASE", value_name = "URL")]
    pub database: Option<String>,
    /// Settings file; `navimig.toml` in the data folder is read by itself.
    #[arg(long, env = "NAVIMIG_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// What the settings file may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct File {
    /// Addresses to listen on.
    pub listen: Vec<String>,
    /// PostgreSQL URL.
    pub database: Option<String>,
    /// The address that people type.
    pub base_url: Option<String>,
    /// Proxies on other machines, whose word on who asks is believed.
    pub proxies: Vec<IpAddr>,
    /// A demonstration.
    pub demo: bool,
    /// Who runs it.
    pub operator: Operator,
    /// Folder with content of your own, in the form of `content/`.
    pub content: Option<PathBuf>,
    /// How backups are written.
    pub backup: Backup,
    /// How mails are sent.
    pub mail: Mail,
}

/// How mails are sent; not at all without a server.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Mail {
    /// `smtps://user:password@host` or `smtp://..`.
    pub server: Option<String>,
    /// `Name <address>`.
    pub from: Option<String>,
    /// Where answers go, if not to the sender.
    pub reply_to: Option<String>,
    /// PEM file of an authority of one's own.
    pub authority: Option<PathBuf>,
}

/// How backups are written, and when.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Backup {
    /// age public key (`age1..`) whose holder alone can read them.
    pub recipient: Option<String>,
    /// Folder into which the server makes them by itself; none where nobody set one.
    pub folder: Option<PathBuf>,
    /// Hours between two of them.
    pub every_hours: Option<u32>,
    /// Days whose newest one stays.
    pub keep_daily: Option<usize>,
    /// Weeks whose newest one stays.
    pub keep_weekly: Option<usize>,
    /// Months whose newest one stays.
    pub keep_monthly: Option<usize>,
}

/// When the server makes backups by itself; what is not given stands under `[backup]` in the settings file.
#[derive(Args, Debug, Clone, Default)]
pub struct Backups {
    /// Folder into which the server makes backups by itself.
    #[arg(long = "backup-folder", env = "NAVIMIG_BACKUP_FOLDER", value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Hours between two backups; 24 where nothing is set.
    #[arg(long = "backup-every-hours", env = "NAVIMIG_BACKUP_EVERY_HOURS", value_name = "HOURS")]
    every_hours: Option<u32>,
    /// Days whose newest backup stays; 7 where nothing is set.
    #[arg(long = "backup-keep-daily", env = "NAVIMIG_BACKUP_KEEP_DAILY", value_name = "DAYS")]
    keep_daily: Option<usize>,
    /// Weeks whose newest backup stays; 4 where nothing is set.
    #[arg(long = "backup-keep-weekly", env = "NAVIMIG_BACKUP_KEEP_WEEKLY", value_name = "WEEKS")]
    keep_weekly: Option<usize>,
    /// Months whose newest backup stays; 6 where nothing is set.
    #[arg(long = "backup-keep-monthly", env = "NAVIMIG_BACKUP_KEEP_MONTHLY", value_name = "MONTHS")]
    keep_monthly: Option<usize>,
    /// Encrypts backups for this age public key (age1…).
    #[arg(long = "backup-recipient", env = "NAVIMIG_BACKUP_RECIPIENT", value_name = "KEY")]
    recipient: Option<String>,
}

impl Backups {
    /// The schedule; none where no folder is set.
    pub fn schedule(&self, file: &Backup) -> Option<Schedule> {
        let folder = self.folder.clone().or_else(|| file.folder.clone())?;
        let usual = Rotation::default();
        Some(Schedule {
            folder,
            every_hours: self.every_hours.or(file.every_hours).unwrap_or(24),
            rotation: Rotation {
                daily: self.keep_daily.or(file.keep_daily).unwrap_or(usual.daily),
                weekly: self.keep_weekly.or(file.keep_weekly).unwrap_or(usual.weekly),
                monthly: self.keep_monthly.or(file.keep_monthly).unwrap_or(usual.monthly),
            },
            recipient: self.recipient.clone().or_else(|| file.recipient.clone()),
        })
    }
}

/// Who runs the installation.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Operator {
    /// Name of the organisation.
    pub name: String,
    /// A public authority or not.
    pub is_authority: Option<bool>,
    /// E-mail address or page for questions.
    pub contact: String,
}

impl Operator {
    /// As pages name it.
    pub fn who(&self) -> ui::Operator {
        ui::Operator { name: self.name.clone(), is_authority: self.is_authority, contact: self.contact.clone() }
    }
}

/// The address that people type, without a slash at its end: `https://help.example.org`, `http://localhost:8080`.
///
/// # Errors
/// Says what is wrong with it.
pub fn base_url(text: &str) -> Result<String> {
    let text = text.trim_end_matches('/');
    let Some((scheme, authority)) = text.split_once("://") else {
        anyhow::bail!("the base address {text:?} needs http:// or https:// in front: https://help.example.org");
    };
    if scheme != "https" && scheme != "http" {
        anyhow::bail!("the base address {text:?} begins with {scheme}://; it must be https:// or http://");
    }
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    if authority.is_empty() || !authority.chars().all(is_plain) {
        anyhow::bail!("the base address {text:?} must be a host and nothing behind it: https://help.example.org");
    }
    Ok(text.to_owned())
}

impl Place {
    /// The data folder.
    pub fn folder(&self) -> PathBuf {
        self.data.clone().unwrap_or_else(|| PathBuf::from("data"))
    }

    /// The settings file, if there is one.
    pub fn file(&self) -> Result<File> {
        let own = self.folder().join("navimig.toml");
        let path = match &self.config {
            Some(path) => path.as_path(),
            None if own.is_file() => own.as_path(),
            None => return Ok(File::default()),
        };
        read(path)
    }

    /// The database: the flag, the environment, the file, else SQLite in the data folder.
    pub fn database(&self, file: &File) -> Result<Database> {
        match self.database.as_ref().or(file.database.as_ref()) {
            Some(url) => url.parse().map_err(|error| anyhow::anyhow!("{error}")),
            None => Ok(Database::folder(self.folder())),
        }
    }
}

fn read(path: &Path) -> Result<File> {
    let text = std::fs::read_to_string(path).with_context(|| format!("read {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_address_is_a_host_with_its_scheme() {
        assert_eq!(base_url("https://help.example.org/").unwrap(), "https://help.example.org");
        assert_eq!(base_url("http://[::1]:8080").unwrap(), "http://[::1]:8080");
        for wrong in ["foo", "ftp://x", "https://", "https://a/b", "https://a b"] {
            assert!(base_url(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_flag_is_stronger_than_the_file_and_the_rest_is_usual() {
        let file: File = toml::from_str("[backup]\nfolder = \"/backup\"\nevery-hours = 6\nkeep-weekly = 0\n").unwrap();
        let flags = Backups { every_hours: Some(12), ..Backups::default() };
        let schedule = flags.schedule(&file.backup).unwrap();
        assert_eq!((schedule.folder.to_str(), schedule.every_hours), (Some("/backup"), 12));
        assert_eq!(schedule.rotation, Rotation { daily: 7, weekly: 0, monthly: 6 });
        assert_eq!(Backups::default().schedule(&Backup::default()), None, "nobody asked for backups");
    }

    #[test]
    fn a_misspelt_setting_is_named() {
        let error = toml::from_str::<File>("base-ur = \"http://x\"").unwrap_err().to_string();
        assert!(error.contains("base-ur"), "{error}");
        let file: File = toml::from_str("demo = true\n[operator]\nname = \"Town\"\nis-authority = true\n").unwrap();
        assert!(file.demo && file.operator.is_authority == Some(true));
    }
}
