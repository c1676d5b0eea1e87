//! Pages that were made and are kept, compressed, in bounded memory.

use axum::{body::Bytes, http::HeaderValue};
use kernel::Timestamp;
use navigate::packs::midnight;
use quick_cache::{Weighter, sync::Cache};

use crate::{app::Live, reply::Coding};

/// What a kept answer is found by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// Path and query, and what else it depends on.
    pub address: String,
    /// How the body is written.
    pub coding: Coding,
    /// What it was made from: anything older is never asked for again.
    pub basis: Basis,
}

/// What a kept answer was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// A page: the generation of the content, and the mark of its place, which changes only when something does that concerns it.
    Place(u64, u64),
    /// A page about all of the content: its generation and the mark of all.
    Whole(u64, u64),
    /// An interface for programs: the generation of the content and its newest change.
    Change(u64, i64),
}

impl Basis {
    /// The basis of a page, of a place or of none.
    pub fn of_page(live: &Live, place: Option<&str>) -> Self {
        match place {
            Some(place) => Self::Place(live.generation, live.snapshot.mark_at(Some(place))),
            None => Self::Whole(live.generation, live.snapshot.mark_of_all()),
        }
    }

    /// The basis of an interface.
    pub fn of_interface(live: &Live) -> Self {
        Self::Change(live.generation, live.change)
    }
}

/// A kept answer.
#[derive(Debug, Clone)]
pub struct Kept {
    /// In the coding of its key.
    pub body: Bytes,
    /// The strong tag of the content.
    pub tag: HeaderValue,
    /// Media type.
    pub content_type: HeaderValue,
    /// When the clock changes it.
    pub changes_at: Timestamp,
}

/// The place in the address of a page: `/nl/be-gent/needs/health`.
fn place_of(address: &str) -> Option<&str> {
    let path = address.split('?').next()?;
    path.split('/').nth(2)
}

/// When the clock changes what was made `now`: at `next`, where that is known, and at the end of the day (UTC) at the latest,
/// since sources grow too old to confirm anything, and days to remember pass.
pub fn changes_at(next: Option<Timestamp>, now: Timestamp) -> Timestamp {
    let tomorrow = midnight(now).plus_ms(86_400_000);
    next.map_or(tomorrow, |next| next.min(tomorrow))
}

#[derive(Clone)]
struct Bytewise;

impl Weighter<Key, Kept> for Bytewise {
    fn weight(&self, key: &Key, kept: &Kept) -> u64 {
        // the entry's own fields and its place in the table
        let overhead = 256;
        (key.address.len() + kept.body.len() + overhead) as u64
    }
}

/// Kept answers, the least used leaving first.
pub struct KeptPages {
    cache: Cache<Key, Kept, Bytewise>,
}

impl KeptPages {
    /// Room for `bytes`.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        let guess = usize::try_from(bytes / 6_000).unwrap_or(4_096);
        Self { cache: Cache::with_weighter(guess, bytes, Bytewise) }
    }

    /// The kept answer, unless the clock has changed it.
    #[must_use]
    pub fn get(&self, key: &Key, now: Timestamp) -> Option<Kept> {
        self.cache.get(key).filter(|kept| now < kept.changes_at)
    }

    /// Keeps an answer.
    pub fn keep(&self, key: Key, kept: Kept) {
        self.cache.insert(key, kept);
    }

    /// Forgets what is not as the content is now.
    pub fn forget_all_but(&self, live: &Live) {
        self.cache.retain(|key, _| match key.basis {
            Basis::Place(..) => Basis::of_page(live, place_of(&key.address)) == key.basis,
            Basis::Whole(..) => Basis::of_page(live, None) == key.basis,
            Basis::Change(..) => Basis::of_interface(live) == key.basis,
        });
    }

    /// Bytes in use.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.cache.weight()
    }
}
