//! A barrier: what happened, who may read it, how to hear more. Help comes first for who was treated badly.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use kernel::{Fault, Lang};
use serde_json::json;
use store::WriteError;
use ui::Shell;

use super::{
    Kind, Setting,
    draft::{self, Choice, Draft, Form},
    form::{Sent, frame},
    reply,
    setting::Service,
};
use crate::{
    barrier::{Audience, Barrier, MOST_REASONS, WORDS_MAX},
    budgets::Figure,
    case::Opening,
    contacts,
    store::{Arrival, Report, put_barrier},
};

/// The need that leads to a lawyer who costs nothing.
const LAWYER: &str = "rights.lawyer";

#[derive(Template)]
#[template(path = "barrier.html")]
struct BarrierPage<'a> {
    shell: Shell<'a>,
    service: Option<&'a Service>,
    form: Form<'a>,
    reasons: Vec<Choice<'a>>,
    most_reasons: usize,
    most: usize,
    /// A sentence that names the desk; none where nobody reads reports yet.
    desk: Option<String>,
    /// A way to be reached was posted: it stays to be seen, wherever it came from.
    has_contact: bool,
    lawyer: Option<(String, Lang)>,
}

#[derive(Template)]
#[template(path = "confirm.html")]
struct ConfirmPage<'a> {
    shell: Shell<'a>,
    fields: Vec<(&'a str, &'a str)>,
    key: String,
    lawyer: Option<(String, Lang)>,
}

#[derive(Template)]
#[template(path = "arrived.html")]
struct ArrivedPage<'a> {
    shell: Shell<'a>,
    service: Option<&'a Service>,
    number: String,
    words: Vec<(&'static str, Option<String>)>,
    audience: Audience,
    readers: &'static str,
    /// A sentence that names the desk; none where nobody reads reports yet.
    desk: Option<String>,
    needs_help: bool,
    lawyer: Option<(String, Lang)>,
}

/// `/{lang}/{place}/voices/barrier`
pub(super) fn render(setting: &Setting<'_>, draft: &Draft) -> Result<String, Fault> {
    let shell = frame(Kind::Barrier, setting, draft)?;
    let all = setting.shared.voices.subjects.reasons(&setting.chain);
    reply::render(&BarrierPage {
        service: setting.service.as_ref(),
        form: Form::new(shell.t, draft),
        reasons: all.iter().map(|(code, label, lang)| Choice::new(code, label, *lang)).collect(),
        most_reasons: MOST_REASONS,
        most: WORDS_MAX,
        desk: desk_line(setting, &shell),
        has_contact: !matches!(draft.entries.value("answer"), "" | "case"),
        lawyer: setting.need(LAWYER),
        shell,
    })
}

/// Stores a barrier and shows what opens its case, once.
pub(super) async fn send(sent: Sent<'_>) -> Response {
    let known = sent.setting.shared.voices.subjects.reasons(&sent.setting.chain);
    let is_reason = |code: &str| known.iter().any(|(reason, ..)| reason == code);
    let barrier = match Barrier::read(&sent.entries, is_reason) {
        Ok(barrier) => barrier,
        Err(refusals) => return sent.refused(refusals),
    };
    if sent.may_ask() && barrier.words.as_deref().is_some_and(contacts::seem_to_be_in) {
        return sent.ask("words", "voices-private");
    }
    // a script has shown the offer of help beside the reasons already, and may be sending hours later
    if barrier.needs_help_first() && !sent.is_json && sent.entries.value("confirmed").is_empty() {
        return confirm(&sent);
    }
    let (audience, needs_help) = (barrier.audience, barrier.needs_help_first());
    let shared = sent.setting.shared;
    let admitted = match shared.admit(sent.client, Some(Figure::Barriers)) {
        Ok(admitted) => admitted,
        Err(seconds) => return sent.too_many(seconds),
    };
    let stored = store(&sent, barrier, admitted.counted.is_some()).await;
    if !matches!(stored, Ok((_, Arrival::New))) {
        shared.give_back(admitted);
    }
    match stored {
        Ok((opening, _)) => arrived(&sent, &opening, audience, needs_help),
        Err(error) => sent.not_stored(error),
    }
}

