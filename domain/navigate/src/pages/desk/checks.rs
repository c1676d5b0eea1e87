//! What the checks of the content find: in all of it, kept until it changes, and in one record as it is to be.

use std::sync::{Arc, PoisonError};

use kernel::{Fault, Timestamp};
use serde_json::Value;

use super::{Found, Shared, at::record};
use crate::{
    content::{
        Level,
        check::{Concern, check_live},
    },
    desk::{
        form::{Problem, problem_at},
        work::finding,
    },
    snapshot::{Change, Snapshot, fits},
};

impl Shared {
    /// What the checks find in all services and lines today.
    pub(super) async fn concerns(&self, snapshot: &Arc<Snapshot>, now: Timestamp) -> Result<Arc<Vec<Concern>>, Fault> {
        let (mark, day) = (snapshot.mark_of_all(), now.day_utc());
        let kept = self.found.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(found) = kept.filter(|found| (found.mark, found.day) == (mark, day)) {
            return Ok(found.concerns);
        }
        let content = Arc::clone(snapshot);
        let found = tokio::task::spawn_blocking(move || check_live(&content, now)).await;
        let concerns = Arc::new(found.map_err(|error| Fault::because("check the content", error))?);
        let found = Found { mark, day, concerns: Arc::clone(&concerns) };
        *self.found.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
        Ok(concerns)
    }
}

/// What is wrong with a record as it is to be: what keeps it from being published, and what is to be looked at.
pub(super) fn of_record(id: &str, body: &Value, snapshot: &Snapshot, now: Timestamp) -> (Vec<Problem>, Vec<Problem>) {
    let record = record(id, body.clone());
    if fits(&record, &[], &snapshot.places).is_err() {
        return (vec![Problem::new("", "finding-unknown")], Vec::new());
    }
    let change = Change { kind: record.kind, id: id.to_owned(), now: Some((record, Vec::new(), now)) };
    let (alone, _) = snapshot.without_records().with_changes(vec![change]);
    let concerns = check_live(&alone, now);
    let (errors, warnings): (Vec<Concern>, Vec<Concern>) =
        concerns.into_iter().filter(|one| one.id == id).partition(|one| one.level == Level::Error);
    let problems = |all: Vec<Concern>| {
        let mut problems: Vec<Problem> = Vec::new();
        for problem in all.iter().map(|concern| problem_at(&concern.field, finding(concern.code).1)) {
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
        problems
    };
    (problems(errors), problems(warnings))
}
