//! Inside a crate: rules stay pure. They know no web, no database, no `async` and no files, so that every one of them can be
//! tested with plain values and read by someone who knows the field.

use std::sync::LazyLock;

use regex::Regex;

use crate::{files::line_at, finding::Finding, pattern::pattern, rust::Source};

/// Name of the rule, for exceptions.
const RULE: &str = "pure-rules";

/// What a file of a crate is for, by its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    /// An algorithm or `kernel`.
    Ground,
    /// The rules of a domain.
    Rules,
    /// Everything else: pages, statements, views, the description of the domain, the program.
    Open,
}

/// Rooms of a domain that are not rules: a file of this name in `src`, or a folder.
const OPEN: [&str; 7] = ["lib", "routes", "store", "pages", "api", "jobs", "panels"];

impl Room {
    fn of(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["algorithms", _, "src", ..] | ["base", "kernel", "src", ..] => Self::Ground,
            ["domain", _, "src", room, ..] if OPEN.contains(&room.trim_end_matches(".rs")) => Self::Open,
            ["domain", _, "src", ..] | ["domain", _, _, "src", ..] => Self::Rules,
            _ => Self::Open,
        }
    }
}

/// What must not stand in code, and why. The first group of the expression is what the finding quotes.
struct Ban {
    words: Regex,
    reason: &'static str,
}

/// The bans; the clock comes last, for `kernel` is free of it.
static BANS: LazyLock<[Ban; 6]> = LazyLock::new(|| {
    let ban = |words: &str, reason| Ban { words: pattern(words), reason };
    [
        ban(r"\b(async|await)\b", "rules do not wait: load first, then call the rule with plain values"),
        ban(
            r"(?:^|[^:\w])(axum|hyper|tower|tower_http|http)::",
            "rules know no web: the handler in pages/ or api.rs gives what they need",
        ),
        ban(r"(?:^|[^:\w])(sqlx|store)::", "rules know no database: statements stand in store.rs"),
        ban(r"(?:^|[^:\w])(tokio)::", "rules know no runtime"),
        ban(
            r"\b(std::(?:fs|net|env|process))\b",
            "rules read no files and no surroundings: take the value as an argument",
        ),
        ban(
            r"\b((?:SystemTime|Instant|Timestamp|Zoned|Utc|Local)::now|thread_rng|getrandom::\w+)\b",
            "clock and randomness are arguments",
        ),
    ]
});

/// Findings in one file.
pub fn check(source: &Source<'_>) -> Vec<Finding> {
    let room = Room::of(source.path);
    if room == Room::Open {
        return Vec::new();
    }
    // kernel holds the one clock and the one source of randomness that the program passes on
    let skipped = usize::from(source.path.starts_with("base/kernel/"));
    let bans = BANS.get(..BANS.len() - skipped).unwrap_or_default();
    let mut findings = in_body(source, bans);
    for (line, path) in source.uses() {
        if path.starts_with("crate::") || path.starts_with("super::") {
            findings.extend(upward(source, line, &path).filter(|_| room == Room::Rules));
        } else {
            findings.extend(
                quoted(&format!("{path}::"), bans).map(|(_, why)| Finding::problem(RULE, source.path, line, why)),
            );
        }
    }
    findings
}

fn in_body(source: &Source<'_>, bans: &[Ban]) -> Vec<Finding> {
    let body = source.body();
    quoted(&body, bans).map(|(at, why)| Finding::problem(RULE, source.path, line_at(&body, at), why)).collect()
}

/// Where a text holds what is banned, with the reason.
fn quoted<'a>(text: &'a str, bans: &'a [Ban]) -> impl Iterator<Item = (usize, String)> + 'a {
    bans.iter().flat_map(move |ban| {
        let words = ban.words.captures_iter(text).filter_map(|captures| captures.get(1));
        words.map(|found| (found.start(), format!("`{}`: {}", found.as_str(), ban.reason)))
    })
}

/// A path from rules to a room above them.
fn upward(source: &Source<'_>, line: usize, path: &str) -> Option<Finding> {
    let room = path.split("::").find(|part| !matches!(*part, "crate" | "super"))?;
    let message = format!("`use {path}`: rules are called by {room}, they do not know it");
    matches!(room, "store" | "pages" | "api").then(|| Finding::problem(RULE, source.path, line, message))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::{files::File, rust::Source};

    fn findings(path: &str, text: &str) -> Vec<String> {
        check(&Source::read(&File::new(path, text))).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn rules_know_no_web_no_database_and_do_not_wait() {
        let text =
            "use axum::Router;\nuse crate::{kernel, store::Row};\nasync fn close() {\n    std::fs::read(\"x\");\n}\n";
        let found = findings("domain/voices/src/barrier.rs", text);
        assert_eq!(found.len(), 4, "{found:?}");
        assert!(found.iter().any(|f| f.starts_with("domain/voices/src/barrier.rs:1: `axum`")), "{found:?}");
        assert!(
            found.iter().any(|f| f.starts_with("domain/voices/src/barrier.rs:2: `use crate::store::Row`")),
            "{found:?}"
        );
        assert!(found.iter().any(|f| f.starts_with("domain/voices/src/barrier.rs:3: `async`")), "{found:?}");
    }

    #[test]
    fn pages_and_store_may() {
        for path in ["domain/voices/src/store.rs", "domain/voices/src/pages/barrier.rs", "domain/voices/src/lib.rs"] {
            assert!(findings(path, "use axum::Router;\nasync fn a() {}\n").is_empty(), "{path}");
        }
    }

    #[test]
    fn rules_crates_and_nested_rules_are_rules() {
        for path in ["domain/councils/rules/src/lib.rs", "domain/councils/src/election/count.rs"] {
            assert_eq!(findings(path, "async fn a() {}\n").len(), 1, "{path}");
        }
    }

    #[test]
    fn algorithms_know_no_clock_and_kernel_alone_does() {
        let clock = "fn a() { Timestamp::now(); }";
        assert_eq!(findings("algorithms/hours/src/lib.rs", clock).len(), 1);
        assert!(findings("base/kernel/src/clock.rs", clock).is_empty());
    }

    #[test]
    fn tests_and_comments_are_free() {
        let text = "// async in a comment\n#[cfg(test)]\nmod tests { async fn a() { std::fs::read(\"x\"); } }\n";
        assert!(findings("domain/voices/src/barrier.rs", text).is_empty());
    }
}
