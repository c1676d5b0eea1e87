//! Opening hours that cannot be read, and public holidays that run out.

use std::collections::BTreeSet;

use hours::Hours;
use places::Gazetteer;

use super::ground::{Found, Ground, Spot};
use crate::{content::RecordKind, model};

/// How far ahead public holidays must be known: as far as an offline pack reaches.
const HOLIDAY_DAYS: i64 = 60;

/// Warnings: `hours-unreadable`, `holidays-end`.
pub(super) fn check(ground: &Ground<'_>, places: &Gazetteer, found: &mut Found) {
    for held in &ground.snapshot.services {
        let spot = ground.spot(RecordKind::Service, &held.record.id);
        hours(ground, found, spot, &held.record.id, held.record.hours.as_ref());
    }
    for line in ground.snapshot.helplines.iter() {
        let key = line.key();
        hours(ground, found, ground.spot(RecordKind::Helpline, &key), &key, line.hours.as_ref());
    }
    holidays(ground, places, found);
}

fn hours(ground: &Ground<'_>, found: &mut Found, spot: Spot<'_>, id: &str, hours: Option<&model::Hours>) {
    let Some(osm) = hours.and_then(|hours| hours.osm.as_deref()) else { return };
    let read = Hours::from_osm(osm);
    if let Some(problem) = read.problem() {
        let at = ground.within(spot, &["hours"]);
        found.warning("hours-unreadable", at, format!("{id}: “{osm}”: {problem}"));
    }
}

/// Every country with services needs its public holidays for the coming weeks.
fn holidays(ground: &Ground<'_>, places: &Gazetteer, found: &mut Found) {
    let areas = ground.snapshot.services.iter().flat_map(|held| &held.record.area);
    let countries: BTreeSet<String> =
        areas.filter_map(|area| places.resolve_area(area)?.country.as_deref().map(str::to_ascii_lowercase)).collect();
    let needed = ground.today.checked_add(jiff::Span::new().days(HOLIDAY_DAYS)).unwrap_or(ground.today);
    for country in countries {
        let last = ground.snapshot.holidays.get(&country).and_then(|days| days.last());
        if last.is_some_and(|last| *last >= needed) {
            continue;
        }
        let code = country.to_ascii_uppercase();
        let spot = Spot { file: "holidays.csv", line: u32::from(last.is_some()) };
        let known = last.map_or_else(|| "are not listed".to_owned(), |last| format!("end on {last}"));
        found.warning("holidays-end", spot, format!("{code}: public holidays {known}; add those up to {needed}"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{codes, service};

    const HEAD: &str = "country,date,name_local,name_en,agreement,confidence\n";

    #[test]
    fn hours_are_read_as_openstreetmap_writes_them() {
        let with = |osm: &str| {
            let text = service(&format!("  hours: {{osm: '{osm}', source: be-x1}}\n"));
            codes(&[("services/be.yaml", &text), ("holidays.csv", &format!("{HEAD}BE,2027-12-25,x,x,both,high\n"))])
        };
        assert!(with("Mo-Fr 09:00-12:30; PH off").is_empty());
        assert_eq!(with("on weekdays from nine"), ["hours-unreadable"]);
    }

    #[test]
    fn hours_of_helplines_count_too() {
        let line = "- {country: BE, dial: '112', name: '112', what: {en: Emergency}, need: help.112, source: be-x1, hours: {osm: always?}}\n";
        assert_eq!(codes(&[("helplines/be.yaml", line)]), ["hours-unreadable"]);
    }

    #[test]
    fn holidays_reach_sixty_days_ahead() {
        let with = |day: &str| {
            let holidays = format!("{HEAD}BE,{day},x,x,both,high\n");
            codes(&[("services/be.yaml", &service("")), ("holidays.csv", &holidays)])
        };
        assert!(with("2027-01-23").is_empty());
        assert_eq!(with("2027-01-22"), ["holidays-end"]);
    }
}
