//! What goes wrong around a store: killed programs, full and read-only disks, damaged files, a server that goes away.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "what fails here fails the test, and says why"
)]

mod disk;
mod folder;
mod kill;
mod server;
mod upgrade;

use std::collections::BTreeMap;

use kernel::Fault;
use store::{Migration, Store, WriteError, params};

/// In which folder a program works that a test starts.
const FOLDER: &str = "NAVIMIG_FAULTS_FOLDER";

const LEDGER: Migration = Migration {
    domain: "faults",
    id: "20261124T0900_faults",
    sql: "CREATE TABLE sent (id BYTEA PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
          CREATE TABLE total (id BIGINT PRIMARY KEY, count BIGINT NOT NULL);
          INSERT INTO total (id, count) VALUES (1, 0);",
};

store::statements! {
    ADD = "INSERT INTO sent (id, body) VALUES ($1, $2)";
    TOTAL = "SELECT count FROM total WHERE id = 1";
    SET_TOTAL = "UPDATE total SET count = $1 WHERE id = 1";
    LIST = "SELECT id, body FROM sent ORDER BY id";
    COUNT = "SELECT COUNT(*) FROM sent";
}

/// Two tables change together, the second by what was read from it.
async fn send(store: &Store, id: [u8; 16]) -> Result<(), WriteError> {
    store
        .write(async move |tx| {
            let row = tx.fetch_optional(&TOTAL, params![]).await?.ok_or_else(|| Fault::new("no total"))?;
            tx.execute(&ADD, params![id, body_of(id)]).await?;
            tx.execute(&SET_TOTAL, params![row.get::<i64>(0)? + 1]).await?;
            Ok(())
        })
        .await
}

/// What is sent with an id: long enough to spill over pages, and never anything else.
fn body_of(id: [u8; 16]) -> String {
    let digits: String = id.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.repeat(1 + usize::from(id[15]) % 40)
}

/// Every row is what was sent under its id, the total agrees, and the file is sound.
async fn check(store: &Store) -> BTreeMap<[u8; 16], String> {
    let mut rows = BTreeMap::new();
    for row in store.fetch(&LIST, params![]).await.unwrap() {
        let (id, body): ([u8; 16], String) = (row.get(0).unwrap(), row.get(1).unwrap());
        assert_eq!(body, body_of(id), "nothing is stored that was not sent");
        rows.insert(id, body);
    }
    let total = store.fetch_optional(&TOTAL, params![]).await.unwrap().unwrap();
    assert_eq!(total.get::<usize>(0).unwrap(), rows.len(), "both tables changed together");
    assert_eq!(store.integrity_check().await.unwrap(), Vec::<String>::new());
    rows
}

fn id(n: u16) -> [u8; 16] {
    let mut id = [0; 16];
    id[14..].copy_from_slice(&n.to_be_bytes());
    id
}
