//! What stands in a form and what is wrong with it, in the words of the page's language.

use i18n::Translator;
use kernel::{Lang, Refusal};

use crate::entries::Entries;

/// The field that says that the question about the words has been asked.
pub(super) const ASKED: &str = "asked";

/// Is the language written in Latin letters? Elsewhere the words that open a case have numbers beside them, which everybody can copy.
pub(super) fn is_latin(lang: Lang) -> bool {
    !matches!(lang.as_str(), "ar" | "bn" | "el" | "fa" | "prs" | "ps" | "ru" | "ti" | "uk" | "ur")
}

/// What is said beside the number and the words of a case.
pub(super) fn once(t: &Translator<'_>) -> String {
    let once = t.text("voices-case-once");
    if is_latin(t.lang()) { once.to_owned() } else { format!("{once} {}", t.text("voices-case-either")) }
}

/// What stands in the form, and what is wrong with it.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) entries: Entries,
    pub(super) refusals: Vec<Refusal>,
    /// Said above the form: a key, and the reference of a fault.
    pub(super) notice: Option<(&'static str, String)>,
    /// The key with which it came or is to come, in hex; empty in a copy that is kept, where the script makes it.
    pub(super) key: String,
    /// Asks whether what seems to be a number or an address shall stand in the words.
    pub(super) asks: bool,
}

impl Draft {
    /// An empty draft under a sentence.
    pub(super) fn noted(key: &'static str) -> Self {
        Self { notice: Some((key, String::new())), ..Self::default() }
    }
}

/// A draft in the words of a page's language, for templates.
pub(super) struct Form<'a> {
    t: Translator<'a>,
    draft: &'a Draft,
}

/// A choice in a group.
pub(super) struct Choice<'a> {
    pub(super) value: &'a str,
    pub(super) label: &'a str,
    pub(super) lang: Lang,
}

impl<'a> Choice<'a> {
    pub(super) const fn new(value: &'a str, label: &'a str, lang: Lang) -> Self {
        Self { value, label, lang }
    }
}

impl<'a> Form<'a> {
    pub(super) const fn new(t: Translator<'a>, draft: &'a Draft) -> Self {
        Self { t, draft }
    }

    /// What was entered into a field.
    pub(super) fn value(&self, name: &str) -> &'a str {
        self.draft.entries.value(name)
    }

    /// Is this choice made? `default` is, as long as nothing else is chosen.
    pub(super) fn has(&self, name: &str, value: &str, default: &str) -> bool {
        let entries = &self.draft.entries;
        entries.has(name, value) || (value == default && entries.value(name).is_empty())
    }

    /// What is wrong with a field.
    pub(super) fn error(&self, name: &str) -> Option<&'a str> {
        self.draft.refusals.iter().find(|refusal| refusal.field == Some(name)).map(|refusal| self.t.text(refusal.key))
    }

    /// Everything that is wrong: field and sentence.
    pub(super) fn errors(&self) -> Vec<(&'static str, &'a str)> {
        self.draft.refusals.iter().map(|refusal| (refusal.field.unwrap_or("main"), self.t.text(refusal.key))).collect()
    }

    /// What is said above the form.
    pub(super) fn notice(&self) -> Option<&'a str> {
        self.draft.notice.as_ref().map(|(key, _)| self.t.text(key))
    }

    /// The reference of a fault.
    pub(super) fn reference(&self) -> Option<String> {
        let reference = self.draft.notice.as_ref().map(|(_, reference)| reference).filter(|text| !text.is_empty());
        reference.map(|text| self.t.with("voices-reference", "reference", text.as_str()))
    }

    /// The key with which it came or is to come.
    pub(super) fn key(&self) -> &'a str {
        &self.draft.key
    }

    /// Has the question about the words been asked?
    pub(super) fn is_asked(&self) -> bool {
        self.draft.asks || !self.value(ASKED).is_empty()
    }
}
