-- The social map: lists of services of others. A list is read in beside the one in use and takes its place by
-- the change of one word; what was replaced is cleared away later, a few rows at a time.

CREATE TABLE service_source (
    id      TEXT PRIMARY KEY,
    name    TEXT NOT NULL,
    folded  TEXT NOT NULL UNIQUE -- the name without case and accents
) STRICT;

CREATE TABLE service_edition (
    n           INTEGER PRIMARY KEY,
    source_id   TEXT NOT NULL REFERENCES service_source (id),
    state       TEXT NOT NULL, -- staged, live, old
    licence     TEXT NOT NULL,
    checked_on  TEXT,
    read_at     TEXT NOT NULL,
    services    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX service_edition_live ON service_edition (source_id) WHERE state = 'live';
CREATE UNIQUE INDEX service_edition_staged ON service_edition (state) WHERE state = 'staged';

CREATE TABLE service (
    n               INTEGER PRIMARY KEY,
    edition         INTEGER NOT NULL REFERENCES service_edition (n),
    id              TEXT NOT NULL,
    external_id     TEXT NOT NULL,
    folded          TEXT NOT NULL, -- the name, for the order of a list
    name            TEXT NOT NULL,
    organisation    TEXT NOT NULL,
    kind            TEXT NOT NULL,
    municipality    TEXT NOT NULL,
    opening         TEXT NOT NULL,
    capacity        TEXT NOT NULL,
    capacity_until  TEXT,
    capacity_as_of  TEXT,
    checked_on      TEXT,
    address         TEXT NOT NULL,
    cost            TEXT NOT NULL,
    languages       TEXT NOT NULL,
    audience        TEXT NOT NULL,
    apply           TEXT NOT NULL,
    phone           TEXT NOT NULL,
    email           TEXT NOT NULL,
    url             TEXT NOT NULL,
    words           TEXT NOT NULL,
    description     TEXT NOT NULL,
    UNIQUE (edition, id)
) STRICT;

CREATE INDEX service_by_name ON service (edition, folded, n);
CREATE INDEX service_by_id ON service (id);
CREATE INDEX service_core ON service (kind, edition) WHERE kind <> '';

-- Where a service helps; `own` 1: the list says nothing, this is the municipality of its address.
CREATE TABLE service_area (
    service        INTEGER NOT NULL REFERENCES service (n) ON DELETE CASCADE,
    nis            TEXT NOT NULL,
    name           TEXT NOT NULL,
    place          TEXT NOT NULL, -- the name without case, accents and signs
    neighbourhood  TEXT NOT NULL,
    own            INTEGER NOT NULL
) STRICT;

CREATE INDEX service_area_of ON service_area (service);
CREATE INDEX service_area_code ON service_area (nis, service) WHERE nis <> '';
CREATE INDEX service_area_place ON service_area (place, service) WHERE nis = '';

-- Columns, so that what stands in the name comes first; no positions, no sizes: searched, never ranked.
CREATE VIRTUAL TABLE service_index USING fts5 (
    name, organisation, municipality, words, description,
    content = 'service', content_rowid = 'n',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', detail = column, columnsize = 0
);

-- Merging is a step of its own while a list is read in, and of a quiet moment: no batch pays for it.
INSERT INTO service_index (service_index, rank) VALUES ('automerge', 0);
INSERT INTO service_index (service_index, rank) VALUES ('crisismerge', 400);

CREATE TRIGGER service_added AFTER INSERT ON service BEGIN
    INSERT INTO service_index (rowid, name, organisation, municipality, words, description)
    VALUES (new.n, new.name, new.organisation, new.municipality, new.words, new.description);
END;

CREATE TRIGGER service_removed AFTER DELETE ON service BEGIN
    INSERT INTO service_index (service_index, rowid, name, organisation, municipality, words, description)
    VALUES ('delete', old.n, old.name, old.organisation, old.municipality, old.words, old.description);
END;

-- "Klopt niet": about a service, by the id that it keeps through every reading in.
CREATE TABLE service_remark (
    id            TEXT PRIMARY KEY,
    service_id    TEXT NOT NULL,
    service_name  TEXT NOT NULL,
    noted_at      TEXT NOT NULL,
    text          TEXT NOT NULL,
    done_at       TEXT
) STRICT;

CREATE INDEX service_remark_of ON service_remark (service_id);
CREATE INDEX service_remark_open ON service_remark (noted_at) WHERE done_at IS NULL;

-- What was looked at together with a person. The names are copies: a list is replaced, this stays.
CREATE TABLE service_discussed (
    id            TEXT PRIMARY KEY,
    person_id     TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    service_id    TEXT NOT NULL,
    service_name  TEXT NOT NULL,
    organisation  TEXT NOT NULL,
    at            TEXT NOT NULL,
    decision      TEXT NOT NULL,
    note          TEXT NOT NULL
) STRICT;

CREATE INDEX service_discussed_with ON service_discussed (person_id, at);
