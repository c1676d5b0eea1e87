//! The fields of a form as a record.

use kernel::Day;
use serde_json::{Map, Value, json};

use super::{
    ANSWERS, Filled, Ground, LINES, MOST_ROWS, PERS, Problem, QUALIFIERS, RELATIONS, REPORTING, Read, TEXTS, UNITS,
    sourced::Reading,
};
use crate::{
    desk::{
        access::areas,
        fields::{amount, is_mail_address, is_phone_number, is_web_address},
        parts::place,
    },
    model::VocabularyKind,
};

/// Reads a form over the record that it began from.
#[must_use]
pub fn read(filled: &Filled, before: &Value, ground: Ground<'_>) -> Read {
    let mut reading = Reading::new(filled, before, ground);
    about(&mut reading);
    lines(&mut reading);
    phones(&mut reading);
    hours(&mut reading);
    cost(&mut reading);
    documents(&mut reading);
    deadline(&mut reading);
    access(&mut reading);
    let Reading { mut body, problems, sources, .. } = reading;
    let is_sourced = body.get("sources").and_then(Value::as_array).is_some_and(|all| !all.is_empty());
    if !body.contains_key("verified") || (is_sourced && !sources.is_empty()) {
        place(&mut body, "verified", Value::Bool(is_sourced));
    }
    Read { body: Value::Object(body), sources, problems }
}

/// Name, summary, for whom, who offers it, where, for what need.
fn about(reading: &mut Reading<'_>) {
    for field in TEXTS {
        let before = reading.body.get(field).cloned();
        let words = reading.text(field, before.as_ref());
        if field == "name" && words.as_object().is_some_and(Map::is_empty) {
            reading.wrong("name", "editing-error-empty");
        }
        place(&mut reading.body, field, words);
    }
    let authority = reading.line("authority");
    place(&mut reading.body, "authority", json!(authority));
    let is_volatile = !reading.filled.value("volatile").is_empty();
    place(&mut reading.body, "volatile", if is_volatile { json!(true) } else { Value::Null });
    let wanted: Vec<&str> =
        reading.filled.value("area").split([',', ' ', '\n']).map(str::trim).filter(|code| !code.is_empty()).collect();
    let places = &reading.ground.snapshot.places;
    if wanted.is_empty() {
        reading.wrong("area", "editing-error-empty");
    } else if wanted.len() > MOST_ROWS || wanted.iter().any(|code| places.resolve_area(code).is_none()) {
        reading.wrong("area", "editing-error-unknown");
    }
    place(&mut reading.body, "area", json!(wanted));
    needs(reading);
}

/// The needs in the order in which they were, new ones behind them.
fn needs(reading: &mut Reading<'_>) {
    let chosen = reading.filled.all("need");
    let before = Value::Object(reading.body.clone());
    let known = before.get("need").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let mut all: Vec<&str> = known.filter(|code| chosen.iter().any(|one| one == code)).collect();
    for code in chosen {
        if !all.contains(&code.as_str()) {
            all.push(code);
        }
    }
    if all.is_empty() {
        reading.wrong("need", "editing-error-choose");
    } else if all.iter().any(|code| reading.ground.snapshot.need(code).is_none()) {
        reading.wrong("need", "editing-error-unknown");
    }
    place(&mut reading.body, "need", json!(all));
}

/// What a fact was before, to be changed: what the form does not show stays.
fn before(reading: &Reading<'_>, field: &str) -> Map<String, Value> {
    reading.body.get(field).and_then(Value::as_object).cloned().unwrap_or_default()
}

fn lines(reading: &mut Reading<'_>) {
    for field in LINES {
        let value = reading.line(field);
        if value.is_empty() {
            reading.set(field, Value::Null);
            continue;
        }
        match field {
            "email" if !is_mail_address(value) => reading.wrong(field, "editing-error-mail"),
            "website" | "online" if !is_web_address(value) => reading.wrong(field, "editing-error-link"),
            _ => {}
        }
        let mut fact = before(reading, field);
        fact.insert("value".to_owned(), json!(value));
        reading.ground(field, &mut fact);
        reading.set(field, Value::Object(fact));
    }
}

