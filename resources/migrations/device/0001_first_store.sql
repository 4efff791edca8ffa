-- The first store: places and people, signals with their index, drafts, consents, requests with their
-- events, post in and out, the ledger, the directory with the keys of this device, preferences.
-- Moments are text, UTC, ISO 8601. Ids are 32 hexadecimal characters. Lists of codes are JSON arrays.

CREATE TABLE place (
    id            TEXT PRIMARY KEY,
    name          TEXT NOT NULL,
    kind          TEXT NOT NULL,
    municipality  TEXT NOT NULL,
    address       TEXT NOT NULL,
    opening       TEXT NOT NULL,
    house_rules   TEXT NOT NULL,
    stale         INTEGER NOT NULL DEFAULT 0 -- renamed; the index of its signals still has the old name
) STRICT;

CREATE TABLE visit (
    id        TEXT PRIMARY KEY,
    place_id  TEXT NOT NULL REFERENCES place (id),
    started   TEXT NOT NULL,
    kind      TEXT NOT NULL,
    people    TEXT NOT NULL,
    note      TEXT NOT NULL
) STRICT;

CREATE INDEX visit_newest ON visit (started, id);

CREATE TABLE person (
    id              TEXT PRIMARY KEY,
    codename        TEXT NOT NULL,
    folded          TEXT NOT NULL, -- the codename without case and accents
    age_class       TEXT NOT NULL,
    age_about       TEXT NOT NULL,
    full_name       TEXT NOT NULL,
    municipality    TEXT NOT NULL,
    address         TEXT NOT NULL,
    phone           TEXT NOT NULL,
    birth_year      TEXT NOT NULL,
    language        TEXT NOT NULL,
    interpreter     INTEGER NOT NULL,
    contact_allowed TEXT NOT NULL,
    contact_forbid  TEXT NOT NULL,
    contact_note    TEXT NOT NULL,
    household       TEXT NOT NULL,
    trusted_person  TEXT NOT NULL,
    health_fund     TEXT NOT NULL
) STRICT;

CREATE INDEX person_codename ON person (folded, id);

CREATE TABLE signal (
    n            INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    place_id     TEXT NOT NULL REFERENCES place (id),
    visit_id     TEXT REFERENCES visit (id),
    person_id    TEXT REFERENCES person (id),
    noted_at     TEXT NOT NULL,
    kind         TEXT NOT NULL,
    author       TEXT NOT NULL,
    about        TEXT NOT NULL,
    urgency      TEXT NOT NULL,
    domains      TEXT NOT NULL,
    non_take_up  TEXT NOT NULL,
    strengths    TEXT NOT NULL,
    wish         TEXT NOT NULL,
    deleted_at   TEXT
) STRICT;

CREATE INDEX signal_newest ON signal (noted_at, n) WHERE deleted_at IS NULL;
CREATE INDEX signal_of_person ON signal (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX signal_of_visit ON signal (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX signal_deleted ON signal (deleted_at) WHERE deleted_at IS NOT NULL;

-- What can be searched stands here and nowhere else; codename and place are copies, so that the index
-- can always be told exactly what it holds.
CREATE TABLE signal_text (
    n            INTEGER PRIMARY KEY REFERENCES signal (n) ON DELETE CASCADE,
    own_words    TEXT NOT NULL,
    observation  TEXT NOT NULL,
    codename     TEXT NOT NULL,
    place        TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE signal_index USING fts5 (
    own_words, observation, codename, place,
    content = 'signal_text', content_rowid = 'n',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

INSERT INTO signal_index (signal_index, rank) VALUES ('secure-delete', 1);
INSERT INTO signal_index (signal_index, rank) VALUES ('automerge', 0);
INSERT INTO signal_index (signal_index, rank) VALUES ('crisismerge', 400);

CREATE TRIGGER signal_text_added AFTER INSERT ON signal_text BEGIN
    INSERT INTO signal_index (rowid, own_words, observation, codename, place)
    VALUES (new.n, new.own_words, new.observation, new.codename, new.place);
END;

CREATE TRIGGER signal_text_removed AFTER DELETE ON signal_text BEGIN
    INSERT INTO signal_index (signal_index, rowid, own_words, observation, codename, place)
    VALUES ('delete', old.n, old.own_words, old.observation, old.codename, old.place);
END;

CREATE TRIGGER signal_text_changed AFTER UPDATE ON signal_text BEGIN
    INSERT INTO signal_index (signal_index, rowid, own_words, observation, codename, place)
    VALUES ('delete', old.n, old.own_words, old.observation, old.codename, old.place);
    INSERT INTO signal_index (rowid, own_words, observation, codename, place)
    VALUES (new.n, new.own_words, new.observation, new.codename, new.place);
END;

CREATE TABLE draft (
    id        TEXT PRIMARY KEY,
    kind      TEXT NOT NULL,
    for_id    TEXT,
    version   INTEGER NOT NULL,
    body      TEXT NOT NULL,
    saved_at  TEXT NOT NULL
) STRICT;

CREATE INDEX draft_newest ON draft (kind, saved_at);
