//! The fields of a form as a template shows them.

use kernel::Lang;

use crate::desk::form::{Filled, Problem};

/// A choice.
pub(super) struct Chosen {
    pub value: String,
    pub label: String,
    pub is_chosen: bool,
}

/// What a field is.
pub(super) enum Kind {
    /// One line; `text`, `tel` or `email`.
    Line(&'static str),
    /// Several lines.
    Area,
    /// One of these.
    One(Vec<Chosen>),
    /// Some of these.
    Some(Vec<Chosen>),
    /// Yes or not.
    Tick,
}

/// A field.
pub(super) struct Field {
    pub name: String,
    pub label: String,
    pub hint: String,
    pub value: String,
    /// The language of what stands in it.
    pub lang: Option<Lang>,
    pub kind: Kind,
    /// Sentences on what is wrong.
    pub errors: Vec<String>,
}

/// Fields under a heading.
pub(super) struct Section {
    pub title: String,
    /// The day on which the fact was last looked at, and other things to know.
    pub notes: Vec<String>,
    /// The hours in words, a line a day.
    pub table: Vec<(String, String)>,
    pub fields: Vec<Field>,
}

impl Section {
    pub const fn new(title: String) -> Self {
        Self { title, notes: Vec::new(), table: Vec::new(), fields: Vec::new() }
    }

    /// Does something stand in it, or is something wrong with it?
    pub fn is_open(&self) -> bool {
        self.fields.iter().any(|field| !field.errors.is_empty() || !field.value.is_empty())
    }
}

/// Makes fields from what was filled in.
pub(super) struct Maker<'a> {
    pub filled: &'a Filled,
    pub problems: &'a [Problem],
    pub t: i18n::Translator<'a>,
}

impl Maker<'_> {
    pub fn field(&self, name: impl Into<String>, label: impl Into<String>, kind: Kind) -> Field {
        let name = name.into();
        let wrong = self.problems.iter().filter(|problem| problem.field == name);
        let errors = wrong.map(|problem| self.t.text(problem.key).to_owned()).collect();
        let value = self.filled.value(&name).to_owned();
        Field { label: label.into(), hint: String::new(), value, lang: None, kind, errors, name }
    }

    pub fn line(&self, name: impl Into<String>, label: impl Into<String>) -> Field {
        self.field(name, label, Kind::Line("text"))
    }

    /// One of these, or none of them.
    pub fn one(&self, name: &str, label: impl Into<String>, none: &str, all: Vec<(String, String)>) -> Field {
        let value = self.filled.value(name);
        let choice = |(code, label): (String, String)| Chosen { is_chosen: code == value, value: code, label };
        let all = std::iter::once((String::new(), none.to_owned())).chain(all);
        self.field(name, label, Kind::One(all.map(choice).collect()))
    }

    /// Some of these.
    pub fn some(&self, name: &str, label: impl Into<String>, all: Vec<(String, String)>) -> Field {
        let values = self.filled.all(name);
        let choice = |(code, label): (String, String)| Chosen { is_chosen: values.contains(&code), value: code, label };
        self.field(name, label, Kind::Some(all.into_iter().map(choice).collect()))
    }

    pub fn tick(&self, name: impl Into<String>, label: impl Into<String>) -> Field {
        self.field(name, label, Kind::Tick)
    }
}
