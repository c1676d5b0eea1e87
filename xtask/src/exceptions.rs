//! Exceptions with their reasons. One that excuses nothing is a finding, so that the lists stay true.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde::{Deserialize, de::DeserializeOwned};

use crate::finding::Finding;

/// Where the exceptions from architecture rules stand.
pub const RULES: &str = "xtask/exceptions.toml";

/// A place where a rule does not hold.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// Name of the rule.
    pub rule: String,
    /// A file, or a folder that ends with a slash.
    pub path: String,
    /// Why.
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List<T> {
    #[serde(default = "Vec::new", rename = "exception")]
    exceptions: Vec<T>,
}

/// Reads a list of exceptions.
///
/// # Errors
/// When the file is absent or does not have that form.
pub fn read<T: DeserializeOwned>(root: &Path, file: &str) -> Result<Vec<T>> {
    let text = fs::read_to_string(root.join(file)).with_context(|| format!("cannot read {file}"))?;
    Ok(toml::from_str::<List<T>>(&text).with_context(|| format!("cannot understand {file}"))?.exceptions)
}

/// Takes out the findings that an exception excuses, and adds one for each exception that excuses none.
pub fn apply(findings: Vec<Finding>, exceptions: &[Exception]) -> Vec<Finding> {
    let excuses = |exception: &Exception, finding: &Finding| {
        let in_folder = exception.path.ends_with('/') && finding.file.starts_with(&exception.path);
        exception.rule == finding.rule && (in_folder || exception.path == finding.file)
    };
    let idle: Vec<Finding> = exceptions
        .iter()
        .filter(|exception| exception.reason.trim().is_empty() || !findings.iter().any(|f| excuses(exception, f)))
        .map(|exception| {
            let message = format!(
                "the exception of {} from `{}` excuses nothing, or has no reason: take it out",
                exception.path, exception.rule
            );
            Finding::problem("exceptions", RULES, 0, message)
        })
        .collect();
    findings.into_iter().filter(|f| !exceptions.iter().any(|e| excuses(e, f))).chain(idle).collect()
}

#[cfg(test)]
mod tests {
    use super::{Exception, apply};
    use crate::finding::Finding;

    fn exception(path: &str, reason: &str) -> Exception {
        Exception { rule: "pure-rules".into(), path: path.into(), reason: reason.into() }
    }

    #[test]
    fn a_file_or_a_folder_is_excused() {
        let findings = ["domain/a/src/import/yaml.rs", "domain/a/src/important.rs"]
            .map(|f| Finding::problem("pure-rules", f, 1, "x"))
            .to_vec();
        let left = apply(findings, &[exception("domain/a/src/import/", "reads what editors write")]);
        assert_eq!(left.iter().map(|f| f.file.as_str()).collect::<Vec<_>>(), ["domain/a/src/important.rs"]);
    }

    #[test]
    fn an_idle_exception_and_one_without_reason_are_findings() {
        let findings = vec![Finding::problem("pure-rules", "b.rs", 1, "x")];
        let left = apply(findings, &[exception("a.rs", "gone"), exception("b.rs", " ")]);
        assert_eq!(left.len(), 2, "{left:?}");
        assert!(left.iter().all(|f| f.rule == "exceptions"));
    }
}
