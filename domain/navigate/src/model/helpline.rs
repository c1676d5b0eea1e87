//! Numbers to call in need.

use kernel::{Day, Slug};
use serde::{Deserialize, Serialize};
use texts::Text;

use super::Hours;

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
}
