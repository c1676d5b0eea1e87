//! What a program asks: fields of an address or of a JSON body, read within bounds; and the answer to a wrong question.

use std::{borrow::Cow, ops::RangeInclusive};

use kernel::Timestamp;
use serde_json::{Map, Value, json};
use ui::{Answer, Request};

/// A question that has no answer, in the form of RFC 9457.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// HTTP status: 400 for what cannot be read, 404 for what is not there, 422 for what is out of bounds.
    pub status: u16,
    /// Names the field it concerns; empty for the whole question.
    pub field: &'static str,
    /// What is wrong and what would be right.
    pub detail: String,
}

impl Problem {
    /// What was asked for is not there.
    #[must_use]
    pub fn absent(detail: impl Into<String>) -> Self {
        Self { status: 404, field: "", detail: detail.into() }
    }

    /// A field or body that cannot be read.
    #[must_use]
    pub fn unreadable(field: &'static str, detail: impl Into<String>) -> Self {
        Self { status: 400, field, detail: detail.into() }
    }

    /// A field that can be read and is not allowed.
    #[must_use]
    pub fn refused(field: &'static str, detail: impl Into<String>) -> Self {
        Self { status: 422, field, detail: detail.into() }
    }

    /// Answers with it.
    #[must_use]
    pub fn answer(&self) -> Answer {
        let title = match self.status {
            404 => "Not found",
            422 => "Out of bounds",
            _ => "Cannot be read",
        };
        let mut body = json!({"type": "about:blank", "title": title, "status": self.status, "detail": self.detail});
        if let (Some(map), false) = (body.as_object_mut(), self.field.is_empty()) {
            map.insert("field".to_owned(), self.field.into());
        }
        Answer::problem(self.status, body.to_string())
    }
}

/// Answers with what was found, or with why not.
#[must_use]
pub fn settle(outcome: Result<Answer, Problem>) -> Answer {
    outcome.unwrap_or_else(|problem| problem.answer())
}

/// The fields of a question: those of the body before those of the address.
pub struct Fields<'a> {
    request: &'a Request,
    body: Map<String, Value>,
}

impl<'a> Fields<'a> {
    /// The fields of a request; a body is read for `POST` only.
    ///
    /// # Errors
    /// When the body is no JSON object.
    pub fn of(request: &'a Request) -> Result<Self, Problem> {
        let has_body = request.method == "POST" && request.body.iter().any(|b| !b.is_ascii_whitespace());
        let body = if has_body {
            serde_json::from_slice(&request.body).map_err(|e| {
                Problem::unreadable("", format!("The body must be a JSON object with the fields of the query: {e}"))
            })?
        } else {
            Map::new()
        };
        Ok(Self { request, body })
    }

