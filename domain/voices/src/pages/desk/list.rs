//! A list of what waits at a desk: its shelves, what it can be filtered by, the load of each place, fifty things at a time.

use std::collections::BTreeSet;

use askama::Template;
use kernel::{Day, Fault, Slug};
use ui::{Entries, Shell};

use super::{Named, Seat};
use crate::{pages::reply, triage::loads};

/// Things on one page.
const PAGE: usize = 50;

/// One thing in a list.
pub(super) struct Item {
    pub(super) href: String,
    pub(super) title: Named,
    pub(super) day: Day,
    pub(super) place: Slug,
    /// What it can be found by, beside its place.
    pub(super) facets: Vec<(&'static str, String)>,
    pub(super) details: Vec<Named>,
    /// A class of style and the words.
    pub(super) tags: Vec<(&'static str, String)>,
    /// Words of the shelves on which it stands.
    pub(super) shelves: Vec<&'static str>,
    pub(super) is_open: bool,
    pub(super) is_late: bool,
}

/// A shelf: its word in addresses, and the key of its name.
pub(super) type Shelf = (&'static str, &'static str);

/// A facet: its word in addresses, and the key of its name.
pub(super) type Facet = (&'static str, &'static str);

/// A list.
pub(super) struct List {
    /// The address behind the language.
    pub(super) path: &'static str,
    pub(super) title: &'static str,
    pub(super) lead: &'static str,
    /// What "late" means here; none where nothing can be.
    pub(super) rule: Option<String>,
    pub(super) shelves: Vec<Shelf>,
    /// The last shelf holds what is finished: it is not counted.
    pub(super) state: &'static str,
    pub(super) facets: &'static [Facet],
    pub(super) items: Vec<Item>,
}

#[derive(Template)]
#[template(path = "desk/list.html")]
struct ListPage<'a> {
    shell: Shell<'a>,
    lead: &'static str,
    rule: Option<String>,
    state: &'static str,
    tabs: Vec<Tab>,
    selects: Vec<Select>,
    is_filtered: bool,
    cards: Vec<Card>,
    next: Option<String>,
    loads: Vec<PlaceLoad>,
    counts_late: bool,
}

struct Tab {
    href: String,
    label: String,
    count: Option<usize>,
    is_here: bool,
}

struct Select {
    name: &'static str,
    label: &'static str,
    chosen: String,
    options: Vec<(String, Named)>,
}

struct Card {
    href: String,
    title: Named,
    day: String,
    place: Named,
    details: Vec<Named>,
    tags: Vec<(&'static str, String)>,
}

struct PlaceLoad {
    href: String,
    place: Named,
    open: String,
    late: String,
}

/// The facet that every list has: a place and everything inside it.
const PLACE: Facet = ("place", "voices-opened-place");

/// The page of a list. `name` gives the words for a value of a facet.
pub(super) fn page(
    seat: &Seat<'_>,
    list: List,
    query: &Entries,
    name: impl Fn(&str, &str) -> Named,
) -> Result<String, Fault> {
    let shell = seat.setting.shell(list.path, list.title)?;
    let t = shell.t;
    let here = format!("/{}{}", seat.setting.lang, list.path);
    let facets: Vec<Facet> = std::iter::once(PLACE).chain(list.facets.iter().copied()).collect();
    let chosen: Vec<(&'static str, &str)> =
        facets.iter().map(|(name, _)| (*name, query.value(name))).filter(|(_, value)| !value.is_empty()).collect();
    let found: Vec<&Item> = list.items.iter().filter(|item| chosen.iter().all(|by| matches(seat, item, *by))).collect();
    let on = |state: &str| found.iter().filter(|item| item.shelves.contains(&state)).count();
    let tabs = list.shelves.iter().enumerate().map(|(at, (word, label))| Tab {
        href: address(&here, word, &chosen, 1),
        label: t.text(label).to_owned(),
        count: (at + 1 < list.shelves.len()).then(|| on(word)),
        is_here: *word == list.state,
    });
    let number = query.value("page").parse::<usize>().unwrap_or(1).clamp(1, 10_000);
    let shown = found.iter().filter(|item| item.shelves.contains(&list.state)).skip((number - 1) * PAGE).take(PAGE);
    let card = |item: &&&Item| Card {
        href: item.href.clone(),
        title: item.title.clone(),
        day: t.date(item.day),
        place: seat.place_name(&item.place),
        details: item.details.clone(),
        tags: item.tags.clone(),
    };
    let open = list.items.iter().filter(|item| item.is_open).map(|item| (item.place.as_str(), item.is_late));
    let digits = |count: usize| t.count(i64::try_from(count).unwrap_or(i64::MAX));
    let load = loads(open).into_iter().filter_map(|(place, load)| {
        let href = address(&here, list.shelves.first()?.0, &[("place", place)], 1);
        let place = seat.place_name(&place.parse().ok()?);
        Some(PlaceLoad { href, place, open: digits(load.open), late: digits(load.late) })
    });
    reply::render(&ListPage {
        lead: list.lead,
        state: list.state,
        tabs: tabs.collect(),
        selects: facets.iter().filter_map(|facet| select(seat, &list.items, *facet, query, &name)).collect(),
        is_filtered: !chosen.is_empty(),
        next: (on(list.state) > number * PAGE).then(|| address(&here, list.state, &chosen, number + 1)),
        cards: shown.collect::<Vec<_>>().iter().map(card).collect(),
        loads: load.collect(),
        counts_late: list.rule.is_some(),
        rule: list.rule,
        shell,
    })
}

/// Is the item found by this facet: does it lie in the place, has it the value?
fn matches(seat: &Seat<'_>, item: &Item, (name, value): (&'static str, &str)) -> bool {
    if name != PLACE.0 {
        return item.facets.iter().any(|(known, has)| *known == name && has == value);
    }
    let places = &seat.setting.shared.voices.places;
    match (places.get(value), places.get(&item.place)) {
        (Some(outer), Some(inner)) => places.contains(outer, inner),
        _ => item.place.as_str() == value,
    }
}

/// A field to choose a value of a facet; none where there is nothing to choose.
fn select(
    seat: &Seat<'_>,
    items: &[Item],
    (facet, label): Facet,
    query: &Entries,
    name: impl Fn(&str, &str) -> Named,
) -> Option<Select> {
    let values: BTreeSet<&str> = if facet == PLACE.0 {
        items.iter().map(|item| item.place.as_str()).collect()
    } else {
        items
            .iter()
            .flat_map(|item| &item.facets)
            .filter(|(known, _)| *known == facet)
            .map(|(_, v)| v.as_str())
            .collect()
    };
    let named = |value: &str| match value.parse() {
        Ok(place) if facet == PLACE.0 => seat.place_name(&place),
        _ => name(facet, value),
    };
    let options: Vec<_> = values.into_iter().map(|value| (value.to_owned(), named(value))).collect();
    (!options.is_empty()).then(|| Select { name: facet, label, chosen: query.value(facet).to_owned(), options })
}

/// The address of a shelf with what is chosen.
fn address(here: &str, state: &str, chosen: &[(&'static str, &str)], page: usize) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("state", state);
    for (name, value) in chosen {
        query.append_pair(name, value);
    }
    if page > 1 {
        query.append_pair("page", &page.to_string());
    }
    format!("{here}?{}", query.finish())
}
