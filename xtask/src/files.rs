//! The project's own files: everything but what is built, fetched or stored.

use std::{fs, path::Path};

use anyhow::{Context, Result};

/// Folders that hold nothing written by us.
const FOREIGN: [&str; 5] = ["target", "node_modules", "vendor", ".git", "data"];

/// A file with its text.
#[derive(Debug, Clone)]
pub struct File {
    /// Path from the project's root, with forward slashes.
    pub path: String,
    /// What it says.
    pub text: String,
}

impl File {
    /// A file for a test.
    #[cfg(test)]
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The part of the name after the last dot.
    pub fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// The name without folders.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// True when one of the folders of the path has this name.
    pub fn is_in(&self, folder: &str) -> bool {
        let mut parts: Vec<&str> = self.path.split('/').collect();
        parts.pop();
        parts.contains(&folder)
    }
}

/// Number of the line that holds the byte at `offset`, counted from 1.
pub fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// Every file below `root` with one of these extensions, sorted by path.
///
/// # Errors
/// When a folder or a file cannot be read.
pub fn read_all(root: &Path, extensions: &[&str]) -> Result<Vec<File>> {
    let mut files = Vec::new();
    walk(root, "", extensions, &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn walk(root: &Path, below: &str, extensions: &[&str], files: &mut Vec<File>) -> Result<()> {
    let folder = root.join(below);
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() { name.clone() } else { format!("{below}/{name}") };
        let kind = entry.file_type()?;
        if kind.is_dir() {
            if !FOREIGN.contains(&name.as_str()) {
                walk(root, &path, extensions, files)?;
            }
        } else if kind.is_file()
            && extensions.iter().any(|wanted| Path::new(&name).extension().is_some_and(|e| e == *wanted))
        {
            let text = fs::read_to_string(entry.path()).with_context(|| format!("cannot read {path}"))?;
            files.push(File { path, text });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{File, line_at, read_all};

    #[test]
    fn reads_our_files_and_not_what_was_built() {
        let root = tempfile::tempdir().unwrap();
        for folder in ["base/ui", "target/debug", "e2e/node_modules/x"] {
            fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        for path in ["base/ui/page.css", "base/ui/page.html", "target/debug/a.css", "e2e/node_modules/x/b.css"] {
            fs::write(root.path().join(path), "x").unwrap();
        }
        let files = read_all(root.path(), &["css"]).unwrap();
        assert_eq!(files.iter().map(|f| f.path.as_str()).collect::<Vec<_>>(), ["base/ui/page.css"]);
    }

    #[test]
    fn names_and_lines() {
        let file = File::new("domain/a/src/pages/x.rs", "");
        assert_eq!(
            (file.name(), file.extension(), file.is_in("pages"), file.is_in("x.rs")),
            ("x.rs", "rs", true, false)
        );
        assert_eq!((line_at("a\nb\nc", 0), line_at("a\nb\nc", 4)), (1, 3));
    }
}
