//! Every SQL statement of NAVIGATE.

mod changes;
mod edits;
mod personal;
mod versions;

use std::collections::HashMap;

use kernel::{Fault, Lang, Timestamp};
use serde_json::Value;
use store::{Row, Store, WriteError, params};

use crate::content::{Content, Record, RecordKind, Translation};

pub use changes::{Changed, find_latest, list_changed, load_changed};
pub use edits::{Edit, edit, find_record, remove};
pub use personal::CATALOGUE;
pub use versions::{Saving, find_version, list_open, list_versions, save};

/// This domain's tables.
pub const MIGRATIONS: &[store::Migration] = &[
    store::migration!("navigate", "20261124T1000_records"),
    store::migration!("navigate", "20261124T1600_changes"),
    store::migration!("navigate", "20261125T1000_versions"),
];

store::statements! {
    /// Adds a record or replaces a changed one; an unchanged one keeps its time, and what an editor has changed or removed
    /// stays as the editor left it.
    PUT_RECORD = "INSERT INTO navigate_records (kind, id, layer, body, updated_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (kind, id) DO UPDATE SET layer = excluded.layer, body = excluded.body, updated_at = excluded.updated_at
        WHERE navigate_records.body <> excluded.body AND navigate_records.layer NOT IN ('edited', 'removed')";
    /// Puts a record as an editor wants it.
    EDIT_RECORD = "INSERT INTO navigate_records (kind, id, layer, body, updated_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (kind, id) DO UPDATE SET layer = excluded.layer, body = excluded.body, updated_at = excluded.updated_at";
    /// Adds a record's texts in one language or replaces changed ones, as with records.
    PUT_TRANSLATION = "INSERT INTO navigate_translations (kind, id, lang, layer, body, updated_at)
        SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT), CAST($6 AS BIGINT)
        WHERE NOT EXISTS (SELECT 1 FROM navigate_records WHERE kind = $1 AND id = $2 AND layer = 'removed')
        ON CONFLICT (kind, id, lang) DO UPDATE SET layer = excluded.layer, body = excluded.body,
        updated_at = excluded.updated_at
        WHERE navigate_translations.body <> excluded.body AND navigate_translations.layer <> 'edited'";
    /// Puts a record's texts in one language as an editor wants them.
    EDIT_TRANSLATION = "INSERT INTO navigate_translations (kind, id, lang, layer, body, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (kind, id, lang) DO UPDATE SET layer = excluded.layer, body = excluded.body,
        updated_at = excluded.updated_at";
    /// The next records after one.
    LIST_RECORDS = "SELECT kind, id, body, updated_at FROM navigate_records WHERE (kind, id) > ($1, $2)
        AND layer <> 'removed' ORDER BY kind, id LIMIT $3";
    FIND_RECORD = "SELECT kind, id, body, updated_at FROM navigate_records
        WHERE kind = $1 AND id = $2 AND layer <> 'removed'";
    /// The translations of the records after one, up to another.
    LIST_TRANSLATIONS = "SELECT kind, id, lang, body FROM navigate_translations
        WHERE (kind, id) > ($1, $2) AND (kind, id) <= ($3, $4) ORDER BY kind, id, lang";
    LIST_OWN_TRANSLATIONS = "SELECT kind, id, lang, body FROM navigate_translations WHERE kind = $1 AND id = $2 ORDER BY lang";
    LIST_IDS = "SELECT kind, id FROM navigate_records WHERE layer = $1";
    DELETE_RECORD = "DELETE FROM navigate_records WHERE kind = $1 AND id = $2 AND layer = $3";
    DELETE_TRANSLATIONS = "DELETE FROM navigate_translations WHERE kind = $1 AND id = $2 AND layer = $3";
    DELETE_ALL_TRANSLATIONS = "DELETE FROM navigate_translations WHERE kind = $1 AND id = $2";
    FIND_LATEST = "SELECT number FROM navigate_latest WHERE id = 1";
    /// Takes the next number. Two writes cannot hold the same, and the one that has the smaller ends first.
    TAKE_NUMBER = "INSERT INTO navigate_latest (id, number) VALUES (1, 1)
        ON CONFLICT (id) DO UPDATE SET number = navigate_latest.number + 1";
    PUT_CHANGED = "INSERT INTO navigate_changes (kind, id, number) VALUES ($1, $2, $3)
        ON CONFLICT (kind, id) DO UPDATE SET number = excluded.number";
    /// The next records that have changed after one of them.
    LIST_CHANGED = "SELECT number, kind, id FROM navigate_changes WHERE (number, kind, id) > ($1, $2, $3)
        ORDER BY number, kind, id LIMIT $4";
    FIND_LATEST_VERSION = "SELECT number, person FROM navigate_versions WHERE id = $1 ORDER BY number DESC LIMIT 1";
    /// One row when the number was free.
    INSERT_VERSION = "INSERT INTO navigate_versions (id, number, state, body, translations, person, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
    LIST_VERSIONS = "SELECT number, state, body, translations, person, at FROM navigate_versions WHERE id = $1
        ORDER BY number";
    FIND_VERSION = "SELECT number, state, body, translations, person, at FROM navigate_versions
        WHERE id = $1 AND number = $2";
    /// The newest version of each service, where that is not the published one.
    LIST_OPEN = "SELECT v.id, v.number, v.state, v.body, v.translations, v.person, v.at FROM navigate_versions v
        WHERE v.state <> 'published'
        AND v.number = (SELECT max(w.number) FROM navigate_versions w WHERE w.id = v.id) ORDER BY v.id";
    FIND_REVISION = "SELECT revision FROM navigate_content WHERE id = 1";
    PUT_REVISION = "INSERT INTO navigate_content (id, revision, imported_at) VALUES (1, $1, $2)
        ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, imported_at = excluded.imported_at";
}

