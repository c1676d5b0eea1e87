//! The pages of people.

pub(crate) mod account;
mod ask;
pub(crate) mod cards;
pub(crate) mod data;
pub(crate) mod directory;
pub(crate) mod join;
pub(crate) mod links;
pub(crate) mod organisations;
pub(crate) mod passkeys;
pub(crate) mod password;
pub(crate) mod roles;
mod scopes;
mod shared;
pub(crate) mod sign_in;
pub(crate) mod visit;

pub(crate) use ask::Ask;
pub(crate) use shared::Shared;
