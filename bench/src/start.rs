//! The program as people start it: time until it answers, memory, size.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use rustix::process::{Pid, Signal, kill_process};

use crate::{
    cpu,
    report::{Verdict, beside, note, row},
    stage,
};

/// Memory is taken this long after the program is ready.
const REST: Duration = Duration::from_secs(10);
const LATER_STARTS: usize = 5;

/// Prints the rows of starting.
pub fn measure() -> Result<()> {
    let program = build()?;
    let folder = stage::folder()?;
    let first = start(&program, folder.path())?;
    let (first_ms, first_page_ms) = (first.ms, first.page_ms);
    std::thread::sleep(REST);
    let after_first = first.stop()?;
    let mut later = Vec::new();
    let mut after_later = 0.0;
    for turn in 0..LATER_STARTS {
        let started = start(&program, folder.path())?;
        later.push(started.ms);
        if turn == 0 {
            std::thread::sleep(REST);
            after_later = started.stop()?;
        } else {
            started.stop()?;
        }
    }
    later.sort_by(f64::total_cmp);
    let (middle, most) = (later.get(later.len() / 2), later.last());
    let (middle, most) = (middle.copied().unwrap_or_default(), most.copied().unwrap_or_default());
    let what = "first start with the shipped content, to the first answer";
    row(what, &format!("{first_ms:.0} ms"), "<= 2 s", Verdict::of(first_ms <= 2_000.0));
    let measured = format!("{middle:.0} ms, most {most:.0} ms");
    row("a later start, to the first answer", &measured, "<= 300 ms", Verdict::of(middle <= 300.0));
    let measured = format!("{after_later:.0} MB; after the first start {after_first:.0} MB");
    let is_small = after_later.max(after_first) <= 80.0;
    row("memory 10 s after ready (RssAnon)", &measured, "<= 80 MB", Verdict::of(is_small));
    let bytes = std::fs::metadata(&program)?.len();
    #[expect(clippy::cast_precision_loss, reason = "a size for people to read")]
    let size = bytes as f64 / 1e6;
    row("the program", &format!("{size:.1} MB"), "<= 40 MB", Verdict::of(size <= 40.0));
    beside("its first page over a socket, once ready", &format!("{first_page_ms:.1} ms"));
    Ok(())
}

/// The program as this checkout builds it.
fn build() -> Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    note("building navimig");
    let arguments = ["build", "--release", "--quiet", "--package", "navimig"];
    let status = Command::new(cargo).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).status()?;
    ensure!(status.success(), "navimig could not be built");
    let own = std::env::current_exe()?;
    let program = own.parent().context("this program lies nowhere")?.join("navimig");
    ensure!(program.is_file(), "{} is missing: run this by cargo run --release", program.display());
    Ok(program)
}

/// A running program.
struct Started {
    child: Child,
    /// Held open: the program says more than the first line.
    _out: BufReader<ChildStdout>,
    /// Milliseconds from its start to the end of its first answer.
    ms: f64,
    /// Milliseconds of that answer alone.
    page_ms: f64,
}

fn start(program: &Path, folder: &Path) -> Result<Started> {
    let began = Instant::now();
    let mut child = Command::new(program)
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(folder)
        .env("NAVIMIG_LOG", "error")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()?;
    let out = child.stdout.take().context("it has no output")?;
    let (mut out, mut line) = (BufReader::new(out), String::new());
    out.read_line(&mut line)?;
    let Some(port) = line.trim().rsplit(':').next().and_then(|port| port.parse::<u16>().ok()) else {
        child.kill()?;
        bail!("navimig does not say where it listens: {line}");
    };
    let asked = Instant::now();
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    write!(stream, "GET /nl/be-gent HTTP/1.1\r\nhost: localhost:{port}\r\nconnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let now = Instant::now();
    ensure!(answer.starts_with(b"HTTP/1.1 200"), "its first page is not there");
    let ms = |since: Instant| (now - since).as_secs_f64() * 1e3;
    Ok(Started { child, _out: out, ms: ms(began), page_ms: ms(asked) })
}

impl Started {
    /// Stops it as an operator does and waits for its end, as the next one needs its folder; tells what memory it had
    /// (RssAnon, megabytes).
    fn stop(self) -> Result<f64> {
        let id = self.child.id();
        let memory = cpu::memory_mb(&id.to_string(), "RssAnon").context("the system does not tell its memory")?;
        let id = i32::try_from(id).ok().and_then(Pid::from_raw).context("it has no number")?;
        kill_process(id, Signal::TERM)?;
        Ok(memory)
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.child.wait();
    }
}
