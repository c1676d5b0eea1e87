//! The one way to change anything: [`Store::write`].

use std::{future::Future, sync::Arc};

use kernel::Fault;
use sqlx::{Executor, PgPool};
use tokio::sync::{RwLock, mpsc, oneshot};

use crate::{
    Store, Tx, WRITE_LIMIT, WriteError,
    connection::Connection,
    open::Backend,
    trouble::{Kind, Trouble},
    write::{DROPPED_FAULT, Pending, State, bounded, spoiled},
    writer::Message,
};

/// So often a write that lost to another is run again.
const ATTEMPTS: u32 = 20;
/// After so many lost attempts a write has this process to itself.
const SHARED_ATTEMPTS: u32 = 3;

impl Store {
    /// Stores what `act` does, whole or not at all; once this answers `Ok`, it is on the disk.
    ///
    /// Writes behave as if they ran one after another, on both engines. The inside holds statements only, for at most
    /// [`WRITE_LIMIT`]; it goes on to its end when whoever asked goes away. It may run more than once (PostgreSQL,
    /// after a conflict), each time from a clone of what it captured, so it must change nothing but the database.
    ///
    /// ```
    /// # use store::{Database, Migration, Store, WriteError, params};
    /// # use kernel::Refusal;
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let folder = tempfile::tempdir()?;
    /// store::statements! {
    ///     FREE = "SELECT free FROM seats WHERE council = $1";
    ///     TAKE = "UPDATE seats SET free = free - 1 WHERE council = $1";
    /// }
    /// const SEATS: Migration = Migration {
    ///     domain: "councils",
    ///     id: "20270112T0900_seats",
    ///     sql: "CREATE TABLE seats (council TEXT PRIMARY KEY, free BIGINT NOT NULL); INSERT INTO seats VALUES ('gent', 1);",
    /// };
    ///
    /// async fn take_seat(store: &Store, council: String) -> Result<i64, WriteError> {
    ///     store.write(async move |tx| {
    ///         let seats = tx.fetch_optional(&FREE, params![&council]).await?;
    ///         let free: i64 = seats.ok_or(Refusal::new("council-unknown"))?.get(0)?;
    ///         if free == 0 {
    ///             return Err(Refusal::new("council-full").into());
    ///         }
    ///         tx.execute(&TAKE, params![&council]).await?;
    ///         Ok(free - 1)
    ///     }).await
    /// }
    ///
    /// let store = Store::open(&Database::folder(folder.path()), &[SEATS]).await?;
    /// assert_eq!(take_seat(&store, "gent".into()).await?, 0);
    /// assert!(matches!(take_seat(&store, "gent".into()).await, Err(WriteError::Refused(_))));
    /// # store.close().await; Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`WriteError::Refused`] from inside, [`WriteError::Unavailable`] when the database takes no writes now,
    /// [`WriteError::Fault`] for everything else, a panic or an inside that takes too long among them.
    pub async fn write<T, F, Fut>(&self, act: F) -> Result<T, WriteError>
    where
        F: FnOnce(Tx) -> Fut + Clone + Send + 'static,
        Fut: Future<Output = Result<T, WriteError>> + Send + 'static,
        T: Send + 'static,
    {
        match &*self.backend {
            Backend::Sqlite { writer, .. } => queue(writer, act).await,
            Backend::Postgres { pools, turn, .. } => {
                let task = tokio::spawn(until_stored(pools.writers.clone(), Arc::clone(turn), act));
                task.await.unwrap_or_else(|error| Err(Fault::because("a write was cut off", error).into()))
            }
        }
    }
}

async fn queue<T, F, Fut>(writer: &mpsc::Sender<Message>, act: F) -> Result<T, WriteError>
where
    F: FnOnce(Tx) -> Fut + Send + 'static,
    Fut: Future<Output = Result<T, WriteError>> + Send + 'static,
    T: Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    let act = Message::Act(Box::new(Pending { act: Some(act), result: None, reply }));
    match tokio::time::timeout(WRITE_LIMIT, writer.send(act)).await {
        Ok(Ok(())) => answer.await.unwrap_or_else(|_| Err(Trouble::no_writes().into())),
        Ok(Err(_)) => Err(Trouble::no_writes().into()),
        Err(_) => Err(Trouble::unavailable("too many writes are waiting").into()),
    }
}

/// Runs a write until no other one comes before it.
async fn until_stored<T, F, Fut>(writers: PgPool, turn: Arc<RwLock<()>>, act: F) -> Result<T, WriteError>
where
    F: FnOnce(Tx) -> Fut + Clone,
    Fut: Future<Output = Result<T, WriteError>>,
{
    for attempt in 1..ATTEMPTS {
        let outcome = if attempt <= SHARED_ATTEMPTS {
            let _shared = turn.read().await;
            once(&writers, act.clone()).await
        } else {
            let _alone = turn.write().await;
            once(&writers, act.clone()).await
        };
        if let Some(result) = outcome {
            return result;
        }
        tracing::debug!(attempt, "a write met another and is run again");
    }
    let _alone = turn.write().await;
    once(&writers, act).await.unwrap_or_else(|| Err(Trouble::unavailable("too many writes want the same rows").into()))
}

/// One attempt; none if another write came first and this one is to be run again.
async fn once<T, F, Fut>(writers: &PgPool, act: F) -> Option<Result<T, WriteError>>
where
    F: FnOnce(Tx) -> Fut,
    Fut: Future<Output = Result<T, WriteError>>,
{
    let connection = match begin(writers).await {
        Ok(connection) => connection,
        Err(trouble) => return Some(Err(trouble.into())),
    };
    let state = State::new(connection);
    let result = bounded(act, state.tx()).await;
    let (connection, failed) = state.end().await;
    let Some(Connection::Postgres(mut connection)) = connection else {
        return Some(Err(Fault::new("a write lost its connection").into()));
    };
    if failed.is_some() || result.is_err() {
        if connection.execute("ROLLBACK").await.is_err() {
            // The server ends the transaction when the line is cut.
            drop(connection.detach());
        }
        return match failed {
            Some(Kind::Conflict) => None,
            Some(kind) => Some(Err(spoiled(result.err(), kind, DROPPED_FAULT))),
            None => Some(result),
        };
    }
    match connection.execute("COMMIT").await {
        Ok(_) => Some(result),
        Err(error) => {
            let trouble = Trouble::from_sqlx("committing a write", error);
            if trouble.kind == Kind::Conflict { None } else { Some(Err(trouble.into())) }
        }
    }
}

async fn begin(writers: &PgPool) -> Result<Connection, Trouble> {
    let doing = "beginning a write";
    let mut connection = writers.acquire().await.map_err(|error| Trouble::from_sqlx(doing, error))?;
    let begun = connection.execute("BEGIN ISOLATION LEVEL SERIALIZABLE").await;
    begun.map_err(|error| Trouble::from_sqlx(doing, error))?;
    Ok(Connection::Postgres(connection))
}
