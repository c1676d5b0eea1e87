//! Backups that a running server makes by itself, and what the doctor says of an installation.

use std::{
    fs,
    os::unix::fs::FileExt,
    path::Path,
    time::{Duration, Instant},
};

use crate::{
    alone,
    program::{Server, navimig},
    wire,
};

/// What the doctor says, and whether it finds that nobody has to act.
pub fn examined(data: &Path) -> (bool, String) {
    let done = navimig(&["doctor", "--data", data.to_str().unwrap()]).output().unwrap();
    (done.status.success(), String::from_utf8_lossy(&done.stdout).into_owned())
}

/// A server over a folder with content, and settings that make backups into `backups`.
pub fn started_with_backups(folder: &Path, backups: &Path) -> Server {
    let (status, _) = Server::start(folder).terminate();
    assert!(status.success());
    let settings = format!("[backup]\nfolder = {:?}\nevery-hours = 1\n", backups.display().to_string());
    fs::write(folder.join("data/navimig.toml"), settings).unwrap();
    Server::start(folder)
}

/// Waits for what comes from a task beside the requests.
pub fn until(what: &str, is_so: impl Fn() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < Duration::from_secs(30), "{what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

pub fn made(backups: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(backups).into_iter().flatten();
    let files = entries.map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|ending| ending == "navimig")).collect()
}

#[test]
fn f29_a_running_server_makes_a_backup_that_opens() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let backups = folder.path().join("backups");
    let server = started_with_backups(folder.path(), &backups);
    until("a backup is made at the start", || made(&backups).len() == 1);
    assert_eq!(wire::get(server.port, "/readyz").text(), "ready\n");
    let (is_sound, said) = examined(&folder.path().join("data"));
    assert!(is_sound && said.contains("ok       backup: the newest in"), "{said}");
    server.terminate();
    let server = Server::start(folder.path());
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(made(&backups).len(), 1, "the next one is due in an hour, also after a restart");
    let fresh = folder.path().join("fresh");
    let backup = made(&backups).remove(0);
    let restored = navimig(&["restore", backup.to_str().unwrap(), "--data", fresh.to_str().unwrap()]).output().unwrap();
    assert!(restored.status.success(), "{}", String::from_utf8_lossy(&restored.stderr));
    server.terminate();
}

#[test]
fn f29_a_backup_that_fails_is_said_and_stops_nothing() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let backups = folder.path().join("backups");
    fs::write(&backups, "a file where the folder should be").unwrap();
    let server = started_with_backups(folder.path(), &backups);
    let degraded = "ready, degraded: the last backup failed (navimig doctor says why)\n";
    until("health says so", || wire::get(server.port, "/readyz").text() == degraded);
    assert_eq!(wire::get(server.port, "/readyz").status, 200, "requests are answered as before");
    assert_eq!(wire::get(server.port, "/nl/be-gent").status, 200);
    let (is_sound, said) = examined(&folder.path().join("data"));
    assert!(!is_sound && said.contains("problem  backup: the last one failed at 2"), "{said}");
    assert!(said.contains("what to do: start the server and look at its log"), "{said}");
    server.terminate();
    fs::remove_file(&backups).unwrap();
    let server = Server::start(folder.path());
    until("the next start tries again", || made(&backups).len() == 1);
    until("what was noted is gone", || examined(&folder.path().join("data")).0);
    server.terminate();
}

/// 64 bytes on the head of a page, which says where its rows are. Bytes inside a text are found where they belong to an event,
/// by its seal; elsewhere only by who reads them.
#[test]
fn f06_pages_that_were_overwritten_are_found_by_the_doctor_and_a_backup_is_the_way_back() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let (data, backup) = (folder.path().join("data"), folder.path().join("kept.navimig"));
    let (status, _) = Server::start(folder.path()).terminate();
    assert!(status.success());
    let run = |arguments: &[&str]| navimig(arguments).output().unwrap();
    let (data_text, backup_text) = (data.to_str().unwrap(), backup.to_str().unwrap());
    assert!(run(&["backup", backup_text, "--data", data_text]).status.success());
    assert!(examined(&data).0, "{}", examined(&data).1);
    let file = fs::OpenOptions::new().read(true).write(true).open(data.join("navimig.db")).unwrap();
    let pages = file.metadata().unwrap().len() / 4096;
    assert!(pages > 100, "{pages} pages");
    let tried = u64::from(crate::times("NAVIMIG_PAGES", 4));
    for number in 0..tried {
        // far from each other, never the first
        let at = (2 + number * (pages - 3) / tried) * 4096;
        let mut sound = [0; 64];
        file.read_exact_at(&mut sound, at).unwrap();
        file.write_all_at(&[0xa5; 64], at).unwrap();
        let (is_sound, said) = examined(&data);
        assert!(!is_sound, "page {} of {pages}: {said}", at / 4096);
        assert!(said.contains("restore the newest backup"), "{said}");
        file.write_all_at(&sound, at).unwrap();
    }
    assert!(examined(&data).0, "as it was");
    let fresh = folder.path().join("fresh");
    assert!(run(&["restore", backup_text, "--data", fresh.to_str().unwrap()]).status.success());
    assert!(examined(&fresh).0);
}
