//! Who answers for a source: what rests only on news, or on the page of a firm, reads "not confirmed" until an office says it.

use super::{
    facts::{self, Fact},
    ground::{Found, Ground, Spot},
};
use crate::{
    content::RecordKind,
    model::{CountryPage, Helpline, Pathway, Service, Step},
};
use kernel::Slug;

/// Kinds of source: who answers for the page. `data` and `package` are files; `unverified` was read by nobody.
const KINDS: [&str; 8] = ["official", "law", "organisation", "press", "other", "data", "package", "unverified"];

/// Errors: `source-kind` (nobody says who answers for the page), `source-weak-sure` (shown as a fact and rests only on
/// press or other), `helpline-weak` (shown and rests only on other). Warning: `source-weak` (marked, but find a better one).
pub(super) fn check(ground: &Ground<'_>, found: &mut Found) {
    let mut look = Look { ground, found };
    look.kinds();
    for held in &ground.snapshot.services {
        look.service(&held.record, ground.spot(RecordKind::Service, &held.record.id));
    }
    for held in &ground.snapshot.pathways {
        look.pathway(&held.record, ground.spot(RecordKind::Pathway, &held.record.id));
    }
    for line in ground.snapshot.helplines.iter() {
        look.helpline(line, ground.spot(RecordKind::Helpline, &line.key()));
    }
    for (kind, pages) in
        [(RecordKind::Citizenship, &ground.snapshot.citizenship), (RecordKind::Voting, &ground.snapshot.voting)]
    {
        for page in pages.values() {
            look.country(page, ground.spot(kind, &page.country));
        }
    }
}

struct Look<'g, 'f> {
    ground: &'g Ground<'g>,
    found: &'f mut Found,
}

