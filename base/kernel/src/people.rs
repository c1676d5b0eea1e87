//! Who acts, in what role and for what: the vocabulary of permission. The people domain fills it; every route asks it.

use crate::RandomId;

/// The id of a person's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PersonId(pub RandomId);

/// What a person may be for an organisation, a place or a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Runs the installation.
    Operator,
    /// Reads the reports that were sent to the independent desk.
    IndependentDesk,
    /// Keeps the services of a place true.
    Editor,
    /// Answers for an authority.
    AuthorityOfficer,
}

/// For what a role holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The whole installation.
    Installation,
    /// A place and everything inside it, by its slug.
    Place(crate::Slug),
}

/// Somebody who makes a request: nobody known, or a person with roles.
#[derive(Debug, Clone, Default)]
pub struct Person {
    /// The account, if the person signed in.
    pub id: Option<PersonId>,
    /// The roles that the person holds now.
    pub roles: Vec<(Role, Scope)>,
}

/// What a route or an act needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Everybody, signed in or not.
    Public,
    /// A person who holds this role for the scope in question.
    Role(Role),
}

/// May `person` do what needs `need` within `scope`? Deny by default.
///
/// ```
/// use kernel::{may, Need, Person, Role, Scope};
/// assert!(may(&Person::default(), Need::Public, &Scope::Installation));
/// assert!(!may(&Person::default(), Need::Role(Role::Operator), &Scope::Installation));
/// ```
#[must_use]
pub fn may(person: &Person, need: Need, scope: &Scope) -> bool {
    match need {
        Need::Public => true,
        Need::Role(role) => {
            person.roles.iter().any(|(held, on)| *held == role && (on == scope || *on == Scope::Installation))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_for_one_place_does_not_open_another() {
        let gent = Scope::Place("be-gent".parse().unwrap());
        let editor = Person { id: None, roles: vec![(Role::Editor, gent.clone())] };
        assert!(may(&editor, Need::Role(Role::Editor), &gent));
        assert!(!may(&editor, Need::Role(Role::Editor), &Scope::Place("be-aalst".parse().unwrap())));
        assert!(!may(&editor, Need::Role(Role::Operator), &gent));
    }
}
