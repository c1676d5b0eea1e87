//! Bodies and heads that are far too large.

use std::{fs, io, time::Duration};

use futures_util::future::join_all;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::{alone, program::Server, row, wire};

/// The limit on bodies, and what may be read beyond it.
const LIMIT: usize = 64 * 1024;
const BEYOND: usize = 64 * 1024;
const HUGE: usize = 100_000_000;
/// KiB that the memory of the server may grow by.
const GROWTH: u64 = 32 << 10;

const FORM: &str = "content-type: application/x-www-form-urlencoded";
const JSON: &str = "content-type: application/json";

/// Every address that reads a body, with what it reads.
const ADDRESSES: [(&str, &str); 9] = [
    ("/nl/be-gent/voices/barrier?service=be-ocmw", FORM),
    ("/nl/be-gent/voices/helpful?service=be-ocmw", FORM),
    ("/nl/be-gent/voices/missing", FORM),
    ("/en/case", FORM),
    ("/hsds/services", JSON),
    ("/hsds/organizations", JSON),
    ("/hsds/taxonomies", JSON),
    ("/hsds/taxonomy_terms", JSON),
    ("/hsds/service_at_locations", JSON),
];

/// A body with a length, or in chunks without one.
fn huge_head(address: &str, kind: &str, is_chunked: bool) -> Vec<u8> {
    let length = format!("content-length: {HUGE}");
    let size = if is_chunked { "transfer-encoding: chunked" } else { &length };
    wire::head("POST", address, &[kind, size])
}

fn piece(bytes: usize, is_chunked: bool) -> Vec<u8> {
    let plain = vec![b'w'; bytes];
    if !is_chunked {
        return plain;
    }
    [format!("{bytes:x}\r\n").as_bytes(), &plain, b"\r\n"].concat()
}

/// Sends as much as may be read, and nothing more: the answer has to come by then.
async fn stop_at_the_limit(port: u16, address: &str, kind: &str, is_chunked: bool) -> io::Result<u16> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
    stream.write_all(&huge_head(address, kind, is_chunked)).await?;
    for _ in 0..(LIMIT + BEYOND) / 4_096 - 1 {
        if stream.write_all(&piece(4_096, is_chunked)).await.is_err() {
            break;
        }
    }
    status(&mut stream).await
}

async fn status(stream: &mut TcpStream) -> io::Result<u16> {
    let mut bytes = Vec::new();
    let reading = async {
        while wire::Answer::read(&bytes).is_none() {
            if stream.read_buf(&mut bytes).await? == 0 {
                return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
            }
        }
        io::Result::Ok(())
    };
    tokio::time::timeout(Duration::from_secs(5), reading).await??;
    Ok(wire::Answer::read(&bytes).unwrap().status)
}

/// Sends all of it, as long as somebody takes it; the status and how much was taken by the system and the server together.
async fn send_all(port: u16, address: &str, kind: &str, is_chunked: bool) -> (Option<u16>, usize) {
    let stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let (mut from, mut to) = stream.into_split();
    let sending = async {
        to.write_all(&huge_head(address, kind, is_chunked)).await.unwrap();
        let (piece, mut taken) = (piece(50_000, is_chunked), 0);
        while taken < HUGE && to.write_all(&piece).await.is_ok() {
            taken += 50_000;
        }
        taken
    };
    let reading = async {
        let mut bytes = Vec::new();
        // ends with the connection, in order or not
        let _ = from.read_to_end(&mut bytes).await;
        wire::Answer::read(&bytes).map(|answer| answer.status)
    };
    tokio::join!(reading, sending)
}

#[test]
fn f13_a_body_is_refused_before_much_of_it_is_read() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    for (address, kind) in ADDRESSES {
        for is_chunked in [true, false] {
            let status = wire::wait(stop_at_the_limit(server.port, address, kind, is_chunked));
            assert_eq!(status.unwrap(), 413, "{address}, in chunks: {is_chunked}");
        }
    }
    server.assert_calm();
}

fn parallel(turns: usize) -> (u64, usize) {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    wire::get(server.port, "/nl/be-gent");
    // from here on the most is counted anew
    fs::write(format!("/proc/{}/clear_refs", server.pid().as_raw_nonzero()), "5").unwrap();
    let before = server.memory("VmRSS");
    let mut most_taken = 0;
    for turn in 0..turns {
        let (address, kind) = ADDRESSES[turn % ADDRESSES.len()];
        let uploads = (0..10).map(|n| send_all(server.port, address, kind, n % 2 == 0));
        for (status, taken) in wire::wait(join_all(uploads)) {
            assert_eq!(status, Some(413), "{address}: {taken} bytes were taken");
            most_taken = most_taken.max(taken);
        }
    }
    let growth = server.memory("VmHWM").saturating_sub(before);
    assert!(growth <= GROWTH, "the memory grew by {growth} KiB");
    assert_eq!(wire::get(server.port, "/nl/be-gent").status, 200);
    server.assert_calm();
    (growth, most_taken)
}

#[test]
fn f13_ten_bodies_of_100_mb_at_once_take_no_memory() {
    parallel(2);
}

#[test]
#[ignore = "full size: ./test --long"]
fn f13_ten_bodies_of_100_mb_at_every_address() {
    let turns = 5 * ADDRESSES.len();
    let (growth, taken) = parallel(turns);
    let measured = format!(
        "413 to all; at most {} kB left the sender; memory grew by {:.1} MB",
        taken / 1_000,
        growth as f64 * 1_024.0 / 1e6
    );
    let done = format!("{} bodies of 100 MB, 10 at once, half of them in chunks", turns * 10);
    row("F13 huge bodies", &done, &measured, "413 before limit + 64 kB, memory <= 32 MB");
}

#[test]
fn f15_huge_heads_are_refused() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let before = server.memory("VmRSS");
    let long = "x".repeat(1 << 20);
    let many = "x-many: 1\r\n".repeat(5_000);
    let heads = [
        format!("GET /nl/be-gent HTTP/1.1\r\nhost: localhost\r\nx-long: {long}\r\n\r\n"),
        format!("GET /nl/be-gent HTTP/1.1\r\nhost: localhost\r\ncookie: {long}\r\n\r\n"),
        format!("GET /nl/be-gent HTTP/1.1\r\nhost: localhost\r\n{many}\r\n"),
        format!("GET /nl/be-gent?q={long} HTTP/1.1\r\nhost: localhost\r\n\r\n"),
        format!("GET /{long} HTTP/1.1\r\nhost: localhost\r\n\r\n"),
        format!("{long} / HTTP/1.1\r\nhost: localhost\r\n\r\n"),
    ];
    for head in &heads {
        let answers = (0..10).map(|_| wire::once(server.port, head.as_bytes()));
        for answer in wire::wait(join_all(answers)) {
            let status = answer.unwrap_or_else(|error| panic!("{}: {error}", &head[..60])).status;
            assert!(matches!(status, 400 | 414 | 431), "{}: {status}", &head[..60]);
        }
    }
    let growth = server.memory("VmHWM").saturating_sub(before);
    assert!(growth <= GROWTH, "the memory grew by {growth} KiB");
    server.assert_calm();
}
