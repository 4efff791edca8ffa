-- What was done with a person beside signals, rights and conversations: information, practical help, forms filled in
-- together, the assertive approach with its reason; how a person was led to a service; and what was agreed with local
-- helpers, who are not persons of the target group. Nothing of this leaves the device.

CREATE TABLE helper (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL,
    folded    TEXT NOT NULL, -- without case and accents, to list and find by
    help      TEXT NOT NULL, -- JSON: codes of E23
    what      TEXT NOT NULL,
    reach     TEXT NOT NULL,
    address   TEXT NOT NULL,
    hours     TEXT NOT NULL,
    until     TEXT,          -- the day until which the agreement holds; NULL: until further notice
    made_at   TEXT NOT NULL,
    ended_at  TEXT
) STRICT;

CREATE INDEX helper_listed ON helper (folded, id);

-- Without a person: a worry about somebody else, of whom nothing is kept but what was done.
-- due is a day: to finish a form, to look again at a reason. beside is who helps with a form. shown_at: when
-- the supervisor saw why somebody is approached assertively. Lists of codes are JSON arrays.
CREATE TABLE journal_entry (
    id         TEXT PRIMARY KEY,
    person_id  TEXT REFERENCES person (id) ON DELETE CASCADE,
    at         TEXT NOT NULL,
    kind       TEXT NOT NULL,
    codes      TEXT NOT NULL,
    text       TEXT NOT NULL,
    decision   TEXT NOT NULL,
    language   TEXT NOT NULL,
    way        TEXT NOT NULL,
    beside     TEXT NOT NULL,
    due        TEXT,
    done_at    TEXT,
    shown_at   TEXT,
    helper_id  TEXT REFERENCES helper (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX journal_of_person ON journal_entry (person_id, at) WHERE person_id IS NOT NULL;
CREATE INDEX journal_open ON journal_entry (kind, due) WHERE done_at IS NULL;
CREATE INDEX journal_of_helper ON journal_entry (helper_id) WHERE helper_id IS NOT NULL;

-- The steps of a warm handover (E22); day and clock are those on the wall. Without a person only while the
-- signal names nobody.
CREATE TABLE warm_handover (
    id          TEXT PRIMARY KEY,
    person_id   TEXT REFERENCES person (id) ON DELETE CASCADE,
    signal_id   TEXT REFERENCES signal (id) ON DELETE CASCADE,
    at          TEXT NOT NULL,
    form        TEXT NOT NULL,
    service     TEXT NOT NULL,
    steps       TEXT NOT NULL,
    day         TEXT,
    clock       TEXT,
    place       TEXT NOT NULL,
    note        TEXT NOT NULL,
    done_at     TEXT,
    CHECK (person_id IS NOT NULL OR signal_id IS NOT NULL)
) STRICT;

CREATE INDEX warm_of_person ON warm_handover (person_id, at) WHERE person_id IS NOT NULL;
CREATE INDEX warm_of_signal ON warm_handover (signal_id) WHERE signal_id IS NOT NULL;
