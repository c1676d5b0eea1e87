//! The week table and the conversions, on texts as services publish them.

use hours::{Calendar, Hours, Lost, Note, OnHolidays, Schedule, osm_from_schedules};
use jiff::civil::{Date, date};

const MONDAY: Date = date(2026, 11, 23);

fn table(text: &str) -> (String, Vec<Note>) {
    let brussels = Calendar::in_zone("Europe/Brussels").unwrap_or_else(|_| Calendar::new(jiff::tz::TimeZone::UTC));
    let Some(week) = Hours::from_osm(text).weekly(&brussels, MONDAY) else { return (String::new(), Vec::new()) };
    let row = |spans: &Vec<hours::Span>| spans.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    (week.days.iter().map(row).collect::<Vec<_>>().join(" | "), week.notes)
}

fn spans(texts: &[&str]) -> Vec<hours::Span> {
    texts.iter().filter_map(|text| text.parse().ok()).collect()
}

#[test]
fn the_week_table() {
    let none = Note::Holidays(OnHolidays::NotStated);
    let closed = Note::Holidays(OnHolidays::Closed);
    let as_usual = Note::Holidays(OnHolidays::AsUsual);
    for (text, days, notes) in [
        (
            "Mo-Th 09:00-11:00,13:00-15:00; Fr 09:00-11:00",
            "09:00-11:00,13:00-15:00 | 09:00-11:00,13:00-15:00 | 09:00-11:00,13:00-15:00 | 09:00-11:00,13:00-15:00 | 09:00-11:00 |  | ",
            vec![none.clone()],
        ),
        ("Fr 20:00-02:00; PH off", " |  |  |  | 20:00-02:00 |  | ", vec![closed.clone()]),
        (
            "24/7",
            "00:00-24:00 | 00:00-24:00 | 00:00-24:00 | 00:00-24:00 | 00:00-24:00 | 00:00-24:00 | 00:00-24:00",
            vec![as_usual],
        ),
        (
            "Mo 09:00-12:00; PH 10:00-11:00",
            "09:00-12:00 |  |  |  |  |  | ",
            vec![Note::Holidays(OnHolidays::Open(spans(&["10:00-11:00"])))],
        ),
        ("Mo[1] 09:00-12:00; PH off", " |  |  |  |  |  | ", vec![closed.clone(), Note::Varies]),
        ("Mo 09:00-12:00; SH off; PH off", "09:00-12:00 |  |  |  |  |  | ", vec![closed, Note::SchoolHolidays]),
        (
            "Sep-May Mo 09:00-12:00; Jun-Aug Mo 09:00-11:00",
            "09:00-12:00 |  |  |  |  |  | ",
            vec![none.clone(), Note::Until(date(2027, 6, 6))],
        ),
        (
            "Mo 09:00-12:00 open \"ring twice\"",
            "09:00-12:00 |  |  |  |  |  | ",
            vec![none, Note::Comment("ring twice".into())],
        ),
        ("soon", "", vec![]),
    ] {
        assert_eq!(table(text), (days.to_owned(), notes), "{text}");
    }
}

#[test]
fn holidays_by_the_day_they_fall_on() {
    let (_, notes) = table("Mo-Fr 09:00-17:00; Sa 09:00-12:00; PH off; Sa 10:00-11:00");
    let mut by_day: [Vec<hours::Span>; 7] = Default::default();
    by_day[5] = spans(&["10:00-11:00"]);
    assert_eq!(notes, [Note::Holidays(OnHolidays::ByDay(by_day))]);
}

#[test]
fn a_foreign_zone_is_shown_in_the_clock_of_the_place() {
    let schedule = Schedule {
        byday: Some("MO".into()),
        timezone: Some(hours::Timezone::Name("Europe/London".into())),
        opens_at: Some("23:30".into()),
        closes_at: Some("00:30".into()),
        ..Schedule::default()
    };
    let brussels = Calendar::in_zone("Europe/Brussels").unwrap();
    let week = Hours::from_schedules(&[schedule]).weekly(&brussels, MONDAY).unwrap();
    assert_eq!(week.days[1], spans(&["00:30-01:30"]));
    assert!(week.days[0].is_empty());
}

