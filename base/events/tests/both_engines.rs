//! Events, deliveries and seals on both engines.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::{sync::Arc, time::Duration};

use events::{
    Event, MIGRATIONS, Seal, SealError, Subject, acknowledge, backlog, deliver, delivered, due, latest, pending,
    record, retry_later, seal_batch, since, verify_chain,
};
use kernel::{RandomId, Timestamp};
use store::{Statement, Store, Value, params, testing::stores};
use tokio::sync::Mutex;

const SEALER: RandomId = RandomId([1; 16]);
const NOW: Timestamp = Timestamp(1_795_514_400_000);

/// The `n`th event of these tests: its instant is `n` milliseconds after [`NOW`].
fn event(n: u8) -> Event {
    Event::new("ServiceChanged", NOW.plus_ms(n.into()), [n; 10])
        .about(Subject::new("service", "be-ocmw"))
        .by(Some(RandomId([n; 16])))
        .with(serde_json::json!({"field": "phones", "n": n, "words": "طبيب"}))
}

async fn record_all(store: &Store, numbers: impl Iterator<Item = u8>) {
    for n in numbers {
        assert!(store.write(async move |tx| Ok(record(&tx, &event(n)).await?)).await.unwrap());
    }
}

/// PostgreSQL holds sealing back while any write on the server is open, so these tests run one after another.
static ALONE: Mutex<()> = Mutex::const_new(());

async fn sealed(store: &Store, limit: u32) -> Seal {
    seal_batch(store, SEALER, NOW, limit).await.unwrap().unwrap()
}

