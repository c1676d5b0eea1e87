//! What HSDS knows of the content by id: services, the organisations behind them, where they are, and the terms that apply.

use std::sync::Arc;

use kernel::{Slug, hsds_id};
use places::Place;
use serde_json::Value;
use uuid::Uuid;

use super::{address, imported, shelf::Shelf, towns::Towns};
use crate::snapshot::{Snapshot, is_within};

/// A service of the snapshot as HSDS knows it; in the order of [`Snapshot::services`].
#[derive(Debug)]
pub struct Entry {
    /// Its HSDS id.
    pub id: Uuid,
    /// Position of its organisation.
    pub organisation: Option<u32>,
    /// Position of its set of languages in [`Register::tongues`].
    pub tongue: usize,
    /// The town in which its address lies, where we know the town.
    pub town: Option<Slug>,
    /// The document that it was imported as.
    pub document: Option<Arc<Value>>,
    /// Terms of other taxonomies that apply to it.
    pub terms: Vec<Uuid>,
}

/// An organisation: the authority of services, or one that came with an import.
#[derive(Debug)]
pub struct Organisation {
    /// Its HSDS id.
    pub id: Uuid,
    /// Its name, never translated.
    pub name: Box<str>,
    /// Positions of its services.
    pub services: Vec<u32>,
    /// The document that it was imported as, by itself or within a service.
    pub document: Option<Arc<Value>>,
}

/// A service at a place.
#[derive(Debug)]
pub struct Branch {
    /// Its HSDS id.
    pub id: Uuid,
    /// Position of the service.
    pub service: Option<u32>,
    /// The document that it was imported as, by itself or within a service.
    pub document: Option<Arc<Value>>,
}

/// A term or taxonomy that came with an import.
#[derive(Debug)]
pub struct Foreign {
    /// Its HSDS id.
    pub id: Uuid,
    /// Of a term: the taxonomy it belongs to.
    pub taxonomy: Option<Uuid>,
    /// As it came.
    pub document: Arc<Value>,
}

/// All of it.
#[derive(Debug, Default)]
pub struct Register {
    /// Services.
    pub services: Shelf<Entry>,
    /// Organisations.
    pub organisations: Shelf<Organisation>,
    /// Services at places.
    pub branches: Shelf<Branch>,
    /// Terms that came with imports; ours are the needs.
    pub terms: Shelf<Foreign>,
    /// Taxonomies that came with imports; ours is [`taxonomy_id`].
    pub taxonomies: Shelf<Foreign>,
    /// A place for each set of official languages that services are for.
    pub tongues: Vec<Option<Slug>>,
}

/// The id of the taxonomy of needs.
#[must_use]
pub fn taxonomy_id() -> Uuid {
    hsds_id("taxonomy", "needs")
}

/// The id of the term of a need.
#[must_use]
pub fn term_id(code: &str) -> Uuid {
    hsds_id("taxonomy_term", code)
}

/// The id of the organisation of this name: it follows from the letters of the name alone.
///
/// ```
/// let id = navigate::hsds::register::organisation_id;
/// assert_eq!(id("CGVS/CGRA"), id("CGVS / CGRA"));
/// ```
#[must_use]
pub fn organisation_id(name: &str) -> Uuid {
    let folded = normalise::fold(name, None);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    hsds_id("organization", &words.join("-"))
}

impl Register {
    /// Reads the snapshot.
    #[must_use]
    pub fn build(snapshot: &Snapshot) -> Self {
        let mut register = Self::default();
        let towns = Towns::of(snapshot);
        for n in 0..u32::try_from(snapshot.services.len()).unwrap_or(u32::MAX) {
            register.add_service(n, snapshot, &towns);
        }
        register.add_documents(snapshot);
        register
    }

    fn add_service(&mut self, n: u32, snapshot: &Snapshot, towns: &Towns) {
        let Some(held) = snapshot.services.get(n as usize) else { return };
        let service = &held.record;
        let document = service.hsds_id.as_deref().and_then(|id| snapshot.hsds.get(id)).cloned();
        let own = || hsds_id("service", &service.id);
        let id = service.hsds_id.as_deref().and_then(|id| Uuid::try_parse(id).ok()).unwrap_or_else(own);
        let area = held.areas.first().and_then(|slug| snapshot.places.get(slug));
        let tongue = self.tongue(area, snapshot);
        let organisation = match &document {
            Some(document) => self.imported_organisation(document, n),
            None => self.authority(&service.authority, n),
        };
        let terms = document.as_ref().map(|document| self.add_terms(document)).unwrap_or_default();
        let town = service.address.as_ref().and_then(|line| towns.find(&address::parts(&line.value).city, area));
        match &document {
            Some(document) => self.add_branches(document, n),
            None => {
                let id = hsds_id("service_at_location", &service.id);
                self.branches.place(id, || Branch { id, service: Some(n), document: None });
            }
        }
        self.services.push(id, Entry { id, organisation, tongue, town, document, terms });
    }

    fn tongue(&mut self, area: Option<&Place>, snapshot: &Snapshot) -> usize {
        let languages = |slug: &Option<Slug>| {
            slug.as_ref().and_then(|slug| snapshot.places.get(slug)).map(|place| place.languages.as_slice())
        };
        let wanted = area.map(|place| place.languages.as_slice());
        self.tongues.iter().position(|known| languages(known) == wanted).unwrap_or_else(|| {
            self.tongues.push(area.map(|place| place.slug.clone()));
            self.tongues.len() - 1
        })
    }

