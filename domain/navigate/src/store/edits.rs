//! What editors write: a record with its event, in one write.

use events::{Event, Subject};
use kernel::{Fault, RandomId, Timestamp};
use serde_json::Value;
use store::{Store, Tx, WriteError, params};

use super::{
    DELETE_ALL_TRANSLATIONS, EDIT_RECORD, EDIT_TRANSLATION, FIND_RECORD, LIST_OWN_TRANSLATIONS, Layer, changes, record,
    translation,
    versions::{self, Next},
};
use crate::{
    content::{Record, RecordKind, Translation},
    desk::State,
};

/// What an editor wants.
#[derive(Debug, Clone)]
pub struct Edit {
    /// The record as it is to be.
    pub record: Record,
    /// Its texts in the languages that the editor wrote; those in other languages stay.
    pub translations: Vec<Translation>,
    /// Sources that it names and that are new or read again.
    pub sources: Vec<Record>,
    /// Who, as a pseudonym.
    pub by: Option<RandomId>,
    /// The version that the editor saw; none where nobody looked at one.
    pub after: Option<i64>,
}

impl Edit {
    /// An edit of the record alone, by nobody in particular.
    #[must_use]
    pub const fn of(record: Record) -> Self {
        Self { record, translations: Vec::new(), sources: Vec::new(), by: None, after: None }
    }
}

/// A record as it was written, with its translations and the instant of its last change.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn find_record(
    store: &Store,
    kind: RecordKind,
    id: &str,
) -> Result<Option<(Record, Vec<Translation>, Timestamp)>, Fault> {
    let Some(row) = store.fetch_optional(&FIND_RECORD, params![kind.as_str(), id]).await? else { return Ok(None) };
    let Some(found) = record(&row)? else { return Ok(None) };
    let mut translations = Vec::new();
    for row in store.fetch(&LIST_OWN_TRANSLATIONS, params![kind.as_str(), id]).await? {
        translations.extend(translation(&row)?);
    }
    Ok(Some((found, translations, row.get(3)?)))
}

/// Stores what an editor wants, with the event `RecordEdited` and, for a service, as its newest version. From then on neither a
/// release nor an import changes it. Answers the number of the change.
///
/// # Errors
/// A refusal when somebody saved a version that the editor did not see, or when the database takes no writes.
pub async fn edit(store: &Store, edit: Edit, at: Timestamp, random: [u8; 10]) -> Result<i64, WriteError> {
    let Edit { record, translations, sources, by, after } = edit;
    let event = event("RecordEdited", record.kind, &record.id, (at, random), by);
    store
        .write(async move |tx| {
            let (kind, id, layer) = (record.kind.as_str(), record.id.as_str(), Layer::Edited.as_str());
            if record.kind == RecordKind::Service {
                let seen = versions::begin(&tx, id, after).await?;
                let next = Next { state: State::Published, body: &record.body, translations: &translations, by };
                versions::put(&tx, (id, seen), &next, at).await?;
            }
            versions::put_sources(&tx, &sources, at).await?;
            tx.execute(&EDIT_RECORD, params![kind, id, layer, record.body.to_string(), at]).await?;
            for one in &translations {
                let body = Value::Object(one.body.clone()).to_string();
                tx.execute(&EDIT_TRANSLATION, params![kind, id, one.lang.as_str(), layer, body, at]).await?;
            }
            finish(&tx, &event, (kind, id)).await
        })
        .await
}

/// Takes a record out, with the event `RecordRemoved`. Neither a release nor an import brings it back, an edit does. Answers the
/// number of the change.
///
/// # Errors
/// When the database takes no writes.
pub async fn remove(
    store: &Store,
    (kind, id): (RecordKind, &str),
    by: Option<RandomId>,
    at: Timestamp,
    random: [u8; 10],
) -> Result<i64, WriteError> {
    let event = event("RecordRemoved", kind, id, (at, random), by);
    let id = id.to_owned();
    store
        .write(async move |tx| {
            if kind == RecordKind::Service {
                let seen = versions::begin(&tx, &id, None).await?;
                if let Some(body) = versions::standing(&tx, &id).await? {
                    let next = Next { state: State::Archived, body: &body, translations: &[], by };
                    versions::put(&tx, (&id, seen), &next, at).await?;
                }
            }
            let (kind, id, layer) = (kind.as_str(), id.as_str(), Layer::Removed.as_str());
            tx.execute(&EDIT_RECORD, params![kind, id, layer, "null", at]).await?;
            tx.execute(&DELETE_ALL_TRANSLATIONS, params![kind, id]).await?;
            finish(&tx, &event, (kind, id)).await
        })
        .await
}

fn event(what: &'static str, kind: RecordKind, id: &str, when: (Timestamp, [u8; 10]), by: Option<RandomId>) -> Event {
    let (at, random) = when;
    Event::new(what, at, random).about(Subject::new(kind.as_str(), id)).by(by)
}

async fn finish(tx: &Tx, event: &Event, changed: (&str, &str)) -> Result<i64, WriteError> {
    events::record(tx, event).await?;
    Ok(changes::note(tx, &[changed]).await?)
}
