//! Publishing, "still true", and taking a service out.

use std::sync::Arc;

use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use serde_json::{Value, json};
use store::WriteError;

use super::{
    Shared,
    at::{At, Halt, Subject, Who, answer, record},
};
use crate::{
    content::{Record, RecordKind, Translation},
    desk::{
        CHANGED, EDIT, State,
        parts::{merge, put},
        phones,
    },
    store::{Edit, Saving, save},
};

/// What is to be published.
pub(super) struct Wanted {
    pub body: Value,
    pub sources: Vec<Record>,
    pub translations: Vec<Translation>,
}

/// Publishes a service after the version that the editor saw. Numbers that nobody confirmed say so.
pub(super) async fn publish(at: &At<'_>, subject: &Subject, wanted: Wanted) -> Result<i64, WriteError> {
    let Wanted { mut body, sources, translations } = wanted;
    phones::doubt_new(&mut body, subject.shown.as_ref());
    let edit =
        Edit { record: record(&subject.id, body), translations, sources, by: at.by(), after: Some(subject.number()) };
    at.shared.desk.live.publish(edit).await
}

/// One button: who looked today, and that all is still true. The day stands in the record, beside each fact and in the sources.
pub(super) async fn still_true(at: &At<'_>, subject: &Subject, number: i64) -> Result<Response, Halt> {
    let latest = subject.versions.last();
    let is_open = latest.is_some_and(|version| version.state != State::Published);
    let is_other = number != subject.number() && !(number == 0 && subject.number() == 1);
    let (Some(shown), false) = (&subject.shown, is_open || is_other) else {
        return Err(WriteError::Refused(kernel::Refusal::new(CHANGED)).into());
    };
    let today = at.today().to_string();
    let mut body = shown.clone();
    put(&mut body, "checked", json!(today));
    let facts = ["phones", "email", "address", "website", "online", "hours", "cost", "documents", "deadline"];
    for fact in facts.into_iter().filter(|fact| shown.get(*fact).is_some()) {
        put(&mut body, &format!("facts_checked.{fact}"), json!(today));
    }
    for (code, _) in shown.get("access").and_then(Value::as_object).into_iter().flatten() {
        put(&mut body, &format!("facts_checked.access.{code}"), json!(today));
    }
    let named = shown.get("sources").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let read = named.filter_map(|id| {
        let mut body = serde_json::to_value(at.snapshot.source(id)?).ok()?;
        put(&mut body, "checked", json!(today));
        Some(Record { kind: RecordKind::Source, id: id.to_owned(), body, file: String::new(), line: 0 })
    });
    let wanted = Wanted { body, sources: read.collect(), translations: Vec::new() };
    publish(at, subject, wanted).await?;
    Ok(ui::go_on(&format!("/{}/desk/services/{}?done=checked", at.lang, subject.id)))
}

/// `POST /{lang}/desk/services/{id}/archive`
pub(crate) async fn archive(
    Extract(shared): Extract<Arc<Shared>>,
    Path((lang, id)): Path<(String, String)>,
    who: Who,
) -> Response {
    let told = async {
        let at = At::find(&shared, &lang, who, EDIT)?;
        let subject = at.subject(&id, EDIT).await?;
        if subject.shown.is_none() {
            return Err(Halt::Absent);
        }
        shared.desk.live.archive(id.clone(), at.by()).await?;
        Ok(ui::go_on(&format!("/{lang}/desk/services/{id}?done=archived")))
    };
    answer(&shared, &lang, told.await)
}

/// Publishes a service as it is to be, whatever its numbers: for who confirms one.
pub(super) async fn publish_as(
    at: &At<'_>,
    subject: &Subject,
    body: Value,
    sources: Vec<Record>,
) -> Result<(), WriteError> {
    beside(at, subject, Wanted { body, sources, translations: Vec::new() }).await
}

/// Publishes a translation beside the record as it is.
pub(super) async fn translate(at: &At<'_>, subject: &Subject, translation: Translation) -> Result<(), WriteError> {
    let body = subject.shown.clone().unwrap_or_default();
    beside(at, subject, Wanted { body, sources: Vec::new(), translations: vec![translation] }).await
}

/// Publishes something beside what an editor is writing; their draft stays the newest version, with the change in it.
async fn beside(at: &At<'_>, subject: &Subject, wanted: Wanted) -> Result<(), WriteError> {
    let Wanted { body, sources, translations } = wanted;
    let draft = subject.versions.last().filter(|version| matches!(version.state, State::Draft | State::Review));
    let before = subject.shown.clone().unwrap_or_default();
    let record = record(&subject.id, body.clone());
    let edit = Edit { record, translations, sources, by: at.by(), after: Some(subject.number()) };
    at.shared.desk.live.publish(edit).await?;
    if let Some(draft) = draft {
        let after = subject.number() + 1;
        let merged = merge(&before, &body, &draft.body).body;
        let (id, state, by) = (subject.id.clone(), draft.state, draft.by);
        let saving = Saving { id, state, body: merged, sources: Vec::new(), by, after };
        save(&at.shared.desk.store, saving, at.now(), at.random()).await?;
    }
    Ok(())
}
