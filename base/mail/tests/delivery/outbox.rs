//! What waits, without any server.

use kernel::Fault;
use mail::{Deliverer, Letter, MIGRATIONS, Settings, forget, queue};
use store::testing::stores;

use crate::{DAY, NOW, letter, put, stand_in::StandIn, waiting};

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_understood() {
    for store in stores(MIGRATIONS).await {
        store.prepare_all(mail::STATEMENTS).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_goes_with_the_act_that_asks_for_it_or_not_at_all() {
    for store in stores(MIGRATIONS).await {
        let failed = store.write(async move |tx| {
            queue(&tx, letter(1), NOW).await?;
            Err::<(), _>(Fault::new("the act fails").into())
        });
        assert!(failed.await.is_err());
        assert_eq!(waiting(&store, NOW).await, (0, 0));
        let unfit = store.write(async move |tx| {
            let letter = Letter { subject: "a\r\nBcc: b@example.org".into(), ..letter(1) };
            Ok(queue(&tx, letter, NOW).await?)
        });
        assert!(unfit.await.unwrap_err().to_string().contains("the subject is"));
        assert_eq!(waiting(&store, NOW).await, (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_to_an_erased_address_are_forgotten_and_no_others() {
    for store in stores(MIGRATIONS).await {
        for n in 1..=3 {
            put(&store, Letter { to: letter(1).to, ..letter(n) }).await;
        }
        put(&store, letter(4)).await;
        let to = letter(1).to;
        assert_eq!(store.write(async move |tx| Ok(forget(&tx, &to).await?)).await.unwrap(), 3);
        assert_eq!(waiting(&store, NOW).await, (1, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_queued_twice_is_sent_once_also_if_it_was_sent_already() {
    for store in stores(MIGRATIONS).await {
        let server = StandIn::start().await;
        let mut deliverer = Deliverer::new(store.clone(), server.settings());
        let once = |n: u8| Letter { once: Some("digest/2026-W48".into()), ..letter(n) };
        assert!(put(&store, once(1)).await);
        assert!(!put(&store, once(2)).await, "the same name");
        assert!(put(&store, letter(3)).await && !put(&store, letter(3)).await, "the same id");
        assert_eq!(deliverer.run_once(NOW).await.unwrap().sent, 2);
        assert!(!put(&store, once(4)).await, "it was sent, and the name is remembered");
        deliverer.run_once(NOW.plus_ms(7 * DAY)).await.unwrap();
        let next = Letter { expires_at: NOW.plus_ms(9 * DAY), ..once(5) };
        assert!(put(&store, next).await, "it would have expired: the name is free");
        assert_eq!(server.accepted().len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_expires_is_deleted_unsent_with_or_without_a_server() {
    for store in stores(MIGRATIONS).await {
        let server = StandIn::start().await;
        for settings in [Settings::default(), server.settings()] {
            put(&store, letter(1)).await;
            let mut deliverer = Deliverer::new(store.clone(), settings);
            let ran = deliverer.run_once(NOW.plus_ms(7 * DAY)).await.unwrap();
            assert_eq!((ran.expired, ran.sent), (1, 0));
            assert_eq!(waiting(&store, NOW).await, (0, 0));
        }
        assert_eq!(server.accepted(), Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_server_letters_wait_and_are_stuck_after_a_quarter_of_an_hour() {
    for store in stores(MIGRATIONS).await {
        put(&store, letter(1)).await;
        let mut deliverer = Deliverer::new(store.clone(), Settings::default());
        assert_eq!(deliverer.run_once(NOW).await.unwrap(), mail::Ran::default());
        assert_eq!(waiting(&store, NOW.plus_ms(900_000)).await, (1, 0));
        assert_eq!(waiting(&store, NOW.plus_ms(900_001)).await, (1, 1));
        assert_eq!(mail::waiting(&store, NOW.plus_ms(900_001)).await.unwrap().oldest, Some(NOW));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_that_expire_sooner_go_first_and_none_before_it_is_due() {
    for store in stores(MIGRATIONS).await {
        let server = StandIn::start().await;
        for n in 1..=12 {
            put(&store, letter(n)).await;
        }
        put(&store, Letter { expires_at: NOW.plus_ms(600_000), ..letter(99) }).await;
        put(&store, Letter { due_at: NOW.plus_ms(1), ..letter(50) }).await;
        let mut deliverer = Deliverer::new(store.clone(), server.settings());
        assert_eq!(deliverer.run_once(NOW).await.unwrap().sent, 10);
        assert_eq!(deliverer.run_once(NOW).await.unwrap().sent, 3);
        assert_eq!(deliverer.run_once(NOW).await.unwrap().sent, 0);
        assert!(server.accepted()[0].contains("Subject: Letter 99\n"), "{}", server.accepted()[0]);
        assert_eq!(deliverer.run_once(NOW.plus_ms(1)).await.unwrap().sent, 1);
        assert_eq!(waiting(&store, NOW).await, (0, 0), "nothing is kept of what was sent");
    }
}
