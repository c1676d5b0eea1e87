//! What a role holds for, in words; and the scopes in which an object lies.

use kernel::{Lang, RandomId, Scope};
use places::Gazetteer;

use crate::store::Listed;

/// What a role holds for, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Said {
    /// The whole installation: a key.
    Whole,
    /// A name with its language, where it is known.
    Name(String, Option<Lang>),
}

/// A scope in words: the name of a place in the best of these languages, the name of an organisation.
pub(crate) fn say(scope: &Scope, places: &Gazetteer, organisations: &[Listed], chain: &[Lang]) -> Said {
    match scope {
        Scope::Installation => Said::Whole,
        Scope::Place(slug) => match places.get(slug.as_str()) {
            Some(place) => {
                let (name, lang) = place.name(chain);
                Said::Name(name.to_owned(), Some(lang))
            }
            None => Said::Name(slug.to_string(), None),
        },
        Scope::Organisation(id) => {
            let found = organisations.iter().find(|organisation| organisation.id == *id);
            Said::Name(found.map_or_else(|| id.to_string(), |organisation| organisation.name.clone()), None)
        }
        Scope::Body(id) => Said::Name(id.to_string(), None),
    }
}

/// A place and all places around it, as scopes.
pub(crate) fn around(places: &Gazetteer, slug: &str) -> Vec<Scope> {
    let Some(place) = places.get(slug) else { return Vec::new() };
    let mut scopes = vec![Scope::Place(place.slug.clone())];
    scopes.extend(places.ancestors(place).map(|outer| Scope::Place(outer.slug.clone())));
    scopes
}

/// A scope and all that lie around it: an organisation lies in its place.
pub(crate) fn within(scope: &Scope, places: &Gazetteer, organisations: &[Listed]) -> Vec<Scope> {
    match scope {
        Scope::Place(slug) => around(places, slug.as_str()),
        Scope::Organisation(id) => {
            let place = organisations.iter().find(|organisation| organisation.id == *id);
            let around = place.map(|organisation| around(places, organisation.place.as_str())).unwrap_or_default();
            [scope.clone()].into_iter().chain(around).collect()
        }
        Scope::Installation | Scope::Body(_) => vec![scope.clone()],
    }
}

/// An organisation with the places in which it lies, as scopes.
pub(crate) fn of_organisation(id: RandomId, place: &str, places: &Gazetteer) -> Vec<Scope> {
    [Scope::Organisation(id)].into_iter().chain(around(places, place)).collect()
}
