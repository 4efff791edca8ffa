-- What a step of a request can carry besides: a first talk that is proposed (when, and a kind of place), and the
-- kind of service that is tried instead. Codes only; a tick of its own lets a proposal travel.
ALTER TABLE event ADD COLUMN meet_at TEXT;
ALTER TABLE event ADD COLUMN meet_where TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN alternative TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN proposal INTEGER NOT NULL DEFAULT 0;
