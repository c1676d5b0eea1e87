-- The thread: what led to what. A row is written in the write of the act that ties the two.
CREATE TABLE links (
    from_kind TEXT NOT NULL,
    from_id TEXT NOT NULL,
    relation TEXT NOT NULL,
    to_kind TEXT NOT NULL,
    to_id TEXT NOT NULL,
    by_pseudonym BYTEA,
    at BIGINT NOT NULL,              -- of a whole day where the time could point at a person
    PRIMARY KEY (from_kind, from_id, relation, to_kind, to_id)
) WITHOUT ROWID;
CREATE INDEX links_to ON links (to_kind, to_id);
