//! What jobs hold about persons: nothing.

use store::Catalogue;

/// The part of the catalogue of personal data that this crate answers for.
pub const CATALOGUE: Catalogue = Catalogue {
    personal: &[],
    plain: &[("jobs", &["id", "kind", "body", "run_at", "attempts", "lease_until", "set_aside", "trouble"])],
};
