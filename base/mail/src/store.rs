//! The letters that wait.

use kernel::{Fault, Lang, RandomId, Timestamp};
use sha2::{Digest, Sha256};
use store::{Row, Store, Tx, WriteError, params};

use crate::{Address, Letter};

store::statements! {
    INSERT_KEY = "INSERT INTO mail_keys (key, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    INSERT_LETTER = "INSERT INTO mail_outbox (id, recipient, subject, body, lang, unsubscribe, created_at, due_at, \
                     expires_at, attempts, refusals, lease_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, 0) \
                     ON CONFLICT DO NOTHING";
    /// Those first that expire first: a link for signing in before a digest.
    LIST_DUE = "SELECT id, recipient, subject, body, lang, unsubscribe, due_at, expires_at, attempts, refusals \
                FROM mail_outbox WHERE due_at <= $1 AND lease_until < $1 AND expires_at > $1 ORDER BY expires_at, id LIMIT $2 \
                FOR UPDATE SKIP LOCKED";
    HAS_DUE = "SELECT 1 FROM mail_outbox WHERE due_at <= $1 AND lease_until < $1 AND expires_at > $1 LIMIT 1";
    LEASE_LETTER = "UPDATE mail_outbox SET attempts = $2, lease_until = $3 WHERE id = $1";
    RELEASE_LETTER = "UPDATE mail_outbox SET lease_until = 0 WHERE id = $1 AND attempts = $2";
    DELETE_LETTER = "DELETE FROM mail_outbox WHERE id = $1";
    POSTPONE_LETTER = "UPDATE mail_outbox SET due_at = $3, refusals = $4, lease_until = 0, trouble = $5 \
                       WHERE id = $1 AND attempts = $2";
    DELETE_TO = "DELETE FROM mail_outbox WHERE recipient = $1";
    HAS_EXPIRED = "SELECT 1 FROM mail_outbox WHERE expires_at <= $1 UNION ALL \
                   SELECT 1 FROM mail_keys WHERE expires_at <= $1 LIMIT 1";
    DELETE_EXPIRED = "DELETE FROM mail_outbox WHERE expires_at <= $1";
    DELETE_EXPIRED_KEYS = "DELETE FROM mail_keys WHERE expires_at <= $1";
    COUNT_LETTERS = "SELECT COUNT(*) FROM mail_outbox";
    LIST_STUCK = "SELECT trouble, COUNT(*), MIN(created_at) FROM mail_outbox WHERE trouble IS NOT NULL OR due_at < $1 \
                  GROUP BY trouble ORDER BY 2 DESC, 1";
}

/// A letter that was due so long ago is stuck: a turn comes every second, a pause lasts 10 minutes at most.
const STUCK_MS: i64 = 15 * 60_000;

/// Queues a letter in the write of the act that asks for it. False if the same id waits already, or the same
/// [`Letter::once`] was queued before: then nothing changes.
///
/// # Errors
/// A [`Fault`] of the store, or one that says why the letter is unfit to be sent.
pub async fn queue(tx: &Tx, letter: Letter, now: Timestamp) -> Result<bool, Fault> {
    let letter = letter.checked()?;
    if let Some(once) = &letter.once {
        let key: [u8; 32] = Sha256::digest(once.as_bytes()).into();
        if tx.execute(&INSERT_KEY, params![key, letter.expires_at]).await? == 0 {
            return Ok(false);
        }
    }
    let values = params![
        letter.id,
        letter.to.to_string(),
        letter.subject,
        letter.text,
        letter.lang.as_str(),
        letter.unsubscribe,
        now,
        letter.due_at,
        letter.expires_at,
    ];
    Ok(tx.execute(&INSERT_LETTER, values).await? == 1)
}

/// Deletes what waits for an address, in the write that erases a person: how many letters.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn forget(tx: &Tx, address: &Address) -> Result<u64, Fault> {
    tx.execute(&DELETE_TO, params![address.to_string()]).await
}

/// What waits, for `navimig doctor`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    /// All letters that wait.
    pub letters: u64,
    /// Those that failed, or were due more than 15 minutes ago.
    pub stuck: u64,
    /// When the first of the stuck ones was written.
    pub oldest: Option<Timestamp>,
    /// What troubles them, the most frequent first; without addresses.
    pub troubles: Vec<String>,
}

