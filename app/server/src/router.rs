//! Every address with what it needs, and the layers around them.

use std::sync::Arc;

use askama::Template;
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, Path, RawPathParams, State},
    http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri, header},
    middleware,
    routing::{MethodFilter, get, on},
};
use kernel::{Lang, Need};
use tower::{ServiceBuilder, ServiceExt};
use tower_http::{catch_panic::CatchPanicLayer, csrf::CsrfLayer, timeout::TimeoutLayer};
use ui::{Route, Shell};

use crate::{
    app::App,
    desk,
    desks::FromRoles,
    doors,
    guard::{self, Door},
    health, packs,
    reply::{self, Coding},
    serve_api, serve_pages,
    subjects::{self, FromSnapshot},
};

/// An address with its methods and what it needs: for the test that asks every route.
#[derive(Debug, Clone)]
pub struct Declared {
    /// Address with named parts.
    pub path: &'static str,
    /// Methods.
    pub methods: Vec<&'static str>,
    /// Who may use it.
    pub needs: Need,
}

/// Every interface of NAVIGATE for programs.
fn interfaces() -> impl Iterator<Item = navigate::routes::ApiRoute> {
    navigate::routes::api()
}

/// The routes of the server itself.
const OWN: &[&str] = &[
    "/",
    "/assets/{name}",
    "/sw.js",
    "/manifest.webmanifest",
    "/icon.svg",
    "/styleguide",
    "/packs/{place}/{lang}/{file}",
    "/healthz",
    "/readyz",
    "/metrics",
];

fn voices_routes(app: &Arc<App>) -> Vec<Route> {
    let live = app.live.load();
    let parts = voices::Voices {
        store: app.store.clone(),
        site: Arc::clone(&app.site),
        places: Arc::clone(&live.snapshot.places),
        subjects: Arc::new(FromSnapshot(Arc::clone(app))),
        clock: app.clock.clone(),
        random: fill_random,
    };
    let desks = Arc::new(FromRoles(Arc::clone(app)));
    voices::routes_with(parts, voices::Settings { desks, ..voices::Settings::default() })
}

/// The routes that are answered for somebody: each passes the guard.
fn guarded_routes(app: &Arc<App>) -> Vec<Route> {
    let mut routes = voices_routes(app);
    routes.extend(desk::routes(app));
    routes.extend(app.people.get().cloned().map(people::routes).into_iter().flatten());
    routes
}

/// Randomness of the operating system.
pub(crate) fn fill_random(bytes: &mut [u8]) {
    if let Err(error) = getrandom::fill(bytes) {
        // without randomness nothing that must not be guessed can be made
        tracing::error!(%error, "the operating system gives no randomness");
        std::process::abort();
    }
}

/// Every address of this build with its declaration.
#[must_use]
pub fn declared(app: &Arc<App>) -> Vec<Declared> {
    let mut all: Vec<Declared> = OWN
        .iter()
        .map(|path| Declared { path, methods: vec!["GET"], needs: Need::Public })
        .chain(navigate::routes::PAGES.iter().map(|r| Declared { path: r.path, methods: vec!["GET"], needs: r.needs }))
        .chain(interfaces().map(|r| Declared { path: r.path, methods: vec![r.method], needs: r.needs }))
        .collect();
    all.extend(guarded_routes(app).iter().map(|r| Declared {
        path: r.path,
        methods: r.methods.to_vec(),
        needs: r.needs,
    }));
    all
}

/// The whole server as one service.
pub fn router(app: &Arc<App>) -> Router {
    let inner = pages(app);
    let _ = app.router.set(inner.clone());
    let limits = &app.config.limits;
    // the outermost first; one stack costs a request less than a layer upon a layer
    let layers = ServiceBuilder::new()
        .layer(middleware::from_fn_with_state(Arc::clone(app), doors::pass))
        .layer(CatchPanicLayer::custom(|_| {
            let mut response = Response::new(Body::from("Something went wrong here. Please try again.\n"));
            *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            response
        }))
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limits.request))
        .layer(DefaultBodyLimit::max(limits.body_bytes));
    inner.layer(layers)
}

