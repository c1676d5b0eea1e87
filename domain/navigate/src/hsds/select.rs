//! Which records of a list are asked for. Every filter that is given must hold.

use std::{borrow::Cow, collections::HashSet};

use places::{Place, Why, kilometres};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Kind, imported,
    kind::needs,
    reader::View,
    register::{taxonomy_id, term_id},
    service::Subject,
};
use crate::{
    finder::Finder,
    query::{Fields, Problem},
};

/// Most characters of a search.
pub const LONGEST_SEARCH: usize = 200;
/// Most characters of an id.
const LONGEST_ID: usize = 100;
/// Most services that a search finds.
const MOST_FOUND: usize = 1_000;

/// The positions of the records that are asked for.
///
/// # Errors
/// When a filter cannot be read.
pub fn select(kind: Kind, view: View<'_>, finder: &Finder, fields: &Fields<'_>) -> Result<Vec<u32>, Problem> {
    let search = fields.text("search", LONGEST_SEARCH)?;
    let mut found: Vec<u32> = match (kind, &search) {
        (Kind::Service, Some(words)) => found_services(view, finder, words),
        _ => (0..kind.count(view)).collect(),
    };
    match kind {
        Kind::Service => {
            let filter = ServiceFilter::read(view, fields)?;
            found.retain(|n| filter.holds(view, *n));
        }
        Kind::ServiceAtLocation => {
            let filter = ServiceFilter::read(view, fields)?;
            let near = Near::read(view, fields)?;
            let services: Option<HashSet<u32>> =
                search.as_deref().map(|words| found_services(view, finder, words).into_iter().collect());
            found.retain(|at| {
                let service = view.register.branches.get(*at).and_then(|branch| branch.service);
                match service {
                    Some(n) => {
                        services.as_ref().is_none_or(|found| found.contains(&n))
                            && filter.holds(view, n)
                            && near.holds(view, n, *at)
                    }
                    None => services.is_none() && filter.is_open() && near.is_open(),
                }
            });
        }
        Kind::Organization => {
            let filter = ServiceFilter::read(view, fields)?;
            let words = search.as_deref().map(words);
            found.retain(|at| {
                let services = view.register.services_of(*at);
                let named = words.as_ref().is_none_or(|words| {
                    view.register.organisations.get(*at).is_some_and(|found| holds_all(&found.name, words))
                });
                named && (filter.is_open() || services.iter().any(|n| filter.holds(view, *n)))
            });
        }
        Kind::Taxonomy => {
            let words = search.as_deref().map(words);
            found.retain(|at| words.as_ref().is_none_or(|words| mentions(kind, view, *at, words)));
        }
        Kind::TaxonomyTerm => retain_terms(&mut found, view, fields, search.as_deref())?,
    }
    Ok(found)
}

/// The services that a search finds, the best first.
fn found_services(view: View<'_>, finder: &Finder, words: &str) -> Vec<u32> {
    let ids = finder.find_services(words, view.lang, MOST_FOUND);
    ids.into_iter().filter_map(|id| view.snapshot.service_index(id)).collect()
}

/// The words of a search, folded.
fn words(search: &str) -> Vec<String> {
    normalise::fold(search, None).split_whitespace().map(ToOwned::to_owned).collect()
}

fn holds_all(text: &str, words: &[String]) -> bool {
    let folded = normalise::fold(text, None);
    words.iter().all(|word| folded.contains(word.as_str()))
}

/// Does a term or taxonomy hold the words in one of its texts?
fn mentions(kind: Kind, view: View<'_>, at: u32, words: &[String]) -> bool {
    if let (Kind::TaxonomyTerm, Some(need)) = (kind, view.snapshot.needs.get(at as usize)) {
        return holds_all(&need.code, words) || need.label.variants().iter().any(|v| holds_all(&v.body, words));
    }
    let mut json = Vec::new();
    kind.write(view, at, super::Form::Brief, &mut json);
    let document: Value = serde_json::from_slice(&json).unwrap_or_default();
    ["name", "description", "code"]
        .iter()
        .any(|field| imported::text(&document, field).is_some_and(|t| holds_all(t, words)))
}

