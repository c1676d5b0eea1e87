//! In which texts a word stands: ascending numbers with a count, as differences in bytes of seven bits.

/// Appends that the word stands `count` times in `text`; `last` is the text before it, or `None` for the first.
pub(crate) fn push(bytes: &mut Vec<u8>, last: Option<u32>, text: u32, count: u32) {
    let gap = text - last.map_or(0, |last| last + 1);
    push_number(bytes, u64::from(gap) << 1 | u64::from(count > 1));
    if count > 1 {
        push_number(bytes, u64::from(count));
    }
}

/// The pairs (text, count) that [`push`] wrote.
pub(crate) fn read(bytes: &[u8]) -> Postings<'_> {
    Postings { bytes, next: 0 }
}

pub(crate) struct Postings<'a> {
    bytes: &'a [u8],
    next: u32,
}

impl Iterator for Postings<'_> {
    type Item = (u32, u32);

    fn next(&mut self) -> Option<(u32, u32)> {
        let head = take_number(&mut self.bytes)?;
        let count = if head & 1 == 1 { take_number(&mut self.bytes)? } else { 1 };
        let text = self.next.wrapping_add((head >> 1) as u32);
        self.next = text.wrapping_add(1);
        Some((text, count as u32))
    }
}

fn push_number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn take_number(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..63).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn postings_are_read_as_they_were_written(gaps in prop::collection::vec((1u32..90_000_000, 1u32..400), 0..40)) {
            let (mut bytes, mut last, mut written) = (Vec::new(), None, Vec::new());
            for (gap, count) in gaps {
                let text = last.map_or(gap - 1, |last: u32| last.saturating_add(gap));
                if last != Some(text) {
                    push(&mut bytes, last, text, count);
                    written.push((text, count));
                    last = Some(text);
                }
            }
            prop_assert_eq!(read(&bytes).collect::<Vec<_>>(), written);
        }

        #[test]
        fn damaged_bytes_end_the_list(bytes in any::<Vec<u8>>()) {
            prop_assert!(read(&bytes).count() <= bytes.len());
        }
    }
}
