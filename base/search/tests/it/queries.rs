//! The queries of `tests/queries.tsv` over the content of this repository: at least 95 in 100 have their target in the first
//! three, and nonsense finds nothing.

use crate::content::{LANGS, documents, entries, holds_in, path};
use search::{Index, Kind};

struct Query {
    text: String,
    lang: String,
    place: String,
    expected: Vec<String>,
    difficulty: String,
}

fn queries() -> Vec<Query> {
    let file = std::fs::read_to_string(path("tests/queries.tsv")).unwrap();
    let rows = file.lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let [text, lang, place, expected, difficulty] = cells[..] else { panic!("five cells: {row}") };
        Query {
            text: text.into(),
            lang: lang.into(),
            place: place.into(),
            expected: expected.split('|').map(str::to_owned).collect(),
            difficulty: difficulty.into(),
        }
    })
    .collect()
}

/// The share of queries that are answered, and those that are not. Needs hold everywhere, so they have no area.
fn answered(kinds: &[Kind]) -> (f32, Vec<String>) {
    let entries = entries();
    let mut areas: Vec<String> = entries.iter().flat_map(|entry| entry.areas.clone()).collect();
    areas.sort();
    areas.dedup();
    areas.push("anywhere".into());
    let anywhere = areas.len() as u32 - 1;
    let mut documents = documents(&entries, &areas);
    documents
        .iter_mut()
        .filter(|document| document.areas.is_empty())
        .for_each(|document| document.areas.push(anywhere));
    let index = Index::open(None, 1, documents).unwrap();
    let (mut good, mut bad) = (0, Vec::new());
    let queries = queries();
    for query in &queries {
        let allowed = areas.iter().zip(0..).filter(|(area, _)| holds_in(area, &query.place));
        let allowed: Vec<u32> = allowed.map(|(_, number)| number).chain([anywhere]).collect();
        let hits = index.search(&query.text, query.lang.parse().unwrap(), &allowed, kinds, 3);
        let found: Vec<&str> = hits.iter().map(|hit| entries[hit.key as usize].id.as_str()).collect();
        let is_good = if query.difficulty == "nonsense" {
            found.is_empty()
        } else {
            found.iter().any(|id| query.expected.iter().any(|expected| expected == id))
        };
        if is_good {
            good += 1;
        } else {
            let why: Vec<_> = hits.iter().map(|hit| &hit.why).collect();
            bad.push(format!(
                "{} [{} {} {}]: {found:?} {why:?}",
                query.text, query.lang, query.place, query.difficulty
            ));
        }
    }
    (good as f32 / queries.len() as f32, bad)
}

#[test]
fn there_are_enough_queries_of_every_language_and_kind() {
    let queries = queries();
    assert!(queries.len() >= 160 + 15);
    assert!(LANGS.iter().all(|lang| queries.iter().filter(|query| query.lang == *lang).count() >= 5));
    for difficulty in ["plain", "typo", "cross", "compound", "accent", "script", "nonsense"] {
        assert!(queries.iter().any(|query| query.difficulty == difficulty), "{difficulty}");
    }
    assert!(queries.iter().filter(|query| query.difficulty == "nonsense").count() >= 15);
}

#[test]
fn services_alone_answer_the_queries() {
    let (share, bad) = answered(&[Kind::Service]);
    println!("services alone: {share:.3}\n{}", bad.join("\n"));
    assert!(share >= 0.95, "{share}\n{}", bad.join("\n"));
}

#[test]
fn needs_and_services_together_answer_the_queries() {
    let (share, bad) = answered(&[]);
    println!("needs and services: {share:.3}\n{}", bad.join("\n"));
    assert!(share >= 0.97, "{share}\n{}", bad.join("\n"));
}
