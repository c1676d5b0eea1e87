//! Keys that templates and Rust code ask for.

use std::{collections::BTreeSet, sync::LazyLock};

use regex::Regex;

use crate::{
    files::{File, line_at},
    pattern::pattern,
    rust::Source,
};

/// A place that asks for a key.
#[derive(Debug, PartialEq, Eq)]
pub struct Use {
    /// Path from the project's root.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// The key.
    pub key: String,
}

/// A key: small letters, digits and hyphens.
const KEY: &str = r#""([a-z][a-z0-9]*(?:-[a-z0-9]+)*)""#;

static IN_TEMPLATES: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"\b(?:t\.(?:find|has)|[\w)]\.(?:text|with|with2|with_all))\(\s*{KEY}")));
static IN_RUST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r#"(?:\bt\.(?:find|has|text|with|with2|with_all)|\.(?:with|with2|with_all)|\bRefusal::new|\bRefusal::field\(\s*"[^"]*"\s*,|\bkey!)\s*\(?\s*{KEY}"#
    ))
});

/// Code in a template.
static CODE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\{[{%][^}%]*[}%]\}"));
static QUOTED: LazyLock<Regex> = LazyLock::new(|| pattern(KEY));

/// Every text in quotes that could be a key, outside tests, in Rust and in the code of templates.
pub fn spoken(files: &[File]) -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    for file in program(files) {
        let code: Vec<String> = match file.extension() {
            "rs" => vec![Source::read(file).spoken],
            "html" => CODE.find_iter(&file.text).map(|code| code.as_str().to_owned()).collect(),
            _ => Vec::new(),
        };
        for part in &code {
            texts.extend(QUOTED.captures_iter(part).filter_map(|c| Some(c.get(1)?.as_str().to_owned())));
        }
    }
    texts
}

/// The files that make the program.
fn program(files: &[File]) -> impl Iterator<Item = &File> {
    files.iter().filter(|f| ["base/", "domain/", "app/"].iter().any(|part| f.path.starts_with(part)))
}

/// Every use outside tests, in templates and Rust.
pub fn find(files: &[File]) -> Vec<Use> {
    let mut uses = Vec::new();
    for file in program(files) {
        match file.extension() {
            "html" | "txt" | "xml" => collect(&IN_TEMPLATES, &file.path, &file.text, &mut uses),
            "rs" => collect(&IN_RUST, &file.path, &Source::read(file).spoken, &mut uses),
            _ => {}
        }
    }
    uses
}

fn collect(pattern: &Regex, path: &str, text: &str, uses: &mut Vec<Use>) {
    for key in pattern.captures_iter(text).filter_map(|captures| captures.get(1)) {
        uses.push(Use { file: path.to_owned(), line: line_at(text, key.start()), key: key.as_str().to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use super::{find, spoken};
    use crate::files::File;

    fn keys(path: &str, text: &str) -> Vec<(usize, String)> {
        find(&[File::new(path, text)]).into_iter().map(|u| (u.line, u.key)).collect()
    }

    #[test]
    fn templates() {
        let text = "{{ t.text(\"page-title\") }}\n{{ page.t.with(\"steps\", \"n\", 3) }}{% if t.has(\"note\") %}{{ t.with_all(\n  \"both\", x) }}\n<a title=\"not-a-key\">";
        let found = keys("base/ui/src/page.html", text);
        assert_eq!(found, [(1, "page-title".into()), (2, "steps".into()), (2, "note".into()), (3, "both".into())]);
    }

    #[test]
    fn rust_without_its_tests_and_comments() {
        let text = "// t.text(\"old\")\nfn a() { t.text(\"title\"); Refusal::new(\"too-late\"); Refusal::field(\"mail\", \"mail-missing\");\n  i18n::key!(\"menu\"); \"a-b\".find(\"not-this\"); }\n#[cfg(test)]\nmod tests { fn b() { t.text(\"in-a-test\"); } }";
        let found: Vec<_> = keys("domain/voices/src/pages/a.rs", text).into_iter().map(|(_, key)| key).collect();
        assert_eq!(found, ["title", "too-late", "mail-missing", "menu"]);
    }

    #[test]
    fn texts_in_the_code_of_a_template_but_not_in_its_attributes() {
        let page = File::new(
            "base/ui/src/page.html",
            "<p class=\"loud\">{{ t.text(key.unwrap_or(\"quiet\")) }}{% let k = \"still\" %}</p>",
        );
        assert_eq!(spoken(&[page]).into_iter().collect::<Vec<_>>(), ["quiet", "still"]);
    }

    #[test]
    fn only_the_program_counts() {
        assert!(keys("tests/src/a.rs", "t.text(\"title\")").is_empty());
    }
}
