-- How long what is kept: from which trusted day each thing counts, what was announced and seen, why something
-- stays longer, and what remains of those who went: figures and decisions, without anybody.
CREATE TABLE retention (
    object        TEXT NOT NULL, -- persoon, concept, week, aanvraag_out, aanvraag_in
    ref           TEXT NOT NULL,
    counted_from  TEXT NOT NULL, -- the trusted day the last contact was first seen here
    newest        TEXT NOT NULL DEFAULT '',
    contacts      INTEGER NOT NULL DEFAULT 0,
    requests      INTEGER NOT NULL DEFAULT 0,
    closed_on     TEXT,          -- the trusted day on which all requests were first seen closed
    checked_on    TEXT NOT NULL DEFAULT '',
    rule          TEXT NOT NULL DEFAULT '',
    due           TEXT,
    announced_on  TEXT,
    seen_on       TEXT,
    extended_to   TEXT,
    extended_on   TEXT,
    reason        TEXT NOT NULL DEFAULT '',
    hold          TEXT NOT NULL DEFAULT '', -- a ground of article 18
    going         INTEGER NOT NULL DEFAULT 0, -- begun, and never stopped half-way
    PRIMARY KEY (object, ref)
) STRICT, WITHOUT ROWID;

CREATE INDEX retention_announced ON retention (due) WHERE announced_on IS NOT NULL;
CREATE INDEX retention_going ON retention (object) WHERE going;

-- The newest signal on each trusted day: which of them were there by then.
CREATE TABLE retention_day (
    day     TEXT PRIMARY KEY,
    newest  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX signal_loose ON signal (n) WHERE person_id IS NULL;

-- What the controller set, within the limits of the policy.
CREATE TABLE retention_term (
    rule    TEXT PRIMARY KEY,
    amount  INTEGER NOT NULL,
    set_by  TEXT NOT NULL,
    set_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was counted of those who went.
CREATE TABLE kept_figure (
    month  TEXT NOT NULL,
    what   TEXT NOT NULL,
    code   TEXT NOT NULL,
    n      INTEGER NOT NULL,
    PRIMARY KEY (month, what, code)
) STRICT, WITHOUT ROWID;

-- On what ground something left, and that it was agreed: found by the number of the request, of nobody.
CREATE TABLE kept_decision (
    direction      TEXT NOT NULL,
    request        TEXT NOT NULL,
    thread         TEXT NOT NULL,
    kept_from      TEXT NOT NULL, -- the trusted day the request was first seen closed
    recipient_org  TEXT NOT NULL,
    basis          TEXT NOT NULL,
    policy         TEXT NOT NULL,
    fields         TEXT NOT NULL,
    asked_at       TEXT,
    answer         TEXT NOT NULL,
    form           TEXT NOT NULL,
    until          TEXT,
    withdrawn_at   TEXT,
    PRIMARY KEY (direction, request)
) STRICT, WITHOUT ROWID;

-- "Liever niet benaderen", only for who asked for that: a codename and nothing else.
CREATE TABLE leave_alone (
    id        TEXT PRIMARY KEY,
    codename  TEXT NOT NULL,
    noted_on  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
