//! The same questions asked of records in memory: what editors see beside the fields of a form, and what is on their work list.

use std::collections::HashMap;

use kernel::Timestamp;
use serde_json::Value;

use super::{
    ground::{Found, Ground},
    opening, references, sentences, sourcing, subjects, translations, trust,
};
use crate::{
    content::{ContentFiles, Level, Record, RecordKind},
    snapshot::Snapshot,
};

/// Something that a check found in a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    /// What the record is.
    pub kind: RecordKind,
    /// Its id.
    pub id: String,
    /// The field: `phones`, `access.interpreter`; empty for the whole record.
    pub field: String,
    /// How bad.
    pub level: Level,
    /// Code of the finding: `source-missing`.
    pub code: &'static str,
}

/// What the checks find in the services and helplines of a snapshot.
#[must_use]
pub fn check_live(snapshot: &Snapshot, now: Timestamp) -> Vec<Concern> {
    let mut written = Written::default();
    for held in &snapshot.services {
        written.add(RecordKind::Service, held.record.id.to_string(), serde_json::to_value(&held.record).ok());
    }
    for line in snapshot.helplines.iter() {
        written.add(RecordKind::Helpline, line.key(), serde_json::to_value(line).ok());
    }
    let Written { files, records, fields } = written;
    let mut bare = snapshot.clone();
    bare.pathways.clear();
    let ground = Ground::over(&files, bare, records, now);
    let mut found = Found::new(Vec::new());
    references::check(&ground, &snapshot.places, &mut found);
    sourcing::check(&ground, &mut found);
    trust::check(&ground, &mut found);
    opening::check(&ground, &snapshot.places, &mut found);
    let subjects = subjects::list(&ground);
    translations::check(&ground, &subjects, &mut found);
    sentences::check(&ground, &subjects, &mut found);
    let known = |file: &str| ground.records.iter().find(|record| record.file == file);
    let mut all = Vec::new();
    for finding in found.in_order() {
        let Some(names) = fields.get(&finding.file) else { continue };
        let Some(record) = known(&finding.file) else { continue };
        let line = usize::try_from(finding.line).unwrap_or(0).saturating_sub(1);
        let field = names.get(line).cloned().unwrap_or_default();
        let concern =
            Concern { kind: record.kind, id: record.id.clone(), field, level: finding.level, code: finding.code };
        if !all.contains(&concern) {
            all.push(concern);
        }
    }
    all
}

/// Records as the lines of files, a file a record, with the field of each line.
#[derive(Default)]
struct Written {
    files: ContentFiles,
    records: Vec<Record>,
    fields: HashMap<String, Vec<String>>,
}

impl Written {
    fn add(&mut self, kind: RecordKind, id: String, body: Option<Value>) {
        let Some(body) = body else { return };
        let file = format!("{}/{id}", kind.as_str());
        let mut text = String::from("- \n");
        let mut fields = vec![String::new()];
        let mut line = |indent: &str, key: &str, value: &str, name: String| {
            text.push_str(&format!("{indent}{key}: {value}\n"));
            fields.push(name);
        };
        for (key, value) in body.as_object().into_iter().flatten() {
            match value.as_object().filter(|_| key == "access") {
                Some(answers) => {
                    line("  ", key, "", key.clone());
                    for (code, answer) in answers {
                        line("    ", code, &answer.to_string(), format!("{key}.{code}"));
                    }
                }
                None => line("  ", key, &value.to_string(), key.clone()),
            }
        }
        self.files.files.push((file.clone(), text));
        self.fields.insert(file.clone(), fields);
        self.records.push(Record { kind, id, body, file, line: 1 });
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{super::testing, *};
    use crate::content::read;

    fn concerns(more: &str) -> Vec<(String, &'static str)> {
        let text = testing::service(more);
        let files = testing::files(&[("services/be.yaml", &text)]);
        let (snapshot, _) = Snapshot::build(read(&files), &[], Arc::new(testing::places()), "", testing::NOW);
        let all = check_live(&snapshot, testing::NOW);
        all.into_iter().filter(|one| one.kind == RecordKind::Service).map(|one| (one.field, one.code)).collect()
    }

    #[test]
    fn what_is_wrong_is_named_with_its_field() {
        let of = |field: &str, code| vec![(field.to_owned(), code)];
        assert!(concerns("").is_empty());
        assert_eq!(concerns("  phones: [{number: '112'}]\n"), of("phones", "source-missing"));
        assert_eq!(concerns("  access: {interpreter: {value: true}}\n"), of("access.interpreter", "source-missing"));
        assert_eq!(concerns("  hours: {osm: 'on weekdays', source: be-x1}\n"), of("hours", "hours-unreadable"));
        assert_eq!(concerns("  summary: {en: Wait 8 days., nl: Wacht 9 dagen.}\n"), of("summary", "digits-differ"));
        assert_eq!(concerns("  volatile: true\n"), of("", "volatile"));
    }
}
