//! Counting, for what may be said in public.

use std::collections::BTreeMap;

use kernel::{Day, Fault, Lang, Slug};
use store::{Store, params};

use super::{COUNT_BARRIERS, COUNT_BECAME, COUNT_VISITS, LIST_NOTES, barriers::lang};
use crate::{
    batches::{left_before, reports_before},
    counts::Tally,
};

/// What barriers are counted by: the service, if one was named, and a reason.
pub type BarrierKind = (Option<Slug>, String);

/// What visits are counted by: the service and what came of it.
pub type VisitKind = (Slug, String);

/// Barriers by place, service and reason; one with three reasons counts for each. Those that are in the figures of `today`.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn list_barriers(store: &Store, today: Day) -> Result<Vec<Tally<BarrierKind>>, Fault> {
    let mut sums: BTreeMap<(Slug, BarrierKind), u64> = BTreeMap::new();
    for row in store.fetch(&COUNT_BARRIERS, params![reports_before(today), left_before(today)]).await? {
        let place = slug(row.get(0)?)?;
        let service = row.get::<Option<&str>>(1)?.map(slug).transpose()?;
        let count: u64 = row.get(3)?;
        for reason in row.get::<&str>(2)?.split(' ') {
            *sums.entry((place.clone(), (service.clone(), reason.to_owned()))).or_default() += count;
        }
    }
    Ok(sums.into_iter().map(|((place, kind), count)| Tally { place, kind, count }).collect())
}

/// Visits by place, service and outcome: those that are in the figures of `today`.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn list_visits(store: &Store, today: Day) -> Result<Vec<Tally<VisitKind>>, Fault> {
    let rows = store.fetch(&COUNT_VISITS, params![reports_before(today)]).await?;
    rows.iter()
        .map(|row| {
            let kind = (slug(row.get(1)?)?, row.get::<String>(2)?);
            Ok(Tally { place: slug(row.get(0)?)?, kind, count: row.get(3)? })
        })
        .collect()
}

/// What became of the barriers that somebody may answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Became {
    /// By place: `mended`, `answered` (in another way) or `open`; each barrier is in one of them.
    pub tallies: Vec<Tally<&'static str>>,
    /// The place of each that was answered, and the days until then.
    pub delays: Vec<(Slug, u32)>,
}

/// What had become of the barriers that are in the figures of `today`, on the day on which these were made.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn list_became(store: &Store, today: Day) -> Result<Became, Fault> {
    let made_on = left_before(today);
    let mut sums: BTreeMap<(Slug, &'static str), u64> = BTreeMap::new();
    let mut delays = Vec::new();
    for row in store.fetch(&COUNT_BECAME, params![reports_before(today), made_on]).await? {
        let (place, day) = (slug(row.get(0)?)?, row.get::<Day>(1)?);
        let before = |column| Ok::<_, Fault>(row.get::<Option<Day>>(column)?.filter(|day| *day < made_on));
        let (answered_on, mended_on, count) = (before(2)?, before(3)?, row.get::<u64>(4)?);
        let kind = match (answered_on, mended_on) {
            (_, Some(_)) => "mended",
            (Some(_), None) => "answered",
            (None, None) => "open",
        };
        if let Some(answered_on) = answered_on {
            let days = u32::try_from(day.until(answered_on).map_or(0, |span| span.get_days())).unwrap_or(0);
            delays.extend((0..count).map(|_| (place.clone(), days)));
        }
        *sums.entry((place, kind)).or_default() += count;
    }
    let tallies = sums.into_iter().map(|((place, kind), count)| Tally { place, kind, count }).collect();
    Ok(Became { tallies, delays })
}

/// That something about a service has changed after people reported a problem there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicNote {
    /// The service.
    pub service: Slug,
    /// The place of the reports.
    pub place: Slug,
    /// Since when.
    pub day: Day,
    /// What is different now, in the words of the desk.
    pub words: Option<(String, Lang)>,
}

/// Notes that are in the figures of `today`, the newest first: as these, they come with the next week, so that none stands
/// beside the moment of an answer.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn list_notes(store: &Store, today: Day) -> Result<Vec<PublicNote>, Fault> {
    let rows = store.fetch(&LIST_NOTES, params![left_before(today)]).await?;
    rows.iter()
        .map(|row| {
            let words = row.get::<Option<String>>(4)?.map(|words| Ok::<_, Fault>((words, lang(row, 3)?)));
            let (service, place) = (slug(row.get(0)?)?, slug(row.get(1)?)?);
            Ok(PublicNote { service, place, day: row.get(2)?, words: words.transpose()? })
        })
        .collect()
}

fn slug(text: &str) -> Result<Slug, Fault> {
    text.parse().map_err(|error| Fault::because("count voices", error))
}
