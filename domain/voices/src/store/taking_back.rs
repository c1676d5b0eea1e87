//! A report that its sender takes back: what was written goes at once, the count of it with the week.

use kernel::{Day, Fault, RandomId};
use links::Subject;
use store::{Store, WriteError, params};

use super::{
    DELETE_ANSWER, DELETE_CONTACT, DELETE_FOR_DESK, DELETE_FOR_OFFICE, DELETE_STATEMENT, FIND_BARRIER, FIND_TAKEN_BACK,
    PUT_TAKEN_BACK,
};

/// Takes back the report that this seal opens: words, the way to reach the person, the answer, what the office saw and said, and
/// the links to the service are deleted. The day on which it was taken back, which is an earlier one when it comes twice;
/// none for an unknown seal.
///
/// The report itself goes when the week is over ([`super::expire`]). Until then it is counted if it was, so that a number which
/// changes does not tell when somebody took theirs back.
///
/// # Errors
/// When the database takes no writes.
pub async fn take_back(store: &Store, seal: [u8; 32], today: Day) -> Result<Option<Day>, WriteError> {
    store
        .write(async move |tx| {
            let Some(row) = tx.fetch_optional(&FIND_BARRIER, params![seal]).await? else { return Ok(None) };
            let barrier: RandomId = row.get(0)?;
            tx.execute(&PUT_TAKEN_BACK, params![barrier, today]).await?;
            for statement in [&DELETE_FOR_DESK, &DELETE_FOR_OFFICE, &DELETE_CONTACT, &DELETE_ANSWER, &DELETE_STATEMENT]
            {
                tx.execute(statement, params![barrier]).await?;
            }
            links::untie(&tx, &Subject::new("barrier", barrier)).await?;
            let row = tx.fetch_optional(&FIND_TAKEN_BACK, params![seal]).await?;
            Ok(row.map(|row| row.get(0)).transpose()?)
        })
        .await
}

/// The day on which the report that this seal opens was taken back; none when it was not.
///
/// # Errors
/// When the database fails.
pub async fn find_taken_back(store: &Store, seal: [u8; 32]) -> Result<Option<Day>, Fault> {
    let row = store.fetch_optional(&FIND_TAKEN_BACK, params![seal]).await?;
    row.map(|row| row.get(0)).transpose()
}
