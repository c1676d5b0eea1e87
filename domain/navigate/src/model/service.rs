//! A public service or programme.

use std::{borrow::Cow, collections::BTreeMap};

use kernel::{Day, Slug};
use serde::{Deserialize, Serialize};
use texts::Text;

use super::{Access, Cost, Deadline, Documents, Hours, PhoneNumber, Sourced};

/// A public service or programme (HSDS `service`, CPSV-AP `PublicService`).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Service {
    /// Its id, in addresses.
    pub id: Slug,
    /// Codes or slugs of the places that it serves, with everything inside them.
    pub area: Vec<Box<str>>,
    /// Needs that it meets, the main one first.
    pub need: Vec<Slug>,
    /// What it is called.
    pub name: Text,
    /// What a person gets, in one or two sentences.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// Who keeps it: a name, never translated.
    #[serde(default)]
    pub authority: Box<str>,
    /// Its own page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<Sourced<Box<str>>>,
    /// Where it can be done online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub online: Option<Sourced<Box<str>>>,
    /// Numbers to call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<PhoneNumber>,
    /// Address for messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Sourced<Box<str>>>,
    /// Where to go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Sourced<Box<str>>>,
    /// Latitude and longitude (WGS 84), where a source gives them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<(f64, f64)>,
    /// When it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// For whom it is.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub for_whom: Text,
    /// What it costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
    /// What to bring.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<Documents>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
    /// Languages that staff speak.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages_spoken: Vec<Box<str>>,
    /// May I come, and who is told about me.
    #[serde(default)]
    pub access: Access,
    /// The law behind it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub legal_basis: Vec<Box<str>>,
    /// What the record rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Slug>,
    /// For editors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<str>>,
    /// high, medium or low.
    #[serde(default)]
    pub confidence: Box<str>,
    /// False when it rests on memory.
    #[serde(default)]
    pub verified: bool,
    /// Law or address in motion.
    #[serde(default)]
    pub volatile: bool,
    /// The day on which its sources were read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Day>,
    /// The days on which somebody at the desk confirmed single facts, by field: `hours`, `access.interpreter`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts_checked: BTreeMap<Box<str>, Day>,
    /// `active`, `inactive`, `defunct` or `temporarily closed` (HSDS).
    #[serde(default = "active")]
    pub status: Box<str>,
    /// HSDS id of an imported record; a record of `content/` has one that follows from its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hsds_id: Option<Box<str>>,
}

fn active() -> Box<str> {
    "active".into()
}

impl Service {
    /// Has it an address, but no position on a map?
    #[must_use]
    pub const fn is_unplaced(&self) -> bool {
        self.address.is_some() && self.position.is_none()
    }

    /// Field paths of all texts that have words, with those texts: those of [`Service::texts`], `payer` (who pays instead
    /// of the person), and `phone.0` for the note of the first number.
    #[must_use]
    pub fn all_texts(&self) -> Vec<(Cow<'static, str>, &Text)> {
        let mut all: Vec<(Cow<'static, str>, &Text)> =
            self.texts().into_iter().map(|(path, text)| (path.into(), text)).collect();
        all.extend(self.cost.as_ref().map(|c| ("payer".into(), &c.payer)));
        let phones = self.phones.iter().enumerate();
        all.extend(phones.map(|(n, phone)| (format!("phone.{n}").into(), &phone.note)));
        all.retain(|(_, text)| !text.is_empty());
        all
    }

    /// Names of fields that a service has once, with their texts; those without words left out.
    #[must_use]
    pub fn texts(&self) -> Vec<(&'static str, &Text)> {
        let mut all = vec![("name", &self.name), ("summary", &self.summary), ("for_whom", &self.for_whom)];
        all.extend(self.cost.as_ref().map(|c| ("cost", &c.note)));
        all.extend(self.documents.as_ref().map(|d| ("documents", &d.note)));
        all.extend(self.deadline.as_ref().map(|d| ("deadline", &d.note)));
        all.extend(self.hours.as_ref().map(|h| ("hours", &h.note)));
        all.retain(|(_, text)| !text.is_empty());
        all
    }
}

impl super::Translatable for Service {
    fn text_mut(&mut self, path: &str) -> Option<&mut Text> {
        if let Some(n) = path.strip_prefix("phone.") {
            return self.phones.get_mut(n.parse::<usize>().ok()?).map(|phone| &mut phone.note);
        }
        match path {
            "name" => Some(&mut self.name),
            "summary" => Some(&mut self.summary),
            "for_whom" => Some(&mut self.for_whom),
            "cost" => self.cost.as_mut().map(|c| &mut c.note),
            "payer" => self.cost.as_mut().map(|c| &mut c.payer),
            "documents" => self.documents.as_mut().map(|d| &mut d.note),
            "deadline" => self.deadline.as_mut().map(|d| &mut d.note),
            "hours" => self.hours.as_mut().map(|h| &mut h.note),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Translatable as _;

    #[test]
    fn every_text_is_found_at_its_path() {
        let mut service: Service = serde_json::from_value(serde_json::json!({
            "id": "be-x", "area": ["BE"], "need": ["health.doctor"], "name": {"en": "name"},
            "phones": [{"number": "1"}, {"number": "2", "note": {"en": "phone.1"}}],
            "cost": {"note": {"en": "cost"}, "payer": {"en": "payer"}}
        }))
        .unwrap();
        let paths: Vec<String> = service.all_texts().into_iter().map(|(path, _)| path.into_owned()).collect();
        assert_eq!(paths, ["name", "cost", "payer", "phone.1"]);
        for path in paths {
            assert_eq!(&*service.text_mut(&path).unwrap().source().unwrap().body, path);
        }
        assert!(service.text_mut("phone.2").is_none() && service.text_mut("phone.x").is_none());
    }
}
