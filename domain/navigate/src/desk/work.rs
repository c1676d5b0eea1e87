//! What needs work: overdue checks, law in motion, translations, numbers, sentences, broken references, needs without a service.

use std::collections::BTreeSet;

use jiff::Span;
use kernel::{Day, Lang, Slug};
use places::Place;
use texts::State;

use crate::{
    content::{RecordKind, check::Concern},
    model::{Confirmation, Service},
    snapshot::{Held, Snapshot, is_within},
};

/// Months after which somebody reads the sources of a service again.
const OVERDUE_MONTHS: i64 = 12;
/// Days after which somebody reads them again where the law or the address is changing.
const VOLATILE_DAYS: i64 = 30;

/// A kind of work, in the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Something names what is not there.
    Broken,
    /// A number that nobody confirmed.
    Unconfirmed,
    /// Law or address in motion, not looked at for a month.
    Volatile,
    /// Not looked at for a year.
    Overdue,
    /// Sources that are missing, old or weak, and facts that do not agree.
    Facts,
    /// The original has changed since the translation.
    Outdated,
    /// Nobody has read the translation of a machine.
    Unreviewed,
    /// A sentence that is too long.
    Sentence,
    /// A need without a service.
    Missing,
}

impl Kind {
    /// The key of its title.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Broken => "finding-unknown",
            Self::Unconfirmed => "not-confirmed",
            Self::Volatile => "record-volatile",
            Self::Overdue => "editing-work-overdue",
            Self::Facts => "editing-work-facts",
            Self::Outdated => "text-outdated",
            Self::Unreviewed => "text-machine",
            Self::Sentence => "finding-sentence-long",
            Self::Missing => "need-none",
        }
    }

    /// Is it the work of a translator or reviewer?
    #[must_use]
    pub const fn is_translation(self) -> bool {
        matches!(self, Self::Outdated | Self::Unreviewed)
    }
}

/// One piece of work.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Piece {
    /// Of what kind.
    pub kind: Kind,
    /// Id of the service, key of the line, or code of the need.
    pub id: String,
    /// What it is about.
    pub of: RecordKind,
    /// The field: `phones`; the place for a missing service; empty for the whole.
    pub field: String,
    /// The language of a translation.
    pub lang: Option<Lang>,
    /// The sentence that says what is wrong.
    pub why: &'static str,
}

/// The sentence for a finding of the checks of content.
#[must_use]
pub fn finding(code: &str) -> (Kind, &'static str) {
    match code {
        "source-missing" => (Kind::Facts, "record-unverified"),
        "source-stale" => (Kind::Facts, "finding-source-stale"),
        "source-unread" => (Kind::Facts, "record-unverified"),
        "source-weak" | "source-weak-sure" | "helpline-weak" | "helpline-unsourced" => {
            (Kind::Facts, "finding-source-weak")
        }
        "hours-unreadable" => (Kind::Facts, "finding-hours-unreadable"),
        "digits-differ" => (Kind::Facts, "finding-digits-differ"),
        "office-lost" | "office-changed" => (Kind::Facts, "finding-office-lost"),
        "sentence-long" => (Kind::Sentence, "finding-sentence-long"),
        "volatile" => (Kind::Volatile, "record-volatile"),
        "translation-outdated" => (Kind::Outdated, "text-outdated"),
        _ => (Kind::Broken, "finding-unknown"),
    }
}

/// What a service needs besides what the checks of content find: the languages are those of its places.
#[must_use]
pub fn of_service(held: &Held<Service>, snapshot: &Snapshot, today: Day) -> Vec<Piece> {
    let service = &held.record;
    let piece = |kind: Kind, field: &str, lang| Piece {
        kind,
        id: service.id.to_string(),
        of: RecordKind::Service,
        field: field.to_owned(),
        lang,
        why: kind.key(),
    };
    let mut all = Vec::new();
    let before = |span| today.checked_sub(span).unwrap_or(today);
    let is_old = |limit| service.checked.is_none_or(|day| day < limit);
    if is_old(before(Span::new().months(OVERDUE_MONTHS))) {
        all.push(piece(Kind::Overdue, "", None));
    } else if service.volatile && is_old(before(Span::new().days(VOLATILE_DAYS))) {
        all.push(piece(Kind::Volatile, "", None));
    }
    let asks = |confirm, source: Option<&Slug>| snapshot.confirmation(confirm, source, today) == Confirmation::Ask;
    if service.phones.iter().any(|phone| asks(phone.confirm, phone.source.as_ref())) {
        all.push(piece(Kind::Unconfirmed, "phones", None));
    }
    let places = held.areas.iter().filter_map(|area| snapshot.places.get(area));
    let langs: BTreeSet<Lang> = places.flat_map(|place| place.languages.iter().copied()).collect();
    for lang in langs {
        let texts = service.all_texts();
        let states: Vec<State> =
            texts.iter().filter_map(|(_, text)| text.get(lang).map(|variant| text.state(variant))).collect();
        for (state, kind) in [(State::Outdated, Kind::Outdated), (State::Unreviewed, Kind::Unreviewed)] {
            if states.contains(&state) {
                all.push(piece(kind, "", Some(lang)));
            }
        }
    }
    all
}

