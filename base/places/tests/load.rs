//! What is wrong with a data file is said by line, in words for whoever edits it; nothing makes the loader panic.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use places::Gazetteer;
use proptest::prelude::*;

const COLUMNS: &str = "slug,kind,parent,iso,nis,nuts,name,languages,time_zone,lat,lon,postcodes,geonames,note\n";
const SOUND: &str = "\
eu,union,,EU,,,European Union,en,Europe/Brussels,,,,,
be,country,eu,BE,,BE,België,nl fr de,Europe/Brussels,,,,,
reg-be-vlaanderen,region,be,BE-VLG,,BE2,Vlaanderen,nl,,,,,,
be-gent,municipality,reg-be-vlaanderen,,44021,,Gent,,,51.05,3.71667,9000 9030,,
";

/// The problems of the sound places, this row after them, and these names.
fn problems(row: &str, names: &str) -> Vec<String> {
    let places = format!("{COLUMNS}{SOUND}{row}\n");
    let names = format!("slug,lang,name\n{names}");
    let files = [("places.csv", places.as_str()), ("names.csv", names.as_str()), ("README.md", "# not data")];
    Gazetteer::load(&files).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn sound_files_have_no_problem() {
    assert_eq!(problems("", "be-gent,fr,Gand\nbe-gent,nl,Gent\n"), Vec::<String>::new());
}

#[test]
fn each_problem_names_its_line_and_what_to_do() {
    for (row, said) in [
        ("be-x,town,be,,,,X,,,,,,,", "“town” is no kind"),
        ("be-x,municipality,nowhere,,,,X,,,,,,,", "the parent “nowhere” does not exist"),
        ("be-x,municipality,,,,,X,,,,,,,", "the parent “” does not exist"),
        ("reg-be-x,region,be-gent,,,,X,,,,,,,", "is not wider than a region"),
        ("be-gent,municipality,be,,,,Gent,,,,,,,", "exists twice"),
        ("gr-x,municipality,be,,,,X,,,,,,,", "the slug must be be-"),
        ("be-É,municipality,be,,,,X,,,,,,,", "is no id"),
        ("be-x,municipality,be,,44021,,X,,,,,,,", "the code 44021 is already that of “be-gent”"),
        ("be-x,municipality,be,,,,X,q,,,,,,", "is no language tag"),
        ("be-x,municipality,be,,,,,,,,,,,", "a name, a language and a time zone are needed"),
        ("be-x,municipality,be,,,,X,,,91,4,,,", "“91, 4” is no position"),
        ("be-x,municipality,be,,,,X,,,50,,,,", "“50, ” is no position"),
        ("be-x,municipality,be", "CSV error"),
    ] {
        let found = problems(row, "");
        let hit = found.iter().find(|problem| problem.contains(said));
        let hit = hit.unwrap_or_else(|| panic!("{row}: {found:?}"));
        assert!(hit.starts_with("places.csv:6: "), "{hit}");
    }
    for (names, said) in [
        ("be-brugge,fr,Bruges", "names.csv:2: no place has the slug “be-brugge”"),
        ("be-gent,fr,", "names.csv:2: the name is empty"),
        ("be-gent,1,Gand", "names.csv:2: “1” is no language tag"),
        ("be-gent,nl,Ghent", "names.csv:2: the name in nl is the official one: Gent"),
        ("be-gent,fr,Gand\nbe-gent,fr,Gant", "names.csv:3: “be-gent” already has a name in fr"),
    ] {
        let found = problems("", names);
        assert!(found.iter().any(|problem| problem.starts_with(said)), "{names}: {found:?}");
    }
}

#[test]
fn nothing_and_unknown_columns_are_problems() {
    assert!(Gazetteer::load(&[]).is_err());
    let problems = Gazetteer::load(&[("x.csv", "a,b\n1,2\n")]).unwrap_err();
    assert!(problems[0].to_string().starts_with("x.csv:1: the columns must begin with"));
}

fn small() -> Gazetteer {
    let names = "slug,lang,name\nbe-gent,fr,Gand\nbe-gent,ti,ጌንት\nbe,ar,بلجيكا\nbe,bn,বেলজিয়াম\nbe,uk,Бельгія\n";
    let alternates = "slug,names\nbe-gent,Gante|Ghent\n";
    let places = format!("{COLUMNS}{SOUND}");
    Gazetteer::load(&[("p.csv", &places), ("n.csv", names), ("a.csv", alternates)]).unwrap()
}

proptest! {
    #[test]
    fn no_text_makes_the_loader_panic(rows in "(.|[,\n\"]){0,200}") {
        let text = format!("{COLUMNS}{SOUND}{rows}");
        let _ = Gazetteer::load(&[("p.csv", &text), ("n.csv", &rows)]);
    }

    #[test]
    fn no_query_makes_finding_panic(query in ".{0,200}", limit in 0..4usize) {
        prop_assert!(small().find(&query, limit).len() <= limit);
    }

    #[test]
    fn a_slip_in_a_long_name_is_forgiven(at in 1..9usize, letter in "[a-z]") {
        let mut typed = String::from("vlaanderen");
        typed.replace_range(at..=at, &letter);
        let all = small();
        let found = all.find(&typed, 1);
        prop_assert_eq!(found.first().map(|hit| hit.place.slug.as_str()), Some("reg-be-vlaanderen"));
    }
}
