//! The tree of a rule, and what it asks for.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::value::{Kind, Value, number};

/// A condition over facts: a tree whose leaves compare one fact with a value of the law.
///
/// Read it from JSON or YAML (forms in the crate's page); build it in code where a test wants to.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// True if every part is true; false if one is false. An empty list is true (and refused when read).
    All(Vec<Rule>),
    /// True if one part is true; false if every part is false. An empty list is false (and refused when read).
    Any(Vec<Rule>),
    /// True if the part is false, and the reverse.
    Not(Box<Rule>),
    /// True if the fact is this value.
    Equals(String, Value),
    /// True if the fact is one of these values.
    In(String, Vec<Value>),
    /// True if the fact is this number or a greater one.
    AtLeast(String, f64),
    /// True if the fact is a day that comes before this one; the day itself does not.
    Before(String, Date),
}

impl Rule {
    /// The names of all facts the rule looks at, in the order of the rule, each once: the order in which questions
    /// are best asked.
    ///
    /// ```
    /// let rule: verdict::Rule = serde_json::from_str(
    ///     r#"{"any": [{"equals": ["papers", false]}, {"not": {"at_least": ["age", 18]}}, {"equals": ["papers", true]}]}"#,
    /// ).unwrap();
    /// assert_eq!(rule.facts_used(), ["papers", "age"]);
    /// ```
    #[must_use]
    pub fn facts_used(&self) -> Vec<&str> {
        let mut names = Vec::new();
        self.visit_leaves(&mut |fact, _| {
            if !names.contains(&fact) {
                names.push(fact);
            }
        });
        names
    }

    /// For each fact, the kinds of value the rule compares it with.
    ///
    /// Two kinds for one fact, or a kind that the question for this fact cannot give, is a slip in the rule: it would
    /// stay unknown for ever. `content check` reports both.
    #[must_use]
    pub fn kinds_used(&self) -> BTreeMap<&str, BTreeSet<Kind>> {
        let mut kinds: BTreeMap<&str, BTreeSet<Kind>> = BTreeMap::new();
        self.visit_leaves(&mut |fact, kind| {
            kinds.entry(fact).or_default().insert(kind);
        });
        kinds
    }

    fn visit_leaves<'r>(&'r self, visit: &mut impl FnMut(&'r str, Kind)) {
        match self {
            Self::All(rules) | Self::Any(rules) => rules.iter().for_each(|rule| rule.visit_leaves(visit)),
            Self::Not(rule) => rule.visit_leaves(visit),
            Self::Equals(fact, value) => visit(fact, value.kind()),
            Self::In(fact, values) => values.iter().for_each(|value| visit(fact, value.kind())),
            Self::AtLeast(fact, _) => visit(fact, Kind::Number),
            Self::Before(fact, _) => visit(fact, Kind::Date),
        }
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        match self {
            Self::All(rules) => map.serialize_entry("all", rules)?,
            Self::Any(rules) => map.serialize_entry("any", rules)?,
            Self::Not(rule) => map.serialize_entry("not", rule)?,
            Self::Equals(fact, value) => map.serialize_entry("equals", &(fact, value))?,
            Self::In(fact, values) => map.serialize_entry("in", &(fact, values))?,
            Self::AtLeast(fact, least) => map.serialize_entry("at_least", &(fact, Whole(*least)))?,
            Self::Before(fact, date) => map.serialize_entry("before", &(fact, Value::Date(*date)))?,
        }
        map.end()
    }
}

/// A number that is written without a decimal point where it has none.
struct Whole(f64);

impl Serialize for Whole {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        number(self.0, serializer)
    }
}
