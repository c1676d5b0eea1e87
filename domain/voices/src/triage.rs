//! How far the desk has come with a report, and whether it is late.

use std::collections::BTreeMap;

use jiff::ToSpan;
use kernel::Day;

/// Days after which a report without an answer is late, unless the operator says otherwise.
pub const LATE_DAYS: u16 = 14;

/// How far the desk has come with one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody has read it.
    New,
    /// Somebody at the desk has read it.
    Read,
    /// The sender knows that somebody looks into it; or the answer was that it will change, and until when.
    Waiting(Option<Day>),
    /// It has an answer.
    Answered,
}

impl State {
    /// Is there still something to do?
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Answered)
    }

    /// Is it late `today`? A promise is from the day after the promised one on; anything else without an answer is when more
    /// than `late_days` days have gone since it came.
    ///
    /// ```
    /// use voices::triage::State;
    /// let day = |text: &str| text.parse::<kernel::Day>().unwrap();
    /// let is_late = |state: State, today| state.is_late(day("2026-11-01"), day(today), 14);
    /// assert!(!is_late(State::New, "2026-11-15") && is_late(State::New, "2026-11-16"));
    /// let promised = State::Waiting(Some(day("2027-03-01")));
    /// assert!(!is_late(promised, "2027-03-01") && is_late(promised, "2027-03-02"));
    /// assert!(!is_late(State::Answered, "2030-01-01"));
    /// ```
    #[must_use]
    pub fn is_late(self, came_on: Day, today: Day, late_days: u16) -> bool {
        match self {
            Self::Answered => false,
            Self::Waiting(Some(until)) => today > until,
            Self::New | Self::Read | Self::Waiting(None) => today > came_on.saturating_add(i64::from(late_days).days()),
        }
    }
}

/// What a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shelf {
    /// What nobody has read.
    New,
    /// What was read and has no answer.
    Read,
    /// What waits for an answer or for a promised day.
    Waiting,
    /// What is late, whatever its state.
    Late,
    /// What has an answer.
    Answered,
}

impl Shelf {
    /// Every shelf in its order.
    pub const ALL: [Self; 5] = [Self::New, Self::Read, Self::Waiting, Self::Late, Self::Answered];

    /// Its word in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Read => "read",
            Self::Waiting => "waiting",
            Self::Late => "late",
            Self::Answered => "answered",
        }
    }

    /// The shelf of a word; what is new for any other.
    #[must_use]
    pub fn read(word: &str) -> Self {
        Self::ALL.into_iter().find(|shelf| shelf.as_str() == word).unwrap_or(Self::New)
    }

    /// Does a report stand here?
    #[must_use]
    pub const fn holds(self, state: State, is_late: bool) -> bool {
        match self {
            Self::New => matches!(state, State::New),
            Self::Read => matches!(state, State::Read),
            Self::Waiting => matches!(state, State::Waiting(_)),
            Self::Late => is_late,
            Self::Answered => matches!(state, State::Answered),
        }
    }
}

/// What is open at a place, and how much of it is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Load {
    /// Without an end.
    pub open: usize,
    /// Of these, late.
    pub late: usize,
}

/// The load of each place, from a place and "is it late?" for each open one.
///
/// ```
/// let loads = voices::triage::loads([("be-gent", false), ("be-gent", true), ("be-aalst", false)]);
/// assert_eq!((loads["be-gent"].open, loads["be-gent"].late), (2, 1));
/// assert_eq!((loads["be-aalst"].open, loads["be-aalst"].late), (1, 0));
/// ```
pub fn loads<'a>(open: impl IntoIterator<Item = (&'a str, bool)>) -> BTreeMap<&'a str, Load> {
    let mut loads: BTreeMap<&str, Load> = BTreeMap::new();
    for (place, is_late) in open {
        let load = loads.entry(place).or_default();
        load.open += 1;
        load.late += usize::from(is_late);
    }
    loads
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_report_stands_on_one_shelf_and_what_is_late_on_one_more() {
        let until = "2026-12-01".parse().unwrap();
        for state in [State::New, State::Read, State::Waiting(None), State::Waiting(Some(until)), State::Answered] {
            for is_late in [false, true] {
                let on: Vec<Shelf> = Shelf::ALL.into_iter().filter(|shelf| shelf.holds(state, is_late)).collect();
                assert_eq!(on.len(), 1 + usize::from(is_late), "{state:?}: {on:?}");
            }
        }
        assert!(Shelf::ALL.into_iter().all(|shelf| Shelf::read(shelf.as_str()) == shelf));
        assert_eq!(Shelf::read("nonsense"), Shelf::New);
    }
}
