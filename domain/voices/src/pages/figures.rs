//! Public counts of a place: barriers by service and reason, and what came of going there. See [`crate::counts`] for what is
//! never said.

use std::{
    collections::BTreeMap,
    sync::{Arc, PoisonError, RwLock},
};

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use kernel::{Day, Fault, Lang, Slug};
use places::Place;
use serde_json::{Value, json};
use ui::Shell;

use super::{Setting, Shared, reply, visit};
use crate::{
    batches::{made_on, reports_before},
    counts::{Public, publish},
    speed::medians,
    store::{BarrierKind, PublicNote, VisitKind, list_barriers, list_became, list_notes, list_visits},
};

/// Most notes on one page.
const MOST_NOTES: usize = 20;

/// What is said in public from one Monday to the next.
pub(crate) struct Figures {
    made_on: Day,
    reports_before: Day,
    barriers: Public<BarrierKind>,
    visits: Public<VisitKind>,
    became: Public<&'static str>,
    /// Days within which half of the answers came.
    speed: BTreeMap<Slug, u32>,
    /// What has changed, the newest first.
    notes: Vec<PublicNote>,
}

/// The figures of this week, once they are made.
#[derive(Default)]
pub(crate) struct Kept {
    made: RwLock<Option<Arc<Figures>>>,
    turn: tokio::sync::Mutex<()>,
}

impl Kept {
    fn of_week(&self, monday: Day) -> Option<Arc<Figures>> {
        let made = self.made.read().unwrap_or_else(PoisonError::into_inner);
        made.clone().filter(|figures| figures.made_on == monday)
    }

    /// The present figures; made by one request while the others wait.
    async fn figures(&self, shared: &Shared) -> Result<Arc<Figures>, Fault> {
        let today = shared.today();
        let monday = made_on(today);
        if let Some(figures) = self.of_week(monday) {
            return Ok(figures);
        }
        let _turn = self.turn.lock().await;
        if let Some(figures) = self.of_week(monday) {
            return Ok(figures);
        }
        let store = &shared.voices.store;
        let (barriers, visits) = (list_barriers(store, today).await?, list_visits(store, today).await?);
        let became = list_became(store, today).await?;
        let notes = list_notes(store, today).await?;
        let places = &shared.voices.places;
        let line = |slug: &Slug| -> Vec<Slug> {
            places.get(slug).map(|place| places.ancestors(place).map(|p| p.slug.clone()).collect()).unwrap_or_default()
        };
        let figures = Arc::new(Figures {
            made_on: monday,
            reports_before: reports_before(today),
            barriers: publish(&barriers, line),
            visits: publish(&visits, line),
            became: publish(&became.tallies, line),
            speed: medians(became.delays, line),
            notes,
        });
        *self.made.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&figures));
        Ok(figures)
    }
}

#[derive(Template)]
#[template(path = "figures.html")]
struct FiguresPage<'a> {
    shell: Shell<'a>,
    reports_before: String,
    barriers: Vec<Group>,
    visits: Vec<Group>,
    became: Vec<Row>,
    speed: Option<String>,
    notes: Vec<NoteRow>,
    wider: Option<(&'a str, &'a str, Lang)>,
}

/// A service with its rows.
struct Group {
    /// Id and name; none where no service was named.
    service: Option<(Slug, String, Lang)>,
    rows: Vec<Row>,
}

/// Something that has changed: the service with its address, a sentence, and words of the desk.
struct NoteRow {
    href: String,
    name: (String, Lang),
    place: (String, Lang),
    sentence: String,
    words: Option<(String, Lang)>,
}

struct Row {
    label: String,
    lang: Lang,
    count: String,
}

/// `/{lang}/{place}/voices`
pub(crate) async fn show(State(shared): State<Arc<Shared>>, Path((lang, place)): Path<(String, String)>) -> Response {
    let Some(setting) = Setting::find(&shared, &lang, &place, "") else { return reply::absent(&shared, &lang, false) };
    let page = shared.kept.figures(&shared).await.and_then(|figures| page(&setting, &figures));
    page.map_or_else(|fault| reply::failed(&setting, &fault), reply::public)
}

