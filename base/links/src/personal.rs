//! What links hold about persons.

use store::{Basis, Catalogue, Personal};

/// The part of the catalogue of personal data that this crate answers for.
pub const CATALOGUE: Catalogue = Catalogue {
    personal: &[Personal {
        table: "links",
        columns: &["by_pseudonym"],
        purpose: "who tied a link of the thread, as a pseudonym",
        basis: Basis::PublicTask,
        kept: "as long as the link",
        seen_by: "operator",
    }],
    plain: &[("links", &["from_kind", "from_id", "relation", "to_kind", "to_id", "at"])],
};
