//! What all requests share.

use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicU64, Ordering},
};

use arc_swap::ArcSwap;
use axum::Router;
use kernel::Clock;
use metrics_exporter_prometheus::PrometheusHandle;
use navigate::{finder::Finder, pages::Context, routes::ApiContext, snapshot::Snapshot};
use store::Store;
use ui::Site;

use crate::{Assets, Config, kept::KeptPages, packs::Packs, refresh::News, scheduled::Backups};

/// The content as it is now, with its index. Replaced whole; requests keep the one they began with.
pub struct Live {
    /// The content.
    pub snapshot: Arc<Snapshot>,
    /// The search index over it.
    pub finder: Arc<Finder>,
    /// Goes up when other content takes the place of all that there was.
    pub generation: u64,
    /// The number of the newest change in the database that is in it.
    pub change: i64,
    /// The revision of the content that this version ships, places among it.
    pub shipped: Arc<str>,
}

/// What all requests share.
pub struct App {
    /// Settings.
    pub config: Config,
    /// The database.
    pub store: Store,
    /// Words, languages, assets' addresses.
    pub site: Arc<Site>,
    /// The content.
    pub live: ArcSwap<Live>,
    /// Kept answers.
    pub kept: KeptPages,
    /// Style and scripts.
    pub assets: Assets,
    /// The clock.
    pub clock: Clock,
    /// Figures for the operator.
    pub metrics: PrometheusHandle,
    /// Offline packs.
    pub packs: Packs,
    /// Word of changes.
    pub news: News,
    /// The scopes for which somebody reads reports as the independent desk.
    pub desks: ArcSwap<Vec<kernel::Scope>>,
    /// Accounts and roles; set while the server starts.
    pub people: OnceLock<people::People>,
    /// How its backups go.
    pub backups: Backups,
    /// The routes without the outer layers, for pages that are put together from others.
    pub router: OnceLock<Router>,
    requests: AtomicU64,
}

impl App {
    /// Puts the parts together.
    #[must_use]
    pub fn new(
        config: Config,
        store: Store,
        site: Arc<Site>,
        live: Live,
        assets: Assets,
        clock: Clock,
        metrics: PrometheusHandle,
    ) -> Self {
        let kept = KeptPages::new(config.limits.kept_bytes);
        let news = News::new(live.change);
        let live = ArcSwap::from_pointee(live);
        Self {
            config,
            store,
            site,
            live,
            kept,
            assets,
            clock,
            metrics,
            packs: Packs::default(),
            news,
            desks: ArcSwap::default(),
            people: OnceLock::new(),
            backups: Backups::default(),
            router: OnceLock::new(),
            requests: AtomicU64::new(0),
        }
    }

    /// A number for a request in the log; unique while the process lives.
    pub fn next_request(&self) -> u64 {
        self.requests.fetch_add(1, Ordering::Relaxed)
    }

    /// What pages are made from, for one request.
    #[must_use]
    pub fn context<'a>(&'a self, live: &'a Live) -> Context<'a> {
        Context { site: &self.site, snapshot: &live.snapshot, finder: &live.finder, now: self.clock.now() }
    }

    /// What interfaces for programs are answered from, for one request.
    #[must_use]
    pub fn api_context(&self, live: &Live) -> ApiContext {
        ApiContext {
            site: Arc::clone(&self.site),
            snapshot: Arc::clone(&live.snapshot),
            finder: Arc::clone(&live.finder),
            now: self.clock.now(),
        }
    }

    /// Puts other content in the place of the present one. Nothing that was kept is shown any more.
    pub fn replace(&self, snapshot: Arc<Snapshot>, finder: Arc<Finder>) {
        let before = self.live.load_full();
        let (generation, change, shipped) = (before.generation + 1, before.change, Arc::clone(&before.shipped));
        self.live.store(Arc::new(Live { snapshot, finder, generation, change, shipped }));
    }

    /// Puts the content as it is after a change in the place of the present one. What was kept and did not change is still shown.
    pub(crate) fn renew(&self, snapshot: Arc<Snapshot>, finder: Arc<Finder>, change: i64) {
        let before = self.live.load_full();
        let (generation, shipped) = (before.generation, Arc::clone(&before.shipped));
        let live = Arc::new(Live { snapshot, finder, generation, change, shipped });
        self.live.store(Arc::clone(&live));
        self.kept.forget_all_but(&live);
        self.news.tell_shown(change);
    }
}
