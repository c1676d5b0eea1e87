//! What people say about a service beside barriers: did it help, what came of going there, what is wrong, what is missing.

use kernel::Refusal;

use ui::Entries;

/// Most letters in a remark.
pub const REMARK_MAX: usize = 1_000;

/// Most letters in what is right, in a name or in an address on the web.
pub const LINE_MAX: usize = 500;

/// "Did this help?"
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helpful {
    /// One of [`HELPFUL`].
    pub answer: &'static str,
    /// In the person's words.
    pub words: Option<String>,
}

/// Answers to "Did this help?"
pub const HELPFUL: [&str; 3] = ["yes", "little", "no"];

/// "I went there": the measure of take-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// One of [`OUTCOMES`].
    pub outcome: &'static str,
}

/// What came of going there: got it, have to come back, was refused, still waiting.
pub const OUTCOMES: [&str; 4] = ["got", "back", "refused", "waiting"];

/// A proposal for one field of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// One of [`FIELDS`].
    pub field: &'static str,
    /// What is right.
    pub right: Option<String>,
    /// How the person knows.
    pub proof: Option<String>,
}

/// What can be wrong about a service.
pub const FIELDS: [&str; 9] = ["phone", "hours", "address", "cost", "documents", "access", "text", "closed", "other"];

/// A service that is missing, or that we do not know of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Code of the need.
    pub need: String,
    /// In the person's words.
    pub words: Option<String>,
    /// A service that the person knows.
    pub suggestion: Option<Suggestion>,
}

/// A service that a person knows and we do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Its name.
    pub name: String,
    /// What it does.
    pub what: Option<String>,
    /// Its page on the web.
    pub link: Option<String>,
}

impl Helpful {
    /// Reads a form.
    ///
    /// # Errors
    /// Every refusal, each with its field.
    pub fn read(entries: &Entries) -> Result<Self, Vec<Refusal>> {
        let mut form = Reading::of(entries);
        let answer = form.choice("answer", &HELPFUL, "voices-error-choose");
        let words = form.text("words", REMARK_MAX);
        form.end(Self { answer, words })
    }
}

impl Visit {
    /// Reads a form.
    ///
    /// # Errors
    /// The refusal of a form without an outcome.
    pub fn read(entries: &Entries) -> Result<Self, Vec<Refusal>> {
        let mut form = Reading::of(entries);
        let outcome = form.choice("outcome", &OUTCOMES, "voices-error-choose");
        form.end(Self { outcome })
    }
}

impl Correction {
    /// Reads a form. That a service has closed needs no other word; everything else does.
    ///
    /// # Errors
    /// Every refusal, each with its field.
    pub fn read(entries: &Entries) -> Result<Self, Vec<Refusal>> {
        let mut form = Reading::of(entries);
        let field = form.choice("field", &FIELDS, "voices-error-choose");
        let right = form.text("right", LINE_MAX);
        let proof = form.text("proof", LINE_MAX);
        if right.is_none() && field != "closed" {
            form.refuse("right", "voices-error-right");
        }
        form.end(Self { field, right, proof })
    }
}

impl Missing {
    /// Reads a form. `is_need` knows the codes that may be chosen.
    ///
    /// # Errors
    /// Every refusal, each with its field.
    pub fn read(entries: &Entries, is_need: impl Fn(&str) -> bool) -> Result<Self, Vec<Refusal>> {
        let mut form = Reading::of(entries);
        let need = entries.value("need").to_owned();
        if !is_need(&need) {
            form.refuse("need", "voices-error-need");
        }
        let words = form.text("words", REMARK_MAX);
        let (name, what) = (form.text("name", LINE_MAX), form.text("what", REMARK_MAX));
        let link = form.text("link", LINE_MAX);
        if link.as_ref().is_some_and(|link| !is_web_address(link)) {
            form.refuse("link", "voices-error-link");
        }
        if name.is_none() && (what.is_some() || link.is_some()) {
            form.refuse("name", "voices-error-name");
        }
        let suggestion = name.map(|name| Suggestion { name, what, link });
        form.end(Self { need, words, suggestion })
    }
}

