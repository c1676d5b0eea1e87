//! Barrier reports a second, each on the disk before it is answered, beside what the disk itself can sync.

use std::{
    io::{Seek, SeekFrom, Write},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use kernel::{Fault, Lang, RandomId};
use store::{Database, Statement, Store, WriteError, params};
use voices::{
    barrier::{Audience, Barrier},
    case::{Opening, Secret, key_hash},
    store::{Arrival, Envelope, Report, put_barrier, secret},
};

use crate::{
    report::{Verdict, beside, grouped, row, whole},
    stage,
};

const CONNECTIONS: u32 = 64;
/// Disks are shared and change their speed from one second to the next, so that syncing and writing take short turns.
const TURN: Duration = Duration::from_millis(400);
const TURNS: u32 = 10;
const COUNT: Statement = Statement { name: "bench::COUNT", sql: "SELECT count(*) FROM voices_barriers" };

/// Prints the rows of writing.
pub fn measure() -> Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(barriers())
}

async fn barriers() -> Result<()> {
    let folder = stage::folder()?;
    let measured = Turns::take(folder.path()).await?;
    let share = measured.syncs * f64::from(CONNECTIONS) / measured.together;
    let rate = |each: f64| grouped(whole(each));
    let what = format!("barrier reports/s, each synced, {CONNECTIONS} connections");
    let beside_it = format!("the disk in turn with them: {} fsync/s", rate(measured.syncs));
    let row_of = format!("{}; {beside_it}; 64 x that is {share:.1} times more", rate(measured.together));
    row(&what, &row_of, "within 2x of 64 x fsync/s", Verdict::of(share <= 2.0));
    beside("the same, 1 connection", &rate(measured.alone));
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        let folder = tempfile::tempdir_in(memory)?;
        let bound = Turns::take(folder.path()).await?.together;
        let what = format!("the same, {CONNECTIONS} connections, in memory: what the processor allows with any disk");
        beside(&what, &rate(bound));
    }
    Ok(())
}

/// Rates, a second.
#[derive(Default)]
struct Turns {
    syncs: f64,
    alone: f64,
    together: f64,
}

impl Turns {
    /// Barriers in a database of its own in `folder`, and syncs of a file beside it, in turns.
    async fn take(folder: &Path) -> Result<Self> {
        let migrations = [events::MIGRATIONS, links::MIGRATIONS, voices::MIGRATIONS].concat();
        let store = Store::open(&Database::folder(folder), &migrations).await?;
        let secret = secret(&store, random()?).await?;
        let mut sums = Self::default();
        for _ in 0..TURNS {
            sums.syncs += syncs_a_second(folder)?;
            sums.together += barriers_a_second(&store, secret, CONNECTIONS).await?;
            sums.alone += barriers_a_second(&store, secret, 1).await?;
        }
        store.close().await;
        let turns = f64::from(TURNS);
        Ok(Self { syncs: sums.syncs / turns, alone: sums.alone / turns, together: sums.together / turns })
    }
}

fn random<const N: usize>() -> Result<[u8; N], Fault> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| Fault::because("take random bytes", error))?;
    Ok(bytes)
}

fn syncs_a_second(folder: &Path) -> Result<f64> {
    let mut file = std::fs::File::create(folder.join("syncs"))?;
    let (started, mut syncs) = (Instant::now(), 0_u32);
    while started.elapsed() < TURN {
        file.seek(SeekFrom::Start(u64::from(syncs % 1_000) * 4_096))?;
        file.write_all(&[7; 4_096])?;
        file.sync_data()?;
        syncs += 1;
    }
    Ok(f64::from(syncs) / started.elapsed().as_secs_f64())
}

async fn barriers_a_second(store: &Store, secret: Secret, connections: u32) -> Result<f64> {
    let done = Arc::new(AtomicU64::new(0));
    let started = Instant::now();
    let tasks: Vec<_> = (0..connections)
        .map(|_| {
            let (store, done) = (store.clone(), Arc::clone(&done));
            tokio::spawn(async move {
                while started.elapsed() < TURN {
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
    let seconds = started.elapsed().as_secs_f64();
    let row = store.fetch_optional(&COUNT, params![]).await?.context("no count")?;
    let done = done.load(Ordering::Relaxed);
    ensure!(row.get::<u64>(0)? >= done, "an answered barrier is not there");
    #[expect(clippy::cast_precision_loss, reason = "a rate for people to read")]
    Ok(done as f64 / seconds)
}

fn report(secret: &Secret) -> Result<Report, Fault> {
    let key = RandomId(random()?);
    let sound = |error: Box<dyn std::error::Error + Send + Sync>| Fault::because("make a barrier up", error);
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
