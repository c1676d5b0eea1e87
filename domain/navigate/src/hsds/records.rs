//! The records of HSDS 3.1, as far as we fill them: names, forms and order of the standard. Absent fields are left out.

use std::borrow::Cow;

use hours::Schedule as Times;
use kernel::{Day, Lang};
use serde::Serialize;
use uuid::Uuid;

use crate::model::Deadline;

/// Whether a field has nothing to say and is left out.
pub trait Absent {
    fn is_absent(&self) -> bool;
}

impl<T> Absent for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T> Absent for Vec<T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

macro_rules! always_there {
    ($($kind:ty),*) => { $(impl Absent for $kind {
        fn is_absent(&self) -> bool {
            false
        }
    })* };
}
always_there!(Uuid, &str, String, bool, Cow<'_, str>);

macro_rules! record {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$about])*
        #[derive(Default, Serialize)]
        pub struct $name<'a> {
            $($(#[$doc])* #[serde(skip_serializing_if = "Absent::is_absent")] pub $field: $kind,)*
            #[serde(skip)]
            pub(super) of: std::marker::PhantomData<&'a ()>,
        }
    };
}

record! {
    /// A service; a list holds only the fields that are no lists.
    Service {
        id: Uuid,
        organization_id: Option<Uuid>,
        name: &'a str,
        description: Option<&'a str>,
        url: Option<String>,
        additional_urls: Vec<Url<'a>>,
        email: Option<&'a str>,
        status: &'a str,
        interpretation_services: Option<String>,
        application_process: Option<String>,
        fees_description: Option<String>,
        eligibility_description: Option<&'a str>,
        assured_date: Option<Day>,
        alert: Option<String>,
        last_modified: String,
        phones: Vec<Phone<'a>>,
        schedules: Vec<Schedule<'a>>,
        service_areas: Vec<ServiceArea<'a>>,
        service_at_locations: Vec<ServiceAtLocation<'a>>,
        languages: Vec<Language<'a>>,
        organization: Option<Organization<'a>>,
        cost_options: Vec<CostOption<'a>>,
        required_documents: Vec<RequiredDocument<'a>>,
        contacts: Vec<Contact<'a>>,
        attributes: Vec<Attribute<'a>>,
        /// Extension: what the record rests on.
        sources: Vec<Source<'a>>,
        /// Extension: standard fields that read "not confirmed, ask first".
        unconfirmed: Vec<String>,
        /// Extension: until when, in typed fields.
        deadline: Option<&'a Deadline>,
        /// Extension: every text in every language.
        translations: Vec<Translation<'a>>,
    }
}

record! {
    /// An organisation.
    Organization {
        id: Uuid,
        name: &'a str,
        description: String,
        services: Vec<Service<'a>>,
        locations: Vec<Location<'a>>,
    }
}

record! {
    /// A service at a place.
    ServiceAtLocation {
        id: Uuid,
        service_id: Option<Uuid>,
        location_id: Option<Uuid>,
        description: Option<&'a str>,
        service_areas: Vec<ServiceArea<'a>>,
        contacts: Vec<Contact<'a>>,
        phones: Vec<Phone<'a>>,
        schedules: Vec<Schedule<'a>>,
        location: Option<Location<'a>>,
        service: Option<Box<Service<'a>>>,
    }
}

record! {
    /// A place to go to, or an address of the web where the service is done.
    Location {
        id: Uuid,
        location_type: &'a str,
        url: Option<String>,
        name: Option<&'a str>,
        latitude: Option<f64>,
        longitude: Option<f64>,
        addresses: Vec<Address<'a>>,
        accessibility: Vec<Accessibility<'a>>,
        /// Extension: IANA name of the time zone in which schedules are written.
        time_zone: Option<&'a str>,
    }
}

record! {
    /// A postal address.
    Address {
        id: Uuid,
        address_1: String,
        city: String,
        state_province: &'a str,
        postal_code: String,
        country: &'a str,
        address_type: &'a str,
        /// Extension: false reads "not confirmed, ask first".
        confirmed: bool,
    }
}

record! {
    /// What helps a person with a disability.
    Accessibility {
        id: Uuid,
        description: String,
    }
}

record! {
    /// A phone number.
    Phone {
        id: Uuid,
        number: &'a str,
        r#type: &'a str,
        description: Option<String>,
        /// Extension: false reads "not confirmed, ask first".
        confirmed: bool,
    }
}

/// When it is open: the standard's fields, and what they cannot say.
#[derive(Serialize)]
pub struct Schedule<'a> {
    /// Its id.
    pub id: Uuid,
    /// The standard's fields.
    #[serde(flatten)]
    pub times: Times,
    /// Extension: `opening_hours` of OpenStreetMap, which also says what happens on holidays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_hours: Option<&'a str>,
    /// Extension: IANA name of the time zone in which the times are written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<&'a str>,
    /// Extension: false reads "not confirmed, ask first".
    pub confirmed: bool,
}

record! {
    /// An area for whose people the service is.
    ServiceArea {
        id: Uuid,
        name: &'a str,
        uri: Option<String>,
    }
}

record! {
    /// A language that staff speak.
    Language {
        id: Uuid,
        name: Option<&'a str>,
        code: &'a str,
    }
}

record! {
    /// What it costs.
    CostOption {
        id: Uuid,
        option: Option<&'a str>,
        currency: Option<&'a str>,
        amount: Option<f64>,
        amount_description: Option<String>,
        /// Extension: false reads "not confirmed, ask first".
        confirmed: bool,
    }
}

record! {
    /// What to bring.
    RequiredDocument {
        id: Uuid,
        document: &'a str,
    }
}

record! {
    /// Whom to write to.
    Contact {
        id: Uuid,
        department: &'a str,
        email: Option<&'a str>,
    }
}

record! {
    /// A further web address.
    Url {
        id: Uuid,
        label: &'a str,
        url: String,
    }
}

record! {
    /// A term that applies, or a question with its answer.
    Attribute {
        id: Uuid,
        link_id: Uuid,
        link_type: &'a str,
        link_entity: &'a str,
        value: Option<&'a str>,
        taxonomy_term: Option<Term<'a>>,
        label: Option<&'a str>,
    }
}

record! {
    /// A term of a taxonomy.
    Term {
        id: Uuid,
        code: &'a str,
        name: &'a str,
        description: String,
        parent_id: Option<Uuid>,
        taxonomy: &'a str,
        taxonomy_detail: Option<Taxonomy<'a>>,
        language: Option<Lang>,
        taxonomy_id: Option<Uuid>,
        term_uri: String,
        translations: Vec<Translation<'a>>,
    }
}

record! {
    /// A taxonomy.
    Taxonomy {
        id: Uuid,
        name: &'a str,
        description: &'a str,
        uri: String,
        version: &'a str,
    }
}

record! {
    /// Extension: one text in one language, with how it came to be and what it is worth.
    Translation {
        field: Cow<'a, str>,
        lang: Option<Lang>,
        text: &'a str,
        origin: &'a str,
        state: &'a str,
    }
}

record! {
    /// Extension: a page, law or package that facts rest on.
    Source {
        title: &'a str,
        url: Option<String>,
        source_date: Option<&'a str>,
        checked: Option<Day>,
    }
}
