//! What happens once a day, and that both databases understand every statement.

use voices::store::{self, DayCount, Expired};

use crate::app::{App, NOW, TODAY, apps};

fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_understood() {
    for app in apps().await {
        app.store.prepare_all(voices::STATEMENTS).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ways_to_reach_a_person_go_after_twelve_months() {
    for app in apps().await {
        let form = "reason=cost&words=stays&answer=email&email=a%40b.example";
        app.post("/en/be-gent/voices/barrier", form).await;
        let day = |text: &str| text.parse().unwrap();
        let expired = async |today| store::list_expired(&app.store, day(today)).await.unwrap();
        assert_eq!(expired("2027-11-24").await, Expired::default(), "a year to the day");
        assert_eq!(expired("2027-11-25").await, Expired { contacts: 1, keys: 0, ..Expired::default() });
        assert_eq!(expired("2027-12-30").await, Expired { contacts: 1, keys: 1, ..Expired::default() });
        assert_eq!(
            store::expire(&app.store, day("2027-11-25")).await.unwrap(),
            Expired { contacts: 1, keys: 0, ..Expired::default() }
        );
        assert_eq!(app.count("SELECT count(*) FROM voices_contacts").await, 0);
        assert_eq!(app.count("SELECT count(*) FROM voices_desk WHERE words = 'stays'").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_announced_once_when_it_is_over_with_counts_only() {
    for app in apps().await {
        app.post("/en/be-gent/voices/barrier?service=be-one", "reason=cost&words=secret").await;
        app.post("/en/be-gent/voices/barrier?service=be-one", "reason=distance").await;
        app.post("/en/be-gent/voices/visit?service=be-one", "outcome=got").await;
        assert_eq!(store::announce(&app.store, NOW, fill).await.unwrap(), 0, "the day is not over");
        let tomorrow = NOW.plus_ms(86_400_000);
        let day = || TODAY.parse().unwrap();
        let count = |kind: &str, count| DayCount { day: day(), kind: kind.to_owned(), count };
        let received = store::list_received(&app.store, tomorrow.day_utc()).await.unwrap();
        assert_eq!(received, [count("barrier", 2), count("visit", 1)]);
        assert_eq!(store::announce(&app.store, tomorrow, fill).await.unwrap(), 1);
        assert_eq!(store::announce(&app.store, tomorrow, fill).await.unwrap(), 0);
        let rows = app.ask("SELECT kind, subjects, actor, body FROM events").await;
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].get::<&str>(0).unwrap(), rows[0].get::<&str>(1).unwrap()), ("VoicesReceived", "[]"));
        assert_eq!(rows[0].get::<Option<Vec<u8>>>(2).unwrap(), None);
        let body: serde_json::Value = serde_json::from_str(rows[0].get(3).unwrap()).unwrap();
        assert_eq!(body, serde_json::json!({"barrier": 2, "visit": 1, "day": TODAY}));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_voice_is_an_event_of_its_own() {
    let app = App::small().await;
    app.post("/en/be-gent/voices/barrier?service=be-one", "reason=cost").await;
    app.post("/en/be-gent/voices/helpful?service=be-one", "answer=yes").await;
    assert_eq!(app.count("SELECT count(*) FROM events").await, 0);
}
