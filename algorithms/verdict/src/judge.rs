//! Weighing a rule against facts.

use serde::{Deserialize, Serialize};

use crate::rule::Rule;
use crate::value::{Facts, Value};

/// What a rule says about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The rule is true for this person.
    Eligible,
    /// The rule is false for this person.
    NotEligible,
    /// The facts do not decide; ask for what is missing, or an office.
    Unknown,
}

/// A verdict with its reasons. Fact names stand in the order of the rule, each once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What the rule says.
    pub verdict: Verdict,
    /// Facts that settle the verdict by themselves; empty if it is unknown.
    pub because: Vec<String>,
    /// Facts not known that can still change an unknown verdict; empty once it is settled.
    pub missing: Vec<String>,
    /// Facts known, but of another kind than the rule compares with; empty once the verdict is settled.
    pub unusable: Vec<String>,
}

impl Rule {
    /// The verdict of this rule on these facts, with its reasons.
    ///
    /// Adding facts never changes a verdict other than [`Verdict::Unknown`]. Time: one visit to each node.
    ///
    /// ```
    /// use verdict::{Facts, Rule, Verdict};
    ///
    /// let minor = Rule::Not(Box::new(Rule::AtLeast("age".into(), 18.0)));
    /// let finding = minor.judge(&Facts::from_iter([("age", 17)]));
    /// assert_eq!((finding.verdict, finding.because), (Verdict::Eligible, vec!["age".to_owned()]));
    /// ```
    #[must_use]
    pub fn judge(&self, facts: &Facts) -> Finding {
        let weighed = self.weigh(facts);
        let owned = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
        let verdict = match weighed.truth {
            Some(true) => Verdict::Eligible,
            Some(false) => Verdict::NotEligible,
            None => Verdict::Unknown,
        };
        Finding {
            verdict,
            because: owned(weighed.because),
            missing: owned(weighed.missing),
            unusable: owned(weighed.unusable),
        }
    }

    fn weigh<'r>(&'r self, facts: &Facts) -> Weighed<'r> {
        match self {
            Self::All(rules) => gather(rules, facts, false),
            Self::Any(rules) => gather(rules, facts, true),
            Self::Not(rule) => {
                let inner = rule.weigh(facts);
                Weighed { truth: inner.truth.map(|truth| !truth), ..inner }
            }
            Self::Equals(fact, value) => compare(fact, facts, |known| known.same_as(value)),
            Self::In(fact, values) => compare(fact, facts, |known| one_of(known, values)),
            Self::AtLeast(fact, least) => compare(fact, facts, |known| match known {
                Value::Number(number) => Some(number >= least),
                _ => None,
            }),
            Self::Before(fact, day) => compare(fact, facts, |known| match known {
                Value::Date(date) => Some(date < day),
                _ => None,
            }),
        }
    }
}

/// A truth on its way up the tree: `because` if it is settled, the other two if it is not.
struct Weighed<'r> {
    truth: Option<bool>,
    because: Vec<&'r str>,
    missing: Vec<&'r str>,
    unusable: Vec<&'r str>,
}

/// One comparison: `test` answers `None` where the fact is of another kind.
fn compare<'r>(fact: &'r str, facts: &Facts, test: impl FnOnce(&Value) -> Option<bool>) -> Weighed<'r> {
    let mut weighed = Weighed { truth: None, because: Vec::new(), missing: Vec::new(), unusable: Vec::new() };
    match facts.get(fact).map(test) {
        None => weighed.missing.push(fact),
        Some(None) => weighed.unusable.push(fact),
        Some(truth) => {
            weighed.truth = truth;
            weighed.because.push(fact);
        }
    }
    weighed
}

/// True if one value is the same; unknown if none is and some are of another kind.
fn one_of(known: &Value, values: &[Value]) -> Option<bool> {
    let answers = || values.iter().map(|value| known.same_as(value));
    if answers().any(|answer| answer == Some(true)) {
        return Some(true);
    }
    answers().all(|answer| answer.is_some()).then_some(false)
}

/// `all` is settled by one false part, `any` by one true part: `settling` is that truth.
///
/// Among parts that settle it the one with the fewest facts is the reason, because it is the shortest to explain; the
/// first of equals, so that both twins name the same.
fn gather<'r>(rules: &'r [Rule], facts: &Facts, settling: bool) -> Weighed<'r> {
    let parts: Vec<Weighed<'r>> = rules.iter().map(|rule| rule.weigh(facts)).collect();
    let shortest = parts.iter().filter(|part| part.truth == Some(settling)).min_by_key(|part| part.because.len());
    if let Some(part) = shortest {
        let because = part.because.clone();
        return Weighed { truth: Some(settling), because, missing: Vec::new(), unusable: Vec::new() };
    }
    if parts.iter().any(|part| part.truth.is_none()) {
        let missing = union(&parts, |part| &part.missing);
        let unusable = union(&parts, |part| &part.unusable);
        return Weighed { truth: None, because: Vec::new(), missing, unusable };
    }
    let because = union(&parts, |part| &part.because);
    Weighed { truth: Some(!settling), because, missing: Vec::new(), unusable: Vec::new() }
}

/// All names of the parts in their order, each once.
fn union<'r, 'p>(parts: &'p [Weighed<'r>], names: impl Fn(&'p Weighed<'r>) -> &'p Vec<&'r str>) -> Vec<&'r str> {
    let mut all = Vec::new();
    for name in parts.iter().flat_map(names) {
        if !all.contains(name) {
            all.push(*name);
        }
    }
    all
}
