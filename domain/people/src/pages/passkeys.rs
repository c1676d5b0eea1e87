//! Passkeys: what a page asks the browser, and what comes back.

use axum::{http::StatusCode, response::Response};
use kernel::{PersonId, RandomId};
use serde_json::{Value, json};
use store::WriteError;

use super::{Ask, sign_in};
use crate::{
    passkeys::CEREMONY_MS,
    session::Method,
    store::{
        Passkey, add_passkey, drop_passkey, find_passkey, list_passkeys, put_ceremony, take_ceremony, used_passkey,
    },
};

/// Longest name of a passkey in characters.
const NAME_MAX: usize = 60;

/// `/{lang}/sign-in/passkey`
pub(crate) async fn ask_to_prove(ask: Ask) -> Response {
    let Some(passkeys) = &ask.shared.passkeys else { return ask.absent() };
    match passkeys.ask_to_prove() {
        Ok((options, state)) => asked(&ask, None, options, state).await,
        Err(fault) => ask.failed(&fault),
    }
}

/// Remembers what was asked, and asks it.
async fn asked(ask: &Ask, person: Option<PersonId>, options: Value, state: String) -> Response {
    let people = &ask.shared.people;
    let (id, until) = (people.id(), people.clock.now().plus_ms(CEREMONY_MS));
    match put_ceremony(&people.store, id, person, state, until).await {
        Ok(()) => Ask::answer(StatusCode::OK, &json!({"ceremony": id.to_string(), "options": options})),
        Err(error) => ask.not_written(error),
    }
}

/// What was asked of this browser, taken once.
async fn remembered(ask: &Ask) -> Result<(Option<PersonId>, String), Response> {
    let people = &ask.shared.people;
    let id = ask.json.get("ceremony").and_then(Value::as_str).and_then(RandomId::parse);
    let Some(id) = id else { return Err(ask.no(StatusCode::BAD_REQUEST, "people-passkey-failed")) };
    match take_ceremony(&people.store, id, people.clock.now()).await {
        Ok(Some(found)) => Ok(found),
        Ok(None) => Err(ask.no(StatusCode::UNPROCESSABLE_ENTITY, "people-passkey-late")),
        Err(error) => Err(ask.not_written(error)),
    }
}

fn credential(ask: &Ask) -> Value {
    ask.json.get("credential").cloned().unwrap_or_default()
}

/// `/{lang}/sign-in/passkey/proof`
pub(crate) async fn proof(ask: Ask) -> Response {
    let Some(passkeys) = &ask.shared.passkeys else { return ask.absent() };
    let refused = || ask.no(StatusCode::UNPROCESSABLE_ENTITY, "people-passkey-unknown");
    let state = match remembered(&ask).await {
        Ok((None, state)) => state,
        Ok((Some(_), _)) => return refused(),
        Err(response) => return response,
    };
    let answer = credential(&ask);
    let Ok((person, id)) = passkeys.named(&answer) else { return refused() };
    let store = &ask.shared.people.store;
    let known = match find_passkey(store, &id).await {
        Ok(known) => known.filter(|known| known.person == person),
        Err(fault) => return ask.failed(&fault),
    };
    let Some(known) = known else { return refused() };
    let Ok(renewed) = passkeys.proven(&state, answer, &known.passkey) else { return refused() };
    let today = ask.shared.people.clock.now().day_utc();
    let noted = store.write(async move |tx| used_passkey(&tx, &id, &renewed, today).await.map_err(Into::into)).await;
    if let Err(error) = noted {
        return ask.not_written(error);
    }
    with_next(&ask, sign_in::begin(&ask, person, Method::Passkey).await)
}

/// For a script, "go on there" is an answer with an address.
fn with_next(ask: &Ask, response: Response) -> Response {
    if response.status() != StatusCode::SEE_OTHER {
        return response;
    }
    let asked = ask.json.get("next").and_then(Value::as_str).filter(|next| super::ask::is_own(next));
    let next = asked.map_or_else(|| ask.to("/account"), ToOwned::to_owned);
    let mut answer = Ask::answer(StatusCode::OK, &json!({"next": next}));
    for cookie in response.headers().get_all(axum::http::header::SET_COOKIE) {
        answer.headers_mut().append(axum::http::header::SET_COOKIE, cookie.clone());
    }
    answer
}

/// `/{lang}/account/passkeys`
pub(crate) async fn ask_to_make(ask: Ask) -> Response {
    let Some(passkeys) = &ask.shared.passkeys else { return ask.absent() };
    let (person, name) = match ask.account() {
        Ok((person, session)) => (person, session.name.clone()),
        Err(response) => return response,
    };
    let known = match list_passkeys(&ask.shared.people.store, person).await {
        Ok(known) => known.into_iter().map(|passkey| passkey.id).collect::<Vec<_>>(),
        Err(fault) => return ask.failed(&fault),
    };
    match passkeys.ask_to_make(person, &name, &known) {
        Ok((options, state)) => asked(&ask, Some(person), options, state).await,
        Err(fault) => ask.failed(&fault),
    }
}

/// `/{lang}/account/passkeys/made`
pub(crate) async fn made(ask: Ask) -> Response {
    let Some(passkeys) = &ask.shared.passkeys else { return ask.absent() };
    let (person, method) = match ask.account() {
        Ok((person, session)) => (person, session.method),
        Err(response) => return response,
    };
    let refused = || ask.no(StatusCode::UNPROCESSABLE_ENTITY, "people-passkey-failed");
    let state = match remembered(&ask).await {
        Ok((Some(asked), state)) if asked == person => state,
        Ok(_) => return refused(),
        Err(response) => return response,
    };
    let Ok(made) = passkeys.made(&state, credential(&ask)) else { return refused() };
    let day = ask.shared.people.clock.now().day_utc();
    let name = ask.json.get("name").and_then(Value::as_str).map(ui::clean).unwrap_or_default();
    let name: String = name.chars().take(NAME_MAX).collect();
    let passkey = Passkey { id: made.id, person, passkey: made.passkey, name, day, used: day };
    let stored: Result<bool, WriteError> =
        ask.shared.people.store.write(async move |tx| add_passkey(&tx, &passkey).await.map_err(Into::into)).await;
    match stored {
        Ok(true) if method == Method::Invitation => {
            with_next(&ask, sign_in::begin(&ask, person, Method::Passkey).await)
        }
        Ok(true) => Ask::answer(StatusCode::OK, &json!({"next": ask.to("/account")})),
        Ok(false) => ask.no(StatusCode::CONFLICT, "people-passkey-known"),
        Err(error) => ask.not_written(error),
    }
}

/// `/{lang}/account/passkeys/remove`
pub(crate) async fn remove(ask: Ask) -> Response {
    let (person, _) = match ask.account() {
        Ok(account) => account,
        Err(response) => return response,
    };
    let Some(id) = from_hex(ask.entries.value("passkey")) else { return ask.malformed(StatusCode::BAD_REQUEST) };
    match drop_passkey(&ask.shared.people.store, person, id).await {
        Ok(true) => ui::go_on(&ask.to("/account")),
        Ok(false) => ask.absent(),
        Err(error) => ask.not_written(error),
    }
}

/// Bytes as they stand in a form.
pub(super) fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> =
        text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect::<Option<_>>()?;
    let pairs = digits.chunks_exact(2);
    pairs
        .remainder()
        .is_empty()
        .then(|| pairs.map(|pair| pair.iter().fold(0, |byte, digit| (byte << 4) | digit)).collect())
}
