//! Opening hours on a page: open now or when next, the week, and what to know beside it.

use hours::{Calendar, Current, Hours, Note, OnHolidays, Status, Unstated};
use i18n::Translator;
use jiff::{civil::Weekday, tz::TimeZone};
use kernel::Timestamp;
use places::Place;
use texts::Shown;

use crate::{
    model::{Confirmation, Service},
    snapshot::Snapshot,
    wording::Wording,
};

/// The time zone of places that have none of their own, such as the union.
const FALLBACK_ZONE: &str = "Europe/Brussels";

/// What a page says of opening hours.
pub struct Opening<'a> {
    /// "Open now, until 17:00", with the CSS class of its state.
    pub line: Option<(String, &'static str)>,
    /// A line a day: its name and its times; none when hours are unknown.
    pub week: Vec<(String, String)>,
    /// Public holidays and the like, in words.
    pub notes: Vec<String>,
    /// What the record adds.
    pub note: Option<Shown<'a>>,
    /// False reads "not confirmed, ask first".
    pub is_confirmed: bool,
    /// When the line changes.
    pub changes_at: Option<Timestamp>,
    /// IANA name of the time zone of the place.
    pub zone: String,
    /// Intervals of the coming 60 days in short form, so that the line stays true while the page stands still.
    pub hours: Option<String>,
    /// The names of the days from Monday on, for languages that Chrome cannot format.
    pub days: Option<String>,
}

/// The calendar of a place: its time zone and the public holidays of its country.
#[must_use]
pub fn calendar(snapshot: &Snapshot, place: &Place) -> Calendar {
    let zone = if place.time_zone.is_empty() { FALLBACK_ZONE } else { &*place.time_zone };
    let country = place.country.as_deref().unwrap_or_default().to_ascii_lowercase();
    let holidays = snapshot.holidays.get(&country).cloned().unwrap_or_default();
    Calendar::in_zone(zone)
        .unwrap_or_else(|_| Calendar::new(TimeZone::UTC))
        .with_holidays(holidays)
        .with_unstated(Unstated::Ask)
}

/// The hours of a service, as far as the record gives days and times.
#[must_use]
pub fn hours_of(service: &Service) -> Option<Hours> {
    Some(Hours::from_osm(service.hours.as_ref()?.osm.as_deref()?))
}

/// The opening hours of a service for a page in `place`.
#[must_use]
pub fn opening<'a>(wording: &Wording<'a>, service: &'a Service, place: &Place, now: Timestamp) -> Option<Opening<'a>> {
    let given = service.hours.as_ref()?;
    let snapshot = wording.snapshot;
    let calendar = calendar(snapshot, place);
    let today = now.to_jiff().to_zoned_datetime(calendar.zone().clone()).date();
    let is_confirmed = service.verified
        && snapshot.confirmation(given.confirm, given.source.as_ref(), today) == Confirmation::Confirmed;
    let mut opening = Opening {
        line: None,
        week: Vec::new(),
        notes: Vec::new(),
        note: wording.show(&given.note),
        is_confirmed,
        changes_at: None,
        zone: if place.time_zone.is_empty() { FALLBACK_ZONE.to_owned() } else { place.time_zone.to_string() },
        hours: None,
        days: None,
    };
    let Some(hours) = hours_of(service) else { return Some(opening) };
    let Some(week) = hours.weekly(&calendar, today) else { return Some(opening) };
    for (weekday, spans) in WEEK.into_iter().zip(&week.days) {
        let times = if spans.is_empty() { wording.t.text("hours-closed").to_owned() } else { written(spans) };
        opening.week.push((wording.t.language().formats.weekday(weekday), times));
    }
    opening.notes = week.notes.iter().filter_map(|note| note_words(wording.t, note)).collect();
    if is_confirmed {
        let current = hours.status(&calendar, now.0);
        opening.line = status_words(wording, &calendar, &current, today);
        let midnight = now.plus_ms(86_400_000 - now.0.rem_euclid(86_400_000));
        opening.changes_at = Some(current.next_change.map_or(midnight, |at| Timestamp(at.min(midnight.0))));
        let today = now.plus_ms(-now.0.rem_euclid(86_400_000));
        opening.hours = serde_json::to_string(&hours.pack(&calendar, today.0)).ok();
        opening.days = days_for_script(wording);
    }
    Some(opening)
}

/// Hours in a few words, for a list: "Monday – Friday" and "09:00-17:00".
pub struct Times {
    /// Day and night, every day.
    pub is_always: bool,
    /// Days and the times that they share.
    pub days: Vec<(String, String)>,
    /// What happens on public holidays, where the hours say it.
    pub notes: Vec<String>,
}

/// Hours in the syntax of OpenStreetMap in a few words; none where nothing can be read from them.
#[must_use]
pub fn times(t: Translator<'_>, osm: &str, calendar: &Calendar, on: kernel::Day) -> Option<Times> {
    if osm == "24/7" {
        return Some(Times { is_always: true, days: Vec::new(), notes: Vec::new() });
    }
    let week = Hours::from_osm(osm).weekly(calendar, on)?;
    let usual = |note: &&Note| !matches!(note, Note::Holidays(OnHolidays::NotStated | OnHolidays::AsUsual));
    let notes = week.notes.iter().filter(usual).filter_map(|note| note_words(t, note)).collect();
    let times: Vec<String> = week.days.iter().map(|spans| written(spans)).collect();
    let mut days: Vec<(String, String)> = Vec::new();
    for shared in &times {
        if !shared.is_empty() && !days.iter().any(|(_, known)| known == shared) {
            days.push((days_with(t, &times, shared), shared.clone()));
        }
    }
    (!days.is_empty()).then_some(Times { is_always: false, days, notes })
}

