//! The search index over the snapshot: which pages a person may mean, and why.

mod book;

use std::{borrow::Cow, path::Path, sync::Arc};

use kernel::{Fault, Lang, Slug};
use places::Place;
use search::{Document, Field, Hit, Index, Kind};
use serde_json::Value;
use texts::Text;

use crate::{
    model::{Pathway, Service},
    snapshot::{Held, Snapshot, is_within},
};
use book::Book;

/// A page that can be found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// A service by its id.
    Service(Slug),
    /// A pathway by its id.
    Pathway(Slug),
    /// A need by its code.
    Need(Slug),
}

/// The index with the pages behind its keys. Copies share the index.
pub struct Finder {
    index: Arc<Index>,
    book: Arc<Book>,
}

/// Number of "everywhere", for needs.
const EVERYWHERE: u32 = 0;

/// Places inside the chosen one come after those around it.
const INSIDE: usize = 100;

impl Finder {
    /// Opens the index of this snapshot from `folder`, or builds it.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn open(folder: Option<&Path>, snapshot: &Snapshot) -> Result<Self, Fault> {
        let number = revision_number(&snapshot.revision);
        let notes = folder.and_then(|folder| Index::notes(folder, number)).filter(|notes| !notes.is_empty());
        let noted = notes.as_deref().map(Book::read);
        // numbers that cannot be read go with an index that cannot be used
        let number = if matches!(noted, Some(None)) { number.wrapping_add(1) } else { number };
        let book = noted.flatten().unwrap_or_else(|| Book::of(snapshot));
        let mut finder = Self { index: Arc::new(Index::open(None, 0, std::iter::empty())?), book: Arc::new(book) };
        let targets = finder.book.targets.iter().enumerate();
        let documents = targets.filter_map(|(key, target)| finder.document(u32::try_from(key).ok()?, target, snapshot));
        finder.index = Arc::new(Index::open(folder, number, documents)?);
        Ok(finder)
    }

    /// Puts changed, new and removed pages into the index, as `snapshot` has them, and answers the finder that knows the new
    /// ones. The present one finds the changes too.
    ///
    /// # Errors
    /// When the index cannot take a word.
    pub fn with_changes(&self, targets: &[Target], snapshot: &Snapshot) -> Result<Self, Fault> {
        let mut finder = Self { index: Arc::clone(&self.index), book: Arc::clone(&self.book) };
        for target in targets {
            Book::enter(&mut finder.book, target, snapshot);
        }
        let (mut documents, mut gone) = (Vec::new(), Vec::new());
        for target in targets {
            let Some(key) = finder.book.keys.get(target) else { continue };
            match finder.document(*key, target, snapshot) {
                Some(document) => documents.push(document),
                None => gone.push(*key),
            }
        }
        if !gone.is_empty() {
            finder.index.remove(&gone);
        }
        if !documents.is_empty() {
            finder.index.update(documents)?;
        }
        Ok(finder)
    }

    /// Writes the index down, so that a later start with this snapshot need not build it.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn save(&self, snapshot: &Snapshot) -> Result<(), Fault> {
        self.index.save(revision_number(&snapshot.revision), &self.book.write())
    }

    fn document<'a>(&self, key: u32, target: &Target, snapshot: &'a Snapshot) -> Option<Document<'a>> {
        match target {
            Target::Service(id) => Some(self.service(key, snapshot.service(id)?, snapshot)),
            Target::Pathway(id) => Some(self.pathway(key, snapshot.pathway(id)?, snapshot)),
            Target::Need(code) => {
                let need = snapshot.need(code)?;
                let mut texts = Vec::new();
                push(&mut texts, Field::Name, &need.label);
                push_synonyms(&mut texts, snapshot, code);
                Some(Document { key, areas: vec![EVERYWHERE], kind: Kind::Need, texts })
            }
        }
    }

    fn service<'a>(&self, key: u32, held: &'a Held<Service>, snapshot: &'a Snapshot) -> Document<'a> {
        let service = &held.record;
        let mut texts = Vec::new();
        push(&mut texts, Field::Name, &service.name);
        push(&mut texts, Field::Summary, &service.summary);
        push(&mut texts, Field::Body, &service.for_whom);
        texts.push((Field::Name, Lang::EN, Cow::Borrowed(&*service.authority)));
        push_needs(&mut texts, snapshot, &service.need);
        Document { key, areas: self.areas_of(&held.areas), kind: Kind::Service, texts }
    }

    fn pathway<'a>(&self, key: u32, held: &'a Held<Pathway>, snapshot: &'a Snapshot) -> Document<'a> {
        let pathway = &held.record;
        let mut texts = Vec::new();
        push(&mut texts, Field::Name, &pathway.title);
        push(&mut texts, Field::Summary, &pathway.for_whom);
        for step in &pathway.steps {
            push(&mut texts, Field::Body, &step.text);
        }
        push_needs(&mut texts, snapshot, &pathway.need);
        Document { key, areas: self.areas_of(&held.areas), kind: Kind::Pathway, texts }
    }

    fn areas_of(&self, slugs: &[Slug]) -> Vec<u32> {
        slugs.iter().filter_map(|slug| self.book.areas.get(slug).copied()).collect()
    }

    /// Puts a changed service that is known already into the index.
    ///
    /// # Errors
    /// When the index cannot be written.
    pub fn update(&self, held: &Held<Service>, snapshot: &Snapshot) -> Result<(), Fault> {
        match self.book.keys.get(&Target::Service(held.record.id.clone())) {
            Some(key) => self.index.update(std::iter::once(self.service(*key, held, snapshot))),
            None => Ok(()),
        }
    }

    /// At most `limit` pages for what a person typed in `place`, the best first.
    #[must_use]
    pub fn find(
        &self,
        query: &str,
        lang: Lang,
        place: &Place,
        snapshot: &Snapshot,
        limit: usize,
    ) -> Vec<(&Target, Hit)> {
        let places = &snapshot.places;
        let mut areas: Vec<(usize, u32)> = self
            .book
            .areas
            .iter()
            .filter_map(|(slug, number)| {
                let area = places.get(slug)?;
                let outward = places.ancestors(place).position(|outer| outer.slug == area.slug);
                let concerns = || snapshot.concerns(std::slice::from_ref(slug), place);
                outward.or_else(|| concerns().then_some(INSIDE)).map(|distance| (distance, *number))
            })
            .collect();
        areas.sort_unstable();
        let mut allowed: Vec<u32> = areas.into_iter().map(|(_, number)| number).collect();
        allowed.push(EVERYWHERE);
        let hits = self.index.search(query, lang, &allowed, &[], limit);
        hits.into_iter().filter_map(|hit| Some((self.book.targets.get(hit.key as usize)?, hit))).collect()
    }

    /// The services of all places that a program may mean, at most `limit`, the best first.
    #[must_use]
    pub fn find_services(&self, query: &str, lang: Lang, limit: usize) -> Vec<&Slug> {
        let hits = self.index.search(query, lang, &[], &[Kind::Service], limit);
        let target = |hit: &Hit| match self.book.targets.get(hit.key as usize)? {
            Target::Service(id) => Some(id),
            _ => None,
        };
        hits.iter().filter_map(target).collect()
    }

    /// Bytes that the index takes.
    #[must_use]
    pub fn size_bytes(&self) -> usize {
        self.index.size_bytes()
    }
}

