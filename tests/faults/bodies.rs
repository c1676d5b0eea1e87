//! Bodies that nobody should send, to every address that reads one.

use crate::{
    alone,
    program::Server,
    row,
    samples::{Dice, bomb},
    times,
    wire::{self, Connection},
};

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

/// Addresses of forms, each with a body that it takes.
const FORMS: [(&str, &str); 6] = [
    ("/nl/be-gent/voices/barrier?service=be-ocmw", "reason=waiting&audience=desk&answer=case&words=a"),
    ("/nl/be-gent/voices/helpful?service=be-ocmw", "answer=little&words=a"),
    ("/nl/be-gent/voices/visit?service=be-ocmw", "outcome=waiting"),
    ("/nl/be-gent/voices/correction?service=be-ocmw", "field=phone&right=a"),
    ("/nl/be-gent/voices/missing", "need=health&words=a"),
    ("/en/case", "case=1234+5678&words=a+b+c+d"),
];

/// Lists that are searched by a body.
const LISTS: [&str; 5] = ["services", "organizations", "taxonomies", "taxonomy_terms", "service_at_locations"];

/// A body that they take.
const SEARCH: &str = r#"{"search": "dokter", "page": 1, "per_page": 5}"#;

/// A body, its media type, and whether it must be refused: some nonsense means nothing and does no harm.
struct Body {
    what: &'static str,
    kind: &'static str,
    bytes: Vec<u8>,
    is_refused: bool,
}

fn refused(what: &'static str, kind: &'static str, bytes: impl Into<Vec<u8>>) -> Body {
    Body { what, kind, bytes: bytes.into(), is_refused: true }
}

fn harmless(what: &'static str, kind: &'static str, bytes: impl Into<Vec<u8>>) -> Body {
    Body { is_refused: false, ..refused(what, kind, bytes) }
}

