//! Style sheets say `inline-start`, not `left`: the same sheet then serves Arabic and Dutch.

use std::sync::LazyLock;

use regex::Regex;

use crate::{
    files::{File, line_at},
    finding::Finding,
    pattern::pattern,
};

static PHYSICAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)(?:^|[;{\s])(
            (?:left|right)\s*:
          | (?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?\s*:
          | border-(?:top|bottom)-(?:left|right)-radius\s*:
          | (?:text-align|float|clear)\s*:\s*(?:left|right)\b
        )",
    )
});

/// Findings on style sheets. A line with a comment `physical: why` is taken at its word.
pub fn check(files: &[File]) -> Vec<Finding> {
    files.iter().filter(|file| file.extension() == "css").flat_map(one).collect()
}

fn one(file: &File) -> Vec<Finding> {
    let code = without_comments(&file.text);
    PHYSICAL
        .captures_iter(&code)
        .filter_map(|captures| captures.get(1))
        .filter_map(|found| {
            let line = line_at(&code, found.start());
            let said = file.text.lines().nth(line - 1).unwrap_or_default();
            let property: String = found.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
            let message = format!("`{property}` does not turn round for Arabic: use {}", logical(&property));
            (!said.contains("physical:")).then(|| Finding::problem("logical-css", &file.path, line, message))
        })
        .collect()
}

/// The word to use in its stead.
fn logical(property: &str) -> String {
    let side = if property.contains("left") { "start" } else { "end" };
    match property.split([':', '-']).next().unwrap_or_default() {
        "left" | "right" => format!("`inset-inline-{side}`"),
        "text" => format!("`text-align: {side}`"),
        "float" | "clear" => format!("`inline-{side}`"),
        _ if property.contains("radius") => format!("`border-start-{side}-radius` or `border-end-{side}-radius`"),
        first => format!("`{}-inline-{side}`", if first == "scroll" { "scroll-margin" } else { first }),
    }
}

/// Comments as blanks; every line keeps its number.
fn without_comments(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find("/*") {
        let (before, comment) = rest.split_at(open);
        let length = comment.find("*/").map_or(comment.len(), |close| close + 2);
        let (comment, after) = comment.split_at(length);
        code.push_str(before);
        code.extend(comment.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = after;
    }
    code.push_str(rest);
    code
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::files::File;

    fn findings(text: &str) -> Vec<String> {
        check(&[File::new("base/ui/a.css", text)]).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn physical_properties_are_named_with_what_to_use() {
        let found =
            findings(".a {\n  margin-left: 1rem;\n  left: 0; text-align: right;\n  border-top-left-radius: 2px;\n}");
        assert_eq!(found.len(), 4, "{found:?}");
        assert!(found[0].starts_with("base/ui/a.css:2: `margin-left:`"), "{found:?}");
        assert!(found[0].contains("`margin-inline-start`"), "{found:?}");
        assert!(found[2].contains("`text-align: end`"), "{found:?}");
    }

    #[test]
    fn logical_properties_names_and_comments_pass() {
        let text =
            "/* left: of the page */\n.left-over, .a { inset-inline-start: 0; margin-inline: auto; text-align: start }";
        assert!(findings(text).is_empty());
    }

    #[test]
    fn a_reason_on_the_line_is_enough() {
        assert!(findings(".a { left: 0 } /* physical: a map does not turn round */").is_empty());
    }
}
