//! A service: what you get, for whom, cost, what to bring, whether you may come, when and where, whom to trust.

use askama::Template;
use kernel::{Day, Slug};
use places::{Kind, Place};
use texts::Shown;
use ui::{Absent, Page, Params, Shell};

use super::{
    Context, ServiceCard, Setting,
    help::{LEAVE, is_left_at_once},
    lines::{asks_of_a_line, digits, is_only_a_line},
    view::is_untraced,
};
use crate::{
    model::{Confirmation, PhoneNumber, Service, Source, Sourced},
    opening::{Opening, opening},
    snapshot::Held,
    spoken::own_name,
    wording::{Item, Phrase, Wording},
};

#[derive(Template)]
#[template(path = "service.html")]
struct ServicePage<'a> {
    shell: Shell<'a>,
    service: &'a Service,
    name: Shown<'a>,
    summary: Option<Shown<'a>>,
    for_whom: Option<Shown<'a>>,
    need: (&'a str, &'a str),
    cost: Option<(Phrase<'a>, bool)>,
    documents: Option<(Vec<Item<'a>>, Option<Shown<'a>>)>,
    deadline: Option<Phrase<'a>>,
    known: Vec<(String, &'static str)>,
    unknown: Vec<String>,
    is_line: bool,
    leave: Option<&'static str>,
    is_untraced: bool,
    languages: Vec<(&'a str, &'a str)>,
    opening: Option<Opening<'a>>,
    address: Option<(&'a str, bool)>,
    directions: Option<String>,
    phones: Vec<Phone<'a>>,
    email: Option<(&'a str, bool)>,
    website: Option<&'a str>,
    online: Option<&'a str>,
    sources: Vec<SourceLine<'a>>,
    checked: Option<String>,
    areas: Vec<&'a str>,
    pathways: Vec<ServiceCard<'a>>,
    share: String,
    url: String,
    qr: Option<String>,
}

struct Phone<'a> {
    number: &'a str,
    dial: String,
    note: Option<Shown<'a>>,
    is_confirmed: bool,
}

struct SourceLine<'a> {
    title: &'a str,
    url: Option<&'a str>,
    dated: Option<String>,
}

/// `/{lang}/{place}/services/{id}`
///
/// # Errors
/// [`Absent`] when there is no such language, place or service, or the service is not for that place.
pub fn page(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    show(context, params, false)
}

/// `/{lang}/{place}/print/services/{id}`: the same, with a QR code.
///
/// # Errors
/// [`Absent`] when there is no such language, place or service.
pub fn print(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    show(context, params, true)
}

fn show(context: Context<'_>, params: &Params, is_print: bool) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let place = setting.place.ok_or(Absent)?;
    let held = context.snapshot.service(params.part("id")).ok_or(Absent)?;
    if !context.snapshot.concerns(&held.areas, place) {
        return Err(Absent);
    }
    let shell = context.shell(&setting, &format!("/services/{}", held.record.id))?;
    let wording = context.wording(&shell, &setting.chain);
    let mut template = build(context, &setting, place, held, shell.clone(), &wording).ok_or(Absent)?;
    template.qr = is_print.then(|| ui::qr(&template.url));
    let changes_at = template.opening.as_ref().and_then(|opening| opening.changes_at);
    let page = super::render(&template)?;
    Ok(Page { changes_at, ..page })
}

fn build<'a>(
    context: Context<'a>,
    setting: &'a Setting<'a>,
    place: &'a Place,
    held: &'a Held<Service>,
    mut shell: Shell<'a>,
    wording: &Wording<'a>,
) -> Option<ServicePage<'a>> {
    let service = &held.record;
    let snapshot = context.snapshot;
    let today = context.now.day_utc();
    let sure = |confirm, source: Option<&Slug>| {
        service.verified && snapshot.confirmation(confirm, source, today) == Confirmation::Confirmed
    };
    let name = wording.show(&service.name)?;
    let summary = wording.show(&service.summary);
    shell.title = name.body.to_owned();
    shell.description = summary.map(|s| s.body.to_owned()).unwrap_or_default();
    let need = service.need.first().map_or("", Slug::as_str);
    let (unknown, known): (Vec<_>, Vec<_>) =
        access(service).into_iter().partition(|(_, answer)| answer.ends_with("unknown"));
    let address = service.address.as_ref().map(|a| (&*a.value, sure(a.confirm, a.source.as_ref())));
    let located = snapshot.places.get(held.areas.first().map_or("", Slug::as_str)).unwrap_or(place);
    let url = format!("{}{}/services/{}", context.site.base_url, shell.home(), service.id);
    let phones: Vec<Phone<'_>> = near_first(context, service, place)
        .into_iter()
        .map(|phone| Phone {
            number: &phone.number,
            dial: digits(&phone.number),
            note: wording.show(&phone.note),
            is_confirmed: sure(phone.confirm, phone.source.as_ref()),
        })
        .collect();
    let is_line = is_only_a_line(context, service, place);
    let phone = phones.iter().find(|phone| phone.is_confirmed).or(phones.first());
    let phone = phone.map(|phone| (phone.number, phone.is_confirmed));
    let share = share_text(name.body, [phone, address], shell.t.text("not-confirmed"), &url);
    let pathways = snapshot
        .pathways_for(place)
        .into_iter()
        .filter(|pathway| pathway.record.steps.iter().any(|step| step.service.as_ref() == Some(&service.id)))
        .filter_map(|pathway| context.pathway_card(pathway, place, &setting.chain))
        .collect();
    Some(ServicePage {
        need: (need, wording.need(need)),
        for_whom: wording.show(&service.for_whom),
        cost: service.cost.as_ref().map(|c| (wording.cost(c), sure(c.confirm, c.source.as_ref()))),
        documents: service.documents.as_ref().map(|d| wording.documents(d)),
        deadline: service.deadline.as_ref().map(|d| wording.deadline(d)).filter(|phrase| !phrase.is_empty()),
        known,
        unknown: unknown.into_iter().map(|(question, _)| question).filter(|q| !is_line || asks_of_a_line(q)).collect(),
        is_line,
        leave: is_left_at_once(&service.need).then_some(LEAVE),
        is_untraced: is_untraced(&service.need),
        languages: service.languages_spoken.iter().map(|tag| (&**tag, own_name(context.site, tag))).collect(),
        opening: opening(wording, service, located, context.now),
        directions: service.position.map(|(lat, lon)| format!("geo:{lat},{lon}?q={lat},{lon}")),
        address,
        phones,
        email: service.email.as_ref().map(|e| (&*e.value, sure(e.confirm, e.source.as_ref()))),
        website: link(service.website.as_ref()),
        online: link(service.online.as_ref()),
        sources: service.sources.iter().filter_map(|id| source_line(snapshot.source(id)?, wording)).collect(),
        checked: service.checked.filter(|_| service.verified).map(|day| shell.t.date(day)),
        areas: held
            .areas
            .iter()
            .filter_map(|a| Some(snapshot.places.name(snapshot.places.get(a)?, &setting.chain).0))
            .collect(),
        pathways,
        share,
        url,
        qr: None,
        service,
        name,
        summary,
        shell,
    })
}

