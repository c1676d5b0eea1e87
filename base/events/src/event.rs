//! An event: a fact that happened, to which subjects, when.

use std::{borrow::Cow, fmt};

use kernel::{Fault, RandomId, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{Row, Tx, params};

use crate::statements::INSERT_EVENT;

/// Something that events and links speak of: a kind of record and the record's id, `service` and `be-ocmw`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Subject(Cow<'static, str>, String);

impl Subject {
    /// The record `id` of this kind.
    #[must_use]
    pub fn new(kind: impl Into<Cow<'static, str>>, id: impl fmt::Display) -> Self {
        Self(kind.into(), id.to_string())
    }

    /// The kind of record.
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.0
    }

    /// The id of the record.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.1
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.0, self.1)
    }
}

/// A fact, as a domain states it.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Recording the same id again changes nothing.
    pub id: RandomId,
    /// In words of the domain: `RecommendationAdopted`.
    pub kind: Cow<'static, str>,
    /// Of the shape of `body`; a consumer reads every version there has been.
    pub version: u32,
    /// What it happened to; the first is the main one.
    pub subjects: Vec<Subject>,
    /// Who did it, as a pseudonym; never where that could be a person who only reads or reports.
    pub actor: Option<RandomId>,
    /// When.
    pub at: Timestamp,
    /// What else belongs to the fact. No personal data: an event is never changed or deleted.
    pub body: serde_json::Value,
}

impl Event {
    /// A fact of version 1 with an id that grows with time (UUIDv7). Where time could point at a person, the domain
    /// sums a day up in one event instead.
    #[must_use]
    pub fn new(kind: &'static str, at: Timestamp, random: [u8; 10]) -> Self {
        let ms = u64::try_from(at.0).unwrap_or(0);
        let id = uuid::Builder::from_unix_timestamp_millis(ms, &random).into_uuid();
        Self {
            id: RandomId(id.into_bytes()),
            kind: kind.into(),
            version: 1,
            subjects: Vec::new(),
            actor: None,
            at,
            body: serde_json::Value::Null,
        }
    }

    /// The same fact about one subject more.
    #[must_use]
    pub fn about(mut self, subject: Subject) -> Self {
        self.subjects.push(subject);
        self
    }

    /// The same fact, done by this pseudonym.
    #[must_use]
    pub fn by(mut self, actor: Option<RandomId>) -> Self {
        self.actor = actor;
        self
    }

    /// The same fact with this body.
    #[must_use]
    pub fn with(mut self, body: serde_json::Value) -> Self {
        self.body = body;
        self
    }
}

/// An event with its place in the order of all events.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// 1, 2, 3, .. without gaps.
    pub number: i64,
    /// The fact.
    pub event: Event,
}

/// Records a fact in the write of the act itself. True if it is new.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn record(tx: &Tx, event: &Event) -> Result<bool, Fault> {
    let subjects = to_json(&event.subjects)?;
    let body = to_json(&event.body)?;
    let columns = Columns {
        id: &event.id.0,
        kind: &event.kind,
        version: event.version.into(),
        subjects: &subjects,
        actor: event.actor.as_ref().map(|actor| actor.0.as_slice()),
        at: event.at.0,
        body: &body,
    };
    let digest = columns.digest();
    let written = tx.number().await?;
    let values =
        params![event.id, &*event.kind, event.version, &subjects, event.actor, event.at, &body, digest, written];
    Ok(tx.execute(&INSERT_EVENT, values).await? == 1)
}

fn to_json(value: &impl Serialize) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(|error| Fault::because("writing an event as JSON", error))
}

/// The columns of a row as they are stored: what the digest is made of.
pub(crate) struct Columns<'a> {
    pub id: &'a [u8],
    pub kind: &'a str,
    pub version: i64,
    pub subjects: &'a str,
    pub actor: Option<&'a [u8]>,
    pub at: i64,
    pub body: &'a str,
}

impl<'a> Columns<'a> {
    /// Reads id, kind, version, subjects, actor, at and body from the column `start` on.
    pub(crate) fn read(row: &'a Row, start: usize) -> Result<Self, Fault> {
        Ok(Self {
            id: row.get(start)?,
            kind: row.get(start + 1)?,
            version: row.get(start + 2)?,
            subjects: row.get(start + 3)?,
            actor: row.get(start + 4)?,
            at: row.get(start + 5)?,
            body: row.get(start + 6)?,
        })
    }

    /// SHA-256 of the columns, each behind its length, so that nothing can move from one into the next.
    pub(crate) fn digest(&self) -> [u8; 32] {
        let mut sha = Sha256::new();
        let mut put = |bytes: &[u8]| {
            sha.update(bytes.len().to_be_bytes());
            sha.update(bytes);
        };
        put(self.id);
        put(self.kind.as_bytes());
        put(&self.version.to_be_bytes());
        put(self.subjects.as_bytes());
        put(self.actor.unwrap_or_default());
        put(&self.at.to_be_bytes());
        put(self.body.as_bytes());
        sha.finalize().into()
    }
}

/// Reads a row of `id, kind, version, subjects, actor, at, body, number`.
pub(crate) fn read(row: &Row) -> Result<Recorded, Fault> {
    let json = |error| Fault::because("reading an event's JSON", error);
    Ok(Recorded {
        number: row.get(7)?,
        event: Event {
            id: row.get(0)?,
            kind: row.get::<String>(1)?.into(),
            version: row.get(2)?,
            subjects: serde_json::from_str(row.get(3)?).map_err(json)?,
            actor: row.get(4)?,
            at: row.get(5)?,
            body: serde_json::from_str(row.get(6)?).map_err(json)?,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_grows_with_time() {
        let at = |ms| Event::new("Said", Timestamp(ms), [255; 10]).id.0;
        assert!(at(1_000) < at(1_001));
        assert_eq!(at(1_000)[6] >> 4, 7, "version 7");
    }

    #[test]
    fn a_digest_notices_what_moves_between_columns() {
        let columns = |kind, subjects| Columns { id: &[1], kind, version: 1, subjects, actor: None, at: 0, body: "" };
        assert_ne!(columns("ab", "c").digest(), columns("a", "bc").digest());
        assert_eq!(columns("ab", "c").digest(), columns("ab", "c").digest());
    }

    #[test]
    fn a_subject_is_a_pair_in_json() {
        let subject = Subject::new("service", "be-ocmw");
        assert_eq!(serde_json::to_string(&subject).unwrap(), r#"["service","be-ocmw"]"#);
        assert_eq!(serde_json::from_str::<Subject>(r#"["service","be-ocmw"]"#).unwrap(), subject);
        assert_eq!(subject.to_string(), "service/be-ocmw");
    }
}