fn page(setting: &Setting<'_>, figures: &Figures) -> Result<String, Fault> {
    let mut shell = setting.shell("/voices", "voices-figures-title")?;
    let place = setting.place.ok_or_else(|| Fault::new("count voices without a place"))?;
    shell.title = shell.t.with("voices-figures-title-in", "place", place.name(&setting.chain).0);
    shell.is_private = false;
    let voices = &setting.shared.voices;
    let known = voices.subjects.reasons(&setting.chain);
    let at_least = |count: u64| shell.t.with("voices-figures-at-least", "n", i64::try_from(count).unwrap_or(i64::MAX));
    let mut barriers: BTreeMap<Option<Slug>, Vec<(u64, Row)>> = BTreeMap::new();
    for ((service, reason), count) in figures.barriers.at(&place.slug) {
        let found = known.iter().find(|(code, ..)| code == reason);
        let (label, lang) = found.map_or((reason.as_str(), setting.lang), |(_, label, lang)| (label.as_str(), *lang));
        let row = Row { label: label.to_owned(), lang, count: at_least(count) };
        barriers.entry(service.clone()).or_default().push((count, row));
    }
    let mut visits: BTreeMap<Option<Slug>, Vec<(u64, Row)>> = BTreeMap::new();
    for ((service, outcome), count) in figures.visits.at(&place.slug) {
        let label = shell.t.text(visit::wording(outcome)).to_owned();
        let row = Row { label, lang: setting.lang, count: at_least(count) };
        visits.entry(Some(service.clone())).or_default().push((count, row));
    }
    let wider = voices.places.ancestors(place).nth(1).map(|wider| {
        let (name, lang) = wider.name(&setting.chain);
        (wider.slug.as_str(), name, lang)
    });
    reply::render(&FiguresPage {
        reports_before: shell.t.date(figures.reports_before),
        barriers: groups(setting, barriers),
        visits: groups(setting, visits),
        became: became(setting, figures, &place.slug),
        speed: figures.speed.get(&place.slug).map(|days| shell.t.with("voices-figures-speed", "n", i64::from(*days))),
        notes: notes(setting, figures, place),
        wider,
        shell,
    })
}

/// What became of the barriers of a place, the best first.
fn became(setting: &Setting<'_>, figures: &Figures, place: &Slug) -> Vec<Row> {
    let t = setting.translator();
    let known = [
        ("mended", "voices-office-mended"),
        ("answered", "voices-figures-answered"),
        ("open", "voices-figures-waiting"),
    ];
    let found: BTreeMap<&str, u64> = figures.became.at(place).map(|(kind, count)| (*kind, count)).collect();
    let row = |(kind, label): (&str, &'static str)| {
        let count = i64::try_from(*found.get(kind)?).unwrap_or(i64::MAX);
        let count = t.with("voices-figures-at-least", "n", count);
        Some(Row { label: t.text(label).to_owned(), lang: setting.lang, count })
    };
    known.into_iter().filter_map(row).collect()
}

/// What has changed in a place and inside it.
fn notes(setting: &Setting<'_>, figures: &Figures, place: &Place) -> Vec<NoteRow> {
    let t = setting.translator();
    let voices = &setting.shared.voices;
    let is_inside =
        |note: &&PublicNote| voices.places.get(&note.place).is_some_and(|at| voices.places.contains(place, at));
    let row = |note: &PublicNote| {
        let name = voices.subjects.service_name(&note.service, &setting.chain)?;
        let (place, lang) = voices.places.get(&note.place)?.name(&setting.chain);
        Some(NoteRow {
            href: format!("/{}/{}/services/{}", setting.lang, note.place, note.service),
            name,
            place: (place.to_owned(), lang),
            sentence: t.with("voices-figures-note", "date", t.date(note.day)),
            words: note.words.clone(),
        })
    };
    figures.notes.iter().filter(is_inside).filter_map(row).take(MOST_NOTES).collect()
}

/// Groups with names, the one with the highest count first.
fn groups(setting: &Setting<'_>, all: BTreeMap<Option<Slug>, Vec<(u64, Row)>>) -> Vec<Group> {
    let mut groups: Vec<(u64, Group)> = all
        .into_iter()
        .map(|(service, mut rows)| {
            rows.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
            let highest = rows.first().map_or(0, |(count, _)| *count);
            let service = service.map(|id| {
                let name = setting.shared.voices.subjects.service_name(&id, &setting.chain);
                let (name, lang) = name.unwrap_or_else(|| (id.to_string(), setting.lang));
                (id, name, lang)
            });
            (highest, Group { service, rows: rows.into_iter().map(|(_, row)| row).collect() })
        })
        .collect();
    groups.sort_by_key(|(highest, _)| std::cmp::Reverse(*highest));
    groups.into_iter().map(|(_, group)| group).collect()
}

/// `/api/v1/voices/{place}`
pub(crate) async fn json(State(shared): State<Arc<Shared>>, Path(place): Path<String>) -> Response {
    let Some(place) = shared.voices.places.get(&place) else { return reply::absent(&shared, "en", true) };
    let figures = match shared.kept.figures(&shared).await {
        Ok(figures) => figures,
        Err(fault) => return reply::failed(&Setting::english(&shared), &fault),
    };
    let barriers: Vec<Value> = figures
        .barriers
        .at(&place.slug)
        .map(|((service, reason), count)| json!({"service": service.as_deref(), "reason": reason, "at_least": count}))
        .collect();
    let visits: Vec<Value> = figures
        .visits
        .at(&place.slug)
        .map(|((service, outcome), count)| json!({"service": &**service, "outcome": outcome, "at_least": count}))
        .collect();
    let became: Vec<Value> =
        figures.became.at(&place.slug).map(|(outcome, count)| json!({"outcome": outcome, "at_least": count})).collect();
    reply::public_json(&json!({
        "place": place.slug.as_str(), "made_on": figures.made_on.to_string(),
        "reports_before": figures.reports_before.to_string(), "barriers": barriers, "take_up": visits,
        "became": became, "half_answered_within_days": figures.speed.get(&place.slug),
    }))
}
