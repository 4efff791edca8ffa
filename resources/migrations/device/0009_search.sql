-- What is searched beside signals: people, places, requests, conversations, structural signals. One entry each,
-- kept by triggers, so that
-- what is erased is never found. A home address is in none of them.
CREATE TABLE search_entry (
    n       INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL,
    ref     TEXT NOT NULL,
    title   TEXT NOT NULL,
    body    TEXT NOT NULL,
    hidden  TEXT NOT NULL DEFAULT '', -- found, never shown
    UNIQUE (kind, ref)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
    title, body, hidden,
    content = 'search_entry', content_rowid = 'n',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', columnsize = 0
);

INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

-- Which words exist: for what was typed with an error.
CREATE VIRTUAL TABLE signal_word USING fts5vocab (signal_index, row);
CREATE VIRTUAL TABLE search_word USING fts5vocab (search_index, row);
CREATE VIRTUAL TABLE service_word USING fts5vocab (service_index, row);

CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
    INSERT INTO search_index (rowid, title, body, hidden)
    VALUES (new.n, new.title, new.body, new.hidden);
END;

CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
    INSERT INTO search_index (search_index, rowid, title, body, hidden)
    VALUES ('delete', old.n, old.title, old.body, old.hidden);
END;

CREATE TRIGGER search_entry_changed AFTER UPDATE OF title, body, hidden ON search_entry
WHEN (new.title, new.body, new.hidden) IS NOT (old.title, old.body, old.hidden)
BEGIN
    INSERT INTO search_index (search_index, rowid, title, body, hidden)
    VALUES ('delete', old.n, old.title, old.body, old.hidden);
    INSERT INTO search_index (rowid, title, body, hidden)
    VALUES (new.n, new.title, new.body, new.hidden);
END;

CREATE TRIGGER search_person_added AFTER INSERT ON person BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    VALUES ('person', new.id, new.codename, trim(new.full_name || ' ' || new.municipality),
        new.phone || ' ' || new.trusted_person);
END;

CREATE TRIGGER search_person_changed
AFTER UPDATE OF codename, full_name, municipality, phone, trusted_person ON person BEGIN
    UPDATE search_entry SET title = new.codename, body = trim(new.full_name || ' ' || new.municipality),
        hidden = new.phone || ' ' || new.trusted_person
    WHERE kind = 'person' AND ref = new.id;
END;

CREATE TRIGGER search_person_removed AFTER DELETE ON person BEGIN
    DELETE FROM search_entry WHERE kind = 'person' AND ref = old.id;
END;

CREATE TRIGGER search_place_added AFTER INSERT ON place BEGIN
    INSERT INTO search_entry (kind, ref, title, body)
    VALUES ('place', new.id, new.name, new.municipality);
END;

CREATE TRIGGER search_place_changed AFTER UPDATE OF name, municipality ON place BEGIN
    UPDATE search_entry SET title = new.name, body = new.municipality WHERE kind = 'place' AND ref = new.id;
END;

CREATE TRIGGER search_place_removed AFTER DELETE ON place BEGIN
    DELETE FROM search_entry WHERE kind = 'place' AND ref = old.id;
END;

-- Of a request: the question as it was sealed. Its id is known by its direction too.
CREATE TRIGGER search_request_added AFTER INSERT ON request BEGIN
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    VALUES ('request_' || new.direction, new.id, new.title,
        coalesce(CASE WHEN json_valid(CAST(new.payload AS TEXT)) THEN json_extract(CAST(new.payload AS TEXT), '$.fields.vraag') END, ''),
        CASE new.direction WHEN 'out' THEN new.recipient_name ELSE new.sender_name END);
END;

CREATE TRIGGER search_request_changed AFTER UPDATE OF title, payload ON request
WHEN (new.title, new.payload) IS NOT (old.title, old.payload)
BEGIN
    UPDATE search_entry SET title = new.title,
        body = coalesce(CASE WHEN json_valid(CAST(new.payload AS TEXT)) THEN json_extract(CAST(new.payload AS TEXT), '$.fields.vraag') END, '')
    WHERE kind = 'request_' || new.direction AND ref = new.id;
END;

CREATE TRIGGER search_request_removed AFTER DELETE ON request BEGIN
    DELETE FROM search_entry WHERE kind = 'request_' || old.direction AND ref = old.id;
END;

-- What was talked about with somebody; put away it is found no more.
CREATE TRIGGER search_conversation_added AFTER INSERT ON conversation WHEN new.deleted_at IS NULL BEGIN
    INSERT INTO search_entry (kind, ref, title, body)
    VALUES ('conversation', new.id, '',
        new.situation || ' ' || new.weighs || ' ' || new.tried || ' ' || new.wanted || ' ' || new.strengths_text || ' ' || new.advice
        || ' ' || new.pros || ' ' || new.cons || ' ' || new.decision || ' ' || new.why_not_lower);
END;

CREATE TRIGGER search_conversation_changed AFTER UPDATE ON conversation BEGIN
    DELETE FROM search_entry WHERE kind = 'conversation' AND ref = old.id;
    INSERT INTO search_entry (kind, ref, title, body)
    SELECT 'conversation', new.id, '',
        new.situation || ' ' || new.weighs || ' ' || new.tried || ' ' || new.wanted || ' ' || new.strengths_text || ' ' || new.advice
        || ' ' || new.pros || ' ' || new.cons || ' ' || new.decision || ' ' || new.why_not_lower
    WHERE new.deleted_at IS NULL;
END;

CREATE TRIGGER search_conversation_removed AFTER DELETE ON conversation BEGIN
    DELETE FROM search_entry WHERE kind = 'conversation' AND ref = old.id;
END;

CREATE TRIGGER search_structural_added AFTER INSERT ON structural BEGIN
    INSERT INTO search_entry (kind, ref, title, body)
    VALUES ('structural_' || new.direction, new.id, '', new.text || ' ' || new.idea);
END;

CREATE TRIGGER search_structural_changed AFTER UPDATE OF text, idea ON structural BEGIN
    UPDATE search_entry SET body = new.text || ' ' || new.idea
    WHERE kind = 'structural_' || new.direction AND ref = new.id;
END;

CREATE TRIGGER search_structural_removed AFTER DELETE ON structural BEGIN
    DELETE FROM search_entry WHERE kind = 'structural_' || old.direction AND ref = old.id;
END;

INSERT INTO search_entry (kind, ref, title, body)
SELECT 'conversation', id, '',
    situation || ' ' || weighs || ' ' || tried || ' ' || wanted || ' ' || strengths_text || ' ' || advice
        || ' ' || pros || ' ' || cons || ' ' || decision || ' ' || why_not_lower
FROM conversation WHERE deleted_at IS NULL;

INSERT INTO search_entry (kind, ref, title, body)
SELECT 'structural_' || direction, id, '', text || ' ' || idea FROM structural;

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'person', id, codename, trim(full_name || ' ' || municipality), phone || ' ' || trusted_person FROM person;

INSERT INTO search_entry (kind, ref, title, body) SELECT 'place', id, name, municipality FROM place;

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'request_' || direction, id, title,
    coalesce(CASE WHEN json_valid(CAST(payload AS TEXT)) THEN json_extract(CAST(payload AS TEXT), '$.fields.vraag') END, ''),
    CASE direction WHEN 'out' THEN recipient_name ELSE sender_name END
FROM request;
