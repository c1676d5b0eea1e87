//! Sound files with some bytes changed: whatever comes of it, the importer says so in words.

use std::panic::catch_unwind;

use navigate::hsds::import;

use crate::{
    alone, row,
    samples::{Dice, services, tables, zipped},
    times,
};

/// What breaks readers: ends of texts and lists, NUL, halves of letters, numbers without end.
const EVIL: [&[u8]; 16] = [
    b"\0",
    b"\"",
    b"\\",
    b"{",
    b"[",
    b"]",
    b"}",
    b",",
    b"\n",
    b"\r",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\\ud800",
    b"1e999",
    b"-",
    b"\xef\xbb\xbf",
];

/// A copy with one to four changes.
fn spoil(sound: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = sound.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len());
        let end = (at + dice.below(40)).min(bytes.len());
        match dice.below(5) {
            0 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = dice.below(256) as u8;
                }
            }
            1 => drop(bytes.splice(at..at, dice.pick(&EVIL).iter().copied())),
            2 => drop(bytes.drain(at..end)),
            3 => {
                let piece = bytes[at..end].to_vec();
                drop(bytes.splice(at..at, piece));
            }
            _ => bytes.truncate(end),
        }
    }
    bytes
}

/// One file of a package with changes, packed well.
fn spoil_inside(dice: &mut Dice) -> Vec<u8> {
    let mut files = tables(3);
    let at = dice.below(files.len());
    files[at].1 = spoil(&files[at].1, dice);
    zipped(&files)
}

/// Imports `count` spoiled files; how many of them were still fit.
fn spoiled(count: u32) -> u32 {
    let json = serde_json::to_vec(&services(3)).unwrap();
    let lines: Vec<u8> =
        services(3).as_array().unwrap().iter().flat_map(|one| format!("{one}\n").into_bytes()).collect();
    let zip = zipped(&tables(3));
    for sound in [&json, &lines, &zip] {
        assert!(import::read(sound).is_ok(), "it is sound before it is spoiled");
    }
    let (mut dice, mut fit) = (Dice(0x9e37_79b9_7f4a_7c15), 0);
    for n in 0..count {
        let bytes = match n % 4 {
            0 => spoil(&json, &mut dice),
            1 => spoil(&lines, &mut dice),
            2 => spoil(&zip, &mut dice),
            _ => spoil_inside(&mut dice),
        };
        let read = catch_unwind(|| import::read(&bytes));
        match read.unwrap_or_else(|_| panic!("file {n} makes it panic: {:?}", String::from_utf8_lossy(&bytes))) {
            Ok(documents) => {
                assert!(documents.iter().all(|document| !document.id.is_empty()), "file {n}: every record has an id");
                fit += 1;
            }
            Err(problems) => {
                assert!(!problems.is_empty() && problems.len() <= 101, "file {n}: {} problems", problems.len());
                assert!(problems.iter().all(|problem| !problem.message.is_empty()), "file {n}: each in words");
            }
        }
    }
    fit
}

#[test]
fn f14_spoiled_files_are_refused_in_words() {
    let _turn = alone();
    let count = times("NAVIMIG_MUTANTS", 2_000);
    let fit = spoiled(count);
    assert!(fit < count / 2, "{fit} of {count} spoiled files are fit: hardly anything is spoiled");
}

#[test]
#[ignore = "full size: ./test --long"]
fn f14_many_spoiled_files() {
    let _turn = alone();
    let count = times("NAVIMIG_MUTANTS", 400_000);
    let fit = spoiled(count);
    let measured = format!("0 panics; {} refused in words, {fit} still fit", count - fit);
    row("F14 spoiled JSON, JSON lines, ZIP, CSV", &format!("{count} files imported"), &measured, "0 panics");
}
