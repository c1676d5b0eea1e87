//! What a country lacks: services for the needs that every newcomer has, and lines to call.

use std::collections::HashSet;

use places::{Gazetteer, Kind};

use super::ground::{Found, Ground, Spot};
use crate::{
    model::Service,
    snapshot::{Snapshot, is_within},
};

/// Needs that every country must have a sourced service for.
const ESSENTIAL: [&str; 10] = [
    "stay.register",
    "health.doctor",
    "home.rent",
    "learn.school",
    "learn.language",
    "work",
    "money.bank",
    "daily.transport",
    "rights.lawyer",
    "rights.discrimination",
];

/// In what a country falls short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeficitKind {
    /// One of the ten essential needs has no service that rests on a source.
    Unsourced,
    /// A need has no service at all.
    Empty,
    /// A helpline is listed, but no source says that it works there; it is not shown.
    NotInService,
    /// A service has an address and no position: no map shows it.
    Unplaced,
}

impl DeficitKind {
    /// The word in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unsourced => "need-unsourced",
            Self::Empty => "need-empty",
            Self::NotInService => "helpline-not-in-service",
            Self::Unplaced => "address-unplaced",
        }
    }
}

/// Something that a country lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deficit {
    /// ISO 3166-1: `BE`.
    pub country: String,
    /// In what it falls short.
    pub kind: DeficitKind,
    /// Code of the need, number of the line, or id of the service.
    pub what: String,
}

/// `help-empty`: whoever opens a need of help now finds somebody in every country. A gap there is an error.
pub(super) fn check(deficits: &[Deficit], found: &mut Found) {
    let is_help = |deficit: &&Deficit| deficit.kind == DeficitKind::Empty && deficit.what.starts_with("help.");
    for deficit in deficits.iter().filter(is_help) {
        let file = format!("services/{}.yaml", deficit.country.to_ascii_lowercase());
        let message = format!(
            "{}: {} has neither a service nor a line in service; give one that helps there this need, too",
            deficit.country, deficit.what
        );
        found.error("help-empty", Spot { file: &file, line: 0 }, message);
    }
}

/// Deficits of every country, in the order of the gazetteer, then by kind, then in the order of the taxonomy.
pub(super) fn list(ground: &Ground<'_>, places: &Gazetteer) -> Vec<Deficit> {
    let snapshot = &ground.snapshot;
    let countries = places.places().iter().filter(|place| place.kind == Kind::Country);
    countries.filter_map(|place| place.country.as_deref()).flat_map(|c| of_country(snapshot, places, c)).collect()
}

fn of_country(snapshot: &Snapshot, places: &Gazetteer, country: &str) -> Vec<Deficit> {
    let is_here = |service: &Service| {
        service.area.iter().any(|area| places.resolve_area(area).and_then(|p| p.country.as_deref()) == Some(country))
    };
    let services: Vec<&Service> =
        snapshot.services.iter().map(|held| &held.record).filter(|service| is_here(service)).collect();
    let is_met = |service: &&Service, code: &str| service.need.iter().any(|need| is_within(need, code));
    let is_sourced =
        |service: &&Service| service.verified && service.sources.iter().any(|source| snapshot.source(source).is_some());
    let deficit = |kind, what: &str| Deficit { country: country.to_owned(), kind, what: what.to_owned() };
    let sourced: Vec<&Service> = services.iter().copied().filter(is_sourced).collect();
    let unsourced = ESSENTIAL.iter().filter(|code| !sourced.iter().any(|service| is_met(service, code)));
    let mut all: Vec<Deficit> = unsourced.map(|code| deficit(DeficitKind::Unsourced, code)).collect();
    let lines: HashSet<&str> = snapshot.helplines_in(country).map(|line| line.need.as_str()).collect();
    for need in snapshot.needs.iter() {
        let has_line = lines.iter().any(|code| is_within(code, &need.code));
        if !has_line && !services.iter().any(|service| is_met(service, &need.code)) {
            all.push(deficit(DeficitKind::Empty, &need.code));
        }
    }
    let silent = snapshot.helplines.iter().filter(|line| &*line.country == country && !line.is_shown_in(country));
    all.extend(silent.map(|line| deficit(DeficitKind::NotInService, &line.dial)));
    all.extend(services.iter().filter(|s| s.is_unplaced()).map(|s| deficit(DeficitKind::Unplaced, &s.id)));
    all
}

