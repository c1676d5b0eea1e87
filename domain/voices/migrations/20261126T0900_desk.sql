-- What an answer says: one of the sentences that every language has, and own words beside it, in the language in which they
-- were written. What will change by a day is looked at again on that day.
ALTER TABLE voices_answers ADD COLUMN outcome TEXT NOT NULL DEFAULT 'own';
ALTER TABLE voices_answers ADD COLUMN due_on TEXT;
ALTER TABLE voices_answers ADD COLUMN words TEXT;
ALTER TABLE voices_answers ADD COLUMN words_lang TEXT;

-- For the public figures: when a barrier was first answered, and when it was mended. It outlives an answer that its reader takes
-- back with the report, until the week is over, so that a figure does not tell of it.
CREATE TABLE voices_outcomes (
    barrier BYTEA NOT NULL PRIMARY KEY,
    answered_on TEXT NOT NULL,
    mended_on TEXT
) WITHOUT ROWID;

-- What the office says about a barrier that its sender let it know of. The desk passes it on.
CREATE TABLE voices_statements (
    barrier BYTEA NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    outcome TEXT NOT NULL,
    due_on TEXT,
    lang TEXT NOT NULL,
    words TEXT
) WITHOUT ROWID;

-- What everybody may read: that something about a service has changed. Nothing leads from here to a report.
CREATE TABLE voices_notes (
    service TEXT NOT NULL,
    place TEXT NOT NULL,
    day TEXT NOT NULL,
    lang TEXT,
    words TEXT,
    PRIMARY KEY (service, place, day)
) WITHOUT ROWID;

-- What editors did about corrections, remarks and missing services.
CREATE TABLE voices_handled (
    id BYTEA NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    outcome TEXT NOT NULL,
    lang TEXT NOT NULL,
    reason TEXT
) WITHOUT ROWID;
