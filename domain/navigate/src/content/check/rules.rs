//! Rules of pathways: do their questions feed them, and do their examples come out as written?

use std::collections::{HashMap, HashSet};

use serde_json::Value as Json;
use verdict::{Facts, Kind, Rule, Value, Verdict};

use super::ground::{Found, Ground, Spot};
use crate::{
    content::RecordKind,
    model::{Ask, Pathway, Question, QuestionKind},
};

/// Errors: `fact-unasked` (a rule or an example uses a fact that no question asks), `fact-kind` (it compares it with
/// another kind of value than the question gives), `choice-unknown` (with a choice that the question does not offer),
/// `question-unused`, `test-failed`. Warnings: `verdict-untested`, `verdict-expired`.
pub(super) fn check(ground: &Ground<'_>, found: &mut Found) {
    for held in &ground.snapshot.pathways {
        let pathway = &held.record;
        let spot = ground.spot(RecordKind::Pathway, &pathway.id);
        let questions = pathway.questions.iter().map(|question| (&*question.fact, question)).collect();
        let mut look = Look { ground, found, pathway, spot, questions, used: HashSet::new() };
        look.rules();
        look.unused();
        look.examples();
        look.validity();
    }
}

struct Look<'g, 'f> {
    ground: &'g Ground<'g>,
    found: &'f mut Found,
    pathway: &'g Pathway,
    spot: Spot<'g>,
    questions: HashMap<&'g str, &'g Question>,
    used: HashSet<&'g str>,
}

impl<'g> Look<'g, '_> {
    fn rules(&mut self) {
        if let Some(verdict) = &self.pathway.verdict {
            let at = self.ground.within(self.spot, &["verdict"]);
            self.rule(&verdict.rule, at, "the verdict");
        }
        for step in &self.pathway.steps {
            let Some(rule) = &step.when else { continue };
            let at = self.ground.within(self.spot, &[&format!("n: {}", step.n), "when"]);
            self.rule(rule, at, &format!("step {}", step.n));
        }
    }

    fn rule(&mut self, rule: &'g Rule, at: Spot<'g>, name: &str) {
        self.used.extend(rule.facts_used());
        for (fact, kinds) in rule.kinds_used() {
            let Some(question) = self.questions.get(fact) else {
                self.error("fact-unasked", at, &format!("{name} uses {fact}, which no question asks"));
                continue;
            };
            let given = kind_of(question.kind);
            if kinds.iter().any(|kind| *kind != given) {
                let asked = question.kind.as_str();
                let message = format!("{name} compares {fact} with another kind of value than {asked} gives");
                self.error("fact-kind", at, &message);
            }
        }
        let mut choices = Vec::new();
        list_choices(rule, &mut choices);
        for (fact, choice) in choices {
            let Some(question) = self.questions.get(fact).filter(|q| q.kind == QuestionKind::Choice) else { continue };
            if question.options.iter().all(|option| &*option.value != choice) {
                let message = format!("{name} looks for {choice}, which {} does not offer", question.id);
                self.error("choice-unknown", at, &message);
            }
        }
    }

    fn unused(&mut self) {
        let unused = self.pathway.questions.iter().filter(|question| !self.used.contains(&*question.fact));
        for question in unused.collect::<Vec<_>>() {
            let at = self.ground.within(self.spot, &[&format!("id: {}", question.id)]);
            let message = format!("no rule uses the answer to {}; leave the question out", question.id);
            self.error("question-unused", at, &message);
        }
    }

    fn examples(&mut self) {
        for (n, example) in (1..).zip(&self.pathway.tests) {
            let at = self.ground.within(self.spot, &["tests"]);
            if let Err(message) = self.example(example) {
                self.error("test-failed", at, &format!("test {n}: {message}"));
            }
            for fact in example.facts.keys().filter(|fact| !self.questions.contains_key(fact.as_str())) {
                let message = format!("{}: test {n} uses {fact}, which no question asks", self.pathway.id);
                self.found.error("fact-unasked", at, message);
            }
        }
        if self.pathway.verdict.is_some() && self.pathway.tests.is_empty() {
            let message = format!("{}: the verdict has no tests; add one for each outcome", self.pathway.id);
            self.found.warning("verdict-untested", self.spot, message);
        }
    }

    fn example(&self, example: &Ask) -> Result<(), String> {
        let rule = &self.pathway.verdict.as_ref().ok_or("there is no verdict to test")?.rule;
        let facts: Facts =
            serde_json::from_value(Json::Object(example.facts.clone())).map_err(|error| error.to_string())?;
        let wanted: Verdict = serde_json::from_value(Json::String(example.verdict.to_string()))
            .map_err(|_| format!("{} is no verdict: eligible, not_eligible or unknown", example.verdict))?;
        let given = rule.judge(&facts).verdict;
        if given == wanted {
            return Ok(());
        }
        let given = serde_json::to_value(given).map_err(|error| error.to_string())?;
        Err(format!("expected {}, the rule says {}", example.verdict, given.as_str().unwrap_or_default()))
    }

    fn validity(&mut self) {
        let today = self.ground.today;
        let Some(verdict) = &self.pathway.verdict else { return };
        if verdict.valid_to.is_some_and(|last| last < today) {
            let at = self.ground.within(self.spot, &["valid_to"]);
            let message = format!("{}: the rule of the verdict no longer holds; read the law again", self.pathway.id);
            self.found.warning("verdict-expired", at, message);
        }
    }

    fn error(&mut self, code: &'static str, at: Spot<'_>, message: &str) {
        self.found.error(code, at, format!("{}: {message}", self.pathway.id));
    }
}

