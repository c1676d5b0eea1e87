//! What an office reads and says: only reports whose senders let it know, and only what was copied for it.

use kernel::{Day, Fault, Lang, RandomId, Slug};
use links::Subject;
use serde_json::json;
use store::{Row, Store, WriteError, params};

use super::{
    Act, FIND_FOR_OFFICE, LIST_FOR_OFFICE, PUT_STATEMENT,
    barriers::lang,
    desk::{outcome, slug},
};
use crate::answers::{Outcome, Statement};

/// A report as an office reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeReport {
    /// The barrier.
    pub id: RandomId,
    /// The day on which it came.
    pub day: Day,
    /// The place.
    pub place: Slug,
    /// The service that it is about.
    pub service: Option<Slug>,
    /// Codes of reasons.
    pub reasons: Vec<String>,
    /// In the sender's words and language, where the sender said so.
    pub words: Option<(String, Lang)>,
    /// What the office said.
    pub statement: Option<OfficeSaid>,
}

/// What an office said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeSaid {
    /// When.
    pub day: Day,
    /// What.
    pub outcome: Outcome,
    /// By which day it will change.
    pub due_on: Option<Day>,
    /// Its words and their language.
    pub words: Option<(String, Lang)>,
}

impl OfficeSaid {
    /// The day stands in column `day`; outcome, promised day, language and words from column `rest` on.
    pub(super) fn read(row: &Row, day: usize, rest: usize) -> Result<Option<Self>, Fault> {
        let Some(day) = row.get::<Option<Day>>(day)? else { return Ok(None) };
        let words = row.get::<Option<String>>(rest + 3)?.map(|words| Ok::<_, Fault>((words, lang(row, rest + 2)?)));
        Ok(Some(Self { day, outcome: outcome(row, rest)?, due_on: row.get(rest + 1)?, words: words.transpose()? }))
    }
}

/// Every report that an office may know of, the oldest first.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn list_for_office(store: &Store) -> Result<Vec<OfficeReport>, Fault> {
    store.fetch(&LIST_FOR_OFFICE, params![]).await?.iter().map(read).collect()
}

/// One of them; none where its sender did not let the office know.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn find_for_office(store: &Store, barrier: RandomId) -> Result<Option<OfficeReport>, Fault> {
    let row = store.fetch_optional(&FIND_FOR_OFFICE, params![barrier]).await?;
    row.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<OfficeReport, Fault> {
    let words = row.get::<Option<String>>(6)?.map(|words| Ok::<_, Fault>((words, lang(row, 5)?)));
    Ok(OfficeReport {
        id: row.get(0)?,
        day: row.get(1)?,
        place: slug(row.get(2)?)?,
        service: row.get::<Option<&str>>(3)?.map(slug).transpose()?,
        reasons: row.get::<&str>(4)?.split(' ').map(ToOwned::to_owned).collect(),
        words: words.transpose()?,
        statement: OfficeSaid::read(row, 7, 8)?,
    })
}

/// Keeps what the office says, in place of what it said before. False when its sender did not let it know of the report.
///
/// # Errors
/// When the database takes no writes.
pub async fn put_statement(
    store: &Store,
    barrier: RandomId,
    statement: Statement,
    lang: Lang,
    act: Act,
) -> Result<bool, WriteError> {
    store
        .write(async move |tx| {
            let Statement { outcome, due_on, words } = &statement;
            let today = act.at.day_utc();
            let values = params![barrier, today, outcome.as_str(), *due_on, lang.as_str(), words.as_ref()];
            if tx.execute(&PUT_STATEMENT, values).await? == 0 {
                return Ok(false);
            }
            let body = json!({"outcome": outcome.as_str()});
            act.record(&tx, "OfficeReplied", Subject::new("barrier", barrier), body).await?;
            Ok(true)
        })
        .await
}
