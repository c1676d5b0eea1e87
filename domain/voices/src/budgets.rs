//! How many forms one network may send, and how many of them count in public.
//!
//! A camp or a library shares one address, so the budget is wide for people and narrow for a program. Beyond it a form is asked to
//! come again, and nothing is lost. Kept in memory only, under a hash with a key of this process: no address is stored, none is
//! logged, and a restart forgets them all. Several servers have a budget each.

use core::net::IpAddr;
use std::collections::HashMap;

use kernel::{Day, Timestamp};
use sha2::{Digest, Sha256};
use ui::Client;

/// What one network may send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Forms an hour, in the long run.
    pub an_hour: u32,
    /// Forms at once, where none came for a while.
    pub burst: u32,
    /// Barriers, and as many visits, that enter the public figures of a day: fewer than the least number that is said, so that
    /// nobody fills a figure up to it from one place and reads off who else is in it.
    pub counted_a_day: u32,
}

impl Limits {
    /// The budget unless an operator says otherwise.
    pub const USUAL: Self = Self { an_hour: 30, burst: 10, counted_a_day: 3 };

    /// No limit: for a server that is being measured.
    pub const NONE: Self = Self { an_hour: u32::MAX, burst: u32::MAX, counted_a_day: u32::MAX };
}

impl Default for Limits {
    fn default() -> Self {
        Self::USUAL
    }
}

/// A network under the key of this process: nothing leads back to its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Network([u8; 16]);

impl Network {
    /// The network of an address: /24 of IPv4, /56 of IPv6, which is what one household or one camp gets.
    #[must_use]
    pub fn of(client: Client, key: &[u8; 32]) -> Self {
        let part = match client.0.to_canonical() {
            IpAddr::V4(ip) => u64::from(ip.to_bits() >> 8),
            // no IPv4 number is as high as these with their first bit set
            IpAddr::V6(ip) => (1 << 63) | u64::try_from(ip.to_bits() >> 72).unwrap_or_default(),
        };
        let digest: [u8; 32] = Sha256::new().chain_update(key).chain_update(part.to_be_bytes()).finalize().into();
        let (first, _) = digest.split_at(16);
        Self(first.try_into().unwrap_or_default())
    }
}

/// What is counted in public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// What kept people from a service.
    Barriers,
    /// What came of going there.
    Visits,
}

/// Networks that are remembered; where more send at a time, all begin anew.
const REMEMBERED: usize = 100_000;

const HOUR_MS: i64 = 3_600_000;

/// What each network has left.
#[derive(Debug)]
pub struct Budgets {
    limits: Limits,
    day: Day,
    networks: HashMap<Network, Spent>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Spent {
    /// When everything that was sent is paid for: each form moves it on by an hour's share.
    until: Timestamp,
    barriers: u32,
    visits: u32,
}

impl Spent {
    const fn counted(&mut self, figure: Figure) -> &mut u32 {
        match figure {
            Figure::Barriers => &mut self.barriers,
            Figure::Visits => &mut self.visits,
        }
    }
}

impl Budgets {
    /// Nobody has sent anything.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self { limits, day: Day::default(), networks: HashMap::new() }
    }

    /// Takes one form out of a network's budget; the seconds to wait where nothing is left.
    ///
    /// # Errors
    /// How many seconds there are until the next form.
    pub fn take(&mut self, network: Network, now: Timestamp) -> Result<(), u32> {
        let (share, most) = (self.share_ms(), self.most_ms());
        let spent = self.spent(network, now);
        // a clock that was put back may not close the door for longer than a full budget lasts
        let until = spent.until.clamp(now, now.plus_ms(most.saturating_add(share)));
        let wait = until.0.saturating_sub(now.0).saturating_sub(most);
        if wait > 0 {
            return Err(u32::try_from(wait.saturating_add(999) / 1_000).unwrap_or(u32::MAX));
        }
        spent.until = until.plus_ms(share);
        Ok(())
    }

    /// Nothing was stored: the form costs nothing, and what [`Budgets::counts`] said of it is undone.
    pub fn give_back(&mut self, network: Network, counted: Option<Figure>) {
        let share = self.share_ms();
        let Some(spent) = self.networks.get_mut(&network) else { return };
        spent.until = spent.until.plus_ms(-share);
        if let Some(figure) = counted {
            let counted = spent.counted(figure);
            *counted = counted.saturating_sub(1);
        }
    }

    /// Does one more report of this network count in public today?
    pub fn counts(&mut self, network: Network, figure: Figure, now: Timestamp) -> bool {
        let most = self.limits.counted_a_day;
        let counted = self.spent(network, now).counted(figure);
        let does = *counted < most;
        *counted = counted.saturating_add(u32::from(does));
        does
    }

    fn spent(&mut self, network: Network, now: Timestamp) -> &mut Spent {
        let today = now.day_utc();
        if self.day != today {
            self.day = today;
            self.networks.retain(|_, spent| spent.until > now);
            for spent in self.networks.values_mut() {
                *spent = Spent { until: spent.until, ..Spent::default() };
            }
        }
        if self.networks.len() >= REMEMBERED && !self.networks.contains_key(&network) {
            self.networks.clear();
        }
        self.networks.entry(network).or_default()
    }

