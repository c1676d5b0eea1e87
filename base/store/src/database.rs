//! Which database an installation uses: a folder with SQLite in it, or a PostgreSQL address.

use std::{
    fmt,
    path::{Path, PathBuf},
    str::FromStr,
};

use kernel::Fault;

/// Name of the SQLite file inside the data folder.
pub const SQLITE_FILE: &str = "navimig.db";

/// The engine behind a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// SQLite in a file of the data folder.
    Sqlite,
    /// A PostgreSQL server, version 15 or later.
    Postgres,
}

/// Where the data lies.
///
/// ```
/// use store::Database;
/// assert_eq!("sqlite:///var/lib/navimig".parse::<Database>().unwrap(), Database::folder("/var/lib/navimig"));
/// assert!(matches!("postgres://navimig@db/navimig".parse::<Database>().unwrap(), Database::Postgres(_)));
/// assert!("mysql://db".parse::<Database>().is_err());
/// ```
#[derive(Clone, PartialEq, Eq)]
pub enum Database {
    /// A data folder; the file in it is called `navimig.db`.
    Sqlite(PathBuf),
    /// A `postgres://` address.
    Postgres(String),
}

impl Database {
    /// SQLite in this data folder (`--data DIR`).
    #[must_use]
    pub fn folder(path: impl AsRef<Path>) -> Self {
        Self::Sqlite(path.as_ref().to_path_buf())
    }

    /// The engine that this address means.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }
}

impl FromStr for Database {
    type Err = Fault;

    /// Reads `--database`: `postgres://..`, `postgresql://..`, `sqlite:FOLDER` or a plain folder.
    fn from_str(text: &str) -> Result<Self, Fault> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        let folder = text.strip_prefix("sqlite://").or_else(|| text.strip_prefix("sqlite:")).unwrap_or(text);
        if folder.is_empty() || folder.contains("://") {
            return Err(Fault::new(format!(
                "cannot use `{text}` as a database: give postgres://USER@HOST/NAME, or a folder for SQLite"
            )));
        }
        Ok(Self::folder(folder))
    }
}

impl fmt::Display for Database {
    /// The address for people and logs, without a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(folder) => write!(f, "{}", folder.join(SQLITE_FILE).display()),
            Self::Postgres(url) => f.write_str(&without_password(url)),
        }
    }
}

impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// `postgres://user:secret@host/name?password=x` becomes `postgres://user@host/name`.
fn without_password(url: &str) -> String {
    let plain = url.split(['?', '#']).next().unwrap_or(url);
    let Some((scheme, rest)) = plain.split_once("://") else { return plain.to_owned() };
    match rest.rsplit_once('@') {
        Some((who, host)) => format!("{scheme}://{}@{host}", who.split(':').next().unwrap_or("")),
        None => plain.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        let database: Database = "postgres://anna:se@cret@db:5432/navimig?password=secret".parse().unwrap();
        assert_eq!(
            format!("{database} {database:?}"),
            "postgres://anna@db:5432/navimig postgres://anna@db:5432/navimig"
        );
    }

    #[test]
    fn a_plain_folder_is_sqlite() {
        assert_eq!("data".parse::<Database>().unwrap().to_string(), "data/navimig.db");
        assert_eq!("sqlite:data".parse::<Database>().unwrap(), Database::folder("data"));
        assert!("".parse::<Database>().is_err());
    }
}
