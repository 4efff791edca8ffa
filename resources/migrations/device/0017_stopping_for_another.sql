-- What it takes to stop a request that another laptop of the same worker, or a colleague of the team, sent: no name
-- in it; and of which threads this device gave that away. And devices that somebody stopped with their slip, until the administrator revokes them.

CREATE TABLE stop_copy (
    thread     TEXT NOT NULL PRIMARY KEY,
    mids       TEXT NOT NULL, -- messages of the thread that say something
    mailbox    TEXT NOT NULL, -- of the service
    sender     TEXT NOT NULL, -- personal mailbox of who sent it
    until      TEXT NOT NULL,
    tag        TEXT NOT NULL, -- found by a name that is typed; holds no name
    envelopes  TEXT NOT NULL, -- [[envelope, token, day]]
    sent_at    TEXT NOT NULL,
    stopped_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE copied_thread (
    thread  TEXT NOT NULL PRIMARY KEY,
    env     TEXT NOT NULL -- the envelope whose copies are in line
) STRICT, WITHOUT ROWID;

CREATE TABLE stopped_device (
    device     TEXT NOT NULL PRIMARY KEY,
    net        TEXT NOT NULL, -- its id at the hub
    slip       BLOB NOT NULL,
    seen_at    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
