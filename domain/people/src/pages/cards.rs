//! Printed cards: made by an accredited organisation, used by whoever holds one.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use events::{Event, Subject};
use kernel::{Fault, PersonId, RandomId, Refusal, Role, Scope};
use serde_json::json;
use store::WriteError;
use ui::{Draft, Form, Shell};

use super::{Ask, account::name_of, organisations::accredited, sign_in, visit::jiff_days};
use crate::{
    password::{hash, same},
    second_factor::paper_code,
    session::Method,
    store::{CardHeld, bind_card, find_card, give, list_cards, put_cards, revoke_card},
};

/// Most cards that are made at once.
const MOST: i64 = 100;
/// Days for which a card is good.
const DAYS: i64 = 730;
/// Fewest characters of the secret.
const SECRET_MIN: usize = 6;

#[derive(Template)]
#[template(path = "sign_in_card.html")]
struct CardPage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    next: String,
    code: String,
    /// The card was never used: its holder chooses a secret and a name.
    is_fresh: bool,
    secret_min: usize,
}

struct Row {
    id: RandomId,
    number: i64,
    until: String,
    is_revoked: bool,
    is_taken: bool,
}

struct Printed {
    number: i64,
    code: String,
    qr: String,
}

#[derive(Template)]
#[template(path = "cards.html")]
struct CardsPage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    id: RandomId,
    organisation: String,
    rows: Vec<Row>,
    printed: Vec<Printed>,
    until: String,
    address: String,
}

/// A code as the database knows it, whatever stands between its letters.
fn code_hash(ask: &Ask, code: &str) -> [u8; 32] {
    let letters: String = code.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    ask.shared.people.key.derive("card", &[letters.as_bytes()])
}

/// `/{lang}/sign-in/card`
pub(crate) async fn show(ask: Ask) -> Response {
    let draft = Draft { entries: [("code", ask.query.value("code"))].into_iter().collect(), ..Draft::default() };
    card_page(&ask, StatusCode::OK, &draft, false)
}

fn card_page(ask: &Ask, status: StatusCode, draft: &Draft, is_fresh: bool) -> Response {
    let html = ask.shell("/sign-in/card", "people-sign-in-card-title").and_then(|shell| {
        ui::render(&CardPage {
            form: Form::new(shell.t, draft),
            next: ask.next(),
            code: draft.entries.value("code").to_owned(),
            is_fresh,
            secret_min: SECRET_MIN,
            shell,
        })
    });
    ask.page_with(status, html)
}

/// Uses a card: the first time its holder gives it a secret, later the secret opens it.
pub(crate) async fn send(ask: Ask) -> Response {
    let people = &ask.shared.people;
    let code = code_hash(&ask, ask.entries.value("code"));
    let now = people.clock.now();
    let asked = ask.shared.tries().ask(&code, ask.client, now);
    if let Err(seconds) = asked {
        let draft = ask.refused(vec![Refusal::field("code", "people-wait")]);
        return ui::come_back_after(card_page(&ask, StatusCode::TOO_MANY_REQUESTS, &draft, false), seconds);
    }
    let card = match find_card(&people.store, code, now.day_utc()).await {
        Ok(card) => card,
        Err(fault) => return ask.failed(&fault),
    };
    match card {
        Some(CardHeld { holder: None, organisation, .. }) => first_use(&ask, code, organisation).await,
        Some(CardHeld { holder: Some((person, salt, secret)), .. }) => {
            match slow_hash(ask.entries.value("secret"), salt).await {
                Ok(typed) if same(&typed, &secret) => {
                    ask.shared.tries().forget(&code, ask.client);
                    sign_in::begin(&ask, person, Method::Card).await
                }
                Ok(_) => wrong(&ask, &code),
                Err(fault) => ask.failed(&fault),
            }
        }
        None => match slow_hash(ask.entries.value("secret"), vec![0; 16]).await {
            Ok(_) => wrong(&ask, &code),
            Err(fault) => ask.failed(&fault),
        },
    }
}

fn wrong(ask: &Ask, code: &[u8; 32]) -> Response {
    let now = ask.shared.people.clock.now();
    ask.shared.tries().note(code, ask.client, now);
    let draft = ask.refused(vec![Refusal::field("code", "people-card-wrong")]);
    card_page(ask, StatusCode::UNPROCESSABLE_ENTITY, &draft, false)
}

async fn slow_hash(secret: &str, salt: Vec<u8>) -> Result<Vec<u8>, Fault> {
    let secret = secret.to_owned();
    let hashing = tokio::task::spawn_blocking(move || hash(&secret, &salt)).await;
    hashing.map_err(|error| Fault::because("hash the secret of a card", error))?.map(|hash| hash.to_vec())
}