/// The numbers of a service, those first whose note names the reader's town or region.
fn near_first<'a>(context: Context<'_>, service: &'a Service, place: &Place) -> Vec<&'a PhoneNumber> {
    let places = &context.snapshot.places;
    let around: Vec<&Place> =
        places.ancestors(place).filter(|outer| !matches!(outer.kind, Kind::Country | Kind::Union)).collect();
    let names = |place: &Place, note: &str| {
        note.contains(&*place.official) || place.names.iter().any(|(_, name)| note.contains(&**name))
    };
    let mut phones: Vec<&PhoneNumber> = service.phones.iter().collect();
    phones.sort_by_key(|phone| {
        let notes: Vec<&str> = phone.note.variants().iter().map(|variant| &*variant.body).collect();
        let distance = around.iter().position(|place| notes.iter().any(|note| names(place, note)));
        distance.unwrap_or(usize::MAX)
    });
    phones
}

/// Only addresses of the web become links.
fn link(value: Option<&Sourced<Box<str>>>) -> Option<&str> {
    value.map(|v| &*v.value).filter(|url| url.starts_with("https://") || url.starts_with("http://"))
}

fn access(service: &Service) -> Vec<(String, &'static str)> {
    let word = |answer: Option<&Sourced<bool>>| match answer {
        Some(answer) if !answer.is_borne() => "answer-unknown",
        Some(answer) if answer.value => "answer-yes",
        Some(_) => "answer-no",
        None => "answer-unknown",
    };
    let answers = service.access.answers().into_iter();
    let mut all: Vec<_> = answers.map(|(name, answer)| (format!("access-{name}"), word(answer))).collect();
    all.push(("reporting-question".to_owned(), reporting(service)));
    all
}

