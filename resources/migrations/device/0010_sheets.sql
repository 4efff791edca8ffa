-- Which sheet was given to whom and when (GDPR article 13), and the number on it with which one stops.
-- Without a person: a sheet that went along blank is not kept at all.

CREATE TABLE sheet_given (
    id         TEXT PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    sheet      TEXT NOT NULL,
    language   TEXT NOT NULL, -- beside the Dutch; empty: Dutch only
    number     TEXT NOT NULL, -- on the sheet; empty when it had none
    given_at   TEXT NOT NULL
) STRICT;

CREATE INDEX sheet_given_to ON sheet_given (person_id, given_at);
CREATE INDEX sheet_given_number ON sheet_given (number) WHERE number <> '';
