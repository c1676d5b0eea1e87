//! The independent desk: the reports whose senders chose a reader, and the answer to one.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use i18n::Translator;
use kernel::{Day, Fault, Lang, Revision};
use store::WriteError;
use ui::{Choice, Draft, Entries, Form, Shell};

use super::{
    Facts, Named, Seat, Sent, Who, id,
    list::{self, Item, List},
    nothing,
    office::{StatementView, statement_view},
    read,
};
use crate::{
    answers::{DeskAnswer, NOTE_MAX, Outcome},
    barrier::WORDS_MAX,
    pages::{Shared, barrier::readers, reply},
    readers::DESK,
    store::{Answer, Answered, DeskReport, Received, Said, answer, find_for_desk, list_for_desk, mark_read},
    triage::Shelf,
};

const SERVICE: &str = "service";
const REASON: &str = "reason";

/// `/{lang}/desk/voices?state=late&place=be-gent&service=..&reason=..`
pub(crate) async fn list(
    State(shared): State<Arc<Shared>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
    who: Who,
) -> Response {
    let Some(seat) = Seat::find(&shared, &lang, who, DESK) else { return nothing(&shared, &lang) };
    let query = Entries::parse(query.unwrap_or_default().as_bytes(), &[]).unwrap_or_default();
    let page = list_page(&seat, &query).await;
    seat.page(StatusCode::OK, page)
}

async fn list_page(seat: &Seat<'_>, query: &Entries) -> Result<String, Fault> {
    let shared = seat.setting.shared;
    let shelf = Shelf::read(query.value("state"));
    let mut all = list_for_desk(&shared.voices.store, false).await?;
    if shelf == Shelf::Answered {
        all.extend(list_for_desk(&shared.voices.store, true).await?);
    }
    let late_days = shared.settings.late_days;
    let t = seat.setting.translator();
    let list = List {
        path: "/desk/voices",
        title: "voices-work-title",
        lead: "voices-work-lead",
        rule: Some(t.with("voices-work-late-rule", "n", i64::from(late_days))),
        shelves: Shelf::ALL.map(|shelf| (shelf.as_str(), shelf_name(shelf))).into(),
        state: shelf.as_str(),
        facets: &[(SERVICE, "voices-opened-service"), (REASON, "voices-figures-reason")],
        items: all
            .iter()
            .filter(|received| seat.is_desk(&received.place, received.service.as_ref()))
            .map(|received| item(seat, &t, received, shared.today(), late_days))
            .collect(),
    };
    list::page(seat, list, query, |facet, value| match value.parse() {
        Ok(service) if facet == SERVICE => seat.service_name(&service),
        _ => seat.reason_name(value),
    })
}

const fn shelf_name(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::New => "voices-work-new",
        Shelf::Read => "voices-work-read",
        Shelf::Waiting => "voices-work-waiting",
        Shelf::Late => "voices-work-late",
        Shelf::Answered => "voices-work-answered",
    }
}

fn item(seat: &Seat<'_>, t: &Translator<'_>, received: &Received, today: Day, late_days: u16) -> Item {
    let Received { id, day, place, service, reasons, state, has_statement } = received;
    let is_late = state.is_late(*day, today, late_days);
    let mut tags = Vec::new();
    if is_late {
        tags.push(("warn", t.text("voices-work-late").to_owned()));
    }
    if *has_statement && state.is_open() {
        tags.push(("ok", t.text("voices-work-statement").to_owned()));
    }
    let facets = reasons.iter().map(|code| (REASON, code.clone()));
    let unnamed = || (t.text("voices-figures-no-service").to_owned(), seat.setting.lang);
    Item {
        href: format!("/{}/desk/voices/{id}", seat.setting.lang),
        title: service.as_ref().map_or_else(unnamed, |service| seat.service_name(service)),
        day: *day,
        place: place.clone(),
        facets: facets.chain(service.iter().map(|service| (SERVICE, service.to_string()))).collect(),
        details: reasons.iter().map(|code| seat.reason_name(code)).collect(),
        tags,
        shelves: Shelf::ALL.into_iter().filter(|on| on.holds(*state, is_late)).map(Shelf::as_str).collect(),
        is_open: state.is_open(),
        is_late,
    }
}

