//! Queries in 21 languages against the whole content.

use integration::TestApp;
use navigate::finder::Target;

#[tokio::test]
async fn people_find_what_they_mean_and_nonsense_finds_nothing() {
    let app = TestApp::start().await;
    let live = app.app.live.load_full();
    let (mut asked, mut found, mut missed) = (0, 0, Vec::new());
    for line in include_str!("../queries.tsv").lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [query, lang, place, expected, ..] = fields[..] else { panic!("five fields: {line}") };
        let place = live.snapshot.places.get(place).unwrap_or_else(|| panic!("a place: {line}"));
        let hits = live.finder.find(query, lang.parse().unwrap(), place, &live.snapshot, 3);
        let names: Vec<String> = hits
            .iter()
            .map(|(target, _)| match target {
                Target::Service(id) | Target::Pathway(id) => id.to_string(),
                Target::Need(code) => format!("need:{code}"),
            })
            .collect();
        if expected == "-" {
            assert!(names.is_empty(), "nonsense found something: {query}: {names:?}");
            continue;
        }
        asked += 1;
        if expected.split('|').any(|one| names.iter().any(|name| name == one)) {
            found += 1;
        } else {
            missed.push(format!("{query} ({lang}): {names:?}, not {expected}"));
        }
    }
    assert!(asked >= 150, "{asked} queries");
    assert!(found * 100 >= asked * 95, "{found} of {asked}; missed:\n{}", missed.join("\n"));
}
