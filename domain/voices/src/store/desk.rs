//! What the desk reads and answers: only reports whose senders chose a reader.

use kernel::{Day, Fault, Lang, RandomId, Revision, Slug};
use links::{Link, Subject};
use serde_json::json;
use store::{Row, Store, Tx, WriteError, params};

use super::{
    Act, FIND_ANSWER, FIND_FOR_DESK, FIND_PLACE_OF_BARRIER, LIST_ANSWERED_FOR_DESK, LIST_OPEN_FOR_DESK, MARK_READ,
    OfficeSaid, PUT_ANSWER, PUT_NOTE, PUT_OUTCOME, Said,
    barriers::{beginning, lang},
};
use crate::{
    answers::{Note, Outcome},
    barrier::Audience,
    triage::State,
};

/// A report in a list of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The barrier.
    pub id: RandomId,
    /// The day on which it came.
    pub day: Day,
    /// The place.
    pub place: Slug,
    /// The service that it is about.
    pub service: Option<Slug>,
    /// Codes of reasons.
    pub reasons: Vec<String>,
    /// How far the desk has come with it.
    pub state: State,
    /// Has the office said something about it?
    pub has_statement: bool,
}

/// A report as the desk reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskReport {
    /// What the list says of it.
    pub received: Received,
    /// Who else may read it.
    pub audience: Audience,
    /// The language in which to answer.
    pub lang: Lang,
    /// In the sender's words.
    pub words: Option<String>,
    /// Channel and address, where the sender left one.
    pub contact: Option<(String, String)>,
    /// What the desk said so far.
    pub said: Option<(Outcome, Said)>,
    /// What the office said.
    pub statement: Option<OfficeSaid>,
    /// Which answer this is: one that was written meanwhile has another.
    pub revision: Revision,
}

/// Reports that the desk may read: those that wait for it, the oldest first; or those that it has answered, the newest answer first.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn list_for_desk(store: &Store, is_answered: bool) -> Result<Vec<Received>, Fault> {
    let statement = if is_answered { &LIST_ANSWERED_FOR_DESK } else { &LIST_OPEN_FOR_DESK };
    store.fetch(statement, params![]).await?.iter().map(received).collect()
}

/// A report; none where its sender let nobody read it, or took it back.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn find_for_desk(store: &Store, barrier: RandomId) -> Result<Option<DeskReport>, Fault> {
    let Some(row) = store.fetch_optional(&FIND_FOR_DESK, params![barrier]).await? else { return Ok(None) };
    let said = row.get::<Option<Day>>(6)?.map(|day| read_said(&row, day)).transpose()?;
    let contact = row.get::<Option<String>>(13)?.map(|channel| Ok::<_, Fault>((channel, row.get(14)?))).transpose()?;
    Ok(Some(DeskReport {
        received: received(&row)?,
        audience: Audience::parse(row.get(10)?).ok_or_else(|| Fault::new("read the readers of a report"))?,
        lang: lang(&row, 11)?,
        words: row.get(12)?,
        contact,
        revision: said
            .as_ref()
            .map_or(Revision(0), |(_, said)| revision(&said.body, said.words.as_ref().map(|w| &*w.0))),
        said,
        statement: OfficeSaid::read(&row, 9, 19)?,
    }))
}

fn read_said(row: &Row, day: Day) -> Result<(Outcome, Said), Fault> {
    let words = row.get::<Option<String>>(17)?.map(|words| Ok::<_, Fault>((words, lang(row, 18)?))).transpose()?;
    Ok((outcome(row, 7)?, Said { day, body: row.get(16)?, lang: lang(row, 15)?, words }))
}

/// The outcome in this column.
pub(super) fn outcome(row: &Row, column: usize) -> Result<Outcome, Fault> {
    Outcome::parse(row.get(column)?).ok_or_else(|| Fault::new("read what was answered: the row is damaged"))
}

fn received(row: &Row) -> Result<Received, Fault> {
    let state = match (row.get::<Option<Day>>(5)?, row.get::<Option<Day>>(6)?) {
        (_, Some(_)) => match outcome(row, 7)? {
            Outcome::Looking => State::Waiting(None),
            Outcome::Promised => State::Waiting(row.get(8)?),
            _ => State::Answered,
        },
        (Some(_), None) => State::Read,
        (None, None) => State::New,
    };
    Ok(Received {
        id: row.get(0)?,
        day: row.get(1)?,
        place: slug(row.get(2)?)?,
        service: row.get::<Option<&str>>(3)?.map(slug).transpose()?,
        reasons: row.get::<&str>(4)?.split(' ').map(ToOwned::to_owned).collect(),
        state,
        has_statement: row.get::<Option<Day>>(9)?.is_some(),
    })
}

