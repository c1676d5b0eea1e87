//! What the content holds about persons.

use ::store::{Basis, Catalogue, Personal};

/// The part of the catalogue of personal data that this crate answers for.
pub const CATALOGUE: Catalogue = Catalogue {
    personal: &[Personal {
        table: "navigate_versions",
        columns: &["person"],
        purpose: "who wrote a version of a record, as a pseudonym",
        basis: Basis::PublicTask,
        kept: "as long as the version",
        seen_by: "editors of the place",
    }],
    plain: &[
        ("navigate_versions", &["id", "number", "state", "body", "translations", "at"]),
        ("navigate_changes", &["kind", "id", "number"]),
        ("navigate_content", &["id", "revision", "imported_at"]),
        ("navigate_latest", &["id", "number"]),
        ("navigate_records", &["kind", "id", "layer", "body", "updated_at"]),
        ("navigate_translations", &["kind", "id", "lang", "layer", "body", "updated_at"]),
    ],
};
