-- Letters that wait. A row goes when the mail server accepted its letter, or when it expires; there is no archive.
CREATE TABLE mail_outbox (
    id BYTEA PRIMARY KEY,            -- random; the Message-ID is made from it
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,              -- plain text
    lang TEXT NOT NULL,
    unsubscribe TEXT,                -- address that ends letters of this kind by one POST
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,      -- not sent from here on
    attempts BIGINT NOT NULL,        -- times that it was taken; also tells whose lease it is
    refusals BIGINT NOT NULL,        -- times that the server said no for good
    lease_until BIGINT NOT NULL,     -- 0: nobody works on it
    trouble TEXT                     -- why the last attempt failed: codes, never words of the server
);
CREATE INDEX mail_outbox_due ON mail_outbox (due_at);
CREATE INDEX mail_outbox_expires ON mail_outbox (expires_at);

-- What was queued and is not to be queued twice, also after it was sent.
CREATE TABLE mail_keys (
    key BYTEA PRIMARY KEY,           -- SHA-256 of what the caller named it
    expires_at BIGINT NOT NULL
);
CREATE INDEX mail_keys_expires ON mail_keys (expires_at);
