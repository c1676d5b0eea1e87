//! What events hold about persons.

use store::{Basis, Catalogue, Personal};

/// The part of the catalogue of personal data that this crate answers for.
pub const CATALOGUE: Catalogue = Catalogue {
    personal: &[Personal {
        table: "events",
        columns: &["actor"],
        purpose: "who acted in an office, as a pseudonym",
        basis: Basis::Safety,
        kept: "for good: an event is never changed",
        seen_by: "operator",
    }],
    plain: &[
        ("events", &["id", "kind", "version", "subjects", "at", "body", "digest", "written", "number"]),
        ("deliveries", &["consumer", "number", "attempts", "due_at", "note", "trouble"]),
        ("event_cursors", &["consumer", "number"]),
        ("seals", &["last", "first", "at", "previous", "hash"]),
        ("seal_lease", &["id", "holder", "until_at"]),
    ],
};
