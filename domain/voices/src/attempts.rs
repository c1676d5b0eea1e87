//! How often somebody may try to open one case: ten wrong tries a day, whether the number exists or not.
//!
//! Kept in memory only: who tried to open what leaves no trace on the disk. A restart forgets it, which four words of 44 bits
//! can bear.

use std::collections::HashMap;

use kernel::Day;

/// Wrong tries that one number may have in a day.
pub const A_DAY: u8 = 10;

/// Numbers that are remembered; somebody who tries more numbers than that in a day begins anew.
const REMEMBERED: usize = 100_000;

/// The wrong tries of one day.
#[derive(Debug, Default)]
pub struct Attempts {
    day: Day,
    wrong: HashMap<u32, u8>,
}

impl Attempts {
    /// Counts a try as wrong before it is made, so that tries at the same time cannot pass the limit together; false when
    /// there were too many. [`Attempts::forgive`] takes it back.
    pub fn take(&mut self, number: u32, today: Day) -> bool {
        if self.day != today || (self.wrong.len() >= REMEMBERED && !self.wrong.contains_key(&number)) {
            self.day = today;
            self.wrong.clear();
        }
        let wrong = self.wrong.entry(number).or_default();
        let may = *wrong < A_DAY;
        *wrong = wrong.saturating_add(u8::from(may));
        may
    }

    /// The try was right.
    pub fn forgive(&mut self, number: u32) {
        if let Some(wrong) = self.wrong.get_mut(&number) {
            *wrong = wrong.saturating_sub(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn ten_wrong_tries_close_a_number_until_tomorrow() {
        let mut attempts = Attempts::default();
        let today = day("2026-11-24");
        for _ in 0..A_DAY {
            assert!(attempts.take(5, today));
        }
        assert!(!attempts.take(5, today));
        assert!(attempts.take(6, today), "another number is not concerned");
        assert!(attempts.take(5, day("2026-11-25")));
    }

    #[test]
    fn a_right_try_costs_nothing() {
        let mut attempts = Attempts::default();
        for _ in 0..100 {
            assert!(attempts.take(5, day("2026-11-24")));
            attempts.forgive(5);
        }
    }

    #[test]
    fn the_memory_is_bounded() {
        let mut attempts = Attempts::default();
        for number in 0..=u32::try_from(REMEMBERED).unwrap() {
            assert!(attempts.take(number, day("2026-11-24")));
        }
        assert_eq!(attempts.wrong.len(), 1);
    }
}
