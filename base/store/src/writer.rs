//! The one writer of SQLite: writes that wait together share one transaction and one fsync.
//!
//! Each runs behind a savepoint of its own and is answered after the COMMIT of the group; while the disk syncs, the
//! next group gathers. Nobody waits for a timer.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use sqlx::{ConnectOptions, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use tokio::sync::{mpsc, oneshot};

use crate::{
    Statement,
    connection::Connection,
    folder::Folder,
    sqlite::{self, Savepoint},
    trouble::{Kind, Trouble},
    write::{Act, Attempt, DROPPED_FAULT, State},
};

/// The most writes that share a COMMIT.
const GROUP: usize = 256;
/// A group that took this long takes nobody in any more.
const GROUP_TIME: Duration = Duration::from_millis(50);
/// Writes that may wait; more than that and the next one is told to come back.
const QUEUE: usize = 4096;

const CLOSED: &str = "the store is closed";

pub(crate) const BEGIN: Statement = Statement::own("store::BEGIN", "BEGIN IMMEDIATE");
pub(crate) const COMMIT: Statement = Statement::own("store::COMMIT", "COMMIT");
const ROLLBACK: Statement = Statement::own("store::ROLLBACK", "ROLLBACK");
const UNDO: Statement = Statement::own("store::UNDO", "ROLLBACK TO act");
const EMPTY_LOG: Statement = Statement::own("store::EMPTY_LOG", "PRAGMA wal_checkpoint(TRUNCATE)");

pub(crate) enum Message {
    Act(Box<dyn Act>),
    Close(oneshot::Sender<()>),
}

pub(crate) struct Writer {
    options: SqliteConnectOptions,
    /// None after trouble: the next group opens the file anew, as what an fsync that failed left behind is unknown.
    connection: Option<SqliteConnection>,
    queue: mpsc::Receiver<Message>,
    _folder: Arc<Folder>,
}

/// What the group as a whole has come to.
type Whole = Result<(), Trouble>;

impl Writer {
    pub(crate) fn start(connection: SqliteConnection, folder: Arc<Folder>) -> mpsc::Sender<Message> {
        let (sender, queue) = mpsc::channel(QUEUE);
        let options = sqlite::writer_options(&folder.file);
        tokio::spawn(Self { options, connection: Some(connection), queue, _folder: folder }.run());
        sender
    }

    async fn run(mut self) {
        while let Some(message) = self.queue.recv().await {
            let closing = match message {
                Message::Act(first) => self.group(first).await,
                Message::Close(done) => Some(done),
            };
            if let Some(done) = closing {
                return self.close(done).await;
            }
        }
    }

    /// Runs `first` and everything that has queued up behind it; returns who asked to close in between.
    async fn group(&mut self, first: Box<dyn Act>) -> Option<oneshot::Sender<()>> {
        let started = Instant::now();
        let mut acts = vec![first];
        let mut closing = None;
        let mut whole = self.begin().await;
        if whole.is_ok() {
            let mut next = 0;
            while let Some(act) = acts.get_mut(next) {
                whole = self.turn(act.as_mut(), next == 0).await;
                next += 1;
                if whole.is_err() || next >= GROUP || started.elapsed() > GROUP_TIME {
                    break;
                }
                match self.queue.try_recv() {
                    Ok(Message::Act(act)) => acts.push(act),
                    Ok(Message::Close(done)) => closing = Some(done),
                    Err(_) => {}
                }
            }
        }
        if whole.is_ok() {
            whole = self.run_plain(&COMMIT).await;
        }
        self.answer(acts, whole).await;
        closing
    }

    async fn begin(&mut self) -> Whole {
        if self.connection.is_none() {
            let opened = self.options.connect().await;
            self.connection = Some(opened.map_err(|error| Trouble::from_sqlx("opening the database again", error))?);
        }
        self.run_plain(&BEGIN).await
    }

    /// One act. An error means that the group is lost, not just the act.
    async fn turn(&mut self, act: &mut dyn Act, first: bool) -> Whole {
        let connection = self.connection.take().ok_or_else(|| Trouble::unavailable(CLOSED))?;
        // The first needs no savepoint: if it fails, the transaction is begun anew.
        let savepoint = if first { Savepoint::Stands } else { Savepoint::Due };
        let state = State::new(Connection::Sqlite(connection, savepoint));
        let attempt = act.attempt(state.tx()).await;
        let (connection, failed) = state.end().await;
        let Some(Connection::Sqlite(connection, savepoint)) = connection else {
            return Err(Trouble::unavailable(CLOSED));
        };
        self.connection = Some(connection);
        if let Some(kind) = failed {
            act.spoil(kind, DROPPED_FAULT);
        } else if attempt == Attempt::Done {
            return Ok(());
        }
        match savepoint {
            Savepoint::Due => Ok(()),
            Savepoint::Unsure => Err(Trouble::unavailable("a write beside this one could not be undone alone")),
            Savepoint::Stands if first => {
                self.run_plain(&ROLLBACK).await?;
                self.run_plain(&BEGIN).await
            }
            Savepoint::Stands => self.run_plain(&UNDO).await,
        }
    }

    async fn answer(&mut self, acts: Vec<Box<dyn Act>>, whole: Whole) {
        let lost = match whole {
            Ok(()) => None,
            Err(trouble) => {
                tracing::warn!(writes = acts.len(), "a group of writes was rolled back: {}", trouble.fault);
                drop(self.run_plain(&ROLLBACK).await);
                self.connection = None;
                Some(trouble.fault.to_string())
            }
        };
        for mut act in acts {
            if let Some(why) = &lost {
                act.spoil(Kind::Unavailable, why);
            }
            act.answer();
        }
    }

    async fn run_plain(&mut self, statement: &Statement) -> Whole {
        let connection = self.connection.as_mut().ok_or_else(|| Trouble::unavailable(CLOSED))?;
        sqlite::execute(connection, statement, Vec::new()).await
    }

    async fn close(mut self, done: oneshot::Sender<()>) {
        self.queue.close();
        while let Some(message) = self.queue.recv().await {
            if let Message::Act(mut act) = message {
                act.spoil(Kind::Unavailable, CLOSED);
                act.answer();
            }
        }
        // Leaves the whole of the data in one file; if a reader is in the way, the next start does it.
        if let Some(mut connection) = self.connection.take() {
            drop(sqlite::fetch(&mut connection, &EMPTY_LOG, Vec::new()).await);
            drop(connection.close().await);
        }
        drop(self);
        let _nobody_waits = done.send(());
    }
}
