//! What letters hold about persons.

use store::{Basis, Catalogue, Personal};

/// The part of the catalogue of personal data that this crate answers for.
pub const CATALOGUE: Catalogue = Catalogue {
    personal: &[Personal {
        table: "mail_outbox",
        columns: &["recipient", "subject", "body", "lang", "unsubscribe"],
        purpose: "a letter that the person asked for",
        basis: Basis::Service,
        kept: "until the mail server has accepted it, or it expires",
        seen_by: "nobody; the operator could",
    }],
    plain: &[
        (
            "mail_outbox",
            &["id", "created_at", "due_at", "expires_at", "attempts", "refusals", "lease_until", "trouble"],
        ),
        ("mail_keys", &["key", "expires_at"]),
    ],
};
