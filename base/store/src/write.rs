//! A write: an act that is stored whole or not at all, and the handle with which it speaks to the database.

use std::{
    future::Future,
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex as Plain, PoisonError},
    time::Duration,
};

use futures_util::{FutureExt, future::BoxFuture};
use kernel::{Fault, Refusal};
use tokio::sync::{Mutex, oneshot};

use crate::{
    Engine, Row, Statement, Value,
    connection::Connection,
    trouble::{Kind, Trouble},
};

/// The longest that the inside of a write may take.
pub const WRITE_LIMIT: Duration = Duration::from_secs(2);

/// Why a write did not happen. Nothing of it is stored, with one exception: when the disk or the server fails at the
/// very COMMIT, nobody can know; so acts carry an id of their own, and doing them again changes nothing.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A rule said no.
    #[error("{0}")]
    Refused(Refusal),
    /// The database takes no writes now (disk full, read-only, server away, too busy): answer 503 with `Retry-After`.
    #[error("{0}")]
    Unavailable(Fault),
    /// Our failure.
    #[error("{0}")]
    Fault(Fault),
}

impl From<Refusal> for WriteError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Fault> for WriteError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<WriteError> for Fault {
    /// For writes that have nothing to refuse.
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Refused(refusal) => Self::because("a rule refused the write", refusal),
            WriteError::Unavailable(fault) | WriteError::Fault(fault) => fault,
        }
    }
}

impl From<Trouble> for WriteError {
    fn from(trouble: Trouble) -> Self {
        match trouble.kind {
            Kind::Ours => Self::Fault(trouble.fault),
            Kind::Conflict | Kind::Unavailable => Self::Unavailable(trouble.fault),
        }
    }
}

/// The inside of a write: statements run here see what the write has done so far, and are stored with it or not at all.
///
/// A statement that fails ends the write, even if its fault is dropped: what may be there already is asked with
/// `ON CONFLICT DO NOTHING` and the number of rows.
#[derive(Debug)]
pub struct Tx {
    state: Arc<State>,
}

#[derive(Debug)]
pub(crate) struct State {
    /// Taken back when the write ends, so that a `Tx` that was carried off can do nothing.
    connection: Mutex<Option<Connection>>,
    failed: Plain<Option<Kind>>,
}

impl State {
    pub(crate) fn new(connection: Connection) -> Arc<Self> {
        Arc::new(Self { connection: Mutex::new(Some(connection)), failed: Plain::new(None) })
    }

    pub(crate) fn tx(self: &Arc<Self>) -> Tx {
        Tx { state: Arc::clone(self) }
    }

    /// Ends the write: the connection comes back, with the kind of the first statement that failed.
    pub(crate) async fn end(&self) -> (Option<Connection>, Option<Kind>) {
        let connection = self.connection.lock().await.take();
        (connection, *self.failed.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn note<T>(&self, outcome: Result<T, Trouble>) -> Result<T, Fault> {
        outcome.map_err(|trouble| {
            self.failed.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(trouble.kind);
            trouble.fault
        })
    }
}

impl Tx {
    /// Runs a statement that changes something: how many rows it changed.
    ///
    /// # Errors
    /// A [`Fault`] that names the statement; the write is then rolled back.
    pub async fn execute(&self, statement: &Statement, params: Vec<Value>) -> Result<u64, Fault> {
        let mut connection = self.state.connection.lock().await;
        let connection = connection.as_mut().ok_or_else(ended)?;
        self.state.note(connection.execute(statement, params).await)
    }

    /// All rows of a query.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub async fn fetch(&self, statement: &Statement, params: Vec<Value>) -> Result<Vec<Row>, Fault> {
        let mut connection = self.state.connection.lock().await;
        let connection = connection.as_mut().ok_or_else(ended)?;
        self.state.note(connection.fetch(statement, params).await)
    }

    /// The first row of a query, if there is one.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub async fn fetch_optional(&self, statement: &Statement, params: Vec<Value>) -> Result<Option<Row>, Fault> {
        Ok(self.fetch(statement, params).await?.into_iter().next())
    }

