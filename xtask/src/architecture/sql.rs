//! SQL stands in `store.rs` and in migrations, where one test prepares every statement on both databases, and a statement
//! names the tables of its own crate only.

use std::{collections::HashMap, sync::LazyLock};

use regex::Regex;

use crate::{
    files::{File, line_at},
    finding::Finding,
    pattern::pattern,
    rust::Source,
};

/// Crates of `base/` whose whole source is about the database.
const DATABASE: [&str; 4] = ["store", "events", "links", "jobs"];

/// What may have a `store.rs` and migrations of its own.
const KEEPERS: [&str; 3] = ["base/", "domain/", "app/server"];

static STATEMENT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)^\s*(?:
            SELECT\s | INSERT\s+(?:OR\s+\w+\s+)?INTO\s | UPDATE\s+\w+\s+SET\s | DELETE\s+FROM\s | MERGE\s+INTO\s
          | CREATE\s+(?:UNIQUE\s+|VIRTUAL\s+|TEMP\s+)?(?:TABLE|INDEX|VIEW|TRIGGER)\s | ALTER\s+TABLE\s | DROP\s+(?:TABLE|INDEX|VIEW)\s
          | PRAGMA\s | BEGIN\s+IMMEDIATE\b | SAVEPOINT\s | WITH\s+(?:RECURSIVE\s+)?\w+\s*(?:\([^)]*\)\s*)?AS\s*\(
        )",
    )
});
static CREATED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)"));
static NAMED: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\s+(\w+)"));

/// The crate that a path belongs to: `domain/voices` of `domain/voices/src/store.rs`.
fn crate_of(path: &str) -> &str {
    path.split_once("/src/").or_else(|| path.split_once("/migrations/")).map_or("", |(folder, _)| folder)
}

fn may_hold_sql(path: &str) -> bool {
    let owner = crate_of(path);
    let is_store = path.ends_with("/store.rs") || path.contains("/src/store/");
    let is_database = owner.strip_prefix("base/").is_some_and(|name| DATABASE.contains(&name));
    is_database || (is_store && KEEPERS.iter().any(|keeper| owner.starts_with(keeper)))
}

/// Test and benchmark code, which may ask the database anything, and this crate.
fn is_outside(path: &str) -> bool {
    let is_beside = ["/tests/", "/examples/", "/benches/"].iter().any(|folder| path.contains(folder));
    is_beside || ["tests/", "bench/", "xtask/"].iter().any(|folder| path.starts_with(folder))
}

/// Findings on statements in Rust and on migrations.
pub fn check(sources: &[Source<'_>], files: &[File]) -> Vec<Finding> {
    let migrations: Vec<&File> = files.iter().filter(|f| f.extension() == "sql").collect();
    let owners = owners(&migrations);
    let mut findings: Vec<Finding> = migrations.iter().flat_map(|m| misplaced(m)).collect();
    for migration in &migrations {
        findings.extend(foreign(&migration.path, 1, &migration.text, &owners));
    }
    for source in sources.iter().filter(|s| !is_outside(s.path)) {
        for literal in source.literals.iter().filter(|l| STATEMENT.is_match(&l.text)) {
            if may_hold_sql(source.path) {
                findings.extend(foreign(source.path, literal.line, &literal.text, &owners));
            } else {
                let message = "a statement stands in its crate's store.rs, as one of STATEMENTS";
                findings.push(Finding::problem("sql-in-store", source.path, literal.line, message));
            }
        }
    }
    findings
}

/// Which crate created which table.
fn owners(migrations: &[&File]) -> HashMap<String, String> {
    let mut owners = HashMap::new();
    for migration in migrations {
        for table in CREATED.captures_iter(&migration.text).filter_map(|c| c.get(1)) {
            owners.entry(table.as_str().to_owned()).or_insert_with(|| crate_of(&migration.path).to_owned());
        }
    }
    owners
}

/// A `.sql` file outside the migrations of a crate that may have some.
fn misplaced(migration: &File) -> Option<Finding> {
    let is_known = migration.is_in("migrations") && KEEPERS.iter().any(|keeper| migration.path.starts_with(keeper));
    let message = "an SQL file lies in the folder migrations/ of a domain, of a crate in base/ or of the server";
    (!is_known && !is_outside(&migration.path)).then(|| Finding::problem("sql-in-store", &migration.path, 0, message))
}

/// Tables of other crates that a text of SQL names.
fn foreign(path: &str, line: usize, text: &str, owners: &HashMap<String, String>) -> Vec<Finding> {
    let own = crate_of(path);
    NAMED
        .captures_iter(text)
        .filter_map(|c| c.get(1))
        .filter_map(|table| {
            let owner = owners.get(table.as_str()).filter(|owner| owner.as_str() != own)?;
            let message =
                format!("`{}` is a table of {owner}: ask that crate, or meet through events and links", table.as_str());
            Some(Finding::problem("own-tables", path, line + line_at(text, table.start()) - 1, message))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::{files::File, rust::Source};

    fn findings(files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<File> = files.iter().map(|(path, text)| File::new(path, text)).collect();
        let sources: Vec<Source<'_>> = files.iter().filter(|f| f.extension() == "rs").map(Source::read).collect();
        check(&sources, &files).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn statements_stand_in_store() {
        let select = "const A: &str = \"SELECT id FROM barriers\";";
        assert!(findings(&[("domain/voices/src/store.rs", select), ("base/jobs/src/lib.rs", select)]).is_empty());
        assert!(findings(&[("app/server/src/store.rs", select)]).is_empty());
        let outside = [
            "domain/voices/src/pages/list.rs",
            "app/server/src/lib.rs",
            "app/cli/src/store.rs",
            "algorithms/hours/src/store.rs",
        ];
        let found = findings(&outside.map(|path| (path, select)));
        assert_eq!(found.len(), outside.len(), "{found:?}");
        assert!(found[0].starts_with("domain/voices/src/pages/list.rs:1: a statement stands in"), "{found:?}");
    }

    #[test]
    fn english_sentences_are_no_statements() {
        for text in ["Select a language", "Update the page", "With love", "DELETE failed", "CREATE"] {
            let code = format!("const A: &str = \"{text}\";");
            assert!(findings(&[("domain/voices/src/pages/list.rs", &code)]).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_statement_names_its_own_tables() {
        let found = findings(&[
            ("domain/voices/migrations/1_barriers.sql", "CREATE TABLE barriers (id BLOB);"),
            (
                "domain/navigate/migrations/2_more.sql",
                "CREATE TABLE services (id BLOB);\nALTER TABLE barriers ADD x TEXT;",
            ),
            ("domain/navigate/src/store.rs", "const A: &str = \"SELECT 1\n  FROM services JOIN barriers ON 1\";"),
        ]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("domain/navigate/migrations/2_more.sql:2: `barriers`"), "{found:?}");
        assert!(found[1].starts_with("domain/navigate/src/store.rs:2: `barriers`"), "{found:?}");
    }

    #[test]
    fn sql_files_are_migrations() {
        assert_eq!(findings(&[("app/cli/migrations/1.sql", "")]).len(), 1);
        assert!(findings(&[("tests/fixtures/old.sql", ""), ("base/events/migrations/1.sql", "")]).is_empty());
    }
}
