//! What a check has to say about a place in the project.

use std::fmt;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Breaks a rule: the command fails.
    Problem,
    /// Worth a look: the command goes on.
    Note,
}

/// One finding: a place, what is wrong there, and the name of the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Path from the project's root.
    pub file: String,
    /// Line, counted from 1; 0 where the whole file is meant.
    pub line: usize,
    /// What is wrong and what to do about it.
    pub message: String,
    /// Name of the rule, as exceptions name it.
    pub rule: &'static str,
    /// Whether it fails the command.
    pub weight: Weight,
}

impl Finding {
    /// A broken rule.
    pub fn problem(rule: &'static str, file: impl Into<String>, line: usize, message: impl Into<String>) -> Self {
        Self { file: file.into(), line, message: message.into(), rule, weight: Weight::Problem }
    }

    /// Something to look at.
    pub fn note(rule: &'static str, file: impl Into<String>, line: usize, message: impl Into<String>) -> Self {
        Self { weight: Weight::Note, ..Self::problem(rule, file, line, message) }
    }

    /// True when it fails the command.
    pub fn is_problem(&self) -> bool {
        self.weight == Weight::Problem
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        let note = if self.is_problem() { "" } else { "note: " };
        write!(f, ": {note}{} [{}]", self.message, self.rule)
    }
}

#[cfg(test)]
mod tests {
    use super::Finding;

    #[test]
    fn one_line_with_place_and_rule() {
        let problem = Finding::problem("sql", "a/b.rs", 3, "move it");
        assert_eq!(problem.to_string(), "a/b.rs:3: move it [sql]");
        assert_eq!(Finding::note("size", "a/b.rs", 0, "long").to_string(), "a/b.rs: note: long [size]");
    }
}