fn phones(reading: &mut Reading<'_>) {
    let known = reading.body.get("phones").and_then(Value::as_array).cloned().unwrap_or_default();
    let mut all = Vec::new();
    for n in reading.filled.rows("phone").collect::<Vec<_>>() {
        let name = format!("phone.{n}");
        let number = reading.line(&name);
        if !is_phone_number(number) {
            reading.wrong(&name, "editing-error-phone");
        }
        let was = known.iter().find(|phone| phone.get("number").and_then(Value::as_str) == Some(number));
        let mut phone = was.and_then(Value::as_object).cloned().unwrap_or_default();
        phone.insert("number".to_owned(), json!(number));
        let note = reading.text(&format!("{name}.note"), phone.get("note"));
        place(&mut phone, "note", note);
        reading.ground(&name, &mut phone);
        // doubt about a number ends when a second person confirms it, not here
        if was.is_some_and(|was| was.get("confirm") == Some(&json!(false))) {
            phone.insert("confirm".to_owned(), json!(false));
        }
        all.push(Value::Object(phone));
    }
    reading.set("phones", Value::Array(all));
}

fn hours(reading: &mut Reading<'_>) {
    let mut fact = before(reading, "hours");
    let osm = reading.line("hours");
    if !osm.is_empty() && hours::Hours::from_osm(osm).problem().is_some() {
        reading.wrong("hours", "finding-hours-unreadable");
    }
    place(&mut fact, "osm", if osm.is_empty() { Value::Null } else { json!(osm) });
    let note = reading.text("hours.note", fact.get("note"));
    let is_there = !osm.is_empty() || note.as_object().is_some_and(|words| !words.is_empty());
    place(&mut fact, "note", note);
    if is_there {
        reading.ground("hours", &mut fact);
    }
    reading.set("hours", if is_there { Value::Object(fact) } else { Value::Null });
}

fn cost(reading: &mut Reading<'_>) {
    let mut fact = before(reading, "cost");
    let is_free = !reading.filled.value("cost.free").is_empty();
    place(&mut fact, "free", if is_free { json!(true) } else { Value::Null });
    let mut amounts = Vec::new();
    let known = fact.get("amounts").and_then(Value::as_array).cloned().unwrap_or_default();
    for n in reading.filled.rows("amount").collect::<Vec<_>>() {
        let was = known.get(n).and_then(Value::as_object).cloned().unwrap_or_default();
        amounts.push(one_amount(reading, &format!("amount.{n}"), was));
    }
    let has_amounts = !amounts.is_empty();
    place(&mut fact, "amounts", Value::Array(amounts));
    for text in ["note", "payer"] {
        let words = reading.text(&format!("cost.{text}"), fact.get(text));
        place(&mut fact, text, words);
    }
    let is_there = is_free || has_amounts || fact.contains_key("note") || fact.contains_key("payer");
    if is_there {
        reading.ground("cost", &mut fact);
    }
    reading.set("cost", if is_there { Value::Object(fact) } else { Value::Null });
}

fn one_amount(reading: &mut Reading<'_>, name: &str, mut body: Map<String, Value>) -> Value {
    let currency = match reading.filled.value(&format!("{name}.currency")) {
        "" => "EUR".to_owned(),
        code => code.to_uppercase(),
    };
    match amount(reading.filled.value(name), &currency) {
        Some(plain) => drop(body.insert("amount".to_owned(), json!(plain))),
        None => reading.wrong(name, "editing-error-number"),
    }
    body.insert("currency".to_owned(), json!(currency));
    for (field, allowed, usual) in [("qualifier", &QUALIFIERS[..], "exact"), ("per", &PERS[..], "once")] {
        let field_name = format!("{name}.{field}");
        match reading.filled.value(&field_name) {
            word if word.is_empty() || word == usual => {
                if body.get(field).is_some_and(|known| known.as_str() != Some(usual)) {
                    body.shift_remove(field);
                }
            }
            word if allowed.contains(&word) => drop(body.insert(field.to_owned(), json!(word))),
            _ => reading.wrong(field_name, "editing-error-choose"),
        }
    }
    let year = reading.filled.value(&format!("{name}.year"));
    match year.parse::<i16>() {
        Ok(year) if (1900..=2200).contains(&year) => drop(body.insert("year".to_owned(), json!(year))),
        _ if year.is_empty() => drop(body.shift_remove("year")),
        _ => reading.wrong(format!("{name}.year"), "editing-error-number"),
    }
    Value::Object(body)
}

fn documents(reading: &mut Reading<'_>) {
    let mut fact = before(reading, "documents");
    let mut items: Vec<String> = Vec::new();
    for n in reading.filled.rows("document").collect::<Vec<_>>() {
        let name = format!("document.{n}");
        let word = reading.line(&name);
        match reading.ground.code(VocabularyKind::Documents, word) {
            Some(code) if !items.contains(&code) => items.push(code),
            Some(_) => {}
            None => reading.wrong(name, "editing-error-unknown"),
        }
    }
    let note = reading.text("documents.note", fact.get("note"));
    let is_there = !items.is_empty() || note.as_object().is_some_and(|words| !words.is_empty());
    place(&mut fact, "items", json!(items));
    place(&mut fact, "note", note);
    if is_there {
        reading.ground("documents", &mut fact);
    }
    reading.set("documents", if is_there { Value::Object(fact) } else { Value::Null });
}