    fn authority(&mut self, name: &str, service: u32) -> Option<u32> {
        if name.trim().is_empty() {
            return None;
        }
        let id = organisation_id(name);
        let organisation = || Organisation { id, name: name.into(), services: Vec::new(), document: None };
        let at = self.organisations.place(id, organisation);
        self.link(at, service);
        Some(at)
    }

    fn imported_organisation(&mut self, document: &Value, service: u32) -> Option<u32> {
        let nested = document.get("organization").filter(|value| value.is_object());
        let id = match nested {
            Some(nested) => imported::id(nested)?,
            None => Uuid::try_parse(document.get("organization_id")?.as_str()?).ok()?,
        };
        let name = nested.and_then(|nested| nested.get("name")).and_then(Value::as_str).unwrap_or_default();
        let document = nested.cloned().map(Arc::new);
        let at =
            self.organisations.place(id, || Organisation { id, name: name.into(), services: Vec::new(), document });
        self.link(at, service);
        Some(at)
    }

    fn link(&mut self, organisation: u32, service: u32) {
        if let Some(organisation) = self.organisations.get_mut(organisation)
            && organisation.services.last() != Some(&service)
        {
            organisation.services.push(service);
        }
    }

    fn add_branches(&mut self, document: &Value, service: u32) {
        for branch in imported::list(document, "service_at_locations") {
            if let Some(id) = imported::id(branch) {
                let document = Some(Arc::new(branch.clone()));
                self.branches.place(id, || Branch { id, service: Some(service), document });
            }
        }
    }

    fn add_terms(&mut self, document: &Value) -> Vec<Uuid> {
        let mut ids = Vec::new();
        for attribute in imported::list(document, "attributes") {
            let Some(term) = attribute.get("taxonomy_term").filter(|term| term.is_object()) else { continue };
            ids.extend(self.add_term(term));
        }
        ids
    }

    fn add_term(&mut self, term: &Value) -> Option<Uuid> {
        let id = imported::id(term)?;
        let detail = term.get("taxonomy_detail").filter(|detail| detail.is_object());
        let named = || Uuid::try_parse(term.get("taxonomy_id")?.as_str()?).ok();
        let taxonomy = detail.and_then(imported::id).or_else(named);
        if let Some((id, detail)) = detail.and_then(|detail| Some((imported::id(detail)?, detail))) {
            let document = || Foreign { id, taxonomy: None, document: Arc::new(detail.clone()) };
            self.taxonomies.place(id, document);
        }
        self.terms.place(id, || Foreign { id, taxonomy, document: Arc::new(term.clone()) });
        Some(id)
    }

    /// Documents that were imported by themselves: they stand before what was found within others.
    fn add_documents(&mut self, snapshot: &Snapshot) {
        let mut all: Vec<(&String, &Arc<Value>)> = snapshot.hsds.iter().collect();
        all.sort_unstable_by_key(|(key, _)| key.as_str());
        for (key, document) in all {
            let Some((kind, id)) = key.split_once('/') else { continue };
            let Ok(id) = Uuid::try_parse(id) else { continue };
            match kind {
                "organization" => self.add_organisation(id, document),
                "service_at_location" => self.add_branch(id, document),
                "taxonomy_term" => {
                    self.add_term(document);
                    self.terms.change(id, |term| term.document = Arc::clone(document));
                }
                "taxonomy" => {
                    let foreign = || Foreign { id, taxonomy: None, document: Arc::clone(document) };
                    self.taxonomies.place(id, foreign);
                    self.taxonomies.change(id, |taxonomy| taxonomy.document = Arc::clone(document));
                }
                _ => {}
            }
        }
    }

    fn add_organisation(&mut self, id: Uuid, document: &Arc<Value>) {
        let name: Box<str> = document.get("name").and_then(Value::as_str).unwrap_or_default().into();
        let empty = || Organisation { id, name: name.clone(), services: Vec::new(), document: None };
        let at = self.organisations.place(id, empty);
        self.organisations.change(id, |organisation| {
            organisation.document = Some(Arc::clone(document));
            organisation.name.clone_from(&name);
        });
        for service in imported::list(document, "services") {
            let Some(n) = imported::id(service).and_then(|id| self.services.find(id)) else { continue };
            if let Some(entry) = self.services.get_mut(n)
                && entry.organisation.is_none()
            {
                entry.organisation = Some(at);
                self.link(at, n);
            }
        }
    }

    fn add_branch(&mut self, id: Uuid, document: &Arc<Value>) {
        let nested = document.get("service").and_then(imported::id);
        let named = || Uuid::try_parse(document.get("service_id")?.as_str()?).ok();
        let service = nested.or_else(named).and_then(|id| self.services.find(id));
        self.branches.place(id, || Branch { id, service, document: None });
        self.branches.change(id, |branch| branch.document = Some(Arc::clone(document)));
    }

    /// Does a service meet a need or one below it, or does a term of another taxonomy apply to it?
    #[must_use]
    pub fn has_term(&self, n: u32, id: Uuid, code: Option<&str>, snapshot: &Snapshot) -> bool {
        let needs = snapshot.services.get(n as usize).map(|held| held.record.need.as_slice()).unwrap_or_default();
        let is_ours = self.services.get(n).is_some_and(|entry| entry.document.is_none());
        let meets = |code: &str| needs.iter().any(|need| is_within(need, code));
        (is_ours && code.is_some_and(meets)) || self.services.get(n).is_some_and(|entry| entry.terms.contains(&id))
    }

    /// The services that stand under an organisation, in the order of the content.
    #[must_use]
    pub fn services_of(&self, organisation: u32) -> &[u32] {
        self.organisations.get(organisation).map(|found| found.services.as_slice()).unwrap_or_default()
    }
}
