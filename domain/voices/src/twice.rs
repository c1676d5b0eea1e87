//! A button that is tapped twice where no script runs: two forms without a key, the same to the letter, one soon after the other. Both
//! get one key, so that one report is stored.
//!
//! Kept in memory for half a minute, as a hash. A key worked out from what was written would do without memory, but whoever holds
//! the database could then work out when a report came.

use std::collections::VecDeque;

use kernel::{RandomId, Timestamp};

/// How long the second tap may take.
const WITHIN_MS: i64 = 30_000;

/// Forms that are remembered at a time.
const REMEMBERED: usize = 1_024;

/// The latest forms that came without a key.
#[derive(Debug, Default)]
pub struct Taps {
    last: VecDeque<(Timestamp, [u8; 32], RandomId)>,
}

impl Taps {
    /// The key for a form without one, `form` being the hash of its address and of what was sent: `fresh`, or the key of the
    /// same form a moment ago.
    pub fn key(&mut self, form: [u8; 32], now: Timestamp, fresh: RandomId) -> RandomId {
        let is_old = |at: &Timestamp| now < *at || *at < now.plus_ms(-WITHIN_MS);
        while self.last.front().is_some_and(|(at, ..)| is_old(at)) || self.last.len() >= REMEMBERED {
            self.last.pop_front();
        }
        if let Some((.., key)) = self.last.iter().find(|(_, known, _)| *known == form) {
            return *key;
        }
        self.last.push_back((now, form, fresh));
        fresh
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: RandomId = RandomId([1; 16]);
    const B: RandomId = RandomId([2; 16]);

    #[test]
    fn the_second_tap_gets_the_key_of_the_first() {
        let mut taps = Taps::default();
        assert_eq!(taps.key([0; 32], Timestamp(1_000), A), A);
        assert_eq!(taps.key([0; 32], Timestamp(31_000), B), A);
        assert_eq!(taps.key([9; 32], Timestamp(31_000), B), B, "another form");
        assert_eq!(taps.key([0; 32], Timestamp(31_001), B), B, "later it is another report");
    }

    #[test]
    fn a_clock_that_was_put_back_and_a_flood_do_no_harm() {
        let mut taps = Taps::default();
        taps.key([0; 32], Timestamp(900_000), A);
        assert_eq!(taps.key([0; 32], Timestamp(1_000), B), B);
        for number in 0..2_000_u32 {
            let mut form = [0; 32];
            form[..4].copy_from_slice(&number.to_be_bytes());
            taps.key(form, Timestamp(1_000), A);
        }
        assert_eq!(taps.last.len(), REMEMBERED);
    }
}
