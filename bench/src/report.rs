//! Rows of the table, and words for whoever waits for them.

use std::fmt::Write as _;

/// Whether a figure is what it must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is.
    Ok,
    /// It is not.
    Short,
    /// Nothing was promised; the figure stands beside one that was.
    Beside,
}

impl Verdict {
    /// [`Verdict::Ok`] if all that was promised holds.
    pub const fn of(is_reached: bool) -> Self {
        if is_reached { Self::Ok } else { Self::Short }
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Short => "short",
            Self::Beside => "",
        }
    }
}

/// The head of the table.
pub fn head() {
    say("| what | measured | reach | |");
    say("| --- | --- | --- | --- |");
}

/// A row of the table.
pub fn row(what: &str, measured: &str, reach: &str, verdict: Verdict) {
    say(&format!("| {what} | {measured} | {reach} | {} |", verdict.as_str()));
}

/// A row for a figure that stands beside a promised one.
pub fn beside(what: &str, measured: &str) {
    row(what, measured, "", Verdict::Beside);
}

/// A line of the table.
#[expect(clippy::print_stdout, reason = "figures are what this program is for")]
fn say(line: &str) {
    println!("{line}");
}

/// What goes on, for a person who waits.
#[expect(clippy::print_stderr, reason = "the table goes to standard output, everything else here")]
pub fn note(line: &str) {
    eprintln!("{line}");
}

/// The value below which `share` (0..=1) of the sorted `times` lie.
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a position in a list")]
    #[expect(clippy::cast_precision_loss, reason = "no list here has 2^52 entries")]
    let at = (share * sorted.len() as f64) as usize;
    sorted.get(at).or(sorted.last()).copied().unwrap_or_default()
}

/// `p50 1.20 ms, p99 3.40 ms` of times in milliseconds, which are sorted by this.
pub fn quantiles(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    let mut text = String::new();
    let most = times.last().copied().unwrap_or_default();
    let _ = write!(text, "p50 {:.2}, p99 {:.2}, most {most:.2} ms", quantile(times, 0.5), quantile(times, 0.99));
    text
}

/// Thousands apart: `1 234 567`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// Whole number of a rate, for people to read.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rates are positive and far below 2^53")]
pub const fn whole(rate: f64) -> u64 {
    rate as u64
}

/// Bytes as KB of 1,000.
#[expect(clippy::cast_precision_loss, reason = "a size for people to read")]
pub fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1_000.0
}
