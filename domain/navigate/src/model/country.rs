//! Nationality and local vote, a page per country.

use std::collections::BTreeMap;

use kernel::{Day, Slug};
use serde::{Deserialize, Serialize};
use texts::Text;

use super::{Cost, Deadline};

/// A deadline to take along as a calendar entry.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Reminder {
    /// The day.
    pub date: Day,
    /// What to do by then.
    pub text: Text,
    /// Id in the source registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Slug>,
}

/// What one country says on nationality or on voting.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CountryPage {
    /// Two capital letters.
    pub country: Box<str>,
    /// Years of residence, where there is such a rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
    /// Years for a recognised refugee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years_refugee: Option<u32>,
    /// What is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee: Option<Cost>,
    /// May people from outside the EU vote locally: yes, no, some or unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local_vote_non_eu: Option<Box<str>>,
    /// Office, never translated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<Box<str>>,
    /// The law behind it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub legal: Vec<Box<str>>,
    /// Days to remember.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reminders: Vec<Reminder>,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Slug>,
    /// Law in motion.
    #[serde(default)]
    pub volatile: bool,
    /// The day on which its sources were read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Day>,
    /// How long the office has to decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Deadline>,
    /// The other fields, each a text by name: `language`, `condition`, `dual`, ...
    #[serde(default)]
    pub texts: BTreeMap<Box<str>, Text>,
}

impl super::Translatable for CountryPage {
    fn text_mut(&mut self, path: &str) -> Option<&mut Text> {
        match path.split_once('.') {
            Some(("reminder", n)) => self.reminders.get_mut(n.parse::<usize>().ok()?).map(|r| &mut r.text),
            _ if path == "fee" => self.fee.as_mut().map(|fee| &mut fee.note),
            _ => self.texts.get_mut(path),
        }
    }
}

impl CountryPage {
    /// Reads a record: every field that is a text goes into `texts` under its name; what is unverified is left out.
    ///
    /// # Errors
    /// When a field has the wrong type.
    pub fn from_record(body: &serde_json::Value) -> Result<Self, String> {
        let mut rest = serde_json::Map::new();
        let mut texts = serde_json::Map::new();
        for (name, value) in body.as_object().ok_or("a country is a map")? {
            let is_text = value.get("en").is_some_and(serde_json::Value::is_string);
            let into = if is_text { &mut texts } else { &mut rest };
            into.insert(name.clone(), value.clone());
        }
        rest.shift_remove("unverified");
        rest.insert("texts".to_owned(), serde_json::Value::Object(texts));
        serde_json::from_value(serde_json::Value::Object(rest)).map_err(|e| e.to_string())
    }
}
