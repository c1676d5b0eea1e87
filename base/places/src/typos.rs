//! How many slips of the finger lie between two words.

/// At most this many letters of a name are compared.
const LONGEST: usize = 64;

/// The number of slips between two words, if it is at most `most`: a letter left out, added or replaced, or two
/// neighbours swapped (optimal string alignment distance).
pub(crate) fn slips(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most || b.len() >= LONGEST {
        return None;
    }
    // Three rows of the table of distances between the beginnings of the words.
    let mut before = [0; LONGEST];
    let mut above = [0; LONGEST];
    for (j, cell) in above.iter_mut().enumerate() {
        *cell = j;
    }
    let mut last_of_a = None;
    for (i, x) in a.iter().enumerate() {
        let row = next_row(i, *x, last_of_a, b, &before, &above);
        if row.iter().take(b.len() + 1).min().is_none_or(|least| *least > most) {
            return None;
        }
        (before, above) = (above, row);
        last_of_a = Some(*x);
    }
    above.get(b.len()).copied().filter(|found| *found <= most)
}

/// The row of letter `x`, the `i`-th, from the two rows above it.
fn next_row(
    i: usize,
    x: char,
    last_of_a: Option<char>,
    b: &[char],
    before: &[usize; LONGEST],
    above: &[usize; LONGEST],
) -> [usize; LONGEST] {
    let mut row = [0; LONGEST];
    let mut left = i + 1;
    let mut last_of_b = None;
    if let Some(first) = row.first_mut() {
        *first = left;
    }
    let diagonals = above.iter().zip(above.iter().skip(1));
    let swaps = std::iter::once(&0).chain(before.iter());
    for (((y, cell), (diagonal, up)), swap) in b.iter().zip(row.iter_mut().skip(1)).zip(diagonals).zip(swaps) {
        let mut least = (diagonal + usize::from(x != *y)).min(up + 1).min(left + 1);
        if last_of_a == Some(*y) && last_of_b == Some(x) {
            least = least.min(swap + 1);
        }
        *cell = least;
        left = least;
        last_of_b = Some(*y);
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(a: &str, b: &str, most: usize) -> Option<usize> {
        slips(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>(), most)
    }

    #[test]
    fn slips_are_counted_by_hand() {
        assert_eq!(count("gent", "gent", 0), Some(0));
        assert_eq!(count("gnet", "gent", 1), Some(1), "swapped");
        assert_eq!(count("gnt", "gent", 1), Some(1), "left out");
        assert_eq!(count("geent", "gent", 1), Some(1), "added");
        assert_eq!(count("gant", "gent", 1), Some(1), "replaced");
        assert_eq!(count("anwerpne", "antwerpen", 2), Some(2));
        assert_eq!(count("anwerpne", "antwerpen", 1), None);
        assert_eq!(count("", "ab", 2), Some(2));
        assert_eq!(count("liege", "luik", 2), None);
    }

    #[test]
    fn a_name_without_end_is_not_compared() {
        assert_eq!(count(&"a".repeat(70), &"a".repeat(70), 2), None);
    }
}
