//! Who may touch a service: somebody with a role for every place that it is for, or for a place around it.

use kernel::{Need, Person, Scope, may};
use places::Gazetteer;
use serde_json::Value;

/// The areas of a record as it is written.
pub fn areas(body: &Value) -> impl Iterator<Item = &str> {
    body.get("area").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// May `person` do what needs `need` to something for these areas? For each of them a role must hold: what is shown in Madrid is
/// not changed by who edits Ghent. A record without a place that exists belongs to those who edit everything.
pub fn may_touch<'a>(person: &Person, need: Need, areas: impl Iterator<Item = &'a str>, places: &Gazetteer) -> bool {
    let mut scopes = areas.map(|area| {
        let place = places.resolve_area(area);
        let around = place.into_iter().flat_map(|place| places.ancestors(place));
        around.map(|place| Scope::Place(place.slug.clone())).collect::<Vec<_>>()
    });
    let Some(first) = scopes.next() else { return may(person, need, &[]) };
    std::iter::once(first).chain(scopes).all(|scopes| may(person, need, &scopes))
}

#[cfg(test)]
mod tests {
    use kernel::{PersonId, RandomId, Role};

    use super::*;
    use crate::desk::EDIT;

    #[test]
    fn every_place_of_a_service_counts() {
        let places = places();
        let of = |scope: Scope| Person { id: Some(PersonId(RandomId([1; 16]))), roles: vec![(Role::Editor, scope)] };
        let flanders = of(Scope::Place("reg-be-vlaanderen".parse().unwrap()));
        let belgium = of(Scope::Place("be".parse().unwrap()));
        let may = |person: &Person, areas: &[&str]| may_touch(person, EDIT, areas.iter().copied(), &places);
        assert!(may(&flanders, &["BE-VLG"]) && may(&belgium, &["BE-VLG"]) && may(&belgium, &["BE", "BE-VLG"]));
        assert!(!may(&flanders, &["BE"]) && !may(&flanders, &["BE-VLG", "BE"]) && !may(&belgium, &["EU"]));
        assert!(!may(&belgium, &[]) && !may(&belgium, &["nowhere"]));
        assert!(may(&of(Scope::Installation), &["nowhere"]) && may(&of(Scope::Installation), &[]));
    }

    fn places() -> Gazetteer {
        let table = "slug,kind,parent,iso,nis,nuts,name,languages,time_zone,lat,lon,postcodes\n\
            eu,union,,EU,,,European Union,en,Europe/Brussels,,,\n\
            be,country,eu,BE,,BE,België,nl fr,Europe/Brussels,,,\n\
            reg-be-vlaanderen,region,be,BE-VLG,02000,BE2,Vlaanderen,nl,,,,\n";
        Gazetteer::load(&[("places/all.csv", table)]).unwrap()
    }
}
