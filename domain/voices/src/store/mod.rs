//! Every SQL statement of voices.

mod barriers;
mod counts;
mod feedback;
mod keeping;
mod taking_back;

use kernel::{Day, Fault, RandomId, Slug};
use store::{Store, Tx, WriteError, params};

pub use barriers::{Case, Progress, Report, answer, find_case, mark_read, put_barrier};
pub use counts::{BarrierKind, VisitKind, list_barriers, list_visits};
pub use feedback::{Voice, put_voice};
pub use keeping::{DayCount, Expired, announce, expire, list_expired, list_received};
pub use taking_back::{find_taken_back, take_back};

use crate::case::Secret;

/// This domain's tables.
pub const MIGRATIONS: &[store::Migration] = &[
    store::migration!("voices", "20261124T1200_voices"),
    store::migration!("voices", "20261124T1530_taken_back"),
    store::migration!("voices", "20261125T0900_counts"),
];

store::statements! {
    /// Keeps the secret of the installation; a second one changes nothing.
    INSERT_SECRET = "INSERT INTO voices_secret (id, secret) VALUES (1, $1) ON CONFLICT DO NOTHING";
    FIND_SECRET = "SELECT secret FROM voices_secret WHERE id = 1";
    /// One row when the form is new, none when it came before.
    INSERT_KEY = "INSERT INTO voices_keys (hash, day) VALUES ($1, $2) ON CONFLICT DO NOTHING";

    INSERT_BARRIER = "INSERT INTO voices_barriers (id, day, place, service, reasons, audience, counts)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    INSERT_CASE = "INSERT INTO voices_cases (seal, barrier) VALUES ($1, $2)";
    INSERT_FOR_DESK = "INSERT INTO voices_desk (barrier, lang, words) VALUES ($1, $2, $3)";
    INSERT_FOR_OFFICE = "INSERT INTO voices_office (barrier, day, place, service, reasons, lang, words)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    INSERT_CONTACT = "INSERT INTO voices_contacts (barrier, channel, address, day) VALUES ($1, $2, $3, $4)";
    FIND_CASE = "SELECT b.id, b.day, b.place, b.service, b.reasons, b.audience, d.read_on, a.day, a.lang, a.body,
            d.words, d.lang
        FROM voices_cases c JOIN voices_barriers b ON b.id = c.barrier
        LEFT JOIN voices_desk d ON d.barrier = b.id LEFT JOIN voices_answers a ON a.barrier = b.id
        WHERE c.seal = $1";
    /// The first reading counts.
    MARK_READ = "UPDATE voices_desk SET read_on = $2 WHERE barrier = $1 AND read_on IS NULL";
    PUT_ANSWER = "INSERT INTO voices_answers (barrier, day, lang, body)
        SELECT barrier, CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT) FROM voices_desk WHERE barrier = $1
        ON CONFLICT (barrier) DO UPDATE SET day = excluded.day, lang = excluded.lang, body = excluded.body";

    FIND_BARRIER = "SELECT barrier FROM voices_cases WHERE seal = $1";
    /// The first time counts.
    PUT_TAKEN_BACK = "INSERT INTO voices_taken_back (barrier, day) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    FIND_TAKEN_BACK = "SELECT t.day FROM voices_cases c JOIN voices_taken_back t ON t.barrier = c.barrier
        WHERE c.seal = $1";
    DELETE_FOR_DESK = "DELETE FROM voices_desk WHERE barrier = $1";
    DELETE_FOR_OFFICE = "DELETE FROM voices_office WHERE barrier = $1";
    DELETE_CONTACT = "DELETE FROM voices_contacts WHERE barrier = $1";
    DELETE_ANSWER = "DELETE FROM voices_answers WHERE barrier = $1";

    INSERT_HELPFUL = "INSERT INTO voices_helpful (id, day, place, service, answer, lang, words)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    INSERT_VISIT = "INSERT INTO voices_visits (id, day, place, service, outcome, counts)
        VALUES ($1, $2, $3, $4, $5, $6)";
    INSERT_CORRECTION = "INSERT INTO voices_corrections (id, day, place, service, field, lang, right_text, proof)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    INSERT_MISSING = "INSERT INTO voices_missing (id, day, place, need, lang, words, name, what, link)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    /// Reports taken back leave all together, whenever their rows are deleted.
    COUNT_BARRIERS = "SELECT b.place, b.service, b.reasons, count(*) FROM voices_barriers b
        WHERE b.counts = 1 AND b.day < $1
        AND NOT EXISTS (SELECT 1 FROM voices_taken_back t WHERE t.barrier = b.id AND t.day < $2)
        GROUP BY b.place, b.service, b.reasons";
    COUNT_VISITS = "SELECT place, service, outcome, count(*) FROM voices_visits WHERE counts = 1 AND day < $1
        GROUP BY place, service, outcome";

    COUNT_EXPIRED_CONTACTS = "SELECT count(*) FROM voices_contacts WHERE day < $1";
    COUNT_EXPIRED_KEYS = "SELECT count(*) FROM voices_keys WHERE day < $1";
    COUNT_LEFT = "SELECT count(*) FROM voices_barriers b
        WHERE EXISTS (SELECT 1 FROM voices_taken_back t WHERE t.barrier = b.id AND t.day < $1)";
    DELETE_CONTACTS = "DELETE FROM voices_contacts WHERE day < $1";
    DELETE_KEYS = "DELETE FROM voices_keys WHERE day < $1";
    DELETE_LEFT = "DELETE FROM voices_barriers
        WHERE id IN (SELECT t.barrier FROM voices_taken_back t WHERE t.day < $1)";
    /// An answer that the desk wrote in the same moment in which the report was taken back.
    DELETE_LATE_ANSWERS = "DELETE FROM voices_answers
        WHERE barrier IN (SELECT t.barrier FROM voices_taken_back t WHERE t.day < $1)";
    /// Voices of days that are over and were not announced yet.
    COUNT_RECEIVED = "SELECT t.day, t.kind, t.n FROM (
            SELECT day, CAST('barrier' AS TEXT) AS kind, count(*) AS n FROM voices_barriers GROUP BY day
            UNION ALL SELECT day, CAST('correction' AS TEXT), count(*) FROM voices_corrections GROUP BY day
            UNION ALL SELECT day, CAST('helpful' AS TEXT), count(*) FROM voices_helpful GROUP BY day
            UNION ALL SELECT day, CAST('missing' AS TEXT), count(*) FROM voices_missing GROUP BY day
            UNION ALL SELECT day, CAST('visit' AS TEXT), count(*) FROM voices_visits GROUP BY day
        ) t WHERE t.day < $1 AND NOT EXISTS (SELECT 1 FROM voices_announced a WHERE a.day = t.day)";
    INSERT_ANNOUNCED = "INSERT INTO voices_announced (day) VALUES ($1) ON CONFLICT DO NOTHING";
}

