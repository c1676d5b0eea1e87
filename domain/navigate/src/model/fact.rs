//! Facts that the program sets: cost, deadline, documents, hours, phones, each with its source.

use kernel::{Day, Money, Slug};
use serde::{Deserialize, Serialize};
use texts::Text;

/// A value with the source it rests on. Without a source, or with `confirm: false`, it is not confirmed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Id in the source registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Slug>,
    /// False where the record says that the value must be checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirm: Option<bool>,
}

impl<T> Sourced<T> {
    /// Does a source bear the value, without anybody's doubt?
    #[must_use]
    pub fn is_borne(&self) -> bool {
        self.source.is_some() && self.confirm != Some(false)
    }
}

/// A phone number.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PhoneNumber {
    /// International form with spaces, or a short number.
    pub number: Box<str>,
    /// When or for whom.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// Id in the source registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Slug>,
    /// False where it must be checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirm: Option<bool>,
}

/// Opening hours: OSM text and a note.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Hours {
    /// `opening_hours` of OpenStreetMap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub osm: Option<Box<str>>,
    /// What the days and times do not say.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// Id in the source registry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Slug>,
    /// False where they must be checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirm: Option<bool>,
}

/// How exact an amount is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    /// As written.
    #[default]
    Exact,
    /// Roughly.
    About,
    /// Not more.
    Max,
    /// Not less.
    Min,
}

/// For what an amount is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// Once.
    #[default]
    Once,
    /// Each day.
    Day,
    /// Each week.
    Week,
    /// Each month.
    Month,
    /// Each year.
    Year,
    /// Each visit.
    Visit,
    /// Each course.
    Course,
    /// Each document.
    Document,
    /// Each person.
    Person,
    /// Each hour.
    Hour,
    /// Each page.
    Page,
}

/// An amount of money with what it means.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Amount {
    /// Plain decimal with a point.
    pub amount: Box<str>,
    /// ISO 4217.
    pub currency: Box<str>,
    /// How exact it is.
    #[serde(default)]
    pub qualifier: Qualifier,
    /// For what.
    #[serde(default)]
    pub per: Per,
    /// The year that it was valid in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
}

impl Amount {
    /// The money, when the decimal is well formed.
    #[must_use]
    pub fn money(&self) -> Option<Money> {
        Money::parse(&self.amount, &self.currency)
    }
}

/// What something costs.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Cost {
    /// True when nothing is paid.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub free: bool,
    /// The amounts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub amounts: Vec<Amount>,
    /// What the amounts do not say.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// Who pays, when it is not the person.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub payer: Text,
    /// Id in the source registry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Slug>,
    /// False where it must be checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirm: Option<bool>,
}

/// How a deadline stands to its event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Within a time after the event.
    Within,
    /// Before the event.
    Before,
    /// Not before a time after the event.
    After,
    /// At the event.
    At,
    /// From the event or date on.
    From,
    /// Until the event or date.
    Until,
    /// At once.
    Now,
    /// On the day of the event.
    SameDay,
    /// As soon as possible.
    Soon,
}

/// The unit of a deadline's count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Hours.
    Hour,
    /// Calendar days.
    Day,
    /// Days that are neither weekend nor public holiday.
    WorkingDay,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

impl Unit {
    /// The word in keys and files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::WorkingDay => "working_day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

impl Relation {
    /// The word in keys and files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Within => "within",
            Self::Before => "before",
            Self::After => "after",
            Self::At => "at",
            Self::From => "from",
            Self::Until => "until",
            Self::Now => "now",
            Self::SameDay => "same_day",
            Self::Soon => "soon",
        }
    }
}

/// Until when, or from when on.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Deadline {
    /// How it stands to the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<Relation>,
    /// How many units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// Of what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// Code in the vocabulary of events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Slug>,
    /// A fixed day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// What the rest does not say.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// Id in the source registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Slug>,
    /// False where it must be checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirm: Option<bool>,
}

/// What to bring.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Documents {
    /// Codes in the vocabulary of documents.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Slug>,
    /// What the codes do not say.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// Id in the source registry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Slug>,
    /// False where it must be checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirm: Option<bool>,
}

/// May I come, and who is told about me: only what a source says; the rest is unknown.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Access {
    /// Without residence papers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_papers: Option<Sourced<bool>>,
    /// Without electronic identity or bank account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_eid: Option<Sourced<bool>>,
    /// Without appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_appointment: Option<Sourced<bool>>,
    /// An interpreter is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<Sourced<bool>>,
    /// Female staff on request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub female_staff: Option<Sourced<bool>>,
    /// Children may come along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub children: Option<Sourced<bool>>,
    /// Reachable in a wheelchair.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wheelchair: Option<Sourced<bool>>,
    /// Whom the service must tell about a person: `none`, `police`, `immigration` or `unknown`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reporting: Option<Sourced<Box<str>>>,
}

impl Access {
    /// The yes-or-no questions in the order in which they are shown, with their codes.
    #[must_use]
    pub fn answers(&self) -> [(&'static str, Option<&Sourced<bool>>); 7] {
        [
            ("without_papers", self.without_papers.as_ref()),
            ("without_eid", self.without_eid.as_ref()),
            ("without_appointment", self.without_appointment.as_ref()),
            ("interpreter", self.interpreter.as_ref()),
            ("female_staff", self.female_staff.as_ref()),
            ("children", self.children.as_ref()),
            ("wheelchair", self.wheelchair.as_ref()),
        ]
    }
}
