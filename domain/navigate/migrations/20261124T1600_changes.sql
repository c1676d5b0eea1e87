-- Which change of content each record last had a part in, for servers that hold the content in memory. A record that is gone
-- keeps its row here, so that they learn of that too.
CREATE TABLE navigate_changes (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX navigate_changes_number ON navigate_changes (number, kind, id);

-- The number of the newest change: every write that changes content takes the next one.
CREATE TABLE navigate_latest (
    id BIGINT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL
);
