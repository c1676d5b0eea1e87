//! Open now? What a page says at one instant, and until when it may say so.

use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::hours::Hours;
use crate::piece::Kind;
use crate::timeline::Interval;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// Windows looked at one after the other: most answers lie within a week, a season within a year.
const WINDOWS_DAYS: [i64; 3] = [8, 62, 400];

/// Why the state is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nobody gave hours.
    NotGiven,
    /// Hours were given, and the program does not understand them.
    Unreadable,
    /// The hours leave this time open: a closing time that is not named, a date beyond their validity.
    NotStated,
    /// It is a public holiday, and the hours say nothing of holidays.
    Holiday,
    /// The instant lies outside the time for which intervals were worked out.
    Stale,
}

/// The state of a service at one instant; instants in milliseconds since 1970-01-01 UTC.
///
/// In JSON `{"state": "open", "until": 1795435800000}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Status {
    /// One may come now.
    Open {
        /// When that ends; `None` if no end is in sight.
        until: Option<i64>,
    },
    /// One cannot come now.
    Closed {
        /// When one next can, for certain; `None` if that is not in sight.
        opens_at: Option<i64>,
        /// Whether one then needs an appointment.
        by_appointment: bool,
    },
    /// One may come now with an appointment.
    ByAppointment {
        /// When that ends; `None` if no end is in sight.
        until: Option<i64>,
    },
    /// It cannot be said.
    Unknown {
        /// Why not.
        reason: Reason,
    },
}

/// A state, and the instant from which another may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Current {
    /// The state.
    #[serde(flatten)]
    pub status: Status,
    /// The first instant at which it is another; `None` if none is in sight. Belongs into cache keys.
    pub next_change: Option<i64>,
}

impl Hours {
    /// The state at an instant, looking up to 400 days ahead for the next change.
    #[must_use]
    pub fn status(&self, calendar: &Calendar, at_ms: i64) -> Current {
        let mut current = match self.constant() {
            Some(kind) => Current { status: Status::within(kind, None), next_change: None },
            None => self.look_ahead(calendar, at_ms),
        };
        if let (Status::Unknown { reason: reason @ Reason::NotStated }, Some(known)) =
            (&mut current.status, self.reason())
        {
            *reason = known;
        }
        current
    }

    fn look_ahead(&self, calendar: &Calendar, at_ms: i64) -> Current {
        let mut current = Current { status: Status::Unknown { reason: Reason::Stale }, next_change: None };
        for days in WINDOWS_DAYS {
            let until = at_ms.saturating_add(days * DAY_MS);
            current = status_in(&self.intervals(calendar, at_ms, until), at_ms, until, at_ms);
            let in_sight = match current.status {
                Status::Closed { opens_at, .. } => opens_at.is_some(),
                _ => current.next_change.is_some(),
            };
            if in_sight {
                break;
            }
        }
        current
    }
}

impl Status {
    fn within(kind: Kind, until: Option<i64>) -> Self {
        match kind {
            Kind::Open => Self::Open { until },
            Kind::Appointment => Self::ByAppointment { until },
            Kind::Holiday => Self::Unknown { reason: Reason::Holiday },
            Kind::Unknown => Self::Unknown { reason: Reason::NotStated },
        }
    }
}

/// The state at `at_ms` by intervals that were worked out for `from_ms..until_ms` ([`Hours::intervals`]).
///
/// `frontend/hours.js` does the same with the intervals of an offline pack. Outside the window the state is unknown
/// ([`Reason::Stale`]); an interval that reaches its end has no end in sight.
#[must_use]
pub fn status_in(intervals: &[Interval], from_ms: i64, until_ms: i64, at_ms: i64) -> Current {
    if !(from_ms..until_ms).contains(&at_ms) {
        return Current { status: Status::Unknown { reason: Reason::Stale }, next_change: None };
    }
    let ahead = || intervals.iter().filter(|interval| interval.end_ms > at_ms);
    if let Some(now) = ahead().find(|interval| interval.start_ms <= at_ms) {
        let until = Some(now.end_ms).filter(|end| *end < until_ms);
        return Current { status: Status::within(now.kind, until), next_change: until };
    }
    let opening = ahead().find(|interval| interval.kind.is_certain());
    let status = Status::Closed {
        opens_at: opening.map(|interval| interval.start_ms),
        by_appointment: opening.is_some_and(|interval| interval.kind == Kind::Appointment),
    };
    Current { status, next_change: ahead().next().map(|interval| interval.start_ms) }
}
