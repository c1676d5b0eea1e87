//! Accounts from the command line, also beside a running server: for the day on which nobody can sign in any more.

use kernel::{Clock, Fault, RandomId, Role, Scope};
use navigate::content::ContentFiles;
use people::{
    Token,
    store::{Held, Invitation, list_roles, put_invitation},
};
use store::{Database, Store};

use crate::{boot, router::fill_random};

/// Longest life of an invitation in days.
const MOST_DAYS: i64 = 90;

/// Makes an invitation and returns the end of its address, which opens it once: `/en/join/..`.
///
/// # Errors
/// When the role is not one for this scope, the place is unknown, or the database takes no writes.
pub async fn invite(
    database: &Database,
    (role, scope): (&str, &str),
    days: i64,
    clock: &Clock,
) -> Result<String, Fault> {
    let words = || Role::ALL.map(Role::as_str).join(", ");
    let role = Role::parse(role).ok_or_else(|| Fault::new(format!("invite {role}: the roles are {}", words())))?;
    let scope = Scope::parse(scope)
        .ok_or_else(|| Fault::new(format!("invite for {scope:?}: write installation, or place:be-gent")))?;
    if let Scope::Place(slug) = &scope {
        let places = crate::content::gazetteer(&ContentFiles::shipped()?)?;
        places.get(slug.as_str()).ok_or_else(|| Fault::new(format!("invite for {slug}: there is no such place")))?;
    }
    if !people::roles::fits(role, &scope) {
        return Err(Fault::new(format!("invite {} for {scope}: this role does not exist for that", role.as_str())));
    }
    if !(1..=MOST_DAYS).contains(&days) {
        return Err(Fault::new(format!("invite for {days} days: from 1 to {MOST_DAYS}")));
    }
    let (mut secret, mut id) = ([0; 32], [0; 16]);
    fill_random(&mut secret);
    fill_random(&mut id);
    let token = Token::from_bytes(secret);
    let until = clock.now().plus_ms(days * 86_400_000).day_utc();
    let invitation = Invitation { id: RandomId(id), role, scope, giver: None, places: 1, until, role_until: None };
    let store = Store::open_beside(database, &boot::migrations()).await?;
    let hash = token.hash();
    let stored = store.write(async move |tx| put_invitation(&tx, hash, &invitation).await.map_err(Into::into)).await;
    store.close().await;
    stored?;
    Ok(format!("/en/join/{}", token.reveal()))
}

/// Every role that somebody holds, with the name that they chose.
///
/// # Errors
/// When the database cannot be read.
pub async fn holders(database: &Database) -> Result<Vec<Held>, Fault> {
    let store = Store::open_beside(database, &boot::migrations()).await?;
    let held = list_roles(&store).await;
    store.close().await;
    held
}
