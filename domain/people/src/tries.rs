//! How often somebody may try to sign in: a soft lock that cannot lock a person out.
//!
//! Tries are counted for an account together with a network. Whoever guesses from elsewhere fills a count of their own, and the
//! person at home still gets in. A network has a wider budget over all accounts. Kept in memory only, under a hash with a key of this
//! process.

use core::net::IpAddr;
use std::collections::HashMap;

use kernel::Timestamp;
use sha2::{Digest, Sha256};
use ui::Client;

/// How many tries are free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Wrong tries on one account from one network before it has to wait.
    pub account: u32,
    /// Wrong tries from one network on all accounts before it has to wait.
    pub network: u32,
    /// The first wait in milliseconds; each further wrong try doubles it.
    pub wait: i64,
    /// The longest wait in milliseconds; after it all is forgotten.
    pub longest: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { account: 5, network: 30, wait: 10_000, longest: 15 * 60_000 }
    }
}

/// Counts that are remembered; where more are needed at a time, all begin anew.
const REMEMBERED: usize = 100_000;

#[derive(Debug, Clone, Copy)]
struct Wrong {
    count: u32,
    until: Timestamp,
    forgotten: Timestamp,
}

/// Wrong tries.
#[derive(Debug)]
pub struct Tries {
    limits: Limits,
    key: [u8; 32],
    wrong: HashMap<[u8; 32], Wrong>,
}

impl Tries {
    /// Nobody has tried anything. `key` is made anew by each process.
    #[must_use]
    pub fn new(limits: Limits, key: [u8; 32]) -> Self {
        Self { limits, key, wrong: HashMap::new() }
    }

    /// May this client try to open this account?
    ///
    /// # Errors
    /// The seconds to wait.
    pub fn ask(&self, account: &[u8], client: Option<Client>, now: Timestamp) -> Result<(), u32> {
        let waits =
            self.counts(account, client).filter_map(|(key, _)| self.wrong.get(&key)).map(|wrong| wrong.until.0 - now.0);
        match waits.max() {
            Some(ms) if ms > 0 => Err(u32::try_from(ms / 1_000 + 1).unwrap_or(u32::MAX)),
            _ => Ok(()),
        }
    }

    /// It was wrong.
    pub fn note(&mut self, account: &[u8], client: Option<Client>, now: Timestamp) {
        if self.wrong.len() >= REMEMBERED {
            self.wrong.retain(|_, wrong| wrong.forgotten > now);
        }
        if self.wrong.len() >= REMEMBERED {
            self.wrong.clear();
        }
        let limits = self.limits;
        let counts: Vec<_> = self.counts(account, client).collect();
        for (key, free) in counts {
            let wrong = self.wrong.entry(key).or_insert(Wrong { count: 0, until: now, forgotten: now });
            if wrong.forgotten < now {
                wrong.count = 0;
            }
            wrong.count += 1;
            if wrong.count >= free {
                let doubled = limits.wait.saturating_mul(1 << (wrong.count - free).min(20));
                wrong.until = now.plus_ms(doubled.min(limits.longest));
            }
            wrong.forgotten = now.plus_ms(limits.longest);
        }
    }

    /// It was right: this account from this network begins anew.
    pub fn forget(&mut self, account: &[u8], client: Option<Client>) {
        let key = self.hash(b"account", account, client);
        self.wrong.remove(&key);
    }

    fn counts(&self, account: &[u8], client: Option<Client>) -> impl Iterator<Item = ([u8; 32], u32)> {
        let own = (self.hash(b"account", account, client), self.limits.account);
        let network = client.map(|_| (self.hash(b"network", b"", client), self.limits.network));
        [own].into_iter().chain(network)
    }

    fn hash(&self, kind: &[u8], account: &[u8], client: Option<Client>) -> [u8; 32] {
        let sha = Sha256::new().chain_update(self.key).chain_update(kind).chain_update(network(client).to_be_bytes());
        sha.chain_update(account).finalize().into()
    }
}

/// The network of an address: /24 of IPv4, /56 of IPv6, which is what one household or one camp gets.
fn network(client: Option<Client>) -> u64 {
    match client.map(|client| client.0.to_canonical()) {
        None => 0,
        Some(IpAddr::V4(ip)) => 1 + u64::from(ip.to_bits() >> 8),
        Some(IpAddr::V6(ip)) => (1 << 63) | u64::try_from(ip.to_bits() >> 72).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(ip: &str) -> Option<Client> {
        Some(Client(ip.parse().unwrap()))
    }

    #[test]
    fn who_guesses_waits_and_the_person_at_home_does_not() {
        let (mut tries, now) = (Tries::new(Limits::default(), [1; 32]), Timestamp(0));
        for _ in 0..5 {
            assert_eq!(tries.ask(b"amina", from("192.0.2.1"), now), Ok(()));
            tries.note(b"amina", from("192.0.2.1"), now);
        }
        assert_eq!(tries.ask(b"amina", from("192.0.2.77"), now), Err(11), "the same network");
        assert_eq!(tries.ask(b"amina", from("198.51.100.1"), now), Ok(()), "the person at home");
        assert_eq!(tries.ask(b"amina", from("192.0.2.1"), Timestamp(10_000)), Ok(()), "after the wait");
    }

    #[test]
    fn waits_double_up_to_the_longest_and_end() {
        let (mut tries, mut now) = (Tries::new(Limits::default(), [1; 32]), Timestamp(0));
        for _ in 0..40 {
            tries.note(b"a", None, now);
        }
        assert_eq!(tries.ask(b"a", None, now), Err(901));
        now = now.plus_ms(900_001);
        assert_eq!(tries.ask(b"a", None, now), Ok(()));
        tries.note(b"a", None, now);
        assert_eq!(tries.ask(b"a", None, now), Ok(()), "and counts begin anew");
    }

    #[test]
    fn one_network_cannot_try_all_accounts() {
        let (mut tries, now) = (Tries::new(Limits::default(), [1; 32]), Timestamp(0));
        for account in 0_u32..30 {
            tries.note(&account.to_be_bytes(), from("192.0.2.1"), now);
        }
        assert!(tries.ask(b"another", from("192.0.2.1"), now).is_err());
        tries.forget(b"another", from("192.0.2.1"));
        assert!(tries.ask(b"another", from("192.0.2.1"), now).is_err(), "a right one does not pay for the others");
    }
}
