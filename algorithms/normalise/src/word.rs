//! Words: how a text falls into them and how each is folded.

use alloc::{string::String, vec, vec::Vec};

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use crate::letters::{Role, push_letter, role};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'a> {
    /// The form for comparing; never empty and without spaces.
    pub folded: String,
    /// What stands in the text, without the signs around it. Words that an apostrophe or a hyphen parts share theirs.
    pub original: &'a str,
}

/// What may stand before an apostrophe as a word of its own: elided articles and pronouns of French, Italian and Catalan.
const ELIDED: [&str; 24] = [
    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "un", "all", "dall", "dell", "nell",
    "sull", "coll", "quell", "quest", "bell", "sant", "gl",
];

/// The words of a text in their order, folded. `lang` is a BCP 47 tag and matters for apostrophes only.
pub fn words<'a>(text: &'a str, lang: Option<&str>) -> impl Iterator<Item = Word<'a>> {
    let parts_names = matches!(lang, Some("tr" | "az"));
    text.split_whitespace().flat_map(move |chunk| {
        let original = chunk.trim_matches(|c: char| role(c) != Role::Letter);
        fold_chunk(chunk, parts_names).into_iter().map(move |folded| Word { folded, original })
    })
}

/// The folded words of a text with one space between them: equal for texts that a person would call the same.
#[must_use]
pub fn fold(text: &str, lang: Option<&str>) -> String {
    let mut out = String::with_capacity(text.len());
    for word in words(text, lang) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&word.folded);
    }
    out
}

fn fold_chunk(chunk: &str, parts_names: bool) -> Vec<String> {
    if chunk.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
        return vec![String::from(chunk)];
    }
    // NFKC would take the acute accent that some keyboards offer as an apostrophe for a space with a mark.
    let composed = composed(chunk.chars().map(|c| if c == '\u{b4}' { '\'' } else { c }));
    let mut found = Vec::new();
    let mut word = String::with_capacity(composed.len());
    for c in composed.chars().flat_map(char::to_lowercase) {
        match role(c) {
            Role::Letter => push_letter(c, &mut word),
            Role::Nothing => {}
            Role::Apostrophe => {
                if parts_names || ELIDED.contains(&word.as_str()) {
                    close(&mut word, &mut found);
                }
            }
            Role::Gap => close(&mut word, &mut found),
        }
    }
    close(&mut word, &mut found);
    found
}

/// Ends a word. Marks that were dropped may have kept their neighbours apart, so it is composed once more.
fn close(word: &mut String, found: &mut Vec<String>) {
    if !word.is_empty() {
        found.push(if word.is_ascii() { core::mem::take(word) } else { composed(word.chars()) });
        word.clear();
    }
}

/// NFKC; most words are in that form already.
fn composed(letters: impl Iterator<Item = char> + Clone) -> String {
    match is_nfkc_quick(letters.clone()) {
        IsNormalized::Yes => letters.collect(),
        _ => letters.nfkc().collect(),
    }
}

/// Other ways to read a folded Latin word as German, where keyboards without umlauts write ä, ö and ü as ae, oe and ue:
/// none for most words.
#[must_use]
pub fn spellings(folded: &str) -> Vec<String> {
    if !folded.is_ascii() {
        return Vec::new();
    }
    let read = folded.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    if read == folded || read.len() < 3 { Vec::new() } else { vec![read] }
}

/// What Arabic writes onto the front of a word: the article, with "and", "with", "as", "so" or "for" before it.
const PROCLITICS: [&str; 7] = ["وال", "بال", "كال", "فال", "ولل", "ال", "لل"];

/// A folded word without the Arabic article, if at least three letters remain; any other word as it is.
#[must_use]
pub fn bare(folded: &str) -> &str {
    PROCLITICS
        .iter()
        .find_map(|front| folded.strip_prefix(front).filter(|rest| rest.chars().count() >= 3))
        .unwrap_or(folded)
}
