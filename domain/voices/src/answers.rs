//! What the desk answers, what the office says, and what editors did: forms that are read into values.

use kernel::{Day, Lang, Refusal};
use ui::Entries;

use crate::barrier::WORDS_MAX;

/// Most letters in a note that everybody reads.
pub const NOTE_MAX: usize = 300;

/// What an answer says in a sentence that every language has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Somebody looks into it; no answer yet.
    Looking,
    /// It was read, and that is all.
    Noted,
    /// It has changed.
    Mended,
    /// It will change by a day.
    Promised,
    /// It cannot change; the own words say why.
    Cannot,
    /// Somebody else helps; the own words say who.
    Elsewhere,
    /// The own words say all.
    Own,
}

impl Outcome {
    /// Every outcome in the order of the form.
    pub const ALL: [Self; 7] =
        [Self::Looking, Self::Noted, Self::Mended, Self::Promised, Self::Cannot, Self::Elsewhere, Self::Own];

    /// The code in forms and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Looking => "looking",
            Self::Noted => "noted",
            Self::Mended => "mended",
            Self::Promised => "promised",
            Self::Cannot => "cannot",
            Self::Elsewhere => "elsewhere",
            Self::Own => "own",
        }
    }

    /// Reads the code; none for any other text.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == code)
    }

    /// Does the sentence say nothing without own words?
    #[must_use]
    pub const fn needs_words(self) -> bool {
        matches!(self, Self::Cannot | Self::Elsewhere | Self::Own)
    }
}

/// What the desk answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskAnswer {
    /// The sentence.
    pub outcome: Outcome,
    /// By which day it will change; with a promise only.
    pub due_on: Option<Day>,
    /// Own words, and their language.
    pub words: Option<(String, Lang)>,
    /// What everybody reads about it; with what was mended only.
    pub note: Option<Note>,
}

/// That something has changed, for everybody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Note {
    /// What is different now.
    pub words: Option<String>,
}

impl DeskAnswer {
    /// Reads a form. Own words are in the language of the sender unless the form says that they are in `page_lang`.
    ///
    /// # Errors
    /// Every refusal, each with its field.
    pub fn read(entries: &Entries, today: Day, sender: Lang, page_lang: Lang) -> Result<Self, Vec<Refusal>> {
        let mut refusals = Vec::new();
        let outcome = Outcome::parse(entries.value("outcome")).unwrap_or_else(|| {
            refusals.push(Refusal::field("outcome", "voices-error-choose"));
            Outcome::Noted
        });
        let due_on = due_on(entries, today, outcome == Outcome::Promised, &mut refusals);
        let words = words(entries, outcome.needs_words(), &mut refusals);
        let lang = if entries.value("words_lang") == page_lang.as_str() { page_lang } else { sender };
        let is_told = outcome == Outcome::Mended && entries.value("quiet").is_empty();
        let note = is_told.then(|| Note { words: short(entries, "note", &mut refusals) });
        let words = words.map(|words| (words, lang));
        if refusals.is_empty() { Ok(Self { outcome, due_on, words, note }) } else { Err(refusals) }
    }
}

/// What the office says about a report that its sender let it know of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// One of [`Statement::OUTCOMES`].
    pub outcome: Outcome,
    /// By which day it will change; with a promise only.
    pub due_on: Option<Day>,
    /// For the desk and the sender.
    pub words: Option<String>,
}

impl Statement {
    /// What an office can say.
    pub const OUTCOMES: [Outcome; 3] = [Outcome::Mended, Outcome::Promised, Outcome::Cannot];

    /// Reads a form.
    ///
    /// # Errors
    /// Every refusal, each with its field.
    pub fn read(entries: &Entries, today: Day) -> Result<Self, Vec<Refusal>> {
        let mut refusals = Vec::new();
        let outcome = Outcome::parse(entries.value("outcome")).filter(|outcome| Self::OUTCOMES.contains(outcome));
        let outcome = outcome.unwrap_or_else(|| {
            refusals.push(Refusal::field("outcome", "voices-error-choose"));
            Outcome::Mended
        });
        let due_on = due_on(entries, today, outcome == Outcome::Promised, &mut refusals);
        let words = words(entries, outcome.needs_words(), &mut refusals);
        if refusals.is_empty() { Ok(Self { outcome, due_on, words }) } else { Err(refusals) }
    }
}

/// What an editor did about a voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handled {
    /// Was the service mended?
    pub is_done: bool,
    /// Why not; with what was mended, what the editor wants to add.
    pub reason: Option<String>,
}

impl Handled {
    /// Reads a form. That nothing is changed needs a reason.
    ///
    /// # Errors
    /// Every refusal, each with its field.
    pub fn read(entries: &Entries) -> Result<Self, Vec<Refusal>> {
        let mut refusals = Vec::new();
        let is_done = match entries.value("outcome") {
            "done" => true,
            "not_done" => false,
            _ => {
                refusals.push(Refusal::field("outcome", "voices-error-choose"));
                true
            }
        };
        let reason = words(entries, !is_done, &mut refusals);
        if refusals.is_empty() { Ok(Self { is_done, reason }) } else { Err(refusals) }
    }
}