/// Texts, the OSM text that comes back through HSDS, and what was lost on the way.
#[test]
fn through_schedules_and_back() {
    for (text, back, lost) in [
        ("Mo-Fr 09:00-12:30; PH off", "Mo-Fr 09:00-12:30", vec![Lost::Holidays]),
        ("Mo-Th 09:00-15:00; Fr 09:00-12:00", "Mo-Th 09:00-15:00; Fr 09:00-12:00", vec![]),
        ("Mo,Tu 08:30-14:00", "Mo,Tu 08:30-14:00", vec![]),
        ("Mo-Su 15:30-00:30", "Mo-Su 15:30-00:30", vec![]),
        ("24/7", "Mo-Su 00:00-24:00", vec![Lost::Holidays]),
        ("Mo-Fr 09:00-17:00; We off; We 10:00-12:00", "Mo,Tu,Th,Fr 09:00-17:00; We 10:00-12:00", vec![]),
        ("Mo[1,3] 14:00-16:00; Fr 09:00-12:00", "Fr 09:00-12:00, Mo[1,3] 14:00-16:00", vec![]),
        ("Mo 09:00-12:00 open \"by appointment\"", "Mo 09:00-12:00 open \"by appointment\"", vec![]),
        ("Mo 09:00-12:00 open \"ring twice\"; SH off", "Mo 09:00-12:00", vec![Lost::SchoolHolidays, Lost::Comments]),
        ("\"by appointment\"", "Mo-Su 00:00-24:00 open \"by appointment\"", vec![Lost::Holidays]),
        (
            "Jun-Aug Mo-Fr 10:00-18:00",
            "2027 Jun 01-2027 Aug 31 Mo-Fr 10:00-18:00; 1900 Jan 01-2026 Nov 22 unknown; 2027 Nov 29+ unknown",
            vec![],
        ),
    ] {
        let export = Hours::from_osm(text).to_schedules(MONDAY).unwrap();
        assert_eq!(osm_from_schedules(&export.schedules).as_deref(), Ok(back), "{text}");
        assert_eq!(export.lost, lost, "{text}");
    }
}

#[test]
fn what_neither_can_say_is_refused_with_a_reason() {
    for text in [
        "week 1-53/2 Mo 09:00-12:00",
        "Jun-Aug Mo[1] 09:00-12:00",
        "Mo 18:00+",
        "Mo-Fr 09:00-12:00; Mo[1] off",
        "9 to 5",
        "",
    ] {
        assert!(!Hours::from_osm(text).to_schedules(MONDAY).unwrap_err().to_string().is_empty(), "{text}");
    }
    let weekly = |change: fn(&mut Schedule)| {
        let mut schedule = Schedule {
            byday: Some("MO".into()),
            opens_at: Some("09:00".into()),
            closes_at: Some("10:00".into()),
            ..Schedule::default()
        };
        change(&mut schedule);
        osm_from_schedules(&[schedule]).unwrap_err().to_string()
    };
    for (found, part) in [
        (
            weekly(|s| {
                s.interval = Some(2);
                s.dtstart = Some("2026-11-23".into());
            }),
            "every second week",
        ),
        (weekly(|s| s.timezone = Some(hours::Timezone::Hours(1.0))), "clock of the place"),
        (weekly(|s| s.opens_at = None), "missing"),
        (weekly(|s| s.byday = Some("Monday".into())), "write MO"),
    ] {
        assert!(found.contains(part), "{found}");
    }
}

#[test]
fn a_record_of_the_standard_is_read_and_written_unchanged() {
    let json = r#"{"valid_from":"2005-01-01","dtstart":"2005-01-01","timezone":3.0,"until":"2005-01-01","count":3,"wkst":"TU","freq":"WEEKLY","interval":1,"byday":"TH,FR","opens_at":"10:00:00","closes_at":"18:00:00","notes":"-"}"#;
    let schedule: Schedule = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&schedule).unwrap(), json);
    let lenient: Schedule =
        serde_json::from_str(r#"{"id":"x","interval":2.0,"count":null,"timezone":"+01:00"}"#).unwrap();
    assert_eq!((lenient.interval, lenient.count), (Some(2), None));
    assert!(serde_json::from_str::<Schedule>(r#"{"interval":1.5}"#).is_err());
}
