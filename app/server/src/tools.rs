//! What the command line does with an installation that is not running: import, export, examine.

use std::{path::Path, sync::Arc};

use kernel::{Clock, Fault, Lang, Slug};
use navigate::{
    content::{ContentFiles, RecordKind},
    hsds, store as records,
};
use store::{Database, Store};

use crate::boot;

/// One line of an examination.
pub struct Examined {
    /// What was looked at.
    pub what: &'static str,
    /// What was found.
    pub found: String,
    /// Nothing to do.
    pub is_sound: bool,
    /// What to do otherwise.
    pub advice: &'static str,
}

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
    let store = Store::open(database, &boot::migrations()).await?;
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

/// All services as one HSDS JSON array.
///
/// # Errors
/// When the database cannot be read.
pub async fn export(database: &Database, clock: &Clock) -> Result<String, Fault> {
    let store = Store::open(database, &boot::migrations()).await?;
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

/// Looks at a database and its content.
pub async fn examine(database: &Database, clock: &Clock) -> Vec<Examined> {
    let mut lines = Vec::new();
    let store = match Store::open(database, &boot::migrations()).await {
        Ok(store) => store,
        Err(fault) => {
            lines.push(Examined {
                what: "database",
                found: fault.to_string(),
                is_sound: false,
                advice: "give the right --data or --database, and stop a server that holds the folder",
            });
            return lines;
        }
    };
    let integrity = store.integrity_check().await;
    lines.push(Examined {
        what: "integrity",
        found: match &integrity {
            Ok(problems) if problems.is_empty() => "every page of the database is sound".to_owned(),
            Ok(problems) => problems.join("; "),
            Err(fault) => fault.to_string(),
        },
        is_sound: integrity.is_ok_and(|problems| problems.is_empty()),
        advice: "stop the server and restore the latest backup",
    });
    let probe = store.write_probe().await;
    lines.push(Examined {
        what: "writing",
        found: probe.as_ref().map_or_else(ToString::to_string, |()| "a write was stored".to_owned()),
        is_sound: probe.is_ok(),
        advice: "free space on the disk, and check that the folder may be written",
    });
    let loaded = records::load(&store).await;
    lines.push(Examined {
        what: "content",
        found: match &loaded {
            Ok((content, _)) => {
                format!("{} records, {} translations", content.records.len(), content.translations.len())
            }
            Err(fault) => fault.to_string(),
        },
        is_sound: loaded.is_ok_and(|(content, _)| !content.records.is_empty()),
        advice: "start the server once: it loads the shipped content",
    });
    let now = clock.now();
    lines.push(Examined {
        what: "clock",
        found: now.rfc3339(),
        is_sound: now.0 > 1_760_000_000_000,
        advice: "set the clock of the machine; deadlines and opening hours depend on it",
    });
    store.close().await;
    lines
}
