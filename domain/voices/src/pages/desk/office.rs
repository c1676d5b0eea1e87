//! The office: reports whose senders let it know, and what it says about one.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use i18n::Translator;
use kernel::Fault;
use ui::{Choice, Draft, Entries, Form, Shell};

use super::{
    Facts, Named, Seat, Sent, Who, id,
    list::{self, Item, List},
    nothing, read,
};
use crate::{
    answers::{Outcome, Statement},
    barrier::WORDS_MAX,
    pages::{Shared, reply},
    readers::OFFICE,
    store::{OfficeReport, OfficeSaid, find_for_office, list_for_office, put_statement},
};

const SERVICE: &str = "service";
const REASON: &str = "reason";

const SHELVES: [(&str, &str); 2] = [("open", "voices-work-open"), ("answered", "voices-work-answered")];

/// `/{lang}/desk/office?state=open&place=be-gent&service=..&reason=..`
pub(crate) async fn list(
    State(shared): State<Arc<Shared>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
    who: Who,
) -> Response {
    let Some(seat) = Seat::find(&shared, &lang, who, OFFICE) else { return nothing(&shared, &lang) };
    let query = Entries::parse(query.unwrap_or_default().as_bytes(), &[]).unwrap_or_default();
    let page = list_page(&seat, &query).await;
    seat.page(StatusCode::OK, page)
}

async fn list_page(seat: &Seat<'_>, query: &Entries) -> Result<String, Fault> {
    let reports = list_for_office(&seat.setting.shared.voices.store).await?;
    let t = seat.setting.translator();
    let mine = reports.iter().filter(|report| seat.is_office(&report.place, report.service.as_ref()));
    let list = List {
        path: "/desk/office",
        title: "voices-office-title",
        lead: "voices-office-lead",
        rule: None,
        shelves: SHELVES.into(),
        state: if query.value("state") == "answered" { "answered" } else { "open" },
        facets: &[(SERVICE, "voices-opened-service"), (REASON, "voices-figures-reason")],
        items: mine.map(|report| item(seat, &t, report)).collect(),
    };
    list::page(seat, list, query, |facet, value| match value.parse() {
        Ok(service) if facet == SERVICE => seat.service_name(&service),
        _ => seat.reason_name(value),
    })
}

fn item(seat: &Seat<'_>, t: &Translator<'_>, report: &OfficeReport) -> Item {
    let OfficeReport { id, day, place, service, reasons, statement, .. } = report;
    let is_open = statement.is_none();
    let facets = reasons.iter().map(|code| (REASON, code.clone()));
    let unnamed = || (t.text("voices-figures-no-service").to_owned(), seat.setting.lang);
    Item {
        href: format!("/{}/desk/office/{id}", seat.setting.lang),
        title: service.as_ref().map_or_else(unnamed, |service| seat.service_name(service)),
        day: *day,
        place: place.clone(),
        facets: facets.chain(service.iter().map(|service| (SERVICE, service.to_string()))).collect(),
        details: reasons.iter().map(|code| seat.reason_name(code)).collect(),
        tags: statement.iter().map(|said| ("ok", sentence(t, said.outcome, said))).collect(),
        shelves: vec![if is_open { "open" } else { "answered" }],
        is_open,
        is_late: false,
    }
}

/// What an office said, as it is read.
pub(super) struct StatementView {
    pub(super) sentence: String,
    pub(super) words: Option<Named>,
    pub(super) day: String,
}

/// What an office said in the words of `t`.
pub(super) fn statement_view(t: &Translator<'_>, said: &OfficeSaid) -> StatementView {
    StatementView { sentence: sentence(t, said.outcome, said), words: said.words.clone(), day: t.date(said.day) }
}

fn sentence(t: &Translator<'_>, outcome: Outcome, said: &OfficeSaid) -> String {
    match (outcome, said.due_on) {
        (Outcome::Promised, Some(day)) => t.with("voices-reply-promised", "date", t.date(day)),
        (other, _) => t.text(wording(other)).to_owned(),
    }
}

const fn wording(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Promised => "voices-office-promised",
        Outcome::Cannot => "voices-office-cannot",
        _ => "voices-office-mended",
    }
}

#[derive(Template)]
#[template(path = "desk/office_report.html")]
struct OfficePage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    list: String,
    facts: Facts,
    words: Option<Named>,
    statement: Option<StatementView>,
    choices: Vec<Choice<'a>>,
    most: usize,
}

/// `/{lang}/desk/office/{id}`
pub(crate) async fn show(
    State(shared): State<Arc<Shared>>,
    Path((lang, id)): Path<(String, String)>,
    who: Who,
) -> Response {
    let Some(seat) = Seat::find(&shared, &lang, who, OFFICE) else { return nothing(&shared, &lang) };
    match find(&seat, &id).await {
        Ok(Some(report)) => seat.page(StatusCode::OK, page(&seat, &report, &Draft::default())),
        Ok(None) => seat.absent(),
        Err(fault) => reply::failed(&seat.setting, &fault),
    }
}

/// The report of an address, if this office may know of it.
async fn find(seat: &Seat<'_>, text: &str) -> Result<Option<OfficeReport>, Fault> {
    let Some(id) = id(text) else { return Ok(None) };
    let report = find_for_office(&seat.setting.shared.voices.store, id).await?;
    Ok(report.filter(|report| seat.is_office(&report.place, report.service.as_ref())))
}

fn page(seat: &Seat<'_>, report: &OfficeReport, draft: &Draft) -> Result<String, Fault> {
    let OfficeReport { id, day, place, service, reasons, words, statement } = report;
    let mut shell = seat.setting.shell(&format!("/desk/office/{id}"), "voices-report-title")?;
    if !draft.refusals.is_empty() {
        shell.title = shell.t.with("voices-error-page-title", "title", shell.title.as_str());
    }
    let t = shell.t;
    let choice = |outcome: Outcome| Choice::new(outcome.as_str(), t.text(wording(outcome)), t.lang());
    reply::render(&OfficePage {
        form: Form::new(t, draft),
        list: format!("/{}/desk/office", seat.setting.lang),
        facts: seat.facts(t.date(*day), place, service.as_ref(), reasons),
        words: words.clone(),
        statement: statement.as_ref().map(|said| statement_view(&t, said)),
        choices: Statement::OUTCOMES.map(choice).into(),
        most: WORDS_MAX,
        shell,
    })
}

/// What an office says about a report.
pub(crate) async fn send(
    State(shared): State<Arc<Shared>>,
    Path((lang, id)): Path<(String, String)>,
    who: Who,
    headers: HeaderMap,
    body: Sent,
) -> Response {
    let Some(seat) = Seat::find(&shared, &lang, who, OFFICE) else { return nothing(&shared, &lang) };
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
    let statement = match Statement::read(&entries, shared.today()) {
        Ok(statement) => statement,
        Err(refusals) => {
            return again(StatusCode::UNPROCESSABLE_ENTITY, &Draft { entries, refusals, ..Draft::default() });
        }
    };
    match put_statement(&shared.voices.store, report.id, statement, seat.setting.lang, seat.act()).await {
        Ok(true) => reply::go_on(&format!("/{}/desk/office/{}", seat.setting.lang, report.id)),
        Ok(false) => seat.absent(),
        Err(error) => seat.not_stored(error, |status, draft| again(status, &draft), entries),
    }
}
