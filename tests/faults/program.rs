//! The program as people start it, over a data folder.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    os::unix::process::ExitStatusExt,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, ExitStatus, Stdio},
    sync::LazyLock,
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};

use crate::wire;

/// Ready within this time after any end: what the release must reach; unoptimised it takes longer.
pub const READY: Duration = Duration::from_millis(if cfg!(debug_assertions) { 6_000 } else { 2_000 });
/// Name of the log beside a data folder.
const LOG: &str = "log";

static PROGRAM: LazyLock<PathBuf> = LazyLock::new(build);

/// The program as this checkout builds it, in the profile of this test.
fn build() -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    // the whole workspace, so that crates are built with the features with which they are built already
    command.args(["build", "--quiet", "--workspace", "--bin", "navimig"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    if !cfg!(debug_assertions) {
        command.arg("--release");
    }
    assert!(command.status().unwrap().success(), "navimig is built");
    let own = std::env::current_exe().unwrap();
    let program = own.ancestors().nth(2).unwrap().join("navimig");
    assert!(program.is_file(), "{} is there", program.display());
    program
}

/// The program with arguments.
pub fn navimig(arguments: &[&str]) -> Command {
    let mut command = Command::new(&*PROGRAM);
    command.args(arguments).env_remove("RUST_BACKTRACE").stdin(Stdio::null());
    command
}

/// Copies the data of a server that has loaded its content and was stopped in order.
fn supply(folder: &Path) {
    static LOADED: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("loaded");
        // of an earlier build
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let (status, _) = Server::launch(&folder, Command::new(&*PROGRAM)).terminate();
        assert!(status.success());
        folder
    });
    if !folder.join("data").exists() {
        let from = LOADED.join("data");
        assert!(Command::new("cp").arg("-a").arg(from).arg(folder).status().unwrap().success());
        // as a server that wrote it would have
        assert!(Command::new("sync").arg("-f").arg(folder).status().unwrap().success());
    }
}

/// A running server.
pub struct Server {
    child: Child,
    /// Held open: it says more than the first line.
    _out: BufReader<ChildStdout>,
    log: PathBuf,
    /// Where it listens.
    pub port: u16,
    /// From its start until it took writes.
    pub ready: Duration,
}

impl Server {
    /// Starts it over `{folder}/data` and waits until it takes writes. A folder without data is given content beforehand, as
    /// many tests would wait for it.
    pub fn start(folder: &Path) -> Self {
        supply(folder);
        Self::launch(folder, Command::new(&*PROGRAM))
    }

    /// The same with limits on files that refuse a write rather than end the program.
    pub fn start_limited(folder: &Path) -> Self {
        supply(folder);
        let mut command = Command::new("sh");
        command.args(["-c", "trap '' XFSZ; exec \"$@\"", "sh"]).arg(&*PROGRAM);
        Self::launch(folder, command)
    }

    /// Starts it over a data folder of another name, with its log in `folder`.
    pub fn start_over(folder: &Path, data: &Path) -> Self {
        Self::launch_over(folder, data, Command::new(&*PROGRAM))
    }

    fn launch(folder: &Path, command: Command) -> Self {
        Self::launch_over(folder, &folder.join("data"), command)
    }

    fn launch_over(folder: &Path, data: &Path, mut command: Command) -> Self {
        let log = folder.join(LOG);
        let file = File::options().create(true).append(true).open(&log).unwrap();
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(data);
        command.env("NAVIMIG_LOG", "warn").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(file);
        let began = Instant::now();
        let mut child = command.spawn().unwrap();
        let (mut out, mut line) = (BufReader::new(child.stdout.take().unwrap()), String::new());
        out.read_line(&mut line).unwrap();
        let port = line.trim().rsplit(':').next().and_then(|port| port.parse().ok());
        let port = port.unwrap_or_else(|| panic!("it says where it listens: {line:?}, {}", said(&log)));
        let answer = wire::get(port, "/readyz");
        assert_eq!(answer.status, 200, "{}", answer.text());
        Self { child, _out: out, log, port, ready: began.elapsed() }
    }

    /// Its number.
    pub fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    /// Ends it as nothing should.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        let status = self.child.wait().unwrap();
        assert_eq!(status.signal(), Some(9), "it ended by itself before: {status}");
        self.assert_calm();
    }

    /// Ends it as an operator does; tells how it ended and how long that took.
    pub fn terminate(mut self) -> (ExitStatus, Duration) {
        let began = Instant::now();
        kill_process(self.pid(), Signal::TERM).unwrap();
        let status = self.child.wait().unwrap();
        self.assert_calm();
        (status, began.elapsed())
    }

    /// Has not ended.
    pub fn is_alive(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Memory in use, or the most there ever was, in KiB: `VmRSS`, `VmHWM`.
    pub fn memory(&self, key: &str) -> u64 {
        memory(self.child.id(), key).unwrap()
    }

    /// Open sockets.
    pub fn sockets(&self) -> usize {
        let files = fs::read_dir(format!("/proc/{}/fd", self.child.id())).unwrap();
        let targets = files.filter_map(|file| fs::read_link(file.ok()?.path()).ok());
        targets.filter(|target| target.to_string_lossy().starts_with("socket:")).count()
    }

    /// Nothing in it has panicked.
    pub fn assert_calm(&self) {
        let said = said(&self.log);
        assert!(!said.contains("panicked"), "{said}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // it may have ended
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn said(log: &Path) -> String {
    fs::read_to_string(log).unwrap_or_default()
}

/// A line of `/proc/{id}/status` in KiB; none when the program is gone.
pub fn memory(id: u32, key: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
