//! Requests a second over the loopback network, on connections that stay open, for two servers in this process.

use std::{
    io,
    net::SocketAddr,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use axum::Router;
use server::Limits;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// Connections, all open at once.
pub const CONNECTIONS: usize = 32;

/// Time of one turn; the two servers take short turns, so that other programs disturb both alike.
const TURN: Duration = Duration::from_millis(400);
const TURNS: usize = 10;

/// Requests a second of `address` on `router`, and of `other_address` on `other`, in turns.
pub fn compare(router: Router, address: &str, other: Router, other_address: &str) -> Result<(f64, f64)> {
    // a thread of its own: this may be called from within a runtime
    std::thread::scope(|scope| {
        let work = scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
            let (ours, theirs) =
                runtime.block_on(async { Ok::<_, anyhow::Error>((open(router).await?, open(other).await?)) })?;
            let (mut first, mut second) = (0.0, 0.0);
            for _ in 0..TURNS {
                first += rate(ours, address)?;
                second += rate(theirs, other_address)?;
            }
            #[expect(clippy::cast_precision_loss, reason = "a few turns")]
            let turns = TURNS as f64;
            Ok((first / turns, second / turns))
        });
        work.join().map_err(|_| anyhow::anyhow!("the load ended early"))?
    })
}

/// Serves in the background, as the program does, until the runtime ends.
async fn open(router: Router) -> Result<SocketAddr> {
    let listeners = server::bind(&[SocketAddr::from(([127, 0, 0, 1], 0))]).await?;
    let address = listeners.first().context("nothing listens")?.local_addr()?;
    tokio::spawn(async move { server::serve(listeners, router, &Limits::default(), std::future::pending()).await });
    Ok(address)
}

/// Requests a second: all connections are driven by this thread.
fn rate(server: SocketAddr, address: &str) -> Result<f64> {
    let request = format!("GET {address} HTTP/1.1\r\nhost: localhost\r\naccept-encoding: br\r\n\r\n");
    let (done, is_over) = (AtomicU64::new(0), AtomicBool::new(false));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let began = Instant::now();
    runtime.block_on(async {
        let clients = (0..CONNECTIONS).map(|_| client(server, request.as_bytes(), &done, &is_over));
        let all = finish(clients);
        let clock = async {
            tokio::time::sleep(TURN).await;
            is_over.store(true, Ordering::Relaxed);
        };
        let (outcome, ()) = tokio::join!(all, clock);
        outcome
    })?;
    #[expect(clippy::cast_precision_loss, reason = "a number of requests")]
    let done = done.load(Ordering::Relaxed) as f64;
    ensure!(done > 0.0, "no request was answered");
    Ok(done / began.elapsed().as_secs_f64())
}

async fn finish(all: impl Iterator<Item = impl Future<Output = io::Result<()>>>) -> Result<()> {
    for outcome in futures_util::future::join_all(all).await {
        outcome?;
    }
    Ok(())
}

async fn client(server: SocketAddr, request: &[u8], done: &AtomicU64, is_over: &AtomicBool) -> io::Result<()> {
    let mut stream = TcpStream::connect(server).await?;
    stream.set_nodelay(true)?;
    let mut buffer = Vec::with_capacity(64 * 1024);
    let mut shape = Shape::default();
    while !is_over.load(Ordering::Relaxed) {
        stream.write_all(request).await?;
        while !shape.is_whole(&buffer) {
            if stream.read_buf(&mut buffer).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        if !buffer.starts_with(b"HTTP/1.1 200") {
            return Err(io::Error::other("the answer is not 200"));
        }
        buffer.clear();
        done.fetch_add(1, Ordering::Relaxed);
    }
    Ok(())
}

/// What the answers of a connection look like. They differ at most in the length of a number in their heads, so that a look
/// at the usual end of the head is enough: the client takes little of the time that the servers are measured by.
#[derive(Default)]
struct Shape {
    head: usize,
    body: usize,
}

impl Shape {
    fn is_whole(&mut self, answer: &[u8]) -> bool {
        let ends_here = |at: usize| at >= 4 && answer.get(at - 4..at) == Some(b"\r\n\r\n");
        if !ends_here(self.head) {
            let Some((head, body)) = measure(answer) else { return false };
            *self = Self { head, body };
        }
        answer.len() >= self.head + self.body
    }
}

/// Bytes of head and body, once the head is there.
fn measure(answer: &[u8]) -> Option<(usize, usize)> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let head = std::str::from_utf8(answer.get(..end)?).ok()?;
    let body = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.trim().parse().ok())?;
    Some((end, body))
}
