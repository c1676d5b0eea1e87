//! The words of the interface: what pages and rules ask for, and what the `.ftl` files of each language say.
//!
//! A key is used where one of these stands, with the key written out: in templates and Rust `t.text("key")`,
//! `t.with("key", ..)`, `with2`, `with_all`, `t.find("key")`, `t.has("key")`; in Rust also `Refusal::new("key")`,
//! `Refusal::field("field", "key")` and `i18n::key!("key")`. Such a key must exist in English. A key that stands anywhere else as a
//! whole text in quotes (the arm of a `match`, a constant) counts as used too. Keys that are put together while running are
//! a family, declared beside its messages in the English file by a comment `# family: need-*`.

mod ftl;
mod used;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{files::File, finding::Finding};
use ftl::{Locale, Message};

const RULE: &str = "i18n";

/// What the check came to.
pub struct Outcome {
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// Language and the number of English messages that it lacks, where there are any.
    pub missing: BTreeMap<String, usize>,
    /// Number of English messages.
    pub messages: usize,
}

/// Compares keys, English and translations. With `strict` a key that a language of `languages` lacks is a problem.
pub fn check(files: &[File], languages: &[String], strict: bool) -> Outcome {
    let locales: Vec<Locale<'_>> = files.iter().filter_map(Locale::read).collect();
    let mut findings: Vec<Finding> = locales.iter().flat_map(|l| l.problems.clone()).collect();
    let english: Vec<&Locale<'_>> = locales.iter().filter(|l| l.lang == "en").collect();
    findings.extend(twice(&english));
    let uses = used::find(files);
    findings.extend(unknown_keys(&uses, &english));
    findings.extend(unused_keys(&uses, &used::spoken(files), &english));
    findings.extend(locales.iter().filter(|l| l.lang != "en").flat_map(|l| against_english(l, &english)));
    let (missing, lacking) = missing(&locales, &english, languages);
    if strict {
        findings.extend(lacking);
    }
    let messages = english.iter().map(|l| l.messages.len()).sum();
    Outcome { findings, missing, messages }
}

/// The languages of the first release, from `content/languages.yaml`; none where the file is absent.
///
/// # Errors
/// When the file cannot be understood.
pub fn languages(root: &Path) -> Result<Vec<String>> {
    #[derive(Deserialize)]
    struct List {
        languages: Vec<Entry>,
    }
    #[derive(Deserialize)]
    struct Entry {
        tag: String,
        tier: u8,
    }
    let path = root.join("content/languages.yaml");
    let Ok(text) = fs::read_to_string(&path) else { return Ok(Vec::new()) };
    let list: List = serde_saphyr::from_str(&text).context("cannot understand content/languages.yaml")?;
    Ok(list.languages.into_iter().filter(|l| l.tier == 1).map(|l| l.tag).collect())
}

/// Keys that two English files define: all files of a language share one space of names.
fn twice(english: &[&Locale<'_>]) -> Vec<Finding> {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for locale in english {
        for message in &locale.messages {
            if let Some(other) = first.insert(message.key, locale.path) {
                findings.push(Finding::problem(
                    RULE,
                    locale.path,
                    message.line,
                    format!("`{}` stands in {other} too", message.key),
                ));
            }
        }
    }
    findings
}

