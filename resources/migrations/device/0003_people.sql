-- People: their situation, whom they trust, who may speak for them; conversations; what goes with a signal beside
-- its words; merges of two persons, which can be undone. Nothing of this leaves the device.

-- Folded is without case and accents. found_by: names, place and year, for the list.
ALTER TABLE person ADD COLUMN found_by TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN name_folded TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN vulnerable TEXT NOT NULL DEFAULT '[]';
ALTER TABLE person ADD COLUMN thin_network INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN key_moments TEXT NOT NULL DEFAULT '[]';
ALTER TABLE person ADD COLUMN groups TEXT NOT NULL DEFAULT '[]';
ALTER TABLE person ADD COLUMN director TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN lead_actor TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN co_actors TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN case_manager TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN trusted_relation TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN trusted_contact TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN trusted_present INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN trusted_informed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN trusted_since TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN trusted_chosen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN represented_by TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN representative_name TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN representative_contact TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN representative_proof TEXT NOT NULL DEFAULT '';

-- The full name is folded when the person is next kept.
UPDATE person SET found_by = folded;

-- Those without a codename come last.
CREATE INDEX person_listed ON person ((folded = ''), folded, id);
CREATE INDEX request_of_signal ON request (signal_id) WHERE signal_id IS NOT NULL;
CREATE INDEX request_of_person ON request (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE conversation (
    id               TEXT PRIMARY KEY,
    person_id        TEXT REFERENCES person (id) ON DELETE CASCADE,
    signal_id        TEXT REFERENCES signal (id) ON DELETE CASCADE,
    held_at          TEXT NOT NULL,
    strengths        TEXT NOT NULL,
    strengths_text   TEXT NOT NULL,
    situation        TEXT NOT NULL,
    weighs           TEXT NOT NULL,
    tried            TEXT NOT NULL,
    wanted           TEXT NOT NULL,
    sources          TEXT NOT NULL, -- JSON: statement to code
    wish             TEXT NOT NULL,
    rungs            TEXT NOT NULL,
    why_not_lower    TEXT NOT NULL,
    offers           TEXT NOT NULL, -- JSON: pairs of a name and the id of a service, or ''
    advice           TEXT NOT NULL,
    pros             TEXT NOT NULL,
    cons             TEXT NOT NULL,
    decision         TEXT NOT NULL,
    specialist       TEXT NOT NULL,
    understood       TEXT NOT NULL,
    trusted_present  INTEGER NOT NULL,
    agreed_at        TEXT,
    deleted_at       TEXT
) STRICT;

CREATE INDEX conversation_of_person ON conversation (person_id, held_at) WHERE person_id IS NOT NULL;
CREATE INDEX conversation_of_signal ON conversation (signal_id) WHERE signal_id IS NOT NULL;
CREATE INDEX conversation_deleted ON conversation (deleted_at) WHERE deleted_at IS NOT NULL;

-- Only when there is something beside what is usual: most signals have no row here.
CREATE TABLE circumstance (
    signal_id      TEXT PRIMARY KEY REFERENCES signal (id) ON DELETE CASCADE,
    channel        TEXT NOT NULL,
    acting         TEXT NOT NULL,
    approach       TEXT NOT NULL,
    barriers       TEXT NOT NULL,
    own_source     TEXT NOT NULL,
    seen_source    TEXT NOT NULL,
    rungs          TEXT NOT NULL,
    why_not_lower  TEXT NOT NULL,
    specialist     TEXT NOT NULL,
    agreed_at      TEXT
) STRICT;

-- What a merge changed, so that it can be undone: the person who remained, and in the body who went, which
-- rows moved, which were dropped because both had them, and how the fields were before.
CREATE TABLE merge (
    id         TEXT PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    gone_id    TEXT NOT NULL,
    at         TEXT NOT NULL,
    body       TEXT NOT NULL
) STRICT;

CREATE INDEX merge_of_person ON merge (person_id, at);
CREATE INDEX merge_gone ON merge (gone_id);
