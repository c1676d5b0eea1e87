//! What an editor sent: read, put together with what others saved meanwhile, then kept as a draft, sent on, or published.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::{Path, State as Extract, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde_json::{Value, json};
use store::WriteError;

use super::{
    Shared,
    at::{At, Halt, Subject, Who, answer, filled},
    checks,
    edit::{Draft, blank, page, saved},
    publishing::{Wanted, publish, still_true},
};
use crate::{
    desk::{
        CHANGED, EDIT, State,
        form::{Filled, Ground, Problem, Read, fill, fresh_id, read},
        parts::{Merged, merge, parts, put},
    },
    store::{Saving, save},
};

/// `POST /{lang}/desk/services/{id}`
pub(crate) async fn send(
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
        let number: i64 = filled.value("number").parse().map_err(|_| Halt::Unreadable(StatusCode::BAD_REQUEST))?;
        if filled.value("act") == "check" {
            return still_true(&at, &subject, number).await;
        }
        let base = subject.at(number).ok_or(Halt::Unreadable(StatusCode::BAD_REQUEST))?.clone();
        settle(&at, &subject, &filled, &base).await
    };
    answer(&shared, &lang, told.await)
}

/// `POST /{lang}/desk/services/new`
pub(crate) async fn send_new(
    Extract(shared): Extract<Arc<Shared>>,
    Path(lang): Path<String>,
    who: Who,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let told = async {
        let at = At::find(&shared, &lang, who, EDIT)?;
        let filled = filled(&headers, body)?;
        let mut read = read(&filled, &json!({}), ground(&at));
        not_yours(&at, &mut read);
        let id = free_id(&at, fresh_id(&read.body)).await?;
        if id.parse::<kernel::Slug>().is_err() && read.problems.is_empty() {
            read.problems.push(Problem::new("name", "editing-error-empty"));
        }
        if !read.problems.is_empty() {
            return page(&at, &blank(read.body, filled, read.problems), StatusCode::UNPROCESSABLE_ENTITY);
        }
        let mut record = json!({ "id": id });
        for (part, value) in read.body.as_object().into_iter().flatten() {
            put(&mut record, part, value.clone());
        }
        put(&mut record, "checked", json!(at.today().to_string()));
        let subject = Subject { id, versions: Vec::new(), shown: None };
        let read = Read { body: record, ..read };
        keep(&at, &subject, read, filled.value("act")).await
    };
    answer(&shared, &lang, told.await)
}

/// The id, with a number behind it where there is, or was, another service with it.
async fn free_id(at: &At<'_>, id: String) -> Result<String, Halt> {
    for n in 1..100 {
        let free = if n == 1 { id.clone() } else { format!("{id}-{n}") };
        if !is_taken(at, &free).await? {
            return Ok(free);
        }
    }
    Ok(id)
}

/// Is there, or was there, a service with this id?
async fn is_taken(at: &At<'_>, id: &str) -> Result<bool, Halt> {
    let store = &at.shared.desk.store;
    let is_known = at.snapshot.service(id).is_some() || id == "new";
    Ok(is_known || !crate::store::list_versions(store, id).await?.is_empty())
}

fn ground<'a>(at: &'a At<'_>) -> Ground<'a> {
    Ground { snapshot: &at.snapshot, chain: &at.chain, today: at.today() }
}

/// Nobody takes a service to a place in which they have no role.
fn not_yours(at: &At<'_>, read: &mut Read) {
    if read.problems.iter().all(|problem| problem.field != "area") && !at.may(EDIT, &read.body) {
        read.problems.push(Problem::new("area", "editing-error-place"));
    }
}

/// Puts together what was sent and what others saved, and asks where both changed the same.
async fn settle(at: &At<'_>, subject: &Subject, filled: &Filled, base: &Value) -> Result<Response, Halt> {
    let mut read = read(filled, base, ground(at));
    let theirs = subject.body().unwrap_or(base);
    let other = parts(theirs);
    let names: Vec<String> = other.keys().cloned().chain(parts(&read.body).into_keys()).collect();
    for part in names.iter().filter(|part| filled.value(&format!("keep.{part}")) == "theirs") {
        put(&mut read.body, part, other.get(part).cloned().unwrap_or_default());
    }
    let Merged { body, clashes } = merge(base, theirs, &read.body);
    let has_merged = body != read.body;
    read.body = body;
    not_yours(at, &mut read);
    let act = filled.value("act");
    if read.problems.is_empty() && clashes.is_empty() && act != "preview" {
        return keep(at, subject, read, act).await;
    }
    let is_clash = !clashes.is_empty();
    let shown = saved(subject, is_clash.then_some(CHANGED));
    // what another person changed meanwhile stands in the form, unless this one has to mend their own first
    let filled = if has_merged && read.problems.is_empty() { fill(&read.body) } else { filled.clone() };
    let number =
        if read.problems.is_empty() { shown.number } else { filled.value("number").parse().unwrap_or(shown.number) };
    let is_wrong = !read.problems.is_empty();
    let draft = Draft { body: read.body, problems: read.problems, filled, number, clashes, ..shown };
    let status = match (is_clash, is_wrong) {
        (true, _) => StatusCode::CONFLICT,
        (_, true) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    page(at, &draft, status)
}

/// Keeps what is right: as a draft, for somebody else to look at, or for everybody.
async fn keep(at: &At<'_>, subject: &Subject, read: Read, act: &str) -> Result<Response, Halt> {
    let Read { body, sources, .. } = read;
    let again = |problems: Vec<Problem>, notice| {
        let shown = saved(subject, notice);
        let id = if subject.body().is_none() { String::new() } else { shown.id };
        let draft = Draft { id, filled: fill(&body), body: body.clone(), problems, ..shown };
        page(at, &draft, StatusCode::UNPROCESSABLE_ENTITY)
    };
    let (outcome, done) = if act == "publish" {
        let known = with_sources(at, &sources);
        let (errors, _) = checks::of_record(&subject.id, &body, &known, at.now());
        if !errors.is_empty() {
            return again(errors, None);
        }
        let wanted = Wanted { body: body.clone(), sources, translations: Vec::new() };
        (publish(at, subject, wanted).await, "shown")
    } else {
        let (state, done) = if act == "review" { (State::Review, "sent") } else { (State::Draft, "saved") };
        let saving =
            Saving { id: subject.id.clone(), state, body: body.clone(), sources, by: at.by(), after: subject.number() };
        (save(&at.shared.desk.store, saving, at.now(), at.random()).await, done)
    };
    match outcome {
        Ok(_) => Ok(ui::go_on(&format!("/{}/desk/services/{}?done={done}", at.lang, subject.id))),
        Err(WriteError::Refused(refusal)) if refusal.key == CHANGED => again(Vec::new(), Some(CHANGED)),
        Err(error) => Err(error.into()),
    }
}

/// The content with sources that are about to be stored.
fn with_sources(at: &At<'_>, sources: &[crate::content::Record]) -> crate::snapshot::Snapshot {
    let change = |record: &crate::content::Record| crate::snapshot::Change {
        kind: record.kind,
        id: record.id.clone(),
        now: Some((record.clone(), Vec::new(), at.now())),
    };
    at.snapshot.with_changes(sources.iter().map(change).collect()).0
}
