-- Work that is done later, outside of the write that asks for it. A row goes when its work is done.
CREATE TABLE jobs (
    id BYTEA PRIMARY KEY,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,        -- attempts begun; also tells whose lease it is
    lease_until BIGINT NOT NULL,     -- 0: nobody works on it
    set_aside BIGINT NOT NULL,       -- 1: given up, for a person to look at
    trouble TEXT                     -- why the last attempt failed
);
CREATE INDEX jobs_due ON jobs (set_aside, kind, run_at);
