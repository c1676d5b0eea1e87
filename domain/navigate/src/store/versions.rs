//! Every state in which a service was saved at the desk.

use events::{Event, Subject};
use kernel::{Fault, RandomId, Refusal, Timestamp};
use serde_json::{Map, Value};
use store::{Row, Store, Tx, WriteError, params};

use super::{
    EDIT_RECORD, FIND_LATEST_VERSION, FIND_RECORD, FIND_VERSION, INSERT_VERSION, LIST_OPEN, LIST_OWN_TRANSLATIONS,
    LIST_VERSIONS, Layer, changes,
};
use crate::{
    content::{Record, RecordKind, Translation},
    desk::{CHANGED, State, Version},
};

/// A draft that is saved, or sent to be looked at. Nobody outside the desk sees it.
#[derive(Debug, Clone)]
pub struct Saving {
    /// Id of the service.
    pub id: String,
    /// Draft or review.
    pub state: State,
    /// The record as it is to be.
    pub body: Value,
    /// Sources that it names and that nobody had named before.
    pub sources: Vec<Record>,
    /// Who, as a pseudonym.
    pub by: Option<RandomId>,
    /// The version that the editor saw; 0 for what is published and was never edited, or a new service.
    pub after: i64,
}

/// Saves a draft, with its event. Answers the number of the version.
///
/// # Errors
/// A refusal when somebody saved a version that the editor did not see, or when the database takes no writes.
pub async fn save(store: &Store, saving: Saving, at: Timestamp, random: [u8; 10]) -> Result<i64, WriteError> {
    let what = if saving.state == State::Review { "RecordSentToReview" } else { "RecordDrafted" };
    let subject = Subject::new(RecordKind::Service.as_str(), &saving.id);
    let event = Event::new(what, at, random).about(subject).by(saving.by);
    store
        .write(async move |tx| {
            let seen = begin(&tx, &saving.id, Some(saving.after)).await?;
            put_sources(&tx, &saving.sources, at).await?;
            let next = Next { state: saving.state, body: &saving.body, translations: &[], by: saving.by };
            let number = put(&tx, (&saving.id, seen), &next, at).await?;
            events::record(&tx, &event).await?;
            Ok(number)
        })
        .await
}

/// Stores sources beside the record that names them.
pub(super) async fn put_sources(tx: &Tx, sources: &[Record], at: Timestamp) -> Result<(), Fault> {
    let mut changed = Vec::new();
    for source in sources {
        let (kind, id) = (source.kind.as_str(), source.id.as_str());
        let params = params![kind, id, Layer::Edited.as_str(), source.body.to_string(), at];
        tx.execute(&EDIT_RECORD, params).await?;
        changed.push((kind, id));
    }
    changes::note(tx, &changed).await?;
    Ok(())
}

/// A version that is about to be stored.
pub(super) struct Next<'a> {
    pub state: State,
    pub body: &'a Value,
    pub translations: &'a [Translation],
    pub by: Option<RandomId>,
}

/// Finds the number of the newest version, and keeps what there was before the first one. Refuses when that is not what the
/// editor saw.
pub(super) async fn begin(tx: &Tx, id: &str, seen: Option<i64>) -> Result<i64, WriteError> {
    let kind = RecordKind::Service.as_str();
    let (latest, is_first) = match tx.fetch_optional(&FIND_LATEST_VERSION, params![id]).await? {
        Some(row) => {
            let number: i64 = row.get(0)?;
            (number, number == 1 && row.get::<Option<RandomId>>(1)?.is_none())
        }
        None => match tx.fetch_optional(&FIND_RECORD, params![kind, id]).await? {
            Some(row) => {
                let mut translations = Map::new();
                for row in tx.fetch(&LIST_OWN_TRANSLATIONS, params![kind, id]).await? {
                    let own: Value = serde_json::from_str(row.get::<&str>(3)?).unwrap_or_default();
                    translations.insert(row.get::<String>(2)?, own);
                }
                let (state, translations) = (State::Published.as_str(), Value::Object(translations).to_string());
                let (body, at) = (row.get::<String>(2)?, row.get::<Timestamp>(3)?);
                let params = params![id, 1, state, body, translations, None::<RandomId>, at];
                tx.execute(&INSERT_VERSION, params).await?;
                (1, true)
            }
            None => (0, false),
        },
    };
    match seen {
        None => Ok(latest),
        Some(seen) if seen == latest || (seen == 0 && is_first) => Ok(latest),
        Some(_) => Err(Refusal::new(CHANGED).into()),
    }
}

/// Stores the version after `seen`.
pub(super) async fn put(tx: &Tx, (id, seen): (&str, i64), next: &Next<'_>, at: Timestamp) -> Result<i64, WriteError> {
    let number = seen + 1;
    let written: Map<String, Value> =
        next.translations.iter().map(|one| (one.lang.to_string(), Value::Object(one.body.clone()))).collect();
    let (body, written) = (next.body.to_string(), Value::Object(written).to_string());
    let params = params![id, number, next.state.as_str(), body, written, next.by, at];
    if tx.execute(&INSERT_VERSION, params).await? == 0 {
        return Err(Refusal::new(CHANGED).into());
    }
    Ok(number)
}

/// The record of a service as it stands in the write.
pub(super) async fn standing(tx: &Tx, id: &str) -> Result<Option<Value>, Fault> {
    let row = tx.fetch_optional(&FIND_RECORD, params![RecordKind::Service.as_str(), id]).await?;
    row.map(|row| parsed(row.get::<&str>(2)?, id)).transpose()
}

fn parsed(text: &str, id: &str) -> Result<Value, Fault> {
    serde_json::from_str(text).map_err(|error| Fault::because(format!("read a version of {id}"), error))
}

/// All versions of a service, the oldest first.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn list_versions(store: &Store, id: &str) -> Result<Vec<Version>, Fault> {
    store.fetch(&LIST_VERSIONS, params![id]).await?.iter().map(|row| version(row, 0, id)).collect()
}

/// One version of a service.
///
/// # Errors
/// When the database fails or the row is damaged.
pub async fn find_version(store: &Store, id: &str, number: i64) -> Result<Option<Version>, Fault> {
    let row = store.fetch_optional(&FIND_VERSION, params![id, number]).await?;
    row.map(|row| version(&row, 0, id)).transpose()
}

/// The newest version of each service, where that is a draft, waits for a look, or is archived.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn list_open(store: &Store) -> Result<Vec<(String, Version)>, Fault> {
    let open = store.fetch(&LIST_OPEN, params![]).await?;
    let each = open.iter().map(|row| {
        let id = row.get::<String>(0)?;
        let version = version(row, 1, &id)?;
        Ok((id, version))
    });
    each.collect()
}

fn version(row: &Row, from: usize, id: &str) -> Result<Version, Fault> {
    let state = row.get::<&str>(from + 1)?;
    Ok(Version {
        number: row.get(from)?,
        state: State::parse(state).ok_or_else(|| Fault::new(format!("read the state {state} of {id}")))?,
        body: parsed(row.get::<&str>(from + 2)?, id)?,
        translations: parsed(row.get::<&str>(from + 3)?, id)?,
        by: row.get(from + 4)?,
        at: row.get(from + 5)?,
    })
}
