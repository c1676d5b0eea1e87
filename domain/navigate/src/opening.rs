//! Opening hours on a page: open now or when next, the week, and what to know beside it.

use hours::{Calendar, Current, Hours, Note, OnHolidays, Status, Unstated};
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
    let is_confirmed = snapshot.confirmation(given.confirm, given.source.as_ref(), today) == Confirmation::Confirmed;
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
        let times: Vec<String> = spans.iter().map(ToString::to_string).collect();
        let times = if times.is_empty() { wording.t.text("hours-closed").to_owned() } else { times.join(", ") };
        opening.week.push((wording.t.language().formats.weekday(weekday), times));
    }
    opening.notes = week.notes.iter().filter_map(|note| note_words(wording, note)).collect();
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

fn note_words(wording: &Wording<'_>, note: &Note) -> Option<String> {
    let t = wording.t;
    let times = |spans: &[hours::Span]| spans.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match note {
        Note::Holidays(OnHolidays::NotStated) => Some(t.text("hours-holidays-ask").to_owned()),
        Note::Holidays(OnHolidays::AsUsual) => Some(t.text("hours-holidays-as-usual").to_owned()),
        Note::Holidays(OnHolidays::Closed) => Some(t.text("hours-holidays-closed").to_owned()),
        Note::Holidays(OnHolidays::Open(spans)) => Some(t.with("hours-holidays-open", "times", times(spans))),
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
