//! What each column holds about a person, for what, on what ground, how long, and who sees it. Every crate with tables exports its
//! part; a test of the server compares all parts with the tables that there are, so that no column comes in unclassified.

/// Why it may be kept (Regulation (EU) 2016/679, article 6(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// (a) The person chose it for this purpose, and can take it back.
    Consent,
    /// (b) The account that the person asked for does not work without it.
    Service,
    /// (e) A task in the public interest: services that hear what does not work.
    PublicTask,
    /// (f) Keeping the service safe.
    Safety,
}

impl Basis {
    /// The point of the article.
    #[must_use]
    pub const fn article(self) -> &'static str {
        match self {
            Self::Consent => "6(1)(a) consent",
            Self::Service => "6(1)(b) the service asked for",
            Self::PublicTask => "6(1)(e) public task",
            Self::Safety => "6(1)(f) safety of the service",
        }
    }
}

/// Columns of one table that hold something about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Personal {
    /// The table.
    pub table: &'static str,
    /// The columns.
    pub columns: &'static [&'static str],
    /// What for, in a few words.
    pub purpose: &'static str,
    /// On what ground.
    pub basis: Basis,
    /// How long.
    pub kept: &'static str,
    /// Who sees it.
    pub seen_by: &'static str,
}

/// The columns of one crate's tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Catalogue {
    /// What is about persons.
    pub personal: &'static [Personal],
    /// What is not: tables with their columns.
    pub plain: &'static [(&'static str, &'static [&'static str])],
}

/// The tables of the store itself.
pub const CATALOGUE: Catalogue = Catalogue {
    personal: &[],
    plain: &[("store_migrations", &["domain", "id", "hash"]), ("store_probe", &["id", "writes"])],
};
