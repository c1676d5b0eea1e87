//! The best documents for a query: BM25 by field, the best match of each word, and how many of the words were met.

use kernel::Lang;

use crate::{
    document::{Field, Kind},
    expand::Match,
    index::{Hit, Why},
    part::Part,
    query::{Clause, Query},
};

/// BM25: how soon repeating a word stops to count, and how much the length of a text counts.
const SATURATION: f32 = 1.2;
const LENGTH_SHARE: f32 = 0.5;
/// What a match in another language than that of the interface keeps of its score: as it was typed, or misspelt.
const OTHER_LANGUAGE: (f32, f32) = (0.8, 0.6);
/// What each step away from the nearest area takes from a score, and the most steps that count.
const STEP_AWAY: (f32, u8) = (0.02, 5);
/// Documents that one clause may touch; after that, its less likely meanings are left out.
const WORK: usize = 60_000;

/// What may be found.
pub(crate) struct Allowed<'a> {
    pub lang: Lang,
    pub areas: &'a [u32],
    pub kinds: &'a [Kind],
    pub limit: usize,
}

impl Allowed<'_> {
    /// What the nearness of its areas makes of a document's score; nothing if it may not be found here.
    fn nearness(&self, areas: &[u32]) -> Option<f32> {
        if self.areas.is_empty() {
            return Some(1.0);
        }
        let steps = self.areas.iter().position(|area| areas.contains(area))?;
        Some(1.0 - STEP_AWAY.0 * f32::from(u8::try_from(steps).unwrap_or(u8::MAX).min(STEP_AWAY.1)))
    }
}

/// What is known of a document while the clauses go by.
#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    total: f32,
    /// The best score under the present clause.
    best: f32,
    /// The present clause, counted from 1.
    clause: u32,
    /// The words that are met, a bit each.
    covered: u32,
    /// The best score of all, its text and its match.
    why: (f32, u32, u32),
}

pub(crate) fn best(query: &Query, parts: &[Part], allowed: &Allowed<'_>) -> Vec<Hit> {
    let documents = parts.iter().map(Part::len).sum::<usize>() as f32;
    let weights: Vec<Vec<f32>> = query.clauses.iter().map(|clause| word_weights(clause, parts, documents)).collect();
    let mut hits: Vec<Hit> = parts.iter().flat_map(|part| best_of_part(query, &weights, part, allowed)).collect();
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.key.cmp(&b.key)));
    hits.truncate(allowed.limit);
    hits
}

/// What each match of a clause is worth: the rarer the word and the closer the match, the more. A word that was only guessed
/// is worth no more than the word that was typed; among guesses alone, the commonest says how rare they are: whoever makes a
/// mistake rather meant a common word.
fn word_weights(clause: &Clause, parts: &[Part], documents: f32) -> Vec<f32> {
    let rarity = |term: &str| {
        let count: u32 = parts.iter().filter_map(|part| part.segment.document_count(term)).sum();
        let count = (count as f32).min(documents);
        (1.0 + (documents - count + 0.5) / (count + 0.5)).ln()
    };
    let rarities: Vec<f32> = clause.matches.iter().map(|one| rarity(&one.term)).collect();
    let is_typed = clause.matches.first().is_some_and(|first| first.weight >= 1.0);
    let most = if is_typed { rarities.first().copied() } else { rarities.iter().copied().reduce(f32::min) };
    let words = clause.covers.count_ones() as f32;
    let worth = |(one, rarity): (&Match, &f32)| rarity.min(most.unwrap_or(f32::MAX)) * one.weight * words;
    clause.matches.iter().zip(&rarities).map(worth).collect()
}

