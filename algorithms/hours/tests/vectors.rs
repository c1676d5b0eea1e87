//! The cases both twins must agree on; `frontend/tests/vectors.test.js` reads the same file.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use hours::{Calendar, Current, Exception, Hours, Interval, Pack, Reason, Schedule, Status, Unstated, status_in};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Vectors {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    zone: String,
    osm: Option<String>,
    schedules: Option<Vec<Schedule>>,
    given: Option<String>,
    #[serde(default)]
    holidays: Vec<Date>,
    school: Option<Vec<Date>>,
    unstated: Option<String>,
    #[serde(default)]
    exceptions: BTreeMap<Date, Exception>,
    from: Timestamp,
    to: Timestamp,
    intervals: Vec<Value>,
    moments: Vec<Value>,
}

impl Case {
    fn calendar(&self) -> Result<Calendar, Box<dyn Error>> {
        let mut calendar = Calendar::in_zone(&self.zone)?.with_holidays(self.holidays.iter().copied());
        if let Some(days) = &self.school {
            calendar = calendar.with_school_holidays(days.iter().copied());
        }
        Ok(calendar.with_unstated(match self.unstated.as_deref() {
            None => Unstated::Ask,
            Some("as_usual") => Unstated::AsUsual,
            Some("closed") => Unstated::Closed,
            Some(other) => return Err(format!("{}: unstated {other}", self.name).into()),
        }))
    }

    fn hours(&self) -> Result<Hours, Box<dyn Error>> {
        let plain = match (&self.osm, &self.schedules, self.given.as_deref()) {
            (Some(text), None, None) => Hours::from_osm(text),
            (None, Some(schedules), None) => Hours::from_schedules(schedules),
            (None, None, Some("nothing")) => Hours::not_given(),
            (None, None, Some("by_appointment")) => Hours::by_appointment(),
            _ => return Err(format!("{}: one source of hours each", self.name).into()),
        };
        let with =
            |hours: Hours, (date, exception): (&Date, &Exception)| hours.with_exception(*date, exception.clone());
        Ok(self.exceptions.iter().fold(plain, with))
    }
}

fn cases() -> Result<Vec<Case>, Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/hours.json");
    Ok(serde_json::from_str::<Vectors>(&std::fs::read_to_string(path)?)?.cases)
}

fn ms(at: Timestamp) -> i64 {
    at.as_millisecond()
}

/// Replaces instants that are written as text by milliseconds.
fn in_ms(value: &Value) -> Result<Value, Box<dyn Error>> {
    Ok(match value {
        Value::String(text) if text.len() > 10 && text.as_bytes().get(10) == Some(&b'T') => {
            json!(ms(text.parse::<Timestamp>()?))
        }
        Value::Array(items) => Value::Array(items.iter().map(in_ms).collect::<Result<_, _>>()?),
        Value::Object(fields) => Value::Object(
            fields.iter().map(|(k, v)| Ok((k.clone(), in_ms(v)?))).collect::<Result<_, Box<dyn Error>>>()?,
        ),
        other => other.clone(),
    })
}

fn readable(intervals: &[Interval], zone: &str) -> Result<String, Box<dyn Error>> {
    let at = |ms: i64| Ok::<_, Box<dyn Error>>(Timestamp::from_millisecond(ms)?.in_tz(zone)?.to_string());
    let lines: Result<Vec<String>, _> = intervals
        .iter()
        .map(|i| Ok::<_, Box<dyn Error>>(format!("{} {} {:?}", at(i.start_ms)?, at(i.end_ms)?, i.kind)))
        .collect();
    Ok(lines?.join("\n"))
}

#[test]
fn intervals_are_as_the_vectors_say() {
    let cases = cases().unwrap();
    assert!(cases.len() >= 40);
    for case in &cases {
        let found = case.hours().unwrap().intervals(&case.calendar().unwrap(), ms(case.from), ms(case.to));
        let expected: Vec<Interval> =
            case.intervals.iter().map(|one| serde_json::from_value(in_ms(one).unwrap()).unwrap()).collect();
        assert_eq!(
            readable(&found, &case.zone).unwrap(),
            readable(&expected, &case.zone).unwrap(),
            "{}: {:?}",
            case.name,
            case.hours().unwrap().problem()
        );
    }
}

#[test]
fn states_are_as_the_vectors_say() {
    for case in cases().unwrap() {
        let (hours, calendar) = (case.hours().unwrap(), case.calendar().unwrap());
        let intervals = hours.intervals(&calendar, ms(case.from), ms(case.to));
        for moment in &case.moments {
            let moment = in_ms(moment).unwrap();
            let at = moment["at"].as_i64().unwrap();
            let expected: Current = serde_json::from_value(moment.clone()).unwrap();
            let name = format!("{} at {}", case.name, Timestamp::from_millisecond(at).unwrap());
            assert_eq!(status_in(&intervals, ms(case.from), ms(case.to), at), expected, "{name}");
            if moment.get("pack_only").is_none() {
                let mut expected = expected;
                if let Some(reason) = moment.get("says") {
                    let reason: Reason = serde_json::from_value(reason.clone()).unwrap();
                    expected.status = Status::Unknown { reason };
                }
                assert_eq!(hours.status(&calendar, at), expected, "{name}, looking ahead");
            }
        }
    }
}

#[test]
fn packs_say_the_same_and_survive_their_short_form() {
    for case in cases().unwrap() {
        let (hours, calendar) = (case.hours().unwrap(), case.calendar().unwrap());
        let pack = hours.pack(&calendar, ms(case.from));
        let short = serde_json::to_string(&pack).unwrap();
        assert_eq!(serde_json::from_str::<Pack>(&short).unwrap(), pack, "{}: {short}", case.name);
        let at = ms(case.from) + 1;
        let (near, far) = (pack.status(at), hours.status(&calendar, at));
        if near.next_change.is_some() && !matches!(near.status, Status::Closed { opens_at: None, .. }) {
            let same = near == far || matches!(far.status, Status::Unknown { .. });
            assert!(same, "{}: {near:?} and {far:?}", case.name);
        }
    }
}
