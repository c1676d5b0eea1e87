//! What stands in a form and what is wrong with it, in the words of the page's language.

use i18n::Translator;
use kernel::{Lang, Refusal};

use crate::Entries;

/// The field that says that the question has been asked.
pub const ASKED: &str = "asked";

/// What stands in the form, and what is wrong with it.
#[derive(Default)]
pub struct Draft {
    /// What was entered.
    pub entries: Entries,
    /// What is wrong with it.
    pub refusals: Vec<Refusal>,
    /// Said above the form: a key, and the reference of a fault.
    pub notice: Option<(&'static str, String)>,
    /// The key with which it came or is to come, in hex; empty in a copy that is kept, where the script makes it.
    pub key: String,
    /// Asks once more, before it is sent, whether this is meant.
    pub asks: bool,
}

impl Draft {
    /// An empty draft under a sentence.
    #[must_use]
    pub fn noted(key: &'static str) -> Self {
        Self { notice: Some((key, String::new())), ..Self::default() }
    }
}

/// A draft in the words of a page's language, for templates.
pub struct Form<'a> {
    t: Translator<'a>,
    draft: &'a Draft,
}

/// A choice in a group.
pub struct Choice<'a> {
    /// What is sent.
    pub value: &'a str,
    /// What is read.
    pub label: &'a str,
    /// The language of the label.
    pub lang: Lang,
}

impl<'a> Choice<'a> {
    /// A choice with its words.
    #[must_use]
    pub const fn new(value: &'a str, label: &'a str, lang: Lang) -> Self {
        Self { value, label, lang }
    }
}

impl<'a> Form<'a> {
    /// The draft in the words of `t`.
    #[must_use]
    pub const fn new(t: Translator<'a>, draft: &'a Draft) -> Self {
        Self { t, draft }
    }

    /// What was entered into a field.
    #[must_use]
    pub fn value(&self, name: &str) -> &'a str {
        self.draft.entries.value(name)
    }

    /// Is this choice made? `default` is, as long as nothing else is chosen.
    #[must_use]
    pub fn has(&self, name: &str, value: &str, default: &str) -> bool {
        let entries = &self.draft.entries;
        entries.has(name, value) || (value == default && entries.value(name).is_empty())
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn error(&self, name: &str) -> Option<&'a str> {
        self.draft.refusals.iter().find(|refusal| refusal.field == Some(name)).map(|refusal| self.t.text(refusal.key))
    }

    /// Everything that is wrong: field and sentence.
    #[must_use]
    pub fn errors(&self) -> Vec<(&'static str, &'a str)> {
        self.draft.refusals.iter().map(|refusal| (refusal.field.unwrap_or("main"), self.t.text(refusal.key))).collect()
    }

    /// What is said above the form.
    #[must_use]
    pub fn notice(&self) -> Option<&'a str> {
        self.draft.notice.as_ref().map(|(key, _)| self.t.text(key))
    }

    /// The reference of a fault.
    #[must_use]
    pub fn reference(&self) -> Option<String> {
        let reference = self.draft.notice.as_ref().map(|(_, reference)| reference).filter(|text| !text.is_empty());
        reference.map(|text| self.t.with("form-reference", "reference", text.as_str()))
    }

    /// The key with which it came or is to come.
    #[must_use]
    pub fn key(&self) -> &'a str {
        &self.draft.key
    }

    /// Has the question been asked whether this is meant?
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.draft.asks || !self.value(ASKED).is_empty()
    }
}
