//! The page of an account: name, ways to sign in, where the person is signed in, what they may do.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use kernel::{Day, Fault, Lang, PersonId, RandomId, Refusal};
use ui::{Draft, Form, Shell};

use super::{
    Ask,
    passkeys::to_hex,
    scopes::{Said, say},
};
use crate::{
    session::Method,
    store::{self, Profile, Session, end, end_others, find_password, list_passkeys, put_profile, set_hidden},
};

/// Longest name in characters.
pub(super) const NAME_MAX: usize = 60;

struct PasskeyRow {
    id: String,
    name: String,
    days: String,
}

struct SessionRow {
    id: RandomId,
    way: &'static str,
    day: String,
    is_this: bool,
}

struct WorkRow<'a> {
    path: &'static str,
    title: &'a str,
    lead: &'a str,
}

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    name: String,
    is_hidden: bool,
    /// The way of signing in does not open every role that the person holds.
    is_closed: bool,
    must_set_up: bool,
    roles: Vec<(&'static str, Said)>,
    work: Vec<WorkRow<'a>>,
    has_passkeys: bool,
    passkeys: Vec<PasskeyRow>,
    has_password: bool,
    sessions: Vec<SessionRow>,
}

/// `/{lang}/account`
pub(crate) async fn show(ask: Ask) -> Response {
    account_page(&ask, StatusCode::OK, &Draft::default()).await
}

async fn account_page(ask: &Ask, status: StatusCode, draft: &Draft) -> Response {
    let (person, session) = match ask.account() {
        Ok(account) => account,
        Err(response) => return response,
    };
    let kept = match Kept::load(ask, person).await {
        Ok(kept) => kept,
        Err(fault) => return ask.failed(&fault),
    };
    let html =
        ask.shell("/account", "people-account-title").and_then(|shell| render(ask, shell, draft, session, &kept));
    ask.page_with(status, html)
}

/// What is loaded for the page.
struct Kept {
    passkeys: Vec<store::Passkey>,
    has_password: bool,
    sessions: Vec<(RandomId, Method, Day)>,
    organisations: Vec<store::Listed>,
}

impl Kept {
    async fn load(ask: &Ask, person: PersonId) -> Result<Self, Fault> {
        let people = &ask.shared.people;
        Ok(Self {
            passkeys: list_passkeys(&people.store, person).await?,
            has_password: find_password(&people.store, person).await?.is_some(),
            sessions: store::list(&people.store, person, people.clock.now()).await?,
            organisations: store::list_organisations(&people.store).await?,
        })
    }
}

fn render(ask: &Ask, shell: Shell<'_>, draft: &Draft, session: &Session, kept: &Kept) -> Result<String, Fault> {
    let t = shell.t;
    let work = ask.shared.people.work.iter().filter(|work| work.needs.lets_in(&session.person));
    let passkeys = kept.passkeys.iter().map(|passkey| PasskeyRow {
        id: to_hex(&passkey.id),
        name: passkey.name.clone(),
        days: t.with2(
            "people-passkey-days",
            ("added", t.date(passkey.day).as_str()),
            ("used", t.date(passkey.used).as_str()),
        ),
    });
    let sessions = kept.sessions.iter().map(|(id, method, day)| SessionRow {
        id: *id,
        way: way_label(*method),
        day: t.date(*day),
        is_this: *id == session.id,
    });
    let roles = session.held.iter().map(|(role, scope)| {
        (role_label(*role), say(scope, &ask.shared.people.places, &kept.organisations, &ask.chain()))
    });
    ui::render(&AccountPage {
        form: Form::new(t, draft),
        name: session.name.clone(),
        is_hidden: session.is_hidden,
        is_closed: session.held.len() > session.person.roles.len(),
        must_set_up: session.method == Method::Invitation,
        roles: roles.collect(),
        work: work
            .map(|work| WorkRow { path: work.path, title: t.text(work.title), lead: t.text(work.lead) })
            .collect(),
        has_passkeys: ask.shared.passkeys.is_some(),
        passkeys: passkeys.collect(),
        has_password: kept.has_password,
        sessions: sessions.collect(),
        shell,
    })
}

/// The key of the word for a role.
pub(super) const fn role_label(role: kernel::Role) -> &'static str {
    use kernel::Role;
    match role {
        Role::Operator => "people-role-operator",
        Role::Administrator => "people-role-administrator",
        Role::Editor => "people-role-editor",
        Role::Translator => "people-role-translator",
        Role::Reviewer => "people-role-reviewer",
        Role::Moderator => "people-role-moderator",
        Role::AuthorityOfficer => "people-role-authority-officer",
        Role::IndependentDesk => "people-role-independent-desk",
        Role::Volunteer => "people-role-volunteer",
        Role::Mentor => "people-role-mentor",
        Role::Researcher => "people-role-researcher",
        Role::CouncilSecretary => "people-role-council-secretary",
        Role::Member => "people-role-member",
        Role::Participant => "people-role-participant",
    }
}

const fn way_label(method: Method) -> &'static str {
    match method {
        Method::Passkey => "people-way-passkey",
        Method::Password => "people-way-password",
        Method::Link => "people-way-link",
        Method::Card => "people-way-card",
        Method::Invitation => "people-way-invitation",
    }
}

/// The name that was entered, if it is one.
pub(super) fn name_of(ask: &Ask) -> Result<String, Refusal> {
    let name = ask.entries.text("name").unwrap_or_default();
    let is_one = !name.is_empty() && name.chars().count() <= NAME_MAX && !name.contains('\n');
    if is_one { Ok(name) } else { Err(Refusal::field("name", "people-name-missing")) }
}

/// Another name; the language of the page becomes the person's.
pub(crate) async fn send(ask: Ask) -> Response {
    let (person, _) = match ask.account() {
        Ok(account) => account,
        Err(response) => return response,
    };
    let name = match name_of(&ask) {
        Ok(name) => name,
        Err(refusal) => {
            return account_page(&ask, StatusCode::UNPROCESSABLE_ENTITY, &ask.refused(vec![refusal])).await;
        }
    };
    let (lang, today): (Lang, Day) = (ask.lang, ask.shared.people.clock.now().day_utc());
    let stored = ask
        .shared
        .people
        .store
        .write(async move |tx| {
            let profile = Profile { id: person, name: name.clone(), lang };
            put_profile(&tx, &profile, today).await.map_err(Into::into)
        })
        .await;
    match stored {
        Ok(()) => ui::go_on(&ask.to("/account")),
        Err(error) => ask.not_written(error),
    }
}

/// "Hide me now", and back.
pub(crate) async fn hide(ask: Ask) -> Response {
    let (person, _) = match ask.account() {
        Ok(account) => account,
        Err(response) => return response,
    };
    match set_hidden(&ask.shared.people.store, person, ask.entries.has("hide", "yes")).await {
        Ok(()) => ui::go_on(&ask.to("/account")),
        Err(error) => ask.not_written(error),
    }
}

/// Ends one session, or all others.
pub(crate) async fn end_session(ask: Ask) -> Response {
    let (person, session) = match ask.account() {
        Ok(account) => account,
        Err(response) => return response,
    };
    let store = &ask.shared.people.store;
    let ended = match RandomId::parse(ask.entries.value("session")) {
        Some(id) => end(store, person, id).await.map(drop),
        None => end_others(store, person, session.id).await.map(drop),
    };
    match ended {
        Ok(()) => ui::go_on(&ask.to("/account")),
        Err(error) => ask.not_written(error),
    }
}
