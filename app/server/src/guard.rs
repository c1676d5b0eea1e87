//! Who may come to a route: the need that it declares against the person behind the request.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::State,
    http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode, header},
    middleware::Next,
};
use kernel::Need;

use crate::{app::App, reply::Coding, router, serve_pages};

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// What a guarded route needs to know.
#[derive(Clone)]
pub struct Door {
    /// What all requests share.
    pub app: Arc<App>,
    /// What the route declares.
    pub needs: Need,
}

/// Finds out who asks, puts them into the request, and lets them in or not. What a person may not know of is not there for them;
/// nobody in particular is asked to sign in.
pub async fn pass(State(door): State<Door>, mut request: Request<Body>, next: Next) -> Response<Body> {
    let Door { app, needs } = door;
    let cookies = request.headers().get(header::COOKIE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let visit = match app.people.get() {
        Some(people) => people::visit(people, cookies).await,
        None => Ok(people::Visit::default()),
    };
    let visit = match visit {
        Ok(visit) => visit,
        Err(fault) => {
            tracing::error!(%fault, "a session could not be looked up");
            return plain(StatusCode::SERVICE_UNAVAILABLE);
        }
    };
    // tower-http lets through what names neither site nor origin: no browser that is signed in leaves out both
    let is_signed_in = visit.0.is_some();
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    let says_from = request.headers().contains_key(FETCH_SITE) || request.headers().contains_key(header::ORIGIN);
    if is_signed_in && changes && !says_from {
        return plain(StatusCode::FORBIDDEN);
    }
    let person = visit.person();
    if !needs.lets_in(&person) {
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        if is_signed_in {
            return serve_pages::absent(&app, path, request.headers());
        }
        let lang = serve_pages::lang_of(&app, path, request.headers());
        let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
        return if changes {
            not_signed_in(&app, path, &request)
        } else {
            ui::go_on(&format!("/{lang}/sign-in?next={next}"))
        };
    }
    request.extensions_mut().insert(visit);
    request.extensions_mut().insert(person);
    let mut response = next.run(request).await;
    if needs != Need::Public {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// A form of somebody whose session has ended: nothing is lost, since the browser still has it behind its "back".
fn not_signed_in(app: &App, path: &str, request: &Request<Body>) -> Response<Body> {
    let lang = serve_pages::lang_of(app, path, request.headers());
    let html = router::error_page(app, lang, "error-signed-out-title", "error-signed-out").unwrap_or_default();
    let coding = Coding::wanted(request.headers());
    let content_type = HeaderValue::from_static("text/html; charset=utf-8");
    crate::reply::reply(StatusCode::UNAUTHORIZED, &content_type, coding, coding.encode(html.as_bytes()))
}

fn plain(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::from("This request was not taken.\n"));
    *response.status_mut() = status;
    response
}