/// What the checks of content found, as work. What [`of_service`] says better is left out.
#[must_use]
pub fn of_concerns(concerns: &[Concern]) -> Vec<Piece> {
    let said = |code: &str| matches!(finding(code).0, Kind::Volatile | Kind::Outdated);
    let all = concerns.iter().filter(|concern| !said(concern.code));
    let piece = |concern: &Concern| {
        let (kind, why) = finding(concern.code);
        let (id, of, field) = (concern.id.clone(), concern.kind, concern.field.clone());
        Piece { kind, id, of, field, lang: None, why }
    };
    let mut pieces: Vec<Piece> = all.map(piece).collect();
    pieces.dedup();
    pieces
}

/// Needs of the second level for which a place has neither a service nor a line.
#[must_use]
pub fn missing(snapshot: &Snapshot, place: &Place) -> Vec<Piece> {
    let services = snapshot.services_for(place);
    let met: BTreeSet<&str> = services.iter().flat_map(|held| held.record.need.iter().map(Slug::as_str)).collect();
    let country = place.country.as_deref().unwrap_or_default();
    let lines: BTreeSet<&str> = snapshot.helplines_in(country).map(|line| line.need.as_str()).collect();
    let is_met = |code: &str| met.iter().chain(&lines).any(|need| is_within(need, code));
    let open = snapshot.needs.iter().filter(|need| need.parent().is_some() && !is_met(&need.code));
    open.map(|need| Piece {
        kind: Kind::Missing,
        id: need.code.to_string(),
        of: RecordKind::Need,
        field: place.slug.to_string(),
        lang: None,
        why: Kind::Missing.key(),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, LazyLock};

    use kernel::Timestamp;
    use places::Gazetteer;
    use serde_json::{Value, json};

    use super::*;
    use crate::content::{Content, ContentFiles, read};

    static SHIPPED: LazyLock<(Content, Arc<Gazetteer>)> = LazyLock::new(|| {
        let files = ContentFiles::shipped().unwrap();
        let places = Gazetteer::load(&files.below("places/").collect::<Vec<_>>()).unwrap();
        let mut content = read(&files);
        content.records.retain(|record| !matches!(record.kind, RecordKind::Service | RecordKind::Pathway));
        content.translations.clear();
        (content, Arc::new(places))
    });

    fn snapshot(more: &Value) -> Snapshot {
        let (content, places) = &*SHIPPED;
        let mut records = content.records.clone();
        let mut body = json!({"id": "a", "area": ["be-gent"], "need": ["health.doctor"], "name": {"en": "Doctor"}});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let (kind, id, file) = (RecordKind::Service, "a".to_owned(), String::new());
        records.push(crate::content::Record { kind, id, body, file, line: 0 });
        let content = Content { records, ..Content::default() };
        Snapshot::build(content, &[], Arc::clone(places), "", Timestamp::default()).0
    }

    fn kinds(more: &Value) -> Vec<Kind> {
        let snapshot = snapshot(more);
        let held = snapshot.service("a").unwrap();
        of_service(held, &snapshot, Day::constant(2026, 11, 24)).iter().map(|piece| piece.kind).collect()
    }

    #[test]
    fn a_year_without_a_look_is_overdue_and_a_month_where_things_move() {
        assert_eq!(kinds(&json!({})), [Kind::Overdue]);
        assert_eq!(kinds(&json!({"checked": "2025-11-23"})), [Kind::Overdue]);
        assert!(kinds(&json!({"checked": "2025-11-24"})).is_empty());
        assert_eq!(kinds(&json!({"checked": "2026-10-24", "volatile": true})), [Kind::Volatile]);
        assert!(kinds(&json!({"checked": "2026-10-25", "volatile": true})).is_empty());
    }

    #[test]
    fn a_number_without_a_source_is_to_be_confirmed() {
        let checked = json!({"checked": "2026-11-24", "phones": [{"number": "112"}]});
        assert_eq!(kinds(&checked), [Kind::Unconfirmed]);
    }

    #[test]
    fn needs_without_a_service_are_listed_for_the_place() {
        let snapshot = snapshot(&json!({}));
        let open = missing(&snapshot, snapshot.places.get("be-gent").unwrap());
        let has = |code: &str| open.iter().any(|piece| piece.id == code && piece.field == "be-gent");
        assert!(!has("health.doctor") && !has("help.112") && has("learn.school"), "{open:?}");
    }
}