fn retain_terms(
    found: &mut Vec<u32>,
    view: View<'_>,
    fields: &Fields<'_>,
    search: Option<&str>,
) -> Result<(), Problem> {
    let taxonomy = fields.text("taxonomy_id", LONGEST_ID)?;
    let taxonomy = taxonomy.map(|id| Uuid::try_parse(&id).ok());
    let parent = fields.text("parent_id", LONGEST_ID)?;
    let parent = parent.map(|id| Uuid::try_parse(&id).ok());
    let is_top_only = fields.flag("top_only")?;
    let words = search.map(words);
    found.retain(|at| {
        let (own_taxonomy, own_parent) = match view.snapshot.needs.get(*at as usize) {
            Some(need) => (Some(taxonomy_id()), need.parent().map(term_id)),
            None => {
                let foreign = at.checked_sub(needs(view)).and_then(|at| view.register.terms.get(at));
                let parent = foreign.and_then(|term| imported::text(&term.document, "parent_id"));
                (foreign.and_then(|term| term.taxonomy), parent.and_then(|id| Uuid::try_parse(id).ok()))
            }
        };
        taxonomy.is_none_or(|id| id.is_some() && id == own_taxonomy)
            && parent.is_none_or(|id| id.is_some() && id == own_parent)
            && !(is_top_only && own_parent.is_some())
            && words.as_ref().is_none_or(|words| mentions(Kind::TaxonomyTerm, view, *at, words))
    });
    Ok(())
}

/// A term that is asked for: its id, and its code where it is a need.
struct WantedTerm {
    id: Uuid,
    code: Option<String>,
}

/// What is asked of a service.
struct ServiceFilter {
    term: Option<WantedTerm>,
    taxonomy: Option<Uuid>,
    organisation: Option<Uuid>,
    modified_after: Option<kernel::Timestamp>,
}

impl ServiceFilter {
    fn read(view: View<'_>, fields: &Fields<'_>) -> Result<Self, Problem> {
        // an id that is none can belong to nothing
        let id = |text: Cow<'_, str>| Uuid::try_parse(&text).unwrap_or(Uuid::nil());
        let term = fields.text("taxonomy_term_id", LONGEST_ID)?.map(|text| {
            let need = match view.snapshot.need(&text) {
                Some(need) => Some(need),
                None => view.snapshot.needs.iter().find(|need| term_id(&need.code) == id(Cow::Borrowed(&*text))),
            };
            let code = need.map(|need| need.code.to_string());
            WantedTerm { id: code.as_deref().map_or_else(|| id(Cow::Borrowed(&*text)), term_id), code }
        });
        Ok(Self {
            term,
            taxonomy: fields.text("taxonomy_id", LONGEST_ID)?.map(id),
            organisation: fields.text("organization_id", LONGEST_ID)?.map(id),
            modified_after: fields.instant("modified_after")?,
        })
    }

    /// True when nothing is asked.
    const fn is_open(&self) -> bool {
        self.term.is_none() && self.taxonomy.is_none() && self.organisation.is_none() && self.modified_after.is_none()
    }

    fn holds(&self, view: View<'_>, n: u32) -> bool {
        if self.is_open() {
            return true;
        }
        let Some(subject) = Subject::at(view, n) else { return false };
        let entry = subject.entry;
        let term = |wanted: &WantedTerm| view.register.has_term(n, wanted.id, wanted.code.as_deref(), view.snapshot);
        let organisation =
            || entry.organisation.and_then(|at| view.register.organisations.get(at)).map(|found| found.id);
        let changed = || {
            let stated = entry.document.as_deref().and_then(imported::changed_at);
            stated.unwrap_or(subject.held.updated_at)
        };
        self.term.as_ref().is_none_or(term)
            && self.taxonomy.is_none_or(|id| in_taxonomy(&subject, id))
            && self.organisation.is_none_or(|id| organisation() == Some(id))
            && self.modified_after.is_none_or(|after| changed() >= after)
    }
}

