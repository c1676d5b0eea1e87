//! A request to a page of people, read once: language, parts of the address, who asks, what was entered; and the answers that
//! all these pages give.

use std::sync::Arc;

use askama::Template;
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, RawPathParams, Request},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use kernel::{Fault, Lang, Person, PersonId, RandomId};
use serde_json::{Value, json};
use store::WriteError;
use ui::{Client, Draft, Entries, Shell};

use super::Shared;
use crate::{
    Visit,
    session::{Token, cookie, cookie_name, set_cookie},
    store::Session,
};

/// A request to a page of people.
pub(crate) struct Ask {
    pub(crate) shared: Arc<Shared>,
    pub(crate) lang: Lang,
    parts: Vec<(String, String)>,
    pub(crate) query: Entries,
    /// What was entered; empty for a page that is only shown.
    pub(crate) entries: Entries,
    /// What a script sent.
    pub(crate) json: Value,
    pub(crate) session: Option<Session>,
    pub(crate) client: Option<Client>,
    cookies: String,
    revision: Arc<str>,
}

#[derive(Template)]
#[template(path = "people_note.html")]
struct NotePage<'a> {
    shell: Shell<'a>,
    sentence: &'a str,
    reference: String,
    /// A way on: address and words.
    way: Option<(String, &'a str)>,
}

impl FromRequest<Arc<Shared>> for Ask {
    type Rejection = Response;

