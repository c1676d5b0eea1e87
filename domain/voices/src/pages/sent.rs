//! "Thank you": the page after a form. It names no case and nothing that was sent.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Path, RawQuery, State},
    response::Response,
};
use kernel::Lang;
use ui::Shell;

use super::{Setting, Shared, form::field, reply, setting::Service};

#[derive(Template)]
#[template(path = "sent.html")]
struct SentPage<'a> {
    shell: Shell<'a>,
    service: Option<&'a Service>,
    needs_help: bool,
    lawyer: Option<(String, Lang)>,
}

/// `/{lang}/{place}/voices/sent`
pub(crate) async fn show(
    State(shared): State<Arc<Shared>>,
    Path((lang, place)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let query = query.unwrap_or_default();
    let Some(setting) = Setting::find(&shared, &lang, &place, &field(&query, "service")) else {
        return reply::absent(&shared, &lang, false);
    };
    let page = setting.shell(&setting.tail("/voices/sent"), "voices-sent-title").and_then(|shell| {
        let needs_help = field(&query, "help") == "1";
        let lawyer = setting.need("rights.lawyer");
        reply::render(&SentPage { service: setting.service.as_ref(), needs_help, lawyer, shell })
    });
    page.map_or_else(|fault| reply::failed(&setting, &fault), reply::public)
}
