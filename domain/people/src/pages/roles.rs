//! Who holds which role within the scopes of an administrator; inviting, taking, withdrawing.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use events::{Event, Subject};
use kernel::{Day, Fault, PersonId, RandomId, Refusal, Role, Scope};
use serde_json::json;
use store::WriteError;
use ui::{Choice, Draft, Form, Shell};

use super::{
    Ask,
    account::role_label,
    scopes::{Said, say, within},
    visit::jiff_days,
};
use crate::{
    roles::{fits, may_give},
    store::{
        Held, Invitation, Listed, list_invitations, list_organisations, list_roles, put_invitation, withdraw as forget,
    },
};

/// Most people that one invitation is good for.
const MOST_PLACES: u32 = 500;
/// Longest life of an invitation in days.
const MOST_DAYS: i64 = 90;

struct Row {
    person: RandomId,
    name: String,
    role: &'static str,
    role_word: &'static str,
    scope_word: String,
    said: Said,
    until: Option<String>,
}

struct Waiting {
    id: RandomId,
    role: &'static str,
    said: Said,
    until: String,
    places: u32,
}

impl Waiting {
    fn places_left(&self) -> i64 {
        self.places.into()
    }
}

/// An invitation that was just made: shown once.
struct Fresh {
    address: String,
    qr: String,
    until: String,
}

#[derive(Template)]
#[template(path = "roles.html")]
struct RolesPage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    rows: Vec<Row>,
    waiting: Vec<Waiting>,
    roles: Vec<Choice<'a>>,
    scopes: Vec<(String, Said)>,
    fresh: Option<Fresh>,
}

/// `/{lang}/desk/people`
pub(crate) async fn show(ask: Ask) -> Response {
    roles_page(&ask, StatusCode::OK, &Draft::default(), None).await
}

struct Loaded {
    held: Vec<Held>,
    waiting: Vec<Invitation>,
    organisations: Vec<Listed>,
}

async fn load(ask: &Ask) -> Result<Loaded, Fault> {
    let people = &ask.shared.people;
    Ok(Loaded {
        held: list_roles(&people.store).await?,
        waiting: list_invitations(&people.store, people.clock.now().day_utc()).await?,
        organisations: list_organisations(&people.store).await?,
    })
}

/// May the person who asks give or take this role for this scope?
fn is_mine(ask: &Ask, role: Role, scope: &Scope, organisations: &[Listed]) -> bool {
    may_give(&ask.person(), role, &within(scope, &ask.shared.people.places, organisations))
}

async fn roles_page(ask: &Ask, status: StatusCode, draft: &Draft, fresh: Option<(String, Day)>) -> Response {
    let loaded = match load(ask).await {
        Ok(loaded) => loaded,
        Err(fault) => return ask.failed(&fault),
    };
    let html =
        ask.shell("/desk/people", "people-roles-title").and_then(|shell| render(ask, shell, draft, &loaded, fresh));
    ask.page_with(status, html)
}

