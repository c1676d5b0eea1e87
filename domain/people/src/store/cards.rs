//! Printed cards.

use kernel::{Day, Fault, PersonId, RandomId};
use store::{Store, Tx, WriteError, params};

store::statements! {
    INSERT_CARD = "INSERT INTO people_cards (hash, id, organisation, number, until) VALUES ($1, $2, $3, $4, $5)";
    LAST_NUMBER = "SELECT max(number) FROM people_cards WHERE organisation = $1";
    FIND_CARD = "SELECT id, organisation, person, salt, secret FROM people_cards
        WHERE hash = $1 AND is_revoked = 0 AND until >= $2";
    BIND_CARD = "UPDATE people_cards SET person = $2, salt = $3, secret = $4 WHERE hash = $1 AND person IS NULL
        AND is_revoked = 0";
    LIST_CARDS = "SELECT id, number, until, is_revoked, (CASE WHEN person IS NULL THEN 0 ELSE 1 END) FROM people_cards
        WHERE organisation = $1 ORDER BY number";
    REVOKE_CARD = "UPDATE people_cards SET is_revoked = 1 WHERE organisation = $1 AND id = $2 AND is_revoked = 0";
    END_ITS_SESSIONS = "DELETE FROM people_sessions WHERE method = 'card' AND person IN
        (SELECT person FROM people_cards WHERE organisation = $1 AND id = $2)";
}

/// A card as its organisation lists it. Who holds it, the organisation does not learn here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// By which it is revoked.
    pub id: RandomId,
    /// 1, 2, 3, .. as printed.
    pub number: i64,
    /// The last day on which it opens anything.
    pub until: Day,
    /// It opens nothing any more.
    pub is_revoked: bool,
    /// Somebody has used it.
    pub is_taken: bool,
}

/// A card as it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardHeld {
    /// By which it is listed.
    pub id: RandomId,
    /// Who gave it.
    pub organisation: RandomId,
    /// Whose account it opens, with the salt and the slow hash of the secret; none before its first use.
    pub holder: Option<(PersonId, Vec<u8>, Vec<u8>)>,
}

/// Makes cards for an organisation: pairs of the hash of what is printed and an id. Returns the first number.
///
/// # Errors
/// When the database takes no writes.
pub async fn put_cards(
    tx: &Tx,
    organisation: RandomId,
    cards: &[([u8; 32], RandomId)],
    until: Day,
) -> Result<i64, Fault> {
    let rows = tx.fetch(&LAST_NUMBER, params![organisation]).await?;
    let first = rows.first().map(|row| row.get::<Option<i64>>(0)).transpose()?.flatten().unwrap_or(0) + 1;
    for (number, (hash, id)) in (first..).zip(cards) {
        tx.execute(&INSERT_CARD, params![*hash, *id, organisation, number, until]).await?;
    }
    Ok(first)
}

/// The card on which this is printed, if it opens anything.
///
/// # Errors
/// When the database fails.
pub async fn find_card(store: &Store, hash: [u8; 32], today: Day) -> Result<Option<CardHeld>, Fault> {
    let Some(row) = store.fetch_optional(&FIND_CARD, params![hash, today]).await? else { return Ok(None) };
    let holder = match (row.get::<Option<RandomId>>(2)?, row.get::<Option<Vec<u8>>>(3)?, row.get::<Option<Vec<u8>>>(4)?)
    {
        (Some(person), Some(salt), Some(secret)) => Some((PersonId(person), salt, secret)),
        _ => None,
    };
    Ok(Some(CardHeld { id: row.get(0)?, organisation: row.get(1)?, holder }))
}

/// Binds a card to the account of whoever uses it first. False when somebody did before.
///
/// # Errors
/// When the database takes no writes.
pub async fn bind_card(tx: &Tx, hash: [u8; 32], person: PersonId, salt: &[u8], secret: &[u8]) -> Result<bool, Fault> {
    Ok(tx.execute(&BIND_CARD, params![hash, person.0, salt, secret]).await? == 1)
}

/// The cards of an organisation.
///
/// # Errors
/// When the database fails.
pub async fn list_cards(store: &Store, organisation: RandomId) -> Result<Vec<Card>, Fault> {
    let rows = store.fetch(&LIST_CARDS, params![organisation]).await?;
    let read = |row: &store::Row| {
        Ok(Card {
            id: row.get(0)?,
            number: row.get(1)?,
            until: row.get(2)?,
            is_revoked: row.get(3)?,
            is_taken: row.get(4)?,
        })
    };
    rows.iter().map(read).collect()
}

/// Revokes a card of an organisation; sessions that it opened end. False when there is none such.
///
/// # Errors
/// When the database takes no writes.
pub async fn revoke_card(store: &Store, organisation: RandomId, id: RandomId) -> Result<bool, WriteError> {
    store
        .write(async move |tx| {
            let revoked = tx.execute(&REVOKE_CARD, params![organisation, id]).await? == 1;
            tx.execute(&END_ITS_SESSIONS, params![organisation, id]).await?;
            Ok(revoked)
        })
        .await
}
