//! Changes: a copy of the snapshot in which some records are others, are new or are gone, and all else is shared.

use std::{collections::HashMap, sync::Arc};

use kernel::{Slug, Timestamp};
use places::Gazetteer;

use super::{
    Held, Snapshot,
    build::{Builder, Parts, slug},
    hsds_id_of, marks, resolve,
};
use crate::{
    content::{Finding, Record, RecordKind, Translation},
    model::Service,
};

/// A record that has changed.
#[derive(Debug, Clone)]
pub struct Change {
    /// What it is.
    pub kind: RecordKind,
    /// Its id.
    pub id: String,
    /// As it is now, with its translations and the instant of the change; none when it is gone.
    pub now: Option<(Record, Vec<Translation>, Timestamp)>,
}

/// Can a record be shown as it is?
///
/// # Errors
/// What does not fit its type.
pub fn fits(record: &Record, translations: &[Translation], places: &Gazetteer) -> Result<(), String> {
    let context = (translations, Timestamp::default(), places);
    Builder::default().add_typed(record.kind, &record.id, record.body.clone(), context)
}

impl Snapshot {
    /// Are records of this kind replaced one by one? A change to any other is rare and concerns everything: it takes a new
    /// snapshot.
    #[must_use]
    pub const fn replaces(kind: RecordKind) -> bool {
        matches!(kind, RecordKind::Service | RecordKind::Source | RecordKind::Hsds)
    }

    /// A copy with these changes, of kinds that are [replaced one by one](Snapshot::replaces); everything else is shared. A
    /// record that does not fit its type becomes a finding and is left out.
    #[must_use]
    pub fn with_changes(&self, changes: Vec<Change>) -> (Self, Vec<Finding>) {
        let mut builder = Builder::default();
        let mut named = Vec::with_capacity(changes.len());
        for Change { kind, id, now } in changes {
            if let Some((record, translations, at)) = now {
                builder.add(record, &translations, at, &self.places);
            }
            named.push((kind, id));
        }
        let Builder { findings, snapshot: parts } = builder;
        let mut copy = self.clone();
        copy.exchange(&named, parts);
        copy.revision = copy.fingerprint().into();
        (copy, findings)
    }

    /// A copy in which one service is replaced or added; everything else is shared.
    #[must_use]
    pub fn with_service(&self, service: Service, updated_at: Timestamp, revision: &str) -> Self {
        let body = serde_json::to_value(&service).unwrap_or_default();
        let named = (RecordKind::Service, service.id.to_string());
        let mark = marks::mark_of((named.0, &named.1), &body, &[], updated_at);
        let areas = resolve(&service.area, &self.places);
        let held = Arc::new(Held { record: service, areas, updated_at, mark });
        let mut copy = self.clone();
        copy.exchange(&[named], Parts { services: vec![held], ..Parts::default() });
        copy.revision = revision.into();
        copy
    }

    /// A copy without any services, pathways, lines and pages of countries: what one record can be checked against.
    #[must_use]
    pub fn without_records(&self) -> Self {
        let mut copy = self.clone();
        copy.services.clear();
        copy.pathways.clear();
        copy.helplines = Arc::default();
        copy.citizenship = Arc::default();
        copy.voting = Arc::default();
        copy.reindex();
        copy
    }

    /// Takes out the named records and puts in what they are now.
    fn exchange(&mut self, named: &[(RecordKind, String)], parts: Parts) {
        let of = |kind| named.iter().filter(move |named| named.0 == kind).map(|named| named.1.as_str());
        replace_in(&mut self.hsds, of(RecordKind::Hsds).map(ToOwned::to_owned), parts.hsds);
        replace_in(&mut self.sources, of(RecordKind::Source).filter_map(|id| slug(id).ok()), parts.sources);
        replace_in(&mut self.source_marks, of(RecordKind::Source).filter_map(|id| slug(id).ok()), parts.source_marks);
        if self.exchange_services(of(RecordKind::Service), parts.services) {
            self.reindex();
        }
        self.register = Arc::default();
        self.marks = Arc::default();
    }

    /// True when a service is at another position, in another area or under another HSDS id than before.
    fn exchange_services<'a>(
        &mut self,
        named: impl Iterator<Item = &'a str>,
        services: Vec<Arc<Held<Service>>>,
    ) -> bool {
        let mut has_moved = false;
        let mut now: HashMap<Slug, Arc<Held<Service>>> =
            services.into_iter().map(|held| (held.record.id.clone(), held)).collect();
        let mut gone = Vec::new();
        for id in named {
            let slot = self.index.service.get(id).and_then(|n| self.services.get_mut(*n as usize));
            match (slot, now.remove(id)) {
                (Some(slot), Some(held)) => {
                    has_moved |= slot.areas != held.areas || hsds_id_of(&slot.record) != hsds_id_of(&held.record);
                    *slot = held;
                }
                (Some(slot), None) => gone.push(slot.record.id.clone()),
                (None, Some(held)) => drop(now.insert(held.record.id.clone(), held)),
                (None, None) => {}
            }
        }
        has_moved |= !gone.is_empty() || !now.is_empty();
        gone.sort_unstable();
        if !gone.is_empty() {
            self.services.retain(|held| gone.binary_search(&held.record.id).is_err());
        }
        // among the others in the order in which the database has them
        for (id, held) in now {
            let at = self.services.partition_point(|other| other.record.id < id);
            self.services.insert(at, held);
        }
        has_moved
    }
}

