//! Content in the shape that a peer was measured with: 1 place, 3 languages, 300 services in 3 levels, 300 locations.
//!
//! The levels are 10 needs, 5 needs below each, and 6 services below each of those. Every service has an address and a
//! position of its own. Dutch and English are written in the record, Arabic is a translation that nobody reviewed, so that
//! the page shows the original beside it. All words are invented.

use kernel::{Day, Lang, Revision};
use navigate::content::{Content, Record, RecordKind, Translation};
use serde_json::{Value, json};

use crate::{
    many,
    words::{Dice, Words},
};

/// The place.
pub const PLACE: &str = "be-gent";
/// The languages.
pub const LANGS: [&str; 3] = ["nl", "en", "ar"];
/// How many services.
pub const SERVICES: usize = 300;

const TOP: usize = 10;
const BELOW: usize = 5;

/// The id of a service.
pub fn id(number: usize) -> String {
    format!("peer-{number}")
}

/// The code of the top-level need of a service.
pub fn top(number: usize) -> String {
    format!("peer{}", number % TOP)
}

/// All of it, with the records of `shared` (source, words for documents).
pub fn content(shared: Vec<Record>, today: Day) -> Content {
    let words = Words::new();
    let mut content = Content { records: shared, ..Content::default() };
    for top in 0..TOP {
        let code = format!("peer{top}");
        content.records.push(need(&words, &code, top * 100));
        for below in 0..BELOW {
            content.records.push(need(&words, &format!("{code}.part{below}"), top * 100 + below + 1));
        }
    }
    for number in 0..SERVICES {
        let (record, arabic) = service(&words, number, today);
        content.records.push(record);
        content.translations.extend(arabic);
    }
    content
}

fn need(words: &Words, code: &str, order: usize) -> Record {
    let mut dice = Dice(order as u64);
    let label = texts(words, &mut dice, 2, &LANGS);
    let body = json!({ "code": code, "label": label, "icon": "signpost", "order": order });
    Record { kind: RecordKind::Need, id: code.to_owned(), body, file: String::new(), line: 0 }
}

fn texts(words: &Words, dice: &mut Dice, len: usize, tags: &[&str]) -> Value {
    let of = |tag: &&str| Some(((*tag).to_owned(), json!(words.sentence(dice, tag.parse::<Lang>().ok()?, len))));
    Value::Object(tags.iter().filter_map(of).collect())
}

fn service(words: &Words, number: usize, today: Day) -> (Record, Option<Translation>) {
    let mut dice = Dice(1_000 + number as u64);
    let (own, id) = (["en", "nl"], id(number));
    let need = format!("{}.part{}", top(number), number / TOP % BELOW);
    let mut body = json!({
        "id": id, "area": [PLACE], "need": [need],
        "name": texts(words, &mut dice, 5, &own),
        "summary": texts(words, &mut dice, 30, &own),
        "for_whom": texts(words, &mut dice, 12, &own),
    });
    let revision = |path: &str| body.get(path)?.get("en")?.as_str().map(|text| Revision::of(text).to_string());
    let of = json!({ "name": revision("name"), "summary": revision("summary"), "for_whom": revision("for_whom") });
    let arabic = "ar".parse::<Lang>().ok().map(|lang| {
        let fields = [("name", 5), ("summary", 30), ("for_whom", 12)];
        let mut of_field = |(path, len): (&str, usize)| (path.to_owned(), json!(words.sentence(&mut dice, lang, len)));
        let mut texts: serde_json::Map<_, _> = fields.into_iter().map(&mut of_field).collect();
        texts.insert("of".to_owned(), of);
        Translation { kind: RecordKind::Service, id: id.clone(), lang, body: texts, file: String::new(), line: 0 }
    });
    if let Some(body) = body.as_object_mut() {
        body.extend(many::facts(number, today));
    }
    (Record { kind: RecordKind::Service, id, body, file: String::new(), line: 0 }, arabic)
}
