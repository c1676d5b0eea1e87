//! A SQLite database moves into PostgreSQL, whole or not at all.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "what fails here fails the test")]

use store::{Database, Engine, Migration, Store, params, testing};

const NOTES: Migration = Migration {
    domain: "notes",
    id: "20261124T0900_notes",
    // a name that comes before the one it points to; and a row that the migration itself puts in
    sql: "CREATE TABLE towns (id BIGINT PRIMARY KEY, name TEXT NOT NULL);
          INSERT INTO towns (id, name) VALUES (1, 'Gent');
          CREATE TABLE notes (id BYTEA PRIMARY KEY, town BIGINT REFERENCES towns (id), body TEXT, weight DOUBLE PRECISION)
              WITHOUT ROWID;",
};

store::statements! {
    ADD_TOWN = "INSERT INTO towns (id, name) VALUES ($1, $2)";
    RENAME = "UPDATE towns SET name = $1 WHERE id = 1";
    ADD_NOTE = "INSERT INTO notes (id, town, body, weight) VALUES ($1, $2, $3, $4)";
    LIST_NOTES = "SELECT body FROM notes WHERE town = $1 ORDER BY id";
    COUNT_TABLES = "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema()";
}

const BODIES: [Option<&str>; 6] = [
    None,
    Some(""),
    Some("tab\tnew line\nback\\slash \\N \\."),
    Some("طبيب"),
    Some("\u{1f468}\u{200d}\u{1f373}"),
    Some("\r\n"),
];

async fn filled(folder: &std::path::Path, rows: u16) -> Database {
    let database = Database::folder(folder);
    let store = Store::open(&database, &[NOTES]).await.unwrap();
    store
        .write(async move |tx| {
            tx.execute(&RENAME, params!["Gand"]).await?;
            tx.execute(&ADD_TOWN, params![2, "Oostende"]).await?;
            for n in 0..rows {
                let mut id = [0xff; 16];
                id[..2].copy_from_slice(&n.to_be_bytes());
                let body = BODIES[usize::from(n) % BODIES.len()];
                let weight = (n % 3 > 0).then_some(f64::from(n) / 7.0);
                tx.execute(&ADD_NOTE, params![id, 1 + i64::from(n) % 2, body, weight]).await?;
            }
            Ok(())
        })
        .await
        .unwrap();
    store.close().await;
    database
}

#[tokio::test(flavor = "multi_thread")]
async fn every_row_arrives_as_it_was() {
    let Some(server) = testing::server().await else { return };
    let folder = tempfile::tempdir().unwrap();
    let from = filled(folder.path(), 5_000).await;
    let before = Store::fingerprints(&from).await.unwrap();
    let to = server.fresh_database().await;
    let copied = Store::transfer(&from, &to, &[NOTES]).await.unwrap();
    let counts: Vec<_> = copied.iter().map(|one| (one.table.as_str(), one.rows)).collect();
    assert_eq!(counts, [("store_migrations", 1), ("store_probe", 1), ("towns", 2), ("notes", 5_000)]);
    let sorted = |mut all: Vec<store::Fingerprint>| {
        all.sort_by(|one, other| one.table.cmp(&other.table));
        all
    };
    assert_eq!(sorted(Store::fingerprints(&to).await.unwrap()), sorted(before.clone()));
    assert_eq!(Store::fingerprints(&from).await.unwrap(), before, "the source is as it was");
    let store = Store::open(&to, &[NOTES]).await.unwrap();
    let rows = store.fetch(&LIST_NOTES, params![1]).await.unwrap();
    let bodies: Vec<Option<String>> = rows.iter().take(3).map(|row| row.get(0).unwrap()).collect();
    assert_eq!(bodies, [BODIES[0], BODIES[2], BODIES[4]].map(|body| body.map(ToOwned::to_owned)));
    store.write(async |tx| Ok(tx.execute(&ADD_TOWN, params![3, "Hasselt"]).await?)).await.unwrap();
    let after = Store::fingerprints(&to).await.unwrap();
    assert_ne!(sorted(after), sorted(before), "one more row is another fingerprint");
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_holds_something_is_refused_and_stays() {
    let Some(server) = testing::server().await else { return };
    let folder = tempfile::tempdir().unwrap();
    let from = filled(folder.path(), 3).await;
    let to = server.fresh_database().await;
    Store::open(&to, &[]).await.unwrap().close().await;
    let said = Store::transfer(&from, &to, &[NOTES]).await.unwrap_err().to_string();
    assert!(said.contains("not empty: it holds table store_migrations"), "{said}");
    let same = Store::transfer(&from, &from, &[NOTES]).await.unwrap_err().to_string();
    assert!(same.contains("from a data folder with SQLite into PostgreSQL"), "{same}");
    let nowhere = Database::folder(folder.path().join("none"));
    let said = Store::transfer(&nowhere, &to, &[NOTES]).await.unwrap_err().to_string();
    assert!(said.contains("there is no database"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_leaves_nothing() {
    let Some(server) = testing::server().await else { return };
    let folder = tempfile::tempdir().unwrap();
    let from = filled(folder.path(), 3).await;
    let store = Store::open(&from, &[NOTES]).await.unwrap();
    let to = server.fresh_database().await;
    let busy = Store::transfer(&from, &to, &[NOTES]).await.unwrap_err().to_string();
    assert!(busy.contains("another navimig"), "{busy}");
    // PostgreSQL keeps no text with a zero in it
    store.write(async |tx| Ok(tx.execute(&ADD_TOWN, params![4, "a\0b"]).await?)).await.unwrap();
    store.close().await;
    let said = Store::transfer(&from, &to, &[NOTES]).await.unwrap_err().to_string();
    assert!(said.starts_with("filling table towns"), "{said}");
    let empty = Store::open(&to, &[]).await.unwrap();
    let tables = empty.fetch(&COUNT_TABLES, Vec::new()).await.unwrap();
    assert_eq!((tables[0].get::<i64>(0).unwrap(), empty.engine()), (2, Engine::Postgres), "the store's own, made now");
    empty.close().await;
}
