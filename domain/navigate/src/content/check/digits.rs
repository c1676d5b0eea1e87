//! The numbers in a text, whatever digits they are written with.

/// Numbers of a text, sorted, in Western digits.
///
/// Western, Arabic-Indic, Persian and Bengali digits are read as the same. A mark or space between thousands does not
/// count, so `1,000`, `1.000` and `1 000` are one number; `09:00` is two.
pub(super) fn numbers(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut current = String::new();
    let mut since = String::new();
    let mut is_joinable = false;
    for c in text.chars().chain(std::iter::once('\n')) {
        match digit(c) {
            Some(digit) => current.push(digit),
            None => {
                if !current.is_empty() {
                    is_joinable = add(&mut all, &current, &since, is_joinable);
                    current.clear();
                    since.clear();
                }
                since.push(c);
            }
        }
    }
    all.sort_unstable();
    all
}

/// Adds a run of digits, as the next thousand of the number before it where it is one. May the run after it be the next?
fn add(all: &mut Vec<String>, run: &str, since: &str, is_joinable: bool) -> bool {
    let is_mark = matches!(since, "." | "," | " " | "'" | "’" | "\u{a0}" | "\u{202f}" | "٬");
    match all.last_mut() {
        Some(before) if is_joinable && is_mark && run.len() == 3 => {
            before.push_str(run);
            true
        }
        _ => {
            all.push(run.to_owned());
            run.len() <= 3
        }
    }
}

/// The value of a digit as a Western digit.
fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => return Some(c),
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{9e6}'..='\u{9ef}' => 0x9e6,
        _ => return None,
    };
    char::from_digit(u32::from(c) - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn digits_of_four_scripts_are_the_same() {
        for text in ["8 of 12", "٨ من ١٢", "۸ از ۱۲", "১২-এর ৮"] {
            assert_eq!(numbers(text), ["12", "8"], "{text}");
        }
    }

    #[test]
    fn marks_between_thousands_do_not_count() {
        for text in ["€ 1,030,000", "1.030.000 €", "1 030 000 €", "1\u{202f}030\u{a0}000 €"] {
            assert_eq!(numbers(text), ["1030000"], "{text}");
        }
    }

    #[test]
    fn other_numbers_stay_apart() {
        assert_eq!(numbers("within ٨ days, € 1.030"), ["1030", "8"]);
        assert_eq!(numbers("09:00-12:30"), ["00", "09", "12", "30"]);
        assert_eq!(numbers("16.34"), ["16", "34"]);
        assert_eq!(numbers("2024 100"), ["100", "2024"]);
        assert_eq!(numbers("8, 100"), ["100", "8"], "a comma with a space parts numbers");
        assert!(numbers("eight").is_empty());
    }
}
