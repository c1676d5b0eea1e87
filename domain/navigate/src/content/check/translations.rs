//! Translations against what they translate: do they belong to it, are they of today, do they keep its facts?

use std::collections::HashMap;

use kernel::Revision;
use serde_json::Value;
use texts::{Origin, Text, Variant};

use super::{
    digits::numbers,
    ground::{Found, Ground},
    offices::{Named, Offices},
    subjects::{Subject, spot_of},
};
use crate::content::{RecordKind, Translation};

/// Errors: `translation-orphan` (of a record or field that is not there), `origin-unknown`, `revision-malformed`,
/// `digits-differ`, `office-lost` (an abbreviation that the source has in brackets). Warnings: `office-changed` (another
/// name of an office), `translation-outdated`, `translation-shadowed` (the record has words of its own in that language).
pub(super) fn check(ground: &Ground<'_>, subjects: &[Subject<'_>], found: &mut Found) {
    let by_id: HashMap<(RecordKind, &str), &Subject<'_>> =
        subjects.iter().map(|subject| ((subject.kind, subject.id), subject)).collect();
    for translation in &ground.translations {
        written(ground, translation, by_id.get(&(translation.kind, translation.id.as_str())).copied(), found);
    }
    let offices = Offices::gather(ground, subjects);
    for subject in subjects {
        for (path, text) in &subject.texts {
            facts(ground, &offices, subject, (path, text), found);
        }
    }
}

/// What a translation says of itself.
fn written(ground: &Ground<'_>, translation: &Translation, subject: Option<&Subject<'_>>, found: &mut Found) {
    let Translation { kind, id, lang, body, .. } = translation;
    let spot = translation.spot();
    if ground.record(*kind, id).is_none() {
        let message = format!("no {} {id} to translate; mend the id or remove this", kind.as_str());
        return found.error("translation-orphan", spot, message);
    }
    let origin = body.get("origin").and_then(Value::as_str).unwrap_or("machine");
    if !["machine", "person", "reviewed"].contains(&origin) {
        let at = ground.within(spot, &["origin"]);
        return found.error("origin-unknown", at, format!("{id}: origin {origin}; use machine, person or reviewed"));
    }
    let of = body.get("of").and_then(Value::as_object);
    for (path, revision) in of.into_iter().flatten() {
        let hex = revision.as_str().unwrap_or_default();
        if hex.len() != 8 || hex.parse::<Revision>().is_err() {
            let at = ground.within(spot, &["of"]);
            found.error("revision-malformed", at, format!("{id}: of {path} is {hex}; it has eight hexadecimal digits"));
        }
    }
    // A record that does not fit its type has no texts; its own finding says why.
    let Some(subject) = subject else { return };
    for path in body.keys().filter(|path| !["of", "origin", "origins"].contains(&path.as_str())) {
        let at = ground.within(spot, &[path]);
        match subject.text(path) {
            None => {
                let message = format!("{} {id} has no text {path}; mend the path or remove this", kind.as_str());
                found.error("translation-orphan", at, message);
            }
            Some(text) if text.get(*lang).is_some_and(|variant| variant.origin == Origin::Original) => {
                let message = format!("{id}, {path}: the record has its own words in {lang}; remove one of the two");
                found.warning("translation-shadowed", at, message);
            }
            Some(_) => {}
        }
    }
}

