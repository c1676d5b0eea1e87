//! What the content rests on: missing sources, old ones, and law in motion.

use kernel::{Day, Slug};

use super::{
    facts::{self, Fact},
    ground::{Found, Ground, Spot},
};
use crate::{
    content::RecordKind,
    model::{Confirmation, CountryPage, Helpline, Pathway, Service, Source, Step},
};

/// Errors: `verdict-unsourced`, `helpline-unsourced`. Warnings: `source-missing`, `source-unread` (a source that nobody
/// has read), `source-stale` (older than 18 months where a phone, hours, an address or a price rests on it),
/// `step-unsourced` (not published for want of a source), `volatile`.
pub(super) fn check(ground: &Ground<'_>, found: &mut Found) {
    let mut look = Look { ground, found };
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
    fn service(&mut self, service: &Service, spot: Spot<'g>) {
        let id = &service.id;
        if service.sources.is_empty() {
            self.missing(spot, id, "the record");
        }
        for fact in facts::of_service(service) {
            self.fact(&fact, id, spot, fact.field);
        }
        if service.volatile {
            self.volatile(spot, &format!("{id}: law or address in motion"), service.checked);
        }
    }

    fn pathway(&mut self, pathway: &Pathway, spot: Spot<'g>) {
        let id = &pathway.id;
        if pathway.verdict.as_ref().is_some_and(|verdict| verdict.sources.is_empty()) {
            let at = self.ground.within(spot, &["verdict"]);
            let message = format!("{id}: a verdict rests on law; name its source or leave the verdict out");
            self.found.error("verdict-unsourced", at, message);
        }
        for step in &pathway.steps {
            let at = self.ground.within(spot, &[&format!("n: {}", step.n)]);
            self.step(step, id, at);
        }
        let moving: Vec<String> = pathway.steps.iter().filter(|step| step.volatile).map(|s| s.n.to_string()).collect();
        if !moving.is_empty() {
            let what = format!("{id}: law in motion behind step {}", moving.join(", "));
            self.volatile(spot, &what, pathway.checked);
        }
    }

    fn step(&mut self, step: &Step, id: &str, at: Spot<'g>) {
        let name = format!("{id}, step {}", step.n);
        if !step.is_published() {
            let message =
                format!("{name} names a deadline, an amount or a right and has no source; it is not published");
            self.found.warning("step-unsourced", at, message);
        } else if step.sources.is_empty() {
            self.missing(at, id, &format!("step {}", step.n));
        }
        for fact in facts::of_step(step) {
            self.fact(&fact, id, at, fact.field);
        }
        let newest = step.sources.iter().filter(|source| !self.is_stale(source)).count();
        if facts::is_short_lived(step) && newest == 0 && !step.sources.is_empty() {
            self.stale(at, &name, "an amount or an address", step.sources.first());
        }
    }

    fn helpline(&mut self, line: &Helpline, spot: Spot<'g>) {
        let id = line.key();
        let fact = facts::of_helpline(line);
        if fact.source.is_none() && line.verified && line.in_service {
            let message =
                format!("{id} is shown; name the source that says it is in service, or set in_service: false");
            self.found.error("helpline-unsourced", spot, message);
        } else {
            self.fact(&fact, &id, spot, "the line");
        }
    }

    fn country(&mut self, page: &CountryPage, spot: Spot<'g>) {
        let id = &page.country;
        if page.sources.is_empty() {
            self.missing(spot, id, "the page");
        }
        for fact in facts::of_country(page) {
            self.fact(&fact, id, spot, fact.field);
        }
        if page.volatile {
            self.volatile(spot, &format!("{id}: law in motion"), page.checked);
        }
    }

    fn fact(&mut self, fact: &Fact<'_>, id: &str, spot: Spot<'g>, name: &str) {
        let at = self.ground.within(spot, &[fact.field]);
        match fact.source {
            None => self.missing(at, id, name),
            Some(source) if fact.is_short_lived && self.is_stale(source) => self.stale(at, id, name, Some(source)),
            Some(source) if self.ground.snapshot.source(source).is_some_and(is_unread) => {
                let message =
                    format!("{id}: {name} rests on {source}, which nobody has read; read it, then set its kind");
                self.found.warning("source-unread", at, message);
            }
            Some(_) => {}
        }
    }

    /// Too old for a page to show as a fact what rests on it.
    fn is_stale(&self, id: &Slug) -> bool {
        let snapshot = &self.ground.snapshot;
        snapshot.source(id).is_some_and(|source| !is_unread(source))
            && snapshot.confirmation(None, Some(id), self.ground.today) == Confirmation::Ask
    }

    fn missing(&mut self, at: Spot<'_>, id: &str, name: &str) {
        let message = format!("{id}: {name} has no source; add one, or leave it out");
        self.found.warning("source-missing", at, message);
    }

    fn stale(&mut self, at: Spot<'_>, id: &str, name: &str, source: Option<&Slug>) {
        let source = source.map(Slug::as_str).unwrap_or_default();
        let date = self.ground.snapshot.source(source).map(|s| s.source_date.to_string()).unwrap_or_default();
        let message = format!("{id}: {name} rests on {source} of {date}; find a newer page");
        self.found.warning("source-stale", at, message);
    }

    fn volatile(&mut self, at: Spot<'_>, what: &str, checked: Option<Day>) {
        let checked = checked.map_or_else(|| "never".to_owned(), |day| day.to_string());
        self.found.warning("volatile", at, format!("{what}; read the sources again (last {checked})"));
    }
}

