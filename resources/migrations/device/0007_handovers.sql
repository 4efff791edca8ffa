-- Handovers inside the own organisation (message kind 14): what came in with its content until it is closed, what
-- went out as a trace without content, the steps of both, and how often a person said no, without anybody's name.

CREATE TABLE handover (
    direction   TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    id          TEXT NOT NULL,
    what        TEXT NOT NULL, -- zorg, persoon
    mid         TEXT NOT NULL,
    mailbox     TEXT NOT NULL, -- it was sealed to; empty for a paper slip
    device      TEXT NOT NULL, -- of the giver (in), of the colleague it is meant for (out); empty: whoever reads it
    name        TEXT NOT NULL, -- who gave it (in), who gets it (out)
    role        TEXT NOT NULL,
    made_at     TEXT NOT NULL,
    until       TEXT NOT NULL,
    answer      TEXT NOT NULL,
    identified  INTEGER NOT NULL,
    paper       TEXT, -- the day on the slip
    standing    TEXT NOT NULL DEFAULT '',
    payload     BLOB,
    person_id   TEXT REFERENCES person (id) ON DELETE SET NULL,
    signals     TEXT NOT NULL DEFAULT '[]', -- ids of the signals that move with a person
    PRIMARY KEY (direction, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX handover_newest ON handover (direction, made_at);
CREATE INDEX handover_of_person ON handover (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE handover_step (
    handover  TEXT NOT NULL,
    id        TEXT NOT NULL, -- the mid of the message that brought it
    code      TEXT NOT NULL,
    device    TEXT NOT NULL,
    at        TEXT NOT NULL,
    PRIMARY KEY (handover, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_count (
    month   TEXT NOT NULL,
    answer  TEXT NOT NULL,
    n       INTEGER NOT NULL,
    PRIMARY KEY (month, answer)
) STRICT, WITHOUT ROWID;
