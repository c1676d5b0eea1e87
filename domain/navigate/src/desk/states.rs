//! The states of a service at the desk, and its versions.

use kernel::{RandomId, Timestamp};
use serde_json::Value;

/// Where a service stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Somebody writes it; nobody outside the desk sees it.
    Draft,
    /// Somebody else is to look at it.
    Review,
    /// Everybody sees it.
    Published,
    /// It was published and is not shown any more.
    Archived,
}

impl State {
    /// The word in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Published => "published",
            Self::Archived => "archived",
        }
    }

    /// The key of its word on a page.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "editing-state-draft",
            Self::Review => "editing-state-review",
            Self::Published => "editing-state-published",
            Self::Archived => "editing-state-archived",
        }
    }

    /// Reads the word that [`State::as_str`] writes.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Draft, Self::Review, Self::Published, Self::Archived].into_iter().find(|state| state.as_str() == word)
    }
}

/// A service as it was saved once.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// 1, 2, 3, ..
    pub number: i64,
    /// As what it was saved.
    pub state: State,
    /// The record.
    pub body: Value,
    /// The translations that were written with it, by language; the first version has all that there were.
    pub translations: Value,
    /// Who, as a pseudonym; none for what came with a release or an import.
    pub by: Option<RandomId>,
    /// When.
    pub at: Timestamp,
}

impl Version {
    /// The version that everybody sees, or saw last.
    #[must_use]
    pub fn published(all: &[Self]) -> Option<&Self> {
        all.iter().rev().find(|version| version.state == State::Published)
    }
}
