//! Invitations: a role that waits for a person.

use kernel::{Day, Fault, PersonId, RandomId, Role, Scope};
use store::{Row, Store, Tx, WriteError, params};

store::statements! {
    INSERT_INVITATION = "INSERT INTO people_invitations (hash, id, role, scope, giver, places, until, role_until)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    FIND_INVITATION = "SELECT id, role, scope, giver, places, until, role_until FROM people_invitations
        WHERE hash = $1 AND places > 0 AND until >= $2";
    TAKE_PLACE = "UPDATE people_invitations SET places = places - 1 WHERE hash = $1 AND places > 0 AND until >= $2";
    DROP_SPENT = "DELETE FROM people_invitations WHERE places < 1";
    LIST_INVITATIONS = "SELECT id, role, scope, giver, places, until, role_until FROM people_invitations
        WHERE places > 0 AND until >= $1 ORDER BY until, id";
    WITHDRAW = "DELETE FROM people_invitations WHERE id = $1";
}

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// By which it is listed and withdrawn.
    pub id: RandomId,
    /// The role that it gives.
    pub role: Role,
    /// For what.
    pub scope: Scope,
    /// Who gave it; none for the first one of an installation.
    pub giver: Option<PersonId>,
    /// How many may still take it.
    pub places: u32,
    /// The last day on which it can be taken.
    pub until: Day,
    /// The last day of the role.
    pub role_until: Option<Day>,
}

/// Keeps an invitation under the hash of what opens it.
///
/// # Errors
/// When the database takes no writes.
pub async fn put_invitation(tx: &Tx, hash: [u8; 32], invitation: &Invitation) -> Result<(), Fault> {
    let Invitation { id, role, scope, giver, places, until, role_until } = invitation;
    let giver = giver.map(|giver| giver.0);
    let values = params![hash, *id, role.as_str(), scope.to_string(), giver, *places, *until, *role_until];
    tx.execute(&INSERT_INVITATION, values).await?;
    Ok(())
}

/// The invitation that this opens, if it can still be taken.
///
/// # Errors
/// When the database fails.
pub async fn find_invitation(store: &Store, hash: [u8; 32], today: Day) -> Result<Option<Invitation>, Fault> {
    let row = store.fetch_optional(&FIND_INVITATION, params![hash, today]).await?;
    row.map_or(Ok(None), |row| read(&row))
}

/// Takes one place of an invitation, in the write that gives the role. None when there is none left.
///
/// # Errors
/// When the database takes no writes.
pub async fn accept(tx: &Tx, hash: [u8; 32], today: Day) -> Result<Option<Invitation>, Fault> {
    let rows = tx.fetch(&FIND_INVITATION, params![hash, today]).await?;
    let Some(invitation) = rows.first().map(read).transpose()?.flatten() else { return Ok(None) };
    if tx.execute(&TAKE_PLACE, params![hash, today]).await? != 1 {
        return Ok(None);
    }
    tx.execute(&DROP_SPENT, params![]).await?;
    Ok(Some(invitation))
}

/// Every invitation that can be taken.
///
/// # Errors
/// When the database fails.
pub async fn list_invitations(store: &Store, today: Day) -> Result<Vec<Invitation>, Fault> {
    let rows = store.fetch(&LIST_INVITATIONS, params![today]).await?;
    Ok(rows.iter().map(read).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// Withdraws an invitation. False when there is none.
///
/// # Errors
/// When the database takes no writes.
pub async fn withdraw(store: &Store, id: RandomId) -> Result<bool, WriteError> {
    store.write(async move |tx| Ok(tx.execute(&WITHDRAW, params![id]).await? == 1)).await
}

fn read(row: &Row) -> Result<Option<Invitation>, Fault> {
    let Some((role, scope)) = Role::parse(row.get(1)?).zip(Scope::parse(row.get(2)?)) else { return Ok(None) };
    Ok(Some(Invitation {
        id: row.get(0)?,
        role,
        scope,
        giver: row.get::<Option<RandomId>>(3)?.map(PersonId),
        places: row.get(4)?,
        until: row.get(5)?,
        role_until: row.get(6)?,
    }))
}