fn in_taxonomy(subject: &Subject<'_>, taxonomy: Uuid) -> bool {
    let register = subject.view.register;
    let is_ours = subject.entry.document.is_none() && !subject.service().need.is_empty();
    let foreign = subject.entry.terms.iter().filter_map(|id| register.terms.get(register.terms.find(*id)?));
    (is_ours && taxonomy == taxonomy_id()) || foreign.into_iter().any(|term| term.taxonomy == Some(taxonomy))
}

/// Where a service must be.
struct Near<'a> {
    /// Places with the postcode; services for their people count.
    covered: Option<Vec<&'a Place>>,
    /// Middle and radius in kilometres.
    circle: Option<((f64, f64), f64)>,
}

impl<'a> Near<'a> {
    /// `postcode` alone asks for services that cover it. With `proximity` in metres it is the middle of a circle.
    /// `proximity` may also hold the middle itself: latitude, longitude and kilometres (5 when left out).
    fn read(view: View<'a>, fields: &Fields<'_>) -> Result<Self, Problem> {
        let postcode = fields.text("postcode", 20)?;
        let at_postcode: Option<Vec<&Place>> = postcode.map(|code| {
            let hits = view.snapshot.places.find(&code, 50);
            hits.into_iter().filter(|hit| hit.why == Why::Postcode).map(|hit| hit.place).collect()
        });
        let Some(proximity) = fields.word("proximity", 60)? else {
            return Ok(Self { covered: at_postcode, circle: None });
        };
        let detail = "“proximity” must be metres around “postcode”, such as 5000, or latitude,longitude,kilometres, such as 51.05,3.72,5.";
        let numbers: Option<Vec<f64>> = proximity.split(',').map(|part| part.trim().parse().ok()).collect();
        let numbers = numbers.ok_or_else(|| Problem::unreadable("proximity", detail))?;
        let (middle, radius) = match (numbers.as_slice(), &at_postcode) {
            ([metres], Some(places)) => (places.first().and_then(|place| place.position), metres / 1_000.0),
            ([lat, lon], _) => (Some((*lat, *lon)), 5.0),
            ([lat, lon, km], _) => (Some((*lat, *lon)), *km),
            _ => return Err(Problem::refused("proximity", detail)),
        };
        let is_sound = middle.is_none_or(|(lat, lon)| lat.abs() <= 90.0 && lon.abs() <= 180.0);
        if !is_sound || !(0.0..=20_100.0).contains(&radius) {
            return Err(Problem::refused("proximity", detail));
        }
        match middle {
            Some(middle) => Ok(Self { covered: None, circle: Some((middle, radius)) }),
            // a postcode that nobody knows is near to nothing
            None => Ok(Self { covered: Some(Vec::new()), circle: None }),
        }
    }

    const fn is_open(&self) -> bool {
        self.covered.is_none() && self.circle.is_none()
    }

    fn holds(&self, view: View<'_>, n: u32, branch: u32) -> bool {
        if self.is_open() {
            return true;
        }
        let Some(subject) = Subject::at(view, n) else { return false };
        let covers = |place: &&Place| view.snapshot.concerns(&subject.held.areas, place);
        let is_covered = self.covered.as_ref().is_none_or(|places| places.iter().any(covers));
        let is_near = |(middle, radius): ((f64, f64), f64)| {
            position(&subject, branch).is_some_and(|at| kilometres(middle, at) <= radius)
        };
        is_covered && self.circle.is_none_or(is_near)
    }
}

/// Where a service is: its own position, that of an imported place, or the middle of the town in its address.
fn position(subject: &Subject<'_>, branch: u32) -> Option<(f64, f64)> {
    let document = subject.view.register.branches.get(branch)?.document.as_deref();
    let number = |field: &str| document?.get("location")?.get(field)?.as_f64();
    let imported = || number("latitude").zip(number("longitude"));
    let town = || subject.view.snapshot.places.get(subject.entry.town.as_deref()?)?.position;
    subject.service().position.or_else(imported).or_else(town)
}
