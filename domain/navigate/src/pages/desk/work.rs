//! What needs work in the places of a person, grouped and counted; each row leads to where it is mended.

use std::{collections::BTreeMap, sync::Arc};

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use kernel::{Lang, Role, Scope};
use places::{Kind as PlaceKind, Place};
use ui::Shell;

use super::{
    Shared,
    at::{At, Who, answer},
    edit::part_label,
};
use crate::{
    content::{RecordKind, check::Concern},
    desk::{
        ANY, EDIT, REVIEW, TRANSLATE,
        access::may_touch,
        work::{Kind, Piece, missing, of_concerns, of_service},
    },
    model::Service,
    snapshot::Held,
};

/// Most rows of a group on the page.
const MOST: usize = 40;

struct Row {
    href: String,
    name: String,
    lang: Lang,
    why: String,
}

struct Group<'a> {
    title: &'a str,
    anchor: usize,
    count: String,
    rows: Vec<Row>,
    rest: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/work.html")]
struct WorkPage<'a> {
    shell: Shell<'a>,
    groups: Vec<Group<'a>>,
    is_editor: bool,
}

/// What a service needs, as far as the person can do it.
pub(super) fn pieces_of(at: &At<'_>, held: &Held<Service>, concerns: &[Concern]) -> Vec<Piece> {
    let may = |need| may_touch(&at.person, need, held.record.area.iter().map(|area| &**area), &at.snapshot.places);
    let (edits, translates) = (may(EDIT), may(TRANSLATE) || may(REVIEW));
    if !edits && !translates {
        return Vec::new();
    }
    let mut all = of_concerns(concerns);
    all.extend(of_service(held, &at.snapshot, at.today()));
    all.retain(|piece| if piece.kind.is_translation() { translates } else { edits });
    all
}

/// `/{lang}/desk/work`
pub(crate) async fn show(Extract(shared): Extract<Arc<Shared>>, Path(lang): Path<String>, who: Who) -> Response {
    let told = async {
        let at = At::find(&shared, &lang, who, ANY)?;
        let concerns = shared.concerns(&at.snapshot, at.now()).await?;
        let mut by_kind: BTreeMap<Kind, Vec<Piece>> = BTreeMap::new();
        for piece in all(&at, &concerns) {
            by_kind.entry(piece.kind).or_default().push(piece);
        }
        let t = at.t();
        let groups = by_kind.iter().map(|(kind, pieces)| {
            let rest = (pieces.len() > MOST).then(|| format!("{MOST} / {}", pieces.len()));
            Group {
                title: t.text(kind.key()),
                anchor: *kind as usize,
                count: t.count(i64::try_from(pieces.len()).unwrap_or(i64::MAX)),
                rows: pieces.iter().take(MOST).map(|piece| row(&at, piece)).collect(),
                rest,
            }
        });
        let groups = groups.collect();
        let shell = at.shell("/desk/work", t.text("editing-work-title").to_owned())?;
        let page = WorkPage { groups, is_editor: EDIT.lets_in(&at.person), shell };
        Ok(ui::personal(StatusCode::OK, ui::render(&page)?))
    };
    answer(&shared, &lang, told.await)
}

/// Everything that the person can do.
fn all(at: &At<'_>, concerns: &[Concern]) -> Vec<Piece> {
    let mut by_id: BTreeMap<(RecordKind, &str), Vec<Concern>> = BTreeMap::new();
    for concern in concerns {
        by_id.entry((concern.kind, &concern.id)).or_default().push(concern.clone());
    }
    let mut pieces = Vec::new();
    for held in &at.snapshot.services {
        let own = by_id.get(&(RecordKind::Service, held.record.id.as_str())).map_or(&[][..], Vec::as_slice);
        pieces.extend(pieces_of(at, held, own));
    }
    let editor = |areas: &mut dyn Iterator<Item = &str>| may_touch(&at.person, EDIT, areas, &at.snapshot.places);
    for line in at.snapshot.helplines.iter().filter(|line| !line.is_shown_in(&line.country)) {
        if &*line.country != "EU" && editor(&mut std::iter::once(&*line.country)) {
            let (id, of, kind) = (line.key(), RecordKind::Helpline, Kind::Unconfirmed);
            pieces.push(Piece { kind, id, of, field: line.country.to_lowercase(), lang: None, why: kind.key() });
        }
    }
    for place in places(at) {
        pieces.extend(missing(&at.snapshot, place));
    }
    pieces
}

/// The places that the person has a role as editor for; every country for one who edits everything.
fn places<'a>(at: &'a At<'_>) -> Vec<&'a Place> {
    let known = &at.snapshot.places;
    let mut all: Vec<&Place> = Vec::new();
    for scope in at.person.scopes(&[Role::Editor]) {
        match scope {
            Scope::Place(slug) => all.extend(known.get(slug)),
            Scope::Installation => all.extend(known.places().iter().filter(|place| place.kind == PlaceKind::Country)),
            Scope::Organisation(_) | Scope::Body(_) => {}
        }
    }
    all.dedup_by_key(|place| &place.slug);
    all
}

/// A row that leads to the mend.
fn row(at: &At<'_>, piece: &Piece) -> Row {
    let (t, lang) = (at.t(), at.lang);
    let (name, of, href, more) = match piece.of {
        RecordKind::Need => {
            let need = at.snapshot.need(&piece.id).and_then(|need| need.label.show(&at.chain));
            let (name, of) = need.map_or((piece.id.clone(), lang), |shown| (shown.body.to_owned(), shown.lang));
            let place = at.snapshot.places.get(&piece.field);
            let place = place.map(|place| at.snapshot.places.name(place, &at.chain).0.to_owned());
            let href = format!("/{lang}/desk/services/new?area={}&need={}", piece.field, piece.id);
            (name, of, href, place.unwrap_or_default())
        }
        RecordKind::Helpline => {
            let line = at.snapshot.helplines.iter().find(|line| line.key() == piece.id);
            let name = line.map_or_else(|| piece.id.clone(), |line| format!("{} {}", line.dial, line.name));
            (name, lang, format!("/{lang}/{}/help", piece.field), String::new())
        }
        _ => {
            let shown = at.snapshot.service(&piece.id).and_then(|held| held.record.name.show(&at.chain));
            let (name, of) = shown.map_or((piece.id.clone(), lang), |shown| (shown.body.to_owned(), shown.lang));
            let base = format!("/{lang}/desk/services/{}", piece.id);
            let (href, more) = match (piece.lang, piece.kind) {
                (Some(to), _) => {
                    let own = at.shared.desk.site.catalogue.get(to).map(|language| language.autonym.to_string());
                    (format!("{base}/translate/{to}"), own.unwrap_or_default())
                }
                (None, Kind::Unconfirmed) => (format!("{base}/phones"), String::new()),
                (None, _) if piece.field.is_empty() => (base, String::new()),
                (None, _) => (base, part_label(at, &piece.field)),
            };
            (name, of, href, more)
        }
    };
    let why = if piece.why == piece.kind.key() { String::new() } else { t.text(piece.why).to_owned() };
    let why = [more, why].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    Row { href, name, lang: of, why }
}
