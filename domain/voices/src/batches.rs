//! When a report enters the public figures, and when it leaves them: with all others of its week, on a Monday.
//!
//! Whoever sends reports and looks at the figures a minute later could tell that one more came in between. So a report waits until
//! the week after its own is over; figures stand still from one Monday (UTC) to the next.

use jiff::{ToSpan, civil::Weekday};
use kernel::Day;

/// The Monday of a day's week (ISO 8601): the day on which its figures were made.
///
/// ```
/// let day = |text: &str| text.parse::<kernel::Day>().unwrap();
/// assert_eq!(voices::batches::made_on(day("2026-11-24")), day("2026-11-23"));
/// assert_eq!(voices::batches::made_on(day("2027-01-03")), day("2026-12-28"), "a Sunday of the week before");
/// ```
#[must_use]
pub fn made_on(today: Day) -> Day {
    let since = today.weekday().since(Weekday::Monday);
    today.saturating_sub(i64::from(since).days())
}

/// Reports of days before this one are in the figures of today: a report of one week enters with the Monday after the next week.
///
/// ```
/// let day = |text: &str| text.parse::<kernel::Day>().unwrap();
/// // from Monday 23 to Sunday 29 November; they are counted from 7 December on
/// assert_eq!(voices::batches::reports_before(day("2026-12-06")), day("2026-11-23"));
/// assert_eq!(voices::batches::reports_before(day("2026-12-07")), day("2026-11-30"));
/// ```
#[must_use]
pub fn reports_before(today: Day) -> Day {
    made_on(today).saturating_sub(7.days())
}

/// Reports taken back on days before this one are out of the figures of today.
#[must_use]
pub fn left_before(today: Day) -> Day {
    made_on(today)
}
