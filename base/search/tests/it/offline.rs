//! The offline index: small enough for a pack, and the one that the browser's tests search. After a wanted change of its form,
//! `UPDATE_VECTORS=1 cargo test -p search` writes the indexes in `tests/vectors/search.json` anew.

use std::{borrow::Cow, fs};

use crate::content::{Entry, documents, entries, holds_in, path};
use kernel::Lang;
use search::{Document, Field, Index, Kind, OfflineIndex};
use serde_json::{Value, json};

const VECTORS: &str = "tests/vectors/search.json";

fn vectors() -> Value {
    serde_json::from_str(&fs::read_to_string(path(VECTORS)).unwrap()).unwrap()
}

fn read_documents(vectors: &Value) -> Vec<Document<'_>> {
    let fields =
        [("name", Field::Name), ("need", Field::Need), ("synonym", Field::Synonym), ("summary", Field::Summary)];
    let mut all = Vec::new();
    for (key, value) in (0..).zip(vectors["documents"].as_array().unwrap()) {
        let kind = match value["kind"].as_str().unwrap() {
            "service" => Kind::Service,
            "pathway" => Kind::Pathway,
            "helpline" => Kind::Helpline,
            "need" => Kind::Need,
            other => panic!("unknown kind {other}"),
        };
        let texts = fields.iter().flat_map(|(name, field)| {
            let texts = value[*name].as_object().into_iter().flatten();
            texts.map(|(lang, text)| (*field, lang.parse().unwrap(), Cow::from(text.as_str().unwrap())))
        });
        all.push(Document { key, areas: Vec::new(), kind, texts: texts.collect() });
    }
    all
}

#[test]
fn the_index_is_the_one_in_the_vectors() {
    let mut vectors = vectors();
    let documents = read_documents(&vectors);
    let built: Vec<(&str, Value)> = ["nl", "ar", "sv"]
        .into_iter()
        .map(|lang| (lang, serde_json::from_str(&OfflineIndex::build(&documents, lang.parse().unwrap())).unwrap()))
        .collect();
    let built = json!(built.into_iter().collect::<std::collections::BTreeMap<_, _>>());
    if std::env::var_os("UPDATE_VECTORS").is_some() {
        vectors["indexes"] = built;
        fs::write(path(VECTORS), serde_json::to_string_pretty(&vectors).unwrap() + "\n").unwrap();
    } else {
        assert_eq!(built, vectors["indexes"]);
    }
}

#[test]
fn the_server_answers_the_queries_of_the_vectors() {
    let vectors = vectors();
    let index = Index::open(None, 1, read_documents(&vectors)).unwrap();
    let queries = vectors["queries"].as_array().unwrap();
    assert!(queries.len() >= 50);
    for query in queries {
        let lang: Lang = query["lang"].as_str().unwrap().parse().unwrap();
        let hits = index.search(query["query"].as_str().unwrap(), lang, &[], &[], 3);
        let first: Vec<u64> = query["first"].as_array().unwrap().iter().map(|key| key.as_u64().unwrap()).collect();
        let found = hits.first().map(|hit| u64::from(hit.key));
        assert!(found.map_or(first.is_empty(), |key| first.contains(&key)), "{query}: {hits:?}");
    }
}

#[test]
fn the_index_of_belgium_fits_into_its_pack() {
    let of_belgium = |entry: &Entry| entry.kind == Kind::Need || entry.areas.iter().any(|area| holds_in(area, "be"));
    let entries: Vec<_> = entries().into_iter().filter(of_belgium).collect();
    for lang in ["ar", "nl", "ti"] {
        let json = OfflineIndex::build(&documents(&entries, &[]), lang.parse().unwrap());
        assert!(entries.len() >= 150);
        // About 36 KB with Brotli, which is 0.4 of this; a pack may hold 40 KB of index.
        assert!(json.len() <= 100_000, "{lang}: {} documents, {} bytes", entries.len(), json.len());
        assert!(!json.contains("\"words\":\"\""));
    }
}
