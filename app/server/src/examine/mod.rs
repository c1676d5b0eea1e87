//! What is wrong with an installation, and what to do about each.

mod backups;
mod machine;
mod stored;

use std::path::Path;

use kernel::Clock;
use store::{Database, Store};
use ui::Operator;

use crate::{boot, scheduled::Schedule};

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
    /// The data folder.
    pub data: &'a Path,
    /// Backups that a server makes by itself, if any.
    pub backups: Option<&'a Schedule>,
}

/// Looks at a database, its content and the settings; beside a server that runs, without writing.
pub async fn examine(database: &Database, settings: &Settings<'_>, clock: &Clock) -> Vec<Examined> {
    let now = clock.now();
    let mut lines = vec![operator_line(settings.operator), address_line(settings.base_url)];
    lines.extend(machine::disk_line(settings.data));
    lines.extend(machine::rights_line(settings.data));
    let mut newest_event = None;
    match open(database).await {
        Ok((store, is_alone)) => {
            newest_event = events::latest_at(&store).await.ok().flatten();
            lines.extend(stored::lines(&store, is_alone, now).await);
            lines.extend(crate::post::lines(&store, settings.mail, now).await);
            store.close().await;
        }
        Err(found) => lines.push(database_line(database, found)),
    }
    lines.insert(0, machine::clock_line(now, newest_event));
    lines.push(backups::line(database, settings, now));
    lines
}

/// Why a database does not open; what to do depends on whether there is one.
fn database_line(database: &Database, found: String) -> Examined {
    let is_there = match database {
        Database::Sqlite(folder) => folder.join(store::SQLITE_FILE).is_file(),
        Database::Postgres(_) => true,
    };
    let advice = if is_there {
        "do what it says; a damaged file is not mended: restore the newest backup into a new folder (docs/operating.md)"
    } else {
        "give the right --data or --database; `navimig serve` makes a new one"
    };
    Examined { what: "database", found, level: Level::Problem, advice }
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
