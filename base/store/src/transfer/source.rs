//! Reading a whole SQLite database, as it was at one moment.

use std::{fmt::Write, path::Path};

use rusqlite::Connection;
use tokio::sync::mpsc;

use super::{Fingerprint, Table, fingerprint::Rows, quoted};
use crate::{Row, Value, sqlite, trouble::Trouble};

/// Bytes that are handed over together, about.
const CHUNK: usize = 256 * 1024;

/// A connection in a read transaction.
pub(super) struct Source(Connection);

impl Source {
    pub(super) fn open(file: &Path) -> Result<Self, Trouble> {
        let connection = sqlite::open_reader(file)?;
        sqlite::run_batch(&connection, "reading the database", "BEGIN")?;
        Ok(Self(connection))
    }

    /// Every table with its columns; one comes after those that its rows point to.
    pub(super) fn tables(&self) -> Result<Vec<Table>, Trouble> {
        let list = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
        let mut waiting = Vec::new();
        for name in self.texts(list, 0)? {
            let columns = self.texts(&format!("PRAGMA table_info({})", quoted(&name)), 1)?;
            let parents = self.texts(&format!("PRAGMA foreign_key_list({})", quoted(&name)), 2)?;
            waiting.push((Table { name, columns }, parents));
        }
        let mut tables: Vec<Table> = Vec::new();
        while !waiting.is_empty() {
            let ready = waiting.iter().position(|(table, parents)| {
                let is_there = |parent: &String| tables.iter().any(|one| one.name == *parent) || *parent == table.name;
                parents.iter().all(is_there)
            });
            // tables that point to each other come as they are named; PostgreSQL says what it does not take
            tables.push(waiting.remove(ready.unwrap_or(0)).0);
        }
        Ok(tables)
    }

    /// Hands over the rows of a table in the text form of PostgreSQL's COPY.
    pub(super) fn dump(&self, table: &Table, sender: &mpsc::Sender<Vec<u8>>) -> Result<(), Trouble> {
        let mut chunk = String::new();
        let mut is_wanted = true;
        self.each(table, |row| {
            write_row(&mut chunk, &row);
            if chunk.len() > CHUNK {
                is_wanted = sender.blocking_send(std::mem::take(&mut chunk).into_bytes()).is_ok();
            }
            is_wanted
        })?;
        // whoever took the rows may have failed, and says so itself
        drop(sender.blocking_send(chunk.into_bytes()));
        Ok(())
    }

    pub(super) fn fingerprints(&self) -> Result<Vec<Fingerprint>, Trouble> {
        let one = |table: &Table| {
            let mut rows = Rows::default();
            self.each(table, |row| {
                rows.add(&row);
                true
            })?;
            Ok(rows.finish(&table.name))
        };
        self.tables()?.iter().map(one).collect()
    }

    fn each(&self, table: &Table, mut each: impl FnMut(Row) -> bool) -> Result<(), Trouble> {
        let doing = format!("reading table {}", table.name);
        let failed = |error| Trouble::from_sqlite(&doing, error);
        let query = format!("SELECT {} FROM {}", table.quoted_columns(), table.quoted());
        let mut prepared = self.0.prepare(&query).map_err(failed)?;
        let mut rows = prepared.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let values = (0..table.columns.len()).map(|column| row.get_ref(column).and_then(sqlite::read));
            let values = values.collect::<Result<_, _>>().map_err(failed)?;
            if !each(Row { statement: "store::transfer", values }) {
                break;
            }
        }
        Ok(())
    }

    fn texts(&self, query: &str, column: usize) -> Result<Vec<String>, Trouble> {
        let failed = |error| Trouble::from_sqlite("reading the list of tables", error);
        let mut prepared = self.0.prepare(query).map_err(failed)?;
        let texts = prepared.query_map([], |row| row.get(column)).map_err(failed)?;
        texts.collect::<Result<_, _>>().map_err(failed)
    }
}

/// One line: values with tabs between them, `\N` for nothing, as
/// <https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS-TEXT> asks for.
fn write_row(out: &mut String, row: &Row) {
    for (place, value) in row.values.iter().enumerate() {
        if place > 0 {
            out.push('\t');
        }
        // writing into a string cannot fail
        let _ = match value {
            Value::Null => out.write_str("\\N"),
            Value::Int(number) => write!(out, "{number}"),
            Value::Real(number) => write!(out, "{number:?}"),
            Value::Text(text) => {
                escape(out, text);
                Ok(())
            }
            Value::Bytes(bytes) => {
                out.push_str("\\\\x");
                bytes.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
            }
        };
    }
    out.push('\n');
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::params;

    #[test]
    fn a_row_is_a_line_whatever_stands_in_it() {
        let mut line = String::new();
        let values = params!["a\tb\\N\nc", -7, 0.1, None::<&str>, [0xffu8, 0].as_slice(), ""];
        write_row(&mut line, &Row { statement: "test", values });
        assert_eq!(line, "a\\tb\\\\N\\nc\t-7\t0.1\t\\N\t\\\\xff00\t\n");
    }
}
