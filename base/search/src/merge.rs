//! Many segments made one, without the documents that are gone.

use std::collections::HashMap;

use fst::Streamer;
use kernel::Fault;

use crate::{
    builder::is_compound_length,
    lists::small,
    part::Part,
    postings,
    segment::{Frame, Segment, Text, Writer},
};

/// The living documents of `parts` in one segment.
pub(crate) fn merge(parts: &[Part]) -> Result<Segment, Fault> {
    let (frame, texts) = merge_frames(parts);
    let mut writer = Writer::new(frame);
    let mut union = parts.iter().map(|part| &part.segment.terms).collect::<fst::map::OpBuilder<'_>>().union();
    let (mut list, mut bytes) = (Vec::new(), Vec::new());
    while let Some((term, places)) = union.next() {
        let term = std::str::from_utf8(term).map_err(|why| Fault::because("read a word of the search index", why))?;
        let (mut spelled, mut is_compound) = (&[][..], false);
        list.clear();
        for place in places {
            let (Some(part), Some(texts)) = (parts.get(place.index), texts.get(place.index)) else { continue };
            let number = usize::try_from(place.value).unwrap_or(usize::MAX);
            let moved = |(text, count)| texts.get(text as usize).copied().flatten().map(|text| (text, count));
            list.extend(postings::read(part.segment.postings.get(number)).filter_map(moved));
            spelled = if spelled.is_empty() { part.segment.spelled.get(number) } else { spelled };
            is_compound |= is_compound_length(term) && part.segment.heads.contains_key(reversed(term));
        }
        if list.is_empty() {
            continue;
        }
        list.sort_unstable();
        list.dedup_by_key(|pair| pair.0);
        write_list(&list, &mut bytes);
        writer.push(term, spelled, is_compound, &bytes)?;
    }
    writer.finish()
}

pub(crate) fn reversed(term: &str) -> String {
    term.chars().rev().collect()
}

fn write_list(list: &[(u32, u32)], bytes: &mut Vec<u8>) {
    bytes.clear();
    let mut last = None;
    for &(text, count) in list {
        postings::push(bytes, last, text, count);
        last = Some(text);
    }
}

/// The documents and texts that live on, and for each part where its texts have gone.
fn merge_frames(parts: &[Part]) -> (Frame, Vec<Vec<Option<u32>>>) {
    let mut frame = Frame::default();
    let mut shared = Shared::default();
    let mut moves = Vec::with_capacity(parts.len());
    for part in parts {
        let docs = move_docs(part, &mut frame);
        let old = &part.segment.frame;
        let groups = shared.move_groups(old, &docs, &mut frame);
        let mut ranks = vec![0; groups.len()];
        let move_text = |text: &Text| {
            let lang = frame.lang_number(*old.langs.get(usize::from(text.lang))?);
            let len = usize::from(text.len);
            let next = small(frame.texts.len());
            let Some(at) = text.group() else {
                let doc = old.docs(text).first().and_then(|doc| docs.get(*doc as usize)).copied().flatten()?;
                frame.texts.push(Text::of_doc(doc, text.field, lang, len));
                return Some(next);
            };
            let (group, rank) = ((*groups.get(at)?)?, ranks.get_mut(at)?);
            let text_number = *shared.texts.entry((group, *rank)).or_insert(next);
            *rank += 1;
            if text_number == next {
                frame.texts.push(Text::of_group(group, text.field, lang, len));
            }
            Some(text_number)
        };
        moves.push(old.texts.iter().map(move_text).collect());
    }
    shared.groups.into_iter().for_each(|docs| frame.groups.push(docs));
    (frame, moves)
}

/// What segments share: the groups by their fingerprint, and the texts of a group by their order in it.
#[derive(Default)]
struct Shared {
    groups: Vec<Vec<u32>>,
    by_id: HashMap<u64, u32>,
    texts: HashMap<(u32, u32), u32>,
}

impl Shared {
    /// Adds the living documents of each group and says which group that is now; none if no document lives.
    fn move_groups(&mut self, old: &Frame, docs: &[Option<u32>], frame: &mut Frame) -> Vec<Option<u32>> {
        let mut moved = Vec::with_capacity(old.group_ids.len());
        for (at, id) in old.group_ids.iter().enumerate() {
            let living = old.groups.get(at).iter().filter_map(|doc| docs.get(*doc as usize).copied().flatten());
            let living: Vec<u32> = living.collect();
            if living.is_empty() {
                moved.push(None);
                continue;
            }
            let group = *self.by_id.entry(*id).or_insert_with(|| {
                self.groups.push(Vec::new());
                frame.group_ids.push(*id);
                small(self.groups.len() - 1)
            });
            if let Some(all) = self.groups.get_mut(group as usize) {
                all.extend(living);
            }
            moved.push(Some(group));
        }
        moved
    }
}

/// Copies what is known of the living documents and says where each has gone.
fn move_docs(part: &Part, frame: &mut Frame) -> Vec<Option<u32>> {
    let old = &part.segment.frame;
    let mut moved = Vec::with_capacity(old.keys.len());
    for (at, (key, kind)) in old.keys.iter().zip(&old.kinds).enumerate() {
        if part.is_gone(at) {
            moved.push(None);
            continue;
        }
        moved.push(Some(small(frame.keys.len())));
        frame.keys.push(*key);
        frame.kinds.push(*kind);
        frame.areas.push(old.areas.get(at).iter().copied());
    }
    moved
}
