//! The key of the installation: it lies beside the database and never in it, so that whoever has the database alone can neither
//! find a person by an e-mail address nor make the codes of a second factor.

use std::fmt;

use sha2::{Digest, Sha256};

/// Bytes of a block of SHA-256.
const BLOCK: usize = 64;

/// The key of an installation.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

impl Key {
    /// A key from 32 bytes of randomness.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads 64 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits: Vec<u8> =
            text.trim().chars().map(|c| c.to_digit(16).and_then(|d| d.try_into().ok())).collect::<Option<_>>()?;
        let bytes: Vec<u8> =
            digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| (byte << 4) | digit)).collect();
        (digits.len() == 64).then_some(())?;
        bytes.try_into().ok().map(Self)
    }

    /// The key in 64 hexadecimal digits, as it stands in its file.
    #[must_use]
    pub fn to_hex(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// A value that only the holder of the key can work out: HMAC-SHA256 (RFC 2104) over the purpose and the parts, each behind
    /// its length, so that nothing can move from one into the next.
    #[must_use]
    pub fn derive(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        let pad = |byte: u8| {
            let mut block = [byte; BLOCK];
            block.iter_mut().zip(self.0).for_each(|(slot, key)| *slot ^= key);
            block
        };
        let mut inner = Sha256::new().chain_update(pad(0x36));
        for part in [purpose.as_bytes()].iter().chain(parts) {
            inner.update(part.len().to_be_bytes());
            inner.update(part);
        }
        Sha256::new().chain_update(pad(0x5c)).chain_update(inner.finalize()).finalize().into()
    }

    /// By which the database knows the key again.
    #[must_use]
    pub fn fingerprint(&self) -> [u8; 32] {
        self.derive("fingerprint", &[])
    }

    /// The hash under which an e-mail address is kept. Letters are small and spaces gone; nothing else is guessed at.
    #[must_use]
    pub fn address(&self, address: &str) -> [u8; 32] {
        self.derive("e-mail", &[fold(address).as_bytes()])
    }

    /// The hash under which a name for signing in is kept.
    #[must_use]
    pub fn login(&self, login: &str) -> [u8; 32] {
        self.derive("login", &[fold(login).as_bytes()])
    }
}

fn fold(text: &str) -> String {
    text.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_was_written() {
        let key = Key::from_bytes(std::array::from_fn(|i| u8::try_from(i * 7 % 256).unwrap()));
        assert_eq!(Key::parse(&format!("{}\n", key.to_hex())).unwrap().0, key.0);
        for wrong in ["", "00", &"0".repeat(63), &"0".repeat(66), &"g".repeat(64)] {
            assert!(Key::parse(wrong).is_none(), "{wrong}");
        }
        assert_eq!(format!("{key:?}"), "Key(..)", "it stands in no log");
    }

    #[test]
    fn values_depend_on_key_purpose_and_every_part() {
        let (one, other) = (Key::from_bytes([1; 32]), Key::from_bytes([2; 32]));
        let value = one.derive("a", &[b"bc", b"d"]);
        for unlike in
            [other.derive("a", &[b"bc", b"d"]), one.derive("b", &[b"bc", b"d"]), one.derive("a", &[b"b", b"cd"])]
        {
            assert_ne!(value, unlike);
        }
        assert_eq!(one.address(" Amina@Example.org "), one.address("amina@example.org"));
        assert_ne!(one.address("amina@example.org"), one.login("amina@example.org"));
    }

    #[test]
    fn the_construction_is_hmac() {
        // independent of how parts are joined: two keyed hashes, one inside the other, under different pads
        let key = Key::from_bytes([0xaa; 32]);
        let mut inner = Sha256::new();
        inner.update([0xaa ^ 0x36; 32]);
        inner.update([0x36; 32]);
        inner.update(1_usize.to_be_bytes());
        inner.update(b"x");
        let mut outer = Sha256::new();
        outer.update([0xaa ^ 0x5c; 32]);
        outer.update([0x5c; 32]);
        outer.update(inner.finalize());
        assert_eq!(key.derive("x", &[]), <[u8; 32]>::from(outer.finalize()));
    }
}
