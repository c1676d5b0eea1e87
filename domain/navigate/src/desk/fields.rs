//! What can stand in a field: numbers to call, addresses on the web, days, amounts.

use kernel::{Day, Money};

/// Longest line.
pub const LINE_MAX: usize = 300;
/// Longest text.
pub const TEXT_MAX: usize = 2_000;

/// `https://..` or `http://..` and a host with a dot, without spaces: nothing else becomes a link on a page.
#[must_use]
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let is_name = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    host.contains('.')
        && host.split('.').all(is_name)
        && !text
            .contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '\'' | '<' | '>' | '\\' | '`'))
}

/// One `@` with a name before and a host behind it.
#[must_use]
pub fn is_mail_address(text: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let Some((name, host)) = text.split_once('@') else { return false };
    !name.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && name.chars().all(plain)
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
}

/// Digits with spaces, a plus before them or not: what can be dialled.
#[must_use]
pub fn is_phone_number(text: &str) -> bool {
    let rest = text.strip_prefix('+').unwrap_or(text);
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    (3..=15).contains(&digits) && rest.chars().all(|c| c.is_ascii_digit() || c == ' ') && !rest.starts_with(' ')
}

/// A day, a month or a year, as a page is dated: `2026-11-24`, `2026-11`, `2026`.
#[must_use]
pub fn is_page_date(text: &str) -> bool {
    let full = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    full.parse::<Day>().is_ok()
}

/// An amount as people write it, with a point: `12.50` for `12,50`. None when that is no amount of money.
#[must_use]
pub fn amount(text: &str, currency: &str) -> Option<String> {
    let plain = text.trim().replace(',', ".");
    Money::parse(&plain, currency).map(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_links() {
        for good in ["https://www.gent.be", "http://gent.be/a?b=c#d", "https://gent.be:8080/x"] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)//https://gent.be",
            "data:text/html,x",
            "//gent.be",
            "https://gent",
            "https://gent.be/\"onclick=x",
            "https://gent.be/ x",
            "https://user@gent.be",
            "vbscript:x",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
    }

    #[test]
    fn numbers_and_addresses_have_their_form() {
        assert!(is_phone_number("+32 9 266 70 00") && is_phone_number("112"));
        for bad in ["12", "09/266", "+32;ext=1", "call me", " 112", "1234567890123456"] {
            assert!(!is_phone_number(bad), "{bad}");
        }
        assert!(is_mail_address("info@gent.be") && !is_mail_address("info@gent") && !is_mail_address("a b@gent.be"));
        assert!(!is_mail_address("a@gent.be?subject=x") && !is_mail_address("@gent.be"));
        assert!(
            is_page_date("2026") && is_page_date("2026-11") && is_page_date("2026-11-24") && !is_page_date("24/11/26")
        );
        assert_eq!((amount("12,50", "EUR").as_deref(), amount("free", "EUR")), (Some("12.50"), None));
    }
}
