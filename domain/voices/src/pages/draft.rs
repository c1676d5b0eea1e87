//! What the forms of voices have besides what every form has.

use i18n::Translator;
use kernel::Lang;
pub(super) use ui::{ASKED, Choice, Draft, Form};

/// Is the language written in Latin letters? Elsewhere the words that open a case have numbers beside them, which everybody can copy.
pub(super) fn is_latin(lang: Lang) -> bool {
    !matches!(lang.as_str(), "ar" | "bn" | "el" | "fa" | "prs" | "ps" | "ru" | "ti" | "uk" | "ur")
}

/// What is said beside the number and the words of a case.
pub(super) fn once(t: &Translator<'_>) -> String {
    let once = t.text("voices-case-once");
    if is_latin(t.lang()) { once.to_owned() } else { format!("{once} {}", t.text("voices-case-either")) }
}
