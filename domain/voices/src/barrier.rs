//! A barrier: what kept a person from a service, and who may read about it. The person decides that before anything is kept.

use kernel::Refusal;

use ui::Entries;

use crate::REASON;

/// Most reasons that one barrier has.
pub const MOST_REASONS: usize = 5;

/// Most letters in the words of a person.
pub const WORDS_MAX: usize = 2_000;

/// Most letters of an e-mail address (RFC 5321, 4.5.3.1.3, less the brackets).
const EMAIL_MAX: usize = 254;

/// Who may read a report. Whatever nobody may read is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Nobody: it is counted.
    Counted,
    /// An independent desk, which does not belong to the office.
    Desk,
    /// The office too, but not in the person's words.
    Office,
    /// The office too, in the person's words.
    OfficeWords,
}

impl Audience {
    /// Every choice, the narrowest first.
    pub const ALL: [Self; 4] = [Self::Counted, Self::Desk, Self::Office, Self::OfficeWords];

    /// The code in forms and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Desk => "desk",
            Self::Office => "office",
            Self::OfficeWords => "office_words",
        }
    }

    /// Reads the code; none for any other text.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.as_str() == code)
    }

    /// May anybody read it?
    #[must_use]
    pub const fn has_reader(self) -> bool {
        !matches!(self, Self::Counted)
    }

    /// May the office know of this one report?
    #[must_use]
    pub const fn reaches_office(self) -> bool {
        matches!(self, Self::Office | Self::OfficeWords)
    }
}

/// How the desk may reach the person, beside the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contact {
    /// An e-mail address.
    Email(String),
    /// A phone number.
    Phone(String),
}

impl Contact {
    /// `email` or `phone`, and the address or number.
    #[must_use]
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Self::Email(address) => ("email", address),
            Self::Phone(number) => ("phone", number),
        }
    }
}

/// What a person reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Barrier {
    /// Codes of reasons in alphabetical order: one to five.
    pub reasons: Vec<String>,
    /// Who may read it.
    pub audience: Audience,
    /// In the person's words; none where nobody may read them.
    pub words: Option<String>,
    /// None where nobody may read it, or where the case is enough.
    pub contact: Option<Contact>,
}

impl Barrier {
    /// Reads a form. `is_reason` knows the codes that may be chosen.
    ///
    /// # Errors
    /// Every refusal, each with its field.
    pub fn read(entries: &Entries, is_reason: impl Fn(&str) -> bool) -> Result<Self, Vec<Refusal>> {
        let mut refusals = Vec::new();
        let reasons = reasons(entries, is_reason).unwrap_or_else(|refusal| {
            refusals.push(refusal);
            Vec::new()
        });
        let audience = match entries.value("audience") {
            "" => Some(Audience::Desk),
            code => Audience::parse(code),
        };
        let audience = audience.unwrap_or_else(|| {
            refusals.push(Refusal::field("audience", "voices-error-audience"));
            Audience::Counted
        });
        let has_reader = audience.has_reader();
        let words = entries.text("words").filter(|_| has_reader);
        if words.as_ref().is_some_and(|words| words.chars().count() > WORDS_MAX) {
            refusals.push(Refusal::field("words", "voices-error-long"));
        }
        let contact = if has_reader { contact(entries) } else { Ok(None) };
        match contact {
            Ok(contact) if refusals.is_empty() => Ok(Self { reasons, audience, words, contact }),
            Ok(_) => Err(refusals),
            Err(refusal) => {
                refusals.push(refusal);
                Err(refusals)
            }
        }
    }

    /// Help comes first for who was treated badly, was refused or is afraid.
    #[must_use]
    pub fn needs_help_first(&self) -> bool {
        self.reasons.iter().any(|code| matches!(code.as_str(), "treated_badly" | "refused" | "afraid"))
    }
}

fn reasons(entries: &Entries, is_reason: impl Fn(&str) -> bool) -> Result<Vec<String>, Refusal> {
    let mut reasons: Vec<String> = entries.all(REASON).map(ToOwned::to_owned).collect();
    reasons.sort_unstable();
    reasons.dedup();
    if reasons.is_empty() || reasons.iter().any(|code| !is_reason(code)) {
        return Err(Refusal::field(REASON, "voices-error-reason"));
    }
    if reasons.len() > MOST_REASONS {
        return Err(Refusal::field(REASON, "voices-error-reasons"));
    }
    Ok(reasons)
}

