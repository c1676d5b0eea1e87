//! Accounts.

use kernel::{Day, Fault, Lang, PersonId, RandomId, Timestamp};
use serde_json::{Value, json};
use store::{Store, Tx, WriteError, params};

use crate::key::Key;

store::statements! {
    INSERT_KEY = "INSERT INTO people_key (id, fingerprint) VALUES (1, $1) ON CONFLICT DO NOTHING";
    FIND_KEY = "SELECT fingerprint FROM people_key WHERE id = 1";
    REPLACE_KEY = "UPDATE people_key SET fingerprint = $1 WHERE id = 1";
    COUNT_KEYED = "SELECT (SELECT count(*) FROM people_persons) + (SELECT count(*) FROM people_cards)";
    PUT_PROFILE = "INSERT INTO people_persons (id, name, lang, day) VALUES ($1, $2, $3, $4)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, lang = excluded.lang";
    FIND_PROFILE = "SELECT name, lang, day, is_hidden FROM people_persons WHERE id = $1";
    SET_HIDDEN = "UPDATE people_persons SET is_hidden = $2 WHERE id = $1";
    COUNT_OPERATORS = "SELECT count(*) FROM people_roles WHERE role = 'operator' AND scope = 'installation'";
    EXPORT_ROLES = "SELECT role, scope, until FROM people_roles WHERE person = $1 ORDER BY role, scope";
    EXPORT_PASSKEYS = "SELECT name, day, used FROM people_passkeys WHERE person = $1 ORDER BY day, id";
    EXPORT_SESSIONS = "SELECT method, day FROM people_sessions WHERE person = $1 ORDER BY day, id";
    EXPORT_WAYS = "SELECT (SELECT count(*) FROM people_addresses WHERE person = $1),
        (SELECT count(*) FROM people_passwords WHERE person = $1),
        (SELECT count(*) FROM people_recovery WHERE person = $1), (SELECT count(*) FROM people_cards WHERE person = $1)";
    ERASE_ADDRESSES = "DELETE FROM people_addresses WHERE person = $1";
    ERASE_PASSWORD = "DELETE FROM people_passwords WHERE person = $1";
    ERASE_RECOVERY = "DELETE FROM people_recovery WHERE person = $1";
    ERASE_PASSKEYS = "DELETE FROM people_passkeys WHERE person = $1";
    ERASE_CEREMONIES = "DELETE FROM people_ceremonies WHERE person = $1";
    ERASE_SESSIONS = "DELETE FROM people_sessions WHERE person = $1";
    ERASE_ROLES = "DELETE FROM people_roles WHERE person = $1";
    ERASE_CARDS = "UPDATE people_cards SET person = NULL, salt = NULL, secret = NULL, is_revoked = 1 WHERE person = $1";
    ERASE_GIVEN = "UPDATE people_invitations SET giver = NULL WHERE giver = $1";
    ERASE_PERSON = "DELETE FROM people_persons WHERE id = $1";
}

/// Remembers by its fingerprint which key the hashes are made with.
///
/// # Errors
/// A [`Fault`] with what to do when the database was begun with another key.
pub async fn remember_key(store: &Store, key: &Key) -> Result<(), Fault> {
    let own = key.fingerprint();
    if let Some(row) = store.fetch_optional(&FIND_KEY, params![]).await? {
        let known: [u8; 32] = row.get(0)?;
        if known == own {
            return Ok(());
        }
        if needs_key(store).await? {
            return Err(Fault::new(
                "open the accounts: the key beside the database is another one than the key that they were made with; \
                 put the former navimig.key back into the data folder",
            ));
        }
        store.write(async move |tx| tx.execute(&REPLACE_KEY, params![own]).await.map_err(Into::into)).await?;
        return Ok(());
    }
    store.write(async move |tx| tx.execute(&INSERT_KEY, params![own]).await.map_err(Into::into)).await?;
    Ok(())
}

/// Is there anything that only the key can open? A database without accounts, as one restored from an early backup, may begin
/// with another key.
///
/// # Errors
/// When the database fails.
pub async fn needs_key(store: &Store) -> Result<bool, Fault> {
    let row = store.fetch_optional(&COUNT_KEYED, params![]).await?;
    row.map_or(Ok(false), |row| Ok(row.get::<i64>(0)? > 0))
}

/// What a person said about themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The account.
    pub id: PersonId,
    /// The name that they want to be called by.
    pub name: String,
    /// The language in which they want to read.
    pub lang: Lang,
}

