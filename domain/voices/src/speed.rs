//! How fast reports were answered, as it may be said in public.
//!
//! A median over all answers inside a place, and one over those in a town of it, would together tell of the one answer that is
//! not in the town. So an answer counts where enough of them come together, as a report does ([`crate::counts`]): fewer than
//! [`LEAST`] wait for the next wider place, and any two places differ by whole groups of at least that many. What is said is rough.

use std::collections::BTreeMap;

use kernel::Slug;

use crate::counts::LEAST;

/// The days that are said for so many: the next one above of 3, 7, 14, 30, 60, 90, 180, 365, then whole years.
///
/// ```
/// let said = [0, 3, 4, 14, 15, 200, 366].map(voices::speed::within);
/// assert_eq!(said, [3, 3, 7, 14, 30, 365, 730]);
/// ```
#[must_use]
pub fn within(days: u32) -> u32 {
    let steps = [3, 7, 14, 30, 60, 90, 180];
    let step = steps.into_iter().find(|step| days <= *step);
    step.unwrap_or_else(|| days.div_ceil(365).saturating_mul(365))
}

/// Within how many days half of the answers came, for each place of which that may be said. `delays` are the place of a report and
/// the days until its first answer; `line` gives a place and every wider one, the narrowest first.
///
/// ```
/// use voices::speed::medians;
/// let slug = |text: &str| text.parse::<kernel::Slug>().unwrap();
/// let line = |place: &kernel::Slug| match place.as_str() {
///     "be" => vec![slug("be")],
///     town => vec![slug(town), slug("be")],
/// };
/// let delays = [1, 2, 10, 40, 50].map(|days| (slug("be-gent"), days));
/// let medians = medians(delays, line);
/// assert_eq!((medians[&slug("be-gent")], medians[&slug("be")]), (14, 14));
/// ```
#[must_use]
pub fn medians(
    delays: impl IntoIterator<Item = (Slug, u32)>,
    line: impl Fn(&Slug) -> Vec<Slug>,
) -> BTreeMap<Slug, u32> {
    // (how far from the widest place, place): the narrowest places come last and are settled first
    let mut waiting: BTreeMap<(usize, Slug), Vec<u32>> = BTreeMap::new();
    for (place, days) in delays {
        let depth = line(&place).len();
        if depth > 0 {
            waiting.entry((depth, place)).or_default().push(days);
        }
    }
    let mut inside: BTreeMap<Slug, Vec<u32>> = BTreeMap::new();
    while let Some(((_, place), group)) = waiting.pop_last() {
        let places = line(&place);
        if u64::try_from(group.len()).unwrap_or(u64::MAX) < LEAST {
            if let Some(wider) = places.get(1) {
                waiting.entry((places.len() - 1, wider.clone())).or_default().extend(group);
            }
            continue;
        }
        for outer in places {
            inside.entry(outer).or_default().extend(&group);
        }
    }
    inside.into_iter().filter_map(|(place, days)| Some((place, within(median(days)?)))).collect()
}

/// The lower median: at least half are not above it.
fn median(mut days: Vec<u32>) -> Option<u32> {
    days.sort_unstable();
    days.get(days.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn slug(text: &str) -> Slug {
        text.parse().unwrap()
    }

    fn line(place: &Slug) -> Vec<Slug> {
        match place.as_str() {
            "be" => vec![slug("be")],
            "nowhere" => Vec::new(),
            town => vec![slug(town), slug("be")],
        }
    }

    fn said(delays: &[(&str, u32)]) -> BTreeMap<String, u32> {
        let found = medians(delays.iter().map(|(place, days)| (slug(place), *days)), line);
        found.into_iter().map(|(place, days)| (place.to_string(), days)).collect()
    }

    #[test]
    fn fewer_than_five_answers_say_nothing_and_a_lost_place_neither() {
        assert!(said(&[("be-gent", 1); 4]).is_empty());
        assert!(said(&[("nowhere", 1); 9]).is_empty());
        assert_eq!(said(&[("be-gent", 1); 5]).len(), 2);
    }

    #[test]
    fn one_answer_more_in_another_town_does_not_show_in_the_country() {
        let mut delays = vec![("be-gent", 3); 3];
        delays.extend([("be-gent", 10); 3]);
        assert_eq!(said(&delays)["be"], 3);
        delays.push(("be-aalst", 300));
        assert_eq!(said(&delays)["be"], 3, "with it, the middle of the seven would be ten");
        delays.extend([("be-aalst", 300); 4]);
        assert_eq!(said(&delays)["be"], 14);
        assert_eq!(said(&delays)["be-aalst"], 365);
    }

    proptest! {
        #[test]
        fn half_of_the_answers_came_within_what_is_said(days in prop::collection::vec(0_u32..900, 5..40)) {
            let delays: Vec<(&str, u32)> = days.iter().map(|days| ("be-gent", *days)).collect();
            let said = said(&delays)["be-gent"];
            prop_assert!(days.iter().filter(|days| **days <= said).count() * 2 >= days.len());
        }
    }
}
