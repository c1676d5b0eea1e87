//! Public pages: from memory when kept, else made, compressed and kept.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::{RawPathParams, State},
    http::{HeaderMap, HeaderValue, Request, Response, StatusCode, Uri, header},
};
use kernel::{Lang, Timestamp};
use navigate::routes::PageRoute;
use ui::{Page, Params};

use crate::{
    app::App,
    assets::short_hash,
    kept::{self, Basis, Kept, Key},
    reply::{Coding, is_known, not_modified, reply},
};

/// Pages may be kept by browsers, and are asked again each time: an edit is seen at once.
pub const CACHE: &str = "no-cache";

const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// Answers a page route.
pub fn page(app: &App, route: PageRoute, params: &RawPathParams, request: &Request<Body>) -> Response<Body> {
    let coding = Coding::wanted(request.headers());
    let live = app.live.load_full();
    let address = request.uri().path_and_query().map_or("/", |a| a.as_str());
    let place = params.iter().find_map(|(name, value)| (name == "place").then_some(value));
    let key = Key { address: address.to_owned(), coding, basis: Basis::of_page(&live, place) };
    if route.is_kept
        && let Some(kept) = app.kept.get(&key, app.clock.now())
    {
        metrics::counter!("navimig_pages_kept_total").increment(1);
        return send(request.headers(), coding, kept);
    }
    let params = params_of(params, request.uri().query());
    let Ok(page) = (route.render)(app.context(&live), &params) else {
        return elsewhere(app, request.uri(), request.headers());
    };
    metrics::counter!("navimig_pages_made_total").increment(1);
    let kept = make(&page, coding, app.clock.now());
    if route.is_kept && request.uri().query().is_none_or(|q| q.len() < 200) {
        app.kept.keep(key, kept.clone());
    }
    if route.is_kept { send(request.headers(), coding, kept) } else { private(coding, kept) }
}

fn make(page: &Page, coding: Coding, now: Timestamp) -> Kept {
    let tag = HeaderValue::from_str(&coding.tag(&short_hash(page.html.as_bytes()))).unwrap_or(HTML);
    let changes_at = kept::changes_at(page.changes_at, now);
    Kept { body: coding.encode(page.html.as_bytes()), tag, content_type: HTML, changes_at }
}

/// Sends a kept answer, or says that the client has it already.
pub fn send(headers: &HeaderMap, coding: Coding, kept: Kept) -> Response<Body> {
    if is_known(headers, kept.tag.to_str().unwrap_or_default()) {
        return not_modified(&kept.tag, CACHE);
    }
    let mut response = reply(StatusCode::OK, &kept.content_type, coding, kept.body);
    response.headers_mut().insert(header::ETAG, kept.tag);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(CACHE));
    response
}

/// A page that depends on what somebody typed is kept by nobody.
fn private(coding: Coding, kept: Kept) -> Response<Body> {
    let mut response = reply(StatusCode::OK, &kept.content_type, coding, kept.body);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The named parts of an address and its query, decoded.
pub fn params_of(parts: &RawPathParams, query: Option<&str>) -> Params {
    Params {
        parts: parts.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        query: form_pairs(query.unwrap_or_default().as_bytes()),
    }
}

/// Pairs of a form or query, decoded; at most 100. What only a machine sees, NUL above all, becomes a space.
pub fn form_pairs(bytes: &[u8]) -> Vec<(String, String)> {
    let pairs = form_urlencoded::parse(bytes).take(100);
    pairs.map(|(n, v)| (n.into_owned(), v.replace(char::is_control, " "))).collect()
}

/// The way to the address that was meant, or [`absent`].
pub fn elsewhere(app: &App, uri: &Uri, headers: &HeaderMap) -> Response<Body> {
    let is_spoken = |lang| app.site.catalogue.get(lang).is_some();
    crate::tidy::redirect(uri, is_spoken).unwrap_or_else(|| absent(app, uri.path(), headers))
}

/// "There is no such page", in the language of the address, with a way on.
pub fn absent(app: &App, path: &str, headers: &HeaderMap) -> Response<Body> {
    let lang = lang_of(app, path, headers);
    let html = crate::router::error_page(app, lang, "error-absent-title", "error-absent").unwrap_or_default();
    let coding = Coding::wanted(headers);
    let mut response = reply(StatusCode::NOT_FOUND, &HTML, coding, coding.encode(html.as_bytes()));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The language of an address, else what the browser asks for.
pub fn lang_of(app: &App, path: &str, headers: &HeaderMap) -> Lang {
    let first = path.split('/').nth(1).unwrap_or_default();
    if let Some(lang) = first.parse::<Lang>().ok().filter(|lang| app.site.catalogue.get(*lang).is_some()) {
        return lang;
    }
    let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let tags: Vec<Lang> = app.site.tags().collect();
    i18n::negotiate(accept, &tags)
}

/// `/`: the first page in the language that the browser asks for.
pub async fn root(State(app): State<Arc<App>>, request: Request<Body>) -> Response<Body> {
    let lang = lang_of(&app, "/", request.headers());
    let live = app.live.load_full();
    let params = Params { parts: vec![("lang".to_owned(), lang.to_string())], query: Vec::new() };
    let Ok(page) = navigate::pages::home::page(app.context(&live), &params) else {
        return absent(&app, "/", request.headers());
    };
    let coding = Coding::wanted(request.headers());
    let mut response = send(request.headers(), coding, make(&page, coding, app.clock.now()));
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding, Accept-Language"));
    if let Ok(value) = HeaderValue::from_str(&format!("/{lang}")) {
        headers.insert(header::CONTENT_LOCATION, value);
    }
    response
}
