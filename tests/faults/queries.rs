//! Addresses and heads that nobody should send.

use crate::{alone, program::Server, wire};

/// Addresses that are hostile, and what may be answered.
const ADDRESSES: [(&str, &[u16]); 22] = [
    ("/hsds/services?page=1&page=2", &[400]),
    ("/hsds/services?search=a&search=b", &[400]),
    ("/hsds/services?per_page=1&per_page=1000", &[400]),
    ("/api/v1/search?q=dokter&place=be-gent&q=arts", &[400]),
    ("/hsds/services?page=-1", &[400, 422]),
    ("/hsds/services?page=1e9", &[400, 422]),
    ("/hsds/service_at_locations?proximity=NaN,NaN,NaN", &[400, 422]),
    ("/hsds/services?modified_after=%00", &[400, 422]),
    ("/hsds/services/%00", &[400, 404]),
    ("/hsds/services/..%2f..%2fetc%2fpasswd", &[400, 404]),
    ("/nl/be-gent/search?q=%00%00", &[200, 400]),
    ("/nl/be-gent/search?q=a&q=b", &[200, 400]),
    ("/nl/be-gent/search?q=%ff%fe%ed%a0%80", &[200, 400]),
    ("/nl/be-gent/search?q=%22%20OR%201=1;--", &[200, 400]),
    ("/nl/be-gent/search?q=NEAR(a%20b)%20AND%20*", &[200, 400]),
    ("/nl/%00/search?q=a", &[400, 404]),
    ("/nl/be-gent/services/%ff", &[400, 404]),
    ("/nl/be-gent/services/be-ocmw%00", &[400, 404]),
    ("/%ff%fe", &[400, 404]),
    ("/assets/..%2f..%2fCargo.toml", &[400, 404]),
    ("/packs/be/nl/..%2fmanifest.json", &[400, 404]),
    ("//evil.example/", &[400, 404]),
];

/// Heads that are hostile, without their end.
const HEADS: [(&str, &[u16]); 11] = [
    ("GET / HTTP/1.1\r\nhost: localhost\r\nx-nul: a\0b", &[400]),
    ("GET /\0 HTTP/1.1\r\nhost: localhost", &[400]),
    ("GET / HTTP/9.9\r\nhost: localhost", &[400, 505]),
    ("GET / HTTP/1.1\r\nhost: evil.example", &[421]),
    ("GET / HTTP/1.1\r\nhost: localhost\r\nhost: evil.example", &[200, 400, 421]),
    ("GET http://evil.example/ HTTP/1.1\r\nhost: localhost", &[421]),
    ("GET / HTTP/1.1", &[400, 421]),
    ("POST /en/case HTTP/1.1\r\nhost: localhost\r\ncontent-length: -1", &[400]),
    ("POST /en/case HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2", &[400]),
    ("POST /en/case HTTP/1.1\r\nhost: localhost\r\ncontent-length: 99999999999999999999", &[400, 413]),
    ("POST /en/case HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: gzip", &[400, 501]),
];

#[test]
fn f14_hostile_addresses_are_no_fault() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let long = format!("/nl/be-gent/search?q={}", "%F0%9F%A6%80".repeat(3_000));
    let many = format!("/hsds/services?{}", (0..5_000).map(|n| format!("a{n}=1&")).collect::<String>());
    let more = [(long.as_str(), &[200, 400, 414][..]), (many.as_str(), &[200, 400, 414])];
    for (address, allowed) in ADDRESSES.into_iter().chain(more) {
        let answer = wire::get(server.port, address);
        let shown: String = address.chars().take(80).collect();
        assert!(allowed.contains(&answer.status), "{shown}: {} {}", answer.status, answer.text());
        assert!(!answer.text().contains('\0'), "{shown}: no NUL comes back");
    }
    server.assert_calm();
}

#[test]
fn f14_hostile_heads_are_refused() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    for (head, allowed) in HEADS {
        let request = format!("{head}\r\nconnection: close\r\n\r\n");
        let answer = wire::wait(wire::once(server.port, request.as_bytes()));
        let answer = answer.unwrap_or_else(|error| panic!("{head:?}: {error}"));
        assert!(allowed.contains(&answer.status), "{head:?}: {} {}", answer.status, answer.text());
    }
    server.assert_calm();
}
