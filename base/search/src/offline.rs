//! The index that a phone takes along: one place, one language, as JSON for `frontend/search.js`.
//!
//! It holds words as they are spelled, since the phone folds them by the rules of [`normalise`], too, and *units* between words
//! and documents: the texts of one field, language and set of documents.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Lang;
use normalise::{bare, words};
use serde_json::json;

use crate::{
    document::{Document, Field, Kind},
    stop,
};

/// Counts up whenever `frontend/search.js` has to read the JSON differently.
const VERSION: u32 = 1;
/// Languages of the offices: whoever reads Arabic may still have their names in the ear.
const OFFICIAL: [&str; 10] = ["nl", "fr", "de", "en", "es", "pt", "it", "el", "fi", "sv"];
/// Phrases that another language gives to a need, the commonest first.
const FOREIGN_PHRASES: usize = 2;

/// Builds offline indexes.
pub struct OfflineIndex;

impl OfflineIndex {
    /// The index of `documents` for readers of `lang`; a document is known by its position. It finds words of `lang`, names in
    /// the languages of the offices, and needs in every language.
    ///
    /// The JSON: `version`; `lang`; `documents`, their number; `units`, each a digit for the field (0 name to 3 summary), 1 if it is
    /// in `lang`, a digit for the length, then its documents; `lists`, lists of units; `words`, for each list the words that stand
    /// in just these units, parted by spaces; `stop`, the stop words, folded, and those with marks as they are written. Units, lists and words are parted by semicolons;
    /// numbers are ascending, given as differences in base 36 and parted by commas.
    #[must_use]
    pub fn build(documents: &[Document<'_>], lang: Lang) -> String {
        let mut words_of: BTreeMap<Unit, Vec<Spelled>> = BTreeMap::new();
        for ((field, is_own, text_lang, text), docs) in texts(documents, lang) {
            let found = spelled(&text, text_lang);
            let len = if is_own { found.len().min(longest(field)) } else { 1 };
            words_of.entry(Unit { field, is_own, len, docs }).or_default().extend(found);
        }
        let mut units_of: BTreeMap<String, (String, BTreeSet<usize>)> = BTreeMap::new();
        for (number, spelled) in words_of.values().enumerate() {
            for Spelled { folded, spelling } in spelled {
                let entry = units_of.entry(folded.clone()).or_insert_with(|| (spelling.clone(), BTreeSet::new()));
                entry.1.insert(number);
            }
        }
        let mut lists: BTreeMap<BTreeSet<usize>, Vec<String>> = BTreeMap::new();
        for (spelling, units) in units_of.into_values() {
            lists.entry(units).or_default().push(spelling);
        }
        let stop: BTreeSet<&str> = stop::of(lang).into_iter().collect();
        json!({
            "version": VERSION,
            "lang": lang.as_str(),
            "documents": documents.len(),
            "units": join(words_of.keys().map(Unit::to_text), ";"),
            "lists": join(lists.keys().map(|units| differences(units.iter().copied())), ";"),
            "words": join(lists.values().map(|words| words.join(" ")), ";"),
            "stop": join(stop.into_iter().map(str::to_owned), " "),
        })
        .to_string()
    }
}

/// Texts that weigh the same: a field, whether it is in the reader's language, a length, the documents.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Unit {
    field: Field,
    is_own: bool,
    len: usize,
    docs: Vec<u32>,
}

impl Unit {
    fn to_text(&self) -> String {
        let docs = differences(self.docs.iter().map(|doc| *doc as usize));
        format!("{}{}{}{docs}", self.field as u8, u8::from(self.is_own), self.len)
    }
}

/// Field, whether it is in the reader's language, language and text.
type Taken = (Field, bool, Lang, String);

/// The texts that are taken along, each with its documents.
fn texts(documents: &[Document<'_>], lang: Lang) -> BTreeMap<Taken, Vec<u32>> {
    let mut docs_of: BTreeMap<Taken, Vec<u32>> = BTreeMap::new();
    for (doc, document) in (0..).zip(documents) {
        for (field, text_lang, text) in &document.texts {
            let is_own = *text_lang == lang;
            let Some(field) = taken_as(*field, document.kind, *text_lang, is_own) else { continue };
            let most = if is_own { usize::MAX } else { FOREIGN_PHRASES };
            let phrases: Vec<&str> =
                if field == Field::Synonym { text.split(',').take(most).collect() } else { vec![text] };
            for phrase in phrases {
                let docs = docs_of.entry((field, is_own, *text_lang, phrase.trim().to_owned())).or_default();
                if docs.last() != Some(&doc) {
                    docs.push(doc);
                }
            }
        }
    }
    docs_of
}

/// As what a text is taken along, if it is. What another language calls a need is a synonym, whatever its field.
fn taken_as(field: Field, kind: Kind, lang: Lang, is_own: bool) -> Option<Field> {
    match field {
        Field::Body => None,
        _ if is_own => Some(field),
        Field::Need | Field::Synonym => Some(Field::Synonym),
        Field::Name if kind == Kind::Need => Some(Field::Synonym),
        Field::Name if OFFICIAL.contains(&lang.as_str()) => Some(Field::Name),
        _ => None,
    }
}

/// Lengths beyond this make no difference any more, so that texts share their units.
fn longest(field: Field) -> usize {
    match field {
        Field::Name => 6,
        Field::Need | Field::Synonym => 3,
        Field::Summary | Field::Body => 1,
    }
}

struct Spelled {
    folded: String,
    spelling: String,
}

fn spelled(text: &str, lang: Lang) -> Vec<Spelled> {
    let read = |word: normalise::Word<'_>| {
        let spelling = word.original.to_lowercase();
        // A word of "l'école" or "tram-bus" shares its spelling with its neighbour; alone it is spelled as it is folded.
        let is_alone = words(&spelling, None).map(|word| word.folded).eq([word.folded.clone()]);
        let folded = bare(&word.folded).to_owned();
        Spelled { spelling: if is_alone { spelling } else { folded.clone() }, folded }
    };
    words(text, Some(lang.as_str())).map(read).collect()
}

fn join(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

fn differences(numbers: impl Iterator<Item = usize>) -> String {
    let mut last = 0;
    let parts = numbers.map(|number| {
        let part = base36(number - last);
        last = number;
        part
    });
    join(parts, ",")
}

fn base36(number: usize) -> String {
    let digit = u32::try_from(number % 36).ok().and_then(|digit| char::from_digit(digit, 36)).unwrap_or('0');
    let mut text = if number >= 36 { base36(number / 36) } else { String::new() };
    text.push(digit);
    text
}
