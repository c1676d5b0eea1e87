-- Style, scripts and other files of this and former versions: an old page on a phone still finds what it names, on every
-- node. A file that no version has named for 60 days is taken out.
CREATE TABLE server_assets (
    name TEXT NOT NULL PRIMARY KEY,
    content_type TEXT NOT NULL,
    br BYTEA NOT NULL,
    used_at BIGINT NOT NULL
);