fn render(
    ask: &Ask,
    shell: Shell<'_>,
    draft: &Draft,
    loaded: &Loaded,
    fresh: Option<(String, Day)>,
) -> Result<String, Fault> {
    let (t, chain, places) = (shell.t, ask.chain(), &ask.shared.people.places);
    let said = |scope: &Scope| say(scope, places, &loaded.organisations, &chain);
    let rows = loaded.held.iter().filter(|held| is_mine(ask, held.role, &held.scope, &loaded.organisations));
    let rows = rows.map(|held| Row {
        person: held.person.0,
        name: held.name.clone(),
        role: role_label(held.role),
        role_word: held.role.as_str(),
        scope_word: held.scope.to_string(),
        said: said(&held.scope),
        until: held.until.map(|day| t.date(day)),
    });
    let waiting = loaded.waiting.iter().filter(|one| is_mine(ask, one.role, &one.scope, &loaded.organisations));
    let waiting = waiting.map(|one| Waiting {
        id: one.id,
        role: role_label(one.role),
        said: said(&one.scope),
        until: t.date(one.until),
        places: one.places,
    });
    let own: Vec<Scope> = ask.person().scopes(crate::roles::GIVERS).cloned().collect();
    let of_organisations = loaded.organisations.iter().map(|organisation| Scope::Organisation(organisation.id));
    let reach = own.iter().cloned().chain(of_organisations);
    let mut scopes: Vec<(String, Said)> = reach
        .filter(|scope| Role::ALL.iter().any(|role| is_mine(ask, *role, scope, &loaded.organisations)))
        .map(|scope| (scope.to_string(), said(&scope)))
        .collect();
    scopes.dedup_by(|a, b| a.0 == b.0);
    let roles = Role::ALL.into_iter().filter(|role| {
        own.iter().any(|scope| is_mine(ask, *role, scope, &loaded.organisations))
            || !matches!(role, Role::Operator | Role::IndependentDesk)
    });
    ui::render(&RolesPage {
        form: Form::new(t, draft),
        rows: rows.collect(),
        waiting: waiting.collect(),
        roles: roles.map(|role| Choice::new(role.as_str(), t.text(role_label(role)), ask.lang)).collect(),
        scopes,
        fresh: fresh.map(|(address, until)| Fresh { qr: ui::qr(&address), address, until: t.date(until) }),
        shell,
    })
}

/// Makes an invitation and shows its address once.
pub(crate) async fn invite(ask: Ask) -> Response {
    let loaded = match load(&ask).await {
        Ok(loaded) => loaded,
        Err(fault) => return ask.failed(&fault),
    };
    let invitation = match wanted(&ask, &loaded.organisations) {
        Ok(invitation) => invitation,
        Err(refusals) => {
            return roles_page(&ask, StatusCode::UNPROCESSABLE_ENTITY, &ask.refused(refusals), None).await;
        }
    };
    let people = &ask.shared.people;
    let (token, until) = (people.token(), invitation.until);
    let (hash, event) = (token.hash(), invited(&ask, &invitation));
    let stored: Result<(), WriteError> = people
        .store
        .write(async move |tx| {
            put_invitation(&tx, hash, &invitation).await?;
            events::record(&tx, &event).await?;
            Ok(())
        })
        .await;
    match stored {
        Ok(()) => {
            let address = format!("{}/{}/join/{}", people.site.base_url, ask.lang, token.reveal());
            roles_page(&ask, StatusCode::OK, &Draft::default(), Some((address, until))).await
        }
        Err(error) => ask.not_written(error),
    }
}

fn invited(ask: &Ask, invitation: &Invitation) -> Event {
    let people = &ask.shared.people;
    Event::new("Invited", people.clock.now(), people.bytes())
        .about(Subject::new("invitation", invitation.id))
        .by(invitation.giver.map(|giver| giver.0))
        .with(json!({
            "role": invitation.role.as_str(), "scope": invitation.scope.to_string(), "places": invitation.places,
        }))
}