/// `https://..` or `http://..` and a host with a dot, without spaces.
fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.') && !host.starts_with('.') && !text.contains(char::is_whitespace) && !host.contains('@')
}

/// A form that is being read, with what was wrong so far.
struct Reading<'a> {
    entries: &'a Entries,
    refusals: Vec<Refusal>,
}

impl<'a> Reading<'a> {
    const fn of(entries: &'a Entries) -> Self {
        Self { entries, refusals: Vec::new() }
    }

    fn refuse(&mut self, field: &'static str, key: &'static str) {
        self.refusals.push(Refusal { key, field: Some(field) });
    }

    fn choice(&mut self, field: &'static str, choices: &[&'static str], key: &'static str) -> &'static str {
        let chosen = choices.iter().find(|code| **code == self.entries.value(field)).copied();
        chosen.unwrap_or_else(|| {
            self.refuse(field, key);
            ""
        })
    }

    fn text(&mut self, field: &'static str, most: usize) -> Option<String> {
        let text = self.entries.text(field);
        if text.as_ref().is_some_and(|text| text.chars().count() > most) {
            self.refuse(field, "voices-error-long");
        }
        text
    }

    fn end<T>(self, read: T) -> Result<T, Vec<Refusal>> {
        if self.refusals.is_empty() { Ok(read) } else { Err(self.refusals) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(form: &str) -> Entries {
        Entries::parse(form.as_bytes(), &[]).unwrap()
    }

    fn keys<T: std::fmt::Debug>(read: Result<T, Vec<Refusal>>) -> Vec<(&'static str, &'static str)> {
        read.unwrap_err().iter().map(|refusal| (refusal.field.unwrap_or(""), refusal.key)).collect()
    }

    #[test]
    fn an_answer_has_to_be_chosen() {
        assert_eq!(keys(Helpful::read(&entries("answer=maybe"))), [("answer", "voices-error-choose")]);
        assert_eq!(Helpful::read(&entries("answer=no&words=+")).unwrap(), Helpful { answer: "no", words: None });
        assert_eq!(keys(Visit::read(&entries(""))), [("outcome", "voices-error-choose")]);
        assert_eq!(Visit::read(&entries("outcome=waiting")).unwrap().outcome, "waiting");
    }

    #[test]
    fn a_correction_says_what_is_right_unless_the_service_has_closed() {
        assert_eq!(keys(Correction::read(&entries("field=phone"))), [("right", "voices-error-right")]);
        assert!(Correction::read(&entries("field=closed")).is_ok());
        let correction = Correction::read(&entries("field=hours&right=Mo+9-12&proof=The+door")).unwrap();
        assert_eq!((correction.field, correction.proof.as_deref()), ("hours", Some("The door")));
        let long = format!("field=text&right={}", "x".repeat(LINE_MAX + 1));
        assert_eq!(keys(Correction::read(&entries(&long))), [("right", "voices-error-long")]);
    }

    #[test]
    fn a_missing_service_needs_a_need_and_a_suggestion_a_name() {
        let read = |form: &str| Missing::read(&entries(form), |code| code == "health.doctor");
        assert_eq!(keys(read("need=health.wizard")), [("need", "voices-error-need")]);
        assert_eq!(read("need=health.doctor").unwrap().suggestion, None);
        assert_eq!(keys(read("need=health.doctor&what=Teeth")), [("name", "voices-error-name")]);
        assert_eq!(keys(read("need=health.doctor&name=A&link=javascript:alert(1)")), [("link", "voices-error-link")]);
        let found =
            read("need=health.doctor&name=Practice&link=https://practice.example/").unwrap().suggestion.unwrap();
        assert_eq!((found.name.as_str(), found.link.as_deref()), ("Practice", Some("https://practice.example/")));
    }

    #[test]
    fn web_addresses() {
        for bad in [
            "practice.example",
            "https://",
            "https://practice",
            "ftp://a.example",
            "https://a.example/ b",
            "https://.x",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
        assert!(is_web_address("http://a.example?x#y"));
    }
}
