//! Changes of content reach a server that runs: those that it makes itself at once, those of other programs on the same
//! database within half a second. Each replaces its own record in memory and in the index; all else is shared.

use std::{sync::Arc, time::Duration};

use kernel::Fault;
use navigate::{
    content::RecordKind,
    finder::{Finder, Target},
    snapshot::{Change, Snapshot},
    store::{self as records, Changed},
};
use tokio::{
    sync::{Notify, watch},
    task::{JoinHandle, spawn_blocking},
    time::{Instant, sleep, timeout},
};

use crate::{
    app::{App, Live},
    boot::search_folder,
    content,
};

/// How often the database is asked for its newest change.
const LOOK: Duration = Duration::from_millis(500);
/// How long changes are gathered, so that many at once are one.
const GATHER: Duration = Duration::from_millis(100);
/// How long it must be quiet before the search index is written down.
const QUIET: Duration = Duration::from_secs(5);
/// The longest pause while the database does not answer.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// Records that are read and put in at a time.
const PORTION: usize = 1_000;
/// The longest that anybody waits for their own change.
const PATIENCE: Duration = Duration::from_secs(2);

/// Word of changes: that there may be one, and which is shown.
pub struct News {
    knock: Notify,
    shown: watch::Sender<i64>,
}

impl News {
    /// Up to this change everything is shown.
    pub(crate) fn new(shown: i64) -> Self {
        Self { knock: Notify::new(), shown: watch::Sender::new(shown) }
    }

    /// Something was changed in the database: it is looked for without waiting.
    pub fn announce(&self) {
        self.knock.notify_one();
    }

    /// Waits until this change is shown, two seconds at most; false when it is not shown by then.
    pub async fn wait_for(&self, change: i64) -> bool {
        let mut shown = self.shown.subscribe();
        timeout(PATIENCE, shown.wait_for(|shown| *shown >= change)).await.is_ok_and(|shown| shown.is_ok())
    }

    pub(crate) fn tell_shown(&self, change: i64) {
        self.shown.send_replace(change);
    }
}

/// Puts changes in as they come, until the task is dropped; after some quiet it writes the search index down. While the database
/// does not answer, the content stays as it is.
pub async fn run(app: Arc<App>) {
    let mut shelf = Shelf { changed_at: None, writing: None };
    let mut pause = LOOK;
    loop {
        tokio::select! {
            () = app.news.knock.notified() => {}
            () = sleep(pause) => {}
        }
        match catch_up(&app).await {
            Ok(has_changed) => {
                pause = LOOK;
                shelf.look(&app, has_changed);
            }
            Err(error) => {
                if pause == LOOK {
                    tracing::warn!(%error, "changes of the content could not be read; trying again");
                }
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
        }
    }
}

/// Puts in what has changed since the last time. True when there was something.
async fn catch_up(app: &Arc<App>) -> Result<bool, Fault> {
    let begun_at = app.live.load().change;
    if records::find_latest(&app.store).await? <= begun_at {
        return Ok(false);
    }
    sleep(GATHER).await;
    let latest = records::find_latest(&app.store).await?;
    let (mut number, mut after) = (begun_at, None::<(String, String)>);
    loop {
        let behind = after.as_ref().map(|(word, id)| (word.as_str(), id.as_str()));
        let limit = i64::try_from(PORTION).unwrap_or(i64::MAX);
        let changed = records::list_changed(&app.store, number, behind, limit).await?;
        let is_last = changed.len() < PORTION;
        if let Some(last) = changed.last() {
            number = last.number;
            after = Some((last.word.clone(), last.id.clone()));
        }
        // of the last number of a full portion there may be more
        let shown = if is_last { number.max(latest) } else { number - 1 };
        if changed.iter().any(|one| one.kind.is_some_and(|kind| !Snapshot::replaces(kind))) {
            build_anew(app, latest).await?;
            return Ok(true);
        }
        put_in(app, &changed, shown).await?;
        if is_last {
            return Ok(true);
        }
    }
}

/// Replaces the changed records and shares all others.
async fn put_in(app: &Arc<App>, changed: &[Changed], shown: i64) -> Result<(), Fault> {
    let changes = records::load_changed(&app.store, changed).await?;
    let app = Arc::clone(app);
    blocking(move || {
        let live = app.live.load_full();
        let targets = targets_of(&changes);
        let (snapshot, findings) = live.snapshot.with_changes(changes);
        content::log(&findings);
        let finder = live.finder.with_changes(&targets, &snapshot)?;
        app.renew(Arc::new(snapshot), Arc::new(finder), shown);
        Ok(())
    })
    .await
}

fn targets_of(changes: &[Change]) -> Vec<Target> {
    let services = changes.iter().filter(|change| change.kind == RecordKind::Service);
    services.filter_map(|change| change.id.parse().ok().map(Target::Service)).collect()
}

/// Reads all of the content again: something changed on which everything may rest, such as a need or a source of law.
async fn build_anew(app: &Arc<App>, latest: i64) -> Result<(), Fault> {
    let before = app.live.load_full();
    let places = Arc::clone(&before.snapshot.places);
    let snapshot = content::snapshot_of(&app.store, places, &before.shipped).await?;
    let app = Arc::clone(app);
    blocking(move || {
        let finder = Finder::open(search_folder(&app.config).as_deref(), &snapshot)?;
        app.renew(Arc::new(snapshot), Arc::new(finder), latest);
        Ok(())
    })
    .await
}

async fn blocking(work: impl FnOnce() -> Result<(), Fault> + Send + 'static) -> Result<(), Fault> {
    spawn_blocking(work).await.map_err(|error| Fault::because("put changes in", error))?
}

/// When the search index was last changed and not written down, and the writing that goes on beside.
struct Shelf {
    changed_at: Option<Instant>,
    writing: Option<JoinHandle<()>>,
}

impl Shelf {
    fn look(&mut self, app: &Arc<App>, has_changed: bool) {
        if has_changed {
            self.changed_at = Some(Instant::now());
        }
        if self.writing.as_ref().is_some_and(|writing| !writing.is_finished())
            || self.changed_at.is_none_or(|at| at.elapsed() < QUIET)
        {
            return;
        }
        self.changed_at = None;
        let live: Arc<Live> = app.live.load_full();
        self.writing = Some(spawn_blocking(move || {
            if let Err(error) = live.finder.save(&live.snapshot) {
                tracing::warn!(%error, "the search index could not be written down; the next start builds it");
            }
        }));
    }
}
