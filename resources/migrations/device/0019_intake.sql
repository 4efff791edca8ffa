-- The mailbox of intake by its terms: a list of any length is walked along this index alone.
CREATE INDEX request_by_term ON request (direction, coalesce(term, '9999-12-31'), n, state, owner, handler);
-- And counted along this one.
CREATE INDEX request_by_holder ON request (direction, state, owner, handler, coalesce(term, '9999-12-31'));

-- A request that a colleague hands on to another: a hint, not a step; who has it is decided by who takes it up.
CREATE TABLE handed_on (
    thread     TEXT PRIMARY KEY,
    mid        TEXT NOT NULL, -- of the message that said so
    device     TEXT NOT NULL, -- to whom
    by_device  TEXT NOT NULL,
    claim      TEXT NOT NULL, -- the take-up that it hands on; after another one it says nothing any more
    at         TEXT NOT NULL, -- of two the later one counts, within a minute the one with the higher number
    n          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER handed_on_goes_with_words AFTER UPDATE OF payload ON request WHEN length(new.payload) = 0 BEGIN
    DELETE FROM handed_on WHERE thread = new.thread;
END;
