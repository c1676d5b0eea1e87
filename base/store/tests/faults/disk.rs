//! Disks that are full or read-only.

use std::{
    fs::{self, File, Permissions},
    io::Write,
    os::unix::fs::{MetadataExt, PermissionsExt},
    path::{Path, PathBuf},
    process::Command,
};

use store::{Database, Store, WriteError};

use crate::{FOLDER, LEDGER, check, id, send};

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
    command.args(["--exact", "disk::writes_until_a_file_may_not_grow", "--ignored"]).env(FOLDER, folder.path());
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
