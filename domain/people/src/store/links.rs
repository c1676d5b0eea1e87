//! Links that were sent by e-mail, and the addresses that they proved.

use kernel::{Fault, Lang, PersonId, RandomId, Timestamp};
use store::{Tx, params};

store::statements! {
    INSERT_LINK = "INSERT INTO people_links (hash, browser, address, lang, until) VALUES ($1, $2, $3, $4, $5)";
    FIND_LINK = "SELECT address, lang FROM people_links WHERE hash = $1 AND browser = $2 AND until > $3";
    DROP_LINK = "DELETE FROM people_links WHERE hash = $1 AND browser = $2 AND until > $3";
    FIND_ADDRESS = "SELECT person FROM people_addresses WHERE hash = $1";
    INSERT_ADDRESS = "INSERT INTO people_addresses (hash, person) VALUES ($1, $2) ON CONFLICT DO NOTHING";
}

/// Keeps a link: the hash of what opens it, the hash of the browser that asked, the hash of the address.
///
/// # Errors
/// When the database takes no writes.
pub async fn put_link(
    tx: &Tx,
    (hash, browser, address): ([u8; 32], [u8; 32], [u8; 32]),
    lang: Lang,
    until: Timestamp,
) -> Result<(), Fault> {
    tx.execute(&INSERT_LINK, params![hash, browser, address, lang.as_str(), until]).await?;
    Ok(())
}

/// Spends a link: the address that it proves and its language, once, in the browser that asked, in time.
///
/// # Errors
/// When the database takes no writes.
pub async fn spend_link(
    tx: &Tx,
    hash: [u8; 32],
    browser: [u8; 32],
    now: Timestamp,
) -> Result<Option<([u8; 32], Lang)>, Fault> {
    let rows = tx.fetch(&FIND_LINK, params![hash, browser, now]).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let spent = tx.execute(&DROP_LINK, params![hash, browser, now]).await? == 1;
    let found = (row.get(0)?, row.get::<&str>(1)?.parse().unwrap_or(Lang::EN));
    Ok(spent.then_some(found))
}

/// Whose address this is; `fresh` becomes its owner when it is nobody's. True when it is new.
///
/// # Errors
/// When the database takes no writes.
pub async fn find_by_address(tx: &Tx, address: [u8; 32], fresh: PersonId) -> Result<(PersonId, bool), Fault> {
    let is_new = tx.execute(&INSERT_ADDRESS, params![address, fresh.0]).await? == 1;
    let rows = tx.fetch(&FIND_ADDRESS, params![address]).await?;
    let owner = rows.first().map(|row| row.get::<RandomId>(0)).transpose()?;
    Ok((owner.map_or(fresh, PersonId), is_new))
}