/// The documents of some pages for the offline index of a phone, keyed by their position.
#[must_use]
pub fn offline_documents<'a>(targets: &[Target], snapshot: &'a Snapshot) -> Vec<Document<'a>> {
    let Ok(index) = Index::open(None, 0, std::iter::empty()) else { return Vec::new() };
    let everywhere = Finder { index: Arc::new(index), book: Arc::default() };
    targets
        .iter()
        .enumerate()
        .filter_map(|(key, target)| everywhere.document(u32::try_from(key).ok()?, target, snapshot))
        .collect()
}

fn push<'a>(texts: &mut Vec<(Field, Lang, Cow<'a, str>)>, field: Field, text: &'a Text) {
    texts.extend(text.variants().iter().map(|v| (field, v.lang, Cow::Borrowed(&*v.body))));
}

/// The label and synonyms of the main need; those of the further needs count as synonyms.
fn push_needs<'a>(texts: &mut Vec<(Field, Lang, Cow<'a, str>)>, snapshot: &'a Snapshot, needs: &[Slug]) {
    for (n, code) in needs.iter().enumerate() {
        if let Some(need) = snapshot.need(code) {
            push(texts, if n == 0 { Field::Need } else { Field::Synonym }, &need.label);
        }
        push_synonyms(texts, snapshot, code);
    }
}

fn push_synonyms<'a>(texts: &mut Vec<(Field, Lang, Cow<'a, str>)>, snapshot: &'a Snapshot, code: &str) {
    let Some(by_lang) = snapshot.synonyms.get(code).and_then(Value::as_object) else { return };
    for (lang, words) in by_lang {
        let Ok(lang) = lang.parse::<Lang>() else { continue };
        match words {
            Value::String(words) => texts.push((Field::Synonym, lang, Cow::Borrowed(words))),
            Value::Array(list) => {
                let words: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
                texts.push((Field::Synonym, lang, Cow::Owned(words.join(", "))));
            }
            _ => {}
        }
    }
}

/// Is a target within a need?
#[must_use]
pub fn is_target_within(target: &Target, code: &str, snapshot: &Snapshot) -> bool {
    match target {
        Target::Need(need) => is_within(need, code),
        Target::Service(id) => {
            snapshot.service(id).is_some_and(|held| held.record.need.iter().any(|need| is_within(need, code)))
        }
        Target::Pathway(id) => {
            snapshot.pathway(id).is_some_and(|held| held.record.need.iter().any(|need| is_within(need, code)))
        }
    }
}

fn revision_number(revision: &str) -> u64 {
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(revision.as_bytes());
    digest.iter().take(8).fold(0, |number, byte| (number << 8) | u64::from(*byte))
}
