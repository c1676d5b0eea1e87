//! Files that have grown long. A note, not a failure: where clarity asks for a long file, it stays.

use crate::{files::File, finding::Finding, rust::Source};

/// Lines of code, without blank lines, comments and tests.
const LIMIT: usize = 400;

/// Notes on long files.
pub fn check(sources: &[Source<'_>], files: &[File]) -> Vec<Finding> {
    let rust = sources.iter().map(|source| (source.path, source.lines_of_code()));
    let others = files
        .iter()
        .filter(|file| matches!(file.extension(), "css" | "html" | "js" | "mjs"))
        .map(|file| (file.path.as_str(), file.text.lines().filter(|line| !line.trim().is_empty()).count()));
    rust.chain(others)
        .filter(|(_, lines)| *lines > LIMIT)
        .map(|(path, lines)| {
            Finding::note(
                "size",
                path,
                0,
                format!("{lines} lines of code; past {LIMIT} a file usually holds two things"),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::{files::File, rust::Source};

    #[test]
    fn comments_and_blank_lines_do_not_count() {
        let long = File::new("a/src/long.rs", &"fn a() {}\n".repeat(401));
        let commented = File::new("a/src/commented.rs", &"fn a() {}\n// why\n\n".repeat(400));
        let sources = [Source::read(&long), Source::read(&commented)];
        let notes = check(&sources, &[]);
        assert_eq!(notes.len(), 1);
        assert!(!notes[0].is_problem() && notes[0].file == "a/src/long.rs");
    }

    #[test]
    fn style_sheets_count_too() {
        assert_eq!(check(&[], &[File::new("base/ui/all.css", &".a { color: red }\n".repeat(500))]).len(), 1);
    }
}
