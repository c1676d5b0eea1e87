//! Invented services in great number: 8 languages, the needs and places of the shipped content, every kind of field.

use kernel::{Day, Lang, Revision};
use navigate::content::{Record, RecordKind, Translation};
use places::{Gazetteer, Kind};
use serde_json::{Map, Value, json};

use crate::words::{Dice, LANGS, Words};

/// Languages in which a record itself is written; the others are translations by a program.
const ORIGINALS: usize = 3;

/// The one source that invented facts rest on.
const SOURCE: &str = "bench-invented";

/// From what services are invented.
pub struct Many {
    words: Words,
    langs: Vec<Lang>,
    /// Slugs: the countries, the regions, the municipalities.
    places: [Vec<String>; 3],
    needs: Vec<String>,
    today: Day,
}

impl Many {
    /// Services for these places and needs (codes), checked on `today`.
    pub fn new(places: &Gazetteer, needs: Vec<String>, today: Day) -> Self {
        let of = |kind: Kind| {
            let places = places.places().iter().filter(|place| place.kind == kind);
            places.map(|place| place.slug.to_string()).collect()
        };
        Self {
            words: Words::new(),
            langs: LANGS.iter().filter_map(|tag| tag.parse().ok()).collect(),
            places: [of(Kind::Country), of(Kind::Region), of(Kind::Municipality)],
            needs,
            today,
        }
    }

    /// The source that the facts of all of them rest on.
    pub fn source(&self) -> Record {
        let body = json!({
            "title": "Invented for a measurement", "url": "https://example.org/", "kind": "page",
            "source_date": self.today.to_string(), "checked": self.today.to_string(),
        });
        Record { kind: RecordKind::Source, id: SOURCE.to_owned(), body, file: String::new(), line: 0 }
    }

    /// The id of a service.
    pub fn id(number: usize) -> String {
        format!("bench-{number}")
    }

    /// Where a service is: 1 of 50 for a country, 1 of 10 for a region, the others for a municipality.
    pub fn area(&self, number: usize) -> &str {
        let [countries, regions, towns] = &self.places;
        let from = match number % 50 {
            0 => countries,
            1..=5 => regions,
            _ => towns,
        };
        Dice(seed(number)).pick(from).map_or("eu", String::as_str)
    }

    /// The name of a service in all its languages.
    pub fn names(&self, number: usize) -> Vec<(Lang, String)> {
        let mut dice = Dice(seed(number) + 1);
        self.langs.iter().map(|lang| (*lang, self.words.sentence(&mut dice, *lang, 4))).collect()
    }

    /// A service with its translations.
    pub fn service(&self, number: usize) -> (Record, Vec<Translation>) {
        let mut dice = Dice(seed(number) + 2);
        let names = self.names(number);
        let summaries: Vec<_> =
            self.langs.iter().map(|lang| (*lang, self.words.sentence(&mut dice, *lang, 18))).collect();
        let own = |texts: &[(Lang, String)]| -> Map<String, Value> {
            texts.iter().take(ORIGINALS).map(|(lang, text)| (lang.to_string(), json!(text))).collect()
        };
        let needs: Vec<&String> = (0..1 + dice.below(2)).filter_map(|_| dice.pick(&self.needs)).collect();
        let id = Self::id(number);
        let mut body = json!({
            "id": id, "area": [self.area(number)], "need": needs,
            "name": own(&names), "summary": own(&summaries),
        });
        if let Some(body) = body.as_object_mut() {
            body.extend(facts(number, self.today));
        }
        let record = Record { kind: RecordKind::Service, id: id.clone(), body, file: String::new(), line: 0 };
        let revision = |texts: &[(Lang, String)]| texts.first().map(|(_, text)| Revision::of(text).to_string());
        let of = json!({ "name": revision(&names), "summary": revision(&summaries) });
        let rest = names.iter().zip(&summaries).skip(ORIGINALS);
        let translations = rest.map(|((lang, name), (_, summary))| {
            let body = [("name", json!(name)), ("summary", json!(summary)), ("of", of.clone())];
            let body = body.into_iter().map(|(path, value)| (path.to_owned(), value)).collect();
            let (kind, id) = (RecordKind::Service, id.clone());
            Translation { kind, id, lang: *lang, body, file: String::new(), line: 0 }
        });
        (record, translations.collect())
    }
}

const fn seed(number: usize) -> u64 {
    (number as u64) << 20
}

/// What a service page shows besides words: every kind of field, confirmed by the one source.
pub fn facts(number: usize, today: Day) -> Map<String, Value> {
    let digits = number % 90 + 10;
    let sourced = |value: Value| json!({ "value": value, "source": SOURCE });
    let facts = json!({
        "authority": "Invented Office",
        "website": sourced(json!(format!("https://example.org/services/{number}"))),
        "phones": [{ "number": format!("+32 2 000 00 {digits}"), "source": SOURCE }],
        "email": sourced(json!(format!("desk{number}@example.org"))),
        "address": sourced(json!(format!("Example street {digits}, 9000 Gent"))),
        "position": [51.0 + f64::from(u32::try_from(number % 1_000).unwrap_or(0)) / 10_000.0, 3.7],
        "hours": { "osm": "Mo-Fr 09:00-12:30,13:30-17:00; PH off", "source": SOURCE },
        "cost": { "free": true, "source": SOURCE },
        "documents": { "items": ["passport", "photo"], "source": SOURCE },
        "languages_spoken": ["nl", "en"],
        "access": {
            "without_papers": sourced(json!(true)),
            "interpreter": sourced(json!(number.is_multiple_of(2))),
            "wheelchair": sourced(json!(true)),
        },
        "sources": [SOURCE],
        "confidence": "high",
        "verified": true,
        "checked": today.to_string(),
    });
    match facts {
        Value::Object(facts) => facts,
        _ => Map::new(),
    }
}
