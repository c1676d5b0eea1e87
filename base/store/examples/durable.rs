//! How many small durable writes a second, from 64 connections, beside what the disk itself can sync.
//!
//! `cargo run --release -p store --example durable [FOLDER] [postgres | postgres://..]`: the folder decides which disk is
//! measured; `postgres` starts a server of its own on /tmp and measures that instead of SQLite, an address another one.
#![expect(clippy::print_stdout, reason = "a program that prints its figures")]

use std::{
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use store::{Database, Migration, Store, params, testing};

const CONNECTIONS: u64 = 64;
const TIME: Duration = Duration::from_secs(5);

const REPORTS: Migration = Migration {
    domain: "durable",
    id: "20261124T0900_reports",
    sql: "CREATE TABLE IF NOT EXISTS reports (id BYTEA PRIMARY KEY, day TEXT NOT NULL, place TEXT NOT NULL,
          reason TEXT NOT NULL, words TEXT) WITHOUT ROWID;",
};

store::statements! {
    ADD = "INSERT INTO reports (id, day, place, reason, words) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    COUNT = "SELECT count(*) FROM reports";
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = tempfile::tempdir_in(folder)?;
    let (database, _server) = database(arguments.next(), folder.path()).await?;

    let before = syncs_a_second(folder.path())?;
    println!("the disk alone:       {before:>9.0} fsync/s (4 KiB each, one after another)");
    let store = Store::open(&database, &[REPORTS]).await?;
    for connections in [1, CONNECTIONS] {
        let writes = writes_a_second(&store, connections).await?;
        let times = writes / before;
        println!("{connections:>2} connections:       {writes:>9.0} durable writes/s, {times:.1} x the disk's fsync/s");
    }
    let after = syncs_a_second(folder.path())?;
    println!("the disk alone again: {after:>9.0} fsync/s");
    store.close().await;
    Ok(())
}

async fn database(
    argument: Option<String>,
    folder: &Path,
) -> Result<(Database, Option<testing::Server>), Box<dyn std::error::Error>> {
    match argument.as_deref() {
        None => Ok((Database::folder(folder), None)),
        Some("postgres") => {
            let binaries = testing::binaries().ok_or("PostgreSQL is not installed")?;
            let server = testing::Server::start(&binaries, &[]).await;
            Ok((server.fresh_database().await, Some(server)))
        }
        Some(url) => Ok((url.parse()?, None)),
    }
}

fn syncs_a_second(folder: &Path) -> std::io::Result<f64> {
    let mut file = std::fs::File::create(folder.join("syncs"))?;
    let (started, mut syncs) = (Instant::now(), 0_u32);
    while started.elapsed() < TIME / 2 {
        file.seek(SeekFrom::Start(u64::from(syncs % 1000) * 4096))?;
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
        syncs += 1;
    }
    Ok(f64::from(syncs) / started.elapsed().as_secs_f64())
}

async fn writes_a_second(store: &Store, connections: u64) -> Result<f64, Box<dyn std::error::Error>> {
    let done = Arc::new(AtomicU64::new(0));
    let started = Instant::now();
    let tasks: Vec<_> = (0..connections)
        .map(|_| {
            let (store, done) = (store.clone(), Arc::clone(&done));
            tokio::spawn(async move {
                while started.elapsed() < TIME {
                    let mut id = [0; 16];
                    getrandom::fill(&mut id).map_err(|error| kernel::Fault::because("taking random bytes", error))?;
                    let words = "nobody answered the telephone for three days";
                    let values = params![id, "2026-11-24", "be-gent", "no-answer", words];
                    store.write(async move |tx| Ok(tx.execute(&ADD, values).await?)).await?;
                    done.fetch_add(1, Ordering::Relaxed);
                }
                Ok::<_, store::WriteError>(())
            })
        })
        .collect();
    for task in tasks {
        task.await??;
    }
    let row = store.fetch_optional(&COUNT, params![]).await?.ok_or("no count")?;
    let done = done.load(Ordering::Relaxed);
    assert!(row.get::<u64>(0)? >= done, "every answered write is there");
    #[expect(clippy::cast_precision_loss, reason = "a rate for people to read")]
    Ok(done as f64 / started.elapsed().as_secs_f64())
}