/// Makes an account, or gives it another name and language.
///
/// # Errors
/// When the database takes no writes.
pub async fn put_profile(tx: &Tx, profile: &Profile, today: Day) -> Result<(), Fault> {
    tx.execute(&PUT_PROFILE, params![profile.id.0, &profile.name, profile.lang.as_str(), today]).await?;
    Ok(())
}

/// The profile of an account.
///
/// # Errors
/// When the database fails.
pub async fn find_profile(store: &Store, id: PersonId) -> Result<Option<Profile>, Fault> {
    let Some(row) = store.fetch_optional(&FIND_PROFILE, params![id.0]).await? else { return Ok(None) };
    Ok(Some(Profile { id, name: row.get(0)?, lang: row.get::<&str>(1)?.parse().unwrap_or(Lang::EN) }))
}

/// Hides a person everywhere, or shows them again.
///
/// # Errors
/// When the database takes no writes.
pub async fn set_hidden(store: &Store, id: PersonId, is_hidden: bool) -> Result<(), WriteError> {
    store
        .write(async move |tx| tx.execute(&SET_HIDDEN, params![id.0, is_hidden]).await.map(drop).map_err(Into::into))
        .await
}

/// Does anybody run this installation yet?
///
/// # Errors
/// When the database fails.
pub async fn has_operator(store: &Store) -> Result<bool, Fault> {
    let row = store.fetch_optional(&COUNT_OPERATORS, params![]).await?;
    row.map_or(Ok(false), |row| Ok(row.get::<i64>(0)? > 0))
}

/// Everything that is kept about a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// As other programs read it.
    pub json: Value,
}

/// Everything that people keeps about a person. What cannot be read even here (hashes of addresses, passwords, codes) is said to
/// be there.
///
/// # Errors
/// When the database fails.
pub async fn export(store: &Store, id: PersonId) -> Result<Option<Export>, Fault> {
    let Some(row) = store.fetch_optional(&FIND_PROFILE, params![id.0]).await? else { return Ok(None) };
    let mut roles = Vec::new();
    for role in store.fetch(&EXPORT_ROLES, params![id.0]).await? {
        roles.push(
            json!({"role": role.get::<&str>(0)?, "scope": role.get::<&str>(1)?, "until": role.get::<Option<&str>>(2)?}),
        );
    }
    let mut passkeys = Vec::new();
    for passkey in store.fetch(&EXPORT_PASSKEYS, params![id.0]).await? {
        let (name, day, used): (&str, &str, &str) = (passkey.get(0)?, passkey.get(1)?, passkey.get(2)?);
        passkeys.push(json!({"name": name, "added": day, "last_used": used}));
    }
    let mut sessions = Vec::new();
    for session in store.fetch(&EXPORT_SESSIONS, params![id.0]).await? {
        sessions.push(json!({"way": session.get::<&str>(0)?, "signed_in": session.get::<&str>(1)?}));
    }
    let ways = store.fetch_optional(&EXPORT_WAYS, params![id.0]).await?;
    let count = |column| ways.as_ref().map_or(Ok(0), |row| row.get::<i64>(column));
    let json = json!({
        "name": row.get::<&str>(0)?, "language": row.get::<&str>(1)?, "since": row.get::<&str>(2)?,
        "hidden": row.get::<bool>(3)?, "roles": roles, "passkeys": passkeys, "sessions": sessions,
        "kept_as_hash": {"e_mail_addresses": count(0)?, "passwords": count(1)?, "paper_codes": count(2)?, "cards": count(3)?},
    });
    Ok(Some(Export { json }))
}

/// An account that is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// The account.
    pub person: PersonId,
    /// When.
    pub at: Timestamp,
}

/// Erases an account with every way to sign in and every role, in the write of the act. What the person gave to others stays
/// without a name. True if there was one.
///
/// # Errors
/// When the database takes no writes.
pub async fn erase(tx: &Tx, person: PersonId) -> Result<bool, Fault> {
    let id: RandomId = person.0;
    for statement in [
        &ERASE_ADDRESSES,
        &ERASE_PASSWORD,
        &ERASE_RECOVERY,
        &ERASE_PASSKEYS,
        &ERASE_CEREMONIES,
        &ERASE_SESSIONS,
        &ERASE_ROLES,
        &ERASE_CARDS,
        &ERASE_GIVEN,
    ] {
        tx.execute(statement, params![id]).await?;
    }
    Ok(tx.execute(&ERASE_PERSON, params![id]).await? == 1)
}
