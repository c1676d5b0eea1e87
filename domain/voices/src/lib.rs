#![doc = include_str!("../README.md")]

pub mod answers;
pub mod attempts;
pub mod barrier;
pub mod batches;
pub mod budgets;
pub mod case;
pub mod contacts;
pub mod counts;
pub mod feedback;
mod pages;
pub mod readers;
pub mod retention;
mod routes;
mod settings;
pub mod speed;
pub mod store;
pub mod triage;
pub mod words;

use std::sync::Arc;

use ::store::Store;
use kernel::{Clock, Lang, Scope};
use places::Gazetteer;
use ui::Site;

pub use budgets::Limits;
pub use routes::{WORK, routes, routes_with};
pub use settings::{Desk, Desks, Settings};
pub use store::CATALOGUE;
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
    /// The organisations that keep a service, as scopes of roles: who answers for one of them sees what was reported about its
    /// services, and not what was reported about others at the same place.
    fn service_scopes(&self, id: &str) -> Vec<Scope> {
        let _ = id;
        Vec::new()
    }
    /// The revision of the content, which pages carry for the copies that a browser keeps.
    fn revision(&self) -> Arc<str>;
}
