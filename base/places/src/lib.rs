#![doc = include_str!("../README.md")]

mod find;
mod gazetteer;
mod load;
mod names;
mod place;
mod position;
mod scripts;
mod typos;

pub use find::{Match, Why};
pub use gazetteer::{Gazetteer, HolidayRegion};
pub use load::Problem;
pub use place::{Codes, Kind, Place};
pub use position::{kilometres, nearest};
