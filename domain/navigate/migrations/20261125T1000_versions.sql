-- Every state in which a service was saved at the desk, in the order of its numbers. The first is what there was before.
CREATE TABLE navigate_versions (
    id TEXT NOT NULL,
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    body TEXT NOT NULL,
    translations TEXT NOT NULL,
    person BYTEA,
    at BIGINT NOT NULL,
    PRIMARY KEY (id, number)
);
