//! A segment as bytes: sections, each with its length before it, in the order of [`encode`]. Numbers are little-endian.

use kernel::Lang;

use crate::{
    lists::Lists,
    segment::{Frame, Segment, Text, by_key},
};

pub(crate) fn encode(segment: &Segment) -> Vec<u8> {
    let frame = &segment.frame;
    let langs: Vec<&str> = frame.langs.iter().map(Lang::as_str).collect();
    let mut to = Vec::with_capacity(segment.size_bytes() + 256);
    put_bytes(&mut to, segment.terms.as_fst().as_bytes());
    put_bytes(&mut to, segment.heads.as_fst().as_bytes());
    put_numbers(&mut to, &segment.postings.ends);
    put_bytes(&mut to, &segment.postings.items);
    put_numbers(&mut to, &segment.spelled.ends);
    put_bytes(&mut to, &segment.spelled.items);
    put_numbers(&mut to, &segment.document_counts);
    put_numbers(&mut to, frame.texts.iter().flat_map(|text| text.pack()).collect::<Vec<_>>().as_slice());
    put_numbers(&mut to, &frame.groups.ends);
    put_numbers(&mut to, &frame.groups.items);
    put_bytes(&mut to, &frame.group_ids.iter().flat_map(|id| id.to_le_bytes()).collect::<Vec<_>>());
    put_bytes(&mut to, langs.join(" ").as_bytes());
    put_numbers(&mut to, &frame.keys);
    put_bytes(&mut to, &frame.kinds);
    put_numbers(&mut to, &frame.areas.ends);
    put_numbers(&mut to, &frame.areas.items);
    to
}

/// The segment that [`encode`] wrote; nothing if the bytes are anything else.
pub(crate) fn decode(mut from: &[u8]) -> Option<Segment> {
    let from = &mut from;
    let terms = fst::Map::new(take(from)?.to_vec()).ok()?;
    let heads = fst::Map::new(take(from)?.to_vec()).ok()?;
    let postings = Lists { ends: take_numbers(from)?, items: take(from)?.to_vec() };
    let spelled = Lists { ends: take_numbers(from)?, items: take(from)?.to_vec() };
    let document_counts = take_numbers(from)?;
    let texts = take_numbers(from)?.as_chunks().0.iter().map(|pair| Text::unpack(*pair)).collect();
    let groups = Lists { ends: take_numbers(from)?, items: take_numbers(from)? };
    let group_ids = take(from)?.as_chunks().0.iter().map(|id| u64::from_le_bytes(*id)).collect();
    let langs = std::str::from_utf8(take(from)?).ok()?;
    let langs = langs.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
    let keys = take_numbers(from)?;
    let kinds = take(from)?.to_vec();
    let areas = Lists { ends: take_numbers(from)?, items: take_numbers(from)? };
    let by_key = by_key(&keys);
    let frame = Frame { texts, groups, group_ids, langs, keys, kinds, areas };
    from.is_empty().then_some(Segment { frame, terms, heads, postings, spelled, document_counts, by_key })
}

fn put_bytes(to: &mut Vec<u8>, section: &[u8]) {
    to.extend_from_slice(&(section.len() as u64).to_le_bytes());
    to.extend_from_slice(section);
}

fn put_numbers(to: &mut Vec<u8>, numbers: &[u32]) {
    to.extend_from_slice(&(4 * numbers.len() as u64).to_le_bytes());
    to.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

fn take<'a>(from: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (len, rest) = from.split_first_chunk()?;
    let (section, rest) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*len)).ok()?)?;
    *from = rest;
    Some(section)
}

fn take_numbers(from: &mut &[u8]) -> Option<Vec<u32>> {
    Some(take(from)?.as_chunks().0.iter().map(|number| u32::from_le_bytes(*number)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        builder::Builder,
        document::{Document, Field, Kind},
    };

    fn segment() -> Segment {
        let texts = vec![
            (Field::Name, Lang::NL, "Huisartsenwachtpost".into()),
            (Field::Need, Lang::EN, "Find a doctor".into()),
        ];
        let mut builder = Builder::default();
        builder.add(&Document { key: 7, areas: vec![3, 1], kind: Kind::Service, texts: texts.clone() });
        builder.add(&Document { key: 5, areas: Vec::new(), kind: Kind::Page, texts });
        builder.finish().unwrap()
    }

    #[test]
    fn a_segment_survives_its_file() {
        let written = segment();
        let read = decode(&encode(&written)).unwrap();
        assert_eq!(read.frame, written.frame);
        assert_eq!((&read.postings, &read.spelled), (&written.postings, &written.spelled));
        assert_eq!(read.doc_of(5), Some(1));
        assert_eq!(read.spelling("huisartsenwachtpost").as_deref(), Some("Huisartsenwachtpost"));
        assert!(read.heads.contains_key("tsopthcawnestrasiuh"));
    }

    #[test]
    fn cut_bytes_are_no_segment() {
        let bytes = encode(&segment());
        assert!((0..bytes.len()).all(|end| decode(&bytes[..end]).is_none()));
    }
}