fn deadline(reading: &mut Reading<'_>) {
    let mut fact = before(reading, "deadline");
    for (field, allowed) in [("relation", &RELATIONS[..]), ("unit", &UNITS[..])] {
        let name = format!("deadline.{field}");
        let value = reading.filled.value(&name);
        if !value.is_empty() && !allowed.contains(&value) {
            reading.wrong(name, "editing-error-choose");
        }
        place(&mut fact, field, if value.is_empty() { Value::Null } else { json!(value) });
    }
    let count = reading.filled.value("deadline.count");
    let number = count.parse::<u32>().ok().filter(|count| *count <= 1_000);
    if !count.is_empty() && number.is_none() {
        reading.wrong("deadline.count", "editing-error-number");
    }
    place(&mut fact, "count", number.map_or(Value::Null, |count| json!(count)));
    let event = reading.line("deadline.event");
    let code = reading.ground.code(VocabularyKind::Events, event);
    if !event.is_empty() && code.is_none() {
        reading.wrong("deadline.event", "editing-error-unknown");
    }
    place(&mut fact, "event", code.map_or(Value::Null, Value::String));
    let date = reading.filled.value("deadline.date");
    let day = date.parse::<Day>().ok();
    if !date.is_empty() && day.is_none() {
        reading.wrong("deadline.date", "date-invalid");
    }
    place(&mut fact, "date", day.map_or(Value::Null, |day| json!(day.to_string())));
    let note = reading.text("deadline.note", fact.get("note"));
    place(&mut fact, "note", note);
    let is_there = ["relation", "count", "event", "date", "note"].iter().any(|field| fact.contains_key(*field));
    if is_there {
        reading.ground("deadline", &mut fact);
    }
    reading.set("deadline", if is_there { Value::Object(fact) } else { Value::Null });
}

fn access(reading: &mut Reading<'_>) {
    let known = before(reading, "access");
    let mut all = known.clone();
    for code in ANSWERS {
        let value = match reading.filled.value(code) {
            "yes" => json!(true),
            "no" => json!(false),
            "" => Value::Null,
            _ => {
                reading.wrong(code, "editing-error-choose");
                Value::Null
            }
        };
        answer(reading, code, value, &mut all);
    }
    let reporting = reading.filled.value("reporting");
    if !reporting.is_empty() && !REPORTING.contains(&reporting) {
        reading.wrong("reporting", "editing-error-choose");
    }
    answer(reading, "reporting", if reporting.is_empty() { Value::Null } else { json!(reporting) }, &mut all);
    for code in ANSWERS.into_iter().chain(["reporting"]) {
        if known.get(code) != all.get(code) {
            reading.note(&format!("access.{code}"), all.contains_key(code));
        }
    }
    place(&mut reading.body, "access", Value::Object(all));
}

fn answer(reading: &mut Reading<'_>, code: &str, value: Value, all: &mut Map<String, Value>) {
    if value.is_null() {
        all.shift_remove(code);
        return;
    }
    let mut fact = all.get(code).and_then(Value::as_object).cloned().unwrap_or_default();
    fact.insert("value".to_owned(), value);
    reading.ground(code, &mut fact);
    all.insert(code.to_owned(), Value::Object(fact));
}

/// An id for a new service: the country or place that it is for, and its name in letters that addresses have.
#[must_use]
pub fn fresh_id(body: &Value) -> String {
    let area = areas(body).next().unwrap_or_default().to_lowercase();
    let names = body.get("name").and_then(Value::as_object);
    let name = names.and_then(|all| all.get("en").or_else(|| all.values().next())).and_then(Value::as_str);
    let mut id = format!("{area}-");
    for c in name.unwrap_or_default().to_lowercase().chars().take(60) {
        match c {
            'a'..='z' | '0'..='9' => id.push(c),
            _ if !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    id.trim_matches('-').to_owned()
}

/// What the checks of the content find in a record, with the fields of the form: what keeps it from being published, and what
/// is only to be looked at.
#[must_use]
pub fn problem_at(field: &str, key: &'static str) -> Problem {
    let field = match field.strip_prefix("access.").unwrap_or(field) {
        "phones" => "phone.0",
        "sources" | "id" | "checked" | "confidence" | "status" => "",
        other => other,
    };
    Problem::new(field, key)
}
