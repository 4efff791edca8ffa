-- How far each right of a person is, and the terms that this device added to the code lists.
-- One row per change of status: the latest of a right counts, the earlier ones tell how it went. No column
-- knows anything of residence, and none says that somebody is entitled to something.

CREATE TABLE right_note (
    id         TEXT PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    right_code TEXT NOT NULL,
    status     TEXT NOT NULL, -- E21
    reasons    TEXT NOT NULL, -- E06
    tracks     TEXT NOT NULL, -- E07
    decision   TEXT NOT NULL,
    noted_at   TEXT NOT NULL
) STRICT;

CREATE INDEX right_note_person ON right_note (person_id, noted_at, id);

CREATE TABLE reach_note (
    id        TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    reach     TEXT NOT NULL, -- E08
    noted_at  TEXT NOT NULL
) STRICT;

CREATE INDEX reach_note_person ON reach_note (person_id, noted_at, id);

CREATE TABLE local_term (
    code     TEXT PRIMARY KEY,
    list     TEXT NOT NULL,
    words    TEXT NOT NULL,
    added_at TEXT NOT NULL,
    retired  INTEGER NOT NULL DEFAULT 0 -- no longer offered; what was noted with it keeps its words
) STRICT;
