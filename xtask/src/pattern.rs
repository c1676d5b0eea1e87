//! Regular expressions that stand in our own code.

use regex::Regex;

/// The expression. One that is wrong stops the program, so that no rule is ever skipped in silence.
#[expect(
    clippy::expect_used,
    reason = "a wrong expression is a mistake in this crate, found by the tests of the rule that uses it"
)]
pub fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("an expression in xtask is wrong")
}
