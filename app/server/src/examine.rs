//! What is wrong with an installation, and what to do about each.

use kernel::{Clock, Day, Timestamp};
use navigate::store as records;
use store::{Database, Store};
use ui::Operator;

use crate::boot;

/// One line of an examination.
#[derive(Debug)]
pub struct Examined {
    /// What was looked at.
    pub what: &'static str,
    /// What was found.
    pub found: String,
    /// How bad it is.
    pub level: Level,
    /// What to do otherwise.
    pub advice: &'static str,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Nothing to do.
    Sound,
    /// It works; people would be better off with it mended.
    Note,
    /// Somebody has to act.
    Problem,
}

/// What of the settings an examination looks at.
#[derive(Debug)]
pub struct Settings<'a> {
    /// Who runs the installation.
    pub operator: &'a Operator,
    /// The address that people type; none when only this machine is meant.
    pub base_url: Option<&'a str>,
    /// How mails are sent.
    pub mail: &'a mail::Settings,
}

/// The day before which no clock can be right: the program is younger.
const YOUNGEST: &str = "2026-11-01";

/// Looks at a database, its content and the settings; beside a server that runs, without writing.
pub async fn examine(database: &Database, settings: &Settings<'_>, clock: &Clock) -> Vec<Examined> {
    let mut lines = vec![clock_line(clock.now()), operator_line(settings.operator), address_line(settings.base_url)];
    match open(database).await {
        Ok((store, is_alone)) => {
            lines.extend(store_lines(&store, is_alone).await);
            lines.extend(crate::post::lines(&store, settings.mail, clock.now()).await);
            store.close().await;
        }
        Err(found) => lines.push(Examined {
            what: "database",
            found,
            level: Level::Problem,
            advice: "give the right --data or --database; `navimig serve` makes a new one",
        }),
    }
    lines
}

/// The store, and whether nobody else uses it. A folder without a database is not made into one by looking.
async fn open(database: &Database) -> Result<(Store, bool), String> {
    let migrations = boot::migrations();
    let reading = Store::open_to_read(database, &migrations).await.map_err(|fault| fault.to_string())?;
    match Store::open(database, &migrations).await {
        Ok(store) => {
            reading.close().await;
            Ok((store, true))
        }
        Err(_) => Ok((reading, false)),
    }
}

async fn store_lines(store: &Store, is_alone: bool) -> Vec<Examined> {
    let integrity = store.integrity_check().await;
    let integrity = Examined {
        what: "integrity",
        found: match &integrity {
            Ok(problems) if problems.is_empty() => "every page of the database is sound".to_owned(),
            Ok(problems) => problems.join("; "),
            Err(fault) => fault.to_string(),
        },
        level: problem_unless(integrity.is_ok_and(|problems| problems.is_empty())),
        advice: "stop the server and restore the latest backup",
    };
    let loaded = records::load(store).await;
    let content = Examined {
        what: "content",
        found: match &loaded {
            Ok((content, _)) => {
                format!("{} records, {} translations", content.records.len(), content.translations.len())
            }
            Err(fault) => fault.to_string(),
        },
        level: problem_unless(loaded.is_ok_and(|(content, _)| !content.records.is_empty())),
        advice: "start the server once: it loads the shipped content",
    };
    vec![integrity, writing(store, is_alone).await, content]
}

async fn writing(store: &Store, is_alone: bool) -> Examined {
    let advice = "free space on the disk, and check that the folder may be written";
    if !is_alone {
        let found = "not tried: a server uses this folder; ask its /readyz".to_owned();
        return Examined { what: "writing", found, level: Level::Sound, advice };
    }
    let probe = store.write_probe().await;
    let found = probe.as_ref().map_or_else(ToString::to_string, |()| "a write was stored".to_owned());
    Examined { what: "writing", found, level: problem_unless(probe.is_ok()), advice }
}

fn clock_line(now: Timestamp) -> Examined {
    let is_late_enough = YOUNGEST.parse::<Day>().is_ok_and(|day| now.day_utc() >= day);
    Examined {
        what: "clock",
        found: now.rfc3339(),
        level: problem_unless(is_late_enough),
        advice: "set the clock of the machine; deadlines and opening hours depend on it",
    }
}

fn operator_line(operator: &Operator) -> Examined {
    let (found, level) = match (operator.name.is_empty(), operator.contact.is_empty()) {
        (true, _) => ("nobody: every page says that no name was given".to_owned(), Level::Note),
        (false, true) => (format!("{}, without a contact", operator.name), Level::Note),
        (false, false) => (format!("{}, {}", operator.name, operator.contact), Level::Sound),
    };
    let advice = "set name, is-authority and contact under [operator] in navimig.toml (docs/operating.md)";
    Examined { what: "operator", found, level, advice }
}

fn address_line(base_url: Option<&str>) -> Examined {
    let (found, level) = match base_url {
        Some(url) if url.starts_with("https://") => (url.to_owned(), Level::Sound),
        Some(url) => (format!("{url}, which is not encrypted"), Level::Note),
        None => ("this machine only".to_owned(), Level::Note),
    };
    let advice = "set base-url in navimig.toml to the https address of your proxy (docs/operating.md)";
    Examined { what: "address", found, level, advice }
}

const fn problem_unless(is_sound: bool) -> Level {
    if is_sound { Level::Sound } else { Level::Problem }
}
