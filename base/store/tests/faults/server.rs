//! A database server that goes away.

use std::time::{Duration, Instant};

use store::{Store, WriteError, params, testing};

use crate::{COUNT, LEDGER, id, send};

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_goes_away_makes_writes_unavailable() {
    let Some(binaries) = testing::binaries() else {
        assert!(testing::server().await.is_none(), "the shared server says so loudly");
        return;
    };
    let server = testing::Server::start(&binaries, &["fsync=off"]).await;
    let database = server.fresh_database().await;
    let store = Store::open(&database, &[LEDGER]).await.unwrap();
    send(&store, id(1)).await.unwrap();
    server.stop();
    let started = Instant::now();
    for n in 2..4 {
        let failed = send(&store, id(n)).await;
        assert!(matches!(failed, Err(WriteError::Unavailable(_))), "{failed:?}");
    }
    assert!(started.elapsed() < Duration::from_secs(10), "it says so soon");
    let said = Store::open(&database, &[LEDGER]).await.unwrap_err().to_string();
    assert!(said.starts_with("connecting to the database"), "{said}");
    let count = store.fetch(&COUNT, params![]).await;
    assert!(count.is_err());
}
