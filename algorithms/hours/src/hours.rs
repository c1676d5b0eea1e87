//! The hours of one service: what was published, and the days on which it is otherwise.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Unstated};
use crate::hsds::{Recurrence, Schedule};
use crate::osm::Rules;
use crate::piece::Kind;
use crate::plan::{Opening, Plan, View, here, whole_day};
use crate::span::Span;
use crate::status::Reason;

/// The opening hours of a service, read once and asked often.
///
/// Reading never fails: hours that are not understood are unknown, which is an answer a page can show, and
/// [`Hours::problem`] tells the editor why.
///
/// ```
/// use hours::{Calendar, Hours, Status};
///
/// let brussels = hours::Calendar::in_zone("Europe/Brussels").unwrap();
/// let hours = Hours::from_osm("Mo-Fr 09:00-12:30; PH off");
/// let monday_ten: jiff::Timestamp = "2026-11-23T10:00+01:00".parse().unwrap();
/// let noon_thirty: jiff::Timestamp = "2026-11-23T12:30+01:00".parse().unwrap();
///
/// let now = hours.status(&brussels, monday_ten.as_millisecond());
/// assert_eq!(now.status, Status::Open { until: Some(noon_thirty.as_millisecond()) });
/// ```
#[derive(Clone, Debug)]
pub struct Hours {
    plan: Plan,
    exceptions: BTreeMap<Date, Exception>,
    /// Why nothing is known, where nothing is.
    unknown: Option<(Reason, String)>,
}

/// What holds on one day in place of the plain hours.
///
/// In JSON: `"closed"`, `"unknown"`, or the times: `["10:00-12:00", "14:00-16:00"]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub enum Exception {
    /// Closed on that day.
    Closed,
    /// Nobody knows yet; to be asked.
    Unknown,
    /// Open at these times; they may end on the next day.
    Open(Vec<Span>),
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Word(Word),
    Times(Vec<Span>),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Word {
    Closed,
    Unknown,
}

impl From<Written> for Exception {
    fn from(written: Written) -> Self {
        match written {
            Written::Word(Word::Closed) => Self::Closed,
            Written::Word(Word::Unknown) => Self::Unknown,
            Written::Times(times) => Self::Open(times),
        }
    }
}

impl From<Exception> for Written {
    fn from(exception: Exception) -> Self {
        match exception {
            Exception::Closed => Self::Word(Word::Closed),
            Exception::Unknown => Self::Word(Word::Unknown),
            Exception::Open(times) => Self::Times(times),
        }
    }
}

impl Hours {
    /// Nobody gave hours.
    #[must_use]
    pub fn not_given() -> Self {
        Self::unknown(Reason::NotGiven, "no hours are given")
    }

    /// Only by appointment, at times that are agreed with each person.
    #[must_use]
    pub fn by_appointment() -> Self {
        Self::planned(Plan::Always(Kind::Appointment))
    }

    /// Hours written as OSM `opening_hours`. A blank text is [`Hours::not_given`]; one that is not understood is
    /// unknown for [`Reason::Unreadable`].
    #[must_use]
    pub fn from_osm(text: &str) -> Self {
        match text.trim() {
            "" => Self::not_given(),
            text => match Rules::read(text) {
                Ok(rules) => Self::planned(Plan::Osm(rules)),
                Err(problem) => Self::unknown(Reason::Unreadable, &problem),
            },
        }
    }

    /// Hours written as HSDS schedules; a service is open when one of them says so. None are [`Hours::not_given`];
    /// one that is not understood makes all unknown, because the others may not be the whole truth.
    #[must_use]
    pub fn from_schedules(schedules: &[Schedule]) -> Self {
        if schedules.is_empty() {
            return Self::not_given();
        }
        if schedules.iter().all(|schedule| schedule.needs_appointment() && schedule.names_no_time()) {
            return Self::by_appointment();
        }
        let read = schedules.iter().enumerate().map(|(index, schedule)| {
            Recurrence::read(schedule).map_err(|problem| format!("schedule {}: {problem}", index + 1))
        });
        match read.collect() {
            Ok(recurrences) => Self::planned(Plan::Hsds(recurrences)),
            Err(problem) => Self::unknown(Reason::Unreadable, &problem),
        }
    }

    fn planned(plan: Plan) -> Self {
        Self { plan, exceptions: BTreeMap::new(), unknown: None }
    }

    fn unknown(reason: Reason, problem: &str) -> Self {
        let plan = Plan::Always(Kind::Unknown);
        Self { plan, exceptions: BTreeMap::new(), unknown: Some((reason, problem.to_owned())) }
    }

    /// With another rule for one day: all times that would begin on it are replaced. Times that began the evening
    /// before run on.
    #[must_use]
    pub fn with_exception(mut self, date: Date, exception: Exception) -> Self {
        self.exceptions.insert(date, exception);
        self
    }

    /// The days on which it is otherwise, in order.
    pub fn exceptions(&self) -> impl Iterator<Item = (Date, &Exception)> {
        self.exceptions.iter().map(|(date, exception)| (*date, exception))
    }

    /// Why nothing is known, apart from exceptions; `None` if hours are.
    #[must_use]
    pub fn reason(&self) -> Option<Reason> {
        self.unknown.as_ref().map(|(reason, _)| *reason)
    }

    /// What is not understood, in a sentence for the editor; `None` if all is.
    #[must_use]
    pub fn problem(&self) -> Option<&str> {
        self.unknown.as_ref().map(|(_, problem)| problem.as_str())
    }

    /// The one kind that holds at all times, if it is so.
    pub(crate) fn constant(&self) -> Option<Kind> {
        self.plan.constant().filter(|_| self.exceptions.is_empty())
    }

    pub(crate) fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The times that begin on one day of the calendar: exceptions first, then holidays, then the plain hours.
    pub(crate) fn on(&self, date: Date, calendar: &Calendar) -> Vec<Opening> {
        match self.exceptions.get(&date) {
            Some(Exception::Closed) => return Vec::new(),
            Some(Exception::Unknown) => return vec![whole_day(Kind::Unknown)],
            Some(Exception::Open(spans)) => return spans.iter().map(|span| here(span.piece())).collect(),
            None => {}
        }
        let mut day = self.plan.on(date, &View { calendar, public: None, school: false });
        if calendar.is_holiday(date) && !self.plan.states_holidays() {
            match calendar.unstated() {
                Unstated::AsUsual => {}
                Unstated::Closed => day.clear(),
                Unstated::Ask => {
                    for opening in day.iter_mut().filter(|opening| opening.piece.kind.is_certain()) {
                        opening.piece.kind = Kind::Holiday;
                    }
                }
            }
        }
        day
    }
}
