//! The one writer of SQLite: writes that wait together share one transaction and one fsync.
//!
//! It has a thread of its own, on which the insides of writes run and call SQLite directly. Each runs behind a
//! savepoint of its own and is answered after the COMMIT of the group; while the disk syncs, the next group gathers.
//! On a slow disk the next group also waits a little for those who have just been answered and write again: without
//! that, two halves of the writers would take turns, and each sync would serve one half.

use std::{
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    task::{Context, Poll, Waker},
    time::{Duration, Instant},
};

use rusqlite::Connection as Sqlite;
use tokio::{
    runtime::Handle,
    sync::{mpsc, oneshot},
};

use crate::{
    connection::Connection,
    folder::Folder,
    sqlite,
    trouble::{Kind, NO_WRITES, Trouble},
    write::{Act, Attempt, DROPPED_FAULT, State, WRITE_LIMIT},
};

/// The most writes that share a COMMIT.
const GROUP: usize = 256;
/// A group that took this long takes nobody in any more.
const GROUP_TIME: Duration = Duration::from_millis(50);
/// A group waits for company for at most this part of what the last COMMIT took ..
const PATIENCE: u32 = 4;
/// .. looking this often; where a COMMIT is not much slower than that, nobody waits.
const LOOK: Duration = Duration::from_micros(50);
/// Writes that may wait; more than that and the next one is told to come back.
const QUEUE: usize = 4096;
/// Steps of SQLite's machine between two looks at the clock, about a millisecond.
const STEPS: i32 = 50_000;

pub(crate) enum Message {
    Act(Box<dyn Act>),
    Close(oneshot::Sender<()>),
}

pub(crate) struct Writer {
    folder: Arc<Folder>,
    /// None after trouble: the next group opens the file anew, as what an fsync that failed left behind is unknown.
    connection: Option<Sqlite>,
    /// A group was lost: what is seen may not be on the disk.
    is_suspect: bool,
    queue: mpsc::Receiver<Message>,
    runtime: Handle,
    deadline: Deadline,
    company: Company,
}

/// What the last COMMIT tells about the next group.
#[derive(Default)]
struct Company {
    /// Who was answered, and who waited already: so many write at the moment.
    expected: usize,
    /// How long to wait for them.
    patience: Duration,
}

/// What the group as a whole has come to.
type Whole = Result<(), Trouble>;

impl Writer {
    pub(crate) fn start(mut connection: Sqlite, folder: Arc<Folder>) -> Result<mpsc::Sender<Message>, Trouble> {
        let (sender, queue) = mpsc::channel(QUEUE);
        let deadline = Deadline::default();
        deadline.watch(&mut connection)?;
        let (runtime, company) = (Handle::current(), Company::default());
        let writer =
            Self { folder, connection: Some(connection), is_suspect: false, queue, runtime, deadline, company };
        let thread = std::thread::Builder::new().name("store-writer".into()).spawn(move || writer.run());
        thread.map_err(|error| Trouble::unavailable(format!("starting the writer's thread: {error}")))?;
        Ok(sender)
    }

    fn run(mut self) {
        let runtime = self.runtime.clone();
        let _timers = runtime.enter();
        while let Some(message) = self.queue.blocking_recv() {
            let closing = match message {
                Message::Act(first) => self.group(first),
                Message::Close(done) => Some(done),
            };
            if let Some(done) = closing {
                return self.close(done);
            }
        }
    }

    /// Runs `first` and everything that has queued up behind it; returns who asked to close in between.
    fn group(&mut self, first: Box<dyn Act>) -> Option<oneshot::Sender<()>> {
        let started = Instant::now();
        let mut acts = vec![first];
        let mut closing = None;
        let mut whole = self.begin();
        if whole.is_ok() {
            let mut next = 0;
            while let Some(act) = acts.get_mut(next) {
                whole = self.turn(act.as_mut());
                next += 1;
                if whole.is_err() || next >= GROUP || started.elapsed() > GROUP_TIME {
                    break;
                }
                match self.next(next, started) {
                    Some(Message::Act(act)) => acts.push(act),
                    Some(Message::Close(done)) => closing = Some(done),
                    None => {}
                }
            }
        }
        if whole.is_ok() {
            let began = Instant::now();
            whole = self.plain("COMMIT");
            self.company = Company { expected: acts.len() + self.queue.len(), patience: began.elapsed() / PATIENCE };
        }
        self.answer(acts, whole);
        closing
    }

    /// Whoever is next in a group of `so_far` that began at `started`.
    fn next(&mut self, so_far: usize, started: Instant) -> Option<Message> {
        loop {
            let next = self.queue.try_recv().ok();
            let is_waiting = so_far < self.company.expected && started.elapsed() + LOOK < self.company.patience;
            if next.is_some() || !is_waiting {
                return next;
            }
            std::thread::sleep(LOOK);
        }
    }

