//! What people send, made up from the number of a writer and a count, so that whatever is found later can be told to be what
//! was sent.

use std::net::Ipv4Addr;

use form_urlencoded::Serializer;
use kernel::RandomId;
use sha2::{Digest, Sha256};
use voices::case::key_hash;

use crate::wire::with_body;

const FORM: &str = "application/x-www-form-urlencoded";

/// Which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Barrier,
    Helpful,
    Visit,
    Correction,
    Missing,
}

impl Kind {
    pub const ALL: [Self; 5] = [Self::Barrier, Self::Helpful, Self::Visit, Self::Correction, Self::Missing];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Barrier => "barrier",
            Self::Helpful => "helpful",
            Self::Visit => "visit",
            Self::Correction => "correction",
            Self::Missing => "missing",
        }
    }
}

/// One form as one person sends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Voice {
    pub writer: u32,
    pub number: u32,
}

impl Voice {
    /// The voice of an entry in a ledger.
    pub fn of_id(id: [u8; 8]) -> Self {
        let [a, b, c, d, rest @ ..] = id;
        Self { writer: u32::from_be_bytes([a, b, c, d]), number: u32::from_be_bytes(rest) }
    }

    pub fn id(self) -> [u8; 8] {
        (u64::from(self.writer) << 32 | u64::from(self.number)).to_be_bytes()
    }

    /// Half of all are barriers.
    pub fn kind(self) -> Kind {
        let turn = self.number as usize % 8;
        if turn < 4 { Kind::Barrier } else { Kind::ALL[turn - 3] }
    }

    /// Does the outbox send it, or the browser itself?
    pub fn is_script(self) -> bool {
        self.number.is_multiple_of(2)
    }

    /// The key that its form carries.
    pub fn key(self) -> RandomId {
        let digest = Sha256::digest([&b"key of a voice"[..], &self.id()].concat());
        RandomId(digest[..16].try_into().unwrap())
    }

    /// What is kept of the key.
    pub fn key_hash(self) -> [u8; 32] {
        key_hash(self.kind().word(), self.key())
    }

    /// Its words: of any length that fits, and never those of another one.
    pub fn words(self) -> String {
        let digest = Sha256::digest(self.id());
        // no digits: many of them would be asked about, as they look like the number of a phone
        let letter = |nibble: u8| char::from(b'a' + nibble);
        let letters: String = digest.iter().flat_map(|byte| [letter(byte >> 4), letter(byte & 15)]).collect();
        let most = if self.kind() == Kind::Correction { 4 } else { 12 };
        let rest = vec![letters.as_str(); 1 + usize::from(digest[0]) % most].join(" ");
        format!("voice {} {} {rest}", self.writer, self.number)
    }

    /// Reads the beginning of some words.
    pub fn of_words(words: &str) -> Option<Self> {
        let mut parts = words.strip_prefix("voice ")?.split(' ');
        Some(Self { writer: parts.next()?.parse().ok()?, number: parts.next()?.parse().ok()? })
    }

    /// The hash that stands in a ledger.
    pub fn hash(self) -> [u8; 32] {
        Sha256::digest(self.words()).into()
    }

    fn fields(self) -> Vec<(&'static str, String)> {
        let words = self.words();
        match self.kind() {
            Kind::Barrier => vec![
                ("reason", "waiting".into()),
                ("reason", "no_answer".into()),
                ("audience", if self.number.is_multiple_of(3) { "office_words" } else { "desk" }.into()),
                ("answer", "case".into()),
                ("words", words),
            ],
            Kind::Helpful => vec![("answer", "little".into()), ("words", words)],
            Kind::Visit => vec![("outcome", "waiting".into())],
            Kind::Correction => vec![("field", "phone".into()), ("right", words)],
            Kind::Missing => vec![("need", "health".into()), ("words", words)],
        }
    }

    /// The request that sends it.
    pub fn request(self) -> Vec<u8> {
        self.request_with(self.key())
    }

    /// The request that sends it with the key of another form.
    pub fn request_with(self, key: RandomId) -> Vec<u8> {
        let key = ("key", key.to_string());
        let body = Serializer::new(String::new()).extend_pairs(self.fields().into_iter().chain([key])).finish();
        let accept = if self.is_script() { "accept: application/json" } else { "accept: text/html" };
        with_body("POST", &self.address(), FORM, body.as_bytes(), &[accept])
    }

    /// Where its form is shown, and sent to.
    pub fn address(self) -> String {
        let service = if self.kind() == Kind::Missing { "" } else { "?service=be-ocmw" };
        format!("/nl/be-gent/voices/{}{service}", self.kind().word())
    }

    /// A network that it may come from, a few of a writer from each.
    pub fn network(self) -> Ipv4Addr {
        let third = |n: u32| u8::try_from(n % 250).unwrap_or_default();
        Ipv4Addr::new(127, 1 + third(self.writer), third(self.number / 8), 1)
    }

    /// Does this status say that it is stored?
    pub fn is_acknowledged(self, status: u16) -> bool {
        let is_page = self.is_script() || self.kind() == Kind::Barrier;
        status == if is_page { 200 } else { 303 }
    }
}
