//! F7: the clock jumps, by an hour, a day, two years, and back.

use integration::{NOW, on_own};
use serde_json::Value;

const FORM: &str = "/en/be-gent/voices/barrier?service=be-ocmw";
const HOUR_MS: i64 = 3_600_000;

#[test]
fn f07_people_read_and_report_whatever_the_clock_says() {
    on_own(async |app| {
        let mut opens = Vec::new();
        // also over the hour that is left out on 28 March 2027 and the one that comes twice on 25 October 2026
        let summer = 1_806_195_600_000 - NOW.0;
        let winter = 1_792_890_000_000 - NOW.0;
        let jumps = [0, HOUR_MS, -HOUR_MS, -24 * HOUR_MS, 2 * 365 * 24 * HOUR_MS, summer, winter, 0];
        for (n, jump) in jumps.into_iter().enumerate() {
            app.app.clock.set(NOW.plus_ms(jump));
            for page in ["/nl/be-gent", "/ar/be-gent/services/be-ocmw", "/nl/be-gent/search?q=dokter", "/hsds/services"]
            {
                assert_eq!(app.get(page).await.status, 200, "{page} after a jump of {jump} ms");
            }
            let key = format!("{n:032x}");
            let form =
                [("reason", "waiting"), ("audience", "desk"), ("answer", "case"), ("words", "a canary"), ("key", &key)];
            let sent = app.post_with(FORM, &form, &[("accept", "application/json")]).await;
            assert_eq!(sent.status, 200, "after a jump of {jump} ms: {}", sent.text());
            let case: Value = serde_json::from_slice(&sent.body).unwrap();
            let words: Vec<&str> = case["words"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
            opens.push((case["case"].as_str().unwrap().to_owned(), words.join(" ")));
        }
        for (case, words) in &opens {
            let opened = app.post_form("/en/case", &[("case", case), ("words", words)]).await;
            assert!(opened.main().contains("a canary"), "{}", opened.text());
        }
        let mut numbers: Vec<_> = opens.iter().map(|(case, _)| case.clone()).collect();
        numbers.sort();
        numbers.dedup();
        assert_eq!(numbers.len(), jumps.len(), "each has a number of its own");
        let problems = app.app.store.integrity_check().await.unwrap();
        assert_eq!(problems, Vec::<String>::new());
    });
}
