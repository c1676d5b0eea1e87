//! Codes that name something which is not there.

use kernel::Slug;
use places::Gazetteer;

use super::{
    facts,
    ground::{Found, Ground, Spot},
};
use crate::{
    content::RecordKind,
    model::{Deadline, Documents, Pathway, Service, Step, VocabularyKind},
};

const CONFIDENCE: [&str; 4] = ["", "high", "medium", "low"];
const REPORTING: [&str; 4] = ["none", "police", "immigration", "unknown"];
const STATUS: [&str; 4] = ["active", "inactive", "defunct", "temporarily closed"];

/// `unknown-source`, `unknown-need`, `unknown-place`, `unknown-service`, `unknown-code` (a word of a vocabulary or one of a
/// fixed list), `unknown-helpline`, `unknown-language`.
pub(super) fn check(ground: &Ground<'_>, places: &Gazetteer, found: &mut Found) {
    let mut look = Look { ground, places, found, spot: Spot { file: "", line: 0 }, id: "" };
    for need in ground.snapshot.needs.iter() {
        look.at(RecordKind::Need, &need.code);
        look.needs(need.parent());
    }
    for code in ground.snapshot.synonyms.keys() {
        look.at(RecordKind::Synonyms, code);
        look.needs([code.as_str()]);
    }
    for held in &ground.snapshot.services {
        look.at(RecordKind::Service, &held.record.id);
        look.service(&held.record);
    }
    for held in &ground.snapshot.pathways {
        look.at(RecordKind::Pathway, &held.record.id);
        look.pathway(&held.record);
    }
    for line in ground.snapshot.helplines.iter() {
        let key = line.key();
        look.at(RecordKind::Helpline, &key);
        look.areas(std::iter::once(&line.country).chain(&line.area).map(|area| &**area));
        look.needs([line.need.as_str()]);
        look.sources(&line.source);
        look.word("confidence", &line.confidence, &CONFIDENCE);
    }
    for (kind, pages) in
        [(RecordKind::Citizenship, &ground.snapshot.citizenship), (RecordKind::Voting, &ground.snapshot.voting)]
    {
        for page in pages.values() {
            look.at(kind, &page.country);
            look.areas([&*page.country]);
            look.sources(&page.sources);
            look.sources(facts::of_country(page).iter().filter_map(|fact| fact.source));
            look.deadline(page.decision.as_ref());
        }
    }
    look.languages();
}

/// The record that is looked at, and what is known.
struct Look<'g, 'f> {
    ground: &'g Ground<'g>,
    places: &'g Gazetteer,
    found: &'f mut Found,
    spot: Spot<'g>,
    id: &'g str,
}

