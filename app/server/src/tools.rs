//! What the command line does with an installation, also while a server uses it: import and export.

use std::{path::Path, sync::Arc};

use kernel::{Clock, Fault, Lang, Slug};
use navigate::{
    content::{ContentFiles, RecordKind},
    hsds, store as records,
};
use store::{Database, Store};

use crate::boot;

/// The description of the interfaces for programs (OpenAPI 3.1).
#[must_use]
pub fn openapi() -> String {
    navigate::routes::openapi()
}

/// What an import brought.
pub struct Imported {
    /// Services.
    pub services: usize,
    /// What was not understood, a sentence each.
    pub warnings: Vec<String>,
}

/// Imports services from HSDS (JSON, JSON lines, a CSV datapackage as folder or zip) into the database. All or nothing.
///
/// `lang` is the language of the file, `area` the place of services that do not say theirs.
///
/// # Errors
/// When the file is not readable or does not fit; names the places in the file.
pub async fn import(
    database: &Database,
    file: &Path,
    (lang, area): (Lang, Option<&str>),
    clock: &Clock,
) -> Result<Imported, Fault> {
    let documents = read_documents(file)?.map_err(|problems| {
        let lines: Vec<String> = problems.iter().take(20).map(ToString::to_string).collect();
        Fault::new(format!("import {}:\n  {}", file.display(), lines.join("\n  ")))
    })?;
    let places = crate::content::gazetteer(&ContentFiles::shipped()?)?;
    let store = Store::open_beside(database, &boot::migrations()).await?;
    let (present, _) = records::load(&store).await?;
    let needs: Vec<Slug> = present
        .records
        .iter()
        .filter(|record| record.kind == RecordKind::Need)
        .filter_map(|record| record.id.parse().ok())
        .collect();
    let intake = hsds::import::Intake { places: &places, lang, area, needs: &needs, file: &file.display().to_string() };
    let content = hsds::import::content(documents, &intake);
    records::put_content(&store, &content, records::Layer::Imported, clock.now()).await?;
    store.close().await;
    Ok(Imported {
        services: content.records.iter().filter(|record| record.kind == RecordKind::Service).count(),
        warnings: content.findings.into_iter().map(|finding| finding.message).collect(),
    })
}

/// Copies an installation from SQLite into an empty PostgreSQL database, whole or not at all; answers what each table holds.
///
/// # Errors
/// When a server uses the data folder, the other database is not empty, or the copy differs.
pub async fn transfer(from: &Database, to: &Database) -> Result<Vec<store::Fingerprint>, Fault> {
    Store::transfer(from, to, &boot::migrations()).await
}

type Read = Result<Vec<hsds::import::Document>, Vec<hsds::import::Problem>>;

/// The documents of a file, or of a folder with a datapackage.
fn read_documents(path: &Path) -> Result<Read, Fault> {
    let fault = |e| Fault::because(format!("read {}", path.display()), e);
    if !path.is_dir() {
        return Ok(hsds::import::read(&std::fs::read(path).map_err(fault)?));
    }
    let mut files = Vec::new();
    for entry in std::fs::read_dir(path).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        if entry.path().is_file() {
            let name = entry.file_name().to_string_lossy().into_owned();
            files.push((name, std::fs::read(entry.path()).map_err(fault)?));
        }
    }
    files.sort();
    Ok(hsds::import::read_package(&files))
}

/// All services as one HSDS JSON array. Reads beside a server that may be running.
///
/// # Errors
/// When there is no database, or it cannot be read.
pub async fn export(database: &Database, clock: &Clock) -> Result<String, Fault> {
    let store = Store::open_to_read(database, &boot::migrations()).await?;
    let places = Arc::new(crate::content::gazetteer(&ContentFiles::shipped()?)?);
    let snapshot = crate::content::snapshot_of(&store, places, "export").await?;
    store.close().await;
    let site = boot::site(ui::Assets::default(), ui::Operator::default(), String::new(), false)?;
    let reader = hsds::Reader::new(&Arc::new(site), &Arc::new(snapshot), "en", clock.now());
    let documents: Vec<Vec<u8>> = hsds::export(&reader).collect();
    let text = documents.join(&b",\n"[..]);
    let text = String::from_utf8(text).map_err(|e| Fault::because("write the export", e))?;
    Ok(format!("[{text}]"))
}
