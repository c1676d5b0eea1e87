//! Passwords with their second factor.

use kernel::{Fault, PersonId, RandomId};
use store::{Row, Store, Tx, WriteError, params};

store::statements! {
    PUT_PASSWORD = "INSERT INTO people_passwords (person, login, salt, hash, generation, step)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person) DO UPDATE SET login = excluded.login, salt = excluded.salt,
        hash = excluded.hash, generation = excluded.generation, step = excluded.step";
    OWNER_OF_LOGIN = "SELECT person FROM people_passwords WHERE login = $1";
    FIND_LOGIN = "SELECT person, salt, hash, generation, step FROM people_passwords WHERE login = $1";
    FIND_PASSWORD = "SELECT person, salt, hash, generation, step FROM people_passwords WHERE person = $1";
    TAKE_STEP = "UPDATE people_passwords SET step = $2 WHERE person = $1 AND step < $2";
    DROP_PASSWORD = "DELETE FROM people_passwords WHERE person = $1";
    DROP_CODES = "DELETE FROM people_recovery WHERE person = $1";
    INSERT_CODE = "INSERT INTO people_recovery (hash, person) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    SPEND_CODE = "DELETE FROM people_recovery WHERE hash = $1 AND person = $2";
}

/// A password as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Password {
    /// Whose it is.
    pub person: PersonId,
    /// For the slow hash.
    pub salt: Vec<u8>,
    /// The slow hash.
    pub hash: Vec<u8>,
    /// Which secret the second factor has.
    pub generation: i64,
    /// The last step of time whose code was used.
    pub step: i64,
}

/// Sets the password of a person. False when the name for signing in is somebody else's.
///
/// # Errors
/// When the database takes no writes.
pub async fn put_password(tx: &Tx, login: [u8; 32], password: &Password) -> Result<bool, Fault> {
    let Password { person, salt, hash, generation, step } = password;
    let owner = tx.fetch(&OWNER_OF_LOGIN, params![login]).await?;
    if owner.first().map(|row| row.get::<RandomId>(0)).transpose()?.is_some_and(|owner| owner != person.0) {
        return Ok(false);
    }
    tx.execute(&PUT_PASSWORD, params![person.0, login, salt, hash, *generation, *step]).await?;
    Ok(true)
}

/// The password of this name for signing in.
///
/// # Errors
/// When the database fails.
pub async fn find_login(store: &Store, login: [u8; 32]) -> Result<Option<Password>, Fault> {
    store.fetch_optional(&FIND_LOGIN, params![login]).await?.map(|row| read(&row)).transpose()
}

/// The password of a person.
///
/// # Errors
/// When the database fails.
pub async fn find_password(store: &Store, person: PersonId) -> Result<Option<Password>, Fault> {
    store.fetch_optional(&FIND_PASSWORD, params![person.0]).await?.map(|row| read(&row)).transpose()
}

fn read(row: &Row) -> Result<Password, Fault> {
    Ok(Password {
        person: PersonId(row.get(0)?),
        salt: row.get(1)?,
        hash: row.get(2)?,
        generation: row.get(3)?,
        step: row.get(4)?,
    })
}

/// A code of the second factor was used. False when it, or a later one, was used before.
///
/// # Errors
/// When the database takes no writes.
pub async fn took_step(tx: &Tx, person: PersonId, step: i64) -> Result<bool, Fault> {
    Ok(tx.execute(&TAKE_STEP, params![person.0, step]).await? == 1)
}

/// Puts new codes on paper in the place of all former ones.
///
/// # Errors
/// When the database takes no writes.
pub async fn put_codes(tx: &Tx, person: PersonId, hashes: &[[u8; 32]]) -> Result<(), Fault> {
    tx.execute(&DROP_CODES, params![person.0]).await?;
    for hash in hashes {
        tx.execute(&INSERT_CODE, params![*hash, person.0]).await?;
    }
    Ok(())
}

/// Spends a code on paper. False when there is none such.
///
/// # Errors
/// When the database takes no writes.
pub async fn spend_code(tx: &Tx, person: PersonId, hash: [u8; 32]) -> Result<bool, Fault> {
    Ok(tx.execute(&SPEND_CODE, params![hash, person.0]).await? == 1)
}

/// Takes the password and the codes on paper away.
///
/// # Errors
/// When the database takes no writes.
pub async fn drop_password(store: &Store, person: PersonId) -> Result<(), WriteError> {
    store
        .write(async move |tx| {
            tx.execute(&DROP_PASSWORD, params![person.0]).await?;
            tx.execute(&DROP_CODES, params![person.0]).await?;
            Ok(())
        })
        .await
}
