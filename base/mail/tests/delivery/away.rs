//! A server that is not there.

use std::time::{Duration, Instant};

use kernel::Clock;
use mail::{Deliverer, Failure, MIGRATIONS, Ran, Settings, deliver, knock};
use store::testing::stores;

use crate::{
    DAY, MINUTE, NOW, letter, put,
    stand_in::{Manner, StandIn},
    waiting,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_down_for_a_day_loses_nothing_and_doubles_nothing() {
    for store in stores(MIGRATIONS).await {
        let server = StandIn::start().await;
        server.go_away().await;
        for n in 1..=25 {
            put(&store, letter(n)).await;
        }
        let mut deliverer = Deliverer::new(store.clone(), server.settings());
        for minute in 0..24 * 60 {
            let ran = deliverer.run_once(NOW.plus_ms(minute * MINUTE)).await.unwrap();
            assert_eq!(ran, Ran::default());
        }
        let back = NOW.plus_ms(DAY);
        assert_eq!(waiting(&store, back).await, (25, 25));
        server.come_back().await;
        let mut sent = 0;
        for minute in 0..=10 {
            sent += deliverer.run_once(back.plus_ms(minute * MINUTE)).await.unwrap().sent;
        }
        for _ in 0..3 {
            sent += deliverer.run_once(back.plus_ms(10 * MINUTE)).await.unwrap().sent;
        }
        assert_eq!(sent, 25, "all of them within ten minutes");
        let mut ids: Vec<String> = server.accepted().iter().map(|letter| message_id(letter)).collect();
        ids.sort();
        ids.dedup();
        assert_eq!((server.accepted().len(), ids.len()), (25, 25));
        assert_eq!(waiting(&store, back).await, (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_away_is_asked_after_5_seconds_then_10() {
    for store in stores(MIGRATIONS).await {
        let server = StandIn::start().await;
        server.go_away().await;
        put(&store, letter(1)).await;
        let mut deliverer = Deliverer::new(store.clone(), server.settings());
        deliverer.run_once(NOW).await.unwrap();
        deliverer.run_once(NOW.plus_ms(5_000)).await.unwrap();
        server.come_back().await;
        assert_eq!(deliverer.run_once(NOW.plus_ms(14_999)).await.unwrap().sent, 0);
        assert_eq!(deliverer.run_once(NOW.plus_ms(15_000)).await.unwrap().sent, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_is_set_back_does_not_prolong_the_wait() {
    for store in stores(MIGRATIONS).await {
        let server = StandIn::start().await;
        server.go_away().await;
        put(&store, letter(1)).await;
        let mut deliverer = Deliverer::new(store.clone(), server.settings());
        deliverer.run_once(NOW.plus_ms(2 * DAY)).await.unwrap();
        server.come_back().await;
        assert_eq!(deliverer.run_once(NOW).await.unwrap().sent, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_keeps_silent_is_left_after_our_patience() {
    for store in stores(MIGRATIONS).await {
        let server = StandIn::start().await;
        server.behave(Manner::Silent);
        put(&store, letter(1)).await;
        put(&store, letter(2)).await;
        let mut settings = server.settings();
        settings.patience = Duration::from_millis(300);
        let mut deliverer = Deliverer::new(store.clone(), settings);
        let began = Instant::now();
        assert_eq!(deliverer.run_once(NOW).await.unwrap(), Ran { postponed: 1, ..Ran::default() });
        assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
        let found = mail::waiting(&store, NOW).await.unwrap();
        assert_eq!(found.troubles, ["the mail server cannot be reached: no answer within 0.3 s"]);
        server.behave(Manner::Accepts);
        assert_eq!(deliverer.run_once(NOW.plus_ms(5_000)).await.unwrap().sent, 1, "the other one was given back");
        assert_eq!(deliverer.run_once(NOW.plus_ms(MINUTE)).await.unwrap().sent, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_breaks_the_conversation_does_not_hold_up_the_others() {
    for store in stores(MIGRATIONS).await {
        let server = StandIn::start().await;
        server.behave(Manner::BreaksOff);
        put(&store, letter(1)).await;
        put(&store, letter(2)).await;
        let mut deliverer = Deliverer::new(store.clone(), server.settings());
        assert_eq!(deliverer.run_once(NOW).await.unwrap(), Ran { postponed: 1, ..Ran::default() });
        server.behave(Manner::Accepts);
        assert_eq!(deliverer.run_once(NOW.plus_ms(5_000)).await.unwrap().sent, 1);
        assert!(server.accepted()[0].contains("Subject: Letter 2\n"), "{}", server.accepted()[0]);
        assert_eq!(deliverer.run_once(NOW.plus_ms(MINUTE)).await.unwrap().sent, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_knock_tells_whether_somebody_is_there() {
    assert_eq!(knock(&Settings::default()).await, None);
    let server = StandIn::start().await;
    assert_eq!(knock(&server.settings()).await, Some(Ok(())));
    assert_eq!(server.accepted(), Vec::<String>::new());
    server.go_away().await;
    let refused = knock(&server.settings()).await.unwrap().unwrap_err();
    assert!(matches!(&refused, Failure::Away(why) if why.contains("refused")), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_without_secrecy_gets_neither_letter_nor_password() {
    let server = StandIn::start().await;
    let address = format!("smtp://help:secret@127.0.0.1:{}?tls=required", server.port);
    let settings = Settings::read(Some(&address), Some("help@example.org"), None, None).unwrap();
    let refused = knock(&settings).await.unwrap().unwrap_err();
    assert_eq!(refused, Failure::Untrusted("it offers no STARTTLS".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_worker_sends_and_stops_when_it_is_told() {
    for store in stores(MIGRATIONS).await {
        let server = StandIn::start().await;
        put(&store, letter(1)).await;
        let seen = server.clone();
        let stop = async move {
            while seen.accepted().is_empty() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        deliver(store.clone(), Clock::fixed(NOW), server.settings(), stop).await;
        assert_eq!(server.accepted().len(), 1);
        assert_eq!(waiting(&store, NOW).await, (0, 0), "the letter in hand was finished");
    }
}

fn message_id(letter: &str) -> String {
    letter.lines().find(|line| line.starts_with("Message-ID: ")).unwrap().to_owned()
}
