//! The files in `deploy/`: a unit, an image and examples of proxies. What can be read here is read; who has their programs reads them
//! better, and so does a test where they are there.

use std::{collections::BTreeSet, fs, path::Path};

use crate::finding::Finding;

/// What the unit must say so that a fault in the program stays in the program.
const UNIT: [&str; 9] = [
    "NoNewPrivileges=yes",
    "CapabilityBoundingSet=",
    "DynamicUser=yes",
    "ProtectSystem=strict",
    "ProtectHome=yes",
    "PrivateDevices=yes",
    "RestrictNamespaces=yes",
    "MemoryDenyWriteExecute=yes",
    "SystemCallFilter=@system-service",
];
const INSTRUCTIONS: [&str; 11] =
    ["FROM", "RUN", "COPY", "WORKDIR", "ENV", "USER", "VOLUME", "EXPOSE", "STOPSIGNAL", "ENTRYPOINT", "CMD"];

/// Findings on the files of `deploy/` below the project's root.
pub fn check(root: &Path) -> Vec<Finding> {
    let exists = |path: &str| root.join(path).exists();
    let mut findings = Vec::new();
    for name in ["navimig.service", "Containerfile", "Caddyfile", "nginx.conf"] {
        let path = format!("deploy/{name}");
        let Ok(text) = fs::read_to_string(root.join(&path)) else {
            findings.push(Finding::problem("deploy", &path, 0, "is missing, or is no text"));
            continue;
        };
        let found = match name {
            "navimig.service" => unit(&text),
            "Containerfile" => image(&text, exists),
            _ => blocks(&text, name == "nginx.conf"),
        };
        findings.extend(found.into_iter().map(|(line, said)| Finding::problem("deploy", &path, line, said)));
    }
    findings
}

type Found = Vec<(usize, String)>;

/// Lines that say something, with their numbers from 1.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(number, line)| (number + 1, line.trim()));
    lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

fn unit(text: &str) -> Found {
    let mut found = Vec::new();
    let mut sections = BTreeSet::new();
    for (number, line) in lines(text) {
        let section = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
        if let Some(section) = section {
            if !["Unit", "Service", "Install"].contains(&section) || !sections.insert(section) {
                found.push((number, format!("[{section}] is not a section of a service, or stands twice")));
            }
        } else if line.split_once('=').is_none_or(|(key, _)| !key.chars().all(|c| c.is_ascii_alphanumeric())) {
            found.push((number, format!("`{line}` is no setting: Key=value")));
        }
    }
    for wanted in UNIT {
        if !lines(text).any(|(_, line)| line == wanted) {
            found.push((0, format!("{wanted} is missing")));
        }
    }
    found
}

fn image(text: &str, exists: impl Fn(&str) -> bool + Copy) -> Found {
    let mut found = Vec::new();
    let mut stages = Vec::new();
    let mut user = None;
    for (number, line) in lines(text) {
        let (instruction, rest) = line.split_once(' ').unwrap_or((line, ""));
        if !INSTRUCTIONS.contains(&instruction) {
            found.push((number, format!("{instruction} is not among the instructions that we use")));
        }
        let words: Vec<&str> = rest.split_whitespace().collect();
        match instruction {
            "FROM" => {
                stages.push(words.iter().skip_while(|word| **word != "AS").nth(1).copied().unwrap_or_default());
                user = None;
            }
            "USER" => user = Some(rest),
            "COPY" => found.extend(copied(&words, &stages, exists).map(|said| (number, said))),
            "ENTRYPOINT" | "CMD" | "VOLUME" if serde_json::from_str::<Vec<String>>(rest).is_err() => {
                found.push((number, format!("{instruction} is a list: [\"..\"]")));
            }
            _ => {}
        }
    }
    if stages.len() < 2 {
        found.push((0, "what builds must not be in what runs: two stages".to_owned()));
    }
    let number = user.and_then(|user| user.split(':').next()?.parse::<u32>().ok());
    if number.is_none_or(|number| number == 0) {
        found.push((
            0,
            "the last stage runs as root, or as a name that not every host knows: USER 65532:65532".to_owned(),
        ));
    }
    found
}

