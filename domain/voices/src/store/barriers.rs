//! Barriers: what is stored for whom, and the case that opens one.

use jiff::tz::TimeZone;
use kernel::{Day, Fault, Lang, RandomId, Slug, Timestamp};
use links::{Link, Subject};
use store::{Row, Store, WriteError, params};

use super::{
    Arrival, Envelope, FIND_CASE, INSERT_BARRIER, INSERT_CASE, INSERT_CONTACT, INSERT_FOR_DESK, INSERT_FOR_OFFICE,
};
use crate::{
    answers::Outcome,
    barrier::{Audience, Barrier},
};

/// A barrier on its way into the database.
#[derive(Debug, Clone)]
pub struct Report {
    /// Id, key, day and place.
    pub envelope: Envelope,
    /// The service that it is about.
    pub service: Option<Slug>,
    /// What the person says, and who may read it.
    pub barrier: Barrier,
    /// The language in which to answer.
    pub lang: Lang,
    /// From [`crate::case::Opening::seal`].
    pub seal: [u8; 32],
    /// Does it enter the public figures? See [`crate::budgets::Limits::counted_a_day`].
    pub counts: bool,
}

/// Stores a barrier, for each reader what that reader may read and nothing else, with its link to the service.
///
/// # Errors
/// When the database takes no writes.
pub async fn put_barrier(store: &Store, report: Report) -> Result<Arrival, WriteError> {
    store
        .write(async move |tx| {
            if report.envelope.open(&tx).await? == Arrival::Again {
                return Ok(Arrival::Again);
            }
            let Report { envelope: Envelope { id, day, place, .. }, service, barrier, lang, seal, counts } = &report;
            let (id, day, place) = (*id, *day, place.as_str());
            let service = service.as_ref().map(Slug::as_str);
            let (reasons, audience) = (barrier.reasons.join(" "), barrier.audience);
            let words = barrier.words.as_deref();
            let params = params![id, day, place, service, reasons.as_str(), audience.as_str(), *counts];
            tx.execute(&INSERT_BARRIER, params).await?;
            tx.execute(&INSERT_CASE, params![*seal, id]).await?;
            if audience.has_reader() {
                tx.execute(&INSERT_FOR_DESK, params![id, lang.as_str(), words]).await?;
            }
            if audience.reaches_office() {
                let words = words.filter(|_| audience == Audience::OfficeWords);
                let lang = words.map(|_| lang.as_str());
                tx.execute(&INSERT_FOR_OFFICE, params![id, day, place, service, reasons, lang, words]).await?;
            }
            if let Some((channel, address)) =
                barrier.contact.as_ref().filter(|_| audience.has_reader()).map(|c| c.parts())
            {
                tx.execute(&INSERT_CONTACT, params![id, channel, address, day]).await?;
            }
            if let Some(service) = service {
                links::tie(&tx, &hinders(id, service, day)).await?;
            }
            Ok(Arrival::New)
        })
        .await
}

/// The first link of the thread. Its time is the beginning of the day, since a finer one could point at a person.
fn hinders(barrier: RandomId, service: &str, day: Day) -> Link {
    Link {
        from: Subject::new("barrier", barrier),
        relation: "hinders".to_owned(),
        to: Subject::new("service", service),
        by: None,
        at: beginning(day),
    }
}

/// The beginning of a day.
pub(super) fn beginning(day: Day) -> Timestamp {
    Timestamp(TimeZone::UTC.to_timestamp(day.into()).map_or(0, |at| at.as_millisecond()))
}

/// What a person sees when they open their case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The barrier.
    pub id: RandomId,
    /// The day on which it arrived.
    pub day: Day,
    /// The place.
    pub place: String,
    /// The service that it is about.
    pub service: Option<String>,
    /// Codes of reasons.
    pub reasons: Vec<String>,
    /// Who may read it.
    pub audience: Audience,
    /// How far it has come.
    pub progress: Progress,
    /// What the person wrote, with the language of the form; none where nobody may read it.
    pub words: Option<(String, Lang)>,
}

/// How far a barrier has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// It is stored.
    Received,
    /// The desk has read it.
    Read {
        /// The first day on which it was read.
        day: Day,
    },
    /// Somebody looks into it, and has written so.
    Waiting(Said),
    /// There is an answer.
    Answered(Said),
}

/// What the desk said to the sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The day on which it was said.
    pub day: Day,
    /// The sentence that every language has, in the sender's; empty where there is none.
    pub body: String,
    /// The language of that sentence.
    pub lang: Lang,
    /// Own words of the desk, and their language.
    pub words: Option<(String, Lang)>,
}

impl Progress {
    /// What the desk said, if it said anything.
    #[must_use]
    pub const fn said(&self) -> Option<&Said> {
        match self {
            Self::Waiting(said) | Self::Answered(said) => Some(said),
            Self::Received | Self::Read { .. } => None,
        }
    }
}

/// The case that this seal belongs to.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn find_case(store: &Store, seal: [u8; 32]) -> Result<Option<Case>, Fault> {
    let row = store.fetch_optional(&FIND_CASE, params![seal]).await?;
    row.map(|row| read_case(&row)).transpose()
}

fn read_case(row: &Row) -> Result<Case, Fault> {
    let damaged = |what: &str| Fault::new(format!("read {what} of a case: the row is damaged"));
    let progress = match (row.get::<Option<Day>>(6)?, row.get::<Option<Day>>(7)?) {
        (_, Some(day)) => {
            let words =
                row.get::<Option<String>>(13)?.map(|words| Ok::<_, Fault>((words, lang(row, 14)?))).transpose()?;
            let said = Said { day, body: row.get(9)?, lang: lang(row, 8)?, words };
            let is_last = row.get::<&str>(12)? != Outcome::Looking.as_str();
            if is_last { Progress::Answered(said) } else { Progress::Waiting(said) }
        }
        (Some(day), None) => Progress::Read { day },
        (None, None) => Progress::Received,
    };
    let words = row.get::<Option<String>>(10)?.map(|words| Ok::<_, Fault>((words, lang(row, 11)?)));
    Ok(Case {
        id: row.get(0)?,
        day: row.get(1)?,
        place: row.get(2)?,
        service: row.get(3)?,
        reasons: row.get::<&str>(4)?.split(' ').map(ToOwned::to_owned).collect(),
        audience: Audience::parse(row.get(5)?).ok_or_else(|| damaged("the readers"))?,
        progress,
        words: words.transpose()?,
    })
}

/// The language in this column.
pub(super) fn lang(row: &Row, column: usize) -> Result<Lang, Fault> {
    row.get::<&str>(column)?.parse().map_err(|error| Fault::because("read the language of a report", error))
}
