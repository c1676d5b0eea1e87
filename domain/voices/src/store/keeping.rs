//! What happens once a day: old things go, and the rest of the program hears how many voices came.

use std::collections::BTreeMap;

use events::Event;
use kernel::{Day, Fault, Timestamp};
use serde_json::{Map, Value};
use store::{Store, WriteError, params};

use super::{
    COUNT_EXPIRED_CONTACTS, COUNT_EXPIRED_HANDLED, COUNT_EXPIRED_KEYS, COUNT_EXPIRED_NOTES, COUNT_EXPIRED_STATEMENTS,
    COUNT_LEFT, COUNT_RECEIVED, DELETE_CONTACTS, DELETE_HANDLED, DELETE_HANDLED_CORRECTIONS, DELETE_HANDLED_MISSING,
    DELETE_KEYS, DELETE_LATE_ANSWERS, DELETE_LATE_STATEMENTS, DELETE_LEFT, DELETE_LEFT_OUTCOMES, DELETE_NOTES,
    DELETE_STATEMENTS, EMPTY_HANDLED_REMARKS, INSERT_ANNOUNCED,
};
use crate::{
    batches::left_before,
    retention::{contacts_before, desk_before, keys_before},
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
    /// Notes for everybody that something has changed.
    pub notes: u64,
    /// What offices said.
    pub statements: u64,
    /// Corrections, remarks and missing services that were dealt with.
    pub handled: u64,
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
        notes: count(&COUNT_EXPIRED_NOTES, desk_before(today)).await?,
        statements: count(&COUNT_EXPIRED_STATEMENTS, desk_before(today)).await?,
        handled: count(&COUNT_EXPIRED_HANDLED, desk_before(today)).await?,
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
            tx.execute(&DELETE_LEFT_OUTCOMES, params![left_before(today)]).await?;
            tx.execute(&DELETE_LATE_ANSWERS, params![today]).await?;
            tx.execute(&DELETE_LATE_STATEMENTS, params![today]).await?;
            let before = desk_before(today);
            let notes = tx.execute(&DELETE_NOTES, params![before]).await?;
            let statements = tx.execute(&DELETE_STATEMENTS, params![before]).await?;
            for statement in [&DELETE_HANDLED_CORRECTIONS, &DELETE_HANDLED_MISSING, &EMPTY_HANDLED_REMARKS] {
                tx.execute(statement, params![before]).await?;
            }
            let handled = tx.execute(&DELETE_HANDLED, params![before]).await?;
            Ok(Expired { contacts, keys, taken_back, notes, statements, handled })
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