    fn begin(&mut self) -> Whole {
        if self.connection.is_none() {
            let mut connection = sqlite::open_writer(&self.folder.file)?;
            self.deadline.watch(&mut connection)?;
            self.connection = Some(connection);
        }
        if self.is_suspect {
            self.settle()?;
            self.is_suspect = false;
        }
        self.plain("BEGIN IMMEDIATE")
    }

    /// After a COMMIT that failed, what it wrote may be seen although it is not on the disk: in the memory of the kernel. A form
    /// that comes again would then be found "stored already", and be lost with the power. So all that is seen is written into the
    /// database file and synced before anything is answered again.
    fn settle(&self) -> Whole {
        let connection = self.connection.as_ref().ok_or_else(Trouble::no_writes)?;
        let busy = connection.query_row("PRAGMA wal_checkpoint(FULL)", [], |row| row.get::<_, i64>(0));
        match busy.map_err(|error| Trouble::from_sqlite("settling after a group that was lost", error))? {
            0 => Ok(()),
            _ => Err(Trouble::unavailable("settling after a group that was lost: a reader is in the way".to_owned())),
        }
    }

    /// One act. An error means that the group is lost, not just the act.
    fn turn(&mut self, act: &mut dyn Act) -> Whole {
        self.plain("SAVEPOINT act")?;
        let connection = self.connection.take().ok_or_else(Trouble::no_writes)?;
        let state = State::new(Connection::Sqlite(connection));
        self.deadline.set(WRITE_LIMIT);
        let attempt = self.finish(act.attempt(state.tx()));
        self.deadline.clear();
        let (connection, failed) = self.finish(state.end());
        let Some(Connection::Sqlite(connection)) = connection else {
            return Err(Trouble::no_writes());
        };
        self.connection = Some(connection);
        if let Some(kind) = failed {
            act.spoil(kind, DROPPED_FAULT);
        } else if attempt == Attempt::Done {
            return self.plain("RELEASE act");
        }
        self.plain("ROLLBACK TO act")?;
        self.plain("RELEASE act")
    }

    /// Waits on this thread. What holds statements only is finished at the first look.
    fn finish<T>(&self, future: impl Future<Output = T>) -> T {
        let mut future = pin!(future);
        match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => done,
            Poll::Pending => self.runtime.block_on(future),
        }
    }

    fn answer(&mut self, acts: Vec<Box<dyn Act>>, whole: Whole) {
        let lost = match whole {
            Ok(()) => None,
            Err(trouble) => {
                tracing::warn!(writes = acts.len(), "a group of writes was rolled back: {}", trouble.fault);
                // Closing rolls back what is open.
                self.connection = None;
                self.is_suspect = true;
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

    fn plain(&self, sql: &str) -> Whole {
        let connection = self.connection.as_ref().ok_or_else(Trouble::no_writes)?;
        let done = connection.prepare_cached(sql).and_then(|mut statement| statement.execute([]));
        done.map(drop).map_err(|error| Trouble::from_sqlite("storing a group of writes", error))
    }

    fn close(mut self, done: oneshot::Sender<()>) {
        self.queue.close();
        while let Some(message) = self.queue.blocking_recv() {
            if let Message::Act(mut act) = message {
                act.spoil(Kind::Unavailable, NO_WRITES);
                act.answer();
            }
        }
        // Leaves the whole of the data in one file; if a reader is in the way, the next start does it.
        if let Some(connection) = self.connection.take() {
            drop(connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)"));
        }
        drop(self);
        let _nobody_waits = done.send(());
    }
}

/// Ends a statement that runs past the limit of its write; the group is then rolled back.
struct Deadline {
    start: Instant,
    /// Milliseconds after `start`; 0 while no act runs.
    at_ms: Arc<AtomicU64>,
}

impl Default for Deadline {
    fn default() -> Self {
        Self { start: Instant::now(), at_ms: Arc::default() }
    }
}

impl Deadline {
    fn watch(&self, connection: &mut Sqlite) -> Whole {
        let (start, at_ms) = (self.start, Arc::clone(&self.at_ms));
        let is_over = move || {
            let at_ms = at_ms.load(Ordering::Relaxed);
            at_ms != 0 && start.elapsed() > Duration::from_millis(at_ms)
        };
        let watched = connection.progress_handler(STEPS, Some(is_over));
        watched.map_err(|error| Trouble::from_sqlite("watching the time of writes", error))
    }

    fn set(&self, limit: Duration) {
        let at = self.start.elapsed() + limit;
        self.at_ms.store(u64::try_from(at.as_millis()).unwrap_or(0), Ordering::Relaxed);
    }

    fn clear(&self) {
        self.at_ms.store(0, Ordering::Relaxed);
    }
}
