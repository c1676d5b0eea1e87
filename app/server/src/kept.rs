//! Pages that were made and are kept, compressed, in bounded memory.

use axum::{body::Bytes, http::HeaderValue};
use kernel::Timestamp;
use navigate::packs::midnight;
use quick_cache::{Weighter, sync::Cache};

use crate::reply::Coding;

/// What a kept answer is found by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// Path and query, and what else it depends on.
    pub address: String,
    /// How the body is written.
    pub coding: Coding,
    /// Generation of the snapshot: an older one is never asked for again.
    pub generation: u64,
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

    /// Bytes in use.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.cache.weight()
    }
}
