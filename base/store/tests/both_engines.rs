//! What a store promises, on both engines.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use kernel::{Fault, Refusal};
use store::{Migration, Row, Store, Value, WriteError, params, testing::stores};

const COUNTERS: Migration = Migration {
    domain: "counters",
    id: "20261124T0900_counters",
    sql: "CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL);
          CREATE TABLE notes (id BYTEA PRIMARY KEY, body TEXT, at BIGINT, weight DOUBLE PRECISION) WITHOUT ROWID;",
};

store::statements! {
    START = "INSERT INTO counters (name, value) VALUES ($1, 0)";
    READ = "SELECT value FROM counters WHERE name = $1";
    SET = "UPDATE counters SET value = $2 WHERE name = $1";
    ADD_NOTE = "INSERT INTO notes (id, body, at, weight) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    LIST_NOTES = "SELECT id, body, at, weight FROM notes WHERE (body = $1 OR $1 IS NULL) ORDER BY id LIMIT $2";
    COUNT_NOTES = "SELECT count(*), count(*) > 1 FROM notes";
    ADD_NOTE_TWICE = "INSERT INTO notes (id) VALUES ($1)";
}

async fn value(store: &Store, name: &str) -> i64 {
    store.fetch_optional(&READ, params![name]).await.unwrap().unwrap().get(0).unwrap()
}

async fn start(store: &Store, name: &'static str) {
    store.write(async move |tx| Ok(tx.execute(&START, params![name]).await?)).await.unwrap();
}

