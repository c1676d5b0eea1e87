//! OSM text as HSDS schedules.

use jiff::civil::Date;
use opening_hours_syntax::rules::day::{HolidayKind, WeekDayRange};

use super::{BY_APPOINTMENT, DAYS, Export, Lost, NotExpressible};
use crate::calendar::{Calendar, next};
use crate::hours::Hours;
use crate::hsds::Schedule;
use crate::osm::{Effect, Rule, Rules, Says, says};
use crate::piece::{Kind, Piece};
use crate::plan::{Plan, View};
use crate::span::{Clock, DAY};

/// A year and a week: every season is met once.
const AHEAD_DAYS: i64 = 371;
/// More changes in a year are no seasons.
const MOST_SEASONS: usize = 12;

/// The same times on the days of a week, as far as they are known yet.
type Week = [Option<Vec<Piece<u16>>>; 7];

/// A stretch of days that one plain week describes.
struct Season {
    first: Date,
    last: Date,
    week: Week,
}

impl Hours {
    /// These hours as HSDS schedules, for a year from `from` if they have seasons.
    ///
    /// HSDS repeats by week and by month, never by year, and knows no holidays: seasons become `dtstart` and `until`
    /// within a validity of 53 weeks, and holidays are [`Lost`]. Times are written without an offset, as the clock of
    /// the place shows them; a closing time at midnight is written 23:59, as most publishers do.
    ///
    /// # Errors
    /// [`NotExpressible`] for hours that are unknown, hang on numbered weeks or on dates counted from others, or came
    /// from schedules in the first place.
    ///
    /// ```
    /// let export = hours::Hours::from_osm("Mo-Fr 09:00-12:30; PH off").to_schedules(jiff::civil::date(2026, 11, 23)).unwrap();
    /// assert_eq!(export.schedules[0].byday.as_deref(), Some("MO,TU,WE,TH,FR"));
    /// assert_eq!(export.schedules[0].closes_at.as_deref(), Some("12:30"));
    /// assert_eq!(export.lost, [hours::Lost::Holidays]);
    /// ```
    pub fn to_schedules(&self, from: Date) -> Result<Export, NotExpressible> {
        if let Some(problem) = self.problem() {
            return Err(NotExpressible(format!("the hours are unknown: {problem}")));
        }
        let schedules = match self.plan() {
            Plan::Always(_) => {
                vec![Schedule { attending_type: Some(BY_APPOINTMENT.to_owned()), ..Schedule::default() }]
            }
            Plan::Osm(rules) => of_rules(rules, from)?,
            Plan::Hsds(_) => return Err(NotExpressible::because("the hours came as schedules: publish those")),
        };
        Ok(Export { schedules, lost: self.lost() })
    }

    fn lost(&self) -> Vec<Lost> {
        let mut lost = Vec::new();
        if let Plan::Osm(rules) = self.plan() {
            if rules.states_holidays() {
                lost.push(Lost::Holidays);
            }
            if rules.names(HolidayKind::School) {
                lost.push(Lost::SchoolHolidays);
            }
            let words = |rule: &Rule| rule.comment.as_deref().is_some_and(|comment| says(comment) != Says::Appointment);
            if rules.rules.iter().any(words) {
                lost.push(Lost::Comments);
            }
        }
        if self.exceptions().next().is_some() {
            lost.push(Lost::Exceptions);
        }
        lost
    }
}

fn of_rules(rules: &Rules, from: Date) -> Result<Vec<Schedule>, NotExpressible> {
    if !rules.varies() {
        return weekly(rules, from);
    }
    let simple = |rule: &Rule| rule.days.week.is_empty() && rule.days.monthday.is_empty() && rule.days.year.is_empty();
    if !rules.rules.iter().all(simple) {
        return Err(NotExpressible::because("HSDS cannot say numbered weeks, nor days of the month within a season"));
    }
    let (monthly, plain): (Vec<Rule>, Vec<Rule>) = rules.rules.iter().cloned().partition(Rule::is_nth);
    let touched =
        |rules: &[Rule]| (0..7u32).filter(|day| rules.iter().any(|rule| rule.touches(*day))).collect::<Vec<_>>();
    if touched(&plain).iter().any(|day| touched(&monthly).contains(day)) {
        return Err(NotExpressible::because("a rule for some weeks of the month changes one for all of them"));
    }
    let mut schedules = if plain.is_empty() { Vec::new() } else { weekly(&Rules { rules: plain }, from)? };
    for rule in &monthly {
        schedules.extend(by_month(rule)?);
    }
    Ok(schedules)
}

impl Rule {
    fn is_nth(&self) -> bool {
        Rules { rules: vec![self.clone()] }.varies()
    }

    /// Whether it speaks of a weekday, counted from Monday; without weekdays it speaks of all.
    fn touches(&self, day: u32) -> bool {
        let holds = |range: &WeekDayRange| match range {
            WeekDayRange::Holiday { .. } => false,
            WeekDayRange::Fixed { range, .. } => {
                let (first, last) = (range.start().num_days_from_monday(), range.end().num_days_from_monday());
                if first <= last { (first..=last).contains(&day) } else { day >= first || day <= last }
            }
        };
        self.days.weekday.is_empty() || self.days.weekday.iter().any(holds)
    }
}

