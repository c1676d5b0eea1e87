//! Who acts, in what role and for what: the vocabulary of permission. The people domain fills it; every route asks it.

use std::fmt;

use crate::{RandomId, Slug};

/// The id of a person's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub RandomId);

/// What a person may be for the installation, a place, an organisation or a body. No role holds another: who may edit and
/// moderate holds both, so that nobody can do more than was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Runs the installation: settings, first accounts.
    Operator,
    /// Gives and takes roles within its scope.
    Administrator,
    /// Keeps services and pathways true.
    Editor,
    /// Mends translations.
    Translator,
    /// Confirms what others wrote: translations, help lines.
    Reviewer,
    /// Decides about texts that people made public.
    Moderator,
    /// Answers for an authority.
    AuthorityOfficer,
    /// Reads the reports that were sent to the independent desk.
    IndependentDesk,
    /// Sits beside people and shows them the way.
    Volunteer,
    /// Goes along with one person for a time.
    Mentor,
    /// Works with figures and questionnaires.
    Researcher,
    /// Prepares and records the sessions of a body.
    CouncilSecretary,
    /// Has a seat in a body.
    Member,
    /// Proposes and votes.
    Participant,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 14] = [
        Self::Operator,
        Self::Administrator,
        Self::Editor,
        Self::Translator,
        Self::Reviewer,
        Self::Moderator,
        Self::AuthorityOfficer,
        Self::IndependentDesk,
        Self::Volunteer,
        Self::Mentor,
        Self::Researcher,
        Self::CouncilSecretary,
        Self::Member,
        Self::Participant,
    ];

    /// Its word in the database, in settings and in the keys of messages.
    ///
    /// ```
    /// use kernel::Role;
    /// assert!(Role::ALL.iter().all(|role| Role::parse(role.as_str()) == Some(*role)));
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Administrator => "administrator",
            Self::Editor => "editor",
            Self::Translator => "translator",
            Self::Reviewer => "reviewer",
            Self::Moderator => "moderator",
            Self::AuthorityOfficer => "authority-officer",
            Self::IndependentDesk => "independent-desk",
            Self::Volunteer => "volunteer",
            Self::Mentor => "mentor",
            Self::Researcher => "researcher",
            Self::CouncilSecretary => "council-secretary",
            Self::Member => "member",
            Self::Participant => "participant",
        }
    }

    /// The role of this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// May change what others see or decide about others: signs in by passkey, or by password with a second factor; a link by
    /// e-mail or a printed card does not open it (ASVS 6.3.3).
    #[must_use]
    pub const fn is_staff(self) -> bool {
        !matches!(self, Self::Participant | Self::Member | Self::Mentor | Self::Volunteer)
    }
}

/// For what a role holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The whole installation.
    Installation,
    /// A place and everything inside it, by its slug.
    Place(Slug),
    /// An organisation.
    Organisation(RandomId),
    /// A consultative body.
    Body(RandomId),
}

impl Scope {
    /// As it stands in the database and in forms: `installation`, `place:be-gent`, `organisation:0123..`, `body:0123..`.
    ///
    /// ```
    /// use kernel::{RandomId, Scope};
    /// for scope in [
    ///     Scope::Installation,
    ///     Scope::Place("be-gent".parse().unwrap()),
    ///     Scope::Organisation(RandomId([7; 16])),
    ///     Scope::Body(RandomId([9; 16])),
    /// ] {
    ///     assert_eq!(Scope::parse(&scope.to_string()), Some(scope));
    /// }
    /// assert_eq!(Scope::parse("place:../x"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            None => (text == "installation").then_some(Self::Installation),
            Some(("place", slug)) => slug.parse().ok().map(Self::Place),
            Some(("organisation", id)) => RandomId::parse(id).map(Self::Organisation),
            Some(("body", id)) => RandomId::parse(id).map(Self::Body),
            Some(_) => None,
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Installation => f.write_str("installation"),
            Self::Place(slug) => write!(f, "place:{slug}"),
            Self::Organisation(id) => write!(f, "organisation:{id}"),
            Self::Body(id) => write!(f, "body:{id}"),
        }
    }
}

