//! From files and database to the snapshot.

use std::sync::Arc;

use kernel::Fault;
use navigate::{
    content::{ContentFiles, Finding, Level, Translation},
    snapshot::{Builder, Snapshot},
    store as records,
};
use places::Gazetteer;
use store::Store;

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

/// The snapshot of all records of the database, beside the places that were `shipped`. Records that do not fit go to the log and
/// are left out. The revision follows from all of it, so it is the same on every server and after every start.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn snapshot_of(store: &Store, places: Arc<Gazetteer>, shipped: &str) -> Result<Snapshot, Fault> {
    let mut builder = Builder::default();
    let each = |record, translations: Vec<Translation>, at| builder.add(record, &translations, at, &places);
    records::for_each(store, each).await?;
    let (mut snapshot, findings) = builder.finish(places, shipped);
    log(&findings);
    snapshot.revision = snapshot.fingerprint().into();
    Ok(snapshot)
}

/// Tells the operator what was left out.
pub(crate) fn log(findings: &[Finding]) {
    for finding in findings.iter().filter(|finding| finding.level == Level::Error) {
        tracing::warn!(file = finding.file, line = finding.line, "{}", finding.message);
    }
}
