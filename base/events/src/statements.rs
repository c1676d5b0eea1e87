//! Every SQL statement of this crate.

store::statements! {
    INSERT_EVENT = "INSERT INTO events (id, kind, version, subjects, actor, at, body, digest, written) \
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING";
    LIST_SINCE = "SELECT id, kind, version, subjects, actor, at, body, number FROM events \
                  WHERE number > $1 ORDER BY number LIMIT $2";
    LATEST_NUMBER = "SELECT COALESCE(MAX(number), 0) FROM events";

    START_CURSOR = "INSERT INTO event_cursors (consumer, number) VALUES ($1, 0) ON CONFLICT DO NOTHING";
    MOVE_CURSOR = "UPDATE event_cursors SET number = $2 WHERE consumer = $1 AND number < $2";
    LIST_PENDING = "SELECT id, kind, version, subjects, actor, at, body, number FROM events \
                    WHERE number > COALESCE((SELECT number FROM event_cursors WHERE consumer = $1), 0) \
                    ORDER BY number LIMIT $2";
    COUNT_PENDING = "SELECT COUNT(*), MIN(at) FROM events \
                     WHERE number > COALESCE((SELECT number FROM event_cursors WHERE consumer = $1), 0) \
                     OR number IS NULL";

    HOLD_DELIVERY = "INSERT INTO deliveries (consumer, number, attempts, due_at, note) \
                     VALUES ($1, $2, 0, $3, $4) ON CONFLICT DO NOTHING";
    LIST_DUE = "SELECT e.id, e.kind, e.version, e.subjects, e.actor, e.at, e.body, e.number, d.attempts, d.note \
                FROM deliveries d JOIN events e ON e.number = d.number \
                WHERE d.consumer = $1 AND d.due_at <= $2 ORDER BY d.due_at, d.number LIMIT $3";
    FIND_ATTEMPTS = "SELECT attempts FROM deliveries WHERE consumer = $1 AND number = $2";
    POSTPONE = "UPDATE deliveries SET attempts = $3, due_at = $4, trouble = $5 WHERE consumer = $1 AND number = $2";
    DROP_DELIVERY = "DELETE FROM deliveries WHERE consumer = $1 AND number = $2";
    COUNT_DELIVERIES = "SELECT COUNT(*) FROM deliveries WHERE consumer = $1";

    START_LEASE = "INSERT INTO seal_lease (id, holder, until_at) VALUES (1, $1, 0) ON CONFLICT DO NOTHING";
    TAKE_LEASE = "UPDATE seal_lease SET holder = $1, until_at = $2 WHERE id = 1 AND (holder = $1 OR until_at < $3 OR until_at > $4)";
    LAST_SEAL = "SELECT last, hash FROM seals ORDER BY last DESC LIMIT 1";
    LIST_UNSEALED = "SELECT id, digest FROM events WHERE number IS NULL AND (written < $1 OR at < $2) \
                     ORDER BY at, id LIMIT $3";
    NUMBER_EVENT = "UPDATE events SET number = $2 WHERE id = $1";
    INSERT_SEAL = "INSERT INTO seals (last, first, at, previous, hash) VALUES ($1, $2, $3, $4, $5)";
    WALK_CHAIN = "SELECT s.first, s.last, s.previous, s.hash, \
                  e.id, e.kind, e.version, e.subjects, e.actor, e.at, e.body, e.number, e.digest \
                  FROM seals s LEFT JOIN events e ON e.number BETWEEN s.first AND s.last ORDER BY s.last, e.number";
    COUNT_UNSEALED = "SELECT COUNT(*) FROM events WHERE number IS NULL";
    OLDEST_UNSEALED = "SELECT MIN(at) FROM events WHERE number IS NULL";
    LATEST_AT = "SELECT MAX(at) FROM events";
    COUNT_BEYOND = "SELECT COUNT(*) FROM events WHERE number > $1";
}
