//! A form: shown empty to everyone alike, and again with what was entered when something is wrong with it.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use kernel::{Fault, RandomId, Refusal};
use serde_json::{Value, json};
use store::WriteError;
use ui::Shell;

use super::{Kind, Setting, Shared, barrier, correction, draft::Draft, helpful, missing, reply, visit};
use crate::{
    case::key_hash,
    entries::Entries,
    store::{Envelope, Voice, put_voice},
};

/// The frame of a form; its title says when something is wrong.
pub(super) fn frame<'a>(kind: Kind, setting: &'a Setting<'_>, draft: &Draft) -> Result<Shell<'a>, Fault> {
    let title = match kind {
        Kind::Helpful => "voices-helpful-title",
        Kind::Visit => "voices-visit-title",
        Kind::Correction => "voices-correction-title",
        Kind::Missing => "voices-missing-title",
        Kind::Barrier => "voices-barrier-title",
    };
    let mut shell = setting.shell(&setting.tail(&format!("/voices/{}", kind.word())), title)?;
    if !draft.refusals.is_empty() || draft.notice.is_some() {
        shell.title = shell.t.with("voices-error-page-title", "title", shell.title.as_str());
    }
    Ok(shell)
}

pub(super) fn render(kind: Kind, setting: &Setting<'_>, draft: &Draft) -> Result<String, Fault> {
    match kind {
        Kind::Helpful => helpful::render(setting, draft),
        Kind::Visit => visit::render(setting, draft),
        Kind::Correction => correction::render(setting, draft),
        Kind::Missing => missing::render(setting, draft),
        Kind::Barrier => barrier::render(setting, draft),
    }
}

type Address = Path<(String, String)>;

/// The empty form.
pub(crate) async fn show(
    kind: Kind,
    State(shared): State<Arc<Shared>>,
    Path((lang, place)): Address,
    RawQuery(query): RawQuery,
) -> Response {
    let query = query.unwrap_or_default();
    let Some(setting) = Setting::find(&shared, &lang, &place, &field(&query, "service")) else {
        return reply::absent(&shared, &lang, false);
    };
    let mut draft = Draft::default();
    // the need that led here is chosen already
    let need = field(&query, "need");
    if kind == Kind::Missing && setting.need(&need).is_some() {
        let pair = form_urlencoded::Serializer::new(String::new()).append_pair("need", &need).finish();
        draft.entries = Entries::parse(pair.as_bytes()).unwrap_or_default();
    }
    match render(kind, &setting, &draft) {
        Ok(html) => reply::public(html),
        Err(fault) => reply::failed(&setting, &fault),
    }
}

