//! The table on the door: a plain week, and what one should know beside it.

use jiff::civil::{Date, Weekday};
use serde::Serialize;

use crate::calendar::{Calendar, instant, next};
use crate::hours::Hours;
use crate::piece::{Piece, strip};
use crate::plan::{Opening, Plan, View};
use crate::span::{DAY, Span};

/// How far a change of season is looked for.
const AHEAD_DAYS: i64 = 400;

/// A plain week and its notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Week {
    /// Times that begin on each day, Monday first; none if it is closed.
    pub days: [Vec<Span>; 7],
    /// What the table does not show.
    pub notes: Vec<Note>,
}

/// What stands below the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// On public holidays.
    Holidays(OnHolidays),
    /// In school holidays it may be otherwise.
    SchoolHolidays,
    /// The table holds up to and with this day.
    Until(Date),
    /// Weeks differ: the table shows the seven days from the one asked for.
    Varies,
    /// Words of the source, in its language.
    Comment(String),
}

/// What happens on public holidays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OnHolidays {
    /// The hours do not say.
    NotStated,
    /// As on any other day.
    AsUsual,
    /// Closed.
    Closed,
    /// The same times on each.
    Open(Vec<Span>),
    /// By the day of the week on which it falls, Monday first.
    ByDay([Vec<Span>; 7]),
}

impl Hours {
    /// The seven days from `on`, as if none were a holiday and nothing exceptional, in the place's clock; `None` if
    /// nothing is known at all, so that no page shows an empty table for "closed".
    ///
    /// ```
    /// let brussels = hours::Calendar::in_zone("Europe/Brussels").unwrap();
    /// let week = hours::Hours::from_osm("Mo,We 09:00-12:00; PH off").weekly(&brussels, jiff::civil::date(2026, 11, 23));
    /// let week = week.unwrap();
    /// assert_eq!(week.days[0][0].to_string(), "09:00-12:00");
    /// assert!(week.days[1].is_empty());
    /// assert_eq!(week.notes, [hours::Note::Holidays(hours::OnHolidays::Closed)]);
    /// ```
    #[must_use]
    pub fn weekly(&self, calendar: &Calendar, on: Date) -> Option<Week> {
        if self.reason().is_some() {
            return None;
        }
        let plan = self.plan();
        let days = table(plan, calendar, on, false);
        let mut notes = vec![Note::Holidays(on_holidays(plan, calendar, on, &days))];
        if plan.names_school_holidays() {
            notes.push(Note::SchoolHolidays);
        }
        if plan.varies() {
            notes.push(Note::Varies);
        } else if let Some(last) = last_alike(plan, calendar, on, &days) {
            notes.push(Note::Until(last));
        }
        notes.extend(comments(plan).into_iter().map(Note::Comment));
        Some(Week { days, notes })
    }
}

fn table(plan: &Plan, calendar: &Calendar, on: Date, holiday: bool) -> [Vec<Span>; 7] {
    let mut rows: [Vec<Piece<u16>>; 7] = Default::default();
    for day in (0..7).filter_map(|days| next(on, days)) {
        for (weekday, piece) in plain(plan, calendar, day, holiday) {
            if let Some(row) = rows.get_mut(row(weekday)) {
                row.push(piece);
            }
        }
    }
    rows.map(|pieces| strip(&pieces).into_iter().filter_map(Span::from_piece).collect())
}

fn row(weekday: Weekday) -> usize {
    usize::from(weekday.to_monday_zero_offset().unsigned_abs())
}

/// The times that begin on a day, in the clock of the place, by the weekday that clock shows.
fn plain(plan: &Plan, calendar: &Calendar, day: Date, holiday: bool) -> Vec<(Weekday, Piece<u16>)> {
    let view = View { calendar, public: Some(holiday), school: false };
    plan.on(day, &view).into_iter().filter_map(|opening| local(&opening, calendar, day)).collect()
}

fn local(opening: &Opening, calendar: &Calendar, day: Date) -> Option<(Weekday, Piece<u16>)> {
    let Some(zone) = &opening.zone else { return Some((day.weekday(), opening.piece)) };
    let start = jiff::Timestamp::from_millisecond(instant(zone, day, opening.piece.start)?).ok()?;
    let shown = calendar.zone().to_datetime(start);
    let minute = u16::from(shown.hour().unsigned_abs()) * 60 + u16::from(shown.minute().unsigned_abs());
    let end = minute + (opening.piece.end - opening.piece.start);
    Some((shown.date().weekday(), Piece::new(minute, end.min(2 * DAY), opening.piece.kind)))
}

fn on_holidays(plan: &Plan, calendar: &Calendar, on: Date, usual: &[Vec<Span>; 7]) -> OnHolidays {
    if !plan.states_holidays() {
        return OnHolidays::NotStated;
    }
    let days = table(plan, calendar, on, true);
    match &days {
        days if days.iter().all(Vec::is_empty) => OnHolidays::Closed,
        days if days == usual => OnHolidays::AsUsual,
        [first, rest @ ..] if rest.iter().all(|day| day == first) => OnHolidays::Open(first.clone()),
        _ => OnHolidays::ByDay(days),
    }
}

/// The day before the first that differs from the table.
fn last_alike(plan: &Plan, calendar: &Calendar, on: Date, days: &[Vec<Span>; 7]) -> Option<Date> {
    if !plan.has_seasons() || plan.has_foreign_zone() {
        return None;
    }
    let alike = |day: Date| {
        let pieces: Vec<_> = plain(plan, calendar, day, false).into_iter().map(|(_, piece)| piece).collect();
        let spans = strip(&pieces).into_iter().filter_map(Span::from_piece);
        days.get(row(day.weekday())).is_some_and(|row| spans.eq(row.iter().copied()))
    };
    let changed = (7..AHEAD_DAYS).filter_map(|days| next(on, days)).find(|day| !alike(*day))?;
    next(changed, -1)
}

fn comments(plan: &Plan) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    if let Plan::Osm(rules) = plan {
        for comment in rules.rules.iter().filter_map(|rule| rule.comment.clone()) {
            if !all.contains(&comment) {
                all.push(comment);
            }
        }
    }
    all
}