    async fn from_request(request: Request, shared: &Arc<Shared>) -> Result<Self, Response> {
        let (mut head, body) = request.into_parts();
        let parts = RawPathParams::from_request_parts(&mut head, shared).await;
        let parts: Vec<(String, String)> = parts
            .map(|parts| parts.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
            .unwrap_or_default();
        let lang = parts.iter().find(|(name, _)| name == "lang").and_then(|(_, lang)| lang.parse().ok());
        let known = lang.filter(|lang: &Lang| shared.people.site.catalogue.get(*lang).is_some());
        let mut ask = Self {
            shared: Arc::clone(shared),
            lang: known.unwrap_or(Lang::EN),
            parts,
            query: Entries::parse(head.uri.query().unwrap_or_default().as_bytes(), &[]).unwrap_or_default(),
            entries: Entries::default(),
            json: Value::Null,
            session: head.extensions.get::<Visit>().and_then(|visit| visit.0.clone()),
            client: head.extensions.get::<Client>().copied(),
            cookies: head
                .headers
                .get(header::COOKIE)
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
                .to_owned(),
            revision: (shared.people.revision)(),
        };
        if known.is_none() {
            return Err(ask.absent());
        }
        if head.method == axum::http::Method::POST {
            let kind = content_type(&head.headers);
            let body = Bytes::from_request(Request::from_parts(head, body), shared).await;
            let body = body.map_err(|_| ask.malformed(StatusCode::PAYLOAD_TOO_LARGE))?;
            match kind.as_str() {
                "application/json" => {
                    ask.json = serde_json::from_slice(&body).map_err(|_| ask.malformed(StatusCode::BAD_REQUEST))?;
                }
                "application/x-www-form-urlencoded" => {
                    ask.entries = Entries::parse(&body, &[]).map_err(|_| ask.malformed(StatusCode::BAD_REQUEST))?;
                }
                _ => return Err(ask.malformed(StatusCode::UNSUPPORTED_MEDIA_TYPE)),
            }
        }
        Ok(ask)
    }
}

fn content_type(headers: &HeaderMap) -> String {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

impl Ask {
    /// A part of the address; empty when the route has none of that name.
    pub(crate) fn part(&self, name: &str) -> &str {
        self.parts.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// A cookie of ours.
    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        cookie(&self.cookies, name).map(ToOwned::to_owned)
    }

    /// The id in the address.
    pub(crate) fn id(&self) -> Option<RandomId> {
        RandomId::parse(self.part("id"))
    }

    /// The person, with the roles that the way of signing in opens.
    pub(crate) fn person(&self) -> Person {
        self.session.as_ref().map(|session| session.person.clone()).unwrap_or_default()
    }

    /// The account behind a route that needs one.
    ///
    /// # Errors
    /// The answer to somebody who has not signed in.
    #[expect(clippy::result_large_err, reason = "the answer is given at once, and never kept")]
    pub(crate) fn account(&self) -> Result<(PersonId, &Session), Response> {
        let session = self.session.as_ref();
        session.and_then(|session| Some((session.person.id?, session))).ok_or_else(|| ui::go_on(&self.to("/sign-in")))
    }

    /// An address in the reader's language: `to("/account")` is `/nl/account`.
    pub(crate) fn to(&self, tail: &str) -> String {
        format!("/{}{tail}", self.lang)
    }

    /// Where the person wanted to go before they were asked to sign in: one of our own addresses, or the account.
    pub(crate) fn next(&self) -> String {
        let asked = [self.entries.value("next"), self.query.value("next")].into_iter().find(|next| !next.is_empty());
        asked.filter(|next| is_own(next)).map_or_else(|| self.to("/account"), ToOwned::to_owned)
    }

    /// The languages in which names are shown, best first.
    pub(crate) fn chain(&self) -> Vec<Lang> {
        let near = (self.lang.as_str() == "prs").then(|| "fa".parse().ok()).flatten();
        let mut chain: Vec<Lang> = [self.lang].into_iter().chain(near).collect();
        if !chain.contains(&Lang::EN) {
            chain.push(Lang::EN);
        }
        chain
    }

    /// The frame of a page; `tail` is the address behind the language, `title` a key.
    ///
    /// # Errors
    /// A [`Fault`] when the language has gone, which it cannot.
    pub(crate) fn shell(&self, tail: &str, title: &'static str) -> Result<Shell<'_>, Fault> {
        let shell = self.shared.people.site.shell(self.lang, None, tail.to_owned(), &self.revision);
        let mut shell = shell.ok_or_else(|| Fault::new(format!("frame a page in {}", self.lang)))?;
        shell.title = shell.t.text(title).to_owned();
        shell.is_private = true;
        Ok(shell)
    }

    /// A draft with what was entered and what is wrong with it.
    pub(crate) fn refused(&self, refusals: Vec<kernel::Refusal>) -> Draft {
        Draft { entries: self.entries.clone(), refusals, ..Draft::default() }
    }

    /// The page of a template, for this person only.
    pub(crate) fn page(&self, html: Result<String, Fault>) -> Response {
        self.page_with(StatusCode::OK, html)
    }

    /// The same with a status.
    pub(crate) fn page_with(&self, status: StatusCode, html: Result<String, Fault>) -> Response {
        match html {
            Ok(html) => ui::personal(status, html),
            Err(fault) => self.failed(&fault),
        }
    }

    /// "Go on there", with a session in the browser.
    pub(crate) fn signed_in(&self, to: &str, token: &Token) -> Response {
        let mut response = ui::go_on(to);
        self.put_session(&mut response, Some(token));
        response
    }

    /// Puts a session into the browser, or takes it away.
    pub(crate) fn put_session(&self, response: &mut Response, token: Option<&Token>) {
        let is_https = self.shared.people.is_https();
        let value = token.map(Token::reveal).unwrap_or_default();
        let age = token.is_none().then_some(0);
        if let Ok(cookie) = HeaderValue::from_str(&set_cookie(cookie_name(is_https), &value, age, is_https)) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }

    /// An answer to a script.
    pub(crate) fn answer(status: StatusCode, value: &Value) -> Response {
        let mut response = ui::personal(status, value.to_string());
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        response
    }

    /// There is nothing at this address, or nothing that concerns this person.
    pub(crate) fn absent(&self) -> Response {
        self.note(StatusCode::NOT_FOUND, "people-absent-title", "people-absent", String::new(), None)
    }

    /// What was sent is no form of ours.
    pub(crate) fn malformed(&self, status: StatusCode) -> Response {
        self.note(status, "people-malformed-title", "people-malformed", String::new(), None)
    }

    /// Our failure, or a database that takes nothing now: logged once, with a reference that the person sees.
    pub(crate) fn failed(&self, fault: &Fault) -> Response {
        let reference = u32::from_be_bytes(self.shared.people.bytes());
        let reference = format!("{reference:08x}");
        tracing::error!(%fault, reference, "a page of people could not be answered");
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        self.note(status, "people-fault-title", "people-fault", reference, None)
    }

    /// A write that did not happen and that no rule refused.
    pub(crate) fn not_written(&self, error: WriteError) -> Response {
        match error {
            WriteError::Unavailable(fault) => {
                tracing::warn!(%fault, "the database takes no writes");
                let status = StatusCode::SERVICE_UNAVAILABLE;
                let note = self.note(status, "people-busy-title", "people-busy", String::new(), None);
                ui::come_back_after(note, 30)
            }
            WriteError::Fault(fault) => self.failed(&fault),
            WriteError::Refused(refusal) => self.failed(&Fault::because("a rule refused the write", refusal)),
        }
    }

    /// A page with one sentence and, if there is one, a way on.
    pub(crate) fn note(
        &self,
        status: StatusCode,
        title: &'static str,
        sentence: &'static str,
        reference: String,
        way: Option<(String, &'static str)>,
    ) -> Response {
        let page = self.shell("/account", title).and_then(|shell| {
            let sentence = shell.t.text(sentence);
            let way = way.map(|(to, key)| (to, shell.t.text(key)));
            ui::render(&NotePage { sentence, reference, way, shell })
        });
        ui::personal(status, page.unwrap_or_default())
    }

    /// "No" for a script, with a sentence in the reader's language.
    pub(crate) fn no(&self, status: StatusCode, key: &'static str) -> Response {
        let sentence = self.shell("/account", key).map(|shell| shell.title).unwrap_or_default();
        Self::answer(status, &json!({"error": sentence}))
    }
}

/// One of our own addresses: begins with one slash and holds nothing that a browser reads as another host or as a second header.
pub(crate) fn is_own(address: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_graphic() && c != '\\';
    address.len() <= 400 && address.starts_with('/') && !address.starts_with("//") && address.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::is_own;

    #[test]
    fn only_our_own_addresses_are_gone_to() {
        for address in ["/nl/account", "/nl/desk/voices?place=be-gent", "/"] {
            assert!(is_own(address), "{address}");
        }
        for address in [
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\r\nSet-Cookie: x",
            "javascript:1",
            "",
            "/a b",
        ] {
            assert!(!is_own(address), "{address:?}");
        }
    }
}
