//! Laws that hold for every text, and a comparison with another implementation of the OSM specification.

use hours::{Calendar, Hours, Interval, Kind, Status, Unstated, osm_from_schedules};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use opening_hours::OpeningHours;
use opening_hours::localization::Country;
use proptest::prelude::*;

const MINUTE: i64 = 60_000;
const DAY: i64 = 1440 * MINUTE;
/// 2026-01-01 00:00 UTC.
const YEAR: i64 = 1_767_225_600_000;

fn clock(quarters: std::ops::Range<u16>) -> impl Strategy<Value = String> {
    quarters.prop_map(|quarters| format!("{:02}:{:02}", quarters / 4, quarters % 4 * 15))
}

/// One span within a day, or past midnight if `nights`.
fn span(nights: bool) -> impl Strategy<Value = String> {
    (0..94u16, 1..95u16).prop_flat_map(move |(start, length)| {
        let end = if nights { (start + length) % 96 } else { (start + length).min(95).max(start + 1) };
        (clock(start..start + 1), clock(end..end + 1)).prop_map(|(start, end)| format!("{start}-{end}"))
    })
}

fn weekdays() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["Mo-Fr", "Mo,We", "Tu", "Sa-Mo", "Su", "Mo-Su", "Fr-Sa", "We-Th,Sa"])
        .prop_map(str::to_owned)
}

fn seasons() -> impl Strategy<Value = String> {
    let some =
        ["Jun-Aug ", "Nov-Feb ", "Dec 24-Jan 2 ", "Jul 15-Aug 15 ", "Apr ", "Dec 25 ", "easter -2 days-easter +1 day "];
    prop_oneof![3 => Just(String::new()), 1 => prop::sample::select(some.to_vec()).prop_map(str::to_owned)]
}

/// A text of plain rules: days, times, seasons, days off.
fn plain(nights: bool) -> impl Strategy<Value = String> {
    let times = prop::collection::vec(span(nights), 1..3).prop_map(|spans| spans.join(","));
    let shown = (seasons(), weekdays(), times).prop_map(|(season, days, times)| format!("{season}{days} {times}"));
    let closed = (seasons(), weekdays()).prop_map(|(season, days)| format!("{season}{days} off"));
    let parted = (weekdays(), span(false)).prop_map(|(days, times)| format!("{days} {times} off"));
    let rule = prop_oneof![4 => shown, 1 => closed, 1 => parted];
    (rule.clone(), prop::collection::vec((prop::sample::select(vec!["; ", ", "]), rule), 0..3))
        .prop_map(|(first, rest)| rest.into_iter().fold(first, |text, (sep, rule)| text + sep + &rule))
}

/// What the plain rules lack: numbered weeks and days of the month, holidays.
fn varied() -> impl Strategy<Value = String> {
    let more = [
        "week 2-52/2 Mo 09:00-12:00",
        "week 10-20 Fr off",
        "Mo[1] 14:00-16:00",
        "Fr[-1] off",
        "We[2,4] 08:00-09:00",
        "Jan Su[-1] 10:00-11:00",
        "PH off",
        "PH 10:00-12:00",
        "PH,Sa 11:00-12:00",
        "2026 Mo 07:00-08:00",
    ];
    (plain(false), prop::sample::select(more.to_vec())).prop_map(|(text, more)| format!("{text}; {more}"))
}

fn utc() -> Result<Calendar, hours::UnknownZone> {
    Ok(Calendar::in_zone("UTC")?.with_unstated(Unstated::AsUsual))
}

fn zones() -> impl Strategy<Value = Calendar> {
    let names = ["Europe/Brussels", "Atlantic/Azores", "Atlantic/Canary", "Asia/Nicosia", "UTC"];
    prop::sample::select(names.to_vec()).prop_filter_map("a known zone", |name| Calendar::in_zone(name).ok())
}

/// Joins intervals that touch and are alike.
fn joined(intervals: Vec<Interval>) -> Vec<Interval> {
    let mut whole: Vec<Interval> = Vec::new();
    for interval in intervals {
        match whole.last_mut() {
            Some(last) if last.end_ms == interval.start_ms && last.kind == interval.kind => {
                last.end_ms = interval.end_ms;
            }
            _ => whole.push(interval),
        }
    }
    whole
}

