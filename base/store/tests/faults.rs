//! What goes wrong around a store: killed programs, full and read-only disks, damaged files, a server that goes away.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "what fails here fails the test, and says why")]

use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions, Permissions},
    io::{Read, Seek, SeekFrom, Write},
    os::unix::fs::{FileExt, MetadataExt, PermissionsExt},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use kernel::Fault;
use store::{Database, Migration, Store, WriteError, params, testing};

const LEDGER: Migration = Migration {
    domain: "faults",
    id: "20261124T0900_faults",
    sql: "CREATE TABLE sent (id BYTEA PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
          CREATE TABLE total (id BIGINT PRIMARY KEY, count BIGINT NOT NULL);
          INSERT INTO total (id, count) VALUES (1, 0);",
};

store::statements! {
    ADD = "INSERT INTO sent (id, body) VALUES ($1, $2)";
    TOTAL = "SELECT count FROM total WHERE id = 1";
    SET_TOTAL = "UPDATE total SET count = $1 WHERE id = 1";
    LIST = "SELECT id, body FROM sent ORDER BY id";
    COUNT = "SELECT COUNT(*) FROM sent";
}

/// Two tables change together, the second by what was read from it.
async fn send(store: &Store, id: [u8; 16]) -> Result<(), WriteError> {
    store
        .write(async move |tx| {
            let row = tx.fetch_optional(&TOTAL, params![]).await?.ok_or_else(|| Fault::new("no total"))?;
            tx.execute(&ADD, params![id, body_of(id)]).await?;
            tx.execute(&SET_TOTAL, params![row.get::<i64>(0)? + 1]).await?;
            Ok(())
        })
        .await
}

/// What is sent with an id: long enough to spill over pages, and never anything else.
fn body_of(id: [u8; 16]) -> String {
    let digits: String = id.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.repeat(1 + usize::from(id[15]) % 40)
}

/// Every row is what was sent under its id, the total agrees, and the file is sound.
async fn check(store: &Store) -> BTreeMap<[u8; 16], String> {
    let mut rows = BTreeMap::new();
    for row in store.fetch(&LIST, params![]).await.unwrap() {
        let (id, body): ([u8; 16], String) = (row.get(0).unwrap(), row.get(1).unwrap());
        assert_eq!(body, body_of(id), "nothing is stored that was not sent");
        rows.insert(id, body);
    }
    let total = store.fetch_optional(&TOTAL, params![]).await.unwrap().unwrap();
    assert_eq!(total.get::<usize>(0).unwrap(), rows.len(), "both tables changed together");
    assert_eq!(store.integrity_check().await.unwrap(), Vec::<String>::new());
    rows
}

// ---- kill -9 ------------------------------------------------------------------------------------------------------

const FOLDER: &str = "NAVIMIG_FAULTS_FOLDER";
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
        let mut child = start_child("writes_until_it_is_killed", folder.path(), round % 256);
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

// ---- full and read-only disks --------------------------------------------------------------------------------------

/// A small file system of its own; none without the rights to mount one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount(megabytes: u32) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let size = format!("size={megabytes}m");
        let mount = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder.path()).output();
        if mount.is_ok_and(|done| done.status.success()) {
            return Some(Self(folder));
        }
        let said = "a small disk cannot be mounted (that takes root): this test does NOT run";
        println!("\n*** {said} ***\n");
        None
    }

    fn remount(&self, how: &str) {
        let done = Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(self.0.path()).status().unwrap();
        assert!(done.success());
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        Command::new("umount").arg("-l").arg(self.0.path()).status().unwrap();
    }
}