fn is_unread(source: &Source) -> bool {
    &*source.kind == "unverified"
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

    fn helpline(more: &str) -> Vec<&'static str> {
        let line = "- country: BE\n  dial: '112'\n  name: '112'\n  what: {en: Emergency}\n  need: help.112\n";
        codes(&[("helplines/be.yaml", &format!("{line}{more}"))])
    }

    #[test]
    fn a_record_and_its_facts_have_sources() {
        assert!(service_codes("  address: {value: Street 1, source: be-x1}\n").is_empty());
        assert_eq!(service_codes("  address: {value: Street 1}\n"), ["source-missing"]);
        let bare = service("").replace("  sources: [be-x1]\n", "");
        assert_eq!(codes(&[("services/be.yaml", &bare)]), ["source-missing"]);
    }

    #[test]
    fn phone_hours_address_and_price_grow_old() {
        assert_eq!(service_codes("  phones: [{number: '+32 2 123 45 67', source: be-old}]\n"), ["source-stale"]);
        assert_eq!(service_codes("  cost: {free: true, source: be-old}\n"), ["source-stale"]);
        assert!(service_codes("  website: {value: 'https://example.org', source: be-old}\n").is_empty());
        let amounts = "      sources: [be-old]\n      cost: {amounts: [{amount: '5', currency: EUR}]}\n";
        assert_eq!(step_codes(amounts), ["source-stale"]);
        assert!(step_codes(&amounts.replace("be-old", "be-old, be-x1")).is_empty());
    }

    #[test]
    fn a_source_that_nobody_read_is_named() {
        let sources = "be-x1: {title: Page, kind: official, checked: '2026-11-22'}\nbe-u: {title: Said, kind: unverified, checked: '2026-11-22'}\n";
        let text = service("  website: {value: 'https://example.org', source: be-u}\n");
        assert_eq!(codes(&[("sources/be.yaml", sources), ("services/be.yaml", &text)]), ["source-unread"]);
    }

    #[test]
    fn law_in_motion_is_listed() {
        assert_eq!(service_codes("  volatile: true\n"), ["volatile"]);
        assert_eq!(step_codes("      sources: [be-x1]\n      volatile: true\n"), ["volatile"]);
        assert!(service_codes("  volatile: false\n").is_empty());
    }

    #[test]
    fn a_step_that_is_not_published_is_listed() {
        assert_eq!(step_codes("      sources: []\n      legal: ['Wet 1']\n"), ["step-unsourced"]);
        assert_eq!(step_codes("      sources: []\n"), ["source-missing"]);
        assert!(step_codes("      sources: [be-x1]\n      legal: ['Wet 1']\n").is_empty());
    }

    #[test]
    fn a_verdict_rests_on_law() {
        let questions = "  questions:\n    - {id: q, kind: number, fact: age, ask: {en: How old are you?}}\n";
        let verdict = "  verdict: {rule: {at_least: [age, 18]}, sources: [be-x1]}\n  tests: [{facts: {age: 18}, verdict: eligible}]\n";
        let with = |verdict: &str| codes(&[("pathways/be.yaml", &pathway(&format!("{questions}{verdict}"), ""))]);
        assert!(with(verdict).is_empty());
        assert_eq!(with(&verdict.replace("[be-x1]", "[]")), ["verdict-unsourced"]);
    }

    #[test]
    fn a_helpline_that_is_shown_has_a_source() {
        assert!(helpline("  source: be-x1\n  verified: true\n  in_service: true\n").is_empty());
        assert_eq!(helpline("  verified: true\n  in_service: true\n"), ["helpline-unsourced"]);
        assert_eq!(helpline("  verified: true\n  in_service: false\n"), ["source-missing"]);
    }

    #[test]
    fn pages_of_countries_have_sources() {
        let page = "- {country: BE, route: {en: Declare}, sources: [be-x1]}\n";
        assert!(codes(&[("naturalisation.yaml", page)]).is_empty());
        assert_eq!(codes(&[("naturalisation.yaml", "- {country: BE, route: {en: Declare}}\n")]), ["source-missing"]);
        assert_eq!(codes(&[("voting-rights.yaml", &page.replace("sources", "volatile: true, sources"))]), ["volatile"]);
    }
}
