//! Help lines as pages show them: the number grouped for reading, hours in words, those of the reader's own region first.

use kernel::Slug;
use places::Place;
use texts::Shown;
use ui::Shell;

use super::{Context, Setting, help::related};
use crate::{
    model::{Confirmation, Helpline, Service},
    opening::{Times, times},
    snapshot::is_within,
};

/// Up to this many digits a number is a short one.
const SHORT: usize = 4;

/// A help line on a page.
pub struct LineView<'a> {
    /// The number, grouped for reading.
    pub dial: String,
    /// What the phone dials.
    pub digits: String,
    /// Its name, where it is more than the number.
    pub name: Option<&'a str>,
    /// What it is for.
    pub what: Option<Shown<'a>>,
    /// When somebody answers.
    pub times: Option<Times>,
    /// False reads "not confirmed, ask first" below the number, for all that is said of the line.
    pub is_sure: bool,
    /// False reads it beside the hours.
    pub has_sure_hours: bool,
    /// What the hours do not say.
    pub hours_note: Option<Shown<'a>>,
    /// The call costs nothing.
    pub is_free: bool,
    /// Title and address of its source.
    pub source: Option<(&'a str, Option<&'a str>)>,
    /// The day on which the source was read.
    pub checked: Option<String>,
}

/// The lines of a need: those for the reader's place, then those for other regions.
#[derive(Default)]
pub struct Lines<'a> {
    /// For the whole country, or a region that the place lies in or holds.
    pub own: Vec<LineView<'a>>,
    /// For other regions.
    pub elsewhere: Vec<LineView<'a>>,
}

impl Lines<'_> {
    /// True when there is no line at all.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.own.is_empty() && self.elsewhere.is_empty()
    }
}

/// The lines in service at a place; 112 of the union only where the country has no record of its own.
#[must_use]
pub fn in_service<'a>(context: &Context<'a>, place: &Place) -> Vec<&'a Helpline> {
    let country = place.country.as_deref().unwrap_or("EU").to_ascii_lowercase();
    let shown: Vec<&Helpline> = context.snapshot.helplines.iter().filter(|line| line.is_shown_in(&country)).collect();
    let has_own_112 = shown.iter().any(|line| &*line.dial == "112" && &*line.country != "EU");
    shown.into_iter().filter(|line| !has_own_112 || &*line.country != "EU").collect()
}

/// The lines at a place that meet a need, one below it or one close to it.
#[must_use]
pub fn of_need<'a>(context: &Context<'a>, setting: &Setting<'a>, shell: &Shell<'a>, code: &str) -> Lines<'a> {
    let Some(place) = setting.place else { return Lines::default() };
    let found = in_service(context, place).into_iter().filter(|line| is_met(line, code)).collect();
    views(context, setting, shell, found)
}

/// Views of lines, 112 first, then other numbers of a few digits.
#[must_use]
pub fn views<'a>(
    context: &Context<'a>,
    setting: &Setting<'a>,
    shell: &Shell<'a>,
    mut found: Vec<&'a Helpline>,
) -> Lines<'a> {
    let Some(place) = setting.place else { return Lines::default() };
    found.sort_by_key(|line| (&*line.dial != "112", line.dial.len() > SHORT, line.dial.to_string()));
    let (own, elsewhere): (Vec<_>, Vec<_>) = found.into_iter().partition(|line| concerns(context, line, place));
    let view = |line: &'a Helpline| view(context, setting, shell, line, place);
    Lines { own: own.into_iter().map(view).collect(), elsewhere: elsewhere.into_iter().map(view).collect() }
}

/// Does a line meet a need, one below it, or one that the page of help now puts beside it?
fn is_met(line: &Helpline, code: &str) -> bool {
    is_within(&line.need, code) || related(code).contains(&line.need.as_str())
}

/// Is a line for the whole country, or for an area that the place lies in or holds?
fn concerns(context: &Context<'_>, line: &Helpline, place: &Place) -> bool {
    let places = &context.snapshot.places;
    let areas: Vec<Slug> =
        line.area.iter().filter_map(|code| places.resolve_area(code)).map(|area| area.slug.clone()).collect();
    areas.is_empty() || context.snapshot.concerns(&areas, place)
}

fn view<'a>(
    context: &Context<'a>,
    setting: &Setting<'a>,
    shell: &Shell<'a>,
    line: &'a Helpline,
    place: &Place,
) -> LineView<'a> {
    let snapshot = context.snapshot;
    let (dial, name) = grouped(&line.dial, &line.name);
    let hours = line.hours.as_ref();
    let today = context.now.day_utc();
    let is_sure = line.is_confirmed(|id| snapshot.source(id), today);
    let has_sure_hours = hours.is_none_or(|hours| {
        let source = hours.source.as_ref().or(line.source.as_ref());
        snapshot.confirmation(hours.confirm, source, today) == Confirmation::Confirmed
    });
    let source = line.source.as_ref().and_then(|id| snapshot.source(id));
    LineView {
        dial,
        digits: digits(&line.dial),
        name,
        what: line.what.show(&setting.chain),
        times: hours
            .and_then(|hours| hours.osm.as_deref())
            .and_then(|osm| times(shell.t, osm, &crate::opening::calendar(snapshot, place), today)),
        is_sure,
        has_sure_hours,
        hours_note: line.hours_note.show(&setting.chain),
        is_free: line.free == Some(true),
        source: source.map(|s| (&*s.title, Some(&*s.url).filter(|url| url.starts_with("http")))),
        checked: line.checked.map(|day| shell.t.date(day)),
    }
}

