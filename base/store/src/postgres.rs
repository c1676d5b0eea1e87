//! PostgreSQL: serializable writes in tasks of their own, readers whose sessions are read-only.

use std::{borrow::Cow, str::FromStr};

use futures_util::TryStreamExt;
use kernel::Fault;
use sqlx::{
    Column, ConnectOptions, Connection as _, Decode, Either, Encode, Executor, PgConnection, PgPool, Postgres,
    Row as _, SqlSafeStr, Statement as _, Type, TypeInfo, ValueRef,
    encode::IsNull,
    error::BoxDynError,
    postgres::{
        PgArgumentBuffer, PgArguments, PgConnectOptions, PgPoolOptions, PgRow, PgTypeInfo, PgValueRef, types::Oid,
    },
    query::Query,
};

use crate::{
    Engine, Row, Statement, Value,
    connection::check_count,
    trouble::{Kind, Trouble},
};

/// Writes at the same time.
const WRITERS: u32 = 12;
/// Reads at the same time.
const READERS: u32 = 8;

/// How long the first connection may take.
const GREETING: std::time::Duration = std::time::Duration::from_secs(5);

/// The two pools of a PostgreSQL store.
#[derive(Debug, Clone)]
pub(crate) struct Pools {
    pub readers: PgPool,
    pub writers: PgPool,
}

impl Pools {
    pub(crate) async fn connect(url: &str) -> Result<Self, Trouble> {
        let options = options(url)?;
        let pool = || PgPoolOptions::new().acquire_timeout(std::time::Duration::from_secs(3));
        let writing = [
            ("statement_timeout", "2000"),
            // A write that waits for a slow one is run again; the slow one is ended after two seconds. A row may be
            // waited for twice, first for the turn and then for the row.
            ("lock_timeout", "600"),
            ("idle_in_transaction_session_timeout", "10000"),
            ("synchronous_commit", "on"),
            // The ROLLBACK before each use would be answered with a warning.
            ("client_min_messages", "error"),
        ];
        let writing = options.clone().options(writing);
        // A pool would try again until its patience ends and say only that; one attempt says why.
        greet(&writing).await?;
        let writers = pool()
            .max_connections(WRITERS)
            // Whatever a write that was cut off left open, nobody inherits it.
            .before_acquire(|connection, _| Box::pin(async move { connection.execute("ROLLBACK").await.map(|_| true) }))
            .connect_with(writing)
            .await
            .map_err(|error| Trouble::from_sqlx("connecting to the database", error))?;
        let reading = [("default_transaction_read_only", "on")];
        let readers = pool().max_connections(READERS).connect_lazy_with(options.options(reading));
        Ok(Self { readers, writers })
    }
}

fn options(url: &str) -> Result<PgConnectOptions, Trouble> {
    let options = PgConnectOptions::from_str(url);
    let options = options.map_err(|error| Trouble::from_sqlx("reading the address of the database", error))?;
    Ok(options.application_name("navimig").statement_cache_capacity(256).disable_statement_logging())
}

const CONNECTING: &str = "connecting to the database";

/// Connects once and takes leave.
async fn greet(options: &PgConnectOptions) -> Result<(), Trouble> {
    let connection = connect_with(options).await?;
    connection.close().await.map_err(|error| Trouble::from_sqlx(CONNECTING, error))
}

async fn connect_with(options: &PgConnectOptions) -> Result<PgConnection, Trouble> {
    let connected = tokio::time::timeout(GREETING, PgConnection::connect_with(options)).await;
    let connected = connected.map_err(|_| Trouble::unavailable("connecting to the database: it did not answer"))?;
    connected.map_err(|error| Trouble::from_sqlx(CONNECTING, error))
}

/// A connection of its own, without limits of time: for work on the whole database.
pub(crate) async fn connect(url: &str) -> Result<PgConnection, Trouble> {
    connect_with(&options(url)?).await
}

/// A value whose type PostgreSQL infers from the statement, so that an empty value fits a column of any type.
struct Untyped(Value);

impl Type<Postgres> for Untyped {
    fn type_info() -> PgTypeInfo {
        // Type 0 in a Parse message means "infer it".
        PgTypeInfo::with_oid(Oid(0))
    }
}

impl Encode<'_, Postgres> for Untyped {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        match &self.0 {
            Value::Null => return Ok(IsNull::Yes),
            Value::Int(number) => buffer.extend_from_slice(&number.to_be_bytes()),
            Value::Real(number) => buffer.extend_from_slice(&number.to_be_bytes()),
            Value::Text(text) => buffer.extend_from_slice(text.as_bytes()),
            Value::Bytes(bytes) => buffer.extend_from_slice(bytes),
        }
        Ok(IsNull::No)
    }
}

