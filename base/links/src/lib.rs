#![doc = include_str!("../README.md")]

mod personal;

use std::collections::{BTreeSet, VecDeque};

pub use events::Subject;
use kernel::{Fault, RandomId, Timestamp};
pub use personal::CATALOGUE;
use store::{Migration, Row, Store, Tx, params};

/// The table of links.
pub const MIGRATIONS: &[Migration] = &[store::migration!("links", "20261124T0901_links")];

store::statements! {
    INSERT_LINK = "INSERT INTO links (from_kind, from_id, relation, to_kind, to_id, by_pseudonym, at) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
    DELETE_LINKS = "DELETE FROM links WHERE (from_kind = $1 AND from_id = $2) OR (to_kind = $1 AND to_id = $2)";
    LIST_FROM = "SELECT from_kind, from_id, relation, to_kind, to_id, by_pseudonym, at FROM links \
                 WHERE from_kind = $1 AND from_id = $2 ORDER BY at, relation, to_kind, to_id LIMIT $3";
    LIST_TO = "SELECT from_kind, from_id, relation, to_kind, to_id, by_pseudonym, at FROM links \
               WHERE to_kind = $1 AND to_id = $2 ORDER BY at, relation, from_kind, from_id LIMIT $3";
    COUNT_TO = "SELECT COUNT(*) FROM links WHERE to_kind = $1 AND to_id = $2 AND relation = $3";
}

/// The most links that are listed on either side of a subject.
pub const LIMIT: u32 = 200;

/// `from`, by `relation`, led to `to`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What came first.
    pub from: Subject,
    /// How it led there, a verb of the domain that tied the two: `reported`, `proposed_for`, `answered_by`.
    pub relation: String,
    /// What came of it.
    pub to: Subject,
    /// Who tied the two, as a pseudonym.
    pub by: Option<RandomId>,
    /// When; the beginning of the day where the time could point at a person.
    pub at: Timestamp,
}

impl Link {
    fn read(row: &Row) -> Result<Self, Fault> {
        let subject = |kind, id| Ok::<_, Fault>(Subject::new(row.get::<String>(kind)?, row.get::<&str>(id)?));
        Ok(Self { from: subject(0, 1)?, relation: row.get(2)?, to: subject(3, 4)?, by: row.get(5)?, at: row.get(6)? })
    }
}

/// Ties two subjects in the write of the act. True if they were not tied so before.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn tie(tx: &Tx, link: &Link) -> Result<bool, Fault> {
    let values =
        params![link.from.kind(), link.from.id(), &link.relation, link.to.kind(), link.to.id(), link.by, link.at];
    Ok(tx.execute(&INSERT_LINK, values).await? == 1)
}

/// Unties a subject from everything, in the write of the act: for what its sender takes back. How many links there were.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn untie(tx: &Tx, subject: &Subject) -> Result<u64, Fault> {
    tx.execute(&DELETE_LINKS, params![subject.kind(), subject.id()]).await
}

/// The links on both sides of a subject, each side the oldest first, at most [`LIMIT`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Around {
    /// What led to it.
    pub led_here: Vec<Link>,
    /// What came of it.
    pub came_of_it: Vec<Link>,
}

/// What led to this subject, and what came of it.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn around(store: &Store, subject: &Subject) -> Result<Around, Fault> {
    let values = || params![subject.kind(), subject.id(), LIMIT];
    let read = |rows: Vec<Row>| rows.iter().map(Link::read).collect::<Result<Vec<_>, Fault>>();
    Ok(Around {
        led_here: read(store.fetch(&LIST_TO, values()).await?)?,
        came_of_it: read(store.fetch(&LIST_FROM, values()).await?)?,
    })
}

/// How many subjects lead to this one by `relation`: forty people reported this barrier.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn count_to(store: &Store, subject: &Subject, relation: &str) -> Result<u64, Fault> {
    let row = store.fetch_optional(&COUNT_TO, params![subject.kind(), subject.id(), relation]).await?;
    row.map_or(Ok(0), |row| row.get(0))
}

/// Every link that can be reached from a subject, in both directions, nearest first, at most [`LIMIT`]: the whole
/// thread from the first report to what changed. Circles are walked once.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn thread(store: &Store, subject: &Subject) -> Result<Vec<Link>, Fault> {
    let limit = usize::try_from(LIMIT).unwrap_or(usize::MAX);
    let mut seen = BTreeSet::from([subject.clone()]);
    let mut next = VecDeque::from([subject.clone()]);
    let mut links: Vec<Link> = Vec::new();
    while let Some(subject) = next.pop_front() {
        let Around { led_here, came_of_it } = around(store, &subject).await?;
        for link in led_here.into_iter().chain(came_of_it) {
            let other = if link.from == subject { link.to.clone() } else { link.from.clone() };
            if links.contains(&link) {
                continue;
            }
            if links.len() == limit {
                return Ok(links);
            }
            links.push(link);
            if seen.insert(other.clone()) {
                next.push_back(other);
            }
        }
    }
    Ok(links)
}
