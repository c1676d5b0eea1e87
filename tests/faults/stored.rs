//! What a database holds, read beside the running server, and whether that is what was sent.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use rusqlite::{Connection, OpenFlags};

use crate::voice::{Kind, Voice};

/// What a database holds.
pub struct Stored {
    /// Words that were kept, with the form they came by.
    words: Vec<(Kind, String)>,
    /// Hashes of the keys of all forms.
    keys: Vec<[u8; 32]>,
    /// Rows of each kind.
    rows: BTreeMap<Kind, usize>,
    /// Barriers, and what is written together with each: a case, a row for the desk, a link.
    together: [usize; 4],
    /// What the checks of the file itself say.
    faults: Vec<String>,
}

/// The words of each kind.
const WORDS: [(Kind, &str); 4] = [
    (Kind::Barrier, "SELECT words FROM voices_desk"),
    (Kind::Helpful, "SELECT words FROM voices_helpful"),
    (Kind::Correction, "SELECT right_text FROM voices_corrections"),
    (Kind::Missing, "SELECT words FROM voices_missing"),
];
/// The rows of each kind.
const ROWS: [(Kind, &str); 5] = [
    (Kind::Barrier, "SELECT count(*) FROM voices_barriers"),
    (Kind::Helpful, "SELECT count(*) FROM voices_helpful"),
    (Kind::Visit, "SELECT count(*) FROM voices_visits"),
    (Kind::Correction, "SELECT count(*) FROM voices_corrections"),
    (Kind::Missing, "SELECT count(*) FROM voices_missing"),
];
const TOGETHER: [&str; 4] = [
    "SELECT count(*) FROM voices_barriers",
    "SELECT count(*) FROM voices_cases c JOIN voices_barriers b ON b.id = c.barrier",
    "SELECT count(*) FROM voices_desk d JOIN voices_barriers b ON b.id = d.barrier",
    "SELECT count(*) FROM links WHERE from_kind = 'barrier' AND relation = 'hinders'",
];

impl Stored {
    /// Reads the database of a data folder, which a server may hold.
    pub fn read(data: &Path) -> Self {
        let file = data.join("navimig.db");
        let database = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let texts = |sql: &str| -> Vec<String> {
            let mut statement = database.prepare(sql).unwrap();
            let rows = statement.query_map([], |row| row.get::<_, Option<String>>(0)).unwrap();
            rows.map(|row| row.unwrap().unwrap_or_default()).collect()
        };
        let count = |sql: &str| database.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap() as usize;
        let mut statement = database.prepare("SELECT hash FROM voices_keys").unwrap();
        let keys = statement.query_map([], |row| row.get::<_, [u8; 32]>(0)).unwrap();
        let mut faults = texts("PRAGMA integrity_check");
        faults.retain(|line| line != "ok");
        faults.extend(texts("PRAGMA foreign_key_check"));
        Self {
            words: WORDS.iter().flat_map(|(kind, sql)| texts(sql).into_iter().map(|text| (*kind, text))).collect(),
            keys: keys.map(Result::unwrap).collect(),
            rows: ROWS.iter().map(|(kind, sql)| (*kind, count(sql))).collect(),
            together: TOGETHER.map(count),
            faults,
        }
    }

    /// How many forms are stored.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Every acknowledged voice is there once, with its words; nothing is there that was not sent; what is written together is
    /// there together; the file is sound.
    pub fn assert_holds(&self, acknowledged: &[Voice], sent: &[Voice], when: &str) {
        assert_eq!(self.faults, Vec::<String>::new(), "{when}: the file is sound");
        let sent_keys: BTreeMap<[u8; 32], Voice> = sent.iter().map(|voice| (voice.key_hash(), *voice)).collect();
        let mut here = BTreeSet::new();
        let mut rows: BTreeMap<Kind, usize> = Kind::ALL.iter().map(|kind| (*kind, 0)).collect();
        for key in &self.keys {
            let voice = sent_keys.get(key).unwrap_or_else(|| panic!("{when}: a form is stored that was not sent"));
            assert!(here.insert(*voice), "{when}: {voice:?} is stored twice");
            *rows.entry(voice.kind()).or_default() += 1;
        }
        for voice in acknowledged {
            assert!(here.contains(voice), "{when}: {voice:?} was acknowledged and is gone");
        }
        assert_eq!(self.rows, rows, "{when}: each form has its row, and each row its form");
        let mut said = BTreeSet::new();
        for (kind, words) in &self.words {
            let voice = Voice::of_words(words).unwrap_or_else(|| panic!("{when}: nobody sent {words:?}"));
            assert_eq!((voice.kind(), &voice.words()), (*kind, words), "{when}: what is stored is what was sent");
            assert!(here.contains(&voice) && said.insert(voice), "{when}: {voice:?} is there once");
        }
        let with_words = here.iter().filter(|voice| voice.kind() != Kind::Visit).count();
        assert_eq!(said.len(), with_words, "{when}: no words are missing");
        assert_eq!(self.together, [self.together[0]; 4], "{when}: a barrier, its case, its words and its link");
    }
}
