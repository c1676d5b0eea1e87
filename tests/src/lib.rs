//! The whole server in this process, with the shipped content, a database of its own and a clock that stands still.
//!
//! One server is shared by all tests that change nothing the others see: [`on_shared`]. A test that replaces content or
//! restarts takes its own: [`on_own`]. Every answer that goes through [`TestApp::ask`] is held to the headers that every answer
//! carries, so no test can come by one without them.

#![expect(clippy::expect_used, reason = "a test that cannot set up has failed")]

mod answer;
pub mod document;
mod folder;

use std::{
    path::Path,
    sync::{Arc, LazyLock},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, header},
};
use kernel::{Clock, Lang, Person, Timestamp};
use navigate::content::ContentFiles;
use people::{
    session::Method,
    store::{Open, Profile, give, list_held, open, put_profile, take},
};
use server::{App, Config, Limits};
use store::Database;
use tokio::{
    runtime::{Builder, Runtime},
    sync::OnceCell,
};
use tower::ServiceExt;
use ui::Operator;

pub use answer::Answer;
use folder::Folder;

/// 2026-11-24, 10:00 UTC: a Tuesday morning.
pub const NOW: Timestamp = Timestamp(1_795_514_400_000);

/// The runtime of all tests: the store's tasks outlive the test that opened it.
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().enable_all().build().expect("a runtime"));

static SHARED: OnceCell<TestApp> = OnceCell::const_new();