/// How many letters wait, and what holds them up.
///
/// # Errors
/// A [`Fault`] of the store.
pub async fn waiting(store: &Store, now: Timestamp) -> Result<Waiting, Fault> {
    let mut waiting = Waiting { letters: count(store).await?, ..Waiting::default() };
    for row in store.fetch(&LIST_STUCK, params![now.plus_ms(-STUCK_MS)]).await? {
        waiting.stuck += row.get::<u64>(1)?;
        let oldest = row.get::<Timestamp>(2)?;
        waiting.oldest = Some(waiting.oldest.map_or(oldest, |known| known.min(oldest)));
        waiting.troubles.extend(row.get::<Option<String>>(0)?);
    }
    Ok(waiting)
}

pub(crate) async fn count(store: &Store) -> Result<u64, Fault> {
    store.fetch_optional(&COUNT_LETTERS, params![]).await?.map_or(Ok(0), |row| row.get(0))
}

/// A letter that this server has taken to send.
pub(crate) struct Leased {
    pub letter: Letter,
    /// Times that it was taken, this one included.
    pub attempts: u32,
    pub refusals: u32,
}

pub(crate) async fn has_due(store: &Store, now: Timestamp) -> Result<bool, Fault> {
    Ok(store.fetch_optional(&HAS_DUE, params![now]).await?.is_some())
}

pub(crate) async fn lease(
    store: &Store,
    now: Timestamp,
    until: Timestamp,
    limit: u32,
) -> Result<Vec<Leased>, WriteError> {
    store
        .write(async move |tx| {
            let mut letters = Vec::new();
            for row in tx.fetch(&LIST_DUE, params![now, limit]).await? {
                let (id, attempts) = (row.get::<RandomId>(0)?, row.get::<u32>(8)? + 1);
                tx.execute(&LEASE_LETTER, params![id, attempts, until]).await?;
                match read(&row, attempts) {
                    Ok(leased) => letters.push(leased),
                    // it must not hold up the others; it stays until it expires
                    Err(fault) => tracing::error!("a letter that waits cannot be read: {fault}"),
                }
            }
            Ok(letters)
        })
        .await
}

fn read(row: &Row, attempts: u32) -> Result<Leased, Fault> {
    let lang: String = row.get(4)?;
    let letter = Letter {
        id: row.get(0)?,
        to: row.get::<&str>(1)?.parse()?,
        subject: row.get(2)?,
        text: row.get(3)?,
        lang: lang.parse().unwrap_or(Lang::EN),
        unsubscribe: row.get(5)?,
        due_at: row.get(6)?,
        expires_at: row.get(7)?,
        once: None,
    };
    Ok(Leased { letter, attempts, refusals: row.get(9)? })
}

pub(crate) async fn release(store: &Store, letters: Vec<(RandomId, u32)>) -> Result<(), WriteError> {
    store
        .write(async move |tx| {
            for (id, attempts) in &letters {
                tx.execute(&RELEASE_LETTER, params![*id, *attempts]).await?;
            }
            Ok(())
        })
        .await
}

pub(crate) async fn delete(store: &Store, id: RandomId) -> Result<(), WriteError> {
    store.write(async move |tx| Ok(tx.execute(&DELETE_LETTER, params![id]).await.map(drop)?)).await
}

pub(crate) async fn postpone(
    store: &Store,
    letter: &Leased,
    to: Timestamp,
    refusals: u32,
    trouble: String,
) -> Result<(), WriteError> {
    let values = params![letter.letter.id, letter.attempts, to, refusals, trouble];
    store.write(async move |tx| Ok(tx.execute(&POSTPONE_LETTER, values).await.map(drop)?)).await
}

/// Deletes what is not to be sent any more: how many letters.
pub(crate) async fn expire(store: &Store, now: Timestamp) -> Result<u64, WriteError> {
    // an idle server writes nothing, and one on a full disk complains of nothing
    if store.fetch_optional(&HAS_EXPIRED, params![now]).await?.is_none() {
        return Ok(0);
    }
    store
        .write(async move |tx| {
            tx.execute(&DELETE_EXPIRED_KEYS, params![now]).await?;
            Ok(tx.execute(&DELETE_EXPIRED, params![now]).await?)
        })
        .await
}
