//! A letter, and what makes one unfit to be sent.

use kernel::{Fault, Lang, RandomId, Timestamp};
use url::Url;

use crate::Address;

/// Longest subject, in characters.
const SUBJECT: usize = 200;
/// Longest text, in bytes.
const TEXT: usize = 100_000;
/// Longest address for unsubscribing, so that its header stays one line (RFC 5322 allows 998).
const UNSUBSCRIBE: usize = 900;

/// A letter in plain text. Its words are the caller's, from the messages of its domain.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// From the caller's randomness. The Message-ID is made from it; queuing the same id again changes nothing.
    pub id: RandomId,
    /// Who gets it.
    pub to: Address,
    /// The language that it is written in.
    pub lang: Lang,
    /// One line, without anything about a person: subjects are shown on locked phones.
    pub subject: String,
    /// Paragraphs with an empty line between them; addresses of pages become links.
    pub text: String,
    /// Not sent before.
    pub due_at: Timestamp,
    /// Not sent from here on; deleted.
    pub expires_at: Timestamp,
    /// For digests: the address that ends them by one POST without a question.
    pub unsubscribe: Option<String>,
    /// A name under which it is queued once, also if it was sent already: `digest/2026-W48/7f3a`. Remembered, hashed, until
    /// the letter would expire.
    pub once: Option<String>,
}

/// Why a letter cannot be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// The recipient is no e-mail address.
    Address,
    /// The subject is empty, too long, or has a character that could end its line.
    Subject,
    /// The text is empty or too long.
    Text,
    /// The address for unsubscribing is none of a page.
    Unsubscribe,
    /// It would expire before it is due.
    Expiry,
}

impl std::fmt::Display for Unfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Address => "the recipient is no e-mail address: name@example.org",
            Self::Subject => "the subject is empty, longer than 200 characters, or more than a line",
            Self::Text => "the text is empty or longer than 100 kB",
            Self::Unsubscribe => "the address for unsubscribing is not that of a page: https://example.org/stop",
            Self::Expiry => "the letter expires before it is due",
        })
    }
}

impl std::error::Error for Unfit {}

impl From<Unfit> for Fault {
    fn from(unfit: Unfit) -> Self {
        Self::because("write a letter", unfit)
    }
}

impl std::fmt::Debug for Letter {
    /// Neither recipient nor words.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letter").field("id", &self.id).field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Letter {
    /// The letter with the line ends that texts have here, if it is fit to be sent.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn checked(mut self) -> Result<Self, Unfit> {
        let subject = self.subject.trim();
        if subject.is_empty() || subject.chars().count() > SUBJECT || subject.chars().any(ends_a_line) {
            return Err(Unfit::Subject);
        }
        self.subject = subject.to_owned();
        self.text = tidy(&self.text);
        if self.text.is_empty() || self.text.len() > TEXT {
            return Err(Unfit::Text);
        }
        if !self.unsubscribe.as_deref().is_none_or(is_page) {
            return Err(Unfit::Unsubscribe);
        }
        if self.expires_at <= self.due_at {
            return Err(Unfit::Expiry);
        }
        Ok(self)
    }
}

/// Control characters, and the separators of lines and paragraphs that Unicode adds.
fn ends_a_line(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Line feeds only, and no other control character but the tab: PostgreSQL keeps no NUL, readers show none of them.
fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.trim().chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

fn is_page(address: &str) -> bool {
    let is_plain = address.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'<' | b'>' | b'"'));
    let has_scheme = Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.has_host());
    address.len() <= UNSUBSCRIBE && is_plain && has_scheme
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub fn letter() -> Letter {
        Letter {
            id: RandomId::from_bytes([7; 16]),
            to: "amina@example.org".parse().unwrap(),
            lang: Lang::EN,
            subject: "An answer is there".into(),
            text: "Good day\r\n\r\nRead it: https://help.example.org/en/reports\r\n".into(),
            due_at: Timestamp(1_000),
            expires_at: Timestamp(2_000),
            unsubscribe: None,
            once: None,
        }
    }

    #[test]
    fn a_subject_is_one_line() {
        for wrong in ["", "  ", "a\r\nBcc: x@example.org", "a\nb", "a\rb", "a\0b", "a\u{85}b", "a\u{2028}b"] {
            assert_eq!(Letter { subject: wrong.into(), ..letter() }.checked(), Err(Unfit::Subject), "{wrong:?}");
        }
        assert_eq!(Letter { subject: "é".repeat(201), ..letter() }.checked(), Err(Unfit::Subject));
        assert!(Letter { subject: "é".repeat(200), ..letter() }.checked().is_ok());
    }

    #[test]
    fn a_text_keeps_its_lines_and_loses_what_no_reader_shows() {
        let text = Letter { text: "\r\none\r\ntwo\rthree\0\u{7}\tfour\n".into(), ..letter() }.checked().unwrap().text;
        assert_eq!(text, "one\ntwo\nthree\tfour");
        assert_eq!(Letter { text: "\0".into(), ..letter() }.checked(), Err(Unfit::Text));
        assert_eq!(Letter { text: "a".repeat(100_001), ..letter() }.checked(), Err(Unfit::Text));
    }

    #[test]
    fn unsubscribing_leads_to_a_page() {
        let with = |address: &str| Letter { unsubscribe: Some(address.into()), ..letter() }.checked();
        assert!(with("https://help.example.org/stop/7f3a").is_ok());
        for wrong in [
            "stop",
            "javascript:alert(1)",
            "https://a.example/>,<b",
            "https://a.example/\r\nBcc: x",
            "mailto:a@b.example",
        ] {
            assert_eq!(with(wrong), Err(Unfit::Unsubscribe), "{wrong:?}");
        }
    }

    #[test]
    fn a_letter_expires_after_it_is_due() {
        assert_eq!(Letter { expires_at: Timestamp(1_000), ..letter() }.checked(), Err(Unfit::Expiry));
    }

    #[test]
    fn a_letter_in_a_log_names_nobody() {
        assert_eq!(format!("{:?}", letter()), "Letter { id: 07070707070707070707070707070707, lang: en, .. }");
    }
}
