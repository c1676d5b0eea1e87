//! Laws that hold for every rule and every person.

use proptest::prelude::*;
use verdict::{Facts, Finding, Rule, Value, Verdict};

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<bool>().prop_map(Value::from),
        (-3..4i32).prop_map(Value::from),
        "[xy]{1,2}".prop_map(|text| Value::from(text.as_str())),
        (1..4i8).prop_map(|day| Value::from(jiff::civil::date(2025, 1, day))),
    ]
}

fn fact() -> impl Strategy<Value = String> {
    "[a-e]"
}

fn rule() -> impl Strategy<Value = Rule> {
    let leaf = prop_oneof![
        (fact(), value()).prop_map(|(fact, value)| Rule::Equals(fact, value)),
        (fact(), prop::collection::vec(value(), 1..4)).prop_map(|(fact, values)| Rule::In(fact, values)),
        (fact(), -3..4i32).prop_map(|(fact, least)| Rule::AtLeast(fact, f64::from(least) / 2.0)),
        (fact(), 1..4i8).prop_map(|(fact, day)| Rule::Before(fact, jiff::civil::date(2025, 1, day))),
    ];
    leaf.prop_recursive(5, 40, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Rule::All),
            prop::collection::vec(inner.clone(), 1..4).prop_map(Rule::Any),
            inner.prop_map(|rule| Rule::Not(Box::new(rule))),
        ]
    })
}

fn facts() -> impl Strategy<Value = Facts> {
    prop::collection::vec((fact(), value()), 0..6).prop_map(Facts::from_iter)
}

fn not(rule: Rule) -> Rule {
    Rule::Not(Box::new(rule))
}

fn only(facts: &Facts, names: &[String]) -> Facts {
    facts.iter().filter(|(fact, _)| names.iter().any(|name| name == fact)).map(|(f, v)| (f, v.clone())).collect()
}

fn settled(finding: &Finding) -> bool {
    finding.verdict != Verdict::Unknown
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn de_morgan(rules in prop::collection::vec(rule(), 1..4), facts in facts()) {
        let negated: Vec<Rule> = rules.iter().cloned().map(not).collect();
        prop_assert_eq!(not(Rule::All(rules.clone())).judge(&facts), Rule::Any(negated.clone()).judge(&facts));
        prop_assert_eq!(not(Rule::Any(rules)).judge(&facts), Rule::All(negated).judge(&facts));
    }

    #[test]
    fn a_verdict_never_turns(rule in rule(), facts in facts(), fact in fact(), value in value()) {
        let before = rule.judge(&facts);
        let mut more = facts;
        if more.get(&fact).is_none() {
            more.insert(fact, value);
        }
        let after = rule.judge(&more);
        prop_assert!(!settled(&before) || after.verdict == before.verdict, "{before:?} became {after:?}");
    }

    #[test]
    fn reasons_settle_the_verdict_alone(rule in rule(), facts in facts()) {
        let finding = rule.judge(&facts);
        if settled(&finding) {
            prop_assert_eq!(rule.judge(&only(&facts, &finding.because)).verdict, finding.verdict);
            prop_assert!(finding.missing.is_empty() && finding.unusable.is_empty());
        } else {
            prop_assert!(finding.because.is_empty());
            prop_assert!(!finding.missing.is_empty() || !finding.unusable.is_empty());
        }
    }

    #[test]
    fn what_is_not_missing_cannot_matter(rule in rule(), facts in facts(), more in facts()) {
        let finding = rule.judge(&facts);
        prop_assume!(!settled(&finding));
        let mut richer = facts.clone();
        for (fact, value) in more.iter() {
            if facts.get(fact).is_none() && !finding.missing.iter().any(|name| name == fact) {
                richer.insert(fact, value.clone());
            }
        }
        prop_assert_eq!(rule.judge(&richer), finding);
    }

    #[test]
    fn findings_name_facts_of_the_rule(rule in rule(), facts in facts()) {
        let used = rule.facts_used();
        let finding = rule.judge(&facts);
        for name in finding.because.iter().chain(&finding.missing).chain(&finding.unusable) {
            prop_assert!(used.contains(&name.as_str()));
        }
        prop_assert!(finding.missing.iter().all(|name| facts.get(name).is_none()));
        let kinds = rule.kinds_used();
        prop_assert!(used.len() == kinds.len() && used.iter().all(|name| kinds.contains_key(name)));
    }

    #[test]
    fn json_round_trip(rule in rule(), facts in facts()) {
        let written = serde_json::to_string(&rule).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Rule>(&written).unwrap(), &rule);
        prop_assert_eq!(serde_json::to_string(&serde_json::from_str::<Rule>(&written).unwrap()).unwrap(), written);
        let written = serde_json::to_string(&facts).unwrap();
        prop_assert_eq!(serde_json::from_str::<Facts>(&written).unwrap(), facts);
    }

    #[test]
    fn reading_never_panics(text in r#"[{}\[\]":, a-z0-9_]{0,60}"#) {
        let _ = serde_json::from_str::<Rule>(&text);
    }
}
