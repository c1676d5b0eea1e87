//! Names in Latin letters inside a text that runs from right to left, kept in their own order.

use kernel::{Direction, Lang};

const OPENS: char = '\u{2066}';
const CLOSES: char = '\u{2069}';

/// The text with each run of Latin letters and what belongs to it isolated, where its language runs from right to left: "/" or a
/// bracket between two names then stays between them. Other texts are as they were.
#[must_use]
pub fn isolated(body: &str, lang: &Lang) -> String {
    if lang.direction() != Direction::Rtl || !body.contains(is_latin) {
        return body.to_owned();
    }
    let mut shown = String::with_capacity(body.len() + 12);
    let mut rest = body;
    while let Some(at) = rest.find(is_sound) {
        let (before, from) = rest.split_at(at);
        shown.push_str(before);
        let end = from.find(|c| !is_sound(c) && !is_joint(c)).unwrap_or(from.len());
        let run = from.get(..end).unwrap_or(from).trim_end_matches(is_joint);
        if run.contains(is_latin) {
            shown.push(OPENS);
            shown.push_str(run);
            shown.push(CLOSES);
        } else {
            shown.push_str(run);
        }
        rest = from.get(run.len()..).unwrap_or_default();
    }
    shown.push_str(rest);
    shown
}

/// A letter of the Latin script.
const fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}')
}

/// What a run begins and ends with.
const fn is_sound(c: char) -> bool {
    is_latin(c) || c.is_ascii_digit()
}

/// What may stand between.
const fn is_joint(c: char) -> bool {
    matches!(c, ' ' | '/' | '&' | '.' | '-' | '–' | '\'' | '’' | '@' | ':' | '+' | ',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        tag.parse().unwrap()
    }

    #[test]
    fn names_in_latin_letters_stay_whole_in_a_text_from_right_to_left() {
        assert_eq!(isolated("مركز (OCMW / CPAS)", &lang("ar")), "مركز (\u{2066}OCMW / CPAS\u{2069})");
        assert_eq!(isolated("اتصل Child Focus, 116 000.", &lang("fa")), "اتصل \u{2066}Child Focus, 116 000\u{2069}.");
    }

    #[test]
    fn numbers_alone_and_other_texts_stay_as_they_are() {
        assert_eq!(isolated("خلال 8 أيام", &lang("ar")), "خلال 8 أيام");
        assert_eq!(isolated("Bel 112", &lang("nl")), "Bel 112");
    }
}
