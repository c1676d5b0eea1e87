//! Signing in with a link by e-mail: single use, ten minutes, in the browser that asked, spent by a form and never by opening
//! the address, as programs that look through mail do (ASVS 6.5.5, 6.6.2).

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use kernel::{PersonId, Refusal};
use mail::{Address, Letter};
use store::WriteError;
use ui::{Draft, Form, Shell};

use super::{Ask, sign_in};
use crate::{
    session::{Method, Token, set_cookie},
    store::{Profile, find_by_address, put_link, put_profile, spend_link},
};

/// How long a link opens, in milliseconds.
const LINK_MS: i64 = 10 * 60_000;

#[derive(Template)]
#[template(path = "sign_in_link.html")]
struct LinkPage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    next: String,
}

#[derive(Template)]
#[template(path = "open_link.html")]
struct OpenPage<'a> {
    shell: Shell<'a>,
    next: String,
}

/// The cookie by which the browser that asked is known again.
const fn cookie_name(is_https: bool) -> &'static str {
    if is_https { "__Host-navimig-ask" } else { "navimig-ask" }
}

/// `/{lang}/sign-in/link`
pub(crate) async fn show(ask: Ask) -> Response {
    if !ask.shared.people.sends_mail {
        let way = Some((ask.to("/sign-in"), "people-sign-in-title"));
        return ask.note(StatusCode::OK, "people-sign-in-link-title", "people-link-off", String::new(), way);
    }
    link_page(&ask, StatusCode::OK, &Draft::default())
}

fn link_page(ask: &Ask, status: StatusCode, draft: &Draft) -> Response {
    let html = ask
        .shell("/sign-in/link", "people-sign-in-link-title")
        .and_then(|shell| ui::render(&LinkPage { form: Form::new(shell.t, draft), next: ask.next(), shell }));
    ask.page_with(status, html)
}

/// Sends a link. The answer is the same whether the address has an account or not: one without gets one by using the link.
pub(crate) async fn send(ask: Ask) -> Response {
    if !ask.shared.people.sends_mail {
        return ask.absent();
    }
    let typed = ask.entries.text("email").unwrap_or_default();
    let parsed: Result<Address, _> = typed.parse();
    let Ok(address) = parsed else {
        let draft = ask.refused(vec![Refusal::field("email", "people-email-wrong")]);
        return link_page(&ask, StatusCode::UNPROCESSABLE_ENTITY, &draft);
    };
    let (people, now) = (&ask.shared.people, ask.shared.people.clock.now());
    let hash = people.key.address(&typed);
    let asked = ask.shared.tries().ask(&hash, ask.client, now);
    if let Err(seconds) = asked {
        let draft = ask.refused(vec![Refusal::field("email", "people-wait")]);
        return ui::come_back_after(link_page(&ask, StatusCode::TOO_MANY_REQUESTS, &draft), seconds);
    }
    // each letter counts as a try: nobody's mailbox is filled from here
    ask.shared.tries().note(&hash, ask.client, now);
    let (link, browser) = (people.token(), people.token());
    let letter = match letter(&ask, address, &link) {
        Ok(letter) => letter,
        Err(response) => return response,
    };
    let (keys, lang) = ((link.hash(), browser.hash(), hash), ask.lang);
    let stored: Result<(), WriteError> = people
        .store
        .write(async move |tx| {
            put_link(&tx, keys, lang, now.plus_ms(LINK_MS)).await?;
            mail::queue(&tx, letter.clone(), now).await?;
            Ok(())
        })
        .await;
    if let Err(error) = stored {
        return ask.not_written(error);
    }
    let mut response = ask.note(StatusCode::OK, "people-link-sent-title", "people-link-sent", String::new(), None);
    put_browser(&ask, &mut response, Some(&browser));
    response
}

#[expect(clippy::result_large_err, reason = "the answer is given at once, and never kept")]
fn letter(ask: &Ask, to: Address, link: &Token) -> Result<Letter, Response> {
    let people = &ask.shared.people;
    let now = people.clock.now();
    let shell = ask.shell("/sign-in/link", "people-link-subject").map_err(|fault| ask.failed(&fault))?;
    let next: String = url::form_urlencoded::byte_serialize(ask.next().as_bytes()).collect();
    let address = format!("{}/{}/sign-in/open/{}?next={next}", people.site.base_url, ask.lang, link.reveal());
    let (t, product) = (shell.t, shell.t.text("product-name"));
    let (asked, not_you) = (t.text("people-link-letter"), t.text("people-link-letter-not-you"));
    Ok(Letter {
        id: people.id(),
        to,
        lang: ask.lang,
        subject: format!("{product}: {}", shell.title),
        text: format!("{asked}\n\n{address}\n\n{not_you}\n"),
        due_at: now,
        expires_at: now.plus_ms(LINK_MS),
        unsubscribe: None,
        once: None,
    })
}

fn put_browser(ask: &Ask, response: &mut Response, token: Option<&Token>) {
    let is_https = ask.shared.people.is_https();
    let value = token.map(Token::reveal).unwrap_or_default();
    let seconds = if token.is_some() { u32::try_from(LINK_MS / 1_000).unwrap_or_default() } else { 0 };
    if let Ok(cookie) = HeaderValue::from_str(&set_cookie(cookie_name(is_https), &value, Some(seconds), is_https)) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// `/{lang}/sign-in/open/{token}`: a button, and nothing happens before it is pressed.
pub(crate) async fn open(ask: Ask) -> Response {
    if Token::parse(ask.part("token")).is_none() {
        return late(&ask);
    }
    let html = ask
        .shell("/sign-in", "people-sign-in-title")
        .and_then(|shell| ui::render(&OpenPage { next: ask.next(), shell }));
    ask.page(html)
}

fn late(ask: &Ask) -> Response {
    let way = Some((ask.to("/sign-in/link"), "people-link-send"));
    ask.note(StatusCode::NOT_FOUND, "people-link-late-title", "people-link-late", String::new(), way)
}

/// Spends the link.
pub(crate) async fn spend(ask: Ask) -> Response {
    let browser = ask.cookie(cookie_name(ask.shared.people.is_https())).and_then(|value| Token::parse(&value));
    let (Some(link), Some(browser)) = (Token::parse(ask.part("token")), browser) else { return late(&ask) };
    let Ok(shell) = ask.shell("/sign-in", "people-name-unset") else { return ask.absent() };
    let (name, people) = (shell.title, &ask.shared.people);
    let (now, fresh) = (people.clock.now(), PersonId(people.id()));
    let (hash, browser) = (link.hash(), browser.hash());
    let spent: Result<Option<PersonId>, WriteError> = people
        .store
        .write(async move |tx| {
            let Some((address, lang)) = spend_link(&tx, hash, browser, now).await? else { return Ok(None) };
            let (person, is_new) = find_by_address(&tx, address, fresh).await?;
            if is_new {
                put_profile(&tx, &Profile { id: person, name: name.clone(), lang }, now.day_utc()).await?;
            }
            Ok(Some(person))
        })
        .await;
    match spent {
        Ok(Some(person)) => {
            let mut response = sign_in::begin(&ask, person, Method::Link).await;
            put_browser(&ask, &mut response, None);
            response
        }
        Ok(None) => late(&ask),
        Err(error) => ask.not_written(error),
    }
}
