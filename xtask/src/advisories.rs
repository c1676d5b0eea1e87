//! Known vulnerabilities in what we build on, without the network: the RustSec advisories, read from a folder.
//!
//! The folder is named by `NAVIMIG_ADVISORIES` (a checkout of the RustSec advisory database, or an archive of it); without
//! it, an archive beside the project is unpacked. Where there is neither the check is skipped aloud, and fails
//! where `NAVIMIG_CONFORMANCE_REQUIRED=1` says that nothing may be skipped.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::UNIX_EPOCH,
};

use anyhow::{Context, Result, bail};
use rustsec::{
    Database, Lockfile,
    advisory::{Id, Informational},
    report::{Report, Settings},
};
use serde::Deserialize;

use crate::{
    exceptions,
    finding::{Finding, Weight},
    workspace::Workspace,
};

const LIST: &str = "xtask/advisories.toml";
const BESIDE: &str = "../shared/rustsec-advisories.tar.xz";

/// An advisory that we know of and accept.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accepted {
    /// Its number.
    pub id: String,
    /// The day on which we accepted it.
    pub since: String,
    /// Why it does not reach us.
    pub reason: String,
}

/// What the check came to.
pub enum Outcome {
    /// It ran.
    Checked(Vec<Finding>),
    /// There are no advisories here; the text says how to get them.
    Skipped(String),
}

/// Compares `Cargo.lock` with the advisories.
///
/// # Errors
/// When the advisories, the lock file or the list of exceptions cannot be read.
pub fn check(workspace: &Workspace) -> Result<Outcome> {
    let root = &workspace.workspace_root;
    let accepted: Vec<Accepted> = exceptions::read(root, LIST)?;
    let Some(folder) = folder(root, &workspace.target_directory)? else {
        return Ok(Outcome::Skipped(format!(
            "advisories were NOT checked: set NAVIMIG_ADVISORIES to a checkout of the RustSec advisory database, or place {BESIDE}"
        )));
    };
    let database =
        Database::open(&folder).with_context(|| format!("cannot read the advisories in {}", folder.display()))?;
    let lockfile = Lockfile::load(root.join("Cargo.lock")).context("cannot read Cargo.lock")?;
    Ok(Outcome::Checked(compare(&database, &lockfile, &accepted)))
}

/// The folder with the advisories, if there is one.
fn folder(root: &Path, target: &Path) -> Result<Option<PathBuf>> {
    let place = match std::env::var_os("NAVIMIG_ADVISORIES") {
        Some(named) => PathBuf::from(named),
        None => root.join(BESIDE),
    };
    if place.is_dir() {
        return Ok(Some(place));
    }
    if place.is_file() {
        return unpack(&place, target).map(Some);
    }
    if std::env::var_os("NAVIMIG_ADVISORIES").is_some() {
        bail!("NAVIMIG_ADVISORIES names {}, which does not exist", place.display());
    }
    Ok(None)
}

/// Unpacks an archive once for each version of it.
fn unpack(archive: &Path, target: &Path) -> Result<PathBuf> {
    let about = fs::metadata(archive)?;
    let changed = about.modified()?.duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
    let folder = target.join("advisories").join(format!("{}-{changed}", about.len()));
    if folder.is_dir() {
        return Ok(folder);
    }
    let part = folder.with_extension(format!("part-{}", std::process::id()));
    fs::create_dir_all(&part)?;
    let status = Command::new("tar").arg("-xf").arg(archive).arg("-C").arg(&part).status().context("cannot run tar")?;
    if !status.success() {
        bail!("tar could not unpack {}", archive.display());
    }
    match fs::rename(&part, &folder) {
        Ok(()) => Ok(folder),
        // another run was faster
        Err(_) if folder.is_dir() => Ok(folder),
        Err(error) => Err(error).context("cannot keep the unpacked advisories"),
    }
}

