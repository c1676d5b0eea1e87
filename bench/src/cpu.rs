//! Time on a processor, and memory: what this process and others took.

use rustix::time::{ClockId, clock_gettime};

/// Milliseconds that this thread has spent on a processor. Waiting for others does not count.
pub fn thread_ms() -> f64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    #[expect(clippy::cast_precision_loss, reason = "seconds of a thread and nanoseconds below one second")]
    let ms = time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6;
    ms
}

/// Milliseconds on a processor that `work` took on this thread.
pub fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let began = thread_ms();
    let made = work();
    (thread_ms() - began, made)
}

/// A line of `/proc/{process}/status` in megabytes of 1,000,000 bytes: `VmRSS`, `VmHWM`, `RssAnon`.
pub fn memory_mb(process: &str, key: &str) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?;
    let kib: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib * 1_024.0 / 1e6)
}
