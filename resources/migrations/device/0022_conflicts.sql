-- A person's record as it was when a colleague got it or gave it, to see later who changed what.
CREATE TABLE parted_version (
    person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    at        TEXT NOT NULL,
    told      TEXT NOT NULL
) STRICT;

-- Two values of one field. Neither goes away: `chosen` says which one counts, and when it was chosen.
-- `colleague` empty: what stands here was changed after it was handed over, and `theirs` is what went.
CREATE TABLE conflict (
    id        TEXT PRIMARY KEY CHECK (length(id) = 32),
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    signal_id TEXT REFERENCES signal (id) ON DELETE CASCADE,
    field     TEXT NOT NULL,
    mine      TEXT NOT NULL,
    theirs    TEXT NOT NULL,
    colleague TEXT NOT NULL,
    at        TEXT NOT NULL,
    chosen    TEXT NOT NULL DEFAULT '' CHECK (chosen IN ('', 'mine', 'theirs')),
    chosen_at TEXT
) STRICT;
CREATE INDEX conflict_person ON conflict (person_id, chosen);
