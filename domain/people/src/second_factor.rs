//! The second factor: six digits that change every thirty seconds (RFC 6238), and codes on paper for the day on which the device
//! is lost.

use kernel::{PersonId, Timestamp};
use totp_rs::{Builder, Totp};

use crate::key::Key;

/// Codes on paper that a person gets.
pub const CODES: usize = 8;

/// Letters and digits of a code on paper: without those that are taken for each other.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789w";

/// The secret of a person's device: worked out, never stored.
#[must_use]
pub fn secret(key: &Key, person: PersonId, generation: i64) -> [u8; 20] {
    let derived = key.derive("second factor", &[&person.0.0, &generation.to_be_bytes()]);
    std::array::from_fn(|i| derived.get(i).copied().unwrap_or_default())
}

fn totp(secret: [u8; 20]) -> Option<Totp> {
    Builder::new().with_secret(secret.to_vec()).build().ok()
}

/// The step of time to which this code belongs, if it is right; the same one must not open twice (ASVS 6.5.1).
#[must_use]
pub fn check(secret: [u8; 20], code: &str, last: i64, now: Timestamp) -> Option<i64> {
    let digits: String = code.chars().filter_map(digit).collect();
    let seconds = u64::try_from(now.0 / 1_000).ok()?;
    let step = i64::try_from(totp(secret)?.check(&digits, seconds)?).ok()?;
    (digits.len() == 6 && step > last).then_some(step)
}

/// A digit of any script that our readers write with.
fn digit(c: char) -> Option<char> {
    let zeros = ['0', '\u{660}', '\u{6f0}', '\u{9e6}'];
    let value = zeros.iter().find_map(|zero| (u32::from(c)).checked_sub(u32::from(*zero)).filter(|n| *n < 10))?;
    char::from_digit(value, 10)
}

/// The secret in the letters that people can type into their device, in groups of four.
#[must_use]
pub fn spelled(secret: [u8; 20]) -> String {
    const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut letters = String::new();
    let (mut bits, mut held) = (0_u32, 0);
    for byte in secret {
        bits = (bits << 8) | u32::from(byte);
        held += 8;
        while held >= 5 {
            held -= 5;
            let letter = BASE32.get(usize::try_from((bits >> held) & 31).unwrap_or_default()).copied().unwrap_or(b'A');
            if letters.len() % 5 == 4 {
                letters.push(' ');
            }
            letters.push(char::from(letter));
        }
    }
    letters
}

/// The address that a device reads from a QR code. It names no person.
#[must_use]
pub fn address(secret: [u8; 20], product: &str) -> String {
    format!("otpauth://totp/{product}?secret={}&issuer={product}", spelled(secret).replace(' ', ""))
}

/// A code on paper out of 10 random bytes: ten letters in two groups.
#[must_use]
pub fn paper_code(random: [u8; 10]) -> String {
    let letters = random.iter().map(|byte| LETTERS.get(usize::from(byte & 31)).copied().unwrap_or(b'a'));
    let text: String = letters.map(char::from).collect();
    let (first, second) = text.split_at(5);
    format!("{first}-{second}")
}

/// A code on paper as the database knows it, whatever stands between its letters.
#[must_use]
pub fn paper_hash(key: &Key, person: PersonId, code: &str) -> [u8; 32] {
    let letters: String = code.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    key.derive("paper code", &[&person.0.0, letters.as_bytes()])
}

#[cfg(test)]
mod tests {
    use kernel::RandomId;

    use super::*;

    /// RFC 6238, appendix B: the secret "12345678901234567890" with SHA-1; the last six of the eight digits given there.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = *b"12345678901234567890";
        for (seconds, code) in
            [(59_i64, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")]
        {
            let now = Timestamp(seconds * 1_000);
            assert_eq!(check(secret, code, 0, now), Some(seconds / 30), "{seconds}");
            assert_eq!(check(secret, code, seconds / 30, now), None, "not twice");
        }
        assert_eq!(check(secret, "٠٠٥٩٢٤", 0, Timestamp(1_234_567_890_000)), Some(41_152_263), "Arabic digits");
        assert_eq!(check(secret, "28708", 0, Timestamp(59_000)), None);
        assert_eq!(check(secret, "287082", 0, Timestamp(200_000)), None, "too late");
    }

    #[test]
    fn a_secret_is_spelled_for_typing() {
        // RFC 4648: base32 of these bytes
        assert_eq!(spelled(*b"12345678901234567890"), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert!(address(*b"12345678901234567890", "NAVI-MIG").contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&"));
    }

    #[test]
    fn codes_on_paper_are_read_however_they_are_copied() {
        let (key, person) = (Key::from_bytes([3; 32]), PersonId(RandomId([4; 16])));
        let code = paper_code([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        assert_eq!(code.len(), 11);
        let hash = paper_hash(&key, person, &code);
        assert_eq!(hash, paper_hash(&key, person, &code.to_uppercase().replace('-', "  ")));
        assert_ne!(hash, paper_hash(&key, PersonId(RandomId([5; 16])), &code));
        assert_ne!(secret(&key, person, 1), secret(&key, person, 2));
    }
}