    /// What one form costs.
    fn share_ms(&self) -> i64 {
        HOUR_MS / i64::from(self.limits.an_hour.max(1))
    }

    /// How far ahead of the clock a network may be before it sends one more.
    fn most_ms(&self) -> i64 {
        self.share_ms().saturating_mul(i64::from(self.limits.burst.max(1)) - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: [u8; 32] = [7; 32];
    const NOON: Timestamp = Timestamp(1_795_521_600_000);

    fn network(ip: &str) -> Network {
        Network::of(Client(ip.parse().unwrap()), &KEY)
    }

    #[test]
    fn addresses_of_one_network_are_one_and_no_others() {
        assert_eq!(network("192.0.2.1"), network("192.0.2.254"));
        assert_eq!(network("192.0.2.1"), network("::ffff:192.0.2.7"), "IPv4 written as IPv6");
        assert_ne!(network("192.0.2.1"), network("192.0.3.1"));
        assert_eq!(network("2001:db8:0:ff00::1"), network("2001:db8:0:ffff:1:2:3:4"));
        assert_ne!(network("2001:db8:0:ff00::1"), network("2001:db8:0:fe00::1"));
        assert_ne!(network("::1"), network("0.0.0.1"));
        let other = Network::of(Client("192.0.2.1".parse().unwrap()), &[8; 32]);
        assert_ne!(network("192.0.2.1"), other, "another process has other hashes");
    }

    #[test]
    fn ten_at_once_and_thirty_an_hour() {
        let mut budgets = Budgets::new(Limits::USUAL);
        let (camp, other) = (network("192.0.2.1"), network("198.51.100.1"));
        for _ in 0..10 {
            assert_eq!(budgets.take(camp, NOON), Ok(()));
        }
        assert_eq!(budgets.take(camp, NOON), Err(120));
        assert_eq!(budgets.take(camp, NOON.plus_ms(119_001)), Err(1));
        assert_eq!(budgets.take(other, NOON), Ok(()), "another network is not concerned");
        // whoever tries every second for three hours gets thirty an hour through
        let through = (1..=3 * 3_600).filter(|second| budgets.take(camp, NOON.plus_ms(second * 1_000)).is_ok());
        assert_eq!(through.count(), 90);
    }

    #[test]
    fn what_was_not_stored_costs_nothing_and_a_clock_put_back_closes_nothing() {
        let mut budgets = Budgets::new(Limits::USUAL);
        let camp = network("192.0.2.1");
        for _ in 0..100 {
            assert_eq!(budgets.take(camp, NOON), Ok(()));
            assert!(budgets.counts(camp, Figure::Visits, NOON));
            budgets.give_back(camp, Some(Figure::Visits));
        }
        for _ in 0..10 {
            assert_eq!(budgets.take(camp, NOON), Ok(()));
        }
        assert_eq!(budgets.take(camp, NOON.plus_ms(-5 * HOUR_MS)), Err(120));
    }

    #[test]
    fn three_of_a_network_count_on_a_day_of_each_kind() {
        let mut budgets = Budgets::new(Limits::USUAL);
        let (camp, other) = (network("192.0.2.1"), network("198.51.100.1"));
        let mut counted = |network, figure, now| (0..100).filter(|_| budgets.counts(network, figure, now)).count();
        assert_eq!(counted(camp, Figure::Barriers, NOON), 3);
        assert_eq!(counted(camp, Figure::Visits, NOON), 3);
        assert_eq!(counted(other, Figure::Barriers, NOON), 3);
        assert_eq!(counted(camp, Figure::Barriers, NOON.plus_ms(11 * HOUR_MS)), 0, "the same day");
        assert_eq!(counted(camp, Figure::Barriers, NOON.plus_ms(12 * HOUR_MS)), 3);
        assert!(u64::from(Limits::USUAL.counted_a_day) < crate::counts::LEAST);
    }

    #[test]
    fn nobody_is_remembered_longer_than_needed_and_the_memory_is_bounded() {
        let mut budgets = Budgets::new(Limits::USUAL);
        budgets.take(network("192.0.2.1"), NOON).unwrap();
        budgets.take(network("198.51.100.1"), NOON.plus_ms(24 * HOUR_MS)).unwrap();
        assert_eq!(budgets.networks.len(), 1, "those of yesterday have gone");
        for number in 0..=u32::try_from(REMEMBERED).unwrap() {
            let ip = core::net::Ipv4Addr::from_bits(number << 8);
            budgets.take(Network::of(Client(ip.into()), &KEY), NOON).unwrap();
        }
        assert!(budgets.networks.len() <= REMEMBERED);
    }

    #[test]
    fn without_limits_everything_passes() {
        let mut budgets = Budgets::new(Limits::NONE);
        let camp = network("192.0.2.1");
        assert!((0..100_000).all(|_| budgets.take(camp, NOON).is_ok() && budgets.counts(camp, Figure::Barriers, NOON)));
    }
}
