//! Many forms from one network: the budget is wide for people, and whatever is beyond it is lost by nobody.

use voices::{Limits, Settings};

use crate::app::{App, apps, key};

const PATH: &str = "/en/be-gent/voices/barrier?service=be-one";

fn form(number: u32) -> String {
    format!("key={}&reason=cost&words=still+here", key(number))
}

#[tokio::test(flavor = "multi_thread")]
async fn beyond_the_budget_a_form_is_asked_to_come_again_with_everything_in_it() {
    for app in apps().await {
        app.come_from("192.0.2.1");
        for number in 0..10 {
            assert_eq!(app.post(PATH, &form(number)).await.status, 200, "{number}");
        }
        let page = app.post(PATH, &form(10)).await;
        assert_eq!((page.status, page.retry.as_str(), page.cache.as_str()), (429, "120", "no-store"));
        assert!(page.has("Many reports come from this network just now. Your answers are still here."));
        assert!(
            page.has("still here</textarea>") && page.has("value=\"cost\" id=") || page.has("value=\"cost\" checked")
        );
        assert_eq!(page.key(), key(10), "it can be sent again as it is");
        let reply = app.post_json(PATH, &form(11)).await;
        assert_eq!((reply.status, reply.retry.as_str()), (429, "120"), "the outbox keeps it");
        assert_eq!(reply.json(), serde_json::json!({"errors": []}));
        // a neighbour, the same network, another network
        for (ip, status) in [("192.0.2.77", 429), ("::ffff:192.0.2.5", 429), ("192.0.3.1", 200), ("2001:db8::1", 200)] {
            app.come_from(ip);
            assert_eq!(app.post(PATH, &form(12)).await.status, status, "{ip}");
        }
        app.come_from("192.0.2.1");
        app.later(120_000);
        assert_eq!(app.post(PATH, &form(10)).await.status, 200);
        assert_eq!(app.post(PATH, &form(11)).await.status, 429);
        assert_eq!(app.count("SELECT count(*) FROM voices_barriers").await, 12);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn all_forms_share_the_budget_and_only_what_is_stored_takes_from_it() {
    let app = App::small().await;
    app.come_from("2001:db8::1");
    let visit = "/en/be-gent/voices/visit?service=be-one";
    for number in 0..100 {
        assert_eq!(app.post(visit, "outcome=nonsense").await.status, 422);
        assert_eq!(app.post(PATH, &form(1)).await.status, 200, "{number}: the same form again");
        assert_eq!(app.get(PATH).await.status, 200);
    }
    for number in 0..9 {
        assert_eq!(app.post(visit, &format!("key={}&outcome=got", key(number + 2))).await.status, 303);
    }
    for (path, form) in [
        ("visit?service=be-one", "outcome=got"),
        ("helpful?service=be-one", "answer=yes"),
        ("correction?service=be-one", "field=closed"),
        ("missing", "need=health"),
        ("barrier", "reason=cost"),
    ] {
        assert_eq!(app.post(&format!("/en/be-gent/voices/{path}"), form).await.status, 429, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_decides_how_much_and_no_address_is_known_without_the_server() {
    let limits = Limits { an_hour: 60, burst: 2, ..Limits::USUAL };
    let app = App::small().await.with_settings(Settings { limits, ..Settings::default() });
    for number in 0..50 {
        assert_eq!(app.post(PATH, &form(number)).await.status, 200, "the server tells no address");
    }
    app.come_from("192.0.2.1");
    let statuses =
        [app.post(PATH, &form(101)).await, app.post(PATH, &form(102)).await, app.post(PATH, &form(103)).await];
    assert_eq!(
        statuses.map(|reply| (reply.status, reply.retry)),
        [(200, String::new()), (200, String::new()), (429, "60".to_owned()),]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_an_address_is_stored() {
    let app = App::small().await;
    app.come_from("203.0.113.195");
    for number in 0..20 {
        app.post(PATH, &form(number)).await;
    }
    app.store.close().await;
    let store::Database::Sqlite(folder) = &app.test.database else { panic!("SQLite") };
    for entry in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for part in [&b"203.0.113"[..], &[203, 0, 113]] {
            assert!(!bytes.windows(part.len()).any(|window| window == part), "{part:?}");
        }
    }
}
