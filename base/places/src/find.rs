//! Finding a place by what a person types: a postcode, or a name in any script, with a slip or two.

use crate::{
    gazetteer::Gazetteer,
    names::{Likeness, Name, Needle},
    place::{Kind, Place},
    scripts,
};

/// Why a place was found; the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The postcode is one of its own.
    Postcode,
    /// One of its postcodes begins like that.
    PostcodeStart,
    /// The name is what was typed.
    Name,
    /// The name begins with what was typed.
    NameStart,
    /// A word of the name begins with what was typed.
    WordStart,
    /// The name is what was typed but for this many letters, 1 or 2.
    Slips(u8),
    /// The name sounds like what was typed in a script that no list holds the name in.
    Sound,
}

/// A place that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Match<'a> {
    /// The place.
    pub place: &'a Place,
    /// The name or postcode that matches, as it is written.
    pub matched_name: &'a str,
    /// In what way it matches.
    pub why: Why,
}

/// Orders matches: likeness, kind, where the name comes from, letters that follow, place.
type Rank = (Likeness, u8, crate::names::Source, usize, u16);

impl Gazetteer {
    /// The places that a person may mean, at most `limit`, the likeliest first, each once.
    ///
    /// A number of two digits or more, alone or before a name, is a postcode. Anything else is a name in any language:
    /// what begins with it first (municipalities before regions), then, if nothing does, names that differ by one slip
    /// from 4 letters on, by two from 8 letters on, and at last what sounds like it read from another script.
    #[must_use]
    pub fn find(&self, query: &str, limit: usize) -> Vec<Match<'_>> {
        let start: String = query.trim_start().chars().take(120).collect();
        let folded = normalise::fold(&start, None);
        if let Some(digits) = postcode(&folded) {
            return self.by_postcode(digits, limit);
        }
        let mut found = self.by_name(&folded);
        if found.is_empty() {
            found = normalise::spellings(&folded).iter().flat_map(|spelling| self.by_name(spelling)).collect();
        }
        if found.is_empty() {
            found = self.by_sound(&folded);
        }
        found.truncate(limit);
        found
    }

    fn by_postcode(&self, digits: &str, limit: usize) -> Vec<Match<'_>> {
        let mut found: Vec<_> = self
            .places()
            .iter()
            .filter_map(|place| {
                let code = place.postcodes.iter().find(|code| code.starts_with(digits))?;
                let why = if **code == *digits { Why::Postcode } else { Why::PostcodeStart };
                Some(Match { place, matched_name: code, why })
            })
            .collect();
        // Who has few postcodes is meant rather than the neighbour that shares one of many.
        found.sort_by_key(|hit| (hit.why, hit.matched_name, hit.place.postcodes.len()));
        found.truncate(limit);
        found
    }

    fn by_name(&self, folded: &str) -> Vec<Match<'_>> {
        let Some(needle) = Needle::new(folded) else { return Vec::new() };
        let found = self.best(|name| needle.agrees(name));
        if !found.is_empty() {
            return found;
        }
        let mut room = Vec::new();
        self.best(|name| needle.resembles(name, &mut room))
    }

    /// Reads what was typed into Latin letters and compares; last of all by its consonants, at least three.
    fn by_sound(&self, folded: &str) -> Vec<Match<'_>> {
        let Some(latin) = scripts::latin(folded) else { return Vec::new() };
        let mut found = self.by_name(&latin);
        if found.is_empty() && scripts::is_vague(folded) && scripts::consonants(&latin).nth(2).is_some() {
            found = self.best(|name| {
                let same = name.folded.is_ascii() && scripts::consonants(name.folded).eq(scripts::consonants(&latin));
                same.then_some((Likeness::Sound, 0))
            });
        }
        for hit in &mut found {
            hit.why = Why::Sound;
        }
        found
    }

    /// The best name of every place for which `compare` finds one, likeliest first.
    fn best<'a>(&'a self, mut compare: impl FnMut(Name<'a>) -> Option<(Likeness, usize)>) -> Vec<Match<'a>> {
        let mut best: Vec<(Rank, &str)> = Vec::new();
        for name in self.names().iter() {
            let Some((likeness, rest)) = compare(name) else { continue };
            let Some(place) = self.places().get(usize::from(name.place)) else { continue };
            let rank = (likeness, weight(place.kind), name.source, rest, name.place);
            // The names of a place follow one another.
            match best.last_mut() {
                Some(held) if held.0.4 == name.place => {
                    if rank < held.0 {
                        *held = (rank, name.shown);
                    }
                }
                _ => best.push((rank, name.shown)),
            }
        }
        best.sort_unstable_by_key(|(rank, _)| *rank);
        best.into_iter()
            .filter_map(|(rank, shown)| {
                let place = self.places().get(usize::from(rank.4))?;
                Some(Match { place, matched_name: shown, why: why(rank.0) })
            })
            .collect()
    }
}

/// The digits of a postcode: the first word made of two or more digits, alone, before a name or after the letter of a
/// country.
fn postcode(folded: &str) -> Option<&str> {
    let mut words = folded.split(' ');
    let is_code = |word: &&str| word.len() >= 2 && word.bytes().all(|b| b.is_ascii_digit());
    let first = words.next()?;
    if is_code(&first) {
        return Some(first);
    }
    if first.len() <= 2 { words.next().filter(is_code) } else { None }
}

/// What people mean first when several places are called the same.
const fn weight(kind: Kind) -> u8 {
    match kind {
        Kind::Country => 0,
        Kind::Municipality => 1,
        Kind::Region => 2,
        Kind::Province => 3,
        Kind::Union => 4,
    }
}

const fn why(likeness: Likeness) -> Why {
    match likeness {
        Likeness::Whole => Why::Name,
        Likeness::Beginning => Why::NameStart,
        Likeness::Word => Why::WordStart,
        Likeness::Slips(count) => Why::Slips(count),
        Likeness::Sound => Why::Sound,
    }
}
