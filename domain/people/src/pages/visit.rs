//! Who stands behind a request, and the first invitation of an installation.

use kernel::{Fault, Person, RandomId, Role, Scope};

use crate::{
    People,
    session::{Token, cookie, cookie_name},
    store::{self, Invitation, Session},
};

/// Who stands behind a request: in its extensions, beside [`Person`].
#[derive(Debug, Clone, Default)]
pub struct Visit(pub Option<Session>);

impl Visit {
    /// The person, with the roles that the way of signing in opens.
    #[must_use]
    pub fn person(&self) -> Person {
        self.0.as_ref().map(|session| session.person.clone()).unwrap_or_default()
    }
}

/// Who stands behind a request with these cookies.
///
/// # Errors
/// When the database fails.
pub async fn visit(people: &People, cookies: &str) -> Result<Visit, Fault> {
    let name = cookie_name(people.is_https());
    let Some(token) = cookie(cookies, name).and_then(Token::parse) else { return Ok(Visit::default()) };
    let found = store::find(&people.store, token.hash(), &people.settings.lifetimes, people.clock.now()).await?;
    Ok(Visit(found))
}

/// Days for which the first invitation is good.
const FIRST_DAYS: i64 = 7;

/// The address that makes the operator's account, as long as nobody runs the installation: a new one at each start, to be shown on
/// the console only. None once there is an operator.
///
/// # Errors
/// When the database takes no writes.
pub async fn first_invitation(people: &People) -> Result<Option<String>, Fault> {
    if store::has_operator(&people.store).await? {
        return Ok(None);
    }
    let token = people.token();
    let today = people.clock.now().day_utc();
    let invitation = Invitation {
        id: people.id(),
        role: Role::Operator,
        scope: Scope::Installation,
        giver: None,
        places: 1,
        until: today.saturating_add(jiff_days(FIRST_DAYS)),
        role_until: None,
    };
    let hash = token.hash();
    people.store.write(async move |tx| store::put_invitation(&tx, hash, &invitation).await.map_err(Into::into)).await?;
    Ok(Some(format!("{}/en/join/{}", people.site.base_url, token.reveal())))
}

/// So many days.
pub(crate) fn jiff_days(days: i64) -> jiff::Span {
    jiff::Span::new().days(days)
}

impl People {
    /// Do people reach it by https?
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.site.base_url.starts_with("https://")
    }

    /// 128 random bits.
    #[must_use]
    pub fn id(&self) -> RandomId {
        RandomId(self.bytes())
    }

    /// A token that nobody can guess.
    #[must_use]
    pub fn token(&self) -> Token {
        Token::from_bytes(self.bytes())
    }

    /// Random bytes.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.random)(&mut bytes);
        bytes
    }
}
