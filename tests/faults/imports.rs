//! Files that nobody should import: the program ends with 1, names the file and the place, and keeps to its memory.

use std::{
    fs,
    io::Read,
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};

use crate::{
    alone,
    program::{memory, navimig},
    row,
    samples::{bomb, id, services, tables, zipped},
};

/// What came of an import.
struct Run {
    code: Option<i32>,
    said: String,
    /// KiB at most.
    memory: u64,
    took: Duration,
}

fn import(file: &Path, data: &Path) -> Run {
    let began = Instant::now();
    let mut command = navimig(&["content", "import"]);
    command.arg(file).arg("--data").arg(data).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut most = 0;
    let status = loop {
        most = most.max(memory(child.id(), "VmHWM").unwrap_or(0));
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        assert!(began.elapsed() < Duration::from_secs(60), "{} does not end", file.display());
        std::thread::sleep(Duration::from_millis(1));
    };
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    Run { code: status.code(), said, memory: most, took: began.elapsed() }
}

/// A file, what must be said of it, and what memory it may take beyond its own size in KiB.
struct Hostile {
    name: &'static str,
    bytes: Vec<u8>,
    said: &'static str,
}

const fn hostile(name: &'static str, bytes: Vec<u8>, said: &'static str) -> Hostile {
    Hostile { name, bytes, said }
}

/// Texts that are no HSDS.
fn spoiled_texts() -> Vec<Hostile> {
    let text = |text: &str| text.as_bytes().to_vec();
    let json = services(2).to_string();
    let (name, number) = ("\"Service 1\"", "\"extension\":1");
    assert!(json.contains(name) && json.contains(number));
    let mut halved = json.replace(name, "\"Service \u{1}\"").into_bytes();
    let at = halved.iter().position(|byte| *byte == 1).unwrap();
    halved.splice(at..=at, *b"\xed\xa0\x80");
    let broken = json.replacen("}]", "}\n\n,]", 1);
    vec![
        hostile("nothing.json", Vec::new(), "there is no record"),
        hostile("utf8.json", halved, "line 1 column"),
        hostile("nul.json", vec![0; 100_000], "line 1 column 1"),
        hostile("broken.json", broken.into_bytes(), "line 3 column"),
        hostile("half.json", json.as_bytes()[..json.len() / 2].to_vec(), "line 1 column"),
        hostile("infinite.json", json.replace("2.5", "1e999").into_bytes(), "line 1 column"),
        hostile("surrogate.json", json.replace(name, "\"\\ud800\"").into_bytes(), "line 1 column"),
        hostile("number.json", json.replace(number, "\"extension\":\"one\"").into_bytes(), "[1].phones[0].extension"),
        hostile("kind.json", text("[{\"colour\": \"red\"}]"), "[0]"),
        hostile("ids.json", json.replace(&id(3, 1), "none").into_bytes(), "[1].phones[0].id"),
        hostile("page.html", text("<!doctype html><p>Not found"), "line 1 column 1"),
    ]
}

/// Nesting without end, and more of everything than a file may have.
fn nested_and_large() -> Vec<Hostile> {
    let deep = |open: &str, close: &str, times| format!("{}{}", open.repeat(times), close.repeat(times)).into_bytes();
    let services = deep("{\"id\":\"x\",\"name\":\"x\",\"description\":\"x\",\"services\":[", "]}", 100_000);
    let mut large = b"[\"".to_vec();
    large.resize(65 << 20, b'a');
    vec![
        hostile("lists.json", deep("[", "]", 100_000), "recursion limit exceeded at line 1 column"),
        hostile("open.json", vec![b'['; 1_000_000], "recursion limit exceeded at line 1 column"),
        hostile("records.json", deep("{\"a\":", "}", 100_000), "recursion limit exceeded at line 1 column"),
        hostile("services.json", services, "recursion limit exceeded at line 1 column"),
        hostile("values.json", deep("[", "", 1).repeat(4_000_000), "more than 3000000 values"),
        hostile("large.json", large, "larger than 64 MB"),
    ]
}

