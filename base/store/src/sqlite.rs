//! SQLite: one writer, several readers that cannot write, WAL with `synchronous=FULL`.

use std::{path::Path, time::Duration};

use futures_util::TryStreamExt;
use kernel::Fault;
use sqlx::{
    Column, Decode, Executor, Row as _, Sqlite, SqliteConnection, SqlitePool, TypeInfo, ValueRef,
    query::Query,
    sqlite::{
        SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
    },
};

use crate::{
    Engine, Row, Statement, Value,
    connection::check_count,
    trouble::{Kind, Trouble},
};

/// Readers at the same time; pages are read from memory, so a few are enough.
const READERS: u32 = 4;

/// How the writer opens the file.
pub(crate) fn writer_options(file: &Path) -> SqliteConnectOptions {
    common(file).journal_mode(SqliteJournalMode::Wal)
}

fn common(file: &Path) -> SqliteConnectOptions {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(false)
        // NORMAL would lose acknowledged writes when the power fails; see the README.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .statement_cache_capacity(256)
        .thread_name(|id| format!("sqlite-{id}"))
        .pragma("journal_size_limit", "67108864")
        // What is deleted is overwritten, so that erasure leaves nothing in the file.
        .pragma("secure_delete", "ON");
    sqlx::ConnectOptions::disable_statement_logging(options)
}

/// The pool of readers; `query_only` makes a write through it fail.
pub(crate) fn readers(file: &Path) -> SqlitePool {
    SqlitePoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(Duration::from_secs(3))
        .connect_lazy_with(common(file).pragma("query_only", "ON"))
}

fn bound<'q>(statement: &Statement, params: Vec<Value>) -> Result<Query<'q, Sqlite, SqliteArguments>, Trouble> {
    check_count(statement, &params)?;
    let mut query = sqlx::query(statement.sql_for(Engine::Sqlite));
    for value in params {
        query = match value {
            Value::Null => query.bind(None::<i64>),
            Value::Int(number) => query.bind(number),
            Value::Real(number) => query.bind(number),
            Value::Text(text) => query.bind(text),
            Value::Bytes(bytes) => query.bind(bytes),
        };
    }
    Ok(query)
}

pub(crate) async fn execute(
    connection: &mut SqliteConnection,
    statement: &Statement,
    params: Vec<Value>,
) -> Result<u64, Trouble> {
    let done = bound(statement, params)?.execute(connection).await;
    done.map(|done| done.rows_affected()).map_err(|error| Trouble::from_sqlx(statement.name, error))
}

pub(crate) async fn fetch<'e, E>(executor: E, statement: &Statement, params: Vec<Value>) -> Result<Vec<Row>, Trouble>
where
    E: Executor<'e, Database = Sqlite>,
{
    let rows = bound(statement, params)?.fetch_all(executor).await;
    let rows = rows.map_err(|error| Trouble::from_sqlx(statement.name, error))?;
    rows.iter().map(|row| read(statement, row)).collect()
}

pub(crate) async fn for_each(
    pool: &SqlitePool,
    statement: &Statement,
    params: Vec<Value>,
    mut each: impl FnMut(Row) -> Result<(), Fault>,
) -> Result<(), Trouble> {
    let mut rows = bound(statement, params)?.fetch(pool);
    while let Some(row) = rows.try_next().await.map_err(|error| Trouble::from_sqlx(statement.name, error))? {
        each(read(statement, &row)?).map_err(|fault| Trouble { kind: Kind::Ours, fault })?;
    }
    Ok(())
}

fn read(statement: &Statement, row: &SqliteRow) -> Result<Row, Trouble> {
    let values = row.columns().iter().map(|column| {
        let raw = row.try_get_raw(column.ordinal())?;
        if raw.is_null() {
            return Ok(Value::Null);
        }
        let kind = raw.type_info().into_owned();
        Ok(match kind.name() {
            "INTEGER" => Value::Int(decode(raw)?),
            "REAL" => Value::Real(decode(raw)?),
            "BLOB" => Value::Bytes(decode(raw)?),
            _ => Value::Text(decode(raw)?),
        })
    });
    let values = values.collect::<Result<_, sqlx::Error>>();
    Ok(Row { statement: statement.name, values: values.map_err(|error| Trouble::from_sqlx(statement.name, error))? })
}

fn decode<'r, T: Decode<'r, Sqlite>>(raw: sqlx::sqlite::SqliteValueRef<'r>) -> Result<T, sqlx::Error> {
    T::decode(raw).map_err(sqlx::Error::Decode)
}
