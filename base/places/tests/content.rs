//! The places of `content/`: whole, in order, and found the ways people look for them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use std::{collections::BTreeSet, fs, path::Path, sync::LazyLock};

use kernel::Lang;
use places::{Gazetteer, HolidayRegion, Kind, Place, Why};

static ALL: LazyLock<Gazetteer> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/places");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<_> = paths.map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap())).collect();
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Gazetteer::load(&files).unwrap_or_else(|problems| panic!("{problems:#?}"))
});

fn get(slug: &str) -> &'static Place {
    ALL.get(slug).unwrap_or_else(|| panic!("no place {slug}"))
}

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

/// The slug found first, and why.
fn first(query: &str) -> (&'static str, Why) {
    let found = ALL.find(query, 10);
    let hit = found.first().unwrap_or_else(|| panic!("“{query}” finds nothing"));
    (hit.place.slug.as_str().to_owned().leak(), hit.why)
}

fn count(kind: Kind, country: &str) -> usize {
    ALL.places().iter().filter(|place| place.kind == kind && place.country.as_deref() == Some(country)).count()
}

#[test]
fn the_tree_is_complete() {
    let eu = get("eu");
    for place in ALL.places() {
        let way: Vec<_> = ALL.ancestors(place).collect();
        assert_eq!((way[0].slug.clone(), way[way.len() - 1].slug.clone()), (place.slug.clone(), eu.slug.clone()));
        assert!(way.windows(2).all(|pair| pair[0].kind > pair[1].kind), "{}", place.slug);
        assert!(way.windows(2).all(|pair| ALL.children(pair[1]).any(|child| child.slug == pair[0].slug)));
        assert!(ALL.contains(eu, place));
    }
    let countries: Vec<_> = ALL.children(eu).map(|place| place.slug.as_str()).collect();
    assert_eq!(countries.len(), 8);
    let regions = ["BE", "ES", "GR", "CY", "AT", "PT", "FI", "IT"].map(|country| count(Kind::Region, country));
    assert_eq!(regions, [3, 19, 14, 6, 9, 20, 19, 20]);
    assert_eq!((count(Kind::Province, "BE"), count(Kind::Municipality, "BE")), (10, 565));
    let empty = ALL.places().iter().filter(|place| place.kind == Kind::Region && ALL.children(place).next().is_none());
    let empty: Vec<_> = empty.map(|place| place.slug.as_str()).collect();
    assert_eq!(empty, ["reg-cy-keryneia", "reg-gr-agion-oros"], "every other region has a place inside");
}

#[test]
fn slugs_are_unique_and_none_ever_goes() {
    let now: BTreeSet<_> = ALL.places().iter().map(|place| place.slug.as_str()).collect();
    assert_eq!(now.len(), ALL.places().len());
    let published: BTreeSet<_> = include_str!("slugs.txt").lines().collect();
    let gone: Vec<_> = published.difference(&now).collect();
    assert!(gone.is_empty(), "a slug never changes; bring back {gone:?}");
    let unlisted: Vec<_> = now.difference(&published).collect();
    assert!(unlisted.is_empty(), "add to tests/slugs.txt: {unlisted:?}");
}

#[test]
fn every_town_above_100_000_inhabitants_is_there() {
    let mut rows = csv::Reader::from_reader(include_str!("over-100000.csv").as_bytes());
    let mut seen = 0;
    for row in rows.records().map(Result::unwrap) {
        let (country, name, slug) = (&row[1], &row[2], &row[3]);
        let place = get(slug);
        assert_eq!((place.kind, place.country.as_deref()), (Kind::Municipality, Some(country)), "{name}");
        assert!(place.position.is_some(), "{name}");
        seen += 1;
    }
    assert_eq!(seen, 194);
}

