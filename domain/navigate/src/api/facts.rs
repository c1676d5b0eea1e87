//! Facts in words, things to bring, sources: what services and steps have in common.

use kernel::{Day, Lang, Slug};
use serde::Serialize;
use utoipa::ToSchema;

use super::asked::{Asked, Words, best};
use crate::{hsds::uri, model::VocabularyKind, wording::Phrase};

/// A fact in words: what the program set from typed values, and what the record adds.
#[derive(Serialize, ToSchema)]
pub struct PhraseItem<'a> {
    /// Set from typed values, in the language of the answer; empty when there are none.
    pub set: String,
    /// What the record adds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Words<'a>>,
    /// False reads "not confirmed, ask first".
    pub confirmed: bool,
}

/// One thing to bring.
#[derive(Serialize, ToSchema)]
pub struct DocumentItem<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub word: Option<Words<'a>>,
}

/// A page, law or package that facts rest on.
#[derive(Serialize, ToSchema)]
pub struct SourceItem<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its date: a day, a month or a year; empty where it is not known.
    pub dated: &'a str,
    /// The day on which it was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub checked: Option<Day>,
}

/// Things to bring, with their words.
pub fn documents<'a>(asked: &Asked<'a>, codes: &'a [Slug], chain: &[Lang]) -> Vec<DocumentItem<'a>> {
    let vocabulary = &asked.snapshot().vocabulary;
    let word = |code: &Slug| vocabulary.get(VocabularyKind::Documents, code).and_then(|term| best(term, chain));
    codes.iter().map(|code| DocumentItem { code, word: word(code) }).collect()
}

/// A phrase without a doubt of its own.
pub fn phrase<'a>(phrase: Phrase<'_>, note: Option<Words<'a>>, confirmed: bool) -> Option<PhraseItem<'a>> {
    (!phrase.set.is_empty() || note.is_some()).then_some(PhraseItem { set: phrase.set, note, confirmed })
}

/// Sources by their ids.
pub fn sources<'a>(asked: &Asked<'a>, ids: &[Slug]) -> Vec<SourceItem<'a>> {
    let found = ids.iter().filter_map(|id| asked.snapshot().source(id));
    found
        .map(|source| SourceItem {
            title: &source.title,
            url: uri(&source.url),
            dated: &source.source_date,
            checked: source.checked,
        })
        .collect()
}
