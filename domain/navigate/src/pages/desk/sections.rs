//! The form of a service, section by section.

use hours::Hours;
use kernel::{Day, Lang};
use serde_json::Value;

use super::{
    at::At,
    choices,
    view::{Field, Kind, Maker, Section},
};
use crate::{
    desk::form::{ANSWERS, Filled, Problem, languages},
    model::VocabularyKind,
    opening::{calendar, times},
};

/// Builds the sections of one form.
struct Sections<'a> {
    at: &'a At<'a>,
    make: Maker<'a>,
    body: &'a Value,
    langs: Vec<Lang>,
    sources: Vec<(String, String)>,
    all: Vec<Section>,
}

/// The form of a record as it is filled in.
pub(super) fn sections<'a>(
    at: &'a At<'a>,
    body: &'a Value,
    filled: &'a Filled,
    problems: &'a [Problem],
) -> Vec<Section> {
    let make = Maker { filled, problems, t: at.t() };
    let (langs, sources) = (languages(body, &at.snapshot), at.sources(body));
    let mut sections = Sections { at, make, body, langs, sources, all: Vec::new() };
    sections.about();
    sections.contact();
    sections.hours();
    sections.cost();
    sections.documents();
    sections.deadline();
    sections.access();
    sections.source();
    sections.all
}

