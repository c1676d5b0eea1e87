//! A statement: SQL written once, that both engines understand.

use crate::Engine;

/// One SQL text with `$1` parameters and the name under which a fault mentions it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement {
    /// For the log: module and constant.
    pub name: &'static str,
    /// Portable SQL.
    pub sql: &'static str,
}

/// Rows that another worker holds are left out. SQLite has a single writer, so nobody else can hold one there, and the
/// words are taken off.
const SKIP_LOCKED: &str = "FOR UPDATE SKIP LOCKED";

impl Statement {
    /// One that only the store itself uses.
    pub(crate) const fn own(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql }
    }

    /// The text for this engine.
    pub(crate) fn sql_for(&self, engine: Engine) -> &'static str {
        match engine {
            Engine::Postgres => self.sql,
            Engine::Sqlite => self.sql.trim_end().strip_suffix(SKIP_LOCKED).unwrap_or(self.sql),
        }
    }

    /// How many parameters the text asks for: the highest `$n`.
    pub(crate) fn parameters(&self) -> usize {
        let mut highest = 0;
        for part in self.sql.split('$').skip(1) {
            let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            highest = highest.max(part.get(..digits).and_then(|n| n.parse().ok()).unwrap_or(0));
        }
        highest
    }
}

/// Declares the statements of a module, each a constant, and the list `STATEMENTS` of all of them, so that none can be
/// forgotten by the test that prepares them on both engines.
///
/// ```
/// store::statements! {
///     /// Adds a council.
///     INSERT_COUNCIL = "INSERT INTO councils (id, name) VALUES ($1, $2)";
///     FIND_COUNCIL = "SELECT name FROM councils WHERE id = $1";
/// }
/// assert_eq!(STATEMENTS.len(), 2);
/// assert_eq!(FIND_COUNCIL.sql, "SELECT name FROM councils WHERE id = $1");
/// ```
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)+) => {
        $($(#[$doc])* pub const $name: $crate::Statement =
            $crate::Statement { name: concat!(module_path!(), "::", stringify!($name)), sql: $sql };)+
        /// Every statement of this module, for the test that prepares each on both engines.
        pub const STATEMENTS: &[$crate::Statement] = &[$($name),+];
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_words_are_for_postgresql_only() {
        let statement = Statement { name: "due", sql: "SELECT id FROM jobs LIMIT $1 FOR UPDATE SKIP LOCKED" };
        assert_eq!(statement.sql_for(Engine::Sqlite), "SELECT id FROM jobs LIMIT $1 ");
        assert_eq!(statement.sql_for(Engine::Postgres), statement.sql);
    }

    #[test]
    fn parameters_are_counted_by_the_highest_number() {
        let count = |sql| Statement { name: "", sql }.parameters();
        assert_eq!(count("SELECT 1"), 0);
        assert_eq!(count("SELECT $2 WHERE ($1 IS NULL OR a = $1) AND b = $12"), 12);
    }
}
