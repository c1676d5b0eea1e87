-- What people tell about services. Ids are 128 random bits and every table is stored in their order, so that neither tells
-- who came when. No time is finer than the day, no place finer than the municipality, and nothing about the person is kept
-- beyond what they chose to leave.

-- Made once: from it and a form's key come the number and the words of a case.
CREATE TABLE voices_secret (
    id BIGINT NOT NULL PRIMARY KEY,
    secret BYTEA NOT NULL
);

-- Hashes of the keys of forms that have arrived, so that one that comes again changes nothing. Nothing leads from here to
-- what was said.
CREATE TABLE voices_keys (
    hash BYTEA NOT NULL PRIMARY KEY,
    day TEXT NOT NULL
) WITHOUT ROWID;

-- Every barrier, for counting. Reasons are codes in alphabetical order with a space between.
CREATE TABLE voices_barriers (
    id BYTEA NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    service TEXT,
    reasons TEXT NOT NULL,
    audience TEXT NOT NULL
) WITHOUT ROWID;

-- What opens a case, sealed, and the barrier that it opens.
CREATE TABLE voices_cases (
    seal BYTEA NOT NULL PRIMARY KEY,
    barrier BYTEA NOT NULL
) WITHOUT ROWID;

-- For the independent desk: there is a row only where the person chose a reader.
CREATE TABLE voices_desk (
    barrier BYTEA NOT NULL PRIMARY KEY,
    lang TEXT NOT NULL,
    words TEXT,
    read_on TEXT
) WITHOUT ROWID;

-- For the office: there is a row only where the person let the office know, and words only where they said so.
CREATE TABLE voices_office (
    barrier BYTEA NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    service TEXT,
    reasons TEXT NOT NULL,
    lang TEXT,
    words TEXT
) WITHOUT ROWID;

-- For the independent desk: how to reach the person, for twelve months.
CREATE TABLE voices_contacts (
    barrier BYTEA NOT NULL PRIMARY KEY,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    day TEXT NOT NULL
) WITHOUT ROWID;

-- What was answered, in the language of the person.
CREATE TABLE voices_answers (
    barrier BYTEA NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    lang TEXT NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID;

-- "Did this help?" The language is kept with words only.
CREATE TABLE voices_helpful (
    id BYTEA NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    service TEXT NOT NULL,
    answer TEXT NOT NULL,
    lang TEXT,
    words TEXT
) WITHOUT ROWID;

-- "I went there": the measure of take-up.
CREATE TABLE voices_visits (
    id BYTEA NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    service TEXT NOT NULL,
    outcome TEXT NOT NULL
) WITHOUT ROWID;

-- What is wrong about a service, for its editors.
CREATE TABLE voices_corrections (
    id BYTEA NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    service TEXT NOT NULL,
    field TEXT NOT NULL,
    lang TEXT NOT NULL,
    right_text TEXT,
    proof TEXT
) WITHOUT ROWID;

-- What is missing here, for editors; with a service that the person knows, if they named one.
CREATE TABLE voices_missing (
    id BYTEA NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    need TEXT NOT NULL,
    lang TEXT,
    words TEXT,
    name TEXT,
    what TEXT,
    link TEXT
) WITHOUT ROWID;

-- Days whose voices were announced to the rest of the program, as a count.
CREATE TABLE voices_announced (
    day TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;
