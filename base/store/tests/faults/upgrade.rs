//! F30: a newer program on an older database, killed in the middle, and an older program on a newer one.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use kernel::Timestamp;
use store::{Database, Migration, Store, params};

use crate::{FOLDER, LEDGER, check, id, send};

/// Three migrations of the next version; the second takes long.
const NEXT: [Migration; 3] = [
    Migration {
        domain: "faults",
        id: "20270101T0900_first",
        sql: "CREATE TABLE first (n BIGINT PRIMARY KEY); INSERT INTO first (n) VALUES (1);",
    },
    Migration {
        domain: "faults",
        id: "20270101T0901_slow",
        sql: "CREATE TABLE slow (n BIGINT PRIMARY KEY, word TEXT NOT NULL);
              INSERT INTO slow (n, word)
              WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 300000) SELECT n, 'word ' || n FROM c;
              CREATE INDEX slow_word ON slow (word);",
    },
    Migration { domain: "faults", id: "20270101T0902_last", sql: "CREATE TABLE last (n BIGINT PRIMARY KEY);" },
];
const COPY: &str = "navimig.db.before-20270101T0900_first";

store::statements! {
    NEW_TABLES = "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('first', 'slow', 'slow_word', 'last')";
    COUNT_SLOW = "SELECT COUNT(*) FROM slow WHERE word LIKE 'word %'";
}

fn next() -> Vec<Migration> {
    std::iter::once(LEDGER).chain(NEXT).collect()
}

/// The program that is killed while it brings the database up to date.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "started, and killed, by the test below"]
async fn upgrades_until_it_is_killed() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).unwrap());
    Store::open(&Database::folder(folder), &next()).await.unwrap();
    std::thread::sleep(Duration::from_secs(60));
}

async fn old_installation(folder: &Path) -> Database {
    let database = Database::folder(folder);
    let store = Store::open(&database, &[LEDGER]).await.unwrap();
    for n in 0..50 {
        send(&store, id(n)).await.unwrap();
    }
    store.close().await;
    database
}

async fn new_tables(store: &Store) -> i64 {
    store.fetch(&NEW_TABLES, params![]).await.unwrap()[0].get(0).unwrap()
}

/// Kills an upgrade `after` its copy was made. True if the database is still the old one.
async fn killed_upgrade(folder: &Path, after: Duration) -> bool {
    let database = old_installation(folder).await;
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "upgrade::upgrades_until_it_is_killed", "--ignored", "--nocapture"]);
    let mut child = command.env(FOLDER, folder).stdout(Stdio::null()).spawn().unwrap();
    let began = Instant::now();
    while !folder.join(COPY).exists() {
        assert!(began.elapsed() < Duration::from_secs(60), "the database is copied before anything else");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    tokio::time::sleep(after).await;
    child.kill().unwrap();
    child.wait().unwrap();
    let old = Store::open_to_read(&database, &[LEDGER]).await;
    let is_old = match &old {
        Ok(store) => {
            assert_eq!(new_tables(store).await, 0, "killed after {after:?}: nothing of the new version is there");
            store.close().await;
            true
        }
        Err(fault) => {
            assert!(fault.to_string().contains("made by a newer navimig"), "killed after {after:?}: {fault}");
            false
        }
    };
    let store = Store::open(&database, &next()).await.unwrap();
    assert_eq!(new_tables(&store).await, 4, "killed after {after:?}: the next start brings it up to date");
    assert_eq!(store.fetch(&COUNT_SLOW, params![]).await.unwrap()[0].get::<i64>(0).unwrap(), 300_000);
    assert_eq!(check(&store).await.len(), 50);
    store.close().await;
    is_old
}

#[tokio::test(flavor = "multi_thread")]
async fn f30_an_upgrade_that_is_killed_is_whole_or_has_not_begun() {
    let mut old = 0;
    for after in [0, 20, 60, 120, 240, 20_000] {
        let folder = tempfile::tempdir().unwrap();
        let after = Duration::from_millis(after);
        if after > Duration::from_secs(1) {
            // one is let through
            assert!(!killed_upgrade(folder.path(), Duration::from_secs(8)).await);
        } else {
            old += u32::from(killed_upgrade(folder.path(), after).await);
        }
    }
    assert!(old > 0, "some were killed in the middle of a migration");
}

#[tokio::test(flavor = "multi_thread")]
async fn f30_the_copy_from_before_is_the_way_back() {
    let folder = tempfile::tempdir().unwrap();
    let database = old_installation(folder.path()).await;
    Store::open(&database, &next()).await.unwrap().close().await;
    let said = Store::open(&database, &[LEDGER]).await.unwrap_err().to_string();
    assert!(said.starts_with("this database was made by a newer navimig"), "an older program says so: {said}");
    let back = tempfile::tempdir().unwrap();
    fs::copy(folder.path().join(COPY), back.path().join("navimig.db")).unwrap();
    let store = Store::open(&Database::folder(back.path()), &[LEDGER]).await.unwrap();
    assert_eq!(check(&store).await.len(), 50);
    store.close().await;
    let copies = |folder: &Path| {
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.contains("before") || name.contains("copying")).count()
    };
    assert_eq!(copies(folder.path()), 1);
    assert_eq!(copies(back.path()), 0, "nothing was missing, so nothing was copied");
    assert_eq!(store::forget_copies(&database, Timestamp(0)).unwrap(), 0, "it is younger than 1970");
    assert_eq!(store::forget_copies(&database, Timestamp(i64::MAX)).unwrap(), 1);
    assert_eq!(copies(folder.path()), 0, "what people had erased does not stay in copies");
}

#[tokio::test(flavor = "multi_thread")]
async fn f30_one_that_fails_leaves_all_of_the_old() {
    let folder = tempfile::tempdir().unwrap();
    let database = old_installation(folder.path()).await;
    let wrong = Migration { domain: "faults", id: "20270101T0903_wrong", sql: "INSERT INTO nothing (n) VALUES (1)" };
    let with_wrong: Vec<_> = next().into_iter().chain([wrong]).collect();
    let said = Store::open(&database, &with_wrong).await.unwrap_err().to_string();
    assert!(said.starts_with("applying migration faults/20270101T0903_wrong"), "{said}");
    let store = Store::open(&database, &[LEDGER]).await.unwrap();
    assert_eq!(new_tables(&store).await, 0, "those before it are gone with it");
    assert_eq!(check(&store).await.len(), 50);
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn f30_without_room_for_a_copy_nothing_is_begun() {
    let folder = tempfile::tempdir().unwrap();
    let database = old_installation(folder.path()).await;
    // a folder where the copy is written
    fs::create_dir(folder.path().join("navimig.db.copying")).unwrap();
    let said = Store::open(&database, &next()).await.unwrap_err().to_string();
    assert!(said.contains("before it is brought up to date"), "{said}");
    let store = Store::open(&database, &[LEDGER]).await.unwrap();
    assert_eq!(new_tables(&store).await, 0);
    store.close().await;
}
