//! Which crate may depend on which: from the folders of the workspace and the dependencies that cargo knows.

use std::collections::HashMap;

use crate::{
    finding::Finding,
    workspace::{Package, Workspace},
};

/// The crates of `base/`, each of which may use those before it.
const BASE: [&str; 11] =
    ["kernel", "store", "events", "texts", "links", "places", "search", "jobs", "mail", "i18n", "ui"];

/// Longest chain of crates from the program down to `kernel` before it is worth a note.
const CHAIN: usize = 5;

/// What a crate is, by the folder it lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layer<'a> {
    Algorithm,
    /// Place in [`BASE`].
    Base(usize),
    /// Rules that were taken out of the domain of this name into a crate of their own.
    Rules(&'a str),
    Domain(&'a str),
    Server,
    Cli,
    /// Tests and benchmarks, which may use everything.
    Outside,
    Xtask,
}

impl<'a> Layer<'a> {
    fn of(folder: &'a str) -> Option<Self> {
        let parts: Vec<&str> = folder.split('/').collect();
        match parts.as_slice() {
            ["algorithms", _] => Some(Self::Algorithm),
            ["base", name] => BASE.iter().position(|b| b == name).map(Self::Base),
            ["domain", domain] => Some(Self::Domain(domain)),
            ["domain", domain, _] => Some(Self::Rules(domain)),
            ["app", "server"] => Some(Self::Server),
            ["app", "cli"] => Some(Self::Cli),
            ["tests" | "bench"] => Some(Self::Outside),
            ["xtask"] => Some(Self::Xtask),
            _ => None,
        }
    }

    /// None when it may use `other`, else the reason why not.
    fn refusal(self, other: Layer<'_>) -> Option<&'static str> {
        use Layer::{Algorithm, Base, Cli, Domain, Outside, Rules, Server, Xtask};
        match (self, other) {
            (_, Outside | Xtask | Cli) => Some("nothing builds on the tests, the benchmarks, xtask or the program"),
            (Algorithm, _) => Some("an algorithm knows nothing of ours: pass plain values in"),
            (Xtask, _) => Some("xtask checks the project from outside"),
            (Base(0), _) => Some("kernel is the ground: it builds on nothing of ours"),
            (Base(_), Domain(_) | Rules(_) | Server) => Some("base never knows a domain: turn the dependency round"),
            (Base(above), Base(below)) if below >= above => Some(
                "base crates use those before them: kernel, store, events, texts, links, places, search, jobs, mail, i18n, ui",
            ),
            (Rules(own), Domain(other)) if own == other => Some("rules do not know their domain's pages and store"),
            (Rules(_), Base(below)) if below > 0 => Some("rules use algorithms and kernel only"),
            (Domain(own) | Rules(own), Domain(other) | Rules(other)) if own != other => {
                Some("domains meet through ids, events, links and panels, never directly")
            }
            (Domain(_) | Rules(_), Server) => Some("a domain does not know the program that serves it"),
            (Server, Algorithm) => Some("the server reaches algorithms through a domain"),
            _ => None,
        }
    }

    /// Others' packages that this layer keeps away from.
    const fn forbidden(self) -> &'static [&'static str] {
        match self {
            Self::Algorithm | Self::Base(0) | Self::Rules(_) => {
                &["askama", "axum", "hyper", "hyper-util", "sqlx", "tokio", "tower", "tower-http"]
            }
            Self::Base(1) | Self::Outside | Self::Xtask => &[],
            Self::Cli => &["askama", "axum", "sqlx"],
            Self::Base(_) | Self::Domain(_) | Self::Server => &["sqlx"],
        }
    }
}

/// Findings on the dependencies of our crates.
pub fn check(workspace: &Workspace) -> Vec<Finding> {
    let ours = workspace.ours();
    let folder_of: HashMap<&str, &str> = ours.iter().map(|(folder, p)| (p.name.as_str(), folder.as_str())).collect();
    let mut findings = Vec::new();
    for (folder, package) in &ours {
        let manifest = format!("{folder}/Cargo.toml");
        match Layer::of(folder) {
            Some(layer) => findings.extend(refused(layer, package, &manifest, &folder_of)),
            None => findings.push(Finding::problem(
                "layers",
                manifest,
                0,
                "this folder has no place in the architecture: add it to ARCHITECTURE.md and xtask/src/architecture/layers.rs",
            )),
        }
    }
    findings.extend(long_chain(&ours));
    findings
}

fn refused(layer: Layer<'_>, package: &Package, manifest: &str, folder_of: &HashMap<&str, &str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    // a crate may name itself, to turn on what its own tests need
    for dependency in package.dependencies.iter().filter(|d| d.name != package.name) {
        let name = dependency.name.as_str();
        let reason = match folder_of.get(name) {
            Some(folder) => Layer::of(folder).and_then(|other| layer.refusal(other)),
            None if dependency.kind.is_none() && layer.forbidden().contains(&name) => {
                Some("this layer keeps away from it: ask base/store or the pages instead")
            }
            None => None,
        };
        if let Some(reason) = reason {
            findings.push(Finding::problem("layers", manifest, 0, format!("depends on {name}: {reason}")));
        }
    }
    findings
}

/// A note when the way from the program down to `kernel` has become long.
fn long_chain(ours: &[(String, &Package)]) -> Option<Finding> {
    let by_name: HashMap<&str, &Package> = ours.iter().map(|(_, p)| (p.name.as_str(), *p)).collect();
    let chain = longest(by_name.get("navimig")?, &by_name, &mut HashMap::new());
    let edges = chain.len().saturating_sub(1);
    (edges > CHAIN).then(|| {
        let message =
            format!("{edges} steps from the program down to the ground ({}), {CHAIN} is the aim", chain.join(" > "));
        Finding::note("layers", "Cargo.toml", 0, message)
    })
}

fn longest<'a>(
    package: &'a Package,
    by_name: &HashMap<&str, &'a Package>,
    known: &mut HashMap<&'a str, Vec<&'a str>>,
) -> Vec<&'a str> {
    if let Some(chain) = known.get(package.name.as_str()) {
        return chain.clone();
    }
    let mut best = Vec::new();
    for dependency in package.dependencies.iter().filter(|d| d.kind.is_none()) {
        if let Some(below) = by_name.get(dependency.name.as_str()) {
            let chain = longest(below, by_name, known);
            if chain.len() > best.len() {
                best = chain;
            }
        }
    }
    best.insert(0, package.name.as_str());
    known.insert(package.name.as_str(), best.clone());
    best
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::workspace::Workspace;

    fn findings(packages: &[(&str, &[&str])]) -> Vec<String> {
        check(&Workspace::of(packages)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_workspace_as_designed_has_no_finding() {
        let clean = findings(&[
            ("algorithms/hours", &["jiff"]),
            ("base/kernel", &["serde"]),
            ("base/store", &["kernel", "sqlx", "dev:store"]),
            ("base/search", &["kernel", "hours"]),
            ("base/ui", &["kernel", "store"]),
            ("domain/navigate", &["kernel", "store", "hours", "ui"]),
            ("domain/voices", &["kernel", "store"]),
            ("app/server", &["navigate", "voices", "ui"]),
            ("app/cli", &["server", "hours"]),
            ("tests", &["server", "navigate", "sqlx"]),
        ]);
        assert_eq!(clean, Vec::<String>::new());
    }

    #[test]
    fn a_domain_never_knows_another_even_in_its_tests() {
        let found = findings(&[("domain/navigate", &["dev:voices"]), ("domain/voices", &[])]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("domain/navigate/Cargo.toml: depends on voices: domains meet"), "{found:?}");
    }

    #[test]
    fn base_is_ordered_and_below_the_domains() {
        let found = findings(&[
            ("base/kernel", &[]),
            ("base/store", &["texts"]),
            ("base/texts", &["voices"]),
            ("domain/voices", &[]),
        ]);
        assert_eq!(found.len(), 2);
        assert!(found[0].contains("depends on texts: base crates use those before them"), "{found:?}");
        assert!(found[1].contains("base never knows a domain"), "{found:?}");
    }

    #[test]
    fn algorithms_and_kernel_stand_alone() {
        let found = findings(&[("algorithms/verdict", &["kernel", "tokio"]), ("base/kernel", &["verdict"])]);
        assert_eq!(found.len(), 3, "{found:?}");
    }

    #[test]
    fn the_server_reaches_algorithms_through_a_domain() {
        let found = findings(&[("algorithms/hours", &[]), ("app/server", &["hours", "sqlx"])]);
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn rules_in_a_crate_of_their_own_stay_pure() {
        let found = findings(&[
            ("base/kernel", &[]),
            ("base/store", &["kernel"]),
            ("domain/councils", &["rules", "store"]),
            ("domain/councils/rules", &["kernel", "store", "axum"]),
        ]);
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn a_folder_without_a_place_is_named() {
        assert!(findings(&[("base/helpers", &[])])[0].contains("no place in the architecture"));
    }

    #[test]
    fn a_long_chain_is_a_note() {
        let found = check(&Workspace::of(&[
            ("base/kernel", &[]),
            ("base/store", &["kernel"]),
            ("base/texts", &["store"]),
            ("base/ui", &["texts"]),
            ("domain/navigate", &["ui"]),
            ("app/server", &["navigate"]),
            ("app/cli", &["server"]),
        ]));
        assert_eq!(found.len(), 1);
        assert!(!found[0].is_problem() && found[0].message.starts_with("6 steps"), "{found:?}");
    }
}
