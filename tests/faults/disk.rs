//! Disks that are full or read-only under a running server.

use std::{fs, fs::File, io::Write, path::Path, time::Duration};

use rustix::process::{Resource, Rlimit, prlimit};

use crate::{alone, program::Server, row, small_disk::SmallDisk, stored::Stored, wire, writers::Load};

/// What anybody reads: from memory, from the database, and whether the process lives.
const READS: [&str; 6] =
    ["/nl/be-gent", "/ar/be-gent/services/be-ocmw", "/nl/be-gent/voices", "/hsds/services", "/sw.js", "/healthz"];

fn assert_reads(server: &mut Server) {
    for address in READS {
        let answer = wire::get(server.port, address);
        assert_eq!(answer.status, 200, "{address} is read from while nothing can be written: {}", answer.text());
    }
    assert!(server.is_alive(), "the process lives");
    server.assert_calm();
}

/// Writers are turned away, with a time to come back; everything is read; it says that it is degraded.
fn assert_degraded(server: &mut Server, load: &Load) {
    let before = load.turned_away();
    load.until("writers are turned away", || load.turned_away() > before + 40);
    // a single write may still find room in what the database holds
    load.until("health says so", || wire::get(server.port, "/readyz").status == 503);
    assert_reads(server);
}

fn assert_recovers(server: &Server, load: &mut Load, data: &Path) -> usize {
    let before = load.acknowledged();
    load.until("it recovers by itself", || load.acknowledged() > before + 64);
    assert_eq!(wire::get(server.port, "/readyz").status, 200);
    load.end();
    assert_eq!(load.ledgers().len(), load.sent().len(), "whoever was turned away has arrived");
    Stored::read(data).assert_holds(&load.ledgers(), &load.sent(), "after it was full");
    load.ledgers().len()
}

/// Fills a disk to its last byte.
fn fill(path: &Path) {
    let mut file = File::create(path).unwrap();
    for size in [1 << 16, 4096, 64, 1] {
        while file.write_all(&vec![7; size]).is_ok() {}
    }
}

fn full_disk(times: u32) {
    let _turn = alone();
    let Some(disk) = SmallDisk::in_memory(64) else { return };
    let ledgers = tempfile::tempdir().unwrap();
    let mut server = Server::start(disk.path());
    let mut load = Load::start(ledgers.path());
    let filler = disk.path().join("filler");
    for _ in 0..times {
        load.turn_to(server.port);
        fill(&filler);
        assert_degraded(&mut server, &load);
        fs::remove_file(&filler).unwrap();
        let before = load.acknowledged();
        load.until("it recovers by itself", || load.acknowledged() > before + 64);
    }
    let stored = assert_recovers(&server, &mut load, &disk.path().join("data"));
    let turned_away = load.turned_away();
    let (status, _) = server.terminate();
    assert_eq!(status.code(), Some(0));
    if times > 1 {
        let measured = format!("{turned_away} answers 503 with Retry-After, reads 200, {stored} acknowledged, 0 lost");
        let done = format!("64 MB filled to the last byte {times} times, 32 writers");
        row("F3 full disk", &done, &measured, "writes 503 or 507, reads 200, recovers by itself");
    }
}

#[test]
fn f03_a_full_disk_turns_writers_away_and_readers_do_not_notice() {
    full_disk(1);
}

#[test]
#[ignore = "full size: ./test --long"]
fn f03_a_disk_that_is_full_ten_times() {
    full_disk(10);
}

/// The same by a limit on the size of files, where nothing can be mounted.
#[test]
fn f03_files_that_may_not_grow_turn_writers_away() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start_limited(folder.path());
    let mut load = Load::start(folder.path());
    load.turn_to(server.port);
    let pid = server.pid();
    let limit = |bytes| {
        let limits = Rlimit { current: bytes, maximum: None };
        prlimit(Some(pid), Resource::Fsize, limits).unwrap();
    };
    // less than the database has already
    limit(Some(64 << 10));
    assert_degraded(&mut server, &load);
    limit(None);
    assert_recovers(&server, &mut load, &folder.path().join("data"));
}

fn read_only_disk() -> Option<usize> {
    let _turn = alone();
    let beside = tempfile::tempdir().unwrap();
    let disk = SmallDisk::in_a_file(64, beside.path())?;
    let mut server = Server::start(disk.path());
    let mut load = Load::start(beside.path());
    load.turn_to(server.port);
    load.until("there is something to lose", || load.acknowledged() > 200);
    disk.fail();
    assert_degraded(&mut server, &load);
    std::thread::sleep(Duration::from_secs(1));
    assert_degraded(&mut server, &load);
    load.hold();
    let (status, _) = server.terminate();
    assert!(status.code().is_some(), "it ends by itself when it is told to: {status}");
    disk.mend();
    let server = Server::start(disk.path());
    let data = disk.path().join("data");
    Stored::read(&data).assert_holds(&load.ledgers(), &load.sent(), "after the disk was mended");
    load.turn_to(server.port);
    let stored = assert_recovers(&server, &mut load, &data);
    server.terminate();
    Some(stored)
}

#[test]
fn f04_a_disk_that_turns_read_only_in_flight_degrades_writing_alone() {
    read_only_disk();
}

#[test]
#[ignore = "full size: ./test --long"]
fn f04_a_disk_that_turns_read_only_five_times() {
    let stored: Vec<usize> = (0..5).map_while(|_| read_only_disk()).collect();
    if stored.len() == 5 {
        let measured =
            format!("reads 200, health degraded, process alive; {} acknowledged, 0 lost", stored.iter().sum::<usize>());
        row(
            "F4 read-only disk",
            "ext4 made read-only in flight 5 times, 32 writers",
            &measured,
            "reads 200, degraded, alive",
        );
    }
}
