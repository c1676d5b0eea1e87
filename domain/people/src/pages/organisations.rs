//! Organisations, for those who keep them: making, changing, publishing, accrediting.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use events::{Event, Subject};
use kernel::{Need, Refusal};
use serde_json::json;
use store::WriteError;
use ui::{Choice, Draft, Form, Shell};

use super::{Ask, scopes};
use crate::{
    organisation::{ABOUT_MAX, Described, Kind, NAME_MAX},
    roles::GIVERS,
    store::{Organisation, OrganisationState, find_organisation, list_organisations, put_organisation, set_accredited},
};

struct Row<'a> {
    id: kernel::RandomId,
    name: String,
    kind: &'a str,
    place: (String, kernel::Lang),
    state: &'static str,
    is_accredited: bool,
}

#[derive(Template)]
#[template(path = "organisations.html")]
struct ListPage<'a> {
    shell: Shell<'a>,
    rows: Vec<Row<'a>>,
}

#[derive(Template)]
#[template(path = "organisation_edit.html")]
struct EditPage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    kinds: Vec<Choice<'a>>,
    states: Vec<Choice<'a>>,
    name_max: usize,
    about_max: usize,
    /// Id, is it accredited, may this person accredit; none for a new one.
    known: Option<(kernel::RandomId, bool, bool)>,
}

/// The keys of the words for how far a page has come.
const STATES: [(OrganisationState, &str); 3] = [
    (OrganisationState::Draft, "people-state-draft"),
    (OrganisationState::Public, "people-state-public"),
    (OrganisationState::Closed, "people-state-closed"),
];

fn is_mine(ask: &Ask, id: kernel::RandomId, place: &str) -> bool {
    let within = scopes::of_organisation(id, place, &ask.shared.people.places);
    kernel::may(&ask.person(), Need::OneOf(GIVERS), &within)
}

/// Accrediting gives power over who counts as eligible: for the operator and administrators of the place, not for the
/// organisation's own.
fn may_accredit(ask: &Ask, place: &str) -> bool {
    kernel::may(&ask.person(), Need::OneOf(GIVERS), &scopes::around(&ask.shared.people.places, place))
}

/// `/{lang}/desk/organisations`
pub(crate) async fn list(ask: Ask) -> Response {
    let all = match list_organisations(&ask.shared.people.store).await {
        Ok(all) => all,
        Err(fault) => return ask.failed(&fault),
    };
    let chain = ask.chain();
    let html = ask.shell("/desk/organisations", "people-organisations-desk-title").and_then(|shell| {
        let mine = all.iter().filter(|one| is_mine(&ask, one.id, one.place.as_str()));
        let rows = mine.map(|one| Row {
            id: one.id,
            name: one.name.clone(),
            kind: shell.t.text(one.kind.label()),
            place: place_name(&ask, one.place.as_str(), &chain),
            state: STATES.iter().find(|(state, _)| *state == one.state).map_or("", |(_, key)| key),
            is_accredited: one.is_accredited,
        });
        ui::render(&ListPage { rows: rows.collect(), shell })
    });
    ask.page(html)
}

/// The name of a place, and its language.
pub(super) fn place_name(ask: &Ask, slug: &str, chain: &[kernel::Lang]) -> (String, kernel::Lang) {
    match ask.shared.people.places.get(slug) {
        Some(place) => {
            let (name, lang) = place.name(chain);
            (name.to_owned(), lang)
        }
        None => (slug.to_owned(), ask.lang),
    }
}

/// `/{lang}/desk/organisations/new`
pub(crate) async fn new(ask: Ask) -> Response {
    edit_page(&ask, StatusCode::OK, &Draft::default(), None)
}

fn edit_page(ask: &Ask, status: StatusCode, draft: &Draft, known: Option<&Organisation>) -> Response {
    let tail =
        known.map_or_else(|| "/desk/organisations/new".to_owned(), |known| format!("/desk/organisations/{}", known.id));
    let html = ask.shell(&tail, "people-organisation-edit-title").and_then(|shell| {
        let kinds = Kind::ALL.iter().map(|kind| Choice::new(kind.as_str(), shell.t.text(kind.label()), ask.lang));
        let states = STATES.iter().map(|(state, key)| Choice::new(state.as_str(), shell.t.text(key), ask.lang));
        ui::render(&EditPage {
            form: Form::new(shell.t, draft),
            kinds: kinds.collect(),
            states: states.collect(),
            name_max: NAME_MAX,
            about_max: ABOUT_MAX,
            known: known.map(|known| (known.id, known.is_accredited, may_accredit(ask, known.place.as_str()))),
            shell,
        })
    });
    ask.page_with(status, html)
}

fn described(ask: &Ask) -> Result<Described, Vec<Refusal>> {
    Described::read(&ask.entries, ask.lang, |slug| ask.shared.people.places.get(slug).is_some())
}

fn built(ask: &Ask, described: Described, before: Option<&Organisation>) -> Organisation {
    let Described { kind, name, place, about, about_lang, website, phone, email } = described;
    let asked = OrganisationState::parse(ask.entries.value("state"));
    let revision = ask.entries.value("revision").parse().unwrap_or(-1);
    Organisation {
        id: before.map_or_else(|| ask.shared.people.id(), |before| before.id),
        // words that were not changed keep the language they were written in
        about_lang: before.filter(|before| before.about == about).map_or(about_lang, |before| before.about_lang),
        kind,
        name,
        place,
        about,
        website,
        phone,
        email,
        state: asked.unwrap_or(OrganisationState::Draft),
        is_accredited: before.is_some_and(|before| before.is_accredited),
        revision: if before.is_some() { revision } else { 0 },
    }
}

