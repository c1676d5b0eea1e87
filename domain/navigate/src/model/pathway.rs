//! A pathway: a few questions, then the steps that lead to a need being met.

use kernel::{Day, Lang, Slug};
use serde::{Deserialize, Serialize};
use texts::Text;
use verdict::Rule;

use super::{Cost, Deadline, Documents, Translatable};

/// Steps that lead to a need being met, in the country or region whose law they hold.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pathway {
    /// Its id, in addresses.
    pub id: Slug,
    /// Codes or slugs of the places whose law it holds.
    pub area: Vec<Box<str>>,
    /// Needs that it meets.
    pub need: Vec<Slug>,
    /// The language that translations are made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_language: Option<Lang>,
    /// In the words of the person.
    pub title: Text,
    /// For whom it is.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub for_whom: Text,
    /// Questions that make the list personal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// May this person follow it?
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<VerdictRule>,
    /// Examples with their verdict, run by `content check`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tests: Vec<Ask>,
    /// The steps.
    pub steps: Vec<Step>,
    /// For editors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<str>>,
    /// high, medium or low.
    #[serde(default)]
    pub confidence: Box<str>,
    /// The day on which its sources were read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Day>,
}

/// What a question expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// Yes or no.
    YesNo,
    /// One of several.
    Choice,
    /// A number.
    Number,
    /// A day.
    Date,
}

impl QuestionKind {
    /// The word in files and pages.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::YesNo => "yes_no",
            Self::Choice => "choice",
            Self::Number => "number",
            Self::Date => "date",
        }
    }
}

/// One question, on a page of its own.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: Slug,
    /// What it expects.
    pub kind: QuestionKind,
    /// Name of the fact in rules.
    pub fact: Box<str>,
    /// The question.
    pub ask: Text,
    /// A word of help.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub hint: Text,
    /// The choices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Slug>,
}

/// One choice.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Choice {
    /// Value in rules.
    pub value: Box<str>,
    /// Words.
    pub label: Text,
}

/// A rule with its reason, and whom to ask when the facts do not decide.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct VerdictRule {
    /// The rule.
    pub rule: Rule,
    /// Its reason in words.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub reason: Text,
    /// The service to ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<Slug>,
    /// The law or page behind it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Slug>,
    /// From which day the rule holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Day>,
    /// Until which day it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Day>,
}

/// An example for the verdict.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ask {
    /// What is known.
    pub facts: serde_json::Map<String, serde_json::Value>,
    /// `eligible`, `not_eligible` or `unknown`.
    pub verdict: Box<str>,
}

/// Who acts in a step.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Who {
    /// Codes in the vocabulary of people.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Slug>,
    /// Name of an office, never translated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<Box<str>>,
    /// What the rest does not say.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// Where a step happens.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Where {
    /// Codes in the vocabulary of places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Slug>,
    /// Name of an office, never translated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<Box<str>>,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Box<str>>,
    /// What the rest does not say.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// One step.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Step {
    /// Its number, in addresses and translation files.
    pub n: u32,
    /// What to do.
    pub text: Text,
    /// Who acts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Who>,
    /// Where.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub place: Option<Where>,
    /// What to bring.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<Documents>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
    /// What it costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
    /// The law behind it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub legal: Vec<Box<str>>,
    /// The service that it leads to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<Slug>,
    /// The need whose services it leads to, where there is a choice: "choose a doctor".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<Slug>,
    /// Help lines to call at once: such a step is no task to tick, it stands above the list to be tapped.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub call: Vec<Box<str>>,
    /// For whom the step is: shown unless this is false.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Rule>,
    /// The reason of `when` in words.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub why: Text,
    /// What if not.
    #[serde(default, rename = "else", skip_serializing_if = "Text::is_empty")]
    pub otherwise: Text,
    /// What it rests on; none = from memory.
    #[serde(default)]
    pub sources: Vec<Slug>,
    /// Law in motion.
    #[serde(default)]
    pub volatile: bool,
}

