//! Is there a backup, and how old is it?

use kernel::Timestamp;
use store::{Database, Engine};

use super::{Examined, Level, Settings};
use crate::scheduled::{Schedule, noted_trouble};

const HOUR_MS: i64 = 3_600_000;

/// The line on backups.
pub fn line(database: &Database, settings: &Settings<'_>, now: Timestamp) -> Examined {
    match (database.engine(), settings.backups) {
        (Engine::Postgres, _) => Examined {
            what: "backup",
            found: "not made by this program: the database is PostgreSQL".to_owned(),
            level: Level::Note,
            advice: "back it up with pg_dump or the tools of your data centre, and try a restore (docs/operating.md)",
        },
        (Engine::Sqlite, None) => Examined {
            what: "backup",
            found: "none is made by itself".to_owned(),
            level: Level::Note,
            advice: "set folder under [backup] in navimig.toml, on another disk (docs/operating.md)",
        },
        (Engine::Sqlite, Some(schedule)) => scheduled(schedule, noted_trouble(settings.data), now),
    }
}

fn scheduled(schedule: &Schedule, trouble: Option<String>, now: Timestamp) -> Examined {
    let folder = schedule.folder.display();
    let (found, level) = match (trouble, schedule.newest()) {
        (Some(trouble), _) => (format!("the last one failed at {trouble}"), Level::Problem),
        (None, Err(fault)) => (fault.to_string(), Level::Problem),
        (None, Ok(None)) => (format!("none yet in {folder}"), Level::Note),
        (None, Ok(Some(newest))) => {
            let age = now.0 - newest.0;
            // one that is under way, or waits for its second attempt, is not late
            let is_late = age > schedule.every_ms() * 2;
            let found = format!("the newest in {folder} is {} hours old ({})", age / HOUR_MS, newest.rfc3339());
            (found, if is_late { Level::Problem } else { Level::Sound })
        }
    };
    Examined {
        what: "backup",
        found,
        level,
        advice: "start the server and look at its log; check that the folder may be written and its disk has room",
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::rotation::Rotation;

    #[test]
    fn a_backup_is_late_after_twice_its_pause() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("backups");
        let schedule =
            Schedule { folder: folder.clone(), every_hours: 24, rotation: Rotation::default(), recipient: None };
        // 2026-11-24, 10:00 UTC
        let begun = Timestamp(1_795_514_400_000);
        let after = |hours: i64| scheduled(&schedule, None, begun.plus_ms(hours * HOUR_MS));
        assert_eq!(after(1).level, Level::Note, "none yet");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("2026-11-24T100000Z.navimig"), "").unwrap();
        assert_eq!((after(48).level, after(49).level), (Level::Sound, Level::Problem));
        assert!(after(49).found.contains("49 hours old (2026-11-24T10:00:00Z)"), "{}", after(49).found);
        let failed = scheduled(&schedule, Some("2026-11-24T11:00:00Z: the disk is full".to_owned()), begun);
        assert_eq!(failed.level, Level::Problem);
        assert!(failed.found.ends_with("the disk is full"));
    }
}
