//! The form of a service: as it was saved last, or as it was sent and is not right yet.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Path, RawQuery, State as Extract},
    http::StatusCode,
    response::Response,
};
use kernel::Lang;
use serde_json::{Value, json};
use ui::Shell;

use super::{
    Shared,
    at::{At, Halt, Subject, Who, answer},
    checks,
    sections::sections,
    view::{Kind, Section},
};
use crate::desk::{
    EDIT, State,
    access::areas,
    differences::words,
    form::{Filled, Problem, fill},
    parts::{Clash, put},
    phones,
};

/// What is shown of a service in its form.
pub(super) struct Draft {
    /// Id of the service; empty for a new one.
    pub id: String,
    /// The record as it is to be.
    pub body: Value,
    /// The fields as they were sent, or as the record fills them.
    pub filled: Filled,
    /// The version that the form began from.
    pub number: i64,
    pub state: Option<State>,
    pub is_shown: bool,
    pub problems: Vec<Problem>,
    pub clashes: Vec<Clash>,
    /// The key of a sentence above the form.
    pub notice: Option<&'static str>,
}

/// A part that two people changed.
struct Both {
    part: String,
    label: String,
    theirs: String,
    mine: String,
}

#[derive(Template)]
#[template(path = "desk/edit.html")]
struct EditPage<'a> {
    shell: Shell<'a>,
    draft: &'a Draft,
    name: (String, Lang),
    sections: Vec<Section>,
    clashes: Vec<Both>,
    errors: Vec<(String, &'a str)>,
    hints: Vec<(String, &'a str)>,
    state: Option<&'a str>,
    place: String,
    translations: Vec<(Lang, String)>,
    has_waiting: bool,
}

/// The form of a draft.
pub(super) fn page<'a>(at: &'a At<'a>, draft: &'a Draft, status: StatusCode) -> Result<Response, Halt> {
    let t = at.t();
    let tail = if draft.id.is_empty() { "/new".to_owned() } else { format!("/{}", draft.id) };
    let name = at.name(&draft.body);
    let title = if draft.id.is_empty() { t.text("editing-new").to_owned() } else { name.0.clone() };
    let shell = at.shell(&format!("/desk/services{tail}"), title)?;
    let (errors, hints) = match draft.id.as_str() {
        "" => (Vec::new(), Vec::new()),
        id => checks::of_record(id, &draft.body, &at.snapshot, at.now()),
    };
    let mut beside = draft.problems.clone();
    beside.extend(errors.into_iter().filter(|error| !draft.problems.contains(error)));
    let sections = sections(at, &draft.body, &draft.filled, &beside);
    let said = |problems: &[Problem]| {
        let all = problems.iter().map(|problem| (anchor(&problem.field, &sections), t.text(problem.key)));
        all.collect::<Vec<_>>()
    };
    let both = |clash: &Clash| Both {
        label: part_label(at, &clash.part),
        part: clash.part.clone(),
        theirs: words(&clash.theirs),
        mine: words(&clash.mine),
    };
    let places = areas(&draft.body).filter_map(|area| at.snapshot.places.resolve_area(area));
    let place = places.map(|place| place.slug.to_string()).next().unwrap_or_else(|| "eu".to_owned());
    let own = |lang: Lang| draft.body.get("name").is_some_and(|names| names.get(lang.as_str()).is_some());
    let foreign = at.shared.desk.site.languages.iter().filter(|language| !own(language.tag));
    let page = EditPage {
        clashes: draft.clashes.iter().map(both).collect(),
        errors: said(&beside),
        hints: said(&hints),
        state: draft.state.map(|state| t.text(state.key())),
        translations: foreign.map(|language| (language.tag, language.autonym.to_string())).collect(),
        has_waiting: phones::waiting(&draft.body).next().is_some(),
        sections,
        place,
        draft,
        name,
        shell,
    };
    Ok(ui::personal(status, ui::render(&page)?))
}

/// The id of the field that a sentence is about: itself, or its first language; else the form.
fn anchor(field: &str, sections: &[Section]) -> String {
    let mut names = sections.iter().flat_map(|section| &section.fields).map(|field| field.name.as_str());
    let is_of = |name: &&str| *name == field || name.strip_prefix(field).is_some_and(|rest| rest.starts_with('.'));
    names.find(|name| !field.is_empty() && is_of(name)).unwrap_or("main").to_owned()
}