    /// The number of this write among all of them: greater than that of any write that had ended when this one began.
    /// SQLite runs one write at a time, so there it is always 0.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub async fn number(&self) -> Result<i64, Fault> {
        self.ask_postgres(&NUMBER, 0).await
    }

    /// Every write whose [`Tx::number`] lies below this one has ended, and what it stored is seen here. PostgreSQL counts
    /// every transaction of the server, so one that another program leaves open for long holds this back.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub async fn horizon(&self) -> Result<i64, Fault> {
        self.ask_postgres(&HORIZON, i64::MAX).await
    }

    async fn ask_postgres(&self, statement: &Statement, on_sqlite: i64) -> Result<i64, Fault> {
        let engine = self.state.connection.lock().await.as_ref().map(Connection::engine).ok_or_else(ended)?;
        match engine {
            Engine::Sqlite => Ok(on_sqlite),
            Engine::Postgres => match self.fetch_optional(statement, Vec::new()).await? {
                Some(row) => row.get(0),
                None => Err(Fault::new(format!("{} gave no row", statement.name))),
            },
        }
    }
}

/// Numbers of transactions grow for as long as the database server's cluster lives.
const NUMBER: Statement = Statement::own("store::NUMBER", "SELECT CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT)");
const HORIZON: Statement =
    Statement::own("store::HORIZON", "SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT)");

fn ended() -> Fault {
    Fault::new("this write has ended: a Tx is of use only inside its own write")
}

/// How a write went before its COMMIT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attempt {
    /// To be committed.
    Done,
    /// To be rolled back and answered.
    Failed,
}

/// A write that waits for its turn.
pub(crate) trait Act: Send {
    /// Runs the inside once; panics and slowness become faults.
    fn attempt(&mut self, tx: Tx) -> BoxFuture<'_, Attempt>;
    /// Turns what was done into a failure of this kind, because it is not going to be stored.
    fn spoil(&mut self, kind: Kind, why: &str);
    /// Tells who waits, if anybody still does.
    fn answer(self: Box<Self>);
}

/// Some inside `F` with its result and the one who waits for it.
pub(crate) struct Pending<F, T> {
    pub act: Option<F>,
    pub result: Option<Result<T, WriteError>>,
    pub reply: oneshot::Sender<Result<T, WriteError>>,
}

impl<F, Fut, T> Act for Pending<F, T>
where
    F: FnOnce(Tx) -> Fut + Send,
    Fut: Future<Output = Result<T, WriteError>> + Send,
    T: Send,
{
    fn attempt(&mut self, tx: Tx) -> BoxFuture<'_, Attempt> {
        async move {
            let Some(act) = self.act.take() else { return Attempt::Failed };
            let result = bounded(act, tx).await;
            let attempt = if result.is_ok() { Attempt::Done } else { Attempt::Failed };
            self.result = Some(result);
            attempt
        }
        .boxed()
    }

    fn spoil(&mut self, kind: Kind, why: &str) {
        let said = self.result.take().and_then(Result::err);
        self.result = Some(Err(spoiled(said, kind, why)));
    }

    fn answer(self: Box<Self>) {
        let result = self.result.unwrap_or_else(|| Err(Fault::new("the write was never run").into()));
        // Whoever asked may have left; the write stands all the same.
        drop(self.reply.send(result));
    }
}

/// The answer to a write whose statements failed: what the inside said tells more than what follows from it.
pub(crate) fn spoiled(said: Option<WriteError>, kind: Kind, why: &str) -> WriteError {
    match (said, kind) {
        (Some(WriteError::Fault(fault)), Kind::Unavailable | Kind::Conflict) => WriteError::Unavailable(fault),
        (Some(said), _) => said,
        (None, kind) => Trouble { kind, fault: Fault::new(why) }.into(),
    }
}

/// What is said when an inside drops the fault of a statement.
pub(crate) const DROPPED_FAULT: &str = "a statement of the write failed, so nothing of it is stored";

/// Runs the inside of a write within [`WRITE_LIMIT`], turning a panic into a fault.
pub(crate) async fn bounded<F, Fut, T>(act: F, tx: Tx) -> Result<T, WriteError>
where
    F: FnOnce(Tx) -> Fut,
    Fut: Future<Output = Result<T, WriteError>>,
{
    let inside = AssertUnwindSafe(async move { act(tx).await }).catch_unwind();
    match tokio::time::timeout(WRITE_LIMIT, inside).await {
        Ok(Ok(result)) => result,
        Ok(Err(panic)) => Err(Fault::new(format!("a write panicked: {}", words_of(&*panic))).into()),
        Err(_) => Err(Fault::new("a write took longer than 2 seconds: only statements belong inside").into()),
    }
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("without words")
}
