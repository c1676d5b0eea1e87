//! Who did something, without saying who it is.

use kernel::{PersonId, RandomId};
use sha2::{Digest, Sha256};

/// The pseudonym under which the acts of a person stand in events and links: always the same, so that two acts of one person are
/// seen to be that; nobody can work back to the account, and once an account is erased nothing leads from a pseudonym to anybody.
///
/// ```
/// use kernel::{PersonId, RandomId};
/// let amina = PersonId(RandomId([1; 16]));
/// assert_eq!(events::pseudonym(amina), events::pseudonym(amina));
/// assert_ne!(events::pseudonym(amina), amina.0);
/// ```
#[must_use]
pub fn pseudonym(person: PersonId) -> RandomId {
    let digest: [u8; 32] = Sha256::new().chain_update("pseudonym of ").chain_update(person.0.0).finalize().into();
    let mut half = [0; 16];
    half.copy_from_slice(&digest[..16]);
    RandomId(half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_persons_have_two_pseudonyms() {
        let of = |byte| pseudonym(PersonId(RandomId([byte; 16])));
        assert_ne!(of(1), of(2));
    }
}
