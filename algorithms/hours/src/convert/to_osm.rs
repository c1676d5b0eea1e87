//! HSDS schedules as OSM text.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{BY_APPOINTMENT, DAYS, NotExpressible};
use crate::calendar::next;
use crate::hsds::{Frequency, Recurrence, Schedule, Zone};
use crate::piece::{Kind, Piece, joined};
use crate::span::Span;

/// What separates rules into groups: the season they hold in, and what they are.
type Group = (String, Kind);

/// Schedules as one OSM text.
///
/// Validity becomes `unknown` outside it, as HSDS means it; `dtstart`, `until` and `count` become dates. Nothing is
/// said of public holidays, because schedules say nothing of them.
///
/// # Errors
/// [`NotExpressible`] for schedules that are not understood, that repeat every second week or on days of the month,
/// that carry an offset or a zone, or of which some are valid when others are not.
///
/// ```
/// let schedule = hours::Schedule {
///     freq: Some("WEEKLY".into()),
///     byday: Some("MO,TU,WE".into()),
///     opens_at: Some("20:00".into()),
///     closes_at: Some("02:00".into()),
///     ..hours::Schedule::default()
/// };
/// assert_eq!(hours::osm_from_schedules(&[schedule]).unwrap(), "Mo-We 20:00-02:00");
/// ```
pub fn osm_from_schedules(schedules: &[Schedule]) -> Result<String, NotExpressible> {
    let Some(first) = schedules.first() else { return Err(NotExpressible::because("there are no schedules")) };
    if schedules.iter().all(|schedule| schedule.needs_appointment() && schedule.names_no_time()) {
        return Ok(format!("\"{BY_APPOINTMENT}\""));
    }
    let validity = |schedule: &Schedule| (schedule.valid_from.clone(), schedule.valid_to.clone());
    if schedules.iter().any(|schedule| validity(schedule) != validity(first)) {
        return Err(NotExpressible::because("the schedules are valid at different times"));
    }
    let read = schedules.iter().map(|schedule| Recurrence::read(schedule).map_err(NotExpressible));
    let read: Vec<Recurrence> = read.collect::<Result<_, _>>()?;
    let mut weeks: BTreeMap<Group, [Vec<Piece<u16>>; 7]> = BTreeMap::new();
    let mut months: Vec<String> = Vec::new();
    for one in &read {
        let season = check(one)?;
        if one.byday.iter().any(|(nth, _)| nth.is_some()) {
            months.push(rule(&season, &numbered(one), &[one.piece]));
            continue;
        }
        let week = weeks.entry((season, one.piece.kind)).or_default();
        for day in one.days() {
            if let Some(row) = week.get_mut(day) {
                row.push(one.piece);
            }
        }
    }
    let separator = if weeks.len() + months.len() == 1 { "; " } else { ", " };
    let mut rules: Vec<String> = weeks.into_iter().flat_map(|((season, _), week)| by_week(&season, week)).collect();
    rules.append(&mut months);
    let mut text = rules.join(separator);
    for outside in read.first().into_iter().flat_map(outside_validity) {
        text = format!("{text}; {outside}");
    }
    Ok(text)
}

/// The dates before the weekdays, empty for the whole year.
fn check(one: &Recurrence) -> Result<String, NotExpressible> {
    let numbered = !one.byweekno.is_empty() || !one.bymonthday.is_empty() || !one.byyearday.is_empty();
    if one.interval > 1 || numbered {
        return Err(NotExpressible::because("OSM cannot say every second week, nor days of the month"));
    }
    if one.zone != Zone::Place {
        return Err(NotExpressible::because("OSM times are in the clock of the place, and these have a zone"));
    }
    if !one.piece.kind.is_certain() {
        return Err(NotExpressible::because("opens_at and closes_at are missing"));
    }
    Ok(match (one.first, one.last, one.freq) {
        (Some(only), _, Frequency::Once) => dated(only),
        (None, None, _) => String::new(),
        (Some(first), None, _) => format!("{}+", dated(first)),
        (first, Some(last), _) => format!("{}-{}", first.map_or("1900 Jan 01".to_owned(), dated), dated(last)),
    })
}

/// What was published says nothing of the days before and after its validity.
fn outside_validity(one: &Recurrence) -> Vec<String> {
    let before = one.valid.0.and_then(|from| next(from, -1)).map(|last| format!("1900 Jan 01-{} unknown", dated(last)));
    let after = one.valid.1.and_then(|to| next(to, 1)).map(|first| format!("{}+ unknown", dated(first)));
    before.into_iter().chain(after).collect()
}

fn dated(day: Date) -> String {
    day.strftime("%Y %b %d").to_string()
}

impl Recurrence {
    /// The weekdays, Monday as 0; all for a single date, which names its day already.
    fn days(&self) -> Vec<usize> {
        match self.freq {
            Frequency::Once => (0..7).collect(),
            _ => self.byday.iter().map(|(_, day)| usize::from(day.to_monday_zero_offset().unsigned_abs())).collect(),
        }
    }
}

/// `Mo[1,3],Fr[-1]`.
fn numbered(one: &Recurrence) -> String {
    let mut parts: Vec<(usize, Vec<String>)> = Vec::new();
    for (nth, day) in &one.byday {
        let day = usize::from(day.to_monday_zero_offset().unsigned_abs());
        let nth = nth.map_or("1-5".to_owned(), |nth| nth.to_string());
        match parts.iter_mut().find(|(known, _)| *known == day) {
            Some((_, numbers)) => numbers.push(nth),
            None => parts.push((day, vec![nth])),
        }
    }
    let part = |(day, numbers): &(usize, Vec<String>)| Some(format!("{}[{}]", DAYS.get(*day)?, numbers.join(",")));
    parts.iter().filter_map(part).collect::<Vec<_>>().join(",")
}

/// Days with the same times share a rule.
fn by_week(season: &str, week: [Vec<Piece<u16>>; 7]) -> Vec<String> {
    let mut groups: Vec<(Vec<Piece<u16>>, Vec<usize>)> = Vec::new();
    for (day, pieces) in week.map(joined).into_iter().enumerate().filter(|(_, pieces)| !pieces.is_empty()) {
        match groups.iter_mut().find(|(known, _)| *known == pieces) {
            Some((_, days)) => days.push(day),
            None => groups.push((pieces, vec![day])),
        }
    }
    let whole = |days: &[usize]| if days.len() == 7 && !season.is_empty() { String::new() } else { ranges(days) };
    groups.iter().map(|(pieces, days)| rule(season, &whole(days), pieces)).collect()
}

fn rule(season: &str, days: &str, pieces: &[Piece<u16>]) -> String {
    let times: Vec<String> = pieces.iter().filter_map(|p| Span::from_piece(*p)).map(|span| span.to_string()).collect();
    let kind = match pieces.first() {
        Some(Piece { kind: Kind::Appointment, .. }) => format!("open \"{BY_APPOINTMENT}\""),
        _ => String::new(),
    };
    let parts = [season, days, &times.join(","), &kind];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `Mo-We,Fr` for Monday to Wednesday and Friday.
fn ranges(days: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &day in days {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == day => *last = day,
            _ => runs.push((day, day)),
        }
    }
    let name = |day: usize| DAYS.get(day).copied().unwrap_or_default();
    let run = |&(first, last): &(usize, usize)| match last - first {
        0 => name(first).to_owned(),
        1 => format!("{},{}", name(first), name(last)),
        _ => format!("{}-{}", name(first), name(last)),
    };
    runs.iter().map(run).collect::<Vec<_>>().join(",")
}
