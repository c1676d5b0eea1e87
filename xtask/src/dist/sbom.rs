//! What the program is made of, as CycloneDX 1.6 (<https://cyclonedx.org/docs/1.6/json/>): every crate of the lock file, with those
//! that only tests and tools need marked as excluded. It holds no time and no random number, so that two builds can be compared.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::workspace::{Package, Workspace};

const PROGRAM: &str = "navimig";

/// `Cargo.lock`, as far as we read it.
#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

/// The package of the program.
///
/// # Errors
/// When the workspace has none.
pub fn program(workspace: &Workspace) -> Result<&Package> {
    let found = workspace.packages.iter().find(|package| package.name == PROGRAM && package.source.is_none());
    found.with_context(|| format!("there is no package {PROGRAM}"))
}

/// The packages that are part of the program or build it: those without which it cannot be made.
///
/// # Errors
/// When cargo did not say what depends on what.
pub fn parts(workspace: &Workspace) -> Result<BTreeSet<&str>> {
    let nodes = &workspace.resolve.as_ref().context("cargo metadata gave no graph")?.nodes;
    let by_id: BTreeMap<_, _> = nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let mut found = BTreeSet::new();
    let mut waiting = vec![program(workspace)?.id.as_str()];
    while let Some(id) = waiting.pop() {
        if !found.insert(id) {
            continue;
        }
        let node = by_id.get(id).with_context(|| format!("{id} is not in the graph"))?;
        let needed =
            node.deps.iter().filter(|dep| dep.dep_kinds.iter().any(|kind| kind.kind.as_deref() != Some("dev")));
        waiting.extend(needed.map(|dep| dep.pkg.as_str()));
    }
    Ok(found)
}

/// The list.
///
/// # Errors
/// When the lock file does not read, or cargo did not say what depends on what.
pub fn text(workspace: &Workspace, lock: &str) -> Result<String> {
    let lock: Lock = toml::from_str(lock).context("cannot read Cargo.lock")?;
    let sums: BTreeMap<_, _> = lock
        .package
        .iter()
        .filter_map(|one| Some(((one.name.as_str(), one.version.as_str()), one.checksum.as_deref()?)))
        .collect();
    let parts = parts(workspace)?;
    let program = program(workspace)?;
    let mut packages: Vec<_> = workspace.packages.iter().filter(|package| package.id != program.id).collect();
    packages.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    let components: Vec<Value> = packages
        .iter()
        .map(|package| {
            let scope = if parts.contains(package.id.as_str()) { "required" } else { "excluded" };
            component(package, "library", scope, sums.get(&(package.name.as_str(), package.version.as_str())).copied())
        })
        .collect();
    let document = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "tools": { "components": [{ "type": "application", "name": "navimig xtask dist" }] },
            "component": component(program, "application", "required", None),
        },
        "components": components,
        "dependencies": dependencies(workspace)?,
    });
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

/// `pkg:cargo/serde@1.0.0`, by which scanners know a crate.
fn purl(package: &Package) -> String {
    // a build number behind + is part of the version, and + is written %2B in a purl
    format!("pkg:cargo/{}@{}", package.name, package.version.replace('+', "%2B"))
}

fn component(package: &Package, kind: &str, scope: &str, checksum: Option<&str>) -> Value {
    let mut component = json!({
        "type": kind,
        "bom-ref": purl(package),
        "name": package.name,
        "version": package.version,
        "scope": scope,
        "purl": purl(package),
    });
    let Some(fields) = component.as_object_mut() else { return component };
    if let Some(licence) = &package.license {
        // crates that are old write MIT/Apache-2.0
        fields.insert("licenses".into(), json!([{ "expression": licence.replace('/', " OR ") }]));
    }
    if let Some(checksum) = checksum {
        fields.insert("hashes".into(), json!([{ "alg": "SHA-256", "content": checksum }]));
    }
    if let Some(address) = package.repository.as_deref().filter(|address| address.starts_with("https://")) {
        fields.insert("externalReferences".into(), json!([{ "type": "vcs", "url": address }]));
    }
    component
}

fn dependencies(workspace: &Workspace) -> Result<Vec<Value>> {
    let names: BTreeMap<_, _> = workspace.packages.iter().map(|package| (package.id.as_str(), purl(package))).collect();
    let nodes = &workspace.resolve.as_ref().context("cargo metadata gave no graph")?.nodes;
    let mut all = BTreeMap::new();
    for node in nodes {
        let needed: BTreeSet<_> = node.deps.iter().filter_map(|dep| names.get(dep.pkg.as_str())).collect();
        all.insert(names.get(node.id.as_str()), needed);
    }
    Ok(all.into_iter().map(|(name, needed)| json!({ "ref": name, "dependsOn": needed })).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_locked_crate_is_listed_once_with_its_checksum_and_licence() {
        let workspace = Workspace::load().unwrap();
        let lock = std::fs::read_to_string(workspace.workspace_root.join("Cargo.lock")).unwrap();
        let document: Value = serde_json::from_str(&text(&workspace, &lock).unwrap()).unwrap();
        let lock: Lock = toml::from_str(&lock).unwrap();
        let mut listed: Vec<_> = document["components"].as_array().unwrap().iter().collect();
        listed.push(&document["metadata"]["component"]);
        assert!(lock.package.len() > 300, "{} crates", lock.package.len());
        for locked in &lock.package {
            let found: Vec<_> = listed
                .iter()
                .filter(|one| one["name"] == locked.name.as_str() && one["version"] == locked.version.as_str())
                .collect();
            assert_eq!(found.len(), 1, "{} {}", locked.name, locked.version);
            let sum = found[0]["hashes"][0]["content"].as_str();
            assert_eq!(sum, locked.checksum.as_deref(), "{}", locked.name);
            assert!(found[0]["licenses"][0]["expression"].is_string(), "{}", locked.name);
        }
        assert_eq!(listed.len(), lock.package.len(), "and nothing else");
        let known: BTreeSet<_> = listed.iter().map(|one| one["bom-ref"].as_str().unwrap()).collect();
        for one in document["dependencies"].as_array().unwrap() {
            assert!(known.contains(one["ref"].as_str().unwrap()), "{one}");
            assert!(
                one["dependsOn"].as_array().unwrap().iter().all(|name| known.contains(name.as_str().unwrap())),
                "{one}"
            );
        }
    }

    #[test]
    fn what_only_tests_need_is_no_part_of_the_program() {
        let workspace = Workspace::load().unwrap();
        let parts = parts(&workspace).unwrap();
        let is_part =
            |name: &str| workspace.packages.iter().any(|one| one.name == name && parts.contains(one.id.as_str()));
        assert!(is_part("rusqlite") && is_part("cc"), "what it is built with is a part");
        assert!(!is_part("insta") && !is_part("xtask") && !is_part("bench"));
    }
}
