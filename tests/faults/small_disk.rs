//! File systems of their own, for disks that are full or turn read-only.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use crate::skip;

/// A mounted file system; gone when dropped.
pub struct SmallDisk {
    folder: TempDir,
    /// The file that stands for the disk, where it is not memory.
    image: Option<PathBuf>,
}

fn run(program: &str, arguments: &[&str]) -> bool {
    Command::new(program).args(arguments).output().is_ok_and(|done| done.status.success())
}

impl SmallDisk {
    /// In memory; none, and a loud word, without the rights to mount one.
    pub fn in_memory(megabytes: u32) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let size = format!("size={megabytes}m");
        if run("mount", &["-t", "tmpfs", "-o", &size, "tmpfs", folder.path().to_str().unwrap()]) {
            return Some(Self { folder, image: None });
        }
        skip("a small disk cannot be mounted, which takes root");
        None
    }

    /// An ext4 in a file, which turns read-only at the first fault; none, and a loud word, where that cannot be had.
    pub fn in_a_file(megabytes: u64, beside: &Path) -> Option<Self> {
        let image = beside.join("image");
        File::create(&image).unwrap().set_len(megabytes << 20).unwrap();
        let disk = Self { folder: tempfile::tempdir().unwrap(), image: Some(image) };
        let is_made = run("mkfs.ext4", &["-q", "-F", disk.image.as_ref()?.to_str().unwrap()]) && disk.mount();
        if is_made && disk.trigger().is_some_and(|trigger| trigger.is_file()) {
            return Some(disk);
        }
        skip("an ext4 in a file cannot be mounted, which takes root and loop devices");
        None
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    fn mount(&self) -> bool {
        let Some(image) = &self.image else { return false };
        let options = ["-o", "loop,errors=remount-ro", image.to_str().unwrap(), self.path().to_str().unwrap()];
        run("mount", &options)
    }

    /// The file through which the kernel is told of a fault of this file system.
    fn trigger(&self) -> Option<PathBuf> {
        let mounts = fs::read_to_string("/proc/mounts").ok()?;
        let line = mounts.lines().find(|line| line.split(' ').nth(1) == self.path().to_str())?;
        let device = line.split(' ').next()?.rsplit('/').next()?;
        Some(Path::new("/sys/fs/ext4").join(device).join("trigger_fs_error"))
    }

    /// A fault in flight: the kernel makes the file system read-only, whoever has files open.
    pub fn fail(&self) {
        fs::write(self.trigger().unwrap(), "a fault").unwrap();
        assert!(fs::write(self.path().join("probe"), "x").is_err(), "the disk is read-only");
    }

    /// The machine was started anew: the file system is mended and mounted again.
    pub fn mend(&self) {
        assert!(run("umount", &[self.path().to_str().unwrap()]), "nobody uses it any more");
        // 1: faults were mended
        let image = self.image.as_ref().unwrap();
        let mended = Command::new("e2fsck").arg("-fy").arg(image).output().unwrap();
        assert!(matches!(mended.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&mended.stdout));
        assert!(self.mount());
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        run("umount", &["-l", self.path().to_str().unwrap()]);
    }
}
