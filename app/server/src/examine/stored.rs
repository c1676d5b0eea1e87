//! What is stored: every page, every seal, the content, and the work that was given up.

use kernel::Timestamp;
use navigate::store as records;
use store::Store;

use super::{Examined, Level, problem_unless};

/// Events are sealed within seconds where a server runs.
const SEALED_WITHIN_MS: i64 = 10 * 60_000;
/// So many jobs that were given up are counted.
const JOBS: u32 = 1_000;

/// The lines on what is stored.
pub async fn lines(store: &Store, is_alone: bool, now: Timestamp) -> Vec<Examined> {
    let writing = writing(store, is_alone).await;
    vec![integrity(store).await, chain(store, now).await, writing, content(store).await, jobs(store).await]
}

async fn integrity(store: &Store) -> Examined {
    let integrity = store.integrity_check().await;
    Examined {
        what: "integrity",
        found: match &integrity {
            Ok(problems) if problems.is_empty() => "every page of the database is sound".to_owned(),
            Ok(problems) => problems.join("; "),
            Err(fault) => fault.to_string(),
        },
        level: problem_unless(integrity.is_ok_and(|problems| problems.is_empty())),
        advice: "stop the server and restore the newest backup into a new folder",
    }
}

/// The chain of seals; an event that waits for its seal for long waits for a server.
async fn chain(store: &Store, now: Timestamp) -> Examined {
    let waiting = events::oldest_unsealed(store).await;
    let (found, level) = match (events::verify_chain(store).await, waiting) {
        (Err(error), _) => (error.to_string(), Level::Problem),
        (_, Err(fault)) => (fault.to_string(), Level::Problem),
        (Ok(chain), Ok(Some(at))) if now.0 - at.0 > SEALED_WITHIN_MS => {
            (format!("{} events hold; others wait for a seal since {}", chain.events, at.rfc3339()), Level::Note)
        }
        (Ok(chain), Ok(_)) => (format!("{} events hold under {} seals", chain.events, chain.seals), Level::Sound),
    };
    let advice = if level == Level::Problem {
        "keep a copy of the folder for whoever looks into it, and compare with a backup: `navimig audit verify` on both"
    } else {
        "start the server: it seals them within seconds"
    };
    Examined { what: "chain", found, level, advice }
}

async fn content(store: &Store) -> Examined {
    let loaded = records::load(store).await;
    Examined {
        what: "content",
        found: match &loaded {
            Ok((content, _)) => {
                format!("{} records, {} translations", content.records.len(), content.translations.len())
            }
            Err(fault) => fault.to_string(),
        },
        level: problem_unless(loaded.is_ok_and(|(content, _)| !content.records.is_empty())),
        advice: "start the server once: it loads the shipped content",
    }
}

async fn jobs(store: &Store) -> Examined {
    let (found, level) = match jobs::list_set_aside(store, JOBS).await {
        Ok(jobs) if jobs.is_empty() => ("none was given up".to_owned(), Level::Sound),
        Ok(jobs) => {
            let why = jobs.iter().find_map(|one| one.trouble.clone()).unwrap_or_default();
            (format!("{} were given up; the first said: {why}", jobs.len()), Level::Note)
        }
        Err(fault) => (fault.to_string(), Level::Problem),
    };
    let advice = "mend what it names; the log of the server has more";
    Examined { what: "jobs", found, level, advice }
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
