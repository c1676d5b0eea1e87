-- Reports that their senders took back. What was written goes at once; the report itself leaves the counts when the day is over,
-- together with all others of that day. The row here stays, so that the case can say what became of it.
CREATE TABLE voices_taken_back (
    barrier BYTEA NOT NULL PRIMARY KEY,
    day TEXT NOT NULL
) WITHOUT ROWID;
