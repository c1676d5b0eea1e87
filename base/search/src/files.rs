//! The index on disk: a folder a revision, a file a segment.

use std::{
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use kernel::Fault;

use crate::{
    codec::{decode, encode},
    part::Part,
};

/// Counts up whenever the files or what stands in them change; with [`normalise::VERSION`] it names the folder.
const VERSION: u32 = 2;
/// How the names of our folders begin.
const FRONT: &str = "search-";

/// Where revisions of the index lie.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
}

impl Folder {
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned() }
    }

    fn of(&self, revision: u64) -> PathBuf {
        self.path.join(format!("{FRONT}{VERSION}.{}-{revision:016x}", normalise::VERSION))
    }

    /// What was noted on a revision; nothing if it is not there, or damaged.
    pub fn notes(&self, revision: u64) -> Option<String> {
        String::from_utf8(read_file(&self.of(revision).join("notes"))?).ok()
    }

    /// The segments of a revision; nothing if they are not there, or damaged, they or the notes.
    pub fn read(&self, revision: u64) -> Option<Vec<Part>> {
        self.notes(revision)?;
        let folder = self.of(revision);
        let count: usize = String::from_utf8(read_file(&folder.join("segments"))?).ok()?.parse().ok()?;
        (0..count).map(|number| read_part(&folder.join(number.to_string()))).collect()
    }

    /// Writes a revision, then removes the others. The folder gets its name last: a half-written one is never read.
    pub fn write(&self, revision: u64, parts: &[Part], notes: &str) -> Result<Vec<Part>, Fault> {
        let (target, draft) = (self.of(revision), self.path.join(format!("{FRONT}draft")));
        let parts = write_parts(&draft, parts)
            .and_then(|()| write_file(&draft.join("notes"), notes.as_bytes()))
            .and_then(|()| if target.exists() { fs::remove_dir_all(&target) } else { Ok(()) })
            .and_then(|()| fs::rename(&draft, &target))
            .and_then(|()| fs::File::open(&self.path)?.sync_all())
            .map(|()| parts.iter().cloned().zip(0..))
            .map_err(|why| Fault::because(format!("write the search index to {}", self.path.display()), why))?
            .map(|(part, number): (Part, usize)| Part { file: Some(target.join(number.to_string())), ..part })
            .collect();
        self.remove_others(&target);
        Ok(parts)
    }

    /// What cannot be removed costs room, nothing else.
    fn remove_others(&self, target: &Path) {
        let Ok(entries) = fs::read_dir(&self.path) else { return };
        for entry in entries.flatten() {
            if entry.file_name().to_string_lossy().starts_with(FRONT) && entry.path() != target {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }
}

fn write_parts(draft: &Path, parts: &[Part]) -> std::io::Result<()> {
    if draft.exists() {
        fs::remove_dir_all(draft)?;
    }
    fs::create_dir_all(draft)?;
    for (number, part) in parts.iter().enumerate() {
        let path = draft.join(number.to_string());
        let is_linked = part.file.as_ref().is_some_and(|file| fs::hard_link(file, &path).is_ok());
        if !is_linked {
            write_file(&path, &encode(&part.segment))?;
        }
        write_file(&path.with_extension("gone"), &part.gone.iter().map(|gone| u8::from(*gone)).collect::<Vec<_>>())?;
    }
    write_file(&draft.join("segments"), parts.len().to_string().as_bytes())
}

fn write_file(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.write_all(&checksum(bytes).to_le_bytes())?;
    file.sync_all()
}

fn read_file(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path).ok()?.read_to_end(&mut bytes).ok()?;
    let sum = bytes.split_off(bytes.len().checked_sub(8)?);
    (checksum(&bytes).to_le_bytes() == sum.as_slice()).then_some(bytes)
}

fn read_part(path: &Path) -> Option<Part> {
    let segment = decode(&read_file(path)?)?;
    let gone = read_file(&path.with_extension("gone"))?.into_iter().map(|flag| flag == 1).collect();
    Some(Part { segment: Arc::new(segment), gone: Arc::new(gone), file: Some(path.to_owned()) })
}

/// Tells a damaged file from a sound one; no protection against someone who means it.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.chunks(8).fold(0xcbf2_9ce4_8422_2325, |sum: u64, chunk| {
        let mut word = [0; 8];
        word.iter_mut().zip(chunk).for_each(|(to, from)| *to = *from);
        (sum ^ u64::from_le_bytes(word)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
    })
}
