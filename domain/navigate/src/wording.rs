//! Typed facts in words: cost, deadline, documents, who and where, in the language of the page.

use i18n::{Translator, Value};
use kernel::{Lang, Slug};
use texts::{Shown, Text};

use crate::{
    model::{Amount, Cost, Deadline, Documents, Per, Qualifier, Relation, VocabularyKind, Where, Who},
    snapshot::Snapshot,
};

/// How a page words facts: its language, the languages to fall back to, and the words.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    /// The words of the interface.
    pub t: Translator<'a>,
    /// Languages in which texts are shown, best first.
    pub chain: &'a [Lang],
    /// The vocabularies.
    pub snapshot: &'a Snapshot,
}

/// A fact in words: what the program set, then a text that the record adds.
#[derive(Debug, Clone, Default)]
pub struct Phrase<'a> {
    /// Set by the program from typed values, in the language of the page.
    pub set: String,
    /// The parts of `set`, where it is a list of prices: one a line, in the order in which the note speaks of them.
    pub parts: Vec<String>,
    /// What the record adds in its own words.
    pub note: Option<Shown<'a>>,
}

impl Phrase<'_> {
    /// True when there is nothing to say.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.set.is_empty() && self.note.is_none()
    }
}

/// One thing of a list: its code and its word.
#[derive(Debug, Clone)]
pub struct Item<'a> {
    /// Code in the vocabulary.
    pub code: &'a str,
    /// Its word.
    pub word: Shown<'a>,
}

