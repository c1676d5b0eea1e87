//! Every text of the content with its translations, by record and field path.

use std::borrow::Cow;

use texts::{Origin, Text, Variant};

use crate::content::RecordKind;

use super::ground::{Ground, Spot};

/// A record with all its texts.
pub(super) struct Subject<'g> {
    pub kind: RecordKind,
    pub id: &'g str,
    pub spot: Spot<'g>,
    /// Field path and text with its translations; none is empty.
    pub texts: Texts<'g>,
}

impl Subject<'_> {
    /// The text at a field path.
    pub fn text(&self, path: &str) -> Option<&Text> {
        self.texts.iter().find(|(has, _)| has == path).map(|(_, text)| *text)
    }
}

type Texts<'g> = Vec<(Cow<'static, str>, &'g Text)>;

/// Where a text stands: in its record, or in the file of its translation.
pub(super) fn spot_of<'g>(ground: &'g Ground<'_>, subject: &Subject<'g>, path: &str, variant: &Variant) -> Spot<'g> {
    if variant.origin == Origin::Original {
        return ground.text_spot(subject.spot, path);
    }
    let translation = ground.translation_spot(variant.lang, subject.kind, subject.id);
    translation.map_or(subject.spot, |spot| ground.within(spot, &[path]))
}

/// Every record that has texts, by kind in the order of the content.
pub(super) fn list<'g>(ground: &'g Ground<'_>) -> Vec<Subject<'g>> {
    let mut all = Vec::new();
    let mut add = |kind: RecordKind, id: &str, mut texts: Texts<'g>| {
        let Some(record) = ground.record(kind, id) else { return };
        texts.retain(|(_, text)| !text.is_empty());
        all.push(Subject { kind, id: &record.id, spot: record.spot(), texts });
    };
    let snapshot = &ground.snapshot;
    for need in snapshot.needs.iter() {
        add(RecordKind::Need, &need.code, vec![one("label", &need.label)]);
    }
    for (kind, code, term) in snapshot.vocabulary.iter() {
        add(RecordKind::Term, &format!("{}.{code}", kind.as_str()), vec![one("label", term)]);
    }
    for (code, label) in snapshot.reasons.iter() {
        add(RecordKind::Reason, code, vec![one("label", label)]);
    }
    for line in snapshot.helplines.iter() {
        add(RecordKind::Helpline, &line.key(), vec![one("what", &line.what), one("hours_note", &line.hours_note)]);
    }
    for held in &snapshot.services {
        add(RecordKind::Service, &held.record.id, held.record.all_texts());
    }
    for held in &snapshot.pathways {
        let texts = held.record.texts().into_iter().map(|(path, text)| (path.into(), text));
        add(RecordKind::Pathway, &held.record.id, texts.collect());
    }
    for (kind, pages) in [(RecordKind::Citizenship, &snapshot.citizenship), (RecordKind::Voting, &snapshot.voting)] {
        for page in pages.values() {
            add(kind, &page.country, page.all_texts());
        }
    }
    all
}

fn one<'g>(path: &'static str, text: &'g Text) -> (Cow<'static, str>, &'g Text) {
    (path.into(), text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::{super::testing, *};
    use crate::content::ContentFiles;

    /// English words of every text in a record as it is written, what is for editors left out.
    fn written<'v>(value: &'v Value, all: &mut BTreeSet<&'v str>) {
        match value {
            Value::Object(map) => match map.get("en") {
                Some(Value::String(words)) => {
                    all.insert(words.trim());
                }
                _ => map.iter().filter(|(key, _)| *key != "unverified").for_each(|(_, value)| written(value, all)),
            },
            Value::Array(list) => list.iter().for_each(|value| written(value, all)),
            _ => {}
        }
    }

    #[test]
    fn every_text_of_the_shipped_content_can_be_translated() {
        let files = ContentFiles::shipped().unwrap();
        let (ground, _) = Ground::survey(&files, &testing::places(), testing::NOW);
        let subjects = list(&ground);
        assert!(subjects.len() > 1000);
        for subject in subjects {
            let mut all = BTreeSet::new();
            written(&ground.record(subject.kind, subject.id).unwrap().body, &mut all);
            let known = subject.texts.iter().filter_map(|(_, text)| text.get(kernel::Lang::EN)).map(|v| &*v.body);
            assert_eq!(all, known.collect(), "{}", subject.id);
        }
    }

    #[test]
    fn citizenship_and_local_vote_are_there_in_the_promised_languages() {
        let files = ContentFiles::shipped().unwrap();
        let (ground, _) = Ground::survey(&files, &testing::places(), testing::NOW);
        let subjects = list(&ground);
        let pages = |s: &&Subject<'_>| matches!(s.kind, RecordKind::Citizenship | RecordKind::Voting);
        let mut missing = Vec::new();
        for subject in subjects.iter().filter(pages) {
            let langs: &[&str] =
                if subject.id == "BE" { &["ar", "uk", "fa", "tr", "es", "ti", "so"] } else { &["ar", "uk"] };
            for lang in langs {
                let lacks = |text: &Text| text.get(lang.parse().unwrap()).is_none();
                let lacking = subject.texts.iter().filter(|(_, text)| lacks(text));
                missing.extend(lacking.map(|(path, _)| format!("{} {path} {lang}", subject.id)));
            }
        }
        assert_eq!(missing, Vec::<String>::new());
    }
}
