//! Public counts of a place: barriers by service and reason, and what came of going there. See [`crate::counts`] for what is
//! never said.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use kernel::{Fault, Lang, Slug, Timestamp};
use serde_json::{Value, json};
use ui::Shell;

use super::{Setting, Shared, reply, visit};
use crate::{
    counts::{Public, STEP, publish},
    store::{BarrierKind, VisitKind, list_barriers, list_visits},
};

/// Counts are made anew at most this often while reports come in.
const PAUSE_MS: i64 = 10_000;

/// Counts are made anew at least this often when somebody looks: another node may have taken reports.
const LASTS_MS: i64 = 600_000;

/// What is said in public.
#[derive(Default)]
pub(crate) struct Figures {
    barriers: Public<BarrierKind>,
    visits: Public<VisitKind>,
}

/// The figures as they were last made.
#[derive(Default)]
pub(crate) struct Kept {
    made: RwLock<Option<(Timestamp, Arc<Figures>)>>,
    is_stale: AtomicBool,
    turn: tokio::sync::Mutex<()>,
}

impl Kept {
    /// Something was stored that counts.
    pub(crate) fn mark_stale(&self) {
        self.is_stale.store(true, Ordering::Relaxed);
    }

    fn fresh(&self, now: Timestamp) -> Option<Arc<Figures>> {
        let made = self.made.read().unwrap_or_else(PoisonError::into_inner);
        let (at, figures) = made.as_ref()?;
        let lasts = if self.is_stale.load(Ordering::Relaxed) { PAUSE_MS } else { LASTS_MS };
        (*at <= now && now < at.plus_ms(lasts)).then(|| Arc::clone(figures))
    }

    /// The present figures; made anew by one request while the others wait.
    async fn figures(&self, shared: &Shared) -> Result<Arc<Figures>, Fault> {
        let now = shared.voices.clock.now();
        if let Some(figures) = self.fresh(now) {
            return Ok(figures);
        }
        let _turn = self.turn.lock().await;
        if let Some(figures) = self.fresh(now) {
            return Ok(figures);
        }
        self.is_stale.store(false, Ordering::Relaxed);
        let store = &shared.voices.store;
        let (barriers, visits) = (list_barriers(store, now.day_utc()).await?, list_visits(store).await?);
        let places = &shared.voices.places;
        let line = |slug: &Slug| -> Vec<Slug> {
            places.get(slug).map(|place| places.ancestors(place).map(|p| p.slug.clone()).collect()).unwrap_or_default()
        };
        let figures = Arc::new(Figures { barriers: publish(&barriers, line), visits: publish(&visits, line) });
        *self.made.write().unwrap_or_else(PoisonError::into_inner) = Some((now, Arc::clone(&figures)));
        Ok(figures)
    }
}

#[derive(Template)]
#[template(path = "figures.html")]
struct FiguresPage<'a> {
    shell: Shell<'a>,
    barriers: Vec<Group>,
    visits: Vec<Group>,
    wider: Option<(&'a str, &'a str, Lang)>,
}

/// A service with its rows.
struct Group {
    /// Id and name; none where no service was named.
    service: Option<(Slug, String, Lang)>,
    rows: Vec<Row>,
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
    reply::render(&FiguresPage { barriers: groups(setting, barriers), visits: groups(setting, visits), wider, shell })
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
    reply::public_json(&json!({
        "place": place.slug.as_str(), "rounded_down_to": STEP, "barriers": barriers, "take_up": visits,
    }))
}
