//! Small parts of a schedule: lists of days and numbers, dates, times with their offset.

use jiff::civil::{Date, Weekday};
use jiff::tz::{Offset, TimeZone};

use super::recurrence::Zone;
use super::schedule::Timezone;
use crate::span::clock;

/// A day of the week, with which one of the month if it is said (`2MO` is the second, `-1FR` the last).
pub(crate) type Byday = (Option<i8>, Weekday);

/// Reads `MO,-1FR`.
///
/// # Errors
/// Names the part that is no day.
pub(crate) fn byday(text: &str) -> Result<Vec<Byday>, String> {
    split(text)
        .map(|part| {
            let name = part.get(part.len().saturating_sub(2)..).unwrap_or_default();
            let number = part.get(..part.len().saturating_sub(2)).unwrap_or_default();
            let nth = match number {
                "" => Some(None),
                _ => number.parse().ok().filter(|nth: &i8| *nth != 0 && nth.abs() <= 5).map(Some),
            };
            nth.zip(weekday(name)).ok_or_else(|| format!("byday \"{part}\": write MO, TU, 2WE or -1FR"))
        })
        .collect()
}

/// Reads the two letters of a day of the week.
pub(crate) fn weekday(name: &str) -> Option<Weekday> {
    const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let index = NAMES.iter().position(|known| known.eq_ignore_ascii_case(name))?;
    Weekday::from_monday_zero_offset(i8::try_from(index).ok()?).ok()
}

/// Reads `1,15,-1` within `1..=most` on either side of zero.
///
/// # Errors
/// Names the field and the part that is no such number.
pub(crate) fn numbers(field: &str, text: Option<&str>, most: i16) -> Result<Vec<i16>, String> {
    split(text.unwrap_or_default())
        .map(|part| {
            let number = part.parse().ok().filter(|number: &i16| *number != 0 && number.abs() <= most);
            number.ok_or_else(|| format!("{field} \"{part}\": write numbers from 1 to {most}, or negative ones"))
        })
        .collect()
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty())
}

/// Reads a date; a time of day behind it, which some publishers write, is cut off.
///
/// # Errors
/// Names the field.
pub(crate) fn date(field: &str, text: Option<&str>) -> Result<Option<Date>, String> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    let day = text.split_once(['T', ' ']).map_or(text, |(day, _)| day);
    day.parse().map(Some).map_err(|_| format!("{field} \"{text}\": write a date as YYYY-MM-DD"))
}

/// Reads `09:00`, `09:00:00Z` or `09:00+01:00`: minutes after midnight and the offset, if one is written.
///
/// # Errors
/// Names the field.
pub(crate) fn time(field: &str, text: Option<&str>) -> Result<Option<(u16, Option<Offset>)>, String> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    let at = text.find(['Z', 'z', '+', '-']).unwrap_or(text.len());
    let (time, suffix) = text.split_at(at);
    let offset = if suffix.is_empty() { Some(None) } else { offset(suffix).map(Some) };
    let read = clock(time).zip(offset);
    read.map(Some).ok_or_else(|| format!("{field} \"{text}\": write a time as 09:00"))
}

/// Reads `Z`, `+1`, `+01`, `+0100` or `+01:00`.
fn offset(text: &str) -> Option<Offset> {
    if text.eq_ignore_ascii_case("z") {
        return Some(Offset::UTC);
    }
    let (sign, rest) = text.strip_prefix('-').map_or((1, text.strip_prefix('+').unwrap_or(text)), |rest| (-1, rest));
    let digits: String = rest.chars().filter(|c| *c != ':').collect();
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i32 = digits.parse().ok()?;
    let (hours, minutes) = if digits.len() <= 2 { (number, 0) } else { (number / 100, number % 100) };
    (hours <= 14 && minutes < 60).then(|| Offset::from_seconds(sign * (hours * 60 + minutes) * 60).ok()).flatten()
}

/// Reads `timezone`, be it a number of hours, an offset or a name.
///
/// # Errors
/// Names what is neither.
pub(crate) fn zone(timezone: Option<&Timezone>) -> Result<Zone, String> {
    let refuse = |text: &str| format!("timezone \"{text}\": write hours ahead of UTC, such as 1");
    match timezone {
        None => Ok(Zone::Place),
        Some(Timezone::Hours(hours)) => {
            let minutes = hours * 60.0;
            if minutes.fract() != 0.0 || hours.abs() > 14.0 {
                return Err(refuse(&hours.to_string()));
            }
            #[expect(clippy::cast_possible_truncation, reason = "at most 840 minutes, tested above")]
            Offset::from_seconds(minutes as i32 * 60).map(Zone::Offset).map_err(|_| refuse(&hours.to_string()))
        }
        Some(Timezone::Name(name)) => match (name.trim(), offset(name.trim())) {
            ("", _) => Ok(Zone::Place),
            (_, Some(offset)) => Ok(Zone::Offset(offset)),
            (name, None) => TimeZone::get(name).map(Zone::Named).map_err(|_| refuse(name)),
        },
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Weekday;
    use jiff::tz::offset as hours;

    use super::{byday, offset, time};

    #[test]
    fn reads_days_with_their_number() {
        assert_eq!(
            byday("MO, 2we,-1FR").unwrap(),
            [(None, Weekday::Monday), (Some(2), Weekday::Wednesday), (Some(-1), Weekday::Friday)]
        );
        for wrong in ["Monday", "0MO", "6MO", "M", "MO;TU", "é"] {
            assert!(byday(wrong).unwrap_err().contains("write MO"), "{wrong}");
        }
    }

    #[test]
    fn reads_times_with_their_offset() {
        for (text, minutes, offset) in [
            ("09:00", 540, None),
            ("09:00:00", 540, None),
            ("09:00Z", 540, Some(hours(0))),
            ("09:00-05:00", 540, Some(hours(-5))),
            ("17:30:00+0100", 1050, Some(hours(1))),
        ] {
            assert_eq!(time("opens_at", Some(text)).unwrap(), Some((minutes, offset)), "{text}");
        }
        for wrong in ["nine", "25:00", "09:00+", "09:00+99:00", "9 am"] {
            assert!(time("opens_at", Some(wrong)).is_err(), "{wrong}");
        }
        assert_eq!(offset("+05:30").map(jiff::tz::Offset::seconds), Some(19_800));
    }
}
