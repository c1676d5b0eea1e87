//! One service as a `cpsv:PublicService`, with its office, ways in, costs and what to bring.

use super::{
    graph::{Graph, Thing},
    shared,
    terms::{
        AGENT, CHANNEL, CONTACT_PAGE, CONTACT_POINT, COST, CURRENCY, DATASET, DCT_TYPE, DESCRIPTION, EMAIL,
        HAS_CHANNEL, HAS_COMPETENT_AUTHORITY, HAS_CONTACT_POINT, HAS_COST, HAS_INPUT, HAS_INPUT_TYPE,
        HAS_LEGAL_RESOURCE, HAS_VALUE, HOLDS_REQUIREMENT, IDENTIFIER, IS_CLASSIFIED_BY, IS_GROUPED_BY, IS_PART_OF,
        LANGUAGE, OPENING_HOURS, PREF_LABEL, PUBLIC_ORGANISATION, PUBLIC_SERVICE, PUBLISHER, REQUIREMENT, SPATIAL,
        TELEPHONE, TEMPORAL_ENTITY, TITLE,
    },
};
use crate::{
    hsds::{Subject, View, email, uri},
    model::{Amount, Cost},
};

/// Says everything that is known of the service at a position.
pub fn describe(view: View<'_>, n: u32, graph: &mut Graph) {
    let Some(subject) = Subject::at(view, n) else { return };
    let telling = Telling { subject, iri: format!("{}/hsds/services/{}", view.site.base_url, subject.entry.id) };
    telling.itself(graph);
    telling.authority(graph);
    telling.places(graph);
    telling.needs(graph);
    telling.channels(graph);
    telling.contact(graph);
    telling.costs(graph);
    telling.papers(graph);
    telling.dataset(graph);
}

struct Telling<'a> {
    subject: Subject<'a>,
    iri: String,
}

