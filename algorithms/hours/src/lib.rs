#![doc = include_str!("../README.md")]

mod calendar;
mod convert;
mod hours;
mod hsds;
mod osm;
mod pack;
mod piece;
mod plan;
mod span;
mod status;
mod timeline;
mod week;

pub use calendar::{Calendar, UnknownZone, Unstated};
pub use convert::{Export, Lost, NotExpressible, osm_from_schedules};
pub use hours::{Exception, Hours};
pub use hsds::{Schedule, Timezone};
pub use pack::{PACK_DAYS, Pack};
pub use piece::Kind;
pub use span::{NoSpan, Span};
pub use status::{Current, Reason, Status, status_in};
pub use timeline::Interval;
pub use week::{Note, OnHolidays, Week};