/// Packages of tables.
fn packages() -> Vec<Hostile> {
    let spoil = |name: &str, spoil: &dyn Fn(Vec<u8>) -> Vec<u8>| {
        let files = tables(3).into_iter();
        zipped(
            &files
                .map(|(file, bytes)| if file == name { (file, spoil(bytes)) } else { (file, bytes) })
                .collect::<Vec<_>>(),
        )
    };
    let with = |name: &str, row: &'static [u8]| spoil(name, &|bytes| [bytes, row.to_vec()].concat());
    let wide = |bytes: Vec<u8>| [bytes, b"a,".repeat(100_000), b"\n".to_vec()].concat();
    let quoted = |bytes: Vec<u8>| [bytes, b"x,y,\"".to_vec(), vec![b'z'; 200_000]].concat();
    let many: Vec<_> = (0..66_000).map(|n| (format!("{n}.csv"), Vec::new())).collect();
    let mut cut = zipped(&tables(3));
    cut.truncate(cut.len() - 30);
    vec![
        hostile("utf8.zip", with("services.csv", b"a,b,\xff\xfe,active\n"), "services.csv, row 5"),
        hostile("short.zip", with("phones.csv", b"a,b\n"), "phones.csv, row 5"),
        hostile("wide.zip", spoil("services.csv", &wide), "services.csv, row 5"),
        hostile("quote.zip", spoil("services.csv", &quoted), "services.csv, row 5"),
        hostile(
            "number.zip",
            spoil("phones.csv", &|b| String::from_utf8(b).unwrap().replace(",1\n", ",one\n").into_bytes()),
            "phones.csv, row 3, column extension",
        ),
        hostile("list.zip", spoil("datapackage.json", &|_| b"[".repeat(100_000)), "datapackage.json"),
        hostile(
            "missing.zip",
            spoil("datapackage.json", &|_| br#"{"resources":[{"path":"../../etc/passwd"}]}"#.to_vec()),
            "datapackage.json",
        ),
        hostile("table.zip", zipped(&[("../../../root.csv".into(), b"id\n1\n".to_vec())]), "root.csv"),
        hostile("entries.zip", zipped(&many), "200 files"),
        hostile("cut.zip", cut, "this ZIP cannot be read"),
        hostile("letter.zip", b"PK, said the letter".to_vec(), "this ZIP cannot be read"),
    ]
}

/// Small files that would be large: in a table, in the list of tables, in many files, in a ZIP within a ZIP.
fn bombs() -> Vec<Hostile> {
    let pieces: Vec<_> = (0..20).map(|n| (format!("{n}/services.csv"), vec![b'a'; 20 << 20])).collect();
    let nested = zipped(&[("services.csv".into(), bomb("services.csv", 200))]);
    vec![
        hostile("bomb.zip", bomb("services.csv", 200), "too large"),
        hostile("list-bomb.zip", bomb("datapackage.json", 200), "too large"),
        hostile("many-bombs.zip", zipped(&pieces), "too large"),
        hostile("nested-bomb.zip", nested, "services.csv, row 1"),
    ]
}

/// Imports each; the most memory beside the file itself, in KiB, and the longest time.
fn refuse(files: &[Hostile], most_memory: u64, longest: Duration) -> (u64, Duration) {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let (mut most, mut slowest) = (0, Duration::ZERO);
    for Hostile { name, bytes, said } in files {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let run = import(&file, &folder.path().join("data"));
        assert_eq!(run.code, Some(1), "{name}: {}", run.said);
        assert!(run.said.contains(name), "{name} is named: {}", run.said);
        assert!(run.said.contains(said), "{name}: {said} is said: {}", run.said);
        assert!(!run.said.contains("panicked") && run.said.len() < 20_000, "{name}: {}", run.said);
        let memory = run.memory.saturating_sub(bytes.len() as u64 >> 10);
        assert!(memory < most_memory, "{name} takes {memory} KiB");
        assert!(run.took < longest, "{name} takes {:?}", run.took);
        (most, slowest) = (most.max(memory), slowest.max(run.took));
    }
    (most, slowest)
}

/// KiB that a refusal may take beside the file.
const MEMORY: u64 = 64 << 10;
/// Unoptimised, everything takes longer.
const LONGEST: Duration = Duration::from_millis(if cfg!(debug_assertions) { 5_000 } else { 1_000 });

#[test]
fn f14_spoiled_texts_are_refused_with_file_and_line() {
    refuse(&spoiled_texts(), MEMORY, LONGEST);
}

#[test]
fn f14_spoiled_packages_are_refused_with_file_and_row() {
    refuse(&packages(), MEMORY, LONGEST);
}

#[test]
fn f15_nesting_without_end_is_refused_with_file_and_line() {
    refuse(&nested_and_large(), MEMORY, LONGEST);
}

#[test]
fn f16_bombs_are_refused_before_they_are_unpacked() {
    refuse(&bombs(), MEMORY, LONGEST);
}

#[test]
#[ignore = "full size: ./test --long"]
fn f14_f15_f16_refusals_in_figures() {
    let groups = [
        ("F14 spoiled texts", spoiled_texts()),
        ("F14 spoiled packages", packages()),
        ("F15 nested and oversized files", nested_and_large()),
        ("F16 bombs", bombs()),
    ];
    for (name, files) in groups {
        let (memory, took) = refuse(&files, MEMORY, LONGEST);
        let measured = format!(
            "exit 1 with file and place; at most {:.0} MB beside the file, {} ms",
            memory as f64 * 1_024.0 / 1e6,
            took.as_millis()
        );
        row(
            name,
            &format!("{} files by `navimig content import`", files.len()),
            &measured,
            "0 panics, memory <= 64 MB, <= 1 s",
        );
    }
}

/// The reverse: what is sound is imported, so that nothing above is refused for another reason.
#[test]
fn f14_sound_files_are_imported() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [("sound.json", services(3).to_string().into_bytes()), ("sound.zip", zipped(&tables(3)))] {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let run = import(&file, &folder.path().join("data"));
        assert_eq!(run.code, Some(0), "{name}: {}", run.said);
    }
}
