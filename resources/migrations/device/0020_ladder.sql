-- The sealed request of a ladder's next step, here to be sent on when the step before says no or nothing. Only
-- the mailbox on its outside can open it. `thread` is the step before, `next` the request inside.
CREATE TABLE rung (
    n         INTEGER PRIMARY KEY,
    env       TEXT NOT NULL UNIQUE,
    part      TEXT NOT NULL CHECK (part IN ('sender', 'step', 'team')), -- why it lies here
    thread    TEXT NOT NULL,
    next      TEXT NOT NULL,
    before    TEXT NOT NULL,    -- mailbox of the step before: whose no or silence counts
    mid       TEXT NOT NULL,    -- at the sender: of the request inside; else of the message that brought it
    mailbox   TEXT NOT NULL,
    epoch     INTEGER NOT NULL,
    expires   INTEGER NOT NULL,
    wt        BLOB,             -- takes it back at the hub; only at the sender
    envelope  BLOB,
    term      TEXT NOT NULL,    -- day after which silence counts
    until     TEXT NOT NULL,    -- day after which the agreement no longer holds
    got_on    TEXT NOT NULL,
    no_since  TEXT,             -- when a no was first seen here: a wrong click can still be taken back
    state     TEXT NOT NULL CHECK (
        state IN ('held', 'pending', 'unknown', 'stored', 'refused', 'released', 'dropped')
    ),
    attempts  INTEGER NOT NULL DEFAULT 0,
    code      TEXT NOT NULL DEFAULT '',
    hub_time  INTEGER NOT NULL DEFAULT 0,
    told      INTEGER NOT NULL DEFAULT 0 -- the worker was told that it cannot be delivered
) STRICT;

CREATE INDEX rung_thread ON rung (thread);

CREATE INDEX rung_next ON rung (next);

CREATE INDEX rung_open ON rung (n) WHERE state IN ('held', 'pending', 'unknown', 'stored');

-- When the words of a request go, what carries them sealed goes too.
CREATE TRIGGER rung_goes_with_words AFTER UPDATE OF payload ON request WHEN length(new.payload) = 0 BEGIN
    UPDATE rung SET envelope = NULL, state = 'dropped'
    WHERE (next = new.thread AND new.direction = 'out') OR (thread = new.thread AND new.direction = 'in');
END;
