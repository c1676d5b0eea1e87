//! Needs, and the small vocabularies of documents, people, places and events.

use std::collections::HashMap;

use kernel::Slug;
use serde::{Deserialize, Serialize};
use texts::Text;

/// A need: what a person looks for. Twelve at the top, each with needs of its own.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Need {
    /// Its code: `health`, `health.doctor`.
    pub code: Slug,
    /// What it is called.
    pub label: Text,
    /// Name of its icon (top level).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<Box<str>>,
    /// Its place among all needs.
    #[serde(default)]
    pub order: u32,
    /// Codes in other taxonomies.
    #[serde(default, skip_serializing_if = "HashMap::is_empty")]
    pub map: HashMap<Box<str>, serde_json::Value>,
}

impl Need {
    /// The code of the need that it belongs to: `health` for `health.doctor`.
    #[must_use]
    pub fn parent(&self) -> Option<&str> {
        self.code.split_once('.').map(|(parent, _)| parent)
    }
}

/// Which small vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VocabularyKind {
    /// What to bring.
    Documents,
    /// Who acts.
    People,
    /// Where to go.
    Where,
    /// From when a deadline counts.
    Events,
}

impl VocabularyKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Documents, Self::People, Self::Where, Self::Events];

    /// Its name in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::People => "people",
            Self::Where => "where",
            Self::Events => "events",
        }
    }
}

/// A word of a small vocabulary.
pub type Term = Text;

/// The small vocabularies, by kind and code.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    terms: HashMap<VocabularyKind, HashMap<Slug, Term>>,
}

impl Vocabulary {
    /// Adds a word.
    pub fn insert(&mut self, kind: VocabularyKind, code: Slug, term: Term) {
        self.terms.entry(kind).or_default().insert(code, term);
    }

    /// The word for a code.
    #[must_use]
    pub fn get(&self, kind: VocabularyKind, code: &str) -> Option<&Term> {
        self.terms.get(&kind)?.get(code)
    }

    /// The word for a code such as `documents.passport`, to add a translation to it.
    pub fn get_mut(&mut self, path: &str) -> Option<&mut Term> {
        let (kind, code) = path.split_once('.')?;
        let kind = VocabularyKind::ALL.into_iter().find(|k| k.as_str() == kind)?;
        self.terms.get_mut(&kind)?.get_mut(code)
    }

    /// Every word with its kind and code.
    pub fn iter(&self) -> impl Iterator<Item = (VocabularyKind, &Slug, &Term)> {
        self.terms.iter().flat_map(|(kind, terms)| terms.iter().map(move |(code, term)| (*kind, code, term)))
    }
}
