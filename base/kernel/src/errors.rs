//! The three ways in which an act does not happen: a rule says no, the thing is not there, or we failed.

use std::fmt;

/// A rule says no: a translation key and, where it belongs to one, the field beside which it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal {
    /// Key of the sentence in the `.ftl` files.
    pub key: &'static str,
    /// Name of the form field that it concerns.
    pub field: Option<&'static str>,
}

impl Refusal {
    /// A refusal of the whole act.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key, field: None }
    }

    /// A refusal that concerns one field.
    #[must_use]
    pub const fn field(field: &'static str, key: &'static str) -> Self {
        Self { key, field: Some(field) }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field {
            Some(field) => write!(f, "{}: {}", field, self.key),
            None => f.write_str(self.key),
        }
    }
}

impl std::error::Error for Refusal {}

/// Our failure: what was being done and why it went wrong, for the log; a person sees a short reference only.
#[derive(Debug)]
pub struct Fault {
    doing: String,
    cause: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Fault {
    /// A failure without another error behind it.
    pub fn new(doing: impl Into<String>) -> Self {
        Self { doing: doing.into(), cause: None }
    }

    /// A failure of `doing` because of `cause`.
    pub fn because(doing: impl Into<String>, cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { doing: doing.into(), cause: Some(cause.into()) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cause {
            Some(cause) => write!(f, "{}: {}", self.doing, cause),
            None => f.write_str(&self.doing),
        }
    }
}

impl std::error::Error for Fault {}