fn reporting(service: &Service) -> &'static str {
    match service.access.reporting.as_ref().filter(|r| r.is_borne()).map(|r| &*r.value) {
        Some("none") => "reporting-none",
        Some("police") => "reporting-police",
        Some("immigration") => "reporting-immigration",
        _ => "reporting-unknown",
    }
}

pub(super) fn source_title<'a>(
    source: &'a Source,
    wording: &Wording<'_>,
) -> (&'a str, Option<&'a str>, Option<String>) {
    let url = Some(&*source.url).filter(|url| url.starts_with("http"));
    (&source.title, url, dated(source, wording).map(|date| wording.t.with("source-dated", "date", date)))
}

/// The date of a source, as exactly as it is known: a day, a month or a year.
fn dated(source: &Source, wording: &Wording<'_>) -> Option<String> {
    let day: Day = source.dated()?;
    match source.source_date.len() {
        4 => Some(source.source_date.to_string()),
        7 => Some(format!("{} {}", wording.t.language().formats.month(day.month()), day.year())),
        _ => Some(wording.t.date(day)),
    }
}

fn source_line<'a>(source: &'a Source, wording: &Wording<'_>) -> Option<SourceLine<'a>> {
    let (title, url, dated) = source_title(source, wording);
    Some(SourceLine { title, url, dated })
}

/// The service in fewer than 300 characters: name, phone, address, link. What is not confirmed says so first, so that what does
/// not fit never takes the doubt away and leaves the number.
fn share_text(name: &str, facts: [Option<(&str, bool)>; 2], doubt: &str, url: &str) -> String {
    let mut parts = vec![name.to_owned()];
    let fact = |(fact, is_sure): (&str, bool)| if is_sure { fact.to_owned() } else { format!("{doubt}: {fact}") };
    parts.extend(facts.into_iter().flatten().map(fact));
    let room = 299_usize.saturating_sub(url.chars().count() + 1);
    let text: String = parts.join("\n").chars().take(room).collect();
    format!("{text}\n{url}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_source_says_is_an_answer() {
        let service: Service = serde_json::from_value(serde_json::json!({
            "id": "be-x", "area": ["BE"], "need": ["health.doctor"], "name": {"en": "x"},
            "access": {
                "interpreter": {"value": true, "source": "be-x1"},
                "children": {"value": false, "source": "be-x1"},
                "wheelchair": {"value": true},
                "without_papers": {"value": true, "source": "be-x1", "confirm": false},
                "reporting": {"value": "none", "source": "be-x1", "confirm": false}
            }
        }))
        .unwrap();
        let answers = access(&service);
        let answer = |question: &str| answers.iter().find(|(known, _)| known == question).unwrap().1;
        assert_eq!(answer("access-interpreter"), "answer-yes");
        assert_eq!(answer("access-children"), "answer-no");
        assert_eq!(answer("access-wheelchair"), "answer-unknown", "no source");
        assert_eq!(answer("access-without_papers"), "answer-unknown", "in doubt");
        assert_eq!(answer("reporting-question"), "reporting-unknown", "in doubt");
    }

    #[test]
    fn a_shared_service_fits_in_a_message() {
        let facts = [Some(("+32 2 123 45 67", true)), Some(("Street 1", true))];
        let text = share_text(&"n".repeat(400), facts, "ask first", "http://localhost:8080/en/be/services/be-x");
        assert!(text.chars().count() < 300);
        assert!(text.ends_with("/en/be/services/be-x"));
    }

    #[test]
    fn what_is_not_confirmed_says_so_in_a_message() {
        let facts = [Some(("+32 2 123 45 67", false)), Some(("Street 1", true))];
        let text = share_text("Doctor", facts, "ask first", "http://x");
        assert_eq!(text, "Doctor\nask first: +32 2 123 45 67\nStreet 1\nhttp://x");
    }
}
