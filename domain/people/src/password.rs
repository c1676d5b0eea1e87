//! Passwords: what is good enough, and how they are kept.

use argon2::{Algorithm, Argon2, Params, Version};
use kernel::{Fault, Refusal};

/// Fewest and most characters (ASVS 6.2.1, 6.2.9).
pub const LENGTH: std::ops::RangeInclusive<usize> = 12..=128;

/// KiB, passes and lanes of Argon2id: the first recommendation for interactive use of OWASP's cheat sheet on storing passwords.
const COST: (u32, u32, u32) = (19_456, 2, 1);

/// Is it good enough? Long is enough; what anybody would try first is not: the name for signing in, one letter again and again, a
/// walk along the keys.
///
/// # Errors
/// A [`Refusal`] for the field `password`.
pub fn check(password: &str, login: &str) -> Result<(), Refusal> {
    let refuse = |key| Err(Refusal::field("password", key));
    if !LENGTH.contains(&password.chars().count()) {
        return refuse("people-password-short");
    }
    let small = password.to_lowercase();
    let login = login.to_lowercase();
    let distinct: std::collections::BTreeSet<char> = small.chars().collect();
    let names = ["navimig", "navi-mig", "password", "wachtwoord", "passwort", "contraseña", "salasana"];
    let rest = names.iter().fold(small.clone(), |rest, name| rest.replace(name, ""));
    let is_named = login.len() > 3 && small.replace(&login, "").chars().count() < 6;
    let is_walk = ["qwertyuiop", "azertyuiop", "1234567890", "abcdefghijkl"].iter().any(|walk| small.contains(walk));
    if distinct.len() < 5 || rest.chars().count() < 6 || is_named || is_walk {
        return refuse("people-password-weak");
    }
    Ok(())
}

/// The slow hash of a secret under a salt. It takes some 20 ms and 19 MiB: call it on a thread that may block.
///
/// # Errors
/// A [`Fault`] when memory is lacking.
pub fn hash(secret: &str, salt: &[u8]) -> Result<[u8; 32], Fault> {
    let (memory, passes, lanes) = COST;
    let failed = |error: argon2::Error| Fault::new(format!("hash a password: {error}"));
    let params = Params::new(memory, passes, lanes, Some(32)).map_err(failed)?;
    let mut out = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.as_bytes(), salt, &mut out)
        .map_err(failed)?;
    Ok(out)
}

/// Compares without telling by its time how much was right.
#[must_use]
pub fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |unlike, (a, b)| unlike | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_anybody_would_try_first_is_refused() {
        for (password, login) in [
            ("kort", "amina"),
            ("aaaaaaaaaaaaaaa", "amina"),
            ("amina@example.org1", "amina@example.org"),
            ("password12345", "amina"),
            ("Qwertyuiop12", "amina"),
            (&"x".repeat(129), "amina"),
        ] {
            assert!(check(password, login).is_err(), "{password}");
        }
        for password in
            ["drie rode fietsen", "مفتاح الباب الازرق", "correct-horse-battery", "navimig vier groene stoelen"]
        {
            assert!(check(password, "amina").is_ok(), "{password}");
        }
    }

    #[test]
    fn a_hash_depends_on_secret_and_salt() {
        let one = hash("drie rode fietsen", &[1; 16]).unwrap();
        assert!(same(&one, &hash("drie rode fietsen", &[1; 16]).unwrap()));
        assert!(!same(&one, &hash("drie rode fietsen", &[2; 16]).unwrap()));
        assert!(!same(&one, &hash("drie rode fiets", &[1; 16]).unwrap()));
        assert!(!same(&one, &[]));
    }
}