fn best_of_part(query: &Query, weights: &[Vec<f32>], part: &Part, allowed: &Allowed<'_>) -> Vec<Hit> {
    let mut scores = Scores::new(part, allowed.lang);
    for (number, (clause, weights)) in (1..).zip(query.clauses.iter().zip(weights)) {
        scores.add(number, clause, weights);
    }
    let frame = &part.segment.frame;
    let mut found: Vec<(f32, u32)> = Vec::new();
    for &doc in &scores.touched {
        let Some(slot) = scores.slots.get(doc as usize) else { continue };
        let met = slot.covered.count_ones();
        let is_kind = allowed.kinds.is_empty() || allowed.kinds.contains(&frame.kind(doc));
        if !query.is_answered_by(met) || part.is_gone(doc as usize) || !is_kind {
            continue;
        }
        let Some(nearness) = allowed.nearness(frame.areas.get(doc as usize)) else { continue };
        let share = met as f32 / query.words.max(1) as f32;
        found.push((slot.total * share * share * nearness, doc));
    }
    let key = |doc: u32| frame.keys.get(doc as usize).copied().unwrap_or_default();
    let better = |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then_with(|| key(a.1).cmp(&key(b.1)));
    if found.len() > allowed.limit {
        found.select_nth_unstable_by(allowed.limit, better);
        found.truncate(allowed.limit);
    }
    found.into_iter().filter_map(|(score, doc)| scores.hit(query, doc, key(doc), score)).collect()
}

struct Scores<'a> {
    part: &'a Part,
    slots: Vec<Slot>,
    touched: Vec<u32>,
    /// By language of the segment: is it that of the interface?
    is_own: Vec<bool>,
}

impl<'a> Scores<'a> {
    fn new(part: &'a Part, lang: Lang) -> Self {
        let langs = part.segment.frame.langs.iter();
        Self {
            part,
            slots: vec![Slot::default(); part.len()],
            touched: Vec::new(),
            is_own: langs.map(|one| *one == lang).collect(),
        }
    }

    fn add(&mut self, number: u32, clause: &Clause, weights: &[f32]) {
        let frame = &self.part.segment.frame;
        let mut work = 0;
        for (at, (found, weight)) in (0..).zip(clause.matches.iter().zip(weights)) {
            if work > WORK {
                break;
            }
            let other = if found.distance == 0 { OTHER_LANGUAGE.0 } else { OTHER_LANGUAGE.1 };
            for (text_number, count) in self.part.segment.postings_of(&found.term) {
                let Some(text) = frame.texts.get(text_number as usize) else { continue };
                let is_own = self.is_own.get(usize::from(text.lang)).copied().unwrap_or(false);
                let score = weight * if is_own { 1.0 } else { other } * frequency(text.field, text.len, count);
                for &doc in frame.docs(text) {
                    work += 1;
                    let Some(slot) = self.slots.get_mut(doc as usize) else { continue };
                    if slot.covered == 0 {
                        self.touched.push(doc);
                    }
                    slot.take(number, clause.covers, score, (text_number, at));
                }
            }
        }
    }

    fn hit(&self, query: &Query, doc: u32, key: u32, score: f32) -> Option<Hit> {
        let (_, text, place) = self.slots.get(doc as usize)?.why;
        let frame = &self.part.segment.frame;
        let text = frame.texts.get(text as usize)?;
        let (clause, at) = (place >> 8, place & 0xff);
        let found = query.clauses.get(clause.checked_sub(1)? as usize)?.matches.get(at as usize)?;
        let word = self.part.segment.spelling(&found.term)?;
        let lang = *frame.langs.get(usize::from(text.lang))?;
        Some(Hit { key, score, why: Why { field: text.field, lang, word, distance: found.distance } })
    }
}

impl Slot {
    /// Counts the best score of each clause; a word that a wider clause has met is not met again.
    fn take(&mut self, clause: u32, covers: u32, score: f32, (text, at): (u32, u32)) {
        if self.clause != clause {
            if self.covered & covers != 0 {
                return;
            }
            self.clause = clause;
            self.best = 0.0;
            self.covered |= covers;
        }
        if score > self.best {
            self.total += score - self.best;
            self.best = score;
            if score > self.why.0 {
                self.why = (score, text, clause << 8 | at);
            }
        }
    }
}

/// BM25's part for one text: the weight of the field, how often the word stands there, how long the text is.
fn frequency(field: Field, len: u8, count: u32) -> f32 {
    let count = count as f32;
    let length = 1.0 - LENGTH_SHARE + LENGTH_SHARE * f32::from(len) / field.usual_len();
    field.weight() * count * (SATURATION + 1.0) / (count + SATURATION * length)
}