/// A day that is still to come. Nobody looks at it where no day was promised.
fn due_on(entries: &Entries, today: Day, is_promised: bool, refusals: &mut Vec<Refusal>) -> Option<Day> {
    if !is_promised {
        return None;
    }
    let day = entries.value("due_on").trim().parse::<Day>().ok().filter(|day| *day > today);
    if day.is_none() {
        refusals.push(Refusal::field("due_on", "voices-error-due"));
    }
    day
}

fn words(entries: &Entries, is_needed: bool, refusals: &mut Vec<Refusal>) -> Option<String> {
    let words = entries.text("words");
    match &words {
        None if is_needed => refusals.push(Refusal::field("words", "voices-error-words")),
        Some(words) if words.chars().count() > WORDS_MAX => {
            refusals.push(Refusal::field("words", "voices-error-long"));
        }
        _ => {}
    }
    words
}

fn short(entries: &Entries, name: &'static str, refusals: &mut Vec<Refusal>) -> Option<String> {
    let text = entries.text(name);
    if text.as_ref().is_some_and(|text| text.chars().count() > NOTE_MAX) {
        refusals.push(Refusal::field(name, "voices-error-long"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(form: &str) -> Entries {
        Entries::parse(form.as_bytes(), &[]).unwrap()
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn keys<T>(read: Result<T, Vec<Refusal>>) -> Vec<(&'static str, &'static str)> {
        let refusals = read.err().unwrap_or_default();
        refusals.iter().map(|refusal| (refusal.field.unwrap_or_default(), refusal.key)).collect()
    }

    fn answer(form: &str) -> Result<DeskAnswer, Vec<Refusal>> {
        DeskAnswer::read(&entries(form), day("2026-11-24"), "ar".parse().unwrap(), Lang::NL)
    }

    #[test]
    fn own_words_are_in_the_senders_language_unless_the_desk_says_otherwise() {
        let read = answer("outcome=own&words=Hallo&words_lang=nl").unwrap();
        assert_eq!(read.words, Some(("Hallo".to_owned(), Lang::NL)));
        for form in ["outcome=own&words=x&words_lang=ar", "outcome=own&words=x&words_lang=fr", "outcome=own&words=x"] {
            assert_eq!(answer(form).unwrap().words.unwrap().1.as_str(), "ar", "{form}");
        }
    }

    #[test]
    fn what_cannot_change_needs_a_reason_and_a_promise_a_day_to_come() {
        assert_eq!(keys(answer("")), [("outcome", "voices-error-choose")]);
        for outcome in ["cannot", "elsewhere", "own"] {
            assert_eq!(keys(answer(&format!("outcome={outcome}&words=+"))), [("words", "voices-error-words")]);
        }
        for due in ["", "soon", "2026-11-24", "2026-13-01"] {
            assert_eq!(keys(answer(&format!("outcome=promised&due_on={due}"))), [("due_on", "voices-error-due")]);
        }
        assert_eq!(answer("outcome=promised&due_on=2026-11-25").unwrap().due_on, Some(day("2026-11-25")));
        assert_eq!(answer("outcome=noted&due_on=soon").unwrap().due_on, None, "not even looked at");
    }

    #[test]
    fn only_what_was_mended_is_told_to_everybody_and_only_if_the_desk_wants() {
        assert_eq!(answer("outcome=mended").unwrap().note, Some(Note::default()));
        let told = answer("outcome=mended&note=An+interpreter").unwrap().note.unwrap();
        assert_eq!(told.words.as_deref(), Some("An interpreter"));
        assert_eq!(answer("outcome=mended&note=x&quiet=1").unwrap().note, None);
        assert_eq!(answer("outcome=noted&note=x").unwrap().note, None);
        let long = "x".repeat(NOTE_MAX + 1);
        assert_eq!(keys(answer(&format!("outcome=mended&note={long}"))), [("note", "voices-error-long")]);
    }

    #[test]
    fn an_office_says_one_of_three_things() {
        let read = |form: &str| Statement::read(&entries(form), day("2026-11-24"));
        assert!(read("outcome=mended").is_ok() && read("outcome=promised&due_on=2027-01-01").is_ok());
        for other in ["looking", "noted", "elsewhere", "own", ""] {
            assert_eq!(keys(read(&format!("outcome={other}&words=x"))), [("outcome", "voices-error-choose")]);
        }
        assert_eq!(keys(read("outcome=cannot")), [("words", "voices-error-words")]);
    }

    #[test]
    fn an_editor_says_why_nothing_changes() {
        let read = |form: &str| Handled::read(&entries(form));
        assert_eq!(read("outcome=done").unwrap(), Handled { is_done: true, reason: None });
        assert_eq!(keys(read("outcome=not_done")), [("words", "voices-error-words")]);
        assert_eq!(read("outcome=not_done&words=Asked").unwrap().reason.as_deref(), Some("Asked"));
        assert_eq!(keys(read("words=x")), [("outcome", "voices-error-choose")]);
    }
}