/// What a phone dials of a number as it is written.
#[must_use]
pub fn digits(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// Is the service nothing but a line to call: no place to go to, and every number that of a help line?
#[must_use]
pub fn is_only_a_line(context: Context<'_>, service: &Service, place: &Place) -> bool {
    let country = place.country.as_deref().unwrap_or_default();
    let lines = || context.snapshot.helplines_in(country);
    let is_dialled = |number: &str| lines().any(|line| is_same_number(number, &line.dial));
    service.address.is_none()
        && service.position.is_none()
        && !service.phones.is_empty()
        && service.phones.iter().all(|phone| is_dialled(&phone.number))
}

/// "+32 800 99 340" is "080099340": the code of the country or the nought before it aside, the digits are the same.
fn is_same_number(one: &str, other: &str) -> bool {
    let (one, other) = (digits(one), digits(other));
    let national = |number: &str| number.trim_start_matches(['+', '0']).to_owned();
    let (long, short) = (national(&one), national(&other));
    let code = long.strip_suffix(&*short);
    one == other || (one.starts_with('+') && short.len() >= 6 && code.is_some_and(|code| code.len() <= 3))
}

/// Who calls a line wants to know who understands and who is told; not whether there are stairs.
#[must_use]
pub fn asks_of_a_line(question: &str) -> bool {
    matches!(question, "access-interpreter" | "reporting-question")
}

/// The number as its name writes it, and what is left of the name; else the number in groups, and the whole name.
///
/// "Samusocial 0800 99 340" is the name "Samusocial" and the number "0800 99 340".
fn grouped<'a>(dial: &str, name: &'a str) -> (String, Option<&'a str>) {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '+');
    let starts = name.char_indices().filter(|(_, c)| c.is_ascii_digit() || *c == '+').map(|(at, _)| at);
    for at in starts {
        let rest = name.get(at..).unwrap_or_default();
        let run = rest.split(|c| !is_part(c)).next().unwrap_or_default();
        if digits(run) == dial {
            let before = name.get(..at).unwrap_or_default().trim_end_matches([' ', ':']);
            let is_last = run.len() == rest.len();
            let left = Some(if is_last { before } else { name }).filter(|left| !left.is_empty());
            return (run.trim().to_owned(), left);
        }
    }
    (in_groups(dial), Some(name).filter(|name| *name != dial))
}

/// A number in groups of two to four digits: "0925250111" is "0925 250 111".
fn in_groups(dial: &str) -> String {
    const COUNTRIES: [&str; 8] = ["+32", "+34", "+30", "+357", "+43", "+351", "+358", "+39"];
    let country = COUNTRIES.into_iter().filter(|code| dial.starts_with(code)).max_by_key(|code| code.len());
    let (country, digits) = dial.split_at(country.map_or(0, str::len));
    let sizes: &[usize] = match digits.len() {
        0..=4 => &[4],
        5 => &[3, 2],
        6 => &[3, 3],
        7 => &[3, 2, 2],
        8 => &[2, 2, 2, 2],
        9 => &[3, 3, 3],
        10 => &[4, 3, 3],
        _ => &[3, 3, 3, 3, 3],
    };
    let mut groups: Vec<&str> = Some(country).filter(|code| !code.is_empty()).into_iter().collect();
    let mut rest = digits;
    for size in sizes {
        let (group, behind) = rest.split_at((*size).min(rest.len()));
        groups.extend(Some(group).filter(|group| !group.is_empty()));
        rest = behind;
    }
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_known_with_and_without_the_code_of_its_country() {
        assert!(is_same_number("+32 800 99 340", "080099340"));
        assert!(is_same_number("112", "112"));
        assert!(is_same_number("+30 213 212 8888", "+302132128888"));
        assert!(!is_same_number("+32 2 535 45 42", "112"));
        assert!(!is_same_number("+32 9 332 80 80", "080080"));
    }

    #[test]
    fn a_number_is_grouped_as_its_name_writes_it() {
        let group = |dial, name| grouped(dial, name);
        assert_eq!(group("080099340", "Samusocial 0800 99 340"), ("0800 99 340".to_owned(), Some("Samusocial")));
        assert_eq!(group("808242424", "SNS 24: 808 24 24 24"), ("808 24 24 24".to_owned(), Some("SNS 24")));
        assert_eq!(group("116111", "116 111"), ("116 111".to_owned(), None));
        assert_eq!(group("112", "112"), ("112".to_owned(), None));
        let two = "Linha 808 257 257 / +351 218 106 191";
        assert_eq!(group("808257257", two), ("808 257 257".to_owned(), Some(two)));
    }

    #[test]
    fn a_number_that_its_name_does_not_hold_is_grouped_all_the_same() {
        for (dial, shown) in [
            ("1712", "1712"),
            ("77778577", "77 77 85 77"),
            ("15900", "159 00"),
            ("+302105246515", "+30 2105 246 515"),
            ("+35722405500", "+357 22 40 55 00"),
            ("0925250111", "0925 250 111"),
        ] {
            assert_eq!(grouped(dial, "Name"), (shown.to_owned(), Some("Name")));
        }
    }
}
