//! A barrier: what happened, who may read it, how to hear more. Help comes first for who was treated badly.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use kernel::{Fault, Lang};
use serde_json::json;
use store::WriteError;
use ui::Shell;

use super::{
    Kind, Setting,
    draft::{Choice, Draft, Form},
    form::{Sent, frame},
    reply,
    setting::Service,
};
use crate::{
    barrier::{Audience, Barrier, MOST_REASONS, WORDS_MAX},
    case::Opening,
    store::{Report, put_barrier},
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
    words: String,
    audience: &'static str,
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
    // a script has shown the offer of help beside the reasons already, and may be sending hours later
    if barrier.needs_help_first() && !sent.is_json && sent.entries.value("confirmed").is_empty() {
        return confirm(&sent);
    }
    let (audience, needs_help) = (barrier.audience, barrier.needs_help_first());
    match store(&sent, barrier).await {
        Ok(opening) => arrived(&sent, &opening, audience, needs_help),
        Err(error) => sent.not_stored(error),
    }
}

async fn store(sent: &Sent<'_>, barrier: Barrier) -> Result<Opening, WriteError> {
    let shared = sent.setting.shared;
    let secret = shared.secret().await?;
    let opening = Opening::of(&secret, sent.key);
    let report = Report {
        envelope: sent.envelope().ok_or_else(|| Fault::new("a barrier without a place"))?,
        service: sent.setting.service.as_ref().map(|service| service.id.clone()),
        barrier,
        lang: sent.setting.lang,
        seal: opening.seal(&secret)?,
    };
    put_barrier(&shared.voices.store, report).await?;
    shared.kept.mark_stale();
    Ok(opening)
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
        let answer = json!({"case": opening.number(), "words": opening.words(), "next": sent.next(needs_help)});
        return reply::json(StatusCode::OK, &answer);
    }
    let setting = &sent.setting;
    let page = || {
        let shell = setting.shell(&setting.tail("/voices/barrier"), "voices-arrived-title")?;
        reply::render(&ArrivedPage {
            service: setting.service.as_ref(),
            number: opening.number(),
            words: opening.words().join(" "),
            audience: readers(audience),
            needs_help,
            lawyer: setting.need(LAWYER),
            shell,
        })
    };
    page().map_or_else(|fault| reply::failed(setting, &fault), |html| reply::personal(StatusCode::OK, html))
}

/// The key of the sentence on who may read it.
pub(super) const fn readers(audience: Audience) -> &'static str {
    match audience {
        Audience::Counted => "voices-readers-counted",
        Audience::Desk => "voices-readers-desk",
        Audience::Office => "voices-readers-office",
        Audience::OfficeWords => "voices-readers-office-words",
    }
}
