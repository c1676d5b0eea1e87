//! Signing in and out.

use askama::Template;
use axum::{
    http::{HeaderName, HeaderValue, StatusCode},
    response::Response,
};
use kernel::{Fault, PersonId, Refusal};
use store::WriteError;
use ui::{Draft, Form, Shell};

use super::Ask;
use crate::{
    password, second_factor,
    session::Method,
    store::{Password, find_login, spend_code, took_step},
};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage<'a> {
    shell: Shell<'a>,
    has_passkeys: bool,
    sends_mail: bool,
    next: String,
}

#[derive(Template)]
#[template(path = "sign_in_password.html")]
struct PasswordPage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    next: String,
}

#[derive(Template)]
#[template(path = "sign_out.html")]
struct SignOutPage<'a> {
    shell: Shell<'a>,
    is_signed_in: bool,
}

/// `/{lang}/sign-in`
pub(crate) async fn show(ask: Ask) -> Response {
    if ask.session.is_some() {
        return ui::go_on(&ask.next());
    }
    let html = ask.shell("/sign-in", "people-sign-in-title").and_then(|shell| {
        let sends_mail = ask.shared.people.sends_mail;
        ui::render(&SignInPage { has_passkeys: ask.shared.passkeys.is_some(), sends_mail, next: ask.next(), shell })
    });
    ask.page(html)
}

/// `/{lang}/sign-in/password`
pub(crate) async fn password(ask: Ask) -> Response {
    password_page(&ask, StatusCode::OK, &Draft::default())
}

fn password_page(ask: &Ask, status: StatusCode, draft: &Draft) -> Response {
    // what was typed is kept, but for the secrets
    let html = ask
        .shell("/sign-in/password", "people-sign-in-password-title")
        .and_then(|shell| ui::render(&PasswordPage { form: Form::new(shell.t, draft), next: ask.next(), shell }));
    ask.page_with(status, html)
}

/// The form of name, password and code.
pub(crate) async fn send_password(ask: Ask) -> Response {
    let people = &ask.shared.people;
    let (login, code) = (ask.entries.text("login").unwrap_or_default(), ask.entries.text("code").unwrap_or_default());
    let login = people.key.login(&login);
    let now = people.clock.now();
    // the guard is dropped before anything is awaited
    let asked = ask.shared.tries().ask(&login, ask.client, now);
    if let Err(seconds) = asked {
        let page = password_page(&ask, StatusCode::TOO_MANY_REQUESTS, &wrong(&ask, "people-wait"));
        return ui::come_back_after(page, seconds);
    }
    let found = match find_login(&people.store, login).await {
        Ok(found) => found,
        Err(fault) => return ask.failed(&fault),
    };
    // as much work for a name that nobody has: the time of the answer tells nothing
    let checked = slow_check(ask.entries.value("password").to_owned(), found.clone()).await;
    let person = match checked {
        Ok(Some(password)) => match take_code(&ask, &password, &code).await {
            Ok(true) => Some(password.person),
            Ok(false) => None,
            Err(error) => return ask.not_written(error),
        },
        Ok(None) => None,
        Err(fault) => return ask.failed(&fault),
    };
    let Some(person) = person else {
        ask.shared.tries().note(&login, ask.client, now);
        return password_page(&ask, StatusCode::UNPROCESSABLE_ENTITY, &wrong(&ask, "people-sign-in-wrong"));
    };
    ask.shared.tries().forget(&login, ask.client);
    begin(&ask, person, Method::Password).await
}

fn wrong(ask: &Ask, key: &'static str) -> Draft {
    ask.refused(vec![Refusal::field("login", key)])
}

/// The password that was found, if the one that was typed is the same; some 20 ms of work in every case.
async fn slow_check(typed: String, found: Option<Password>) -> Result<Option<Password>, Fault> {
    let checking = tokio::task::spawn_blocking(move || {
        let salt = found.as_ref().map_or_else(|| vec![0; 16], |password| password.salt.clone());
        let hash = password::hash(&typed, &salt)?;
        Ok(found.filter(|password| password::same(&password.hash, &hash)))
    });
    checking.await.map_err(|error| Fault::because("check a password", error))?
}

/// Is the code right, and used for the first time: six digits of the device, or one on paper?
async fn take_code(ask: &Ask, password: &Password, code: &str) -> Result<bool, WriteError> {
    let people = &ask.shared.people;
    let (person, secret) = (password.person, second_factor::secret(&people.key, password.person, password.generation));
    let step = second_factor::check(secret, code, password.step, people.clock.now());
    let paper = second_factor::paper_hash(&people.key, person, code);
    people
        .store
        .write(async move |tx| match step {
            Some(step) => took_step(&tx, person, step).await.map_err(Into::into),
            None => spend_code(&tx, person, paper).await.map_err(Into::into),
        })
        .await
}

/// Opens a session for a person who has proven who they are, and goes on.
pub(super) async fn begin(ask: &Ask, person: PersonId, method: Method) -> Response {
    let shared = std::sync::Arc::clone(&ask.shared);
    let former = ask.session.as_ref().and_then(|session| Some((session.person.id?, session.id)));
    let opened = ask.shared.people.store.write(async move |tx| shared.open(&tx, person, method).await).await;
    if let Some((person, id)) = former
        && let Err(error) = crate::store::end(&ask.shared.people.store, person, id).await
    {
        tracing::warn!(%error, "a former session could not be ended");
    }
    match opened {
        Ok(token) => ask.signed_in(&ask.next(), &token),
        Err(error) => ask.not_written(error),
    }
}

/// `/{lang}/sign-out`: the question, or that it is done.
pub(crate) async fn signed_out(ask: Ask) -> Response {
    let html = ask
        .shell("/sign-out", "people-sign-out-title")
        .and_then(|shell| ui::render(&SignOutPage { is_signed_in: ask.session.is_some(), shell }));
    ask.page(html)
}

/// Ends the session; on a shared phone, takes away what the browser keeps of this site as well.
pub(crate) async fn sign_out(ask: Ask) -> Response {
    if let Some((person, session)) = ask.session.as_ref().and_then(|session| Some((session.person.id?, session.id)))
        && let Err(error) = crate::store::end(&ask.shared.people.store, person, session).await
    {
        return ask.not_written(error);
    }
    let mut response = ui::go_on(&ask.to("/sign-out"));
    ask.put_session(&mut response, None);
    if ask.entries.has("wipe", "yes") {
        let everything = HeaderValue::from_static("\"cache\", \"cookies\", \"storage\"");
        response.headers_mut().insert(HeaderName::from_static("clear-site-data"), everything);
    }
    response
}
