//! A whole server in this process, asked without a network between.

use std::{path::Path, sync::Arc};

use anyhow::{Result, ensure};
use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use kernel::Clock;
use navigate::{
    content::{Content, ContentFiles},
    finder::Finder,
    snapshot::Snapshot,
};
use server::{App, Config, Limits};
use store::Database;
use tower::ServiceExt;
use ui::Operator;

use crate::cpu;

/// A server.
pub struct Stage {
    /// What its requests share.
    pub app: Arc<App>,
    /// All layers and routes.
    pub router: Router,
}

/// An answer, read to its end.
pub struct Answer {
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body as it came.
    pub body: Bytes,
}

impl Answer {
    /// The tag to ask again with; empty when it has none.
    pub fn tag(&self) -> &str {
        self.headers.get(header::ETAG).and_then(|tag| tag.to_str().ok()).unwrap_or_default()
    }
}

/// The database, and everything that a server keeps beside it, in `folder`.
pub fn config(folder: &Path) -> Config {
    Config {
        listen: Vec::new(),
        data: folder.to_owned(),
        database: Database::folder(folder),
        base_url: "http://localhost".to_owned(),
        is_demo: false,
        proxies: Vec::new(),
        mail: server::MailSettings::default(),
        backups: None,
        operator: Operator::default(),
        limits: Limits::default(),
    }
}

/// A folder for what a measurement writes, on the disk on which this program was built.
pub fn folder() -> Result<tempfile::TempDir> {
    let program = std::env::current_exe()?;
    let beside = program.parent().unwrap_or_else(|| Path::new("."));
    Ok(tempfile::Builder::new().prefix("bench-").tempdir_in(beside)?)
}

impl Stage {
    /// Starts one as `navimig serve` does.
    pub async fn open(folder: &Path, files: ContentFiles) -> Result<Self> {
        let started = server::boot(config(folder), Clock::System, files).await?;
        let router = server::router(&started.app);
        Ok(Self { app: started.app, router })
    }

    /// Shows other content, in the same places.
    pub fn show(&self, content: Content) -> Result<()> {
        let live = self.app.live.load_full();
        let (places, now) = (Arc::clone(&live.snapshot.places), self.app.clock.now());
        let (snapshot, findings) = Snapshot::build(content, &[], places, "invented", now);
        ensure!(findings.is_empty(), "invented content is unsound: {:?}", findings.first());
        let finder = Finder::open(None, &snapshot)?;
        self.app.replace(Arc::new(snapshot), Arc::new(finder));
        Ok(())
    }

    /// Forgets every kept page, as a change of content does.
    pub fn forget_pages(&self) {
        let live = self.app.live.load_full();
        self.app.replace(Arc::clone(&live.snapshot), Arc::clone(&live.finder));
    }

    /// Asks and reads the answer to its end.
    pub async fn ask(&self, address: &str, headers: &[(&str, &str)]) -> Result<Answer> {
        ask(&self.router, address, headers).await
    }

    /// Milliseconds on a processor a request, asking each address once. Every answer must have this status.
    pub async fn cpu_ms(&self, addresses: &[String], headers: &[(&str, &str)], status: StatusCode) -> Result<f64> {
        let began = cpu::thread_ms();
        for address in addresses {
            let answer = self.ask(address, headers).await?;
            ensure!(answer.status == status, "{address} answers {} instead of {status}", answer.status);
        }
        #[expect(clippy::cast_precision_loss, reason = "a number of requests")]
        let each = (cpu::thread_ms() - began) / addresses.len() as f64;
        Ok(each)
    }
}

/// Asks a router and reads the answer to its end.
pub async fn ask(router: &Router, address: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    let mut request = Request::builder().uri(address).header(header::HOST, "localhost");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = router.clone().oneshot(request.body(Body::empty())?).await?;
    let (status, headers) = (response.status(), response.headers().clone());
    let body = to_bytes(response.into_body(), usize::MAX).await?;
    Ok(Answer { status, headers, body })
}
