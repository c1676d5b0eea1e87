//! What every request passes: host check, headers of every answer, the log without personal data.

use std::{net::IpAddr, sync::Arc, time::Instant};

use axum::{
    body::Body,
    extract::{MatchedPath, State},
    http::{HeaderName, HeaderValue, Request, Response, StatusCode, header},
    middleware::Next,
};

use crate::{app::App, client, reply::Coding, slow};

/// The content security policy of every answer: own files only, no inline script, Trusted Types.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types navimig";

/// Documents are never larger, in bytes.
const LARGEST_DOCUMENT: usize = 4 << 20;

/// Headers of every answer, made once.
static HEADERS: [(HeaderName, HeaderValue); 6] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (RESOURCE_POLICY, HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("geolocation=(self), camera=(), microphone=(), interest-cohort=()"),
    ),
];

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Refuses requests for other hosts, adds the headers, counts, and writes one line without personal data.
pub async fn pass(State(app): State<Arc<App>>, request: Request<Body>, next: Next) -> Response<Body> {
    // Instant is monotonic and never leaves this function
    let began = Instant::now();
    let number = app.next_request();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    let is_api = route.starts_with("/hsds") || route.starts_with("/api/") || route.starts_with("/cpsv-ap");
    let coding = Coding::wanted(request.headers());
    let mut request = request;
    client::name(&mut request, &app.config.proxies);
    let (request, late) = slow::bounded(request, app.config.limits.body_wait);
    let mut response = if is_our_host(&app, &request) {
        next.run(request).await
    } else {
        let mut response = Response::new(Body::from("This server does not answer for that host name.\n"));
        *response.status_mut() = StatusCode::MISDIRECTED_REQUEST;
        response
    };
    slow::say_late(&mut response, &late);
    let mut response = compress(response, coding).await;
    let headers = response.headers_mut();
    for (name, value) in &HEADERS {
        headers.insert(name, value.clone());
    }
    if is_api {
        headers.insert(RESOURCE_POLICY, HeaderValue::from_static("cross-origin"));
    }
    if app.config.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    let reference = format!("{:x}-{number:x}", std::process::id());
    if let Ok(value) = HeaderValue::from_str(&reference) {
        headers.insert(REQUEST_ID, value);
    }
    let status = response.status().as_u16();
    metrics::counter!("navimig_requests_total", "route" => counted_as(&route), "status" => status.to_string())
        .increment(1);
    tracing::debug!(%method, route, status, reference, ms = began.elapsed().as_millis(), "answered");
    response
}

/// The name under which a route is counted: one for all where the moment of a request could point at a person.
fn counted_as(route: &str) -> String {
    let is_personal = ["/voices", "/case", "/help"].iter().any(|part| route.contains(part));
    if is_personal { "personal".to_owned() } else { route.to_owned() }
}

/// Compresses a document that a domain answered itself; what is compressed already, or is no document, stays as it is.
async fn compress(response: Response<Body>, coding: Coding) -> Response<Body> {
    let is_document = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/html"));
    let is_plain = !response.headers().contains_key(header::CONTENT_ENCODING);
    let Some(name) = coding.header().filter(|_| is_document && is_plain) else { return response };
    let (mut parts, body) = response.into_parts();
    let Ok(plain) = axum::body::to_bytes(body, LARGEST_DOCUMENT).await else {
        parts.status = StatusCode::INTERNAL_SERVER_ERROR;
        return Response::from_parts(parts, Body::empty());
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    parts.headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    Response::from_parts(parts, Body::from(coding.encode(&plain)))
}

/// Is the request meant for us: the host of the base address, or this machine by name or number?
fn is_our_host(app: &App, request: &Request<Body>) -> bool {
    let authority = request.uri().authority().map(axum::http::uri::Authority::as_str);
    let host = request.headers().get(header::HOST).and_then(|value| value.to_str().ok());
    let Some(host) = authority.or(host) else { return false };
    if host.eq_ignore_ascii_case(app.config.authority()) {
        return true;
    }
    let name =
        host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(host, |(n, _)| n);
    let own = app.config.authority();
    let own = own.rsplit_once(':').map_or(own, |(n, _)| n);
    if name.eq_ignore_ascii_case("localhost") || name.eq_ignore_ascii_case(own) {
        return true;
    }
    let listens_everywhere = app.config.listen.iter().any(|address| address.ip().is_unspecified());
    let ip = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    ip.is_ok_and(|ip| ip.is_loopback() || listens_everywhere || app.config.listen.iter().any(|a| a.ip() == ip))
}
