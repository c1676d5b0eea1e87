//! `navimig mail`, and the settings of mail.

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use kernel::{Clock, Lang, RandomId};
use mail::{Address, Failure, Letter, Settings};

use crate::{
    say,
    settings::{self, Place},
};

/// How mails are sent. Without `Debug`: a password stands in it.
#[derive(Args, Clone, Default)]
pub struct Post {
    /// Mail server that takes our letters: <smtps://user:password@mail.example.org> (TLS, port 465) or smtp://… (STARTTLS, port
    /// 587). Others on this machine can read flags; use the environment or the file where it has a password.
    #[arg(long, env = "NAVIMIG_MAIL_SERVER", value_name = "URL", hide_env_values = true)]
    mail_server: Option<String>,
    /// Sender of mails: `Name <help@example.org>`.
    #[arg(long, env = "NAVIMIG_MAIL_FROM", value_name = "SENDER")]
    mail_from: Option<String>,
    /// Where answers to mails go, if not to the sender.
    #[arg(long, env = "NAVIMIG_MAIL_REPLY_TO", value_name = "ADDRESS")]
    mail_reply_to: Option<String>,
    /// Certificates (PEM) of an authority of your own, for a mail server that no public one has certified.
    #[arg(long, env = "NAVIMIG_MAIL_AUTHORITY", value_name = "FILE")]
    mail_authority: Option<PathBuf>,
}

impl Post {
    /// Flags and environment, else the file.
    ///
    /// # Errors
    /// Says what is wrong and what to write.
    pub fn settings(&self, file: &settings::Mail) -> Result<Settings> {
        let server = self.mail_server.as_ref().or(file.server.as_ref());
        let from = self.mail_from.as_ref().or(file.from.as_ref());
        let reply_to = self.mail_reply_to.as_ref().or(file.reply_to.as_ref());
        let authority = self.mail_authority.as_ref().or(file.authority.as_ref());
        let authority = authority.map(|path| std::fs::read(path).with_context(|| format!("read {}", path.display())));
        let (server, from, reply_to) =
            (server.map(String::as_str), from.map(String::as_str), reply_to.map(String::as_str));
        Settings::read(server, from, reply_to, authority.transpose()?).map_err(|e| anyhow::anyhow!("{e}"))
    }
}

/// Looks after mails.
#[derive(Subcommand)]
pub enum Mail {
    /// Send one letter at once and say what the mail server answered.
    Test(Test),
}

/// Sends one letter.
#[derive(Args)]
pub struct Test {
    /// Who gets it: an address of your own.
    #[arg(long, value_name = "ADDRESS")]
    to: String,
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    post: Post,
}

impl Mail {
    /// Does it.
    pub async fn run(self) -> Result<ExitCode> {
        let Self::Test(test) = self;
        let file = test.place.file()?;
        let settings = test.post.settings(&file.mail)?;
        let to: Address = test.to.parse().map_err(|unfit| anyhow::anyhow!("{unfit}"))?;
        let Some(name) = settings.server_name() else {
            say("problem  no mail server is set: no mail is sent");
            say("         what to do: set server and from under [mail] in navimig.toml (docs/operating.md)");
            return Ok(ExitCode::FAILURE);
        };
        let letter = letter(to)?;
        let sent = mail::send_now(&settings, &letter, Clock::System.now()).await.map_err(|e| anyhow::anyhow!("{e}"))?;
        match sent {
            Ok(answer) => {
                say(&format!("ok       {name} accepted the letter: {answer}"));
                say("         look whether it arrived, and whether it lies among the unwanted ones");
                Ok(ExitCode::SUCCESS)
            }
            Err(failure) => {
                say(&format!("problem  {name}: {}", words(&failure)));
                say(&format!("         what to do: {}", advice(&failure)));
                Ok(ExitCode::FAILURE)
            }
        }
    }
}

fn letter(to: Address) -> Result<Letter> {
    let mut id = [0; 16];
    getrandom::fill(&mut id).context("draw a random number")?;
    let now = Clock::System.now();
    Ok(Letter {
        id: RandomId::from_bytes(id),
        to,
        lang: Lang::EN,
        subject: "NAVI-MIG: a test".to_owned(),
        text: "Somebody who runs NAVI-MIG asked for this letter.\n\nYou can read it: mails arrive. There is nothing to do."
            .to_owned(),
        due_at: now,
        expires_at: now.plus_ms(60_000),
        unsubscribe: None,
        once: None,
    })
}

/// All that the server said: the person at the terminal knows the address.
fn words(failure: &Failure) -> String {
    match failure {
        Failure::SignIn(answer) | Failure::Later(answer) | Failure::Refused(answer) => answer.to_string(),
        Failure::Away(_) | Failure::Untrusted(_) => failure.trouble(),
    }
}

const fn advice(failure: &Failure) -> &'static str {
    match failure {
        Failure::Away(_) => {
            "check host and port of the server, and whether a firewall lets this machine out; letters that wait stay"
        }
        Failure::Untrusted(_) => {
            "write the name that stands in the server's certificate; for an authority of your own set `authority` to its PEM \
             file; port 465 needs smtps://, port 587 smtp://"
        }
        Failure::SignIn(_) => {
            "check user and password; write characters such as @ / : in them as %40 %2F %3A; some providers need a password \
             for programs"
        }
        Failure::Later(_) => "wait some minutes and try again; letters that wait are tried again by themselves",
        Failure::Refused(_) => {
            "check the address; then ask who runs the mail server whether it sends for your `from`, and to other domains"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_is_stronger_than_the_file() {
        let file = settings::Mail {
            server: Some("smtps://mail.example.org".into()),
            from: Some("help@example.org".into()),
            ..settings::Mail::default()
        };
        let name = |post: &Post| post.settings(&file).unwrap().server_name();
        assert_eq!(name(&Post::default()).as_deref(), Some("mail.example.org:465"));
        let flag = Post { mail_server: Some("smtp://other.example.org".into()), ..Post::default() };
        assert_eq!(name(&flag).as_deref(), Some("other.example.org:587"));
        assert!(!Post::default().settings(&settings::Mail::default()).unwrap().is_configured());
        let missing = Post { mail_authority: Some("no/such.pem".into()), ..Post::default() };
        assert!(missing.settings(&file).unwrap_err().to_string().contains("no/such.pem"));
    }
}
