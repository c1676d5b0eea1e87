//! Things that many services refer to: needs, places, languages, currencies, documents, laws, events of a life, offices.

use kernel::hsds_id;
use places::Place;

use super::{
    graph::Graph,
    terms::{
        BROADER, CONCEPT, CONFORMS_TO, DOCUMENT, EVENT, EVIDENCE, EVIDENCE_TYPE, EVIDENCE_TYPE_CLASSIFICATION,
        IDENTIFIER, LABEL, LEGAL_RESOURCE, LIFE_EVENT, LINGUISTIC_SYSTEM, LOCATION, NOTATION, PREF_LABEL, TITLE,
        language,
    },
};
use crate::{
    hsds::{View, place_uri, register::term_id},
    model::VocabularyKind,
};

/// The address of a thing that the catalogue itself describes.
#[must_use]
pub fn own(view: View<'_>, kind: &str, id: &str) -> String {
    format!("{}/cpsv-ap.ttl#{kind}-{id}", view.site.base_url)
}

/// The concept of a need.
#[must_use]
pub fn need_iri(view: View<'_>, code: &str) -> String {
    format!("{}/hsds/taxonomy_terms/{}", view.site.base_url, term_id(code))
}

/// Every need as a concept.
pub fn needs(view: View<'_>, graph: &mut Graph) {
    for need in view.snapshot.needs.iter() {
        let iri = need_iri(view, &need.code);
        let mut concept = graph.thing(&iri, &[CONCEPT]);
        concept.text(NOTATION, &need.code).all(PREF_LABEL, &need.label);
        if let Some(parent) = need.parent() {
            concept.link(BROADER, &need_iri(view, parent));
        }
    }
}

/// A place.
pub fn place(view: View<'_>, place: &Place, graph: &mut Graph) -> String {
    let iri = place_uri(place, &view.site.base_url);
    if let Some(mut location) = graph.once(&iri, &[LOCATION]) {
        location.words(LABEL, &place.official, place.language().as_str());
        for (lang, name) in &place.names {
            location.words(LABEL, name, lang.as_str());
        }
    }
    iri
}

/// A language that staff speak; none where the list of the Publications Office is not known to have it.
pub fn spoken(code: &str, graph: &mut Graph) -> Option<String> {
    let iri = format!("http://publications.europa.eu/resource/authority/language/{}", language(code)?);
    graph.once(&iri, &[LINGUISTIC_SYSTEM]);
    Some(iri)
}

/// A currency by its code.
pub fn currency(code: &str, graph: &mut Graph) -> Option<String> {
    let is_code = code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase());
    let iri = is_code.then(|| format!("http://publications.europa.eu/resource/authority/currency/{code}"))?;
    if let Some(mut concept) = graph.once(&iri, &[CONCEPT]) {
        concept.text(NOTATION, code);
    }
    Some(iri)
}

/// A kind of thing that the catalogue names itself, as a concept: a channel, a class of evidence.
pub fn concept(view: View<'_>, kind: &str, code: &str, label: &str, graph: &mut Graph) -> String {
    let iri = own(view, kind, code);
    if let Some(mut concept) = graph.once(&iri, &[CONCEPT]) {
        concept.text(NOTATION, code).words(PREF_LABEL, label, "en");
    }
    iri
}

/// A document to bring: the evidence and its type.
pub fn evidence(view: View<'_>, code: &str, graph: &mut Graph) -> Option<(String, String)> {
    let word = view.snapshot.vocabulary.get(VocabularyKind::Documents, code)?;
    let (evidence, kind) = (own(view, "evidence", code), own(view, "evidence-type", code));
    if let Some(mut thing) = graph.once(&evidence, &[EVIDENCE]) {
        thing.text(IDENTIFIER, code).all(TITLE, word).link(CONFORMS_TO, &kind);
        let class = concept(view, "evidence-class", "document", "Document to bring", graph);
        let mut thing = graph.thing(&kind, &[EVIDENCE_TYPE]);
        thing.text(IDENTIFIER, code).all(TITLE, word).link(EVIDENCE_TYPE_CLASSIFICATION, &class);
    }
    Some((evidence, kind))
}

/// A law.
pub fn law(view: View<'_>, name: &str, graph: &mut Graph) -> String {
    let id = hsds_id("law", name);
    let iri = own(view, "law", &id.to_string());
    if let Some(mut law) = graph.once(&iri, &[LEGAL_RESOURCE]) {
        law.text(IDENTIFIER, &id.to_string()).text(TITLE, name);
    }
    iri
}

/// An event of a life, as CPSV-AP lists them.
pub fn life_event(view: View<'_>, name: &str, graph: &mut Graph) -> String {
    let id = hsds_id("life_event", name).to_string();
    let iri = own(view, "life-event", &id);
    if let Some(mut event) = graph.once(&iri, &[LIFE_EVENT, EVENT]) {
        event.text(IDENTIFIER, &id).words(TITLE, name, "en");
    }
    iri
}

/// A page of the web.
pub fn page(url: &str, graph: &mut Graph) -> Option<String> {
    let iri = oxrdf::NamedNode::new(url).ok()?.into_string();
    graph.once(&iri, &[DOCUMENT]);
    Some(iri)
}
