//! What a person typed, as words with what each may mean.

use kernel::Lang;
use normalise::{bare, words};

use crate::{
    builder::{is_compound_length, writes_compounds},
    expand::{Match, Speller, Typed},
    part::Part,
    stop,
};

/// Words that are looked at: whoever types more tells a story, and its first words name the matter.
const WORDS: usize = 10;
/// Letters that are looked at, of one word and of the whole.
const LETTERS: (usize, usize) = (40, 400);
/// What Dutch, German, Swedish and Finnish put between the parts of a compound.
const LINKS: [&str; 7] = ["", "s", "en", "n", "e", "er", "es"];
/// Letters that a part of a compound has at least.
const PIECE: usize = 4;

/// One or two neighbouring words and what they may mean.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Clause {
    /// The words that it covers, a bit each.
    pub covers: u32,
    pub matches: Vec<Match>,
}

/// A query, read.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Query {
    /// Clauses of two words come before those of one.
    pub clauses: Vec<Clause>,
    /// How many words there are to cover.
    pub words: u32,
    /// Those of them that mean nothing to the dictionary.
    pub unknown: u32,
}

impl Query {
    /// Whether so many met words are enough: half of those that the dictionary knows, and a quarter of the others, which in a
    /// long sentence may be anything. A single unknown word is never met.
    pub fn is_answered_by(&self, met: u32) -> bool {
        met > 0 && 4 * met >= 2 * (self.words - self.unknown) + self.unknown
    }
}

/// A word of the query, and whether it stands right behind the one before it in this list.
struct Content {
    word: String,
    is_next: bool,
}

pub(crate) fn parse(text: &str, lang: Lang, parts: &[Part], speller: &Speller) -> Query {
    let typed = content_words(text, lang);
    let (mut query, mut singles, mut bits) = (Query::default(), Vec::new(), Vec::new());
    for (at, Content { word, .. }) in typed.iter().enumerate() {
        let mut matches = speller.expand(Typed { word, is_last: at + 1 == typed.len(), lang }, parts);
        let pieces = if matches.is_empty() { split(word, parts) } else { Vec::new() };
        if matches.is_empty() && pieces.is_empty() && writes_compounds(lang) && is_compound_length(word) {
            matches = speller.expand_front(word, parts);
        }
        let meant = if pieces.is_empty() {
            vec![matches]
        } else {
            pieces.iter().map(|word| speller.expand(Typed { word, is_last: false, lang }, parts)).collect()
        };
        let first = query.words;
        for matches in meant {
            query.unknown += u32::from(matches.is_empty());
            singles.push(Clause { covers: 1 << query.words.min(31), matches });
            query.words += 1;
        }
        bits.push((first..query.words).fold(0, |bits, bit| bits | 1 << bit.min(31)));
    }
    for (pair, bits) in typed.windows(2).zip(bits.windows(2)) {
        if let ([before, after], [left, right]) = (pair, bits)
            && after.is_next
        {
            let matches = speller.expand_joined(&format!("{}{}", before.word, after.word), parts);
            query.clauses.push(Clause { covers: left | right, matches });
        }
    }
    query.clauses.append(&mut singles);
    query.clauses.retain(|clause| !clause.matches.is_empty());
    query
}

/// The words that say what is looked for; all of them if every one is a stop word.
fn content_words(text: &str, lang: Lang) -> Vec<Content> {
    let text: String = text.chars().take(LETTERS.1).collect();
    let stop = stop::of(lang);
    let typed: Vec<(String, bool)> = words(&text, Some(lang.as_str()))
        .map(|word| {
            let is_content = !stop::is_stop(&word, &stop);
            (word.folded, is_content)
        })
        .collect();
    let keeps_all = typed.iter().all(|(_, is_content)| !is_content);
    let mut content: Vec<Content> = Vec::new();
    let mut was_kept = false;
    for (word, is_content) in &typed {
        let is_kept = *is_content || keeps_all;
        if content.len() == WORDS {
            break;
        }
        if is_kept {
            let word: String = bare(word).chars().take(LETTERS.0).collect();
            if content.iter().all(|known| known.word != word) {
                content.push(Content { word, is_next: was_kept });
            }
        }
        was_kept = is_kept;
    }
    content
}

/// The fewest words of the dictionary that make up a word that is not in it, with what links them; empty if there are none.
fn split<'a>(word: &'a str, parts: &[Part]) -> Vec<&'a str> {
    let mut ends: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    ends.push(word.len());
    if ends.len() <= 2 * PIECE {
        return Vec::new();
    }
    let is_term = |piece: &str| parts.iter().any(|part| part.segment.terms.contains_key(piece));
    // By position: the pieces from there to the end, in reverse.
    let mut best: Vec<Option<Vec<&str>>> = vec![None; word.len() + 1];
    if let Some(end) = best.last_mut() {
        *end = Some(Vec::new());
    }
    for (at, &start) in ends.iter().enumerate().rev() {
        let mut found: Option<Vec<&str>> = None;
        for &end in ends.iter().skip(at + PIECE) {
            let Some(piece) = word.get(start..end).filter(|piece| is_term(piece)) else { continue };
            for link in LINKS {
                let next = end + link.len();
                let is_linked = word.get(end..).is_some_and(|rest| rest.starts_with(link));
                let Some(Some(rest)) = best.get(next).filter(|_| is_linked && (link.is_empty() || next < word.len()))
                else {
                    continue;
                };
                if found.as_ref().is_none_or(|found| rest.len() + 1 < found.len()) {
                    found = Some(rest.iter().copied().chain([piece]).collect());
                }
            }
        }
        if let (Some(found), Some(slot)) = (found, best.get_mut(start)) {
            *slot = Some(found);
        }
    }
    let mut pieces = best.into_iter().next().flatten().unwrap_or_default();
    pieces.reverse();
    pieces
}
