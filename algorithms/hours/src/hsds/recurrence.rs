//! On which days a schedule holds, by the rules of iCalendar (RFC 5545, section 3.3.10) that HSDS uses.

use jiff::civil::{Date, Weekday};
use jiff::tz::{Offset, TimeZone};

use super::parts::{self, Byday};
use super::schedule::Schedule;
use crate::calendar::{Calendar, next};
use crate::piece::{Kind, Piece};
use crate::plan::Opening;
use crate::span::{DAY, Span};

/// How far `count` is followed from `dtstart`: twenty years.
const COUNTED_DAYS: i64 = 20 * 366;

/// How often a schedule repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Frequency {
    /// On one day only: there is a start, and neither a frequency nor days.
    Once,
    Weekly,
    Monthly,
}

/// The zone in which the times of a schedule are meant.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Zone {
    /// None is written: the clock on the wall of the place.
    Place,
    /// An offset from UTC is written.
    Offset(Offset),
    /// A zone is named.
    Named(TimeZone),
}

/// One schedule, read.
#[derive(Clone, Debug)]
pub(crate) struct Recurrence {
    pub freq: Frequency,
    pub interval: i64,
    pub byday: Vec<Byday>,
    pub bymonthday: Vec<i16>,
    pub byyearday: Vec<i16>,
    pub byweekno: Vec<i16>,
    /// First and last day of events.
    pub first: Option<Date>,
    pub last: Option<Date>,
    /// First and last day on which anything of this is known.
    pub valid: (Option<Date>, Option<Date>),
    pub zone: Zone,
    pub piece: Piece<u16>,
    week_start: Weekday,
}

impl Recurrence {
    /// Reads one schedule.
    ///
    /// # Errors
    /// A sentence for the editor that names the field and what to write.
    pub fn read(schedule: &Schedule) -> Result<Self, String> {
        let text = |field: &'_ Option<String>| field.clone().unwrap_or_default();
        let mut read = Self {
            freq: Frequency::Once,
            interval: i64::from(schedule.interval.unwrap_or(1).max(1)),
            byday: parts::byday(&text(&schedule.byday))?,
            bymonthday: parts::numbers("bymonthday", schedule.bymonthday.as_deref(), 31)?,
            byyearday: parts::numbers("byyearday", schedule.byyearday.as_deref(), 366)?,
            byweekno: parts::numbers("byweekno", schedule.byweekno.as_deref(), 53)?,
            first: parts::date("dtstart", schedule.dtstart.as_deref())?,
            last: parts::date("until", schedule.until.as_deref())?,
            valid: (
                parts::date("valid_from", schedule.valid_from.as_deref())?,
                parts::date("valid_to", schedule.valid_to.as_deref())?,
            ),
            zone: parts::zone(schedule.timezone.as_ref())?,
            piece: Piece::new(0, DAY, Kind::Unknown),
            week_start: match schedule.wkst.as_deref() {
                None | Some("") => Weekday::Monday,
                Some(day) => parts::weekday(day).ok_or_else(|| format!("wkst \"{day}\": write MO or SU"))?,
            },
        };
        read.freq = read.frequency(schedule.freq.as_deref())?;
        read.fill_days()?;
        read.times(schedule)?;
        if let Some(count) = schedule.count {
            read.last = Some(read.nth_event(count)?);
        }
        Ok(read)
    }

    fn frequency(&self, written: Option<&str>) -> Result<Frequency, String> {
        match written.map(str::trim).unwrap_or_default().to_ascii_uppercase().as_str() {
            "WEEKLY" if self.byday.iter().any(|(nth, _)| nth.is_some()) => {
                Err("byday with a number needs freq MONTHLY".to_owned())
            }
            "WEEKLY" => Ok(Frequency::Weekly),
            "MONTHLY" => Ok(Frequency::Monthly),
            // Days without a frequency are common in published data, and can mean only this.
            "" if self.byday.iter().any(|(nth, _)| nth.is_some()) || !self.bymonthday.is_empty() => {
                Ok(Frequency::Monthly)
            }
            "" if !self.byday.is_empty() || !self.byweekno.is_empty() => Ok(Frequency::Weekly),
            "" if self.first.is_some() => Ok(Frequency::Once),
            "" => Err("no days: write freq and byday, or dtstart for a single day".to_owned()),
            other => Err(format!("freq \"{other}\": write WEEKLY or MONTHLY")),
        }
    }

    /// Days that are not written follow from `dtstart`, as in iCalendar; intervals are counted from it.
    fn fill_days(&mut self) -> Result<(), String> {
        let needs_days = self.byday.is_empty() && self.bymonthday.is_empty() && self.byyearday.is_empty();
        match (self.freq, self.first) {
            (Frequency::Weekly, Some(first)) if needs_days => self.byday.push((None, first.weekday())),
            (Frequency::Monthly, Some(first)) if needs_days => self.bymonthday.push(i16::from(first.day())),
            (Frequency::Weekly | Frequency::Monthly, None) if needs_days => {
                return Err("no days: write byday, such as MO,TU".to_owned());
            }
            _ => {}
        }
        if self.interval > 1 && self.first.is_none() {
            return Err("interval above 1 needs dtstart, to know which weeks".to_owned());
        }
        Ok(())
    }

