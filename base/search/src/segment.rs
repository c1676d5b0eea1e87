//! A part of the index: a dictionary of folded words, the texts in which they stand and the documents of those texts.
//!
//! Between words and documents stand *texts*, because the label of a need in 21 languages belongs to thousands of
//! documents: its words are written down once, and its documents once.

use kernel::{Fault, Lang};

use crate::{
    document::{Field, Kind},
    lists::{Lists, small},
    postings,
};

/// Set in [`Text::docs`] if the rest is the number of a group, not of a document.
const GROUP: u32 = 1 << 31;

/// One text of one document, or of the documents of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Text {
    docs: u32,
    pub field: Field,
    /// Number in [`Segment::langs`].
    pub lang: u8,
    /// Words, at most 255.
    pub len: u8,
}

impl Text {
    pub fn of_doc(doc: u32, field: Field, lang: u8, len: usize) -> Self {
        Self { docs: doc & !GROUP, field, lang, len: u8::try_from(len).unwrap_or(u8::MAX) }
    }

    pub fn of_group(group: u32, field: Field, lang: u8, len: usize) -> Self {
        Self { docs: group | GROUP, ..Self::of_doc(0, field, lang, len) }
    }

    /// The number of its group, if many documents share it.
    pub fn group(self) -> Option<usize> {
        (self.docs & GROUP != 0).then_some((self.docs & !GROUP) as usize)
    }

    /// As two numbers for a file.
    pub fn pack(self) -> [u32; 2] {
        [self.docs, u32::from_le_bytes([self.field as u8, self.lang, self.len, 0])]
    }

    pub fn unpack([docs, rest]: [u32; 2]) -> Self {
        let [field, lang, len, _] = rest.to_le_bytes();
        Self { docs, field: Field::from_u8(field), lang, len }
    }
}

/// Documents and texts, without the words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Frame {
    pub texts: Vec<Text>,
    /// The documents of each shared text, ascending.
    pub groups: Lists<u32>,
    /// A fingerprint of each shared text, by which two segments know that they hold the same.
    pub group_ids: Vec<u64>,
    pub langs: Vec<Lang>,
    pub keys: Vec<u32>,
    pub kinds: Vec<u8>,
    pub areas: Lists<u32>,
}

impl Frame {
    /// The documents of a text.
    pub fn docs<'a>(&'a self, text: &'a Text) -> &'a [u32] {
        match text.group() {
            Some(group) => self.groups.get(group),
            None => std::slice::from_ref(&text.docs),
        }
    }

    pub fn kind(&self, doc: u32) -> Kind {
        Kind::from_u8(self.kinds.get(doc as usize).copied().unwrap_or(u8::MAX))
    }

    /// The number of a language in this segment, given a new one if need be. Beyond 255 languages they share one.
    pub fn lang_number(&mut self, lang: Lang) -> u8 {
        let number = self.langs.iter().position(|known| *known == lang).unwrap_or_else(|| {
            self.langs.push(lang);
            self.langs.len() - 1
        });
        u8::try_from(number).unwrap_or(u8::MAX)
    }
}

/// The words of a [`Frame`].
#[derive(Debug)]
pub(crate) struct Segment {
    pub frame: Frame,
    /// Folded word to its number; numbers follow the order of the words.
    pub terms: fst::Map<Vec<u8>>,
    /// Long words of languages that write compounds, from back to front, to their number.
    pub heads: fst::Map<Vec<u8>>,
    pub postings: Lists<u8>,
    /// How a word is spelled where it stands first; empty if as it is folded.
    pub spelled: Lists<u8>,
    /// In how many documents a word stands; one that has it in two languages counts twice.
    pub document_counts: Vec<u32>,
    /// Key and document, ascending.
    pub by_key: Vec<(u32, u32)>,
}

impl Segment {
    pub fn doc_of(&self, key: u32) -> Option<u32> {
        let at = self.by_key.binary_search_by_key(&key, |pair| pair.0).ok()?;
        self.by_key.get(at).map(|pair| pair.1)
    }

