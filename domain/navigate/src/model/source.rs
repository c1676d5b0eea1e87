//! Sources, and whether a field that rests on one is confirmed.

use kernel::{Day, Slug};
use serde::{Deserialize, Serialize};

/// A page, law or package that facts rest on.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Source {
    /// Its title.
    pub title: Box<str>,
    /// Its address; empty for a source without one.
    #[serde(default)]
    pub url: Box<str>,
    /// `page`, `package` or `unverified`.
    #[serde(default)]
    pub kind: Box<str>,
    /// Date of the page, where it is known: a day, a month or a year.
    #[serde(default)]
    pub source_date: Box<str>,
    /// The day on which it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Day>,
}

impl Source {
    /// The last day that the source's date can mean: "2023" is 31 December 2023.
    #[must_use]
    pub fn dated(&self) -> Option<Day> {
        let text = &*self.source_date;
        let full = match text.len() {
            4 => format!("{text}-12-31"),
            7 => {
                let first: Day = format!("{text}-01").parse().ok()?;
                return Some(first.last_of_month());
            }
            _ => text.to_owned(),
        };
        full.parse().ok()
    }
}

/// Whether a field may be shown as a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmation {
    /// Rests on a source that was read and is fresh enough.
    Confirmed,
    /// Ask first: no source, an old one, or marked as doubtful.
    Ask,
}

/// Months after which a phone, hours, address or price is no longer taken for confirmed.
pub const FRESH_MONTHS: i64 = 18;

/// Is a field confirmed that names `source`? What counts is the day of the page; where the page shows none, the day on which
/// it was read. Reading an old page again does not make it newer: a number of 2016 may be another's today.
///
/// Not confirmed are: a field marked `confirm: false`, one without a source, one whose source is not in the registry or was
/// not read, and one whose source is older than 18 months on `today`.
#[must_use]
pub fn confirmation(
    confirm: Option<bool>,
    source: Option<&Slug>,
    find: impl Fn(&Slug) -> Option<Source>,
    today: Day,
) -> Confirmation {
    let Some(source) = source.filter(|_| confirm != Some(false)).and_then(find) else {
        return Confirmation::Ask;
    };
    if &*source.kind == "unverified" {
        return Confirmation::Ask;
    }
    let oldest = today.checked_sub(jiff::Span::new().months(FRESH_MONTHS)).unwrap_or(today);
    match source.dated().or(source.checked) {
        Some(day) if day >= oldest => Confirmation::Confirmed,
        _ => Confirmation::Ask,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Day = jiff::civil::date(2026, 11, 24);

    fn of(kind: &str) -> Source {
        let checked = Some(jiff::civil::date(2026, 11, 22));
        Source { title: "t".into(), url: "".into(), kind: kind.into(), source_date: "".into(), checked }
    }

    fn check(source_date: &str, confirm: Option<bool>, kind: &str) -> Confirmation {
        let id: Slug = "be-x1".parse().unwrap();
        let source = Source { source_date: source_date.into(), ..of(kind) };
        confirmation(confirm, Some(&id), |_| Some(source.clone()), TODAY)
    }

    #[test]
    fn eighteen_months_is_the_limit() {
        assert_eq!(check("2025-05-24", None, "page"), Confirmation::Confirmed);
        assert_eq!(check("2025-05-23", None, "page"), Confirmation::Ask);
        assert_eq!(check("2025", None, "page"), Confirmation::Confirmed);
        assert_eq!(check("2024", None, "page"), Confirmation::Ask);
        assert_eq!(check("2025-05", None, "page"), Confirmation::Confirmed);
    }

    #[test]
    fn a_page_without_a_date_is_as_new_as_its_reading_and_an_old_page_stays_old() {
        let read_on = |source_date: &str, checked: Option<&str>| {
            let checked = checked.map(|day| day.parse().unwrap());
            let source = Source { source_date: source_date.into(), checked, ..of("official") };
            confirmation(None, Some(&"be-x1".parse().unwrap()), |_| Some(source.clone()), TODAY)
        };
        assert_eq!(read_on("", Some("2025-05-24")), Confirmation::Confirmed);
        assert_eq!(read_on("", Some("2025-05-23")), Confirmation::Ask);
        assert_eq!(read_on("", None), Confirmation::Ask);
        assert_eq!(read_on("2016-12", Some("2026-11-22")), Confirmation::Ask);
        assert_eq!(read_on("2026-01", Some("2024-01-01")), Confirmation::Confirmed);
    }

    #[test]
    fn doubt_and_missing_sources_are_not_confirmed() {
        assert_eq!(check("", None, "page"), Confirmation::Confirmed);
        assert_eq!(check("2026-01-01", Some(false), "page"), Confirmation::Ask);
        assert_eq!(check("2026-01-01", None, "unverified"), Confirmation::Ask);
        assert_eq!(confirmation(None, None, |_| None, TODAY), Confirmation::Ask);
    }
}
