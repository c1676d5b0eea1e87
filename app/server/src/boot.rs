//! Starting: database, content, snapshot, index, assets.

use std::{path::PathBuf, sync::Arc, time::Instant};

use i18n::Catalogue;
use kernel::{Clock, Fault};
use metrics_exporter_prometheus::PrometheusBuilder;
use navigate::{
    content::{ContentFiles, read},
    finder::Finder,
    store::{self as records, Layer},
};
use store::Store;
use ui::{Operator, Site};

use crate::{App, Assets, Config, Live, content, desks, router::fill_random, secret, store as server_store};

/// A server that is ready to take requests.
pub struct Started {
    /// What requests share.
    pub app: Arc<App>,
    /// True when this start loaded the shipped content.
    pub has_imported: bool,
    /// Milliseconds from the beginning to here.
    pub took_ms: u128,
}

/// Every table of every domain.
#[must_use]
pub fn migrations() -> Vec<store::Migration> {
    [
        events::MIGRATIONS,
        links::MIGRATIONS,
        jobs::MIGRATIONS,
        mail::MIGRATIONS,
        records::MIGRATIONS,
        voices::MIGRATIONS,
        people::MIGRATIONS,
        server_store::MIGRATIONS,
    ]
    .concat()
}

/// Every statement of every domain, for the test that prepares each on both engines.
#[must_use]
pub fn statements() -> Vec<store::Statement> {
    [
        events::STATEMENTS,
        links::STATEMENTS,
        jobs::STATEMENTS,
        mail::STATEMENTS,
        records::STATEMENTS,
        voices::STATEMENTS,
        &people::statements(),
        server_store::STATEMENTS,
    ]
    .concat()
}

/// What every column of every table holds about persons, crate by crate.
#[must_use]
pub const fn personal_data() -> [store::Catalogue; 9] {
    [
        store::CATALOGUE,
        events::CATALOGUE,
        links::CATALOGUE,
        jobs::CATALOGUE,
        mail::CATALOGUE,
        navigate::CATALOGUE,
        voices::CATALOGUE,
        people::CATALOGUE,
        store::Catalogue { personal: &[], plain: &[("server_assets", &["name", "content_type", "br", "used_at"])] },
    ]
}

/// The words of all domains.
///
/// # Errors
/// When an `.ftl` file does not parse.
pub fn catalogue() -> Result<Catalogue, Fault> {
    let mut sources = ui::locale_sources::<ui::Locales>("base/ui");
    sources.extend(ui::locale_sources::<navigate::Locales>("domain/navigate"));
    sources.extend(ui::locale_sources::<voices::Locales>("domain/voices"));
    sources.extend(ui::locale_sources::<people::Locales>("domain/people"));
    sources.extend(ui::locale_sources::<crate::Locales>("app/server"));
    Catalogue::load(&sources)
}

/// What all pages share, without a running server: for tests and tools.
///
/// # Errors
/// When an `.ftl` file does not parse.
pub fn site(links: ui::Assets, operator: Operator, base_url: String, is_demo: bool) -> Result<Site, Fault> {
    Ok(Site::new(catalogue()?, links, operator, base_url, is_demo))
}

/// Opens the store, loads the shipped content if the database does not hold this revision of it, and builds what is kept in
/// memory.
///
/// # Errors
/// Says what could not be opened or read, and why.
pub async fn boot(config: Config, clock: Clock, files: ContentFiles) -> Result<Started, Fault> {
    let began = Instant::now();
    let places = Arc::new(content::gazetteer(&files)?);
    let store = Store::open(&config.database, &migrations()).await?;
    let shipped = files.revision();
    let now = clock.now();
    let is_known = records::find_revision(&store).await?.as_deref() == Some(shipped.as_str());
    if !is_known {
        let read = read(&files);
        records::put_content(&store, &read, Layer::Shipped, now).await?;
        records::finish_import(&store, &read, &shipped, now).await?;
    }
    drop(files);
    // read first: what changes from here on is found again and put in twice, rather than never
    let change = records::find_latest(&store).await?;
    let snapshot = content::snapshot_of(&store, Arc::clone(&places), &shipped).await?;
    let finder = Finder::open(search_folder(&config).as_deref(), &snapshot)?;
    let assets = Assets::gather(&places.browser_table(), server_store::list_assets(&store).await?);
    let files = assets.compressed().map(|(name, file)| (name, file.clone())).collect();
    if let Err(error) = server_store::remember_assets(&store, files, now).await {
        tracing::warn!(%error, "the files of this version could not be remembered");
    }
    let site = site(assets.links.clone(), config.operator.clone(), config.base_url.clone(), config.is_demo)?;
    let metrics = metrics();
    let live =
        Live { snapshot: Arc::new(snapshot), finder: Arc::new(finder), generation: 1, change, shipped: shipped.into() };
    let key = secret::key(&config, &store).await?;
    let app = Arc::new(App::new(config, store, Arc::new(site), live, assets, clock, metrics));
    let _ = app.people.set(people_of(&app, places, key));
    desks::look(&app).await;
    Ok(Started { app, has_imported: !is_known, took_ms: began.elapsed().as_millis() })
}

/// What the pages of people are made from.
fn people_of(app: &Arc<App>, places: Arc<places::Gazetteer>, key: people::Key) -> people::People {
    let weak = Arc::downgrade(app);
    let revision = move || {
        let live = weak.upgrade().map(|app| app.live.load_full());
        live.map_or_else(|| Arc::from(""), |live| Arc::from(live.snapshot.revision_at(None)))
    };
    people::People {
        store: app.store.clone(),
        site: Arc::clone(&app.site),
        places,
        clock: app.clock.clone(),
        random: fill_random,
        key,
        sends_mail: app.config.mail.is_configured(),
        work: work(),
        revision: Arc::new(revision),
        settings: people::Settings::default(),
    }
}

/// Every page on which people with roles work, in the order in which an account lists them.
fn work() -> Vec<ui::Work> {
    [voices::WORK, navigate::WORK, people::WORK].concat()
}

/// Where the search index lies; nowhere for a server that leaves nothing behind.
pub(crate) fn search_folder(config: &Config) -> Option<PathBuf> {
    config.is_kept_on_disk().then(|| config.data.join("search"))
}

fn metrics() -> metrics_exporter_prometheus::PrometheusHandle {
    let recorder = PrometheusBuilder::new().build_recorder();
    let handle = recorder.handle();
    // a second server in one process, as in tests, keeps its figures to itself
    let _ = metrics::set_global_recorder(recorder);
    handle
}
