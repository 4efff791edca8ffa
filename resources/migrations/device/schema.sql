-- The schema after all migrations, written by `python -m tests.store.schema`; never run.

CREATE TABLE activity (
    id        TEXT PRIMARY KEY,
    place_id  TEXT NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    title     TEXT NOT NULL,
    start     TEXT NOT NULL,
    ends      TEXT,
    weekday   INTEGER,
    day       TEXT,
    note      TEXT NOT NULL,
    CHECK ((weekday IS NULL) <> (day IS NULL))
) STRICT;

CREATE INDEX activity_of_place ON activity (place_id);

CREATE TRIGGER search_activity_added AFTER INSERT ON activity BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'activity', ref, title, body, hidden FROM search_of_activity WHERE ref = new.id;
END;

CREATE TRIGGER search_activity_changed
AFTER UPDATE OF title, note ON activity BEGIN
    UPDATE search_entry SET (title, body, hidden)
        = (SELECT title, body, hidden FROM search_of_activity WHERE ref = new.id)
    WHERE kind = 'activity' AND ref = new.id;
END;

CREATE TRIGGER search_activity_removed AFTER DELETE ON activity BEGIN
    DELETE FROM search_entry WHERE kind = 'activity' AND ref = old.id;
END;

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

CREATE INDEX addendum_of_person ON addendum (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX addendum_of_thread ON addendum (direction, thread, at);

CREATE TRIGGER search_addendum_added AFTER INSERT ON addendum BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'addendum_' || new.direction, ref, title, body, hidden FROM search_of_addendum
    WHERE ref = new.id AND direction = new.direction;
END;

CREATE TRIGGER search_addendum_changed
AFTER UPDATE OF payload ON addendum BEGIN
    UPDATE search_entry SET (title, body, hidden)
        = (SELECT title, body, hidden FROM search_of_addendum
    WHERE ref = new.id AND direction = new.direction)
    WHERE kind = 'addendum_' || new.direction AND ref = new.id;
END;

CREATE TRIGGER search_addendum_removed AFTER DELETE ON addendum BEGIN
    DELETE FROM search_entry WHERE kind = 'addendum_' || old.direction AND ref = old.id;
END;

CREATE TABLE addressee (
    mid     TEXT NOT NULL,
    device  TEXT NOT NULL,
    PRIMARY KEY (mid, device)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE agenda_item (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    day          TEXT NOT NULL,
    clock        TEXT,
    title        TEXT NOT NULL,
    place_id     TEXT REFERENCES place (id) ON DELETE SET NULL,
    person_id    TEXT REFERENCES person (id) ON DELETE CASCADE,
    line         TEXT NOT NULL,
    address      TEXT NOT NULL,
    remind_days  INTEGER NOT NULL,
    state        TEXT NOT NULL,
    source       TEXT NOT NULL,
    uid          TEXT NOT NULL,
    visit_id     TEXT REFERENCES visit (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX agenda_by_day ON agenda_item (day, clock, id);

CREATE INDEX agenda_of_person ON agenda_item (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX agenda_of_source ON agenda_item (source) WHERE source <> '';

CREATE INDEX agenda_of_visit ON agenda_item (visit_id) WHERE visit_id IS NOT NULL;

CREATE INDEX agenda_open ON agenda_item (day) WHERE state = 'open';

CREATE TRIGGER search_agenda_added AFTER INSERT ON agenda_item BEGIN
    INSERT INTO search_entry (kind, ref, title, body)
    VALUES ('agenda', new.id, new.title, new.line);
END;

CREATE TRIGGER search_agenda_changed AFTER UPDATE OF title, line ON agenda_item BEGIN
    DELETE FROM search_entry WHERE kind = 'agenda' AND ref = old.id;
    INSERT INTO search_entry (kind, ref, title, body)
    SELECT 'agenda', new.id, new.title, new.line;
END;

CREATE TRIGGER search_agenda_removed AFTER DELETE ON agenda_item BEGIN
    DELETE FROM search_entry WHERE kind = 'agenda' AND ref = old.id;
END;

CREATE TABLE agreement (
    version   INTEGER PRIMARY KEY,
    digest    BLOB NOT NULL UNIQUE,
    body      BLOB NOT NULL,
    accepted  INTEGER NOT NULL DEFAULT 0 CHECK (accepted IN (0, 1))
) STRICT;

CREATE TABLE anchor (
    n          INTEGER NOT NULL, -- of the ledger entry it stands for
    value      BLOB NOT NULL UNIQUE,
    inc        TEXT NOT NULL,
    nonce      BLOB NOT NULL,
    hub_time   INTEGER,
    signature  BLOB,
    PRIMARY KEY (n, value)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER anchor_is_final BEFORE UPDATE ON anchor
WHEN old.signature IS NOT NULL
    OR (new.n, new.value, new.inc, new.nonce) IS NOT (old.n, old.value, old.inc, old.nonce) BEGIN
    SELECT raise(ABORT, 'an anchor never changes');
END;

CREATE TRIGGER anchor_is_known BEFORE INSERT ON anchor
WHEN EXISTS (SELECT 1 FROM anchor WHERE value = new.value) BEGIN
    SELECT raise(IGNORE);
END;

CREATE TRIGGER anchor_stays BEFORE DELETE ON anchor
WHEN old.n > coalesce((SELECT max(through) FROM ledger_checkpoint), 0) BEGIN
    SELECT raise(ABORT, 'an anchor is never removed');
END;

CREATE TABLE answer_count (
    month   TEXT NOT NULL,
    answer  TEXT NOT NULL,
    n       INTEGER NOT NULL,
    PRIMARY KEY (month, answer)
) STRICT, WITHOUT ROWID;

CREATE TABLE care_answer (
    year       INTEGER NOT NULL,
    criterion  TEXT NOT NULL,
    standing   TEXT NOT NULL,
    text       TEXT NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (year, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE circumstance (
    signal_id      TEXT PRIMARY KEY REFERENCES signal (id) ON DELETE CASCADE,
    channel        TEXT NOT NULL,
    acting         TEXT NOT NULL,
    approach       TEXT NOT NULL,
    barriers       TEXT NOT NULL,
    own_source     TEXT NOT NULL,
    seen_source    TEXT NOT NULL,
    rungs          TEXT NOT NULL,
    why_not_lower  TEXT NOT NULL,
    specialist     TEXT NOT NULL,
    agreed_at      TEXT
) STRICT;

CREATE TRIGGER search_circumstance_added AFTER INSERT ON circumstance BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'circumstance', ref, title, body, hidden FROM search_of_circumstance WHERE ref = new.signal_id;
END;

CREATE TRIGGER search_circumstance_changed
AFTER UPDATE OF why_not_lower ON circumstance BEGIN
    DELETE FROM search_entry WHERE kind = 'circumstance' AND ref = old.signal_id;
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'circumstance', ref, title, body, hidden FROM search_of_circumstance WHERE ref = new.signal_id;
END;

CREATE TRIGGER search_circumstance_removed AFTER DELETE ON circumstance BEGIN
    DELETE FROM search_entry WHERE kind = 'circumstance' AND ref = old.signal_id;
END;

CREATE TABLE conflict (
    id        TEXT PRIMARY KEY CHECK (length(id) = 32),
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    signal_id TEXT REFERENCES signal (id) ON DELETE CASCADE,
    field     TEXT NOT NULL,
    mine      TEXT NOT NULL,
    theirs    TEXT NOT NULL,
    colleague TEXT NOT NULL,
    at        TEXT NOT NULL,
    chosen    TEXT NOT NULL DEFAULT '' CHECK (chosen IN ('', 'mine', 'theirs')),
    chosen_at TEXT
) STRICT;

CREATE INDEX conflict_person ON conflict (person_id, chosen);

CREATE TABLE consent (
    id                 TEXT PRIMARY KEY,
    person_id          TEXT NOT NULL REFERENCES person (id),
    signal_id          TEXT NOT NULL,
    recipient_org      TEXT NOT NULL,
    recipient_mailbox  TEXT NOT NULL,
    asked_at           TEXT NOT NULL,
    answer             TEXT NOT NULL,
    form               TEXT NOT NULL,
    present            TEXT NOT NULL,
    free_to_speak      INTEGER NOT NULL,
    own_words_back     INTEGER NOT NULL,
    only_needed        INTEGER NOT NULL,
    paper_safe         INTEGER NOT NULL,
    fields             TEXT NOT NULL,
    payload_digest     TEXT NOT NULL,
    until              TEXT NOT NULL,
    feedback           INTEGER NOT NULL,
    interpreter_note   TEXT NOT NULL,
    asked_by           TEXT NOT NULL,
    language           TEXT NOT NULL,
    ticks              TEXT NOT NULL,
    withdrawn_at       TEXT
, asked_role   TEXT NOT NULL DEFAULT '', sheet        TEXT NOT NULL DEFAULT '', interpreter  TEXT NOT NULL DEFAULT '', understood   TEXT NOT NULL DEFAULT '', company      TEXT NOT NULL DEFAULT '', signed_on    TEXT NOT NULL DEFAULT '', signature    TEXT NOT NULL DEFAULT '[]', answered_by  TEXT NOT NULL DEFAULT 'persoon', allowed      TEXT NOT NULL DEFAULT '[]', forbidden    TEXT NOT NULL DEFAULT '[]', purpose      TEXT NOT NULL DEFAULT 'offer_contact', withdrawn_by TEXT NOT NULL DEFAULT '', proposal INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX consent_of_person ON consent (person_id, asked_at);

CREATE INDEX consent_of_signal ON consent (signal_id, asked_at);

CREATE TRIGGER search_consent_added AFTER INSERT ON consent BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'consent', ref, title, body, hidden FROM search_of_consent WHERE ref = new.id;
END;

CREATE TRIGGER search_consent_changed
AFTER UPDATE OF interpreter_note, company ON consent BEGIN
    DELETE FROM search_entry WHERE kind = 'consent' AND ref = old.id;
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'consent', ref, title, body, hidden FROM search_of_consent WHERE ref = new.id;
END;

CREATE TRIGGER search_consent_removed AFTER DELETE ON consent BEGIN
    DELETE FROM search_entry WHERE kind = 'consent' AND ref = old.id;
END;

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

CREATE INDEX consultation_person ON consultation (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX consultation_shared ON consultation (consultation);

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

CREATE TABLE conversation (
    id               TEXT PRIMARY KEY,
    person_id        TEXT REFERENCES person (id) ON DELETE CASCADE,
    signal_id        TEXT REFERENCES signal (id) ON DELETE CASCADE,
    held_at          TEXT NOT NULL,
    strengths        TEXT NOT NULL,
    strengths_text   TEXT NOT NULL,
    situation        TEXT NOT NULL,
    weighs           TEXT NOT NULL,
    tried            TEXT NOT NULL,
    wanted           TEXT NOT NULL,
    sources          TEXT NOT NULL, -- JSON: statement to code
    wish             TEXT NOT NULL,
    rungs            TEXT NOT NULL,
    why_not_lower    TEXT NOT NULL,
    offers           TEXT NOT NULL, -- JSON: pairs of a name and the id of a service, or ''
    advice           TEXT NOT NULL,
    pros             TEXT NOT NULL,
    cons             TEXT NOT NULL,
    decision         TEXT NOT NULL,
    specialist       TEXT NOT NULL,
    understood       TEXT NOT NULL,
    trusted_present  INTEGER NOT NULL,
    agreed_at        TEXT,
    deleted_at       TEXT
) STRICT;

CREATE INDEX conversation_deleted ON conversation (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX conversation_of_person ON conversation (person_id, held_at) WHERE person_id IS NOT NULL;

CREATE INDEX conversation_of_signal ON conversation (signal_id) WHERE signal_id IS NOT NULL;

CREATE TRIGGER search_conversation_added AFTER INSERT ON conversation BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'conversation', ref, title, body, hidden FROM search_of_conversation WHERE ref = new.id;
END;

CREATE TRIGGER search_conversation_changed
AFTER UPDATE ON conversation BEGIN
    DELETE FROM search_entry WHERE kind = 'conversation' AND ref = old.id;
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'conversation', ref, title, body, hidden FROM search_of_conversation WHERE ref = new.id;
END;

CREATE TRIGGER search_conversation_removed AFTER DELETE ON conversation BEGIN
    DELETE FROM search_entry WHERE kind = 'conversation' AND ref = old.id;
END;

CREATE TABLE copied_thread (
    thread  TEXT NOT NULL PRIMARY KEY,
    env     TEXT NOT NULL -- the envelope whose copies are in line
) STRICT, WITHOUT ROWID;

CREATE TABLE count_given (
    scope  TEXT NOT NULL, -- empty: what was done on this device; else the mailbox it counts for
    cell   TEXT NOT NULL,
    n      INTEGER NOT NULL,
    PRIMARY KEY (scope, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE count_giver (
    device   TEXT NOT NULL,
    said     TEXT NOT NULL, -- the quarter it gave for
    quarter  TEXT NOT NULL, -- the one it was added to
    PRIMARY KEY (device, said)
) STRICT, WITHOUT ROWID;

CREATE TABLE count_sum (
    quarter  TEXT NOT NULL,
    cell     TEXT NOT NULL,
    n        INTEGER NOT NULL,
    PRIMARY KEY (quarter, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE count_turn (
    scope    TEXT PRIMARY KEY,
    quarter  TEXT NOT NULL -- the last one that was counted through
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
    inc      TEXT NOT NULL,
    mailbox  TEXT NOT NULL,
    n        INTEGER NOT NULL,
    chain    BLOB NOT NULL,
    PRIMARY KEY (inc, mailbox)
) STRICT, WITHOUT ROWID;

CREATE TABLE cursor (
    mailbox   TEXT PRIMARY KEY,
    position  INTEGER NOT NULL,
    head      BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    kind        TEXT NOT NULL CHECK (kind IN ('root', 'org')),
    owner       TEXT NOT NULL,
    version     INTEGER NOT NULL,
    digest      BLOB NOT NULL,
    body        BLOB NOT NULL,
    signatures  BLOB NOT NULL,
    PRIMARY KEY (kind, owner)
) STRICT;

CREATE TABLE dossier_file (
    name       TEXT PRIMARY KEY, -- random
    thread     TEXT NOT NULL,
    fields     TEXT NOT NULL,    -- what is handed over, a list of codes
    folder     TEXT NOT NULL,
    remove_on  TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('begun', 'staged', 'written', 'gone'))
) STRICT, WITHOUT ROWID;

CREATE INDEX dossier_file_thread ON dossier_file (thread);

CREATE TABLE dossier_task (
    digest  TEXT PRIMARY KEY,
    thread  TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    id        TEXT PRIMARY KEY,
    kind      TEXT NOT NULL,
    for_id    TEXT,
    version   INTEGER NOT NULL,
    body      TEXT NOT NULL,
    saved_at  TEXT NOT NULL
) STRICT;

CREATE INDEX draft_newest ON draft (kind, saved_at);

CREATE TABLE event (
    thread  TEXT NOT NULL,
    id      TEXT NOT NULL,
    writer  TEXT NOT NULL,
    seq     INTEGER NOT NULL,
    code    TEXT NOT NULL,
    by      TEXT NOT NULL,
    at      TEXT NOT NULL,
    reason  TEXT NOT NULL,
    of      TEXT,
    until   TEXT, meet_at TEXT, meet_where TEXT NOT NULL DEFAULT '', alternative TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (thread, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_is_final BEFORE UPDATE ON event BEGIN
    SELECT raise(ABORT, 'an event never changes');
END;

CREATE TABLE evidence (
    owner              TEXT NOT NULL,
    version            INTEGER NOT NULL,
    first_body         BLOB NOT NULL,
    first_signatures   BLOB NOT NULL,
    second_body        BLOB NOT NULL,
    second_signatures  BLOB NOT NULL,
    second_digest      BLOB NOT NULL,
    PRIMARY KEY (owner, version, second_digest)
) STRICT;

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

CREATE TABLE handed_on (
    thread     TEXT PRIMARY KEY,
    mid        TEXT NOT NULL, -- of the message that said so
    device     TEXT NOT NULL, -- to whom
    by_device  TEXT NOT NULL,
    claim      TEXT NOT NULL, -- the take-up that it hands on; after another one it says nothing any more
    at         TEXT NOT NULL, -- of two the later one counts, within a minute the one with the higher number
    n          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE handover (
    direction   TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    id          TEXT NOT NULL,
    what        TEXT NOT NULL, -- zorg, persoon
    mid         TEXT NOT NULL,
    mailbox     TEXT NOT NULL, -- it was sealed to; empty for a paper slip
    device      TEXT NOT NULL, -- of the giver (in), of the colleague it is meant for (out); empty: whoever reads it
    name        TEXT NOT NULL, -- who gave it (in), who gets it (out)
    role        TEXT NOT NULL,
    made_at     TEXT NOT NULL,
    until       TEXT NOT NULL,
    answer      TEXT NOT NULL,
    identified  INTEGER NOT NULL,
    paper       TEXT, -- the day on the slip
    standing    TEXT NOT NULL DEFAULT '',
    payload     BLOB,
    person_id   TEXT REFERENCES person (id) ON DELETE SET NULL,
    signals     TEXT NOT NULL DEFAULT '[]', -- ids of the signals that move with a person
    PRIMARY KEY (direction, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX handover_newest ON handover (direction, made_at);

CREATE INDEX handover_of_person ON handover (person_id) WHERE person_id IS NOT NULL;

CREATE TRIGGER search_handover_added AFTER INSERT ON handover WHEN new.direction = 'in' BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'handover', ref, title, body, hidden FROM search_of_handover WHERE ref = new.id;
END;

CREATE TRIGGER search_handover_changed
AFTER UPDATE OF payload, name ON handover WHEN new.direction = 'in' BEGIN
    UPDATE search_entry SET (title, body, hidden)
        = (SELECT title, body, hidden FROM search_of_handover WHERE ref = new.id)
    WHERE kind = 'handover' AND ref = new.id;
END;

CREATE TRIGGER search_handover_removed AFTER DELETE ON handover WHEN old.direction = 'in' BEGIN
    DELETE FROM search_entry WHERE kind = 'handover' AND ref = old.id;
END;

CREATE TABLE handover_step (
    handover  TEXT NOT NULL,
    id        TEXT NOT NULL, -- the mid of the message that brought it
    code      TEXT NOT NULL,
    device    TEXT NOT NULL,
    at        TEXT NOT NULL,
    PRIMARY KEY (handover, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE helper (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL,
    folded    TEXT NOT NULL, -- without case and accents, to list and find by
    help      TEXT NOT NULL, -- JSON: codes of E23
    what      TEXT NOT NULL,
    reach     TEXT NOT NULL,
    address   TEXT NOT NULL,
    hours     TEXT NOT NULL,
    until     TEXT,          -- the day until which the agreement holds; NULL: until further notice
    made_at   TEXT NOT NULL,
    ended_at  TEXT
) STRICT;

CREATE INDEX helper_listed ON helper (folded, id);

CREATE TRIGGER search_helper_added AFTER INSERT ON helper BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'helper', ref, title, body, hidden FROM search_of_helper WHERE ref = new.id;
END;

CREATE TRIGGER search_helper_changed
AFTER UPDATE OF name, what, reach, hours ON helper BEGIN
    UPDATE search_entry SET (title, body, hidden)
        = (SELECT title, body, hidden FROM search_of_helper WHERE ref = new.id)
    WHERE kind = 'helper' AND ref = new.id;
END;

CREATE TRIGGER search_helper_removed AFTER DELETE ON helper BEGIN
    DELETE FROM search_entry WHERE kind = 'helper' AND ref = old.id;
END;

CREATE TABLE in_dossier (
    thread  TEXT PRIMARY KEY,
    at      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox (
    n            INTEGER PRIMARY KEY,
    mailbox      TEXT NOT NULL,
    position     INTEGER NOT NULL,
    env          TEXT NOT NULL UNIQUE,
    envelope     BLOB,
    state        TEXT NOT NULL CHECK (state IN ('kept', 'opened', 'quarantined', 'withdrawn')),
    code         TEXT NOT NULL DEFAULT '',
    epoch        INTEGER NOT NULL DEFAULT 0,
    received_at  TEXT NOT NULL
) STRICT;

CREATE INDEX inbox_kept ON inbox (n) WHERE state = 'kept';

CREATE INDEX inbox_quarantined ON inbox (n) WHERE state = 'quarantined';

CREATE TABLE invitation (
    id          TEXT PRIMARY KEY,
    issued      INTEGER NOT NULL, -- 1 handed out by this device, 0 used by it
    state       TEXT NOT NULL,
    until       TEXT NOT NULL,
    tries_left  INTEGER NOT NULL,
    secret      BLOB NOT NULL,
    enrolment   BLOB NOT NULL,
    body        TEXT NOT NULL
) STRICT;

CREATE TABLE journal_entry (
    id         TEXT PRIMARY KEY,
    person_id  TEXT REFERENCES person (id) ON DELETE CASCADE,
    at         TEXT NOT NULL,
    kind       TEXT NOT NULL,
    codes      TEXT NOT NULL,
    text       TEXT NOT NULL,
    decision   TEXT NOT NULL,
    language   TEXT NOT NULL,
    way        TEXT NOT NULL,
    beside     TEXT NOT NULL,
    due        TEXT,
    done_at    TEXT,
    shown_at   TEXT,
    helper_id  TEXT REFERENCES helper (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX journal_of_helper ON journal_entry (helper_id) WHERE helper_id IS NOT NULL;

CREATE INDEX journal_of_person ON journal_entry (person_id, at) WHERE person_id IS NOT NULL;

CREATE INDEX journal_open ON journal_entry (kind, due) WHERE done_at IS NULL;

CREATE TRIGGER search_journal_added AFTER INSERT ON journal_entry BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'journal', ref, title, body, hidden FROM search_of_journal WHERE ref = new.id;
END;

CREATE TRIGGER search_journal_changed
AFTER UPDATE OF text, beside, decision ON journal_entry BEGIN
    DELETE FROM search_entry WHERE kind = 'journal' AND ref = old.id;
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'journal', ref, title, body, hidden FROM search_of_journal WHERE ref = new.id;
END;

CREATE TRIGGER search_journal_removed AFTER DELETE ON journal_entry BEGIN
    DELETE FROM search_entry WHERE kind = 'journal' AND ref = old.id;
END;

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

CREATE TABLE kept_figure (
    month  TEXT NOT NULL,
    what   TEXT NOT NULL,
    code   TEXT NOT NULL,
    n      INTEGER NOT NULL,
    PRIMARY KEY (month, what, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE leave_alone (
    id        TEXT PRIMARY KEY,
    codename  TEXT NOT NULL,
    noted_on  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_checkpoint (
    n        INTEGER PRIMARY KEY, -- of the checkpoint entry
    through  INTEGER NOT NULL,    -- the last entry that may go
    CHECK (0 < through AND through < n)
) STRICT;

CREATE TRIGGER ledger_checkpoint_has_its_entry BEFORE INSERT ON ledger_checkpoint
WHEN NOT EXISTS (SELECT 1 FROM ledger_entry WHERE n = new.n AND kind = 5)
    OR EXISTS (SELECT 1 FROM ledger_checkpoint WHERE n = new.n) BEGIN
    SELECT raise(ABORT, 'a checkpoint is an entry of the ledger');
END;

CREATE TRIGGER ledger_checkpoint_is_final BEFORE UPDATE ON ledger_checkpoint BEGIN
    SELECT raise(ABORT, 'a checkpoint never changes');
END;

CREATE TRIGGER ledger_checkpoint_stays BEFORE DELETE ON ledger_checkpoint BEGIN
    SELECT raise(ABORT, 'a checkpoint is never removed');
END;

CREATE TABLE ledger_entry (
    n          INTEGER PRIMARY KEY,
    at         TEXT NOT NULL,
    kind       INTEGER NOT NULL,
    entry      BLOB NOT NULL,
    hash       BLOB NOT NULL,
    signature  BLOB NOT NULL
) STRICT;

CREATE INDEX ledger_entry_at ON ledger_entry (at, n);

CREATE TRIGGER ledger_entry_follows BEFORE INSERT ON ledger_entry
WHEN new.n <= coalesce((SELECT max(n) FROM ledger_entry), 0) BEGIN
    SELECT raise(ABORT, 'a ledger entry is only added at the end');
END;

CREATE TRIGGER ledger_entry_is_final BEFORE UPDATE ON ledger_entry BEGIN
    SELECT raise(ABORT, 'a ledger entry never changes');
END;

CREATE INDEX ledger_entry_of_kind ON ledger_entry (kind, n);

CREATE TRIGGER ledger_entry_stays BEFORE DELETE ON ledger_entry
WHEN old.n > coalesce((SELECT max(through) FROM ledger_checkpoint), 0) BEGIN
    SELECT raise(ABORT, 'a ledger entry is never removed');
END;

CREATE TABLE ledger_fact (
    n          INTEGER PRIMARY KEY,
    salt       BLOB NOT NULL,
    facts      BLOB NOT NULL,
    mid        TEXT,
    thread     TEXT,
    person_id  TEXT
) STRICT;

CREATE TRIGGER ledger_fact_comes_with_its_entry BEFORE INSERT ON ledger_fact
WHEN new.n IS NOT (SELECT max(n) FROM ledger_entry) OR EXISTS (SELECT 1 FROM ledger_fact WHERE n = new.n) BEGIN
    SELECT raise(ABORT, 'facts come with their entry');
END;

CREATE TRIGGER ledger_fact_is_final BEFORE UPDATE OF n, salt, facts, mid, thread ON ledger_fact BEGIN
    SELECT raise(ABORT, 'facts of the ledger never change');
END;

CREATE INDEX ledger_fact_of_mid ON ledger_fact (mid) WHERE mid IS NOT NULL;

CREATE INDEX ledger_fact_of_person ON ledger_fact (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE local_term (
    code     TEXT PRIMARY KEY,
    list     TEXT NOT NULL,
    words    TEXT NOT NULL,
    added_at TEXT NOT NULL,
    retired  INTEGER NOT NULL DEFAULT 0 -- no longer offered; what was noted with it keeps its words
) STRICT;

CREATE TRIGGER search_term_added AFTER INSERT ON local_term BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'term', ref, title, body, hidden FROM search_of_term WHERE ref = new.code;
END;

CREATE TRIGGER search_term_changed
AFTER UPDATE OF words ON local_term BEGIN
    UPDATE search_entry SET (title, body, hidden)
        = (SELECT title, body, hidden FROM search_of_term WHERE ref = new.code)
    WHERE kind = 'term' AND ref = new.code;
END;

CREATE TRIGGER search_term_removed AFTER DELETE ON local_term BEGIN
    DELETE FROM search_entry WHERE kind = 'term' AND ref = old.code;
END;

CREATE TABLE mailbox_seed (
    mailbox  TEXT NOT NULL,
    epoch    INTEGER NOT NULL,
    seed     BLOB NOT NULL,
    PRIMARY KEY (mailbox, epoch)
) STRICT;

CREATE TABLE merge (
    id         TEXT PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    gone_id    TEXT NOT NULL,
    at         TEXT NOT NULL,
    body       TEXT NOT NULL
) STRICT;

CREATE INDEX merge_gone ON merge (gone_id);

CREATE INDEX merge_of_person ON merge (person_id, at);

CREATE TABLE message (
    mid        TEXT PRIMARY KEY,
    direction  TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    kind       INTEGER NOT NULL,
    thread     TEXT NOT NULL,
    mailbox    TEXT NOT NULL,
    device     TEXT NOT NULL,
    inc        TEXT NOT NULL,
    n          INTEGER NOT NULL,
    chain      BLOB NOT NULL,
    env        TEXT NOT NULL,
    epoch      INTEGER NOT NULL,
    until      INTEGER NOT NULL,
    at         TEXT NOT NULL,
    header     BLOB NOT NULL,
    signature  BLOB NOT NULL,
    salt       BLOB,
    payload    BLOB
) STRICT;

CREATE INDEX message_env ON message (env);

CREATE INDEX message_in_chain ON message (device, inc, mailbox, n);

CREATE INDEX message_of_thread ON message (thread, at);

CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT
;

CREATE TABLE organisation (
    id          TEXT PRIMARY KEY,
    first_seen  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    n          INTEGER PRIMARY KEY,
    env        TEXT NOT NULL UNIQUE,
    mid        TEXT NOT NULL,
    kind       INTEGER NOT NULL,
    thread     TEXT NOT NULL,
    mailbox    TEXT NOT NULL,
    epoch      INTEGER NOT NULL,
    expires    INTEGER NOT NULL,
    wt         BLOB NOT NULL,
    envelope   BLOB,
    state      TEXT NOT NULL CHECK (state IN ('pending', 'unknown', 'stored', 'refused', 'replaced', 'withdrawn')),
    attempts   INTEGER NOT NULL DEFAULT 0,
    code       TEXT NOT NULL DEFAULT '',
    position   INTEGER NOT NULL DEFAULT 0,
    hub_time   INTEGER NOT NULL DEFAULT 0,
    answered   INTEGER NOT NULL DEFAULT 0, -- a recipient's program has it
    noted      INTEGER NOT NULL DEFAULT 0, -- what the hub said of it has become part of its request
    queued_at  TEXT NOT NULL
) STRICT;

CREATE INDEX outbox_left ON outbox (env) WHERE state = 'stored' AND answered = 0;

CREATE INDEX outbox_news ON outbox (n) WHERE noted = 0;

CREATE INDEX outbox_of_mid ON outbox (mid);

CREATE INDEX outbox_waiting ON outbox (n) WHERE state IN ('pending', 'unknown');

CREATE TABLE parted_version (
    person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    at        TEXT NOT NULL,
    told      TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id              TEXT PRIMARY KEY,
    codename        TEXT NOT NULL,
    folded          TEXT NOT NULL, -- the codename without case and accents
    age_class       TEXT NOT NULL,
    age_about       TEXT NOT NULL,
    full_name       TEXT NOT NULL,
    municipality    TEXT NOT NULL,
    address         TEXT NOT NULL,
    phone           TEXT NOT NULL,
    birth_year      TEXT NOT NULL,
    language        TEXT NOT NULL,
    interpreter     INTEGER NOT NULL,
    contact_allowed TEXT NOT NULL,
    contact_forbid  TEXT NOT NULL,
    contact_note    TEXT NOT NULL,
    household       TEXT NOT NULL,
    trusted_person  TEXT NOT NULL,
    health_fund     TEXT NOT NULL,
    stale           INTEGER NOT NULL DEFAULT 0 -- renamed; the index of some signals still has the old codename
, found_by TEXT NOT NULL DEFAULT '', name_folded TEXT NOT NULL DEFAULT '', vulnerable TEXT NOT NULL DEFAULT '[]', thin_network INTEGER NOT NULL DEFAULT 0, key_moments TEXT NOT NULL DEFAULT '[]', groups TEXT NOT NULL DEFAULT '[]', director TEXT NOT NULL DEFAULT '', lead_actor TEXT NOT NULL DEFAULT '', co_actors TEXT NOT NULL DEFAULT '', case_manager TEXT NOT NULL DEFAULT '', trusted_relation TEXT NOT NULL DEFAULT '', trusted_contact TEXT NOT NULL DEFAULT '', trusted_present INTEGER NOT NULL DEFAULT 0, trusted_informed INTEGER NOT NULL DEFAULT 0, trusted_since TEXT NOT NULL DEFAULT '', trusted_chosen INTEGER NOT NULL DEFAULT 0, represented_by TEXT NOT NULL DEFAULT '', representative_name TEXT NOT NULL DEFAULT '', representative_contact TEXT NOT NULL DEFAULT '', representative_proof TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX person_codename ON person (folded, id);

CREATE INDEX person_listed ON person ((folded = ''), folded, id);

CREATE INDEX person_stale ON person (id) WHERE stale;

CREATE TRIGGER search_person_added AFTER INSERT ON person BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'person', ref, title, body, hidden FROM search_of_person WHERE ref = new.id;
END;

CREATE TRIGGER search_person_changed
AFTER UPDATE OF codename, full_name, municipality, phone, trusted_person, trusted_relation, trusted_contact,
    trusted_since, lead_actor, co_actors, case_manager, household, contact_note, health_fund, representative_name,
    representative_contact, representative_proof ON person BEGIN
    UPDATE search_entry SET (title, body, hidden)
        = (SELECT title, body, hidden FROM search_of_person WHERE ref = new.id)
    WHERE kind = 'person' AND ref = new.id;
END;

CREATE TRIGGER search_person_removed AFTER DELETE ON person BEGIN
    DELETE FROM search_entry WHERE kind = 'person' AND ref = old.id;
END;

CREATE TABLE place (
    id            TEXT PRIMARY KEY,
    name          TEXT NOT NULL,
    kind          TEXT NOT NULL,
    municipality  TEXT NOT NULL,
    address       TEXT NOT NULL,
    opening       TEXT NOT NULL,
    house_rules   TEXT NOT NULL
, access TEXT NOT NULL DEFAULT '', fixed_days TEXT NOT NULL DEFAULT '[]', catchment TEXT NOT NULL DEFAULT '[]') STRICT;

CREATE TRIGGER search_place_added AFTER INSERT ON place BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'place', ref, title, body, hidden FROM search_of_place WHERE ref = new.id;
END;

CREATE TRIGGER search_place_changed
AFTER UPDATE OF name, municipality, house_rules, opening, access, catchment ON place BEGIN
    UPDATE search_entry SET (title, body, hidden)
        = (SELECT title, body, hidden FROM search_of_place WHERE ref = new.id)
    WHERE kind = 'place' AND ref = new.id;
END;

CREATE TRIGGER search_place_removed AFTER DELETE ON place BEGIN
    DELETE FROM search_entry WHERE kind = 'place' AND ref = old.id;
END;

CREATE TABLE place_mark (
    place_id  TEXT NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    code      TEXT NOT NULL,
    mark      TEXT NOT NULL,
    day       TEXT NOT NULL,
    PRIMARY KEY (place_id, code)
) STRICT;

CREATE TABLE preference (
    key   TEXT PRIMARY KEY,
    body  TEXT NOT NULL
) STRICT;

CREATE TABLE reach_note (
    id        TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    reach     TEXT NOT NULL, -- E08
    noted_at  TEXT NOT NULL
) STRICT;

CREATE INDEX reach_note_person ON reach_note (person_id, noted_at, id);

CREATE TABLE receipt (
    mid      TEXT NOT NULL, -- the message that was answered
    device   TEXT NOT NULL,
    what     INTEGER NOT NULL,
    minute   INTEGER NOT NULL,
    code     TEXT NOT NULL,
    message  TEXT NOT NULL, -- the mid of the receipt itself, kept whole so that it can be shown
    PRIMARY KEY (mid, device, what)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (
    n                  INTEGER PRIMARY KEY,
    direction          TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    id                 TEXT NOT NULL,
    thread             TEXT NOT NULL,
    mid                TEXT NOT NULL,
    signal_id          TEXT,
    person_id          TEXT,
    consent_id         TEXT,
    recipient_org      TEXT NOT NULL,
    recipient_mailbox  TEXT NOT NULL,
    recipient_name     TEXT NOT NULL,
    sender_org         TEXT NOT NULL,
    sender_device      TEXT NOT NULL,
    sender_mailbox     TEXT NOT NULL,
    sender_name        TEXT NOT NULL,
    title              TEXT NOT NULL,
    about              TEXT NOT NULL,
    urgency            TEXT NOT NULL,
    feedback           INTEGER NOT NULL,
    made_at            TEXT NOT NULL,
    until              TEXT NOT NULL,
    digest             TEXT NOT NULL,
    payload            BLOB NOT NULL,
    state              TEXT NOT NULL DEFAULT '',
    owner              TEXT NOT NULL DEFAULT '',
    since              TEXT NOT NULL,
    reason             TEXT NOT NULL DEFAULT '',
    attempts           INTEGER NOT NULL DEFAULT 0,
    pause_until        TEXT,
    term               TEXT,
    handler            TEXT NOT NULL DEFAULT '',
    unknown            INTEGER NOT NULL DEFAULT 0,
    UNIQUE (direction, id),
    UNIQUE (direction, thread)
) STRICT;

CREATE TRIGGER addendum_goes_with_words AFTER UPDATE OF payload ON request WHEN length(new.payload) = 0 BEGIN
    DELETE FROM addendum WHERE direction = new.direction AND thread = new.thread;
END;

CREATE TRIGGER handed_on_goes_with_words AFTER UPDATE OF payload ON request WHEN length(new.payload) = 0 BEGIN
    DELETE FROM handed_on WHERE thread = new.thread;
END;

CREATE INDEX request_by_holder ON request (direction, state, owner, handler, coalesce(term, '9999-12-31'));

CREATE INDEX request_by_term ON request (direction, coalesce(term, '9999-12-31'), n, state, owner, handler);

CREATE INDEX request_newest ON request (direction, since, n);

CREATE INDEX request_of_mid ON request (mid);

CREATE INDEX request_of_person ON request (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX request_of_signal ON request (signal_id) WHERE signal_id IS NOT NULL;

CREATE TRIGGER rung_goes_with_words AFTER UPDATE OF payload ON request WHEN length(new.payload) = 0 BEGIN
    UPDATE rung SET envelope = NULL, state = 'dropped'
    WHERE (next = new.thread AND new.direction = 'out') OR (thread = new.thread AND new.direction = 'in');
END;

CREATE TRIGGER search_request_added AFTER INSERT ON request BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'request_' || new.direction, ref, title, body, hidden FROM search_of_request
    WHERE ref = new.id AND direction = new.direction;
END;

CREATE TRIGGER search_request_changed
AFTER UPDATE OF title, payload, recipient_name, sender_name ON request BEGIN
    UPDATE search_entry SET (title, body, hidden)
        = (SELECT title, body, hidden FROM search_of_request
    WHERE ref = new.id AND direction = new.direction)
    WHERE kind = 'request_' || new.direction AND ref = new.id;
END;

CREATE TRIGGER search_request_removed AFTER DELETE ON request BEGIN
    DELETE FROM search_entry WHERE kind = 'request_' || old.direction AND ref = old.id;
END;

CREATE TABLE restriction (
    id         TEXT PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    ground     TEXT NOT NULL,
    since      TEXT NOT NULL,
    lifted_at  TEXT
) STRICT;

CREATE INDEX restriction_of_person ON restriction (person_id, since);

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

CREATE TABLE retention_day (
    day     TEXT PRIMARY KEY,
    newest  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE retention_term (
    rule    TEXT PRIMARY KEY,
    amount  INTEGER NOT NULL,
    set_by  TEXT NOT NULL,
    set_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE right_note (
    id         TEXT PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    right_code TEXT NOT NULL,
    status     TEXT NOT NULL, -- E21
    reasons    TEXT NOT NULL, -- E06
    tracks     TEXT NOT NULL, -- E07
    decision   TEXT NOT NULL,
    noted_at   TEXT NOT NULL
) STRICT;

CREATE INDEX right_note_person ON right_note (person_id, noted_at, id);

CREATE TRIGGER search_right_note_added AFTER INSERT ON right_note WHEN new.decision <> '' BEGIN
    INSERT INTO search_entry (kind, ref, title, body)
    VALUES ('right_note', new.id, '', new.decision);
END;

CREATE TRIGGER search_right_note_changed AFTER UPDATE OF decision ON right_note BEGIN
    DELETE FROM search_entry WHERE kind = 'right_note' AND ref = old.id;
    INSERT INTO search_entry (kind, ref, title, body)
    SELECT 'right_note', new.id, '', new.decision WHERE new.decision <> '';
END;

CREATE TRIGGER search_right_note_removed AFTER DELETE ON right_note BEGIN
    DELETE FROM search_entry WHERE kind = 'right_note' AND ref = old.id;
END;

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

CREATE INDEX rung_next ON rung (next);

CREATE INDEX rung_open ON rung (n) WHERE state IN ('held', 'pending', 'unknown', 'stored');

CREATE INDEX rung_thread ON rung (thread);

CREATE TABLE search_entry (
    n       INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL,
    ref     TEXT NOT NULL,
    title   TEXT NOT NULL,
    body    TEXT NOT NULL,
    hidden  TEXT NOT NULL DEFAULT '', -- found, never shown
    UNIQUE (kind, ref)
) STRICT;

CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
    INSERT INTO search_index (rowid, title, body, hidden)
    VALUES (new.n, new.title, new.body, new.hidden);
END;

CREATE TRIGGER search_entry_changed AFTER UPDATE OF title, body, hidden ON search_entry
WHEN (new.title, new.body, new.hidden) IS NOT (old.title, old.body, old.hidden)
BEGIN
    INSERT INTO search_index (search_index, rowid, title, body, hidden)
    VALUES ('delete', old.n, old.title, old.body, old.hidden);
    INSERT INTO search_index (rowid, title, body, hidden)
    VALUES (new.n, new.title, new.body, new.hidden);
END;

CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
    INSERT INTO search_index (search_index, rowid, title, body, hidden)
    VALUES ('delete', old.n, old.title, old.body, old.hidden);
END;

CREATE VIRTUAL TABLE search_index USING fts5 (
    title, body, hidden,
    content = 'search_entry', content_rowid = 'n',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', columnsize = 0
);

CREATE VIEW search_of_activity AS
SELECT id AS ref, title, note AS body, '' AS hidden FROM activity;

CREATE VIEW search_of_addendum AS
SELECT direction, id AS ref, '' AS title,
    coalesce((SELECT group_concat(value, ' ') FROM json_each(words) WHERE key NOT IN ('adres', 'telefoon')), '')
        AS body,
    '' AS hidden
FROM (
    SELECT direction, id,
        CASE WHEN json_valid(CAST(payload AS TEXT)) THEN json_extract(CAST(payload AS TEXT), '$.fields') END AS words
    FROM addendum
);

CREATE VIEW search_of_circumstance AS
SELECT c.signal_id AS ref, '' AS title, c.why_not_lower AS body, '' AS hidden
FROM circumstance c JOIN signal s ON s.id = c.signal_id
WHERE c.why_not_lower <> '' AND s.deleted_at IS NULL;

CREATE VIEW search_of_consent AS
SELECT id AS ref, '' AS title, trim(interpreter_note || ' ' || company) AS body, '' AS hidden FROM consent
WHERE interpreter_note <> '' OR company <> '';

CREATE VIEW search_of_conversation AS
SELECT id AS ref, '' AS title,
    trim(situation || ' ' || weighs || ' ' || tried || ' ' || wanted || ' ' || strengths_text || ' ' || advice
        || ' ' || pros || ' ' || cons || ' ' || decision || ' ' || why_not_lower || ' '
        || coalesce(
            (SELECT group_concat(CASE type WHEN 'array' THEN json_extract(value, '$[0]') ELSE value END, ' ')
            FROM json_each(CASE WHEN json_valid(offers) THEN offers ELSE '[]' END)), '')) AS body,
    '' AS hidden
FROM conversation WHERE deleted_at IS NULL;

CREATE VIEW search_of_discussed AS
SELECT id AS ref, '' AS title, trim(service_name || ' ' || note) AS body, organisation AS hidden
FROM service_discussed;

CREATE VIEW search_of_handover AS
SELECT id AS ref,
    coalesce(json_extract(said, '$.fields.naam'), json_extract(said, '$.person.codename'), '') AS title, '' AS body,
    trim(name || coalesce(' ' || json_extract(said, '$.fields.vraag'), '')
        || coalesce(' ' || json_extract(said, '$.fields.bereikbaar'), '')
        || coalesce(' ' || json_extract(said, '$.asked'), '')
        || coalesce(' ' || json_extract(said, '$.person.full_name'), '')
        || coalesce(
            ' ' || (SELECT group_concat(json_extract(value, '$.own_words'), ' ') FROM json_each(said, '$.signals')), '')
    ) AS hidden
FROM (
    SELECT id, name, CASE WHEN json_valid(CAST(payload AS TEXT)) THEN CAST(payload AS TEXT) END AS said
    FROM handover WHERE direction = 'in' AND what IN ('zorg', 'persoon')
);

CREATE VIEW search_of_helper AS
SELECT id AS ref, name AS title, what AS body, trim(reach || ' ' || hours) AS hidden FROM helper;

CREATE VIEW search_of_journal AS
SELECT id AS ref, '' AS title, trim(text || ' ' || beside || ' ' || decision) AS body, '' AS hidden
FROM journal_entry;

CREATE VIEW search_of_person AS
SELECT id AS ref, codename AS title, trim(full_name || ' ' || municipality) AS body,
    trim(phone || ' ' || trusted_person || ' ' || trusted_relation || ' ' || trusted_contact || ' ' || trusted_since
        || ' ' || lead_actor || ' ' || co_actors || ' ' || case_manager || ' ' || household || ' ' || contact_note
        || ' ' || health_fund || ' ' || representative_name || ' ' || representative_contact
        || ' ' || representative_proof) AS hidden
FROM person;

CREATE VIEW search_of_place AS
SELECT id AS ref, name AS title, municipality AS body,
    trim(house_rules || ' ' || opening || ' ' || access || ' ' || catchment) AS hidden
FROM place;

CREATE VIEW search_of_remark AS
SELECT id AS ref, service_name AS title, text AS body, '' AS hidden FROM service_remark;

CREATE VIEW search_of_request AS
SELECT direction, id AS ref, title, coalesce(json_extract(fields, '$.vraag'), '') AS body,
    trim(CASE direction WHEN 'out' THEN recipient_name ELSE sender_name END
        || coalesce(' ' || json_extract(fields, '$.toelichting'), '')
        || coalesce(' ' || json_extract(fields, '$.bereikbaar'), '')
        || coalesce(' ' || json_extract(fields, '$.huishouden'), '')
        || coalesce(' ' || json_extract(fields, '$.vertrouwenspersoon'), '')
        || coalesce(' ' || json_extract(fields, '$.krachten'), '')
        || coalesce(' ' || json_extract(fields, '$.rechten'), '')) AS hidden
FROM (
    SELECT direction, id, title, recipient_name, sender_name,
        CASE WHEN json_valid(CAST(payload AS TEXT)) THEN json_extract(CAST(payload AS TEXT), '$.fields') END AS fields
    FROM request
);

CREATE VIEW search_of_sheet AS
SELECT id AS ref, '' AS title, number AS body, '' AS hidden FROM sheet_given WHERE number <> '';

CREATE VIEW search_of_step AS
SELECT direction, theme_id, seq, theme_id || '/' || seq AS ref, title, trim(said || ' ' || next) AS body,
    checked AS hidden
FROM structural_step;

CREATE VIEW search_of_structural AS
SELECT direction, id AS ref, '' AS title, trim(text || ' ' || idea || ' ' || people) AS body, municipality AS hidden
FROM structural;

CREATE VIEW search_of_term AS
SELECT code AS ref, words AS title, '' AS body, '' AS hidden FROM local_term;

CREATE VIEW search_of_theme AS
SELECT id AS ref, title, checked AS body, '' AS hidden FROM structural_theme;

CREATE VIRTUAL TABLE search_word USING fts5vocab (search_index, row);

CREATE TABLE secrecy_record (
    id         TEXT PRIMARY KEY,
    person_id  TEXT REFERENCES person (id) ON DELETE CASCADE,
    signal_id  TEXT,
    kind       TEXT NOT NULL,
    at         TEXT NOT NULL,    -- when it happened
    noted_at   TEXT NOT NULL,
    noted_by   TEXT NOT NULL,
    row        INTEGER NOT NULL, -- of the decision table
    basis      TEXT NOT NULL,
    policy     TEXT NOT NULL,
    answers    TEXT NOT NULL     -- an object: question of the list, code or a few words
) STRICT;

CREATE INDEX secrecy_record_of_person ON secrecy_record (person_id, at);

CREATE INDEX secrecy_record_of_signal ON secrecy_record (signal_id, at);

CREATE TABLE secret (
    name   TEXT PRIMARY KEY,
    value  BLOB NOT NULL
) STRICT;

CREATE TABLE service (
    n               INTEGER PRIMARY KEY,
    edition         INTEGER NOT NULL REFERENCES service_edition (n),
    id              TEXT NOT NULL,
    external_id     TEXT NOT NULL,
    folded          TEXT NOT NULL, -- the name, for the order of a list
    name            TEXT NOT NULL,
    organisation    TEXT NOT NULL,
    kind            TEXT NOT NULL,
    municipality    TEXT NOT NULL,
    opening         TEXT NOT NULL,
    capacity        TEXT NOT NULL,
    capacity_until  TEXT,
    capacity_as_of  TEXT,
    checked_on      TEXT,
    address         TEXT NOT NULL,
    cost            TEXT NOT NULL,
    languages       TEXT NOT NULL,
    audience        TEXT NOT NULL,
    apply           TEXT NOT NULL,
    phone           TEXT NOT NULL,
    email           TEXT NOT NULL,
    url             TEXT NOT NULL,
    words           TEXT NOT NULL,
    description     TEXT NOT NULL,
    UNIQUE (edition, id)
) STRICT;

CREATE TRIGGER service_added AFTER INSERT ON service BEGIN
    INSERT INTO service_index (rowid, name, organisation, municipality, words, description)
    VALUES (new.n, new.name, new.organisation, new.municipality, new.words, new.description);
END;

CREATE INDEX service_by_id ON service (id);

CREATE INDEX service_by_name ON service (edition, folded, n);

CREATE INDEX service_core ON service (kind, edition) WHERE kind <> '';

CREATE TRIGGER service_removed AFTER DELETE ON service BEGIN
    INSERT INTO service_index (service_index, rowid, name, organisation, municipality, words, description)
    VALUES ('delete', old.n, old.name, old.organisation, old.municipality, old.words, old.description);
END;

CREATE TABLE service_area (
    service        INTEGER NOT NULL REFERENCES service (n) ON DELETE CASCADE,
    nis            TEXT NOT NULL,
    name           TEXT NOT NULL,
    place          TEXT NOT NULL, -- the name without case, accents and signs
    neighbourhood  TEXT NOT NULL,
    own            INTEGER NOT NULL
) STRICT;

CREATE INDEX service_area_code ON service_area (nis, service) WHERE nis <> '';

CREATE INDEX service_area_of ON service_area (service);

CREATE INDEX service_area_place ON service_area (place, service) WHERE nis = '';

CREATE TABLE service_discussed (
    id            TEXT PRIMARY KEY,
    person_id     TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    service_id    TEXT NOT NULL,
    service_name  TEXT NOT NULL,
    organisation  TEXT NOT NULL,
    at            TEXT NOT NULL,
    decision      TEXT NOT NULL,
    note          TEXT NOT NULL
) STRICT;

CREATE TRIGGER search_discussed_added AFTER INSERT ON service_discussed BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'discussed', ref, title, body, hidden FROM search_of_discussed WHERE ref = new.id;
END;

CREATE TRIGGER search_discussed_changed
AFTER UPDATE OF service_name, organisation, note ON service_discussed BEGIN
    DELETE FROM search_entry WHERE kind = 'discussed' AND ref = old.id;
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'discussed', ref, title, body, hidden FROM search_of_discussed WHERE ref = new.id;
END;

CREATE TRIGGER search_discussed_removed AFTER DELETE ON service_discussed BEGIN
    DELETE FROM search_entry WHERE kind = 'discussed' AND ref = old.id;
END;

CREATE INDEX service_discussed_with ON service_discussed (person_id, at);

CREATE TABLE service_edition (
    n           INTEGER PRIMARY KEY,
    source_id   TEXT NOT NULL REFERENCES service_source (id),
    state       TEXT NOT NULL, -- staged, live, old
    licence     TEXT NOT NULL,
    checked_on  TEXT,
    read_at     TEXT NOT NULL,
    services    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX service_edition_live ON service_edition (source_id) WHERE state = 'live';

CREATE UNIQUE INDEX service_edition_staged ON service_edition (state) WHERE state = 'staged';

CREATE VIRTUAL TABLE service_index USING fts5 (
    name, organisation, municipality, words, description,
    content = 'service', content_rowid = 'n',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', detail = column, columnsize = 0
);

CREATE TABLE service_remark (
    id            TEXT PRIMARY KEY,
    service_id    TEXT NOT NULL,
    service_name  TEXT NOT NULL,
    noted_at      TEXT NOT NULL,
    text          TEXT NOT NULL,
    done_at       TEXT
) STRICT;

CREATE TRIGGER search_remark_added AFTER INSERT ON service_remark BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'remark', ref, title, body, hidden FROM search_of_remark WHERE ref = new.id;
END;

CREATE TRIGGER search_remark_changed
AFTER UPDATE OF service_name, text ON service_remark BEGIN
    UPDATE search_entry SET (title, body, hidden)
        = (SELECT title, body, hidden FROM search_of_remark WHERE ref = new.id)
    WHERE kind = 'remark' AND ref = new.id;
END;

CREATE TRIGGER search_remark_removed AFTER DELETE ON service_remark BEGIN
    DELETE FROM search_entry WHERE kind = 'remark' AND ref = old.id;
END;

CREATE INDEX service_remark_of ON service_remark (service_id);

CREATE INDEX service_remark_open ON service_remark (noted_at) WHERE done_at IS NULL;

CREATE TABLE service_source (
    id      TEXT PRIMARY KEY,
    name    TEXT NOT NULL,
    folded  TEXT NOT NULL UNIQUE -- the name without case and accents
) STRICT;

CREATE VIRTUAL TABLE service_word USING fts5vocab (service_index, row);

CREATE TABLE sheet_given (
    id         TEXT PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    sheet      TEXT NOT NULL,
    language   TEXT NOT NULL, -- beside the Dutch; empty: Dutch only
    number     TEXT NOT NULL, -- on the sheet; empty when it had none
    given_at   TEXT NOT NULL
) STRICT;

CREATE TRIGGER search_sheet_added AFTER INSERT ON sheet_given BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'sheet', ref, title, body, hidden FROM search_of_sheet WHERE ref = new.id;
END;

CREATE TRIGGER search_sheet_changed
AFTER UPDATE OF number ON sheet_given BEGIN
    DELETE FROM search_entry WHERE kind = 'sheet' AND ref = old.id;
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'sheet', ref, title, body, hidden FROM search_of_sheet WHERE ref = new.id;
END;

CREATE TRIGGER search_sheet_removed AFTER DELETE ON sheet_given BEGIN
    DELETE FROM search_entry WHERE kind = 'sheet' AND ref = old.id;
END;

CREATE INDEX sheet_given_number ON sheet_given (number) WHERE number <> '';

CREATE INDEX sheet_given_to ON sheet_given (person_id, given_at);

CREATE TABLE signal (
    n            INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    place_id     TEXT NOT NULL REFERENCES place (id),
    visit_id     TEXT REFERENCES visit (id),
    person_id    TEXT REFERENCES person (id),
    noted_at     TEXT NOT NULL,
    kind         TEXT NOT NULL,
    author       TEXT NOT NULL,
    about        TEXT NOT NULL,
    urgency      TEXT NOT NULL,
    domains      TEXT NOT NULL,
    non_take_up  TEXT NOT NULL,
    strengths    TEXT NOT NULL,
    wish         TEXT NOT NULL,
    deleted_at   TEXT,
    codename     TEXT NOT NULL,
    place        TEXT NOT NULL GENERATED ALWAYS AS (char(0xE000) || place_id) VIRTUAL,
    own_words    TEXT NOT NULL,
    observation  TEXT NOT NULL
) STRICT;

CREATE TRIGGER search_circumstance_put_away AFTER UPDATE OF deleted_at ON signal BEGIN
    DELETE FROM search_entry WHERE kind = 'circumstance' AND ref = new.id;
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'circumstance', ref, title, body, hidden FROM search_of_circumstance WHERE ref = new.id;
END;

CREATE TRIGGER signal_added AFTER INSERT ON signal BEGIN
    INSERT INTO signal_index (rowid, own_words, observation, codename, place)
    VALUES (new.n, new.own_words, new.observation, new.codename, new.place);
END;

CREATE INDEX signal_deleted ON signal (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX signal_loose ON signal (n) WHERE person_id IS NULL;

CREATE INDEX signal_newest ON signal (noted_at, n) WHERE deleted_at IS NULL;

CREATE INDEX signal_of_person ON signal (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX signal_of_visit ON signal (visit_id) WHERE visit_id IS NOT NULL;

CREATE TRIGGER signal_removed AFTER DELETE ON signal BEGIN
    INSERT INTO signal_index (signal_index, rowid, own_words, observation, codename, place)
    VALUES ('delete', old.n, old.own_words, old.observation, old.codename, old.place);
END;

CREATE TRIGGER signal_reworded AFTER UPDATE OF own_words, observation, codename, place_id ON signal
WHEN (new.own_words, new.observation, new.codename, new.place)
    IS NOT (old.own_words, old.observation, old.codename, old.place)
BEGIN
    INSERT INTO signal_index (signal_index, rowid, own_words, observation, codename, place)
    VALUES ('delete', old.n, old.own_words, old.observation, old.codename, old.place);
    INSERT INTO signal_index (rowid, own_words, observation, codename, place)
    VALUES (new.n, new.own_words, new.observation, new.codename, new.place);
END;

CREATE VIRTUAL TABLE signal_index USING fts5 (
    own_words, observation, codename, place,
    content = 'signal', content_rowid = 'n',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', detail = none, columnsize = 0
);

CREATE VIRTUAL TABLE signal_word USING fts5vocab (signal_index, row);

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

CREATE TABLE stopped_device (
    device     TEXT NOT NULL PRIMARY KEY,
    net        TEXT NOT NULL, -- its id at the hub
    slip       BLOB NOT NULL,
    seen_at    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stopped_request (
    thread   TEXT PRIMARY KEY,
    at       TEXT NOT NULL, -- the term of the answers counts from here
    reason   TEXT NOT NULL,
    told_at  TEXT,          -- when the readers were last told; NULL when they could not be, or need not
    went     INTEGER NOT NULL, -- 0 when it had certainly not left: then nobody owes an answer
    done     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX stopped_request_open ON stopped_request (at) WHERE done = 0;

CREATE TABLE structural (
    direction     TEXT NOT NULL,
    id            TEXT NOT NULL,
    noted_at      TEXT NOT NULL, -- sent, or received
    mid           TEXT NOT NULL,
    org           TEXT NOT NULL, -- in: the organisation that signalled
    mailbox       TEXT NOT NULL, -- in: where it hears what became of it
    theme_id      TEXT,
    told_at       TEXT, -- out: the moment of the step that named the theme
    text          TEXT NOT NULL,
    types         TEXT NOT NULL,
    barriers      TEXT NOT NULL,
    reasons       TEXT NOT NULL,
    seen          TEXT NOT NULL,
    municipality  TEXT NOT NULL,
    place_kind    TEXT NOT NULL,
    idea          TEXT NOT NULL,
    people        TEXT NOT NULL,
    PRIMARY KEY (direction, id)
) STRICT;

CREATE TRIGGER search_structural_added AFTER INSERT ON structural BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'structural_' || new.direction, ref, title, body, hidden FROM search_of_structural
    WHERE ref = new.id AND direction = new.direction;
END;

CREATE TRIGGER search_structural_changed
AFTER UPDATE OF text, idea, people, municipality ON structural BEGIN
    UPDATE search_entry SET (title, body, hidden)
        = (SELECT title, body, hidden FROM search_of_structural
    WHERE ref = new.id AND direction = new.direction)
    WHERE kind = 'structural_' || new.direction AND ref = new.id;
END;

CREATE TRIGGER search_structural_removed AFTER DELETE ON structural BEGIN
    DELETE FROM search_entry WHERE kind = 'structural_' || old.direction AND ref = old.id;
END;

CREATE INDEX structural_newest ON structural (direction, noted_at, id);

CREATE INDEX structural_of_theme ON structural (theme_id) WHERE theme_id IS NOT NULL;

CREATE TABLE structural_step (
    direction       TEXT NOT NULL,
    theme_id        TEXT NOT NULL,
    seq             INTEGER NOT NULL,
    at              TEXT NOT NULL,
    state           TEXT NOT NULL, -- planned, told, heard
    title           TEXT NOT NULL,
    phase           TEXT NOT NULL,
    outcome         TEXT NOT NULL,
    said            TEXT NOT NULL,
    next            TEXT NOT NULL,
    checked         TEXT NOT NULL,
    checked_people  INTEGER NOT NULL,
    signals         INTEGER NOT NULL, -- in the whole theme
    services        INTEGER NOT NULL,
    totals          TEXT NOT NULL, -- signals of the network per phase of E27
    PRIMARY KEY (direction, theme_id, seq)
) STRICT;

CREATE TRIGGER search_step_added AFTER INSERT ON structural_step BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'step_' || new.direction, ref, title, body, hidden FROM search_of_step
    WHERE theme_id = new.theme_id AND seq = new.seq AND direction = new.direction;
END;

CREATE TRIGGER search_step_changed
AFTER UPDATE OF title, said, next, checked ON structural_step BEGIN
    UPDATE search_entry SET (title, body, hidden)
        = (SELECT title, body, hidden FROM search_of_step
    WHERE theme_id = new.theme_id AND seq = new.seq AND direction = new.direction)
    WHERE kind = 'step_' || new.direction AND ref = new.theme_id || '/' || new.seq;
END;

CREATE TRIGGER search_step_removed AFTER DELETE ON structural_step BEGIN
    DELETE FROM search_entry WHERE kind = 'step_' || old.direction AND ref = old.theme_id || '/' || old.seq;
END;

CREATE INDEX structural_step_newest ON structural_step (direction, at, theme_id, seq);

CREATE TABLE structural_theme (
    id              TEXT PRIMARY KEY,
    title           TEXT NOT NULL,
    phase           TEXT NOT NULL,
    outcome         TEXT NOT NULL,
    weight          INTEGER NOT NULL,
    checked         TEXT NOT NULL, -- the group of people concerned that it was talked through with
    checked_people  INTEGER NOT NULL,
    made_at         TEXT NOT NULL,
    changed_at      TEXT NOT NULL
) STRICT;

CREATE TRIGGER search_theme_added AFTER INSERT ON structural_theme BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'theme', ref, title, body, hidden FROM search_of_theme WHERE ref = new.id;
END;

CREATE TRIGGER search_theme_changed
AFTER UPDATE OF title, checked ON structural_theme BEGIN
    UPDATE search_entry SET (title, body, hidden)
        = (SELECT title, body, hidden FROM search_of_theme WHERE ref = new.id)
    WHERE kind = 'theme' AND ref = new.id;
END;

CREATE TRIGGER search_theme_removed AFTER DELETE ON structural_theme BEGIN
    DELETE FROM search_entry WHERE kind = 'theme' AND ref = old.id;
END;

CREATE TABLE taken_back (
    env      TEXT PRIMARY KEY,
    mailbox  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
    id        TEXT PRIMARY KEY,
    place_id  TEXT NOT NULL REFERENCES place (id),
    started   TEXT NOT NULL,
    kind      TEXT NOT NULL,
    people    TEXT NOT NULL,
    note      TEXT NOT NULL
, topics TEXT NOT NULL DEFAULT '[]', help TEXT NOT NULL DEFAULT '[]', duration TEXT NOT NULL DEFAULT '') STRICT;

CREATE TRIGGER search_visit_added AFTER INSERT ON visit WHEN new.note <> '' BEGIN
    INSERT INTO search_entry (kind, ref, title, body)
    VALUES ('visit', new.id, '', new.note);
END;

CREATE TRIGGER search_visit_changed AFTER UPDATE OF note ON visit BEGIN
    DELETE FROM search_entry WHERE kind = 'visit' AND ref = old.id;
    INSERT INTO search_entry (kind, ref, title, body)
    SELECT 'visit', new.id, '', new.note WHERE new.note <> '';
END;

CREATE TRIGGER search_visit_removed AFTER DELETE ON visit BEGIN
    DELETE FROM search_entry WHERE kind = 'visit' AND ref = old.id;
END;

CREATE INDEX visit_newest ON visit (started, id);

CREATE INDEX visit_of_place ON visit (place_id, started);

CREATE TABLE warm_handover (
    id          TEXT PRIMARY KEY,
    person_id   TEXT REFERENCES person (id) ON DELETE CASCADE,
    signal_id   TEXT REFERENCES signal (id) ON DELETE CASCADE,
    at          TEXT NOT NULL,
    form        TEXT NOT NULL,
    service     TEXT NOT NULL,
    steps       TEXT NOT NULL,
    day         TEXT,
    clock       TEXT,
    place       TEXT NOT NULL,
    note        TEXT NOT NULL,
    done_at     TEXT,
    CHECK (person_id IS NOT NULL OR signal_id IS NOT NULL)
) STRICT;

CREATE TRIGGER search_warm_added AFTER INSERT ON warm_handover BEGIN
    INSERT INTO search_entry (kind, ref, title, body)
    VALUES ('warm', new.id, '', trim(new.service || ' ' || new.place || ' ' || new.note));
END;

CREATE TRIGGER search_warm_changed AFTER UPDATE OF service, place, note ON warm_handover BEGIN
    DELETE FROM search_entry WHERE kind = 'warm' AND ref = old.id;
    INSERT INTO search_entry (kind, ref, title, body)
    SELECT 'warm', new.id, '', trim(new.service || ' ' || new.place || ' ' || new.note);
END;

CREATE TRIGGER search_warm_removed AFTER DELETE ON warm_handover BEGIN
    DELETE FROM search_entry WHERE kind = 'warm' AND ref = old.id;
END;

CREATE INDEX warm_of_person ON warm_handover (person_id, at) WHERE person_id IS NOT NULL;

CREATE INDEX warm_of_signal ON warm_handover (signal_id) WHERE signal_id IS NOT NULL;

CREATE TABLE withdrawal (
    n         INTEGER PRIMARY KEY,
    env       TEXT NOT NULL UNIQUE,
    wt        BLOB NOT NULL,
    expires   INTEGER NOT NULL,
    hub_time  INTEGER -- empty until the hub has confirmed it
) STRICT;

CREATE TABLE withdrawn_message (
    mid     TEXT PRIMARY KEY,
    thread  TEXT NOT NULL,
    reason  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
