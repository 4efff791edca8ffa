-- Rights of the person: what may not be used further (GDPR article 18), and what was put right afterwards in a
-- request that had been sent (article 16).

CREATE TABLE restriction (
    id         TEXT PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    ground     TEXT NOT NULL,
    since      TEXT NOT NULL,
    lifted_at  TEXT
) STRICT;

CREATE INDEX restriction_of_person ON restriction (person_id, since);

CREATE TABLE addendum (
    direction  TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    id         TEXT NOT NULL,
    thread     TEXT NOT NULL,
    mid        TEXT NOT NULL,
    at         TEXT NOT NULL,
    payload    BLOB NOT NULL,
    person_id  TEXT REFERENCES person (id) ON DELETE CASCADE, -- out only: a recipient knows no person of ours
    PRIMARY KEY (direction, id),
    FOREIGN KEY (direction, thread) REFERENCES request (direction, thread) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX addendum_of_thread ON addendum (direction, thread, at);

CREATE INDEX addendum_of_person ON addendum (person_id) WHERE person_id IS NOT NULL;

-- What is said of a request goes when the request's own words go.
CREATE TRIGGER addendum_goes_with_words AFTER UPDATE OF payload ON request WHEN length(new.payload) = 0 BEGIN
    DELETE FROM addendum WHERE direction = new.direction AND thread = new.thread;
END;
