//! Nationality and local vote, a page per country.

use std::{borrow::Cow, collections::BTreeMap};

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
            _ if path == "payer" => self.fee.as_mut().map(|fee| &mut fee.payer),
            _ if path == "decision" => self.decision.as_mut().map(|decision| &mut decision.note),
            _ => self.texts.get_mut(path),
        }
    }
}

impl CountryPage {
    /// Field paths of all texts that have words, with those texts: `condition`, `fee`, `decision`, `reminder.0`.
    #[must_use]
    pub fn all_texts(&self) -> Vec<(Cow<'static, str>, &Text)> {
        let mut all: Vec<(Cow<'static, str>, &Text)> =
            self.texts.iter().map(|(name, text)| (name.to_string().into(), text)).collect();
        all.extend(self.fee.iter().flat_map(|fee| [("fee".into(), &fee.note), ("payer".into(), &fee.payer)]));
        all.extend(self.decision.as_ref().map(|decision| ("decision".into(), &decision.note)));
        let reminders = self.reminders.iter().enumerate();
        all.extend(reminders.map(|(n, reminder)| (format!("reminder.{n}").into(), &reminder.text)));
        all.retain(|(_, text)| !text.is_empty());
        all
    }

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Translatable as _;

    #[test]
    fn every_text_is_found_at_its_path() {
        let mut page = CountryPage::from_record(&serde_json::json!({
            "country": "BE", "dual": {"en": "dual"}, "unverified": {"levels": {"en": "never shown"}},
            "fee": {"note": {"en": "fee"}, "payer": {"en": "payer"}},
            "decision": {"relation": "within", "count": 4, "unit": "month", "note": {"en": "decision"}},
            "reminders": [{"date": "2027-01-04", "text": {"en": "reminder.0"}}]
        }))
        .unwrap();
        let paths: Vec<String> = page.all_texts().into_iter().map(|(path, _)| path.into_owned()).collect();
        assert_eq!(paths, ["dual", "fee", "payer", "decision", "reminder.0"]);
        for path in paths {
            assert_eq!(&*page.text_mut(&path).unwrap().source().unwrap().body, path);
        }
        assert!(page.text_mut("reminder.1").is_none());
    }
}
