//! The services in the places of an editor: state, and why each needs work.

use std::{collections::BTreeMap, sync::Arc};

use askama::Template;
use axum::{
    extract::{Path, RawQuery, State as Extract},
    http::StatusCode,
    response::Response,
};
use kernel::Lang;
use serde_json::Value;
use ui::Shell;

use super::{
    Shared,
    at::{At, Halt, Who, answer},
    edit::field,
    work::pieces_of,
};
use crate::{
    desk::{EDIT, State},
    store::list_open,
};

/// Most services on one page.
const MOST: usize = 100;

/// A service in the list.
struct Row<'a> {
    id: String,
    name: (String, Lang),
    state: &'a str,
    is_open: bool,
    why: Vec<&'a str>,
}

#[derive(Template)]
#[template(path = "desk/list.html")]
struct ListPage<'a> {
    shell: Shell<'a>,
    query: String,
    count: String,
    rows: Vec<Row<'a>>,
    is_cut: bool,
}

/// `/{lang}/desk/services?q=`
pub(crate) async fn show(
    Extract(shared): Extract<Arc<Shared>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
    who: Who,
) -> Response {
    let told = async {
        let at = At::find(&shared, &lang, who, EDIT)?;
        let query = field(&query.unwrap_or_default(), "q");
        let services = found(&at, &query).await?;
        let t = at.t();
        let concerns = shared.concerns(&at.snapshot, at.now()).await?;
        let mut by_id: BTreeMap<&str, Vec<crate::content::check::Concern>> = BTreeMap::new();
        for concern in concerns.iter() {
            by_id.entry(&concern.id).or_default().push(concern.clone());
        }
        let row = |(id, (body, state)): (&String, &(Value, State))| {
            let held = at.snapshot.service(id);
            let own = by_id.get(id.as_str()).map_or(&[][..], Vec::as_slice);
            let mut why: Vec<&str> = Vec::new();
            for piece in held.into_iter().flat_map(|held| pieces_of(&at, held, own)) {
                let sentence = t.text(piece.why);
                if !why.contains(&sentence) {
                    why.push(sentence);
                }
            }
            Row {
                id: id.clone(),
                name: at.name(body),
                state: t.text(state.key()),
                is_open: *state != State::Published,
                why,
            }
        };
        let rows: Vec<Row<'_>> = services.iter().take(MOST).map(row).collect();
        let shell = at.shell("/desk/services", t.text("editing-list-title").to_owned())?;
        let count = t.count(i64::try_from(services.len()).unwrap_or(i64::MAX));
        let page = ListPage { query, count, rows, is_cut: services.len() > MOST, shell };
        Ok(ui::personal(StatusCode::OK, ui::render(&page)?))
    };
    answer(&shared, &lang, told.await)
}

/// The services that the person may edit and whose name or id has these words: as they were saved last, with their state.
async fn found(at: &At<'_>, query: &str) -> Result<BTreeMap<String, (Value, State)>, Halt> {
    let mut all: BTreeMap<String, (Value, State)> = BTreeMap::new();
    for held in &at.snapshot.services {
        let body = serde_json::to_value(&held.record).unwrap_or_default();
        all.insert(held.record.id.to_string(), (body, State::Published));
    }
    for (id, version) in list_open(&at.shared.desk.store).await? {
        all.insert(id, (version.body, version.state));
    }
    let wanted = query.to_lowercase();
    let is_named = |id: &str, body: &Value| {
        let names = body.get("name").and_then(Value::as_object).into_iter().flatten();
        id.contains(&wanted)
            || names.filter_map(|(_, name)| name.as_str()).any(|name| name.to_lowercase().contains(&wanted))
    };
    all.retain(|id, (body, _)| at.may(EDIT, body) && (wanted.is_empty() || is_named(id, body)));
    Ok(all)
}