    fn number(&self, term: &str) -> Option<usize> {
        self.terms.get(term).and_then(|number| usize::try_from(number).ok())
    }

    /// The texts in which a folded word stands, and how often.
    pub fn postings_of(&self, term: &str) -> postings::Postings<'_> {
        postings::read(self.number(term).map(|number| self.postings.get(number)).unwrap_or_default())
    }

    pub fn document_count(&self, term: &str) -> Option<u32> {
        self.document_counts.get(self.number(term)?).copied()
    }

    /// Bytes of memory, nearly.
    pub fn size_bytes(&self) -> usize {
        let frame = &self.frame;
        let numbers = self.postings.ends.len()
            + self.spelled.ends.len()
            + self.document_counts.len()
            + 2 * (frame.texts.len() + frame.group_ids.len() + self.by_key.len())
            + frame.groups.ends.len()
            + frame.groups.items.len()
            + frame.keys.len()
            + frame.areas.ends.len()
            + frame.areas.items.len();
        let bytes = self.terms.as_fst().size()
            + self.heads.as_fst().size()
            + self.postings.items.len()
            + self.spelled.items.len()
            + frame.kinds.len();
        4 * numbers + bytes
    }

    /// A word as it is spelled in a text.
    pub fn spelling(&self, term: &str) -> Option<String> {
        let spelled = self.spelled.get(self.number(term)?);
        Some(if spelled.is_empty() { term.to_owned() } else { String::from_utf8_lossy(spelled).into_owned() })
    }
}

/// Takes the words of a frame in ascending order.
pub(crate) struct Writer {
    frame: Frame,
    terms: fst::MapBuilder<Vec<u8>>,
    heads: Vec<(String, u64)>,
    postings: Lists<u8>,
    spelled: Lists<u8>,
    document_counts: Vec<u32>,
}

impl Writer {
    pub fn new(frame: Frame) -> Self {
        Self {
            frame,
            terms: fst::MapBuilder::memory(),
            heads: Vec::new(),
            postings: Lists::default(),
            spelled: Lists::default(),
            document_counts: Vec::new(),
        }
    }

    pub fn push(&mut self, term: &str, spelled: &[u8], is_compound: bool, list: &[u8]) -> Result<(), Fault> {
        let number = self.document_counts.len() as u64;
        self.terms.insert(term, number).map_err(|why| Fault::because("write a word into the search index", why))?;
        if is_compound {
            self.heads.push((term.chars().rev().collect(), number));
        }
        let texts = postings::read(list).filter_map(|(text, _)| self.frame.texts.get(text as usize));
        let count: usize = texts.map(|text| self.frame.docs(text).len()).sum();
        self.document_counts.push(small(count.min(self.frame.keys.len())));
        self.spelled.push(if spelled == term.as_bytes() { &[] } else { spelled }.iter().copied());
        self.postings.push(list.iter().copied());
        Ok(())
    }

    pub fn finish(mut self) -> Result<Segment, Fault> {
        self.heads.sort_unstable();
        self.postings.shrink();
        self.spelled.shrink();
        let broken = |why: fst::Error| Fault::because("close the dictionary of the search index", why);
        let terms = self.terms.into_inner().and_then(fst::Map::new).map_err(broken)?;
        let heads = fst::Map::from_iter(self.heads).map_err(broken)?;
        Ok(Segment {
            by_key: by_key(&self.frame.keys),
            frame: self.frame,
            terms,
            heads,
            postings: self.postings,
            spelled: self.spelled,
            document_counts: self.document_counts,
        })
    }
}

pub(crate) fn by_key(keys: &[u32]) -> Vec<(u32, u32)> {
    let mut pairs: Vec<(u32, u32)> = keys.iter().zip(0..).map(|(key, doc)| (*key, doc)).collect();
    pairs.sort_unstable();
    pairs
}