/// The holder of a fresh card chooses a name and a secret, and is a participant from now on.
async fn first_use(ask: &Ask, code: [u8; 32], organisation: RandomId) -> Response {
    if !ask.entries.has("fresh", "yes") {
        return card_page(ask, StatusCode::OK, &ask.refused(Vec::new()), true);
    }
    let mut refusals = Vec::new();
    let name = name_of(ask).map_err(|refusal| refusals.push(refusal)).unwrap_or_default();
    let secret = ask.entries.value("secret");
    if secret.chars().count() < SECRET_MIN || secret.chars().all(|c| secret.starts_with(c)) {
        refusals.push(Refusal::field("secret", "people-card-secret-short"));
    }
    if !refusals.is_empty() {
        return card_page(ask, StatusCode::UNPROCESSABLE_ENTITY, &ask.refused(refusals), true);
    }
    let salt: [u8; 16] = ask.shared.people.bytes();
    let hashed = match slow_hash(secret, salt.to_vec()).await {
        Ok(hashed) => hashed,
        Err(fault) => return ask.failed(&fault),
    };
    match bind(ask, (code, organisation), name, (salt, hashed)).await {
        Ok(person) => sign_in::begin(ask, person, Method::Card).await,
        Err(WriteError::Refused(refusal)) => card_page(ask, StatusCode::CONFLICT, &ask.refused(vec![refusal]), false),
        Err(error) => ask.not_written(error),
    }
}

async fn bind(
    ask: &Ask,
    (code, organisation): ([u8; 32], RandomId),
    name: String,
    (salt, secret): ([u8; 16], Vec<u8>),
) -> Result<PersonId, WriteError> {
    let (shared, lang) = (std::sync::Arc::clone(&ask.shared), ask.lang);
    ask.shared
        .people
        .store
        .write(async move |tx| {
            let person = shared.make(&tx, &name, lang).await?;
            if !bind_card(&tx, code, person, &salt, &secret).await? {
                return Err(Refusal::field("code", "people-card-wrong").into());
            }
            give(&tx, person, Role::Participant, &Scope::Organisation(organisation), None).await?;
            Ok(person)
        })
        .await
}

/// `/{lang}/desk/organisations/{id}/cards`
pub(crate) async fn list(ask: Ask) -> Response {
    match accredited(&ask).await {
        Ok(organisation) => cards_page(&ask, (organisation.id, organisation.name), &Draft::default(), Vec::new()).await,
        Err(response) => response,
    }
}

async fn cards_page(ask: &Ask, (id, name): (RandomId, String), draft: &Draft, printed: Vec<Printed>) -> Response {
    let people = &ask.shared.people;
    let cards = match list_cards(&people.store, id).await {
        Ok(cards) => cards,
        Err(fault) => return ask.failed(&fault),
    };
    let status = if draft.refusals.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let html = ask.shell(&format!("/desk/organisations/{id}/cards"), "people-cards-title").and_then(|shell| {
        let rows = cards.iter().map(|card| Row {
            id: card.id,
            number: card.number,
            until: shell.t.date(card.until),
            is_revoked: card.is_revoked,
            is_taken: card.is_taken,
        });
        ui::render(&CardsPage {
            form: Form::new(shell.t, draft),
            id,
            organisation: name,
            rows: rows.collect(),
            printed,
            until: shell.t.date(until(ask)),
            address: format!("{}/{}/sign-in/card", people.site.base_url, ask.lang),
            shell,
        })
    });
    ask.page_with(status, html)
}

fn until(ask: &Ask) -> kernel::Day {
    ask.shared.people.clock.now().day_utc().saturating_add(jiff_days(DAYS))
}

/// Makes cards and shows them once, to be printed.
pub(crate) async fn make(ask: Ask) -> Response {
    let organisation = match accredited(&ask).await {
        Ok(organisation) => organisation,
        Err(response) => return response,
    };
    let known = (organisation.id, organisation.name);
    let count = ask.entries.value("count").trim().parse::<i64>().ok().filter(|count| (1..=MOST).contains(count));
    let Some(count) = count else {
        let draft = ask.refused(vec![Refusal::field("count", "people-cards-count-wrong")]);
        return cards_page(&ask, known, &draft, Vec::new()).await;
    };
    let people = &ask.shared.people;
    // twenty letters: 100 bits, in two parts
    let codes: Vec<String> =
        (0..count).map(|_| format!("{}-{}", paper_code(people.bytes()), paper_code(people.bytes()))).collect();
    let cards: Vec<_> = codes.iter().map(|code| (code_hash(&ask, code), people.id())).collect();
    let event = Event::new("CardsMade", people.clock.now(), people.bytes())
        .about(Subject::new("organisation", known.0))
        .by(ask.person().id.map(|id| id.0))
        .with(json!({"count": count}));
    let (id, day) = (known.0, until(&ask));
    let stored = people
        .store
        .write(async move |tx| {
            let first = put_cards(&tx, id, &cards, day).await?;
            events::record(&tx, &event).await?;
            Ok(first)
        })
        .await;
    let first = match stored {
        Ok(first) => first,
        Err(error) => return ask.not_written(error),
    };
    let address = |code: &str| format!("{}/{}/sign-in/card?code={code}", people.site.base_url, ask.lang);
    let printed = (first..).zip(codes).map(|(number, code)| Printed { number, qr: ui::qr(&address(&code)), code });
    cards_page(&ask, known, &Draft::default(), printed.collect()).await
}

/// Revokes a card.
pub(crate) async fn revoke(ask: Ask) -> Response {
    let organisation = match accredited(&ask).await {
        Ok(organisation) => organisation,
        Err(response) => return response,
    };
    let Some(card) = RandomId::parse(ask.entries.value("card")) else {
        return ask.malformed(StatusCode::BAD_REQUEST);
    };
    match revoke_card(&ask.shared.people.store, organisation.id, card).await {
        Ok(true) => ui::go_on(&ask.to(&format!("/desk/organisations/{}/cards", organisation.id))),
        Ok(false) => ask.absent(),
        Err(error) => ask.not_written(error),
    }
}
