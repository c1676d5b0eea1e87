//! A conversation with the mail server.

use std::{future::Future, time::Duration};

use kernel::{Fault, Timestamp};
use lettre::{
    Message,
    transport::smtp::{
        authentication::{Credentials, Mechanism},
        client::{AsyncSmtpConnection, Certificate, TlsParameters},
        extension::ClientId,
        response::Response,
    },
};

use crate::{
    Letter, Settings,
    message::checked,
    settings::{Encryption, Server},
};

/// What the server said: its code, and its words, which may name a recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// 250, 451, 550; none where our side found that the server cannot take it.
    pub code: Option<u16>,
    /// As the server wrote them.
    pub words: String,
}

/// Why a letter did not go out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// Nobody answers, or the conversation broke off.
    Away(String),
    /// It cannot be talked to in secret: no STARTTLS, or a certificate that proves nothing.
    Untrusted(String),
    /// User and password were refused.
    SignIn(Answer),
    /// Not now (4xx): greylisting, a full mailbox, too many letters.
    Later(Answer),
    /// Never (5xx): no such mailbox, or the server does not send for us.
    Refused(Answer),
}

impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(code) = self.code {
            write!(f, "{code} ")?;
        }
        f.write_str(self.words.trim())
    }
}

impl Answer {
    /// The codes alone, with that of RFC 3463 if there is one: `550 5.1.1`. They name nobody.
    fn codes(&self) -> String {
        let is_code = |word: &&str| word.len() <= 9 && word.split('.').count() == 3 && is_numeric(word);
        let extended = self.words.split_whitespace().next().filter(is_code);
        let code = self.code.map_or_else(|| "no code".to_owned(), |code| code.to_string());
        extended.map_or_else(|| code.clone(), |extended| format!("{code} {extended}"))
    }
}

fn is_numeric(word: &str) -> bool {
    word.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

impl Failure {
    /// For logs and lists: what happened, without any word that could name a person.
    #[must_use]
    pub fn trouble(&self) -> String {
        match self {
            Self::Away(why) => format!("the mail server cannot be reached: {why}"),
            Self::Untrusted(why) => format!("the mail server cannot be trusted: {why}"),
            Self::SignIn(answer) => format!("the mail server refused user or password ({})", answer.codes()),
            Self::Later(answer) => format!("the mail server put it off ({})", answer.codes()),
            Self::Refused(answer) => format!("the mail server refused it ({})", answer.codes()),
        }
    }

    /// Does it concern this letter alone, so that others may be tried?
    pub(crate) const fn is_about_the_letter(&self) -> bool {
        matches!(self, Self::Later(_) | Self::Refused(_))
    }
}

/// A conversation that is open for letters.
pub(crate) struct Connection {
    smtp: AsyncSmtpConnection,
    patience: Duration,
}

impl Connection {
    /// Connects, encrypts and signs in, as the settings say.
    pub async fn open(server: &Server, settings: &Settings) -> Result<Self, Failure> {
        let patience = settings.patience;
        within(patience, Self::greet(server, settings)).await.map(|smtp| Self { smtp, patience })
    }

    async fn greet(server: &Server, settings: &Settings) -> Result<AsyncSmtpConnection, Failure> {
        let tls = trust(server).map_err(|fault| Failure::Untrusted(fault.to_string()))?;
        let hello = ClientId::Domain(settings.hello());
        let (at_once, upgrade) = match server.encryption {
            Encryption::FromTheStart => (Some(tls), None),
            Encryption::Upgraded => (None, Some(tls)),
            Encryption::None => (None, None),
        };
        let address = (server.host.as_str(), server.port);
        let connected = AsyncSmtpConnection::connect_tokio1(address, None, &hello, at_once, None).await;
        let mut smtp = connected.map_err(|error| not_open(&error))?;
        if let Some(tls) = upgrade {
            if !smtp.can_starttls() {
                return Err(Failure::Untrusted("it offers no STARTTLS".to_owned()));
            }
            smtp.starttls(tls, &hello).await.map_err(|error| not_open(&error))?;
        }
        if let Some((user, password)) = &server.account {
            let account = Credentials::new(user.clone(), password.clone());
            smtp.auth(&[Mechanism::Plain, Mechanism::Login], &account).await.map_err(|error| not_signed_in(&error))?;
        }
        Ok(smtp)
    }

    /// Hands one letter over. After a failure the conversation is over.
    pub async fn send(&mut self, message: &Message) -> Result<Answer, Failure> {
        let (bytes, smtp) = (message.formatted(), &mut self.smtp);
        within(self.patience, async move {
            smtp.send(message.envelope(), &bytes)
                .await
                .map(|response| said(&response))
                .map_err(|error| not_sent(&error))
        })
        .await
    }

    /// Says goodbye.
    pub async fn close(mut self) {
        // whether it hears that changes nothing: its letters are accepted
        drop(tokio::time::timeout(self.patience, self.smtp.quit()).await);
    }
}

async fn within<T>(patience: Duration, step: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let waited = || Failure::Away(format!("no answer within {} s", patience.as_secs_f32()));
    tokio::time::timeout(patience, step).await.unwrap_or_else(|_| Err(waited()))
}

/// Whose certificates are believed: the public authorities', and the operator's own.
pub(crate) fn trust(server: &Server) -> Result<TlsParameters, Fault> {
    const WRONG: &str = "the authority of the mail server must be a file with certificates in PEM";
    let mut tls = TlsParameters::builder(server.host.clone());
    if let Some(pem) = &server.authority {
        if !String::from_utf8_lossy(pem).contains("-----BEGIN CERTIFICATE-----") {
            return Err(Fault::new(WRONG));
        }
        tls = tls.add_root_certificate(Certificate::from_pem(pem).map_err(|error| Fault::because(WRONG, error))?);
    }
    tls.build().map_err(|error| Fault::because(WRONG, error))
}

fn said(response: &Response) -> Answer {
    let words: Vec<&str> = response.message().collect();
    Answer { code: Some(response.code().into()), words: words.join(" ") }
}

type Error = lettre::transport::smtp::Error;

fn answer(error: &Error) -> Answer {
    let words = std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string);
    Answer { code: error.status().map(Into::into), words }
}