/// Where a record comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// Shipped with a release.
    Shipped,
    /// Imported from another system.
    Imported,
    /// Written by an editor: neither a release nor an import changes it.
    Edited,
    /// Taken out by an editor: neither a release nor an import brings it back.
    Removed,
}

impl Layer {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Shipped => "shipped",
            Self::Imported => "imported",
            Self::Edited => "edited",
            Self::Removed => "removed",
        }
    }
}

/// Rows in one write: a write has two seconds at most, also on a slow disk.
const ROWS_A_WRITE: usize = 1_000;

/// The revision of the shipped content in the database, if any was imported whole.
///
/// # Errors
/// When the database fails.
pub async fn find_revision(store: &Store) -> Result<Option<String>, Fault> {
    let row = store.fetch_optional(&FIND_REVISION, params![]).await?;
    row.map(|row| row.get::<String>(0)).transpose()
}

/// Puts records and translations into the database, and notes which have changed. Stopped half-way it is simply done again: the
/// revision is written last.
///
/// # Errors
/// When the database fails.
pub async fn put_content(store: &Store, content: &Content, layer: Layer, at: Timestamp) -> Result<(), WriteError> {
    for rows in content.records.chunks(ROWS_A_WRITE) {
        let rows = rows.to_vec();
        store
            .write(async move |tx| {
                let mut changed = Vec::new();
                for row in &rows {
                    let (kind, id) = (row.kind.as_str(), row.id.as_str());
                    let params = params![kind, id, layer.as_str(), row.body.to_string(), at];
                    if tx.execute(&PUT_RECORD, params).await? > 0 {
                        changed.push((kind, id));
                    }
                }
                Ok(changes::note(&tx, &changed).await?)
            })
            .await?;
    }
    // those of one record together, so that it changes once
    let mut translations: Vec<&Translation> = content.translations.iter().collect();
    translations.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
    for rows in translations.chunks(ROWS_A_WRITE) {
        let rows: Vec<Translation> = rows.iter().map(|row| (*row).clone()).collect();
        store
            .write(async move |tx| {
                let mut changed = Vec::new();
                for row in &rows {
                    let body = Value::Object(row.body.clone()).to_string();
                    let (kind, id, lang) = (row.kind.as_str(), row.id.as_str(), row.lang.as_str());
                    let params = params![kind, id, lang, layer.as_str(), body, at];
                    if tx.execute(&PUT_TRANSLATION, params).await? > 0 && changed.last() != Some(&(kind, id)) {
                        changed.push((kind, id));
                    }
                }
                Ok(changes::note(&tx, &changed).await?)
            })
            .await?;
    }
    Ok(())
}

