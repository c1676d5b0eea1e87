//! A record as the fields of a form.

use serde_json::Value;

use super::{ANSWERS, Filled, LINES, TEXTS};

/// The fields of a record.
#[must_use]
pub fn fill(body: &Value) -> Filled {
    let mut filled = Filled::default();
    for need in texts(body.get("need")) {
        filled.set("need", need);
    }
    filled.set("area", texts(body.get("area")).collect::<Vec<_>>().join(", "));
    filled.set("authority", text(body, "authority"));
    filled.set("volatile", if is_true(body, "volatile") { "1" } else { "" });
    for field in TEXTS {
        words(&mut filled, field, body.get(field));
    }
    for field in LINES {
        if let Some(fact) = body.get(field) {
            filled.set(field, text(fact, "value"));
            ground(&mut filled, field, fact);
        }
    }
    for (n, phone) in list(body.get("phones")).enumerate() {
        filled.set(format!("phone.{n}"), text(phone, "number"));
        words(&mut filled, &format!("phone.{n}.note"), phone.get("note"));
        ground(&mut filled, &format!("phone.{n}"), phone);
    }
    if let Some(hours) = body.get("hours") {
        filled.set("hours", text(hours, "osm"));
        words(&mut filled, "hours.note", hours.get("note"));
        ground(&mut filled, "hours", hours);
    }
    cost(&mut filled, body.get("cost"));
    if let Some(documents) = body.get("documents") {
        for (n, code) in texts(documents.get("items")).enumerate() {
            filled.set(format!("document.{n}"), code);
        }
        words(&mut filled, "documents.note", documents.get("note"));
        ground(&mut filled, "documents", documents);
    }
    if let Some(deadline) = body.get("deadline") {
        for field in ["relation", "unit", "event", "date"] {
            filled.set(format!("deadline.{field}"), text(deadline, field));
        }
        let count = deadline.get("count").and_then(Value::as_u64);
        filled.set("deadline.count", count.map(|count| count.to_string()).unwrap_or_default());
        words(&mut filled, "deadline.note", deadline.get("note"));
        ground(&mut filled, "deadline", deadline);
    }
    access(&mut filled, body.get("access"));
    filled
}

fn cost(filled: &mut Filled, cost: Option<&Value>) {
    let Some(cost) = cost else { return };
    filled.set("cost.free", if is_true(cost, "free") { "1" } else { "" });
    for (n, amount) in list(cost.get("amounts")).enumerate() {
        filled.set(format!("amount.{n}"), text(amount, "amount"));
        for field in ["currency", "per", "qualifier"] {
            filled.set(format!("amount.{n}.{field}"), text(amount, field));
        }
        let year = amount.get("year").and_then(Value::as_i64);
        filled.set(format!("amount.{n}.year"), year.map(|year| year.to_string()).unwrap_or_default());
    }
    words(filled, "cost.note", cost.get("note"));
    words(filled, "cost.payer", cost.get("payer"));
    ground(filled, "cost", cost);
}

fn access(filled: &mut Filled, access: Option<&Value>) {
    let Some(access) = access else { return };
    for code in ANSWERS {
        if let Some(fact) = access.get(code) {
            filled.set(code, if is_true(fact, "value") { "yes" } else { "no" });
            ground(filled, code, fact);
        }
    }
    if let Some(fact) = access.get("reporting") {
        filled.set("reporting", text(fact, "value"));
        ground(filled, "reporting", fact);
    }
}

/// The source of a fact, and doubt.
fn ground(filled: &mut Filled, name: &str, fact: &Value) {
    filled.set(format!("{name}.source"), text(fact, "source"));
    let is_doubted = fact.get("confirm").and_then(Value::as_bool) == Some(false);
    filled.set(format!("{name}.doubt"), if is_doubted { "1" } else { "" });
}

fn words(filled: &mut Filled, name: &str, words: Option<&Value>) {
    for (lang, body) in words.and_then(Value::as_object).into_iter().flatten() {
        filled.set(format!("{name}.{lang}"), body.as_str().unwrap_or_default());
    }
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn is_true(value: &Value, field: &str) -> bool {
    value.get(field).and_then(Value::as_bool) == Some(true)
}

fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

fn texts(value: Option<&Value>) -> impl Iterator<Item = &str> {
    list(value).filter_map(Value::as_str)
}
