//! From OSM text to HSDS schedules and back, as far as each can say what the other says.

mod to_hsds;
mod to_osm;

use std::fmt;

use crate::hsds::Schedule;

pub use to_osm::osm_from_schedules;

/// Schedules made from other hours, and what they could not carry.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// The plain weeks and seasons.
    pub schedules: Vec<Schedule>,
    /// What HSDS has no field for; publish the source text beside the schedules where this is not empty.
    pub lost: Vec<Lost>,
}

/// What an HSDS schedule has no field for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lost {
    /// What happens on public holidays.
    Holidays,
    /// What happens in school holidays.
    SchoolHolidays,
    /// Words beside the times.
    Comments,
    /// Days with other hours.
    Exceptions,
}

/// Why hours cannot be said in the other form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotExpressible(pub(crate) String);

impl NotExpressible {
    pub(crate) fn because(reason: &str) -> Self {
        Self(reason.to_owned())
    }
}

impl fmt::Display for NotExpressible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotExpressible {}

/// The two letters of each day, Monday first, as OSM writes them; in capitals they are those of HSDS.
pub(crate) const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// What is written into `attending_type` for hours by appointment, and read again as such.
pub(crate) const BY_APPOINTMENT: &str = "by appointment";
