//! The index as its callers see it.

use std::{
    collections::HashSet,
    iter::Peekable,
    path::Path,
    sync::{Arc, Mutex, PoisonError, RwLock},
    thread,
};

use kernel::{Fault, Lang};

use crate::{
    builder::Builder,
    document::{Document, Field, Kind},
    expand::SPELLER,
    files::Folder,
    merge::merge,
    part::Part,
    query, rank,
    segment::Segment,
};

/// Documents that one segment takes while many are read; it bounds the memory that building needs, and its words fit a cache.
const CHUNK: usize = 5_000;
/// Segments below this size are merged at once when an edit leaves two of like size; larger ones wait for the next build.
const MERGE_BELOW: usize = 4_000;

/// A document that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The key of its document.
    pub key: u32,
    /// Larger is better; comparable within one answer only.
    pub score: f32,
    /// The word that speaks most for it.
    pub why: Why,
}

/// Why a document was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// Where the word stands.
    pub field: Field,
    /// The language of the text in which it stands.
    pub lang: Lang,
    /// The word as a text spells it.
    pub word: String,
    /// Letters by which it differs from what was typed; 0 also for a beginning, an ending or a part of a compound.
    pub distance: u8,
}

/// Finds documents by words of any language. Searching and editing may happen at the same time.
pub struct Index {
    parts: RwLock<Arc<Vec<Part>>>,
    /// Held during an edit, so that edits follow each other.
    editing: Mutex<()>,
    /// Held while the folder is written, so that one is written at a time. Edits do not wait for it.
    saving: Mutex<()>,
    folder: Option<Folder>,
}

impl Index {
    /// Opens the index of `revision` from `folder`, or builds it from `documents` and writes it there. Without a folder it
    /// lives in memory. `documents` is not read if the folder holds this revision, made by this version of the analyser.
    ///
    /// # Errors
    /// If the folder cannot be written. A damaged index is no error: it is built anew.
    pub fn open<'a>(
        folder: Option<&Path>,
        revision: u64,
        documents: impl IntoIterator<Item = Document<'a>>,
    ) -> Result<Self, Fault> {
        let folder = folder.map(Folder::new);
        let known = folder.as_ref().and_then(|folder| folder.read(revision));
        let (parts, is_new) = match known {
            Some(parts) => (parts, false),
            None => (build(documents)?, true),
        };
        let parts = RwLock::new(Arc::new(parts));
        let index = Self { parts, editing: Mutex::new(()), saving: Mutex::new(()), folder };
        if is_new {
            index.save(revision, "")?;
        }
        Ok(index)
    }

    /// What the caller noted when it saved this revision; none if the folder does not hold it.
    #[must_use]
    pub fn notes(folder: &Path, revision: u64) -> Option<String> {
        Folder::new(folder).notes(revision)
    }

    /// At most `limit` documents for what a person typed, the best first. `lang` is the language of the interface: words of
    /// every language are found, those of this one count more. `areas` are the areas that may be shown, the nearest first,
    /// and `kinds` the kinds; an empty list allows all.
    #[must_use]
    pub fn search(&self, query: &str, lang: Lang, areas: &[u32], kinds: &[Kind], limit: usize) -> Vec<Hit> {
        let parts = self.parts();
        let query = query::parse(query, lang, &parts, &SPELLER);
        rank::best(&query, &parts, &rank::Allowed { lang, areas, kinds, limit })
    }

    /// Adds documents, or replaces those with the same keys. They are found as soon as this returns.
    ///
    /// # Errors
    /// If a word cannot be stored; the index is then as before.
    pub fn update<'a>(&self, documents: impl IntoIterator<Item = Document<'a>>) -> Result<(), Fault> {
        let _editing = self.editing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut parts = self.parts().as_ref().clone();
        for new in build(documents)? {
            replace(&mut parts, new);
        }
        merge_small(&mut parts)?;
        self.exchange(parts);
        Ok(())
    }

    /// Removes the documents with these keys; unknown keys are ignored.
    pub fn remove(&self, keys: &[u32]) {
        let _editing = self.editing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut parts = self.parts().as_ref().clone();
        for part in &mut parts {
            part.remove(keys.iter().copied());
        }
        parts.retain(|part| part.living() > 0);
        self.exchange(parts);
    }

    /// Writes the index as it is now down as `revision`, with the caller's notes on it, so that a later start need not build
    /// it; the folders of other revisions are removed. What many edits have left is merged; segments that are on disk
    /// already are linked, not written again. Searches and edits go on meanwhile. Without a folder: nothing.
    ///
    /// # Errors
    /// If the folder cannot be written.
    pub fn save(&self, revision: u64, notes: &str) -> Result<(), Fault> {
        let Some(folder) = &self.folder else { return Ok(()) };
        let _saving = self.saving.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.parts();
        let written = if is_scattered(&before) {
            folder.write(revision, &[Part::new(merge(&before)?)], notes)?
        } else {
            folder.write(revision, &before, notes)?
        };
        let _editing = self.editing.lock().unwrap_or_else(PoisonError::into_inner);
        if Arc::ptr_eq(&before, &self.parts()) {
            self.exchange(written);
        }
        Ok(())
    }

    /// How many documents can be found.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts().iter().map(Part::living).sum()
    }

    /// Whether nothing can be found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes of memory that the index takes, without what a search needs.
    #[must_use]
    pub fn size_bytes(&self) -> usize {
        self.parts().iter().map(|part| part.segment.size_bytes()).sum()
    }

    fn parts(&self) -> Arc<Vec<Part>> {
        Arc::clone(&self.parts.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn exchange(&self, parts: Vec<Part>) {
        *self.parts.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(parts);
    }
}

/// Reads documents into one segment; many by way of several, which are made side by side.
fn build<'a>(documents: impl IntoIterator<Item = Document<'a>>) -> Result<Vec<Part>, Fault> {
    let mut documents = documents.into_iter().peekable();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let mut parts = Vec::new();
    while documents.peek().is_some() {
        let chunks: Vec<_> = (0..workers).map(|_| chunk(&mut documents)).filter(|chunk| !chunk.is_empty()).collect();
        let segments: Vec<Result<Segment, Fault>> = match chunks.as_slice() {
            [one] => vec![segment(one)],
            many => thread::scope(|scope| {
                let started: Vec<_> = many.iter().map(|chunk| scope.spawn(|| segment(chunk))).collect();
                let lost = |_| Err(Fault::new("build the search index: a thread stopped"));
                started.into_iter().map(|worker| worker.join().unwrap_or_else(lost)).collect()
            }),
        };
        for segment in segments {
            replace(&mut parts, Part::new(segment?));
        }
    }
    Ok(if parts.len() > 1 { vec![Part::new(merge(&parts)?)] } else { parts })
}

