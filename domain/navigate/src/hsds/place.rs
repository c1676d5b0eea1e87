//! Where a service is: its place or address of the web, and the areas for whose people it is.

use kernel::hsds_id;
use places::{Kind, Place};

use super::{
    Form, address, facts,
    reader::{View, uri},
    records::{Accessibility, Address, Location, ServiceArea, ServiceAtLocation},
    service::{Subject, is_said},
};

/// The areas of a service.
#[must_use]
pub fn areas<'a>(subject: &Subject<'a>) -> Vec<ServiceArea<'a>> {
    let places = &subject.view.snapshot.places;
    let found = subject.held.areas.iter().filter_map(|slug| places.get(slug));
    found
        .map(|place| ServiceArea {
            id: subject.part("service_area", &place.slug),
            name: places.name(place, subject.wording.chain).0,
            uri: Some(place_uri(place, &subject.view.site.base_url)),
            ..ServiceArea::default()
        })
        .collect()
}

/// The identifier of a place: its NUTS code as the EU publishes it, or else its page here.
#[must_use]
pub fn place_uri(place: &Place, base_url: &str) -> String {
    match place.codes.nuts.first() {
        Some(code) => format!("http://data.europa.eu/nuts/code/{code}"),
        None => format!("{base_url}/en/{}", place.slug),
    }
}

/// Where a service of ours is, within its own record.
#[must_use]
pub fn within<'a>(subject: &Subject<'a>) -> Option<ServiceAtLocation<'a>> {
    let id = hsds_id("service_at_location", &subject.service().id);
    let location = Some(location(subject, Form::Full));
    Some(ServiceAtLocation { id, location, ..ServiceAtLocation::default() })
}

/// A service of ours at its place.
#[must_use]
pub fn branch<'a>(view: View<'a>, service: u32, form: Form) -> Option<ServiceAtLocation<'a>> {
    let subject = Subject::at(view, service)?;
    let record = subject.record(form);
    let location = location(&subject, form);
    let brief = ServiceAtLocation {
        id: hsds_id("service_at_location", &subject.service().id),
        service_id: Some(subject.entry.id),
        location_id: Some(location.id),
        description: record.description,
        location: Some(location),
        ..ServiceAtLocation::default()
    };
    if form == Form::Brief {
        return Some(ServiceAtLocation { service: Some(Box::new(record)), ..brief });
    }
    // the service does not repeat the place it is nested in
    let mut service = record;
    service.service_at_locations.clear();
    Some(ServiceAtLocation {
        service_areas: areas(&subject),
        contacts: subject.contacts(),
        phones: facts::phones(&subject),
        schedules: facts::schedules(&subject),
        service: Some(Box::new(service)),
        ..brief
    })
}

/// The place of a service: physical where it has an address or a position, else where it is done on the web.
#[must_use]
pub fn location<'a>(subject: &Subject<'a>, form: Form) -> Location<'a> {
    let service = subject.service();
    let is_physical = service.address.is_some() || service.position.is_some();
    let web = service.online.as_ref().or(service.website.as_ref()).and_then(|site| uri(&site.value));
    let position = service.position.filter(|(lat, lon)| lat.abs() <= 90.0 && lon.abs() <= 180.0);
    let brief = Location {
        id: hsds_id("location", &service.id),
        location_type: if is_physical { "physical" } else { "virtual" },
        url: web.filter(|_| !is_physical),
        name: service.address.as_ref().map(|address| &*address.value),
        latitude: position.map(|(lat, _)| lat),
        longitude: position.map(|(_, lon)| lon),
        ..Location::default()
    };
    if form == Form::Brief {
        return brief;
    }
    let zone = subject.held.areas.first().and_then(|slug| subject.view.snapshot.places.get(slug));
    Location {
        addresses: postal(subject).into_iter().collect(),
        accessibility: accessibility(subject).into_iter().collect(),
        time_zone: zone.map(|place| &*place.time_zone).filter(|zone| !zone.is_empty()),
        ..brief
    }
}

fn postal<'a>(subject: &Subject<'a>) -> Option<Address<'a>> {
    let line = subject.service().address.as_ref()?;
    let parts = address::parts(&line.value);
    let places = &subject.view.snapshot.places;
    let area = subject.held.areas.first().and_then(|slug| places.get(slug));
    let town = subject.entry.town.as_ref().and_then(|slug| places.get(slug)).or(area);
    let region = town.and_then(|town| places.ancestors(town).find(|place| place.kind == Kind::Region));
    Some(Address {
        id: subject.part("address", 0),
        address_1: parts.street,
        city: parts.city,
        state_province: region.map_or("", |region| places.name(region, subject.wording.chain).0),
        postal_code: parts.postal_code,
        country: area.and_then(|area| area.country.as_deref()).unwrap_or_default(),
        address_type: "physical",
        confirmed: subject.is_confirmed(line.confirm, line.source.as_ref()),
        ..Address::default()
    })
}

fn accessibility<'a>(subject: &Subject<'a>) -> Option<Accessibility<'a>> {
    let answer = subject.service().access.wheelchair.as_ref().filter(|answer| is_said(answer))?;
    let t = subject.view.t;
    let word = if answer.value { "answer-yes" } else { "answer-no" };
    let description = format!("{} {}", t.text("access-wheelchair"), t.text(word));
    Some(Accessibility { id: subject.part("accessibility", "wheelchair"), description, ..Accessibility::default() })
}
