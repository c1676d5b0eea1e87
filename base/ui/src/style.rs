//! The style sheet: tokens first, then the rules.

/// The whole style sheet.
#[must_use]
pub fn css() -> String {
    let mut out = crate::tokens::css();
    for line in include_str!("style.css").lines() {
        let line = line.trim();
        let is_comment = line.starts_with("/*") && line.ends_with("*/");
        if !(line.is_empty() || is_comment) {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_logical_properties_and_known_tokens() {
        let css = super::css();
        for physical in [
            "margin-left",
            "margin-right",
            "padding-left",
            "padding-right",
            "text-align:left",
            "float:",
            "border-left",
            "border-right",
        ] {
            assert!(!css.contains(physical), "{physical}");
        }
        for used in css.split("var(--").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(css.contains(&format!("--{used}:")), "unknown token {used}");
        }
    }
}