/// What is wrong with a COPY: a stage or a file that is not there.
fn copied(words: &[&str], stages: &[&str], exists: impl Fn(&str) -> bool) -> Option<String> {
    let from = words.iter().find_map(|word| word.strip_prefix("--from="));
    if let Some(from) = from {
        return (!stages.contains(&from)).then(|| format!("there is no stage {from}"));
    }
    let paths: Vec<_> = words.iter().filter(|word| !word.starts_with("--")).collect();
    let (_, sources) = paths.split_last()?;
    let lost = sources.iter().find(|path| !exists(path))?;
    Some(format!("{lost} is not in the project"))
}

/// Braces that close, and for nginx a semicolon behind each directive.
fn blocks(text: &str, has_semicolons: bool) -> Found {
    let mut found = Vec::new();
    let mut depth = 0_usize;
    for (number, line) in lines(text) {
        let line = line.split(" #").next().unwrap_or(line).trim_end();
        if line.ends_with('{') {
            depth += 1;
        } else if line == "}" {
            match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => found.push((number, "closes what was not opened".to_owned())),
            }
        } else if has_semicolons && !line.ends_with(';') {
            found.push((number, "a directive ends with a semicolon".to_owned()));
        }
    }
    if depth > 0 {
        found.push((0, format!("{depth} braces are not closed")));
    }
    found
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
    }

    fn read(name: &str) -> String {
        std::fs::read_to_string(root().join("deploy").join(name)).unwrap()
    }

    #[test]
    fn a_unit_is_settings_in_sections_and_keeps_its_guards() {
        assert_eq!(unit(&read("navimig.service")), []);
        let found = unit(&read("navimig.service").replace("ProtectHome=yes\n", "ProtectHome\n[Servce]\n"));
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!(found[2], (0, "ProtectHome=yes is missing".to_owned()));
    }

    #[test]
    fn an_image_has_two_stages_no_root_and_copies_what_is_there() {
        let sound = read("Containerfile");
        let exists = |path: &str| root().join(path).exists();
        assert_eq!(image(&sound, exists), []);
        let said = |text: &str| image(text, exists).into_iter().map(|(_, said)| said).collect::<Vec<_>>().join("; ");
        assert!(said(&sound.replace("USER 65532:65532\n", "")).contains("runs as root"));
        assert!(said(&sound.replace("USER 65532:65532", "USER 0")).contains("runs as root"));
        assert_eq!(said(&sound.replace("--from=build", "--from=bild")), "there is no stage bild");
        assert_eq!(said(&sound.replace(" LICENSE ", " LICENCE.md ")), "LICENCE.md is not in the project");
        assert_eq!(said(&sound.replace("CMD [\"serve\"]", "CMD serve")), "CMD is a list: [\"..\"]");
        assert!(said(&sound.replace("EXPOSE", "EXPSE")).starts_with("EXPSE is not among"));
    }

    #[test]
    fn blocks_of_a_proxy_close() {
        assert_eq!((blocks(&read("nginx.conf"), true), blocks(&read("Caddyfile"), false)), (vec![], vec![]));
        assert_eq!(blocks("a {\n}\n}\n", false), [(3, "closes what was not opened".to_owned())]);
        assert_eq!(blocks("a {\nb c\n", true).len(), 2);
    }

    /// systemd itself, where it is there: the unit is understood, and its guards are those of a service that is little exposed.
    #[test]
    fn systemd_understands_the_unit() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("navimig.service");
        // the program is not installed here
        std::fs::write(&path, read("navimig.service").replace("/usr/local/bin/navimig serve", "/bin/true serve"))
            .unwrap();
        let run = |arguments: &[&str]| Command::new("systemd-analyze").args(arguments).arg(&path).output();
        let Ok(verified) = run(&["verify", "--man=no"]) else {
            eprintln!("*** SKIPPED: systemd-analyze is missing: the unit is not read by systemd ***");
            return;
        };
        let said = String::from_utf8_lossy(&verified.stderr).into_owned();
        assert!(verified.status.success() && said.is_empty(), "{said}");
        // at most 2.0 of 10
        let rated = run(&["security", "--offline=true", "--no-pager", "--threshold=20"]).unwrap();
        assert!(rated.status.success(), "{}", String::from_utf8_lossy(&rated.stdout));
    }
}
