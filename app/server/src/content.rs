//! From files and database to the snapshot.

use std::sync::Arc;

use kernel::{Fault, Timestamp};
use navigate::{
    content::{ContentFiles, Level, Translation},
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

/// The snapshot of all records of the database. Records that do not fit go to the log and are left out. The revision is the
/// one that was shipped, the latest change to any record, and their number.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn snapshot_of(store: &Store, places: Arc<Gazetteer>, shipped: &str) -> Result<Snapshot, Fault> {
    let (mut builder, mut latest, mut count) = (Builder::default(), Timestamp(0), 0_usize);
    let each = |record, translations: Vec<Translation>, at| {
        builder.add(record, &translations, at, &places);
        latest = latest.max(at);
        count += 1;
    };
    records::for_each(store, each).await?;
    let revision = format!("{shipped}-{:x}-{count}", latest.0);
    let (snapshot, findings) = builder.finish(places, &revision);
    for finding in findings.iter().filter(|finding| finding.level == Level::Error) {
        tracing::warn!(file = finding.file, line = finding.line, "{}", finding.message);
    }
    Ok(snapshot)
}
