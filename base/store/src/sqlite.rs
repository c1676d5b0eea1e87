//! SQLite: one writer, several readers that cannot write, WAL with `synchronous=FULL`.

use std::{path::Path, time::Duration};

use rusqlite::{
    CachedStatement, Connection, OpenFlags,
    types::{ToSqlOutput, ValueRef},
};

use crate::{
    Engine, Row, Statement, Value,
    connection::check_count,
    trouble::{Kind, Trouble},
};

/// Opens the file for the writer. Its 16 MB of pages hold the leaves of the tables with random keys that a burst of reports
/// writes to, which it would else read again from the log; and its log may grow to 16 MB before it is put into the file, so
/// that a burst waits for the log's syncs and seldom for those of the file.
pub(crate) fn open_writer(file: &Path) -> Result<Connection, Trouble> {
    open(file, "PRAGMA journal_mode = WAL; PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 4000;")
}

/// Opens the file for a reader: `query_only` makes a write through it fail.
pub(crate) fn open_reader(file: &Path) -> Result<Connection, Trouble> {
    open(file, "PRAGMA query_only = ON;")
}

fn open(file: &Path, role: &str) -> Result<Connection, Trouble> {
    let doing = || format!("opening {}", file.display());
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags).map_err(|error| Trouble::from_sqlite(&doing(), error))?;
    connection.set_prepared_statement_cache_capacity(512);
    let settings = connection.busy_timeout(Duration::from_secs(5)).and_then(|()| connection.execute_batch(SETTINGS));
    let settings = settings.and_then(|()| connection.execute_batch(role));
    settings.map_err(|error| Trouble::from_sqlite(&doing(), error))?;
    Ok(connection)
}

/// `synchronous = NORMAL` would lose acknowledged writes when the power fails; see the README. What is deleted is
/// overwritten, so that erasure leaves nothing in the file.
const SETTINGS: &str = "
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA journal_size_limit = 67108864;";

/// Runs several statements that return nothing: a migration, a pragma, the bounds of a transaction.
pub(crate) fn run_batch(connection: &Connection, doing: &str, sql: &str) -> Result<(), Trouble> {
    connection.execute_batch(sql).map_err(|error| Trouble::from_sqlite(doing, error))
}

/// Runs a statement that changes something: how many rows it changed.
pub(crate) fn execute(connection: &Connection, statement: &Statement, params: &[Value]) -> Result<u64, Trouble> {
    let failed = |error| Trouble::from_sqlite(statement.name, error);
    let mut prepared = bound(connection, statement, params)?;
    let changed = prepared.raw_execute().map_err(failed)?;
    Ok(changed.try_into().unwrap_or(u64::MAX))
}

/// All rows of a query.
pub(crate) fn fetch(connection: &Connection, statement: &Statement, params: &[Value]) -> Result<Vec<Row>, Trouble> {
    let mut found = Vec::new();
    for_each(connection, statement, params, |row| {
        found.push(row);
        true
    })?;
    Ok(found)
}

/// Hands over each row, until `each` says that it wants no more.
pub(crate) fn for_each(
    connection: &Connection,
    statement: &Statement,
    params: &[Value],
    mut each: impl FnMut(Row) -> bool,
) -> Result<(), Trouble> {
    let failed = |error| Trouble::from_sqlite(statement.name, error);
    let mut prepared = bound(connection, statement, params)?;
    let columns = prepared.column_count();
    let mut rows = prepared.raw_query();
    while let Some(row) = rows.next().map_err(failed)? {
        let values = (0..columns).map(|column| row.get_ref(column).and_then(read)).collect::<Result<_, _>>();
        if !each(Row { statement: statement.name, values: values.map_err(failed)? }) {
            break;
        }
    }
    Ok(())
}

/// Reads a statement without running it.
pub(crate) fn prepare(connection: &Connection, statement: &Statement) -> Result<(), Trouble> {
    let read = connection.prepare_cached(statement.sql_for(Engine::Sqlite));
    read.map(drop).map_err(|error| Trouble::from_sqlite(&format!("preparing {}", statement.name), error))
}

/// SQLite numbers `$2` by where it first stands, so each is found by its name.
fn bound<'c>(
    connection: &'c Connection,
    statement: &Statement,
    params: &[Value],
) -> Result<CachedStatement<'c>, Trouble> {
    check_count(statement, params)?;
    let failed = |error| Trouble::from_sqlite(statement.name, error);
    let mut prepared = connection.prepare_cached(statement.sql_for(Engine::Sqlite)).map_err(failed)?;
    for place in 1..=prepared.parameter_count() {
        let number = prepared.parameter_name(place).and_then(|name| name.strip_prefix('$')?.parse::<usize>().ok());
        let value = number.and_then(|number| params.get(number.checked_sub(1)?)).ok_or_else(|| {
            let said = format!("{}: parameters are written $1, $2, ..", statement.name);
            Trouble { kind: Kind::Ours, fault: kernel::Fault::new(said) }
        })?;
        prepared.raw_bind_parameter(place, value).map_err(failed)?;
    }
    Ok(prepared)
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

pub(crate) fn read(value: ValueRef<'_>) -> rusqlite::Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(std::str::from_utf8(text)?.to_owned()),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
    })
}
