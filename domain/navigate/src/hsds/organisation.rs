//! Who keeps services: named by the authority of each record.

use super::{
    Form,
    reader::View,
    records::{Organization, Service},
    service::Subject,
};

/// How many services the description of an organisation names.
const NAMED: usize = 5;

/// An organisation without what belongs to it.
#[must_use]
pub fn brief<'a>(view: View<'a>, at: u32) -> Option<Organization<'a>> {
    let organisation = view.register.organisations.get(at)?;
    Some(Organization {
        id: organisation.id,
        name: &organisation.name,
        description: description(view, &organisation.services),
        ..Organization::default()
    })
}

/// An organisation with the services that it keeps, in the form that was asked for.
#[must_use]
pub fn full<'a>(view: View<'a>, at: u32, services: Form) -> Option<Organization<'a>> {
    let found = view.register.services_of(at).iter().filter_map(|n| Subject::at(view, *n));
    let services: Vec<Service<'a>> = found.map(|subject| subject.record(services)).collect();
    Some(Organization { services, ..brief(view, at)? })
}

/// What is known of an organisation are its services: their names describe it.
fn description(view: View<'_>, services: &[u32]) -> String {
    let names: Vec<&str> =
        services.iter().take(NAMED).filter_map(|n| Subject::at(view, *n)).map(|subject| subject.name()).collect();
    let more = if services.len() > NAMED { "; …" } else { "" };
    format!("{}{more}", names.join("; "))
}