impl Step {
    /// May the step be published? A step with a deadline, an amount or a right (a law) must rest on a source.
    #[must_use]
    pub fn is_published(&self) -> bool {
        let has_deadline = self.deadline.as_ref().is_some_and(|d| d.count.is_some() || d.date.is_some());
        let has_amount = self.cost.as_ref().is_some_and(|c| !c.amounts.is_empty());
        let has_digits = self.text.source().is_some_and(|v| v.body.bytes().any(|b| b.is_ascii_digit()));
        !self.sources.is_empty() || !(has_deadline || has_amount || has_digits || !self.legal.is_empty())
    }
}

impl Pathway {
    /// Puts the source language in its place in every text.
    pub fn settle_source(&mut self) {
        let Some(lang) = self.source_language else { return };
        let paths: Vec<String> = self.paths().into_iter().map(|(path, _)| path).collect();
        for path in paths {
            if let Some(text) = self.text_mut(&path) {
                text.set_source(lang);
            }
        }
    }

    /// Field paths of all texts that have words, with those texts.
    #[must_use]
    pub fn texts(&self) -> Vec<(String, &Text)> {
        self.paths()
    }

    fn paths(&self) -> Vec<(String, &Text)> {
        let mut all = vec![("title".to_owned(), &self.title), ("for_whom".to_owned(), &self.for_whom)];
        if let Some(verdict) = &self.verdict {
            all.push(("verdict.reason".to_owned(), &verdict.reason));
        }
        for question in &self.questions {
            all.push((format!("question.{}", question.id), &question.ask));
            all.push((format!("question.{}.hint", question.id), &question.hint));
            for option in &question.options {
                all.push((format!("question.{}.option.{}", question.id, option.value), &option.label));
            }
        }
        for step in &self.steps {
            all.extend(step.paths());
        }
        all.retain(|(_, text)| !text.is_empty());
        all
    }
}

impl Step {
    fn paths(&self) -> Vec<(String, &Text)> {
        let n = self.n;
        let mut all = vec![
            (format!("step.{n}"), &self.text),
            (format!("step.{n}.why"), &self.why),
            (format!("step.{n}.else"), &self.otherwise),
        ];
        all.extend(self.who.as_ref().map(|x| (format!("step.{n}.who"), &x.note)));
        all.extend(self.place.as_ref().map(|x| (format!("step.{n}.where"), &x.note)));
        all.extend(self.documents.as_ref().map(|x| (format!("step.{n}.documents"), &x.note)));
        all.extend(self.deadline.as_ref().map(|x| (format!("step.{n}.deadline"), &x.note)));
        all.extend(self.cost.as_ref().map(|x| (format!("step.{n}.cost"), &x.note)));
        all.extend(self.cost.as_ref().map(|x| (format!("step.{n}.payer"), &x.payer)));
        all
    }

    fn text_mut(&mut self, rest: &[&str]) -> Option<&mut Text> {
        match rest {
            [] => Some(&mut self.text),
            ["why"] => Some(&mut self.why),
            ["else"] => Some(&mut self.otherwise),
            ["who"] => self.who.as_mut().map(|x| &mut x.note),
            ["where"] => self.place.as_mut().map(|x| &mut x.note),
            ["documents"] => self.documents.as_mut().map(|x| &mut x.note),
            ["deadline"] => self.deadline.as_mut().map(|x| &mut x.note),
            ["cost"] => self.cost.as_mut().map(|x| &mut x.note),
            ["payer"] => self.cost.as_mut().map(|x| &mut x.payer),
            _ => None,
        }
    }
}

impl Translatable for Pathway {
    fn text_mut(&mut self, path: &str) -> Option<&mut Text> {
        match path.split('.').collect::<Vec<_>>().as_slice() {
            ["title"] => Some(&mut self.title),
            ["for_whom"] => Some(&mut self.for_whom),
            ["verdict", "reason"] => self.verdict.as_mut().map(|v| &mut v.reason),
            ["question", id, rest @ ..] => {
                let question = self.questions.iter_mut().find(|q| q.id.as_str() == *id)?;
                match rest {
                    [] => Some(&mut question.ask),
                    ["hint"] => Some(&mut question.hint),
                    ["option", value] => {
                        question.options.iter_mut().find(|o| &*o.value == *value).map(|o| &mut o.label)
                    }
                    _ => None,
                }
            }
            ["step", n, rest @ ..] => {
                let n: u32 = n.parse().ok()?;
                self.steps.iter_mut().find(|s| s.n == n)?.text_mut(rest)
            }
            _ => None,
        }
    }
}