async fn store(sent: &Sent<'_>, barrier: Barrier, counts: bool) -> Result<(Opening, Arrival), WriteError> {
    let shared = sent.setting.shared;
    let secret = shared.secret().await?;
    let opening = Opening::of(&secret, sent.key);
    let report = Report {
        envelope: sent.envelope().ok_or_else(|| Fault::new("a barrier without a place"))?,
        service: sent.setting.service.as_ref().map(|service| service.id.clone()),
        barrier,
        lang: sent.setting.lang,
        seal: opening.seal(&secret)?,
        counts,
    };
    let arrival = put_barrier(&shared.voices.store, report).await?;
    Ok((opening, arrival))
}

fn confirm(sent: &Sent<'_>) -> Response {
    let setting = &sent.setting;
    let page = || {
        let shell = setting.shell(&setting.tail("/voices/barrier"), "voices-confirm-title")?;
        let fields = sent.entries.fields().iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let fields = fields.filter(|(name, _)| *name != "key").collect();
        reply::render(&ConfirmPage { fields, key: sent.key.to_string(), lawyer: setting.need(LAWYER), shell })
    };
    page().map_or_else(|fault| reply::failed(setting, &fault), |html| reply::personal(StatusCode::OK, html))
}

fn arrived(sent: &Sent<'_>, opening: &Opening, audience: Audience, needs_help: bool) -> Response {
    if sent.is_json {
        let numbers = (!draft::is_latin(sent.setting.lang)).then(|| opening.word_numbers());
        let next = sent.next(needs_help);
        let t = sent.translator();
        let has_desk = sent.setting.desk().is_some();
        let readers = t.text(readers(audience, has_desk));
        let later = if has_desk || !audience.has_reader() { "" } else { t.text("voices-no-desk") };
        let note = format!("{readers} {later}");
        let answer = json!({
            "case": opening.number(), "words": opening.words(), "numbers": numbers, "note": note.trim(), "next": next,
        });
        return reply::json(StatusCode::OK, &answer);
    }
    let setting = &sent.setting;
    let is_latin = draft::is_latin(setting.lang);
    let numbers = opening.word_numbers().map(|number| Some(number).filter(|_| !is_latin));
    let page = || {
        let shell = setting.shell(&setting.tail("/voices/barrier"), "voices-arrived-title")?;
        reply::render(&ArrivedPage {
            service: setting.service.as_ref(),
            number: opening.number(),
            words: opening.words().into_iter().zip(numbers).collect(),
            audience,
            readers: readers(audience, setting.desk().is_some()),
            desk: desk_line(setting, &shell),
            needs_help,
            lawyer: setting.need(LAWYER),
            shell,
        })
    };
    page().map_or_else(|fault| reply::failed(setting, &fault), |html| reply::personal(StatusCode::OK, html))
}

fn desk_line(setting: &Setting<'_>, shell: &Shell<'_>) -> Option<String> {
    setting.desk().map(|desk| shell.t.with("voices-desk-name", "name", &desk.name))
}

/// The key of the sentence on who may read it, where somebody does or where nobody does yet.
pub(super) const fn readers(audience: Audience, has_desk: bool) -> &'static str {
    match (audience, has_desk) {
        (Audience::Counted, _) => "voices-readers-counted",
        (Audience::Desk, true) => "voices-readers-desk",
        (Audience::Office, true) => "voices-readers-office",
        (Audience::OfficeWords, true) => "voices-readers-office-words",
        (Audience::Desk, false) => "voices-later-desk",
        (Audience::Office, false) => "voices-later-office",
        (Audience::OfficeWords, false) => "voices-later-office-words",
    }
}
