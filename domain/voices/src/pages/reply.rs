//! Answers: pages that a browser may keep, answers to forms that nobody keeps, and JSON for scripts.

use askama::Template;
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::Response,
};
use kernel::Fault;
use serde_json::{Value, json};
use ui::Shell;
pub(super) use ui::{come_back_after, go_on, personal, render};

use super::{Setting, Shared};
use crate::KEEP;

const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// A page that is the same for everyone.
pub(super) fn public(html: String) -> Response {
    with(StatusCode::OK, HTML, html, HeaderValue::from_static("public, max-age=0, must-revalidate"))
}

/// An answer to a script.
pub(super) fn json(status: StatusCode, value: &Value) -> Response {
    with(status, JSON, value.to_string(), HeaderValue::from_static("no-store"))
}

/// An answer to a program that everyone may keep for a while.
pub(super) fn public_json(value: &Value) -> Response {
    with(StatusCode::OK, JSON, value.to_string(), HeaderValue::from_static("public, max-age=0, must-revalidate"))
}

/// Seconds after which a person may try again when the database takes nothing.
const RETRY_SECONDS: u32 = 30;

/// "Come back in a moment."
pub(super) fn come_back(response: Response) -> Response {
    come_back_after(response, RETRY_SECONDS)
}

fn with(status: StatusCode, content_type: HeaderValue, body: String, cache: HeaderValue) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    response.headers_mut().insert(header::CACHE_CONTROL, cache);
    response
}

/// Does a script ask, or a browser for its window?
pub(super) fn wants_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.contains("application/json") && !accept.contains("text/html")
}

/// Is the form asked for as a copy that is kept: by a phone that says so, or by this server itself for a pack? What comes over the
/// network names a host (RFC 9112, 3.2).
pub(super) fn is_for_keeping(uri: &Uri, headers: &HeaderMap) -> bool {
    headers.contains_key(KEEP) || (uri.authority().is_none() && !headers.contains_key(header::HOST))
}

#[derive(Template)]
#[template(path = "note.html")]
struct NotePage<'a> {
    shell: Shell<'a>,
    sentence: &'a str,
    reference: String,
}

/// There is nothing at this address; with a way on.
pub(super) fn absent(shared: &Shared, lang: &str, is_json: bool) -> Response {
    if is_json {
        return json(StatusCode::NOT_FOUND, &json!({"errors": []}));
    }
    let setting = Setting::find(shared, lang, "", "").unwrap_or_else(|| Setting::english(shared));
    note(&setting, StatusCode::NOT_FOUND, "voices-absent-title", "voices-absent", String::new())
}

/// Our failure: logged here and nowhere else, with a reference that the person sees.
pub(super) fn failed(setting: &Setting<'_>, fault: &Fault) -> Response {
    let reference = log(setting.shared, fault);
    note(setting, StatusCode::INTERNAL_SERVER_ERROR, "voices-fault-title", "voices-fault-page", reference)
}

/// Writes a fault into the log under a reference of eight digits.
pub(super) fn log(shared: &Shared, fault: &Fault) -> String {
    let mut bits = [0; 4];
    (shared.voices.random)(&mut bits);
    let reference = format!("{:08x}", u32::from_be_bytes(bits));
    tracing::error!(%fault, reference, "a voice could not be handled");
    reference
}

fn note(
    setting: &Setting<'_>,
    status: StatusCode,
    title: &'static str,
    sentence: &'static str,
    reference: String,
) -> Response {
    let page = setting.shell("", title).and_then(|shell| {
        let sentence = shell.t.text(sentence);
        render(&NotePage { sentence, reference, shell })
    });
    personal(status, page.unwrap_or_default())
}
