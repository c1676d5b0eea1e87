//! What an operator sets, as flags, environment or file give it.

use std::{fmt, time::Duration};

use kernel::Fault;
use lettre::message::Mailbox;
use percent_encoding::percent_decode_str;
use url::{Host, Url};

/// How mails are sent; not at all unless a server is set.
#[derive(Debug, Clone)]
pub struct Settings {
    pub(crate) server: Option<Server>,
    pub(crate) from: Option<Mailbox>,
    pub(crate) reply_to: Option<Mailbox>,
    /// How long the server may take for each step.
    pub patience: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self { server: None, from: None, reply_to: None, patience: Duration::from_secs(30) }
    }
}

/// The mail server that takes our letters.
#[derive(Clone)]
pub(crate) struct Server {
    pub host: String,
    pub port: u16,
    pub encryption: Encryption,
    /// User and password.
    pub account: Option<(String, String)>,
    /// How we introduce ourselves, if not by the sender's domain.
    pub hello: Option<String>,
    /// PEM of an authority of one's own.
    pub authority: Option<Vec<u8>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encryption {
    FromTheStart,
    /// STARTTLS, without which nothing is sent.
    Upgraded,
    None,
}

impl fmt::Debug for Server {
    /// Without the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{} ({:?})", self.host, self.port, self.encryption)
    }
}

impl Settings {
    /// Reads what was set: the server as `smtps://user:password@mail.example.org` (encrypted from the start, port 465) or
    /// `smtp://..` (encrypted by STARTTLS, port 587; not on this machine, or with `?tls=none`), the sender as
    /// `Name <name@example.org>`, and an authority (PEM) for a server whose certificate no public one has signed. A path,
    /// `smtps://mail.example.org/help.example.org`, is the name by which we introduce ourselves.
    ///
    /// # Errors
    /// Says what is wrong and what to write. It does not repeat the server's address: the password stands in it.
    pub fn read(
        server: Option<&str>,
        from: Option<&str>,
        reply_to: Option<&str>,
        authority: Option<Vec<u8>>,
    ) -> Result<Self, Fault> {
        let mut server = server.filter(|text| !text.is_empty()).map(read_server).transpose()?;
        let from = from.filter(|text| !text.is_empty()).map(mailbox).transpose()?;
        let reply_to = reply_to.filter(|text| !text.is_empty()).map(mailbox).transpose()?;
        if server.is_some() && from.is_none() {
            return Err(Fault::new("a mail server is set, but no sender: set mail `from` too, as help@example.org"));
        }
        if let Some(server) = &mut server {
            server.authority = authority;
            // found now, not when the first letter is sent
            crate::connection::trust(server)?;
        }
        Ok(Self { server, from, reply_to, ..Self::default() })
    }

    /// Are mails sent? Where they are not, a page says so in place of promising one.
    #[must_use]
    pub const fn is_configured(&self) -> bool {
        self.server.is_some()
    }

    /// Host and port of the server, for the operator: `mail.example.org:465`.
    #[must_use]
    pub fn server_name(&self) -> Option<String> {
        self.server.as_ref().map(|server| format!("{}:{}", server.host, server.port))
    }

    /// How we introduce ourselves to the server.
    pub(crate) fn hello(&self) -> String {
        let own = self.server.as_ref().and_then(|server| server.hello.clone());
        let domain = || self.from.as_ref().map(|from| from.email.domain().to_owned());
        own.or_else(domain).unwrap_or_else(|| "localhost".to_owned())
    }
}

fn mailbox(text: &str) -> Result<Mailbox, Fault> {
    let wrong =
        || Fault::new(format!("{text:?} is no sender of mails: write help@example.org or Help <help@example.org>"));
    if text.chars().any(char::is_control) {
        return Err(wrong());
    }
    text.parse().map_err(|_| wrong())
}

fn read_server(text: &str) -> Result<Server, Fault> {
    const FORM: &str = "the mail server is written smtps://user:password@mail.example.org or smtp://..";
    let url = Url::parse(text).map_err(|error| Fault::because(FORM, error))?;
    let (encryption, port) = match url.scheme() {
        "smtps" => (Encryption::FromTheStart, 465),
        "smtp" => match url.query() {
            Some("tls=none") => (Encryption::None, 25),
            Some("tls=required") => (Encryption::Upgraded, 587),
            None if is_this_machine(&url) => (Encryption::None, 25),
            None => (Encryption::Upgraded, 587),
            Some(_) => return Err(Fault::new("behind the ? of the mail server stands tls=none or tls=required")),
        },
        _ => return Err(Fault::new(FORM)),
    };
    let host = url.host_str().unwrap_or_default().trim_start_matches('[').trim_end_matches(']').to_owned();
    if host.is_empty() {
        return Err(Fault::new(FORM));
    }
    let account = account(&url)?;
    if account.is_some() && encryption == Encryption::None && !is_this_machine(&url) {
        return Err(Fault::new(
            "the password of the mail server would travel unencrypted: leave out tls=none, or the password",
        ));
    }
    let hello = Some(url.path().trim_matches('/')).filter(|name| !name.is_empty()).map(ToOwned::to_owned);
    if hello.as_deref().is_some_and(|name| Host::parse(name).is_err()) {
        return Err(Fault::new("the path of the mail server is the name by which we introduce ourselves: a host name"));
    }
    Ok(Server { host, port: url.port().unwrap_or(port), encryption, account, hello, authority: None })
}

