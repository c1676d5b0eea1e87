//! A segment in use: which of its documents are gone, and the file that holds it.

use std::{path::PathBuf, sync::Arc};

use crate::segment::Segment;

/// Cheap to copy: a search keeps the parts that it began with while an edit exchanges them.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub segment: Arc<Segment>,
    /// By document; empty while none is gone.
    pub gone: Arc<Vec<bool>>,
    /// Where it is written down already.
    pub file: Option<PathBuf>,
}

impl Part {
    pub fn new(segment: Segment) -> Self {
        Self { segment: Arc::new(segment), gone: Arc::default(), file: None }
    }

    pub fn is_gone(&self, doc: usize) -> bool {
        self.gone.get(doc).copied().unwrap_or(false)
    }

    /// Documents, those that are gone included.
    pub fn len(&self) -> usize {
        self.segment.frame.keys.len()
    }

    pub fn living(&self) -> usize {
        self.len() - self.gone.iter().filter(|gone| **gone).count()
    }

    /// Lets the documents with these keys go.
    pub fn remove(&mut self, keys: impl IntoIterator<Item = u32>) {
        for key in keys {
            let Some(doc) = self.segment.doc_of(key) else { continue };
            let gone = Arc::make_mut(&mut self.gone);
            gone.resize(self.segment.frame.keys.len(), false);
            if let Some(flag) = gone.get_mut(doc as usize) {
                *flag = true;
            }
        }
    }
}
