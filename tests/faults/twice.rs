//! The same form many times at once: a double tap, an outbox that tries again, a replay.

use std::net::Ipv4Addr;

use futures_util::future::join_all;
use kernel::RandomId;

use crate::{
    alone,
    program::Server,
    row,
    stored::Stored,
    voice::{Kind, Voice},
    wire::{self, Answer},
};

const AT_ONCE: usize = 50;

/// Sends a request on many connections at once, each from another network; the answers without what names the request.
fn at_once(port: u16, request: &[u8]) -> Vec<Answer> {
    let asked = (0..AT_ONCE as u8).map(|number| async move {
        let from = Ipv4Addr::new(127, 240, number, 1);
        let mut connection = wire::Connection::open_from(from, port).await.unwrap();
        connection.ask(request).await.unwrap()
    });
    let mut answers = wire::wait(join_all(asked));
    for answer in &mut answers {
        answer.headers.retain(|(name, _)| !matches!(name.as_str(), "date" | "x-request-id"));
    }
    answers
}

fn assert_equal(answers: &[Answer], what: &str) {
    for answer in answers {
        assert_eq!(answer, &answers[0], "{what}: every answer is the same: {}", answer.text());
    }
}

/// The key that a form carries as it is shown: another each time.
fn key_in_form(port: u16, address: &str) -> RandomId {
    let [key, other] = [(), ()].map(|()| {
        let form = wire::get(port, address).text();
        let tags = integration::document::tags(&form);
        let field = tags.iter().find(|tag| tag.get("name") == Some("key"));
        field.and_then(|tag| RandomId::parse(tag.get("value")?)).unwrap_or_else(|| panic!("{address} has a key"))
    });
    assert_ne!(key, other, "two people never share a key");
    key
}

/// Sends `forms` voices of every kind, each 50 times at once: with the key of a phone, and with that of the form as shown.
fn sent_at_once(forms: u32) {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let server = Server::start(folder.path());
    let voices: Vec<Voice> = (0..forms).map(|number| Voice { writer: 1, number }).collect();
    for voice in &voices {
        let answers = at_once(server.port, &voice.request());
        assert!(voice.is_acknowledged(answers[0].status), "{voice:?}: {}", answers[0].text());
        assert_equal(&answers, &format!("{voice:?}"));
    }
    Stored::read(&data).assert_holds(&voices, &voices, "sent 50 times at once");
    for (at, voice) in voices.iter().enumerate() {
        let shown = Voice { writer: 2, ..*voice };
        let key = key_in_form(server.port, &shown.address());
        let answers = at_once(server.port, &shown.request_with(key));
        assert!(shown.is_acknowledged(answers[0].status), "{shown:?}: {}", answers[0].text());
        assert_equal(&answers, &format!("{shown:?} with the key of its form"));
        let count = Stored::read(&data).len();
        assert_eq!(count, voices.len() + at + 1, "{shown:?} with the key of its form is stored once");
    }
    server.assert_calm();
    if forms > 8 {
        let sent = 2 * forms as usize * AT_ONCE;
        let measured = format!("{sent} sent, {} stored, equal answers", Stored::read(&data).len());
        row(
            "F20 the same form 50 times at once",
            &format!("{} forms, half of them as a browser without a script sends them", 2 * forms),
            &measured,
            "1 stored, 50 equal answers",
        );
    }
}

#[test]
fn f20_a_form_that_is_sent_50_times_at_once_is_stored_once() {
    let kinds: Vec<Kind> = (0..8).map(|number| Voice { writer: 1, number }.kind()).collect();
    assert!(Kind::ALL.iter().all(|kind| kinds.contains(kind)), "every kind of form");
    sent_at_once(8);
}

#[test]
#[ignore = "full size: ./test --long"]
fn f20_two_hundred_forms_50_times_at_once() {
    sent_at_once(100);
}