    /// A named part of the address.
    #[must_use]
    pub fn part(&self, name: &str) -> &'a str {
        self.request.params.part(name)
    }

    fn raw(&self, name: &'static str) -> Result<Option<Cow<'_, str>>, Problem> {
        match self.body.get(name) {
            None | Some(Value::Null) => {
                let found = self.request.params.query.iter().find(|(n, _)| n == name);
                Ok(found.map(|(_, value)| Cow::Borrowed(value.as_str())))
            }
            Some(Value::String(text)) => Ok(Some(Cow::Borrowed(text))),
            // JSON makes no difference between 2 and 2.0
            Some(Value::Number(number)) => {
                let text = number.to_string();
                Ok(Some(Cow::Owned(text.strip_suffix(".0").map_or(text.clone(), ToOwned::to_owned))))
            }
            Some(Value::Bool(flag)) => Ok(Some(Cow::Borrowed(if *flag { "true" } else { "false" }))),
            Some(_) => Err(Problem::unreadable(name, format!("“{name}” must be a text, a number, true or false."))),
        }
    }

    /// A text of at most `most` characters; an empty one counts as absent.
    ///
    /// # Errors
    /// When it is longer.
    pub fn text(&self, name: &'static str, most: usize) -> Result<Option<Cow<'_, str>>, Problem> {
        Ok(self.word(name, most)?.filter(|text| !text.is_empty()))
    }

    /// A text of at most `most` characters; an empty one is one.
    ///
    /// # Errors
    /// When it is longer.
    pub fn word(&self, name: &'static str, most: usize) -> Result<Option<Cow<'_, str>>, Problem> {
        if self.body.get(name).is_some_and(|value| !value.is_string() && !value.is_null()) {
            return Err(Problem::unreadable(name, format!("“{name}” must be a text in quotes.")));
        }
        match self.raw(name)? {
            Some(text) if text.chars().nth(most).is_some() => {
                Err(Problem::refused(name, format!("“{name}” may have {most} characters at most.")))
            }
            other => Ok(other),
        }
    }

    /// A whole number within bounds.
    ///
    /// # Errors
    /// When it is none, or out of bounds.
    pub fn number(&self, name: &'static str, bounds: RangeInclusive<u32>) -> Result<Option<u32>, Problem> {
        let Some(text) = self.raw(name)? else { return Ok(None) };
        let wanted = format!("“{name}” must be a whole number from {} to {}.", bounds.start(), bounds.end());
        match text.parse::<i128>() {
            Ok(number) => match u32::try_from(number) {
                Ok(number) if bounds.contains(&number) => Ok(Some(number)),
                _ => Err(Problem::refused(name, wanted)),
            },
            Err(_) => Err(Problem::unreadable(name, wanted)),
        }
    }

    /// True or false; absent is false.
    ///
    /// # Errors
    /// When it is neither.
    pub fn flag(&self, name: &'static str) -> Result<bool, Problem> {
        match self.raw(name)?.as_deref() {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(_) => Err(Problem::unreadable(name, format!("“{name}” must be true or false."))),
        }
    }

    /// One of some words.
    ///
    /// # Errors
    /// When it is another.
    pub fn choice(&self, name: &'static str, choices: &[&'static str]) -> Result<Option<&'static str>, Problem> {
        let Some(text) = self.raw(name)? else { return Ok(None) };
        let found = choices.iter().find(|choice| **choice == text);
        let detail = || format!("“{name}” must be one of: {}.", choices.join(", "));
        found.map(|choice| Some(*choice)).ok_or_else(|| Problem::refused(name, detail()))
    }

    /// An instant (RFC 3339), or a day, which counts from its beginning in UTC. What lies beyond the years that a clock
    /// can show becomes the nearest that it can.
    ///
    /// # Errors
    /// When it is neither.
    pub fn instant(&self, name: &'static str) -> Result<Option<Timestamp>, Problem> {
        let Some(text) = self.raw(name)? else { return Ok(None) };
        // a + that was not escaped in the address arrives as a space
        let text = text.trim().replace(' ', "+");
        let instant = text.parse::<jiff::Timestamp>().map(|t| Timestamp(t.as_millisecond()));
        let day = || text.parse::<kernel::Day>().ok().filter(|_| text.len() == 10).map(start_of);
        let beyond = || text.get(..10)?.parse::<kernel::Day>().ok().filter(|_| is_instant(&text)).map(start_of);
        instant.ok().or_else(day).or_else(beyond).map(Some).ok_or_else(|| {
            Problem::unreadable(name, format!("“{name}” must be an instant such as 2026-11-24T10:00:00Z, or a day."))
        })
    }
}

/// The first instant of a day in UTC.
fn start_of(day: kernel::Day) -> Timestamp {
    let zoned = day.to_zoned_datetime(jiff::tz::TimeZone::UTC);
    zoned.map_or(Timestamp(i64::MAX), |zoned| Timestamp(zoned.timestamp().as_millisecond()))
}

