//! The cases both twins must agree on; `frontend/tests/vectors.test.js` reads the same file.

use std::error::Error;
use std::path::Path;

use serde::Deserialize;
use verdict::{Facts, Finding, Rule};

#[derive(Deserialize)]
struct Vectors {
    judged: Vec<Judged>,
    refused: Vec<Refused>,
}

#[derive(Deserialize)]
struct Judged {
    name: String,
    rule: Rule,
    facts_used: Vec<String>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    facts: Facts,
    finding: Finding,
}

#[derive(Deserialize)]
struct Refused {
    name: String,
    rule: serde_json::Value,
}

fn vectors() -> Result<Vectors, Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/verdict.json");
    Ok(serde_json::from_str(&std::fs::read_to_string(path)?)?)
}

#[test]
fn judged_as_the_vectors_say() {
    let vectors = vectors().unwrap();
    assert!(vectors.judged.iter().map(|judged| judged.cases.len()).sum::<usize>() >= 40);
    for judged in vectors.judged {
        assert_eq!(judged.rule.facts_used(), judged.facts_used, "{}", judged.name);
        for case in judged.cases {
            assert_eq!(judged.rule.judge(&case.facts), case.finding, "{}: {:?}", judged.name, case.facts);
        }
    }
}

#[test]
fn refused_as_the_vectors_say() {
    for refused in vectors().unwrap().refused {
        let read = serde_json::from_value::<Rule>(refused.rule);
        assert!(read.is_err(), "{}: read as {read:?}", refused.name);
    }
}