/// `Mo[2] 14:00-16:00` as MONTHLY `2MO`.
fn by_month(rule: &Rule) -> Result<Vec<Schedule>, NotExpressible> {
    let refuse =
        || NotExpressible::because("HSDS cannot say days counted from others, nor when a month is an exception");
    if rule.effect != Effect::Show {
        return Err(refuse());
    }
    let mut days = Vec::new();
    for range in &rule.days.weekday {
        let WeekDayRange::Fixed { range, offset: 0, nth_from_start, nth_from_end } = range else {
            return Err(refuse());
        };
        if nth_from_start.iter().chain(nth_from_end).all(|holds| *holds) {
            return Err(refuse());
        }
        let name = DAYS.get(range.start().num_days_from_monday() as usize).ok_or_else(refuse)?.to_uppercase();
        let numbered = |table: &[bool; 5], sign: &str| {
            let numbers = (1..=5).zip(table).filter(|(_, holds)| **holds);
            numbers.map(|(number, _)| format!("{sign}{number}{name}")).collect::<Vec<_>>()
        };
        days.extend(numbered(nth_from_start, "").into_iter().chain(numbered(nth_from_end, "-")));
    }
    rule.pieces.iter().map(|piece| schedule("MONTHLY", &days.join(","), *piece)).collect()
}

fn weekly(rules: &Rules, from: Date) -> Result<Vec<Schedule>, NotExpressible> {
    let seasons = seasons(rules, from);
    if seasons.len() > MOST_SEASONS {
        return Err(NotExpressible::because("the hours change too often in a year to be written as seasons"));
    }
    let whole_year = seasons.len() == 1;
    let last = seasons.last().map(|season| season.last);
    let mut schedules = Vec::new();
    for season in &seasons {
        for (days, piece) in season.grouped() {
            let names: Vec<String> =
                days.iter().filter_map(|day| DAYS.get(*day)).map(|day| day.to_uppercase()).collect();
            let mut schedule = schedule("WEEKLY", &names.join(","), piece)?;
            if !whole_year {
                schedule.dtstart = season.first_of(&days).map(|day| day.to_string());
                schedule.until = Some(season.last.to_string());
                schedule.valid_from = Some(from.to_string());
                schedule.valid_to = last.map(|day| day.to_string());
            }
            schedules.push(schedule);
        }
    }
    Ok(schedules)
}

/// The year from `from`, cut where the plain week changes.
fn seasons(rules: &Rules, from: Date) -> Vec<Season> {
    let calendar = Calendar::new(jiff::tz::TimeZone::UTC);
    let view = View { calendar: &calendar, public: Some(false), school: false };
    let mut seasons: Vec<Season> = Vec::new();
    for day in (0..AHEAD_DAYS).map_while(|days| next(from, days)) {
        let times = rules.on(day, &view);
        let index = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
        let known =
            seasons.last_mut().and_then(|season| season.week.get_mut(index).map(|slot| (&mut season.last, slot)));
        match known {
            Some((last, slot)) if slot.as_ref().is_none_or(|known| *known == times) => {
                *slot = Some(times);
                *last = day;
            }
            _ => {
                let mut week = Week::default();
                if let Some(slot) = week.get_mut(index) {
                    *slot = Some(times);
                }
                seasons.push(Season { first: day, last: day, week });
            }
        }
    }
    seasons
}

impl Season {
    /// Each time with all the days on which it begins, Monday as 0.
    fn grouped(&self) -> Vec<(Vec<usize>, Piece<u16>)> {
        let mut groups: Vec<(Vec<usize>, Piece<u16>)> = Vec::new();
        for (day, pieces) in self.week.iter().enumerate() {
            for piece in pieces.iter().flatten() {
                match groups.iter_mut().find(|(_, known)| known == piece) {
                    Some((days, _)) => days.push(day),
                    None => groups.push((vec![day], *piece)),
                }
            }
        }
        groups
    }

    fn first_of(&self, days: &[usize]) -> Option<Date> {
        let on = |day: &Date| days.contains(&usize::from(day.weekday().to_monday_zero_offset().unsigned_abs()));
        (0..7).filter_map(|ahead| next(self.first, ahead)).find(on)
    }
}

fn schedule(freq: &str, byday: &str, piece: Piece<u16>) -> Result<Schedule, NotExpressible> {
    let attending_type = match piece.kind {
        Kind::Open => None,
        Kind::Appointment => Some(BY_APPOINTMENT.to_owned()),
        Kind::Holiday | Kind::Unknown => {
            return Err(NotExpressible::because("HSDS cannot say that a time is unknown"));
        }
    };
    if piece.end - piece.start > DAY {
        return Err(NotExpressible::because("HSDS cannot say times longer than a day"));
    }
    let closes = match piece.end {
        DAY => Clock(DAY - 1),
        end => Clock(end % DAY),
    };
    Ok(Schedule {
        freq: Some(freq.to_owned()),
        byday: Some(byday.to_owned()),
        opens_at: Some(Clock(piece.start).to_string()),
        closes_at: Some(closes.to_string()),
        attending_type,
        ..Schedule::default()
    })
}
