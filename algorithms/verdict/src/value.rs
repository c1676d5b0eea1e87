//! What can be known of a person: one value a fact, and the facts of one person.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

/// What one fact says.
///
/// In JSON and YAML: `true`, `17`, `"refugee"`, `"2024-06-01"`. A text that is a day of the calendar, written
/// `YYYY-MM-DD`, is a [`Value::Date`]; every other text is a [`Value::Text`] (`"2024-02-30"` is one).
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A yes or a no.
    Bool(bool),
    /// A finite number: years, euros, people. Never NaN nor infinite once read from a file.
    Number(f64),
    /// A code or a word, compared letter by letter.
    Text(String),
    /// A day without a time of day.
    Date(Date),
}

/// The kind of a [`Value`]: two values can be compared only within one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Yes or no.
    Bool,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A day.
    Date,
}

impl Value {
    /// The kind of this value.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Bool(_) => Kind::Bool,
            Self::Number(_) => Kind::Number,
            Self::Text(_) => Kind::Text,
            Self::Date(_) => Kind::Date,
        }
    }

    /// Whether both are the same value; `None` if they are of different kinds, because then nobody can say.
    pub(crate) fn same_as(&self, other: &Self) -> Option<bool> {
        (self.kind() == other.kind()).then(|| self == other)
    }
}

/// Reads a day written `YYYY-MM-DD` and nothing else: week dates, times and signs of the year are no days here.
pub(crate) fn day(text: &str) -> Option<Date> {
    let shape = |(at, byte): (usize, u8)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() };
    let fits = text.len() == 10 && text.bytes().enumerate().all(shape);
    fits.then(|| text.parse().ok()).flatten()
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i32> for Value {
    fn from(value: i32) -> Self {
        Self::Number(value.into())
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<Date> for Value {
    fn from(value: Date) -> Self {
        Self::Date(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        day(value).map_or_else(|| Self::Text(value.to_owned()), Self::Date)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) => number(*value, serializer),
            Self::Text(value) => serializer.serialize_str(value),
            Self::Date(value) => serializer.collect_str(value),
        }
    }
}

/// Writes whole numbers without a decimal point, so that `18` in a file stays `18`.
pub(crate) fn number<S: Serializer>(value: f64, serializer: S) -> Result<S::Ok, S::Error> {
    const EXACT: f64 = 9_007_199_254_740_992.0; // 2^53: beyond it a float skips whole numbers
    if value.fract() == 0.0 && value.abs() <= EXACT {
        #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^53, tested in the line above")]
        return serializer.serialize_i64(value as i64);
    }
    serializer.serialize_f64(value)
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl Visitor<'_> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true, false, a number, a text or a date as \"YYYY-MM-DD\" (leave out what is not known)")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        #[expect(clippy::cast_precision_loss, reason = "a fact beyond 2^53 is no age, sum or count of anything")]
        self.visit_f64(value as f64)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        #[expect(clippy::cast_precision_loss, reason = "a fact beyond 2^53 is no age, sum or count of anything")]
        self.visit_f64(value as f64)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        if value.is_finite() { Ok(Value::Number(value)) } else { Err(E::custom("a number must be finite")) }
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }
}

/// What is known of one person: fact name to value. A fact that is not in it is unknown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Facts(BTreeMap<String, Value>);

impl Facts {
    /// Nothing known yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What is known under this name, if anything.
    #[must_use]
    pub fn get(&self, fact: &str) -> Option<&Value> {
        self.0.get(fact)
    }

    /// Notes a fact; a later one of the same name replaces the former.
    pub fn insert(&mut self, fact: impl Into<String>, value: impl Into<Value>) {
        self.0.insert(fact.into(), value.into());
    }

    /// Forgets a fact, and says whether it was known.
    pub fn remove(&mut self, fact: &str) -> bool {
        self.0.remove(fact).is_some()
    }

    /// All facts, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(fact, value)| (fact.as_str(), value))
    }
}

impl<N: Into<String>, V: Into<Value>> FromIterator<(N, V)> for Facts {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(facts: I) -> Self {
        Self(facts.into_iter().map(|(fact, value)| (fact.into(), value.into())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Value, day};

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for (text, kind) in [
            ("2024-02-29", Kind::Date),
            ("2023-02-29", Kind::Text),
            ("20240229", Kind::Text),
            ("2024-2-9", Kind::Text),
            ("2024-W05-1", Kind::Text),
            ("refugee", Kind::Text),
        ] {
            assert_eq!(Value::from(text).kind(), kind, "{text}");
        }
        assert_eq!(day("２０２４-01-01"), None, "full-width digits are a text");
    }

    #[test]
    fn whole_numbers_are_written_without_a_point() {
        let written = serde_json::to_string(&[Value::from(18), Value::from(0.5), Value::from(-0.0)]).unwrap();
        assert_eq!(written, "[18,0.5,0]");
    }

    #[test]
    fn null_is_refused_with_a_way_on() {
        let error = serde_json::from_str::<Value>("null").unwrap_err().to_string();
        assert!(error.contains("leave out what is not known"), "{error}");
    }
}