#[test]
fn belgian_municipalities_have_codes_postcodes_and_a_place_on_the_map() {
    let towns = ALL.places().iter().filter(|place| place.kind == Kind::Municipality);
    let towns: Vec<_> = towns.filter(|place| place.country.as_deref() == Some("BE")).collect();
    for town in &towns {
        assert_eq!(town.codes.nis.as_deref().map(str::len), Some(5), "{}", town.slug);
        assert!(town.postcodes.iter().all(|code| code.len() == 4) && !town.postcodes.is_empty(), "{}", town.slug);
        assert_eq!(&*town.time_zone, "Europe/Brussels");
        if let Some((lat, lon)) = town.position {
            assert!((49.5..51.51).contains(&lat) && (2.54..6.41).contains(&lon), "{}: {lat}, {lon}", town.slug);
        }
    }
    let unplaced: Vec<_> = towns.iter().filter(|town| town.position.is_none()).map(|town| town.slug.as_str()).collect();
    assert_eq!(unplaced, ["be-herstappe", "be-sint-pieters-woluwe"], "GeoNames' list has no point for these two");
}

#[test]
fn codes_lead_to_places() {
    for (code, slug) in [
        ("EU", "eu"),
        ("BE", "be"),
        ("BE-VLG", "reg-be-vlaanderen"),
        ("be-vlg", "reg-be-vlaanderen"),
        ("ES-M", "reg-es-comunidad-de-madrid"),
        ("EL30", "reg-gr-attiki"),
        ("44021", "be-gent"),
        ("BE23", "prov-be-oost-vlaanderen"),
        ("IT-MI", "prov-it-milano"),
    ] {
        assert_eq!(ALL.by_code(code).map(|place| place.slug.as_str()), Some(slug), "{code}");
    }
    assert!(ALL.by_code("BE-XXX").is_none());
    for area in ["BE", "BE-VLG", "be-gent", "AT-9", "ES-MD", "PT-11", "FI-18", "IT-21", "IT-BZ", "EU", "gr-athina"] {
        assert!(ALL.resolve_area(area).is_some(), "{area}");
    }
    assert!(ALL.resolve_area("44021").is_none(), "the area of a record is a slug or an ISO code");
    assert!(ALL.resolve_area("Athens").is_none());
}

#[test]
fn a_service_applies_to_its_area_and_everything_inside() {
    let inside = |outer: &str, inner: &str| ALL.contains(ALL.resolve_area(outer).unwrap(), get(inner));
    assert!(inside("BE-VLG", "be-gent") && inside("BE", "be-gent") && inside("be-gent", "be-gent"));
    assert!(!inside("BE-WAL", "be-gent") && !inside("be-gent", "be") && !inside("BE-VLG", "be-brussel"));
    assert!(inside("IT-BZ", "it-bolzano") && inside("IT-32", "it-bolzano") && inside("EU", "fi-mariehamn"));
}

#[test]
fn time_zones_are_right_and_known() {
    for (slug, zone) in [
        ("be-gent", "Europe/Brussels"),
        ("es-las-palmas-de-gran-canaria", "Atlantic/Canary"),
        ("reg-es-canarias", "Atlantic/Canary"),
        ("es-madrid", "Europe/Madrid"),
        ("es-ceuta", "Africa/Ceuta"),
        ("es-melilla", "Africa/Ceuta"),
        ("pt-ponta-delgada", "Atlantic/Azores"),
        ("pt-funchal", "Atlantic/Madeira"),
        ("pt-lisboa", "Europe/Lisbon"),
        ("cy-pafos", "Asia/Nicosia"),
        ("fi-mariehamn", "Europe/Mariehamn"),
        ("gr-athina", "Europe/Athens"),
    ] {
        assert_eq!(&*get(slug).time_zone, zone, "{slug}");
    }
    for place in ALL.places() {
        assert!(jiff::tz::TimeZone::get(&place.time_zone).is_ok(), "{}: {}", place.slug, place.time_zone);
    }
}

