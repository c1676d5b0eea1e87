//! SQLite: one writer, several readers that cannot write, WAL with `synchronous=FULL`.

use std::{path::Path, time::Duration};

use futures_util::TryStreamExt;
use kernel::Fault;
use sqlx::{
    AssertSqlSafe, Column, Decode, Either, Executor, Row as _, SqlSafeStr, Sqlite, SqliteConnection, SqlitePool,
    TypeInfo, ValueRef,
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
        .statement_cache_capacity(512)
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

/// Whether the savepoint of the present act stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Savepoint {
    /// None is needed, or it stands.
    Stands,
    /// To be set together with the act's first statement, which saves a turn to the connection's thread.
    Due,
    /// Asked for and not confirmed: only the transaction as a whole can be undone.
    Unsure,
}

/// What a statement gave: its rows, or how many it changed.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub rows: Vec<Row>,
    pub changed: u64,
}

/// Runs a statement of an act, behind its savepoint if that is due.
pub(crate) async fn run(
    connection: &mut SqliteConnection,
    savepoint: &mut Savepoint,
    statement: &Statement,
    params: Vec<Value>,
) -> Result<Outcome, Trouble> {
    let failed = |error| Trouble::from_sqlx(statement.name, error);
    let due = *savepoint == Savepoint::Due;
    let sql = statement.sql_for(Engine::Sqlite);
    let query = if due { sqlx::query(AssertSqlSafe(format!("SAVEPOINT act; {sql}"))) } else { sqlx::query(sql) };
    let mut steps = connection.fetch_many(bind(query, statement, params)?);
    if due {
        *savepoint = Savepoint::Unsure;
        // The first step to end is SAVEPOINT.
        if steps.try_next().await.map_err(failed)?.is_some() {
            *savepoint = Savepoint::Stands;
        }
    }
    let mut outcome = Outcome::default();
    while let Some(step) = steps.try_next().await.map_err(failed)? {
        match step {
            Either::Left(done) => outcome.changed = done.rows_affected(),
            Either::Right(row) => outcome.rows.push(read(statement, &row)?),
        }
    }
    Ok(outcome)
}

fn bind<'q>(
    query: Query<'q, Sqlite, SqliteArguments>,
    statement: &Statement,
    params: Vec<Value>,
) -> Result<Query<'q, Sqlite, SqliteArguments>, Trouble> {
    check_count(statement, &params)?;
    Ok(params.into_iter().fold(query, |query, value| match value {
        Value::Null => query.bind(None::<i64>),
        Value::Int(number) => query.bind(number),
        Value::Real(number) => query.bind(number),
        Value::Text(text) => query.bind(text),
        Value::Bytes(bytes) => query.bind(bytes),
    }))
}

fn bound<'q>(statement: &Statement, params: Vec<Value>) -> Result<Query<'q, Sqlite, SqliteArguments>, Trouble> {
    bind(sqlx::query(statement.sql_for(Engine::Sqlite)), statement, params)
}

/// Runs a statement that returns nothing, outside of any act.
pub(crate) async fn execute(
    connection: &mut SqliteConnection,
    statement: &Statement,
    params: Vec<Value>,
) -> Result<(), Trouble> {
    let done = bound(statement, params)?.execute(connection).await;
    done.map(drop).map_err(|error| Trouble::from_sqlx(statement.name, error))
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

/// Reads a statement without running it.
pub(crate) async fn prepare(pool: &SqlitePool, statement: &Statement) -> Result<(), Trouble> {
    let read = pool.prepare(statement.sql_for(Engine::Sqlite).into_sql_str()).await;
    read.map(drop).map_err(|error| Trouble::from_sqlx(format!("preparing {}", statement.name), error))
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
