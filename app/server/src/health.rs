//! Is it alive, is it ready, and how busy.

use std::sync::Arc;

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::app::App;

/// `/healthz`: the process answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `/readyz`: the database takes writes.
pub async fn ready(State(app): State<Arc<App>>) -> Response {
    match app.store.write_probe().await {
        Ok(()) => (StatusCode::OK, "ready\n").into_response(),
        Err(error) => {
            tracing::warn!(%error, "the database takes no writes");
            (StatusCode::SERVICE_UNAVAILABLE, "degraded: reading works, writing does not\n").into_response()
        }
    }
}

/// `/metrics`: figures in the text format of Prometheus.
pub async fn figures(State(app): State<Arc<App>>) -> Response {
    #[expect(clippy::cast_precision_loss, reason = "a gauge of bytes needs no last digit")]
    metrics::gauge!("navimig_kept_bytes").set(app.kept.bytes() as f64);
    let text = app.metrics.render();
    ([("content-type", "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
}
