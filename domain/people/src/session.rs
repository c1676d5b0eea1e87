//! Sessions: a token in the person's browser, its hash in the database; how somebody signed in, and how long that holds.

use std::fmt;

use kernel::{RandomId, Role, Timestamp};
use sha2::{Digest, Sha256};

/// What opens something once it is shown: 256 random bits. The database holds its hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

impl Token {
    /// A token from randomness.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads 64 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (first, second) = text.split_at_checked(32)?;
        let (first, second) = (RandomId::parse(first)?, RandomId::parse(second)?);
        let mut bytes = [0; 32];
        bytes.iter_mut().zip(first.0.iter().chain(&second.0)).for_each(|(slot, byte)| *slot = *byte);
        Some(Self(bytes))
    }

    /// As it stands in a cookie or a link.
    #[must_use]
    pub fn reveal(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// As the database knows it.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }
}

/// How somebody signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// With a key that the phone or computer keeps.
    Passkey,
    /// With a password and a code from a second device.
    Password,
    /// With a link from an e-mail.
    Link,
    /// With a printed card and its secret.
    Card,
    /// With an invitation, until another way is set up.
    Invitation,
}

impl Method {
    /// Every way.
    pub const ALL: [Self; 5] = [Self::Passkey, Self::Password, Self::Link, Self::Card, Self::Invitation];

    /// Its word in the database and in keys of messages.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Passkey => "passkey",
            Self::Password => "password",
            Self::Link => "link",
            Self::Card => "card",
            Self::Invitation => "invitation",
        }
    }

    /// The way of this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.as_str() == word)
    }

    /// Does it open this role? Who may change what others see proves more than the hold of a mailbox or a card.
    #[must_use]
    pub const fn opens(self, role: Role) -> bool {
        !role.is_staff() || matches!(self, Self::Passkey | Self::Password)
    }
}

/// How long sessions hold, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetimes {
    /// For who holds a role of staff, from signing in.
    pub staff: i64,
    /// The same, from the last request.
    pub staff_idle: i64,
    /// For everybody else, from signing in.
    pub others: i64,
    /// The same, from the last request.
    pub others_idle: i64,
    /// To set up a way to sign in, after an invitation.
    pub invitation: i64,
}

const HOUR: i64 = 3_600_000;

impl Default for Lifetimes {
    fn default() -> Self {
        Self {
            staff: 12 * HOUR,
            staff_idle: 2 * HOUR,
            others: 30 * 24 * HOUR,
            others_idle: 14 * 24 * HOUR,
            invitation: HOUR,
        }
    }
}

/// The last request is noted in steps of this, in milliseconds: a finer time would say when somebody was at work.
pub const SEEN_STEP: i64 = HOUR / 4;

impl Lifetimes {
    /// The end of a session that begins now.
    #[must_use]
    pub const fn end(&self, method: Method, is_staff: bool, now: Timestamp) -> Timestamp {
        now.plus_ms(match (method, is_staff) {
            (Method::Invitation, _) => self.invitation,
            (_, true) => self.staff,
            (_, false) => self.others,
        })
    }

    /// Has it been quiet for too long?
    #[must_use]
    pub const fn is_idle(&self, is_staff: bool, seen: Timestamp, now: Timestamp) -> bool {
        let most = if is_staff { self.staff_idle } else { self.others_idle };
        now.0 - seen.0 > most + SEEN_STEP
    }
}

/// A moment in the steps in which requests are noted.
#[must_use]
pub const fn step(now: Timestamp) -> Timestamp {
    Timestamp(now.0 - now.0.rem_euclid(SEEN_STEP))
}

/// The name of the cookie. Over https nobody else on the same site can set it; over http it is for this machine only.
#[must_use]
pub const fn cookie_name(is_https: bool) -> &'static str {
    if is_https { "__Host-navimig" } else { "navimig" }
}

/// The value of a cookie in a `Cookie` header.
#[must_use]
pub fn cookie<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    header.split(';').find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// A `Set-Cookie` that lasts until the browser is closed, or `seconds`; 0 takes it away.
#[must_use]
pub fn set_cookie(name: &str, value: &str, seconds: Option<u32>, is_https: bool) -> String {
    let secure = if is_https { "; Secure" } else { "" };
    let age = seconds.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_as_it_was_shown_and_never_stored() {
        let token = Token::from_bytes(std::array::from_fn(|i| u8::try_from(255 - i).unwrap()));
        let shown = token.reveal();
        assert_eq!((shown.len(), Token::parse(&shown).unwrap() == token), (64, true));
        assert!(Token::parse(&shown[1..]).is_none() && Token::parse("").is_none());
        assert!(Token::parse(&"é".repeat(32)).is_none());
        assert_ne!(token.hash().to_vec(), token.0.to_vec());
    }

    #[test]
    fn staff_needs_more_than_a_mailbox_or_a_card() {
        for method in [Method::Link, Method::Card, Method::Invitation] {
            assert!(!method.opens(Role::Editor) && method.opens(Role::Participant), "{method:?}");
        }
        assert!(Method::Passkey.opens(Role::Operator) && Method::Password.opens(Role::IndependentDesk));
    }

    #[test]
    fn sessions_end_and_fall_asleep() {
        let (lives, now) = (Lifetimes::default(), Timestamp(1_000_000));
        assert_eq!(lives.end(Method::Passkey, true, now).0 - now.0, lives.staff);
        assert_eq!(lives.end(Method::Invitation, false, now).0 - now.0, HOUR);
        let seen = step(now);
        assert!(!lives.is_idle(true, seen, seen.plus_ms(lives.staff_idle)));
        assert!(lives.is_idle(true, seen, seen.plus_ms(lives.staff_idle + 2 * SEEN_STEP)));
    }

    #[test]
    fn cookies_are_found_by_their_whole_name() {
        let header = "a=1; navimig-ask=2;navimig=3; b=4";
        assert_eq!(cookie(header, "navimig"), Some("3"));
        assert_eq!((cookie(header, "nav"), cookie("", "navimig")), (None, None));
        assert_eq!(
            set_cookie("__Host-navimig", "x", None, true),
            "__Host-navimig=x; Path=/; HttpOnly; SameSite=Lax; Secure"
        );
        assert!(set_cookie("navimig", "", Some(0), false).ends_with("Max-Age=0"));
    }
}
