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

/// The words of a text before and after, in the order in which they are read. Space between two changes belongs to both, so that
/// a sentence that was written anew is not taken apart word by word.
#[must_use]
pub fn in_words(before: &str, after: &str) -> Vec<Piece> {
    let mut pieces = Pieces::default();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let words = change.value();
        match change.tag() {
            ChangeTag::Delete => pieces.change().0.push_str(words),
            ChangeTag::Insert => pieces.change().1.push_str(words),
            ChangeTag::Equal if words.trim().is_empty() && pieces.is_open() => pieces.space.push_str(words),
            ChangeTag::Equal => pieces.same(words),
        }
    }
    pieces.close();
    pieces.all
}

/// Pieces that are being put together: those that are done, and the change that goes on.
#[derive(Default)]
struct Pieces {
    all: Vec<Piece>,
    gone: String,
    new: String,
    space: String,
}

impl Pieces {
    const fn is_open(&self) -> bool {
        !self.gone.is_empty() || !self.new.is_empty()
    }

    /// The change that goes on; space that came before it is part of it.
    fn change(&mut self) -> (&mut String, &mut String) {
        let space = std::mem::take(&mut self.space);
        self.gone.push_str(&space);
        self.new.push_str(&space);
        (&mut self.gone, &mut self.new)
    }

    fn same(&mut self, words: &str) {
        self.close();
        match self.all.last_mut() {
            Some(Piece::Same(text)) => text.push_str(words),
            _ => self.all.push(Piece::Same(words.to_owned())),
        }
    }

    /// Ends the change; space behind it is the same before and after.
    fn close(&mut self) {
        let (gone, new) = (std::mem::take(&mut self.gone), std::mem::take(&mut self.new));
        self.all.extend((!gone.is_empty()).then_some(Piece::Gone(gone)));
        self.all.extend((!new.is_empty()).then_some(Piece::New(new)));
        let space = std::mem::take(&mut self.space);
        self.all.extend((!space.is_empty()).then_some(Piece::Same(space)));
    }
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
    fn a_sentence_that_was_written_anew_stays_whole() {
        let pieces = in_words("one two three", "four five three");
        assert_eq!(
            pieces,
            [Piece::Gone("one two".into()), Piece::New("four five".into()), Piece::Same(" three".into())]
        );
        assert_eq!(in_words("", "one two"), [Piece::New("one two".into())]);
        assert_eq!(in_words("one", "one"), [Piece::Same("one".into())]);
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
