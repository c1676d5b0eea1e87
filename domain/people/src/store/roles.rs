//! Who holds which role.

use kernel::{Day, Fault, PersonId, RandomId, Role, Scope};
use store::{Store, Tx, params};

use super::sessions::read_role;

store::statements! {
    PUT_ROLE = "INSERT INTO people_roles (person, role, scope, until) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person, role, scope) DO UPDATE SET until = excluded.until";
    DROP_ROLE = "DELETE FROM people_roles WHERE person = $1 AND role = $2 AND scope = $3";
    LIST_OF = "SELECT role, scope FROM people_roles WHERE person = $1 ORDER BY role, scope";
    ANY_OPERATOR = "SELECT person FROM people_roles WHERE role = 'operator' AND scope = 'installation' AND until IS NULL LIMIT 1";
    LIST_ALL = "SELECT r.role, r.scope, r.person, p.name, r.until FROM people_roles r JOIN people_persons p ON p.id = r.person
        ORDER BY r.scope, r.role, p.name, r.person";
}

/// A role that somebody holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Who.
    pub person: PersonId,
    /// The name that they chose.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// For what.
    pub scope: Scope,
    /// The last day of it; none for as long as nobody takes it.
    pub until: Option<Day>,
}

/// Gives a role, or another end to one that is held.
///
/// # Errors
/// When the database takes no writes.
pub async fn give(tx: &Tx, person: PersonId, role: Role, scope: &Scope, until: Option<Day>) -> Result<(), Fault> {
    tx.execute(&PUT_ROLE, params![person.0, role.as_str(), scope.to_string(), until]).await?;
    Ok(())
}

/// Takes a role. False when the person does not hold it.
///
/// # Errors
/// When the database takes no writes.
pub async fn take(tx: &Tx, person: PersonId, role: Role, scope: &Scope) -> Result<bool, Fault> {
    Ok(tx.execute(&DROP_ROLE, params![person.0, role.as_str(), scope.to_string()]).await? == 1)
}

/// The roles of a person, in the write of an act.
///
/// # Errors
/// When the database fails.
pub async fn list_held(tx: &Tx, person: PersonId) -> Result<Vec<(Role, Scope)>, Fault> {
    let rows = tx.fetch(&LIST_OF, params![person.0]).await?;
    Ok(rows.iter().map(read_role).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// Every role that somebody holds.
///
/// # Errors
/// When the database fails.
pub async fn list_roles(store: &Store) -> Result<Vec<Held>, Fault> {
    let mut held = Vec::new();
    for row in store.fetch(&LIST_ALL, params![]).await? {
        let Some((role, scope)) = read_role(&row)? else { continue };
        let person = PersonId(row.get::<RandomId>(2)?);
        held.push(Held { person, name: row.get(3)?, role, scope, until: row.get(4)? });
    }
    Ok(held)
}

/// Is there still somebody who runs the installation, in the write of an act?
///
/// # Errors
/// When the database fails.
pub async fn any_operator(tx: &Tx) -> Result<bool, Fault> {
    Ok(!tx.fetch(&ANY_OPERATOR, params![]).await?.is_empty())
}
