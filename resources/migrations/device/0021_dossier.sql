-- Files with a received request that left the cipher for the own dossier, from before they exist until they are
-- gone: each request once, also after a kill at any point.
CREATE TABLE dossier_file (
    name       TEXT PRIMARY KEY, -- random
    thread     TEXT NOT NULL,
    fields     TEXT NOT NULL,    -- what is handed over, a list of codes
    folder     TEXT NOT NULL,
    remove_on  TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('begun', 'staged', 'written', 'gone'))
) STRICT, WITHOUT ROWID;

CREATE INDEX dossier_file_thread ON dossier_file (thread);

-- Tasks that a dossier system wrote and that were taken over, by their digest: each once.
CREATE TABLE dossier_task (
    digest  TEXT PRIMARY KEY,
    thread  TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