#[test]
fn places_speak_their_languages() {
    for (slug, languages) in [
        ("be-gent", "nl"),
        ("be-brussel", "nl fr"),
        ("be-namur", "fr"),
        ("be-eupen", "de fr"),
        ("be-malmedy", "fr"),
        ("fi-mariehamn", "sv"),
        ("fi-helsinki", "fi sv"),
        ("fi-tampere", "fi"),
        ("it-bolzano", "it de"),
        ("es-barcelona", "ca es"),
        ("cy-lefkosia", "el tr"),
    ] {
        let tags: Vec<_> = get(slug).languages.iter().map(Lang::as_str).collect();
        assert_eq!(tags.join(" "), languages, "{slug}");
    }
    let tier_one =
        "nl fr de en es pt it el fi sv ar uk ru fa tr so ti ps prs ur bn".split(' ').map(lang).collect::<Vec<_>>();
    for country in ALL.children(get("eu")).chain([get("eu")]) {
        for tag in &tier_one {
            assert!(country.name_in(*tag).is_some(), "{} has no name in {tag}", country.slug);
        }
    }
}

#[test]
fn names_fall_back_to_the_official_one() {
    let gent = get("be-gent");
    assert_eq!(ALL.name(gent, &[lang("fr"), lang("en")]), ("Gand", lang("fr")));
    assert_eq!(ALL.name(gent, &[lang("so"), lang("en")]), ("Ghent", lang("en")));
    assert_eq!(ALL.name(gent, &[lang("so")]), ("Gent", lang("nl")));
    assert_eq!(ALL.name(get("gr-athina"), &[]), ("Αθήνα", lang("el")));
    assert_eq!(ALL.name(get("es"), &[lang("eu")]), ("Espainia", lang("eu")));
}

#[test]
fn a_place_is_found_by_any_of_its_names() {
    for (query, slug) in [
        ("Gent", "be-gent"),
        ("Gand", "be-gent"),
        ("ጌንት", "be-gent"),
        ("غنت", "be-gent"),
        ("gnt", "be-gent"),
        ("Liège", "be-liege"),
        ("liege", "be-liege"),
        ("Luik", "be-liege"),
        ("Lüttich", "be-liege"),
        ("Luettich", "be-liege"),
        ("Льєж", "be-liege"),
        ("Brussel", "be-brussel"),
        ("Bruxelles", "be-brussel"),
        ("بروكسل", "be-brussel"),
        ("ብራስልስ", "be-brussel"),
        ("sintgillis", "be-sint-gillis"),
        ("Sint Gillis", "be-sint-gillis"),
        ("Αθήνα", "gr-athina"),
        ("αθηνα", "gr-athina"),
        ("Athens", "gr-athina"),
        ("athina", "gr-athina"),
        ("A Coruña", "es-a-coruna"),
        ("San Sebastián", "es-donostia"),
        ("Queluz", "pt-sintra"),
        ("Mestre", "it-venezia"),
        ("Bozen", "it-bolzano"),
        ("Åbo", "fi-turku"),
        ("Lefkoşa", "cy-lefkosia"),
        ("Відень", "at-wien"),
        ("Louvain-la-Neuve", "be-ottignies-louvain-la-neuve"),
        ("Opglabbeek", "be-oudsbergen"),
    ] {
        assert_eq!(first(query), (slug, Why::Name), "{query}");
    }
}

#[test]
fn every_official_name_finds_its_place_among_the_first() {
    for place in ALL.places() {
        let found = ALL.find(&place.official, 5);
        assert!(found.iter().any(|hit| hit.place.slug == place.slug), "{}: {found:#?}", place.official);
    }
}

