//! Passkeys, and the questions to browsers that lead to them.

use kernel::{Day, Fault, PersonId, RandomId, Timestamp};
use store::{Row, Store, Tx, WriteError, params};

store::statements! {
    INSERT_PASSKEY = "INSERT INTO people_passkeys (id, person, passkey, name, day, used) VALUES ($1, $2, $3, $4, $5, $5)
        ON CONFLICT DO NOTHING";
    FIND_PASSKEY = "SELECT id, person, passkey, name, day, used FROM people_passkeys WHERE id = $1";
    LIST_PASSKEYS = "SELECT id, person, passkey, name, day, used FROM people_passkeys WHERE person = $1 ORDER BY day, id";
    NOTE_USED = "UPDATE people_passkeys SET passkey = $2, used = $3 WHERE id = $1";
    DROP_PASSKEY = "DELETE FROM people_passkeys WHERE id = $1 AND person = $2";
    INSERT_CEREMONY = "INSERT INTO people_ceremonies (id, person, state, until) VALUES ($1, $2, $3, $4)";
    FIND_CEREMONY = "SELECT person, state FROM people_ceremonies WHERE id = $1 AND until > $2";
    DROP_CEREMONY = "DELETE FROM people_ceremonies WHERE id = $1 AND until > $2";
}

/// A passkey as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// The id that the device gave it.
    pub id: Vec<u8>,
    /// Whose it is.
    pub person: PersonId,
    /// The public key and what belongs to it, as JSON.
    pub passkey: String,
    /// The name that the person gave it.
    pub name: String,
    /// Since when.
    pub day: Day,
    /// When it was last used.
    pub used: Day,
}

/// Adds a passkey. False when the device's id is known already.
///
/// # Errors
/// When the database takes no writes.
pub async fn add_passkey(tx: &Tx, passkey: &Passkey) -> Result<bool, Fault> {
    let Passkey { id, person, passkey, name, day, .. } = passkey;
    Ok(tx.execute(&INSERT_PASSKEY, params![id, person.0, passkey, name, *day]).await? == 1)
}

/// The passkey of this id.
///
/// # Errors
/// When the database fails.
pub async fn find_passkey(store: &Store, id: &[u8]) -> Result<Option<Passkey>, Fault> {
    store.fetch_optional(&FIND_PASSKEY, params![id]).await?.map(|row| read(&row)).transpose()
}

/// The passkeys of a person.
///
/// # Errors
/// When the database fails.
pub async fn list_passkeys(store: &Store, person: PersonId) -> Result<Vec<Passkey>, Fault> {
    store.fetch(&LIST_PASSKEYS, params![person.0]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Passkey, Fault> {
    Ok(Passkey {
        id: row.get(0)?,
        person: PersonId(row.get(1)?),
        passkey: row.get(2)?,
        name: row.get(3)?,
        day: row.get(4)?,
        used: row.get(5)?,
    })
}

/// A passkey was used: its counter may have moved.
///
/// # Errors
/// When the database takes no writes.
pub async fn used_passkey(tx: &Tx, id: &[u8], passkey: &str, today: Day) -> Result<(), Fault> {
    tx.execute(&NOTE_USED, params![id, passkey, today]).await?;
    Ok(())
}

/// Takes a passkey away. False when the person has none such.
///
/// # Errors
/// When the database takes no writes.
pub async fn drop_passkey(store: &Store, person: PersonId, id: Vec<u8>) -> Result<bool, WriteError> {
    store.write(async move |tx| Ok(tx.execute(&DROP_PASSKEY, params![&id, person.0]).await? == 1)).await
}

/// Keeps what a browser was asked to sign.
///
/// # Errors
/// When the database takes no writes.
pub async fn put_ceremony(
    store: &Store,
    id: RandomId,
    person: Option<PersonId>,
    state: String,
    until: Timestamp,
) -> Result<(), WriteError> {
    let person = person.map(|person| person.0);
    store
        .write(async move |tx| {
            tx.execute(&INSERT_CEREMONY, params![id, person, &state, until]).await?;
            Ok(())
        })
        .await
}

/// What a browser was asked to sign, for whom; taken once, in time.
///
/// # Errors
/// When the database takes no writes.
pub async fn take_ceremony(
    store: &Store,
    id: RandomId,
    now: Timestamp,
) -> Result<Option<(Option<PersonId>, String)>, WriteError> {
    store
        .write(async move |tx| {
            let rows = tx.fetch(&FIND_CEREMONY, params![id, now]).await?;
            let Some(row) = rows.first() else { return Ok(None) };
            let found = (row.get::<Option<RandomId>>(0)?.map(PersonId), row.get(1)?);
            let is_first = tx.execute(&DROP_CEREMONY, params![id, now]).await? == 1;
            Ok(is_first.then_some(found))
        })
        .await
}
