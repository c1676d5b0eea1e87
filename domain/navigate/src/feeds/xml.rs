//! Text that may stand in XML 1.0.

/// Adds a text with its marks escaped; characters that XML cannot hold are left out.
pub fn push(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            c if is_allowed(c) => out.push(c),
            _ => {}
        }
    }
}

/// May a character stand in XML 1.0?
#[must_use]
pub const fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}')
}

#[cfg(test)]
mod tests {
    #[test]
    fn marks_are_escaped_and_what_xml_cannot_hold_is_left_out() {
        let mut out = String::new();
        super::push(&mut out, "a<b> & \"c\"\u{0}\u{8}\u{FFFF}");
        assert_eq!(out, "a&lt;b&gt; &amp; &quot;c&quot;");
    }
}
