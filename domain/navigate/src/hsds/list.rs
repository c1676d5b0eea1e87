//! Lists in pages or line by line, and single records.

use serde::Serialize;
use ui::{Answer, Body, Request};

use super::{Form, Kind, Reader, select::select};
use crate::{
    query::{Fields, Problem, settle},
    routes::ApiContext,
};

/// Most records on a page.
pub const MOST_A_PAGE: u32 = 1_000;
/// Records on a page when nobody says how many.
pub const A_PAGE: u32 = 50;
/// Last page that can be asked for.
pub const LAST_PAGE: u32 = 1_000_000;
/// Bytes after which a piece of a streamed answer is sent.
const PIECE_BYTES: usize = 64 * 1024;

/// Answers with a list: filtered, in pages or line by line.
pub fn list(kind: Kind, context: &ApiContext, request: &Request) -> Answer {
    settle(try_list(kind, context, request))
}

fn try_list(kind: Kind, context: &ApiContext, request: &Request) -> Result<Answer, Problem> {
    let fields = Fields::of(request)?;
    let form = form(kind, &fields, Form::Brief)?;
    let page = fields.number("page", 1..=LAST_PAGE)?.unwrap_or(1);
    let size = fields.number("per_page", 1..=MOST_A_PAGE)?;
    let format = fields.choice("format", &["json", "ndjson"])?;
    let reader = Reader::of(context, &request.accept_language);
    let found = select(kind, reader.view(), &context.finder, &fields)?;
    if format == Some("ndjson") {
        let lines = Lines { kind, form, reader, found: found.into_iter() };
        return Ok(Answer {
            status: 200,
            content_type: "application/x-ndjson",
            body: Body::Pieces(Box::new(lines)),
            is_lasting: false,
        });
    }
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    // a list of ids is meant to come whole
    let size = size.unwrap_or(if form == Form::Minimal { total.max(1) } else { A_PAGE });
    Ok(Answer::lasting("application/json", write_page(kind, form, &reader, &found, (page, size))))
}

/// What a list says of itself.
#[derive(Serialize)]
struct Page {
    total_items: u32,
    total_pages: u32,
    page_number: u32,
    size: u32,
    first_page: bool,
    last_page: bool,
    empty: bool,
}

fn write_page(kind: Kind, form: Form, reader: &Reader, found: &[u32], (page, size): (u32, u32)) -> Vec<u8> {
    let view = reader.view();
    let begin = (page - 1) as usize * size as usize;
    let shown = found.get(begin..).unwrap_or_default();
    let shown = shown.get(..size as usize).unwrap_or(shown);
    let mut contents = Vec::with_capacity(shown.len() * 1_024);
    let mut count = 0;
    for at in shown {
        let begin = contents.len();
        if count > 0 {
            contents.push(b',');
        }
        if kind.write(view, *at, form, &mut contents) {
            count += 1;
        } else {
            contents.truncate(begin);
        }
    }
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let total_pages = total.div_ceil(size);
    let head = Page {
        total_items: total,
        total_pages,
        page_number: page,
        size: count,
        first_page: page == 1,
        last_page: page >= total_pages,
        empty: count == 0,
    };
    let mut out = serde_json::to_vec(&head).unwrap_or_default();
    out.pop();
    out.extend_from_slice(b",\"contents\":[");
    out.append(&mut contents);
    out.extend_from_slice(b"]}");
    out
}

/// A list line by line, in pieces.
struct Lines {
    kind: Kind,
    form: Form,
    reader: Reader,
    found: std::vec::IntoIter<u32>,
}

impl Iterator for Lines {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let view = self.reader.view();
        let mut piece = Vec::new();
        for at in self.found.by_ref() {
            if self.kind.write(view, at, self.form, &mut piece) {
                piece.push(b'\n');
            }
            if piece.len() >= PIECE_BYTES {
                break;
            }
        }
        (!piece.is_empty()).then_some(piece)
    }
}

/// Answers with one record and everything that belongs to it.
pub fn one(kind: Kind, context: &ApiContext, request: &Request) -> Answer {
    settle(try_one(kind, context, request))
}

fn try_one(kind: Kind, context: &ApiContext, request: &Request) -> Result<Answer, Problem> {
    let fields = Fields::of(request)?;
    let form = form(kind, &fields, Form::Full)?;
    let reader = Reader::of(context, &request.accept_language);
    let view = reader.view();
    let id = fields.part("id");
    let absent = || Problem::absent(format!("There is nothing with this id in /hsds/{}.", kind.as_str()));
    let at = kind.find(view, id).ok_or_else(absent)?;
    let mut out = Vec::with_capacity(8_192);
    kind.write(view, at, form, &mut out).then(|| Answer::lasting("application/json", out)).ok_or_else(absent)
}

/// How much of each record is asked for.
fn form(kind: Kind, fields: &Fields<'_>, usual: Form) -> Result<Form, Problem> {
    let (minimal, full, services) = (fields.flag("minimal")?, fields.flag("full")?, fields.flag("full_service")?);
    Ok(match kind {
        Kind::Organization if services => Form::WithServices,
        Kind::Service if minimal && usual == Form::Brief => Form::Minimal,
        _ if full => Form::Full,
        _ => usual,
    })
}
