//! Where content comes from: the binary itself, or a folder that somebody edits.

use std::path::Path;

use kernel::Fault;

/// The content that this build ships.
#[derive(rust_embed::RustEmbed)]
#[folder = "../../content"]
#[include = "*.yaml"]
#[include = "*.csv"]
pub struct Shipped;

/// Files of content: path below `content/` and text.
#[derive(Debug, Clone, Default)]
pub struct ContentFiles {
    /// Sorted by path.
    pub files: Vec<(String, String)>,
}

impl ContentFiles {
    /// The content that this build ships.
    ///
    /// # Errors
    /// When a file is not UTF-8.
    pub fn shipped() -> Result<Self, Fault> {
        let mut files = Vec::new();
        for name in <Shipped as rust_embed::RustEmbed>::iter() {
            if let Some(file) = <Shipped as rust_embed::RustEmbed>::get(&name) {
                let text = String::from_utf8(file.data.into_owned())
                    .map_err(|e| Fault::because(format!("read content/{name}"), e))?;
                files.push((name.into_owned(), text));
            }
        }
        files.sort();
        Ok(Self { files })
    }

    /// Every YAML and CSV file below a folder.
    ///
    /// # Errors
    /// When the folder or a file cannot be read.
    pub fn folder(root: &Path) -> Result<Self, Fault> {
        let mut files = Vec::new();
        let mut folders = vec![root.to_owned()];
        while let Some(folder) = folders.pop() {
            let fault = |e| Fault::because(format!("read the folder {}", folder.display()), e);
            for entry in std::fs::read_dir(&folder).map_err(fault)? {
                let path = entry.map_err(fault)?.path();
                let is_content = path.extension().is_some_and(|e| e == "yaml" || e == "csv");
                if path.is_dir() {
                    folders.push(path);
                } else if is_content {
                    let text = std::fs::read_to_string(&path)
                        .map_err(|e| Fault::because(format!("read {}", path.display()), e))?;
                    let name = path.strip_prefix(root).unwrap_or(&path);
                    files.push((name.to_string_lossy().replace('\\', "/"), text));
                }
            }
        }
        files.sort();
        Ok(Self { files })
    }

    /// The files whose path begins with `prefix`.
    pub fn below(&self, prefix: &str) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter(move |(path, _)| path.starts_with(prefix)).map(|(p, t)| (p.as_str(), t.as_str()))
    }

    /// One file's text.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.iter().find(|(p, _)| p == path).map(|(_, text)| text.as_str())
    }

    /// A revision of all files together: changes when any of them does.
    #[must_use]
    pub fn revision(&self) -> String {
        use sha2::{Digest, Sha256};
        let mut hash = Sha256::new();
        for (path, text) in &self.files {
            hash.update(path.as_bytes());
            hash.update([0]);
            hash.update(text.as_bytes());
            hash.update([0]);
        }
        hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}
