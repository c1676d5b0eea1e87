//! The shipped content as interfaces for programs see it.
#![allow(dead_code, reason = "each test takes what it needs")]

use std::sync::{Arc, OnceLock};

use kernel::{Lang, Timestamp};
use navigate::{
    content::{Content, ContentFiles, RecordKind, read},
    finder::Finder,
    routes::{ApiContext, api},
    snapshot::Snapshot,
};
use places::Gazetteer;
use serde_json::Value;
use ui::{Answer, Assets, Body, Operator, Params, Request, Site};

/// 24 November 2026, noon in UTC.
pub const NOW: Timestamp = Timestamp(1_795_521_600_000);

/// The base address of the tests.
pub const BASE: &str = "https://help.example";

/// The words of the interface, with the languages of the content: a language is there once it has a name of its own.
pub fn site() -> Arc<Site> {
    let mut sources = ui::locale_sources::<ui::Locales>("base/ui");
    sources.extend(ui::locale_sources::<navigate::Locales>("domain/navigate"));
    for lang in ["ar", "fr", "nl", "prs", "uk"] {
        if !sources.iter().any(|source| source.lang == lang) {
            sources.push(i18n::Source {
                owner: "test",
                lang: lang.to_owned(),
                text: format!("language-name = {lang}\n"),
            });
        }
    }
    let catalogue = i18n::Catalogue::load(&sources).unwrap();
    let operator =
        Operator { name: "Town of Example".into(), is_authority: Some(true), contact: "help@example.org".into() };
    Arc::new(Site::new(catalogue, Assets::default(), operator, BASE.to_owned(), false))
}

fn gazetteer(files: &ContentFiles) -> Arc<Gazetteer> {
    let all: Vec<(&str, &str)> = files.below("places/").collect();
    Arc::new(Gazetteer::load(&all).unwrap())
}

/// The shipped needs and words, and these records.
pub fn context_with(more: Content) -> ApiContext {
    let mut content = read(&ContentFiles::shipped().unwrap());
    content.records.retain(|record| matches!(record.kind, RecordKind::Need | RecordKind::Term));
    content.records.extend(more.records);
    of(content, places())
}

fn of(content: Content, places: Arc<Gazetteer>) -> ApiContext {
    let (snapshot, _) = Snapshot::build(content, &[], places, "test", NOW);
    let finder = Finder::open(None, &snapshot).unwrap();
    ApiContext { site: site(), snapshot: Arc::new(snapshot), finder: Arc::new(finder), now: NOW }
}

/// The shipped content.
pub fn context() -> &'static ApiContext {
    static CONTEXT: OnceLock<ApiContext> = OnceLock::new();
    CONTEXT.get_or_init(|| {
        let files = ContentFiles::shipped().unwrap();
        of(read(&files), gazetteer(&files))
    })
}

/// The places of the shipped content.
pub fn places() -> Arc<Gazetteer> {
    Arc::clone(&context().snapshot.places)
}

/// A language.
pub fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

/// Asks an address as the server would.
pub fn ask(context: &ApiContext, method: &str, address: &str, language: &str, body: &str) -> Answer {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let (route, parts) = api()
        .filter(|route| route.method == method)
        .filter_map(|route| Some((route, matched(route.path, path)?)))
        .min_by_key(|(_, parts)| parts.len())
        .unwrap_or_else(|| panic!("{method} {address} is no route"));
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    };
    let query = query.split('&').filter(|pair| !pair.is_empty()).map(pair).collect();
    let request = Request {
        method: method.to_owned(),
        params: Params { parts, query },
        accept_language: language.to_owned(),
        accept: String::new(),
        body: body.as_bytes().to_vec(),
    };
    (route.respond)(context, &request)
}

fn matched(route: &str, path: &str) -> Option<Vec<(String, String)>> {
    let (route, path): (Vec<&str>, Vec<&str>) = (route.split('/').collect(), path.split('/').collect());
    if route.len() != path.len() {
        return None;
    }
    let mut parts = Vec::new();
    for (wanted, given) in route.iter().zip(&path) {
        match wanted.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => parts.push((name.to_owned(), decoded(given))),
            None if wanted == given => {}
            None => return None,
        }
    }
    Some(parts)
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let hex: String = rest.by_ref().take(2).map(char::from).collect();
                bytes.push(u8::from_str_radix(&hex, 16).unwrap());
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// The bytes of an answer.
pub fn bytes(answer: Answer) -> Vec<u8> {
    match answer.body {
        Body::Whole(bytes) => bytes,
        Body::Pieces(pieces) => pieces.flatten().collect(),
    }
}

/// Status and JSON of `GET`.
pub fn get(context: &ApiContext, address: &str) -> (u16, Value) {
    let answer = ask(context, "GET", address, "", "");
    let status = answer.status;
    (status, serde_json::from_slice(&bytes(answer)).unwrap())
}

/// JSON of a `GET` that is answered.
pub fn found(context: &ApiContext, address: &str) -> Value {
    let (status, body) = get(context, address);
    assert_eq!(status, 200, "{address}: {body}");
    body
}
