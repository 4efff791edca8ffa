-- More of a place and of a visit, what happens where and when, and what the worker plans.
-- fixed_days: weekdays, Monday is 1. catchment: municipalities. Lists are JSON arrays.

ALTER TABLE place ADD COLUMN access TEXT NOT NULL DEFAULT '';
ALTER TABLE place ADD COLUMN fixed_days TEXT NOT NULL DEFAULT '[]';
ALTER TABLE place ADD COLUMN catchment TEXT NOT NULL DEFAULT '[]';

ALTER TABLE visit ADD COLUMN topics TEXT NOT NULL DEFAULT '[]';
ALTER TABLE visit ADD COLUMN help TEXT NOT NULL DEFAULT '[]';
ALTER TABLE visit ADD COLUMN duration TEXT NOT NULL DEFAULT '';

CREATE INDEX visit_of_place ON visit (place_id, started);

CREATE TABLE place_mark (
    place_id  TEXT NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    code      TEXT NOT NULL,
    mark      TEXT NOT NULL,
    day       TEXT NOT NULL,
    PRIMARY KEY (place_id, code)
) STRICT;

CREATE TABLE activity (
    id        TEXT PRIMARY KEY,
    place_id  TEXT NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    title     TEXT NOT NULL,
    start     TEXT NOT NULL,
    ends      TEXT,
    weekday   INTEGER,
    day       TEXT,
    note      TEXT NOT NULL,
    CHECK ((weekday IS NULL) <> (day IS NULL))
) STRICT;

CREATE INDEX activity_of_place ON activity (place_id);

-- Day and clock are those on the wall. What is planned with a person goes when the person is erased.
CREATE TABLE agenda_item (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    day          TEXT NOT NULL,
    clock        TEXT,
    title        TEXT NOT NULL,
    place_id     TEXT REFERENCES place (id) ON DELETE SET NULL,
    person_id    TEXT REFERENCES person (id) ON DELETE CASCADE,
    line         TEXT NOT NULL,
    address      TEXT NOT NULL,
    remind_days  INTEGER NOT NULL,
    state        TEXT NOT NULL,
    source       TEXT NOT NULL,
    uid          TEXT NOT NULL,
    visit_id     TEXT REFERENCES visit (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX agenda_by_day ON agenda_item (day, clock, id);
CREATE INDEX agenda_open ON agenda_item (day) WHERE state = 'open';
CREATE INDEX agenda_of_person ON agenda_item (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX agenda_of_visit ON agenda_item (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX agenda_of_source ON agenda_item (source) WHERE source <> '';
