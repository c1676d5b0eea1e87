//! Tables of a data package: rows with their fields typed, and where each stands.

use std::collections::BTreeMap;

use serde_json::{Map, Number, Value};

use super::{
    Problem,
    check::{MOST_FINDINGS, short},
    spec::{SPECS, Spec, of_table},
};

/// Most rows of all tables together.
const MOST_ROWS: usize = 500_000;
/// Longest text in a cell.
const LONGEST_CELL: usize = 100_000;

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// Field -> value; empty cells are absent.
    pub fields: Map<String, Value>,
    /// Table and row, for messages.
    pub place: String,
}

/// Rows by the name of their kind.
#[derive(Debug, Default)]
pub struct Tables {
    rows: BTreeMap<&'static str, Vec<Row>>,
    count: usize,
}

impl Tables {
    /// The rows of a kind.
    #[must_use]
    pub fn of(&self, kind: &str) -> &[Row] {
        self.rows.get(kind).map(Vec::as_slice).unwrap_or_default()
    }

    /// Tables in one JSON document: file name -> list of rows.
    ///
    /// # Errors
    /// What does not fit, by table and row.
    pub fn from_json(document: &Map<String, Value>) -> Result<Self, Vec<Problem>> {
        let mut tables = Self::default();
        let mut findings = Vec::new();
        for (file, rows) in document {
            let Some(spec) = spec_of(file, &mut findings) else { continue };
            let Some(rows) = rows.as_array() else {
                findings.push(Problem { place: file.clone(), message: "a table is a list of rows".into() });
                continue;
            };
            for (at, row) in rows.iter().enumerate() {
                let place = format!("{file}, row {}", at + 1);
                match row.as_object() {
                    Some(fields) => {
                        let fields =
                            fields.iter().map(|(name, value)| (name.clone(), as_text(name, value, spec))).collect();
                        tables.push(spec, Row { fields, place }, &mut findings);
                    }
                    None => findings.push(Problem { place, message: "a row stands in braces".into() }),
                }
            }
        }
        tables.settle(findings)
    }

    /// Tables in CSV files: (file name, text).
    ///
    /// # Errors
    /// What does not fit, by file, row and column.
    pub fn from_csv(files: &[(String, Vec<u8>)]) -> Result<Self, Vec<Problem>> {
        let mut tables = Self::default();
        let mut findings = Vec::new();
        for (file, bytes) in files {
            if let Some(spec) = spec_of(file, &mut findings) {
                tables.read_csv(file, bytes, spec, &mut findings);
            }
        }
        tables.settle(findings)
    }

    fn settle(self, mut findings: Vec<Problem>) -> Result<Self, Vec<Problem>> {
        if self.count > MOST_ROWS {
            findings.push(Problem::whole(format!("more than {MOST_ROWS} rows: split the package")));
        }
        findings.truncate(MOST_FINDINGS);
        if findings.is_empty() { Ok(self) } else { Err(findings) }
    }

    fn push(&mut self, spec: &Spec, row: Row, findings: &mut Vec<Problem>) {
        self.count += 1;
        if self.count > MOST_ROWS || findings.len() > MOST_FINDINGS {
            return;
        }
        if !row.fields.contains_key("id") {
            findings
                .push(Problem { place: format!("{}, column id", row.place), message: "every row needs an id".into() });
        }
        self.rows.entry(spec.name).or_default().push(row);
    }

    fn read_csv(&mut self, file: &str, bytes: &[u8], spec: &'static Spec, findings: &mut Vec<Problem>) {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut reader = csv::ReaderBuilder::new().from_reader(bytes);
        let header = match reader.headers() {
            Ok(header) => header.clone(),
            Err(error) => {
                let message = format!("the first row must name the columns, in UTF-8: {error}");
                return findings.push(Problem { place: format!("{file}, row 1"), message });
            }
        };
        for (at, record) in reader.records().enumerate() {
            // the first row holds the names
            let place = format!("{file}, row {}", at + 2);
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    return findings.push(Problem { place, message: format!("this row cannot be read: {error}") });
                }
            };
            let mut fields = Map::new();
            for (name, cell) in header.iter().zip(&record) {
                match typed(name, cell, spec) {
                    Ok(Some(value)) => {
                        fields.insert(name.to_owned(), value);
                    }
                    Ok(None) => {}
                    Err(message) => findings.push(Problem { place: format!("{place}, column {name}"), message }),
                }
            }
            self.push(spec, Row { fields, place }, findings);
            if self.count > MOST_ROWS || findings.len() > MOST_FINDINGS {
                return;
            }
        }
    }
}

fn spec_of(file: &str, findings: &mut Vec<Problem>) -> Option<&'static Spec> {
    let stem = file.strip_suffix(".csv").unwrap_or(file);
    let found = of_table(stem);
    if found.is_none() {
        let known: Vec<&str> = SPECS.iter().map(|spec| spec.table).collect();
        let message = format!("HSDS 3.1 has no such table; it has {}", known.join(", "));
        findings.push(Problem { place: short(file), message });
    }
    found
}

/// A table has no types: a number in a field of text is the text that was written.
fn as_text(name: &str, value: &Value, spec: &Spec) -> Value {
    match value {
        Value::Number(number) if !spec.numbers.contains(&name) => Value::String(number.to_string()),
        other => other.clone(),
    }
}

fn typed(name: &str, cell: &str, spec: &Spec) -> Result<Option<Value>, String> {
    if cell.is_empty() {
        return Ok(None);
    }
    if cell.len() > LONGEST_CELL {
        return Err(format!("a text may have {LONGEST_CELL} bytes at most"));
    }
    if !spec.numbers.contains(&name) {
        return Ok(Some(Value::String(cell.to_owned())));
    }
    let whole = || cell.trim().parse::<i64>().ok().map(Number::from);
    let decimal = || cell.trim().parse::<f64>().ok().and_then(Number::from_f64);
    let number = whole().or_else(decimal).ok_or_else(|| format!("“{}” is no number", short(cell)))?;
    Ok(Some(Value::Number(number)))
}
