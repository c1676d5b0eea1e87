//! From documents to a segment.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use kernel::{Fault, Lang};
use normalise::{bare, words};

use crate::{
    document::{Document, Field},
    lists::{Lists, small},
    postings,
    segment::{Frame, Segment, Text, Writer},
};

/// Words of at least this many letters are looked at from behind in languages that write compounds.
const COMPOUND_LETTERS: usize = 9;

/// Collects documents, each key once.
#[derive(Default)]
pub(crate) struct Builder {
    frame: Frame,
    /// The documents of each group, while more may come.
    groups: Vec<Vec<u32>>,
    group_by_id: HashMap<u64, usize>,
    terms: HashMap<String, Term>,
}

#[derive(Default)]
struct Term {
    last: Option<u32>,
    postings: Vec<u8>,
    spelled: String,
    is_compound: bool,
}

impl Term {
    fn push(&mut self, text: u32, count: usize, is_compound: bool) {
        self.is_compound |= is_compound;
        postings::push(&mut self.postings, self.last, text, small(count));
        self.last = Some(text);
    }
}

impl Builder {
    pub fn add(&mut self, document: &Document<'_>) {
        let doc = small(self.frame.keys.len());
        self.frame.keys.push(document.key);
        self.frame.kinds.push(document.kind as u8);
        self.frame.areas.push(document.areas.iter().copied());
        for (field, lang, text) in &document.texts {
            if field.is_shared() {
                self.add_shared(doc, *field, *lang, text);
            } else {
                self.add_text(text, *lang, |number, len| Text::of_doc(doc, *field, number, len));
            }
        }
    }

    fn add_shared(&mut self, doc: u32, field: Field, lang: Lang, text: &str) {
        let id = fingerprint(field, lang, text);
        let group = self.group_by_id.get(&id).copied().unwrap_or_else(|| {
            let group = self.groups.len();
            for phrase in text.split(',').filter(|phrase| !phrase.trim().is_empty()) {
                self.add_text(phrase, lang, |number, len| Text::of_group(small(group), field, number, len));
            }
            self.groups.push(Vec::new());
            self.frame.group_ids.push(id);
            self.group_by_id.insert(id, group);
            group
        });
        if let Some(docs) = self.groups.get_mut(group).filter(|docs| docs.last() != Some(&doc)) {
            docs.push(doc);
        }
    }

    fn add_text(&mut self, text: &str, lang: Lang, row: impl FnOnce(u8, usize) -> Text) {
        let mut found: Vec<_> = words(text, Some(lang.as_str())).collect();
        let number = self.frame.lang_number(lang);
        let at = small(self.frame.texts.len());
        self.frame.texts.push(row(number, found.len()));
        found.sort_by(|a, b| bare(&a.folded).cmp(bare(&b.folded)));
        for same in found.chunk_by(|a, b| bare(&a.folded) == bare(&b.folded)) {
            let Some(first) = same.first() else { continue };
            let term = bare(&first.folded);
            let is_compound = writes_compounds(lang) && is_compound_length(term);
            if let Some(known) = self.terms.get_mut(term) {
                known.push(at, same.len(), is_compound);
            } else {
                let mut new = Term { spelled: first.original.to_owned(), ..Term::default() };
                new.push(at, same.len(), is_compound);
                self.terms.insert(term.to_owned(), new);
            }
        }
    }

    pub fn finish(mut self) -> Result<Segment, Fault> {
        let mut groups = Lists::default();
        self.groups.drain(..).for_each(|docs| groups.push(docs));
        self.frame.groups = groups;
        let mut terms: Vec<(String, Term)> = self.terms.into_iter().collect();
        terms.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        let mut writer = Writer::new(self.frame);
        for (term, entry) in terms {
            writer.push(&term, entry.spelled.as_bytes(), entry.is_compound, &entry.postings)?;
        }
        writer.finish()
    }
}

/// Equal for equal texts of a field and language. Only texts of one program version are ever compared.
fn fingerprint(field: Field, lang: Lang, text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (field, lang, text).hash(&mut hasher);
    hasher.finish()
}

pub(crate) fn is_compound_length(term: &str) -> bool {
    term.len() >= COMPOUND_LETTERS && term.is_ascii()
}

pub(crate) fn writes_compounds(lang: Lang) -> bool {
    matches!(lang.as_str(), "nl" | "de" | "fi" | "sv" | "da" | "nb" | "no")
}
