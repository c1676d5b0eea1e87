//! Numbers to call: one person writes a number down, another one confirms it with a proof; until then it reads "not confirmed".

use kernel::{Day, RandomId};
use serde_json::{Value, json};

use super::{Version, parts::put};

/// The numbers of a record.
pub fn numbers(body: &Value) -> impl Iterator<Item = &str> {
    phones(body).filter_map(|phone| phone.get("number").and_then(Value::as_str))
}

fn phones(body: &Value) -> impl Iterator<Item = &Value> {
    body.get("phones").and_then(Value::as_array).into_iter().flatten()
}

/// Marks the numbers that everybody does not see yet: they wait for a second person.
pub fn doubt_new(body: &mut Value, published: Option<&Value>) {
    let known: Vec<&str> = published.into_iter().flat_map(numbers).collect();
    let mut all: Vec<Value> = phones(body).cloned().collect();
    for phone in &mut all {
        let is_known = phone.get("number").and_then(Value::as_str).is_some_and(|number| known.contains(&number));
        if let Some(phone) = phone.as_object_mut().filter(|_| !is_known) {
            phone.insert("confirm".to_owned(), json!(false));
        }
    }
    put(body, "phones", Value::Array(all));
}

/// The numbers that wait for a second person.
pub fn waiting(body: &Value) -> impl Iterator<Item = &str> {
    let doubted = phones(body).filter(|phone| phone.get("confirm") == Some(&json!(false)));
    doubted.filter_map(|phone| phone.get("number").and_then(Value::as_str))
}

/// Did this person write the number down first? They cannot confirm it.
#[must_use]
pub fn is_own(number: &str, versions: &[Version], person: RandomId) -> bool {
    let first = versions.iter().find(|version| numbers(&version.body).any(|known| known == number));
    first.is_some_and(|version| version.by == Some(person))
}

/// The record with the number confirmed by a page that was read on this day; none where it has no such number.
#[must_use]
pub fn confirmed(body: &Value, number: &str, source: &str, on: Day) -> Option<Value> {
    let mut all: Vec<Value> = phones(body).cloned().collect();
    let found = all.iter_mut().find(|phone| phone.get("number").and_then(Value::as_str) == Some(number))?;
    let phone = found.as_object_mut()?;
    phone.shift_remove("confirm");
    phone.insert("source".to_owned(), json!(source));
    let mut body = body.clone();
    put(&mut body, "phones", Value::Array(all));
    put(&mut body, "facts_checked.phones", json!(on.to_string()));
    let mut sources = body.get("sources").and_then(Value::as_array).cloned().unwrap_or_default();
    if !sources.iter().any(|known| known.as_str() == Some(source)) {
        sources.push(json!(source));
    }
    put(&mut body, "sources", Value::Array(sources));
    Some(body)
}

#[cfg(test)]
mod tests {
    use kernel::Timestamp;

    use super::*;
    use crate::desk::State;

    fn version(number: i64, phone: &str, by: u8) -> Version {
        let by = (by > 0).then_some(RandomId([by; 16]));
        let body = json!({"phones": [{"number": phone}]});
        Version { number, state: State::Published, body, translations: json!({}), by, at: Timestamp(0) }
    }

    #[test]
    fn a_new_number_waits_for_a_second_person() {
        let published = json!({"phones": [{"number": "112"}]});
        let mut body = json!({"phones": [{"number": "112"}, {"number": "113"}]});
        doubt_new(&mut body, Some(&published));
        assert_eq!(waiting(&body).collect::<Vec<_>>(), ["113"]);
        let on = Day::constant(2026, 11, 24);
        let sure = confirmed(&body, "113", "desk-x", on).unwrap();
        assert_eq!(waiting(&sure).count(), 0);
        assert_eq!(
            (&sure["phones"][1]["source"], &sure["facts_checked"]["phones"]),
            (&json!("desk-x"), &json!("2026-11-24"))
        );
        assert_eq!(sure["sources"], json!(["desk-x"]));
        assert!(confirmed(&body, "114", "desk-x", on).is_none());
    }

    #[test]
    fn who_wrote_a_number_does_not_confirm_it() {
        let versions = [version(1, "112", 0), version(2, "113", 7), version(3, "113", 8)];
        assert!(is_own("113", &versions, RandomId([7; 16])));
        assert!(!is_own("113", &versions, RandomId([8; 16])) && !is_own("112", &versions, RandomId([7; 16])));
    }
}