pub(super) fn slug(text: &str) -> Result<Slug, Fault> {
    text.parse().map_err(|error| Fault::because("read where a report belongs", error))
}

fn revision(body: &str, words: Option<&str>) -> Revision {
    Revision::of(&format!("{body}\n{}", words.unwrap_or_default()))
}

/// Somebody at the desk has read a barrier. False when the desk may not read it, or had read it before.
///
/// # Errors
/// When the database takes no writes.
pub async fn mark_read(store: &Store, barrier: RandomId, act: Act) -> Result<bool, WriteError> {
    store
        .write(async move |tx| {
            if tx.execute(&MARK_READ, params![barrier, act.at.day_utc()]).await? == 0 {
                return Ok(false);
            }
            act.record(&tx, "BarrierRead", Subject::new("barrier", barrier), json!({})).await?;
            Ok(true)
        })
        .await
}

/// An answer on its way to the sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What it says.
    pub outcome: Outcome,
    /// By which day it will change.
    pub due_on: Option<Day>,
    /// The sentence in the sender's language; empty where there is none.
    pub body: String,
    /// The language of the sentence.
    pub lang: Lang,
    /// Own words and their language.
    pub words: Option<(String, Lang)>,
    /// What everybody reads, in the language of the page on which it was written.
    pub note: Option<(Note, Lang)>,
    /// The answer that its writer saw; what somebody else wrote meanwhile is not written over. None writes over anything.
    pub seen: Option<Revision>,
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// The sender can read it.
    Yes,
    /// Nobody may read the report, or it was taken back.
    Gone,
    /// Somebody else has answered meanwhile.
    Changed,
}

/// Answers a barrier, in place of an earlier answer. What was mended is tied to its service, and told to everybody if the desk
/// wants that.
///
/// # Errors
/// When the database takes no writes.
pub async fn answer(store: &Store, barrier: RandomId, answer: Answer, act: Act) -> Result<Answered, WriteError> {
    store
        .write(async move |tx| {
            if has_changed(&tx, barrier, answer.seen).await? {
                return Ok(Answered::Changed);
            }
            let Answer { outcome, due_on, body, lang, words, .. } = &answer;
            let today = act.at.day_utc();
            let (own, own_lang) = words.as_ref().map_or((None, None), |(text, lang)| (Some(text), Some(lang.as_str())));
            let values = params![barrier, today, lang.as_str(), body, outcome.as_str(), *due_on, own, own_lang];
            if tx.execute(&PUT_ANSWER, values).await? == 0 {
                return Ok(Answered::Gone);
            }
            if *outcome != Outcome::Looking {
                let mended_on = (*outcome == Outcome::Mended).then_some(today);
                tx.execute(&PUT_OUTCOME, params![barrier, today, mended_on]).await?;
            }
            if *outcome == Outcome::Mended {
                mend(&tx, barrier, &answer, act).await?;
            }
            let body = json!({"outcome": outcome.as_str()});
            act.record(&tx, "BarrierAnswered", Subject::new("barrier", barrier), body).await?;
            Ok(Answered::Yes)
        })
        .await
}

async fn has_changed(tx: &Tx, barrier: RandomId, seen: Option<Revision>) -> Result<bool, Fault> {
    let Some(seen) = seen else { return Ok(false) };
    let row = tx.fetch_optional(&FIND_ANSWER, params![barrier]).await?;
    let now = row.map(|row| Ok::<_, Fault>(revision(row.get(0)?, row.get(1)?))).transpose()?;
    Ok(now.unwrap_or(Revision(0)) != seen)
}

/// The link of the thread that says what came of a barrier, and the note. Nothing in the note leads to the barrier.
async fn mend(tx: &Tx, barrier: RandomId, answer: &Answer, act: Act) -> Result<(), Fault> {
    let today = act.at.day_utc();
    let Some(row) = tx.fetch_optional(&FIND_PLACE_OF_BARRIER, params![barrier]).await? else { return Ok(()) };
    let Some(service) = row.get::<Option<&str>>(1)? else { return Ok(()) };
    let link = Link {
        from: Subject::new("barrier", barrier),
        relation: "mended".to_owned(),
        to: Subject::new("service", service),
        by: Some(act.by),
        at: beginning(today),
    };
    links::tie(tx, &link).await?;
    if let Some((note, lang)) = &answer.note {
        let lang = note.words.as_ref().map(|_| lang.as_str());
        let values = params![service, row.get::<&str>(0)?, today, lang, note.words.as_ref()];
        tx.execute(&PUT_NOTE, values).await?;
    }
    Ok(())
}
