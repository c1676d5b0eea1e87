//! Who may read what was reported. Whether a sender let the office know is kept by what is stored; here stands who counts as the
//! desk and who as the office.

use kernel::{Need, Person, Role, Scope, may};

/// The independent desk.
pub const DESK: Need = Need::OneOf(&[Role::IndependentDesk]);

/// The office that a report is about.
pub const OFFICE: Need = Need::OneOf(&[Role::AuthorityOfficer]);

/// Who mends services.
pub const EDITORS: Need = Need::OneOf(&[Role::Editor, Role::IndependentDesk]);

/// May this person read as the desk what was reported about something that lies in `scopes`: the place, those around it, and the
/// organisation that keeps the service?
///
/// Only who does not answer for the office: an officer reads nothing as the desk, nor does who gives roles in the office or at
/// its place, and could give this one to themselves. The administrator of the whole installation may, since in a small one that
/// is the same person.
///
/// ```
/// use kernel::{Person, PersonId, RandomId, Role, Scope};
/// let ghent = Scope::Place("be-gent".parse().unwrap());
/// let person = |roles| Person { id: Some(PersonId(RandomId([1; 16]))), roles };
/// let desk = (Role::IndependentDesk, Scope::Installation);
/// let may = |roles| voices::readers::may_read_as_desk(&person(roles), &[ghent.clone()]);
/// assert!(may(vec![desk.clone()]));
/// assert!(!may(vec![desk, (Role::AuthorityOfficer, ghent.clone())]));
/// ```
#[must_use]
pub fn may_read_as_desk(person: &Person, scopes: &[Scope]) -> bool {
    let answers_for_office = |(role, held): &(Role, Scope)| match role {
        Role::AuthorityOfficer => *held == Scope::Installation || scopes.contains(held),
        Role::Administrator => scopes.contains(held),
        _ => false,
    };
    // a desk belongs to places: one that an organisation has for itself is not independent of it
    let places: Vec<Scope> = scopes.iter().filter(|scope| !matches!(scope, Scope::Organisation(_))).cloned().collect();
    may(person, DESK, &places) && !person.roles.iter().any(answers_for_office)
}

#[cfg(test)]
mod tests {
    use kernel::{PersonId, RandomId};

    use super::*;

    fn place(slug: &str) -> Scope {
        Scope::Place(slug.parse().unwrap())
    }

    fn may_read(roles: &[(Role, Scope)]) -> bool {
        let person = Person { id: Some(PersonId(RandomId([1; 16]))), roles: roles.to_vec() };
        may_read_as_desk(&person, &[place("be-gent"), place("be"), Scope::Organisation(RandomId([4; 16]))])
    }

    #[test]
    fn only_the_desk_of_the_place_reads() {
        assert!(may_read(&[(Role::IndependentDesk, place("be"))]));
        assert!(!may_read(&[(Role::IndependentDesk, place("es"))]));
        assert!(!may_read(&[(Role::IndependentDesk, Scope::Organisation(RandomId([4; 16])))]));
        for role in Role::ALL.into_iter().filter(|role| *role != Role::IndependentDesk) {
            assert!(!may_read(&[(role, Scope::Installation)]), "{role:?}");
        }
    }

    #[test]
    fn whoever_answers_for_the_office_or_gives_its_roles_reads_nothing_as_the_desk() {
        let desk = (Role::IndependentDesk, Scope::Installation);
        let office = Scope::Organisation(RandomId([4; 16]));
        for scope in [place("be-gent"), place("be"), office] {
            for role in [Role::AuthorityOfficer, Role::Administrator] {
                assert!(!may_read(&[desk.clone(), (role, scope.clone())]), "{role:?} {scope}");
            }
        }
        assert!(!may_read(&[desk.clone(), (Role::AuthorityOfficer, Scope::Installation)]));
        for (role, scope) in [
            (Role::AuthorityOfficer, place("es-madrid")),
            (Role::Administrator, Scope::Organisation(RandomId([5; 16]))),
            (Role::Administrator, Scope::Installation),
            (Role::Editor, place("be-gent")),
        ] {
            assert!(may_read(&[desk.clone(), (role, scope.clone())]), "{role:?} {scope}");
        }
    }
}
