//! The words that open a case: 2048 plain English ones of three to eight letters, each at least two letters away from every
//! other, so that one slip of the pen is noticed and mostly mended.

use std::sync::LazyLock;

/// How many words open a case.
pub const WORDS: usize = 4;

/// Bits that one word holds: there are 2^11 of them.
pub const BITS: u32 = 11;

static LIST: LazyLock<Vec<&'static str>> = LazyLock::new(|| include_str!("../words.txt").lines().collect());

/// The word of a number under 2048.
#[must_use]
pub fn word(number: u16) -> &'static str {
    LIST.get(usize::from(number) & ((1 << BITS) - 1)).copied().unwrap_or_default()
}

/// Reads four words as somebody wrote them down: in either case, with spaces, commas or hyphens between, one letter of each
/// wrong, missing or too many. None where a word is not to be told.
///
/// ```
/// use voices::words::{read, word};
/// let typed = format!("{}, {} {}-x{}", word(3).to_uppercase(), word(0), word(2047), word(9));
/// assert_eq!(read(&typed), Some([3, 0, 2047, 9]));
/// assert_eq!(read("yes no"), None);
/// ```
#[must_use]
pub fn read(text: &str) -> Option<[u16; WORDS]> {
    let lower = text.to_lowercase();
    let mut found = lower.split(|c: char| !c.is_alphabetic()).filter(|part| !part.is_empty()).map(number);
    let words = [found.next()??, found.next()??, found.next()??, found.next()??];
    found.next().is_none().then_some(words)
}

/// The number of a word; of the only word that is one slip away where the word itself is none of ours.
fn number(written: &str) -> Option<u16> {
    let at = LIST.binary_search(&written).ok().or_else(|| {
        let letters: Vec<char> = written.chars().take(12).collect();
        let mut near = LIST.iter().enumerate().filter(|(_, word)| is_one_slip(&letters, word));
        let (at, _) = near.next()?;
        near.next().is_none().then_some(at)
    })?;
    u16::try_from(at).ok()
}

/// Do they differ by one letter that is wrong, missing, too many, or changed places with the next?
fn is_one_slip(written: &[char], word: &str) -> bool {
    let word: Vec<char> = word.chars().collect();
    if written.len().abs_diff(word.len()) > 1 {
        return false;
    }
    let same = written.iter().zip(&word).take_while(|(a, b)| a == b).count();
    let tail = |letters: &[char], from: usize| letters.get(from..).unwrap_or_default().to_vec();
    let (a, b) = (tail(written, same), tail(&word, same));
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Greater => tail(&a, 1) == b,
        std::cmp::Ordering::Less => a == tail(&b, 1),
        std::cmp::Ordering::Equal => {
            let is_swapped = matches!((a.as_slice(), b.as_slice()), ([p, q, ..], [r, s, ..]) if p == s && q == r);
            tail(&a, 1) == tail(&b, 1) || (is_swapped && tail(&a, 2) == tail(&b, 2))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_sorted_and_plain() {
        assert_eq!(LIST.len(), 1 << BITS);
        assert!(LIST.is_sorted_by(|a, b| a < b));
        for word in LIST.iter() {
            assert!((3..=8).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
        }
    }

    #[test]
    fn no_two_words_are_one_slip_apart() {
        for (at, word) in LIST.iter().enumerate() {
            let letters: Vec<char> = word.chars().collect();
            let near = LIST.iter().skip(at + 1).find(|other| is_one_slip(&letters, other));
            assert_eq!(near, None, "{word}");
        }
    }

    #[test]
    fn one_slip_is_mended_and_two_are_not() {
        let of = |word: &str| u16::try_from(LIST.binary_search(&word).unwrap()).ok();
        for slip in ["umbrela", "umbrellla", "umbrelka", "umbrelal", "UMBRELLA"] {
            assert_eq!(number(&slip.to_lowercase()), of("umbrella"), "{slip}");
        }
        assert_eq!(number("umbrka"), None);
        assert_eq!(number(""), None);
    }

    #[test]
    fn three_or_five_words_are_not_four() {
        let (a, b) = (word(1), word(2));
        assert_eq!(read(&format!("{a} {b} {a}")), None);
        assert_eq!(read(&format!("{a} {b} {a} {b} {a}")), None);
        assert_eq!(read(&format!(" {a}\n{b}; {a} . {b} ")), Some([1, 2, 1, 2]));
    }
}