fn pages(app: &Arc<App>) -> Router {
    let mut router: Router<Arc<App>> = Router::new()
        .route("/", get(serve_pages::root))
        .route("/assets/{name}", get(asset))
        .route("/sw.js", get(worker))
        .route("/manifest.webmanifest", get(web_manifest))
        .route("/icon.svg", get(icon))
        .route("/styleguide", get(styleguide))
        .route("/packs/{place}/{lang}/{file}", get(pack))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(health::figures));
    for route in navigate::routes::PAGES.iter().copied() {
        let handler = move |State(app): State<Arc<App>>, parts: RawPathParams, request: Request<Body>| async move {
            serve_pages::page(&app, route, &parts, &request)
        };
        router = router.route(route.path, get(handler));
    }
    for route in interfaces() {
        let handler = move |State(app): State<Arc<App>>,
                            parts: RawPathParams,
                            method: Method,
                            uri: Uri,
                            headers: HeaderMap,
                            body: Bytes| async move {
            serve_api::api(&app, route, &parts, (&method, &uri, &headers, body))
        };
        let filter = if route.method == "POST" { MethodFilter::POST } else { MethodFilter::GET };
        router = router.route(route.path, on(filter, handler));
    }
    let mut router = router.fallback(nothing_here).with_state(Arc::clone(app));
    for route in guarded_routes(app) {
        let door = Door { app: Arc::clone(app), needs: route.needs };
        let handler = route.handler.layer(middleware::from_fn(subjects::at_its_place));
        router = router.route(route.path, handler.layer(middleware::from_fn_with_state(door, guard::pass)));
    }
    router
}

async fn nothing_here(State(app): State<Arc<App>>, request: Request<Body>) -> Response<Body> {
    serve_pages::elsewhere(&app, request.uri(), request.headers())
}

async fn asset(State(app): State<Arc<App>>, Path(name): Path<String>, headers: HeaderMap) -> Response<Body> {
    let coding = Coding::wanted(&headers);
    if let Some(file) = app.assets.files.get(&name) {
        let content_type = HeaderValue::from_str(&file.content_type).unwrap_or(HeaderValue::from_static("text/plain"));
        return forever(packed(&content_type, coding, &file.plain, &file.br));
    }
    match crate::store::find_asset(&app.store, &name).await {
        Ok(Some((content_type, br))) => {
            let content_type = HeaderValue::from_str(&content_type).unwrap_or(HeaderValue::from_static("text/plain"));
            let mut plain = Vec::new();
            let _ = brotli::BrotliDecompress(&mut br.as_slice(), &mut plain);
            forever(packed(&content_type, coding, &Bytes::from(plain), &Bytes::from(br)))
        }
        _ => serve_pages::absent(&app, "/", &headers),
    }
}

fn packed(content_type: &HeaderValue, coding: Coding, plain: &Bytes, br: &Bytes) -> Response<Body> {
    let body = match coding {
        Coding::Brotli => br.clone(),
        Coding::Gzip => Coding::Gzip.encode(plain),
        Coding::Identity => plain.clone(),
    };
    reply::reply(StatusCode::OK, content_type, coding, body)
}

fn forever(mut response: Response<Body>) -> Response<Body> {
    let value = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, value);
    response
}

async fn worker(State(app): State<Arc<App>>, headers: HeaderMap) -> Response<Body> {
    let Some(worker) = &app.assets.worker else { return serve_pages::absent(&app, "/", &headers) };
    let content_type = HeaderValue::from_static("text/javascript; charset=utf-8");
    let mut response = packed(&content_type, Coding::wanted(&headers), &worker.plain, &worker.br);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response.headers_mut().insert("service-worker-allowed", HeaderValue::from_static("/"));
    response
}