/// Reads, thinks, writes: what loses updates where transactions are deferred.
async fn increment(store: &Store, name: &'static str) -> Result<(), WriteError> {
    store
        .write(async move |tx| {
            let row = tx.fetch_optional(&READ, params![name]).await?;
            let before: i64 = row.ok_or(Refusal::new("no-such-counter"))?.get(0)?;
            tokio::task::yield_now().await;
            tx.execute(&SET, params![name, before + 1]).await?;
            Ok(())
        })
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_understood() {
    for store in stores(&[COUNTERS]).await {
        store.prepare_all(STATEMENTS).await.unwrap();
        store.prepare_all(store::STATEMENTS).await.unwrap();
        let wrong = store::Statement { name: "wrong", sql: "SELECT nothing FROM counters" };
        assert!(store.prepare_all(&[wrong]).await.unwrap_err().to_string().starts_with("preparing wrong"));
        if store.engine() == store::Engine::Postgres {
            let said = async |sql| {
                let statement = store::Statement { name: "narrow", sql };
                store.prepare_all(&[statement]).await.unwrap_err().to_string()
            };
            let narrow = said("SELECT value FROM counters WHERE value > $1 + 1").await;
            assert!(narrow.starts_with("preparing narrow: parameter $1 is of type INT4"), "{narrow}");
            let sum = said("SELECT SUM(value) FROM counters").await;
            assert!(sum.starts_with("preparing narrow: column sum is of type NUMERIC"), "{sum}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_at_once_lose_nothing() {
    for store in stores(&[COUNTERS]).await {
        start(&store, "shared").await;
        let store = Arc::new(store);
        let tasks: Vec<_> = (0..64)
            .map(|_| {
                let store = Arc::clone(&store);
                tokio::spawn(async move {
                    for _ in 0..5 {
                        increment(&store, "shared").await.unwrap();
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        assert_eq!(value(&store, "shared").await, 320, "{:?}", store.engine());
    }
}

fn read(row: &Row, column: usize) -> Value {
    match column {
        0 => row.get::<Vec<u8>>(column).unwrap().into(),
        1 => row.get::<Option<String>>(column).unwrap().into(),
        2 => row.get::<Option<i64>>(column).unwrap().into(),
        _ => row.get::<Option<f64>>(column).unwrap().into(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn values_survive_the_round_trip() {
    for store in stores(&[COUNTERS]).await {
        let add = |id: u8, note: Vec<Value>| {
            let mut values = params![[id; 16]];
            values.extend(note);
            store.write(async move |tx| Ok(tx.execute(&ADD_NOTE, values).await?))
        };
        assert_eq!(add(1, params!["طبيب", i64::MIN, 0.5]).await.unwrap(), 1);
        assert_eq!(add(2, params![None::<&str>, None::<i64>, None::<f64>]).await.unwrap(), 1);
        assert_eq!(add(3, params!["", i64::MAX, -1.0]).await.unwrap(), 1);
        assert_eq!(add(3, params!["second", 0, 0.0]).await.unwrap(), 0, "an id that is there changes nothing");
        let rows = store.fetch(&LIST_NOTES, params![None::<&str>, 10]).await.unwrap();
        let found: Vec<Vec<Value>> = rows.iter().map(|row| (0..4).map(|n| read(row, n)).collect()).collect();
        let expected = [
            params![[1; 16], "طبيب", i64::MIN, 0.5],
            params![[2; 16], None::<&str>, None::<i64>, None::<f64>],
            params![[3; 16], "", i64::MAX, -1.0],
        ];
        assert_eq!(found, expected, "{:?}", store.engine());
        assert_eq!(store.fetch(&LIST_NOTES, params!["طبيب", 10]).await.unwrap().len(), 1);
        assert_eq!(store.fetch(&LIST_NOTES, params![None::<&str>, 1]).await.unwrap().len(), 1);
        let count = store.fetch_optional(&COUNT_NOTES, params![]).await.unwrap().unwrap();
        assert_eq!((count.get::<i64>(0).unwrap(), count.get::<bool>(1).unwrap()), (3, true));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_leaves_nothing() {
    for store in stores(&[COUNTERS]).await {
        start(&store, "kept").await;
        let refused = store
            .write(async |tx| {
                tx.execute(&SET, params!["kept", 7]).await?;
                Err::<(), _>(Refusal::field("seat", "council-full").into())
            })
            .await;
        assert!(matches!(refused, Err(WriteError::Refused(Refusal { key: "council-full", field: Some("seat") }))));
        assert_eq!(value(&store, "kept").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_or_a_slow_inside_fails_its_own_write_only() {
    for store in stores(&[COUNTERS]).await {
        start(&store, "kept").await;
        let panicking = store.write(async |tx| {
            tx.execute(&SET, params!["kept", 7]).await?;
            if tx.fetch(&READ, params!["nobody"]).await?.is_empty() {
                panic!("nothing here");
            }
            Ok(())
        });
        let slow = store.write(async |tx| {
            tx.execute(&SET, params!["kept", 8]).await?;
            tokio::time::sleep(Duration::from_secs(30)).await;
            Ok(())
        });
        let good = increment(&store, "kept");
        let (panicking, slow, good) = tokio::join!(panicking, slow, good);
        assert_eq!(panicking.unwrap_err().to_string(), "a write panicked: nothing here");
        assert!(slow.unwrap_err().to_string().starts_with("a write took longer than 2 seconds"));
        good.unwrap();
        assert_eq!(value(&store, "kept").await, 1, "{:?}", store.engine());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_that_would_never_end_is_ended() {
    const ENDLESS: store::Statement = store::Statement {
        name: "endless",
        sql: "WITH RECURSIVE steps(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM steps WHERE n > 0) SELECT COUNT(*) FROM steps",
    };
    for store in stores(&[COUNTERS]).await {
        start(&store, "kept").await;
        let started = Instant::now();
        let endless = store.write(async |tx| Ok(tx.fetch(&ENDLESS, params![]).await?.len()));
        let good = increment(&store, "kept");
        let (endless, good) = tokio::join!(endless, good);
        let said = endless.unwrap_err().to_string();
        assert!(said.contains("took longer than a write may") || said.contains("took longer than 2 seconds"), "{said}");
        assert!(started.elapsed() < Duration::from_secs(4));
        good.unwrap();
        assert_eq!(value(&store, "kept").await, 1, "{:?}", store.engine());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_can_be_read_beside_its_server() {
    for store in stores(&[COUNTERS]).await {
        start(&store, "kept").await;
        let reader = Store::open_to_read(&store.database, &[COUNTERS]).await.unwrap();
        increment(&store, "kept").await.unwrap();
        assert_eq!(value(&reader, "kept").await, 1);
        let said = increment(&reader, "kept").await.unwrap_err();
        assert!(
            matches!(said, WriteError::Unavailable(_)) && said.to_string().contains("open for reading only"),
            "{said}"
        );
        let newer = Migration { id: "20261125T0900_later", ..COUNTERS };
        let said = Store::open_to_read(&store.database, &[COUNTERS, newer]).await.unwrap_err().to_string();
        assert!(said.starts_with("this database lacks migration counters/20261125T0900_later"), "{said}");
    }
    let nowhere = tempfile::tempdir().unwrap();
    let said = Store::open_to_read(&store::Database::folder(nowhere.path()), &[]).await.unwrap_err().to_string();
    assert!(said.starts_with("there is no database"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_statement_ends_its_write_even_if_its_fault_is_dropped() {
    for store in stores(&[COUNTERS]).await {
        start(&store, "kept").await;
        let tries: Vec<_> = (0..20)
            .map(|n| {
                store.write(async move |tx| {
                    if n % 2 == 0 {
                        tx.execute(&ADD_NOTE_TWICE, params![[8; 16]]).await.ok();
                        tx.execute(&ADD_NOTE_TWICE, params![[8; 16]]).await.ok();
                        return Ok(());
                    }
                    tx.execute(&ADD_NOTE_TWICE, params![[n; 16]]).await?;
                    Ok(())
                })
            })
            .collect();
        for (n, done) in futures_util::future::join_all(tries).await.into_iter().enumerate() {
            assert_eq!(done.is_ok(), n % 2 == 1, "write {n} on {:?}: {done:?}", store.engine());
        }
        let count = store.fetch_optional(&COUNT_NOTES, params![]).await.unwrap().unwrap();
        assert_eq!(count.get::<i64>(0).unwrap(), 10, "the ten odd ones on {:?}", store.engine());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_goes_away_neither_stops_its_write_nor_leaves_it_open() {
    for store in stores(&[COUNTERS]).await {
        start(&store, "kept").await;
        let store = Arc::new(store);
        for _ in 0..200 {
            let client = Arc::clone(&store);
            let task = tokio::spawn(async move { increment(&client, "kept").await });
            tokio::time::sleep(Duration::from_micros(300)).await;
            task.abort();
            drop(task.await);
        }
        // Everything that began goes on to its end; nothing holds the rows.
        let before = settled(&store, "kept").await;
        assert!(before > 0, "some clients stayed long enough to be heard");
        increment(&store, "kept").await.unwrap();
        assert_eq!(value(&store, "kept").await, before + 1);
        assert_eq!(open_transactions(&store).await, 0);
    }
}

/// The value once it stands still: on a busy machine what began takes its time to end.
async fn settled(store: &Store, name: &str) -> i64 {
    let mut last = -1;
    for _ in 0..100 {
        let now = value(store, name).await;
        if now == last {
            return now;
        }
        last = now;
        tokio::time::sleep(Duration::from_millis(400)).await;
    }
    panic!("{name} never stands still");
}

async fn open_transactions(store: &Store) -> i64 {
    const OPEN: store::Statement = store::Statement {
        name: "open",
        sql: "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in%'",
    };
    match store.engine() {
        store::Engine::Sqlite => 0,
        store::Engine::Postgres => store.fetch_optional(&OPEN, params![]).await.unwrap().unwrap().get(0).unwrap(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_cannot_write() {
    for store in stores(&[COUNTERS]).await {
        let said = store.fetch(&START, params!["sneaked in"]).await.unwrap_err().to_string();
        assert!(said.contains("read") && said.contains("only"), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_come_one_by_one_and_a_fault_ends_them() {
    for store in stores(&[COUNTERS]).await {
        let fill = store.write(async |tx| {
            for n in 0..100u8 {
                tx.execute(&ADD_NOTE, params![[n; 16], "note", n, 1.0]).await?;
            }
            Ok(())
        });
        fill.await.unwrap();
        let mut sum = 0;
        let each = |row: Row| {
            sum += row.get::<i64>(2)?;
            if sum > 1000 { Err(Fault::new("enough")) } else { Ok(()) }
        };
        let done = store.for_each(&LIST_NOTES, params![None::<&str>, 1000], each).await;
        assert_eq!(done.unwrap_err().to_string(), "enough");
        assert_eq!(sum, 1035, "0 + 1 + .. + 45 is the first sum above 1000");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_number_of_parameters_is_noticed() {
    for store in stores(&[COUNTERS]).await {
        let said = store.fetch(&LIST_NOTES, params!["x"]).await.unwrap_err().to_string();
        assert_eq!(said, "both_engines::LIST_NOTES wants 2 parameters and was given 1");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_that_was_carried_off_can_do_nothing() {
    for store in stores(&[COUNTERS]).await {
        let tx = store.write(async |tx| Ok(tx)).await.unwrap();
        let said = tx.execute(&START, params!["late"]).await.unwrap_err().to_string();
        assert!(said.starts_with("this write has ended"), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn health_is_asked_and_a_closed_store_turns_writes_away() {
    for store in stores(&[COUNTERS]).await {
        store.write_probe().await.unwrap();
        assert_eq!(store.integrity_check().await.unwrap(), Vec::<String>::new());
        store.close().await;
        assert!(matches!(store.write_probe().await, Err(WriteError::Unavailable(_))));
        let again = Store::open(&store.database, &[COUNTERS]).await.unwrap();
        again.write_probe().await.unwrap();
        let count: store::Statement = store::Statement { name: "count", sql: "SELECT writes FROM store_probe" };
        assert_eq!(again.fetch(&count, params![]).await.unwrap()[0].get::<i64>(0).unwrap(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_migration_that_fails_leaves_the_database_as_it_was() {
    for store in stores(&[COUNTERS]).await {
        store.close().await;
        let wrong = Migration {
            domain: "counters",
            id: "20261125T0900_half",
            sql: "CREATE TABLE half (id BIGINT); CREATE TABLE half (id BIGINT);",
        };
        let said = Store::open(&store.database, &[COUNTERS, wrong]).await.unwrap_err().to_string();
        assert!(said.starts_with("applying migration counters/20261125T0900_half"), "{said}");
        let right = Migration { sql: "CREATE TABLE half (id BIGINT);", ..wrong };
        let again = Store::open(&store.database, &[COUNTERS, right]).await.unwrap();
        again.close().await;
        let older = Store::open(&store.database, &[COUNTERS]).await.unwrap_err().to_string();
        assert!(older.starts_with("this database was made by a newer navimig"), "{older}");
    }
}
