//! Who is signed in.

use kernel::{Day, Fault, Lang, Person, PersonId, RandomId, Role, Scope, Timestamp};
use store::{Row, Store, Tx, WriteError, params};

use crate::session::{Lifetimes, Method, step};

store::statements! {
    FIND_SESSION = "SELECT s.id, s.person, s.method, s.seen, s.until, p.name, p.lang, p.is_hidden
        FROM people_sessions s JOIN people_persons p ON p.id = s.person WHERE s.hash = $1";
    ROLES_OF = "SELECT role, scope FROM people_roles WHERE person = $1 AND (until IS NULL OR until >= $2)
        ORDER BY role, scope";
    INSERT_SESSION = "INSERT INTO people_sessions (hash, id, person, method, day, seen, until)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    NOTE_SEEN = "UPDATE people_sessions SET seen = $2 WHERE hash = $1 AND seen < $2";
    END_SESSION = "DELETE FROM people_sessions WHERE person = $1 AND id = $2";
    END_OTHERS = "DELETE FROM people_sessions WHERE person = $1 AND id <> $2";
    LIST_SESSIONS = "SELECT id, method, day FROM people_sessions WHERE person = $1 AND until > $2 ORDER BY day, id";
    EXPIRE_SESSIONS = "DELETE FROM people_sessions WHERE until < $1";
    EXPIRE_CEREMONIES = "DELETE FROM people_ceremonies WHERE until < $1";
    EXPIRE_LINKS = "DELETE FROM people_links WHERE until < $1";
    EXPIRE_ROLES = "DELETE FROM people_roles WHERE until < $1";
    EXPIRE_INVITATIONS = "DELETE FROM people_invitations WHERE until < $1";
}

/// A session with the person behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// By which it is listed and ended.
    pub id: RandomId,
    /// The person, with the roles that the way of signing in opens.
    pub person: Person,
    /// Every role that the person holds.
    pub held: Vec<(Role, Scope)>,
    /// The name that the person chose.
    pub name: String,
    /// The language that the person chose.
    pub lang: Lang,
    /// How the person signed in.
    pub method: Method,
    /// The person is shown nowhere.
    pub is_hidden: bool,
}

/// The session of this token, if it holds still. Notes that it was used.
///
/// # Errors
/// When the database fails.
pub async fn find(
    store: &Store,
    token: [u8; 32],
    lifetimes: &Lifetimes,
    now: Timestamp,
) -> Result<Option<Session>, Fault> {
    let Some(row) = store.fetch_optional(&FIND_SESSION, params![token]).await? else { return Ok(None) };
    let person: RandomId = row.get(1)?;
    let roles = store.fetch(&ROLES_OF, params![person, now.day_utc()]).await?;
    let held: Vec<(Role, Scope)> =
        roles.iter().map(read_role).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
    let method = Method::parse(row.get(2)?).ok_or_else(|| Fault::new("read a session: its way is unknown"))?;
    let (seen, until): (Timestamp, Timestamp) = (row.get(3)?, row.get(4)?);
    let opened: Vec<_> = held.iter().filter(|(role, _)| method.opens(*role)).cloned().collect();
    let is_staff = opened.iter().any(|(role, _)| role.is_staff());
    if until <= now || lifetimes.is_idle(is_staff, seen, now) {
        return Ok(None);
    }
    if seen < step(now) {
        // a reader is not made to wait for it, and a full disk keeps nobody out
        let (store, at) = (store.clone(), step(now));
        let noted =
            store.write(async move |tx| tx.execute(&NOTE_SEEN, params![token, at]).await.map_err(Into::into)).await;
        if let Err(error) = noted {
            tracing::warn!(%error, "the use of a session could not be noted");
        }
    }
    Ok(Some(Session {
        id: row.get(0)?,
        person: Person { id: Some(PersonId(person)), roles: opened },
        held,
        name: row.get(5)?,
        lang: row.get::<&str>(6)?.parse().unwrap_or(Lang::EN),
        method,
        is_hidden: row.get(7)?,
    }))
}

/// A role that this version knows; those of later versions open nothing.
pub(super) fn read_role(row: &Row) -> Result<Option<(Role, Scope)>, Fault> {
    Ok(Role::parse(row.get(0)?).zip(Scope::parse(row.get(1)?)))
}

/// A session that begins.
#[derive(Debug, Clone)]
pub struct Open {
    /// Hash of its token.
    pub hash: [u8; 32],
    /// By which it is listed.
    pub id: RandomId,
    /// Whose it is.
    pub person: PersonId,
    /// How the person signed in.
    pub method: Method,
    /// When it begins.
    pub now: Timestamp,
}

/// Begins a session.
///
/// # Errors
/// When the database takes no writes.
pub async fn open(tx: &Tx, session: &Open, lifetimes: &Lifetimes) -> Result<(), Fault> {
    let Open { hash, id, person, method, now } = session;
    let roles = tx.fetch(&ROLES_OF, params![person.0, now.day_utc()]).await?;
    let mut is_staff = false;
    for row in &roles {
        is_staff |= read_role(row)?.is_some_and(|(role, _)| role.is_staff() && method.opens(role));
    }
    let until = lifetimes.end(*method, is_staff, *now);
    let values = params![*hash, *id, person.0, method.as_str(), now.day_utc(), step(*now), until];
    tx.execute(&INSERT_SESSION, values).await?;
    Ok(())
}

/// Ends a session of this person. False when there is none.
///
/// # Errors
/// When the database takes no writes.
pub async fn end(store: &Store, person: PersonId, id: RandomId) -> Result<bool, WriteError> {
    store.write(async move |tx| Ok(tx.execute(&END_SESSION, params![person.0, id]).await? == 1)).await
}

/// Ends every session of this person but one.
///
/// # Errors
/// When the database takes no writes.
pub async fn end_others(store: &Store, person: PersonId, but: RandomId) -> Result<u64, WriteError> {
    store.write(async move |tx| Ok(tx.execute(&END_OTHERS, params![person.0, but]).await?)).await
}

/// The sessions of a person: id, way, day of signing in.
///
/// # Errors
/// When the database fails.
pub async fn list(store: &Store, person: PersonId, now: Timestamp) -> Result<Vec<(RandomId, Method, Day)>, Fault> {
    let rows = store.fetch(&LIST_SESSIONS, params![person.0, now]).await?;
    let read = |row: &Row| Ok((row.get(0)?, Method::parse(row.get(1)?).unwrap_or(Method::Link), row.get(2)?));
    rows.iter().map(read).collect()
}

/// Deletes what has had its time: sessions, questions to browsers, links, roles and invitations.
///
/// # Errors
/// When the database takes no writes.
pub async fn expire(store: &Store, now: Timestamp) -> Result<u64, WriteError> {
    store
        .write(async move |tx| {
            let mut gone = 0;
            for statement in [&EXPIRE_SESSIONS, &EXPIRE_CEREMONIES, &EXPIRE_LINKS] {
                gone += tx.execute(statement, params![now]).await?;
            }
            for statement in [&EXPIRE_ROLES, &EXPIRE_INVITATIONS] {
                gone += tx.execute(statement, params![now.day_utc()]).await?;
            }
            Ok(gone)
        })
        .await
}
