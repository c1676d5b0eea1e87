//! From files and database to the snapshot.

use std::sync::Arc;

use kernel::{Fault, Timestamp};
use navigate::{
    content::{Content, ContentFiles, Finding, Level},
    snapshot::Snapshot,
};
use places::Gazetteer;

/// The gazetteer of some content.
///
/// # Errors
/// Names the first line that does not fit.
pub fn gazetteer(files: &ContentFiles) -> Result<Gazetteer, Fault> {
    let all: Vec<(&str, &str)> = files.below("places/").collect();
    Gazetteer::load(&all).map_err(|problems| {
        let first = problems.first().map(|p| format!("{}:{}: {}", p.file, p.line, p.message)).unwrap_or_default();
        Fault::new(format!("read the places ({} problems): {first}", problems.len()))
    })
}

/// The snapshot of content; findings go to the log, and the records they concern are left out.
#[must_use]
pub fn snapshot_of(
    content: Content,
    updated: &[Timestamp],
    places: Arc<Gazetteer>,
    revision: &str,
    now: Timestamp,
) -> (Snapshot, Vec<Finding>) {
    let (snapshot, findings) = Snapshot::build(content, updated, places, revision, now);
    for finding in findings.iter().filter(|finding| finding.level == Level::Error) {
        tracing::warn!(file = finding.file, line = finding.line, "{}", finding.message);
    }
    (snapshot, findings)
}
