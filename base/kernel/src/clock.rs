//! Instants and days, and the clock as a value that is handed in.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use serde::{Deserialize, Serialize};

/// A civil day without a time zone, as people write it: 2026-11-24.
pub type Day = jiff::civil::Date;

/// An instant in milliseconds since 1970-01-01T00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The instant as jiff's type; instants outside its range become the epoch.
    #[must_use]
    pub fn to_jiff(self) -> jiff::Timestamp {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or_default()
    }

    /// The day on which this instant falls in UTC.
    #[must_use]
    pub fn day_utc(self) -> Day {
        self.to_jiff().to_zoned_datetime(jiff::tz::TimeZone::UTC).date()
    }

    /// The instant `ms` milliseconds later (or earlier when negative).
    #[must_use]
    pub const fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// RFC 3339 in UTC with whole seconds: `2026-11-24T10:03:31Z`.
    #[must_use]
    pub fn rfc3339(self) -> String {
        let whole = jiff::Timestamp::from_second(self.0.div_euclid(1000)).unwrap_or_default();
        whole.to_string()
    }
}

/// Where "now" comes from: the machine in production, a settable instant in tests.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The clock of the machine.
    System,
    /// A clock that stands still until somebody sets it.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at` until [`Clock::set`] moves it.
    #[must_use]
    pub fn fixed(at: Timestamp) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at.0)))
    }

    /// The present instant.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place where the machine's clock is read")]
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => Timestamp(jiff::Timestamp::now().as_millisecond()),
            Self::Fixed(at) => Timestamp(at.load(Ordering::Relaxed)),
        }
    }

    /// Moves a fixed clock; the machine's clock ignores it.
    pub fn set(&self, to: Timestamp) {
        if let Self::Fixed(at) = self {
            at.store(to.0, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_stands_until_it_is_set() {
        let clock = Clock::fixed(Timestamp(1_000));
        assert_eq!(clock.now(), Timestamp(1_000));
        clock.set(Timestamp(86_400_000));
        assert_eq!(clock.now().day_utc().to_string(), "1970-01-02");
        assert_eq!(clock.now().rfc3339(), "1970-01-02T00:00:00Z");
    }
}