/// Runs a test on the server that all share. It may write to the database, but not change content, clock or settings.
pub fn on_shared(test: impl AsyncFnOnce(&'static TestApp)) {
    RUNTIME.block_on(async {
        let app = SHARED.get_or_init(|| async { TestApp::in_folder(Folder::until_exit()).await }).await;
        test(app).await;
    });
}

/// Runs a test on a server of its own.
pub fn on_own(test: impl AsyncFnOnce(TestApp)) {
    RUNTIME.block_on(async { test(TestApp::in_folder(Folder::until_dropped()).await).await });
}

/// Runs a test on a server of its own that sends mail, so to say: its letters wait in the database for a server that is away.
pub fn on_own_with_mail(test: impl AsyncFnOnce(TestApp)) {
    RUNTIME.block_on(async {
        let folder = Folder::until_dropped();
        let mail = server::MailSettings::read(Some("smtp://127.0.0.1:9"), Some("navimig@example.org"), None, None);
        let config =
            Config { mail: mail.expect("settings"), ..config_of(Database::folder(folder.path()), Some(folder.path())) };
        test(TestApp::with(config, Some(folder)).await).await;
    });
}

/// Runs a test on a server of its own over PostgreSQL; says loudly that it does not when there is none.
pub fn on_postgres(test: impl AsyncFnOnce(TestApp)) {
    RUNTIME.block_on(async {
        if let Some(engine) = store::testing::server().await {
            let database = engine.fresh_database().await;
            test(TestApp::over(database, None).await).await;
        }
    });
}

/// Runs something that needs no server.
pub fn alone(test: impl Future<Output = ()>) {
    RUNTIME.block_on(test);
}

/// The settings of a server for tests.
fn config_of(database: Database, folder: Option<&Path>) -> Config {
    Config {
        listen: Vec::new(),
        data: folder.map(Path::to_owned).unwrap_or_default(),
        database,
        base_url: "http://localhost:8080".to_owned(),
        is_demo: false,
        proxies: Vec::new(),
        mail: server::MailSettings::default(),
        backups: None,
        operator: Operator::default(),
        limits: Limits::default(),
    }
}

/// A server for tests.
pub struct TestApp {
    /// What its requests share.
    pub app: Arc<App>,
    /// True when this start loaded the shipped content.
    pub has_imported: bool,
    router: Router,
    folder: Option<Folder>,
}

impl TestApp {
    async fn in_folder(folder: Folder) -> Self {
        Self::over(Database::folder(folder.path()), Some(folder)).await
    }

    async fn over(database: Database, folder: Option<Folder>) -> Self {
        Self::with(config_of(database, folder.as_ref().map(Folder::path)), folder).await
    }

    async fn with(config: Config, folder: Option<Folder>) -> Self {
        let files = ContentFiles::shipped().expect("the shipped content");
        let started = server::boot(config, Clock::fixed(NOW), files).await.expect("the server starts");
        let router = server::router(&started.app);
        Self { app: started.app, has_imported: started.has_imported, router, folder }
    }

    /// Ends it and starts another one on the same database.
    pub async fn restart(self) -> Self {
        let Self { app, folder, router, .. } = self;
        drop(router);
        app.store.close().await;
        Self::over(app.config.database.clone(), folder).await
    }

    /// A server over this database.
    pub async fn on(database: Database) -> Self {
        Self::over(database, None).await
    }

    /// Another server on the same database, as on a second machine.
    pub async fn beside(&self) -> Self {
        Self::over(self.app.config.database.clone(), None).await
    }

    /// Ends it and starts another one on a copy of its database.
    ///
    /// # Panics
    /// When the copy fails.
    pub async fn moved_to(self, database: Database) -> Self {
        self.app.store.close().await;
        server::transfer(&self.app.config.database, &database).await.expect("the copy is made");
        Self::over(database, None).await
    }

    /// Any request. The answer is read to its end and held to the headers of every answer.
    ///
    /// # Panics
    /// When the answer does not end, or lacks a header.
    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let asked = format!("{} {}", request.method(), request.uri());
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, 64 << 20).await.expect("a body that ends");
        let answer = Answer { asked, status: parts.status, headers: parts.headers, body };
        answer.assert_guarded();
        answer
    }

    /// Signs this person in with a passkey, so to say: an account with exactly these roles, and a session. The value of its
    /// `Cookie` header.
    ///
    /// # Panics
    /// When the person has no id, or the database fails.
    pub async fn sign_in(&self, person: &Person) -> String {
        self.sign_in_by(person, Method::Passkey).await
    }

    /// The same by another way.
    ///
    /// # Panics
    /// As [`TestApp::sign_in`].
    pub async fn sign_in_by(&self, person: &Person, method: Method) -> String {
        let people = self.app.people.get().expect("people");
        let (id, now, token) = (person.id.expect("an account"), people.clock.now(), people.token());
        let profile = Profile { id, name: "Somebody".to_owned(), lang: Lang::EN };
        let session = Open { hash: token.hash(), id: people.id(), person: id, method, now };
        let (roles, lifetimes) = (person.roles.clone(), people.settings.lifetimes);
        let written = self.app.store.write(async move |tx| {
            put_profile(&tx, &profile, now.day_utc()).await?;
            for (role, scope) in list_held(&tx, id).await? {
                take(&tx, id, role, &scope).await?;
            }
            for (role, scope) in &roles {
                give(&tx, id, *role, scope, None).await?;
            }
            open(&tx, &session, &lifetimes).await.map_err(Into::into)
        });
        written.await.expect("a session");
        format!("navimig={}", token.reveal())
    }

    /// A request without a body, with headers.
    ///
    /// # Panics
    /// As [`TestApp::ask`].
    pub async fn call(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(request.body(Body::empty()).expect("a request")).await
    }

    /// `GET path`, with headers.
    ///
    /// # Panics
    /// As [`TestApp::ask`].
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.call("GET", path, headers).await
    }

    /// `GET path`.
    ///
    /// # Panics
    /// As [`TestApp::ask`].
    pub async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    /// `POST path` with the pairs of a form, as a browser sends it.
    ///
    /// # Panics
    /// As [`TestApp::ask`].
    pub async fn post_form(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        self.post_with(path, pairs, &[]).await
    }

    /// `POST path` with the pairs of a form, and headers.
    ///
    /// # Panics
    /// As [`TestApp::ask`].
    pub async fn post_with(&self, path: &str, pairs: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let mut request = Request::builder()
            .method("POST")
            .uri(path)
            .header(header::HOST, "localhost")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(request.body(Body::from(form)).expect("a request")).await
    }
}
