//! What differs between two versions, in words.

use std::collections::BTreeSet;

use serde_json::Value;
use similar::{ChangeTag, TextDiff};

use super::parts::parts;

/// Some words, and what became of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// They stayed.
    Same(String),
    /// They are not there any more.
    Gone(String),
    /// They are new.
    New(String),
}

/// A part of a record that is another than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Which: `name.nl`, `phones`.
    pub part: String,
    /// Its words before and after.
    pub pieces: Vec<Piece>,
}

/// The parts in which two versions differ.
#[must_use]
pub fn between(before: &Value, after: &Value) -> Vec<Difference> {
    let (before, after) = (parts(before), parts(after));
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let differs = names.into_iter().filter(|name| before.get(*name) != after.get(*name));
    let said = |value: Option<&Value>| value.map(words).unwrap_or_default();
    differs
        .map(|name| Difference {
            part: name.clone(),
            pieces: in_words(&said(before.get(name)), &said(after.get(name))),
        })
        .collect()
}

/// The words of a text before and after, in the order in which they are read.
#[must_use]
pub fn in_words(before: &str, after: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let words = change.value();
        let joined = match (pieces.last_mut(), change.tag()) {
            (Some(Piece::Same(text)), ChangeTag::Equal)
            | (Some(Piece::Gone(text)), ChangeTag::Delete)
            | (Some(Piece::New(text)), ChangeTag::Insert) => {
                text.push_str(words);
                true
            }
            _ => false,
        };
        if !joined {
            pieces.push(match change.tag() {
                ChangeTag::Equal => Piece::Same(words.to_owned()),
                ChangeTag::Delete => Piece::Gone(words.to_owned()),
                ChangeTag::Insert => Piece::New(words.to_owned()),
            });
        }
    }
    pieces
}

/// A value as an editor reads it: a text as it is, a list with semicolons, fields with their names.
#[must_use]
pub fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(list) => list.iter().map(words).collect::<Vec<_>>().join("; "),
        Value::Object(map) => {
            let fields = map.iter().map(|(key, value)| match key.as_str() {
                "value" | "number" | "osm" => words(value),
                _ => format!("{key}: {}", words(value)),
            });
            fields.collect::<Vec<_>>().join(", ")
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn differences_are_told_in_words() {
        let pieces = in_words("Call before you come.", "Write before you come.");
        assert_eq!(
            pieces,
            [Piece::Gone("Call".into()), Piece::New("Write".into()), Piece::Same(" before you come.".into())]
        );
    }

    #[test]
    fn only_what_differs_is_listed() {
        let before = json!({"name": {"en": "Doctor", "nl": "Arts"}, "phones": [{"number": "1", "source": "x"}]});
        let after = json!({"name": {"en": "Doctor", "nl": "Huisarts"}, "phones": [{"number": "2", "source": "x"}]});
        let all = between(&before, &after);
        assert_eq!(all.iter().map(|d| d.part.as_str()).collect::<Vec<_>>(), ["name.nl", "phones"]);
        assert_eq!(all[1].pieces[..2], [Piece::Gone("1,".into()), Piece::New("2,".into())]);
        assert!(between(&before, &before).is_empty());
    }
}
