//! Statements about things, collected until they are written.

use std::collections::HashSet;

use oxrdf::{Literal, NamedNode, Triple};
use texts::Text;

use super::terms::{RDF_TYPE, XSD_DOUBLE};

/// Statements that are not written yet, and the shared things that were described already.
#[derive(Default)]
pub struct Graph {
    triples: Vec<Triple>,
    described: HashSet<String>,
}

/// One thing, to say something of it.
pub struct Thing<'g> {
    graph: &'g mut Graph,
    subject: NamedNode,
}

impl Graph {
    /// Takes the statements out.
    pub fn take(&mut self) -> Vec<Triple> {
        std::mem::take(&mut self.triples)
    }

    /// A thing of these classes. The address must be one.
    pub fn thing(&mut self, iri: &str, classes: &[&str]) -> Thing<'_> {
        let mut thing = Thing { graph: self, subject: NamedNode::new_unchecked(iri) };
        for class in classes {
            thing.link(RDF_TYPE, class);
        }
        thing
    }

    /// A thing that many refer to: none when it was described before.
    pub fn once(&mut self, iri: &str, classes: &[&str]) -> Option<Thing<'_>> {
        self.described.insert(iri.to_owned()).then(|| self.thing(iri, classes))
    }
}

impl Thing<'_> {
    fn say(&mut self, predicate: &str, object: impl Into<oxrdf::Term>) {
        self.graph.triples.push(Triple::new(self.subject.clone(), NamedNode::new_unchecked(predicate), object));
    }

    /// It stands in a relation to another thing.
    pub fn link(&mut self, predicate: &str, iri: &str) -> &mut Self {
        self.say(predicate, NamedNode::new_unchecked(iri));
        self
    }

    /// A plain text.
    pub fn text(&mut self, predicate: &str, text: &str) -> &mut Self {
        self.say(predicate, Literal::new_simple_literal(text));
        self
    }

    /// A text in one language.
    pub fn words(&mut self, predicate: &str, text: &str, lang: &str) -> &mut Self {
        if let Ok(literal) = Literal::new_language_tagged_literal(text, lang) {
            self.say(predicate, literal);
        }
        self
    }

    /// A text in all its languages.
    pub fn all(&mut self, predicate: &str, text: &Text) -> &mut Self {
        for variant in text.variants() {
            self.words(predicate, &variant.body, variant.lang.as_str());
        }
        self
    }

    /// A number, as `xsd:double`.
    pub fn double(&mut self, predicate: &str, number: f64) -> &mut Self {
        self.say(predicate, Literal::new_typed_literal(format!("{number:?}"), NamedNode::new_unchecked(XSD_DOUBLE)));
        self
    }
}
