//! A copy of a whole SQLite database, taken while a server writes to it.

use std::{
    fs::{File, OpenOptions},
    path::Path,
};

use kernel::Fault;
use rusqlite::{Connection, OpenFlags};

use crate::{Database, Store, trouble::Trouble};

impl Store {
    /// Writes the database as it is at this moment into `target`, a file that must not be there yet. Beside a server that runs:
    /// the copy is one consistent state, holds no deleted row, and is on the disk when this returns.
    ///
    /// # Errors
    /// A [`Fault`] if there is no database, the target is there or cannot be written, or the database is PostgreSQL, which has tools
    /// of its own for this.
    pub async fn copy(database: &Database, target: &Path) -> Result<(), Fault> {
        let Database::Sqlite(folder) = database else {
            return Err(Fault::new(
                "copying PostgreSQL is the work of pg_dump: pg_dump --format=custom --file FILE URL",
            ));
        };
        let (file, target) = (folder.join(crate::SQLITE_FILE), target.to_owned());
        let copied = tokio::task::spawn_blocking(move || copy_file(&file, &target)).await;
        copied.map_err(|error| Fault::because("copying the database was cut off", error))?
    }
}

fn copy_file(file: &Path, target: &Path) -> Result<(), Fault> {
    if !file.is_file() {
        return Err(Fault::new(format!("there is no database {}: give its folder with --data", file.display())));
    }
    let cannot = |error| Fault::because(format!("cannot write {}", target.display()), error);
    private_file(target).map_err(cannot)?;
    let doing = format!("copying {}", file.display());
    // a database in WAL mode is read through its log, which the reader may have to make
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let copied = Connection::open_with_flags(file, flags).and_then(|connection| {
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        // SQLite takes an empty file for its target
        connection.execute("VACUUM INTO ?1", [target.to_string_lossy().as_ref()])
    });
    copied.map_err(|error| Trouble::from_sqlite(&doing, error))?;
    File::open(target).and_then(|copy| copy.sync_all()).map_err(cannot)
}

/// A new file that its owner alone may read.
pub(crate) fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