fn compare(database: &Database, lockfile: &Lockfile, accepted: &[Accepted]) -> Vec<Finding> {
    let settings = Settings {
        informational_warnings: vec![Informational::Unsound, Informational::Unmaintained],
        ..Settings::default()
    };
    let report = Report::generate(database, lockfile, &settings);
    let is_accepted =
        |id: &Id| accepted.iter().any(|a| a.id == id.as_str() && !a.reason.trim().is_empty() && is_day(&a.since));
    let mut met: Vec<String> = Vec::new();
    let mut findings = Vec::new();
    for found in &report.vulnerabilities.list {
        met.push(found.advisory.id.to_string());
        if !is_accepted(&found.advisory.id) {
            let repaired: Vec<String> = found.versions.patched().iter().map(ToString::to_string).collect();
            let way = if repaired.is_empty() {
                "no version repairs it".to_owned()
            } else {
                format!("repaired in {}", repaired.join(" or "))
            };
            let message = format!(
                "{} {}: {} ({}); {way}",
                found.package.name, found.package.version, found.advisory.title, found.advisory.id
            );
            findings.push(Finding::problem("advisories", "Cargo.lock", 0, message));
        }
    }
    for warning in report.warnings.values().flatten() {
        let Some(advisory) = &warning.advisory else { continue };
        met.push(advisory.id.to_string());
        if !is_accepted(&advisory.id) {
            let message =
                format!("{} {}: {} ({})", warning.package.name, warning.package.version, advisory.title, advisory.id);
            let weight = if warning.is_unsound() { Weight::Problem } else { Weight::Note };
            findings.push(Finding { weight, ..Finding::problem("advisories", "Cargo.lock", 0, message) });
        }
    }
    findings.extend(
        accepted.iter().filter(|a| !met.contains(&a.id) || a.reason.trim().is_empty() || !is_day(&a.since)).map(idle),
    );
    findings
}

fn idle(accepted: &Accepted) -> Finding {
    let message = format!(
        "{} concerns nothing in Cargo.lock any more, or lacks a day (YYYY-MM-DD) or a reason: mend or take it out",
        accepted.id
    );
    Finding::problem("exceptions", LIST, 0, message)
}

/// True for a day such as `2026-11-24`.
fn is_day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use rustsec::{Database, Lockfile};

    use super::{Accepted, compare};

    const LEAKY: &str = "```toml\n[advisory]\nid = \"RUSTSEC-2020-0001\"\npackage = \"leaky\"\ndate = \"2020-01-01\"\n\n[versions]\npatched = [\">= 1.2.0\"]\n```\n\n# Leaks what it keeps\n\nIt leaks.\n";
    const OLD: &str = "```toml\n[advisory]\nid = \"RUSTSEC-2021-0002\"\npackage = \"old\"\ndate = \"2021-01-01\"\ninformational = \"unmaintained\"\n\n[versions]\npatched = []\n```\n\n# Nobody looks after it\n\nNobody.\n";

    fn lock(version: &str) -> Lockfile {
        let package = |name: &str, version: &str| {
            format!(
                "[[package]]\nname = \"{name}\"\nversion = \"{version}\"\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\n\n"
            )
        };
        format!("version = 4\n\n{}{}", package("leaky", version), package("old", "0.1.0")).parse().unwrap()
    }

    fn database() -> Database {
        let root = tempfile::tempdir().unwrap();
        for (name, id, text) in [("leaky", "RUSTSEC-2020-0001", LEAKY), ("old", "RUSTSEC-2021-0002", OLD)] {
            let folder = root.path().join("crates").join(name);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(format!("{id}.md")), text).unwrap();
        }
        Database::open(root.path()).unwrap()
    }

    fn accepted(id: &str, since: &str, reason: &str) -> Accepted {
        Accepted { id: id.into(), since: since.into(), reason: reason.into() }
    }

    #[test]
    fn a_vulnerability_fails_and_an_orphan_is_noted() {
        let found = compare(&database(), &lock("1.1.0"), &[]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found[0].is_problem()
                && found[0].message.contains("Leaks what it keeps (RUSTSEC-2020-0001); repaired in >=1.2.0"),
            "{found:?}"
        );
        assert!(!found[1].is_problem() && found[1].message.contains("RUSTSEC-2021-0002"), "{found:?}");
    }

    #[test]
    fn a_repaired_version_passes() {
        assert!(compare(&database(), &lock("1.2.0"), &[]).iter().all(|f| !f.is_problem()));
    }

    #[test]
    fn an_exception_needs_a_day_a_reason_and_a_subject() {
        let both = [
            accepted("RUSTSEC-2020-0001", "2026-11-24", "we never call it"),
            accepted("RUSTSEC-2021-0002", "2026-11-24", "small"),
        ];
        assert!(compare(&database(), &lock("1.1.0"), &both).is_empty());
        let undated = [accepted("RUSTSEC-2020-0001", "some day", "we never call it")];
        assert_eq!(compare(&database(), &lock("1.1.0"), &undated).iter().filter(|f| f.is_problem()).count(), 2);
        assert_eq!(compare(&database(), &lock("1.2.0"), &both[..1]).iter().filter(|f| f.is_problem()).count(), 1);
    }
}
