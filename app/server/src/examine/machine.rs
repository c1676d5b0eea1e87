//! The machine under an installation: its clock, its disk, and who may read the data folder.

use std::path::Path;

use kernel::{Day, Timestamp};

use super::{Examined, Level, problem_unless};

/// The day before which no clock can be right: the program is younger.
const YOUNGEST: &str = "2026-11-01";
/// So much may clocks of machines on one database differ.
const APART_MS: i64 = 60_000;
/// Under this share of free space somebody should act.
const LOW_PERCENT: u64 = 10;
/// Under this share it is urgent.
const LEAST_PERCENT: u64 = 2;

/// Can the clock be right? `newest` is the moment of the newest event, which lies in the past.
pub fn clock_line(now: Timestamp, newest: Option<Timestamp>) -> Examined {
    let is_late_enough = YOUNGEST.parse::<Day>().is_ok_and(|day| now.day_utc() >= day);
    let ahead = newest.filter(|at| at.0 > now.0 + APART_MS);
    Examined {
        what: "clock",
        found: match ahead {
            Some(at) => format!("{}, but the newest event is of {}", now.rfc3339(), at.rfc3339()),
            None => now.rfc3339(),
        },
        level: problem_unless(is_late_enough && ahead.is_none()),
        advice: "set the clock of the machine and let it be kept (timedatectl set-ntp true); deadlines and opening hours depend on it",
    }
}

/// How much of the disk is free; nothing where there is no folder yet.
pub fn disk_line(data: &Path) -> Option<Examined> {
    let disk = rustix::fs::statvfs(data).ok()?;
    Some(disk_of(disk.f_bavail.saturating_mul(disk.f_frsize), disk.f_blocks.saturating_mul(disk.f_frsize)))
}

fn disk_of(free: u64, all: u64) -> Examined {
    let percent = free.saturating_mul(100).checked_div(all).unwrap_or(0);
    let level = match percent {
        LOW_PERCENT.. => Level::Sound,
        LEAST_PERCENT.. => Level::Note,
        _ => Level::Problem,
    };
    Examined {
        what: "disk",
        found: format!("{percent} % free, {} MB", free / 1_000_000),
        level,
        advice: "free space or enlarge the disk: when it is full, people read and nobody can write",
    }
}

/// May others than the owner look into the data folder?
#[cfg(unix)]
pub fn rights_line(data: &Path) -> Option<Examined> {
    use std::os::unix::fs::PermissionsExt;
    let mode_of = |path: &Path| path.metadata().ok().map(|about| about.permissions().mode() & 0o777);
    let folder = mode_of(data)?;
    // a file in a folder that nobody else may enter is safe whatever its own rights are
    let file = mode_of(&data.join(store::SQLITE_FILE)).unwrap_or(0);
    let (found, level) = match (folder & 0o077, file & 0o077) {
        (0, _) => (format!("the data folder is its owner's alone ({folder:03o})"), Level::Sound),
        (_, 0) => (format!("others may look into the data folder ({folder:03o}), not into the database"), Level::Note),
        _ => (format!("others may read the database: folder {folder:03o}, file {file:03o}"), Level::Problem),
    };
    Some(Examined { what: "rights", found, level, advice: "chmod 700 the data folder, and chmod 600 the files in it" })
}

/// Rights are a matter of Unix.
#[cfg(not(unix))]
pub fn rights_line(_data: &Path) -> Option<Examined> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_514_400_000);

    #[test]
    fn a_clock_before_the_program_or_before_the_newest_event_is_wrong() {
        assert_eq!(clock_line(NOW, None).level, Level::Sound);
        assert_eq!(clock_line(NOW, Some(NOW.plus_ms(60_000))).level, Level::Sound, "two machines, a minute apart");
        let behind = clock_line(NOW, Some(NOW.plus_ms(3_600_000)));
        assert_eq!(behind.level, Level::Problem);
        assert_eq!(behind.found, "2026-11-24T10:00:00Z, but the newest event is of 2026-11-24T11:00:00Z");
        assert_eq!(clock_line(Timestamp(0), None).level, Level::Problem, "a machine without a battery");
    }

    #[test]
    fn a_disk_under_a_tenth_is_noted_and_a_full_one_is_a_problem() {
        let found = |free: u64| disk_of(free * 1_000_000, 100_000_000).level;
        assert_eq!((found(10), found(9), found(2), found(1)), (Level::Sound, Level::Note, Level::Note, Level::Problem));
        assert_eq!(disk_of(9_500_000, 100_000_000).found, "9 % free, 9 MB");
        assert_eq!(disk_of(0, 0).level, Level::Problem);
    }

    #[cfg(unix)]
    #[test]
    fn a_database_that_others_may_read_is_a_problem() {
        use std::{fs, os::unix::fs::PermissionsExt};
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(store::SQLITE_FILE);
        fs::write(&file, "").unwrap();
        let found = |on_folder: u32, on_file: u32| {
            fs::set_permissions(&file, fs::Permissions::from_mode(on_file)).unwrap();
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(on_folder)).unwrap();
            rights_line(folder.path()).unwrap().level
        };
        assert_eq!(found(0o700, 0o644), Level::Sound);
        assert_eq!(found(0o755, 0o600), Level::Note);
        assert_eq!(found(0o750, 0o640), Level::Problem);
        assert!(rights_line(&folder.path().join("none")).is_none());
    }
}
