//! The parts of a record that two people can change without being in each other's way, and what comes of it when they do.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// Fields whose parts are languages, answers or fields.
const DIVIDED: [&str; 5] = ["name", "summary", "for_whom", "access", "facts_checked"];

/// A part that two people changed in different ways.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    /// Which: `name.nl`, `phones`.
    pub part: String,
    /// What the other person wrote; null when they took it out.
    pub theirs: Value,
    /// What this person wrote.
    pub mine: Value,
}

/// What comes of two changes to one record.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The record with both changes; where they clash, with mine.
    pub body: Value,
    /// Where they clash.
    pub clashes: Vec<Clash>,
}

/// The parts of a record: each language of a name, each answer, every other field as a whole.
#[must_use]
pub fn parts(body: &Value) -> BTreeMap<String, Value> {
    let mut all = BTreeMap::new();
    for (field, value) in body.as_object().into_iter().flatten() {
        match value.as_object().filter(|_| DIVIDED.contains(&field.as_str())) {
            Some(inner) => all.extend(inner.iter().map(|(key, value)| (format!("{field}.{key}"), value.clone()))),
            None => {
                all.insert(field.clone(), value.clone());
            }
        }
    }
    all.retain(|_, value| !says_nothing(value) && *value != Value::Bool(false));
    all
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

/// Puts a part into a record, or takes it out when it is null.
pub fn put(body: &mut Value, part: &str, value: Value) {
    let Some(map) = body.as_object_mut() else { return };
    let (field, key) = part.split_once('.').filter(|(field, _)| DIVIDED.contains(field)).unwrap_or((part, ""));
    if key.is_empty() {
        place(map, field, value);
        return;
    }
    let mut inner = map.get(field).and_then(Value::as_object).cloned().unwrap_or_default();
    place(&mut inner, key, value);
    place(map, field, Value::Object(inner));
}

/// Sets a field, or takes it out when there is nothing to say.
pub(super) fn place(map: &mut Map<String, Value>, field: &str, value: Value) {
    if says_nothing(&value) {
        map.shift_remove(field);
    } else {
        map.insert(field.to_owned(), value);
    }
}

/// What comes of `mine`, which began from `base`, now that `theirs` has been saved. What only one of the two changed is taken
/// from that one; days of checks and lists of sources never clash.
#[must_use]
pub fn merge(base: &Value, theirs: &Value, mine: &Value) -> Merged {
    let (before, other, own) = (parts(base), parts(theirs), parts(mine));
    let names: BTreeSet<&String> = before.keys().chain(other.keys()).chain(own.keys()).collect();
    let mut merged = Merged { body: theirs.clone(), clashes: Vec::new() };
    for name in names {
        let [was, theirs, mine] = [&before, &other, &own].map(|all| all.get(name).cloned().unwrap_or_default());
        if mine == was || mine == theirs {
            continue;
        }
        let is_clash = theirs != was;
        let value = match settled(name, &theirs, &mine).filter(|_| is_clash) {
            Some(value) => value,
            None if is_clash => {
                merged.clashes.push(Clash { part: name.clone(), theirs, mine: mine.clone() });
                mine
            }
            None => mine,
        };
        put(&mut merged.body, name, value);
    }
    merged
}

/// What two different values of a part come to without asking anybody.
fn settled(part: &str, theirs: &Value, mine: &Value) -> Option<Value> {
    if part == "sources" {
        let mut all = theirs.as_array().cloned().unwrap_or_default();
        let own = mine.as_array().cloned().unwrap_or_default();
        all.extend(own.into_iter().filter(|id| !theirs.as_array().is_some_and(|known| known.contains(id))));
        return Some(Value::Array(all));
    }
    let is_day = part == "checked" || part.starts_with("facts_checked.");
    is_day.then(|| if theirs.as_str() > mine.as_str() { theirs.clone() } else { mine.clone() })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn base() -> Value {
        json!({"id": "a", "name": {"en": "Doctor", "nl": "Arts"}, "phones": [{"number": "1"}], "sources": ["x"],
            "access": {"children": {"value": true}}, "checked": "2026-01-01"})
    }

    #[test]
    fn changes_to_different_parts_are_both_kept() {
        let (mut theirs, mut mine) = (base(), base());
        put(&mut theirs, "name.nl", json!("Huisarts"));
        put(&mut theirs, "access.interpreter", json!({"value": true}));
        put(&mut mine, "name.en", json!("Family doctor"));
        put(&mut mine, "phones", Value::Null);
        let merged = merge(&base(), &theirs, &mine);
        assert!(merged.clashes.is_empty());
        assert_eq!(merged.body["name"], json!({"en": "Family doctor", "nl": "Huisarts"}));
        assert_eq!(merged.body.get("phones"), None);
        assert_eq!(merged.body["access"], json!({"children": {"value": true}, "interpreter": {"value": true}}));
    }

    #[test]
    fn one_part_changed_twice_is_asked_about_and_mine_stays() {
        let (mut theirs, mut mine) = (base(), base());
        put(&mut theirs, "phones", json!([{"number": "2"}]));
        put(&mut mine, "phones", json!([{"number": "3"}]));
        let merged = merge(&base(), &theirs, &mine);
        let [clash] = merged.clashes.as_slice() else { panic!("{merged:?}") };
        assert_eq!(
            (clash.part.as_str(), &clash.theirs[0]["number"], &clash.mine[0]["number"]),
            ("phones", &json!("2"), &json!("3"))
        );
        assert_eq!(merged.body["phones"], json!([{"number": "3"}]));
        assert!(merge(&base(), &mine, &mine).clashes.is_empty(), "the same change is none");
    }

    #[test]
    fn sources_and_days_never_clash() {
        let (mut theirs, mut mine) = (base(), base());
        put(&mut theirs, "sources", json!(["x", "y"]));
        put(&mut theirs, "checked", json!("2026-11-02"));
        put(&mut mine, "sources", json!(["x", "z"]));
        put(&mut mine, "checked", json!("2026-11-01"));
        let merged = merge(&base(), &theirs, &mine);
        assert!(merged.clashes.is_empty());
        assert_eq!((&merged.body["sources"], &merged.body["checked"]), (&json!(["x", "y", "z"]), &json!("2026-11-02")));
    }

    #[test]
    fn a_part_that_one_took_out_and_the_other_changed_is_a_clash() {
        let (mut theirs, mut mine) = (base(), base());
        put(&mut theirs, "name.nl", Value::Null);
        put(&mut mine, "name.nl", json!("Dokter"));
        let merged = merge(&base(), &theirs, &mine);
        assert_eq!(merged.clashes, [Clash { part: "name.nl".into(), theirs: Value::Null, mine: json!("Dokter") }]);
    }
}
