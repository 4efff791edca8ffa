-- What a person said some weeks after a request was closed: codes only, on this device only. `again_on`: the day
-- from which it is asked once more. A row of nobody is a figure.
CREATE TABLE afterwards (
    id         TEXT PRIMARY KEY CHECK (length(id) = 32),
    request    TEXT UNIQUE,
    person_id  TEXT REFERENCES person (id) ON DELETE SET NULL,
    at         TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    again_on   TEXT,
    helped     TEXT NOT NULL,
    respected  TEXT NOT NULL,
    onward     TEXT NOT NULL
) STRICT;

CREATE INDEX afterwards_person ON afterwards (person_id) WHERE person_id IS NOT NULL;