/// Takes out shipped records that the new content no longer has, then writes its revision.
///
/// # Errors
/// When the database fails.
pub async fn finish_import(store: &Store, content: &Content, revision: &str, at: Timestamp) -> Result<(), WriteError> {
    let shipped = Layer::Shipped.as_str();
    let mut gone = Vec::new();
    let kept: std::collections::HashSet<(&str, &str)> =
        content.records.iter().map(|r| (r.kind.as_str(), r.id.as_str())).collect();
    for row in store.fetch(&LIST_IDS, params![shipped]).await? {
        let (kind, id) = (row.get::<String>(0)?, row.get::<String>(1)?);
        if !kept.contains(&(kind.as_str(), id.as_str())) {
            gone.push((kind, id));
        }
    }
    let revision = revision.to_owned();
    store
        .write(async move |tx| {
            for (kind, id) in &gone {
                tx.execute(&DELETE_RECORD, params![kind.as_str(), id.as_str(), shipped]).await?;
                tx.execute(&DELETE_TRANSLATIONS, params![kind.as_str(), id.as_str(), shipped]).await?;
            }
            let gone: Vec<(&str, &str)> = gone.iter().map(|(kind, id)| (kind.as_str(), id.as_str())).collect();
            changes::note(&tx, &gone).await?;
            tx.execute(&PUT_REVISION, params![revision.as_str(), at]).await?;
            Ok(())
        })
        .await
}

/// Records that are read at a time.
const ROWS_A_READ: i64 = 500;

/// Hands over all records of the database in their order, each with its translations and the instant of its last change.
/// Only some are in memory at a time.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn for_each(store: &Store, mut each: impl FnMut(Record, Vec<Translation>, Timestamp)) -> Result<(), Fault> {
    let mut after = (String::new(), String::new());
    loop {
        let (kind, id) = (after.0.as_str(), after.1.as_str());
        let rows = store.fetch(&LIST_RECORDS, params![kind, id, ROWS_A_READ]).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        let until = (last.get::<String>(0)?, last.get::<String>(1)?);
        let params = params![kind, id, until.0.as_str(), until.1.as_str()];
        let mut translations: HashMap<(RecordKind, String), Vec<Translation>> = HashMap::new();
        for row in store.fetch(&LIST_TRANSLATIONS, params).await? {
            if let Some(translation) = translation(&row)? {
                translations.entry((translation.kind, translation.id.clone())).or_default().push(translation);
            }
        }
        for row in rows {
            if let Some(record) = record(&row)? {
                let own = translations.remove(&(record.kind, record.id.clone())).unwrap_or_default();
                each(record, own, row.get::<Timestamp>(3)?);
            }
        }
        after = until;
    }
}

/// A record; none of a kind that this version does not know.
fn record(row: &Row) -> Result<Option<Record>, Fault> {
    let (kind, id, body) = (row.get::<&str>(0)?, row.get::<String>(1)?, row.get::<&str>(2)?);
    let Some(kind) = RecordKind::parse(kind) else { return Ok(None) };
    let body = serde_json::from_str(body).map_err(|e| Fault::because(format!("read record {id}"), e))?;
    Ok(Some(Record { kind, id, body, file: String::new(), line: 0 }))
}

/// A translation; none of a kind of record that this version does not know.
fn translation(row: &Row) -> Result<Option<Translation>, Fault> {
    let (kind, id) = (row.get::<&str>(0)?, row.get::<String>(1)?);
    let (lang, body) = (row.get::<&str>(2)?, row.get::<&str>(3)?);
    let Some(kind) = RecordKind::parse(kind) else { return Ok(None) };
    let lang: Lang = lang.parse().map_err(|e| Fault::because(format!("read the language of {id}"), e))?;
    let body = serde_json::from_str(body).map_err(|e| Fault::because(format!("read translation {id}"), e))?;
    Ok(Some(Translation { kind, id, lang, body, file: String::new(), line: 0 }))
}

/// All content of the database as it was written, with the instant of each record's last change; where a record or
/// translation stood in a file is not kept.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn load(store: &Store) -> Result<(Content, Vec<Timestamp>), Fault> {
    let mut content = Content::default();
    let mut changed = Vec::new();
    let each = |record, translations: Vec<Translation>, at| {
        content.records.push(record);
        content.translations.extend(translations);
        changed.push(at);
    };
    for_each(store, each).await?;
    Ok((content, changed))
}
