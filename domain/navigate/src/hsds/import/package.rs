//! Data packages: CSV files with a `datapackage.json` (Frictionless), in a folder or a ZIP.

use std::io::{Cursor, Read};

use serde_json::Value;
use zip::ZipArchive;

use super::{Document, MOST_BYTES, Problem, check::short, nest::nest, table::Tables};

/// Most files in a package.
const MOST_FILES: usize = 200;
/// Most bytes of all files together, unpacked.
const MOST_UNPACKED: usize = 4 * MOST_BYTES;
/// Most bytes that a byte of a ZIP becomes, beyond the first million: tables become ten times as large, bombs a thousand times.
const MOST_INFLATED: usize = 50;
/// The file that lists the others.
const LIST: &str = "datapackage.json";

/// Reads the files of a package: (name, bytes).
///
/// # Errors
/// Everything that is wrong with it, by file, row and column.
pub fn read_package(files: &[(String, Vec<u8>)]) -> Result<Vec<Document>, Vec<Problem>> {
    if files.len() > MOST_FILES || files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > MOST_UNPACKED {
        return Err(vec![too_large()]);
    }
    let listed = match files.iter().find(|(name, _)| base_name(name) == LIST) {
        Some((_, bytes)) => Some(resources(bytes).map_err(|problem| vec![problem])?),
        None => None,
    };
    let tables: Vec<(String, Vec<u8>)> = files
        .iter()
        .filter(|(name, _)| name.ends_with(".csv"))
        .map(|(name, bytes)| (table_name(base_name(name), listed.as_deref()), bytes.clone()))
        .collect();
    let is_there = |path: &str| files.iter().any(|(name, _)| base_name(name) == base_name(path));
    let missing: Vec<Problem> = listed
        .iter()
        .flatten()
        .filter(|(path, _)| !is_there(path))
        .map(|(path, _)| Problem { place: LIST.into(), message: format!("lists {}, which is not there", short(path)) })
        .collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    nest(&Tables::from_csv(&tables)?)
}

/// Reads a package in a ZIP.
///
/// # Errors
/// Everything that is wrong with it, by file, row and column.
pub fn read_zip(bytes: &[u8]) -> Result<Vec<Document>, Vec<Problem>> {
    read_package(&unpack(bytes).map_err(|problem| vec![problem])?)
}

fn unpack(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, Problem> {
    if bytes.len() > MOST_BYTES {
        return Err(too_large());
    }
    let broken = |e: zip::result::ZipError| Problem::whole(format!("this ZIP cannot be read: {e}"));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MOST_FILES {
        return Err(too_large());
    }
    let mut files = Vec::new();
    let mut room = MOST_UNPACKED.min((1 << 20) + MOST_INFLATED * bytes.len());
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(broken)?;
        let name = file.name().map_err(broken)?.into_owned();
        if file.is_dir() || !(name.ends_with(".csv") || name.ends_with(".json")) {
            continue;
        }
        // what a ZIP says of sizes is not believed: reading stops where the room ends
        let mut unpacked = Vec::new();
        let most = room.min(MOST_BYTES);
        let damaged = |e| Problem { place: short(&name), message: format!("this file cannot be unpacked: {e}") };
        file.take(most as u64 + 1).read_to_end(&mut unpacked).map_err(damaged)?;
        if unpacked.len() > most {
            return Err(too_large());
        }
        room -= unpacked.len();
        files.push((name, unpacked));
    }
    Ok(files)
}

fn too_large() -> Problem {
    Problem::whole(format!(
        "the package is too large: at most {MOST_FILES} files, {} MB packed and {} MB unpacked, {} MB a file, \
         {MOST_INFLATED} times as large unpacked as packed",
        MOST_BYTES >> 20,
        MOST_UNPACKED >> 20,
        MOST_BYTES >> 20
    ))
}

/// Path and name of each resource that a package lists.
fn resources(bytes: &[u8]) -> Result<Vec<(String, String)>, Problem> {
    let problem = |message: String| Problem { place: LIST.into(), message };
    let list: Value = serde_json::from_slice(bytes).map_err(|e| problem(format!("this is no JSON: {e}")))?;
    let resources = list.get("resources").and_then(Value::as_array);
    let resources = resources.ok_or_else(|| problem("a data package has a list of resources".into()))?;
    let text =
        |resource: &Value, field: &str| resource.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok(resources
        .iter()
        .map(|one| (text(one, "path"), text(one, "name")))
        .filter(|(path, _)| !path.is_empty())
        .collect())
}

/// The table in a file: what the package calls it, or else the name of the file.
fn table_name(file: &str, listed: Option<&[(String, String)]>) -> String {
    let named = listed.into_iter().flatten().find(|(path, name)| base_name(path) == file && !name.is_empty());
    let known = named.filter(|(_, name)| super::spec::of_table(name).is_some());
    known.map_or_else(|| file.to_owned(), |(_, name)| format!("{name}.csv"))
}

fn base_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
