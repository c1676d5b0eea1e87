-- Accounts. An account is no identity: it holds a name that the person chose, and nothing says who it is. E-mail addresses and
-- the names for signing in are kept as hashes under a key that lies outside the database; so are tokens, codes and cards. No
-- time is finer than a day where it could point at a person; ids are 128 random bits, and tables lie in their order.

-- Which key the hashes were made with, so that a start with another one is refused.
CREATE TABLE people_key (
    id BIGINT NOT NULL PRIMARY KEY,
    fingerprint BYTEA NOT NULL
);

CREATE TABLE people_persons (
    id BYTEA NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    lang TEXT NOT NULL,
    day TEXT NOT NULL,
    is_hidden BIGINT NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- A confirmed e-mail address, as a hash.
CREATE TABLE people_addresses (
    hash BYTEA NOT NULL PRIMARY KEY,
    person BYTEA NOT NULL
) WITHOUT ROWID;

-- A name and a password; the secret of the second factor is worked out from the key, the person and the generation.
CREATE TABLE people_passwords (
    person BYTEA NOT NULL PRIMARY KEY,
    login BYTEA NOT NULL UNIQUE,
    salt BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    generation BIGINT NOT NULL,
    step BIGINT NOT NULL
) WITHOUT ROWID;

-- Codes for the day on which the second factor is lost; each opens once.
CREATE TABLE people_recovery (
    hash BYTEA NOT NULL PRIMARY KEY,
    person BYTEA NOT NULL
) WITHOUT ROWID;

CREATE TABLE people_passkeys (
    id BYTEA NOT NULL PRIMARY KEY,
    person BYTEA NOT NULL,
    passkey TEXT NOT NULL,
    name TEXT NOT NULL,
    day TEXT NOT NULL,
    used TEXT NOT NULL
) WITHOUT ROWID;

-- What a browser was asked to sign; gone once it answers, and after five minutes.
CREATE TABLE people_ceremonies (
    id BYTEA NOT NULL PRIMARY KEY,
    person BYTEA,
    state TEXT NOT NULL,
    until BIGINT NOT NULL
) WITHOUT ROWID;

-- Links that were sent by e-mail: open once, in the browser that asked, for ten minutes.
CREATE TABLE people_links (
    hash BYTEA NOT NULL PRIMARY KEY,
    browser BYTEA NOT NULL,
    address BYTEA NOT NULL,
    lang TEXT NOT NULL,
    until BIGINT NOT NULL
) WITHOUT ROWID;

-- Printed cards. The secret is chosen by whoever holds the card, when it is first used.
CREATE TABLE people_cards (
    hash BYTEA NOT NULL PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    organisation BYTEA NOT NULL,
    number BIGINT NOT NULL,
    person BYTEA,
    salt BYTEA,
    secret BYTEA,
    until TEXT NOT NULL,
    is_revoked BIGINT NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE people_sessions (
    hash BYTEA NOT NULL PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    person BYTEA NOT NULL,
    method TEXT NOT NULL,
    day TEXT NOT NULL,
    seen BIGINT NOT NULL,
    until BIGINT NOT NULL
) WITHOUT ROWID;

CREATE TABLE people_roles (
    person BYTEA NOT NULL,
    role TEXT NOT NULL,
    scope TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (person, role, scope)
) WITHOUT ROWID;

-- Invitations: a role that waits for a person. Good for as many people as `places` says, until a day.
CREATE TABLE people_invitations (
    hash BYTEA NOT NULL PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    role TEXT NOT NULL,
    scope TEXT NOT NULL,
    giver BYTEA,
    places BIGINT NOT NULL,
    until TEXT NOT NULL,
    role_until TEXT
) WITHOUT ROWID;

CREATE TABLE people_organisations (
    id BYTEA NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    about TEXT NOT NULL,
    about_lang TEXT NOT NULL,
    website TEXT,
    phone TEXT,
    email TEXT,
    state TEXT NOT NULL,
    is_accredited BIGINT NOT NULL DEFAULT 0,
    revision BIGINT NOT NULL
) WITHOUT ROWID;

CREATE INDEX people_organisations_place ON people_organisations (place);
CREATE INDEX people_sessions_person ON people_sessions (person);
CREATE INDEX people_passkeys_person ON people_passkeys (person);
CREATE INDEX people_recovery_person ON people_recovery (person);
CREATE INDEX people_addresses_person ON people_addresses (person);
CREATE INDEX people_roles_scope ON people_roles (scope);
CREATE INDEX people_cards_organisation ON people_cards (organisation);