/// A field of a query; empty when it is not there.
pub(super) fn field(query: &str, name: &str) -> String {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    pairs.find(|(known, _)| known == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// A form that has been read, with where it belongs.
pub(super) struct Sent<'a> {
    pub(super) kind: Kind,
    pub(super) setting: Setting<'a>,
    pub(super) entries: Entries,
    pub(super) key: RandomId,
    pub(super) is_json: bool,
}

/// A form that was sent.
pub(crate) async fn send(
    kind: Kind,
    State(shared): State<Arc<Shared>>,
    Path((lang, place)): Address,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let is_json = reply::wants_json(&headers);
    let query = query.unwrap_or_default();
    let Some(setting) = Setting::find(&shared, &lang, &place, &field(&query, "service")) else {
        return reply::absent(&shared, &lang, is_json);
    };
    let read = entries(&headers, body).and_then(|(entries, body)| {
        let address = format!("{} {lang} {place} {query}", kind.word());
        let key = match entries.value("key") {
            "" => shared.key_for(&address, &body),
            text => RandomId::parse(text).ok_or(StatusCode::BAD_REQUEST)?,
        };
        Ok((entries, key))
    });
    let sent = match read {
        Ok((entries, key)) => Sent { kind, setting, entries, key, is_json },
        Err(status) => return unreadable(kind, &setting, status, is_json),
    };
    match kind {
        Kind::Barrier => barrier::send(sent).await,
        _ => send_voice(sent).await,
    }
}

/// The fields of a body, and the body.
pub(super) fn entries(
    headers: &HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<(Entries, Bytes), StatusCode> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let body = body.map_err(|rejection| rejection.status())?;
    let entries = Entries::parse(&body).map_err(|_| StatusCode::BAD_REQUEST)?;
    Ok((entries, body))
}

/// What came is no form of ours: an empty form and a sentence.
fn unreadable(kind: Kind, setting: &Setting<'_>, status: StatusCode, is_json: bool) -> Response {
    if is_json {
        return reply::json(status, &json!({"errors": []}));
    }
    render(kind, setting, &Draft::noted("voices-unreadable"))
        .map_or_else(|fault| reply::failed(setting, &fault), |html| reply::personal(status, html))
}

async fn send_voice(sent: Sent<'_>) -> Response {
    let Sent { kind, setting, entries, .. } = &sent;
    let service = setting.service.as_ref().map(|service| service.id.clone());
    let read = match (kind, service) {
        (Kind::Missing, _) => missing::read(setting, entries),
        (_, None) => Err(vec![Refusal::new("voices-error-service")]),
        (Kind::Helpful, Some(id)) => helpful::read(id, entries),
        (Kind::Visit, Some(id)) => visit::read(id, entries),
        (_, Some(id)) => correction::read(id, entries),
    };
    let voice = match read {
        Ok(voice) => voice,
        Err(refusals) => return sent.refused(refusals),
    };
    let shared = setting.shared;
    let is_visit = matches!(voice, Voice::Visit(..));
    let needs_help = matches!(&voice, Voice::Visit(_, visit) if visit.outcome == "refused");
    let Some(envelope) = sent.envelope() else { return reply::absent(shared, setting.lang.as_str(), sent.is_json) };
    if let Err(error) = put_voice(&shared.voices.store, envelope, setting.lang, voice).await {
        return sent.not_stored(error);
    }
    if is_visit {
        shared.kept.mark_stale();
    }
    let next = sent.next(needs_help);
    if sent.is_json { reply::json(StatusCode::OK, &json!({"next": next})) } else { reply::go_on(&next) }
}

impl Sent<'_> {
    /// Id, key, day and place; none without a place.
    pub(super) fn envelope(&self) -> Option<Envelope> {
        let shared = self.setting.shared;
        Some(Envelope {
            id: shared.fresh_id(),
            key_hash: key_hash(self.kind.word(), self.key),
            day: shared.today(),
            place: self.setting.place?.slug.clone(),
        })
    }

    /// The page after the form.
    pub(super) fn next(&self, needs_help: bool) -> String {
        let address = self.setting.address("/voices/sent");
        match (needs_help, self.setting.service.is_some()) {
            (false, _) => address,
            (true, true) => format!("{address}&help=1"),
            (true, false) => format!("{address}?help=1"),
        }
    }

    /// A rule said no: the form again, with what was entered and the sentences beside the fields.
    pub(super) fn refused(self, refusals: Vec<Refusal>) -> Response {
        if self.is_json {
            let t = self.setting.shared.voices.site.catalogue.translator(self.setting.lang);
            let t = t.unwrap_or_else(|| self.setting.shared.voices.site.catalogue.english());
            let errors: Vec<Value> = refusals
                .iter()
                .map(|refusal| json!({"field": refusal.field.unwrap_or_default(), "message": t.text(refusal.key)}))
                .collect();
            return reply::json(StatusCode::UNPROCESSABLE_ENTITY, &json!({"errors": errors}));
        }
        self.again(StatusCode::UNPROCESSABLE_ENTITY, refusals, None)
    }

    /// The database took nothing: the form again with what was entered, to be sent in a moment.
    pub(super) fn not_stored(self, error: WriteError) -> Response {
        let shared = self.setting.shared;
        let (status, notice) = match error {
            WriteError::Unavailable(fault) => {
                tracing::warn!(%fault, "a voice has to come again");
                (StatusCode::SERVICE_UNAVAILABLE, ("voices-unavailable", String::new()))
            }
            other => (StatusCode::INTERNAL_SERVER_ERROR, ("voices-fault", reply::log(shared, &other.into()))),
        };
        let response = if self.is_json {
            reply::json(status, &json!({"errors": []}))
        } else {
            self.again(status, Vec::new(), Some(notice))
        };
        if status == StatusCode::SERVICE_UNAVAILABLE { reply::come_back(response) } else { response }
    }

    fn again(self, status: StatusCode, refusals: Vec<Refusal>, notice: Option<(&'static str, String)>) -> Response {
        let Self { kind, setting, entries, key, .. } = self;
        let draft = Draft { entries, refusals, notice, key: key.to_string() };
        match render(kind, &setting, &draft) {
            Ok(html) => reply::personal(status, html),
            Err(fault) => reply::failed(&setting, &fault),
        }
    }
}