/// Does the text have the form of an instant?
fn is_instant(text: &str) -> bool {
    let Some((_, time)) = text.split_once(['T', 't']) else { return false };
    let is_time = time.get(..8).is_some_and(|clock| clock.parse::<jiff::civil::Time>().is_ok());
    let zone = time.get(8..).unwrap_or_default();
    is_time
        && (zone.ends_with(['Z', 'z']) || zone.contains(['+', '-']))
        && zone.bytes().all(|b| b.is_ascii_digit() || b":.+-Zz".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ui::Params;

    fn get(query: &[(&str, &str)]) -> Request {
        let query = query.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        Request { method: "GET".into(), params: Params { parts: Vec::new(), query }, ..Request::default() }
    }

    fn post(body: &str) -> Request {
        Request { method: "POST".into(), body: body.as_bytes().to_vec(), ..get(&[("page", "9")]) }
    }

    #[test]
    fn numbers_keep_to_their_bounds() {
        let status = |value| {
            let request = get(&[("page", value)]);
            Fields::of(&request).unwrap().number("page", 1..=10).map_err(|problem| problem.status)
        };
        assert_eq!(status("3"), Ok(Some(3)));
        assert_eq!(status("0"), Err(422));
        assert_eq!(status("-1"), Err(422));
        assert_eq!(status("99999999999999999999"), Err(422));
        assert_eq!(status("three"), Err(400));
        assert_eq!(status(""), Err(400));
        assert_eq!(Fields::of(&get(&[])).unwrap().number("page", 1..=10), Ok(None));
    }

    #[test]
    fn the_body_comes_before_the_address() {
        let request = post(r#"{"page": 2, "full": true, "search": ["a"]}"#);
        let fields = Fields::of(&request).unwrap();
        assert_eq!(fields.number("page", 1..=10), Ok(Some(2)));
        assert_eq!(fields.flag("full"), Ok(true));
        assert_eq!(Fields::of(&post(r#"{"page": 2.0}"#)).unwrap().number("page", 1..=10), Ok(Some(2)));
        assert_eq!(Fields::of(&post(r#"{"page": 2.5}"#)).unwrap().number("page", 1..=10).unwrap_err().status, 400);
        assert_eq!(fields.text("search", 10).unwrap_err().status, 400);
        assert_eq!(Fields::of(&post("[1]")).err().map(|p| p.status), Some(400));
        assert_eq!(Fields::of(&post(" \n")).unwrap().number("page", 1..=10), Ok(Some(9)));
    }

    #[test]
    fn instants_and_days_are_understood() {
        let read = |value| {
            let request = get(&[("modified_after", value)]);
            Fields::of(&request).unwrap().instant("modified_after").map_err(|problem| problem.status)
        };
        assert_eq!(read("1970-01-02"), Ok(Some(Timestamp(86_400_000))));
        assert_eq!(read("1970-01-01T01:00:00 01:00"), Ok(Some(Timestamp(0))));
        assert_eq!(read("1970-01-01T00:00:60Z").map(|t| t.is_some()), Ok(true));
        assert!(read("9999-12-31T23:59:59Z").unwrap() > Some(Timestamp(200_000_000_000_000)));
        assert_eq!(read("yesterday"), Err(400));
        assert_eq!(read("2026-13-01"), Err(400));
        assert_eq!(read("2026-01-01T12:99:00Z"), Err(400));
    }

    #[test]
    fn a_problem_says_what_would_be_right() {
        let request = get(&[("format", "xml")]);
        let problem = Fields::of(&request).unwrap().choice("format", &["json", "ndjson"]).unwrap_err();
        let answer = problem.answer();
        assert_eq!((answer.status, answer.content_type), (422, "application/problem+json"));
        let ui::Body::Whole(body) = answer.body else { panic!("a problem is answered whole") };
        insta::assert_snapshot!(String::from_utf8(body).unwrap(), @r#"{"type":"about:blank","title":"Out of bounds","status":422,"detail":"“format” must be one of: json, ndjson.","field":"format"}"#);
    }
}
