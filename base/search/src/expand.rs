//! From a word that was typed to the words of the dictionary that may be meant.

use std::{collections::HashMap, sync::LazyLock};

use fst::{Automaton, IntoStreamer, Streamer, automaton::Str};
use kernel::Lang;
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder};
use normalise::spellings;

use crate::{document::Field, merge::reversed, part::Part};

/// Words of the dictionary that one typed word may stand for, at most.
const MATCHES: usize = 48;
/// Words of the dictionary that are looked at for one beginning, at most.
const SCAN: usize = 2_000;

/// A word of the dictionary that may be meant.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Match {
    pub term: String,
    /// 1 for the very word, less the further away.
    pub weight: f32,
    pub distance: u8,
}

/// A folded word that was typed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Typed<'a> {
    pub word: &'a str,
    /// It may be the beginning of what the person is typing.
    pub is_last: bool,
    pub lang: Lang,
}

/// The one of this program: it depends on nothing.
pub(crate) static SPELLER: LazyLock<Speller> = LazyLock::new(Speller::new);

/// Finds words within a distance. Making one costs milliseconds, using it microseconds.
pub(crate) struct Speller {
    one: LevenshteinAutomatonBuilder,
    two: LevenshteinAutomatonBuilder,
}

impl Speller {
    fn new() -> Self {
        Self { one: LevenshteinAutomatonBuilder::new(1, true), two: LevenshteinAutomatonBuilder::new(2, true) }
    }

    /// The words that may be meant, the closest first.
    pub fn expand(&self, typed: Typed<'_>, parts: &[Part]) -> Vec<Match> {
        let mut found = Found::default();
        let letters = typed.word.chars().count();
        found.exact(typed.word, parts);
        for part in parts {
            found.beginnings(typed, letters, part);
            found.endings(typed.word, letters, part);
            found.heads(typed.word, letters, part);
        }
        if !is_known(typed, parts) {
            self.misspelt(typed.word, letters, parts, &mut found);
        }
        found.closest()
    }

    /// The words that two or more words may stand for once the space between them is gone.
    pub fn expand_joined(&self, word: &str, parts: &[Part]) -> Vec<Match> {
        let mut found = Found::default();
        found.exact(word, parts);
        if found.best.is_empty() {
            let letters = word.chars().count();
            self.misspelt(word, if letters < 8 { 0 } else { letters.min(7) }, parts, &mut found);
        }
        found.closest()
    }

    /// For a compound of which nothing else is known: words that begin as its first part does.
    pub fn expand_front(&self, word: &str, parts: &[Part]) -> Vec<Match> {
        let letters: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        let shortest = (letters.len() / 3).max(5);
        let mut found = Found::default();
        for cut in letters.iter().skip(shortest).rev() {
            let Some(front) = word.get(..*cut) else { continue };
            parts.iter().for_each(|part| found.fronts(front, part));
            if !found.best.is_empty() {
                break;
            }
        }
        found.closest()
    }

    /// Words within a distance: none for up to 3 letters, 1 for up to 7, 2 for more, if the first letter is right; hardly anyone
    /// gets that wrong, and it spares nine tenths of the dictionary.
    fn misspelt(&self, word: &str, letters: usize, parts: &[Part], found: &mut Found) {
        let Some(first) = word.chars().next().filter(|_| letters > 3) else { return };
        let one = self.one.build_dfa(word);
        let two = (letters > 7).then(|| self.two.build_dfa(word));
        let start = first.to_string();
        let mut end = start.clone().into_bytes();
        end.iter_mut().next_back().into_iter().for_each(|byte| *byte += 1);
        for part in parts {
            found.near(part.segment.terms.search(&one).into_stream(), &one, first);
            if let Some(two) = &two {
                found.near(part.segment.terms.search(two).ge(&start).lt(&end).into_stream(), two, first);
            }
        }
    }
}

fn distance(automaton: &DFA, term: &str) -> u8 {
    match automaton.eval(term) {
        Distance::Exact(distance) | Distance::AtLeast(distance) => distance,
    }
}

/// Whether the word stands in a name, need or synonym of the person's own language: then it is spelled as they mean it.
fn is_known(typed: Typed<'_>, parts: &[Part]) -> bool {
    parts.iter().any(|part| {
        let frame = &part.segment.frame;
        let Some(lang) = frame.langs.iter().position(|lang| *lang == typed.lang) else { return false };
        part.segment
            .postings_of(typed.word)
            .filter_map(|(text, _)| frame.texts.get(text as usize))
            .any(|text| usize::from(text.lang) == lang && text.field <= Field::Synonym)
    })
}

#[derive(Default)]
struct Found {
    best: HashMap<String, (f32, u8)>,
}

