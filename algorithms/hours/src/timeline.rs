//! From clock times to instants.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::calendar::{Calendar, instant, next};
use crate::hours::Hours;
use crate::piece::{Kind, Piece, strip};

/// The longest window that is worked out at once: ten years.
const LONGEST_DAYS: i64 = 3653;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A stretch of absolute time, `start_ms..end_ms` in milliseconds since 1970-01-01 UTC.
///
/// In JSON `[start, end]` if it is open, else `[start, end, kind]` with 1 for by appointment, 2 for unknown, 3 for a
/// public holiday of which the hours say nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    /// The first instant in it.
    pub start_ms: i64,
    /// The first instant after it.
    pub end_ms: i64,
    /// What it is.
    pub kind: Kind,
}

impl Interval {
    /// The number that stands for its kind in JSON.
    pub(crate) fn code(self) -> i64 {
        match self.kind {
            Kind::Open => 0,
            Kind::Appointment => 1,
            Kind::Unknown => 2,
            Kind::Holiday => 3,
        }
    }

    pub(crate) fn from_code(start_ms: i64, end_ms: i64, code: i64) -> Option<Self> {
        let kind = Kind::ALL.into_iter().find(|kind| Self { start_ms, end_ms, kind: *kind }.code() == code)?;
        Some(Self { start_ms, end_ms, kind })
    }
}

impl Serialize for Interval {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.code() {
            0 => (self.start_ms, self.end_ms).serialize(serializer),
            code => (self.start_ms, self.end_ms, code).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Interval {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let numbers = Vec::<i64>::deserialize(deserializer)?;
        let read = match numbers[..] {
            [start, end] => Self::from_code(start, end, 0),
            [start, end, code] => Self::from_code(start, end, code),
            _ => None,
        };
        read.ok_or_else(|| D::Error::custom("expected [start, end] or [start, end, kind] with a kind from 0 to 3"))
    }
}

impl Hours {
    /// All stretches that are not plainly closed within `from_ms..to_ms`, sorted, without overlap, cut at the window.
    ///
    /// What touches and is alike is one interval: day and night for a week is one, not seven. A window above ten years
    /// ends after ten years; one that holds nothing, or lies beyond the year 9999, is empty.
    #[must_use]
    pub fn intervals(&self, calendar: &Calendar, from_ms: i64, to_ms: i64) -> Vec<Interval> {
        let to_ms = to_ms.min(from_ms.saturating_add(LONGEST_DAYS * DAY_MS));
        let (Some(first), Some(last)) = (calendar.date_at(from_ms), calendar.date_at(to_ms)) else { return Vec::new() };
        // Two days before: times may run past midnight, and a foreign zone may begin its day earlier.
        let days =
            (-2..).map_while(|days| next(first, days)).take_while(|day| next(last, 1).is_some_and(|end| *day <= end));
        let mut pieces: Vec<Piece<i64>> = Vec::new();
        for day in days {
            pieces.extend(self.on(day, calendar).iter().filter_map(|opening| {
                let zone = opening.zone.as_ref().unwrap_or_else(|| calendar.zone());
                let start = instant(zone, day, opening.piece.start)?.max(from_ms);
                let end = instant(zone, day, opening.piece.end)?.min(to_ms);
                (start < end).then(|| Piece::new(start, end, opening.piece.kind))
            }));
        }
        strip(&pieces).iter().map(|p| Interval { start_ms: p.start, end_ms: p.end, kind: p.kind }).collect()
    }
}
