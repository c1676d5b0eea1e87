//! A server of voices alone, with content that is made up.

use std::{
    fs,
    path::Path,
    sync::{Arc, LazyLock, Mutex},
};

use axum::{Router, body::Body, extract::DefaultBodyLimit, http::Request};
use http_body_util::BodyExt;
use i18n::Catalogue;
use kernel::{Clock, Day, Lang, Person, PersonId, RandomId, Role, Scope, Timestamp};
use places::Gazetteer;
use serde_json::Value;
use store::{Row, Statement, Store, testing::TestStore};
use tower::ServiceExt;
use ui::{Assets, Client, Operator, Site};
use voices::{
    Desk, Settings, Subjects, Voices,
    answers::Outcome,
    store::{Act, Answer, Answered},
};

/// 2026-11-24T13:37:11.123Z.
pub const NOW: Timestamp = Timestamp(1_795_527_431_123);
pub const TODAY: &str = "2026-11-24";

static PLACES: LazyLock<Arc<Gazetteer>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/places");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<_> = paths.map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap())).collect();
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Arc::new(Gazetteer::load(&files).unwrap_or_else(|problems| panic!("{problems:#?}")))
});

static SITE: LazyLock<Arc<Site>> = LazyLock::new(|| {
    let mut sources = ui::locale_sources::<ui::Locales>("base/ui");
    sources.extend(ui::locale_sources::<voices::Locales>("domain/voices"));
    let other = |lang: &str, text: &str| i18n::Source { owner: "test", lang: lang.into(), text: text.into() };
    if !sources.iter().any(|source| source.lang == "ar") {
        sources.push(other("ar", "language-name = العربية\n"));
    }
    let catalogue = Catalogue::load(&sources).unwrap();
    Arc::new(Site::new(catalogue, Assets::default(), Operator::default(), "http://localhost:8080".into(), false))
});

/// Content that exists for these tests only.
struct Content;

const REASONS: [(&str, &str); 7] = [
    ("afraid", "I am afraid"),
    ("cost", "It costs too much"),
    ("distance", "Too far away"),
    ("language", "No shared language"),
    ("other", "Something else"),
    ("refused", "I was refused"),
    ("treated_badly", "I was treated badly"),
];

impl Subjects for Content {
    fn service_name(&self, id: &str, _: &[Lang]) -> Option<(String, Lang)> {
        ["be-one", "be-two"].contains(&id).then(|| (format!("Dienst {id} <b>"), Lang::NL))
    }

    fn need_label(&self, code: &str, _: &[Lang]) -> Option<(String, Lang)> {
        let label = match code {
            "health" => "Health",
            "health.doctor" => "A doctor",
            "rights.lawyer" => "Legal aid",
            _ => return None,
        };
        Some((label.to_owned(), Lang::EN))
    }

    fn needs(&self, _: &[Lang]) -> Vec<(String, String)> {
        vec![("health".into(), "Health".into())]
    }

    fn reasons(&self, _: &[Lang]) -> Vec<(String, String, Lang)> {
        REASONS.map(|(code, label)| (code.into(), label.into(), Lang::EN)).into()
    }

    fn service_scopes(&self, id: &str) -> Vec<Scope> {
        let byte = if id == "be-one" { 1 } else { 2 };
        vec![Scope::Organisation(RandomId([byte; 16]))]
    }

    fn revision(&self) -> Arc<str> {
        "made-up".into()
    }
}

/// The tables that voices touch.
pub fn migrations() -> Vec<store::Migration> {
    [events::MIGRATIONS, links::MIGRATIONS, voices::MIGRATIONS].concat()
}

/// A running server.
pub struct App {
    router: Router,
    pub store: Store,
    pub clock: Clock,
    pub test: TestStore,
    client: Mutex<Option<Client>>,
    person: Mutex<Option<Person>>,
}

/// Fresh servers on every engine that is there.
pub async fn apps() -> Vec<App> {
    store::testing::stores(&migrations()).await.into_iter().map(App::on).collect()
}

fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).unwrap();
}

impl App {
    pub fn on(test: TestStore) -> Self {
        let store = (*test).clone();
        Self::with(test, store)
    }

    /// Another server on the same database.
    pub fn reopened(self, store: Store) -> Self {
        Self::with(self.test, store)
    }

    fn with(test: TestStore, store: Store) -> Self {
        let desk = Some(Desk { name: "The Test Desk".into() });
        Self::set_up(test, store, Settings { desks: Arc::new(desk), ..Settings::default() })
    }

    /// The same database with other settings.
    pub fn with_settings(self, settings: Settings) -> Self {
        Self::set_up(self.test, self.store, settings)
    }

    /// Asks from this address from now on.
    pub fn come_from(&self, ip: &str) {
        *self.client.lock().unwrap() = Some(Client(ip.parse().unwrap()));
    }

