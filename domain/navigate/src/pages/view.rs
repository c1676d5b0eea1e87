//! What several pages show of a record.

use kernel::{Lang, Slug};
use places::Place;
use texts::Shown;

use super::Context;
use crate::{
    model::{Pathway, Service},
    snapshot::Held,
};

/// Is a page about these needs one that nobody else may find on a phone: help now, violence, exploitation, a crisis? The service
/// worker keeps no copy of it unasked.
#[must_use]
pub fn is_untraced(needs: &[Slug]) -> bool {
    needs.iter().any(|need| need.split('.').next() == Some("help") || need.as_str() == "rights.victim")
}

/// A service or pathway in a list.
pub struct ServiceCard<'a> {
    /// Address behind `/{lang}/{place}`.
    pub tail: String,
    /// Its name.
    pub name: Shown<'a>,
    /// What a person gets.
    pub summary: Option<Shown<'a>>,
    /// Named where it is for a part of the chosen place only.
    pub only_in: Option<(&'a str, Lang)>,
    /// It rests on memory: not verified.
    pub is_unverified: bool,
}

impl<'a> Context<'a> {
    /// The card of a service.
    #[must_use]
    pub fn service_card(&self, held: &'a Held<Service>, place: &Place, chain: &[Lang]) -> Option<ServiceCard<'a>> {
        let service = &held.record;
        Some(ServiceCard {
            tail: format!("/services/{}", service.id),
            name: service.name.show(chain)?,
            summary: service.summary.show(chain),
            only_in: self.only_in(&held.areas, place, chain),
            is_unverified: !service.verified,
        })
    }

    /// The card of a pathway.
    #[must_use]
    pub fn pathway_card(&self, held: &'a Held<Pathway>, place: &Place, chain: &[Lang]) -> Option<ServiceCard<'a>> {
        let pathway = &held.record;
        Some(ServiceCard {
            tail: format!("/pathways/{}", pathway.id),
            name: pathway.title.show(chain)?,
            summary: pathway.for_whom.show(chain),
            only_in: self.only_in(&held.areas, place, chain),
            is_unverified: false,
        })
    }

    /// The name of the area inside `place` that a record is for, when it is not for all of it.
    fn only_in(&self, areas: &'a [Slug], place: &Place, chain: &[Lang]) -> Option<(&'a str, Lang)> {
        let places = &self.snapshot.places;
        let all: Vec<&Place> = areas.iter().filter_map(|area| places.get(area)).collect();
        if all.iter().any(|area| places.contains(area, place)) {
            return None;
        }
        let inside = all.into_iter().find(|area| places.contains(place, area))?;
        Some(places.name(inside, chain))
    }

    /// Puts cards in order: the confirmed first, then by name in the language's order.
    pub fn sort_cards(&self, cards: &mut [ServiceCard<'a>], lang: Lang) {
        if let Some(language) = self.site.catalogue.get(lang) {
            let compare = |a: &str, b: &str| language.formats.compare(a, b);
            cards.sort_by(|a, b| {
                (a.only_in.is_some().cmp(&b.only_in.is_some()))
                    .then(a.is_unverified.cmp(&b.is_unverified))
                    .then_with(|| compare(a.name.body, b.name.body))
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_about_danger_leave_no_trace_wherever_the_need_stands() {
        let needs = |codes: &[&str]| codes.iter().map(|code| code.parse().unwrap()).collect::<Vec<Slug>>();
        assert!(is_untraced(&needs(&["help.violence"])));
        assert!(is_untraced(&needs(&["rights.lawyer", "help.trafficking"])));
        assert!(is_untraced(&needs(&["rights.victim"])));
        assert!(!is_untraced(&needs(&["health.doctor"])));
        assert!(!is_untraced(&needs(&[])));
    }
}
