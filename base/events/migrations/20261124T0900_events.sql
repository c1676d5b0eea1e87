-- Facts: what happened. Rows are added, given their number once by the sealer, and never changed or deleted.
CREATE TABLE events (
    id BYTEA PRIMARY KEY,
    kind TEXT NOT NULL,
    version BIGINT NOT NULL,
    subjects TEXT NOT NULL,          -- JSON: [["service", "be-ocmw"], ..]
    actor BYTEA,                     -- a pseudonym, resolved by a table that erasure empties
    at BIGINT NOT NULL,
    body TEXT NOT NULL,              -- JSON without personal data
    digest BYTEA NOT NULL,           -- SHA-256 of the columns above
    written BIGINT NOT NULL,         -- number of the write, so that the sealer waits for those that still run
    number BIGINT                    -- place in the one order of all events: 1, 2, 3, ..
);
CREATE UNIQUE INDEX events_number ON events (number);

-- How far each consumer has come.
CREATE TABLE event_cursors (
    consumer TEXT PRIMARY KEY,
    number BIGINT NOT NULL
);

-- The outbox: what a consumer still has to bring to somebody, with retries. May hold personal data; a row goes when it
-- is delivered or given up.
CREATE TABLE deliveries (
    consumer TEXT NOT NULL,
    number BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    note TEXT,                       -- what the consumer needs besides the event, e.g. an address
    trouble TEXT,                    -- why the last attempt failed
    PRIMARY KEY (consumer, number)
);
CREATE INDEX deliveries_due ON deliveries (consumer, due_at);

-- The hash chain over batches of numbered events.
CREATE TABLE seals (
    last BIGINT PRIMARY KEY,         -- number of the last event in the batch
    first BIGINT NOT NULL UNIQUE,    -- number of the first
    at BIGINT NOT NULL,
    previous BYTEA NOT NULL,         -- hash of the seal before, 32 zero bytes for the first
    hash BYTEA NOT NULL
);

-- Who seals now.
CREATE TABLE seal_lease (
    id BIGINT PRIMARY KEY,
    holder BYTEA NOT NULL,
    until_at BIGINT NOT NULL
);
