//! From tables to documents: each row takes in the rows that belong to it.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{
    Document, Problem,
    check::{MOST_FINDINGS, check},
    json::with_inner,
    spec::{SPECS, Spec, link, named, single_link},
    table::{Row, Tables},
};

/// Most records that may stand within others, over all documents: a row that belongs to many is repeated in each.
const MOST_NESTED: usize = 1_000_000;

/// The documents of some tables: services, and organisations, places and terms that no service holds.
///
/// # Errors
/// What does not fit, by table and row.
pub fn nest(tables: &Tables) -> Result<Vec<Document>, Vec<Problem>> {
    let mut nest = Nest { rows: HashMap::new(), children: HashMap::new(), nested: 0 };
    nest.index(tables);
    let mut findings = Vec::new();
    let mut documents = Vec::new();
    for kind in ["service", "organization", "taxonomy_term", "taxonomy"] {
        let Some(spec) = named(kind) else { continue };
        for row in tables.of(kind) {
            let mut path = Vec::new();
            let body = Value::Object(nest.record(spec, row, &mut path));
            if nest.nested > MOST_NESTED {
                return Err(vec![Problem::whole("these tables nest into more records than one import can hold")]);
            }
            check(&body, spec, &row.place, &mut findings);
            let id = body.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            documents.push(Document { kind, id, body, authority: None });
        }
    }
    if documents.is_empty() {
        findings.push(Problem::whole("there is no service, organisation or term in this package"));
    }
    findings.truncate(MOST_FINDINGS);
    if findings.is_empty() { Ok(with_inner(documents)) } else { Err(findings) }
}

struct Nest<'a> {
    /// Kind and id -> row.
    rows: HashMap<(&'static str, &'a str), &'a Row>,
    /// Kind, field that names the parent, id of the parent -> rows.
    children: HashMap<(&'static str, String, &'a str), Vec<&'a Row>>,
    nested: usize,
}

impl<'a> Nest<'a> {
    fn index(&mut self, tables: &'a Tables) {
        for spec in SPECS {
            let links: Vec<String> = SPECS
                .iter()
                .filter(|parent| parent.lists.iter().any(|(_, kind)| *kind == spec.name))
                .map(|parent| link(parent.name, spec.name))
                .collect();
            for row in tables.of(spec.name) {
                if let Some(id) = row.fields.get("id").and_then(Value::as_str) {
                    self.rows.entry((spec.name, id)).or_insert(row);
                }
                for link in dedup(&links) {
                    if let Some(parent) = row.fields.get(link.as_str()).and_then(Value::as_str) {
                        self.children.entry((spec.name, link.clone(), parent)).or_default().push(row);
                    }
                }
            }
        }
    }

    /// A row with what belongs to it. `path` holds the kinds it stands in, none of which it holds again.
    fn record(&mut self, spec: &'static Spec, row: &'a Row, path: &mut Vec<&'static str>) -> Map<String, Value> {
        self.nested += 1;
        let mut record = row.fields.clone();
        let id = row.fields.get("id").and_then(Value::as_str).unwrap_or_default();
        path.push(spec.name);
        for (field, kind) in spec.single {
            let link = single_link(field);
            let target = row.fields.get(&link).and_then(Value::as_str);
            let found = target.and_then(|id| self.rows.get(&(*kind, id)).copied());
            if let (Some(inner), Some(found), false) = (named(kind), found, path.contains(kind)) {
                record.shift_remove(&link);
                let inner = self.record(inner, found, path);
                record.insert((*field).to_owned(), Value::Object(inner));
            }
        }
        for (field, kind) in spec.lists {
            let Some(inner) = named(kind).filter(|_| !path.contains(kind) && *field != "services") else { continue };
            let own = link(spec.name, kind);
            let rows = self.children.get(&(inner.name, own.clone(), id)).cloned().unwrap_or_default();
            let mut list = Vec::with_capacity(rows.len());
            for row in rows {
                if self.nested > MOST_NESTED {
                    break;
                }
                let mut item = self.record(inner, row, path);
                item.shift_remove(&own);
                list.push(Value::Object(item));
            }
            if !list.is_empty() {
                record.insert((*field).to_owned(), Value::Array(list));
            }
        }
        path.pop();
        record
    }
}

fn dedup(links: &[String]) -> Vec<&String> {
    let mut unique: Vec<&String> = links.iter().collect();
    unique.sort();
    unique.dedup();
    unique
}
