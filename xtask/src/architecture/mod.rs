//! The import rules of `ARCHITECTURE.md`.

pub mod layers;
pub mod rooms;
pub mod size;
pub mod sql;

use crate::{files::File, finding::Finding, rust::Source, workspace::Workspace};

/// Every architecture rule over the whole project.
pub fn check(workspace: &Workspace, files: &[File]) -> Vec<Finding> {
    let sources: Vec<Source<'_>> = files.iter().filter(|f| f.extension() == "rs").map(Source::read).collect();
    let mut findings = layers::check(workspace);
    findings.extend(sources.iter().flat_map(rooms::check));
    findings.extend(sql::check(&sources, files));
    findings.extend(size::check(&sources, files));
    findings
}
