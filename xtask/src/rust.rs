//! Rust source, read just far enough: which bytes are code, which are comments, text in quotes or tests.

use std::sync::LazyLock;

use regex::Regex;

use crate::{
    files::{File, line_at},
    pattern::pattern,
};

static USE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?m)^\s*(?:pub(?:\([^)]*\))?\s+)?use\s+([^;]+);"));

/// A text in quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal {
    /// Line on which it begins.
    pub line: usize,
    /// What stands between the quotes, escapes as written.
    pub text: String,
}

/// A source file with its tests taken out.
#[derive(Debug)]
pub struct Source<'a> {
    /// Path from the project's root.
    pub path: &'a str,
    /// The code: comments, texts in quotes and tests are blanks, every line keeps its number.
    pub code: String,
    /// The code with its texts in quotes: comments and tests are blanks.
    pub spoken: String,
    /// The texts in quotes outside tests.
    pub literals: Vec<Literal>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Comment,
    Text,
}

/// A stretch of bytes that is no code; `inner` is what stands between the quotes.
#[derive(Clone, Copy)]
struct Stretch {
    kind: Kind,
    from: usize,
    to: usize,
    inner: (usize, usize),
}

impl<'a> Source<'a> {
    /// Reads a file. A file that is named `tests.rs` or lies in a folder `tests` is a test from end to end.
    pub fn read(file: &'a File) -> Self {
        let stretches = stretches(file.text.as_bytes());
        let mut code = blank(&file.text, &stretches, |_| true);
        let mut spoken = blank(&file.text, &stretches, |kind| kind == Kind::Comment);
        let whole = file.name() == "tests.rs" || file.is_in("tests");
        let tests = if whole { vec![(0, code.len())] } else { test_items(&code) };
        let literals = stretches
            .iter()
            .filter(|s| s.kind == Kind::Text && !tests.iter().any(|(from, to)| (*from..*to).contains(&s.from)))
            .filter_map(|s| {
                let text = file.text.get(s.inner.0..s.inner.1)?.to_owned();
                Some(Literal { line: line_at(&file.text, s.from), text })
            })
            .collect();
        for (from, to) in tests {
            erase(&mut code, from, to);
            erase(&mut spoken, from, to);
        }
        Self { path: &file.path, code, spoken, literals }
    }

    /// Number of lines that hold code.
    pub fn lines_of_code(&self) -> usize {
        self.spoken.lines().filter(|line| !line.trim().is_empty()).count()
    }

    /// The code without its `use` declarations.
    pub fn body(&self) -> String {
        let mut body = self.code.clone();
        for declaration in USE.find_iter(&self.code) {
            erase(&mut body, declaration.start(), declaration.end());
        }
        body
    }

    /// Every path in `use` declarations, one for each leaf, with the line of its declaration:
    /// `use a::{b, c::D as E};` gives `a::b` and `a::c::D`.
    pub fn uses(&self) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for captures in USE.captures_iter(&self.code) {
            let Some(tree) = captures.get(1) else { continue };
            let line = line_at(&self.code, tree.start());
            let compact: String = tree.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
            expand("", &compact, &mut |path| found.push((line, path)));
        }
        found
    }
}

/// Walks the tree of one `use` declaration.
fn expand(prefix: &str, tree: &str, leaf: &mut impl FnMut(String)) {
    let tree = tree.trim();
    let Some(open) = tree.find('{') else {
        let name = tree.split(" as ").next().unwrap_or(tree).trim();
        if !name.is_empty() {
            leaf(if name == "self" { prefix.trim_end_matches("::").to_owned() } else { format!("{prefix}{name}") });
        }
        return;
    };
    let (head, rest) = tree.split_at(open);
    let inside = rest.trim_start_matches('{').trim_end().strip_suffix('}').unwrap_or_default();
    let below = format!("{prefix}{}", head.trim());
    let (mut depth, mut start) = (0_usize, 0);
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                expand(&below, inside.get(start..at).unwrap_or_default(), leaf);
                start = at + 1;
            }
            _ => {}
        }
    }
    expand(&below, inside.get(start..).unwrap_or_default(), leaf);
}

/// Finds comments and texts in quotes.
fn stretches(bytes: &[u8]) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = bytes.get(at..).unwrap_or_default();
        let stretch = match rest {
            [b'/', b'/', ..] => Some(comment(at, rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len()))),
            [b'/', b'*', ..] => Some(comment(at, block_comment(rest))),
            [b'"', ..] => Some(quoted(at, 0, rest)),
            [b'b' | b'c', b'"', ..] if !continues_a_word(bytes, at) => Some(quoted(at, 1, rest)),
            [b'r', b'"' | b'#', ..] if !continues_a_word(bytes, at) => raw(at, 1, rest),
            [b'b' | b'c', b'r', b'"' | b'#', ..] if !continues_a_word(bytes, at) => raw(at, 2, rest),
            [b'\'', ..] => character(at, rest),
            _ => None,
        };
        match stretch {
            Some(stretch) => {
                at = stretch.to.max(at + 1);
                found.push(stretch);
            }
            None => at += 1,
        }
    }
    found
}

fn continues_a_word(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_')
}

const fn comment(at: usize, length: usize) -> Stretch {
    Stretch { kind: Kind::Comment, from: at, to: at + length, inner: (at, at + length) }
}

