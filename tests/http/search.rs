//! Queries in 21 languages against the whole content.

use integration::on_shared;
use navigate::finder::Target;

/// How many of the queries must find what they mean among the first three.
const SHARE_PERCENT: usize = 95;

fn name(target: &Target) -> String {
    match target {
        Target::Service(id) | Target::Pathway(id) => id.to_string(),
        Target::Need(code) => format!("need:{code}"),
    }
}

#[test]
fn people_find_what_they_mean_and_nonsense_finds_nothing() {
    on_shared(async |app| {
        let live = app.app.live.load_full();
        let (mut asked, mut missed, mut nonsense) = (0, Vec::new(), 0);
        let mut languages = std::collections::BTreeSet::new();
        for line in include_str!("../queries.tsv").lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let fields: Vec<&str> = line.split('\t').collect();
            let [query, lang, place, expected, _] = fields[..] else { panic!("five fields: {line}") };
            let place = live.snapshot.places.get(place).unwrap_or_else(|| panic!("no such place: {line}"));
            let hits = live.finder.find(query, lang.parse().unwrap(), place, &live.snapshot, 3);
            let names: Vec<String> = hits.iter().map(|(target, _)| name(target)).collect();
            if expected == "-" {
                assert!(names.is_empty(), "nonsense found something: {query}: {names:?}");
                nonsense += 1;
                continue;
            }
            asked += 1;
            languages.insert(lang);
            if !expected.split('|').any(|one| names.iter().any(|name| name == one)) {
                missed.push(format!("{query} ({lang}, {}): {names:?}, not {expected}", place.slug));
            }
        }
        println!("{} of {asked} found; missed:\n{}", asked - missed.len(), missed.join("\n"));
        assert!(asked >= 150 && nonsense >= 10 && languages.len() == 21, "{asked}, {nonsense}, {languages:?}");
        assert!((asked - missed.len()) * 100 >= asked * SHARE_PERCENT, "{} of {asked} missed", missed.len());
    });
}

#[test]
fn whoever_wants_to_die_finds_the_crisis_line_first() {
    on_shared(async |app| {
        let live = app.app.live.load_full();
        for (query, lang, place, line) in [
            ("jag vill dö", "sv", "fi", "fi-mieli"),
            ("Jag vill DÖ", "sv", "fi", "fi-mieli"),
            ("haluan kuolla", "fi", "fi", "fi-mieli"),
            ("I want to die", "en", "be-gent", "be-1813"),
        ] {
            let place = live.snapshot.places.get(place).unwrap();
            let hits = live.finder.find(query, lang.parse().unwrap(), place, &live.snapshot, 3);
            let names: Vec<String> = hits.iter().map(|(target, _)| name(target)).collect();
            let first_service = names.iter().find(|name| !name.starts_with("need:"));
            assert_eq!(first_service.map(String::as_str), Some(line), "{query}: {names:?}");
            assert!(names[0] == line || names[0] == "need:help.crisis", "{query}: {names:?}");
        }
    });
}

#[test]
fn results_come_first_and_say_why() {
    on_shared(async |app| {
        let main = app.get("/nl/be-gent/search?q=doktor").await.main();
        let (results, form) = (main.find("id=\"results\"").unwrap(), main.find("<form").unwrap());
        assert!(results < form, "results stand before the search box");
        assert!(main.contains("href=\"/nl/be-gent/needs/health.doctor\""));
        let cards = main.matches("<li class=\"card\">").count();
        assert_eq!(main.matches("<p class=\"small muted\">").count(), cards, "each says why it is there");
        let nothing = app.get("/nl/be-gent/search?q=qqqqqq").await.main();
        assert!(!nothing.contains("id=\"results\"") && nothing.contains("href=\"/nl/be-gent/voices/missing\""));
    });
}

#[test]
fn what_was_typed_is_shown_as_text_and_kept_nowhere() {
    on_shared(async |app| {
        let answer = app.get("/nl/be-gent/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%20onfocus=%22x").await;
        let found = integration::document::complaints(&answer.text(), "nl".parse().unwrap());
        assert!(found.is_empty(), "{}", found.join("\n"));
        assert_eq!(answer.header("cache-control"), "no-store");
        let metrics = app.get("/metrics").await.text();
        assert!(!metrics.contains("script") && !metrics.contains("q="), "{metrics}");
    });
}