impl<'a> Telling<'a> {
    const fn view(&self) -> View<'a> {
        self.subject.view
    }

    /// The service, to say more of it.
    fn more<'g>(&self, graph: &'g mut Graph) -> Thing<'g> {
        graph.thing(&self.iri, &[])
    }

    fn part(&self, name: &str) -> String {
        format!("{}#{name}", self.iri)
    }

    /// The official language of the place that it is for.
    fn official(&self) -> &'a str {
        let place = self.subject.held.areas.first().and_then(|slug| self.view().snapshot.places.get(slug));
        place.and_then(|place| place.languages.first()).map_or("en", |lang| lang.as_str())
    }

    fn itself(&self, graph: &mut Graph) {
        let service = self.subject.service();
        let mut thing = graph.thing(&self.iri, &[PUBLIC_SERVICE]);
        thing.text(IDENTIFIER, &self.subject.entry.id.to_string());
        if service.name.is_empty() {
            thing.words(TITLE, &service.id, "en");
        }
        thing.all(TITLE, &service.name);
        // the profile asks for a description; where there is none, the name describes it
        thing.all(DESCRIPTION, if service.summary.is_empty() { &service.name } else { &service.summary });
    }

    fn authority(&self, graph: &mut Graph) {
        let (view, service) = (self.view(), self.subject.service());
        let organisation = self.subject.entry.organisation.and_then(|at| view.register.organisations.get(at));
        let (iri, name) = match organisation {
            Some(found) => (format!("{}/hsds/organizations/{}", view.site.base_url, found.id), &*found.name),
            None => (self.part("authority"), self.subject.name()),
        };
        let name = if name.is_empty() { service.id.as_str() } else { name };
        self.more(graph).link(HAS_COMPETENT_AUTHORITY, &iri);
        if let Some(mut office) = graph.once(&iri, &[PUBLIC_ORGANISATION]) {
            office.words(PREF_LABEL, name, self.official());
        }
        // an office serves the places of all its services
        for place in self.areas() {
            let place = shared::place(view, place, graph);
            graph.thing(&iri, &[]).link(SPATIAL, &place);
        }
    }

    /// The areas of the service; of one for which none is known, the union.
    fn areas(&self) -> Vec<&'a places::Place> {
        let places = &self.view().snapshot.places;
        let known: Vec<_> = self.subject.held.areas.iter().filter_map(|slug| places.get(slug)).collect();
        if known.is_empty() { places.by_code("EU").into_iter().collect() } else { known }
    }

    fn places(&self, graph: &mut Graph) {
        for slug in &self.subject.held.areas {
            if let Some(place) = self.view().snapshot.places.get(slug) {
                let place = shared::place(self.view(), place, graph);
                self.more(graph).link(SPATIAL, &place);
            }
        }
        for code in &self.subject.service().languages_spoken {
            if let Some(language) = shared::spoken(code, graph) {
                self.more(graph).link(LANGUAGE, &language);
            }
        }
    }

    fn needs(&self, graph: &mut Graph) {
        let view = self.view();
        for code in &self.subject.service().need {
            let Some(need) = view.snapshot.need(code) else { continue };
            self.more(graph).link(IS_CLASSIFIED_BY, &shared::need_iri(view, code));
            if let Some(event) = need.map.get("cpsv_life_event").and_then(|name| name.as_str()) {
                let event = shared::life_event(view, event, graph);
                self.more(graph).link(IS_GROUPED_BY, &event);
            }
        }
    }

    fn channels(&self, graph: &mut Graph) {
        let service = self.subject.service();
        let ways = [
            ("online", "Online", service.online.is_some()),
            ("website", "Website", service.website.is_some()),
            ("phone", "Phone", !service.phones.is_empty()),
            ("email", "E-mail", service.email.is_some()),
            ("in-person", "In person", service.address.is_some()),
        ];
        for (code, label, is_there) in ways {
            if is_there {
                let kind = shared::concept(self.view(), "channel", code, label, graph);
                let iri = self.part(&format!("channel-{code}"));
                let id = format!("{}/{code}", self.subject.entry.id);
                graph.thing(&iri, &[CHANNEL]).text(IDENTIFIER, &id).link(DCT_TYPE, &kind);
                self.more(graph).link(HAS_CHANNEL, &iri);
            }
        }
    }

    /// Whom to ask. What is not confirmed stays out: the catalogue has no word for doubt here.
    fn contact(&self, graph: &mut Graph) {
        let service = self.subject.service();
        let iri = self.part("contact");
        let address = service.website.as_ref().or(service.online.as_ref()).and_then(|site| uri(&site.value));
        let page = address.and_then(|url| shared::page(&url, graph));
        let sure = |confirm, source: Option<&_>| self.subject.is_confirmed(confirm, source);
        let phones: Vec<&str> = service
            .phones
            .iter()
            .filter(|phone| sure(phone.confirm, phone.source.as_ref()))
            .map(|phone| &*phone.number)
            .collect();
        let mail = service.email.as_ref().filter(|mail| sure(mail.confirm, mail.source.as_ref()));
        let mail = mail.and_then(|mail| email(&mail.value));
        let hours = service.hours.as_ref().filter(|hours| sure(hours.confirm, hours.source.as_ref()));
        if page.is_none() && phones.is_empty() && mail.is_none() && hours.is_none() {
            return;
        }
        let mut point = graph.thing(&iri, &[CONTACT_POINT]);
        if let Some(page) = &page {
            point.link(CONTACT_PAGE, page);
        }
        for phone in phones {
            point.text(TELEPHONE, phone);
        }
        if let Some(mail) = mail {
            point.text(EMAIL, mail);
        }
        if let Some(hours) = hours.filter(|hours| hours.osm.is_some() || !hours.note.is_empty()) {
            let times = self.part("hours");
            point.link(OPENING_HOURS, &times);
            let mut entity = graph.thing(&times, &[TEMPORAL_ENTITY]);
            entity.all(DESCRIPTION, &hours.note);
            if let Some(osm) = &hours.osm {
                entity.words(DESCRIPTION, osm, "en");
            }
        }
        self.more(graph).link(HAS_CONTACT_POINT, &iri);
    }

    fn costs(&self, graph: &mut Graph) {
        let Some(cost) = &self.subject.service().cost else { return };
        let free = cost.free.then_some(None);
        for (at, amount) in free.into_iter().chain(cost.amounts.iter().map(Some)).enumerate() {
            let value = amount.map_or(Some(0.0), |amount| amount.amount.parse().ok());
            let Some(value) = value else { continue };
            self.cost(cost, amount, (at, value), graph);
        }
    }

    fn cost(&self, cost: &Cost, amount: Option<&Amount>, (at, value): (usize, f64), graph: &mut Graph) {
        let iri = self.part(&format!("cost-{at}"));
        let currency = amount.and_then(|amount| shared::currency(&amount.currency, graph));
        let sum = Cost { free: amount.is_none(), amounts: amount.into_iter().cloned().collect(), ..Cost::default() };
        let wording = self.subject.wording;
        let words = wording.cost(&sum).set;
        let mut thing = graph.thing(&iri, &[COST]);
        thing.text(IDENTIFIER, &format!("{}/{at}", self.subject.entry.id)).double(HAS_VALUE, value);
        thing.words(DESCRIPTION, &words, "en").all(DESCRIPTION, &cost.note).all(DESCRIPTION, &cost.payer);
        if !self.subject.is_confirmed(cost.confirm, cost.source.as_ref()) {
            thing.words(DESCRIPTION, wording.t.text("not-confirmed"), "en");
        }
        if let Some(currency) = &currency {
            thing.link(CURRENCY, currency);
        }
        self.more(graph).link(HAS_COST, &iri);
    }

    /// What to bring, for whom it is, and the law behind it.
    fn papers(&self, graph: &mut Graph) {
        let (view, service) = (self.view(), self.subject.service());
        for code in service.documents.iter().flat_map(|documents| &documents.items) {
            if let Some((evidence, kind)) = shared::evidence(view, code, graph) {
                self.more(graph).link(HAS_INPUT, &evidence).link(HAS_INPUT_TYPE, &kind);
            }
        }
        if !service.for_whom.is_empty() {
            let iri = self.part("for-whom");
            let id = format!("{}/for-whom", self.subject.entry.id);
            graph.thing(&iri, &[REQUIREMENT]).text(IDENTIFIER, &id).all(TITLE, &service.for_whom);
            self.more(graph).link(HOLDS_REQUIREMENT, &iri);
        }
        for name in &service.legal_basis {
            let law = shared::law(view, name, graph);
            self.more(graph).link(HAS_LEGAL_RESOURCE, &law);
        }
    }

    /// The catalogue that it stands in, and who publishes that.
    fn dataset(&self, graph: &mut Graph) {
        let site = self.view().site;
        let t = self.view().t;
        let iri = shared::own(self.view(), "catalogue", "services");
        let publisher = shared::own(self.view(), "publisher", "operator");
        self.more(graph).link(IS_PART_OF, &iri);
        if let Some(mut dataset) = graph.once(&iri, &[DATASET]) {
            dataset.words(TITLE, t.text("product-name"), "en").words(DESCRIPTION, t.text("home-lead"), "en");
            dataset.link(PUBLISHER, &publisher);
            let name = if site.operator.name.is_empty() { t.text("product-name") } else { &site.operator.name };
            graph.thing(&publisher, &[AGENT]).text(IDENTIFIER, &site.base_url).words(TITLE, name, "en");
        }
    }
}