/// The days with these times: three or more in a row as their first and last.
fn days_with(t: Translator<'_>, times: &[String], shared: &str) -> String {
    let mut runs: Vec<Vec<Weekday>> = Vec::new();
    let mut is_running = false;
    for (weekday, times) in WEEK.into_iter().zip(times) {
        match runs.last_mut().filter(|_| is_running) {
            Some(run) if times == shared => run.push(weekday),
            None if times == shared => runs.push(vec![weekday]),
            _ => {}
        }
        is_running = times == shared;
    }
    let name = |weekday: &Weekday| t.language().formats.weekday(*weekday);
    let words = |run: Vec<Weekday>| match run.as_slice() {
        [first, _, .., last] => format!("{} – {}", name(first), name(last)),
        few => few.iter().map(name).collect::<Vec<_>>().join(", "),
    };
    runs.into_iter().map(words).collect::<Vec<_>>().join(", ")
}

fn written(spans: &[hours::Span]) -> String {
    spans.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

fn days_for_script(wording: &Wording<'_>) -> Option<String> {
    let formats = &wording.t.language().formats;
    let needs_help = matches!(wording.t.lang().as_str(), "ti" | "so" | "ps");
    needs_help.then(|| ui::json_list(WEEK.map(|weekday| formats.weekday(weekday))))
}

fn note_words(t: Translator<'_>, note: &Note) -> Option<String> {
    match note {
        Note::Holidays(OnHolidays::NotStated) => Some(t.text("hours-holidays-ask").to_owned()),
        Note::Holidays(OnHolidays::AsUsual) => Some(t.text("hours-holidays-as-usual").to_owned()),
        Note::Holidays(OnHolidays::Closed) => Some(t.text("hours-holidays-closed").to_owned()),
        Note::Holidays(OnHolidays::Open(spans)) => Some(t.with("hours-holidays-open", "times", written(spans))),
        Note::Holidays(OnHolidays::ByDay(_)) | Note::Varies => Some(t.text("hours-varies").to_owned()),
        Note::SchoolHolidays => Some(t.text("hours-school-holidays").to_owned()),
        Note::Until(day) => Some(t.with("hours-until", "date", t.date(*day))),
        Note::Comment(words) => Some(words.clone()),
    }
}

fn status_words(
    wording: &Wording<'_>,
    calendar: &Calendar,
    current: &Current,
    today: kernel::Day,
) -> Option<(String, &'static str)> {
    let t = wording.t;
    let formats = &t.language().formats;
    let moment = |ms: i64| {
        let local = Timestamp(ms).to_jiff().to_zoned_datetime(calendar.zone().clone());
        let time = formats.time(local.time());
        let days = local.date().since(today).map(|span| span.get_days()).unwrap_or_default();
        match days {
            0 => time,
            1..=6 => format!("{} {time}", formats.weekday(local.date().weekday())),
            _ => format!("{} {time}", formats.short_date(local.date())),
        }
    };
    match current.status {
        Status::Open { until: Some(until) } => Some((t.with("hours-open-until", "time", moment(until)), "is-open")),
        Status::Open { until: None } => Some((t.text("hours-open").to_owned(), "is-open")),
        Status::Closed { opens_at: Some(at), by_appointment: false } => {
            Some((t.with("hours-opens", "time", moment(at)), "is-closed"))
        }
        Status::Closed { opens_at: Some(at), by_appointment: true } => {
            Some((t.with("hours-opens-appointment", "time", moment(at)), "is-closed"))
        }
        Status::Closed { opens_at: None, .. } => Some((t.text("hours-closed-now").to_owned(), "is-closed")),
        Status::ByAppointment { .. } => Some((t.text("hours-appointment").to_owned(), "is-closed")),
        Status::Unknown { .. } => Some((t.text("hours-unknown").to_owned(), "")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_a_few_words_in_a_list() {
        let catalogue = i18n::Catalogue::load(&ui::locale_sources::<crate::Locales>("domain/navigate")).unwrap();
        let t = catalogue.translator("nl".parse().unwrap()).unwrap();
        let brussels = Calendar::in_zone("Europe/Brussels").unwrap();
        let words = |osm: &str| times(t, osm, &brussels, jiff::civil::date(2026, 11, 24)).unwrap();
        let days = |osm: &str| words(osm).days.into_iter().map(|(days, at)| format!("{days} {at}")).collect::<Vec<_>>();
        assert!(words("24/7").is_always);
        assert_eq!(days("Mo-Fr 09:00-12:30,13:30-17:00"), ["maandag – vrijdag 09:00-12:30, 13:30-17:00"]);
        assert_eq!(days("Mo,We,Fr 10:00-14:00"), ["maandag, woensdag, vrijdag 10:00-14:00"]);
        let split = ["maandag, dinsdag 14:00-17:00", "woensdag, donderdag 14:00-20:00"];
        assert_eq!(days("Mo-Tu 14:00-17:00; We-Th 14:00-20:00"), split);
        assert_eq!(words("Mo-Fr 08:00-16:00; PH off").notes, ["Gesloten op feestdagen"]);
        assert!(times(t, "now and then", &brussels, jiff::civil::date(2026, 11, 24)).is_none());
    }
}
