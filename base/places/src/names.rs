//! Every name of every place in one compact list: two texts end to end and 24 bytes a name.

use kernel::Lang;

use crate::typos::slips;

/// Where a name comes from; the better known first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Source {
    /// The official name.
    Official,
    /// The name in one of our languages.
    Translated,
    /// A name in any language or spelling.
    Alternate,
}

/// A name, as the ends of its two forms in the texts of the list; each begins where the one before ends.
#[derive(Debug, Clone, Copy)]
struct Entry {
    /// Which letters occur, a bit each (of 64): a name that lacks too many letters of a query needs no comparison.
    letters: u64,
    shown_end: u32,
    folded_end: u32,
    place: u16,
    source: Source,
}

/// All names in the order in which they were added.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    shown: String,
    folded: String,
    entries: Vec<Entry>,
}

/// A name as it is compared and shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Name<'a> {
    pub(crate) shown: &'a str,
    /// Folded words with one space between them.
    pub(crate) folded: &'a str,
    /// Index of the place.
    pub(crate) place: u16,
    pub(crate) source: Source,
    letters: u64,
}

impl Names {
    /// Adds a name of the place with this index.
    pub(crate) fn push(&mut self, place: u16, source: Source, name: &str, lang: Option<Lang>) {
        let folded = normalise::fold(name, lang.as_ref().map(Lang::as_str));
        let end = |text: &str| u32::try_from(text.len()).unwrap_or(u32::MAX);
        self.shown.push_str(name);
        self.folded.push_str(&folded);
        self.entries.push(Entry {
            letters: letters(&folded),
            shown_end: end(&self.shown),
            folded_end: end(&self.folded),
            place,
            source,
        });
    }

    /// Gives back what was reserved too much.
    pub(crate) fn shrink(&mut self) {
        self.shown.shrink_to_fit();
        self.folded.shrink_to_fit();
        self.entries.shrink_to_fit();
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Name<'_>> {
        let mut begin = (0, 0);
        self.entries.iter().map(move |entry| {
            let end = (entry.shown_end as usize, entry.folded_end as usize);
            let name = Name {
                shown: self.shown.get(begin.0..end.0).unwrap_or_default(),
                folded: self.folded.get(begin.1..end.1).unwrap_or_default(),
                place: entry.place,
                source: entry.source,
                letters: entry.letters,
            };
            begin = end;
            name
        })
    }
}

/// How a name agrees with what was typed; the better first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    Whole,
    Beginning,
    Word,
    Slips(u8),
    Sound,
}

/// What was typed, made ready for comparing: without spaces, since people leave them out or put them in.
#[derive(Debug)]
pub(crate) struct Needle {
    text: String,
    chars: Vec<char>,
    letters: u64,
    /// How many slips are forgiven.
    most: usize,
}

impl Needle {
    /// At most this many letters of what was typed are compared.
    const LONGEST: usize = 60;

    /// From a folded text; none if nothing is left of it.
    pub(crate) fn new(folded: &str) -> Option<Self> {
        let chars: Vec<char> = folded.chars().filter(|c| *c != ' ').take(Self::LONGEST).collect();
        let text: String = chars.iter().collect();
        let most = match chars.len() {
            0 => return None,
            1..4 => 0,
            4..8 => 1,
            _ => 2,
        };
        Some(Self { letters: letters(&text), text, chars, most })
    }

    /// Is the whole name, its beginning, or the beginning of one of its words what was typed? With the number of letters
    /// that the name goes on for.
    pub(crate) fn agrees(&self, name: Name<'_>) -> Option<(Likeness, usize)> {
        if self.letters & !name.letters != 0 {
            return None;
        }
        tails(name.folded).enumerate().find_map(|(word, tail)| {
            let rest = strip_squeezed(tail, &self.text)?;
            let likeness = match (word, rest) {
                (0, 0) => Likeness::Whole,
                (0, _) => Likeness::Beginning,
                _ => Likeness::Word,
            };
            Some((likeness, rest))
        })
    }

    /// Is the name, or the part of it from one of its words on, what was typed with a slip or two? `room` is reused.
    pub(crate) fn resembles(&self, name: Name<'_>, room: &mut Vec<char>) -> Option<(Likeness, usize)> {
        let lacking = (self.letters & !name.letters).count_ones();
        if self.most == 0 || lacking as usize > self.most {
            return None;
        }
        let mut least = None;
        for (word, tail) in tails(name.folded).enumerate() {
            room.clear();
            room.extend(tail.chars().filter(|c| *c != ' ').take(Self::LONGEST + 3));
            if let Some(count) = slips(&self.chars, room, self.most) {
                least = least.min(Some((count, word))).or(Some((count, word)));
            }
        }
        least.map(|(count, word)| (Likeness::Slips(u8::try_from(count).unwrap_or(u8::MAX)), word))
    }
}

/// The text from each of its words on, the whole text first.
fn tails(folded: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(folded), |rest| rest.split_once(' ').map(|(_, after)| after))
}

/// If `text` begins with `start` when its spaces are left out: the number of bytes that follow.
fn strip_squeezed(text: &str, start: &str) -> Option<usize> {
    let mut wanted = start.bytes();
    let mut next = wanted.next();
    let mut after = 0;
    for byte in text.bytes().filter(|byte| *byte != b' ') {
        match next {
            None => after += 1,
            Some(letter) if letter == byte => next = wanted.next(),
            Some(_) => return None,
        }
    }
    next.is_none().then_some(after)
}

fn letters(text: &str) -> u64 {
    text.chars().filter(|c| *c != ' ').fold(0, |set, c| set | 1 << (u32::from(c) % 64))
}
