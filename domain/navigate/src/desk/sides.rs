//! A translation beside its original, text by text.

use kernel::{Lang, Revision};
use serde_json::{Map, Value};
use texts::{Origin, State};

use super::{
    Version,
    differences::{Piece, in_words},
};
use crate::{
    content::{RecordKind, Translation},
    model::{Service, Translatable as _},
};

/// A text and its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Field path: `name`, `phone.0`.
    pub path: String,
    /// The original.
    pub original: String,
    /// Its language.
    pub lang: Lang,
    /// The translation; empty where there is none.
    pub translation: String,
    /// What it is worth; none where there is none.
    pub state: Option<State>,
    /// What has changed in the original since the translation was made, where its former words are known.
    pub changed: Vec<Piece>,
}

/// Every text of a service that is not in `to` by itself.
#[must_use]
pub fn sides(service: &Service, to: Lang, versions: &[Version]) -> Vec<Side> {
    let mut former: Vec<Service> =
        versions.iter().rev().filter_map(|version| serde_json::from_value(version.body.clone()).ok()).collect();
    let texts = service.all_texts().into_iter();
    let foreign = texts.filter(|(_, text)| text.get(to).is_none_or(|variant| variant.origin != Origin::Original));
    let mut all = Vec::new();
    for (path, text) in foreign {
        let Some(source) = text.source() else { continue };
        let own = text.get(to);
        let state = own.map(|variant| text.state(variant));
        let of = own.and_then(|variant| variant.of).filter(|_| state == Some(State::Outdated));
        let changed = of.and_then(|of| former_words(&mut former, &path, of)).map(|old| in_words(&old, &source.body));
        all.push(Side {
            path: path.into_owned(),
            original: source.body.to_string(),
            lang: source.lang,
            translation: own.map(|variant| variant.body.to_string()).unwrap_or_default(),
            state,
            changed: changed.unwrap_or_default(),
        });
    }
    all
}

/// The words of a text when it had this revision.
fn former_words(former: &mut [Service], path: &str, of: Revision) -> Option<String> {
    former.iter_mut().find_map(|service| {
        let words = service.text_mut(path)?.source()?.body.to_string();
        (Revision::of(&words) == of).then_some(words)
    })
}

/// What a person did with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Wrote the translation, or said that it is still right.
    Written(String),
    /// Read it and found it right.
    Reviewed,
}

/// The translation of a service with what a person did; texts that nobody touched stay as they are, with what they are worth.
#[must_use]
pub fn translated(
    id: &str,
    to: Lang,
    before: Option<&Translation>,
    sides: &[Side],
    acts: &[(String, Act)],
) -> Translation {
    let mut body = before.map(|before| before.body.clone()).unwrap_or_default();
    let inner =
        |body: &Map<String, Value>, key: &str| body.get(key).and_then(Value::as_object).cloned().unwrap_or_default();
    let (mut of, mut origins) = (inner(&body, "of"), inner(&body, "origins"));
    for (path, act) in acts {
        let Some(side) = sides.iter().find(|side| side.path == *path) else { continue };
        let origin = match act {
            Act::Written(words) if words.is_empty() => {
                body.shift_remove(path);
                of.shift_remove(path);
                origins.shift_remove(path);
                continue;
            }
            Act::Written(words) => {
                body.insert(path.clone(), Value::String(words.clone()));
                of.insert(path.clone(), Value::String(Revision::of(&side.original).to_string()));
                Origin::Person
            }
            Act::Reviewed => Origin::Reviewed,
        };
        origins.insert(path.clone(), Value::String(origin.as_str().to_owned()));
    }
    body.insert("of".to_owned(), Value::Object(of));
    body.insert("origins".to_owned(), Value::Object(origins));
    Translation { kind: RecordKind::Service, id: id.to_owned(), lang: to, body, file: String::new(), line: 0 }
}

#[cfg(test)]
mod tests {
    use kernel::Timestamp;
    use serde_json::json;
    use texts::Variant;

    use super::*;
    use crate::desk;

    fn service(summary: &str) -> Value {
        json!({"id": "be-a", "area": ["BE"], "need": ["health"], "name": {"en": "Doctor", "nl": "Arts"}, "summary": {"en": summary}})
    }

    fn typed(summary: &str, of: &str) -> Service {
        let mut service: Service = serde_json::from_value(service(summary)).unwrap();
        let of = Some(Revision::of(of));
        let variant = Variant { lang: Lang::NL, body: "Bel ons.".into(), origin: Origin::Machine, of };
        service.summary.add(variant);
        service
    }

    #[test]
    fn what_changed_in_the_original_is_marked() {
        let version = Version {
            number: 1,
            state: desk::State::Published,
            body: service("Call us."),
            translations: json!({}),
            by: None,
            at: Timestamp(0),
        };
        let all = sides(&typed("Write us.", "Call us."), Lang::NL, &[version]);
        let [side] = all.as_slice() else { panic!("the name is in Dutch by itself: {all:?}") };
        assert_eq!((side.path.as_str(), side.state), ("summary", Some(State::Outdated)));
        assert_eq!(side.changed[..2], [Piece::Gone("Call".into()), Piece::New("Write".into())]);
    }

    #[test]
    fn only_what_a_person_did_is_a_persons() {
        let all = sides(&typed("Call us.", "Call us."), Lang::NL, &[]);
        let before = translated("be-a", Lang::NL, None, &all, &[]);
        assert!(before.body.get("summary").is_none());
        let acts =
            [("summary".to_owned(), Act::Written("Bel ons maar.".to_owned())), ("none".to_owned(), Act::Reviewed)];
        let after = translated("be-a", Lang::NL, Some(&before), &all, &acts);
        assert_eq!(after.body["origins"], json!({"summary": "person"}));
        assert_eq!(after.body["of"], json!({"summary": Revision::of("Call us.").to_string()}));
        let seen = translated("be-a", Lang::NL, Some(&after), &all, &[("summary".to_owned(), Act::Reviewed)]);
        assert_eq!(
            (&seen.body["summary"], &seen.body["origins"]["summary"]),
            (&json!("Bel ons maar."), &json!("reviewed"))
        );
    }
}
