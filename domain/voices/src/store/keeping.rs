//! What happens once a day: old things go, and the rest of the program hears how many voices came.

use std::collections::BTreeMap;

use events::Event;
use kernel::{Day, Fault, Timestamp};
use serde_json::{Map, Value};
use store::{Store, WriteError, params};

use super::{
    COUNT_EXPIRED_CONTACTS, COUNT_EXPIRED_KEYS, COUNT_LEFT, COUNT_RECEIVED, DELETE_CONTACTS, DELETE_KEYS,
    DELETE_LATE_ANSWERS, DELETE_LEFT, INSERT_ANNOUNCED,
};
use crate::{
    batches::left_before,
    retention::{contacts_before, keys_before},
};

/// How much is too old.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Expired {
    /// Ways to reach a person.
    pub contacts: u64,
    /// Hashes of keys.
    pub keys: u64,
    /// Reports that were taken back in a week that is over.
    pub taken_back: u64,
}

/// What [`expire`] would delete.
///
/// # Errors
/// When the database fails.
pub async fn list_expired(store: &Store, today: Day) -> Result<Expired, Fault> {
    let count = async |statement, before: Day| {
        let row = store.fetch_optional(statement, params![before]).await?;
        row.map_or(Ok(0), |row| row.get::<u64>(0))
    };
    Ok(Expired {
        contacts: count(&COUNT_EXPIRED_CONTACTS, contacts_before(today)).await?,
        keys: count(&COUNT_EXPIRED_KEYS, keys_before(today)).await?,
        taken_back: count(&COUNT_LEFT, left_before(today)).await?,
    })
}

/// Deletes what is too old: to be called once a day. Says how much it was.
///
/// # Errors
/// When the database takes no writes.
pub async fn expire(store: &Store, today: Day) -> Result<Expired, WriteError> {
    store
        .write(async move |tx| {
            let contacts = tx.execute(&DELETE_CONTACTS, params![contacts_before(today)]).await?;
            let keys = tx.execute(&DELETE_KEYS, params![keys_before(today)]).await?;
            let taken_back = tx.execute(&DELETE_LEFT, params![left_before(today)]).await?;
            tx.execute(&DELETE_LATE_ANSWERS, params![today]).await?;
            Ok(Expired { contacts, keys, taken_back })
        })
        .await
}

/// How many voices of one kind came on one day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayCount {
    /// The day.
    pub day: Day,
    /// `barrier`, `correction`, `helpful`, `missing` or `visit`.
    pub kind: String,
    /// How many.
    pub count: u64,
}

/// Voices of the days before `today` that were not announced yet, by day and kind.
///
/// # Errors
/// When the database fails.
pub async fn list_received(store: &Store, today: Day) -> Result<Vec<DayCount>, Fault> {
    let mut counts = Vec::new();
    for row in store.fetch(&COUNT_RECEIVED, params![today]).await? {
        counts.push(DayCount { day: row.get(0)?, kind: row.get(1)?, count: row.get(2)? });
    }
    counts.sort_unstable();
    Ok(counts)
}

/// Tells the rest of the program how many voices came, one event for each day that is over: to be called once a day. The event
/// `VoicesReceived` holds the day and a count for each kind, no place and no time. Says how many days it announced.
///
/// # Errors
/// When the database takes no writes.
pub async fn announce(store: &Store, now: Timestamp, random: fn(&mut [u8])) -> Result<usize, WriteError> {
    let mut days: BTreeMap<Day, Map<String, Value>> = BTreeMap::new();
    for DayCount { day, kind, count } in list_received(store, now.day_utc()).await? {
        days.entry(day).or_default().insert(kind, count.into());
    }
    let mut announced = 0;
    for (day, mut counts) in days {
        counts.insert("day".to_owned(), day.to_string().into());
        let mut bits = [0; 10];
        random(&mut bits);
        let event = Event::new("VoicesReceived", now, bits).with(Value::Object(counts));
        let is_first = store.write(async move |tx| {
            if tx.execute(&INSERT_ANNOUNCED, params![day]).await? == 0 {
                return Ok(false);
            }
            Ok(events::record(&tx, &event).await?)
        });
        announced += usize::from(is_first.await?);
    }
    Ok(announced)
}
