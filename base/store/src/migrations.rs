//! Migrations: plain SQL files of the domains, one ordered list, each applied once and recorded with its hash.

use std::collections::BTreeMap;

use kernel::Fault;
use sha2::{Digest, Sha256};

use crate::{Engine, Row, Statement};

/// One step of the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migration {
    /// The crate that owns the tables: `councils`.
    pub domain: &'static str,
    /// When it was written and what it does: `20270112T0900_seats`. The list is applied in this order.
    pub id: &'static str,
    /// Portable SQL, one or more statements. Types are `BIGINT`, `TEXT`, `BYTEA` and `DOUBLE PRECISION`;
    /// `WITHOUT ROWID` is taken off for PostgreSQL.
    pub sql: &'static str,
}

/// The migration of this crate that lies in `migrations/ID.sql`:
/// `store::migration!("events", "20261124T0900_events")`.
#[macro_export]
macro_rules! migration {
    ($domain:literal, $id:literal) => {
        $crate::Migration {
            domain: $domain,
            id: $id,
            sql: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/", $id, ".sql")),
        }
    };
}

pub(crate) const LIST_APPLIED: Statement =
    Statement::own("store::LIST_APPLIED", "SELECT domain, id, hash FROM store_migrations ORDER BY id, domain");
pub(crate) const RECORD: Statement =
    Statement::own("store::RECORD", "INSERT INTO store_migrations (domain, id, hash) VALUES ($1, $2, $3)");

/// The tables of the store itself: the list of migrations, and the row that readiness writes.
pub(crate) const OWN_TABLES: &str = "
CREATE TABLE IF NOT EXISTS store_migrations (
    domain TEXT NOT NULL, id TEXT NOT NULL, hash BYTEA NOT NULL, PRIMARY KEY (domain, id));
CREATE TABLE IF NOT EXISTS store_probe (id BIGINT PRIMARY KEY, writes BIGINT NOT NULL);
INSERT INTO store_probe (id, writes) VALUES (1, 0) ON CONFLICT DO NOTHING;";

impl Migration {
    pub(crate) fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.sql.as_bytes()).into()
    }

    pub(crate) fn sql_for(&self, engine: Engine) -> String {
        match engine {
            Engine::Sqlite => self.sql.to_owned(),
            Engine::Postgres => self.sql.replace("WITHOUT ROWID", ""),
        }
    }

    fn has_sound_id(&self) -> bool {
        let (stamp, name) = self.id.split_once('_').unwrap_or((self.id, ""));
        let (day, time) = stamp.split_once('T').unwrap_or((stamp, ""));
        let digits = |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
        digits(day, 8) && digits(time, 4) && !name.is_empty()
    }
}

/// The migrations that this database still lacks, in their order.
///
/// # Errors
/// A [`Fault`] if an id is malformed or given twice, if the text of an applied one has changed, or if the database
/// holds one that this program does not know.
pub(crate) fn pending(known: &[Migration], applied: &[Row]) -> Result<Vec<Migration>, Fault> {
    let mut hashes = BTreeMap::new();
    for row in applied {
        hashes.insert((row.get::<String>(1)?, row.get::<String>(0)?), row.get::<Vec<u8>>(2)?);
    }
    let mut list = known.to_vec();
    list.sort_by_key(|migration| (migration.id, migration.domain));
    let mut missing: Vec<Migration> = Vec::new();
    for (place, migration) in list.iter().enumerate() {
        let Migration { domain, id, .. } = migration;
        if !migration.has_sound_id() {
            return Err(Fault::new(format!("migration {domain}/{id}: an id reads like 20261124T0900_name")));
        }
        if place
            .checked_sub(1)
            .and_then(|before| list.get(before))
            .is_some_and(|last| (last.id, last.domain) == (id, domain))
        {
            return Err(Fault::new(format!("migration {domain}/{id} is given twice")));
        }
        match hashes.remove(&((*id).to_owned(), (*domain).to_owned())) {
            None => missing.push(*migration),
            Some(hash) if hash == migration.hash() => {}
            Some(_) => {
                return Err(Fault::new(format!(
                    "migration {domain}/{id} was changed after this database applied it: put its text back and write \
                     the change as a new migration"
                )));
            }
        }
    }
    match hashes.into_keys().next() {
        None => Ok(missing),
        Some((id, domain)) => Err(Fault::new(format!(
            "this database was made by a newer navimig (migration {domain}/{id} is unknown here): start that version, \
             or restore a backup from before"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::params;

    const SEATS: Migration =
        Migration { domain: "councils", id: "20270112T0900_seats", sql: "CREATE TABLE seats (id BIGINT)" };
    const EVENTS: Migration =
        Migration { domain: "events", id: "20261124T0900_events", sql: "CREATE TABLE events (id BYTEA)" };

    fn row(migration: &Migration) -> Row {
        Row { statement: "applied", values: params![migration.domain, migration.id, migration.hash()] }
    }

    #[test]
    fn what_is_missing_comes_in_the_order_of_its_ids() {
        assert_eq!(pending(&[SEATS, EVENTS], &[]).unwrap(), [EVENTS, SEATS]);
        assert_eq!(pending(&[SEATS, EVENTS], &[row(&EVENTS)]).unwrap(), [SEATS]);
    }

    #[test]
    fn a_changed_text_is_refused() {
        let changed = Migration { sql: "CREATE TABLE seats (id TEXT)", ..SEATS };
        let said = pending(&[changed], &[row(&SEATS)]).unwrap_err().to_string();
        assert!(said.starts_with("migration councils/20270112T0900_seats was changed after"), "{said}");
    }

    #[test]
    fn a_newer_database_is_refused() {
        let said = pending(&[EVENTS], &[row(&EVENTS), row(&SEATS)]).unwrap_err().to_string();
        assert!(said.starts_with("this database was made by a newer navimig (migration councils/"), "{said}");
    }

    #[test]
    fn an_id_is_sound_and_unique() {
        let twice = pending(&[SEATS, SEATS], &[]).unwrap_err().to_string();
        assert_eq!(twice, "migration councils/20270112T0900_seats is given twice");
        assert!(pending(&[Migration { id: "seats", ..SEATS }], &[]).is_err());
        assert!(pending(&[Migration { id: "20270112_seats", ..SEATS }], &[]).is_err());
    }
}
