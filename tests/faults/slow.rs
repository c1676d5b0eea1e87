//! Slow clients: heads that never end, bodies that dribble in, answers that nobody takes. Good clients do not notice.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpSocket,
};

use crate::{
    alone,
    program::Server,
    row,
    voice::Voice,
    wire::{self, Connection},
};

/// Slow ones are gone by then.
const CUT: Duration = Duration::from_secs(15);
/// A good client's answer, for 99 of 100.
const GOOD: Duration = Duration::from_secs(1);
const GOOD_CLIENTS: usize = 8;
/// Between two bytes of a slow client.
const PAUSE: Duration = Duration::from_secs(1);

/// What a slow client takes its time with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slow {
    Head,
    Body,
    Answer,
}

impl Slow {
    /// What it sends at once, and what it sends again and again.
    fn sends(self) -> (Vec<u8>, &'static [u8]) {
        match self {
            Self::Head => (b"GET /nl/be-gent HTTP/1.1\r\nhost: localhost\r\n".to_vec(), b"x-slow: 1\r\n"),
            Self::Body => {
                let lines = ["content-type: application/x-www-form-urlencoded", "content-length: 5000"];
                (wire::head("POST", "/nl/be-gent/voices/barrier?service=be-ocmw", &lines), b"w")
            }
            // many answers behind each other, as the system holds some of them for the client
            Self::Answer => (wire::head("GET", "/hsds/services?format=ndjson&full=true", &[]).repeat(16), b""),
        }
    }
}

/// Is slow until it is cut; tells when that was, if it can see it, and what it was told.
async fn be_slow(port: u16, slow: Slow) -> (Duration, Vec<u8>) {
    let socket = TcpSocket::new_v4().unwrap();
    if slow == Slow::Answer {
        socket.set_recv_buffer_size(4_096).unwrap();
    }
    let mut stream = socket.connect(([127, 0, 0, 1], port).into()).await.unwrap();
    let began = Instant::now();
    let (first, again) = slow.sends();
    stream.write_all(&first).await.unwrap();
    let (mut bytes, mut told) = ([0; 512], Vec::new());
    let read = if slow == Slow::Answer { 16 } else { 512 };
    loop {
        match tokio::time::timeout(PAUSE, stream.read(&mut bytes[..read])).await {
            Ok(Ok(0) | Err(_)) => return (began.elapsed(), told),
            Ok(Ok(length)) => {
                told.extend_from_slice(&bytes[..length]);
                // a body that was refused is over; what comes behind the answer is its end
                if slow == Slow::Answer {
                    tokio::time::sleep(PAUSE).await;
                }
                continue;
            }
            Err(_) => {}
        }
        if stream.write_all(again).await.is_err() {
            return (began.elapsed(), told);
        }
    }
}

/// Reads pages and writes a report now and then; the time that each answer took.
async fn be_good(port: u16, number: u32, is_over: Arc<AtomicBool>) -> Vec<Duration> {
    let pages = ["/nl/be-gent", "/ar/be-gent/services/be-ocmw", "/uk/be-gent/search?q=dokter", "/hsds/services"];
    let mut times = Vec::new();
    for count in 0_u32.. {
        if is_over.load(Ordering::Relaxed) {
            break;
        }
        let voice = Voice { writer: 100 + number, number: count };
        let is_report = count % 5 == 4;
        let page = pages[count as usize % pages.len()];
        let request = if is_report { voice.request() } else { wire::head("GET", page, &["accept-encoding: br"]) };
        let asked = Instant::now();
        // a connection of its own: whoever comes new has to get in, too
        let answer = Connection::open_from(voice.network(), port).await.unwrap().ask(&request).await.unwrap();
        times.push(asked.elapsed());
        assert!(if is_report { voice.is_acknowledged(answer.status) } else { answer.status == 200 });
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    times
}

/// What came of it.
struct Outcome {
    p99: Duration,
    /// The last slow one was gone.
    gone: Duration,
}

async fn crowd(server: &Server, connections: usize) -> Outcome {
    let (port, before) = (server.port, server.sockets());
    let is_over = Arc::new(AtomicBool::new(false));
    let good = (0..GOOD_CLIENTS as u32).map(|n| tokio::spawn(be_good(port, n, Arc::clone(&is_over))));
    let good: Vec<_> = good.collect();
    let began = Instant::now();
    let kinds = [Slow::Head, Slow::Body, Slow::Answer];
    let slow = (0..connections).map(|n| (kinds[n % 3], tokio::spawn(be_slow(port, kinds[n % 3]))));
    let slow: Vec<_> = slow.collect();
    while server.sockets() < before + connections {
        assert!(began.elapsed() < Duration::from_secs(8), "{} are connected", server.sockets() - before);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    while server.sockets() > before + GOOD_CLIENTS {
        assert!(began.elapsed() < CUT, "{} connections are still held", server.sockets() - before);
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let gone = began.elapsed();
    is_over.store(true, Ordering::Relaxed);
    let mut times = Vec::new();
    for client in good {
        times.extend(client.await.unwrap());
    }
    for (kind, client) in slow {
        // who does not read does not see the end either
        if kind == Slow::Answer {
            client.abort();
        } else {
            let (cut, told) = client.await.unwrap();
            assert!(cut < CUT, "{kind:?}: cut after {cut:?}");
            // an outbox that is told why tries again rather than giving up
            let is_told = kind == Slow::Head || told.starts_with(b"HTTP/1.1 408 ");
            assert!(is_told, "{kind:?}: {}", String::from_utf8_lossy(&told));
        }
    }
    times.sort();
    assert!(times.len() > 500, "{} answers are a measure", times.len());
    Outcome { p99: times[times.len() * 99 / 100], gone }
}

fn slow_clients(connections: usize) -> Outcome {
    let _turn = alone();
    raise_open_files();
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let outcome = runtime.block_on(crowd(&server, connections));
    assert!(outcome.p99 < GOOD, "99 of 100 good clients are answered within {:?}", outcome.p99);
    server.assert_calm();
    outcome
}

/// This program holds the other end of each connection.
fn raise_open_files() {
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum }).unwrap();
}

#[test]
fn f11_two_hundred_slow_clients_are_cut_and_nobody_else_notices() {
    slow_clients(200);
}

#[test]
#[ignore = "full size: ./test --long"]
fn f11_two_thousand_slow_clients() {
    let Outcome { p99, gone } = slow_clients(2_000);
    let measured =
        format!("good clients' p99 {} ms; the last slow one cut after {:.1} s", p99.as_millis(), gone.as_secs_f64());
    let done = "2,000 connections: heads, bodies, answers in equal parts; 8 good clients beside them";
    row("F11 slow clients", done, &measured, "p99 < 1 s, cut <= 15 s");
}
