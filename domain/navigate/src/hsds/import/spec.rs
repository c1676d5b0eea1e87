//! The records of HSDS 3.1: what each must have, which fields are numbers, and what belongs to what.

/// A kind of record.
#[derive(Debug, PartialEq, Eq)]
pub struct Spec {
    /// Its name in the standard.
    pub name: &'static str,
    /// The name of its table in a data package.
    pub table: &'static str,
    /// Fields besides `id` that it cannot be without.
    pub required: &'static [&'static str],
    /// Fields that hold numbers; all others that are not named here hold texts.
    pub numbers: &'static [&'static str],
    /// Fields with the words they may hold.
    pub words: &'static [(&'static str, &'static [&'static str])],
    /// Fields that hold one record: field, kind.
    pub single: &'static [(&'static str, &'static str)],
    /// Fields that hold a list of records: field, kind.
    pub lists: &'static [(&'static str, &'static str)],
}

const fn spec(name: &'static str, table: &'static str) -> Spec {
    Spec { name, table, required: &[], numbers: &[], words: &[], single: &[], lists: ATTRIBUTED }
}

const ATTRIBUTED: &[(&str, &str)] = &[("attributes", "attribute"), ("metadata", "metadata")];
const DESCRIBED: &[(&str, &str)] = &[("metadata", "metadata")];
const KINDS_OF_PLACE: &[&str] = &["physical", "postal", "virtual"];
const DAYS: &[&str] = &["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Every kind of record, those that hold others first.
pub const SPECS: &[Spec] = &[
    Spec {
        required: &["name", "description"],
        numbers: &["year_incorporated"],
        lists: &[
            ("additional_websites", "url"),
            ("funding", "funding"),
            ("contacts", "contact"),
            ("phones", "phone"),
            ("locations", "location"),
            ("programs", "program"),
            ("organization_identifiers", "organization_identifier"),
            ("services", "service"),
            ("attributes", "attribute"),
            ("metadata", "metadata"),
        ],
        ..spec("organization", "organizations")
    },
    Spec {
        required: &["name", "status"],
        numbers: &["minimum_age", "maximum_age"],
        words: &[("status", &["active", "inactive", "defunct", "temporarily closed"])],
        single: &[("organization", "organization"), ("program", "program")],
        lists: &[
            ("additional_urls", "url"),
            ("phones", "phone"),
            ("schedules", "schedule"),
            ("service_areas", "service_area"),
            ("service_at_locations", "service_at_location"),
            ("languages", "language"),
            ("funding", "funding"),
            ("cost_options", "cost_option"),
            ("required_documents", "required_document"),
            ("contacts", "contact"),
            ("capacities", "service_capacity"),
            ("attributes", "attribute"),
            ("metadata", "metadata"),
        ],
        ..spec("service", "services")
    },
    Spec {
        single: &[("location", "location"), ("service", "service")],
        lists: &[
            ("service_areas", "service_area"),
            ("contacts", "contact"),
            ("phones", "phone"),
            ("schedules", "schedule"),
            ("attributes", "attribute"),
            ("metadata", "metadata"),
        ],
        ..spec("service_at_location", "service_at_locations")
    },
    Spec {
        required: &["location_type"],
        numbers: &["latitude", "longitude"],
        words: &[("location_type", KINDS_OF_PLACE)],
        lists: &[
            ("languages", "language"),
            ("addresses", "address"),
            ("contacts", "contact"),
            ("accessibility", "accessibility"),
            ("phones", "phone"),
            ("schedules", "schedule"),
            ("attributes", "attribute"),
            ("metadata", "metadata"),
        ],
        ..spec("location", "locations")
    },
    Spec {
        required: &["name", "description"],
        single: &[("taxonomy_detail", "taxonomy")],
        lists: DESCRIBED,
        ..spec("taxonomy_term", "taxonomy_terms")
    },
    Spec { required: &["name", "description"], lists: DESCRIBED, ..spec("taxonomy", "taxonomies") },
    Spec {
        lists: &[("phones", "phone"), ("attributes", "attribute"), ("metadata", "metadata")],
        ..spec("contact", "contacts")
    },
    Spec {
        required: &["number"],
        numbers: &["extension"],
        lists: &[("languages", "language"), ("attributes", "attribute"), ("metadata", "metadata")],
        ..spec("phone", "phones")
    },
    Spec {
        numbers: &["timezone", "count", "interval"],
        words: &[("freq", &["WEEKLY", "MONTHLY"]), ("wkst", DAYS)],
        ..spec("schedule", "schedules")
    },
    Spec {
        required: &["address_1", "city", "state_province", "postal_code", "country", "address_type"],
        words: &[("address_type", KINDS_OF_PLACE)],
        ..spec("address", "addresses")
    },
    Spec { single: &[("taxonomy_term", "taxonomy_term")], lists: DESCRIBED, ..spec("attribute", "attributes") },
    Spec { numbers: &["amount"], ..spec("cost_option", "cost_options") },
    Spec {
        required: &["available", "updated"],
        numbers: &["available", "maximum"],
        single: &[("unit", "unit")],
        ..spec("service_capacity", "service_capacities")
    },
    Spec { required: &["name"], ..spec("unit", "units") },
    Spec { required: &["url"], ..spec("url", "urls") },
    Spec { required: &["name", "description"], ..spec("program", "programs") },
    Spec {
        required: &["identifier_type", "identifier"],
        ..spec("organization_identifier", "organization_identifiers")
    },
    spec("language", "languages"),
    spec("accessibility", "accessibility"),
    spec("funding", "funding"),
    spec("required_document", "required_documents"),
    spec("service_area", "service_areas"),
    Spec { lists: &[], ..spec("metadata", "metadata") },
    spec("meta_table_description", "meta_table_descriptions"),
];

/// The kind of this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Spec> {
    SPECS.iter().find(|spec| spec.name == name)
}

/// The kind that a table of this name holds; both the singular and the plural are in use.
#[must_use]
pub fn of_table(name: &str) -> Option<&'static Spec> {
    SPECS.iter().find(|spec| spec.table == name || spec.name == name)
}

/// The field of a record in a table that names the record of kind `parent` that it belongs to.
#[must_use]
pub fn link(parent: &str, child: &str) -> String {
    match child {
        "attribute" => "link_id".to_owned(),
        "metadata" => "resource_id".to_owned(),
        _ => format!("{parent}_id"),
    }
}

/// The field of a record in a table that names the one record it holds in `field`.
#[must_use]
pub fn single_link(field: &str) -> String {
    match field {
        "taxonomy_detail" => "taxonomy_id".to_owned(),
        _ => format!("{field}_id"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_that_is_held_is_known() {
        for spec in SPECS {
            for (field, kind) in spec.single.iter().chain(spec.lists) {
                assert!(named(kind).is_some(), "{}.{field} holds {kind}", spec.name);
            }
        }
        assert_eq!(of_table("service_at_location"), of_table("service_at_locations"));
        assert_eq!(link("service", "phone"), "service_id");
    }
}
