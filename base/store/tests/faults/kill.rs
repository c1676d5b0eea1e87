//! A program that is killed in the middle of its writes.

use std::{
    fs::{File, OpenOptions},
    io::{Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use store::{Database, Store};

use crate::{FOLDER, LEDGER, check, send};

const ROUND: &str = "NAVIMIG_FAULTS_ROUND";

/// The program that is killed: 32 writers, each of which notes what was acknowledged in a ledger and syncs it.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "started, and killed, by the test below"]
async fn writes_until_it_is_killed() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).unwrap());
    let round: u8 = std::env::var(ROUND).unwrap().parse().unwrap();
    let store = Store::open(&Database::folder(folder.join("data")), &[LEDGER]).await.unwrap();
    let writers = (0..32u8).map(|writer| {
        let (store, path) = (store.clone(), folder.join(format!("ledger-{writer}")));
        tokio::spawn(async move {
            let mut ledger = OpenOptions::new().create(true).append(true).open(path).unwrap();
            for n in 0u32.. {
                let mut id = [0; 16];
                id[0] = round;
                id[1] = writer;
                id[12..].copy_from_slice(&n.to_be_bytes());
                send(&store, id).await.unwrap();
                ledger.write_all(&id).unwrap();
                ledger.sync_data().unwrap();
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
}

fn start_child(name: &str, folder: &Path, round: u32) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", name, "--ignored", "--nocapture"]);
    command.env(FOLDER, folder).env(ROUND, round.to_string());
    command.stdout(Stdio::null()).spawn().unwrap()
}

fn ledgers(folder: &Path) -> Vec<[u8; 16]> {
    let mut ids = Vec::new();
    for writer in 0..32 {
        let mut bytes = Vec::new();
        if let Ok(mut file) = File::open(folder.join(format!("ledger-{writer}"))) {
            file.read_to_end(&mut bytes).unwrap();
        }
        // A last entry that was cut off was not acknowledged to anybody.
        ids.extend(bytes.chunks_exact(16).map(|id| <[u8; 16]>::try_from(id).unwrap()));
    }
    ids
}

/// Ten rounds, or as many as `NAVIMIG_KILLS` says.
#[tokio::test(flavor = "multi_thread")]
async fn a_killed_program_loses_nothing_it_acknowledged() {
    let rounds = std::env::var("NAVIMIG_KILLS").map_or(10, |rounds| rounds.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let mut acknowledged = 0;
    for round in 0..rounds {
        let mut child = start_child("kill::writes_until_it_is_killed", folder.path(), round % 256);
        let lines = ledgers(folder.path()).len();
        let started = Instant::now();
        while ledgers(folder.path()).len() == lines {
            assert!(started.elapsed() < Duration::from_secs(60), "the program writes");
            assert!(child.try_wait().unwrap().is_none(), "the program does not end by itself");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        tokio::time::sleep(Duration::from_millis(u64::from(round) * 37 % 400)).await;
        child.kill().unwrap();
        child.wait().unwrap();
        let reopened = Instant::now();
        let store = Store::open(&Database::folder(folder.path().join("data")), &[LEDGER]).await.unwrap();
        assert!(reopened.elapsed() < Duration::from_secs(5), "ready at once");
        let stored = check(&store).await;
        let ledger = ledgers(folder.path());
        for id in &ledger {
            assert!(stored.contains_key(id), "round {round}: {id:?} was acknowledged and is gone");
        }
        acknowledged = ledger.len();
        store.close().await;
    }
    assert!(acknowledged > 32, "{acknowledged} writes in {rounds} rounds are a load");
}
