//! Every text of the content with its translations, by record and field path.

use std::borrow::Cow;

use kernel::Revision;
use serde_json::Value;
use texts::{Origin, Text, Variant};

use crate::content::RecordKind;

use super::ground::{Ground, Spot};

/// A record with all its texts.
pub(super) struct Subject<'g> {
    pub kind: RecordKind,
    pub id: &'g str,
    pub spot: Spot<'g>,
    /// Field path and text with its translations; none is empty.
    pub texts: Vec<(Cow<'static, str>, Cow<'g, Text>)>,
}

impl Subject<'_> {
    /// The text at a field path.
    pub fn text(&self, path: &str) -> Option<&Text> {
        self.texts.iter().find(|(has, _)| has == path).map(|(_, text)| &**text)
    }
}

type Texts<'g> = Vec<(Cow<'static, str>, Cow<'g, Text>)>;

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
        add(RecordKind::Reason, code, vec![one("label", label), ("hint".into(), Cow::Owned(hint(ground, code)))]);
    }
    for line in snapshot.helplines.iter() {
        add(RecordKind::Helpline, &line.key(), vec![one("what", &line.what), one("hours_note", &line.hours_note)]);
    }
    for held in &snapshot.services {
        let texts = held.record.texts().into_iter().map(|(path, text)| one(path, text)).collect();
        add(RecordKind::Service, &held.record.id, texts);
    }
    for held in &snapshot.pathways {
        let texts = held.record.texts().into_iter().map(|(path, text)| (path.into(), Cow::Borrowed(text)));
        add(RecordKind::Pathway, &held.record.id, texts.collect());
    }
    for (kind, pages) in [(RecordKind::Citizenship, &snapshot.citizenship), (RecordKind::Voting, &snapshot.voting)] {
        for page in pages.values() {
            let mut texts: Texts<'g> =
                page.texts.iter().map(|(name, text)| (name.to_string().into(), Cow::Borrowed(text))).collect();
            texts.extend(page.fee.as_ref().map(|fee| one("fee", &fee.note)));
            let reminders = page.reminders.iter().enumerate();
            texts.extend(reminders.map(|(n, r)| (format!("reminder.{n}").into(), Cow::Borrowed(&r.text))));
            add(kind, &page.country, texts);
        }
    }
    all
}

fn one<'g>(path: &'static str, text: &'g Text) -> (Cow<'static, str>, Cow<'g, Text>) {
    (path.into(), Cow::Borrowed(text))
}

/// The second sentence of a barrier's reason, which the snapshot does not hold.
fn hint(ground: &Ground<'_>, code: &str) -> Text {
    let hint = ground.record(RecordKind::Reason, code).and_then(|record| record.body.get("hint").cloned());
    let mut text: Text = hint.and_then(|hint| serde_json::from_value(hint).ok()).unwrap_or_default();
    let of_this = |t: &&crate::content::Translation| t.kind == RecordKind::Reason && t.id == code;
    for t in ground.translations.iter().filter(of_this) {
        let Some(body) = t.body.get("hint").and_then(Value::as_str) else { continue };
        let of = t.body.get("of").and_then(|of| of.get("hint")).and_then(Value::as_str);
        let origin = t.body.get("origin").and_then(Value::as_str).and_then(Origin::parse).unwrap_or(Origin::Machine);
        let of = of.and_then(|hex| hex.parse::<Revision>().ok());
        text.add(Variant { lang: t.lang, body: body.trim().into(), origin, of });
    }
    text
}