/// Whether a form has arrived now, or had arrived before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// It is stored.
    New,
    /// It was stored already; nothing has changed.
    Again,
}

/// What every voice has: an id, the hash of its form's key, a day and a place.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// 128 random bits.
    pub id: RandomId,
    /// From [`crate::case::key_hash`].
    pub key_hash: [u8; 32],
    /// The day on which it arrived.
    pub day: Day,
    /// The place that was chosen: a municipality or wider.
    pub place: Slug,
}

impl Envelope {
    /// Remembers the form; [`Arrival::Again`] when it is known.
    async fn open(&self, tx: &Tx) -> Result<Arrival, Fault> {
        let rows = tx.execute(&INSERT_KEY, params![self.key_hash, self.day]).await?;
        Ok(if rows == 1 { Arrival::New } else { Arrival::Again })
    }
}

/// The secret of the installation; `fresh` becomes it when there is none yet.
///
/// # Errors
/// When the database takes no writes.
pub async fn secret(store: &Store, fresh: [u8; 32]) -> Result<Secret, WriteError> {
    store
        .write(async move |tx| {
            tx.execute(&INSERT_SECRET, params![fresh]).await?;
            let row = tx.fetch_optional(&FIND_SECRET, params![]).await?;
            let row = row.ok_or_else(|| Fault::new("find the secret of the installation"))?;
            Ok(Secret(row.get(0)?))
        })
        .await
}
