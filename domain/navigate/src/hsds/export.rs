//! Records on their way out: to a file, or to another system.

use super::{Form, Kind, Reader};

/// Every service with all that belongs to it, one JSON document each, then what was imported besides services:
/// organisations, places, terms. What was imported comes back as it came.
pub fn export(reader: &Reader) -> impl Iterator<Item = Vec<u8>> {
    let view = reader.view();
    let services = (0..Kind::Service.count(view)).filter_map(move |at| {
        let mut out = Vec::new();
        Kind::Service.write(view, at, Form::Full, &mut out).then_some(out)
    });
    let mut others: Vec<_> = view.snapshot.hsds.iter().filter(|(key, _)| key.contains('/')).collect();
    others.sort_unstable_by_key(|(key, _)| key.as_str());
    services.chain(others.into_iter().filter_map(|(_, document)| serde_json::to_vec(&**document).ok()))
}

/// One record by its id, as JSON; none when there is none.
#[must_use]
pub fn export_one(reader: &Reader, kind: Kind, id: &str) -> Option<Vec<u8>> {
    let view = reader.view();
    let mut out = Vec::new();
    kind.write(view, kind.find(view, id)?, Form::Full, &mut out).then_some(out)
}