impl<'a> Wording<'a> {
    /// A text in the best language there is.
    #[must_use]
    pub fn show(&self, text: &'a Text) -> Option<Shown<'a>> {
        text.show(self.chain)
    }

    /// "Free", "€ 16,34 a year at most (2021)".
    #[must_use]
    pub fn cost(&self, cost: &'a Cost) -> Phrase<'a> {
        let mut set: Vec<String> = Vec::new();
        if cost.free {
            set.push(self.t.text("cost-free").to_owned());
        }
        set.extend(cost.amounts.iter().filter_map(|amount| self.amount(amount)));
        let note = self.show(&cost.note).or_else(|| self.show(&cost.payer));
        Phrase { set: set.join(" · "), parts: set, note }
    }

    fn amount(&self, amount: &Amount) -> Option<String> {
        let money = self.t.money(&amount.money()?);
        let qualified = match amount.qualifier {
            Qualifier::Exact => money,
            Qualifier::About => self.t.with("cost-about", "amount", money),
            Qualifier::Max => self.t.with("cost-max", "amount", money),
            Qualifier::Min => self.t.with("cost-min", "amount", money),
        };
        let per = match amount.per {
            Per::Once => None,
            Per::Day => Some("cost-per-day"),
            Per::Week => Some("cost-per-week"),
            Per::Month => Some("cost-per-month"),
            Per::Year => Some("cost-per-year"),
            Per::Visit => Some("cost-per-visit"),
            Per::Course => Some("cost-per-course"),
            Per::Document => Some("cost-per-document"),
            Per::Person => Some("cost-per-person"),
            Per::Hour => Some("cost-per-hour"),
            Per::Page => Some("cost-per-page"),
        };
        let per = per.map_or(String::new(), |key| format!(" {}", self.t.text(key)));
        let year = amount.year.map_or(String::new(), |year| format!(" ({year})"));
        Some(format!("{qualified}{per}{year}"))
    }

    /// "Within 8 working days. Counted from: arrival".
    #[must_use]
    pub fn deadline(&self, deadline: &'a Deadline) -> Phrase<'a> {
        let event = deadline.event.as_ref().and_then(|code| self.word(VocabularyKind::Events, code));
        let event = event.map(|shown| shown.body.to_owned());
        let time = deadline.count.zip(deadline.unit).map(|(count, unit)| {
            let key = format!("time-{}", unit.as_str());
            self.t.with_all(&key, &[("n", Value::Count(i64::from(count)))])
        });
        let date = deadline.date.map(|date| self.t.date(date));
        let mut set = self.deadline_head(deadline.relation, time.as_deref(), date.as_deref(), event.as_deref());
        let counts = matches!(deadline.relation, Some(Relation::Within | Relation::After)) && time.is_some();
        if let (Some(event), true) = (event, counts) {
            set.push_str(". ");
            set.push_str(&self.t.with("deadline-counted-from", "event", event));
        }
        Phrase { set, note: self.show(&deadline.note), ..Phrase::default() }
    }

    fn deadline_head(
        &self,
        relation: Option<Relation>,
        time: Option<&str>,
        date: Option<&str>,
        event: Option<&str>,
    ) -> String {
        let t = self.t;
        let moment = date.or(event);
        match (relation, time, moment) {
            (Some(Relation::Now), _, _) => t.text("deadline-now").to_owned(),
            (Some(Relation::SameDay), _, _) => t.text("deadline-same-day").to_owned(),
            (Some(Relation::Soon), _, _) => t.text("deadline-soon").to_owned(),
            (Some(Relation::Before), Some(time), Some(moment)) => {
                t.with2("deadline-before-time", ("time", time), ("moment", moment))
            }
            (Some(Relation::Before), _, Some(moment)) => t.with("deadline-before", "moment", moment),
            (Some(Relation::After), Some(time), _) => t.with("deadline-after", "time", time),
            (Some(Relation::After), None, Some(moment)) => t.with("deadline-after-moment", "moment", moment),
            (Some(Relation::At), _, Some(moment)) => t.with("deadline-at", "moment", moment),
            (Some(Relation::From), _, Some(moment)) => t.with("deadline-from", "moment", moment),
            (Some(Relation::Until), _, Some(moment)) => t.with("deadline-until", "moment", moment),
            (Some(Relation::Within), Some(time), _) => t.with("deadline-within", "time", time),
            (_, Some(time), _) => time.to_owned(),
            (_, None, Some(moment)) => t.with("deadline-until", "moment", moment),
            _ => String::new(),
        }
    }

    /// What to bring, a word an item.
    #[must_use]
    pub fn documents(&self, documents: &'a Documents) -> (Vec<Item<'a>>, Option<Shown<'a>>) {
        (self.items(VocabularyKind::Documents, &documents.items), self.show(&documents.note))
    }

    /// Who acts: "you, children – DVZ".
    #[must_use]
    pub fn who(&self, who: &'a Who) -> Phrase<'a> {
        self.party(VocabularyKind::People, &who.people, [who.office.as_deref(), None], &who.note)
    }

    /// Where: "town hall – Belliardstraat 68".
    #[must_use]
    pub fn place(&self, place: &'a Where) -> Phrase<'a> {
        let names = [place.office.as_deref(), place.address.as_deref()];
        self.party(VocabularyKind::Where, &place.places, names, &place.note)
    }

    fn party(&self, kind: VocabularyKind, codes: &'a [Slug], names: [Option<&str>; 2], note: &'a Text) -> Phrase<'a> {
        let words: Vec<&str> = self.items(kind, codes).iter().map(|item| item.word.body).collect();
        let mut set = if words.is_empty() { String::new() } else { self.t.language().formats.all_of(&words) };
        for name in names.into_iter().flatten() {
            if !set.is_empty() {
                set.push_str(" – ");
            }
            set.push_str(name);
        }
        Phrase { set, note: self.show(note), ..Phrase::default() }
    }

    fn items(&self, kind: VocabularyKind, codes: &'a [Slug]) -> Vec<Item<'a>> {
        codes.iter().filter_map(|code| Some(Item { code, word: self.word(kind, code)? })).collect()
    }

    /// The word for a code.
    #[must_use]
    pub fn word(&self, kind: VocabularyKind, code: &str) -> Option<Shown<'a>> {
        self.snapshot.vocabulary.get(kind, code)?.show(self.chain)
    }

    /// The label of a need; the code where there is none.
    #[must_use]
    pub fn need(&self, code: &'a str) -> &'a str {
        self.snapshot.need(code).and_then(|need| need.label.show(self.chain)).map_or(code, |shown| shown.body)
    }
}
