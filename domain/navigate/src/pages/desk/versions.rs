//! The versions of a service: who, when, what differs in words; and the way back to one.

use std::sync::Arc;

use askama::Template;
use axum::{
    body::Bytes,
    extract::{Path, State as Extract, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use kernel::{Lang, RandomId};
use serde_json::Value;
use ui::Shell;

use super::{
    Shared,
    at::{At, Halt, Who, answer, filled},
    checks,
    edit::part_label,
    publishing::{Wanted, publish},
};
use crate::desk::{
    EDIT, State,
    differences::{Piece, between},
    parts::put,
};

struct Change {
    label: String,
    pieces: Vec<Piece>,
}

struct Row<'a> {
    number: i64,
    state: &'a str,
    when: String,
    by: String,
    changes: Vec<Change>,
    can_return: bool,
}

#[derive(Template)]
#[template(path = "desk/versions.html")]
struct VersionsPage<'a> {
    shell: Shell<'a>,
    id: &'a str,
    name: (String, Lang),
    latest: i64,
    rows: Vec<Row<'a>>,
}

/// `/{lang}/desk/services/{id}/versions`
pub(crate) async fn show(
    Extract(shared): Extract<Arc<Shared>>,
    Path((lang, id)): Path<(String, String)>,
    who: Who,
) -> Response {
    let told = async {
        let at = At::find(&shared, &lang, who, EDIT)?;
        let subject = at.subject(&id, EDIT).await?;
        let (t, empty, latest) = (at.t(), Value::Null, subject.number());
        let mut rows = Vec::new();
        let mut before = &empty;
        for version in &subject.versions {
            let changes = if version.number == 1 { Vec::new() } else { between(before, &version.body) };
            let mut changes: Vec<Change> = changes
                .into_iter()
                .map(|difference| Change { label: part_label(&at, &difference.part), pieces: difference.pieces })
                .collect();
            let written = version.translations.as_object().filter(|_| version.number > 1);
            changes.extend(written.into_iter().flatten().map(|(lang, _)| translated(&at, lang)));
            rows.push(Row {
                number: version.number,
                state: t.text(version.state.key()),
                when: when(&at, version.at),
                by: author(&at, version.by),
                changes,
                can_return: version.number != latest && version.state != State::Archived,
            });
            before = &version.body;
        }
        rows.reverse();
        let name = at.name(subject.body().unwrap_or(&empty));
        let title = t.text("editing-versions").to_owned();
        let shell = at.shell(&format!("/desk/services/{id}/versions"), title)?;
        let page = VersionsPage { id: &id, name, latest, rows, shell };
        Ok(ui::personal(StatusCode::OK, ui::render(&page)?))
    };
    answer(&shared, &lang, told.await)
}

/// A translation was written.
fn translated(at: &At<'_>, lang: &str) -> Change {
    let of = lang.parse().ok().and_then(|lang| at.shared.desk.site.catalogue.get(lang));
    let name = of.map_or_else(|| lang.to_owned(), |language| language.autonym.to_string());
    Change { label: at.t().text("editing-translation").to_owned(), pieces: vec![Piece::New(name)] }
}

fn when(at: &At<'_>, instant: kernel::Timestamp) -> String {
    let time = instant.to_jiff().to_zoned_datetime(jiff::tz::TimeZone::UTC).time();
    format!("{}, {} UTC", at.t().date(instant.day_utc()), at.t().language().formats.time(time))
}

/// Who: the person who reads, another one by the beginning of a pseudonym, or the program.
fn author(at: &At<'_>, by: Option<RandomId>) -> String {
    match by {
        None => at.t().text("editing-by-release").to_owned(),
        Some(by) if Some(by) == at.by() => at.t().text("editing-by-you").to_owned(),
        Some(by) => by.to_string().chars().take(8).collect(),
    }
}

/// `POST /{lang}/desk/services/{id}/versions`: publishes a former version again. What was written since stays among the versions.
pub(crate) async fn undo(
    Extract(shared): Extract<Arc<Shared>>,
    Path((lang, id)): Path<(String, String)>,
    who: Who,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let told = async {
        let at = At::find(&shared, &lang, who, EDIT)?;
        let subject = at.subject(&id, EDIT).await?;
        let filled = filled(&headers, body)?;
        let number = |name: &str| filled.value(name).parse::<i64>().ok();
        let (Some(to), Some(seen)) = (number("to"), number("number")) else {
            return Err(Halt::Unreadable(StatusCode::BAD_REQUEST));
        };
        if seen != subject.number() {
            return Err(store::WriteError::Refused(kernel::Refusal::new(crate::desk::CHANGED)).into());
        }
        let former = subject.versions.iter().find(|version| version.number == to).ok_or(Halt::Absent)?;
        let mut body = former.body.clone();
        put(&mut body, "id", Value::String(id.clone()));
        let (errors, _) = checks::of_record(&id, &body, &at.snapshot, at.now());
        if !at.may(EDIT, &body) || !errors.is_empty() {
            return Err(store::WriteError::Refused(kernel::Refusal::new("finding-unknown")).into());
        }
        let wanted = Wanted { body, sources: Vec::new(), translations: Vec::new() };
        publish(&at, &subject, wanted).await?;
        Ok(ui::go_on(&format!("/{lang}/desk/services/{id}?done=shown")))
    };
    answer(&shared, &lang, told.await)
}
