//! What may be said in public about how many reports there are.
//!
//! Three things protect a person who reported. No number under [`LEAST`] is said. Every report is counted at one place only, the
//! narrowest at which enough reports of its kind come together, in multiples of [`LEAST`]; what is too few there waits for the next
//! wider place, and what a wider place has is the sum of what is inside it, so that no difference of two places tells of one
//! report. And of these sums only a coarse floor is said: 5, 10, 20, 50, 100 and so on ([`floor`]).
//!
//! When something is said is decided in [`crate::batches`]: a week late, whole weeks at a time.

use std::collections::BTreeMap;

use kernel::Slug;

/// The smallest number that is said, and the step in which reports are counted at one place.
pub const LEAST: u64 = 5;

/// The number that is said where there are so many: the next one below of 5, 10, 20, 50, 100, 200, 500 and so on; 0 where nothing
/// is said.
///
/// ```
/// let said = [4, 5, 9, 10, 19, 20, 49, 50, 99, 100, 12_345].map(voices::counts::floor);
/// assert_eq!(said, [0, 5, 5, 10, 10, 20, 20, 50, 50, 100, 10_000]);
/// ```
#[must_use]
pub fn floor(count: u64) -> u64 {
    let steps = std::iter::successors(Some(LEAST), |step| {
        // twice, twice, two and a half times: 5, 10, 20, 50
        let is_two = step.to_string().starts_with('2');
        if is_two { (step / 2).checked_mul(5) } else { step.checked_mul(2) }
    });
    steps.take_while(|step| *step <= count).last().unwrap_or(0)
}

/// How many reports of one kind name one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally<K> {
    /// The place that the reports name.
    pub place: Slug,
    /// What they say: a service and a reason, a service and an outcome.
    pub kind: K,
    /// How many.
    pub count: u64,
}

/// What is said in public: for each place and kind, that there are at least so many reports there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Public<K> {
    /// Place, kind, and one of the numbers of [`floor`], never 0; by place and kind.
    at_least: BTreeMap<(Slug, K), u64>,
}

impl<K: Ord + Clone> Public<K> {
    /// What is said about one place: each kind with the number that is at least there.
    pub fn at<'a>(&'a self, place: &'a Slug) -> impl Iterator<Item = (&'a K, u64)> + 'a {
        self.at_least.iter().filter(move |((of, _), _)| of == place).map(|((_, kind), count)| (kind, *count))
    }

    /// True when nothing is said about any place.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.at_least.is_empty()
    }
}

impl<K> Default for Public<K> {
    fn default() -> Self {
        Self { at_least: BTreeMap::new() }
    }
}

/// What may be said about these tallies.
///
/// `line` gives a place and every wider one, the narrowest first. A tally of a place that is not known any more is left out.
///
/// ```
/// use voices::counts::{Tally, publish};
/// let slug = |text: &str| text.parse::<kernel::Slug>().unwrap();
/// let line = |place: &kernel::Slug| match place.as_str() {
///     "be" => vec![slug("be")],
///     town => vec![slug(town), slug("be")],
/// };
/// let tally = |place, count| Tally { place: slug(place), kind: "cost", count };
/// // Ghent has enough; Bruges and Ostend have not, but together with the country they have.
/// let public = publish(&[tally("be-gent", 7), tally("be-brugge", 4), tally("be-oostende", 2)], line);
/// assert_eq!(public.at(&slug("be-gent")).collect::<Vec<_>>(), [(&"cost", 5)]);
/// assert_eq!(public.at(&slug("be-brugge")).count(), 0);
/// assert_eq!(public.at(&slug("be")).collect::<Vec<_>>(), [(&"cost", 10)]);
/// ```
#[must_use]
pub fn publish<K: Ord + Clone>(tallies: &[Tally<K>], line: impl Fn(&Slug) -> Vec<Slug>) -> Public<K> {
    Public { at_least: settle(tallies, line).into_iter().map(|(of, sum)| (of, floor(sum))).collect() }
}

