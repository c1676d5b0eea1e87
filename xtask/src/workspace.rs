//! What cargo knows about this workspace and everything that it depends on.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// The answer of `cargo metadata`, as far as we read it.
#[derive(Debug, Deserialize)]
pub struct Workspace {
    /// Every package in the lock file.
    pub packages: Vec<Package>,
    /// The project's root.
    pub workspace_root: PathBuf,
    /// Where cargo builds.
    pub target_directory: PathBuf,
    /// What needs what, in the versions of the lock file.
    pub resolve: Option<Resolve>,
}

/// What needs what.
#[derive(Debug, Deserialize)]
pub struct Resolve {
    /// One for each package.
    pub nodes: Vec<Node>,
}

/// A package with the packages that it needs.
#[derive(Debug, Deserialize)]
pub struct Node {
    /// The package.
    pub id: String,
    /// What it needs.
    pub deps: Vec<Needed>,
}

/// A package that another one needs.
#[derive(Debug, Deserialize)]
pub struct Needed {
    /// The package.
    pub pkg: String,
    /// What for.
    pub dep_kinds: Vec<DepKind>,
}

/// What for a package is needed.
#[derive(Debug, Deserialize)]
pub struct DepKind {
    /// `dev` or `build`; none for the program itself.
    pub kind: Option<String>,
}

/// A package: ours, or one that we depend on.
#[derive(Debug, Clone, Deserialize)]
pub struct Package {
    /// What the graph calls it.
    pub id: String,
    /// Where it is developed.
    pub repository: Option<String>,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence as an SPDX expression.
    pub license: Option<String>,
    /// Its `Cargo.toml`.
    pub manifest_path: PathBuf,
    /// The registry it comes from; none for ours.
    pub source: Option<String>,
    /// What it depends on, of every kind.
    pub dependencies: Vec<Dependency>,
}

/// One dependency of a package.
#[derive(Debug, Clone, Deserialize)]
pub struct Dependency {
    /// Name of the package.
    pub name: String,
    /// `dev` or `build`; none for an ordinary one.
    pub kind: Option<String>,
}

impl Workspace {
    /// Asks cargo, without changing the lock file.
    ///
    /// # Errors
    /// When cargo cannot be run, or the lock file does not fit the manifests.
    pub fn load() -> Result<Self> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(["metadata", "--format-version", "1", "--locked"])
            .output()
            .context("cannot run cargo metadata")?;
        if !output.status.success() {
            bail!("cargo metadata failed:\n{}", String::from_utf8_lossy(&output.stderr));
        }
        serde_json::from_slice(&output.stdout).context("cannot read the answer of cargo metadata")
    }

    /// The folder of a package of ours, from the root, with forward slashes; none for others' packages.
    pub fn folder(&self, package: &Package) -> Option<String> {
        if package.source.is_some() {
            return None;
        }
        let folder = package.manifest_path.parent().and_then(|p| p.strip_prefix(&self.workspace_root).ok())?;
        Some(slashes(folder))
    }

    /// Our packages with their folders, sorted by folder.
    pub fn ours(&self) -> Vec<(String, &Package)> {
        let mut ours: Vec<_> = self.packages.iter().filter_map(|p| Some((self.folder(p)?, p))).collect();
        ours.sort_by(|a, b| a.0.cmp(&b.0));
        ours
    }
}

fn slashes(path: &Path) -> String {
    path.components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
impl Workspace {
    /// A workspace for a test: folders of our packages with what they depend on; `dev:x` is a dependency of tests.
    pub fn of(packages: &[(&str, &[&str])]) -> Self {
        let package = |(folder, needs): &(&str, &[&str])| Package {
            id: (*folder).into(),
            repository: None,
            name: folder.rsplit('/').next().unwrap().replace("cli", "navimig"),
            version: "0.1.0".into(),
            license: Some("EUPL-1.2".into()),
            manifest_path: PathBuf::from("/project").join(folder).join("Cargo.toml"),
            source: None,
            dependencies: needs
                .iter()
                .map(|need| match need.split_once(':') {
                    Some((kind, name)) => Dependency { name: name.into(), kind: Some(kind.into()) },
                    None => Dependency { name: (*need).into(), kind: None },
                })
                .collect(),
        };
        Self {
            packages: packages.iter().map(package).collect(),
            workspace_root: "/project".into(),
            target_directory: "/project/target".into(),
            resolve: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Workspace;

    #[test]
    fn folders_are_counted_from_the_root() {
        let workspace = Workspace::of(&[("domain/voices", &["kernel"]), ("base/kernel", &[])]);
        let folders: Vec<_> = workspace.ours().into_iter().map(|(folder, _)| folder).collect();
        assert_eq!(folders, ["base/kernel", "domain/voices"]);
    }
}
