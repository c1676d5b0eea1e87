//! What editors read about services: corrections, remarks, what is missing; and what they did about it.

use kernel::{Day, Fault, Lang, RandomId, Slug};
use links::{Link, Subject};
use serde_json::json;
use store::{Row, Store, WriteError, params};

use super::{
    Act, FIND_CORRECTION, FIND_MISSING, FIND_REMARK, LIST_CORRECTIONS, LIST_MISSING, LIST_REMARKS, PUT_HANDLED,
    barriers::{beginning, lang},
    desk::slug,
};
use crate::answers::Handled;

/// What kind of voice it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    /// Something about a service is wrong.
    Correction,
    /// "Did this help?", with words.
    Remark,
    /// Something is missing.
    Missing,
}

impl Told {
    /// Every kind in the order of the page.
    pub const ALL: [Self; 3] = [Self::Correction, Self::Remark, Self::Missing];

    /// Its word in addresses, in the database and as the kind of a subject.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Remark => "remark",
            Self::Missing => "missing",
        }
    }

    /// The kind of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|told| told.as_str() == word)
    }
}

/// How far the editors have come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has dealt with it.
    Open,
    /// Somebody has.
    Handled {
        /// When.
        day: Day,
        /// Was the service mended?
        is_done: bool,
        /// Why not, or what the editor added, and in which language.
        reason: Option<(String, Lang)>,
    },
}

impl Stage {
    /// Has nobody dealt with it?
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open)
    }
}

/// A voice about a service as editors read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mending {
    /// Its id.
    pub id: RandomId,
    /// What it is.
    pub told: Told,
    /// The day on which it came.
    pub day: Day,
    /// The place.
    pub place: Slug,
    /// The service that it is about; none for what is missing.
    pub service: Option<Slug>,
    /// The field that is wrong, "did it help?", or the need.
    pub code: String,
    /// The language of the words.
    pub lang: Option<Lang>,
    /// The name of a service that is missing.
    pub name: Option<String>,
    /// What is right, or the words of the person.
    pub words: Option<String>,
    /// How the person knows; what a missing service does.
    pub more: Option<String>,
    /// The page of a missing service on the web.
    pub link: Option<String>,
    /// How far the editors have come.
    pub stage: Stage,
}

/// All of one kind, the oldest first.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn list_mending(store: &Store, told: Told) -> Result<Vec<Mending>, Fault> {
    let statement = match told {
        Told::Correction => &LIST_CORRECTIONS,
        Told::Remark => &LIST_REMARKS,
        Told::Missing => &LIST_MISSING,
    };
    store.fetch(statement, params![]).await?.iter().map(|row| read(row, told)).collect()
}

/// One of them.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn find_mending(store: &Store, told: Told, id: RandomId) -> Result<Option<Mending>, Fault> {
    let statement = match told {
        Told::Correction => &FIND_CORRECTION,
        Told::Remark => &FIND_REMARK,
        Told::Missing => &FIND_MISSING,
    };
    let row = store.fetch_optional(statement, params![id]).await?;
    row.map(|row| read(&row, told)).transpose()
}

fn read(row: &Row, told: Told) -> Result<Mending, Fault> {
    let fourth = row.get::<Option<String>>(3)?;
    let (service, name) = if told == Told::Missing { (None, fourth) } else { (fourth, None) };
    let stage = match row.get::<Option<Day>>(8)? {
        None => Stage::Open,
        Some(day) => {
            let reason = row.get::<Option<String>>(11)?.map(|reason| Ok::<_, Fault>((reason, lang(row, 10)?)));
            Stage::Handled { day, is_done: row.get::<&str>(9)? == DONE, reason: reason.transpose()? }
        }
    };
    Ok(Mending {
        id: row.get(0)?,
        told,
        day: row.get(1)?,
        place: slug(row.get(2)?)?,
        service: service.as_deref().map(slug).transpose()?,
        code: row.get(4)?,
        lang: row.get::<Option<&str>>(5)?.map(|_| lang(row, 5)).transpose()?,
        name,
        words: row.get(6)?,
        more: row.get(7)?,
        link: if told == Told::Missing { row.get(12)? } else { None },
        stage,
    })
}

const DONE: &str = "done";
const NOT_DONE: &str = "not_done";

/// Keeps what an editor did about a voice, in place of what was said before. What was mended is tied to its service. `page_lang` is
/// the language of the reason.
///
/// # Errors
/// When the database takes no writes.
pub async fn handle(
    store: &Store,
    mending: &Mending,
    handled: Handled,
    page_lang: Lang,
    act: Act,
) -> Result<(), WriteError> {
    let (id, told, service) = (mending.id, mending.told, mending.service.clone());
    store
        .write(async move |tx| {
            let Handled { is_done, reason } = &handled;
            let (today, outcome) = (act.at.day_utc(), if *is_done { DONE } else { NOT_DONE });
            let values = params![id, told.as_str(), today, outcome, page_lang.as_str(), reason.as_ref()];
            tx.execute(&PUT_HANDLED, values).await?;
            if let (true, Some(service)) = (is_done, &service) {
                let link = Link {
                    from: Subject::new(told.as_str(), id),
                    relation: "mended".to_owned(),
                    to: Subject::new("service", service),
                    by: Some(act.by),
                    at: beginning(today),
                };
                links::tie(&tx, &link).await?;
            }
            act.record(&tx, "VoiceHandled", Subject::new(told.as_str(), id), json!({"outcome": outcome}))
                .await
                .map_err(WriteError::from)
        })
        .await
}