async fn change(store: &Store, sql: &'static str, values: Vec<Value>) {
    let statement = Statement { name: "attack", sql };
    let changed = store.write(async move |tx| Ok(tx.execute(&statement, values).await?)).await.unwrap();
    assert!(changed > 0, "{sql} did something");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_understood() {
    for store in stores(MIGRATIONS).await {
        store.prepare_all(events::STATEMENTS).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_comes_back_as_it_was_once_it_is_sealed() {
    let _alone = ALONE.lock().await;
    for store in stores(MIGRATIONS).await {
        record_all(&store, 1..=3).await;
        let again = store.write(async |tx| Ok(record(&tx, &event(2)).await?)).await.unwrap();
        assert!(!again, "the same id is recorded once");
        assert_eq!(since(&store, 0, 10).await.unwrap(), [], "without a number nobody sees it");
        let seal = sealed(&store, 2).await;
        assert_eq!((seal.first, seal.last), (1, 2));
        assert_eq!(sealed(&store, 2).await.last, 3);
        assert_eq!(seal_batch(&store, SEALER, NOW, 2).await.unwrap(), None);
        let found = since(&store, 0, 10).await.unwrap();
        let events: Vec<_> = found.iter().map(|recorded| recorded.event.clone()).collect();
        assert_eq!(events, [event(1), event(2), event(3)]);
        assert_eq!(found.iter().map(|recorded| recorded.number).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(latest(&store).await.unwrap(), 3);
        assert_eq!(since(&store, 2, 10).await.unwrap().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consumer_sees_each_event_until_it_acknowledges() {
    let _alone = ALONE.lock().await;
    for store in stores(MIGRATIONS).await {
        record_all(&store, 1..=4).await;
        sealed(&store, 100).await;
        assert_eq!(backlog(&store, "mail").await.unwrap().events, 4);
        let batch = pending(&store, "mail", 3).await.unwrap();
        assert_eq!(batch.iter().map(|recorded| recorded.number).collect::<Vec<_>>(), [1, 2, 3]);
        store.write(async |tx| Ok(acknowledge(&tx, "mail", 3).await?)).await.unwrap();
        store.write(async |tx| Ok(acknowledge(&tx, "mail", 2).await?)).await.unwrap();
        assert_eq!(pending(&store, "mail", 3).await.unwrap()[0].number, 4, "a cursor never goes back");
        assert_eq!(pending(&store, "search", 10).await.unwrap().len(), 4, "each consumer has its own");
        record_all(&store, 5..=5).await;
        let lag = backlog(&store, "mail").await.unwrap();
        assert_eq!((lag.events, lag.oldest_at), (2, Some(event(4).at)), "the one without a number counts too");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delivery_is_retried_and_its_row_goes_when_it_is_done() {
    let _alone = ALONE.lock().await;
    for store in stores(MIGRATIONS).await {
        record_all(&store, 1..=2).await;
        sealed(&store, 100).await;
        let put = store.write(async |tx| {
            deliver(&tx, "mail", 1, NOW, Some("anna@example.org")).await?;
            deliver(&tx, "mail", 2, NOW.plus_ms(5), None).await?;
            Ok(acknowledge(&tx, "mail", 2).await?)
        });
        put.await.unwrap();
        let found = due(&store, "mail", NOW, 10).await.unwrap();
        assert_eq!(found.len(), 1, "the second is not due yet");
        assert_eq!((found[0].recorded.number, found[0].attempts), (1, 0));
        assert_eq!(found[0].note.as_deref(), Some("anna@example.org"));
        let failed = store.write(async |tx| Ok(retry_later(&tx, "mail", 1, NOW, "no answer").await?));
        assert!(failed.await.unwrap());
        assert_eq!(due(&store, "mail", NOW.plus_ms(9_999), 10).await.unwrap().len(), 1, "only the second");
        let found = due(&store, "mail", NOW.plus_ms(10_000), 10).await.unwrap();
        assert_eq!(found.iter().map(|pending| pending.attempts).collect::<Vec<_>>(), [0, 1]);
        store.write(async |tx| Ok(delivered(&tx, "mail", 2).await?)).await.unwrap();
        let mut attempts = 1;
        while store.write(async |tx| Ok(retry_later(&tx, "mail", 1, NOW, "no answer").await?)).await.unwrap() {
            attempts += 1;
        }
        assert_eq!(attempts, events::GIVE_UP_AFTER - 1);
        assert_eq!(backlog(&store, "mail").await.unwrap().deliveries, 0, "nothing of it is kept");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_sealer_at_a_time() {
    let _alone = ALONE.lock().await;
    for store in stores(MIGRATIONS).await {
        let other = RandomId([2; 16]);
        record_all(&store, 1..=1).await;
        sealed(&store, 100).await;
        record_all(&store, 2..=2).await;
        assert_eq!(seal_batch(&store, other, NOW.plus_ms(29_000), 100).await.unwrap(), None, "the lease holds");
        assert!(seal_batch(&store, other, NOW.plus_ms(30_001), 100).await.unwrap().is_some(), "the lease has ended");
        assert_eq!(seal_batch(&store, SEALER, NOW.plus_ms(30_002), 100).await.unwrap(), None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn f07_clocks_that_jump_neither_stop_the_sealer_nor_disorder_the_chain() {
    const DAY_MS: i64 = 86_400_000;
    let _alone = ALONE.lock().await;
    for store in stores(MIGRATIONS).await {
        // an hour later, two years later, a day before; each time another server seals
        let jumps = [0, 3_600_000, 730 * DAY_MS, -DAY_MS, 0];
        for (n, jump) in (1u8..).zip(jumps) {
            let event = Event::new("ServiceChanged", NOW.plus_ms(jump), [n; 10]);
            store.write(async move |tx| Ok(record(&tx, &event).await?)).await.unwrap();
            let sealed = seal_batch(&store, RandomId([n; 16]), NOW.plus_ms(jump + 60_000), 100).await.unwrap();
            assert_eq!(sealed.map(|seal| seal.last), Some(n.into()), "{:?}, jump {jump}", store.engine());
        }
        let at: Vec<_> = since(&store, 0, 10).await.unwrap().iter().map(|one| one.event.at.0 - NOW.0).collect();
        assert_eq!(at, jumps, "the order is that of the numbers, not of the clock");
        assert_eq!(verify_chain(&store).await.unwrap().events, 5);
    }
}

/// Writers record while a sealer seals: the order has no gap, and no consumer that follows it misses an event.
#[tokio::test(flavor = "multi_thread")]
async fn sealing_beside_many_writers_misses_nothing() {
    let _alone = ALONE.lock().await;
    for store in stores(MIGRATIONS).await {
        let store = Arc::new(store);
        let writers: Vec<_> = (0..8u8)
            .map(|writer| {
                let store = Arc::clone(&store);
                tokio::spawn(async move { record_all(&store, (0..20).map(|n| writer * 20 + n)).await })
            })
            .collect();
        let mut seen = Vec::new();
        let mut follow = async |store: &Store| {
            seal_batch(store, SEALER, NOW.plus_ms(500), 7).await.unwrap();
            let from = i64::try_from(seen.len()).unwrap();
            for recorded in since(store, from, 1000).await.unwrap() {
                seen.push(recorded.event.id);
                assert_eq!(recorded.number, i64::try_from(seen.len()).unwrap(), "no gap");
            }
            seen.len()
        };
        for writer in writers {
            while !writer.is_finished() {
                follow(&store).await;
            }
            writer.await.unwrap();
        }
        for _ in 0..500 {
            if follow(&store).await == 160 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        seen.sort_by_key(|id| id.0);
        seen.dedup();
        assert_eq!(seen.len(), 160, "{:?}", store.engine());
        let chain = verify_chain(&store).await.unwrap();
        assert_eq!(chain.events, 160);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_write_holds_back_what_came_after_it() {
    let _alone = ALONE.lock().await;
    for store in stores(MIGRATIONS).await {
        if store.engine() == store::Engine::Sqlite {
            continue; // one write at a time: none can be open beside another
        }
        let slow = store.write(async |tx| {
            record(&tx, &event(1)).await?;
            tokio::time::sleep(Duration::from_millis(800)).await;
            Ok(())
        });
        let quick = async {
            tokio::time::sleep(Duration::from_millis(300)).await;
            record_all(&store, 2..=2).await;
            seal_batch(&store, SEALER, NOW, 100).await.unwrap()
        };
        let (slow, early) = tokio::join!(slow, quick);
        slow.unwrap();
        assert_eq!(early, None, "event 2 waits for event 1");
        assert_eq!(sealed(&store, 100).await.last, 2);
        let order: Vec<_> = since(&store, 0, 10).await.unwrap().iter().map(|recorded| recorded.event.id).collect();
        assert_eq!(order, [event(1).id, event(2).id]);
    }
}

/// Who changes what, and what the chain is expected to say.
type Attack = (&'static str, fn(&SealError) -> bool);

const ATTACKS: [Attack; 6] = [
    ("UPDATE events SET body = '{}' WHERE number = $1", |error| matches!(error, SealError::Changed(3))),
    ("UPDATE events SET at = at + 1 WHERE number = $1", |error| matches!(error, SealError::Changed(3))),
    ("DELETE FROM events WHERE number = $1", |error| matches!(error, SealError::Missing(3))),
    ("UPDATE seals SET previous = hash WHERE last > $1", |error| matches!(error, SealError::Unlinked(4))),
    ("DELETE FROM seals WHERE last - 1 = $1", |error| matches!(error, SealError::Unlinked(6))),
    ("DELETE FROM seals WHERE last - 1 > $1", |error| matches!(error, SealError::Unsealed(2))),
];

#[tokio::test(flavor = "multi_thread")]
async fn the_chain_names_the_first_thing_that_is_wrong() {
    let _alone = ALONE.lock().await;
    for (sql, expected) in ATTACKS {
        for store in stores(MIGRATIONS).await {
            record_all(&store, 1..=6).await;
            for _ in 0..3 {
                sealed(&store, 2).await;
            }
            let whole = verify_chain(&store).await.unwrap();
            assert_eq!((whole.seals, whole.events, whole.head.unwrap().last), (3, 6, 6));
            change(&store, sql, params![3]).await;
            let error = verify_chain(&store).await.unwrap_err();
            assert!(expected(&error), "{sql} on {:?}: {error}", store.engine());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_event_with_its_digest_breaks_its_batch() {
    let _alone = ALONE.lock().await;
    for store in stores(MIGRATIONS).await {
        record_all(&store, 1..=2).await;
        sealed(&store, 100).await;
        // Event 2 takes the place of event 1, digest and all.
        change(&store, "DELETE FROM events WHERE number = $1", params![1]).await;
        change(&store, "UPDATE events SET number = 1 WHERE number = $1", params![2]).await;
        record_all(&store, 3..=3).await;
        change(&store, "UPDATE events SET number = 2 WHERE number IS NULL AND at > $1", params![0]).await;
        assert!(matches!(verify_chain(&store).await, Err(SealError::Broken(2))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_chain_holds() {
    let _alone = ALONE.lock().await;
    for store in stores(MIGRATIONS).await {
        let chain = verify_chain(&store).await.unwrap();
        assert_eq!((chain.seals, chain.events, chain.head), (0, 0, None));
    }
}
