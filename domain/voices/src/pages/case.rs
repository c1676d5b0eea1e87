//! A case: opened with a number and four words, which never stand in an address.

use std::sync::Arc;

use askama::Template;
use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use kernel::{Day, Fault, Lang, Refusal};
use serde_json::json;
use store::WriteError;
use ui::{Entries, Shell};

use super::{
    Setting, Shared, barrier,
    draft::{self, Draft, Form},
    form::{entries, field},
    reply,
    taking_back::{self, Wish},
};
use crate::{
    case::Opening,
    store::{Case, Progress, Said, find_case, find_taken_back},
};

#[derive(Template)]
#[template(path = "case.html")]
struct CaseForm<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    has_numbers: bool,
}

#[derive(Template)]
#[template(path = "opened.html")]
struct OpenedPage<'a> {
    shell: Shell<'a>,
    number: String,
    words: String,
    day: String,
    place: (&'a str, Lang),
    service: Option<(String, Lang)>,
    reasons: Vec<(String, Lang)>,
    readers: &'static str,
    waits_for_desk: bool,
    written: Option<(&'a str, Lang)>,
    state: &'static str,
    state_day: String,
    said: Option<&'a Said>,
}

/// `/{lang}/case`, with `?place=` where the person comes from a place.
pub(crate) async fn show(
    State(shared): State<Arc<Shared>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let Some(setting) = setting(&shared, &lang, query) else { return reply::absent(&shared, &lang, false) };
    form_page(&setting, &Draft::default()).map_or_else(|fault| reply::failed(&setting, &fault), reply::public)
}

/// Without a place where the address names none that we know.
fn setting<'a>(shared: &'a Shared, lang: &str, query: Option<String>) -> Option<Setting<'a>> {
    let place = field(&query.unwrap_or_default(), "place");
    Setting::find(shared, lang, &place, "").or_else(|| Setting::find(shared, lang, "", ""))
}

fn form_page(setting: &Setting<'_>, draft: &Draft) -> Result<String, Fault> {
    let mut shell = setting.case_shell("voices-case-title")?;
    if !draft.refusals.is_empty() || draft.notice.is_some() {
        shell.title = shell.t.with("voices-error-page-title", "title", shell.title.as_str());
    }
    reply::render(&CaseForm { form: Form::new(shell.t, draft), has_numbers: !draft::is_latin(setting.lang), shell })
}

/// Opens a case, or takes its report back. The answer is the same for a number that does not exist and for words that do not belong to it.
pub(crate) async fn open(
    State(shared): State<Arc<Shared>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let is_json = reply::wants_json(&headers);
    let Some(setting) = setting(&shared, &lang, query) else { return reply::absent(&shared, &lang, is_json) };
    let entries = match entries(&headers, body) {
        Ok(entries) => entries,
        Err(status) => return again(&setting, is_json, status, &Draft::noted("voices-unreadable")),
    };
    match find(&shared, &entries).await {
        Ok(Found::Case(opening, case)) => match Wish::read(entries.value(Wish::FIELD)) {
            Wish::TakeBack => match taking_back::confirm(&shared, &opening).await {
                Ok(day) => taking_back::done(&setting, is_json, &opening, day),
                Err(error) => unavailable(&setting, is_json, entries, "voices-unavailable", error),
            },
            Wish::Ask if !is_json => taking_back::ask(&setting, &opening, &case),
            _ => opened(&setting, is_json, &opening, &case),
        },
        Ok(Found::TakenBack(opening, day)) => taking_back::done(&setting, is_json, &opening, day),
        Ok(Found::Nothing) => {
            refused(&setting, is_json, entries, StatusCode::UNPROCESSABLE_ENTITY, "voices-case-wrong")
        }
        Ok(Found::TooOften) => refused(&setting, is_json, entries, StatusCode::TOO_MANY_REQUESTS, "voices-case-often"),
        Err(error) => unavailable(&setting, is_json, entries, "voices-case-unavailable", error),
    }
}

enum Found {
    Case(Opening, Box<Case>),
    TakenBack(Opening, Day),
    Nothing,
    TooOften,
}

async fn find(shared: &Shared, entries: &Entries) -> Result<Found, WriteError> {
    let Some(opening) = Opening::read(entries.value("case"), entries.value("words")) else { return Ok(Found::Nothing) };
    if !shared.attempts().take(opening.plain_number(), shared.today()) {
        return Ok(Found::TooOften);
    }
    let found = look_up(shared, &opening).await;
    // neither the right words nor our own failure is a wrong try
    if !matches!(found, Ok(Found::Nothing)) {
        shared.attempts().forgive(opening.plain_number());
    }
    found
}

