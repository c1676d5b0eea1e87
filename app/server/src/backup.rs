//! A backup beside a running server, proven by restoring it; and the way back.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::Path,
    str::FromStr,
};

use kernel::Fault;
use sha2::{Digest, Sha256};
use store::{Database, SQLITE_FILE, Store};

use crate::boot;

/// How an encrypted backup begins.
const ENCRYPTED: &[u8] = b"age-encryption.org/v1";
/// How the folder is called in which a backup lies until it is proven.
pub(crate) const UNFINISHED: &str = ".navimig-backup-";
/// How a database begins.
const PLAIN: &[u8] = b"SQLite format 3\0";

/// What a backup or a restore held.
#[derive(Debug, PartialEq, Eq)]
pub struct Kept {
    /// Length of the database, in bytes.
    pub bytes: u64,
    /// SHA-256 of the database.
    pub sha256: String,
    /// Events under a seal.
    pub events: u64,
    /// It can be opened with the identity that belongs to the recipient only.
    pub is_encrypted: bool,
}

/// Copies the database into `file`, encrypted for `recipient` (an age public key: `age1..`) where there is one, and proves the
/// copy: it is sound, and its chain of seals holds. An encrypted file can be read back by the holder of the identity only, so the
/// proof is made on what was encrypted.
///
/// # Errors
/// When the file is there already, the disk is full, the recipient is not one, or the copy is not sound. No file is left then.
pub async fn backup(database: &Database, file: &Path, recipient: Option<&str>) -> Result<Kept, Fault> {
    let recipient = recipient.map(age::x25519::Recipient::from_str).transpose();
    let recipient = recipient.map_err(|error| Fault::new(format!("read the recipient of backups: {error}")))?;
    if file.exists() {
        return Err(Fault::new(format!("{} is there already; backups are not written over", file.display())));
    }
    let beside = beside(file);
    let folder = tempfile::Builder::new().prefix(UNFINISHED).tempdir_in(&beside);
    let folder = folder.map_err(|error| Fault::because(format!("write in {}", beside.display()), error))?;
    let copy = folder.path().join(SQLITE_FILE);
    Store::copy(database, &copy).await?;
    let mut kept = prove(folder.path()).await?;
    kept.is_encrypted = recipient.is_some();
    let whole = folder.path().join("backup");
    let written = match &recipient {
        None => fs::rename(&copy, &whole),
        Some(recipient) => encrypt(&copy, &whole, recipient),
    };
    // the name appears when everything behind it is on the disk
    let placed = written.and_then(|()| File::open(&whole)?.sync_all()).and_then(|()| fs::rename(&whole, file));
    placed.map_err(|error| Fault::because(format!("write {}", file.display()), error))?;
    Ok(kept)
}

/// Puts a backup into an empty or new data folder, with `identity` (a file with the age secret key) where it is encrypted.
///
/// # Errors
/// When the folder holds anything, the file is no backup, the identity is missing or does not fit, or what comes out is not sound.
/// The folder holds nothing then.
pub async fn restore(file: &Path, target: &Path, identity: Option<&Path>) -> Result<Kept, Fault> {
    let is_used = fs::read_dir(target).is_ok_and(|mut entries| entries.next().is_some());
    if is_used {
        return Err(Fault::new(format!("{} is not empty: a restore needs a new or empty folder", target.display())));
    }
    let mut beginning = [0; 21];
    let doing = format!("read {}", file.display());
    let mut source = File::open(file).map_err(|error| Fault::because(doing.clone(), error))?;
    source.read_exact(&mut beginning).map_err(|error| Fault::because(doing.clone(), error))?;
    fs::create_dir_all(target).map_err(|error| Fault::because(format!("make {}", target.display()), error))?;
    let database = target.join(SQLITE_FILE);
    let restored = if beginning == ENCRYPTED {
        decrypt(file, &database, identity)
    } else if beginning.starts_with(PLAIN) {
        copy_private(&mut File::open(file).map_err(|error| Fault::because(doing, error))?, &database)
    } else {
        Err(Fault::new(format!("{} is no backup of this program", file.display())))
    };
    let proven = match restored {
        Ok(()) => prove(target).await,
        Err(fault) => Err(fault),
    };
    match proven {
        Ok(kept) => Ok(Kept { is_encrypted: beginning == ENCRYPTED, ..kept }),
        Err(fault) => {
            for name in [SQLITE_FILE.to_owned(), format!("{SQLITE_FILE}-wal"), format!("{SQLITE_FILE}-shm")] {
                let _ = fs::remove_file(target.join(name));
            }
            Err(fault)
        }
    }
}

