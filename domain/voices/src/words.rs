//! The words that open a case: 2048 plain English ones of three to eight letters, each at least two letters away from every
//! other, so that one slip of the pen is noticed and mostly mended.

use std::sync::LazyLock;

/// How many words open a case.
pub const WORDS: usize = 4;

/// Bits that one word holds: there are 2^11 of them.
pub const BITS: u32 = 11;

/// Digits of the number beside a word.
const DIGITS: usize = 4;

static LIST: LazyLock<Vec<&'static str>> = LazyLock::new(|| include_str!("../words.txt").lines().collect());

/// The word of a number under 2048.
#[must_use]
pub fn word(number: u16) -> &'static str {
    LIST.get(usize::from(number) & ((1 << BITS) - 1)).copied().unwrap_or_default()
}

/// The number that stands beside a word: its place in the list, with four digits.
///
/// ```
/// assert_eq!((voices::words::number(0), voices::words::number(2047)), ("0001".to_owned(), "2048".to_owned()));
/// ```
#[must_use]
pub fn number(word: u16) -> String {
    format!("{:04}", word.saturating_add(1))
}

/// Reads four words as somebody wrote them down: in either case, with spaces, commas or hyphens between, one letter of each
/// wrong, missing or too many. Instead of a word its number may stand, in Western, Arabic, Persian or Bengali digits, or both one
/// behind the other, where the number says which word it is. None where a word is not to be told.
///
/// ```
/// use voices::words::{read, word};
/// let typed = format!("{}, {} {}-x{}", word(3).to_uppercase(), word(0), word(2047), word(9));
/// assert_eq!(read(&typed), Some([3, 0, 2047, 9]));
/// assert_eq!(read("٠٠٠٤ 1 ۲۰۴۸ ১০"), Some([3, 0, 2047, 9]));
/// assert_eq!(read("yes no"), None);
/// ```
#[must_use]
pub fn read(text: &str) -> Option<[u16; WORDS]> {
    let parts = parts(text)?;
    // a word and its number in turn: the numbers are enough
    let is_paired =
        parts.len() == 2 * WORDS && parts.chunks(2).all(|pair| matches!(pair, [Part::Word(_), Part::Number(_)]));
    let parts: Vec<&Part> = parts.iter().skip(usize::from(is_paired)).step_by(1 + usize::from(is_paired)).collect();
    let parts: [&Part; WORDS] = parts.try_into().ok()?;
    let mut read = [0; WORDS];
    for (at, part) in read.iter_mut().zip(parts) {
        *at = match part {
            Part::Word(written) => place(written)?,
            Part::Number(number) => number.checked_sub(1).filter(|at| usize::from(*at) < LIST.len())?,
        };
    }
    Some(read)
}

/// A word or a number, as it was typed.
enum Part {
    Word(String),
    Number(u16),
}

/// Words and numbers in their order; none where a number is longer than any word's. Sixteen digits without a space are four
/// numbers.
fn parts(text: &str) -> Option<Vec<Part>> {
    let lower = text.to_lowercase();
    let mut parts = Vec::new();
    for run in lower.split(|c: char| !c.is_alphanumeric()) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let is_number = digit(first).is_some();
            let end = rest.find(|c: char| digit(c).is_some() != is_number).unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            rest = after;
            if !is_number {
                parts.push(Part::Word(part.to_owned()));
                continue;
            }
            let digits: Vec<u16> = part.chars().filter_map(digit).filter_map(|d| u16::try_from(d).ok()).collect();
            if digits.len() > DIGITS && digits.len() != WORDS * DIGITS {
                return None;
            }
            parts.extend(digits.chunks(DIGITS).map(|d| Part::Number(d.iter().fold(0, |number, d| number * 10 + d))));
        }
    }
    Some(parts)
}

/// The value of a digit in Western, Arabic, Persian or Bengali figures.
pub(crate) fn digit(c: char) -> Option<u32> {
    let zeros = ['0', '\u{660}', '\u{6f0}', '\u{9e6}'];
    zeros.into_iter().find_map(|zero| u32::from(c).checked_sub(u32::from(zero)).filter(|value| *value < 10))
}

/// The place of a word in the list; of the only word that is one slip away where the word itself is none of ours.
fn place(written: &str) -> Option<u16> {
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
            assert_eq!(place(&slip.to_lowercase()), of("umbrella"), "{slip}");
        }
        assert_eq!(place("umbrka"), None);
        assert_eq!(place(""), None);
    }

    #[test]
    fn three_or_five_words_are_not_four() {
        let (a, b) = (word(1), word(2));
        assert_eq!(read(&format!("{a} {b} {a}")), None);
        assert_eq!(read(&format!("{a} {b} {a} {b} {a}")), None);
        assert_eq!(read(&format!(" {a}\n{b}; {a} . {b} ")), Some([1, 2, 1, 2]));
    }

    #[test]
    fn words_and_their_numbers_open_alike() {
        let expected = Some([2028, 0, 2047, 99]);
        for typed in [
            "world 2029 accent 1 wrong 2048 x 0100",
            "2029 0001 2048 0100",
            "٢٠٢٩ ٠٠٠١ ٢٠٤٨ ٠١٠٠",
            "۲۰۲۹، ۰۰۰۱، ۲۰۴۸، ۰۱۰۰",
            "২০২৯-০০০১-২০৪৮-০১০০",
            "2029000120480100",
        ] {
            assert_eq!(read(typed), expected, "{typed}");
        }
        assert_eq!(read(&format!("world 1 {} 100", word(2047))), expected, "some words, some numbers");
        for wrong in ["2029 0 2048 0100", "2029 2049 2048 0100", "2029 1 2048", "20290 1 2048 100"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert_eq!(read("world 2029 accent 1"), Some([2028, 2028, 0, 0]), "each stands for itself");
    }
}
