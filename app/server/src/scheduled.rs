//! Backups that the server makes by itself. One that fails is said by `/readyz`, the figures and `navimig doctor`, and tried again;
//! it never stops the server.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use kernel::{Fault, Timestamp};
use store::{Database, Engine};

use crate::{
    app::App,
    backup::{Kept, UNFINISHED, backup},
    rotation::{Rotation, begun_at, name_of, outdated},
};

/// How often it is looked whether a backup is due.
const LOOK: Duration = Duration::from_secs(30);
/// How long a backup that failed waits until it is tried again.
const TRY_AGAIN_MS: i64 = 15 * 60_000;
const HOUR_MS: i64 = 3_600_000;
/// Name of the file in the data folder that says why the last backup failed.
const TROUBLE: &str = "backup-failed.txt";

/// Where and how often backups are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// Folder of the backups; others may put files of other names there.
    pub folder: PathBuf,
    /// Hours between two of them.
    pub every_hours: u32,
    /// Which of them stay.
    pub rotation: Rotation,
    /// age public key of who alone can read them.
    pub recipient: Option<String>,
}

impl Schedule {
    /// Makes one now, and removes what the rotation keeps no longer.
    ///
    /// # Errors
    /// When the folder cannot be written, or the copy is not sound; nothing is removed then.
    pub async fn make(&self, database: &Database, now: Timestamp) -> Result<(PathBuf, Kept), Fault> {
        let at = |error| Fault::because(format!("write in the folder of backups {}", self.folder.display()), error);
        make_folder(&self.folder).map_err(at)?;
        self.remove_unfinished(now);
        let file = self.folder.join(name_of(now));
        let kept = backup(database, &file, self.recipient.as_deref()).await?;
        let begun = self.list().map_err(at)?;
        for gone in outdated(&begun, self.rotation) {
            fs::remove_file(self.folder.join(name_of(gone))).map_err(at)?;
        }
        Ok((file, kept))
    }

    /// When the newest backup in the folder was begun.
    ///
    /// # Errors
    /// When the folder is there and cannot be read.
    pub fn newest(&self) -> Result<Option<Timestamp>, Fault> {
        let doing = || format!("read the folder of backups {}", self.folder.display());
        Ok(self.list().map_err(|error| Fault::because(doing(), error))?.into_iter().max())
    }

    /// The milliseconds between two backups.
    pub(crate) fn every_ms(&self) -> i64 {
        i64::from(self.every_hours.max(1)) * HOUR_MS
    }

    fn list(&self) -> std::io::Result<Vec<Timestamp>> {
        if !self.folder.exists() {
            return Ok(Vec::new());
        }
        let mut begun = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            begun.extend(entry?.file_name().to_str().and_then(begun_at));
        }
        Ok(begun)
    }

    /// What a server left behind that was killed while it copied; a copy of somebody else that runs now is younger.
    fn remove_unfinished(&self, now: Timestamp) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        for entry in entries.flatten() {
            let is_ours = entry.file_name().to_string_lossy().starts_with(UNFINISHED);
            let changed = entry.metadata().and_then(|about| about.modified()).ok();
            let changed = changed.and_then(|at| jiff::Timestamp::try_from(at).ok());
            let is_old = changed.is_some_and(|at| at.as_millisecond() < now.0 - 24 * HOUR_MS);
            if is_ours && is_old {
                // the next turn tries again
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }
}

fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// How the backups of a running server go.
#[derive(Debug, Default)]
pub struct Backups {
    trouble: Mutex<Option<String>>,
}

impl Backups {
    /// Why the last one failed; none when it did not.
    #[must_use]
    pub fn trouble(&self) -> Option<String> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, trouble: Option<String>) {
        metrics::gauge!("navimig_backup_failed").set(f64::from(u8::from(trouble.is_some())));
        *self.trouble.lock().unwrap_or_else(PoisonError::into_inner) = trouble;
    }
}

/// Makes a backup whenever one is due, until the task is dropped.
pub async fn run(app: Arc<App>) {
    let Some(schedule) = app.config.backups.clone() else { return };
    if app.config.database.engine() == Engine::Postgres {
        tracing::warn!(
            "scheduled backups are made of SQLite only: back PostgreSQL up with pg_dump (docs/operating.md)"
        );
        return;
    }
    let mut due = first_due(&schedule, app.clock.now());
    loop {
        let now = app.clock.now();
        if now >= due {
            due = turn(&app, &schedule, now).await;
        }
        // a clock that was set back must not put the next one off for longer than usual
        due = due.min(now.plus_ms(schedule.every_ms()));
        tokio::time::sleep(LOOK).await;
    }
}

fn first_due(schedule: &Schedule, now: Timestamp) -> Timestamp {
    match schedule.newest() {
        Ok(Some(newest)) => newest.plus_ms(schedule.every_ms()),
        // a folder that cannot be read is said by the attempt
        Ok(None) | Err(_) => now,
    }
}

/// One attempt; answers when the next one is due.
async fn turn(app: &Arc<App>, schedule: &Schedule, now: Timestamp) -> Timestamp {
    let note = app.config.is_kept_on_disk().then(|| app.config.data.join(TROUBLE));
    // hashing and encrypting would hold up requests
    let (runtime, owned, database) = (tokio::runtime::Handle::current(), schedule.clone(), app.config.database.clone());
    let made = tokio::task::spawn_blocking(move || runtime.block_on(owned.make(&database, now))).await;
    match made.unwrap_or_else(|error| Err(Fault::because("the backup was cut off", error))) {
        Ok((file, kept)) => {
            tracing::info!(file = %file.display(), bytes = kept.bytes, "a backup was made and proven");
            app.backups.set(None);
            if let Some(note) = note {
                // most often there is none
                let _ = fs::remove_file(note);
            }
            now.plus_ms(schedule.every_ms())
        }
        Err(fault) => {
            tracing::error!(%fault, "the backup failed; it is tried again in a quarter of an hour");
            let said = format!("{}: {fault}", now.rfc3339());
            if let Some(note) = note {
                // on a full disk the age of the newest backup says it alone
                let _ = fs::write(note, &said);
            }
            app.backups.set(Some(said));
            now.plus_ms(TRY_AGAIN_MS.min(schedule.every_ms()))
        }
    }
}

/// Why the last scheduled backup of this data folder failed, as its server noted.
pub(crate) fn noted_trouble(data: &Path) -> Option<String> {
    fs::read_to_string(data.join(TROUBLE)).ok()
}
