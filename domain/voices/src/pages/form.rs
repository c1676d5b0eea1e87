//! A form: shown empty with a key of its own, and again with what was entered when something is wrong with it.
//!
//! The key makes one report of a form that is sent twice. It is drawn for every page that is shown, and such a page is kept by
//! nobody: two people with one key would open each other's case. What was written never decides whether two forms are one.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::{Extension, Path, RawQuery, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, Uri, header},
    response::Response,
};
use i18n::Translator;
use kernel::{Fault, RandomId, Refusal};
use serde_json::{Value, json};
use store::WriteError;
use ui::{Client, Entries, Shell};

use super::{
    Kind, Setting, Shared, barrier, correction,
    draft::{ASKED, Draft},
    helpful, missing, reply, visit,
};
use crate::{
    REASON,
    budgets::Figure,
    case::key_hash,
    store::{Arrival, Envelope, Voice, put_voice},
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
    if !draft.refusals.is_empty() || (draft.notice.is_some() && !draft.asks) {
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
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let query = uri.query().unwrap_or_default();
    let Some(setting) = Setting::find(&shared, &lang, &place, &field(query, "service")) else {
        return reply::absent(&shared, &lang, false);
    };
    let mut draft = Draft::default();
    let is_copy = reply::is_for_keeping(&uri, &headers);
    if !is_copy {
        draft.key = shared.fresh_id().to_string();
    }
    // the need that led here is chosen already
    let need = field(query, "need");
    if kind == Kind::Missing && setting.need(&need).is_some() {
        let pair = form_urlencoded::Serializer::new(String::new()).append_pair("need", &need).finish();
        draft.entries = Entries::parse(pair.as_bytes(), &[]).unwrap_or_default();
    }
    match render(kind, &setting, &draft) {
        Ok(html) if is_copy => reply::public(html),
        Ok(html) => reply::personal(StatusCode::OK, html),
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
    pub(super) client: Option<Client>,
    pub(super) is_json: bool,
}

/// A form that was sent.
pub(crate) async fn send(
    kind: Kind,
    State(shared): State<Arc<Shared>>,
    Path((lang, place)): Address,
    RawQuery(query): RawQuery,
    client: Option<Extension<Client>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let is_json = reply::wants_json(&headers);
    let query = query.unwrap_or_default();
    let Some(setting) = Setting::find(&shared, &lang, &place, &field(&query, "service")) else {
        return reply::absent(&shared, &lang, is_json);
    };
    let read = entries(&headers, body).and_then(|entries| {
        let key = match entries.value("key") {
            // a copy whose script did not run
            "" => shared.fresh_id(),
            text => RandomId::parse(text).ok_or(StatusCode::BAD_REQUEST)?,
        };
        Ok((entries, key))
    });
    let sent = match read {
        Ok((entries, key)) => {
            let client = client.map(|Extension(client)| client);
            Sent { kind, setting, entries, key, client, is_json }
        }
        Err(status) => return unreadable(kind, &setting, status, is_json),
    };
    match kind {
        Kind::Barrier => barrier::send(sent).await,
        _ => send_voice(sent).await,
    }
}

/// The fields of a body.
pub(super) fn entries(headers: &HeaderMap, body: Result<Bytes, BytesRejection>) -> Result<Entries, StatusCode> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let body = body.map_err(|rejection| rejection.status())?;
    Entries::parse(&body, &[REASON]).map_err(|_| StatusCode::BAD_REQUEST)
}

/// What came is no form of ours: an empty form and a sentence.
fn unreadable(kind: Kind, setting: &Setting<'_>, status: StatusCode, is_json: bool) -> Response {
    if is_json {
        return reply::json(status, &json!({"errors": []}));
    }
    let key = setting.shared.fresh_id().to_string();
    render(kind, setting, &Draft { key, ..Draft::noted("voices-unreadable") })
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
    let admitted = match shared.admit(sent.client, matches!(voice, Voice::Visit(..)).then_some(Figure::Visits)) {
        Ok(admitted) => admitted,
        Err(seconds) => return sent.too_many(seconds),
    };
    let needs_help = matches!(&voice, Voice::Visit(_, visit) if visit.outcome == "refused");
    let Some(envelope) = sent.envelope() else { return reply::absent(shared, setting.lang.as_str(), sent.is_json) };
    let counts = admitted.counted.is_some();
    let arrival = put_voice(&shared.voices.store, envelope, setting.lang, voice, counts).await;
    if !matches!(arrival, Ok(Arrival::New)) {
        shared.give_back(admitted);
    }
    if let Err(error) = arrival {
        return sent.not_stored(error);
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
            return self.refusals(StatusCode::UNPROCESSABLE_ENTITY, &refusals);
        }
        self.again(StatusCode::UNPROCESSABLE_ENTITY, refusals, None)
    }

    /// The words of the page's language.
    pub(super) fn translator(&self) -> Translator<'_> {
        self.setting.translator()
    }

    /// What is wrong, for a script.
    fn refusals(&self, status: StatusCode, refusals: &[Refusal]) -> Response {
        let t = self.translator();
        let error = |refusal: &Refusal| {
            let field = refusal.field.unwrap_or_default();
            json!({"field": field, "message": t.text(refusal.key)})
        };
        let errors: Vec<Value> = refusals.iter().map(error).collect();
        reply::json(status, &json!({"errors": errors}))
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

    /// Too many forms came out of this network: the form again with what was entered, to be sent later.
    pub(super) fn too_many(self, seconds: u32) -> Response {
        let status = StatusCode::TOO_MANY_REQUESTS;
        let response = if self.is_json {
            reply::json(status, &json!({"errors": []}))
        } else {
            self.again(status, Vec::new(), Some(("voices-crowded", String::new())))
        };
        reply::come_back_after(response, seconds)
    }

    /// Is somebody there to be asked, and not asked yet? A browser without a script is; a script says whether its page is open.
    pub(super) fn may_ask(&self) -> bool {
        let is_there = !self.is_json || !self.entries.value("present").is_empty();
        is_there && self.entries.value(ASKED).is_empty()
    }

    /// A question about a field before anything is stored: the form again, to be sent as it is or changed.
    pub(super) fn ask(self, field: &'static str, sentence: &'static str) -> Response {
        if self.is_json {
            return self.refusals(StatusCode::PRECONDITION_REQUIRED, &[Refusal::field(field, sentence)]);
        }
        let Self { kind, setting, entries, key, .. } = self;
        let notice = Some((sentence, String::new()));
        let draft = Draft { entries, notice, key: key.to_string(), asks: true, ..Draft::default() };
        shown(kind, &setting, StatusCode::OK, &draft)
    }

    fn again(self, status: StatusCode, refusals: Vec<Refusal>, notice: Option<(&'static str, String)>) -> Response {
        let Self { kind, setting, entries, key, .. } = self;
        shown(kind, &setting, status, &Draft { entries, refusals, notice, key: key.to_string(), asks: false })
    }
}

fn shown(kind: Kind, setting: &Setting<'_>, status: StatusCode, draft: &Draft) -> Response {
    match render(kind, setting, draft) {
        Ok(html) => reply::personal(status, html),
        Err(fault) => reply::failed(setting, &fault),
    }
}
