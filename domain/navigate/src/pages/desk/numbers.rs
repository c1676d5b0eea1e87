//! The numbers of a service: a second person confirms one, with the page on which they read it.

use std::sync::Arc;

use askama::Template;
use axum::{
    body::Bytes,
    extract::{Path, State as Extract, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use kernel::{Lang, Revision};
use serde_json::{Value, json};
use ui::Shell;

use super::{
    Shared,
    at::{At, Halt, Subject, Who, answer, filled},
    choices,
    publishing::publish_as,
    view::{Field, Kind, Maker},
};
use crate::{
    content::{Record, RecordKind},
    desk::{
        CHANGED, CONFIRM,
        fields::is_web_address,
        form::{Filled, KINDS, Problem},
        phones::{confirmed, is_own, numbers, waiting},
    },
    model::Confirmation,
};

struct Number {
    number: String,
    is_confirmed: bool,
    is_own: bool,
}

#[derive(Template)]
#[template(path = "desk/numbers.html")]
struct NumbersPage<'a> {
    shell: Shell<'a>,
    id: &'a str,
    name: (String, Lang),
    version: i64,
    numbers: Vec<Number>,
    /// The number that is being confirmed; the first that waits.
    chosen: String,
    fields: Vec<Field>,
    is_done: bool,
    is_editor: bool,
}

/// `/{lang}/desk/services/{id}/phones`
pub(crate) async fn show(
    Extract(shared): Extract<Arc<Shared>>,
    Path((lang, id)): Path<(String, String)>,
    axum::extract::RawQuery(query): axum::extract::RawQuery,
    who: Who,
) -> Response {
    let told = async {
        let at = At::find(&shared, &lang, who, CONFIRM)?;
        let subject = at.subject(&id, CONFIRM).await?;
        let is_done = query.is_some_and(|query| query == "done=1");
        page(&at, &subject, &Filled::default(), &[], is_done)
    };
    answer(&shared, &lang, told.await)
}

fn page(
    at: &At<'_>,
    subject: &Subject,
    filled: &Filled,
    problems: &[Problem],
    is_done: bool,
) -> Result<Response, Halt> {
    let t = at.t();
    let shown = subject.shown.as_ref().ok_or(Halt::Absent)?;
    let held = at.snapshot.service(&subject.id).ok_or(Halt::Absent)?;
    let number = |number: &str| {
        let phone = held.record.phones.iter().find(|phone| &*phone.number == number);
        let sure = phone.is_some_and(|phone| {
            at.snapshot.confirmation(phone.confirm, phone.source.as_ref(), at.today()) == Confirmation::Confirmed
        });
        let is_own = at.by().is_some_and(|by| is_own(number, &subject.versions, by));
        Number { number: number.to_owned(), is_confirmed: sure && waiting(shown).all(|other| other != number), is_own }
    };
    let all: Vec<Number> = numbers(shown).map(number).collect();
    let first = all.iter().find(|number| !number.is_confirmed && !number.is_own).map(|number| number.number.clone());
    let chosen = match filled.value("phone") {
        "" => first.unwrap_or_default(),
        chosen => chosen.to_owned(),
    };
    let make = Maker { filled, problems, t };
    let fields = vec![
        make.line("new.title", t.text("editing-source-name")),
        make.line("new.url", t.text("editing-source-url")),
        make.one("new.kind", t.text("editing-source-kind"), "–", choices::kinds(t)),
    ];
    let shell =
        at.shell(&format!("/desk/services/{}/phones", subject.id), t.text("editing-confirm-title").to_owned())?;
    let page = NumbersPage {
        id: &subject.id,
        name: at.name(shown),
        version: subject.number(),
        numbers: all,
        chosen,
        fields,
        is_done,
        is_editor: at.may(crate::desk::EDIT, shown),
        shell,
    };
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(ui::personal(status, ui::render(&page)?))
}

/// `POST /{lang}/desk/services/{id}/phones`
pub(crate) async fn confirm(
    Extract(shared): Extract<Arc<Shared>>,
    Path((lang, id)): Path<(String, String)>,
    who: Who,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let told = async {
        let at = At::find(&shared, &lang, who, CONFIRM)?;
        let subject = at.subject(&id, CONFIRM).await?;
        let filled = filled(&headers, body)?;
        let shown = subject.shown.as_ref().ok_or(Halt::Absent)?;
        let refused = |key| Halt::from(store::WriteError::Refused(kernel::Refusal::new(key)));
        if filled.value("number") != subject.number().to_string() {
            return Err(refused(CHANGED));
        }
        let number = filled.value("phone");
        if at.by().is_none_or(|by| is_own(number, &subject.versions, by)) {
            return Err(refused("editing-confirm-own"));
        }
        let source = match proof(&at, &filled) {
            Ok(source) => source,
            Err(problems) => return page(&at, &subject, &filled, &problems, false),
        };
        let body = confirmed(shown, number, &source.id, at.today()).ok_or(Halt::Absent)?;
        publish_as(&at, &subject, body, vec![source]).await?;
        Ok(ui::go_on(&format!("/{lang}/desk/services/{id}/phones?done=1")))
    };
    answer(&shared, &lang, told.await)
}

/// The page on which the number was read today.
fn proof(at: &At<'_>, filled: &Filled) -> Result<Record, Vec<Problem>> {
    let (title, url, kind) = (filled.value("new.title"), filled.value("new.url"), filled.value("new.kind"));
    let mut problems = Vec::new();
    if title.is_empty() || title.chars().count() > crate::desk::fields::LINE_MAX {
        problems.push(Problem::new("new.title", "editing-error-empty"));
    }
    if !is_web_address(url) {
        problems.push(Problem::new("new.url", "editing-error-link"));
    }
    if !KINDS.contains(&kind) || matches!(kind, "press" | "other") {
        problems.push(Problem::new("new.kind", "finding-source-weak"));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let id = format!("desk-{}", Revision::of(url));
    let today = at.today().to_string();
    let body: Value = json!({"title": title, "url": url, "kind": kind, "checked": today});
    Ok(Record { kind: RecordKind::Source, id, body, file: String::new(), line: 0 })
}
