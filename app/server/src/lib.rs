#![doc = include_str!("../README.md")]

mod accounts;
mod app;
mod assets;
mod backup;
mod boot;
mod client;
mod config;
mod content;
mod daily;
mod desk;
mod desks;
mod doors;
mod edits;
mod examine;
mod guard;
mod health;
mod kept;
mod listen;
mod packs;
mod post;
mod refresh;
mod reply;
mod rotation;
mod router;
mod scheduled;
mod secret;
mod serve_api;
mod serve_pages;
mod slow;
mod store;
mod subjects;
mod tidy;
mod tools;

pub use accounts::{holders, invite};
pub use app::{App, Live};
pub use assets::Assets;
pub use backup::{Audited, Kept, audit, backup, restore};
pub use boot::{Started, boot, migrations, personal_data, site, statements};
pub use config::{Config, Limits};
pub use content::{gazetteer, snapshot_of};
pub use daily::{run as chores, seal};
pub use desks::run as desks;
pub use examine::{Examined, Level as ExaminedLevel, Settings as ExaminedSettings, examine};
pub use listen::{bind, serve};
pub use mail::Settings as MailSettings;
pub use people::first_invitation;
pub use post::deliver;
pub use refresh::run as refresh;
pub use rotation::Rotation;
pub use router::{declared, router};
pub use scheduled::{Schedule, run as backups};
pub use tools::{Imported, export, import, openapi, transfer};

/// The `.ftl` files of the pages that are nobody's in particular: errors.
#[derive(rust_embed::RustEmbed)]
#[folder = "locales"]
pub struct Locales;
