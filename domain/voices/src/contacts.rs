//! What looks like a way to reach somebody, or like a personal number, in the words of a report: told to the person before it is sent, once.

/// Digits that a phone number has at least, wherever it is written with anything but spaces between: a date has eight.
const DIGITS: usize = 9;

/// Digits that a phone number has at least where only spaces stand between them (Cyprus has eight).
const PLAIN_DIGITS: usize = 8;

/// Does the text seem to hold a phone number, an e-mail address, or another long number? Digits of any script.
///
/// ```
/// use voices::contacts::seem_to_be_in;
/// assert!(seem_to_be_in("call me: 0470/12.34.56") && seem_to_be_in("اتصل بي ٠٤٧٠١٢٣٤٥٦"));
/// assert!(seem_to_be_in("amina@mail.example, please"));
/// assert!(!seem_to_be_in("On 24/11/2026 I waited 3 hours, room 12. They asked 1.250 euro @ the desk."));
/// ```
#[must_use]
pub fn seem_to_be_in(text: &str) -> bool {
    text.split_whitespace().any(is_address) || holds_number(text)
}

/// Something, an `@`, something with a dot in it.
fn is_address(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let Some((name, host)) = word.rsplit_once('@') else { return false };
    let is_dotted = host.split_once('.').is_some_and(|(first, rest)| !first.is_empty() && !rest.is_empty());
    !name.is_empty() && is_dotted
}

/// Digits in a row with no more than two marks or spaces between any two of them.
fn holds_number(text: &str) -> bool {
    let (mut digits, mut between, mut is_plain) = (0, 0, true);
    for c in text.chars() {
        if c.is_numeric() {
            // marks count once a digit follows them: a full stop may end the sentence
            (digits, between) = (digits + 1, 0);
            if digits >= DIGITS {
                return true;
            }
        } else if matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-' | '.' | '/' | '(' | ')') && digits > 0 && between < 2 {
            if is_plain && digits >= PLAIN_DIGITS {
                return true;
            }
            between += 1;
            is_plain &= c.is_whitespace();
        } else {
            if is_plain && digits >= PLAIN_DIGITS {
                return true;
            }
            (digits, between, is_plain) = (0, 0, true);
        }
    }
    is_plain && digits >= PLAIN_DIGITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_as_people_write_them() {
        for text in [
            "+32 470 12 34 56",
            "tel. (09) 223-45-67!",
            "00358 40 1234567",
            "99 123456",
            "99123456.",
            "register number 85.07.30-033.28",
            "আমার নম্বর ০৪৭০১২৩৪৫৬",
            "۰۴۷۰ ۱۲۳ ۴۵۶",
            "<a.b@c.example>",
            "mail:a@b.c.example",
        ] {
            assert!(seem_to_be_in(text), "{text}");
        }
    }

    #[test]
    fn days_amounts_and_hours_are_neither() {
        for text in [
            "",
            "24-11-2026",
            "from 9.00-12.30 and 13:00-17:00",
            "9000 Gent, 1040 Brussel",
            "1.234.567 euro",
            "I came at 8 30, 9 15 and 10 45",
            "meet @ home",
            "a@b",
            "@name.example",
            "2024, 2025 and 2026",
        ] {
            assert!(!seem_to_be_in(text), "{text}");
        }
    }
}
