//! On which days a rule of OpenStreetMap holds.

use jiff::civil::{Date, Weekday};
use opening_hours_syntax::rules::day::{
    Date as Named, DateOffset, DaySelector, HolidayKind, MonthdayRange, WeekDayOffset, WeekDayRange, WeekNum, Year,
};

use crate::calendar::next;
use crate::plan::View;

/// Whether every selector of the rule holds on that day; one that is not there holds always.
pub(crate) fn holds(days: &DaySelector, date: Date, view: &View<'_>) -> bool {
    let year = |range: &opening_hours_syntax::rules::day::YearRange| {
        let (years, step) = range.clone().into_parts();
        let year = i32::from(date.year());
        years.contains(&Year(year)) && (year - years.start().0) % i32::from(step.max(1)) == 0
    };
    let week = |range: &opening_hours_syntax::rules::day::WeekRange| {
        let (weeks, step) = range.clone().into_parts();
        let number = date.iso_week_date().week().unsigned_abs();
        weeks.contains(&WeekNum(number)) && (number - weeks.start().0).is_multiple_of(step.max(1))
    };
    any_or_none(&days.year, year)
        && any_or_none(&days.monthday, |range| in_dates(range, date))
        && any_or_none(&days.week, week)
        && any_or_none(&days.weekday, |range| on_weekday(range, date, view))
}

fn any_or_none<T>(selectors: &[T], holds: impl Fn(&T) -> bool) -> bool {
    selectors.is_empty() || selectors.iter().any(holds)
}

/// Whether a range means the second Monday of a month, or the like.
pub(crate) fn is_nth(range: &WeekDayRange) -> bool {
    match range {
        WeekDayRange::Fixed { nth_from_start, nth_from_end, .. } => {
            nth_from_start.contains(&false) || nth_from_end.contains(&false)
        }
        WeekDayRange::Holiday { .. } => false,
    }
}

fn on_weekday(range: &WeekDayRange, date: Date, view: &View<'_>) -> bool {
    match range {
        WeekDayRange::Holiday { kind, offset } => next(date, -i64::from(*offset)).is_some_and(|day| match kind {
            HolidayKind::Public => view.is_public(day, *offset == 0),
            HolidayKind::School => view.is_school(day),
        }),
        WeekDayRange::Fixed { range, offset, nth_from_start, nth_from_end } => {
            let Some(day) = next(date, -i64::from(*offset)) else { return false };
            let (first, last) = (range.start().num_days_from_monday(), range.end().num_days_from_monday());
            let number = u32::from(day.weekday().to_monday_zero_offset().unsigned_abs());
            let in_range =
                if first <= last { (first..=last).contains(&number) } else { number >= first || number <= last };
            let nth = |table: &[bool; 5], days: i8| table.get(usize::from(days.unsigned_abs()) / 7) == Some(&true);
            in_range && (nth(nth_from_start, day.day() - 1) || nth(nth_from_end, day.days_in_month() - day.day()))
        }
    }
}

fn in_dates(range: &MonthdayRange, date: Date) -> bool {
    match range {
        MonthdayRange::Month { range, year } => {
            let (first, last) = (i8::from(*range.start()), i8::from(*range.end()));
            let after = date.month() >= first;
            let before = date.month() <= last;
            let wraps = first > last;
            match year {
                None if wraps => after || before,
                None => after && before,
                Some(Year(year)) if wraps => {
                    (i32::from(date.year()) == *year && after) || (i32::from(date.year()) == year + 1 && before)
                }
                Some(Year(year)) => i32::from(date.year()) == *year && after && before,
            }
        }
        MonthdayRange::Date { start, end } if start == end => {
            years(start.0.year(), date).any(|year| resolve(start, year, Invalid::Absent) == Some(date))
        }
        MonthdayRange::Date { start, end } => between(start, end, date),
    }
}

type Offsetted = (Named, DateOffset);

/// Whether the date lies between two named dates; a range whose end comes before its start runs into the next year.
fn between(start: &Offsetted, end: &Offsetted, date: Date) -> bool {
    let spans = |start_year: i16, end_year: i16| {
        let first = resolve(start, start_year, Invalid::Later)?;
        let last = resolve(end, end_year, Invalid::Earlier)?;
        (first <= last).then_some((first, last))
    };
    let holds = |(first, last): (Date, Date)| first <= date && date <= last;
    match (fixed(start.0.year()), fixed(end.0.year())) {
        (Some(first), Some(last)) => spans(first, last).is_some_and(holds),
        (None, Some(last)) => spans(last, last).or_else(|| spans(last - 1, last)).is_some_and(holds),
        (first, None) => years(first.map(|year| Year(i32::from(year))), date)
            .any(|year| spans(year, year).or_else(|| spans(year, year + 1)).is_some_and(holds)),
    }
}

fn fixed(year: Option<Year>) -> Option<i16> {
    year.and_then(|Year(year)| i16::try_from(year).ok())
}

/// The years in which a date without a year may begin so as to reach the day in question.
fn years(year: Option<Year>, date: Date) -> impl Iterator<Item = i16> {
    let range = match fixed(year) {
        Some(year) => year..=year,
        None => date.year() - 1..=date.year() + 1,
    };
    range.into_iter()
}

/// What 29 February means in a year that has none.
#[derive(Clone, Copy)]
enum Invalid {
    Absent,
    Earlier,
    Later,
}

fn resolve((named, offset): &Offsetted, year: i16, invalid: Invalid) -> Option<Date> {
    let day = match *named {
        Named::Easter { .. } => easter(year)?,
        Named::Weekday { month, wday, nth, .. } => Date::new(year, month.into(), 1)
            .ok()?
            .nth_weekday_of_month(nth, weekday(wday.num_days_from_monday())?)
            .ok()?,
        Named::Fixed { month, day, .. } => {
            let first = Date::new(year, month.into(), 1).ok()?;
            match (Date::new(year, month.into(), i8::try_from(day).ok()?), invalid) {
                (Ok(exact), _) => exact,
                (Err(_), Invalid::Absent) => return None,
                (Err(_), Invalid::Earlier) => first.last_of_month(),
                (Err(_), Invalid::Later) => first.last_of_month().tomorrow().ok()?,
            }
        }
    };
    shifted(day, offset)
}

fn shifted(day: Date, offset: &DateOffset) -> Option<Date> {
    let day = next(day, i64::from(offset.day_offset))?;
    let ahead = |target: u32| (i64::from(target) - i64::from(day.weekday().to_monday_zero_offset())).rem_euclid(7);
    match offset.wday_offset {
        WeekDayOffset::None => Some(day),
        WeekDayOffset::Next(target) => next(day, ahead(target.num_days_from_monday())),
        WeekDayOffset::Prev(target) => next(day, -((7 - ahead(target.num_days_from_monday())) % 7)),
    }
}

fn weekday(days_from_monday: u32) -> Option<Weekday> {
    Weekday::from_monday_zero_offset(i8::try_from(days_from_monday).ok()?).ok()
}

/// Easter Sunday of the Western churches, by the rule of Meeus, Jones and Butcher.
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * late + 114;
    Date::new(i16::try_from(year).ok()?, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::easter;

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for day in [date(1961, 4, 2), date(2024, 3, 31), date(2026, 4, 5), date(2027, 3, 28), date(2038, 4, 25)] {
            assert_eq!(easter(day.year()), Some(day));
        }
    }
}
