//! Editors: corrections, remarks and missing services, and what was done about one.

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
    answers::Handled,
    barrier::WORDS_MAX,
    pages::{Shared, correction, helpful, reply},
    readers::EDITORS,
    store::{Mending, Stage, Told, find_mending, handle, list_mending},
};

const KIND: &str = "kind";
const SERVICE: &str = "service";

const SHELVES: [(&str, &str); 2] = [("open", "voices-work-open"), ("done", "voices-mending-handled")];

/// `/{lang}/desk/corrections?state=open&kind=correction&place=be-gent&service=..`
pub(crate) async fn list(
    State(shared): State<Arc<Shared>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
    who: Who,
) -> Response {
    let Some(seat) = Seat::find(&shared, &lang, who, EDITORS) else { return nothing(&shared, &lang) };
    let query = Entries::parse(query.unwrap_or_default().as_bytes(), &[]).unwrap_or_default();
    let page = list_page(&seat, &query).await;
    seat.page(StatusCode::OK, page)
}

async fn list_page(seat: &Seat<'_>, query: &Entries) -> Result<String, Fault> {
    let mut all = Vec::new();
    for told in Told::ALL {
        all.extend(list_mending(&seat.setting.shared.voices.store, told).await?);
    }
    all.sort_by_key(|one| (one.day, one.id));
    let t = seat.setting.translator();
    let mine = all.iter().filter(|mending| seat.is_editor(&mending.place, mending.service.as_ref()));
    let list = List {
        path: "/desk/corrections",
        title: "voices-mending-title",
        lead: "voices-mending-lead",
        rule: None,
        shelves: SHELVES.into(),
        state: if query.value("state") == "done" { "done" } else { "open" },
        facets: &[(KIND, "voices-mending-kind"), (SERVICE, "voices-opened-service")],
        items: mine.map(|mending| item(seat, &t, mending)).collect(),
    };
    list::page(seat, list, query, |facet, value| match (Told::parse(value), value.parse()) {
        (Some(told), _) if facet == KIND => (t.text(kind(told)).to_owned(), seat.setting.lang),
        (_, Ok(service)) => seat.service_name(&service),
        _ => (value.to_owned(), seat.setting.lang),
    })
}

fn item(seat: &Seat<'_>, t: &Translator<'_>, mending: &Mending) -> Item {
    let lang = seat.setting.lang;
    let Mending { id, told, day, place, service, name, stage, .. } = mending;
    let code = code(seat, t, mending);
    let title = match (service, name) {
        (Some(service), _) => seat.service_name(service),
        (None, Some(name)) => (name.clone(), mending.lang.unwrap_or(lang)),
        (None, None) => code.clone(),
    };
    let handled = match stage {
        Stage::Open => None,
        Stage::Handled { is_done, .. } => Some(("ok", t.text(wording(*is_done)).to_owned())),
    };
    Item {
        href: format!("/{lang}/desk/corrections/{id}"),
        title,
        day: *day,
        place: place.clone(),
        facets: std::iter::once((KIND, told.as_str().to_owned()))
            .chain(service.iter().map(|service| (SERVICE, service.to_string())))
            .collect(),
        details: vec![code],
        tags: std::iter::once(("", t.text(kind(*told)).to_owned())).chain(handled).collect(),
        shelves: vec![if stage.is_open() { "open" } else { "done" }],
        is_open: stage.is_open(),
        is_late: false,
    }
}

const fn kind(told: Told) -> &'static str {
    match told {
        Told::Correction => "voices-correction-title",
        Told::Remark => "voices-helpful-title",
        Told::Missing => "voices-missing-title",
    }
}

/// What the person chose: the field that is wrong, whether it helped, what they need.
fn code(seat: &Seat<'_>, t: &Translator<'_>, mending: &Mending) -> Named {
    let (code, lang) = (mending.code.as_str(), seat.setting.lang);
    match mending.told {
        Told::Correction => (t.text(correction::wording(code)).to_owned(), lang),
        Told::Remark => (t.text(helpful::wording(code)).to_owned(), lang),
        Told::Missing => seat.setting.need(code).unwrap_or_else(|| (code.to_owned(), lang)),
    }
}

const fn wording(is_done: bool) -> &'static str {
    if is_done { "voices-mending-done" } else { "voices-mending-not-done" }
}