#[cfg(test)]
mod tests {
    use super::{
        super::testing::{codes, report, service},
        *,
    };

    fn lacks(files: &[(&str, &str)], kind: DeficitKind) -> Vec<String> {
        report(files)
            .deficits
            .into_iter()
            .filter(|d| d.kind == kind)
            .map(|d| format!("{} {}", d.country, d.what))
            .collect()
    }

    #[test]
    fn essential_needs_rest_on_sources() {
        let sourced = service("");
        let lacking = lacks(&[("services/be.yaml", &sourced)], DeficitKind::Unsourced);
        assert_eq!(lacking.len(), 9);
        assert!(!lacking.contains(&"BE health.doctor".to_owned()));
        let memory = sourced.replace("verified: true", "verified: false");
        assert!(
            lacks(&[("services/be.yaml", &memory)], DeficitKind::Unsourced).contains(&"BE health.doctor".to_owned())
        );
    }

    #[test]
    fn a_service_of_a_region_counts_for_its_country() {
        let region = service("").replace("[BE]", "[BE-VLG]");
        assert_eq!(lacks(&[("services/be.yaml", &region)], DeficitKind::Unsourced).len(), 9);
    }

    #[test]
    fn needs_without_a_service_or_line_are_listed() {
        let record = service("");
        let line = "- {country: BE, dial: '112', name: '112', what: {en: x}, need: help.112, source: be-x1, verified: true, in_service: true}\n";
        let empty = |line: &str| {
            lacks(
                &[("services/be.yaml", &record), ("helplines/eu.yaml", "[]"), ("helplines/be.yaml", line)],
                DeficitKind::Empty,
            )
        };
        assert_eq!(empty("[]"), ["BE help", "BE help.112"]);
        assert!(empty(line).is_empty());
    }

    #[test]
    fn help_now_without_anybody_is_an_error() {
        let silent =
            "- {country: BE, dial: '112', name: '112', what: {en: x}, need: help.112, source: be-x1, verified: true}\n";
        let record = service("");
        let with = |line: &str, record: &str| {
            codes(&[("services/be.yaml", record), ("helplines/eu.yaml", "[]"), ("helplines/be.yaml", line)])
        };
        assert_eq!(with(silent, &record), ["help-empty"]);
        assert!(with(&silent.replace("verified: true", "verified: true, in_service: true"), &record).is_empty());
        assert!(with(silent, &record.replace("[health.doctor]", "[health.doctor, help.112]")).is_empty());
        assert!(codes(&[("services/be.yaml", &record)]).is_empty(), "112 of the union is in service everywhere");
    }

    #[test]
    fn services_with_an_address_that_no_map_can_show_are_listed() {
        let unplaced = |more: &str| lacks(&[("services/be.yaml", &service(more))], DeficitKind::Unplaced);
        let address = "  address: {value: Street 1, source: be-x1}\n";
        assert_eq!(unplaced(address), ["BE be-a"]);
        assert!(unplaced(&format!("{address}  position: [51.05, 3.72]\n")).is_empty());
        assert!(unplaced("").is_empty(), "what has no address needs no position");
    }

    #[test]
    fn lines_that_are_not_in_service_are_listed() {
        let line =
            "- {country: BE, dial: '116000', name: x, what: {en: x}, need: help.112, source: be-x1, verified: true}\n";
        assert_eq!(lacks(&[("helplines/be.yaml", line)], DeficitKind::NotInService), ["BE 116000"]);
        let shown = line.replace("verified: true", "verified: true, in_service: true");
        assert!(lacks(&[("helplines/be.yaml", &shown)], DeficitKind::NotInService).is_empty());
    }
}
