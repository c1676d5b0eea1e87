//! The cases that the browser's twin `frontend/place.js` reads too.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use places::nearest;
use serde_json::Value;

fn points(table: &Value) -> Vec<(&str, (f64, f64))> {
    let number = |row: &Value, i: usize| row[i].as_f64().unwrap();
    table.as_array().unwrap().iter().map(|row| (row[0].as_str().unwrap(), (number(row, 1), number(row, 2)))).collect()
}

fn at(case: &Value) -> (f64, f64) {
    (case["lat"].as_f64().unwrap(), case["lon"].as_f64().unwrap())
}

#[test]
fn the_nearest_place_is_the_same_as_on_the_phone() {
    let vectors: Value = serde_json::from_str(include_str!("../../../tests/vectors/places.json")).unwrap();
    let cases = vectors["nearest"].as_array().unwrap();
    assert!(cases.len() >= 10);
    for case in cases {
        let (lat, lon) = at(case);
        let (slug, km) = nearest(points(&vectors["table"]), lat, lon).unwrap();
        assert_eq!(Some(slug), case["slug"].as_str(), "{}", case["name"]);
        assert!((km - case["km"].as_f64().unwrap()).abs() < 0.001, "{}: {km}", case["name"]);
    }
    for case in vectors["nowhere"].as_array().unwrap() {
        let (lat, lon) = at(case);
        assert!(nearest(points(&vectors["table"]), lat, lon).is_none(), "{}", case["name"]);
    }
    let ties = &vectors["ties"];
    let (lat, lon) = at(ties);
    assert_eq!(nearest(points(&ties["table"]), lat, lon).map(|found| found.0), ties["slug"].as_str());
}