/// What a part of a record is called on a page.
pub(super) fn part_label(at: &At<'_>, part: &str) -> String {
    let t = at.t();
    let (field, key) = part.split_once('.').unwrap_or((part, ""));
    let word = match field {
        "name" => "editing-name",
        "summary" => "editing-summary",
        "for_whom" => "service-for-whom",
        "authority" => "service-authority",
        "area" => "service-area",
        "need" => "place-needs",
        "phones" => "editing-phone",
        "email" => "editing-email",
        "address" => "editing-address",
        "website" => "editing-website",
        "online" => "contact-online",
        "hours" => "service-hours",
        "cost" => "service-cost",
        "documents" => "service-bring",
        "deadline" => "service-deadline",
        "sources" => "service-sources",
        "checked" | "facts_checked" => "service-checked",
        "volatile" => "record-volatile",
        "access" if key == "reporting" => "reporting-question",
        "access" => return t.find(&format!("access-{key}")).unwrap_or(part).to_owned(),
        _ => return part.to_owned(),
    };
    let of = key.parse().ok().and_then(|lang| at.shared.desk.site.catalogue.get(lang));
    match of {
        Some(language) => format!("{} ({})", t.text(word), language.autonym),
        None if field == "facts_checked" => format!("{}: {}", t.text(word), part_label(at, key)),
        None => t.text(word).to_owned(),
    }
}

/// The form of a service as it was saved last.
pub(super) fn saved(subject: &Subject, notice: Option<&'static str>) -> Draft {
    let body = subject.body().cloned().unwrap_or_default();
    Draft {
        id: subject.id.clone(),
        filled: fill(&body),
        body,
        number: subject.number(),
        state: subject.versions.last().map_or(Some(State::Published), |version| Some(version.state)),
        is_shown: subject.shown.is_some(),
        problems: Vec::new(),
        clashes: Vec::new(),
        notice,
    }
}

/// `/{lang}/desk/services/{id}`
pub(crate) async fn show(
    Extract(shared): Extract<Arc<Shared>>,
    Path((lang, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    who: Who,
) -> Response {
    let told = async {
        let at = At::find(&shared, &lang, who, EDIT)?;
        let subject = at.subject(&id, EDIT).await?;
        let notice = match field(&query.unwrap_or_default(), "done").as_str() {
            "saved" => Some("editing-saved"),
            "sent" => Some("editing-sent"),
            "shown" => Some("editing-shown"),
            "checked" => Some("editing-shown"),
            "archived" => Some("editing-state-archived"),
            _ => None,
        };
        page(&at, &saved(&subject, notice), StatusCode::OK)
    };
    answer(&shared, &lang, told.await)
}

/// `/{lang}/desk/services/new`: a blank form, or one with what somebody said is missing.
pub(crate) async fn show_new(
    Extract(shared): Extract<Arc<Shared>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
    who: Who,
) -> Response {
    let told = async {
        let at = At::find(&shared, &lang, who, EDIT)?;
        let query = query.unwrap_or_default();
        let mut body = json!({});
        let (area, need, name) = (field(&query, "area"), field(&query, "need"), field(&query, "name"));
        if let Some(place) = at.snapshot.places.resolve_area(&area) {
            put(&mut body, "area", json!([place.slug]));
            if !name.is_empty() {
                put(&mut body, &format!("name.{}", place.language()), json!(name));
            }
        }
        if at.snapshot.need(&need).is_some() {
            put(&mut body, "need", json!([need]));
        }
        let mut filled = fill(&body);
        filled.set("new.url", field(&query, "link"));
        page(&at, &blank(body, filled, Vec::new()), StatusCode::OK)
    };
    answer(&shared, &lang, told.await)
}

/// The form of a service that is not there yet.
pub(super) const fn blank(body: Value, filled: Filled, problems: Vec<Problem>) -> Draft {
    Draft {
        id: String::new(),
        body,
        filled,
        number: 0,
        state: None,
        is_shown: false,
        problems,
        clashes: Vec::new(),
        notice: None,
    }
}

/// A field of a query, cleaned; empty when it is not there.
pub(super) fn field(query: &str, name: &str) -> String {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    pairs.find(|(known, _)| known == name).map(|(_, value)| ui::clean(&value)).unwrap_or_default()
}
