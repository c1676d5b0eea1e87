//! What an operator sets.

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    time::Duration,
};

use store::Database;
use ui::Operator;

use crate::Schedule;

/// Settings of a server.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen.
    pub listen: Vec<SocketAddr>,
    /// The data folder: database, search index.
    pub data: PathBuf,
    /// The database.
    pub database: Database,
    /// The address under which people know it, without a slash at the end.
    pub base_url: String,
    /// A demonstration: said on every page.
    pub is_demo: bool,
    /// Who runs it.
    pub operator: Operator,
    /// Proxies on other machines, whose word on who asks is believed; those on this machine are believed always.
    pub proxies: Vec<IpAddr>,
    /// How mails are sent, if at all: ask [`mail::Settings::is_configured`] before a page promises one.
    pub mail: mail::Settings,
    /// Backups that are made by themselves, if any.
    pub backups: Option<Schedule>,
    /// How much one server takes on.
    pub limits: Limits,
}

/// Limits that keep one client from taking what belongs to all. Public reading is not limited by address: camps and offices
/// share one.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Connections at a time; further ones wait.
    pub connections: usize,
    /// Longest wait for the head of a request.
    pub header_wait: Duration,
    /// Longest wait for the whole body of a request.
    pub body_wait: Duration,
    /// Longest wait until a client takes more of its answer.
    pub take_wait: Duration,
    /// Longest time for a request.
    pub request: Duration,
    /// Largest body of a form or a search, in bytes.
    pub body_bytes: usize,
    /// Memory for kept pages, in bytes.
    pub kept_bytes: u64,
    /// Longest wait for running requests at the end.
    pub farewell: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 8_192,
            header_wait: Duration::from_secs(10),
            body_wait: Duration::from_secs(10),
            take_wait: Duration::from_secs(10),
            request: Duration::from_secs(30),
            body_bytes: 64 * 1024,
            kept_bytes: 24 * 1024 * 1024,
            farewell: Duration::from_secs(10),
        }
    }
}

impl Config {
    /// The host and port of the base address: `localhost:8080`, `navimig.example`.
    #[must_use]
    pub fn authority(&self) -> &str {
        let rest = self.base_url.split_once("://").map_or(self.base_url.as_str(), |(_, rest)| rest);
        rest.split('/').next().unwrap_or(rest)
    }

    /// False for servers that must leave nothing behind, as in tests: no data folder.
    #[must_use]
    pub fn is_kept_on_disk(&self) -> bool {
        !self.data.as_os_str().is_empty()
    }

    /// True when people reach it by https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}