fn unknown_keys(uses: &[used::Use], english: &[&Locale<'_>]) -> Vec<Finding> {
    let known: BTreeSet<&str> = english.iter().flat_map(|l| &l.messages).map(|m| m.key).collect();
    uses.iter()
        .filter(|used| !known.contains(used.key.as_str()))
        .map(|used| Finding::problem(RULE, &used.file, used.line, format!("no English message `{}`", used.key)))
        .collect()
}

fn unused_keys(uses: &[used::Use], spoken: &BTreeSet<String>, english: &[&Locale<'_>]) -> Vec<Finding> {
    let mut needed: BTreeSet<&str> = uses.iter().map(|used| used.key.as_str()).collect();
    needed.extend(spoken.iter().map(String::as_str));
    needed.insert("language-name");
    needed.extend(english.iter().flat_map(|l| &l.messages).flat_map(|m| &m.references).copied());
    let families: Vec<(&str, usize, &str)> =
        english.iter().flat_map(|l| l.families.iter().map(|(line, prefix)| (l.path, *line, *prefix))).collect();
    let in_family = |key: &str| families.iter().any(|(_, _, prefix)| key.starts_with(prefix));
    let unused = english.iter().flat_map(|locale| {
        locale.messages.iter().filter(|m| !needed.contains(m.key) && !in_family(m.key)).map(|m| {
            let message =
                format!("nothing uses `{}`: take it out, or declare its family with `# family: prefix-*`", m.key);
            Finding::problem(RULE, locale.path, m.line, message)
        })
    });
    let empty = families
        .iter()
        .filter(|(_, _, prefix)| !english.iter().flat_map(|l| &l.messages).any(|m| m.key.starts_with(prefix)));
    let empty = empty.map(|(path, line, prefix)| {
        Finding::problem(RULE, *path, *line, format!("the family `{prefix}*` has no message"))
    });
    unused.chain(empty).collect()
}

/// A translation against English: no key of its own, the same variables.
fn against_english(locale: &Locale<'_>, english: &[&Locale<'_>]) -> Vec<Finding> {
    let Some(source) = english.iter().find(|e| e.folder == locale.folder) else {
        return vec![Finding::problem(RULE, locale.path, 0, "there is no en.ftl beside this file")];
    };
    let by_key: BTreeMap<&str, &Message<'_>> = source.messages.iter().map(|m| (m.key, m)).collect();
    let mut findings = Vec::new();
    for message in &locale.messages {
        match by_key.get(message.key) {
            None => findings.push(Finding::problem(
                RULE,
                locale.path,
                message.line,
                format!("English has no `{}`", message.key),
            )),
            Some(original) if original.variables != message.variables => {
                let wanted = original.variables.iter().map(|v| format!("${v}")).collect::<Vec<_>>().join(", ");
                let wanted = if wanted.is_empty() { "none".to_owned() } else { wanted };
                let text = format!("`{}` needs the variables of English: {wanted}", message.key);
                findings.push(Finding::problem(RULE, locale.path, message.line, text));
            }
            Some(_) => {}
        }
    }
    findings
}

/// Counts what each language lacks, with a finding for each message.
fn missing(
    locales: &[Locale<'_>],
    english: &[&Locale<'_>],
    languages: &[String],
) -> (BTreeMap<String, usize>, Vec<Finding>) {
    let mut wanted: BTreeSet<&str> = languages.iter().map(String::as_str).collect();
    wanted.extend(locales.iter().map(|l| l.lang));
    wanted.remove("en");
    let mut counts = BTreeMap::new();
    let mut findings = Vec::new();
    for lang in wanted {
        for source in english {
            let translated: BTreeSet<&str> = locales
                .iter()
                .filter(|l| l.lang == lang && l.folder == source.folder)
                .flat_map(|l| &l.messages)
                .map(|m| m.key)
                .collect();
            for message in source.messages.iter().filter(|m| !translated.contains(m.key)) {
                *counts.entry(lang.to_owned()).or_insert(0) += 1;
                let file = format!("{}/{lang}.ftl", source.folder);
                findings.push(Finding::problem(
                    RULE,
                    file,
                    0,
                    format!("lacks `{}` ({}:{})", message.key, source.path, message.line),
                ));
            }
        }
    }
    (counts, findings)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::files::File;

    const ENGLISH: &str = "# family: need-*\nhello = Hello\nsteps = { $n ->\n    [one] { $n-text } step\n   *[other] { $n-text } steps\n }\nneed-work = Work\n";

    fn run(files: &[(&str, &str)], strict: bool) -> (Vec<String>, Vec<(String, usize)>) {
        let files: Vec<File> = files.iter().map(|(path, text)| File::new(path, text)).collect();
        let outcome = check(&files, &["nl".to_owned()], strict);
        (outcome.findings.iter().map(ToString::to_string).collect(), outcome.missing.into_iter().collect())
    }

    fn page(text: &str) -> (&str, &str) {
        ("domain/voices/src/pages/a.html", text)
    }

    #[test]
    fn what_is_used_and_said_is_in_order() {
        let (found, missing) = run(
            &[
                ("domain/voices/locales/en.ftl", ENGLISH),
                ("domain/voices/locales/nl.ftl", "hello = Hallo\nsteps = { $n-text } stappen\nneed-work = Werk\n"),
                page("{{ t.text(\"hello\") }} {{ t.with(\"steps\", \"n\", 3) }}"),
            ],
            true,
        );
        assert_eq!((found, missing), (Vec::<String>::new(), Vec::new()));
    }

    #[test]
    fn a_key_without_english_and_one_without_use_fail() {
        let (found, _) = run(
            &[("domain/voices/locales/en.ftl", ENGLISH), page("{{ t.text(\"hello\") }}\n{{ t.text(\"bye\") }}")],
            false,
        );
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("domain/voices/src/pages/a.html:2: no English message `bye`"), "{found:?}");
        assert!(found[1].starts_with("domain/voices/locales/en.ftl:3: nothing uses `steps`"), "{found:?}");
    }

    #[test]
    fn a_key_in_an_arm_of_a_match_is_used() {
        let rule = "fn key(a: u8) -> &'static str { match a { 0 => \"hello\", _ => \"steps\" } }";
        let (found, _) = run(&[("domain/voices/locales/en.ftl", ENGLISH), ("domain/voices/src/a.rs", rule)], false);
        assert_eq!(found, Vec::<String>::new());
    }

    #[test]
    fn missing_translations_are_counted_and_fail_when_strict() {
        let files = [("domain/voices/locales/en.ftl", ENGLISH), page("{{ t.text(\"hello\") }}{{ t.text(\"steps\") }}")];
        assert_eq!(run(&files, false), (Vec::new(), vec![("nl".to_owned(), 3)]));
        let (found, _) = run(&files, true);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(
            found[0].starts_with("domain/voices/locales/nl.ftl: lacks `hello` (domain/voices/locales/en.ftl:2)"),
            "{found:?}"
        );
    }

    #[test]
    fn a_translation_keeps_the_variables_and_adds_no_key() {
        let (found, _) = run(
            &[
                ("domain/voices/locales/en.ftl", ENGLISH),
                ("domain/voices/locales/nl.ftl", "steps = stappen\nbonus = Extra\n"),
                page("{{ t.text(\"hello\") }}{{ t.text(\"steps\") }}"),
            ],
            false,
        );
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("nl.ftl:1: `steps` needs the variables of English: $n"), "{found:?}");
        assert!(found[1].contains("nl.ftl:2: English has no `bonus`"), "{found:?}");
    }

    #[test]
    fn a_key_lives_in_one_file_and_a_family_has_members() {
        let (found, _) = run(
            &[
                ("domain/voices/locales/en.ftl", "hello = Hello\n"),
                ("base/ui/locales/en.ftl", "# family: tone-*\nhello = Hello\n"),
                page("{{ t.text(\"hello\") }}"),
            ],
            false,
        );
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().any(|f| f.contains("`hello` stands in")), "{found:?}");
        assert!(found.iter().any(|f| f.contains("the family `tone-*` has no message")), "{found:?}");
    }

    #[test]
    fn a_file_that_does_not_parse_is_named_with_its_line() {
        let (found, _) =
            run(&[("domain/voices/locales/en.ftl", "hello = Hello\n???\n"), page("{{ t.text(\"hello\") }}")], false);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("domain/voices/locales/en.ftl:2:"), "{found:?}");
    }
}
