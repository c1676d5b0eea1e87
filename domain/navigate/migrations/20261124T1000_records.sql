-- Records of NAVIGATE as they were written, and their translations, a row a record and language.
CREATE TABLE navigate_records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    layer TEXT NOT NULL,
    body TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);

CREATE TABLE navigate_translations (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    lang TEXT NOT NULL,
    layer TEXT NOT NULL,
    body TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (kind, id, lang)
);

-- Which shipped content lies in the tables above.
CREATE TABLE navigate_content (
    id BIGINT NOT NULL PRIMARY KEY,
    revision TEXT NOT NULL,
    imported_at BIGINT NOT NULL
);
