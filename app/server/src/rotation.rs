//! Which backups stay: those of the last day, and the newest of each of the last days, weeks and months.

use std::collections::BTreeSet;

use kernel::Timestamp;

/// How the name of a scheduled backup reads: the moment it was begun, in UTC.
const NAME: &str = "%Y-%m-%dT%H%M%SZ";
/// What stands behind it.
const ENDING: &str = ".navimig";
const DAY_MS: i64 = 86_400_000;

/// How many backups stay, counted in days, ISO weeks and months that have one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rotation {
    /// Days whose newest backup stays.
    pub daily: usize,
    /// Weeks, from Monday, whose newest backup stays.
    pub weekly: usize,
    /// Months whose newest backup stays.
    pub monthly: usize,
}

impl Default for Rotation {
    fn default() -> Self {
        Self { daily: 7, weekly: 4, monthly: 6 }
    }
}

/// The name of a backup that is begun at `at`: `2026-11-24T101500Z.navimig`.
pub fn name_of(at: Timestamp) -> String {
    format!("{}{ENDING}", at.to_jiff().strftime(NAME))
}

/// When a backup of this name was begun; none for names that no schedule gave.
pub fn begun_at(name: &str) -> Option<Timestamp> {
    let text = name.strip_suffix(ENDING)?;
    let begun = jiff::civil::DateTime::strptime(NAME.trim_end_matches('Z'), text.strip_suffix('Z')?).ok()?;
    let begun = Timestamp(jiff::tz::TimeZone::UTC.to_timestamp(begun).ok()?.as_millisecond());
    // a name that reads alike and is written otherwise is somebody else's
    (name_of(begun) == name).then_some(begun)
}

/// The backups that no rule keeps any more. The newest always stays, and so do those of the 24 hours before it.
pub fn outdated(begun: &[Timestamp], rotation: Rotation) -> Vec<Timestamp> {
    let mut newest_first = begun.to_vec();
    newest_first.sort_unstable_by(|one, other| other.cmp(one));
    let Some(newest) = newest_first.first().copied() else { return Vec::new() };
    let mut kept: BTreeSet<Timestamp> = newest_first.iter().copied().filter(|at| newest.0 - at.0 < DAY_MS).collect();
    kept.extend(newest_of(&newest_first, rotation.daily, |at| at.day_utc().to_string()));
    kept.extend(newest_of(&newest_first, rotation.weekly, |at| {
        let week = at.day_utc().iso_week_date();
        format!("{}-{}", week.year(), week.week())
    }));
    kept.extend(newest_of(&newest_first, rotation.monthly, |at| at.to_jiff().strftime("%Y-%m").to_string()));
    newest_first.retain(|at| !kept.contains(at));
    newest_first
}

/// The newest of each of the first `count` spans.
fn newest_of(newest_first: &[Timestamp], count: usize, span: impl Fn(Timestamp) -> String) -> Vec<Timestamp> {
    let mut spans = BTreeSet::new();
    let firsts = newest_first.iter().copied().filter(|at| spans.insert(span(*at)));
    firsts.take(count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-24, 10:00 UTC, a Tuesday.
    const NOW: Timestamp = Timestamp(1_795_514_400_000);

    fn days_ago(days: i64) -> Timestamp {
        NOW.plus_ms(-days * DAY_MS)
    }

    fn kept(begun: &[Timestamp], rotation: Rotation) -> Vec<i64> {
        let gone = outdated(begun, rotation);
        begun.iter().filter(|at| !gone.contains(at)).map(|at| (NOW.0 - at.0) / DAY_MS).collect()
    }

    #[test]
    fn a_year_of_daily_backups_becomes_seven_days_four_weeks_and_six_months() {
        let begun: Vec<_> = (0..365).map(days_ago).collect();
        // weeks: Tuesday the 24th, Sundays the 22nd, 15th and 8th; months: the 24th, and the last days of October to June
        assert_eq!(kept(&begun, Rotation::default()), [0, 1, 2, 3, 4, 5, 6, 9, 16, 24, 55, 85, 116, 147]);
    }

    #[test]
    fn the_last_day_stays_whole_and_the_newest_always() {
        let hourly: Vec<_> = (0..72).map(|hours| NOW.plus_ms(-hours * 3_600_000)).collect();
        let nothing = Rotation { daily: 0, weekly: 0, monthly: 0 };
        assert_eq!(hourly.len() - outdated(&hourly, nothing).len(), 24);
        assert_eq!(outdated(&[days_ago(900)], nothing), []);
        assert_eq!(outdated(&[], nothing), []);
    }

    #[test]
    fn the_turn_of_the_year_falls_into_one_iso_week() {
        // Monday 2026-12-28 to Sunday 2027-01-03 is week 53 of 2026
        let at = |text: &str| Timestamp(text.parse::<jiff::Timestamp>().unwrap().as_millisecond());
        let begun = [at("2027-01-03T03:00:00Z"), at("2026-12-29T03:00:00Z"), at("2026-12-27T03:00:00Z")];
        let weekly = Rotation { daily: 0, weekly: 2, monthly: 0 };
        assert_eq!(outdated(&begun, weekly), [begun[1]]);
    }

    #[test]
    fn names_of_others_are_nobodys_to_delete() {
        assert_eq!(name_of(NOW), "2026-11-24T100000Z.navimig");
        assert_eq!(begun_at("2026-11-24T100000Z.navimig"), Some(NOW));
        for other in
            ["2026-11-24.navimig", "2026-11-24T100000Z", "2026-11-24T100000.navimig", "2026-2-4T100000Z.navimig", "x"]
        {
            assert_eq!(begun_at(other), None, "{other}");
        }
    }
}