impl Found {
    fn add(&mut self, term: &str, weight: f32, distance: u8) {
        match self.best.get_mut(term) {
            Some(best) if best.0 >= weight => {}
            Some(best) => *best = (weight, distance),
            None => {
                self.best.insert(term.to_owned(), (weight, distance));
            }
        }
    }

    /// Misspelt words; the further away and the earlier the mistake, the less likely.
    fn near(&mut self, mut stream: fst::map::Stream<'_, &DFA>, automaton: &DFA, first: char) {
        while let Some((term, _)) = stream.next() {
            let Ok(term) = std::str::from_utf8(term) else { continue };
            let distance = distance(automaton, term);
            let weight = if distance > 1 { 0.4 } else { 0.6 };
            self.add(term, if term.starts_with(first) { weight } else { 0.8 * weight }, distance);
        }
    }

    fn exact(&mut self, word: &str, parts: &[Part]) {
        let spelled = spellings(word);
        for (word, weight) in std::iter::once((word, 1.0)).chain(spelled.iter().map(|word| (word.as_str(), 0.95))) {
            if parts.iter().any(|part| part.segment.terms.contains_key(word)) {
                self.add(word, weight, 0);
            }
        }
    }

    /// Words that begin with what was typed: the person has not finished, or it is the first part of a compound.
    fn beginnings(&mut self, typed: Typed<'_>, letters: usize, part: &Part) {
        let shortest = if typed.word.starts_with(|c| ('\u{1200}'..='\u{137f}').contains(&c)) { 2 } else { 3 };
        if letters < shortest + usize::from(!typed.is_last) {
            return;
        }
        let weight = if typed.is_last { 0.75 } else { 0.65 };
        let mut stream = part.segment.terms.search(Str::new(typed.word).starts_with()).into_stream();
        for _ in 0..SCAN {
            let Some((term, _)) = stream.next() else { break };
            let Ok(term) = std::str::from_utf8(term) else { continue };
            self.add(term, weight * share(letters, term), 0);
        }
    }

    /// Words that differ in their ending only: cases, plurals and persons, in whatever language.
    fn endings(&mut self, word: &str, letters: usize, part: &Part) {
        let kept = (letters * 13).div_ceil(20).max(4);
        let Some((cut, _)) = word.char_indices().nth(kept).filter(|_| letters >= 5) else { return };
        for (cut, _) in word.char_indices().skip(kept) {
            let Some(stem) = word.get(..cut).filter(|stem| part.segment.terms.contains_key(stem)) else { continue };
            self.add(stem, ending_weight(letters - stem.chars().count()), 0);
        }
        let Some(stem) = word.get(..cut) else { return };
        let mut stream = part.segment.terms.search(Str::new(stem).starts_with()).into_stream();
        for _ in 0..SCAN {
            let Some((term, _)) = stream.next() else { break };
            let Ok(term) = std::str::from_utf8(term) else { continue };
            let common = word.chars().zip(term.chars()).take_while(|(a, b)| a == b).count();
            let rest = letters.max(term.chars().count()) - common;
            if rest <= 3 {
                self.add(term, ending_weight(rest), 0);
            }
        }
    }

    /// Words that are hardly longer than a beginning.
    fn fronts(&mut self, front: &str, part: &Part) {
        let mut stream = part.segment.terms.search(Str::new(front).starts_with()).into_stream();
        for _ in 0..SCAN {
            let Some((term, _)) = stream.next() else { break };
            if let Some(term) = std::str::from_utf8(term).ok().filter(|term| term.len() <= front.len() + 2) {
                self.add(term, 0.4, 0);
            }
        }
    }

    /// Compounds that end with what was typed: wachtpost finds huisartsenwachtpost.
    fn heads(&mut self, word: &str, letters: usize, part: &Part) {
        if letters < 5 || !word.is_ascii() {
            return;
        }
        let backward = reversed(word);
        let mut stream = part.segment.heads.search(Str::new(&backward).starts_with()).into_stream();
        for _ in 0..SCAN {
            let Some((term, _)) = stream.next() else { break };
            let term = String::from_utf8_lossy(term);
            if term.len() >= letters + 3 {
                self.add(&reversed(&term), 0.65 * share(letters, &term), 0);
            }
        }
    }

    fn closest(self) -> Vec<Match> {
        let mut all: Vec<Match> =
            self.best.into_iter().map(|(term, (weight, distance))| Match { term, weight, distance }).collect();
        all.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.term.cmp(&b.term)));
        all.truncate(MATCHES);
        all
    }
}

/// How much of `term` was typed, eased: half of it counts 0.7.
fn share(letters: usize, term: &str) -> f32 {
    (letters as f32 / term.chars().count().max(1) as f32).sqrt()
}

fn ending_weight(rest: usize) -> f32 {
    match rest {
        0 | 1 => 0.7,
        2 => 0.55,
        _ => 0.45,
    }
}
