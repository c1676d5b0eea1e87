//! Reading a rule from a file, with a limit to its depth and errors that say what to write instead.

use std::fmt;
use std::marker::PhantomData;

use jiff::civil::Date;
use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::rule::Rule;
use crate::value::{Value, day};

/// How many levels deep a rule may be nested; a single comparison is one level.
pub const MAX_DEPTH: usize = 32;

const FORMS: &[&str] = &["all", "any", "not", "equals", "in", "at_least", "before"];

impl<'de> Deserialize<'de> for Rule {
    /// # Errors
    /// An unknown form, an empty list, two keys in one object, a value of the wrong kind, or a rule deeper than
    /// [`MAX_DEPTH`]; each says what is expected.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Node { depth: 1 }.deserialize(deserializer)
    }
}

/// One object of the tree, at a known depth.
#[derive(Clone, Copy)]
struct Node {
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Node {
    type Value = Rule;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Rule, D::Error> {
        if self.depth > MAX_DEPTH {
            return Err(de::Error::custom(format_args!(
                "a rule may be nested at most {MAX_DEPTH} levels deep: split it, or ask for an intermediate fact"
            )));
        }
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Node {
    type Value = Rule;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a rule with one key: all, any, not, equals, in, at_least or before")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Rule, A::Error> {
        let Some(form) = map.next_key::<String>()? else {
            return Err(de::Error::invalid_length(0, &self));
        };
        let inner = Self { depth: self.depth + 1 };
        let rule = match form.as_str() {
            "all" => Rule::All(map.next_value_seed(Branches(inner))?),
            "any" => Rule::Any(map.next_value_seed(Branches(inner))?),
            "not" => Rule::Not(Box::new(map.next_value_seed(inner)?)),
            "equals" => pair(&mut map, Rule::Equals)?,
            "in" => pair(&mut map, |fact, Listed(values)| Rule::In(fact, values))?,
            "at_least" => pair(&mut map, |fact, Number(least)| Rule::AtLeast(fact, least))?,
            "before" => pair(&mut map, |fact, Day(date)| Rule::Before(fact, date))?,
            _ => return Err(de::Error::unknown_field(&form, FORMS)),
        };
        if let Some(second) = map.next_key::<String>()? {
            return Err(de::Error::custom(format_args!(
                "a rule has one key, and here are \"{form}\" and \"{second}\": join them with all or any"
            )));
        }
        Ok(rule)
    }
}

/// The list behind `all` or `any`.
struct Branches(Node);

impl<'de> DeserializeSeed<'de> for Branches {
    type Value = Vec<Rule>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<Rule>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Branches {
    type Value = Vec<Rule>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of at least one rule")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<Rule>, A::Error> {
        let mut rules = Vec::new();
        while let Some(rule) = seq.next_element_seed(self.0)? {
            rules.push(rule);
        }
        if rules.is_empty() { Err(de::Error::invalid_length(0, &self)) } else { Ok(rules) }
    }
}

/// Reads `[fact, value]` behind a comparison.
fn pair<'de, A, T, F>(map: &mut A, build: F) -> Result<Rule, A::Error>
where
    A: MapAccess<'de>,
    T: Deserialize<'de>,
    F: FnOnce(String, T) -> Rule,
{
    let Pair(fact, value) = map.next_value()?;
    Ok(build(fact, value))
}

struct Pair<T>(String, T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pair<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(PairVisitor(PhantomData))
    }
}

struct PairVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for PairVisitor<T> {
    type Value = Pair<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a fact and what to compare it with, such as [\"age\", 18]")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Pair<T>, A::Error> {
        let fact: String = seq.next_element()?.ok_or_else(|| de::Error::invalid_length(0, &self))?;
        if fact.is_empty() || fact.contains(char::is_whitespace) {
            return Err(de::Error::custom(format_args!(
                "\"{fact}\" is no name of a fact: write one word, such as age"
            )));
        }
        let value = seq.next_element()?.ok_or_else(|| de::Error::invalid_length(1, &self))?;
        if seq.next_element::<de::IgnoredAny>()?.is_some() {
            return Err(de::Error::invalid_length(3, &self));
        }
        Ok(Pair(fact, value))
    }
}

/// The values of `in`.
struct Listed(Vec<Value>);

impl<'de> Deserialize<'de> for Listed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let values = Vec::<Value>::deserialize(deserializer)?;
        if values.is_empty() {
            return Err(de::Error::custom(
                "in needs a list of at least one value, such as [\"status\", [\"refugee\"]]",
            ));
        }
        Ok(Self(values))
    }
}

/// The number of `at_least`.
struct Number(f64);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Number(number) => Ok(Self(number)),
            _ => Err(de::Error::custom("at_least compares with a number, such as [\"age\", 18]")),
        }
    }
}

/// The day of `before`.
struct Day(Date);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        day(&text).map(Self).ok_or_else(|| {
            de::Error::custom(format_args!("\"{text}\" is no day: before compares with a date as \"YYYY-MM-DD\""))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, Rule};

    fn refusal(json: &str) -> String {
        serde_json::from_str::<Rule>(json).unwrap_err().to_string()
    }

    #[test]
    fn refusals_say_what_to_write() {
        for (json, part) in [
            (r#"{"all": []}"#, "at least one rule"),
            (r#"{"in": ["a", []]}"#, "at least one value"),
            (r#"{"equal": ["a", 1]}"#, "expected one of `all`"),
            (r#"{"equals": ["a"]}"#, "such as [\"age\", 18]"),
            (r#"{"equals": ["a", 1, 2]}"#, "such as [\"age\", 18]"),
            (r#"{"equals": ["", 1]}"#, "write one word"),
            (r#"{"at_least": ["a", "x"]}"#, "compares with a number"),
            (r#"{"before": ["a", "2025-02-29"]}"#, "YYYY-MM-DD"),
            (r#"{"not": {"equals": ["a", 1]}, "all": []}"#, "join them"),
            ("{}", "one key"),
            ("[]", "one key"),
        ] {
            assert!(refusal(json).contains(part), "{json} -> {}", refusal(json));
        }
    }

    #[test]
    fn depth_ends_at_the_limit() {
        let nested = |nots: usize| format!("{}{{\"equals\":[\"a\",1]}}{}", "{\"not\":".repeat(nots), "}".repeat(nots));
        assert!(serde_json::from_str::<Rule>(&nested(MAX_DEPTH - 1)).is_ok());
        assert!(refusal(&nested(MAX_DEPTH)).contains("32 levels"));
        assert!(refusal(&nested(100)).contains("32 levels"), "refused before the reader's own limit");
    }
}
