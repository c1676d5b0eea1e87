-- Whether a report enters the public figures: of one network only a few do on one day, so that nobody fills a figure up to the
-- number from which it is said. Which network that was is not kept.
ALTER TABLE voices_barriers ADD COLUMN counts BIGINT NOT NULL DEFAULT 1;
ALTER TABLE voices_visits ADD COLUMN counts BIGINT NOT NULL DEFAULT 1;
