//! Intervals for the time without a network.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::calendar::Calendar;
use crate::hours::Hours;
use crate::status::{Current, status_in};
use crate::timeline::Interval;

/// How many days of intervals an offline pack holds.
pub const PACK_DAYS: i64 = 60;

const MINUTE_MS: i64 = 60_000;
const DAY_MINUTES: i64 = 24 * 60;

/// The intervals of a service for a time, in the short form that a phone keeps.
///
/// In JSON `{"from": ms, "until": ms, "steps": [[gap, length], [gap, length, kind], ..]}`: minutes from the end of the
/// interval before (from `from` for the first) and minutes that it lasts. Weeks that are alike read alike, so that
/// sixty days compress to little more than one week; absolute times would not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The first instant it covers, on a whole minute.
    pub from_ms: i64,
    /// The first instant it does not.
    pub until_ms: i64,
    /// What [`Hours::intervals`] gave.
    pub intervals: Vec<Interval>,
}

impl Hours {
    /// The intervals of [`PACK_DAYS`] days from the minute of `from_ms` on.
    #[must_use]
    pub fn pack(&self, calendar: &Calendar, from_ms: i64) -> Pack {
        let from_ms = from_ms.div_euclid(MINUTE_MS).saturating_mul(MINUTE_MS);
        let until_ms = from_ms.saturating_add(PACK_DAYS * DAY_MINUTES * MINUTE_MS);
        Pack { from_ms, until_ms, intervals: self.intervals(calendar, from_ms, until_ms) }
    }
}

impl Pack {
    /// The state at an instant, as the phone works it out.
    #[must_use]
    pub fn status(&self, at_ms: i64) -> Current {
        status_in(&self.intervals, self.from_ms, self.until_ms, at_ms)
    }
}

#[derive(Serialize, Deserialize)]
struct Short {
    from: i64,
    until: i64,
    steps: Vec<Vec<i64>>,
}

impl Serialize for Pack {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut end = self.from_ms;
        let mut steps = Vec::with_capacity(self.intervals.len());
        for interval in &self.intervals {
            let mut step =
                vec![(interval.start_ms - end) / MINUTE_MS, (interval.end_ms - interval.start_ms) / MINUTE_MS];
            if interval.code() != 0 {
                step.push(interval.code());
            }
            end = interval.end_ms;
            steps.push(step);
        }
        Short { from: self.from_ms, until: self.until_ms, steps }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Pack {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Short { from, until, steps } = Short::deserialize(deserializer)?;
        let mut end = from;
        let intervals = steps.iter().map(|step| {
            let (gap, length, code) = match step[..] {
                [gap, length] => (gap, length, 0),
                [gap, length, code] => (gap, length, code),
                _ => return None,
            };
            let start = end.checked_add(gap.checked_mul(MINUTE_MS)?)?;
            end = start.checked_add(length.checked_mul(MINUTE_MS)?)?;
            Interval::from_code(start, end, code).filter(|_| gap >= 0 && length > 0)
        });
        let intervals = intervals.collect::<Option<_>>();
        let refused = || serde::de::Error::custom("expected steps as [gap, length] or [gap, length, kind] in minutes");
        Ok(Self { from_ms: from, until_ms: until, intervals: intervals.ok_or_else(refused)? })
    }
}
