//! What went wrong in the database, sorted by what can be done about it.

use kernel::Fault;
use sqlx::Error;

/// How a failed statement is to be treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Another write came first: run this one again.
    Conflict,
    /// The database cannot take it now; later it may.
    Unavailable,
    /// Wrong in itself.
    Ours,
}

pub(crate) const NO_WRITES: &str = "the store takes no writes: it is closed, or open for reading only";

/// A failure with its kind.
#[derive(Debug)]
pub(crate) struct Trouble {
    pub kind: Kind,
    pub fault: Fault,
}

impl Trouble {
    /// A write to a store that was closed, or opened for reading only.
    pub(crate) fn no_writes() -> Self {
        Self::unavailable(NO_WRITES)
    }

    pub(crate) fn unavailable(why: impl Into<String>) -> Self {
        Self { kind: Kind::Unavailable, fault: Fault::new(why) }
    }

    /// Sorts what PostgreSQL or the way to it reports; `doing` says what was tried.
    pub(crate) fn from_sqlx(doing: &str, error: Error) -> Self {
        Self::sorted(sort(&error), doing, error)
    }
}

impl Trouble {
    /// Sorts what SQLite reports; `doing` says what was tried.
    pub(crate) fn from_sqlite(doing: &str, error: rusqlite::Error) -> Self {
        let code = error.sqlite_error().map_or(0, |error| error.extended_code);
        Self::sorted(sort_sqlite(code), doing, error)
    }

    fn sorted(
        (kind, advice): (Kind, Option<&'static str>),
        doing: &str,
        error: impl std::error::Error + Send + Sync + 'static,
    ) -> Self {
        let doing = advice.map_or_else(|| doing.to_owned(), |advice| format!("{doing}: {advice}"));
        Self { kind, fault: Fault::because(doing, error) }
    }
}

impl From<Trouble> for Fault {
    fn from(trouble: Trouble) -> Self {
        trouble.fault
    }
}

/// The kind of an error of PostgreSQL or the way to it and, where there is one, the sentence that tells a person what to do.
fn sort(error: &Error) -> (Kind, Option<&'static str>) {
    match error {
        Error::Database(database) => sort_postgres(&database.code().unwrap_or_default()),
        Error::PoolTimedOut => (Kind::Unavailable, Some("every connection is busy")),
        Error::Io(_) | Error::Tls(_) => (Kind::Unavailable, Some("the database server cannot be reached")),
        Error::PoolClosed => (Kind::Unavailable, Some(NO_WRITES)),
        _ => (Kind::Ours, None),
    }
}

/// SQLite keeps the primary result code in the low byte: <https://www.sqlite.org/rescode.html>.
fn sort_sqlite(code: i32) -> (Kind, Option<&'static str>) {
    match code & 0xff {
        5 | 6 => (Kind::Unavailable, Some("another program holds the database file")),
        8 => (Kind::Unavailable, Some("the data folder is read-only: give the server the right to write there")),
        9 => (Kind::Ours, Some("it took longer than a write may")),
        10 => (Kind::Unavailable, Some("the disk does not read or write: look at its health and its free space")),
        11 | 26 => (Kind::Ours, Some("the database file is damaged: run `navimig doctor`, then restore a backup")),
        13 => (Kind::Unavailable, Some("the disk is full: free some space")),
        14 => (Kind::Unavailable, Some("a file in the data folder cannot be opened: check its rights and owner")),
        _ => (Kind::Ours, None),
    }
}

/// Classes of <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
fn sort_postgres(code: &str) -> (Kind, Option<&'static str>) {
    match code {
        // serialization failure, deadlock, a lock that others held too long
        "40001" | "40P01" | "55P03" => (Kind::Conflict, None),
        "53100" => (Kind::Unavailable, Some("the database server's disk is full: free some space")),
        "25006" => (Kind::Unavailable, Some("the database server takes no writes: it is a standby or read-only")),
        "57014" => (Kind::Ours, Some("it took longer than a write may")),
        // indeterminate or ambiguous parameter
        "42P18" | "42P08" => {
            (Kind::Ours, Some("the first place of a parameter decides its type: (col = $1 OR $1 IS NULL), or a CAST"))
        }
        _ if code.starts_with("53") => (Kind::Unavailable, Some("the database server has no room for more work")),
        _ if code.starts_with("57") || code.starts_with("08") => {
            (Kind::Unavailable, Some("the database server is stopping or starting"))
        }
        _ => (Kind::Ours, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_by_what_can_be_done() {
        assert_eq!(sort_sqlite(778).0, Kind::Unavailable, "SQLITE_IOERR_WRITE");
        assert_eq!(sort_sqlite(13).1, Some("the disk is full: free some space"));
        assert_eq!(sort_sqlite(2067).0, Kind::Ours, "SQLITE_CONSTRAINT_UNIQUE");
        assert_eq!(sort_postgres("40001").0, Kind::Conflict);
        assert_eq!(sort_postgres("57P01").0, Kind::Unavailable, "admin shutdown");
        assert_eq!(sort_postgres("57014").0, Kind::Ours, "statement timeout");
        assert_eq!(sort_postgres("23505").0, Kind::Ours, "unique violation");
    }
}