/// What the form asks for, if the person may give it.
fn wanted(ask: &Ask, organisations: &[Listed]) -> Result<Invitation, Vec<Refusal>> {
    let people = &ask.shared.people;
    let entries = &ask.entries;
    let mut refusals = Vec::new();
    let role = Role::parse(entries.value("role"));
    if role.is_none() {
        refusals.push(Refusal::field("role", "people-role-missing"));
    }
    // a place may be typed: its slug stands in every address of it
    let typed = entries.text("place").map(|slug| format!("place:{slug}"));
    let chosen = typed.as_deref().unwrap_or_else(|| entries.value("scope"));
    let scope = Scope::parse(chosen).filter(|scope| match scope {
        Scope::Place(slug) => people.places.get(slug.as_str()).is_some(),
        Scope::Organisation(id) => organisations.iter().any(|organisation| organisation.id == *id),
        Scope::Installation | Scope::Body(_) => true,
    });
    if scope.is_none() {
        refusals.push(Refusal::field(if typed.is_some() { "place" } else { "scope" }, "people-scope-missing"));
    }
    if let (Some(role), Some(scope)) = (role, &scope) {
        if !fits(role, scope) {
            refusals.push(Refusal::field("role", "people-role-unfit"));
        } else if !is_mine(ask, role, scope, organisations) {
            refusals.push(Refusal::field("role", "people-role-not-yours"));
        }
    }
    let number =
        |name: &str, most: i64| entries.value(name).trim().parse::<i64>().ok().filter(|n| (1..=most).contains(n));
    let places = number("places", MOST_PLACES.into());
    if places.is_none() {
        refusals.push(Refusal::field("places", "people-places-wrong"));
    }
    let days = number("days", MOST_DAYS);
    if days.is_none() {
        refusals.push(Refusal::field("days", "people-days-wrong"));
    }
    match (role, scope, places, days, refusals.is_empty()) {
        (Some(role), Some(scope), Some(places), Some(days), true) => Ok(Invitation {
            id: people.id(),
            role,
            scope,
            giver: ask.person().id,
            places: u32::try_from(places).unwrap_or(1),
            until: people.clock.now().day_utc().saturating_add(jiff_days(days)),
            role_until: None,
        }),
        _ => Err(refusals),
    }
}

/// Takes a role.
pub(crate) async fn take(ask: Ask) -> Response {
    let organisations = match list_organisations(&ask.shared.people.store).await {
        Ok(organisations) => organisations,
        Err(fault) => return ask.failed(&fault),
    };
    let entries = &ask.entries;
    let person = RandomId::parse(entries.value("person")).map(PersonId);
    let (Some(person), Some(role), Some(scope)) =
        (person, Role::parse(entries.value("role")), Scope::parse(entries.value("scope")))
    else {
        return ask.malformed(StatusCode::BAD_REQUEST);
    };
    if !is_mine(&ask, role, &scope, &organisations) {
        return ask.absent();
    }
    let people = &ask.shared.people;
    let event = Event::new("RoleTaken", people.clock.now(), people.bytes())
        .about(Subject::new("person", person.0))
        .by(ask.person().id.map(|id| id.0))
        .with(json!({"role": role.as_str(), "scope": scope.to_string()}));
    let taken = people
        .store
        .write(async move |tx| {
            let is_held = crate::store::take(&tx, person, role, &scope).await?;
            if is_held && role == Role::Operator && !crate::store::any_operator(&tx).await? {
                return Err(Refusal::new("people-last-operator").into());
            }
            if is_held {
                events::record(&tx, &event).await?;
            }
            Ok(is_held)
        })
        .await;
    match taken {
        Ok(true) => ui::go_on(&ask.to("/desk/people")),
        Ok(false) => ask.absent(),
        Err(WriteError::Refused(refusal)) => {
            let way = Some((ask.to("/desk/people"), "people-roles-title"));
            ask.note(StatusCode::CONFLICT, "people-refused-title", refusal.key, String::new(), way)
        }
        Err(error) => ask.not_written(error),
    }
}

/// Withdraws an invitation.
pub(crate) async fn withdraw(ask: Ask) -> Response {
    let loaded = match load(&ask).await {
        Ok(loaded) => loaded,
        Err(fault) => return ask.failed(&fault),
    };
    let id = RandomId::parse(ask.entries.value("invitation"));
    let found = loaded.waiting.iter().find(|one| Some(one.id) == id);
    let Some(found) = found.filter(|one| is_mine(&ask, one.role, &one.scope, &loaded.organisations)) else {
        return ask.absent();
    };
    match forget(&ask.shared.people.store, found.id).await {
        Ok(_) => ui::go_on(&ask.to("/desk/people")),
        Err(error) => ask.not_written(error),
    }
}
