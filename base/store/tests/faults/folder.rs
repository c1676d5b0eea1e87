//! The data folder: its rights, its lock, and damaged files in it.

use std::{
    fs::{self, OpenOptions},
    io::{Seek, SeekFrom, Write},
    os::unix::fs::{FileExt, PermissionsExt},
};

use store::{Database, Store};

use crate::{LEDGER, check, id, send};

#[tokio::test(flavor = "multi_thread")]
async fn the_folder_is_for_its_owner_and_for_one_server() {
    let parent = tempfile::tempdir().unwrap();
    let database = Database::folder(parent.path().join("new").join("data"));
    let store = Store::open(&database, &[LEDGER]).await.unwrap();
    send(&store, id(1)).await.unwrap();
    let mode = |name: &str| fs::metadata(parent.path().join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("new/data"), 0o700);
    for file in ["navimig.db", "navimig.db-wal", "navimig.db-shm", "navimig.lock"] {
        assert_eq!(mode(&format!("new/data/{file}")), 0o600, "{file}");
    }
    let said = Store::open(&database, &[LEDGER]).await.unwrap_err().to_string();
    let holder = format!("another navimig (process {}) uses the data folder", std::process::id());
    assert!(said.starts_with(&holder), "{said}");
    store.close().await;
    let wal = parent.path().join("new/data/navimig.db-wal");
    assert!(!wal.exists() || fs::metadata(wal).unwrap().len() == 0, "a closed store is one file");
    drop(store);
    Store::open(&database, &[LEDGER]).await.expect("the folder is free again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_in_the_way_is_named() {
    let parent = tempfile::tempdir().unwrap();
    let path = parent.path().join("data");
    fs::write(&path, "not a folder").unwrap();
    let said = Store::open(&Database::folder(&path), &[LEDGER]).await.unwrap_err().to_string();
    assert!(said.contains("a file is in the way; choose another folder with --data"), "{said}");
}

/// What opening and checking say of a damaged file.
async fn problems(database: &Database) -> Vec<String> {
    match Store::open(database, &[LEDGER]).await {
        Ok(store) => {
            let found = store.integrity_check().await.unwrap_or_else(|fault| vec![fault.to_string()]);
            store.close().await;
            found
        }
        Err(fault) => vec![fault.to_string()],
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bytes_that_were_overwritten_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::folder(folder.path());
    let store = Store::open(&database, &[LEDGER]).await.unwrap();
    for n in 0..400 {
        send(&store, id(n)).await.unwrap();
    }
    store.close().await;
    drop(store);
    let path = folder.path().join("navimig.db");
    let sound = fs::read(&path).unwrap();
    let pages = sound.len() / 4096;
    assert!(pages > 20);
    for page in (2..pages).step_by(pages / 6) {
        // The head of a page says where its cells are; bytes inside a text can only be found by what they mean.
        let mut file = OpenOptions::new().write(true).open(&path).unwrap();
        file.seek(SeekFrom::Start(u64::try_from(page * 4096).unwrap())).unwrap();
        file.write_all(&[0xa5; 64]).unwrap();
        let found = problems(&database).await;
        assert!(!found.is_empty(), "page {page} of {pages}");
        OpenOptions::new().write(true).open(&path).unwrap().write_all_at(&sound, 0).unwrap();
    }
    assert_eq!(check(&Store::open(&database, &[LEDGER]).await.unwrap()).await.len(), 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("navimig.db"), "a letter to my mother\n".repeat(400)).unwrap();
    let said = Store::open(&Database::folder(folder.path()), &[LEDGER]).await.unwrap_err().to_string();
    assert!(said.contains("the database file is damaged: run `navimig doctor`"), "{said}");
}
