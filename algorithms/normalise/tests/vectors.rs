//! The cases that Rust and the browser share, and what holds for every text.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its vectors has to fail")]

use normalise::{bare, fold, spellings, words};
use proptest::prelude::*;
use serde_json::Value;

fn vectors() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/normalise.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

#[test]
fn texts_fold_as_the_vectors_say() {
    let vectors = vectors();
    let cases = vectors["fold"].as_array().unwrap();
    assert!(cases.len() >= 60);
    for case in cases {
        let text = case["text"].as_str().unwrap();
        assert_eq!(fold(text, case["lang"].as_str()), case["folded"].as_str().unwrap(), "{text}");
    }
}

#[test]
fn words_keep_what_stands_in_the_text() {
    for case in vectors()["words"].as_array().unwrap() {
        let text = case["text"].as_str().unwrap();
        let found: Vec<Value> =
            words(text, case["lang"].as_str()).map(|word| serde_json::json!([word.folded, word.original])).collect();
        assert_eq!(Value::from(found), case["words"]);
    }
}

#[test]
fn spellings_and_bare_forms_are_as_the_vectors_say() {
    let vectors = vectors();
    for case in vectors["spellings"].as_array().unwrap() {
        assert_eq!(spellings(case["folded"].as_str().unwrap()), strings(&case["spellings"]));
    }
    for case in vectors["bare"].as_array().unwrap() {
        assert_eq!(bare(case["folded"].as_str().unwrap()), case["bare"].as_str().unwrap());
    }
}

#[test]
fn every_character_folds_to_what_stays_folded() {
    for c in (0..=0x10_ffff).filter_map(char::from_u32) {
        let text = format!("a{c}b {c}");
        let once = fold(&text, None);
        assert_eq!(fold(&once, None), once, "U+{:04X}", u32::from(c));
    }
}

/// Letters and marks of the scripts at hand: random Unicode hardly ever puts two that belong together side by side.
const NEIGHBOURS: &str = "[a-zäßæœıİI'’´ʼ .\u{300}-\u{345}α-ωΑ-Ωά-ώἀ-ᾼа-яА-ЯёіїґЇ\u{483}آ-ي\u{64b}-\u{655}پ-ۓ\u{200c}٠-٩ሀ-ፆ\u{985}-\u{9e3}가\u{1100}-\u{11ff}]{0,12}";

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in NEIGHBOURS) {
        for lang in [None, Some("tr")] {
            let once = fold(&text, lang);
            prop_assert_eq!(fold(&once, lang), once);
        }
    }

    #[test]
    fn any_text_folds(text in any::<String>()) {
        let once = fold(&text, None);
        prop_assert!(!once.starts_with(' ') && !once.ends_with(' ') && !once.contains("  "));
        let joined: Vec<String> = words(&text, None).map(|word| word.folded).collect();
        prop_assert_eq!(&joined.join(" "), &once);
        prop_assert_eq!(fold(&once, None), once);
    }

    #[test]
    fn case_makes_no_difference(text in "[a-zA-Zäöüéèß ]{0,20}") {
        prop_assert_eq!(fold(&text.to_uppercase(), None), fold(&text, None));
    }

    #[test]
    fn a_bare_word_is_the_end_of_its_word(word in "[ابتلوكف]{0,8}") {
        prop_assert!(word.ends_with(bare(&word)));
    }
}
