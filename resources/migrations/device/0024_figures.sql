-- Figures without persons. A device keeps what it gave in all, so that each thing is counted once for ever; an
-- administration keeps the sums that are not in a table yet; tables are frozen: written once, never changed.

CREATE TABLE count_given (
    scope  TEXT NOT NULL, -- empty: what was done on this device; else the mailbox it counts for
    cell   TEXT NOT NULL,
    n      INTEGER NOT NULL,
    PRIMARY KEY (scope, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE count_turn (
    scope    TEXT PRIMARY KEY,
    quarter  TEXT NOT NULL -- the last one that was counted through
) STRICT, WITHOUT ROWID;

CREATE TABLE count_sum (
    quarter  TEXT NOT NULL,
    cell     TEXT NOT NULL,
    n        INTEGER NOT NULL,
    PRIMARY KEY (quarter, cell)
) STRICT, WITHOUT ROWID;

-- That a device gave, so that it gives once and can be counted: never how much.
CREATE TABLE count_giver (
    device   TEXT NOT NULL,
    said     TEXT NOT NULL, -- the quarter it gave for
    quarter  TEXT NOT NULL, -- the one it was added to
    PRIMARY KEY (device, said)
) STRICT, WITHOUT ROWID;

CREATE TABLE figures_table (
    direction  TEXT NOT NULL CHECK (direction IN ('out', 'in')), -- of the own organisation, or received
    org        TEXT NOT NULL,
    quarter    TEXT NOT NULL,
    payload    BLOB NOT NULL, -- the bytes that were shown are the bytes that are sealed
    made_at    TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('made', 'sent', 'kept')),
    mid        TEXT NOT NULL,
    PRIMARY KEY (direction, org, quarter)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER figures_table_is_frozen BEFORE UPDATE ON figures_table
WHEN (new.direction, new.org, new.quarter, new.payload, new.made_at)
    IS NOT (old.direction, old.org, old.quarter, old.payload, old.made_at) BEGIN
    SELECT raise(ABORT, 'a table of figures never changes');
END;

CREATE TRIGGER figures_table_stays BEFORE DELETE ON figures_table BEGIN
    SELECT raise(ABORT, 'a table of figures is never removed');
END;

-- What the coordinator answers to the five criteria of responsible care (E20), per year.
CREATE TABLE care_answer (
    year       INTEGER NOT NULL,
    criterion  TEXT NOT NULL,
    standing   TEXT NOT NULL,
    text       TEXT NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (year, criterion)
) STRICT, WITHOUT ROWID;