fn id(n: u16) -> [u8; 16] {
    let mut id = [0; 16];
    id[14..].copy_from_slice(&n.to_be_bytes());
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_turns_writes_away_until_there_is_room() {
    let Some(disk) = SmallDisk::mount(8) else { return };
    let store = Store::open(&Database::folder(disk.0.path().join("data")), &[LEDGER]).await.unwrap();
    send(&store, id(0)).await.unwrap();
    let filler = disk.0.path().join("filler");
    let mut file = File::create(&filler).unwrap();
    while file.write_all(&[7; 4096]).is_ok() {}
    let mut sent = 1;
    let said = loop {
        match send(&store, id(sent)).await {
            Ok(()) => sent += 1,
            Err(WriteError::Unavailable(fault)) => break fault.to_string(),
            Err(other) => panic!("a full disk is no fault of ours: {other:?}"),
        }
    };
    assert!(said.contains("the disk is full: free some space"), "{said}");
    assert_eq!(check(&store).await.len(), usize::from(sent), "reading goes on");
    assert!(matches!(store.write_probe().await, Err(WriteError::Unavailable(_))));
    drop(file);
    fs::remove_file(&filler).unwrap();
    send(&store, id(sent)).await.expect("with room again it recovers by itself");
    assert_eq!(check(&store).await.len(), usize::from(sent) + 1);
    store.close().await;
}

/// Started with a limit on the size of files, for machines on which nothing may be mounted.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "started by the test below"]
async fn writes_until_a_file_may_not_grow() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).unwrap());
    let store = Store::open(&Database::folder(folder), &[LEDGER]).await.unwrap();
    for n in 0.. {
        match send(&store, id(n)).await {
            Ok(()) => {}
            Err(WriteError::Unavailable(_)) if n > 10 => {
                assert_eq!(check(&store).await.len(), usize::from(n));
                return;
            }
            Err(other) => panic!("write {n}: {other:?}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limit_on_the_size_of_files_turns_writes_away() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new("sh");
    // Blocks of 512 bytes: 256 KiB. Without the trap the system would end the program.
    command.args(["-c", "trap '' XFSZ; ulimit -f 512; exec \"$@\"", "sh"]).arg(std::env::current_exe().unwrap());
    command.args(["--exact", "writes_until_a_file_may_not_grow", "--ignored"]).env(FOLDER, folder.path());
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    assert!(String::from_utf8_lossy(&done.stdout).contains("1 passed"), "the test inside ran");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_only_folder_is_refused_with_a_sentence() {
    let said = async |folder: &Path| Store::open(&Database::folder(folder), &[LEDGER]).await.unwrap_err().to_string();
    let plain = tempfile::tempdir().unwrap();
    if fs::metadata(plain.path()).unwrap().uid() == 0 {
        // Rights do not bind root; a disk that is read-only does.
        let Some(disk) = SmallDisk::mount(8) else { return };
        let folder = disk.0.path().join("data");
        disk.remount("ro");
        let missing = said(&folder).await;
        assert!(missing.contains("it is on a read-only disk; choose another folder with --data"), "{missing}");
        disk.remount("rw");
        Store::open(&Database::folder(&folder), &[LEDGER]).await.unwrap().close().await;
        disk.remount("ro");
        let there = said(&folder).await;
        assert!(there.contains("it is on a read-only disk; choose another folder with --data"), "{there}");
    } else {
        fs::set_permissions(plain.path(), Permissions::from_mode(0o500)).unwrap();
        let said = said(plain.path()).await;
        assert!(said.contains("give the server the right to write there"), "{said}");
    }
}

// ---- the folder ----------------------------------------------------------------------------------------------------

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

// ---- a server that goes away ---------------------------------------------------------------------------------------

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_goes_away_makes_writes_unavailable() {
    let Some(binaries) = testing::binaries() else {
        assert!(testing::server().await.is_none(), "the shared server says so loudly");
        return;
    };
    let server = testing::Server::start(&binaries, &["fsync=off"]).await;
    let database = server.fresh_database().await;
    let store = Store::open(&database, &[LEDGER]).await.unwrap();
    send(&store, id(1)).await.unwrap();
    server.stop();
    let started = Instant::now();
    for n in 2..4 {
        let failed = send(&store, id(n)).await;
        assert!(matches!(failed, Err(WriteError::Unavailable(_))), "{failed:?}");
    }
    assert!(started.elapsed() < Duration::from_secs(10), "it says so soon");
    let said = Store::open(&database, &[LEDGER]).await.unwrap_err().to_string();
    assert!(said.starts_with("connecting to the database"), "{said}");
    let count = store.fetch(&COUNT, params![]).await;
    assert!(count.is_err());
}