async fn web_manifest(State(app): State<Arc<App>>) -> Response<Body> {
    let t = app.site.catalogue.english();
    let manifest = serde_json::json!({
        "id": "/",
        "name": t.text("product-name"),
        "short_name": t.text("product-name"),
        "description": t.text("home-lead"),
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#FFFFFF",
        "theme_color": "#0B5A6B",
        "icons": [
            {"src": "/icon.svg", "type": "image/svg+xml", "sizes": "any", "purpose": "any"},
            {"src": "/icon.svg", "type": "image/svg+xml", "sizes": "any", "purpose": "maskable"}
        ]
    });
    let content_type = HeaderValue::from_static("application/manifest+json");
    reply::reply(StatusCode::OK, &content_type, Coding::Identity, Bytes::from(manifest.to_string()))
}

/// A signpost: a way out of the middle of a square.
const ICON: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 96\" width=\"512\" height=\"512\">\
    <rect width=\"96\" height=\"96\" fill=\"#0B5A6B\"/>\
    <path fill=\"#FFBF47\" d=\"M44 18h8v8h18l10 9-10 9H52v34h-8V62H28l-10-9 10-9h16v-8H30v-10h14z\"/></svg>";

async fn icon() -> Response<Body> {
    let content_type = HeaderValue::from_static("image/svg+xml");
    let mut response =
        reply::reply(StatusCode::OK, &content_type, Coding::Identity, Bytes::from_static(ICON.as_bytes()));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
    response
}

async fn styleguide(State(app): State<Arc<App>>, request: Request<Body>) -> Response<Body> {
    let lang = serve_pages::lang_of(&app, "/", request.headers());
    let live = app.live.load_full();
    let Some(shell) = app.site.shell(lang, None, String::new(), &live.snapshot.revision) else {
        return serve_pages::absent(&app, "/", request.headers());
    };
    let html = ui::styleguide::page(shell);
    let coding = Coding::wanted(request.headers());
    let content_type = HeaderValue::from_static("text/html; charset=utf-8");
    reply::reply(StatusCode::OK, &content_type, coding, coding.encode(html.as_bytes()))
}

async fn pack(
    State(app): State<Arc<App>>,
    Path((place, lang, file)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response<Body> {
    packs::answer(&app, &place, &lang, &file, &headers).await
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    shell: Shell<'a>,
    sentence: &'a str,
}

/// A page that says what went wrong, with a way on.
pub fn error_page(app: &App, lang: Lang, title: &'static str, sentence: &'static str) -> Option<String> {
    let live = app.live.load_full();
    let mut shell = app.site.shell(lang, None, String::new(), &live.snapshot.revision)?;
    shell.title = shell.t.text(title).to_owned();
    shell.is_private = true;
    let sentence = shell.t.text(sentence);
    ErrorPage { shell, sentence }.render().ok()
}

/// The forms of other domains that an offline pack holds, asked of the router itself.
pub async fn forms_of(app: &Arc<App>, place: &str, lang: Lang) -> Vec<(String, String)> {
    let Some(router) = app.router.get() else { return Vec::new() };
    let mut forms = Vec::new();
    let of_place = voices::OFFLINE_FORMS.iter().map(|tail| (format!("/{lang}/{place}/voices/{tail}"), ""));
    let all = of_place.chain([(format!("/{lang}/case"), place)]);
    for (address, place) in all {
        let query = if place.is_empty() { String::new() } else { format!("?place={place}") };
        let Ok(request) = Request::builder().uri(format!("{address}{query}")).body(Body::empty()) else { continue };
        let Ok(response) = router.clone().oneshot(request).await;
        if response.status() != StatusCode::OK {
            continue;
        }
        if let Ok(body) = axum::body::to_bytes(response.into_body(), 1 << 20).await
            && let Ok(html) = String::from_utf8(body.to_vec())
        {
            forms.push((address, html));
        }
    }
    forms
}
