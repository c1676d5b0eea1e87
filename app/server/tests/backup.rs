//! Backups: taken beside a server, proven, encrypted, restored; refused where they would do harm.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{fs, path::Path};

use kernel::{RandomId, Timestamp};
use store::{Database, SQLITE_FILE, Store};

const NOW: Timestamp = Timestamp(1_795_000_000_000);

async fn event(store: &Store, number: u8) {
    let event = events::Event::new("service.edited", NOW, [number; 10]);
    let event = event.about(events::Subject::new("service", "be-ocmw"));
    let recorded = store.write(async move |tx| Ok(events::record(&tx, &event).await?)).await;
    assert!(recorded.unwrap());
}

async fn installation(folder: &Path) -> Store {
    let store = Store::open(&Database::folder(folder), &server::migrations()).await.unwrap();
    for number in 1..=20 {
        event(&store, number).await;
    }
    events::seal_batch(&store, RandomId([1; 16]), NOW.plus_ms(60_000), 100).await.unwrap().unwrap();
    store
}

#[tokio::test]
async fn a_backup_beside_a_server_holds_everything_and_is_restored_as_it_was() {
    let home = tempfile::tempdir().unwrap();
    let (data, file, fresh) = (home.path().join("data"), home.path().join("kept"), home.path().join("fresh"));
    let store = installation(&data).await;
    event(&store, 21).await;
    let kept = server::backup(&Database::folder(&data), &file, None).await.unwrap();
    assert!(kept.events == 20 && !kept.is_encrypted);
    let restored = server::restore(&file, &fresh, None).await.unwrap();
    assert_eq!(restored, kept);
    let audited = server::audit(&Database::folder(&fresh)).await.unwrap();
    assert_eq!((audited.events, audited.seals, audited.unsealed), (20, 1, 1));
    let again = server::backup(&Database::folder(&data), &file, None).await.unwrap_err().to_string();
    assert!(again.contains("is there already"), "{again}");
    let full = server::restore(&file, &fresh, None).await.unwrap_err().to_string();
    assert!(full.contains("is not empty"), "{full}");
    store.close().await;
}

#[tokio::test]
async fn an_encrypted_backup_opens_with_its_key_only() {
    let home = tempfile::tempdir().unwrap();
    let (data, file) = (home.path().join("data"), home.path().join("kept"));
    let store = installation(&data).await;
    let key = age::x25519::Identity::generate();
    let kept = server::backup(&Database::folder(&data), &file, Some(&key.to_public().to_string())).await.unwrap();
    assert!(kept.is_encrypted);
    let bytes = fs::read(&file).unwrap();
    assert!(!bytes.windows(14).any(|window| window == b"service.edited"), "readable without the key");
    let target = home.path().join("fresh");
    let without = server::restore(&file, &target, None).await.unwrap_err().to_string();
    assert!(without.contains("--identity"), "{without}");
    let write = |name: &str, key: &age::x25519::Identity| {
        use age::secrecy::ExposeSecret;
        let path = home.path().join(name);
        fs::write(&path, key.to_string().expose_secret()).unwrap();
        path
    };
    let wrong = write("wrong", &age::x25519::Identity::generate());
    assert!(server::restore(&file, &target, Some(&wrong)).await.is_err());
    assert!(!target.join(SQLITE_FILE).exists());
    let restored = server::restore(&file, &target, Some(&write("right", &key))).await.unwrap();
    assert_eq!(restored, kept);
    store.close().await;
}

#[tokio::test]
async fn a_damaged_or_foreign_file_is_refused_and_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    let (data, file, target) = (home.path().join("data"), home.path().join("kept"), home.path().join("fresh"));
    let store = installation(&data).await;
    server::backup(&Database::folder(&data), &file, None).await.unwrap();
    let mut bytes = fs::read(&file).unwrap();
    let half = bytes.len() / 2;
    bytes.truncate(half);
    fs::write(&file, &bytes).unwrap();
    assert!(server::restore(&file, &target, None).await.is_err());
    fs::write(&file, b"this is a letter to the council, and no database at all").unwrap();
    let foreign = server::restore(&file, &target, None).await.unwrap_err().to_string();
    assert!(foreign.contains("no backup"), "{foreign}");
    assert_eq!(fs::read_dir(&target).unwrap().count(), 0);
    let nothing = server::backup(&Database::folder(home.path().join("none")), &home.path().join("x"), None).await;
    assert!(nothing.unwrap_err().to_string().contains("there is no database"));
    store.close().await;
}

#[tokio::test]
async fn a_changed_event_is_named() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data");
    installation(&data).await.close().await;
    let connection = rusqlite::Connection::open(data.join(SQLITE_FILE)).unwrap();
    connection.execute("UPDATE events SET body = '{\"a\":1}' WHERE number = 7", []).unwrap();
    drop(connection);
    let found = server::audit(&Database::folder(&data)).await.unwrap_err().to_string();
    assert!(found.contains("event 7 was changed"), "{found}");
    let refused = server::backup(&Database::folder(&data), &home.path().join("kept"), None).await.unwrap_err();
    assert!(refused.to_string().contains("event 7"), "{refused}");
}