#[test]
fn postcodes_are_found_whole_and_begun() {
    assert_eq!(first("9000"), ("be-gent", Why::Postcode));
    assert_eq!(first(" 9000 Gent"), ("be-gent", Why::Postcode));
    assert_eq!(first("B-9000"), ("be-gent", Why::Postcode));
    assert_eq!(first("٩٠٠٠"), ("be-gent", Why::Postcode));
    assert_eq!(first("1050"), ("be-elsene", Why::Postcode));
    assert!(ALL.find("1050", 9).iter().any(|hit| hit.place.slug.as_str() == "be-brussel"));
    let begun = ALL.find("904", 20);
    assert!(!begun.is_empty() && begun.iter().all(|hit| hit.matched_name.starts_with("904")));
    assert!(ALL.find("0000", 5).is_empty());
}

#[test]
fn slips_are_forgiven_by_length() {
    assert_eq!(first("Antwrepen"), ("be-antwerpen", Why::Slips(1)));
    assert_eq!(first("Mechlen"), ("be-mechelen", Why::Slips(1)));
    assert_eq!(first("Thesaloniky"), ("gr-thessaloniki", Why::Slips(2)));
    assert_eq!(first("molenbek"), ("be-sint-jans-molenbeek", Why::Slips(1)));
    assert!(ALL.find("gxt", 5).is_empty(), "three letters must be right");
    for nonsense in ["xyzxyz", "qqqq", "doctor", "' OR 1=1 --", "", "   ", "💧", "\u{0}"] {
        assert!(ALL.find(nonsense, 5).is_empty(), "{nonsense}: {:?}", ALL.find(nonsense, 5));
    }
}

#[test]
fn a_name_in_a_script_that_no_list_has_is_read_aloud() {
    assert_eq!(first("ተርቩረን"), ("be-tervuren", Why::Sound));
    assert_eq!(first("ኣንትወርፕ").0, "be-antwerpen");
    assert_eq!(first("тервурен").0, "be-tervuren");
    assert_eq!(first("মেখেলেন").0, "be-mechelen");
}

#[test]
fn what_begins_alike_comes_in_order() {
    let slugs = |query| ALL.find(query, 3).iter().map(|hit| hit.place.slug.to_string()).collect::<Vec<_>>();
    assert_eq!(slugs("Wien"), ["at-wien", "reg-at-wien", "at-wiener-neustadt"]);
    assert_eq!(slugs("Belg")[0], "be");
    assert_eq!(slugs("Antwerpen")[0], "be-antwerpen");
    assert_eq!(ALL.find("a", 7).len(), 7);
    assert!(ALL.find("a", 0).is_empty());
}

#[test]
fn holidays_follow_the_region() {
    let of = |slug: &str| ALL.holiday_region(get(slug));
    assert_eq!(of("be-gent"), Some(HolidayRegion { country: "BE", region: Some("BE-VLG") }));
    assert_eq!(of("es-barcelona"), Some(HolidayRegion { country: "ES", region: Some("ES-CT") }));
    assert_eq!(of("it-milano"), Some(HolidayRegion { country: "IT", region: Some("IT-25") }));
    assert_eq!(of("gr"), Some(HolidayRegion { country: "GR", region: None }));
    assert_eq!(of("eu"), None);
}

#[test]
fn the_browser_finds_the_same_town() {
    let rows: Vec<(String, f64, f64)> = serde_json::from_str(&ALL.browser_table()).unwrap();
    assert!(rows.len() > 880 && rows.is_sorted_by(|a, b| a.0 < b.0));
    assert!(ALL.browser_table().len() < 32_000, "the table travels to phones");
    for (slug, lat, lon) in &rows {
        let (place, km) = ALL.nearest(*lat, *lon).unwrap();
        assert!(km < 0.1, "{slug}: {km} km from {}", place.slug);
    }
    assert_eq!(ALL.nearest(51.05, 3.72).unwrap().0.slug.as_str(), "be-gent");
    assert_eq!(ALL.nearest(28.1, -15.4).unwrap().0.slug.as_str(), "es-las-palmas-de-gran-canaria");
    assert!(ALL.nearest(f64::NAN, 0.0).is_none());
}