fn not_open(error: &Error) -> Failure {
    let said = error.to_string().replace(['\r', '\n'], " ");
    // rustls' reasons come wrapped in an I/O error
    let is_secret_refused = ["certificate", "handshake", "corrupt message"].iter().any(|words| said.contains(words));
    if error.is_tls() || is_secret_refused { Failure::Untrusted(said) } else { Failure::Away(said) }
}

/// Why a conversation broke off. An answer that cannot be read is not repeated: it may name somebody.
fn broken(error: &Error) -> Failure {
    if error.is_response() {
        return Failure::Away("its answer broke off or cannot be read".to_owned());
    }
    let code = error.status().map(|code| format!("it closes the conversation ({code})"));
    Failure::Away(code.unwrap_or_else(|| error.to_string()))
}

fn not_signed_in(error: &Error) -> Failure {
    match error.status() {
        Some(_) if error.is_permanent() => Failure::SignIn(answer(error)),
        None if error.is_client() => Failure::SignIn(answer(error)),
        _ => broken(error),
    }
}

fn not_sent(error: &Error) -> Failure {
    let code = error.status().map(u16::from);
    match code {
        // "closing the channel": it is about the server, whatever the letter
        Some(421) => broken(error),
        Some(_) if error.is_permanent() => Failure::Refused(answer(error)),
        Some(_) => Failure::Later(answer(error)),
        None if error.is_client() => Failure::Refused(answer(error)),
        None => broken(error),
    }
}

/// Connects and signs in, and sends nothing: does the mail server take our letters? None if no server is set.
///
/// # Errors
/// Why it does not.
pub async fn knock(settings: &Settings) -> Option<Result<(), Failure>> {
    let server = settings.server.as_ref()?;
    let opened = Connection::open(server, settings).await;
    Some(match opened {
        Ok(connection) => {
            connection.close().await;
            Ok(())
        }
        Err(failure) => Err(failure),
    })
}

/// Sends one letter at once, past the queue: what the server answered.
///
/// # Errors
/// A [`Fault`] if no server is set or the letter is unfit; inside, why the server did not take it.
pub async fn send_now(settings: &Settings, letter: &Letter, now: Timestamp) -> Result<Result<Answer, Failure>, Fault> {
    let Some(server) = &settings.server else { return Err(Fault::new("no mail server is set")) };
    let message = checked(letter, settings, now)?;
    let mut connection = match Connection::open(server, settings).await {
        Ok(connection) => connection,
        Err(failure) => return Ok(Err(failure)),
    };
    let outcome = connection.send(&message).await;
    if outcome.is_ok() {
        connection.close().await;
    }
    Ok(outcome)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trouble_has_codes_and_no_words_of_the_server() {
        let said = |code, words: &str| Failure::Refused(Answer { code, words: words.into() }).trouble();
        assert_eq!(
            said(Some(550), "5.1.1 <amina@example.org>: no such mailbox"),
            "the mail server refused it (550 5.1.1)"
        );
        assert_eq!(said(Some(550), "amina@example.org unknown"), "the mail server refused it (550)");
        assert_eq!(said(None, "1.2.a@example.org"), "the mail server refused it (no code)");
    }
}
