//! What `docs/reliability.md` claims is there.

use std::{collections::BTreeSet, fs, path::Path};

fn sources(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_fault_has_a_row_and_every_test_that_a_row_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let page = fs::read_to_string(root.join("docs/reliability.md")).unwrap();
    let mut code = String::new();
    for folder in ["tests", "base", "domain", "app"] {
        sources(&root.join(folder), &mut code);
    }
    let rows: Vec<&str> =
        page.lines().take_while(|line| *line != "## Figures").filter(|line| line.starts_with("| F")).collect();
    let mut named = BTreeSet::new();
    for row in &rows {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let tests = cells[2].split('`').skip(1).step_by(2).filter(|name| name.contains('_'));
        for name in tests {
            assert!(code.contains(&format!("fn {name}(")), "{name} is not a test: {row}");
            named.insert(name);
        }
    }
    assert!(named.len() > 20, "{} tests are named", named.len());
    let faults = rows.iter().map(|row| row.split('|').nth(1).unwrap()).collect::<Vec<_>>().join(" ");
    for number in (1..=20).chain(24..=33).chain([35]).filter(|number| ![10, 19].contains(number)) {
        assert!(faults.split([' ', ',']).any(|word| word == format!("F{number}")), "F{number} has no row");
    }
    // what is numbered is listed
    for name in code.split("fn f").skip(1).filter_map(|rest| rest.split('(').next()) {
        let is_fault =
            name.len() > 3 && name.as_bytes()[..2].iter().all(u8::is_ascii_digit) && name.as_bytes()[2] == b'_';
        let number: u32 = if is_fault { name[..2].parse().unwrap() } else { continue };
        let row = rows
            .iter()
            .find(|row| row.starts_with(&format!("| F{number} ")) || row.starts_with(&format!("| F{number},")));
        assert!(row.is_some_and(|row| row.contains('`')), "f{name} is not in the page");
    }
}
