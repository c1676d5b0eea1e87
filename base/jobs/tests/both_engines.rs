//! Jobs on both engines.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use jobs::{Job, MIGRATIONS, Ran, Worker, enqueue, list_set_aside, revive, waiting};
use kernel::{Clock, Fault, RandomId, Timestamp};
use store::{Store, testing::stores};

const NOW: Timestamp = Timestamp(1_795_514_400_000);

async fn put(store: &Store, n: u8, kind: &'static str, run_at: Timestamp) -> bool {
    let body = format!("job {n}");
    store.write(async move |tx| Ok(enqueue(&tx, RandomId([n; 16]), kind, &body, run_at).await?)).await.unwrap()
}

/// A worker that notes what it does; job 13 fails and job 14 panics.
fn worker(store: &Store, done: &Arc<Mutex<Vec<Job>>>) -> Worker {
    let done = Arc::clone(done);
    Worker::new(store.clone()).on("mail", move |job: Job| {
        let done = Arc::clone(&done);
        async move {
            if job.body.ends_with(" 13") {
                return Err(Fault::new("the mail server says no"));
            }
            assert!(!job.body.ends_with(" 14"), "a mail that nobody can write");
            done.lock().unwrap().push(job);
            Ok(())
        }
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_understood() {
    for store in stores(MIGRATIONS).await {
        store.prepare_all(jobs::STATEMENTS).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_runs_when_it_is_due_and_goes() {
    for store in stores(MIGRATIONS).await {
        let done = Arc::default();
        let worker = worker(&store, &done);
        assert!(put(&store, 1, "mail", NOW).await);
        assert!(!put(&store, 1, "mail", NOW).await, "the same id is enqueued once");
        put(&store, 2, "mail", NOW.plus_ms(1)).await;
        put(&store, 3, "pack", NOW).await;
        assert_eq!(worker.run_once(NOW).await.unwrap(), Ran { done: 1, ..Ran::default() });
        assert_eq!(worker.run_once(NOW).await.unwrap(), Ran::default());
        assert_eq!(worker.run_once(NOW.plus_ms(1)).await.unwrap().done, 1);
        let bodies: Vec<_> = done.lock().unwrap().iter().map(|job| (job.body.clone(), job.attempts)).collect();
        assert_eq!(bodies, [("job 1".into(), 1), ("job 2".into(), 1)]);
        assert_eq!(waiting(&store).await.unwrap(), (1, Some(NOW)), "the pack is for another worker");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_fails_is_put_off_and_at_last_set_aside() {
    for store in stores(MIGRATIONS).await {
        let done = Arc::default();
        let worker = worker(&store, &done);
        put(&store, 13, "mail", NOW).await;
        put(&store, 14, "mail", NOW).await;
        let mut now = NOW;
        assert_eq!(worker.run_once(now).await.unwrap(), Ran { postponed: 2, ..Ran::default() });
        assert_eq!(worker.run_once(now.plus_ms(9_999)).await.unwrap(), Ran::default(), "not before its pause ends");
        let mut set_aside = 0;
        for _ in 0..9 {
            now = now.plus_ms(6 * 3_600_000);
            set_aside += worker.run_once(now).await.unwrap().set_aside;
        }
        assert_eq!(set_aside, 2);
        assert_eq!(worker.run_once(now.plus_ms(86_400_000)).await.unwrap(), Ran::default());
        let found = list_set_aside(&store, 10).await.unwrap();
        assert_eq!(found[0].trouble.as_deref(), Some("the mail server says no"));
        assert_eq!(found[1].trouble.as_deref(), Some("the job panicked"));
        assert_eq!(found[0].job.attempts, 10);
        assert!(store.write(async move |tx| Ok(revive(&tx, RandomId([13; 16]), now).await?)).await.unwrap());
        assert_eq!(worker.run_once(now).await.unwrap().postponed, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_whose_worker_died_runs_again_after_its_lease() {
    for store in stores(MIGRATIONS).await {
        put(&store, 1, "mail", NOW).await;
        let stuck = Worker::new(store.clone()).on("mail", |_| std::future::pending());
        let cut_off = tokio::time::timeout(Duration::from_millis(300), stuck.run_once(NOW)).await;
        assert!(cut_off.is_err(), "the worker dies in the middle");
        let done = Arc::default();
        let other = worker(&store, &done);
        assert_eq!(other.run_once(NOW.plus_ms(299_999)).await.unwrap(), Ran::default(), "the lease holds");
        assert_eq!(other.run_once(NOW.plus_ms(300_001)).await.unwrap().done, 1);
        assert_eq!(done.lock().unwrap()[0].attempts, 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn f07_a_lease_that_a_clock_gave_which_was_a_day_ahead_holds_nothing_up() {
    for store in stores(MIGRATIONS).await {
        put(&store, 1, "mail", NOW).await;
        let stuck = Worker::new(store.clone()).on("mail", |_| std::future::pending());
        let ahead = NOW.plus_ms(86_400_000);
        let cut_off = tokio::time::timeout(Duration::from_millis(300), stuck.run_once(ahead)).await;
        assert!(cut_off.is_err(), "the worker dies in the middle, a day ahead");
        let done = Arc::default();
        assert_eq!(worker(&store, &done).run_once(NOW).await.unwrap().done, 1, "the clock was set right");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_workers_run_each_job_once() {
    for store in stores(MIGRATIONS).await {
        for n in 120..220 {
            put(&store, n, "mail", NOW).await;
        }
        let done: Arc<Mutex<Vec<Job>>> = Arc::default();
        let workers = (0..6).map(|_| {
            let worker = worker(&store, &done);
            tokio::spawn(async move { while worker.run_once(NOW).await.unwrap() != Ran::default() {} })
        });
        for worker in workers.collect::<Vec<_>>() {
            worker.await.unwrap();
        }
        // A worker that found every due job locked may have left early; what is left takes one turn more.
        let last = worker(&store, &done);
        while last.run_once(NOW).await.unwrap() != Ran::default() {}
        let mut ids: Vec<_> = done.lock().unwrap().iter().map(|job| job.id.0).collect();
        ids.sort_unstable();
        assert_eq!(ids.len(), 100, "each once on {:?}", store.engine());
        ids.dedup();
        assert_eq!(ids.len(), 100);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_worker_stops_when_it_is_told() {
    for store in stores(MIGRATIONS).await {
        put(&store, 1, "mail", NOW).await;
        let done: Arc<Mutex<Vec<Job>>> = Arc::default();
        let worker = worker(&store, &done);
        let seen = Arc::clone(&done);
        let stop = async move {
            while seen.lock().unwrap().is_empty() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        worker.run(&Clock::fixed(NOW), Duration::from_millis(10), stop).await;
        assert_eq!(done.lock().unwrap().len(), 1);
    }
}
