//! A newer program on an older SQLite database: a copy first, then every missing migration in one transaction, then a look.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use kernel::{Fault, Timestamp};
use rusqlite::Connection;

use crate::{
    Database, Engine, Migration, SQLITE_FILE,
    migrations::RECORD,
    open::naming,
    params,
    sqlite::{self, run_batch},
    trouble::Trouble,
};

/// What stands before the id of the first migration in the name of a copy.
const COPY: &str = ".before-";

/// Copies the database beside itself, unless it is new, and applies what is missing: all of it or nothing.
pub(crate) fn upgrade(writer: &Connection, file: &Path, missing: &[Migration], is_new: bool) -> Result<(), Fault> {
    let Some(first) = missing.first() else { return Ok(()) };
    if !is_new {
        let copy = copy_beside(writer, file, first)?;
        tracing::info!(copy = %copy.display(), migrations = missing.len(), "the database was copied and is brought up to date");
    }
    // if anything fails, what was not committed goes with the connection
    run_batch(writer, "bringing the database up to date", "BEGIN IMMEDIATE")?;
    for migration in missing {
        run_batch(writer, &naming(migration), &migration.sql_for(Engine::Sqlite))?;
        sqlite::execute(writer, &RECORD, &params![migration.domain, migration.id, migration.hash()])?;
    }
    if !is_new && let Some(problem) = first_problem(writer)? {
        return Err(Fault::new(format!(
            "the database would not be sound after the migrations ({problem}); it was left as it was: start the version \
             before, and tell us"
        )));
    }
    run_batch(writer, "bringing the database up to date", "COMMIT")?;
    Ok(())
}

/// `navimig.db.before-20270112T0900_seats`, proven and on the disk before it has its name.
fn copy_beside(writer: &Connection, file: &Path, first: &Migration) -> Result<PathBuf, Fault> {
    let named = |ending: &str| {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let (unfinished, copy) = (named(".copying"), named(&format!("{COPY}{}", first.id)));
    let doing = format!("copying the database to {} before it is brought up to date", copy.display());
    let cannot = |error| Fault::because(doing.clone(), error);
    if unfinished.exists() {
        fs::remove_file(&unfinished).map_err(cannot)?;
    }
    crate::copy::private_file(&unfinished).map_err(cannot)?;
    let target = unfinished.to_string_lossy().into_owned();
    let copied = writer.execute("VACUUM INTO ?1", [&target]);
    copied.map_err(|error| Trouble::from_sqlite(&doing, error))?;
    let problem = first_problem(&sqlite::open_reader(&unfinished)?)?;
    if let Some(problem) = problem {
        return Err(Fault::new(format!("{doing}: the copy is not sound ({problem}): run `navimig doctor`")));
    }
    let folder = file.parent().unwrap_or(Path::new("."));
    let placed = File::open(&unfinished).and_then(|written| written.sync_all());
    let placed = placed.and_then(|()| fs::rename(&unfinished, &copy)).and_then(|()| File::open(folder)?.sync_all());
    placed.map_err(cannot)?;
    Ok(copy)
}

/// The first thing that is wrong with a file.
fn first_problem(connection: &Connection) -> Result<Option<String>, Trouble> {
    let failed = |error| Trouble::from_sqlite("looking at every page", error);
    let said: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(failed)?;
    if said != "ok" {
        return Ok(Some(said));
    }
    let mut prepared = connection.prepare("PRAGMA foreign_key_check").map_err(failed)?;
    let mut rows = prepared.query([]).map_err(failed)?;
    let lost: Option<String> = rows.next().map_err(failed)?.map(|row| row.get(0)).transpose().map_err(failed)?;
    Ok(lost.map(|table| format!("a row of {table} points to nothing")))
}

/// Deletes the copies that were made before upgrades and are older than `before`: what people took back or had erased still stands in
/// them. Says how many went.
///
/// # Errors
/// A [`Fault`] if the folder cannot be read or a copy cannot be deleted.
pub fn forget_copies(database: &Database, before: Timestamp) -> Result<usize, Fault> {
    let Database::Sqlite(folder) = database else { return Ok(0) };
    let cannot = |error| Fault::because(format!("delete old copies in {}", folder.display()), error);
    let mut gone = 0;
    for entry in fs::read_dir(folder).map_err(cannot)? {
        let entry = entry.map_err(cannot)?;
        let is_copy = entry.file_name().to_string_lossy().starts_with(&format!("{SQLITE_FILE}{COPY}"));
        if is_copy && changed_at(&entry.path()).is_some_and(|at| at < before) {
            fs::remove_file(entry.path()).map_err(cannot)?;
            gone += 1;
        }
    }
    Ok(gone)
}

fn changed_at(file: &Path) -> Option<Timestamp> {
    let changed = file.metadata().and_then(|about| about.modified()).ok()?;
    let since = changed.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(Timestamp(i64::try_from(since.as_millis()).ok()?))
}
