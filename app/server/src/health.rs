//! Is it alive, is it ready, and how busy.

use std::{net::IpAddr, sync::Arc};

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, Uri, header, uri::Authority},
    response::{IntoResponse, Response},
};

use crate::{app::App, serve_pages};

/// `/healthz`: the process answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `/readyz`: the database takes writes. A backup that failed is said, and requests are still answered.
pub async fn ready(State(app): State<Arc<App>>) -> Response {
    match app.store.write_probe().await {
        Ok(()) if app.backups.trouble().is_some() => {
            (StatusCode::OK, "ready, degraded: the last backup failed (navimig doctor says why)\n").into_response()
        }
        Ok(()) => (StatusCode::OK, "ready\n").into_response(),
        Err(error) => {
            tracing::warn!(%error, "the database takes no writes");
            (StatusCode::SERVICE_UNAVAILABLE, "degraded: reading works, writing does not\n").into_response()
        }
    }
}

/// `/metrics`: figures in the text format of Prometheus, for this machine only: whoever could ask every second would see when
/// somebody sends a report.
pub async fn figures(State(app): State<Arc<App>>, headers: HeaderMap, uri: Uri) -> Response {
    if !is_own_name(&headers, &uri) {
        return serve_pages::absent(&app, "/", &headers);
    }
    #[expect(clippy::cast_precision_loss, reason = "a gauge of bytes needs no last digit")]
    metrics::gauge!("navimig_kept_bytes").set(app.kept.bytes() as f64);
    let text = app.metrics.render();
    ([("content-type", "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
}

/// Was this machine asked by its own name, which a proxy does not pass on?
fn is_own_name(headers: &HeaderMap, uri: &Uri) -> bool {
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok());
    let Some(host) = uri.authority().map(Authority::as_str).or(host) else { return false };
    let Ok(authority) = host.parse::<Authority>() else { return false };
    let name = authority.host().trim_start_matches('[').trim_end_matches(']');
    name.eq_ignore_ascii_case("localhost") || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn only_the_names_of_the_machine_itself_see_the_figures() {
        let asked = |host: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, HeaderValue::from_static(host));
            is_own_name(&headers, &Uri::from_static("/metrics"))
        };
        assert!(asked("localhost:8080") && asked("127.0.0.1:9000") && asked("[::1]:8080"));
        assert!(!asked("help.example.org") && !asked("localhost.example.org") && !asked("192.0.2.1"));
    }
}