/// A sentence to choose: in the page's language, and in the sender's where that is another.
struct Sentence {
    value: &'static str,
    label: String,
    theirs: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/report.html")]
struct ReportPage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    list: String,
    facts: Facts,
    readers: &'static str,
    words: Option<Named>,
    sender: Lang,
    autonym: String,
    /// Key of the channel, the address as a link, and as it is read.
    contact: Option<(&'static str, String, String)>,
    statement: Option<StatementView>,
    said: Option<(String, &'a Said)>,
    seen: u32,
    choices: Vec<Sentence>,
    langs: Vec<Choice<'a>>,
    default_lang: &'a str,
    has_service: bool,
    most: usize,
    most_note: usize,
}

/// `/{lang}/desk/voices/{id}`
pub(crate) async fn show(
    State(shared): State<Arc<Shared>>,
    Path((lang, id)): Path<(String, String)>,
    who: Who,
) -> Response {
    let Some(seat) = Seat::find(&shared, &lang, who, DESK) else { return nothing(&shared, &lang) };
    let report = match find(&seat, &id).await {
        Ok(Some(report)) => report,
        Ok(None) => return seat.absent(),
        Err(fault) => return reply::failed(&seat.setting, &fault),
    };
    // a report can be read where nothing can be written: then it is marked the next time
    match mark_read(&shared.voices.store, report.received.id, seat.act()).await {
        Ok(_) => {}
        Err(WriteError::Unavailable(fault)) => tracing::warn!(%fault, "a report could not be marked as read"),
        Err(error) => return reply::failed(&seat.setting, &error.into()),
    }
    seat.page(StatusCode::OK, page(&seat, &report, &Draft::default()))
}

/// The report of an address, if this person may read it.
async fn find(seat: &Seat<'_>, text: &str) -> Result<Option<DeskReport>, Fault> {
    let Some(id) = id(text) else { return Ok(None) };
    let report = find_for_desk(&seat.setting.shared.voices.store, id).await?;
    Ok(report.filter(|report| seat.is_desk(&report.received.place, report.received.service.as_ref())))
}

fn page(seat: &Seat<'_>, report: &DeskReport, draft: &Draft) -> Result<String, Fault> {
    let setting = &seat.setting;
    let Received { id, day, place, service, reasons, .. } = &report.received;
    let mut shell = setting.shell(&format!("/desk/voices/{id}"), "voices-report-title")?;
    if !draft.refusals.is_empty() {
        shell.title = shell.t.with("voices-error-page-title", "title", shell.title.as_str());
    }
    let t = shell.t;
    let catalogue = &setting.shared.voices.site.catalogue;
    let autonym = |lang: Lang| catalogue.get(lang).map_or("", |language| &*language.autonym);
    let choice = |lang| Choice::new(Lang::as_str(lang), autonym(*lang), *lang);
    let langs = [&report.lang, &setting.lang].map(choice);
    reply::render(&ReportPage {
        form: Form::new(t, draft),
        list: format!("/{}/desk/voices", setting.lang),
        facts: seat.facts(t.date(*day), place, service.as_ref(), reasons),
        readers: readers(report.audience, true),
        words: report.words.clone().map(|words| (words, report.lang)),
        sender: report.lang,
        autonym: autonym(report.lang).to_owned(),
        contact: report.contact.as_ref().map(|(channel, address)| contact(channel, address)),
        statement: report.statement.as_ref().map(|said| statement_view(&t, said)),
        said: report.said.as_ref().map(|(_, said)| (t.date(said.day), said)),
        seen: report.revision.0,
        choices: Outcome::ALL.map(|outcome| sentence(seat, &t, outcome, report.lang)).into(),
        langs: if report.lang == setting.lang { Vec::new() } else { langs.into() },
        default_lang: report.lang.as_str(),
        has_service: service.is_some(),
        most: WORDS_MAX,
        most_note: NOTE_MAX,
        shell,
    })
}

/// The key of the channel, the address as a link, and as it is read.
fn contact(channel: &str, address: &str) -> (&'static str, String, String) {
    let (key, scheme) = if channel == "email" { ("voices-email", "mailto") } else { ("voices-phone", "tel") };
    let plain: String = address.chars().filter(|c| !c.is_whitespace()).collect();
    (key, format!("{scheme}:{plain}"), address.to_owned())
}

fn sentence(seat: &Seat<'_>, t: &Translator<'_>, outcome: Outcome, sender: Lang) -> Sentence {
    let label = spoken(t, outcome, None);
    let theirs = (sender != seat.setting.lang).then(|| spoken(&seat.setting.translator_of(sender), outcome, None));
    Sentence {
        value: outcome.as_str(),
        label: label.unwrap_or_else(|| t.text("voices-report-own").to_owned()),
        theirs: theirs.flatten(),
    }
}

/// The sentence of an outcome in a language; none where the own words say all. A day that is not chosen yet is three dots.
fn spoken(t: &Translator<'_>, outcome: Outcome, due_on: Option<Day>) -> Option<String> {
    let key = match outcome {
        Outcome::Looking => "voices-reply-looking",
        Outcome::Noted => "voices-reply-noted",
        Outcome::Mended => "voices-reply-mended",
        Outcome::Promised => {
            let day = due_on.map_or_else(|| "…".to_owned(), |day| t.date(day));
            return Some(t.with("voices-reply-promised", "date", day).replace("….", "…"));
        }
        Outcome::Cannot => "voices-reply-cannot",
        Outcome::Elsewhere => "voices-reply-elsewhere",
        Outcome::Own => return None,
    };
    Some(t.text(key).to_owned())
}

/// An answer to a report.
pub(crate) async fn send(
    State(shared): State<Arc<Shared>>,
    Path((lang, id)): Path<(String, String)>,
    who: Who,
    headers: HeaderMap,
    body: Sent,
) -> Response {
    let Some(seat) = Seat::find(&shared, &lang, who, DESK) else { return nothing(&shared, &lang) };
    let report = match find(&seat, &id).await {
        Ok(Some(report)) => report,
        Ok(None) => return seat.absent(),
        Err(fault) => return reply::failed(&seat.setting, &fault),
    };
    let again = |status, draft: &Draft| seat.page(status, page(&seat, &report, draft));
    let entries = match read(&headers, body) {
        Ok(entries) => entries,
        Err(status) => return again(status, &Draft::noted("voices-unreadable")),
    };
    let written = match DeskAnswer::read(&entries, shared.today(), report.lang, seat.setting.lang) {
        Ok(written) => written,
        Err(refusals) => {
            return again(StatusCode::UNPROCESSABLE_ENTITY, &Draft { entries, refusals, ..Draft::default() });
        }
    };
    let seen = Revision(entries.value("seen").parse().unwrap_or(0));
    let stored = answer(&shared.voices.store, report.received.id, outgoing(&seat, &report, written, seen), seat.act());
    match stored.await {
        Ok(Answered::Yes) => reply::go_on(&format!("/{}/desk/voices/{}", seat.setting.lang, report.received.id)),
        Ok(Answered::Gone) => seat.absent(),
        Ok(Answered::Changed) => changed(&seat, &id, entries).await,
        Err(error) => seat.not_stored(error, |status, draft| again(status, &draft), entries),
    }
}

fn outgoing(seat: &Seat<'_>, report: &DeskReport, written: DeskAnswer, seen: Revision) -> Answer {
    let DeskAnswer { outcome, due_on, words, note } = written;
    Answer {
        outcome,
        due_on,
        body: spoken(&seat.setting.translator_of(report.lang), outcome, due_on).unwrap_or_default(),
        lang: report.lang,
        words,
        note: note.map(|note| (note, seat.setting.lang)),
        seen: Some(seen),
    }
}

/// Somebody else has answered meanwhile: their answer, and what was entered.
async fn changed(seat: &Seat<'_>, id: &str, entries: Entries) -> Response {
    match find(seat, id).await {
        Ok(Some(report)) => {
            let draft = Draft { entries, ..Draft::noted("voices-report-changed") };
            seat.page(StatusCode::CONFLICT, page(seat, &report, &draft))
        }
        Ok(None) => seat.absent(),
        Err(fault) => reply::failed(&seat.setting, &fault),
    }
}
