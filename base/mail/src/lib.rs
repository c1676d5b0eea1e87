#![doc = include_str!("../README.md")]

mod address;
mod connection;
mod deliver;
mod html;
mod letter;
mod message;
mod personal;
mod settings;
mod store;

use ::store::Migration;

pub use address::Address;
pub use connection::{Answer, Failure, knock, send_now};
pub use deliver::{Deliverer, LEASE, Ran, deliver};
pub use letter::{Letter, Unfit};
pub use personal::CATALOGUE;
pub use settings::Settings;
pub use store::{STATEMENTS, Waiting, forget, queue, waiting};

/// The tables of letters that wait.
pub const MIGRATIONS: &[Migration] = &[::store::migration!("mail", "20261124T1940_mail")];
