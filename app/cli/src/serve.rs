//! `navimig serve`

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    path::PathBuf,
    process::ExitCode,
    sync::Arc,
    time::Instant,
};

use anyhow::{Context, Result};
use clap::Args;
use kernel::Clock;
use navigate::content::ContentFiles;
use server::{Config, Limits};
use tokio::signal::unix::{SignalKind, signal};

use crate::{
    mail::Post,
    say,
    settings::{Backups, Place, base_url as base_url_of},
};

const PORT: u16 = 8080;

/// Serves the website.
#[derive(Args)]
pub struct Serve {
    /// Where to listen; twice for two addresses. By default this machine only: 127.0.0.1:8080 and [::1]:8080.
    #[arg(long, env = "NAVIMIG_LISTEN", value_name = "ADDR", value_delimiter = ',')]
    listen: Vec<SocketAddr>,
    #[command(flatten)]
    place: Place,
    /// The address that people type, such as <https://help.example.org>; by default the listening address.
    #[arg(long, env = "NAVIMIG_BASE_URL", value_name = "URL")]
    base_url: Option<String>,
    /// Content of your own in place of the shipped one: a folder in the form of `content/`.
    #[arg(long, env = "NAVIMIG_CONTENT", value_name = "DIR")]
    content: Option<PathBuf>,
    #[command(flatten)]
    backups: Backups,
    /// Marks every page as a demonstration.
    #[arg(long, env = "NAVIMIG_DEMO")]
    demo: bool,
    #[command(flatten)]
    post: Post,
}

impl Serve {
    /// Serves until it is told to stop.
    pub async fn run(self) -> Result<ExitCode> {
        let began = Instant::now();
        start_log();
        let listeners = server::bind(&self.addresses()?).await.map_err(|e| anyhow::anyhow!("{e}"))?;
        let listen: Vec<SocketAddr> = listeners.iter().filter_map(|l| l.local_addr().ok()).collect();
        let config = self.config(listen)?;
        let files = self.files()?;
        let address = config.base_url.clone();
        let limits = config.limits.clone();
        let started = server::boot(config, Clock::System, files).await.map_err(|e| anyhow::anyhow!("{e}"))?;
        let router = server::router(&started.app);
        let store = started.app.store.clone();
        let chores = tokio::spawn(server::chores(Arc::clone(&started.app)));
        let desks = tokio::spawn(server::desks(Arc::clone(&started.app)));
        let refresh = tokio::spawn(server::refresh(Arc::clone(&started.app)));
        let sealing = tokio::spawn(server::seal(Arc::clone(&started.app)));
        let (farewell, told) = tokio::sync::oneshot::channel::<()>();
        let post = tokio::spawn(server::deliver(Arc::clone(&started.app), async { drop(told.await) }));
        let backups = tokio::spawn(server::backups(Arc::clone(&started.app)));
        welcome(&started, &address, began);
        invite_operator(&started).await;
        server::serve(listeners, router, &limits, stop()).await;
        chores.abort();
        desks.abort();
        refresh.abort();
        sealing.abort();
        drop(farewell);
        // a letter that is cut off is sent again, as a double
        drop(tokio::time::timeout(limits.farewell, post).await);
        backups.abort();
        store.close().await;
        Ok(ExitCode::SUCCESS)
    }

    fn addresses(&self) -> Result<Vec<SocketAddr>> {
        if !self.listen.is_empty() {
            return Ok(self.listen.clone());
        }
        let file = self.place.file()?;
        if file.listen.is_empty() {
            let both = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
            return Ok(both.into_iter().map(|ip| SocketAddr::new(ip, PORT)).collect());
        }
        file.listen.iter().map(|text| text.parse().with_context(|| format!("read the address {text}"))).collect()
    }

    fn files(&self) -> Result<ContentFiles> {
        let folder = match &self.content {
            Some(folder) => Some(folder.clone()),
            None => self.place.file()?.content,
        };
        let files = folder.map_or_else(ContentFiles::shipped, |folder| ContentFiles::folder(&folder));
        files.map_err(|e| anyhow::anyhow!("{e}"))
    }

    fn config(&self, listen: Vec<SocketAddr>) -> Result<Config> {
        let file = self.place.file()?;
        let database = self.place.database(&file)?;
        let base_url = self.base_url.as_ref().or(file.base_url.as_ref());
        let base_url = base_url.map_or_else(|| Ok(own_address(&listen)), |text| base_url_of(text))?;
        Ok(Config {
            listen,
            data: self.place.folder(),
            database,
            base_url,
            is_demo: self.demo || file.demo,
            operator: file.operator.who(),
            proxies: file.proxies,
            mail: self.post.settings(&file.mail)?,
            backups: self.backups.schedule(&file.backup),
            limits: Limits::default(),
        })
    }
}

/// `http://localhost:8080` for a server that listens on this machine only.
fn own_address(listen: &[SocketAddr]) -> String {
    match listen.first() {
        Some(first) if first.ip().is_loopback() || first.ip().is_unspecified() => {
            format!("http://localhost:{}", first.port())
        }
        Some(first) => format!("http://{first}"),
        None => format!("http://localhost:{PORT}"),
    }
}

/// As long as nobody runs the installation, shows the address that makes the operator's account: on the console, nowhere else.
async fn invite_operator(started: &server::Started) {
    let Some(people) = started.app.people.get() else { return };
    match server::first_invitation(people).await {
        Ok(Some(address)) => {
            say("Nobody has an account yet. Whoever opens this address becomes the operator; it works once:");
            say(&format!("  {address}"));
        }
        Ok(None) => {}
        Err(fault) => say(&format!("The first invitation could not be made: {fault}")),
    }
}

fn welcome(started: &server::Started, address: &str, began: Instant) {
    let live = started.app.live.load();
    let snapshot = Arc::clone(&live.snapshot);
    let loaded = if started.has_imported { "loaded the content and started" } else { "started" };
    say(&format!("NAVI-MIG {loaded} in {} ms: {address}", began.elapsed().as_millis()));
    say(&format!(
        "{} services, {} pathways, {} help lines, {} languages.",
        snapshot.services.len(),
        snapshot.pathways.len(),
        snapshot.helplines.len(),
        started.app.site.languages.len()
    ));
    if started.app.config.operator.name.is_empty() {
        say("Nobody is named as the one who runs this: set it in navimig.toml (docs/operating.md).");
    }
    say("Try first:");
    say(&format!("  {address}/nl/be-gent                       a town, in Dutch"));
    say(&format!("  {address}/ar/be-gent/search?q=%D8%B7%D8%A8%D9%8A%D8%A8      a doctor, in Arabic"));
    say(&format!("  {address}/uk/be-gent/pathways/diploma-be   a diploma recognised, in Ukrainian"));
    say("Stop with Ctrl-C.");
}

fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("NAVIMIG_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx::postgres::notice=warn"));
    // a log that cannot be written, on a full disk, must not cost anybody their answer
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    log.log_internal_errors(false).init();
}

/// Resolves when the machine or the person asks the server to stop.
async fn stop() {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
