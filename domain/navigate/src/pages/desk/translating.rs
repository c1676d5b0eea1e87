//! A translation beside its original: what has changed in the original is marked; a translator writes, a reviewer confirms.

use std::sync::Arc;

use askama::Template;
use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State as Extract, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use kernel::{Lang, Revision};
use texts::State as Worth;
use ui::Shell;

use super::{
    Shared,
    at::{At, Halt, Subject, Who, answer, filled},
    publishing::translate,
};
use crate::{
    content::RecordKind,
    desk::{
        REVIEW, SIDES, TRANSLATE,
        differences::Piece,
        fields::TEXT_MAX,
        form::Filled,
        sides::{Act, Side, sides, translated},
    },
    store::find_record,
};

struct Row {
    side: Side,
    /// The revision of the original that stands on the page.
    of: String,
    is_outdated: bool,
    is_by_machine: bool,
    has_error: bool,
}

#[derive(Template)]
#[template(path = "desk/translate.html")]
struct TranslatePage<'a> {
    shell: Shell<'a>,
    name: (String, Lang),
    to: Lang,
    title: String,
    rows: Vec<Row>,
    is_translator: bool,
    is_reviewer: bool,
    is_done: bool,
}

/// The language of a translation: one that the interface knows.
fn language(at: &At<'_>, to: &str) -> Result<Lang, Halt> {
    let to: Lang = to.parse().map_err(|_| Halt::Absent)?;
    at.shared.desk.site.catalogue.get(to).map(|language| language.tag).ok_or(Halt::Absent)
}

/// The service for a person who may translate or review it.
async fn subject(at: &At<'_>, id: &str) -> Result<(Subject, bool, bool), Halt> {
    let subject = at.subject(id, SIDES).await?;
    let shown = subject.shown.as_ref().ok_or(Halt::Absent)?;
    let (translates, reviews) = (at.may(TRANSLATE, shown), at.may(REVIEW, shown));
    Ok((subject, translates, reviews))
}

/// `/{lang}/desk/services/{id}/translate/{to}`
pub(crate) async fn show(
    Extract(shared): Extract<Arc<Shared>>,
    Path((lang, id, to)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
    who: Who,
) -> Response {
    let told = async {
        let at = At::find(&shared, &lang, who, SIDES)?;
        let to = language(&at, &to)?;
        let (subject, translates, reviews) = subject(&at, &id).await?;
        let held = at.snapshot.service(&id).ok_or(Halt::Absent)?;
        let rows = sides(&held.record, to, &subject.versions).into_iter().map(|side| row(side, None)).collect();
        let page = Page { rows, is_translator: translates, is_reviewer: reviews, is_done: query.is_some() };
        page.show(&at, &subject, to, StatusCode::OK)
    };
    answer(&shared, &lang, told.await)
}

fn row(side: Side, sent: Option<&Filled>) -> Row {
    let translation = sent.map(|sent| sent.value(&format!("text.{}", side.path)).to_owned());
    let is_long = translation.as_ref().is_some_and(|text| text.chars().count() > TEXT_MAX);
    let side = Side { translation: translation.unwrap_or_else(|| side.translation.clone()), ..side };
    Row {
        of: Revision::of(&side.original).to_string(),
        is_outdated: side.state == Some(Worth::Outdated),
        is_by_machine: side.state == Some(Worth::Unreviewed),
        has_error: is_long,
        side,
    }
}

struct Page {
    rows: Vec<Row>,
    is_translator: bool,
    is_reviewer: bool,
    is_done: bool,
}

impl Page {
    fn show(self, at: &At<'_>, subject: &Subject, to: Lang, status: StatusCode) -> Result<Response, Halt> {
        let t = at.t();
        let autonym = at.shared.desk.site.catalogue.get(to).map_or("", |language| &*language.autonym);
        let title = t.with("editing-translate", "language", autonym);
        let shell = at.shell(&format!("/desk/services/{}/translate/{to}", subject.id), title.clone())?;
        let Self { rows, is_translator, is_reviewer, is_done } = self;
        let name = at.name(subject.shown.as_ref().ok_or(Halt::Absent)?);
        let page = TranslatePage { name, to, title, rows, is_translator, is_reviewer, is_done, shell };
        Ok(ui::personal(status, ui::render(&page)?))
    }
}

/// `POST /{lang}/desk/services/{id}/translate/{to}`
pub(crate) async fn save(
    Extract(shared): Extract<Arc<Shared>>,
    Path((lang, id, to)): Path<(String, String, String)>,
    who: Who,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let told = async {
        let at = At::find(&shared, &lang, who, SIDES)?;
        let to = language(&at, &to)?;
        let (subject, translates, reviews) = subject(&at, &id).await?;
        let filled = filled(&headers, body)?;
        let held = at.snapshot.service(&id).ok_or(Halt::Absent)?;
        let sides = sides(&held.record, to, &subject.versions);
        let is_review = filled.value("act") == "review";
        if (is_review && !reviews) || (!is_review && !translates) {
            return Err(Halt::Absent);
        }
        let has_moved = sides.iter().any(|side| {
            let of = filled.value(&format!("of.{}", side.path));
            !of.is_empty() && of != Revision::of(&side.original).to_string()
        });
        let is_long = sides.iter().any(|side| filled.value(&format!("text.{}", side.path)).chars().count() > TEXT_MAX);
        if has_moved || is_long {
            let rows = sides.into_iter().map(|side| row(side, Some(&filled))).collect();
            let page = Page { rows, is_translator: translates, is_reviewer: reviews, is_done: false };
            let status = if has_moved { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
            return page.show(&at, &subject, to, status);
        }
        let acts = acts(&sides, &filled, is_review);
        if !acts.is_empty() {
            let known = find_record(&shared.desk.store, RecordKind::Service, &id).await?.ok_or(Halt::Absent)?;
            let before = known.1.iter().find(|translation| translation.lang == to);
            translate(&at, &subject, translated(&id, to, before, &sides, &acts)).await?;
        }
        Ok(ui::go_on(&format!("/{lang}/desk/services/{id}/translate/{to}?done=1")))
    };
    answer(&shared, &lang, told.await)
}

/// What the person did with which text.
fn acts(sides: &[Side], filled: &Filled, is_review: bool) -> Vec<(String, Act)> {
    let act = |side: &Side| {
        let text = filled.value(&format!("text.{}", side.path));
        let is_ticked = !filled.value(&format!("right.{}", side.path)).is_empty();
        let act = if is_review {
            let can = is_ticked && side.state == Some(Worth::Unreviewed) && !side.translation.is_empty();
            can.then_some(Act::Reviewed)
        } else {
            let is_new = text != side.translation;
            (is_new || (is_ticked && !text.is_empty())).then(|| Act::Written(text.to_owned()))
        };
        act.map(|act| (side.path.clone(), act))
    };
    sides.iter().filter_map(act).collect()
}
