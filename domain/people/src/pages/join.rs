//! Taking an invitation: a role, and an account for who has none.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use events::{Event, Subject};
use kernel::{PersonId, Refusal};
use serde_json::json;
use store::WriteError;
use ui::{Draft, Form, Shell};

use super::{
    Ask,
    account::{name_of, role_label},
    scopes::{Said, say},
};
use crate::{
    roles::conflict,
    session::{Method, Token},
    store::{Invitation, accept, find_invitation, give, list_held, list_organisations},
};

#[derive(Template)]
#[template(path = "join.html")]
struct JoinPage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    role: &'static str,
    said: Said,
    until: Option<String>,
    is_staff: bool,
    /// The name of who is signed in; none for somebody new.
    name: Option<String>,
}

/// `/{lang}/join/{token}`
pub(crate) async fn show(ask: Ask) -> Response {
    match found(&ask).await {
        Ok((_, invitation)) => join_page(&ask, StatusCode::OK, &Draft::default(), &invitation).await,
        Err(response) => response,
    }
}

async fn found(ask: &Ask) -> Result<(Token, Invitation), Response> {
    let gone = || {
        let way = Some((ask.to("/sign-in"), "people-sign-in-title"));
        ask.note(StatusCode::NOT_FOUND, "people-invitation-gone-title", "people-invitation-gone", String::new(), way)
    };
    let people = &ask.shared.people;
    let Some(token) = Token::parse(ask.part("token")) else { return Err(gone()) };
    match find_invitation(&people.store, token.hash(), people.clock.now().day_utc()).await {
        Ok(Some(invitation)) => Ok((token, invitation)),
        Ok(None) => Err(gone()),
        Err(fault) => Err(ask.failed(&fault)),
    }
}

async fn join_page(ask: &Ask, status: StatusCode, draft: &Draft, invitation: &Invitation) -> Response {
    let organisations = match list_organisations(&ask.shared.people.store).await {
        Ok(organisations) => organisations,
        Err(fault) => return ask.failed(&fault),
    };
    let tail = format!("/join/{}", ask.part("token"));
    let html = ask.shell(&tail, "people-join-title").and_then(|shell| {
        ui::render(&JoinPage {
            form: Form::new(shell.t, draft),
            role: role_label(invitation.role),
            said: say(&invitation.scope, &ask.shared.people.places, &organisations, &ask.chain()),
            until: invitation.role_until.map(|day| shell.t.date(day)),
            is_staff: invitation.role.is_staff(),
            name: ask.session.as_ref().map(|session| session.name.clone()),
            shell,
        })
    });
    ask.page_with(status, html)
}

/// Takes the invitation.
pub(crate) async fn send(ask: Ask) -> Response {
    let (token, invitation) = match found(&ask).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let name = match (&ask.session, name_of(&ask)) {
        (Some(_), _) => String::new(),
        (None, Ok(name)) => name,
        (None, Err(refusal)) => {
            let draft = ask.refused(vec![refusal]);
            return join_page(&ask, StatusCode::UNPROCESSABLE_ENTITY, &draft, &invitation).await;
        }
    };
    match take(&ask, token.hash(), name).await {
        Ok(Some(session)) => ask.signed_in(&ask.to("/account"), &session),
        Ok(None) => ui::go_on(&ask.to("/account")),
        Err(WriteError::Refused(refusal)) => {
            let draft = ask.refused(vec![refusal]);
            join_page(&ask, StatusCode::UNPROCESSABLE_ENTITY, &draft, &invitation).await
        }
        Err(error) => ask.not_written(error),
    }
}

/// Gives the role to who is signed in, or to a new account, whose session is returned.
async fn take(ask: &Ask, hash: [u8; 32], name: String) -> Result<Option<Token>, WriteError> {
    let shared = std::sync::Arc::clone(&ask.shared);
    let (lang, known) = (ask.lang, ask.session.as_ref().and_then(|session| session.person.id));
    let (now, random) = (shared.people.clock.now(), shared.people.bytes());
    ask.shared
        .people
        .store
        .write(async move |tx| {
            let Some(invitation) = accept(&tx, hash, now.day_utc()).await? else {
                return Err(Refusal::field("name", "people-invitation-gone").into());
            };
            let person: PersonId = match known {
                Some(person) => person,
                None => shared.make(&tx, &name, lang).await?,
            };
            if conflict(&list_held(&tx, person).await?, invitation.role).is_some() {
                return Err(Refusal::field("name", "people-role-conflict").into());
            }
            give(&tx, person, invitation.role, &invitation.scope, invitation.role_until).await?;
            events::record(&tx, &given(person, &invitation, now, random)).await?;
            match known {
                Some(_) => Ok(None),
                None => shared.open(&tx, person, Method::Invitation).await.map(Some),
            }
        })
        .await
}

fn given(person: PersonId, invitation: &Invitation, now: kernel::Timestamp, random: [u8; 10]) -> Event {
    Event::new("RoleGiven", now, random)
        .about(Subject::new("person", person.0))
        .by(invitation.giver.map(|giver| giver.0))
        .with(json!({"role": invitation.role.as_str(), "scope": invitation.scope.to_string()}))
}