/// Length of a block comment; they nest.
fn block_comment(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        match rest.get(at..).unwrap_or_default() {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] => {
                (depth, at) = (depth.saturating_sub(1), at + 2);
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    rest.len()
}

/// A text in plain quotes whose first quote stands `skip` bytes into `rest`.
fn quoted(at: usize, skip: usize, rest: &[u8]) -> Stretch {
    let mut end = skip + 1;
    while let Some(byte) = rest.get(end) {
        match byte {
            b'\\' => end += 2,
            b'"' => break,
            _ => end += 1,
        }
    }
    let end = end.min(rest.len());
    Stretch { kind: Kind::Text, from: at, to: (at + end + 1).min(at + rest.len()), inner: (at + skip + 1, at + end) }
}

/// A raw text, whose hashes start `skip` bytes into `rest`; none for a raw identifier such as `r#type`.
fn raw(at: usize, skip: usize, rest: &[u8]) -> Option<Stretch> {
    let hashes = rest.iter().skip(skip).take_while(|b| **b == b'#').count();
    let open = skip + hashes;
    if rest.get(open) != Some(&b'"') {
        return None;
    }
    let mut close = vec![b'"'];
    close.resize(hashes + 1, b'#');
    let body = rest.get(open + 1..)?;
    let length = body.windows(close.len()).position(|window| window == close).unwrap_or(body.len());
    let to = (at + open + 1 + length + close.len()).min(at + rest.len());
    Some(Stretch { kind: Kind::Text, from: at, to, inner: (at + open + 1, at + open + 1 + length) })
}

/// A character in quotes, so that `'"'` opens no text; none for a lifetime.
fn character(at: usize, rest: &[u8]) -> Option<Stretch> {
    let end = match rest {
        [_, b'\\', ..] => 3 + rest.iter().skip(3).position(|b| *b == b'\'')?,
        _ => {
            let width = std::str::from_utf8(rest.get(1..rest.len().min(5))?)
                .or_else(|e| std::str::from_utf8(rest.get(1..1 + e.valid_up_to()).unwrap_or_default()))
                .ok()?
                .chars()
                .next()?
                .len_utf8();
            (rest.get(1 + width) == Some(&b'\'')).then_some(1 + width)?
        }
    };
    Some(Stretch { kind: Kind::Comment, from: at, to: at + end + 1, inner: (at, at + end + 1) })
}

/// The text with the chosen stretches as blanks; line breaks stay.
fn blank(text: &str, stretches: &[Stretch], chosen: impl Fn(Kind) -> bool) -> String {
    let mut result = text.to_owned();
    for stretch in stretches.iter().filter(|s| chosen(s.kind)) {
        erase(&mut result, stretch.from, stretch.to);
    }
    result
}

/// Replaces every byte between `from` and `to` but line breaks by a blank, so that offsets and lines stay as they are.
fn erase(text: &mut String, from: usize, to: usize) {
    let Some(old) = text.get(from..to) else { return };
    let blanks: String = old.bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }).collect();
    text.replace_range(from..to, &blanks);
}

/// Where the items marked `#[cfg(test)]` begin and end, in code whose comments and texts are blanks.
fn test_items(code: &str) -> Vec<(usize, usize)> {
    code.match_indices("#[cfg(test)]")
        .map(|(from, mark)| (from, from + mark.len() + item_length(code, from + mark.len())))
        .collect()
}

/// Length of the item at `from`: to its closing brace, or to the semicolon before any brace.
fn item_length(code: &str, from: usize) -> usize {
    let item = code.get(from..).unwrap_or_default();
    let mut depth = 0_usize;
    for (at, c) in item.char_indices() {
        match c {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && c == '}' {
                    return at + 1;
                }
            }
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    item.len()
}

#[cfg(test)]
mod tests {
    use super::Source;
    use crate::files::File;

    #[test]
    fn comments_texts_and_tests_are_not_code() {
        let file = File::new(
            "a/src/x.rs",
            "// SELECT in a comment\nfn a() -> char { let s = \"one \\\" two\"; '\"' }\n/* /* nested */ async */ fn b<'a>() {}\nconst R: &str = r#\"raw \" text\"#;\n#[cfg(test)]\nmod tests {\n    fn c() { let x = \"in a test\"; }\n}\nfn d() {}\n",
        );
        let source = Source::read(&file);
        let texts: Vec<_> = source.literals.iter().map(|l| (l.line, l.text.as_str())).collect();
        assert_eq!(texts, [(2, "one \\\" two"), (4, "raw \" text")]);
        assert!(source.code.contains("fn b<'a>()") && source.code.contains("fn d()"));
        assert!(!source.code.contains("async") && !source.code.contains("fn c"));
        assert_eq!(source.code.lines().count(), file.text.lines().count());
        assert_eq!(source.lines_of_code(), 4);
    }

    #[test]
    fn a_use_declaration_is_a_list_of_paths() {
        let file =
            File::new("a/src/x.rs", "use std::fmt;\npub use crate::{\n    store,\n    pages::{self, Page as P},\n};\n");
        let paths = Source::read(&file).uses();
        assert_eq!(
            paths,
            [
                (1, "std::fmt".to_owned()),
                (2, "crate::store".to_owned()),
                (2, "crate::pages".to_owned()),
                (2, "crate::pages::Page".to_owned())
            ]
        );
    }

    #[test]
    fn a_file_of_tests_holds_no_code() {
        let file = File::new("base/x/src/tests.rs", "fn a() { let s = \"SELECT 1\"; }");
        let source = Source::read(&file);
        assert!(source.literals.is_empty() && source.lines_of_code() == 0);
    }

    #[test]
    fn text_in_any_script_keeps_its_lines() {
        let file =
            File::new("a/src/x.rs", "const A: &str = \"ጌንት\"; // Гент\nconst B: char = 'ጌ';\nconst C: &str = \"x\";");
        let source = Source::read(&file);
        assert_eq!(source.literals.len(), 2);
        assert_eq!(source.literals[1].line, 3);
    }
}
