//! Barriers: what is stored for whom, and the case that opens one.

use jiff::tz::TimeZone;
use kernel::{Day, Fault, Lang, RandomId, Slug, Timestamp};
use links::{Link, Subject};
use store::{Row, Store, WriteError, params};

use super::{
    Arrival, Envelope, FIND_CASE, INSERT_BARRIER, INSERT_CASE, INSERT_CONTACT, INSERT_FOR_DESK, INSERT_FOR_OFFICE,
    MARK_READ, PUT_ANSWER,
};
use crate::barrier::{Audience, Barrier};

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
    let at = TimeZone::UTC.to_timestamp(day.into()).map_or(0, |at| at.as_millisecond());
    Link {
        from: Subject::new("barrier", barrier),
        relation: "hinders".to_owned(),
        to: Subject::new("service", service),
        by: None,
        at: Timestamp(at),
    }
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
    /// There is an answer.
    Answered {
        /// The day of the answer.
        day: Day,
        /// Its language.
        lang: Lang,
        /// Its words.
        body: String,
    },
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
            let lang = row.get::<&str>(8)?.parse().map_err(|_| damaged("the language"))?;
            Progress::Answered { day, lang, body: row.get(9)? }
        }
        (Some(day), None) => Progress::Read { day },
        (None, None) => Progress::Received,
    };
    let words = row.get::<Option<String>>(10)?.map(|words| {
        let lang = row.get::<&str>(11)?.parse().map_err(|_| damaged("the language"))?;
        Ok::<_, Fault>((words, lang))
    });
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

/// The desk has read a barrier. False when it may not read it, or had read it before.
///
/// # Errors
/// When the database takes no writes.
pub async fn mark_read(store: &Store, barrier: RandomId, today: Day) -> Result<bool, WriteError> {
    store.write(async move |tx| Ok(tx.execute(&MARK_READ, params![barrier, today]).await? == 1)).await
}

/// Answers a barrier, in place of an earlier answer. False when the person let nobody read it.
///
/// # Errors
/// When the database takes no writes.
pub async fn answer(
    store: &Store,
    barrier: RandomId,
    today: Day,
    lang: Lang,
    body: String,
) -> Result<bool, WriteError> {
    store
        .write(async move |tx| {
            let params = params![barrier, today, lang.as_str(), body.as_str()];
            Ok(tx.execute(&PUT_ANSWER, params).await? == 1)
        })
        .await
}