/// Somebody who makes a request: nobody known, or a person with roles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The account, if the person signed in.
    pub id: Option<PersonId>,
    /// The roles that the person holds now. Roles of staff are left out when the way of signing in does not open them.
    pub roles: Vec<(Role, Scope)>,
}

impl Person {
    /// Has the person signed in?
    #[must_use]
    pub const fn is_known(&self) -> bool {
        self.id.is_some()
    }

    /// Where the person holds one of these roles.
    pub fn scopes<'a>(&'a self, roles: &'a [Role]) -> impl Iterator<Item = &'a Scope> {
        self.roles.iter().filter(|(role, _)| roles.contains(role)).map(|(_, scope)| scope)
    }
}

/// What a route or an act needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Everybody, signed in or not.
    Public,
    /// Anybody who signed in.
    SignedIn,
    /// A person who holds one of these roles for the scope in question.
    OneOf(&'static [Role]),
}

impl Need {
    /// May this person come to the route at all? Which of its objects, [`may`] says for each.
    #[must_use]
    pub fn lets_in(self, person: &Person) -> bool {
        match self {
            Self::Public => true,
            Self::SignedIn => person.is_known(),
            Self::OneOf(roles) => person.is_known() && person.scopes(roles).next().is_some(),
        }
    }
}

/// May `person` do what needs `need` to an object that lies in all of `scopes`: a place with those around it, the organisation
/// that keeps it? A role for one of them is enough, and so is one for the installation. Deny by default.
///
/// ```
/// use kernel::{may, Need, Person, Role};
/// assert!(may(&Person::default(), Need::Public, &[]));
/// assert!(!may(&Person::default(), Need::OneOf(&[Role::Operator]), &[]));
/// ```
#[must_use]
pub fn may(person: &Person, need: Need, scopes: &[Scope]) -> bool {
    match need {
        Need::Public | Need::SignedIn => need.lets_in(person),
        Need::OneOf(roles) => {
            person.is_known() && person.scopes(roles).any(|held| *held == Scope::Installation || scopes.contains(held))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(roles: Vec<(Role, Scope)>) -> Person {
        Person { id: Some(PersonId(RandomId([1; 16]))), roles }
    }

    fn place(slug: &str) -> Scope {
        Scope::Place(slug.parse().unwrap())
    }

    #[test]
    fn a_role_for_one_place_does_not_open_another() {
        let editor = person(vec![(Role::Editor, place("be-gent"))]);
        let edit = Need::OneOf(&[Role::Editor]);
        assert!(may(&editor, edit, &[place("be-gent"), place("be")]));
        assert!(!may(&editor, edit, &[place("be-aalst"), place("be")]), "nor does it open what lies around");
        assert!(!may(&editor, Need::OneOf(&[Role::Operator]), &[place("be-gent")]));
        assert!(edit.lets_in(&editor) && !Need::OneOf(&[Role::Moderator]).lets_in(&editor));
    }

    #[test]
    fn a_role_for_what_lies_around_holds_inside() {
        let editor = person(vec![(Role::Editor, place("be"))]);
        assert!(may(&editor, Need::OneOf(&[Role::Editor]), &[place("be-gent"), place("reg-be-vlg"), place("be")]));
        let all = person(vec![(Role::Editor, Scope::Installation)]);
        assert!(may(&all, Need::OneOf(&[Role::Editor]), &[place("es-madrid")]));
        assert!(!may(&all, Need::OneOf(&[Role::IndependentDesk]), &[place("es-madrid")]), "no role holds another");
    }

    #[test]
    fn roles_without_an_account_open_nothing() {
        let nobody = Person { id: None, roles: vec![(Role::Operator, Scope::Installation)] };
        assert!(!may(&nobody, Need::OneOf(&[Role::Operator]), &[]));
        assert!(!Need::SignedIn.lets_in(&nobody) && Need::Public.lets_in(&nobody));
    }
}
