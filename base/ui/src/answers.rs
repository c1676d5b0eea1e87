//! Answers that pages of every domain give: a page for one person, a way on, a moment's patience.

use askama::Template;
use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use kernel::Fault;

const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
const PLAIN: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");
const NOT_KEPT: HeaderValue = HeaderValue::from_static("no-store");

/// A page that answers somebody. Nobody keeps it.
#[must_use]
pub fn personal(status: StatusCode, html: String) -> Response {
    with(status, HTML, html)
}

/// "Go on there", after a form; `address` is one of ours: `/nl/account`.
#[must_use]
pub fn go_on(address: &str) -> Response {
    let mut response = with(StatusCode::SEE_OTHER, PLAIN, String::new());
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}

/// "Come back in so many seconds."
#[must_use]
pub fn come_back_after(mut response: Response, seconds: u32) -> Response {
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// The document of a template.
///
/// # Errors
/// A [`Fault`] when the template fails.
pub fn render(template: &impl Template) -> Result<String, Fault> {
    template.render().map_err(|error| Fault::because("make a page", error))
}

fn with(status: StatusCode, content_type: HeaderValue, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    response.headers_mut().insert(header::CACHE_CONTROL, NOT_KEPT);
    response
}
