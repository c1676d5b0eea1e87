//! What callers rely on: ranking, areas and kinds, edits, and the folder on disk.

use kernel::Lang;
use proptest::prelude::*;
use search::{Document, Field, Hit, Index, Kind};

const NOTHING: [u32; 0] = [];

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

fn document(key: u32, texts: &[(Field, &str, &'static str)]) -> Document<'static> {
    let texts = texts.iter().map(|(field, tag, text)| (*field, lang(tag), (*text).into())).collect();
    Document {
        key,
        areas: vec![key % 3],
        kind: if key.is_multiple_of(2) { Kind::Service } else { Kind::Pathway },
        texts,
    }
}

fn names(names: &[&'static str]) -> Vec<Document<'static>> {
    (0..).zip(names).map(|(key, name)| document(key, &[(Field::Name, "nl", name)])).collect()
}

fn open(documents: Vec<Document<'static>>) -> Index {
    Index::open(None, 1, documents).unwrap()
}

fn keys(hits: &[Hit]) -> Vec<u32> {
    hits.iter().map(|hit| hit.key).collect()
}

fn find(index: &Index, query: &str) -> Vec<u32> {
    keys(&index.search(query, Lang::NL, &[], &[], 10))
}

#[test]
fn fields_weigh_in_their_order() {
    let index = open(vec![
        document(4, &[(Field::Body, "nl", "advocaat")]),
        document(3, &[(Field::Summary, "nl", "advocaat")]),
        document(2, &[(Field::Synonym, "nl", "rechtbank, advocaat")]),
        document(1, &[(Field::Need, "nl", "advocaat")]),
        document(0, &[(Field::Name, "nl", "advocaat")]),
    ]);
    assert_eq!(find(&index, "advocaat"), [0, 1, 2, 3, 4]);
}

#[test]
fn the_word_itself_comes_before_what_is_like_it() {
    let index = open(names(&["doktoren", "dokters", "dokter", "doktor"]));
    assert_eq!(find(&index, "dokter").first(), Some(&2));
    let hit = &index.search("Doktr", Lang::NL, &[], &[], 1)[0];
    assert_eq!((hit.why.distance, hit.why.field, hit.why.lang), (1, Field::Name, Lang::NL));
}

#[test]
fn short_words_allow_no_mistake_longer_ones_one_or_two() {
    let index = open(names(&["bus", "tram", "vergunning"]));
    assert_eq!(find(&index, "bud"), NOTHING);
    assert_eq!(find(&index, "trem"), [1]);
    assert_eq!(find(&index, "trim"), [1]);
    assert_eq!(find(&index, "tirm"), NOTHING);
    assert_eq!(find(&index, "vregunnnig"), [2]);
    assert_eq!(find(&index, "vrgnng"), NOTHING);
}

#[test]
fn the_language_of_the_reader_decides_between_equals() {
    let index = open(vec![document(0, &[(Field::Name, "nl", "arts")]), document(1, &[(Field::Name, "en", "arts")])]);
    assert_eq!(find(&index, "arts"), [0, 1]);
    assert_eq!(keys(&index.search("arts", Lang::EN, &[], &[], 10)), [1, 0]);
}

#[test]
fn only_allowed_areas_and_kinds_are_found_the_nearest_first() {
    let index = open(names(&["huis", "huis", "huis", "huis"]));
    assert_eq!(keys(&index.search("huis", Lang::NL, &[2, 1], &[], 10)), [2, 1]);
    assert_eq!(keys(&index.search("huis", Lang::NL, &[0], &[Kind::Pathway], 10)), [3]);
    assert_eq!(keys(&index.search("huis", Lang::NL, &[], &[], 2)), [0, 1]);
    assert!(index.search("huis", Lang::NL, &[9], &[], 10).is_empty());
}

#[test]
fn all_words_count_more_than_some_and_one_of_three_is_too_little() {
    let index = open(names(&["gratis advocaat", "gratis fiets", "advocaat zoeken voor huur", "fiets huur tram"]));
    assert_eq!(find(&index, "gratis advocaat").first(), Some(&0));
    assert_eq!(find(&index, "gratis advocaat").len(), 3);
    assert!(!find(&index, "gratis advocaat tram").contains(&3));
    assert_eq!(find(&index, "qwxzkj"), NOTHING);
    assert_eq!(find(&index, "asdfgh zzz"), NOTHING);
    assert_eq!(find(&index, " ?! "), NOTHING);
}

#[test]
fn compounds_are_met_from_both_ends_and_with_missing_or_added_spaces() {
    let index = open(names(&["Huisartsenwachtpost", "Kinderbijslag", "Sociale woning", "Zorg"]));
    assert_eq!(find(&index, "wachtpost"), [0]);
    assert_eq!(find(&index, "huisarts"), [0]);
    assert_eq!(find(&index, "kinder bijslag"), [1]);
    assert_eq!(find(&index, "kinder bijslg"), [1]);
    assert_eq!(find(&index, "socialewoning"), [2]);
    assert_eq!(index.search("wachtpost", Lang::NL, &[], &[], 1)[0].why.word, "Huisartsenwachtpost");
}

#[test]
fn edits_are_found_at_once() {
    let index = open(names(&["oud", "blijft"]));
    index.update([document(0, &[(Field::Name, "nl", "nieuw")]), document(7, &[(Field::Name, "nl", "erbij")])]).unwrap();
    assert_eq!((find(&index, "oud"), find(&index, "nieuw"), find(&index, "erbij")), (vec![], vec![0], vec![7]));
    assert_eq!(index.len(), 3);
    index.remove(&[0, 99]);
    assert_eq!((find(&index, "nieuw"), find(&index, "blijft"), index.len()), (vec![], vec![1], 2));
    index.remove(&[1, 7]);
    assert!(index.is_empty());
}

#[test]
fn the_last_document_of_a_key_wins() {
    let mut documents = names(&["eerste"]);
    documents.extend(names(&["tweede", "derde"]));
    let index = open(documents);
    assert_eq!((find(&index, "eerste"), find(&index, "tweede"), index.len()), (vec![], vec![0], 2));
}

#[test]
fn a_revision_is_opened_from_disk_and_others_are_removed() {
    let folder = tempfile::tempdir().unwrap();
    let folders = || std::fs::read_dir(folder.path()).unwrap().count();
    let never = || std::iter::once_with(|| -> Document<'static> { unreachable!("the revision is on disk") });
    drop(Index::open(Some(folder.path()), 1, names(&["dokter", "bus"])).unwrap());
    let index = Index::open(Some(folder.path()), 1, never()).unwrap();
    assert_eq!(find(&index, "dokter"), [0]);

    index.update([document(5, &[(Field::Name, "nl", "school")])]).unwrap();
    index.remove(&[1]);
    index.save(2, "a note").unwrap();
    assert_eq!(Index::notes(folder.path(), 2).as_deref(), Some("a note"));
    assert_eq!(Index::notes(folder.path(), 1), None);
    let index = Index::open(Some(folder.path()), 2, never()).unwrap();
    assert_eq!((find(&index, "dokter"), find(&index, "school"), find(&index, "bus")), (vec![0], vec![5], vec![]));
    assert_eq!(folders(), 1);

    let index = Index::open(Some(folder.path()), 3, names(&["tram"])).unwrap();
    assert_eq!((find(&index, "tram"), find(&index, "dokter"), folders()), (vec![0], vec![], 1));
}

#[test]
fn saving_merges_what_many_edits_have_left() {
    let folder = tempfile::tempdir().unwrap();
    let documents = || (0..40).map(|key| document(key, &[(Field::Name, "nl", "dokter")]));
    let index = Index::open(Some(folder.path()), 1, documents()).unwrap();
    let segments = || {
        let revision = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
        std::fs::read_dir(revision).unwrap().filter(|file| file.as_ref().unwrap().path().extension().is_none()).count()
            - 2
    };
    index.update([document(3, &[(Field::Name, "nl", "school")])]).unwrap();
    index.save(2, "").unwrap();
    assert_eq!((segments(), index.len()), (2, 40), "one edit is not worth a merge");
    index.update(documents().take(12)).unwrap();
    index.save(3, "").unwrap();
    assert_eq!((segments(), index.len()), (1, 40));
    let again = Index::open(Some(folder.path()), 3, std::iter::empty()).unwrap();
    assert_eq!(again.search("dokter", Lang::NL, &[], &[], 100).len(), 40);
    assert_eq!(find(&again, "school"), NOTHING);
}

#[test]
fn a_damaged_file_is_built_anew() {
    let folder = tempfile::tempdir().unwrap();
    drop(Index::open(Some(folder.path()), 1, names(&["dokter"])).unwrap());
    let revision = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    for damage in [&b""[..], b"nonsense that is longer than a checksum"] {
        std::fs::write(revision.join("0"), damage).unwrap();
        let index = Index::open(Some(folder.path()), 1, names(&["dokter"])).unwrap();
        assert_eq!(find(&index, "dokter"), [0]);
    }
    let mut bytes = std::fs::read(revision.join("0")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x40;
    std::fs::write(revision.join("0"), bytes).unwrap();
    assert_eq!(find(&Index::open(Some(folder.path()), 1, names(&["tram"])).unwrap(), "tram"), [0]);
}

#[test]
fn many_edits_leave_the_same_index_as_one_build() {
    let text = |key: u32| -> &'static str {
        ["huis huren", "gratis advocaat", "kinderbijslag", "bus en tram", "dokter zoeken"][key as usize % 5]
    };
    let documents =
        || (0..60).map(|key| document(key, &[(Field::Name, "nl", text(key)), (Field::Synonym, "nl", "hulp, raad")]));
    let built = Index::open(None, 1, documents()).unwrap();
    let edited = Index::open(None, 1, names(&["iets", "anders"])).unwrap();
    documents().for_each(|document| edited.update([document]).unwrap());
    assert_eq!(edited.len(), built.len());
    for query in ["huren", "advocat", "hulp", "raad dokter", "kinder bijslag"] {
        let (built, edited) =
            (built.search(query, Lang::NL, &[], &[], 100), edited.search(query, Lang::NL, &[], &[], 100));
        assert_eq!(keys(&built), keys(&edited), "{query}");
    }
}

proptest! {
    #[test]
    fn any_query_is_answered(query in any::<String>(), tag in "[a-z]{2}") {
        let index = open(names(&["Huisartsenwachtpost", "kinder bijslag", "سكن", "ሓኪም"]));
        let hits = index.search(&query, lang(&tag), &[], &[], 3);
        prop_assert!(hits.len() <= 3 && hits.iter().all(|hit| hit.score > 0.0 && hit.score.is_finite()));
    }

    #[test]
    fn a_name_is_found_by_its_words_in_any_order(mut words in prop::collection::vec("[a-z]{4,9}", 1..4), turn in 0usize..3) {
        let name: &'static str = words.join(" ").leak();
        let index = open(names(&[name, "iets anders"]));
        let turn = turn % words.len();
        words.rotate_left(turn);
        let found = find(&index, &words.join(" "));
        prop_assert_eq!(found.first(), Some(&0));
    }
}