#[derive(Template)]
#[template(path = "desk/mending.html")]
struct MendingPage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    list: String,
    kind: &'static str,
    facts: Facts,
    question: &'static str,
    code: Named,
    texts: Vec<(&'static str, Named)>,
    link: Option<&'a str>,
    edit: Option<String>,
    handled: Option<(String, &'static str, Option<Named>)>,
    choices: Vec<Choice<'a>>,
    most: usize,
}

/// `/{lang}/desk/corrections/{id}`
pub(crate) async fn show(
    State(shared): State<Arc<Shared>>,
    Path((lang, id)): Path<(String, String)>,
    who: Who,
) -> Response {
    let Some(seat) = Seat::find(&shared, &lang, who, EDITORS) else { return nothing(&shared, &lang) };
    match find(&seat, &id).await {
        Ok(Some(mending)) => seat.page(StatusCode::OK, page(&seat, &mending, &Draft::default())),
        Ok(None) => seat.absent(),
        Err(fault) => reply::failed(&seat.setting, &fault),
    }
}

/// The voice of an address, if this person mends what it is about.
async fn find(seat: &Seat<'_>, text: &str) -> Result<Option<Mending>, Fault> {
    let Some(id) = id(text) else { return Ok(None) };
    for told in Told::ALL {
        if let Some(found) = find_mending(&seat.setting.shared.voices.store, told, id).await? {
            return Ok(Some(found).filter(|mending| seat.is_editor(&mending.place, mending.service.as_ref())));
        }
    }
    Ok(None)
}

/// The questions that were asked, and the words that were written to each.
fn texts(seat: &Seat<'_>, mending: &Mending) -> Vec<(&'static str, Named)> {
    let lang = mending.lang.unwrap_or(seat.setting.lang);
    let labels = match mending.told {
        Told::Correction => ["voices-suggestion-name", "voices-correction-right", "voices-correction-proof"],
        Told::Remark => ["voices-suggestion-name", "voices-report-words", "voices-suggestion-what"],
        Told::Missing => ["voices-suggestion-name", "voices-missing-words", "voices-suggestion-what"],
    };
    let words = [&mending.name, &mending.words, &mending.more];
    labels.into_iter().zip(words).filter_map(|(label, text)| Some((label, (text.clone()?, lang)))).collect()
}

fn page(seat: &Seat<'_>, mending: &Mending, draft: &Draft) -> Result<String, Fault> {
    let Mending { id, told, day, place, service, stage, link, .. } = mending;
    let lang = seat.setting.lang;
    let mut shell = seat.setting.shell(&format!("/desk/corrections/{id}"), kind(*told))?;
    if !draft.refusals.is_empty() {
        shell.title = shell.t.with("voices-error-page-title", "title", shell.title.as_str());
    }
    let t = shell.t;
    let choice = |(value, is_done)| Choice::new(value, t.text(wording(is_done)), t.lang());
    reply::render(&MendingPage {
        form: Form::new(t, draft),
        list: format!("/{lang}/desk/corrections"),
        kind: kind(*told),
        facts: seat.facts(t.date(*day), place, service.as_ref(), &[]),
        question: match told {
            Told::Correction => "voices-correction-question",
            Told::Remark => "voices-helpful-question",
            Told::Missing => "voices-missing-need",
        },
        code: code(seat, &t, mending),
        texts: texts(seat, mending),
        link: link.as_deref(),
        edit: service.as_ref().map(|service| format!("/{lang}/desk/services/{service}")),
        handled: match stage {
            Stage::Open => None,
            Stage::Handled { day, is_done, reason } => Some((t.date(*day), wording(*is_done), reason.clone())),
        },
        choices: [("done", true), ("not_done", false)].map(choice).into(),
        most: WORDS_MAX,
        shell,
    })
}

/// What an editor did about a voice.
pub(crate) async fn send(
    State(shared): State<Arc<Shared>>,
    Path((lang, id)): Path<(String, String)>,
    who: Who,
    headers: HeaderMap,
    body: Sent,
) -> Response {
    let Some(seat) = Seat::find(&shared, &lang, who, EDITORS) else { return nothing(&shared, &lang) };
    let mending = match find(&seat, &id).await {
        Ok(Some(mending)) => mending,
        Ok(None) => return seat.absent(),
        Err(fault) => return reply::failed(&seat.setting, &fault),
    };
    let again = |status, draft: &Draft| seat.page(status, page(&seat, &mending, draft));
    let entries = match read(&headers, body) {
        Ok(entries) => entries,
        Err(status) => return again(status, &Draft::noted("voices-unreadable")),
    };
    let handled = match Handled::read(&entries) {
        Ok(handled) => handled,
        Err(refusals) => {
            return again(StatusCode::UNPROCESSABLE_ENTITY, &Draft { entries, refusals, ..Draft::default() });
        }
    };
    match handle(&shared.voices.store, &mending, handled, seat.setting.lang, seat.act()).await {
        Ok(()) => reply::go_on(&format!("/{}/desk/corrections", seat.setting.lang)),
        Err(error) => seat.not_stored(error, |status, draft| again(status, &draft), entries),
    }
}