impl<'g> Look<'g, '_> {
    fn at(&mut self, kind: RecordKind, id: &str) {
        self.spot = self.ground.spot(kind, id);
        self.id = self.ground.record(kind, id).map_or("", |record| &record.id);
    }

    fn service(&mut self, service: &Service) {
        self.areas(service.area.iter().map(|area| &**area));
        self.needs(service.need.iter().map(Slug::as_str));
        self.sources(&service.sources);
        self.sources(facts::of_service(service).iter().filter_map(|fact| fact.source));
        self.documents(service.documents.as_ref());
        self.deadline(service.deadline.as_ref());
        self.word("confidence", &service.confidence, &CONFIDENCE);
        self.word("status", &service.status, &STATUS);
        if let Some(reporting) = &service.access.reporting {
            self.word("reporting", &reporting.value, &REPORTING);
        }
    }

    fn pathway(&mut self, pathway: &Pathway) {
        self.areas(pathway.area.iter().map(|area| &**area));
        self.needs(pathway.need.iter().map(Slug::as_str));
        self.word("confidence", &pathway.confidence, &CONFIDENCE);
        self.sources(pathway.questions.iter().flat_map(|question| &question.sources));
        if let Some(verdict) = &pathway.verdict {
            self.sources(&verdict.sources);
            self.services(verdict.ask.as_ref());
        }
        let spot = self.spot;
        for step in &pathway.steps {
            self.spot = self.ground.within(spot, &[&format!("n: {}", step.n)]);
            self.step(step);
            self.lines(pathway, step);
        }
    }

    /// Numbers to call are help lines that a source of the pathway's country bears.
    fn lines(&mut self, pathway: &Pathway, step: &Step) {
        let place = pathway.area.first().and_then(|area| self.places.resolve_area(area));
        let country = place.and_then(|place| place.country.as_deref()).unwrap_or_default().to_ascii_lowercase();
        let snapshot = &self.ground.snapshot;
        let is_known = |dial: &str| snapshot.helplines_in(&country).any(|line| &*line.dial == dial);
        for dial in step.call.iter().filter(|dial| !is_known(dial)) {
            self.report("unknown-helpline", &format!("helplines/ has no {dial} that is in service there"));
        }
    }

    fn step(&mut self, step: &Step) {
        self.sources(&step.sources);
        self.sources(facts::of_step(step).iter().filter_map(|fact| fact.source));
        self.services(step.service.as_ref());
        self.needs(step.need.as_deref());
        self.documents(step.documents.as_ref());
        self.deadline(step.deadline.as_ref());
        self.words(VocabularyKind::People, step.who.iter().flat_map(|who| &who.people));
        self.words(VocabularyKind::Where, step.place.iter().flat_map(|place| &place.places));
    }

    fn documents(&mut self, documents: Option<&Documents>) {
        self.words(VocabularyKind::Documents, documents.iter().flat_map(|documents| &documents.items));
    }

    fn deadline(&mut self, deadline: Option<&Deadline>) {
        self.words(VocabularyKind::Events, deadline.and_then(|deadline| deadline.event.as_ref()));
    }

    fn sources<'s>(&mut self, ids: impl IntoIterator<Item = &'s Slug>) {
        for id in ids.into_iter().filter(|id| self.ground.snapshot.source(id).is_none()) {
            self.report("unknown-source", &format!("no file of sources/ has {id}; add it or mend the id"));
        }
    }

    fn needs<'s>(&mut self, codes: impl IntoIterator<Item = &'s str>) {
        for code in codes.into_iter().filter(|code| self.ground.snapshot.need(code).is_none()) {
            self.report("unknown-need", &format!("taxonomy.yaml has no need {code}"));
        }
    }

    fn areas<'s>(&mut self, codes: impl IntoIterator<Item = &'s str>) {
        for code in codes.into_iter().filter(|code| self.places.resolve_area(code).is_none()) {
            self.report("unknown-place", &format!("places/ has no place {code}; use BE, BE-VLG or be-gent"));
        }
    }

    fn services<'s>(&mut self, ids: impl IntoIterator<Item = &'s Slug>) {
        for id in ids.into_iter().filter(|id| self.ground.snapshot.service(id).is_none()) {
            self.report("unknown-service", &format!("services/ has no service {id}"));
        }
    }

    fn words<'s>(&mut self, kind: VocabularyKind, codes: impl IntoIterator<Item = &'s Slug>) {
        for code in codes.into_iter().filter(|code| self.ground.snapshot.vocabulary.get(kind, code).is_none()) {
            self.report(
                "unknown-code",
                &format!("vocabulary/{}.yaml has no {code}; add it with its English word", kind.as_str()),
            );
        }
    }

    fn word(&mut self, field: &str, value: &str, allowed: &[&str]) {
        if !allowed.contains(&value) {
            let allowed: Vec<&str> = allowed.iter().copied().filter(|word| !word.is_empty()).collect();
            self.report("unknown-code", &format!("{field} is {value}; use one of: {}", allowed.join(", ")));
        }
    }

    fn languages(&mut self) {
        let known = &self.ground.known_languages;
        let mut missing: Vec<_> = self.ground.translations.iter().filter(|t| !known.contains(&t.lang)).collect();
        missing.dedup_by_key(|t| &t.file);
        for t in missing.into_iter().filter(|_| !known.is_empty()) {
            let at = Spot { file: &t.file, line: 0 };
            self.found.error("unknown-language", at, format!("languages.yaml has no {}; add an entry for it", t.lang));
        }
    }

    fn report(&mut self, code: &'static str, message: &str) {
        self.found.error(code, self.spot, format!("{}: {message}", self.id));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{codes, pathway, service};

    fn service_codes(more: &str) -> Vec<&'static str> {
        codes(&[("services/be.yaml", &service(more))])
    }

    fn step_codes(step: &str) -> Vec<&'static str> {
        codes(&[("pathways/be.yaml", &pathway("", step)), ("services/be.yaml", &service(""))])
    }

    #[test]
    fn sources_are_in_the_registry() {
        assert!(service_codes("  website: {value: 'https://example.org', source: be-x1}\n").is_empty());
        assert_eq!(service_codes("  website: {value: 'https://example.org', source: be-x2}\n"), ["unknown-source"]);
    }

    #[test]
    fn needs_are_in_the_taxonomy() {
        let other = service("").replace("health.doctor", "health.dentist");
        assert_eq!(codes(&[("services/be.yaml", &other)]), ["unknown-need"]);
        assert_eq!(codes(&[("synonyms.yaml", "health.dentist: {en: tooth}\n")]), ["unknown-need"]);
        assert!(codes(&[("synonyms.yaml", "health.doctor: {en: physician}\n")]).is_empty());
    }

    #[test]
    fn places_are_in_the_gazetteer() {
        for (area, expected) in
            [("[BE-VLG]", vec![]), ("[reg-be-vlaanderen]", vec![]), ("[Gent]", vec!["unknown-place"])]
        {
            assert_eq!(codes(&[("services/be.yaml", &service("").replace("[BE]", area))]), expected, "{area}");
        }
    }

    #[test]
    fn steps_name_services_and_words_that_exist() {
        assert!(step_codes("      service: be-a\n").is_empty());
        assert_eq!(step_codes("      service: be-b\n"), ["unknown-service"]);
        assert!(step_codes("      need: health.doctor\n").is_empty());
        assert_eq!(step_codes("      need: health.dentist\n"), ["unknown-need"]);
        assert!(step_codes("      call: ['112']\n").is_empty());
        assert_eq!(step_codes("      call: ['911']\n"), ["unknown-helpline"]);
        assert!(step_codes("      documents: {items: [passport]}\n      who: {people: [you]}\n").is_empty());
        assert_eq!(step_codes("      documents: {items: [visa]}\n"), ["unknown-code"]);
        assert_eq!(step_codes("      who: {people: [they]}\n"), ["unknown-code"]);
        assert_eq!(step_codes("      where: {places: [moon]}\n"), ["unknown-code"]);
        assert_eq!(step_codes("      deadline: {relation: after, event: birth}\n"), ["unknown-code"]);
    }

    #[test]
    fn fixed_words_are_checked() {
        let told = |who: &str| service_codes(&format!("  access: {{reporting: {{value: {who}, source: be-x1}}}}\n"));
        assert!(told("police").is_empty());
        assert_eq!(told("nobody"), ["unknown-code"]);
    }

    #[test]
    fn translations_are_into_known_languages() {
        let list = "languages: [{tag: nl, tier: 1}]\n";
        let of = kernel::Revision::of("Doctor");
        let t = format!("be-a: {{name: Arts, of: {{name: {of}}}}}\n");
        let record = service("");
        let with = |path| codes(&[("languages.yaml", list), ("services/be.yaml", record.as_str()), (path, &t)]);
        assert!(with("translations/nl/services-be.yaml").is_empty());
        assert_eq!(with("translations/xx/services-be.yaml"), ["unknown-language"]);
    }
}
