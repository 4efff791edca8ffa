-- Which devices could read a request when it was sealed: each of them owes an answer.
CREATE TABLE addressee (
    mid     TEXT NOT NULL,
    device  TEXT NOT NULL,
    PRIMARY KEY (mid, device)
) STRICT, WITHOUT ROWID;

-- Requests of ours that were stopped, until every device has said that it is gone there.
CREATE TABLE stopped_request (
    thread   TEXT PRIMARY KEY,
    at       TEXT NOT NULL, -- the term of the answers counts from here
    reason   TEXT NOT NULL,
    told_at  TEXT,          -- when the readers were last told; NULL when they could not be, or need not
    went     INTEGER NOT NULL, -- 0 when it had certainly not left: then nobody owes an answer
    done     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX stopped_request_open ON stopped_request (at) WHERE done = 0;

-- Requests that were received and whose content moved into the own dossier, which no withdrawal can reach.
CREATE TABLE in_dossier (
    thread  TEXT PRIMARY KEY,
    at      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
