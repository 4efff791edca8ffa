-- What is searched beside signals: one entry each, kept by triggers, so that
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

-- What was noted with a person: the journal, the steps towards a service, decisions about rights.
CREATE TRIGGER search_journal_added AFTER INSERT ON journal_entry BEGIN
    INSERT INTO search_entry (kind, ref, title, body)
    VALUES ('journal', new.id, '', trim(new.text || ' ' || new.decision));
END;

CREATE TRIGGER search_journal_changed AFTER UPDATE OF text, decision ON journal_entry BEGIN
    DELETE FROM search_entry WHERE kind = 'journal' AND ref = old.id;
    INSERT INTO search_entry (kind, ref, title, body)
    SELECT 'journal', new.id, '', trim(new.text || ' ' || new.decision);
END;

CREATE TRIGGER search_journal_removed AFTER DELETE ON journal_entry BEGIN
    DELETE FROM search_entry WHERE kind = 'journal' AND ref = old.id;
END;

INSERT INTO search_entry (kind, ref, title, body)
SELECT 'journal', id, '', trim(text || ' ' || decision) FROM journal_entry;

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

INSERT INTO search_entry (kind, ref, title, body)
SELECT 'warm', id, '', trim(service || ' ' || place || ' ' || note) FROM warm_handover;

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

INSERT INTO search_entry (kind, ref, title, body)
SELECT 'right_note', id, '', decision FROM right_note WHERE decision <> '';

-- What is planned, without its address; what was noted of a presence.
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

INSERT INTO search_entry (kind, ref, title, body)
SELECT 'agenda', id, title, line FROM agenda_item;

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

INSERT INTO search_entry (kind, ref, title, body)
SELECT 'visit', id, '', note FROM visit WHERE note <> '';

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