fn json_bodies() -> Vec<Body> {
    vec![
        refused("no JSON", JSON, "hello"),
        refused("half of it", JSON, r#"{"search": "do"#),
        refused("halves of letters", JSON, &b"{\"search\": \"\xed\xa0\x80\"}"[..]),
        refused("no UTF-8", JSON, &b"{\"search\": \"\xff\xfe\"}"[..]),
        refused("a lone surrogate", JSON, r#"{"search": "\ud800"}"#),
        refused("NUL", JSON, vec![0; 1_000]),
        refused("a list", JSON, "[1]"),
        refused("60,000 lists in each other", JSON, "[".repeat(60_000)),
        refused("10,000 records in each other", JSON, format!("{}1{}", "{\"a\":".repeat(10_000), "}".repeat(10_000))),
        refused("100,000 lists in each other", JSON, "[".repeat(100_000)),
        refused("a number without end", JSON, r#"{"page": 1e999}"#),
        refused("a page beyond all", JSON, r#"{"page": 99999999999999999999}"#),
        refused("pages of millions", JSON, r#"{"per_page": 1000000}"#),
        refused("a bomb", JSON, bomb("services.csv", 40)),
        harmless("nothing", JSON, ""),
        harmless("a field twice", JSON, r#"{"page": 1, "page": 2}"#),
        harmless(
            "10,000 fields",
            JSON,
            (0..5_000).map(|n| format!("\"f{n}\":1,")).fold("{".to_owned(), |all, one| all + &one) + "\"a\":1}",
        ),
    ]
}

fn form_bodies(sound: &str) -> Vec<Body> {
    let twice = |field: &str| format!("{sound}&{field}=1&{field}=2");
    vec![
        refused("JSON", JSON, "{}"),
        refused("multipart", "multipart/form-data; boundary=x", "--x\r\ncontent-disposition: form-data\r\n\r\n"),
        refused("plain text", "text/plain", sound),
        refused("a field twice", FORM, twice("colour")),
        refused("keys twice", FORM, twice("key")),
        refused("65 fields", FORM, (0..65).map(|n| format!("f{n}=1&")).collect::<String>()),
        refused("10,000 fields", FORM, "a=1&".repeat(10_000)),
        refused("a key that is none", FORM, format!("{sound}&key=zz")),
        refused("NUL", FORM, vec![0; 1_000]),
        refused("nothing", FORM, ""),
        refused("60,000 lists in each other", FORM, "[".repeat(60_000)),
        refused("a text of 60,000 letters", FORM, format!("{sound}{}", "a".repeat(60_000))),
        refused("a bomb", FORM, bomb("services.csv", 40)),
        harmless("no UTF-8", FORM, format!("{sound}%ff%fe%ed%a0%80")),
        harmless("NUL in a text", FORM, format!("{sound}%00%00")),
        harmless("letters that turn round", FORM, format!("{sound}%e2%80%ae%e2%81%a6")),
        harmless("percent without digits", FORM, format!("{sound}%zz%")),
    ]
}

/// Sends a body; its answer is no fault, and a refusal where it must be one.
fn send(port: u16, address: &str, body: &Body, more: &[&str]) -> u16 {
    let lines = [&["connection: close"], more].concat();
    let request = wire::with_body("POST", address, body.kind, &body.bytes, &lines);
    let answer =
        wire::wait(wire::once(port, &request)).unwrap_or_else(|error| panic!("{address}, {}: {error}", body.what));
    let (status, text) = (answer.status, answer.text());
    assert!(status < 500, "{address}, {}: {status} {text}", body.what);
    assert!(!text.contains("panicked") && !text.contains("src/"), "{address}, {}: {text}", body.what);
    if body.is_refused {
        assert!(matches!(status, 400 | 413 | 415 | 422), "{address}, {}: {status} {text}", body.what);
        assert!(!text.trim().is_empty(), "{address}, {}: it says why", body.what);
    }
    status
}

/// Every body to every address; how many there were.
fn every_body(server: &Server) -> u32 {
    let mut sent = 0;
    for list in LISTS {
        let address = format!("/hsds/{list}");
        for body in json_bodies() {
            send(server.port, &address, &body, &[]);
            send(server.port, &address, &body, &["content-encoding: gzip"]);
            sent += 2;
        }
    }
    for (address, sound) in FORMS {
        for body in form_bodies(sound) {
            send(server.port, address, &body, &[]);
            send(server.port, address, &body, &["accept: application/json"]);
            sent += 2;
        }
    }
    sent
}

#[test]
fn f14_f15_f16_hostile_bodies_are_refused() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    for (address, sound) in FORMS.iter().take(5) {
        let status = send(server.port, address, &harmless("a sound form", FORM, *sound), &[]);
        assert!(matches!(status, 200 | 303), "{address} takes what is sound: {status}");
    }
    every_body(&server);
    server.assert_calm();
}

/// Bodies of random bytes, and sound ones with some bytes changed, on connections that stay open.
fn noise(server: &Server, count: u32) {
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    wire::wait(async {
        let mut connection = Connection::open(server.port).await.unwrap();
        for n in 0..count {
            let list = format!("/hsds/{}", dice.pick(&LISTS));
            let form = dice.pick(&FORMS);
            let (address, kind, sound) =
                if n % 2 == 0 { (list.as_str(), JSON, SEARCH) } else { (form.0, FORM, form.1) };
            let mut body = sound.as_bytes().to_vec();
            for _ in 0..=dice.below(6) {
                let at = dice.below(body.len());
                body.insert(at, dice.below(256) as u8);
                let at = dice.below(body.len());
                body[at] = dice.below(256) as u8;
            }
            let answer = connection.ask(&wire::with_body("POST", address, kind, &body, &[])).await.unwrap();
            assert!(answer.status < 500, "{address}: {} for {:?}", answer.status, String::from_utf8_lossy(&body));
        }
    });
}

#[test]
fn f14_noise_in_bodies_is_no_fault() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    noise(&server, times("NAVIMIG_NOISE", 1_000));
    server.assert_calm();
}

#[test]
#[ignore = "full size: ./test --long"]
fn f14_much_noise_in_bodies() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let before = server.memory("VmRSS");
    let (hostile, noisy) = (every_body(&server), times("NAVIMIG_NOISE", 50_000));
    noise(&server, noisy);
    let growth = server.memory("VmHWM").saturating_sub(before) as f64 * 1_024.0 / 1e6;
    server.assert_calm();
    let done = format!("{hostile} hostile bodies and {noisy} with noise to 11 addresses");
    let measured = format!("0 panics, 0 answers of 500 and above; memory grew by {growth:.0} MB");
    row("F14, F15, F16 bodies over HTTP", &done, &measured, "0 panics, 0 faults, 400 to 422");
}
