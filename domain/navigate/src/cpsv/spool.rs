//! The catalogue written piece by piece, in either syntax from the same statements.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};

use oxjsonld::{JsonLdSerializer, WriterJsonLdSerializer};
use oxrdf::{GraphNameRef, Triple};
use oxttl::{TurtleSerializer, turtle::WriterTurtleSerializer};

use super::{graph::Graph, service, shared, terms::PREFIXES};
use crate::hsds::Reader;

/// Services in a piece.
const A_PIECE: u32 = 50;

/// How the statements are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// Turtle.
    Turtle,
    /// JSON-LD.
    JsonLd,
}

/// The whole catalogue in pieces.
pub struct Catalogue {
    reader: Reader,
    graph: Graph,
    next: u32,
    paper: Paper,
    writer: Option<Writer>,
}

enum Writer {
    Turtle(WriterTurtleSerializer<Paper>),
    JsonLd(WriterJsonLdSerializer<Paper>),
}

impl Catalogue {
    /// Everything that a reader reads.
    #[must_use]
    pub fn new(reader: Reader, syntax: Syntax) -> Self {
        let paper = Paper::default();
        let writer = match syntax {
            Syntax::Turtle => {
                let serializer = PREFIXES.iter().fold(TurtleSerializer::new(), |serializer, (name, iri)| {
                    serializer.clone().with_prefix(*name, *iri).unwrap_or(serializer)
                });
                Writer::Turtle(serializer.for_writer(paper.clone()))
            }
            Syntax::JsonLd => {
                let serializer = PREFIXES.iter().fold(JsonLdSerializer::new(), |serializer, (name, iri)| {
                    serializer.clone().with_prefix(*name, *iri).unwrap_or(serializer)
                });
                Writer::JsonLd(serializer.for_writer(paper.clone()))
            }
        };
        let mut catalogue = Self { reader, graph: Graph::default(), next: 0, paper, writer: Some(writer) };
        shared::needs(catalogue.reader.view(), &mut catalogue.graph);
        catalogue
    }

    /// Writes what the graph holds and empties it.
    fn write(&mut self) {
        for triple in self.graph.take() {
            let written = match &mut self.writer {
                Some(Writer::Turtle(writer)) => writer.serialize_triple(&triple),
                Some(Writer::JsonLd(writer)) => {
                    writer.serialize_quad(triple.as_ref().in_graph(GraphNameRef::DefaultGraph))
                }
                None => Ok(()),
            };
            note(written, &triple);
        }
    }
}

/// Writing into memory does not fail; a statement that cannot be written is ours to mend.
fn note(written: io::Result<()>, triple: &Triple) {
    if let Err(error) = written {
        tracing::error!(%error, %triple, "a statement of the catalogue could not be written");
    }
}

impl Iterator for Catalogue {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let count = self.reader.view().register.services.len();
        if self.next < count {
            let end = count.min(self.next + A_PIECE);
            for n in self.next..end {
                service::describe(self.reader.view(), n, &mut self.graph);
            }
            self.next = end;
        } else if self.writer.is_none() {
            return None;
        }
        self.write();
        if self.next >= count {
            let finished = match self.writer.take()? {
                Writer::Turtle(writer) => writer.finish().map(drop),
                Writer::JsonLd(writer) => writer.finish().map(drop),
            };
            if let Err(error) = finished {
                tracing::error!(%error, "the catalogue could not be finished");
            }
        }
        Some(self.paper.take())
    }
}

/// What was written and not taken away yet.
#[derive(Clone, Default)]
struct Paper(Arc<Mutex<Vec<u8>>>);

impl Paper {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
