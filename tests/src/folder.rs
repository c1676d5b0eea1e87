//! Folders that are gone once nobody needs them.

use std::{
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;

/// A folder of a test.
pub(crate) enum Folder {
    /// Removed when dropped.
    Dropped(TempDir),
    /// Removed when this program ends, however it ends: what is static is never dropped, so a shell waits for the pipe to close.
    Exit(PathBuf, #[expect(dead_code, reason = "holds the pipe open")] Child),
}

impl Folder {
    pub(crate) fn until_dropped() -> Self {
        Self::Dropped(tempfile::tempdir().expect("a temporary folder"))
    }

    pub(crate) fn until_exit() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder").keep();
        let mut shell = Command::new("sh");
        shell.args(["-c", "cat >/dev/null; rm -rf \"$1\"", "sh"]).arg(&folder);
        shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
        let shell = shell.spawn().expect("a shell");
        Self::Exit(folder, shell)
    }

    pub(crate) fn path(&self) -> &Path {
        match self {
            Self::Dropped(folder) => folder.path(),
            Self::Exit(folder, _) => folder,
        }
    }
}