async fn look_up(shared: &Shared, opening: &Opening) -> Result<Found, WriteError> {
    let seal = opening.seal(&shared.secret().await?)?;
    let store = &shared.voices.store;
    if let Some(day) = find_taken_back(store, seal).await? {
        return Ok(Found::TakenBack(opening.clone(), day));
    }
    Ok(find_case(store, seal).await?.map_or(Found::Nothing, |case| Found::Case(opening.clone(), Box::new(case))))
}

/// The database takes nothing now: the form again, with what was entered.
fn unavailable(
    setting: &Setting<'_>,
    is_json: bool,
    entries: Entries,
    sentence: &'static str,
    error: WriteError,
) -> Response {
    let WriteError::Unavailable(_) = error else { return reply::failed(setting, &error.into()) };
    let draft = Draft { entries, ..Draft::noted(sentence) };
    reply::come_back(again(setting, is_json, StatusCode::SERVICE_UNAVAILABLE, &draft))
}

fn refused(setting: &Setting<'_>, is_json: bool, entries: Entries, status: StatusCode, key: &'static str) -> Response {
    let refusals = vec![Refusal { key, field: Some("case") }];
    again(setting, is_json, status, &Draft { entries, refusals, ..Draft::default() })
}

fn again(setting: &Setting<'_>, is_json: bool, status: StatusCode, draft: &Draft) -> Response {
    if is_json {
        let t = setting.shared.voices.site.catalogue.translator(setting.lang);
        let message = |refusal: &Refusal| t.map_or("", |t| t.text(refusal.key)).to_owned();
        let errors: Vec<_> = draft.refusals.iter().map(|r| json!({"field": r.field, "message": message(r)})).collect();
        return reply::json(status, &json!({"errors": errors}));
    }
    form_page(setting, draft).map_or_else(|fault| reply::failed(setting, &fault), |html| reply::personal(status, html))
}

fn opened(setting: &Setting<'_>, is_json: bool, opening: &Opening, case: &Case) -> Response {
    let (state, on) = match &case.progress {
        Progress::Received => ("received", case.day),
        Progress::Read { day } => ("read", *day),
        Progress::Waiting(said) => ("waiting", said.day),
        Progress::Answered(said) => ("answered", said.day),
    };
    if is_json {
        let value = json!({
            "state": state, "on": on.to_string(), "received_on": case.day.to_string(), "place": case.place,
            "service": case.service, "reasons": case.reasons, "audience": case.audience.as_str(),
            "written": case.words.as_ref().map(|(words, _)| words),
            "answer": case.progress.said().map(|said| json!({
                "lang": said.lang.as_str(), "body": said.body,
                "words": said.words.as_ref().map(|(words, lang)| json!({"lang": lang.as_str(), "body": words})),
            })),
        });
        return reply::json(StatusCode::OK, &value);
    }
    opened_page(setting, opening, case)
        .map_or_else(|fault| reply::failed(setting, &fault), |html| reply::personal(StatusCode::OK, html))
}

fn opened_page(setting: &Setting<'_>, opening: &Opening, case: &Case) -> Result<String, Fault> {
    let shell = setting.case_shell("voices-opened-title")?;
    let voices = &setting.shared.voices;
    let known = voices.subjects.reasons(&setting.chain);
    let reason = |code: &String| {
        let found = known.iter().find(|(known, ..)| known == code);
        found.map_or_else(|| (code.clone(), setting.lang), |(_, label, lang)| (label.clone(), *lang))
    };
    let (state, on) = match &case.progress {
        Progress::Received if !case.audience.has_reader() => ("voices-state-counted", case.day),
        Progress::Received => ("voices-state-received", case.day),
        Progress::Read { day } => ("voices-state-read", *day),
        Progress::Waiting(said) => ("voices-state-waiting", said.day),
        Progress::Answered(said) => ("voices-state-answered", said.day),
    };
    let has_desk = setting.shared.desk_at(&case.place).is_some();
    reply::render(&OpenedPage {
        number: opening.number(),
        words: opening.words().join(" "),
        day: shell.t.date(case.day),
        place: voices.places.get(&case.place).map_or((&case.place, setting.lang), |place| place.name(&setting.chain)),
        service: case.service.as_ref().and_then(|id| voices.subjects.service_name(id, &setting.chain)),
        reasons: case.reasons.iter().map(reason).collect(),
        readers: barrier::readers(case.audience, has_desk),
        waits_for_desk: !has_desk && case.progress == Progress::Received && case.audience.has_reader(),
        written: case.words.as_ref().map(|(words, lang)| (words.as_str(), *lang)),
        state,
        state_day: shell.t.date(on),
        said: case.progress.said(),
        shell,
    })
}