impl<'g> Look<'g, '_> {
    fn kinds(&mut self) {
        for (id, source) in self.ground.snapshot.sources.iter() {
            if !KINDS.contains(&&*source.kind) {
                let at = self.ground.within(self.ground.spot(RecordKind::Source, id), &["kind"]);
                let message =
                    format!("{id}: {:?} is no kind of source; write one of {}", source.kind, KINDS.join(", "));
                self.found.error("source-kind", at, message);
            }
        }
    }

    fn service(&mut self, service: &Service, spot: Spot<'g>) {
        for fact in facts::of_service(service) {
            self.fact(&fact, &service.id, spot);
        }
    }

    fn pathway(&mut self, pathway: &Pathway, spot: Spot<'g>) {
        let id = &pathway.id;
        if let Some(sources) = pathway.verdict.as_ref().map(|verdict| &verdict.sources).filter(|s| self.are_weak(s)) {
            let at = self.ground.within(spot, &["verdict"]);
            self.weak(at, id, "the verdict", &sources.iter().collect::<Vec<_>>());
        }
        for step in &pathway.steps {
            let at = self.ground.within(spot, &[&format!("n: {}", step.n)]);
            self.step(step, id, at);
        }
    }

    fn step(&mut self, step: &Step, id: &str, at: Spot<'g>) {
        let id = format!("{id}, step {}", step.n);
        for fact in facts::of_step(step) {
            self.fact(&fact, &id, at);
        }
        if !self.are_weak(&step.sources) {
            return;
        }
        for fact in facts::on_sources_of_step(step) {
            let fact = Fact { source: step.sources.first(), ..fact };
            self.fact(&fact, &id, at);
        }
        if !step.legal.is_empty() {
            self.weak(at, &id, "a right", &step.sources.iter().collect::<Vec<_>>());
        }
    }

    fn helpline(&mut self, line: &Helpline, spot: Spot<'g>) {
        let Some(source) = line.source.as_ref().filter(|source| self.is_weak(source)) else { return };
        let id = line.key();
        if self.kind(source) == Some("other") && line.is_shown_in(&line.country) {
            let at = self.ground.within(spot, &["source"]);
            let message = format!(
                "{id} is shown and rests only on {source}, which no office answers for; find the page of the line, or set in_service: false"
            );
            self.found.error("helpline-weak", at, message);
        } else {
            self.weak(spot, &id, "the line", &[source]);
        }
    }

    fn country(&mut self, page: &CountryPage, spot: Spot<'g>) {
        for fact in facts::of_country(page) {
            self.fact(&fact, &page.country, spot);
        }
        if self.are_weak(&page.sources) {
            self.weak(spot, &page.country, "the page", &page.sources.iter().collect::<Vec<_>>());
        }
    }

    fn fact(&mut self, fact: &Fact<'_>, id: &str, spot: Spot<'g>) {
        let Some(source) = fact.source.filter(|source| self.is_weak(source) && !fact.is_link()) else { return };
        let at = self.ground.within(spot, &[fact.field]);
        if fact.is_doubted {
            self.weak(at, id, fact.field, &[source]);
        } else {
            let message = format!(
                "{id}: {} rests only on {source}, which no office answers for; find a better page, or mark it confirm: false",
                fact.field
            );
            self.found.error("source-weak-sure", at, message);
        }
    }

    fn weak(&mut self, at: Spot<'_>, id: &str, what: &str, sources: &[&Slug]) {
        let names: Vec<&str> = sources.iter().map(|source| source.as_str()).collect();
        let message =
            format!("{id}: {what} rests only on {}; find a page of an office or an organisation", names.join(", "));
        self.found.warning("source-weak", at, message);
    }

    fn kind(&self, source: &Slug) -> Option<&str> {
        self.ground.snapshot.source(source).map(|source| &*source.kind)
    }

    fn is_weak(&self, source: &Slug) -> bool {
        matches!(self.kind(source), Some("press" | "other"))
    }

    fn are_weak(&self, sources: &[Slug]) -> bool {
        !sources.is_empty() && sources.iter().all(|source| self.is_weak(source))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{codes, pathway, service};

    fn service_codes(more: &str) -> Vec<&'static str> {
        codes(&[("services/be.yaml", &service(more))])
    }

    fn step_codes(step: &str) -> Vec<&'static str> {
        let bare = pathway("", "").replace("      sources: [be-x1]\n", "");
        codes(&[("pathways/be.yaml", &format!("{bare}{step}"))])
    }

    #[test]
    fn what_only_a_blog_says_is_marked() {
        let phone = "  phones: [{number: '+32 2 123 45 67', source: be-blog}]\n";
        assert_eq!(service_codes(phone), ["source-weak-sure"]);
        assert_eq!(service_codes(&phone.replace("be-blog", "be-news, confirm: false")), ["source-weak"]);
        assert!(service_codes(&phone.replace("be-blog", "be-x1")).is_empty());
        assert!(service_codes("  website: {value: 'https://example.org', source: be-blog}\n").is_empty());
        assert_eq!(service_codes("  access: {without_papers: {value: true, source: be-news}}\n"), ["source-weak-sure"]);
    }

    #[test]
    fn a_step_on_news_alone_marks_its_deadline_price_and_right() {
        let deadline = "      deadline: {relation: within, count: 8, unit: day}\n";
        assert_eq!(step_codes(&format!("      sources: [be-news]\n{deadline}")), ["source-weak-sure"]);
        assert!(step_codes(&format!("      sources: [be-news, be-x1]\n{deadline}")).is_empty());
        let marked = deadline.replace("day}", "day, confirm: false}");
        assert_eq!(step_codes(&format!("      sources: [be-news]\n{marked}")), ["source-weak"]);
        assert_eq!(step_codes("      sources: [be-blog]\n      cost: {free: true}\n"), ["source-weak-sure"]);
        assert_eq!(step_codes("      sources: [be-blog]\n      legal: ['Wet 1']\n"), ["source-weak"]);
        assert!(step_codes("      sources: [be-blog]\n      deadline: {relation: now}\n").is_empty());
    }

    #[test]
    fn a_line_that_is_shown_has_somebody_who_answers_for_it() {
        let line = "- {country: BE, dial: '1', name: '1', what: {en: x}, need: help.112, source: be-blog, verified: true, in_service: true}\n";
        let of = |line: &str| codes(&[("helplines/be.yaml", line)]);
        assert_eq!(of(line), ["helpline-weak"]);
        assert_eq!(of(&line.replace("in_service: true", "in_service: false")), ["source-weak"]);
        assert_eq!(of(&line.replace("be-blog", "be-news")), ["source-weak"]);
        assert!(of(&line.replace("be-blog", "be-x1")).is_empty());
    }

    #[test]
    fn every_source_says_who_answers_for_it() {
        let source = "be-x1: {title: Page, url: 'https://example.org', kind: page, source_date: '2026-01-10', checked: '2026-11-22'}\n";
        assert_eq!(codes(&[("sources/be.yaml", source)]), ["source-kind"]);
        assert!(codes(&[("sources/be.yaml", &source.replace("kind: page", "kind: law"))]).is_empty());
    }

    #[test]
    fn pages_of_countries_are_warned_of() {
        let page = "- {country: BE, route: {en: Declare}, sources: [be-blog]}\n";
        assert_eq!(codes(&[("naturalisation.yaml", page)]), ["source-weak"]);
        assert!(codes(&[("naturalisation.yaml", &page.replace("be-blog", "be-blog, be-x1"))]).is_empty());
    }
}
