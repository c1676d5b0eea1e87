//! The key of the installation: a file beside the database, read at each start, made at the first.

use std::{
    fs::OpenOptions,
    io::{ErrorKind, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};

use kernel::Fault;
use people::Key;
use store::Store;

use crate::{Config, router::fill_random};

/// Its name in the data folder.
pub const FILE: &str = "navimig.key";

/// The key of this installation. A server that leaves nothing behind gets one that is forgotten with it.
///
/// # Errors
/// When the file cannot be read or made, or is not the one that the accounts were made with.
pub async fn key(config: &Config, store: &Store) -> Result<Key, Fault> {
    if !config.is_kept_on_disk() {
        return Ok(fresh());
    }
    let key = from_file(&config.data.join(FILE), store).await?;
    people::store::remember_key(store, &key).await?;
    Ok(key)
}

fn fresh() -> Key {
    let mut bytes = [0; 32];
    fill_random(&mut bytes);
    Key::from_bytes(bytes)
}

async fn from_file(path: &Path, store: &Store) -> Result<Key, Fault> {
    match std::fs::read_to_string(path) {
        Ok(text) => Key::parse(&text).ok_or_else(|| {
            Fault::new(format!("read {}: it must hold 64 hexadecimal digits; put the former one back", path.display()))
        }),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            if people::store::needs_key(store).await? {
                let path = path.display();
                return Err(Fault::new(format!(
                    "read {path}: it is missing, but accounts were made with it; copy it from the backup or from another node"
                )));
            }
            let key = fresh();
            make(path, &key).map_err(|error| Fault::because(format!("make {}", path.display()), error))?;
            Ok(key)
        }
        Err(error) => Err(Fault::because(format!("read {}", path.display()), error)),
    }
}

fn make(path: &Path, key: &Key) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    writeln!(file, "{}", key.to_hex())?;
    file.sync_all()
}