const fn kind_of(question: QuestionKind) -> Kind {
    match question {
        QuestionKind::YesNo => Kind::Bool,
        QuestionKind::Choice => Kind::Text,
        QuestionKind::Number => Kind::Number,
        QuestionKind::Date => Kind::Date,
    }
}

/// Texts that a rule compares facts with.
fn list_choices<'r>(rule: &'r Rule, into: &mut Vec<(&'r str, &'r str)>) {
    match rule {
        Rule::All(rules) | Rule::Any(rules) => rules.iter().for_each(|rule| list_choices(rule, into)),
        Rule::Not(rule) => list_choices(rule, into),
        Rule::Equals(fact, Value::Text(text)) => into.push((fact, text)),
        Rule::In(fact, values) => into.extend(values.iter().filter_map(|value| match value {
            Value::Text(text) => Some((fact.as_str(), text.as_str())),
            _ => None,
        })),
        Rule::Equals(..) | Rule::AtLeast(..) | Rule::Before(..) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{codes, pathway};

    const AGE: &str = "  questions:\n    - {id: q_age, kind: number, fact: age, ask: {en: How old are you?}}\n";
    const STATUS: &str = "  questions:\n    - id: q_status\n      kind: choice\n      fact: status\n      ask: {en: What are you?}\n      \
                          options: [{value: refugee, label: {en: Refugee}}, {value: student, label: {en: Student}}]\n";

    fn step_rule(questions: &str, rule: &str) -> Vec<&'static str> {
        codes(&[("pathways/be.yaml", &pathway(questions, &format!("      when: {rule}\n")))])
    }

    fn verdict(rest: &str) -> Vec<&'static str> {
        let head = format!("{AGE}  verdict:\n    rule: {{at_least: [age, 18]}}\n    sources: [be-x1]\n{rest}");
        codes(&[("pathways/be.yaml", &pathway(&head, ""))])
    }

    #[test]
    fn a_fact_is_asked_and_a_question_is_used() {
        assert!(step_rule(AGE, "{at_least: [age, 18]}").is_empty());
        assert_eq!(step_rule("", "{at_least: [age, 18]}"), ["fact-unasked"]);
        assert_eq!(codes(&[("pathways/be.yaml", &pathway(AGE, ""))]), ["question-unused"]);
    }

    #[test]
    fn a_fact_is_compared_with_the_kind_that_the_question_gives() {
        assert_eq!(step_rule(AGE, "{equals: [age, true]}"), ["fact-kind"]);
        assert_eq!(step_rule(AGE, "{before: [age, '2025-01-01']}"), ["fact-kind"]);
        assert!(step_rule(AGE, "{equals: [age, 18]}").is_empty());
    }

    #[test]
    fn a_choice_is_one_that_the_question_offers() {
        assert!(step_rule(STATUS, "{in: [status, [refugee, student]]}").is_empty());
        assert_eq!(step_rule(STATUS, "{not: {in: [status, [refugee, worker]]}}"), ["choice-unknown"]);
        assert_eq!(step_rule(STATUS, "{any: [{equals: [status, worker]}]}"), ["choice-unknown"]);
    }

    #[test]
    fn examples_come_out_as_written() {
        assert!(
            verdict("  tests: [{facts: {age: 18}, verdict: eligible}, {facts: {}, verdict: unknown}]\n").is_empty()
        );
        assert_eq!(verdict("  tests: [{facts: {age: 17}, verdict: eligible}]\n"), ["test-failed"]);
        assert_eq!(verdict("  tests: [{facts: {age: 17}, verdict: perhaps}]\n"), ["test-failed"]);
        assert_eq!(verdict("  tests: [{facts: {age: 18, name: x}, verdict: eligible}]\n"), ["fact-unasked"]);
    }

    #[test]
    fn a_test_needs_a_verdict_and_a_verdict_a_test() {
        assert_eq!(verdict(""), ["verdict-untested"]);
        let tests = "  tests: [{facts: {}, verdict: unknown}]\n";
        assert_eq!(codes(&[("pathways/be.yaml", &pathway(tests, ""))]), ["test-failed"]);
    }

    #[test]
    fn a_rule_that_no_longer_holds_is_listed() {
        let tests = "  tests: [{facts: {age: 18}, verdict: eligible}]\n";
        assert_eq!(verdict(&format!("    valid_to: 2026-11-23\n{tests}")), ["verdict-expired"]);
        assert!(verdict(&format!("    valid_to: 2026-11-24\n{tests}")).is_empty());
    }
}