    /// Times that are not written leave the day unknown, unless one comes by appointment anyway.
    fn times(&mut self, schedule: &Schedule) -> Result<(), String> {
        let opens = parts::time("opens_at", schedule.opens_at.as_deref())?;
        let closes = parts::time("closes_at", schedule.closes_at.as_deref())?;
        let by_appointment = schedule.needs_appointment();
        match (opens, closes) {
            (Some((opens, offset)), Some((closes, closing_offset))) => {
                if offset != closing_offset && closing_offset.is_some() && offset.is_some() {
                    return Err("opens_at and closes_at have different offsets: write both in one".to_owned());
                }
                if let Some(offset) = offset.or(closing_offset) {
                    self.zone = Zone::Offset(offset);
                }
                let kind = if by_appointment { Kind::Appointment } else { Kind::Open };
                let span = Span::from_clock(opens, closes, kind);
                self.piece = span.ok_or("opens_at and closes_at are no opening times: write 09:00 and 17:00")?.piece();
            }
            _ if by_appointment => self.piece.kind = Kind::Appointment,
            _ => {}
        }
        Ok(())
    }

    /// The day of the last of `count` events.
    fn nth_event(&self, count: u32) -> Result<Date, String> {
        let first = self.first.ok_or("count needs dtstart, to know from when to count")?;
        let days = (0..COUNTED_DAYS).map_while(|days| next(first, days));
        days.filter(|day| self.recurs(*day))
            .nth(usize::try_from(count.saturating_sub(1)).unwrap_or(usize::MAX))
            .filter(|_| count > 0)
            .ok_or_else(|| format!("count {count}: write a number above zero, or leave it out"))
    }

    /// Whether anything is known of that day.
    pub fn is_valid(&self, date: Date) -> bool {
        self.valid.0.is_none_or(|from| from <= date) && self.valid.1.is_none_or(|to| date <= to)
    }

    /// Whether one week differs from the next for another reason than the season.
    pub fn varies(&self) -> bool {
        let by_week = self.freq == Frequency::Weekly && self.interval == 1 && self.byweekno.is_empty();
        !(by_week && self.bymonthday.is_empty() && self.byyearday.is_empty()) && self.freq != Frequency::Once
    }

    /// Whether it begins or ends on some day.
    pub fn has_bounds(&self) -> bool {
        let bounds = [self.first, self.last, self.valid.0, self.valid.1];
        bounds.iter().any(Option::is_some)
    }

    /// The times that begin on that day.
    pub fn on(&self, date: Date, calendar: &Calendar) -> Option<Opening> {
        let zone = match &self.zone {
            // A publisher who writes the place's own offset means the clock on its wall: nobody opens an hour later
            // in summer because the record was made in winter.
            Zone::Offset(offset) if !calendar.uses_offset(*offset, date.year()) => Some(TimeZone::fixed(*offset)),
            Zone::Named(zone) if zone != calendar.zone() => Some(zone.clone()),
            _ => None,
        };
        self.recurs(date).then_some(Opening { piece: self.piece, zone })
    }

    /// Whether an event falls on that day.
    pub fn recurs(&self, date: Date) -> bool {
        let begun = self.first.is_none_or(|first| first <= date) && self.last.is_none_or(|last| date <= last);
        begun
            && match self.freq {
                Frequency::Once => self.first == Some(date),
                Frequency::Weekly | Frequency::Monthly => self.in_interval(date) && self.on_days(date),
            }
    }

    fn in_interval(&self, date: Date) -> bool {
        let Some(first) = self.first.filter(|_| self.interval > 1) else { return true };
        let elapsed = if self.freq == Frequency::Weekly {
            let week_of = |day: Date| next(day, -i64::from(self.week_start.until(day.weekday())));
            let (Some(first), Some(week)) = (week_of(first), week_of(date)) else { return false };
            week.duration_since(first).as_hours() / (24 * 7)
        } else {
            let months = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month());
            months(date) - months(first)
        };
        elapsed % self.interval == 0
    }

    fn on_days(&self, date: Date) -> bool {
        let monthly = self.freq == Frequency::Monthly;
        let (day, days) = (i16::from(date.day()), i16::from(date.days_in_month()));
        let week = date.iso_week_date();
        let number =
            |list: &[i16], at: i16, of: i16| list.is_empty() || list.iter().any(|n| *n == at || n + of + 1 == at);
        let weekday = self.byday.is_empty()
            || self.byday.iter().any(|(nth, weekday)| {
                let (from_start, from_end) = ((day - 1) / 7 + 1, -((days - day) / 7 + 1));
                let counted = nth.is_none_or(|nth| monthly && [from_start, from_end].contains(&i16::from(nth)));
                *weekday == date.weekday() && counted
            });
        weekday
            && number(&self.bymonthday, day, days)
            && number(&self.byyearday, date.day_of_year(), date.days_in_year())
            && number(&self.byweekno, i16::from(week.week()), weeks_in_year(week.year()))
    }
}

/// ISO weeks of a year: 28 December always lies in the last.
fn weeks_in_year(year: i16) -> i16 {
    Date::new(year, 12, 28).map_or(52, |day| i16::from(day.iso_week_date().week()))
}
