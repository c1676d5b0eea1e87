//! Every SQL statement of voices.

mod acts;
mod barriers;
mod counts;
mod desk;
mod feedback;
mod keeping;
mod mending;
mod office;
mod personal;
mod taking_back;

use kernel::{Day, Fault, RandomId, Slug};
use store::{Store, Tx, WriteError, params};

pub use acts::Act;
pub use barriers::{Case, Progress, Report, Said, find_case, put_barrier};
pub use counts::{BarrierKind, Became, PublicNote, VisitKind, list_barriers, list_became, list_notes, list_visits};
pub use desk::{Answer, Answered, DeskReport, Received, answer, find_for_desk, list_for_desk, mark_read};
pub use feedback::{Voice, put_voice};
pub use keeping::{DayCount, Expired, announce, expire, list_expired, list_received};
pub use mending::{Mending, Stage, Told, find_mending, handle, list_mending};
pub use office::{OfficeReport, OfficeSaid, find_for_office, list_for_office, put_statement};
pub use personal::CATALOGUE;
pub use taking_back::{find_taken_back, take_back};

use crate::case::Secret;

/// This domain's tables.
pub const MIGRATIONS: &[store::Migration] = &[
    store::migration!("voices", "20261124T1200_voices"),
    store::migration!("voices", "20261124T1530_taken_back"),
    store::migration!("voices", "20261125T0900_counts"),
    store::migration!("voices", "20261126T0900_desk"),
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
            d.words, d.lang, a.outcome, a.words, a.words_lang
        FROM voices_cases c JOIN voices_barriers b ON b.id = c.barrier
        LEFT JOIN voices_desk d ON d.barrier = b.id LEFT JOIN voices_answers a ON a.barrier = b.id
        WHERE c.seal = $1";

    /// What waits for the desk: without an answer, or with one that is not the last.
    LIST_OPEN_FOR_DESK = "SELECT b.id, b.day, b.place, b.service, b.reasons, d.read_on, a.day, a.outcome, a.due_on, s.day
        FROM voices_desk d JOIN voices_barriers b ON b.id = d.barrier
        LEFT JOIN voices_answers a ON a.barrier = d.barrier LEFT JOIN voices_statements s ON s.barrier = d.barrier
        WHERE a.day IS NULL OR a.outcome IN ('looking', 'promised') ORDER BY b.day, b.id";
    LIST_ANSWERED_FOR_DESK = "SELECT b.id, b.day, b.place, b.service, b.reasons, d.read_on, a.day, a.outcome, a.due_on, s.day
        FROM voices_answers a JOIN voices_desk d ON d.barrier = a.barrier JOIN voices_barriers b ON b.id = a.barrier
        LEFT JOIN voices_statements s ON s.barrier = a.barrier
        WHERE a.outcome NOT IN ('looking', 'promised') ORDER BY a.day DESC, b.id";
    FIND_FOR_DESK = "SELECT b.id, b.day, b.place, b.service, b.reasons, d.read_on, a.day, a.outcome, a.due_on, s.day,
            b.audience, d.lang, d.words, c.channel, c.address, a.lang, a.body, a.words, a.words_lang,
            s.outcome, s.due_on, s.lang, s.words
        FROM voices_desk d JOIN voices_barriers b ON b.id = d.barrier
        LEFT JOIN voices_answers a ON a.barrier = d.barrier LEFT JOIN voices_statements s ON s.barrier = d.barrier
        LEFT JOIN voices_contacts c ON c.barrier = d.barrier WHERE d.barrier = $1";
    /// The first reading counts.
    MARK_READ = "UPDATE voices_desk SET read_on = $2 WHERE barrier = $1 AND read_on IS NULL";
    FIND_ANSWER = "SELECT body, words FROM voices_answers WHERE barrier = $1";
    PUT_ANSWER = "INSERT INTO voices_answers (barrier, day, lang, body, outcome, due_on, words, words_lang)
        SELECT barrier, CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT), CAST($6 AS TEXT),
            CAST($7 AS TEXT), CAST($8 AS TEXT) FROM voices_desk WHERE barrier = $1
        ON CONFLICT (barrier) DO UPDATE SET day = excluded.day, lang = excluded.lang, body = excluded.body,
            outcome = excluded.outcome, due_on = excluded.due_on, words = excluded.words, words_lang = excluded.words_lang";
    /// The first answer counts; what is no longer said to be mended is not.
    PUT_OUTCOME = "INSERT INTO voices_outcomes (barrier, answered_on, mended_on) VALUES ($1, $2, $3)
        ON CONFLICT (barrier) DO UPDATE SET mended_on = CASE WHEN excluded.mended_on IS NULL THEN NULL
            ELSE COALESCE(voices_outcomes.mended_on, excluded.mended_on) END";
    /// A second one of the same day only brings words that the first had not.
    PUT_NOTE = "INSERT INTO voices_notes (service, place, day, lang, words) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (service, place, day) DO UPDATE SET
            lang = CASE WHEN voices_notes.words IS NULL THEN excluded.lang ELSE voices_notes.lang END,
            words = COALESCE(voices_notes.words, excluded.words)";
    FIND_PLACE_OF_BARRIER = "SELECT b.place, b.service FROM voices_desk d JOIN voices_barriers b ON b.id = d.barrier
        WHERE d.barrier = $1";

    /// Everything that an office sees: what was copied for it, and what it said itself.
    LIST_FOR_OFFICE = "SELECT o.barrier, o.day, o.place, o.service, o.reasons, o.lang, o.words, s.day, s.outcome, s.due_on,
            s.lang, s.words
        FROM voices_office o LEFT JOIN voices_statements s ON s.barrier = o.barrier ORDER BY o.day, o.barrier";
    FIND_FOR_OFFICE = "SELECT o.barrier, o.day, o.place, o.service, o.reasons, o.lang, o.words, s.day, s.outcome, s.due_on,
            s.lang, s.words
        FROM voices_office o LEFT JOIN voices_statements s ON s.barrier = o.barrier WHERE o.barrier = $1";
    PUT_STATEMENT = "INSERT INTO voices_statements (barrier, day, outcome, due_on, lang, words)
        SELECT barrier, CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT), CAST($6 AS TEXT)
        FROM voices_office WHERE barrier = $1
        ON CONFLICT (barrier) DO UPDATE SET day = excluded.day, outcome = excluded.outcome, due_on = excluded.due_on,
            lang = excluded.lang, words = excluded.words";

    LIST_CORRECTIONS = "SELECT v.id, v.day, v.place, v.service, v.field, v.lang, v.right_text, v.proof,
            h.day, h.outcome, h.lang, h.reason
        FROM voices_corrections v LEFT JOIN voices_handled h ON h.id = v.id ORDER BY v.day, v.id";
    /// "Did this help?" with words only: without, there is nothing to read.
    LIST_REMARKS = "SELECT v.id, v.day, v.place, v.service, v.answer, v.lang, v.words, CAST(NULL AS TEXT),
            h.day, h.outcome, h.lang, h.reason
        FROM voices_helpful v LEFT JOIN voices_handled h ON h.id = v.id WHERE v.words IS NOT NULL ORDER BY v.day, v.id";
    LIST_MISSING = "SELECT v.id, v.day, v.place, v.name, v.need, v.lang, v.words, v.what,
            h.day, h.outcome, h.lang, h.reason, v.link
        FROM voices_missing v LEFT JOIN voices_handled h ON h.id = v.id ORDER BY v.day, v.id";
    FIND_CORRECTION = "SELECT v.id, v.day, v.place, v.service, v.field, v.lang, v.right_text, v.proof,
            h.day, h.outcome, h.lang, h.reason
        FROM voices_corrections v LEFT JOIN voices_handled h ON h.id = v.id WHERE v.id = $1";
    FIND_REMARK = "SELECT v.id, v.day, v.place, v.service, v.answer, v.lang, v.words, CAST(NULL AS TEXT),
            h.day, h.outcome, h.lang, h.reason
        FROM voices_helpful v LEFT JOIN voices_handled h ON h.id = v.id WHERE v.words IS NOT NULL AND v.id = $1";
    FIND_MISSING = "SELECT v.id, v.day, v.place, v.name, v.need, v.lang, v.words, v.what,
            h.day, h.outcome, h.lang, h.reason, v.link
        FROM voices_missing v LEFT JOIN voices_handled h ON h.id = v.id WHERE v.id = $1";
    PUT_HANDLED = "INSERT INTO voices_handled (id, kind, day, outcome, lang, reason) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO UPDATE SET day = excluded.day, outcome = excluded.outcome, lang = excluded.lang,
            reason = excluded.reason";

    FIND_BARRIER = "SELECT barrier FROM voices_cases WHERE seal = $1";
    /// The first time counts.
    PUT_TAKEN_BACK = "INSERT INTO voices_taken_back (barrier, day) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    FIND_TAKEN_BACK = "SELECT t.day FROM voices_cases c JOIN voices_taken_back t ON t.barrier = c.barrier
        WHERE c.seal = $1";
    DELETE_FOR_DESK = "DELETE FROM voices_desk WHERE barrier = $1";
    DELETE_FOR_OFFICE = "DELETE FROM voices_office WHERE barrier = $1";
    DELETE_CONTACT = "DELETE FROM voices_contacts WHERE barrier = $1";
    DELETE_ANSWER = "DELETE FROM voices_answers WHERE barrier = $1";
    DELETE_STATEMENT = "DELETE FROM voices_statements WHERE barrier = $1";

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
    /// Barriers that somebody may answer, by what had become of them before the day of the figures.
    COUNT_BECAME = "SELECT b.place, b.day, o.answered_on, o.mended_on, count(*) FROM voices_barriers b
        LEFT JOIN voices_outcomes o ON o.barrier = b.id
        WHERE b.counts = 1 AND b.audience <> 'counted' AND b.day < $1
        AND NOT EXISTS (SELECT 1 FROM voices_taken_back t WHERE t.barrier = b.id AND t.day < $2)
        GROUP BY b.place, b.day, o.answered_on, o.mended_on";
    LIST_NOTES = "SELECT service, place, day, lang, words FROM voices_notes WHERE day < $1
        ORDER BY day DESC, service, place";

    COUNT_EXPIRED_CONTACTS = "SELECT count(*) FROM voices_contacts WHERE day < $1";
    COUNT_EXPIRED_KEYS = "SELECT count(*) FROM voices_keys WHERE day < $1";
    COUNT_LEFT = "SELECT count(*) FROM voices_barriers b
        WHERE EXISTS (SELECT 1 FROM voices_taken_back t WHERE t.barrier = b.id AND t.day < $1)";
    COUNT_EXPIRED_NOTES = "SELECT count(*) FROM voices_notes WHERE day < $1";
    COUNT_EXPIRED_STATEMENTS = "SELECT count(*) FROM voices_statements WHERE day < $1";
    COUNT_EXPIRED_HANDLED = "SELECT count(*) FROM voices_handled WHERE day < $1";
    DELETE_NOTES = "DELETE FROM voices_notes WHERE day < $1";
    DELETE_STATEMENTS = "DELETE FROM voices_statements WHERE day < $1";
    DELETE_HANDLED_CORRECTIONS = "DELETE FROM voices_corrections
        WHERE id IN (SELECT h.id FROM voices_handled h WHERE h.day < $1)";
    DELETE_HANDLED_MISSING = "DELETE FROM voices_missing
        WHERE id IN (SELECT h.id FROM voices_handled h WHERE h.day < $1)";
    /// The answer stays for counting; the words go.
    EMPTY_HANDLED_REMARKS = "UPDATE voices_helpful SET lang = NULL, words = NULL
        WHERE id IN (SELECT h.id FROM voices_handled h WHERE h.day < $1)";
    DELETE_HANDLED = "DELETE FROM voices_handled WHERE day < $1";
    DELETE_LEFT_OUTCOMES = "DELETE FROM voices_outcomes
        WHERE barrier IN (SELECT t.barrier FROM voices_taken_back t WHERE t.day < $1)";
    DELETE_LATE_STATEMENTS = "DELETE FROM voices_statements
        WHERE barrier IN (SELECT t.barrier FROM voices_taken_back t WHERE t.day < $1)";
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