/// The year without its first day, into which the evening before may run.
fn year_of(hours: &Hours, calendar: &Calendar) -> Vec<Interval> {
    hours.intervals(calendar, YEAR + DAY, YEAR + 365 * DAY)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_unknown(text in r#"[MoTuWehFrSaSu0-9:;,|+\-/ "\[\]PHoff]{0,40}"#, calendar in zones()) {
        let hours = Hours::from_osm(&text);
        let _ = hours.weekly(&calendar, date(2026, 11, 23));
        let _ = hours.to_schedules(date(2026, 11, 23));
        let intervals = hours.intervals(&calendar, YEAR, YEAR + 10 * DAY);
        prop_assert!(hours.reason().is_none() || intervals.len() == 1);
    }

    #[test]
    fn intervals_are_sorted_apart_and_within(text in plain(true), calendar in zones(), from in 0..500_000i64, days in 1..30i64) {
        let hours = Hours::from_osm(&text);
        prop_assert_eq!(hours.problem(), None, "{}", text);
        let (from, to) = (YEAR + from * MINUTE, YEAR + from * MINUTE + days * DAY);
        let intervals = hours.intervals(&calendar, from, to);
        prop_assert!(intervals.iter().all(|i| from <= i.start_ms && i.start_ms < i.end_ms && i.end_ms <= to));
        prop_assert!(intervals.windows(2).all(|w| w[0].end_ms <= w[1].start_ms));
        prop_assert_eq!(joined(intervals.clone()), intervals);
    }

    #[test]
    fn windows_add_up(text in plain(true), calendar in zones(), from in 0..500_000i64, parts in (1..9_000i64, 1..9_000i64)) {
        let hours = Hours::from_osm(&text);
        let a = YEAR + from * MINUTE;
        let b = a + parts.0 * MINUTE;
        let c = b + parts.1 * MINUTE;
        let both = [hours.intervals(&calendar, a, b), hours.intervals(&calendar, b, c)].concat();
        prop_assert_eq!(joined(both), hours.intervals(&calendar, a, c));
    }

    #[test]
    fn a_state_holds_until_its_next_change(text in plain(true), calendar in zones(), at in 0..500_000i64, share in 0.0..1.0f64) {
        let hours = Hours::from_osm(&text);
        let at = YEAR + at * MINUTE;
        let now = hours.status(&calendar, at);
        let Some(change) = now.next_change else { return Ok(()) };
        prop_assert!(change > at);
        let between = at + ((change - at - 1) as f64 * share) as i64;
        prop_assert_eq!(hours.status(&calendar, between), now);
        prop_assert_ne!(hours.status(&calendar, change).status, now.status);
        if let Status::Closed { opens_at: Some(opens), .. } = now.status {
            let opened = matches!(hours.status(&calendar, opens).status, Status::Open { .. });
            prop_assert!(opened, "{}", text);
        }
    }

    #[test]
    fn schedules_say_the_same(text in plain(true)) {
        let hours = Hours::from_osm(&text);
        let (Ok(utc), Ok(export)) = (utc(), hours.to_schedules(date(2026, 1, 1))) else { return Ok(()) };
        // Without a schedule there is nothing to read: closed all year.
        prop_assume!(!export.schedules.is_empty());
        let again = Hours::from_schedules(&export.schedules);
        prop_assert_eq!(again.problem(), None);
        prop_assert!(year_of(&again, &utc) == year_of(&hours, &utc), "{} as {:?}", text, export.schedules);
        let back = osm_from_schedules(&export.schedules).unwrap();
        let third = Hours::from_osm(&back);
        prop_assert_eq!(third.problem(), None, "{}", back);
        prop_assert!(year_of(&third, &utc) == year_of(&hours, &utc), "{text} came back as {back}");
    }

    #[test]
    fn another_implementation_says_the_same(text in varied(), first in 0..360i64) {
        let holidays: Vec<Date> = belgian_holidays();
        let calendar = utc().unwrap().with_holidays(holidays);
        let ours = Hours::from_osm(&text);
        prop_assert_eq!(ours.problem(), None, "{}", text);
        let context = opening_hours::Context::default().with_holidays(Country::BE.holidays());
        let theirs: OpeningHours = text.parse().unwrap();
        let theirs = theirs.with_context(context);
        let from = YEAR + first * DAY;
        let open = ours.intervals(&calendar, from, from + 4 * DAY);
        for at in (0..4 * 96).map(|quarter| from + quarter * 15 * MINUTE) {
            let open = open.iter().any(|i| i.kind == Kind::Open && i.start_ms <= at && at < i.end_ms);
            let local = Timestamp::from_millisecond(at).unwrap().strftime("%Y-%m-%dT%H:%M:%S").to_string();
            prop_assert_eq!(open, theirs.is_open(local.parse().unwrap()), "{} at {}", text, local);
        }
    }
}

/// The holidays that the other implementation knows, so that both work on the same.
fn belgian_holidays() -> Vec<Date> {
    let holidays = Country::BE.holidays();
    let known = |day: &Date| day.to_string().parse().is_ok_and(|day| holidays.get_public().contains(day));
    (0..366).filter_map(|days| date(2026, 1, 1).checked_add(jiff::Span::new().days(days)).ok()).filter(known).collect()
}
