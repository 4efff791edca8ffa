-- A case-overleg with one partner, in a thread of its own; the partners of one share `consultation`. `mailbox` is
-- the partner's; `other` and `name` are the other side: the partner (out) or who asks (in).
CREATE TABLE consultation (
    direction     TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    thread        TEXT NOT NULL,
    consultation  TEXT NOT NULL,
    mailbox       TEXT NOT NULL,
    home          TEXT NOT NULL,                -- mailbox of who asks
    other         TEXT NOT NULL,
    name          TEXT NOT NULL,
    mid           TEXT NOT NULL,
    at            TEXT NOT NULL,
    until         TEXT NOT NULL,                -- last day of the person's yes
    payload       BLOB NOT NULL,                -- the invitation; empty once it is erased
    digest        TEXT NOT NULL,
    stopped_at    TEXT,
    consent_id    TEXT,
    request       TEXT,                         -- the request it belongs to; only at who asks
    person_id     TEXT REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (direction, thread)
) STRICT, WITHOUT ROWID;

CREATE INDEX consultation_shared ON consultation (consultation);

CREATE INDEX consultation_person ON consultation (person_id) WHERE person_id IS NOT NULL;

-- What was said in it afterwards: an answer, the moment, what was agreed.
CREATE TABLE consultation_step (
    direction  TEXT NOT NULL,
    thread     TEXT NOT NULL,
    id         TEXT NOT NULL,
    step       TEXT NOT NULL CHECK (step IN ('antwoord', 'moment', 'afspraken')),
    at         TEXT NOT NULL,
    payload    BLOB NOT NULL,
    PRIMARY KEY (direction, thread, id),
    FOREIGN KEY (direction, thread) REFERENCES consultation (direction, thread) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
