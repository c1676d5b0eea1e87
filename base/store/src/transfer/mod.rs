//! A whole SQLite database, moved into an empty PostgreSQL database and compared row by row before it counts.

mod fingerprint;
mod source;
mod target;

use std::path::Path;

use kernel::Fault;
use tokio::{sync::mpsc, task::JoinHandle};

pub use fingerprint::Fingerprint;

use crate::{Database, Migration, SQLITE_FILE, Store, trouble::Trouble};
use source::Source;
use target::Target;

/// A table with its columns, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub name: String,
    pub columns: Vec<String>,
}

impl Table {
    /// `"events"`, with what a name could break out with doubled.
    fn quoted(&self) -> String {
        quoted(&self.name)
    }

    /// `"id", "kind"`
    fn quoted_columns(&self) -> String {
        self.columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ")
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

impl Store {
    /// Copies every row of the SQLite database in `from` into the PostgreSQL database `to`, which must be empty, and compares both:
    /// the number of rows of each table and the SHA-256 of all of them. It is one transaction: what fails leaves `to` empty. `from`
    /// is brought up to date first and is not changed otherwise; no server may use it meanwhile.
    ///
    /// # Errors
    /// A [`Fault`] if a server uses the folder, `to` is not PostgreSQL or holds a table, a value does not fit, or the copy differs.
    pub async fn transfer(from: &Database, to: &Database, migrations: &[Migration]) -> Result<Vec<Fingerprint>, Fault> {
        let (Database::Sqlite(folder), Database::Postgres(url)) = (from, to) else {
            return Err(Fault::new("a copy goes from a data folder with SQLite into PostgreSQL: postgres://.."));
        };
        let file = folder.join(SQLITE_FILE);
        if !file.is_file() {
            return Err(Fault::new(format!("there is no database {}: give its folder with --data", file.display())));
        }
        // brings the tables up to date, and its lock keeps servers out until it is closed
        let held = Self::open(from, migrations).await?;
        let copied = transfer(&file, url, migrations).await;
        held.close().await;
        copied
    }

    /// The number of rows of each table and a SHA-256 over them, alike on both engines: whether two databases hold the same.
    ///
    /// # Errors
    /// A [`Fault`] if the database cannot be read.
    pub async fn fingerprints(database: &Database) -> Result<Vec<Fingerprint>, Fault> {
        match database {
            Database::Sqlite(folder) => {
                let source = Source::open(&folder.join(SQLITE_FILE))?;
                blocking(move || source.fingerprints()).await
            }
            Database::Postgres(url) => Target::connect(url).await?.all_fingerprints().await,
        }
    }
}

async fn transfer(file: &Path, url: &str, migrations: &[Migration]) -> Result<Vec<Fingerprint>, Fault> {
    let mut source = Source::open(file)?;
    let tables = source.tables()?;
    let mut target = Target::connect(url).await?;
    target.begin_empty(migrations).await?;
    target.clear(&tables).await?;
    for table in &tables {
        let (sender, chunks) = mpsc::channel(4);
        let reading = dump(source, table.clone(), sender);
        target.fill(table, chunks).await?;
        source = reading.await.map_err(cut_off)??;
    }
    let copied = target.fingerprints(&tables).await?;
    let read = blocking(move || source.fingerprints()).await?;
    fingerprint::compare(&read, &copied)?;
    target.commit().await?;
    Ok(copied)
}

/// Reads a table on a thread that may block, and gives the source back.
fn dump(source: Source, table: Table, sender: mpsc::Sender<Vec<u8>>) -> JoinHandle<Result<Source, Trouble>> {
    tokio::task::spawn_blocking(move || {
        source.dump(&table, &sender)?;
        Ok(source)
    })
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, Trouble> + Send + 'static) -> Result<T, Fault> {
    Ok(tokio::task::spawn_blocking(work).await.map_err(cut_off)??)
}

fn cut_off(error: tokio::task::JoinError) -> Fault {
    Fault::because("copying the database was cut off", error)
}