fn account(url: &Url) -> Result<Option<(String, String)>, Fault> {
    let read = |text: &str| {
        let text = percent_decode_str(text).decode_utf8();
        text.map(std::borrow::Cow::into_owned)
            .map_err(|error| Fault::because("read the account of the mail server", error))
    };
    match url.password() {
        Some(password) => Ok(Some((read(url.username())?, read(password)?))),
        None if url.username().is_empty() => Ok(None),
        None => {
            Err(Fault::new("the mail server has a user without a password: smtps://user:password@mail.example.org"))
        }
    }
}

fn is_this_machine(url: &Url) -> bool {
    // hosts of schemes other than http are not read as numbers by the url crate
    let host = url.host_str().unwrap_or_default();
    match Host::parse(host) {
        Ok(Host::Ipv4(ip)) => ip.is_loopback(),
        Ok(Host::Ipv6(ip)) => ip.is_loopback(),
        Ok(Host::Domain(name)) => name == "localhost",
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FROM: Option<&str> = Some("Help <help@example.org>");

    fn server(text: &str) -> Result<Server, String> {
        Settings::read(Some(text), FROM, None, None).map(|s| s.server.unwrap()).map_err(|fault| fault.to_string())
    }

    #[test]
    fn an_address_of_a_server_says_how_it_is_reached() {
        for (text, host, port, encryption) in [
            ("smtps://mail.example.org", "mail.example.org", 465, Encryption::FromTheStart),
            ("smtp://mail.example.org", "mail.example.org", 587, Encryption::Upgraded),
            ("smtp://mail.example.org:2525?tls=none", "mail.example.org", 2525, Encryption::None),
            ("smtp://localhost", "localhost", 25, Encryption::None),
            ("smtp://127.0.0.1:2525", "127.0.0.1", 2525, Encryption::None),
            ("smtp://[::1]:2525?tls=required", "::1", 2525, Encryption::Upgraded),
        ] {
            let server = server(text).unwrap();
            assert_eq!((server.host.as_str(), server.port, server.encryption), (host, port, encryption), "{text}");
        }
    }

    #[test]
    fn an_account_is_decoded_and_never_shown() {
        let server = server("smtps://help%40example.org:p%2F%C3%A9@mail.example.org/app.example.org").unwrap();
        assert_eq!(server.account, Some(("help@example.org".into(), "p/é".into())));
        assert_eq!(server.hello.as_deref(), Some("app.example.org"));
        assert_eq!(format!("{server:?}"), "mail.example.org:465 (FromTheStart)");
    }

    #[test]
    fn a_wrong_setting_says_what_to_write_without_the_password() {
        for (text, said) in [
            ("mail.example.org", "smtps://user:password@mail.example.org"),
            ("https://u:geheim@mail.example.org", "smtps://user:password@mail.example.org"),
            ("smtp://u:geheim@mail.example.org?tls=none", "unencrypted"),
            ("smtp://mail.example.org?tls=maybe", "tls=none or tls=required"),
            ("smtps://u@mail.example.org", "without a password"),
            ("smtps://u:geheim@mail.example.org/a b", "host name"),
        ] {
            let error = server(text).unwrap_err();
            assert!(error.contains(said) && !error.contains("geheim"), "{text}: {error}");
        }
        let no_sender = Settings::read(Some("smtps://mail.example.org"), None, None, None).unwrap_err().to_string();
        assert!(no_sender.contains("no sender"), "{no_sender}");
        assert!(Settings::read(None, Some("a@example.org\nBcc: b@example.org"), None, None).is_err());
        let no_pem = Settings::read(Some("smtps://mail.example.org"), FROM, None, Some(b"x".to_vec())).unwrap_err();
        assert!(no_pem.to_string().contains("PEM"), "{no_pem}");
    }

    #[test]
    fn nothing_set_is_no_mail() {
        assert!(!Settings::default().is_configured());
        assert!(!Settings::read(None, None, None, None).unwrap().is_configured());
        assert!(!Settings::read(Some(""), Some(""), Some(""), None).unwrap().is_configured());
    }
}
