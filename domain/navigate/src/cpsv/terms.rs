//! Names of the vocabularies that CPSV-AP is made of.

macro_rules! names {
    ($($(#[$about:meta])* $name:ident = $base:literal $part:literal;)*) => {
        $($(#[$about])* pub const $name: &str = concat!($base, $part);)*
    };
}

/// Prefixes of the catalogue.
pub const PREFIXES: &[(&str, &str)] = &[
    ("adms", "http://www.w3.org/ns/adms#"),
    ("cpsv", "http://purl.org/vocab/cpsv#"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("time", "http://www.w3.org/2006/time#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

names! {
    RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#" "type";
    XSD_DOUBLE = "http://www.w3.org/2001/XMLSchema#" "double";
    TITLE = "http://purl.org/dc/terms/" "title";
    DESCRIPTION = "http://purl.org/dc/terms/" "description";
    IDENTIFIER = "http://purl.org/dc/terms/" "identifier";
    SPATIAL = "http://purl.org/dc/terms/" "spatial";
    LANGUAGE = "http://purl.org/dc/terms/" "language";
    DCT_TYPE = "http://purl.org/dc/terms/" "type";
    IS_PART_OF = "http://purl.org/dc/terms/" "isPartOf";
    PUBLISHER = "http://purl.org/dc/terms/" "publisher";
    CONFORMS_TO = "http://purl.org/dc/terms/" "conformsTo";
    LOCATION = "http://purl.org/dc/terms/" "Location";
    LINGUISTIC_SYSTEM = "http://purl.org/dc/terms/" "LinguisticSystem";
    LABEL = "http://www.w3.org/2000/01/rdf-schema#" "label";
    PREF_LABEL = "http://www.w3.org/2004/02/skos/core#" "prefLabel";
    NOTATION = "http://www.w3.org/2004/02/skos/core#" "notation";
    BROADER = "http://www.w3.org/2004/02/skos/core#" "broader";
    CONCEPT = "http://www.w3.org/2004/02/skos/core#" "Concept";
    DATASET = "http://www.w3.org/ns/dcat#" "Dataset";
    AGENT = "http://xmlns.com/foaf/0.1/" "Agent";
    DOCUMENT = "http://xmlns.com/foaf/0.1/" "Document";
    PUBLIC_SERVICE = "http://purl.org/vocab/cpsv#" "PublicService";
    HAS_INPUT = "http://purl.org/vocab/cpsv#" "hasInput";
    PUBLIC_ORGANISATION = "http://data.europa.eu/m8g/" "PublicOrganisation";
    CHANNEL = "http://data.europa.eu/m8g/" "Channel";
    CONTACT_POINT = "http://data.europa.eu/m8g/" "ContactPoint";
    COST = "http://data.europa.eu/m8g/" "Cost";
    EVENT = "http://data.europa.eu/m8g/" "Event";
    LIFE_EVENT = "http://data.europa.eu/m8g/" "LifeEvent";
    EVIDENCE = "http://data.europa.eu/m8g/" "Evidence";
    EVIDENCE_TYPE = "http://data.europa.eu/m8g/" "EvidenceType";
    REQUIREMENT = "http://data.europa.eu/m8g/" "Requirement";
    HAS_COMPETENT_AUTHORITY = "http://data.europa.eu/m8g/" "hasCompetentAuthority";
    HAS_CHANNEL = "http://data.europa.eu/m8g/" "hasChannel";
    HAS_COST = "http://data.europa.eu/m8g/" "hasCost";
    HAS_VALUE = "http://data.europa.eu/m8g/" "hasValue";
    CURRENCY = "http://data.europa.eu/m8g/" "currency";
    HAS_CONTACT_POINT = "http://data.europa.eu/m8g/" "contactPoint";
    CONTACT_PAGE = "http://data.europa.eu/m8g/" "contactPage";
    EMAIL = "http://data.europa.eu/m8g/" "email";
    TELEPHONE = "http://data.europa.eu/m8g/" "telephone";
    OPENING_HOURS = "http://data.europa.eu/m8g/" "openingHours";
    HOLDS_REQUIREMENT = "http://data.europa.eu/m8g/" "holdsRequirement";
    HAS_INPUT_TYPE = "http://data.europa.eu/m8g/" "hasInputType";
    EVIDENCE_TYPE_CLASSIFICATION = "http://data.europa.eu/m8g/" "evidenceTypeClassification";
    IS_CLASSIFIED_BY = "http://data.europa.eu/m8g/" "isClassifiedBy";
    IS_GROUPED_BY = "http://data.europa.eu/m8g/" "isGroupedBy";
    HAS_LEGAL_RESOURCE = "http://data.europa.eu/m8g/" "hasLegalResource";
    LEGAL_RESOURCE = "http://data.europa.eu/eli/ontology#" "LegalResource";
    TEMPORAL_ENTITY = "http://www.w3.org/2006/time#" "TemporalEntity";
}

/// The code in the Publications Office's list of languages.
#[must_use]
pub fn language(code: &str) -> Option<&'static str> {
    const CODES: &[(&str, &str)] = &[
        ("ar", "ARA"),
        ("bg", "BUL"),
        ("bn", "BEN"),
        ("cs", "CES"),
        ("da", "DAN"),
        ("de", "DEU"),
        ("el", "ELL"),
        ("en", "ENG"),
        ("es", "SPA"),
        ("et", "EST"),
        ("fa", "FAS"),
        ("fi", "FIN"),
        ("fr", "FRA"),
        ("hi", "HIN"),
        ("hu", "HUN"),
        ("it", "ITA"),
        ("ku", "KUR"),
        ("nl", "NLD"),
        ("pl", "POL"),
        ("ps", "PUS"),
        ("pt", "POR"),
        ("ro", "RON"),
        ("ru", "RUS"),
        ("so", "SOM"),
        ("sq", "SQI"),
        ("sv", "SWE"),
        ("ti", "TIR"),
        ("tr", "TUR"),
        ("uk", "UKR"),
        ("ur", "URD"),
        ("zh", "ZHO"),
    ];
    CODES.iter().find(|(known, _)| *known == code).map(|(_, found)| *found)
}
