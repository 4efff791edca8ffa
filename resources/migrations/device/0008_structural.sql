-- Structural signals: patterns without a person. No column of these tables can hold one: who signalled is
-- known by organisation and mailbox only. Direction: out = made here, in = received by the coordinator.

CREATE TABLE structural (
    direction     TEXT NOT NULL,
    id            TEXT NOT NULL,
    noted_at      TEXT NOT NULL, -- sent, or received
    mid           TEXT NOT NULL,
    org           TEXT NOT NULL, -- in: the organisation that signalled
    mailbox       TEXT NOT NULL, -- in: where it hears what became of it
    theme_id      TEXT,
    told_at       TEXT, -- out: the moment of the step that named the theme
    text          TEXT NOT NULL,
    types         TEXT NOT NULL,
    barriers      TEXT NOT NULL,
    reasons       TEXT NOT NULL,
    seen          TEXT NOT NULL,
    municipality  TEXT NOT NULL,
    place_kind    TEXT NOT NULL,
    idea          TEXT NOT NULL,
    people        TEXT NOT NULL,
    PRIMARY KEY (direction, id)
) STRICT;

CREATE INDEX structural_newest ON structural (direction, noted_at, id);
CREATE INDEX structural_of_theme ON structural (theme_id) WHERE theme_id IS NOT NULL;

-- What the coordinator made of them.
CREATE TABLE structural_theme (
    id              TEXT PRIMARY KEY,
    title           TEXT NOT NULL,
    phase           TEXT NOT NULL,
    outcome         TEXT NOT NULL,
    weight          INTEGER NOT NULL,
    checked         TEXT NOT NULL, -- the group of people concerned that it was talked through with
    checked_people  INTEGER NOT NULL,
    made_at         TEXT NOT NULL,
    changed_at      TEXT NOT NULL
) STRICT;

-- Steps of a theme. Direction out: told by the coordinator, planned until it is sealed; in: heard.
CREATE TABLE structural_step (
    direction       TEXT NOT NULL,
    theme_id        TEXT NOT NULL,
    seq             INTEGER NOT NULL,
    at              TEXT NOT NULL,
    state           TEXT NOT NULL, -- planned, told, heard
    title           TEXT NOT NULL,
    phase           TEXT NOT NULL,
    outcome         TEXT NOT NULL,
    said            TEXT NOT NULL,
    next            TEXT NOT NULL,
    checked         TEXT NOT NULL,
    checked_people  INTEGER NOT NULL,
    signals         INTEGER NOT NULL, -- in the whole theme
    services        INTEGER NOT NULL,
    totals          TEXT NOT NULL, -- signals of the network per phase of E27
    PRIMARY KEY (direction, theme_id, seq)
) STRICT;

CREATE INDEX structural_step_newest ON structural_step (direction, at, theme_id, seq);
