//! The server is ended in the middle of its writes: killed, or told to stop.

use std::{path::Path, time::Duration};

use form_urlencoded::Serializer;

use crate::{
    alone,
    program::{READY, Server},
    row,
    stored::Stored,
    times, wire,
    writers::{Load, Opening, WRITERS},
};

/// How it is ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Kill,
    Terminate,
}

/// Longest that a server may take to stop: running requests get 10 s.
const FAREWELL: Duration = Duration::from_secs(11);

/// What came of some rounds.
struct Outcome {
    acknowledged: usize,
    sent_again: u32,
    ready: Vec<Duration>,
    stopped: Vec<Duration>,
}

impl Outcome {
    fn most(times: &[Duration]) -> u128 {
        times.iter().max().map_or(0, Duration::as_millis)
    }

    fn middle(&self) -> u128 {
        let mut ready = self.ready.clone();
        ready.sort();
        ready[ready.len() / 2].as_millis()
    }

    fn measured(&self) -> String {
        format!(
            "{} acknowledged, 0 lost, 0 doubled, {} sent again; ready after {} ms, most {} ms",
            self.acknowledged,
            self.sent_again,
            self.middle(),
            Self::most(&self.ready)
        )
    }
}

/// Ends a server again and again while writers write, each time after 0.1 s to `longest`; checks what is stored each time
/// that it is ready again.
fn rounds(rounds: u32, longest: Duration, end: End) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(folder.path());
    let mut load = Load::start(folder.path());
    let (mut ready, mut stopped) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        load.turn_to(server.port);
        let span = longest.as_millis() as u64 - 100;
        std::thread::sleep(Duration::from_millis(100 + u64::from(round) * 7_919 % span));
        match end {
            End::Kill => server.kill(),
            End::Terminate => {
                let (status, took) = server.terminate();
                assert_eq!(status.code(), Some(0), "round {round}: told to stop, it ends in order");
                assert!(took < FAREWELL, "round {round}: it stops in time, not after {took:?}");
                stopped.push(took);
            }
        }
        load.hold();
        server = Server::start(folder.path());
        assert!(server.ready < READY, "round {round}: ready after {:?}", server.ready);
        ready.push(server.ready);
        let stored = Stored::read(&folder.path().join("data"));
        stored.assert_holds(&load.ledgers(), &load.sent(), &format!("round {round}"));
    }
    load.turn_to(server.port);
    let openings = load.end();
    assert_eq!(load.ledgers().len(), load.sent().len(), "whatever was begun has arrived");
    Stored::read(&folder.path().join("data")).assert_holds(&load.sent(), &load.sent(), "at the end");
    open_cases(server.port, &openings);
    let acknowledged = load.ledgers().len();
    assert!(acknowledged > (WRITERS * rounds / 2) as usize, "{acknowledged} writes in {rounds} rounds are a load");
    server.assert_calm();
    Outcome { acknowledged, sent_again: load.broken(), ready, stopped }
}

/// What the last people were told opens their cases, whichever server told them.
fn open_cases(port: u16, openings: &[Opening]) {
    assert!(!openings.is_empty());
    for (case, words) in openings {
        let body = Serializer::new(String::new()).append_pair("case", case).append_pair("words", words).finish();
        let form = "application/x-www-form-urlencoded";
        let request = wire::with_body("POST", "/en/case", form, body.as_bytes(), &["connection: close"]);
        let answer = wire::wait(wire::once(port, &request)).unwrap();
        assert_eq!(answer.status, 200, "case {case}: {}", answer.text());
    }
}

/// Ten kills, or as many as `NAVIMIG_KILLS` says.
#[test]
fn f01_a_killed_server_loses_and_doubles_nothing_it_acknowledged() {
    let _turn = alone();
    let outcome = rounds(times("NAVIMIG_KILLS", 10), Duration::from_millis(500), End::Kill);
    assert!(outcome.sent_again > 0, "some were killed in the middle of a request");
}

#[test]
#[ignore = "full size: ./test --long"]
fn f01_a_hundred_kills() {
    let _turn = alone();
    let kills = times("NAVIMIG_KILLS", 100);
    let outcome = rounds(kills, Duration::from_millis(2_000), End::Kill);
    let done = format!("{kills} kills after 0.1 to 2 s, {WRITERS} writers over HTTP");
    row("F1 kill -9 under write load", &done, &outcome.measured(), "0 lost, 0 doubled, ready <= 2 s");
}

/// Five times, or as many as `NAVIMIG_STOPS` says.
#[test]
fn f09_a_server_told_to_stop_under_load_keeps_what_it_acknowledged() {
    let _turn = alone();
    rounds(times("NAVIMIG_STOPS", 5), Duration::from_millis(400), End::Terminate);
}

#[test]
#[ignore = "full size: ./test --long"]
fn f09_told_to_stop_twenty_times() {
    let _turn = alone();
    let stops = times("NAVIMIG_STOPS", 20);
    let outcome = rounds(stops, Duration::from_millis(2_000), End::Terminate);
    let measured = format!("{}; stopped after {} ms at most", outcome.measured(), Outcome::most(&outcome.stopped));
    row("F9 SIGTERM under write load", &format!("{stops} times, {WRITERS} writers"), &measured, "0 lost, 0 doubled");
}

/// A database that was kept by a killed server opens for the doctor, too.
#[test]
fn f01_the_doctor_finds_a_killed_server_sound() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let load = Load::start(folder.path());
    load.turn_to(server.port);
    server.kill();
    load.hold();
    let examined = examine(&folder.path().join("data"));
    assert!(examined.contains("every page of the database is sound"), "{examined}");
}

fn examine(data: &Path) -> String {
    let done = crate::program::navimig(&["doctor", "--data", data.to_str().unwrap()]).output().unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success(), "{said}");
    said
}
