//! Opening hours as the Human Services Data Specification writes them.

mod parts;
mod recurrence;
mod schedule;

pub(crate) use recurrence::{Frequency, Recurrence, Zone};
pub use schedule::{Schedule, Timezone};
