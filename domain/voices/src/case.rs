//! A case: the number and the four words that open a report again, without an account and without a name.
//!
//! Both are worked out from the key that the phone made and a secret of the installation, so that a form which arrives twice
//! gets the same answer and the database needs to hold neither. It holds a seal: a slow hash of number and words together
//! (about 70 bits), from which nobody can work out what opens the case, not even with the secret beside it.

use argon2::{Algorithm, Argon2, Params, Version};
use kernel::{Fault, RandomId};
use sha2::{Digest, Sha256};

use crate::words;

/// Digits of a case number.
const DIGITS: usize = 8;
/// One more than the highest number.
const NUMBERS: u64 = 100_000_000;

/// KiB that one seal fills. Every report pays for it, so it takes a fraction of a millisecond only; what makes trying hopeless is
/// that it multiplies the 2^70 possible numbers and words.
const SEAL_KIB: u32 = 128;

/// The secret of the installation.
#[derive(Clone, Copy)]
pub struct Secret(pub [u8; 32]);

/// What opens a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Eight digits.
    number: u32,
    /// Numbers of the four words.
    words: [u16; words::WORDS],
}

impl Opening {
    /// What opens the case of the report that came with this key: always the same.
    #[must_use]
    pub fn of(secret: &Secret, key: RandomId) -> Self {
        let digest: [u8; 32] =
            Sha256::new().chain_update(b"navimig case 1").chain_update(secret.0).chain_update(key.0).finalize().into();
        let [a, b, c, d, e, f, g, h, rest @ ..] = digest;
        let number = u64::from_be_bytes([a, b, c, d, e, f, g, h]) % NUMBERS;
        let mut pairs = rest.chunks_exact(2).map(|pair| match pair {
            [high, low] => u16::from_be_bytes([*high, *low]) % (1 << words::BITS),
            _ => 0,
        });
        let words = std::array::from_fn(|_| pairs.next().unwrap_or_default());
        Self { number: u32::try_from(number).unwrap_or_default(), words }
    }

    /// Reads what a person copied from their paper; digits of any script, and anything between them.
    #[must_use]
    pub fn read(number: &str, words: &str) -> Option<Self> {
        let mut digits = 0;
        let mut read = 0_u32;
        for c in number.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '/')) {
            read = read.checked_mul(10)?.checked_add(words::digit(c)?)?;
            digits += 1;
        }
        (digits == DIGITS).then_some(())?;
        Some(Self { number: read, words: words::read(words)? })
    }

    /// The number as people copy it: `0123 4567`.
    #[must_use]
    pub fn number(&self) -> String {
        format!("{:04} {:04}", self.number / 10_000, self.number % 10_000)
    }

    /// The number as one, for counting attempts.
    #[must_use]
    pub const fn plain_number(&self) -> u32 {
        self.number
    }

    /// The four words.
    #[must_use]
    pub fn words(&self) -> [&'static str; words::WORDS] {
        self.words.map(words::word)
    }

    /// The numbers of the four words, which open the case as well: `0001` to `2048`.
    #[must_use]
    pub fn word_numbers(&self) -> [String; words::WORDS] {
        self.words.map(words::number)
    }

    /// What the database holds of it. Takes about a tenth of a millisecond.
    ///
    /// # Errors
    /// A [`Fault`] when the hash refuses its settings.
    pub fn seal(&self, secret: &Secret) -> Result<[u8; 32], Fault> {
        let failed = |error: argon2::Error| Fault::new(format!("sealing a case: {error}"));
        let params = Params::new(SEAL_KIB, 1, 1, Some(32)).map_err(failed)?;
        let mut seal = [0; 32];
        let opening = format!("{} {}", self.number(), self.words().join(" "));
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon.hash_password_into(opening.as_bytes(), &secret.0, &mut seal).map_err(failed)?;
        Ok(seal)
    }
}

/// What is kept of a key to know it again: its hash, different for each kind of form.
#[must_use]
pub fn key_hash(kind: &str, key: RandomId) -> [u8; 32] {
    Sha256::new()
        .chain_update(b"navimig key 1 ")
        .chain_update(kind)
        .chain_update([0])
        .chain_update(key.0)
        .finalize()
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: Secret = Secret([7; 32]);

    #[test]
    fn the_same_key_opens_the_same_case_and_another_secret_another() {
        let key = RandomId([1; 16]);
        let opening = Opening::of(&SECRET, key);
        assert_eq!(opening, Opening::of(&SECRET, key));
        assert_ne!(opening, Opening::of(&Secret([8; 32]), key));
        assert_ne!(opening, Opening::of(&SECRET, RandomId([2; 16])));
        assert_eq!(opening.seal(&SECRET).unwrap(), opening.seal(&SECRET).unwrap());
        assert_ne!(opening.seal(&SECRET).unwrap(), opening.seal(&Secret([8; 32])).unwrap());
    }

    #[test]
    fn what_was_written_down_is_read_again() {
        for seed in 0..=255 {
            let opening = Opening::of(&SECRET, RandomId([seed; 16]));
            assert_eq!(opening.number().len(), 9);
            let words = opening.words().join(" ");
            assert_eq!(Opening::read(&opening.number(), &words), Some(opening.clone()));
            let arabic: String = opening
                .number()
                .chars()
                .map(|c| c.to_digit(10).map_or(c, |d| char::from_u32(0x660 + d).unwrap()))
                .collect();
            assert_eq!(Opening::read(&arabic, &words.to_uppercase()), Some(opening));
        }
    }

    #[test]
    fn a_number_has_eight_digits() {
        let words = Opening::of(&SECRET, RandomId([0; 16])).words().join(" ");
        for wrong in ["", "1234567", "123456789", "1234 567x", "99999999999999999999"] {
            assert_eq!(Opening::read(wrong, &words), None, "{wrong}");
        }
        assert!(Opening::read("0000-0001", &words).is_some());
    }

    #[test]
    fn keys_of_two_kinds_of_forms_are_two() {
        let key = RandomId([1; 16]);
        assert_ne!(key_hash("visit", key), key_hash("barrier", key));
        assert_ne!(key_hash("visit", key), key_hash("visit", RandomId([2; 16])));
    }
}
