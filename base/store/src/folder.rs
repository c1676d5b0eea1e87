//! The data folder: made with rights for its owner alone, and held by one server at a time.

use std::{
    fs::{DirBuilder, File, OpenOptions, TryLockError},
    io::{ErrorKind, Read, Write},
    path::{Path, PathBuf},
};

use kernel::Fault;

use crate::database::SQLITE_FILE;

/// Name of the file whose lock says that a server uses the folder. The system gives the lock back when the server dies.
const LOCK_FILE: &str = "navimig.lock";

/// A data folder that this process holds for as long as the value lives.
#[derive(Debug)]
pub(crate) struct Folder {
    pub file: PathBuf,
    /// None when another server holds the folder and this process writes beside it.
    lock: Option<File>,
}

impl Folder {
    /// Makes the folder if it is not there, takes its lock and makes the database file readable by its owner alone.
    pub(crate) fn take(path: &Path) -> Result<Self, Fault> {
        make_folder(path)?;
        let lock = take_lock(path)?;
        let file = path.join(SQLITE_FILE);
        private_file().open(&file).map_err(|error| cannot("open", &file, error))?;
        Ok(Self { file, lock: Some(lock) })
    }

    /// As [`Folder::take`], or a share of the folder when a server holds it.
    pub(crate) fn take_or_share(path: &Path) -> Result<Self, Fault> {
        Self::take(path).or_else(|fault| {
            let file = path.join(SQLITE_FILE);
            let is_held = file.is_file() && File::open(path.join(LOCK_FILE)).is_ok_and(|lock| lock.try_lock().is_err());
            if is_held { Ok(Self { file, lock: None }) } else { Err(fault) }
        })
    }

    /// A server holds the folder, and this process writes beside it.
    pub(crate) const fn is_shared(&self) -> bool {
        self.lock.is_none()
    }
}

fn make_folder(path: &Path) -> Result<(), Fault> {
    if path.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| cannot("make", path, error))
}

fn take_lock(folder: &Path) -> Result<File, Fault> {
    let path = folder.join(LOCK_FILE);
    let mut file = private_file().open(&path).map_err(|error| cannot("write in", folder, error))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut holder = String::new();
            // The number is a courtesy; without it the sentence still tells what to do.
            drop(file.read_to_string(&mut holder));
            return Err(Fault::new(format!(
                "another navimig (process {}) uses the data folder {}: stop it, or choose another folder with --data",
                holder.trim(),
                folder.display()
            )));
        }
        Err(TryLockError::Error(error)) => return Err(cannot("lock", &path, error)),
    }
    file.set_len(0)
        .and_then(|()| writeln!(file, "{}", std::process::id()))
        .map_err(|error| cannot("write", &path, error))?;
    Ok(file)
}

fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn cannot(act: &str, path: &Path, error: std::io::Error) -> Fault {
    let advice = match error.kind() {
        ErrorKind::PermissionDenied => "give the server the right to write there, or choose another folder with --data",
        ErrorKind::ReadOnlyFilesystem => "it is on a read-only disk; choose another folder with --data",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            "the disk is full; free some space"
        }
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
            "a file is in the way; choose another folder with --data"
        }
        _ => "choose another folder with --data",
    };
    Fault::because(format!("cannot {act} {}: {advice}", path.display()), error)
}
