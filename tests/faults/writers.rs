//! Writers that send what people send, as the outbox does: again and again until it is acknowledged, and then noted in a ledger
//! that is on the disk before the next one is sent.

use std::{
    fs::{self, File, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU16, AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::{runtime::Runtime, task::JoinHandle};

use crate::{
    voice::{Kind, Voice},
    wire::Connection,
};

pub const WRITERS: u32 = 32;
/// A voice and the hash of its words.
const ENTRY: usize = 8 + 32;

/// What the writers share with the test.
#[derive(Default)]
struct Shared {
    /// Where the server listens; 0 while there is none.
    port: AtomicU16,
    is_over: AtomicBool,
    /// How many voices each writer has begun to send.
    begun: [AtomicU32; WRITERS as usize],
    acknowledged: AtomicU32,
    /// Requests that were not answered, and sent again.
    broken: AtomicU32,
    /// Answers that said "come back later".
    turned_away: AtomicU32,
}

/// Number and words of a case, as the person was told them.
pub type Opening = (String, String);

/// Running writers.
pub struct Load {
    shared: Arc<Shared>,
    folder: PathBuf,
    writers: Vec<JoinHandle<Vec<Opening>>>,
    runtime: Runtime,
}

impl Load {
    /// Starts writers that wait for a server; their ledgers lie in `folder`.
    pub fn start(folder: &Path) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(8).enable_all().build().unwrap();
        let shared = Arc::new(Shared::default());
        let start = |writer| runtime.spawn(write(writer, Arc::clone(&shared), ledger(folder, writer)));
        let writers = (0..WRITERS).map(start).collect();
        Self { shared, folder: folder.to_owned(), writers, runtime }
    }

    /// Lets them write to a server; returns when it has acknowledged some.
    pub fn turn_to(&self, port: u16) {
        let before = self.acknowledged();
        self.shared.port.store(port, Ordering::SeqCst);
        self.until("they write", || self.acknowledged() > before);
    }

    /// They wait for the next server.
    pub fn hold(&self) {
        self.shared.port.store(0, Ordering::SeqCst);
    }

    pub fn acknowledged(&self) -> u32 {
        self.shared.acknowledged.load(Ordering::SeqCst)
    }

    pub fn broken(&self) -> u32 {
        self.shared.broken.load(Ordering::SeqCst)
    }

    pub fn turned_away(&self) -> u32 {
        self.shared.turned_away.load(Ordering::SeqCst)
    }

    /// Waits until something has happened.
    pub fn until(&self, what: &str, has_happened: impl Fn() -> bool) {
        let began = Instant::now();
        while !has_happened() {
            assert!(began.elapsed() < Duration::from_secs(60), "in vain: {what}");
            let ended = self.writers.iter().filter(|writer| writer.is_finished()).count();
            assert!(ended == 0, "{what}: {ended} writers have failed");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Everything that was sent, acknowledged or not.
    pub fn sent(&self) -> Vec<Voice> {
        let begun = |writer: u32| self.shared.begun[writer as usize].load(Ordering::SeqCst);
        (0..WRITERS).flat_map(|writer| (0..begun(writer)).map(move |number| Voice { writer, number })).collect()
    }

    /// What the ledgers on the disk say was acknowledged.
    pub fn ledgers(&self) -> Vec<Voice> {
        let mut all = Vec::new();
        for writer in 0..WRITERS {
            for entry in fs::read(ledger(&self.folder, writer)).unwrap_or_default().chunks_exact(ENTRY) {
                let voice = Voice::of_id(entry[..8].try_into().unwrap());
                assert_eq!(entry[8..], voice.hash(), "a ledger holds what was sent");
                all.push(voice);
            }
        }
        all
    }

    /// Every writer sends what it has begun and ends; what opens the cases of some barriers.
    pub fn end(&mut self) -> Vec<Opening> {
        self.shared.is_over.store(true, Ordering::SeqCst);
        let writers = std::mem::take(&mut self.writers);
        self.runtime.block_on(async {
            let mut openings = Vec::new();
            for writer in writers {
                openings.extend(writer.await.unwrap());
            }
            openings
        })
    }
}

fn ledger(folder: &Path, writer: u32) -> PathBuf {
    folder.join(format!("ledger-{writer}"))
}

async fn write(writer: u32, shared: Arc<Shared>, path: PathBuf) -> Vec<Opening> {
    let mut ledger = OpenOptions::new().create(true).append(true).open(path).unwrap();
    let (mut connection, mut openings) = (None, Vec::new());
    for number in 0.. {
        while shared.port.load(Ordering::SeqCst) == 0 && !shared.is_over.load(Ordering::SeqCst) {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        if shared.is_over.load(Ordering::SeqCst) {
            break;
        }
        let voice = Voice { writer, number };
        if number.is_multiple_of(8) {
            connection = None;
        }
        shared.begun[writer as usize].store(number + 1, Ordering::SeqCst);
        let opening = deliver(voice, &shared, &mut connection).await;
        note(&mut ledger, voice);
        shared.acknowledged.fetch_add(1, Ordering::SeqCst);
        // the latest few of each writer
        openings.extend(opening);
        let old = openings.len().saturating_sub(2);
        openings.drain(..old);
    }
    openings
}

fn note(ledger: &mut File, voice: Voice) {
    ledger.write_all(&[&voice.id()[..], &voice.hash()].concat()).unwrap();
    ledger.sync_data().unwrap();
}

/// Sends a voice until it is acknowledged.
async fn deliver(voice: Voice, shared: &Shared, connection: &mut Option<Connection>) -> Option<Opening> {
    let request = voice.request();
    loop {
        let port = shared.port.load(Ordering::SeqCst);
        if port == 0 {
            *connection = None;
            tokio::time::sleep(Duration::from_millis(2)).await;
            continue;
        }
        if connection.is_none() {
            *connection = Connection::open_from(voice.network(), port).await.ok();
        }
        let Some(open) = connection.as_mut() else {
            tokio::time::sleep(Duration::from_millis(2)).await;
            continue;
        };
        match open.ask(&request).await {
            Ok(answer) if voice.is_acknowledged(answer.status) => {
                let is_told = voice.kind() == Kind::Barrier && voice.is_script();
                return is_told.then(|| opening(&answer.body));
            }
            Ok(answer) => {
                assert!(matches!(answer.status, 503 | 507), "{voice:?}: {} {}", answer.status, answer.text());
                let wait = answer.header("retry-after").parse().unwrap_or(0);
                assert!((1..=300).contains(&wait), "it says when to come back: {wait} s");
                let is_kept =
                    voice.is_script() || voice.kind() == Kind::Visit || answer.text().contains(&voice.words());
                assert!(is_kept, "a browser gets its form back with what was typed: {}", answer.text());
                shared.turned_away.fetch_add(1, Ordering::SeqCst);
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Err(_) => {
                shared.broken.fetch_add(1, Ordering::SeqCst);
                *connection = None;
            }
        }
    }
}

fn opening(body: &[u8]) -> Opening {
    let told: serde_json::Value = serde_json::from_slice(body).unwrap();
    let words: Vec<&str> = told["words"].as_array().unwrap().iter().filter_map(serde_json::Value::as_str).collect();
    (told["case"].as_str().unwrap().to_owned(), words.join(" "))
}