/// Opens a copy for reading and looks at every page and every seal.
async fn prove(folder: &Path) -> Result<Kept, Fault> {
    let file = folder.join(SQLITE_FILE);
    let (bytes, sha256) = digest(&file).map_err(|error| Fault::because(format!("read {}", file.display()), error))?;
    let store = Store::open_to_read(&Database::folder(folder), &boot::migrations()).await?;
    let problems = store.integrity_check().await?;
    let chain = events::verify_chain(&store).await;
    store.close().await;
    if let Some(problem) = problems.first() {
        return Err(Fault::new(format!("the copy is damaged ({} problems): {problem}", problems.len())));
    }
    let chain = chain.map_err(|error| Fault::new(format!("the chain of events in the copy: {error}")))?;
    Ok(Kept { bytes, sha256, events: chain.events, is_encrypted: false })
}

fn digest(file: &Path) -> io::Result<(u64, String)> {
    let mut hasher = Sha256::new();
    let (mut source, mut chunk, mut bytes) = (File::open(file)?, vec![0; 64 * 1024], 0);
    loop {
        let length = source.read(&mut chunk)?;
        let Some(read) = chunk.get(..length).filter(|read| !read.is_empty()) else { break };
        hasher.update(read);
        bytes += length as u64;
    }
    Ok((bytes, hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()))
}

fn encrypt(plain: &Path, target: &Path, recipient: &age::x25519::Recipient) -> io::Result<()> {
    let recipients = std::iter::once(recipient as &dyn age::Recipient);
    let encryptor = age::Encryptor::with_recipients(recipients).map_err(io::Error::other)?;
    let mut writer = encryptor.wrap_output(private_file(target)?)?;
    io::copy(&mut File::open(plain)?, &mut writer)?;
    writer.finish()?.sync_all()
}

fn decrypt(file: &Path, target: &Path, identity: Option<&Path>) -> Result<(), Fault> {
    let Some(identity) = identity else {
        return Err(Fault::new("this backup is encrypted: give the file with the secret key as --identity FILE"));
    };
    let doing = |what: &str| format!("{what} {}", identity.display());
    let name = identity.to_string_lossy().into_owned();
    let identities = age::IdentityFile::from_file(name).map_err(|error| Fault::because(doing("read"), error))?;
    let identities = identities.into_identities().map_err(|error| Fault::new(format!("{}: {error}", doing("read"))))?;
    let source = File::open(file).map_err(|error| Fault::because(format!("read {}", file.display()), error))?;
    let decryptor = age::Decryptor::new(source).map_err(|error| Fault::because("read the backup", error))?;
    let reader = decryptor.decrypt(identities.iter().map(|identity| identity.as_ref() as &dyn age::Identity));
    let mut reader = reader.map_err(|error| Fault::because(doing("open the backup with"), error))?;
    copy_private(&mut reader, target)
}

fn copy_private(source: &mut impl Read, target: &Path) -> Result<(), Fault> {
    let copied = private_file(target).and_then(|mut file| {
        io::copy(source, &mut file)?;
        file.flush()?;
        file.sync_all()
    });
    copied.map_err(|error| Fault::because(format!("write {}", target.display()), error))
}

/// A new file that its owner alone may read.
fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn beside(file: &Path) -> std::path::PathBuf {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new(".")).to_owned()
}

/// What the chain of seals says of a database.
#[derive(Debug)]
pub struct Audited {
    /// Events under a seal.
    pub events: u64,
    /// Seals.
    pub seals: u64,
    /// The newest seal: number of its last event and hash.
    pub head: Option<(i64, String)>,
    /// Events that no seal covers yet.
    pub unsealed: i64,
}

/// Walks the chain of seals of a database, beside a server that may run.
///
/// # Errors
/// When the database cannot be read, or an event was changed or taken away; names the first.
pub async fn audit(database: &Database) -> Result<Audited, Fault> {
    let store = Store::open_to_read(database, &boot::migrations()).await?;
    let chain = events::verify_chain(&store).await;
    let unsealed = events::count_unsealed(&store).await;
    store.close().await;
    let chain = chain.map_err(|error| Fault::new(error.to_string()))?;
    let hex = |hash: [u8; 32]| hash.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Audited {
        events: chain.events,
        seals: chain.seals,
        head: chain.head.map(|seal| (seal.last, hex(seal.hash))),
        unsealed: unsealed?,
    })
}