/// Counts every report at one place, with what is inside each place: multiples of [`LEAST`], never 0.
fn settle<K: Ord + Clone>(tallies: &[Tally<K>], line: impl Fn(&Slug) -> Vec<Slug>) -> BTreeMap<(Slug, K), u64> {
    // (how far from the widest place, place, kind): the narrowest places come last and are settled first
    let mut waiting: BTreeMap<(usize, Slug, K), u64> = BTreeMap::new();
    for tally in tallies {
        let depth = line(&tally.place).len();
        if depth > 0 {
            *waiting.entry((depth, tally.place.clone(), tally.kind.clone())).or_default() += tally.count;
        }
    }
    let mut sums = BTreeMap::new();
    while let Some(((_, place, kind), count)) = waiting.pop_last() {
        let places = line(&place);
        if count < LEAST {
            if let Some(wider) = places.get(1) {
                let depth = places.len() - 1;
                *waiting.entry((depth, wider.clone(), kind)).or_default() += count;
            }
            continue;
        }
        for inside in places {
            *sums.entry((inside, kind.clone())).or_default() += count - count % LEAST;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    /// A country with two provinces: one with two towns, one with one.
    const PLACES: [&str; 6] = ["be", "prov-a", "prov-b", "be-a1", "be-a2", "be-b1"];

    fn slug(text: &str) -> Slug {
        text.parse().unwrap()
    }

    fn parent(place: &str) -> Option<&'static str> {
        match place {
            "be" => None,
            "be-a1" | "be-a2" => Some("prov-a"),
            "be-b1" => Some("prov-b"),
            _ => Some("be"),
        }
    }

    fn line(place: &Slug) -> Vec<Slug> {
        let up = std::iter::successors(Some(place.to_string()), |at| parent(at).map(ToOwned::to_owned));
        up.map(|at| slug(&at)).collect()
    }

    fn tallies(counts: &[u64]) -> Vec<Tally<()>> {
        let tally = |(place, count): (&&str, &u64)| Tally { place: slug(place), kind: (), count: *count };
        PLACES.iter().zip(counts).map(tally).collect()
    }

    /// What every place has inside, before the floor: more than is ever said.
    fn settled(counts: &[u64]) -> Vec<u64> {
        let sums = settle(&tallies(counts), line);
        PLACES.iter().map(|place| sums.get(&(slug(place), ())).copied().unwrap_or(0)).collect()
    }

    fn said(counts: &[u64]) -> Vec<u64> {
        let public = publish(&tallies(counts), line);
        PLACES.iter().map(|place| public.at(&slug(place)).map(|(_, count)| count).sum()).collect()
    }

    fn inside(at: usize) -> impl Iterator<Item = usize> {
        (0..PLACES.len()).filter(move |i| line(&slug(PLACES[*i])).contains(&slug(PLACES[at])))
    }

    #[test]
    fn too_few_in_a_town_count_in_the_province_and_too_few_everywhere_nowhere() {
        assert_eq!(said(&[0, 0, 0, 4, 2, 0]), [5, 5, 0, 0, 0, 0]);
        assert_eq!(said(&[1, 1, 1, 1, 0, 0]), [0; 6]);
        assert_eq!(settled(&[0, 0, 0, 12, 4, 9]), [15, 10, 5, 10, 0, 5]);
        assert_eq!(said(&[0, 0, 0, 12, 4, 9]), [10, 10, 5, 10, 0, 5], "of fifteen, ten are said");
        assert_eq!(said(&[0, 0, 0, 240, 0, 0]), [200, 200, 0, 200, 0, 0]);
    }

    proptest! {
        #[test]
        fn every_number_is_one_of_the_steps_and_never_more_than_there_are(counts in prop::collection::vec(0_u64..400, 6)) {
            for (at, number) in said(&counts).into_iter().enumerate() {
                prop_assert!([0, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000].contains(&number), "{}", number);
                prop_assert!(number <= inside(at).map(|i| counts[i]).sum::<u64>());
            }
        }

        #[test]
        fn no_subtraction_of_places_gives_one_to_four(counts in prop::collection::vec(0_u64..40, 6)) {
            // of the sums before the floor; what is said follows from them and tells less
            let numbers = settled(&counts);
            prop_assert_eq!(numbers.iter().map(|sum| floor(*sum)).collect::<Vec<_>>(), said(&counts));
            for (at, number) in numbers.iter().enumerate() {
                let parts: Vec<u64> = PLACES.iter().zip(&numbers)
                    .filter(|(place, _)| parent(place) == Some(PLACES[at])).map(|(_, n)| *n).collect();
                for chosen in 0_u32..1 << parts.len() {
                    let some: u64 = parts.iter().enumerate().filter(|(i, _)| chosen & (1 << i) != 0).map(|(_, n)| n).sum();
                    let rest = number.checked_sub(some);
                    prop_assert!(rest.is_some_and(|rest| rest == 0 || rest >= LEAST), "{} of {:?}", PLACES[at], numbers);
                }
            }
        }

        #[test]
        fn one_more_report_never_shows_as_one_more(counts in prop::collection::vec(0_u64..40, 6), at in 0_usize..6) {
            let mut more = counts.clone();
            more[at] += 1;
            for (before, after) in said(&counts).into_iter().zip(said(&more)) {
                prop_assert_eq!(before.abs_diff(after) % LEAST, 0);
            }
        }

        #[test]
        fn kinds_do_not_touch_each_other(a in 0_u64..40, b in 0_u64..40) {
            let tally = |kind, count| Tally { place: slug("be-a1"), kind, count };
            let public = publish(&[tally("cost", a), tally("language", b)], line);
            let alone = publish(&[tally("cost", a)], line);
            let of = |public: &Public<&'static str>| {
                PLACES.map(|p| public.at(&slug(p)).find(|(kind, _)| **kind == "cost").map(|(_, n)| n))
            };
            prop_assert_eq!(of(&public), of(&alone));
        }
    }

    proptest! {
        #[test]
        fn what_is_taken_back_shows_in_steps_of_five_or_not_at_all(
            counts in prop::collection::vec(0_u64..40, 6), back in prop::collection::vec(0_u64..40, 6)
        ) {
            let fewer: Vec<u64> = counts.iter().zip(back).map(|(count, back)| count.saturating_sub(back)).collect();
            for (at, (before, after)) in said(&counts).into_iter().zip(said(&fewer)).enumerate() {
                prop_assert_eq!(before.abs_diff(after) % LEAST, 0, "{}", PLACES[at]);
            }
        }
    }

    /// Somebody who knows the rule, sees what is said on two days and knows that nothing new came between them tries every pair
    /// of worlds that fits. How many reports were taken back at a place is the same in none of them.
    #[test]
    fn two_days_do_not_tell_how_many_took_theirs_back() {
        // a province and two of its towns, each with up to nine; what is checked has up to six, since a world at the edge of the
        // range has too few others beside it
        const AT: [&str; 3] = ["prov-a", "be-a1", "be-a2"];
        const MOST: u64 = 9;
        let all: Vec<[u64; 3]> = (0..(MOST + 1).pow(3)).map(|n| [n % 10, n / 10 % 10, n / 100]).collect();
        let said = |counts: &[u64; 3]| {
            let tallies =
                AT.iter().zip(counts).map(|(place, count)| Tally { place: slug(place), kind: (), count: *count });
            let public = publish(&tallies.collect::<Vec<_>>(), line);
            AT.map(|place| public.at(&slug(place)).map(|(_, count)| count).sum::<u64>())
        };
        let seen: Vec<[u64; 3]> = all.iter().map(said).collect();
        let mut left: BTreeMap<[[u64; 3]; 2], [BTreeSet<u64>; 3]> = BTreeMap::new();
        let mut checked = BTreeSet::new();
        for (before, said_before) in all.iter().zip(&seen) {
            for (after, said_after) in all.iter().zip(&seen) {
                if (0..3).any(|at| after[at] > before[at]) {
                    continue;
                }
                let pair = [*said_before, *said_after];
                for (at, values) in left.entry(pair).or_default().iter_mut().enumerate() {
                    values.insert(before[at] - after[at]);
                }
                if before.iter().all(|count| *count <= 6) {
                    checked.insert(pair);
                }
            }
        }
        assert!(checked.len() > 20, "{}", checked.len());
        for pair in checked {
            for (at, place) in AT.iter().enumerate() {
                assert!(left[&pair][at].len() > 1, "{place}: {:?} left between {pair:?}", left[&pair][at]);
            }
        }
    }

    /// Somebody who knows the rule and sees everything that is said tries every state of the world that fits it. No hidden
    /// number under five is the same in all of them.
    #[test]
    fn whoever_knows_the_rule_still_cannot_tell_a_hidden_number() {
        // The country and province a as far as they can hide behind what is said of towns with up to five; a wider place can
        // have any number of its own, which is what protects the towns, so its range has to be wider than what is checked.
        const RANGES: [(&str, u64, u64); 5] =
            [("be", 20, 4), ("prov-a", 20, 4), ("be-a1", 5, 5), ("be-a2", 5, 5), ("prov-b", 5, 5)];
        let mut worlds: BTreeMap<Vec<u64>, [BTreeSet<u64>; 5]> = BTreeMap::new();
        let mut checked = Vec::new();
        let all: u64 = RANGES.iter().map(|(_, most, _)| most + 1).product();
        for mut number in 0..all {
            let counts = RANGES.map(|(_, most, _)| {
                let count = number % (most + 1);
                number /= most + 1;
                count
            });
            let tallies: Vec<_> = RANGES
                .iter()
                .zip(counts)
                .map(|((place, ..), count)| Tally { place: slug(place), kind: (), count })
                .collect();
            let public = publish(&tallies, line);
            let seen: Vec<u64> =
                RANGES.iter().map(|(place, ..)| public.at(&slug(place)).map(|(_, count)| count).sum()).collect();
            for (values, count) in worlds.entry(seen.clone()).or_default().iter_mut().zip(counts) {
                values.insert(count);
            }
            if RANGES.iter().zip(counts).all(|((_, _, checked), count)| count <= *checked) {
                checked.push((counts, seen));
            }
        }
        assert_eq!(checked.len(), 5 * 5 * 6 * 6 * 6);
        for (counts, seen) in checked {
            for (at, count) in counts.iter().enumerate().filter(|(_, count)| **count < LEAST) {
                let possible = &worlds[&seen][at];
                assert!(possible.len() > 1, "{} has {count} in every world that says {seen:?}", RANGES[at].0);
            }
        }
    }
}
