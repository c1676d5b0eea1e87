//! Counting, for what may be said in public.

use std::collections::BTreeMap;

use kernel::{Day, Fault, Slug};
use store::{Store, params};

use super::{COUNT_BARRIERS, COUNT_VISITS};
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

fn slug(text: &str) -> Result<Slug, Fault> {
    text.parse().map_err(|error| Fault::because("count voices", error))
}
