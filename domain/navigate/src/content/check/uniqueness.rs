//! Ids that stand twice.

use std::collections::HashMap;

use super::ground::{Found, Ground, Spot};
use crate::{content::RecordKind, model::Pathway};

/// `duplicate`: two records of one kind, two steps, questions or choices of one pathway, or two translations of one
/// record into one language have the same id. The second would silently hide the first, or be hidden by it.
pub(super) fn check(ground: &Ground<'_>, found: &mut Found) {
    let mut seen: HashMap<(RecordKind, &str), Spot<'_>> = HashMap::new();
    for record in &ground.records {
        if let Some(first) = seen.insert((record.kind, &record.id), record.spot()) {
            let kind = record.kind.as_str();
            let message = format!("{kind} {} is also in {}:{}; rename one of them", record.id, first.file, first.line);
            found.error("duplicate", record.spot(), message);
        }
    }
    let mut seen: HashMap<_, Spot<'_>> = HashMap::new();
    for t in &ground.translations {
        if let Some(first) = seen.insert((t.lang, t.kind, t.id.as_str()), t.spot()) {
            let message = format!("{} is also translated in {}:{}; join the two", t.id, first.file, first.line);
            found.error("duplicate", t.spot(), message);
        }
    }
    for held in &ground.snapshot.pathways {
        let spot = ground.spot(RecordKind::Pathway, &held.record.id);
        for what in twice(&held.record) {
            found.error("duplicate", spot, format!("{}: {what} stands twice; renumber or rename one", held.record.id));
        }
    }
}

/// Steps, questions, facts and choices that stand more than once.
fn twice(pathway: &Pathway) -> Vec<String> {
    let mut names: Vec<String> = pathway.steps.iter().map(|step| format!("step {}", step.n)).collect();
    for question in &pathway.questions {
        names.push(format!("question {}", question.id));
        names.push(format!("the fact {}", question.fact));
        names.extend(question.options.iter().map(|o| format!("the choice {} of {}", o.value, question.id)));
    }
    names.sort();
    let mut twice: Vec<String> =
        names.windows(2).filter(|pair| pair.first() == pair.last()).filter_map(|pair| pair.first().cloned()).collect();
    twice.dedup();
    twice
}

#[cfg(test)]
mod tests {
    use super::super::testing::{codes, pathway, service};

    #[test]
    fn records_are_unique_within_their_kind() {
        let two = format!("{}{}", service(""), service(""));
        assert_eq!(codes(&[("services/be.yaml", &two)]), ["duplicate"]);
    }

    #[test]
    fn steps_and_choices_are_unique_within_their_pathway() {
        let again = "    - {n: 1, text: {en: Call again.}, sources: [be-x1]}\n";
        assert_eq!(codes(&[("pathways/be.yaml", &pathway("", again))]), ["duplicate"]);
        let second = "    - {n: 2, text: {en: Go.}, sources: [be-x1]}\n";
        assert!(codes(&[("pathways/be.yaml", &pathway("", second))]).is_empty());
    }

    #[test]
    fn a_record_is_translated_once_into_a_language() {
        let t = "be-a: {name: Arts, of: {name: 2a0e6bd9}}\n";
        let of = kernel::Revision::of("Doctor").to_string();
        let t = t.replace("2a0e6bd9", &of);
        let record = service("");
        let one = [("services/be.yaml", record.as_str()), ("translations/nl/services-be.yaml", &t)];
        assert!(codes(&one).is_empty());
        let mut two = one.to_vec();
        two.push(("translations/nl/services-more.yaml", &t));
        assert_eq!(codes(&two), ["duplicate"]);
    }
}
