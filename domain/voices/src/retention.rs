//! How long things are kept.

use jiff::ToSpan;
use kernel::Day;

/// Days for which the hash of a form's key is kept. A form can wait in a phone that lies in a drawer for a year.
const KEY_DAYS: i64 = 400;

/// Ways to reach a person that were left before this day are deleted: twelve months after they were left.
///
/// ```
/// let day = |text: &str| text.parse::<kernel::Day>().unwrap();
/// assert_eq!(voices::retention::contacts_before(day("2027-11-24")), day("2026-11-24"));
/// // a year after 29 February is 28 February: that day is over a day later
/// assert_eq!(voices::retention::contacts_before(day("2029-02-28")), day("2028-02-28"));
/// ```
#[must_use]
pub fn contacts_before(today: Day) -> Day {
    today.saturating_sub(12.months())
}

/// Keys that came before this day are deleted.
#[must_use]
pub fn keys_before(today: Day) -> Day {
    today.saturating_sub(KEY_DAYS.days())
}

/// Deleted when it is of a day before this one: what an office said, notes that something has changed, and what was dealt with by
/// editors, with the words that it was about. Two years let a yearly comparison be made.
///
/// ```
/// let day = |text: &str| text.parse::<kernel::Day>().unwrap();
/// assert_eq!(voices::retention::desk_before(day("2028-11-24")), day("2026-11-24"));
/// ```
#[must_use]
pub fn desk_before(today: Day) -> Day {
    today.saturating_sub(24.months())
}
