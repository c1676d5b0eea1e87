//! The licences of everything that is in the program, with their texts: what most of them ask for from whoever passes it on.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
    path::Path,
};

use anyhow::{Context, Result};

use super::sbom;
use crate::workspace::{Package, Workspace};

/// How the names of files with a licence begin, in capitals.
const NAMES: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE", "COPYRIGHT"];

/// The list, then each text once with those who use it.
///
/// # Errors
/// When a file cannot be read.
pub fn text(workspace: &Workspace) -> Result<String> {
    let parts = sbom::parts(workspace)?;
    let mut packages: Vec<_> = workspace.packages.iter().filter(|one| parts.contains(one.id.as_str())).collect();
    packages.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    let mut out = String::from("What this program is made of, and under which licences.\n\n");
    let mut users: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in &packages {
        let named = format!("{} {}", package.name, package.version);
        writeln!(out, "{named}: {}", package.license.as_deref().unwrap_or("see its text"))?;
        for text in texts_of(package)? {
            users.entry(text).or_default().insert(named.clone());
        }
    }
    for (text, users) in users {
        let users: Vec<_> = users.into_iter().collect();
        write!(out, "\n{}\n{}\n\n{text}\n", "=".repeat(80), users.join(", "))?;
    }
    Ok(out)
}

fn texts_of(package: &Package) -> Result<Vec<String>> {
    let Some(folder) = package.manifest_path.parent().filter(|_| package.source.is_some()) else {
        return Ok(Vec::new());
    };
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_file() && is_licence(&path) {
            let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            texts.push(String::from_utf8_lossy(&bytes).replace("\r\n", "\n").trim().to_owned());
        }
    }
    Ok(texts)
}

fn is_licence(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
    NAMES.iter().any(|beginning| name.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_names_what_is_in_the_program_with_its_text() {
        let text = text(&Workspace::load().unwrap()).unwrap();
        let list = text.split("\n====").next().unwrap();
        for name in ["axum ", "rusqlite ", "navimig "] {
            assert!(list.lines().any(|line| line.starts_with(name)), "{name}");
        }
        assert!(!list.lines().any(|line| line.starts_with("insta ")), "tools of the tests are not passed on");
        assert!(text.contains("Permission is hereby granted, free of charge"), "the text of the MIT licence");
    }

    #[test]
    fn files_with_a_licence_are_known_by_their_names() {
        assert!(is_licence(Path::new("a/LICENSE-MIT")) && is_licence(Path::new("a/copying")));
        assert!(!is_licence(Path::new("a/README.md")));
    }
}
