//! A barrier through the whole server: once, however often it is sent; opened by number and words, by post alone.

use axum::http::StatusCode;
use integration::{TestApp, on_postgres, on_shared};
use serde_json::Value;

const PATH: &str = "/en/be-gent/voices/barrier?service=be-ocmw";
const SCRIPT: [(&str, &str); 1] = [("accept", "application/json")];
const BROWSER: [(&str, &str); 1] = [("accept", "text/html,application/xhtml+xml")];

/// What a phone keeps in its outbox and sends when it is online again, until it was told that it arrived.
fn report(key: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut form = vec![("reason", "waiting"), ("audience", "desk"), ("answer", "case"), ("words", "a canary sings")];
    form.push(("key", key));
    form
}

async fn arrives_once_and_opens(app: &TestApp) {
    let form = report("00112233445566778899aabbccddeeff");
    let first = app.post_with(PATH, &form, &SCRIPT).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.text());
    let second = app.post_with(PATH, &form, &SCRIPT).await;
    assert_eq!(first.body, second.body, "the second time is the first one, told again");
    let answer: Value = serde_json::from_slice(&first.body).unwrap();
    let words: Vec<&str> = answer["words"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let (case, words) = (answer["case"].as_str().unwrap(), words.join(" "));
    assert_eq!(words.split(' ').count(), 4);

    let again = app.post_with(PATH, &form, &BROWSER).await;
    assert!(again.main().contains(&format!("data-case=\"{case}\"")), "without a script the same number");
    let other = app.post_with(PATH, &report("ffeeddccbbaa99887766554433221100"), &SCRIPT).await;
    let other: Value = serde_json::from_slice(&other.body).unwrap();
    assert_ne!(other["case"], answer["case"], "another key is another report");

    let opened = app.post_form("/en/case", &[("case", case), ("words", &words)]).await;
    assert_eq!(opened.status, StatusCode::OK);
    assert_eq!(opened.header("cache-control"), "no-store");
    let main = opened.main();
    assert!(main.contains("24 November 2026") || main.contains("November 24, 2026"), "{main}");
    assert!(main.contains("Ghent") || main.contains("Gent"), "{main}");
    assert!(main.contains("a canary sings"), "the sender's own words: {main}");
    assert!(!main.contains("10:00"), "not the time of day: {main}");
}

#[test]
fn a_barrier_that_is_sent_twice_arrives_once_and_opens_with_its_words() {
    on_shared(arrives_once_and_opens);
}

#[test]
fn a_barrier_that_is_sent_twice_arrives_once_over_postgresql() {
    on_postgres(async |app| arrives_once_and_opens(&app).await);
}

#[test]
fn a_case_opens_by_post_alone_and_not_with_other_words() {
    on_shared(async |app| {
        let answer = app.post_with(PATH, &report("0123456789abcdef0123456789abcdef"), &SCRIPT).await;
        let answer: Value = serde_json::from_slice(&answer.body).unwrap();
        let case = answer["case"].as_str().unwrap();
        let words: Vec<&str> = answer["words"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let mut turned = words.clone();
        turned.reverse();
        let wrong = app.post_form("/en/case", &[("case", case), ("words", &turned.join(" "))]).await;
        let unknown = app.post_form("/en/case", &[("case", "0000 0000"), ("words", &words.join(" "))]).await;
        for answer in [&wrong, &unknown] {
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.main().contains("do not open a report"));
        }
        let number: String = case.chars().filter(|c| !c.is_whitespace()).collect();
        let asked = app.get(&format!("/en/case?case={number}&words={}", words.join("+"))).await;
        assert!(
            !asked.main().contains("24 November 2026") && !asked.text().contains(&number),
            "an address opens nothing"
        );
    });
}

#[test]
fn an_error_stands_beside_its_field_in_the_readers_language_with_what_was_typed() {
    on_shared(async |app| {
        let form = [("audience", "desk"), ("answer", "case"), ("words", "hallo <b>")];
        let answer = app.post_form("/nl/be-gent/voices/barrier?service=be-ocmw", &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let found = integration::document::complaints(&answer.text(), "nl".parse().unwrap());
        assert!(found.is_empty(), "{}", found.join("\n"));
        assert!(answer.text().contains("<title>Fout"));
        assert!(answer.main().contains("Kies wat het probleem was.") && answer.main().contains("hallo &#60;b&#62;"));
        let ar = app.post_form("/ar/be-gent/voices/barrier", &form).await;
        assert_eq!(ar.status, StatusCode::UNPROCESSABLE_ENTITY);
        let found = integration::document::complaints(&ar.text(), "ar".parse().unwrap());
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

/// A form without a script is opened and sent twice by each of two people in the same minute, with the same choices.
async fn two_people_have_two_cases(app: &TestApp) {
    let mut cases = Vec::new();
    for _ in 0..2 {
        let page = app.get_with(PATH, &BROWSER).await;
        assert_eq!(page.header("cache-control"), "no-store");
        let key = integration::document::tags(&page.text())
            .into_iter()
            .find(|tag| tag.name == "input" && tag.get("name") == Some("key"))
            .and_then(|tag| tag.get("value").map(ToOwned::to_owned))
            .unwrap();
        let form = [("key", key.as_str()), ("reason", "waiting"), ("audience", "desk")];
        let sent = app.post_with(PATH, &form, &BROWSER).await;
        let main = sent.main();
        let (_, rest) = main.split_once("data-case=\"").unwrap();
        let case = rest.split('"').next().unwrap().to_owned();
        let again = app.post_with(PATH, &form, &BROWSER).await;
        assert!(again.main().contains(&format!("data-case=\"{case}\"")), "a second tap is the same report");
        cases.push(case);
    }
    assert_ne!(cases[0], cases[1]);
}

#[test]
fn two_people_who_send_the_same_have_two_cases() {
    on_shared(two_people_have_two_cases);
}

#[test]
fn two_people_who_send_the_same_have_two_cases_over_postgresql() {
    on_postgres(async |app| two_people_have_two_cases(&app).await);
}

#[test]
fn a_voice_of_every_kind_is_thanked_for() {
    on_shared(async |app| {
        for (tail, form) in [
            ("helpful?service=be-ocmw", vec![("answer", "yes")]),
            ("visit?service=be-ocmw", vec![("outcome", "waiting")]),
            ("correction?service=be-ocmw", vec![("field", "phone"), ("right", "The number rings out.")]),
            ("missing", vec![("need", "health")]),
        ] {
            let path = format!("/en/be-gent/voices/{tail}");
            let sent = app.post_form(&path, &form).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path}: {}", sent.main());
            let next = app.get(sent.header("location")).await;
            assert_eq!(next.status, StatusCode::OK, "{path} leads to {}", sent.header("location"));
        }
    });
}
