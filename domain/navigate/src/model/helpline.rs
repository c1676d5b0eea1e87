//! Numbers to call in need.

use kernel::{Day, Slug};
use serde::{Deserialize, Serialize};
use texts::Text;

use super::{Confirmation, Hours, Source, confirmation};

/// A number to call in need.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Helpline {
    /// Two capital letters, or EU.
    pub country: Box<str>,
    /// Codes or slugs of the places that it is for, where it is not for the whole country.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub area: Vec<Box<str>>,
    /// What is dialled.
    pub dial: Box<str>,
    /// Its own name.
    pub name: Box<str>,
    /// What it is for.
    pub what: Text,
    /// The need it meets.
    pub need: Slug,
    /// When somebody answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// What the hours do not say.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub hours_note: Text,
    /// True when the call costs nothing; absent when unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free: Option<bool>,
    /// Id in the source registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Slug>,
    /// Seen on a page.
    #[serde(default)]
    pub verified: bool,
    /// A source of this country says that it is in service there.
    #[serde(default)]
    pub in_service: bool,
    /// high, medium or low.
    #[serde(default)]
    pub confidence: Box<str>,
    /// The day on which the source was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Day>,
    /// For editors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<str>>,
}

impl Helpline {
    /// Its key in translation files: `BE:112`.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}", self.country, self.dial)
    }

    /// May it be shown in `country`? Only where a source says that it is in service there; a line of the EU row nowhere,
    /// except 112, which every member state runs (Directive (EU) 2018/1972, art. 109).
    #[must_use]
    pub fn is_shown_in(&self, country: &str) -> bool {
        if &*self.country == "EU" {
            return &*self.dial == "112";
        }
        self.country.eq_ignore_ascii_case(country) && self.verified && self.in_service
    }

    /// Is the number confirmed on `today`, or does it read "not confirmed, ask first"? It is where its source is fresh enough
    /// ([`confirmation`]) and more than news or a copy. 112 always is: it rests on law, and nobody should hesitate to dial it.
    #[must_use]
    pub fn is_confirmed<'s>(&self, find: impl Fn(&Slug) -> Option<&'s Source>, today: Day) -> bool {
        let is_answered_for = |source: &&Source| !matches!(&*source.kind, "press" | "other");
        let find = |id: &Slug| find(id).filter(is_answered_for).cloned();
        &*self.dial == "112" || confirmation(None, self.source.as_ref(), find, today) == Confirmation::Confirmed
    }
}

impl super::Translatable for Helpline {
    fn text_mut(&mut self, path: &str) -> Option<&mut Text> {
        match path {
            "what" => Some(&mut self.what),
            "hours_note" => Some(&mut self.hours_note),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(country: &str, dial: &str, verified: bool, in_service: bool) -> Helpline {
        serde_json::from_value(serde_json::json!({
            "country": country, "dial": dial, "name": dial, "what": {"en": "x"}, "need": "help.112",
            "verified": verified, "in_service": in_service
        }))
        .unwrap()
    }

    #[test]
    fn only_confirmed_lines_of_the_country_are_shown() {
        assert!(line("BE", "1712", true, true).is_shown_in("be"));
        assert!(!line("BE", "1712", false, true).is_shown_in("be"));
        assert!(!line("BE", "1712", true, false).is_shown_in("be"));
        assert!(!line("BE", "1712", true, true).is_shown_in("es"));
        assert!(line("EU", "112", false, false).is_shown_in("cy"));
        assert!(!line("EU", "116111", true, true).is_shown_in("cy"));
    }

    #[test]
    fn a_line_is_confirmed_by_a_page_of_the_last_eighteen_months_that_somebody_answers_for() {
        let today = jiff::civil::date(2026, 11, 24);
        let is_confirmed = |dial: &str, kind: &str, source_date: &str, checked: &str| {
            let source: Source = serde_json::from_value(serde_json::json!({
                "title": "t", "kind": kind, "source_date": source_date, "checked": checked
            }))
            .unwrap();
            let named = Helpline { source: Some("be-x1".parse().unwrap()), ..line("BE", dial, true, true) };
            named.is_confirmed(|_| Some(&source), today)
        };
        assert!(is_confirmed("1712", "official", "2025-05-24", "2026-11-22"));
        assert!(!is_confirmed("1712", "official", "2025-05-23", "2026-11-22"), "an old page stays old when it is read");
        assert!(
            is_confirmed("1712", "organisation", "", "2025-05-24"),
            "a page without a date is as new as its reading"
        );
        assert!(!is_confirmed("1712", "organisation", "", "2025-05-23"));
        for kind in ["press", "other", "unverified"] {
            assert!(!is_confirmed("1712", kind, "2026-11-01", "2026-11-22"), "{kind}");
        }
        assert!(is_confirmed("112", "official", "2012", "2012-01-01"));
        assert!(!line("BE", "1712", true, true).is_confirmed(|_| None, today), "no source at all");
    }
}