    /// Signs in with these roles, each for a scope: `installation`, `place:be-gent`.
    pub fn sign_in(&self, roles: &[(Role, &str)]) {
        let roles = roles.iter().map(|(role, scope)| (*role, Scope::parse(scope).unwrap())).collect();
        *self.person.lock().unwrap() = Some(Person { id: Some(PERSON), roles });
    }

    pub fn sign_out(&self) {
        *self.person.lock().unwrap() = None;
    }

    fn set_up(test: TestStore, store: Store, settings: Settings) -> Self {
        let clock = Clock::fixed(NOW);
        let voices = Voices {
            store: store.clone(),
            site: Arc::clone(&SITE),
            places: Arc::clone(&PLACES),
            subjects: Arc::new(Content),
            clock: clock.clone(),
            random: fill,
        };
        let mut router = Router::new();
        for route in voices::routes_with(voices, settings) {
            router = router.route(route.path, route.handler);
        }
        Self {
            router: router.layer(DefaultBodyLimit::max(64 * 1024)),
            store,
            clock,
            test,
            client: Mutex::default(),
            person: Mutex::default(),
        }
    }

    /// On SQLite alone, for what does not depend on the engine.
    pub async fn small() -> Self {
        Self::on(store::testing::store_on(store::Engine::Sqlite, &migrations()).await.unwrap())
    }

    pub async fn call(&self, mut request: Request<Body>) -> Reply {
        request.headers_mut().entry("host").or_insert("navimig.example".parse().unwrap());
        self.call_inside(request).await
    }

    /// What the server asks of itself, without a host.
    pub async fn call_inside(&self, mut request: Request<Body>) -> Reply {
        if let Some(client) = *self.client.lock().unwrap() {
            request.extensions_mut().insert(client);
        }
        if let Some(person) = self.person.lock().unwrap().clone() {
            request.extensions_mut().insert(person);
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let status = parts.status.as_u16();
        let header =
            |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let (location, cache, retry) = (header("location"), header("cache-control"), header("retry-after"));
        let body = body.collect().await.unwrap().to_bytes();
        Reply { status, location, cache, retry, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.call(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// A form from a browser without a script.
    pub async fn post(&self, path: &str, form: &str) -> Reply {
        self.send(path, form, "text/html,application/xhtml+xml").await
    }

    /// A form from the outbox.
    pub async fn post_json(&self, path: &str, form: &str) -> Reply {
        self.send(path, form, "application/json").await
    }

    async fn send(&self, path: &str, form: &str, accept: &str) -> Reply {
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded;charset=UTF-8")
            .header("accept", accept)
            .body(Body::from(form.to_owned()))
            .unwrap();
        self.call(request).await
    }

    /// Asks the database whatever a test wants to know.
    pub async fn ask(&self, sql: &'static str) -> Vec<Row> {
        self.store.fetch(&Statement { name: "test", sql }, Vec::new()).await.unwrap()
    }

    pub async fn count(&self, sql: &'static str) -> i64 {
        self.ask(sql).await[0].get(0).unwrap()
    }

    pub fn later(&self, ms: i64) {
        self.clock.set(self.clock.now().plus_ms(ms));
    }
}

/// The person who signs in.
pub const PERSON: PersonId = PersonId(RandomId([7; 16]));

/// An act of somebody at a desk in the middle of a day.
pub fn act(day: Day) -> Act {
    let mut random = [0; 10];
    fill(&mut random);
    let midday = day.at(12, 0, 0, 0).in_tz("UTC").unwrap().timestamp().as_millisecond();
    Act::of(PERSON, Timestamp(midday), random)
}

/// Answers a barrier; false where nobody may.
pub async fn answer(app: &App, barrier: RandomId, day: Day, lang: Lang, body: &str) -> bool {
    let outcome = Outcome::Noted;
    let answer = Answer { outcome, due_on: None, body: body.to_owned(), lang, words: None, note: None, seen: None };
    voices::store::answer(&app.store, barrier, answer, act(day)).await.unwrap() == Answered::Yes
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    pub status: u16,
    pub location: String,
    pub cache: String,
    pub retry: String,
    pub body: String,
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    pub fn has(&self, text: &str) -> bool {
        self.body.contains(text)
    }

    /// Number and words of the case that a page shows.
    pub fn opening(&self) -> (String, String) {
        let (_, rest) = self.body.split_once("data-case=\"").unwrap_or_else(|| panic!("no case in {}", self.body));
        let number = rest.split('"').next().unwrap().to_owned();
        let words: Vec<&str> =
            rest.split("<strong lang=\"en\">").skip(1).map(|word| word.split('<').next().unwrap()).collect();
        assert_eq!(words.len(), 4, "{rest}");
        (number, words.join(" "))
    }

    /// The key of the form on a page; empty where it has none.
    pub fn key(&self) -> &str {
        let (_, rest) =
            self.body.split_once("name=\"key\" value=\"").unwrap_or_else(|| panic!("no form in {}", self.body));
        rest.split('"').next().unwrap()
    }
}

/// A key as a phone makes it.
pub fn key(number: u32) -> String {
    format!("{:032x}", u128::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835))
}
