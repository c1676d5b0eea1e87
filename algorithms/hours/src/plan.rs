//! What is known of the hours of a service, and what it yields for one day.

use std::borrow::Cow;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use opening_hours_syntax::rules::day::HolidayKind;

use crate::calendar::Calendar;
use crate::hsds::{Recurrence, Zone};
use crate::osm::Rules;
use crate::piece::{Kind, Piece, laid_over, minus, strip};
use crate::span::DAY;

/// Where the hours come from.
#[derive(Clone, Debug)]
pub(crate) enum Plan {
    /// The same on every minute: only by appointment, or nothing known.
    Always(Kind),
    /// A text of OpenStreetMap.
    Osm(Rules),
    /// Schedules of HSDS.
    Hsds(Vec<Recurrence>),
}

/// What a day is seen as: by the calendar, or as if it were a plain day or a holiday (for the week table).
#[derive(Clone, Copy)]
pub(crate) struct View<'c> {
    pub calendar: &'c Calendar,
    pub public: Option<bool>,
    pub school: bool,
}

impl View<'_> {
    /// Whether this is a public holiday. What is assumed of the day itself says nothing of its neighbours.
    pub fn is_public(&self, date: Date, the_day_itself: bool) -> bool {
        match self.public {
            Some(assumed) => assumed && the_day_itself,
            None => self.calendar.is_holiday(date),
        }
    }

    /// Whether this is a school holiday; where nobody said, as assumed.
    pub fn is_school(&self, date: Date) -> bool {
        self.calendar.is_school_holiday(date).unwrap_or(self.school)
    }
}

/// Times that begin on one day, in a zone of their own if the source names another than the place's.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Opening {
    pub piece: Piece<u16>,
    pub zone: Option<TimeZone>,
}

const WHOLE_DAY: (u16, u16) = (0, DAY);

impl Plan {
    /// The times that begin on that day. Times of several zones may overlap.
    pub fn on(&self, date: Date, view: &View<'_>) -> Vec<Opening> {
        match self {
            Self::Always(kind) => vec![whole_day(*kind)],
            Self::Osm(rules) => on_or_off_school(rules, date, view).iter().copied().map(here).collect(),
            Self::Hsds(recurrences) => on_schedule(recurrences, date, view.calendar),
        }
    }

    /// Whether the hours say what happens on public holidays.
    pub fn states_holidays(&self) -> bool {
        match self {
            Self::Always(_) => true,
            Self::Osm(rules) => rules.states_holidays(),
            Self::Hsds(_) => false,
        }
    }

    /// Whether the hours hang on school holidays.
    pub fn names_school_holidays(&self) -> bool {
        matches!(self, Self::Osm(rules) if rules.names(HolidayKind::School))
    }

    /// Whether one week differs from the next for another reason than the season.
    pub fn varies(&self) -> bool {
        match self {
            Self::Always(_) => false,
            Self::Osm(rules) => rules.varies(),
            Self::Hsds(recurrences) => recurrences.iter().any(Recurrence::varies),
        }
    }

    /// Whether the hours hold for a part of the year, or until a day.
    pub fn has_seasons(&self) -> bool {
        match self {
            Self::Always(_) => false,
            Self::Osm(rules) => rules.has_seasons(),
            Self::Hsds(recurrences) => recurrences.iter().any(Recurrence::has_bounds),
        }
    }

    /// Whether a source names a zone, which may turn a Monday there into a Tuesday here.
    pub fn has_foreign_zone(&self) -> bool {
        matches!(self, Self::Hsds(recurrences) if recurrences.iter().any(|one| one.zone != Zone::Place))
    }

    /// The one kind that holds on every minute of every day, if it is so.
    pub fn constant(&self) -> Option<Kind> {
        match self {
            Self::Always(kind) => Some(*kind),
            Self::Osm(rules) => rules.constant(),
            Self::Hsds(_) => None,
        }
    }
}

/// Times in the zone of the place.
pub(crate) fn here(piece: Piece<u16>) -> Opening {
    Opening { piece, zone: None }
}

/// One kind from midnight to midnight.
pub(crate) fn whole_day(kind: Kind) -> Opening {
    here(Piece::new(WHOLE_DAY.0, WHOLE_DAY.1, kind))
}

/// Where school holidays matter and nobody said when they are, what holds either way stays, the rest is unknown.
fn on_or_off_school(rules: &Rules, date: Date, view: &View<'_>) -> Vec<Piece<u16>> {
    let known = view.calendar.is_school_holiday(date).is_some();
    if known || !rules.names(HolidayKind::School) {
        return rules.on(date, view);
    }
    let on = rules.on(date, &View { school: true, ..*view });
    let off = rules.on(date, &View { school: false, ..*view });
    let both: Vec<Piece<u16>> = Kind::ALL
        .iter()
        .flat_map(|kind| {
            let (on, off) = (of_kind(&on, *kind), of_kind(&off, *kind));
            minus(&on, &minus(&on, &off))
        })
        .collect();
    let either: Vec<Piece<u16>> =
        [on, off].concat().iter().map(|p| Piece::new(p.start, p.end, Kind::Unknown)).collect();
    laid_over(&strip(&both), &strip(&either))
}

fn of_kind(pieces: &[Piece<u16>], kind: Kind) -> Vec<Piece<u16>> {
    pieces.iter().filter(|piece| piece.kind == kind).copied().collect()
}

/// A day on which no schedule is valid any more, or none yet, is unknown: what was published says nothing of it.
fn on_schedule(recurrences: &[Recurrence], date: Date, calendar: &Calendar) -> Vec<Opening> {
    let valid: Cow<'_, [Recurrence]> = recurrences.iter().filter(|one| one.is_valid(date)).cloned().collect();
    if valid.is_empty() {
        return vec![whole_day(Kind::Unknown)];
    }
    valid.iter().filter_map(|one| one.on(date, calendar)).collect()
}
