//! The whole server in this process, with the shipped content, a database of its own and a clock that stands still.

#![expect(clippy::expect_used, reason = "a test that cannot set up has failed")]

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use kernel::{Clock, Timestamp};
use navigate::content::ContentFiles;
use server::{App, Config, Limits};
use store::Database;
use tower::ServiceExt;
use ui::Operator;

/// 2026-11-24, 10:00 UTC: a Tuesday morning.
pub const NOW: Timestamp = Timestamp(1_795_514_400_000);

/// A server for tests.
pub struct TestApp {
    /// What its requests share.
    pub app: Arc<App>,
    router: Router,
    _folder: tempfile::TempDir,
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
    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header's value; empty when absent.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The main part of a page.
    #[must_use]
    pub fn main(&self) -> String {
        let text = self.text();
        let main = text.split_once("<main").and_then(|(_, rest)| rest.split_once('>')).map_or("", |(_, rest)| rest);
        main.split("</main>").next().unwrap_or_default().trim().to_owned()
    }
}

impl TestApp {
    /// Starts one on SQLite.
    ///
    /// # Panics
    /// When it cannot start.
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let config = Config {
            listen: Vec::new(),
            data: std::path::PathBuf::new(),
            database: Database::folder(folder.path()),
            base_url: "http://localhost".to_owned(),
            is_demo: false,
            operator: Operator::default(),
            limits: Limits::default(),
        };
        let files = ContentFiles::shipped().expect("the shipped content");
        let started = server::boot(config, Clock::fixed(NOW), files).await.expect("the server starts");
        let router = server::router(&started.app);
        Self { app: started.app, router, _folder: folder }
    }

    /// Any request.
    ///
    /// # Panics
    /// When the request cannot be built.
    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, 64 << 20).await.expect("a body that ends");
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// `GET path`, with headers.
    ///
    /// # Panics
    /// When the request cannot be built.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().uri(path).header(header::HOST, "localhost");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(request.body(Body::empty()).expect("a request")).await
    }

    /// `GET path`.
    pub async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    /// `POST path` with a form.
    ///
    /// # Panics
    /// When the request cannot be built.
    pub async fn post(&self, path: &str, form: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder()
            .method("POST")
            .uri(path)
            .header(header::HOST, "localhost")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(request.body(Body::from(form.to_owned())).expect("a request")).await
    }
}

pub use navigate::pages::service::page as service_page;
pub use ui::Params;
