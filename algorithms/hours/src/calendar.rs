//! Where a service stands in time: its time zone and its holidays.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

use crate::span::DAY;

/// What to make of a public holiday of which the hours say nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Unstated {
    /// It is unknown whether the service opens ([`crate::Kind::Holiday`]). The default: a closed door on a holiday
    /// costs a person the way, a telephone call costs little.
    #[default]
    Ask,
    /// The hours hold as on any day; this is how the OSM specification reads its own texts.
    AsUsual,
    /// The service stays closed.
    Closed,
}

/// Time zone and holidays of a place; one calendar serves all services there.
#[derive(Clone, Debug)]
pub struct Calendar {
    zone: TimeZone,
    public: Vec<Date>,
    school: Option<Vec<Date>>,
    unstated: Unstated,
}

/// A name that the time zone database does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownZone(String);

impl fmt::Display for UnknownZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" is no time zone: use a name of the IANA list, such as Europe/Brussels", self.0)
    }
}

impl std::error::Error for UnknownZone {}

impl Calendar {
    /// A calendar without holidays.
    #[must_use]
    pub fn new(zone: TimeZone) -> Self {
        Self { zone, public: Vec::new(), school: None, unstated: Unstated::default() }
    }

    /// A calendar without holidays in the zone of this IANA name, from the database built into the program.
    ///
    /// # Errors
    /// [`UnknownZone`] for a name that is not in it.
    ///
    /// ```
    /// assert!(hours::Calendar::in_zone("Atlantic/Canary").is_ok());
    /// assert!(hours::Calendar::in_zone("Europe/Atlantis").is_err());
    /// ```
    pub fn in_zone(name: &str) -> Result<Self, UnknownZone> {
        TimeZone::get(name).map(Self::new).map_err(|_| UnknownZone(name.to_owned()))
    }

    /// With these public holidays, in any order. Which days are holidays in which region is the caller's knowledge.
    #[must_use]
    pub fn with_holidays(mut self, days: impl IntoIterator<Item = Date>) -> Self {
        self.public = sorted(days);
        self
    }

    /// With these days of school holidays. Without them, hours that depend on school holidays are
    /// [`crate::Kind::Unknown`] where it makes a difference.
    #[must_use]
    pub fn with_school_holidays(mut self, days: impl IntoIterator<Item = Date>) -> Self {
        self.school = Some(sorted(days));
        self
    }

    /// With this reading of holidays of which the hours say nothing.
    #[must_use]
    pub fn with_unstated(mut self, unstated: Unstated) -> Self {
        self.unstated = unstated;
        self
    }

    /// The time zone.
    #[must_use]
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// How holidays are read of which the hours say nothing.
    #[must_use]
    pub fn unstated(&self) -> Unstated {
        self.unstated
    }

    /// Whether this day is a public holiday here.
    #[must_use]
    pub fn is_holiday(&self, date: Date) -> bool {
        self.public.binary_search(&date).is_ok()
    }

    /// Whether this day lies in school holidays; `None` if nobody said when those are.
    #[must_use]
    pub fn is_school_holiday(&self, date: Date) -> Option<bool> {
        self.school.as_ref().map(|days| days.binary_search(&date).is_ok())
    }

    /// Whether the list of public holidays holds any day of that year. A calendar that runs out should be renewed:
    /// beyond its last year every day counts as a plain one.
    #[must_use]
    pub fn covers(&self, year: i16) -> bool {
        self.public.iter().any(|day| day.year() == year)
    }

    /// The day it is here at that instant (milliseconds since 1970-01-01 UTC); `None` beyond the year 9999.
    #[must_use]
    pub fn date_at(&self, at_ms: i64) -> Option<Date> {
        Some(self.zone.to_datetime(Timestamp::from_millisecond(at_ms).ok()?).date())
    }

    /// Whether the place itself uses this offset at some time of the year, in winter or in summer.
    pub(crate) fn uses_offset(&self, offset: Offset, year: i16) -> bool {
        [1, 7].into_iter().any(|month| {
            Date::new(year, month, 1)
                .ok()
                .and_then(|day| self.zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0)).compatible().ok())
                .is_some_and(|instant| self.zone.to_offset(instant) == offset)
        })
    }
}

fn sorted(days: impl IntoIterator<Item = Date>) -> Vec<Date> {
    let mut days: Vec<Date> = days.into_iter().collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The instant at which the clocks of a zone first show this minute of this day, in milliseconds.
///
/// A clock that is put back shows an hour twice: the first counts, for opening and for closing, so that nobody is
/// promised more than the door keeps. A clock that is put forward skips an hour: every minute in it is the instant of
/// the jump, so that 02:30-03:30 on that night is half an hour. `minute` may run into the next day, up to 48 hours.
pub(crate) fn instant(zone: &TimeZone, date: Date, minute: u16) -> Option<i64> {
    let date = if minute >= DAY { next(date, i64::from(minute / DAY))? } else { date };
    let minute = minute % DAY;
    let local = date.at(i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?, 0, 0);
    first_shown(zone, local).map(Timestamp::as_millisecond)
}

fn first_shown(zone: &TimeZone, local: DateTime) -> Option<Timestamp> {
    match zone.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Unambiguous { offset } => offset.to_timestamp(local).ok(),
        AmbiguousOffset::Fold { before, .. } => before.to_timestamp(local).ok(),
        AmbiguousOffset::Gap { after, .. } => {
            // The time after the jump, counted with the later offset, lies before the jump: the next change is it.
            let before_jump = after.to_timestamp(local).ok()?;
            zone.following(before_jump).next().map(|jump| jump.timestamp())
        }
    }
}

/// The day that comes `days` days later (earlier if negative); `None` beyond the calendar.
pub(crate) fn next(date: Date, days: i64) -> Option<Date> {
    date.checked_add(jiff::SignedDuration::from_hours(24 * days)).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::{TimeZone, offset};

    use super::{Calendar, instant};

    fn shown(zone: &str, day: jiff::civil::Date, minute: u16) -> String {
        let zone = TimeZone::get(zone).unwrap();
        jiff::Timestamp::from_millisecond(instant(&zone, day, minute).unwrap()).unwrap().to_string()
    }

    #[test]
    fn skipped_minutes_are_the_jump() {
        let spring = date(2026, 3, 29);
        assert_eq!(shown("Europe/Brussels", spring, 119), "2026-03-29T00:59:00Z");
        for skipped in [120, 150, 179, 180] {
            assert_eq!(shown("Europe/Brussels", spring, skipped), "2026-03-29T01:00:00Z");
        }
        // In the Azores midnight itself is skipped.
        for skipped in [0, 30, 60] {
            assert_eq!(shown("Atlantic/Azores", spring, skipped), "2026-03-29T01:00:00Z");
        }
        assert_eq!(shown("Atlantic/Azores", date(2026, 3, 28), 1440), "2026-03-29T01:00:00Z");
    }

    #[test]
    fn of_two_equal_times_the_first_counts() {
        assert_eq!(shown("Europe/Brussels", date(2026, 10, 25), 150), "2026-10-25T00:30:00Z");
        assert_eq!(shown("Europe/Brussels", date(2026, 10, 24), 1440 + 180), "2026-10-25T02:00:00Z");
    }

    #[test]
    fn knows_the_offsets_of_a_place() {
        let brussels = Calendar::in_zone("Europe/Brussels").unwrap();
        assert!(brussels.uses_offset(offset(1), 2026) && brussels.uses_offset(offset(2), 2026));
        assert!(!brussels.uses_offset(offset(0), 2026));
    }
}
