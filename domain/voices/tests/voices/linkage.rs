//! Nothing that is stored leads from a report to a person.

use std::{collections::HashMap, fs, path::Path};

use store::Database;
use voices::case::key_hash;

use crate::app::{App, NOW, apps, key};

const PATH: &str = "/en/be-gent/voices/barrier?service=be-one";

/// Everything that lies in the data folder.
fn bytes_of(app: &App) -> Vec<u8> {
    let Database::Sqlite(folder) = &app.test.database else { panic!("SQLite") };
    let read = |path: &Path| fs::read(path).unwrap();
    fs::read_dir(folder).unwrap().flat_map(|entry| read(&entry.unwrap().path())).collect()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_only_counted_leaves_no_word_and_no_address_on_the_disk() {
    let app = App::small().await;
    let form = |audience: &str, canary: &str| {
        format!("reason=cost&audience={audience}&words={canary}-words&answer=email&email={canary}%40mail.example")
    };
    let page = app.post(PATH, &form("counted", "canary-one")).await;
    assert_eq!(page.status, 200);
    app.post(PATH, &form("desk", "canary-two")).await;
    app.post(PATH, &form("office_words", "canary-three")).await;
    let (number, words) = page.opening();
    app.store.close().await;
    let bytes = bytes_of(&app);
    assert!(
        holds(&bytes, b"canary-two-words") && holds(&bytes, b"canary-three@mail.example"),
        "the search finds what is there"
    );
    assert!(!holds(&bytes, b"canary-one"));
    for opening in [number.as_str(), &number.replace(' ', ""), &words] {
        assert!(!holds(&bytes, opening.as_bytes()), "{opening} opens a case and lies on the disk");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_back_leaves_no_word_and_no_address_on_the_disk() {
    let app = App::small().await;
    let mut openings = Vec::new();
    for number in 1..=9 {
        let form = format!("key={}&reason=cost&audience=office_words&words=canary-{number}-words", key(number));
        openings
            .push(app.post(PATH, &format!("{form}&answer=email&email=canary-{number}%40mail.example")).await.opening());
    }
    let (number, words) = &openings[4];
    let form = format!("case={}&words={}&wish=take-back", number.replace(' ', "+"), words.replace(' ', "+"));
    assert_eq!(app.post("/en/case", &form).await.status, 200);
    app.store.close().await;
    let bytes = bytes_of(&app);
    assert!(holds(&bytes, b"canary-4-words") && holds(&bytes, b"canary-6@mail.example"), "the others stay");
    assert!(!holds(&bytes, b"canary-5"));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_time_finer_than_the_day_is_stored() {
    let app = App::small().await;
    for path in ["barrier", "visit", "helpful", "correction", "missing"] {
        let form = "reason=cost&outcome=got&answer=yes&field=closed&need=health";
        let form = if path == "barrier" { form.replace("answer=yes", "answer=case") } else { form.to_owned() };
        let status = app.post(&format!("/en/be-gent/voices/{path}?service=be-one"), &form).await.status;
        assert!([200, 303].contains(&status), "{path}");
    }
    app.store.close().await;
    let bytes = bytes_of(&app);
    let midnight = NOW.0 - NOW.0.rem_euclid(86_400_000);
    // SQLite stores a number of this size as six bytes, the highest first
    let stored = |ms: i64| ms.to_be_bytes()[2..].to_vec();
    assert!(holds(&bytes, &stored(midnight)), "the search finds the day of the link");
    assert!(!holds(&bytes, &stored(NOW.0)));
    let seconds = NOW.0 / 1_000;
    assert!(!holds(&bytes, &seconds.to_be_bytes()[4..]), "nor in seconds");
    for text in [NOW.0.to_string(), seconds.to_string(), "13:37".to_owned()] {
        assert!(!holds(&bytes, text.as_bytes()), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn tables_keep_no_order_of_arrival() {
    let app = App::small().await;
    let tables = app.ask("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name LIKE 'voices%'").await;
    assert_eq!(tables.len(), 18);
    for table in &tables {
        let (name, sql) = (table.get::<&str>(0).unwrap(), table.get::<&str>(1).unwrap());
        assert!(name == "voices_secret" || sql.contains("WITHOUT ROWID"), "{name}");
        assert!(!sql.contains("_at "), "{name} has a time");
    }
}

/// Somebody holds the database and the keys of a thousand phones. Matching the one to the other by their order is no better than
/// chance.
#[tokio::test(flavor = "multi_thread")]
async fn a_key_does_not_lead_to_its_report() {
    for app in apps().await {
        let total = if app.store.engine() == store::Engine::Sqlite { 1_000_u32 } else { 200 };
        for number in 0..total {
            let form = format!("key={}&reason=cost&words=report+{number}.", key(number + 1));
            assert_eq!(app.post_json(PATH, &form).await.status, 200);
        }
        let who: HashMap<[u8; 32], u32> = (0..total)
            .map(|number| (key_hash("barrier", kernel::RandomId::parse(&key(number + 1)).unwrap()), number))
            .collect();
        let keys = app.ask("SELECT hash FROM voices_keys").await;
        let reports = app.ask("SELECT words FROM voices_desk").await;
        let cases = app
            .ask("SELECT d.words FROM voices_cases c JOIN voices_desk d ON d.barrier = c.barrier ORDER BY c.seal")
            .await;
        assert_eq!((keys.len(), reports.len(), cases.len()), (total as usize, total as usize, total as usize));
        if app.store.engine() == store::Engine::Sqlite {
            for other in [&reports, &cases] {
                let matched = keys.iter().zip(other).filter(|(key, report)| {
                    let number = who[&key.get::<[u8; 32]>(0).unwrap()];
                    report.get::<&str>(0).unwrap() == format!("report {number}.")
                });
                // one is to be expected; ten or more would happen once in ten million times
                assert!(matched.count() < 10);
            }
            let arrived =
                reports.iter().enumerate().filter(|(at, row)| row.get::<&str>(0).unwrap() == format!("report {at}."));
            assert!(arrived.count() < 10, "stored in the order of arrival");
        }
    }
}