/// Makes an organisation.
pub(crate) async fn create(ask: Ask) -> Response {
    let refused = |refusals| edit_page(&ask, StatusCode::UNPROCESSABLE_ENTITY, &ask.refused(refusals), None);
    let described = match described(&ask) {
        Ok(described) => described,
        Err(refusals) => return refused(refusals),
    };
    if !may_accredit(&ask, described.place.as_str()) {
        return refused(vec![Refusal::field("place", "people-place-not-yours")]);
    }
    let organisation = built(&ask, described, None);
    save_and_go(&ask, organisation, None).await
}

/// The organisation in the address, if this person keeps it.
async fn mine(ask: &Ask) -> Result<Organisation, Response> {
    let Some(id) = ask.id() else { return Err(ask.absent()) };
    match find_organisation(&ask.shared.people.store, id).await {
        Ok(Some(organisation)) if is_mine(ask, organisation.id, organisation.place.as_str()) => Ok(organisation),
        Ok(_) => Err(ask.absent()),
        Err(fault) => Err(ask.failed(&fault)),
    }
}

/// `/{lang}/desk/organisations/{id}`
pub(crate) async fn edit(ask: Ask) -> Response {
    let organisation = match mine(&ask).await {
        Ok(organisation) => organisation,
        Err(response) => return response,
    };
    let o = &organisation;
    let revision = o.revision.to_string();
    let fields = [
        ("kind", o.kind.as_str()),
        ("name", &o.name),
        ("place", o.place.as_str()),
        ("about", &o.about),
        ("website", o.website.as_deref().unwrap_or_default()),
        ("phone", o.phone.as_deref().unwrap_or_default()),
        ("email", o.email.as_deref().unwrap_or_default()),
        ("state", o.state.as_str()),
        ("revision", revision.as_str()),
    ];
    let draft = Draft { entries: fields.into_iter().collect(), ..Draft::default() };
    edit_page(&ask, StatusCode::OK, &draft, Some(o))
}

/// Changes an organisation; who began from an older state is shown that, and loses nothing that was typed.
pub(crate) async fn save(ask: Ask) -> Response {
    let before = match mine(&ask).await {
        Ok(organisation) => organisation,
        Err(response) => return response,
    };
    let refused = |refusals| edit_page(&ask, StatusCode::UNPROCESSABLE_ENTITY, &ask.refused(refusals), Some(&before));
    let described = match described(&ask) {
        Ok(described) => described,
        Err(refusals) => return refused(refusals),
    };
    if described.place != before.place && !may_accredit(&ask, described.place.as_str()) {
        return refused(vec![Refusal::field("place", "people-place-not-yours")]);
    }
    let organisation = built(&ask, described, Some(&before));
    save_and_go(&ask, organisation, Some(&before)).await
}

async fn save_and_go(ask: &Ask, organisation: Organisation, before: Option<&Organisation>) -> Response {
    let people = &ask.shared.people;
    let id = organisation.id;
    let event = Event::new(
        if before.is_some() { "OrganisationChanged" } else { "OrganisationMade" },
        people.clock.now(),
        people.bytes(),
    )
    .about(Subject::new("organisation", id))
    .by(ask.person().id.map(|id| id.0));
    let stored = people
        .store
        .write(async move |tx| {
            if !put_organisation(&tx, &organisation).await? {
                return Err(Refusal::field("name", "people-changed-meanwhile").into());
            }
            events::record(&tx, &event).await?;
            Ok(())
        })
        .await;
    match stored {
        Ok(()) => ui::go_on(&ask.to("/desk/organisations")),
        Err(WriteError::Refused(refusal)) => edit_page(ask, StatusCode::CONFLICT, &ask.refused(vec![refusal]), before),
        Err(error) => ask.not_written(error),
    }
}

/// Lets an organisation vouch for people and give out cards, or takes that back.
pub(crate) async fn accredit(ask: Ask) -> Response {
    let organisation = match mine(&ask).await {
        Ok(organisation) if may_accredit(&ask, organisation.place.as_str()) => organisation,
        Ok(_) => return ask.absent(),
        Err(response) => return response,
    };
    let people = &ask.shared.people;
    let is_accredited = ask.entries.has("accredited", "yes");
    let event = Event::new("OrganisationAccredited", people.clock.now(), people.bytes())
        .about(Subject::new("organisation", organisation.id))
        .by(ask.person().id.map(|id| id.0))
        .with(json!({"accredited": is_accredited}));
    let id = organisation.id;
    let recorded: Result<(), WriteError> = people
        .store
        .write(async move |tx| {
            set_accredited(&tx, id, is_accredited).await?;
            events::record(&tx, &event).await?;
            Ok(())
        })
        .await;
    match recorded {
        Ok(()) => ui::go_on(&ask.to(&format!("/desk/organisations/{}", organisation.id))),
        Err(error) => ask.not_written(error),
    }
}

/// The organisation in the address, if this person keeps it and it may give out cards.
pub(super) async fn accredited(ask: &Ask) -> Result<Organisation, Response> {
    let organisation = mine(ask).await?;
    if organisation.is_accredited { Ok(organisation) } else { Err(ask.absent()) }
}
