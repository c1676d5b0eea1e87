//! The five lists of HSDS: what stands in each, and how one thing of it is written.

use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::{
    imported, organisation, place,
    reader::View,
    register::{self, taxonomy_id, term_id},
    service::{self, Subject},
    terms,
};

/// One of the five lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Services.
    Service,
    /// Organisations.
    Organization,
    /// Services at places.
    ServiceAtLocation,
    /// Taxonomies.
    Taxonomy,
    /// Terms of taxonomies.
    TaxonomyTerm,
}

/// How much of a thing is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Id and last change.
    Minimal,
    /// What it has exactly one of.
    Brief,
    /// Everything.
    Full,
    /// Of an organisation: everything, with all of each service.
    WithServices,
}

impl Kind {
    /// The word in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Service => "services",
            Self::Organization => "organizations",
            Self::ServiceAtLocation => "service_at_locations",
            Self::Taxonomy => "taxonomies",
            Self::TaxonomyTerm => "taxonomy_terms",
        }
    }

    /// How many there are.
    #[must_use]
    pub fn count(self, view: View<'_>) -> u32 {
        let register = view.register;
        match self {
            Self::Service => register.services.len(),
            Self::Organization => register.organisations.len(),
            Self::ServiceAtLocation => register.branches.len(),
            Self::Taxonomy => 1 + register.taxonomies.len(),
            Self::TaxonomyTerm => needs(view) + register.terms.len(),
        }
    }

    /// The position of the thing with this id.
    #[must_use]
    pub fn find(self, view: View<'_>, id: &str) -> Option<u32> {
        let id = Uuid::try_parse(id).ok()?;
        let register = view.register;
        match self {
            Self::Service => register.services.find(id),
            Self::Organization => register.organisations.find(id),
            Self::ServiceAtLocation => register.branches.find(id),
            Self::Taxonomy if id == taxonomy_id() => Some(0),
            Self::Taxonomy => register.taxonomies.find(id).map(|at| at + 1),
            Self::TaxonomyTerm => {
                let ours = view.snapshot.needs.iter().position(|need| term_id(&need.code) == id);
                let ours = ours.and_then(|at| u32::try_from(at).ok());
                ours.or_else(|| register.terms.find(id).map(|at| at + needs(view)))
            }
        }
    }

    /// Writes the thing at a position; false when there is none.
    pub fn write(self, view: View<'_>, at: u32, form: Form, out: &mut Vec<u8>) -> bool {
        match self {
            Self::Service => write_service(view, at, form, out),
            Self::Organization => write_organisation(view, at, form, out),
            Self::ServiceAtLocation => write_branch(view, at, form, out),
            Self::Taxonomy => match at.checked_sub(1) {
                None => put(out, &terms::taxonomy(view)),
                Some(at) => write_foreign(view.register.taxonomies.get(at), out),
            },
            Self::TaxonomyTerm => match view.snapshot.needs.get(at as usize) {
                Some(need) if form == Form::Full => put(out, &terms::full(view, need)),
                Some(need) => put(out, &terms::term(view, need)),
                None => write_foreign(at.checked_sub(needs(view)).and_then(|at| view.register.terms.get(at)), out),
            },
        }
    }
}

/// How many terms are ours.
pub(super) fn needs(view: View<'_>) -> u32 {
    u32::try_from(view.snapshot.needs.len()).unwrap_or(u32::MAX)
}

fn put(out: &mut Vec<u8>, record: &impl Serialize) -> bool {
    let begin = out.len();
    let is_written = serde_json::to_writer(&mut *out, record).is_ok();
    if !is_written {
        out.truncate(begin);
    }
    is_written
}

/// A service in a list of ids. `modified_date` is the name that the API of the standard gives it, `last_modified` that of
/// its schema.
#[derive(Serialize)]
struct Minimal<'a> {
    id: Uuid,
    modified_date: &'a str,
    last_modified: &'a str,
}

fn write_service(view: View<'_>, at: u32, form: Form, out: &mut Vec<u8>) -> bool {
    let Some(subject) = Subject::at(view, at) else { return false };
    match (service::document(view, at), form) {
        (document, Form::Minimal) => {
            let changed = document.and_then(imported::changed_at).unwrap_or(subject.held.updated_at).rfc3339();
            put(out, &Minimal { id: subject.entry.id, modified_date: &changed, last_modified: &changed })
        }
        (Some(document), Form::Brief) => put(out, &imported::brief(document)),
        (Some(document), _) => put(out, document),
        (None, Form::Brief) => put(out, &subject.record(Form::Brief)),
        (None, _) => put(out, &subject.record(Form::Full)),
    }
}

fn write_organisation(view: View<'_>, at: u32, form: Form, out: &mut Vec<u8>) -> bool {
    let Some(found) = view.register.organisations.get(at) else { return false };
    match (&found.document, form) {
        (Some(document), Form::Full | Form::WithServices) => put(out, &**document),
        (Some(document), _) => put(out, &imported::brief(document)),
        (None, Form::Full) => organisation::full(view, at, Form::Brief).is_some_and(|record| put(out, &record)),
        (None, Form::WithServices) => organisation::full(view, at, Form::Full).is_some_and(|record| put(out, &record)),
        (None, _) => organisation::brief(view, at).is_some_and(|record| put(out, &record)),
    }
}

fn write_branch(view: View<'_>, at: u32, form: Form, out: &mut Vec<u8>) -> bool {
    let Some(found) = view.register.branches.get(at) else { return false };
    let Some(document) = &found.document else {
        return found.service.and_then(|n| place::branch(view, n, form)).is_some_and(|record| put(out, &record));
    };
    let mut record = if form == Form::Brief { imported::brief(document) } else { Value::clone(document) };
    // one that came within its service is shown with it
    let key = format!("service_at_location/{}", imported::text(document, "id").unwrap_or_default());
    if let (Some(fields), Some(n)) = (record.as_object_mut(), found.service)
        && !fields.contains_key("service")
        && !view.snapshot.hsds.contains_key(&key)
        && let Some(whole) = service::document(view, n)
    {
        let mut whole = if form == Form::Brief { imported::brief(whole) } else { whole.clone() };
        if let Some(fields) = whole.as_object_mut() {
            fields.shift_remove("service_at_locations");
        }
        fields.insert("service".to_owned(), whole);
    }
    put(out, &record)
}

fn write_foreign(found: Option<&register::Foreign>, out: &mut Vec<u8>) -> bool {
    found.is_some_and(|found| put(out, &*found.document))
}
