#![doc = include_str!("../README.md")]

mod clock;
mod errors;
mod ids;
mod lang;
mod money;
mod people;
mod revision;
mod slug;

pub use clock::{Clock, Day, Timestamp};
pub use errors::{Fault, Refusal};
pub use ids::{HSDS_NAMESPACE, RandomId, hsds_id};
pub use lang::{Direction, Lang, LangError};
pub use money::Money;
pub use people::{Need, Person, PersonId, Role, Scope, may};
pub use revision::Revision;
pub use slug::{Slug, SlugError};
