-- What the partners agreed on, every version as it was named in the root document.
-- `accepted`: the own organisation said yes to it, in its own signed document.

CREATE TABLE agreement (
    version   INTEGER PRIMARY KEY,
    digest    BLOB NOT NULL UNIQUE,
    body      BLOB NOT NULL,
    accepted  INTEGER NOT NULL DEFAULT 0 CHECK (accepted IN (0, 1))
) STRICT;
