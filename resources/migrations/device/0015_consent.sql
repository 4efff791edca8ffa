-- The whole record of a consent, and what was decided without sending anything: necessity, the right to speak,
-- statutory consultation, a representative, advice without a name, a call in danger.
-- `sheet`: version of what was read or given; `signature`: lines of points, which never leave.

ALTER TABLE consent ADD COLUMN asked_role   TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN sheet        TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN interpreter  TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN understood   TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN company      TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN signed_on    TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN signature    TEXT NOT NULL DEFAULT '[]';
ALTER TABLE consent ADD COLUMN answered_by  TEXT NOT NULL DEFAULT 'persoon';
ALTER TABLE consent ADD COLUMN allowed      TEXT NOT NULL DEFAULT '[]';
ALTER TABLE consent ADD COLUMN forbidden    TEXT NOT NULL DEFAULT '[]';
ALTER TABLE consent ADD COLUMN purpose      TEXT NOT NULL DEFAULT 'offer_contact';
ALTER TABLE consent ADD COLUMN withdrawn_by TEXT NOT NULL DEFAULT '';

-- Code, time and whom one asked; the reasons belong in the organisation's own file (practice A11).
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
