//! Licences of everything that we build on: each must let us pass the program on under the EUPL-1.2.

use spdx::{Expression, ParseMode};

use crate::{
    finding::Finding,
    workspace::{Package, Workspace},
};

/// Licences that we accept, as SPDX names them.
const ALLOWED: [&str; 17] = [
    "0BSD",
    "Apache-2.0",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "NCSA",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Findings on the licences of all packages in the lock file.
pub fn check(workspace: &Workspace) -> Vec<Finding> {
    workspace.packages.iter().filter_map(one).collect()
}

fn one(package: &Package) -> Option<Finding> {
    let message = match package.license.as_deref() {
        None => "names no licence: read what it ships and decide".to_owned(),
        Some(licence) => match Expression::parse_mode(licence, ParseMode::LAX) {
            Err(_) => format!("`{licence}` is no SPDX expression: read what it ships and decide"),
            Ok(expression) if is_allowed(&expression) => return None,
            Ok(_) => format!(
                "`{licence}` is not on the list in xtask/src/licences.rs: choose another crate, or decide and record it"
            ),
        },
    };
    Some(Finding::problem("licences", "Cargo.lock", 0, format!("{} {}: {message}", package.name, package.version)))
}

fn is_allowed(expression: &Expression) -> bool {
    expression.evaluate(|requirement| requirement.license.id().is_some_and(|id| ALLOWED.contains(&id.name)))
}

#[cfg(test)]
mod tests {
    use super::{check, is_allowed};
    use crate::workspace::Workspace;
    use spdx::{Expression, ParseMode};

    #[test]
    fn one_acceptable_licence_of_a_choice_is_enough_and_all_of_a_sum_are_needed() {
        for (licence, allowed) in [
            ("MIT", true),
            ("MIT/Apache-2.0", true),
            ("GPL-3.0-only OR MIT", true),
            ("GPL-3.0-only", false),
            ("MIT AND Unicode-3.0", true),
            ("MIT AND AGPL-3.0-only", false),
            ("Apache-2.0 WITH LLVM-exception", true),
        ] {
            assert_eq!(is_allowed(&Expression::parse_mode(licence, ParseMode::LAX).unwrap()), allowed, "{licence}");
        }
    }

    #[test]
    fn a_package_without_a_licence_is_named() {
        let mut workspace = Workspace::of(&[("base/kernel", &[]), ("base/store", &[]), ("base/ui", &[])]);
        workspace.packages[1].license = None;
        workspace.packages[2].license = Some("do what you like".into());
        let found: Vec<_> = check(&workspace).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("store 0.1.0: names no licence"), "{found:?}");
        assert!(found[1].contains("no SPDX expression"), "{found:?}");
    }
}
