//! Backups that a server makes by itself: rotated, encrypted, and never in the way of what others keep beside them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{fs, path::Path};

use kernel::Timestamp;
use server::{Rotation, Schedule};
use store::{Database, Store};

const NOW: Timestamp = Timestamp(1_795_514_400_000);
const HOUR_MS: i64 = 3_600_000;

fn schedule(folder: &Path) -> Schedule {
    let rotation = Rotation { daily: 2, weekly: 0, monthly: 0 };
    Schedule { folder: folder.to_owned(), every_hours: 24, rotation, recipient: None }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn the_rotation_removes_its_own_and_touches_nothing_else() {
    let home = tempfile::tempdir().unwrap();
    let (data, folder) = (Database::folder(home.path().join("data")), home.path().join("deep/backups"));
    let store = Store::open(&data, &server::migrations()).await.unwrap();
    let schedule = schedule(&folder);
    assert_eq!(schedule.newest().unwrap(), None, "a folder that is not there holds none");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("2020-01-01.navimig"), "by hand").unwrap();
    let left = folder.join(".navimig-backup-left");
    fs::create_dir(&left).unwrap();
    let begun = std::time::UNIX_EPOCH + std::time::Duration::from_millis(NOW.0.unsigned_abs());
    fs::File::open(&left).unwrap().set_modified(begun + std::time::Duration::from_secs(3 * 86_400)).unwrap();
    for day in 0..4 {
        schedule.make(&data, NOW.plus_ms(day * 24 * HOUR_MS)).await.unwrap();
    }
    let newest = NOW.plus_ms(3 * 24 * HOUR_MS);
    assert_eq!(schedule.newest().unwrap(), Some(newest));
    let two = ["2026-11-26T100000Z.navimig", "2026-11-27T100000Z.navimig"];
    assert_eq!(names(&folder)[1..], ["2020-01-01.navimig", two[0], two[1]]);
    assert!(left.is_dir(), "it may be another program's that still runs");
    let again = schedule.make(&data, newest).await.unwrap_err().to_string();
    assert!(again.contains("is there already"), "{again}");
    schedule.make(&data, NOW.plus_ms((4 * 24 + 1) * HOUR_MS)).await.unwrap();
    assert!(!left.exists(), "what a killed server left behind is gone a day later");
    let fresh = home.path().join("fresh");
    server::restore(&folder.join("2026-11-28T110000Z.navimig"), &fresh, None).await.unwrap();
    store.close().await;
}

#[tokio::test]
async fn one_that_fails_removes_none_of_the_old() {
    let home = tempfile::tempdir().unwrap();
    let (data, folder) = (Database::folder(home.path().join("data")), home.path().join("backups"));
    Store::open(&data, &server::migrations()).await.unwrap().close().await;
    let schedule = schedule(&folder);
    for hours in 0..3 {
        schedule.make(&data, NOW.plus_ms(hours * 24 * HOUR_MS)).await.unwrap();
    }
    let before = names(&folder);
    let wrong = Schedule { recipient: Some("age1nobody".to_owned()), ..schedule.clone() };
    let said = wrong.make(&data, NOW.plus_ms(9 * 24 * HOUR_MS)).await.unwrap_err().to_string();
    assert!(said.contains("recipient"), "{said}");
    assert_eq!(names(&folder), before);
    let in_the_way = Schedule { folder: folder.join(&before[0]), ..schedule };
    let said = in_the_way.make(&data, NOW).await.unwrap_err().to_string();
    assert!(said.contains("write in the folder of backups"), "{said}");
}
