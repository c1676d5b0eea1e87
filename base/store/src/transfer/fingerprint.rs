//! What tells whether two tables hold the same rows, whatever their order.

use std::fmt::Write;

use kernel::Fault;
use sha2::{Digest, Sha256};

use crate::{Row, Value};

/// How many rows a table holds, and a SHA-256 over all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint {
    /// The table.
    pub table: String,
    /// Its rows.
    pub rows: u64,
    /// SHA-256 over the sorted SHA-256 of each row, in lower-case hexadecimal digits.
    pub sha256: String,
}

/// The hashes of rows, 32 bytes each: a million rows take 32 MB.
#[derive(Default)]
pub(super) struct Rows(Vec<[u8; 32]>);

impl Rows {
    pub(super) fn add(&mut self, row: &Row) {
        let mut hasher = Sha256::new();
        for value in &row.values {
            // kind and length first, so that ("a", "bc") is not ("ab", "c")
            let (kind, bytes): (u8, &[u8]) = match value {
                Value::Null => (0, &[]),
                Value::Int(number) => (1, &number.to_be_bytes()),
                Value::Real(number) => (2, &number.to_bits().to_be_bytes()),
                Value::Text(text) => (3, text.as_bytes()),
                Value::Bytes(bytes) => (4, bytes),
            };
            hasher.update([kind]);
            hasher.update((bytes.len() as u64).to_be_bytes());
            hasher.update(bytes);
        }
        self.0.push(hasher.finalize().into());
    }

    pub(super) fn finish(mut self, table: &str) -> Fingerprint {
        self.0.sort_unstable();
        let mut hasher = Sha256::new();
        for row in &self.0 {
            hasher.update(row);
        }
        let mut sha256 = String::new();
        for byte in hasher.finalize() {
            // writing into a string cannot fail
            let _ = write!(sha256, "{byte:02x}");
        }
        Fingerprint { table: table.to_owned(), rows: self.0.len() as u64, sha256 }
    }
}

/// Says which table differs first.
pub(super) fn compare(read: &[Fingerprint], copied: &[Fingerprint]) -> Result<(), Fault> {
    for (one, other) in read.iter().zip(copied) {
        if one != other {
            return Err(Fault::new(format!(
                "the copy differs: table {} has {} rows ({}), its copy {} rows ({})",
                one.table, one.rows, one.sha256, other.rows, other.sha256
            )));
        }
    }
    if read.len() == copied.len() {
        return Ok(());
    }
    Err(Fault::new(format!("the copy differs: {} tables became {}", read.len(), copied.len())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::params;

    fn of(rows: &[Vec<Value>]) -> Fingerprint {
        let mut all = Rows::default();
        for values in rows {
            all.add(&Row { statement: "test", values: values.clone() });
        }
        all.finish("notes")
    }

    #[test]
    fn the_order_of_rows_does_not_matter_and_every_value_does() {
        let (one, two) = (params!["a", 1, 0.5], params!["b", 2, None::<&str>]);
        assert_eq!(of(&[one.clone(), two.clone()]), of(&[two.clone(), one.clone()]));
        assert_ne!(of(&[one.clone(), two]), of(&[one.clone(), one.clone()]));
        assert_ne!(of(&[params!["ab", "c"]]), of(&[params!["a", "bc"]]));
        assert_ne!(of(&[params!["1"]]), of(&[params![1]]));
        assert_ne!(of(std::slice::from_ref(&one)), of(&[one.clone(), one]), "a row that stands twice counts twice");
    }

    #[test]
    fn the_table_that_differs_is_named() {
        let said = compare(&[of(&[params![1]])], &[of(&[params![2]])]).unwrap_err().to_string();
        assert!(said.starts_with("the copy differs: table notes has 1 rows"), "{said}");
        assert!(compare(&[of(&[])], &[]).is_err());
        assert!(compare(&[of(&[])], &[of(&[])]).is_ok());
    }
}
