//! The readers of SQLite: a few connections that cannot write, each used by one thread at a time.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use kernel::Fault;
use rusqlite::Connection;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};

use crate::{
    Row, Statement, Value, sqlite,
    trouble::{Kind, Trouble},
};

/// Readers at the same time; pages are read from memory, so a few are enough.
const READERS: usize = 4;
/// How long a read waits for one of them.
const PATIENCE: Duration = Duration::from_secs(3);
/// Rows that are handed over together.
const CHUNK: usize = 64;

#[derive(Debug)]
pub(crate) struct Readers {
    file: PathBuf,
    turns: Arc<Semaphore>,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub(crate) fn new(file: PathBuf) -> Arc<Self> {
        Arc::new(Self { file, turns: Arc::new(Semaphore::new(READERS)), idle: Mutex::default() })
    }

    pub(crate) async fn fetch(
        self: &Arc<Self>,
        statement: &Statement,
        params: Vec<Value>,
    ) -> Result<Vec<Row>, Trouble> {
        let statement = *statement;
        self.with(move |connection| sqlite::fetch(connection, &statement, &params)).await
    }

    pub(crate) async fn prepare(self: &Arc<Self>, statement: &Statement) -> Result<(), Trouble> {
        let statement = *statement;
        self.with(move |connection| sqlite::prepare(connection, &statement)).await
    }

    pub(crate) async fn for_each(
        self: &Arc<Self>,
        statement: &Statement,
        params: Vec<Value>,
        mut each: impl FnMut(Row) -> Result<(), Fault>,
    ) -> Result<(), Trouble> {
        let statement = *statement;
        let (sender, mut chunks) = mpsc::channel(2);
        let reading = self.with(move |connection| stream(connection, &statement, &params, &sender));
        // It owns the receiving end, so that the reader stops as soon as nobody takes its rows.
        let handing_over = async move {
            while let Some(chunk) = chunks.recv().await {
                for row in chunk {
                    each(row).map_err(|fault| Trouble { kind: Kind::Ours, fault })?;
                }
            }
            Ok(())
        };
        let (read, handed) = tokio::join!(reading, handing_over);
        handed.and(read)
    }

    /// Runs `act` with a connection on a thread that may block.
    async fn with<T: Send + 'static>(
        self: &Arc<Self>,
        act: impl FnOnce(&Connection) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let turn = tokio::time::timeout(PATIENCE, Arc::clone(&self.turns).acquire_owned()).await;
        let turn = turn.map_err(|_| Trouble::unavailable("reading: every connection is busy"))?;
        let turn = turn.map_err(|_| Trouble::unavailable("the store is closed"))?;
        let readers = Arc::clone(self);
        let read = tokio::task::spawn_blocking(move || readers.lend(turn, act)).await;
        read.unwrap_or_else(|error| {
            Err(Trouble { kind: Kind::Ours, fault: Fault::because("a read was cut off", error) })
        })
    }

    fn lend<T>(
        &self,
        turn: OwnedSemaphorePermit,
        act: impl FnOnce(&Connection) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = idle.map_or_else(|| sqlite::open_reader(&self.file), Ok)?;
        let answer = act(&connection);
        if !self.turns.is_closed() {
            self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        }
        drop(turn);
        answer
    }

    /// Waits for the reads that run and lets go of the file.
    pub(crate) async fn close(&self) {
        let all = self.turns.acquire_many(u32::try_from(READERS).unwrap_or(1)).await;
        self.turns.close();
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
        drop(all);
    }
}

fn stream(
    connection: &Connection,
    statement: &Statement,
    params: &[Value],
    sender: &mpsc::Sender<Vec<Row>>,
) -> Result<(), Trouble> {
    let mut chunk = Vec::with_capacity(CHUNK);
    sqlite::for_each(connection, statement, params, |row| {
        chunk.push(row);
        chunk.len() < CHUNK || sender.blocking_send(std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK))).is_ok()
    })?;
    // Whoever asked may have had enough.
    drop(sender.blocking_send(chunk));
    Ok(())
}
