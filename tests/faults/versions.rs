//! F29 and F30 with the program itself: a drill of the way back under load, and a program that is older than its database.

use std::fs;

use rusqlite::Connection;
use store::{Database, Fingerprint, Store};

use crate::{
    alone,
    backups::examined,
    program::{Server, navimig},
    stored::Stored,
    writers::Load,
};

fn fingerprints(data: &std::path::Path) -> Vec<Fingerprint> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(Store::fingerprints(&Database::folder(data))).unwrap()
}

#[test]
fn f29_a_backup_under_load_comes_back_with_every_row_and_opens() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let (data, fresh, again) = (folder.path().join("data"), folder.path().join("fresh"), folder.path().join("again"));
    let (file, second) = (folder.path().join("under-load.navimig"), folder.path().join("at-rest.navimig"));
    let server = Server::start(folder.path());
    let mut load = Load::start(folder.path());
    load.turn_to(server.port);
    load.until("there is something to lose", || load.acknowledged() > 200);
    let before = load.ledgers();
    let run = |arguments: [&str; 4]| {
        let done = navimig(&arguments).output().unwrap();
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    };
    run(["backup", file.to_str().unwrap(), "--data", data.to_str().unwrap()]);
    load.end();
    server.terminate();
    run(["restore", file.to_str().unwrap(), "--data", fresh.to_str().unwrap()]);
    Stored::read(&fresh).assert_holds(&before, &load.sent(), "restored: all that was acknowledged before the backup");
    let (is_sound, said) = examined(&fresh);
    assert!(is_sound, "{said}");

    // at rest the copy is the same, row by row; the count of health's own writes among them
    run(["backup", second.to_str().unwrap(), "--data", data.to_str().unwrap()]);
    run(["restore", second.to_str().unwrap(), "--data", again.to_str().unwrap()]);
    let (was, is) = (fingerprints(&data), fingerprints(&again));
    assert!(was.iter().map(|table| table.rows).sum::<u64>() > 1_000, "{was:?}");
    assert_eq!(is, was);
    let server = Server::start_over(folder.path(), &again);
    let (status, _) = server.terminate();
    assert_eq!(status.code(), Some(0), "what came back is served");
}

#[test]
fn f30_a_database_of_a_newer_program_is_refused_with_a_sentence_and_left_alone() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (status, _) = Server::start(folder.path()).terminate();
    assert!(status.success());
    let database = Connection::open(data.join("navimig.db")).unwrap();
    let newer = "INSERT INTO store_migrations (domain, id, hash) VALUES ('councils', '20990101T0900_seats', x'00')";
    database.execute(newer, []).unwrap();
    drop(database);
    let before = fingerprints(&data);
    for command in [&["serve", "--listen", "127.0.0.1:0"][..], &["backup", "never.navimig"], &["doctor"]] {
        let arguments = [command, &["--data", data.to_str().unwrap()]].concat();
        let done = navimig(&arguments).output().unwrap();
        assert_eq!(done.status.code(), Some(1), "{command:?}");
        let said = String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned();
        let sentence = "this database was made by a newer navimig (migration councils/20990101T0900_seats is unknown here): \
                        start that version, or restore a backup from before";
        assert!(said.contains(sentence), "{command:?}: {said}");
    }
    assert_eq!(fingerprints(&data), before);
    assert_eq!(
        fs::read_dir(&data)
            .unwrap()
            .filter(|entry| { entry.as_ref().unwrap().file_name().to_string_lossy().contains(".before-") })
            .count(),
        0
    );
}