/// Takes out the named things and puts in what they are now; what nobody names is shared.
fn replace_in<K: Eq + std::hash::Hash + Clone, V: Clone>(
    shared: &mut Arc<HashMap<K, V>>,
    named: impl Iterator<Item = K>,
    now: HashMap<K, V>,
) {
    let named: Vec<K> = named.collect();
    if named.is_empty() {
        return;
    }
    let all = Arc::make_mut(shared);
    for name in &named {
        all.remove(name);
    }
    all.extend(now);
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use serde_json::json;

    use super::*;
    use crate::content::{Content, ContentFiles};

    static PLACES: LazyLock<Arc<Gazetteer>> = LazyLock::new(|| {
        let files = ContentFiles::shipped().unwrap();
        Arc::new(Gazetteer::load(&files.below("places/").collect::<Vec<_>>()).unwrap())
    });

    fn service(id: &str, area: &str, name: &str) -> Record {
        let body = json!({"id": id, "area": [area], "need": ["health"], "name": {"nl": name}});
        Record { kind: RecordKind::Service, id: id.to_owned(), body, file: String::new(), line: 0 }
    }

    fn of(records: Vec<Record>) -> Snapshot {
        let content = Content { records, ..Content::default() };
        let (mut snapshot, findings) =
            Snapshot::build(content, &[], Arc::clone(&PLACES), "shipped", Timestamp::default());
        assert!(findings.is_empty(), "{findings:?}");
        snapshot.revision = snapshot.fingerprint().into();
        snapshot
    }

    fn now(record: Record) -> Change {
        Change { kind: record.kind, id: record.id.clone(), now: Some((record, Vec::new(), Timestamp::default())) }
    }

    fn gone(id: &str) -> Change {
        Change { kind: RecordKind::Service, id: id.to_owned(), now: None }
    }

    fn three() -> Snapshot {
        of(vec![service("a", "be-gent", "A"), service("c", "be", "C"), service("e", "es-madrid", "E")])
    }

    fn ids(snapshot: &Snapshot) -> Vec<&str> {
        snapshot.services.iter().map(|held| held.record.id.as_str()).collect()
    }

    #[test]
    fn a_change_replaces_only_its_own() {
        let before = three();
        let changes = vec![now(service("c", "be", "new")), now(service("d", "be-gent", "D")), gone("e"), gone("never")];
        let (after, findings) = before.with_changes(changes);
        assert!(findings.is_empty());
        assert_eq!((ids(&before), ids(&after)), (vec!["a", "c", "e"], vec!["a", "c", "d"]));
        assert!(Arc::ptr_eq(&before.services[0], &after.services[0]));
        assert!(Arc::ptr_eq(&before.sources, &after.sources) && Arc::ptr_eq(&before.needs, &after.needs));
        let place = PLACES.get("be-gent").unwrap();
        assert_eq!(after.services_for(place).len(), 3);
        assert!(after.service("e").is_none() && after.services_for(PLACES.get("es-madrid").unwrap()).is_empty());
        assert_eq!(after.service("d").unwrap().record.name.variants()[0].body, "D".into());
    }

    #[test]
    fn the_same_content_has_the_same_revision_however_it_came_to_be_so() {
        let direct = of(vec![service("a", "be-gent", "new"), service("c", "be", "C"), service("f", "be", "F")]);
        let (step, _) = three().with_changes(vec![now(service("f", "be", "F")), now(service("a", "be-gent", "draft"))]);
        let (steps, _) = step.with_changes(vec![gone("e"), now(service("a", "be-gent", "new"))]);
        assert_eq!(direct.revision, steps.revision);
        assert_ne!(step.revision, steps.revision);
        for place in PLACES.places() {
            let place = Some(place.slug.as_str());
            assert_eq!(direct.revision_at(place), steps.revision_at(place), "{place:?}");
        }
    }

    #[test]
    fn a_revision_changes_where_the_change_concerns_somebody_and_nowhere_else() {
        let before = three();
        for (area, changed, same) in [
            ("be-gent", vec!["be-gent", "reg-be-vlaanderen", "be"], vec!["be-antwerpen", "es", "es-madrid", "eu"]),
            ("be", vec!["be-gent", "be-antwerpen", "be"], vec!["es", "es-madrid", "eu"]),
            ("eu", vec!["be-gent", "es", "es-madrid", "eu"], vec![]),
        ] {
            let (after, _) = before.with_changes(vec![now(service("b", area, "B"))]);
            let is_same = |place: &str| before.revision_at(Some(place)) == after.revision_at(Some(place));
            for place in changed {
                assert!(!is_same(place), "a service of {area} concerns {place}");
            }
            for place in same {
                assert!(is_same(place), "a service of {area} does not concern {place}");
            }
            assert_eq!(before.revision_at(None), after.revision_at(None));
        }
    }

    #[test]
    fn what_does_not_fit_its_type_is_left_out_and_named() {
        let mut broken = service("a", "be-gent", "A");
        broken.body["need"] = json!(7);
        assert!(fits(&broken, &[], &PLACES).is_err() && fits(&service("a", "be", "A"), &[], &PLACES).is_ok());
        let (after, findings) = three().with_changes(vec![now(broken)]);
        assert_eq!((ids(&after), findings.len()), (vec!["c", "e"], 1));
    }
}
