//! The records of NAVIGATE as they are written in `content/`.

mod country;
mod fact;
mod helpline;
mod need;
mod pathway;
mod service;
mod source;

pub use country::{CountryPage, Reminder};
pub use fact::{
    Access, Amount, Cost, Deadline, Documents, Hours, Per, PhoneNumber, Qualifier, Relation, Sourced, Unit,
};
pub use helpline::Helpline;
pub use need::{Need, Term, Vocabulary, VocabularyKind};
pub use pathway::{Ask, Choice, Pathway, Question, QuestionKind, Step, VerdictRule, Where, Who};
pub use service::Service;
pub use source::{Confirmation, Source, confirmation};

/// A record whose texts have field paths, as translation files name them.
pub trait Translatable {
    /// The text at a field path; none where the record has no such field.
    fn text_mut(&mut self, path: &str) -> Option<&mut texts::Text>;
}
