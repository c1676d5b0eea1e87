//! Who may give which role, and which roles one person must not hold together.

use kernel::{Need, Person, Role, Scope, may};

/// Who gives roles.
pub const GIVERS: &[Role] = &[Role::Operator, Role::Administrator];

/// May `giver` give or take `role` for an object that lies in all of `scopes`, the first of which it is for? The operator gives every
/// role; an administrator those within the scope, except the ones that watch over administrators and offices: operator,
/// administrator of the whole, independent desk.
#[must_use]
pub fn may_give(giver: &Person, role: Role, scopes: &[Scope]) -> bool {
    if may(giver, Need::OneOf(&[Role::Operator]), scopes) {
        return true;
    }
    let is_reserved =
        matches!(role, Role::Operator | Role::IndependentDesk) || scopes.first() == Some(&Scope::Installation);
    !is_reserved && may(giver, Need::OneOf(&[Role::Administrator]), scopes)
}

/// Whoever reads what people report in confidence about offices answers for none of them.
const APART: [(Role, Role); 1] = [(Role::IndependentDesk, Role::AuthorityOfficer)];

/// The role that the person holds already and that does not go with `role`, wherever it holds: places lie inside each other.
#[must_use]
pub fn conflict(held: &[(Role, Scope)], role: Role) -> Option<Role> {
    let other = APART.iter().find_map(|(one, other)| match role {
        role if role == *one => Some(*other),
        role if role == *other => Some(*one),
        _ => None,
    })?;
    held.iter().any(|(role, _)| *role == other).then_some(other)
}

/// For which kinds of scope a role makes sense.
#[must_use]
pub const fn fits(role: Role, scope: &Scope) -> bool {
    match role {
        Role::Operator => matches!(scope, Scope::Installation),
        Role::CouncilSecretary => matches!(scope, Scope::Body(_) | Scope::Organisation(_)),
        Role::Member => matches!(scope, Scope::Body(_)),
        Role::Mentor | Role::Volunteer => matches!(scope, Scope::Organisation(_) | Scope::Place(_)),
        Role::IndependentDesk | Role::AuthorityOfficer | Role::Editor | Role::Translator | Role::Reviewer => {
            matches!(scope, Scope::Installation | Scope::Place(_) | Scope::Organisation(_))
        }
        Role::Administrator | Role::Moderator | Role::Researcher | Role::Participant => true,
    }
}

#[cfg(test)]
mod tests {
    use kernel::{PersonId, RandomId};

    use super::*;

    fn holding(roles: &[(Role, Scope)]) -> Person {
        Person { id: Some(PersonId(RandomId([1; 16]))), roles: roles.to_vec() }
    }

    fn place(slug: &str) -> Scope {
        Scope::Place(slug.parse().unwrap())
    }

    #[test]
    fn an_administrator_gives_roles_inside_only() {
        let gent = holding(&[(Role::Administrator, place("be-gent"))]);
        let (inside, outside) = ([place("be-gent"), place("be")], [place("be-aalst"), place("be")]);
        assert!(may_give(&gent, Role::Editor, &inside));
        assert!(may_give(&gent, Role::AuthorityOfficer, &inside));
        assert!(!may_give(&gent, Role::Editor, &outside));
        assert!(!may_give(&gent, Role::Editor, &[place("be")]), "nor for what lies around");
        assert!(!may_give(&gent, Role::IndependentDesk, &inside), "the desk watches over the office");
        assert!(!may_give(&gent, Role::Operator, &[Scope::Installation]));
        let all = holding(&[(Role::Administrator, Scope::Installation)]);
        assert!(may_give(&all, Role::Editor, &outside) && !may_give(&all, Role::Administrator, &[Scope::Installation]));
        let operator = holding(&[(Role::Operator, Scope::Installation)]);
        assert!(may_give(&operator, Role::IndependentDesk, &inside));
        assert!(!may_give(&holding(&[(Role::Editor, place("be-gent"))]), Role::Participant, &inside));
        assert!(!may_give(&Person::default(), Role::Participant, &inside));
    }

    #[test]
    fn who_answers_for_an_office_does_not_read_what_was_kept_from_it() {
        assert_eq!(
            conflict(&[(Role::AuthorityOfficer, place("be-gent"))], Role::IndependentDesk),
            Some(Role::AuthorityOfficer)
        );
        assert_eq!(
            conflict(&[(Role::IndependentDesk, place("be"))], Role::AuthorityOfficer),
            Some(Role::IndependentDesk)
        );
        assert_eq!(conflict(&[(Role::IndependentDesk, place("be"))], Role::Editor), None);
    }

    #[test]
    fn every_role_fits_somewhere() {
        let scopes =
            [Scope::Installation, place("be"), Scope::Organisation(RandomId([1; 16])), Scope::Body(RandomId([1; 16]))];
        for role in Role::ALL {
            assert!(scopes.iter().any(|scope| fits(role, scope)), "{role:?}");
        }
        assert!(!fits(Role::Operator, &place("be")) && !fits(Role::Member, &Scope::Installation));
    }
}