impl Sections<'_> {
    fn text(&self, key: &'static str) -> String {
        self.make.t.text(key).to_owned()
    }

    /// A section with the day on which its facts were looked at.
    fn section(&self, title: &'static str, facts: &[&str]) -> Section {
        let mut section = Section::new(self.text(title));
        let days = self.body.get("facts_checked").and_then(Value::as_object);
        let day = |fact: &&str| days?.get(*fact)?.as_str()?.parse::<Day>().ok();
        let record = self.body.get("checked").and_then(Value::as_str).and_then(|day| day.parse::<Day>().ok());
        let is_there = facts.iter().any(|fact| self.body.get(*fact).is_some());
        if let Some(day) = facts.iter().filter_map(day).max().or(record).filter(|_| is_there) {
            section.notes.push(self.make.t.with("editing-checked", "date", self.make.t.date(day)));
        }
        section
    }

    /// A text in each language of the record.
    fn words(&self, name: &str, label: &str, is_long: bool) -> Vec<Field> {
        let field = |lang: &Lang| {
            let own = self.at.shared.desk.site.catalogue.get(*lang);
            let autonym = own.map_or_else(|| lang.to_string(), |language| language.autonym.to_string());
            let kind = if is_long { Kind::Area } else { Kind::Line("text") };
            let field = self.make.field(format!("{name}.{lang}"), format!("{label} ({autonym})"), kind);
            Field { lang: Some(*lang), ..field }
        };
        let mut fields: Vec<Field> = self.langs.iter().map(field).collect();
        let whole = self.make.problems.iter().filter(|problem| problem.field == name);
        if let Some(first) = fields.first_mut() {
            first.errors.extend(whole.map(|problem| self.make.t.text(problem.key).to_owned()));
        }
        fields
    }

    /// The source of a fact, and doubt.
    fn ground(&self, name: &str, can_doubt: bool) -> Vec<Field> {
        let none = self.make.t.text("editing-source-none");
        let source = self.make.one(&format!("{name}.source"), self.text("service-sources"), none, self.sources.clone());
        let doubt = can_doubt.then(|| self.make.tick(format!("{name}.doubt"), self.text("not-confirmed")));
        std::iter::once(source).chain(doubt).collect()
    }

    fn about(&mut self) {
        let mut section = Section::new(self.text("editing-name"));
        section.fields = self.words("name", self.make.t.text("editing-name"), false);
        section.fields.extend(self.words("summary", self.make.t.text("editing-summary"), true));
        section.fields.extend(self.words("for_whom", self.make.t.text("service-for-whom"), true));
        section.fields.push(self.make.line("authority", self.text("service-authority")));
        let area = self.make.line("area", self.text("service-area"));
        section.fields.push(Field { hint: "be-gent, BE-VLG, BE".to_owned(), ..area });
        section.fields.push(self.make.some("need", self.text("place-needs"), self.at.needs()));
        section.fields.push(self.make.tick("volatile", self.text("record-volatile")));
        self.all.push(section);
    }

    fn contact(&mut self) {
        let mut phones = self.section("editing-phone", &["phones"]);
        for n in self.rows("phone", 1) {
            let name = format!("phone.{n}");
            phones.fields.push(self.make.field(&name, self.text("editing-phone"), Kind::Line("tel")));
            phones.fields.extend(self.ground(&name, true));
            phones.fields.extend(self.words(&format!("{name}.note"), self.make.t.text("editing-note"), false));
        }
        self.all.push(phones);
        for (name, label) in [
            ("email", "editing-email"),
            ("address", "editing-address"),
            ("website", "editing-website"),
            ("online", "contact-online"),
        ] {
            let mut section = self.section(label, &[name]);
            section.fields.push(self.make.line(name, self.text(label)));
            section.fields.extend(self.ground(name, true));
            self.all.push(section);
        }
    }

    /// The rows of a list that are filled in, and some empty ones.
    fn rows(&self, list: &str, empty: usize) -> std::ops::Range<usize> {
        let last = self.make.filled.rows(list).last().map_or(0, |last| last + 1);
        0..(last + empty).min(crate::desk::form::MOST_ROWS)
    }

    fn hours(&mut self) {
        let mut section = self.section("service-hours", &["hours"]);
        let osm = self.make.filled.value("hours");
        let line = self.make.line("hours", self.text("service-hours"));
        section.fields.push(Field { hint: "Mo-Fr 09:00-12:00,13:00-16:00; PH off".to_owned(), ..line });
        let areas = crate::desk::access::areas(self.body);
        let places = &self.at.snapshot.places;
        let place = areas.filter_map(|area| places.resolve_area(area)).next().or_else(|| places.get("eu"));
        if let Some(place) = place.filter(|_| !osm.is_empty() && Hours::from_osm(osm).problem().is_none()) {
            let calendar = calendar(&self.at.snapshot, place);
            if let Some(times) = times(self.make.t, osm, &calendar, self.at.today()) {
                if times.is_always {
                    section.notes.push(self.text("help-always"));
                }
                section.table = times.days;
                section.notes.extend(times.notes);
            }
        }
        section.fields.extend(self.ground("hours", true));
        section.fields.extend(self.words("hours.note", self.make.t.text("editing-note"), false));
        self.all.push(section);
    }

    fn cost(&mut self) {
        let t = self.make.t;
        let mut section = self.section("service-cost", &["cost"]);
        section.fields.push(self.make.tick("cost.free", self.text("cost-free")));
        for n in self.rows("amount", 1) {
            let name = format!("amount.{n}");
            section.fields.push(self.make.line(&name, self.text("editing-amount")));
            let currency = self.make.line(format!("{name}.currency"), self.text("editing-currency"));
            section.fields.push(currency);
            let exact = format!("{name}.qualifier");
            section.fields.push(self.make.one(&exact, self.text("editing-amount"), "=", choices::qualifiers(t)));
            let per = format!("{name}.per");
            section.fields.push(self.make.one(&per, self.text("service-cost"), "–", choices::pers(t)));
            section.fields.push(self.make.line(format!("{name}.year"), self.text("date-year")));
        }
        section.fields.extend(self.ground("cost", true));
        section.fields.extend(self.words("cost.note", t.text("editing-note"), false));
        section.fields.extend(self.words("cost.payer", t.text("editing-payer"), false));
        self.all.push(section);
    }

    fn documents(&mut self) {
        let mut section = self.section("service-bring", &["documents"]);
        for n in self.rows("document", 2) {
            let field = self.make.line(format!("document.{n}"), self.text("service-bring"));
            let hint = self.word(VocabularyKind::Documents, &field.value);
            section.fields.push(Field { hint, ..field });
        }
        section.fields.extend(self.ground("documents", true));
        section.fields.extend(self.words("documents.note", self.make.t.text("editing-note"), false));
        self.all.push(section);
    }

    /// The word for a code.
    fn word(&self, kind: VocabularyKind, code: &str) -> String {
        let word = self.at.snapshot.vocabulary.get(kind, code).and_then(|text| text.show(&self.at.chain));
        word.map(|shown| shown.body.to_owned()).unwrap_or_default()
    }

    fn deadline(&mut self) {
        let t = self.make.t;
        let mut section = self.section("service-deadline", &["deadline"]);
        section.fields.push(self.make.one(
            "deadline.relation",
            self.text("service-deadline"),
            "–",
            choices::relations(t),
        ));
        section.fields.push(self.make.line("deadline.count", self.text("editing-count")));
        section.fields.push(self.make.one("deadline.unit", self.text("service-deadline"), "–", choices::units(t)));
        let event = self.make.line("deadline.event", self.text("editing-event"));
        let hint = self.word(VocabularyKind::Events, &event.value);
        section.fields.push(Field { hint, ..event });
        section.fields.push(self.make.line("deadline.date", self.text("date-label")));
        section.fields.extend(self.ground("deadline", true));
        section.fields.extend(self.words("deadline.note", t.text("editing-note"), false));
        self.all.push(section);
    }

    fn access(&mut self) {
        let t = self.make.t;
        let mut section = self.section("service-may-i-come", &["access"]);
        let none = t.text("answer-unknown");
        for code in ANSWERS {
            let answers = vec![("yes".to_owned(), self.text("answer-yes")), ("no".to_owned(), self.text("answer-no"))];
            let label = t.find(&format!("access-{code}")).unwrap_or(code);
            section.fields.push(self.make.one(code, label, none, answers));
            section.fields.extend(self.ground(code, true));
        }
        section.fields.push(self.make.one("reporting", self.text("reporting-question"), none, choices::reporting(t)));
        section.fields.extend(self.ground("reporting", true));
        self.all.push(section);
    }

    fn source(&mut self) {
        let mut section = Section::new(self.text("editing-source-new"));
        section.fields.push(self.make.line("new.title", self.text("editing-source-name")));
        section.fields.push(self.make.line("new.url", self.text("editing-source-url")));
        let kinds = choices::kinds(self.make.t);
        section.fields.push(self.make.one("new.kind", self.text("editing-source-kind"), "–", kinds));
        let date = self.make.line("new.date", self.text("editing-source-date"));
        section.fields.push(Field { hint: "2026-11-24 · 2026-11 · 2026".to_owned(), ..date });
        self.all.push(section);
    }
}
