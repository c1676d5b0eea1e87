//! How many barriers a second are stored durably, from 64 connections, beside what the disk itself can sync.
//!
//! `cargo run --release -p voices --example barriers [FOLDER] [postgres://..]`: the folder decides which disk is measured, an
//! address measures that PostgreSQL server instead of SQLite. Each barrier is what the form makes of it: key, report, case with
//! its seal, words for the desk, and the link to the service.
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

use kernel::{Fault, Lang, RandomId};
use store::{Database, Statement, Store, WriteError, params};
use voices::{
    barrier::{Audience, Barrier},
    case::{Opening, Secret, key_hash},
    store::{Arrival, Envelope, Report, put_barrier, secret},
};

const CONNECTIONS: u64 = 64;
const TIME: Duration = Duration::from_secs(5);

const COUNT: Statement = Statement { name: "barriers::COUNT", sql: "SELECT count(*) FROM voices_barriers" };

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = tempfile::tempdir_in(folder)?;
    let database = arguments.next().map_or_else(|| Ok(Database::folder(folder.path())), |url| url.parse())?;

    let before = syncs_a_second(folder.path())?;
    println!("the disk alone:       {before:>9.0} fsync/s (4 KiB each, one after another)");
    let migrations = [events::MIGRATIONS, links::MIGRATIONS, voices::MIGRATIONS].concat();
    let store = Store::open(&database, &migrations).await?;
    let secret = secret(&store, random()?).await?;
    println!("one seal of a case:   {:>9.0} µs of one core", microseconds_a_seal(&secret)?);
    for connections in [1, CONNECTIONS] {
        let writes = barriers_a_second(&store, secret, connections).await?;
        let times = writes / before;
        println!(
            "{connections:>2} connections:       {writes:>9.0} durable barriers/s, {times:.1} x the disk's fsync/s"
        );
    }
    let after = syncs_a_second(folder.path())?;
    println!("the disk alone again: {after:>9.0} fsync/s");
    store.close().await;
    Ok(())
}

fn random<const N: usize>() -> Result<[u8; N], Fault> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| Fault::because("taking random bytes", error))?;
    Ok(bytes)
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

fn microseconds_a_seal(secret: &Secret) -> Result<f64, Fault> {
    let started = Instant::now();
    for number in 0..200_u8 {
        Opening::of(secret, RandomId([number; 16])).seal(secret)?;
    }
    Ok(started.elapsed().as_secs_f64() * 1e6 / 200.0)
}

async fn barriers_a_second(store: &Store, secret: Secret, connections: u64) -> Result<f64, Box<dyn std::error::Error>> {
    let done = Arc::new(AtomicU64::new(0));
    let started = Instant::now();
    let tasks: Vec<_> = (0..connections)
        .map(|_| {
            let (store, done) = (store.clone(), Arc::clone(&done));
            tokio::spawn(async move {
                while started.elapsed() < TIME {
                    let arrival = put_barrier(&store, report(&secret)?).await?;
                    done.fetch_add(u64::from(arrival == Arrival::New), Ordering::Relaxed);
                }
                Ok::<_, WriteError>(())
            })
        })
        .collect();
    for task in tasks {
        task.await??;
    }
    let row = store.fetch_optional(&COUNT, params![]).await?.ok_or("no count")?;
    let done = done.load(Ordering::Relaxed);
    assert!(row.get::<u64>(0)? >= done, "every answered barrier is there");
    #[expect(clippy::cast_precision_loss, reason = "a rate for people to read")]
    Ok(done as f64 / started.elapsed().as_secs_f64())
}

fn report(secret: &Secret) -> Result<Report, Fault> {
    let key = RandomId(random()?);
    let sound = |error: Box<dyn std::error::Error + Send + Sync>| Fault::because("making a barrier up", error);
    Ok(Report {
        envelope: Envelope {
            id: RandomId(random()?),
            key_hash: key_hash("barrier", key),
            day: "2026-11-24".parse().map_err(|error: jiff::Error| sound(error.into()))?,
            place: "be-gent".parse().map_err(|error: kernel::SlugError| sound(error.into()))?,
        },
        service: Some("be-ocmw".parse().map_err(|error: kernel::SlugError| sound(error.into()))?),
        barrier: Barrier {
            reasons: vec!["no_answer".into(), "waiting".into()],
            audience: Audience::Desk,
            words: Some("nobody answered the telephone for three days".into()),
            contact: None,
        },
        lang: Lang::EN,
        seal: Opening::of(secret, key).seal(secret)?,
        counts: true,
    })
}
