-- The ledger can only grow. Entries go only up to where a checkpoint entry says that they went; facts and their
-- salt may be erased, and follow a person that was merged, but are never other facts; anchors never change but
-- for the hub's word, given once.

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

CREATE TRIGGER ledger_entry_stays BEFORE DELETE ON ledger_entry
WHEN old.n > coalesce((SELECT max(through) FROM ledger_checkpoint), 0) BEGIN
    SELECT raise(ABORT, 'a ledger entry is never removed');
END;

CREATE TRIGGER ledger_entry_follows BEFORE INSERT ON ledger_entry
WHEN new.n <= coalesce((SELECT max(n) FROM ledger_entry), 0) BEGIN
    SELECT raise(ABORT, 'a ledger entry is only added at the end');
END;

CREATE TRIGGER ledger_fact_is_final BEFORE UPDATE OF n, salt, facts, mid, thread ON ledger_fact BEGIN
    SELECT raise(ABORT, 'facts of the ledger never change');
END;

CREATE TRIGGER ledger_fact_comes_with_its_entry BEFORE INSERT ON ledger_fact
WHEN new.n IS NOT (SELECT max(n) FROM ledger_entry) OR EXISTS (SELECT 1 FROM ledger_fact WHERE n = new.n) BEGIN
    SELECT raise(ABORT, 'facts come with their entry');
END;

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

CREATE INDEX ledger_entry_of_kind ON ledger_entry (kind, n);
CREATE INDEX ledger_entry_at ON ledger_entry (at, n);