/// What a text says in its other languages.
fn facts(
    ground: &Ground<'_>,
    offices: &Offices,
    subject: &Subject<'_>,
    (path, text): (&str, &Text),
    found: &mut Found,
) {
    let Some((source, others)) = text.variants().split_first().filter(|(_, others)| !others.is_empty()) else { return };
    let source_numbers = numbers(&source.body);
    let named = offices.named_in(&source.body);
    let now = Some(Revision::of(&source.body));
    let name = |variant: &Variant| format!("{}, {path} ({})", subject.id, variant.lang);
    for variant in others {
        let is_outdated = variant.origin != Origin::Original && variant.of != now;
        if is_outdated {
            let spot = spot_of(ground, subject, path, variant);
            let message = format!("{}: made from another source text; look at it again", name(variant));
            found.warning("translation-outdated", spot, message);
        }
        let own = numbers(&variant.body);
        if own != source_numbers {
            let spot = spot_of(ground, subject, path, variant);
            let (source, own) = (source_numbers.join(" "), own.join(" "));
            found.error(
                "digits-differ",
                spot,
                format!("{}: numbers [{own}], the source has [{source}]", name(variant)),
            );
        }
        // Whoever writes a record in a language knows what its offices are called there.
        let lost =
            named.iter().filter(|n| variant.origin != Origin::Original && !offices.is_kept(&n.name, &variant.body));
        for Named { name: office, is_bracketed } in lost {
            let spot = spot_of(ground, subject, path, variant);
            let message = format!("{}: {office} is lost; names of offices stay as they are", name(variant));
            if *is_bracketed {
                found.error("office-lost", spot, message);
            } else {
                found.warning("office-changed", spot, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Revision;

    use super::super::testing::{codes, report, service};

    /// Codes for a summary, its translation into Ukrainian and further keys of the translation.
    fn pair(summary: &str, translation: &str, more: &str) -> Vec<&'static str> {
        let record = service(&format!("  authority: 'Fedasil; CGVS / CGRA'\n  summary: {{en: '{summary}'}}\n"));
        let of = Revision::of(summary);
        let t = format!("be-a:\n  summary: '{translation}'\n  of: {{summary: '{of}'}}\n{more}");
        codes(&[("services/be.yaml", &record), ("translations/uk/services-be.yaml", &t)])
    }

    #[test]
    fn numbers_are_those_of_the_source() {
        assert!(pair("Wait 8 days.", "Чекайте 8 днів.", "").is_empty());
        assert!(pair("Wait 8 days.", "Чекайте ٨ днів.", "").is_empty());
        assert_eq!(pair("Wait 8 days.", "Чекайте 9 днів.", ""), ["digits-differ"]);
        assert_eq!(pair("Wait 8 days.", "Чекайте вісім днів.", ""), ["digits-differ"]);
    }

    #[test]
    fn the_records_own_languages_agree_on_numbers_too() {
        let record = service("  summary: {en: Wait 8 days., nl: Wacht 8 dagen.}\n");
        assert!(codes(&[("services/be.yaml", &record)]).is_empty());
        assert_eq!(codes(&[("services/be.yaml", &record.replace("8 dagen", "9 dagen"))]), ["digits-differ"]);
    }

    #[test]
    fn names_of_offices_stay() {
        assert!(pair("Ask the commissioner (CGVS).", "Запитайте комісара (CGVS).", "").is_empty());
        assert!(pair("Ask the commissioner (CGVS).", "Запитайте комісара (CGRA).", "").is_empty());
        assert_eq!(pair("Ask the commissioner (CGVS).", "Запитайте комісара.", ""), ["office-lost"]);
        assert_eq!(pair("Ask Fedasil.", "Запитайте Федазіль.", ""), ["office-changed"]);
    }

    #[test]
    fn a_translation_of_another_source_is_outdated() {
        let of = |revision: &str| {
            let t = format!("be-a: {{name: Лікар{revision}}}\n");
            codes(&[("services/be.yaml", &service("")), ("translations/uk/services-be.yaml", &t)])
        };
        assert!(of(&format!(", of: {{name: '{}'}}", Revision::of("Doctor"))).is_empty());
        assert_eq!(of(", of: {name: '00000000'}"), ["translation-outdated"]);
        assert_eq!(of(""), ["translation-outdated"]);
        assert_eq!(of(", of: {name: 'xyz'}"), ["revision-malformed", "translation-outdated"]);
    }

    #[test]
    fn origins_are_three() {
        for (origin, expected) in [
            ("machine", vec![]),
            ("person", vec![]),
            ("reviewed", vec![]),
            ("original", vec!["origin-unknown"]),
            ("me", vec!["origin-unknown"]),
        ] {
            assert_eq!(pair("Wait.", "Чекайте.", &format!("  origin: {origin}\n")), expected, "{origin}");
        }
    }

    #[test]
    fn a_translation_belongs_to_a_text() {
        let of = Revision::of("Doctor");
        let t = format!("be-a: {{name: Лікар, of: {{name: '{of}'}}}}\n");
        let record = service("");
        let with = |t: &str| codes(&[("services/be.yaml", &record), ("translations/uk/services-be.yaml", t)]);
        assert!(with(&t).is_empty());
        assert_eq!(with(&t.replace("be-a", "be-b")), ["translation-orphan"]);
        assert_eq!(with(&t.replace("name", "title")), ["translation-orphan"]);
    }

    #[test]
    fn a_translation_beside_the_records_own_words_is_listed() {
        let record = service("").replace("{en: Doctor}", "{en: Doctor, uk: Лікар}");
        let t = format!("be-a:\n  name: Лікарка\n  of: {{name: '{}'}}\n", Revision::of("Doctor"));
        let report = report(&[("services/be.yaml", &record), ("translations/uk/services-be.yaml", &t)]);
        let finding = report.findings.first().unwrap();
        assert_eq!(
            (finding.code, finding.file.as_str(), finding.line),
            ("translation-shadowed", "translations/uk/services-be.yaml", 2)
        );
    }
}