/// The next documents, up to a number or to a key that comes again.
fn chunk<'a>(documents: &mut Peekable<impl Iterator<Item = Document<'a>>>) -> Vec<Document<'a>> {
    let (mut chunk, mut keys) = (Vec::new(), HashSet::new());
    while chunk.len() < CHUNK
        && let Some(document) = documents.next_if(|next| keys.insert(next.key))
    {
        chunk.push(document);
    }
    chunk
}

fn segment(documents: &[Document<'_>]) -> Result<Segment, Fault> {
    let mut builder = Builder::default();
    documents.iter().for_each(|document| builder.add(document));
    builder.finish()
}

/// Adds a segment whose documents replace those of the others.
fn replace(parts: &mut Vec<Part>, new: Part) {
    for part in parts.iter_mut() {
        part.remove(new.segment.frame.keys.iter().copied());
    }
    parts.retain(|part| part.living() > 0);
    parts.push(new);
}

/// Is it time to merge everything: do the segments beside the largest, and what is gone, come to a quarter of it? So the work
/// of a merge is shared by as many edits as a quarter of the documents.
fn is_scattered(parts: &[Part]) -> bool {
    let largest = parts.iter().map(Part::len).max().unwrap_or(0);
    let all: usize = parts.iter().map(Part::len).sum();
    let living: usize = parts.iter().map(Part::living).sum();
    parts.len() > 1 && 4 * ((all - largest) + (all - living)) > largest
}

/// Merges the last segments while the one before is less than twice as large: n edits leave about log n segments.
fn merge_small(parts: &mut Vec<Part>) -> Result<(), Fault> {
    while let [.., before, last] = parts.as_slice() {
        if before.living() > 2 * last.living() || before.len() + last.len() > MERGE_BELOW {
            break;
        }
        let merged = Part::new(merge(&[before.clone(), last.clone()])?);
        parts.truncate(parts.len() - 2);
        parts.push(merged);
    }
    Ok(())
}