fn contact(entries: &Entries) -> Result<Option<Contact>, Refusal> {
    match entries.value("answer") {
        "" | "case" => Ok(None),
        "email" => {
            let address = entries.text("email").filter(|text| is_email(text));
            address.map(|text| Some(Contact::Email(text))).ok_or(Refusal::field("email", "voices-error-email"))
        }
        "phone" => {
            let number = entries.text("phone").filter(|text| is_phone(text));
            number.map(|text| Some(Contact::Phone(text))).ok_or(Refusal::field("phone", "voices-error-phone"))
        }
        _ => Err(Refusal::field("answer", "voices-error-answer")),
    }
}

/// One `@` with something on both sides and a dot behind: what is wrong beyond that, only the post can tell.
fn is_email(text: &str) -> bool {
    let (name, host) = text.rsplit_once('@').unwrap_or_default();
    let is_plain =
        text.len() <= EMAIL_MAX && !text.chars().any(|c| c.is_whitespace() || matches!(c, '<' | '>' | '"' | ','));
    is_plain
        && !name.is_empty()
        && !name.contains('@')
        && host.split('.').count() > 1
        && host.split('.').all(|p| !p.is_empty())
}

/// Digits as people write them, 6 to 15 of them (ITU-T E.164 allows 15).
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    let is_plain = text.chars().all(|c| c.is_numeric() || matches!(c, '+' | ' ' | '-' | '.' | '/' | '(' | ')'));
    is_plain && (6..=15).contains(&digits) && text.chars().count() <= 40
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 7] = ["afraid", "cost", "distance", "language", "other", "refused", "treated_badly"];

    fn read(form: &str) -> Result<Barrier, Vec<&'static str>> {
        let entries = Entries::parse(form.as_bytes(), &[REASON]).unwrap();
        Barrier::read(&entries, |code| KNOWN.contains(&code)).map_err(|all| all.iter().map(|r| r.key).collect())
    }

    #[test]
    fn an_independent_desk_reads_it_unless_the_person_says_otherwise() {
        let barrier = read("reason=cost&reason=afraid&words=Too+much").unwrap();
        assert_eq!(barrier.audience, Audience::Desk);
        assert_eq!(barrier.reasons, ["afraid", "cost"]);
        assert_eq!((barrier.words.as_deref(), &barrier.contact), (Some("Too much"), &None));
        assert!(barrier.needs_help_first() && !read("reason=cost").unwrap().needs_help_first());
    }

    #[test]
    fn what_nobody_may_read_is_not_kept() {
        let barrier = read("reason=cost&words=secret&audience=counted&answer=email&email=a@b.example").unwrap();
        assert_eq!((barrier.words, barrier.contact), (None, None));
        // not even looked at
        assert!(read("reason=cost&audience=counted&answer=email&email=wrong").is_ok());
    }

    #[test]
    fn every_mistake_is_named_at_once() {
        let long = "x".repeat(WORDS_MAX + 1);
        let all = read(&format!("words={long}&audience=all&answer=phone&phone=me")).unwrap_err();
        assert_eq!(all, ["voices-error-reason", "voices-error-audience"]);
        let all = read(&format!("words={long}&answer=phone&phone=me")).unwrap_err();
        assert_eq!(all, ["voices-error-reason", "voices-error-long", "voices-error-phone"]);
        assert_eq!(read("reason=nonsense").unwrap_err(), ["voices-error-reason"]);
        let six = KNOWN.map(|code| format!("reason={code}")).join("&");
        assert_eq!(read(&six).unwrap_err(), ["voices-error-reasons"]);
        assert_eq!(read("reason=cost&answer=pigeon").unwrap_err(), ["voices-error-answer"]);
    }

    #[test]
    fn two_thousand_letters_of_any_script_fit() {
        assert!(read(&format!("reason=cost&words={}", "ጌ".repeat(WORDS_MAX))).is_ok());
    }

    #[test]
    fn addresses_and_numbers() {
        for good in ["a@b.example", "amina.o'neil@mail.example.org"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "a@b", "@b.example", "a@@b.example", "a b@c.example", "a@.example", "a@b.example,c@d.example"] {
            assert!(!is_email(bad), "{bad}");
        }
        assert!(is_phone("+32 (0)470 12 34 56") && is_phone("٠٤٧٠١٢٣٤٥٦"));
        assert!(!is_phone("12345") && !is_phone("call me 0470123456") && !is_phone("1234567890123456"));
    }
}
