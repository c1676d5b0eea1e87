//! Interfaces for programs: answered from the snapshot, kept until the next change.

use std::collections::HashSet;

use axum::{
    body::{Body, Bytes},
    extract::RawPathParams,
    http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri, header},
};
use navigate::{query::Problem, routes::ApiRoute};
use ui::{Answer, Body as AnswerBody, Request};

use crate::{
    app::App,
    assets::short_hash,
    kept::{self, Basis, Kept, Key},
    reply::{Coding, reply},
    serve_pages::{params_of, send},
};

/// Answers an interface route. Scripts of any site may read the answer to a GET: all of it is public, and no answer depends on who
/// asks. Nothing that writes says so.
pub fn api(
    app: &App,
    route: ApiRoute,
    parts: &RawPathParams,
    (method, uri, headers, body): (&Method, &Uri, &HeaderMap, Bytes),
) -> Response<Body> {
    let mut response = answer(app, route, parts, (method, uri, headers, body));
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding, Accept-Language"));
    if matches!(*method, Method::GET | Method::HEAD) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    response
}

fn answer(
    app: &App,
    route: ApiRoute,
    parts: &RawPathParams,
    (method, uri, headers, body): (&Method, &Uri, &HeaderMap, Bytes),
) -> Response<Body> {
    let coding = Coding::wanted(headers);
    let live = app.live.load_full();
    let text = |name| headers.get(name).and_then(|v: &HeaderValue| v.to_str().ok()).unwrap_or_default();
    let language = text(header::ACCEPT_LANGUAGE);
    let address = uri.path_and_query().map_or("/", |a| a.as_str());
    let key = Key { address: format!("{address}\n{language}"), coding, basis: Basis::of_interface(&live) };
    let may_be_kept = method == Method::GET && key.address.len() < 400;
    if may_be_kept && let Some(kept) = app.kept.get(&key, app.clock.now()) {
        return send(headers, coding, kept);
    }
    let request = Request {
        method: method.to_string(),
        params: params_of(parts, uri.query()),
        accept_language: language.to_owned(),
        accept: text(header::ACCEPT).to_owned(),
        body: body.to_vec(),
    };
    let answer = match twice(&request.params.query) {
        Some(name) => Problem::unreadable("", format!("“{name}” stands twice in the address.")).answer(),
        None => (route.respond)(&app.api_context(&live), &request),
    };
    finish(app, answer, may_be_kept.then_some(key), headers, coding)
}

/// A field that stands twice: programs on the way may read the one, and we the other.
fn twice(query: &[(String, String)]) -> Option<&str> {
    let mut seen = HashSet::new();
    query.iter().map(|(name, _)| name.as_str()).find(|name| !seen.insert(*name))
}

fn finish(app: &App, answer: Answer, key: Option<Key>, headers: &HeaderMap, coding: Coding) -> Response<Body> {
    let content_type = HeaderValue::from_static(answer.content_type);
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    match answer.body {
        AnswerBody::Whole(plain) if answer.is_lasting && status == StatusCode::OK => {
            let tag = HeaderValue::from_str(&coding.tag(&short_hash(&plain)));
            let tag = tag.unwrap_or(HeaderValue::from_static("\"0\""));
            let changes_at = kept::changes_at(None, app.clock.now());
            let kept = Kept { body: coding.encode(&plain), tag, content_type, changes_at };
            if let Some(key) = key {
                app.kept.keep(key, kept.clone());
            }
            send(headers, coding, kept)
        }
        AnswerBody::Whole(plain) => reply(status, &content_type, coding, coding.encode(&plain)),
        AnswerBody::Pieces(pieces) => {
            let stream = futures_util::stream::iter(pieces.map(Ok::<_, std::convert::Infallible>));
            let mut response = Response::new(Body::from_stream(stream));
            *response.status_mut() = status;
            response.headers_mut().insert(header::CONTENT_TYPE, content_type);
            response
        }
    }
}
