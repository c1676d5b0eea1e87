#![doc = include_str!("../README.md")]

pub mod attempts;
pub mod barrier;
pub mod batches;
pub mod budgets;
pub mod case;
pub mod contacts;
pub mod counts;
pub mod feedback;
mod pages;
pub mod retention;
mod routes;
pub mod store;
pub mod words;

use std::sync::Arc;

use ::store::Store;
use kernel::{Clock, Lang};
use places::Gazetteer;
use ui::Site;

pub use budgets::Limits;
pub use routes::{routes, routes_with};
pub use store::{MIGRATIONS, STATEMENTS};

/// The `.ftl` files of voices.
#[derive(rust_embed::RustEmbed)]
#[folder = "locales"]
pub struct Locales;

/// The one field that may stand more than once: a barrier has several reasons.
pub const REASON: &str = "reason";

/// The forms that are worth having on a phone without a network, by the end of their address: `/{lang}/{place}/voices/..`.
/// Without a service in the address they hold no name of one; what they are about is read from where they are sent to.
pub const OFFLINE_FORMS: &[&str] = &["barrier", "visit", "helpful", "correction", "missing"];

/// What the pages of voices are made from and write to.
#[derive(Clone)]
pub struct Voices {
    /// The database.
    pub store: Store,
    /// What all pages share.
    pub site: Arc<Site>,
    /// All places.
    pub places: Arc<Gazetteer>,
    /// Names of what voices are about.
    pub subjects: Arc<dyn Subjects>,
    /// The present day.
    pub clock: Clock,
    /// Fills bytes with what nobody can guess.
    pub random: fn(&mut [u8]),
}

/// What an operator decides.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Who reads what people report. As long as nobody does, the form says so and asks nobody for an address.
    pub desk: Option<Desk>,
    /// What one network may send.
    pub limits: Limits,
}

/// An independent desk: people who read reports and do not belong to the offices that these are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Its name, as it signs an answer.
    pub name: String,
}

/// The header with which the phone asks for a form that it may keep and show without a network: one without a key. The script gives
/// it a key of its own.
pub const KEEP: &str = "navimig-keep";

/// What voices may know of the content, which another domain keeps.
pub trait Subjects: Send + Sync {
    /// The name of a service in the first of these languages that has one, with that language; none for an unknown id.
    fn service_name(&self, id: &str, chain: &[Lang]) -> Option<(String, Lang)>;
    /// The word for a need; none for an unknown code.
    fn need_label(&self, code: &str, chain: &[Lang]) -> Option<(String, Lang)>;
    /// The widest needs in their order: code and word.
    fn needs(&self, chain: &[Lang]) -> Vec<(String, String)>;
    /// The reasons that a barrier can have, in their order: code, words, and the language of the words.
    fn reasons(&self, chain: &[Lang]) -> Vec<(String, String, Lang)>;
    /// The revision of the content, which pages carry for the copies that a browser keeps.
    fn revision(&self) -> Arc<str>;
}
