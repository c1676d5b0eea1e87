//! What has changed, in which order: every write that changes content takes the next number, and each record keeps the number
//! of the newest change that it had a part in.

use kernel::Fault;
use store::{Store, Tx, params};

use super::{FIND_LATEST, LIST_CHANGED, PUT_CHANGED, TAKE_NUMBER, edits::find_record};
use crate::{content::RecordKind, snapshot::Change};

/// A record that was changed or removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The number of the newest change to it.
    pub number: i64,
    /// What it is; none when this version does not know the kind.
    pub kind: Option<RecordKind>,
    /// The word of its kind in the database.
    pub word: String,
    /// Its id.
    pub id: String,
}

/// The number of the newest change; 0 before the first.
///
/// # Errors
/// When the database fails.
pub async fn find_latest(store: &Store) -> Result<i64, Fault> {
    let row = store.fetch_optional(&FIND_LATEST, params![]).await?;
    row.map_or(Ok(0), |row| row.get(0))
}

/// The records that have changed after change `number`, in the order of their changes; of that change itself those behind the
/// record `after` (word of the kind, id).
///
/// # Errors
/// When the database fails.
pub async fn list_changed(
    store: &Store,
    number: i64,
    after: Option<(&str, &str)>,
    limit: i64,
) -> Result<Vec<Changed>, Fault> {
    // nothing stands between a number with nothing behind it and the next number
    let (number, (word, id)) = after.map_or((number + 1, ("", "")), |after| (number, after));
    let rows = store.fetch(&LIST_CHANGED, params![number, word, id, limit]).await?;
    let changed = rows.iter().map(|row| {
        let word = row.get::<String>(1)?;
        Ok(Changed { number: row.get(0)?, kind: RecordKind::parse(&word), word, id: row.get(2)? })
    });
    changed.collect()
}

/// Changed records as they are now, each with its translations; those that are not there any more are gone.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn load_changed(store: &Store, changed: &[Changed]) -> Result<Vec<Change>, Fault> {
    let mut loaded = Vec::with_capacity(changed.len());
    for Changed { kind, id, .. } in changed {
        let Some(kind) = *kind else { continue };
        loaded.push(Change { kind, id: id.clone(), now: find_record(store, kind, id).await? });
    }
    Ok(loaded)
}

/// Notes in the write itself that these records have changed: the number of the change, or 0 when there are none.
pub(super) async fn note(tx: &Tx, changed: &[(&str, &str)]) -> Result<i64, Fault> {
    if changed.is_empty() {
        return Ok(0);
    }
    tx.execute(&TAKE_NUMBER, params![]).await?;
    let row = tx.fetch_optional(&FIND_LATEST, params![]).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.get(0))?;
    for (kind, id) in changed {
        tx.execute(&PUT_CHANGED, params![*kind, *id, number]).await?;
    }
    Ok(number)
}
