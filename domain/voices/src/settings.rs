//! What an operator decides, and who reads reports now.

use std::{fmt, sync::Arc};

use kernel::Scope;

use crate::{Limits, triage::LATE_DAYS};

/// An independent desk: people who read reports and do not belong to the offices that these are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Its name, as it signs an answer.
    pub name: String,
}

/// Who reads reports. Asked for every page, so that what a form promises is true from the moment in which somebody takes the
/// desk on or leaves it.
pub trait Desks: Send + Sync {
    /// The desk that reads the reports of a place, by its scopes: the place and those around it, the narrowest first. None where
    /// nobody does: the form says so and asks nobody for an address.
    fn desk_for(&self, scopes: &[Scope]) -> Option<Desk>;
}

/// The same desk everywhere, or none.
impl Desks for Option<Desk> {
    fn desk_for(&self, _: &[Scope]) -> Option<Desk> {
        self.clone()
    }
}

/// What an operator decides.
#[derive(Clone)]
pub struct Settings {
    /// Who reads what people report.
    pub desks: Arc<dyn Desks>,
    /// What one network may send.
    pub limits: Limits,
    /// Days after which a report without an answer is late.
    pub late_days: u16,
}

impl Default for Settings {
    fn default() -> Self {
        Self { desks: Arc::new(None::<Desk>), limits: Limits::default(), late_days: LATE_DAYS }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { desks: _, limits, late_days } = self;
        f.debug_struct("Settings").field("limits", limits).field("late_days", late_days).finish_non_exhaustive()
    }
}