fn bound<'q>(statement: &Statement, params: Vec<Value>) -> Result<Query<'q, Postgres, PgArguments>, Trouble> {
    check_count(statement, &params)?;
    let query = sqlx::query(statement.sql_for(Engine::Postgres));
    Ok(params.into_iter().fold(query, |query, value| query.bind(Untyped(value))))
}

pub(crate) async fn execute(
    connection: &mut PgConnection,
    statement: &Statement,
    params: Vec<Value>,
) -> Result<u64, Trouble> {
    let done = bound(statement, params)?.execute(connection).await;
    done.map(|done| done.rows_affected()).map_err(|error| Trouble::from_sqlx(statement.name, error))
}

pub(crate) async fn fetch<'e, E>(executor: E, statement: &Statement, params: Vec<Value>) -> Result<Vec<Row>, Trouble>
where
    E: Executor<'e, Database = Postgres>,
{
    let rows = bound(statement, params)?.fetch_all(executor).await;
    let rows = rows.map_err(|error| Trouble::from_sqlx(statement.name, error))?;
    rows.iter().map(|row| read(statement.name, row)).collect()
}

pub(crate) async fn for_each(
    pool: &PgPool,
    statement: &Statement,
    params: Vec<Value>,
    mut each: impl FnMut(Row) -> Result<(), Fault>,
) -> Result<(), Trouble> {
    let mut rows = bound(statement, params)?.fetch(pool);
    while let Some(row) = rows.try_next().await.map_err(|error| Trouble::from_sqlx(statement.name, error))? {
        each(read(statement.name, &row)?).map_err(|fault| Trouble { kind: Kind::Ours, fault })?;
    }
    Ok(())
}

/// Reads a statement without running it, and looks whether every parameter and column has a type that a [`Value`] has.
pub(crate) async fn prepare(pool: &PgPool, statement: &Statement) -> Result<(), Trouble> {
    let doing = || format!("preparing {}", statement.name);
    let read = pool.prepare(statement.sql_for(Engine::Postgres).into_sql_str()).await;
    let read = read.map_err(|error| Trouble::from_sqlx(&doing(), error))?;
    let parameters = read.parameters().and_then(Either::left).unwrap_or_default();
    let wrong = parameters.iter().enumerate().find(|(_, kind)| !WRITABLE.contains(&kind.name()));
    let wrong = wrong.map(|(place, kind)| unfit(&format!("parameter ${}", place + 1), kind.name()));
    let unread = read.columns().iter().find(|column| !READABLE.contains(&column.type_info().name()));
    let unread = unread.map(|column| unfit(&format!("column {}", column.name()), column.type_info().name()));
    match wrong.or(unread) {
        None => Ok(()),
        Some(said) => Err(Trouble { kind: Kind::Ours, fault: Fault::new(format!("{}: {said}", doing())) }),
    }
}

/// The types that a parameter may have.
const WRITABLE: [&str; 5] = ["INT8", "FLOAT8", "TEXT", "VARCHAR", "BYTEA"];
/// The types that a column may have.
const READABLE: [&str; 10] = ["INT8", "INT4", "INT2", "BOOL", "FLOAT8", "FLOAT4", "BYTEA", "TEXT", "VARCHAR", "NAME"];

pub(crate) fn read(name: &'static str, row: &PgRow) -> Result<Row, Trouble> {
    let values = row.columns().iter().map(|column| {
        let raw = row.try_get_raw(column.ordinal())?;
        if raw.is_null() {
            return Ok(Value::Null);
        }
        let kind: Cow<'_, PgTypeInfo> = raw.type_info();
        let kind = kind.into_owned();
        Ok(match kind.name() {
            "INT8" => Value::Int(decode(raw)?),
            "INT4" => Value::Int(decode::<i32>(raw)?.into()),
            "INT2" => Value::Int(decode::<i16>(raw)?.into()),
            "BOOL" => Value::Int(decode::<bool>(raw)?.into()),
            "FLOAT8" => Value::Real(decode(raw)?),
            "FLOAT4" => Value::Real(decode::<f32>(raw)?.into()),
            "BYTEA" => Value::Bytes(decode(raw)?),
            "TEXT" | "VARCHAR" | "NAME" => Value::Text(decode(raw)?),
            other => return Err(sqlx::Error::Decode(unfit(column.name(), other).into())),
        })
    });
    let values = values.collect::<Result<_, sqlx::Error>>();
    Ok(Row { statement: name, values: values.map_err(|error| Trouble::from_sqlx(name, error))? })
}

fn unfit(what: &str, kind: &str) -> String {
    format!("{what} is of type {kind}: write CAST(.. AS BIGINT), DOUBLE PRECISION, TEXT or BYTEA around it")
}

fn decode<'r, T: Decode<'r, Postgres>>(raw: PgValueRef<'r>) -> Result<T, sqlx::Error> {
    T::decode(raw).map_err(sqlx::Error::Decode)
}
