#![doc = include_str!("../README.md")]

pub mod key;
pub mod organisation;
mod pages;
pub mod passkeys;
pub mod password;
pub mod roles;
mod routes;
pub mod second_factor;
pub mod session;
pub mod store;
pub mod tries;

use std::sync::Arc;

use ::store::Store;
use kernel::Clock;
use places::Gazetteer;
use ui::{Site, Work};

pub use key::Key;
pub use pages::visit::{Visit, first_invitation, visit};
pub use routes::routes;
pub use session::{Lifetimes, Token};
pub use store::CATALOGUE;
pub use store::{MIGRATIONS, statements};

/// The `.ftl` files of people.
#[derive(rust_embed::RustEmbed)]
#[folder = "locales"]
pub struct Locales;

/// What the pages of people are made from and write to.
#[derive(Clone)]
pub struct People {
    /// The database.
    pub store: Store,
    /// What all pages share.
    pub site: Arc<Site>,
    /// All places.
    pub places: Arc<Gazetteer>,
    /// The present time.
    pub clock: Clock,
    /// Fills bytes with what nobody can guess.
    pub random: fn(&mut [u8]),
    /// The key of the installation.
    pub key: Key,
    /// Are letters sent? Else no page promises one.
    pub sends_mail: bool,
    /// Pages on which people with roles work.
    pub work: Vec<Work>,
    /// The revision of the content, which pages carry for the copies that a browser keeps.
    pub revision: Arc<dyn Fn() -> Arc<str> + Send + Sync>,
    /// What an operator decides.
    pub settings: Settings,
}

/// What an operator decides.
#[derive(Debug, Clone, Copy, Default)]
pub struct Settings {
    /// How long sessions hold.
    pub lifetimes: Lifetimes,
    /// How often somebody may try.
    pub tries: tries::Limits,
}

/// The pages of people on which roles work.
pub const WORK: &[Work] = &[
    Work {
        path: "/desk/people",
        title: "people-roles-title",
        lead: "people-roles-lead",
        needs: kernel::Need::OneOf(roles::GIVERS),
    },
    Work {
        path: "/desk/organisations",
        title: "people-organisations-desk-title",
        lead: "people-organisations-desk-lead",
        needs: kernel::Need::OneOf(roles::GIVERS),
    },
];
