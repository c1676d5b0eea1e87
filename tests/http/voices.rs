//! A barrier through the whole server: once, however often it is sent; opened by number and words.

use axum::http::StatusCode;
use integration::TestApp;
use serde_json::Value;

const PATH: &str = "/en/be-gent/voices/barrier?service=be-ocmw";

#[tokio::test]
async fn a_barrier_that_is_sent_twice_arrives_once_and_opens_with_its_words() {
    let app = TestApp::start().await;
    let form = "key=00112233445566778899aabbccddeeff&reason=waiting&audience=desk&answer=case&words=canary";
    let first = app.post(PATH, form, &[("accept", "application/json")]).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.text());
    let second = app.post(PATH, form, &[("accept", "application/json")]).await;
    let (first, second): (Value, Value) =
        (serde_json::from_slice(&first.body).unwrap(), serde_json::from_slice(&second.body).unwrap());
    assert_eq!(first["case"], second["case"]);
    assert_eq!(first["words"], second["words"]);
    let words: Vec<&str> = first["words"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let case = first["case"].as_str().unwrap().replace(' ', "");
    let opened = app.post("/en/case", &format!("case={case}&words={}", words.join("+")), &[]).await;
    assert_eq!(opened.status, StatusCode::OK);
    assert!(
        opened.main().contains("24 November 2026") || opened.main().contains("November 24, 2026"),
        "{}",
        opened.main()
    );
    let wrong = app.post("/en/case", &format!("case={case}&words=one+two+three+four"), &[]).await;
    assert!(wrong.main().contains("do not open a report"));
}

#[tokio::test]
async fn an_error_stands_beside_its_field_in_the_readers_language_with_what_was_typed() {
    let app = TestApp::start().await;
    let answer =
        app.post("/nl/be-gent/voices/barrier?service=be-ocmw", "audience=desk&answer=case&words=hallo", &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("<title>Fout"));
    assert!(answer.main().contains("Kies wat het probleem was.") && answer.main().contains("hallo"));
}
