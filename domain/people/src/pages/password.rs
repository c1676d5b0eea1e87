//! Setting up a password with a second factor.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use kernel::{Fault, PersonId, Refusal};
use store::WriteError;
use ui::{Draft, Form, Shell};

use super::{Ask, sign_in};
use crate::{
    password::{check, hash},
    second_factor::{self, CODES},
    session::Method,
    store::{Password, drop_password, find_password, put_codes, put_password},
};

#[derive(Template)]
#[template(path = "account_password.html")]
struct PasswordPage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    has_one: bool,
    qr: String,
    spelled: String,
    least: usize,
}

#[derive(Template)]
#[template(path = "account_codes.html")]
struct CodesPage<'a> {
    shell: Shell<'a>,
    codes: Vec<String>,
}

/// `/{lang}/account/password`
pub(crate) async fn show(ask: Ask) -> Response {
    form_page(&ask, StatusCode::OK, &Draft::default()).await
}

async fn form_page(ask: &Ask, status: StatusCode, draft: &Draft) -> Response {
    let (person, _) = match ask.account() {
        Ok(account) => account,
        Err(response) => return response,
    };
    let people = &ask.shared.people;
    let known = match find_password(&people.store, person).await {
        Ok(known) => known,
        Err(fault) => return ask.failed(&fault),
    };
    let secret = second_factor::secret(&people.key, person, next_generation(known.as_ref()));
    let html = ask.shell("/account/password", "people-password-title").and_then(|shell| {
        ui::render(&PasswordPage {
            form: Form::new(shell.t, draft),
            has_one: known.is_some(),
            qr: ui::qr(&second_factor::address(secret, shell.t.text("product-name"))),
            spelled: second_factor::spelled(secret),
            least: *crate::password::LENGTH.start(),
            shell,
        })
    });
    ask.page_with(status, html)
}

fn next_generation(known: Option<&Password>) -> i64 {
    known.map_or(1, |known| known.generation + 1)
}

/// The form: name, password, and a code that proves that the device has the secret.
pub(crate) async fn send(ask: Ask) -> Response {
    let (person, session) = match ask.account() {
        Ok((person, session)) => (person, session.clone()),
        Err(response) => return response,
    };
    let people = &ask.shared.people;
    let known = match find_password(&people.store, person).await {
        Ok(known) => known,
        Err(fault) => return ask.failed(&fault),
    };
    let generation = next_generation(known.as_ref());
    let step = match entered(&ask, person, generation) {
        Ok(step) => step,
        Err(refusals) => return form_page(&ask, StatusCode::UNPROCESSABLE_ENTITY, &ask.refused(refusals)).await,
    };
    let login = people.key.login(ask.entries.value("login"));
    let (salt, typed): ([u8; 16], String) = (people.bytes(), ask.entries.value("password").to_owned());
    let hashing = tokio::task::spawn_blocking(move || hash(&typed, &salt)).await;
    let hash = match hashing.map_err(|error| Fault::because("hash a password", error)).and_then(|hash| hash) {
        Ok(hash) => hash.to_vec(),
        Err(fault) => return ask.failed(&fault),
    };
    let password = Password { person, salt: salt.to_vec(), hash, generation, step };
    let codes: Vec<String> = (0..CODES).map(|_| second_factor::paper_code(people.bytes())).collect();
    match store(&ask, login, password, &codes).await {
        Ok(()) => {}
        Err(WriteError::Refused(refusal)) => {
            return form_page(&ask, StatusCode::UNPROCESSABLE_ENTITY, &ask.refused(vec![refusal])).await;
        }
        Err(error) => return ask.not_written(error),
    }
    codes_page(&ask, codes, session.method, person).await
}

/// What is wrong with what was entered, or the step of time of its code.
fn entered(ask: &Ask, person: PersonId, generation: i64) -> Result<i64, Vec<Refusal>> {
    let people = &ask.shared.people;
    let login = ask.entries.text("login").unwrap_or_default();
    let mut refusals = Vec::new();
    if !(3..=254).contains(&login.chars().count()) {
        refusals.push(Refusal::field("login", "people-login-missing"));
    }
    if let Err(refusal) = check(ask.entries.value("password"), &login) {
        refusals.push(refusal);
    }
    let secret = second_factor::secret(&people.key, person, generation);
    let step = second_factor::check(secret, ask.entries.value("code"), 0, people.clock.now());
    if step.is_none() {
        refusals.push(Refusal::field("code", "people-code-wrong"));
    }
    step.filter(|_| refusals.is_empty()).ok_or(refusals)
}

async fn store(ask: &Ask, login: [u8; 32], password: Password, codes: &[String]) -> Result<(), WriteError> {
    let key = &ask.shared.people.key;
    let hashes: Vec<_> = codes.iter().map(|code| second_factor::paper_hash(key, password.person, code)).collect();
    ask.shared
        .people
        .store
        .write(async move |tx| {
            if !put_password(&tx, login, &password).await? {
                return Err(Refusal::field("login", "people-login-taken").into());
            }
            put_codes(&tx, password.person, &hashes).await?;
            Ok(())
        })
        .await
}

/// Shows the codes on paper, once. Whoever came by an invitation has proven more now, and gets a session that says so.
async fn codes_page(ask: &Ask, codes: Vec<String>, method: Method, person: PersonId) -> Response {
    let html =
        ask.shell("/account/password", "people-codes-title").and_then(|shell| ui::render(&CodesPage { codes, shell }));
    let mut response = ask.page(html);
    if method == Method::Invitation {
        let begun = sign_in::begin(ask, person, Method::Password).await;
        for cookie in begun.headers().get_all(axum::http::header::SET_COOKIE) {
            response.headers_mut().append(axum::http::header::SET_COOKIE, cookie.clone());
        }
    }
    response
}

/// Takes the password away.
pub(crate) async fn remove(ask: Ask) -> Response {
    let (person, _) = match ask.account() {
        Ok(account) => account,
        Err(response) => return response,
    };
    match drop_password(&ask.shared.people.store, person).await {
        Ok(()) => ui::go_on(&ask.to("/account")),
        Err(error) => ask.not_written(error),
    }
}
