//! Needs as terms of a taxonomy.

use super::{
    reader::View,
    records::{Taxonomy, Term},
    register::{taxonomy_id, term_id},
};
use crate::model::Need;

/// Name of the taxonomy of needs.
const NAME: &str = "Needs of people who have just arrived";

/// The taxonomy of needs.
#[must_use]
pub fn taxonomy(view: View<'_>) -> Taxonomy<'_> {
    let id = taxonomy_id();
    Taxonomy {
        id,
        name: NAME,
        description: "Twelve needs at the top and the needs within them, named in the words of the person who looks for help.",
        uri: format!("{}/hsds/taxonomies/{id}", view.site.base_url),
        version: "1",
        ..Taxonomy::default()
    }
}

/// The term of a need.
#[must_use]
pub fn of_code<'a>(view: View<'a>, code: &str) -> Option<Term<'a>> {
    view.snapshot.need(code).map(|need| term(view, need))
}

/// The term of a need, without its translations.
#[must_use]
pub fn term<'a>(view: View<'a>, need: &'a Need) -> Term<'a> {
    let chain = view.chain(usize::MAX);
    let label = need.label.show(chain);
    Term {
        id: term_id(&need.code),
        code: need.code.as_str(),
        name: label.map_or(need.code.as_str(), |shown| shown.body),
        description: description(view, need),
        parent_id: need.parent().map(term_id),
        taxonomy: NAME,
        taxonomy_detail: Some(taxonomy(view)),
        language: label.map(|shown| shown.lang),
        taxonomy_id: Some(taxonomy_id()),
        term_uri: format!("{}/{}/eu/needs/{}", view.site.base_url, view.lang, need.code),
        ..Term::default()
    }
}

/// The term of a need in all languages.
#[must_use]
pub fn full<'a>(view: View<'a>, need: &'a Need) -> Term<'a> {
    Term { translations: view.translations([("name".into(), &need.label)]), ..term(view, need) }
}

/// A need at the top is described by those within it, any other by the need that it is within.
fn description(view: View<'_>, need: &Need) -> String {
    let chain = view.chain(usize::MAX);
    let name = |need: &'_ Need| need.label.show(chain).map_or(need.code.to_string(), |shown| shown.body.to_owned());
    match need.parent().and_then(|parent| view.snapshot.need(parent)) {
        Some(parent) => format!("{}: {}", name(parent), name(need)),
        None => view.snapshot.needs_below(&need.code).map(name).collect::<Vec<_>>().join(" · "),
    }
}
