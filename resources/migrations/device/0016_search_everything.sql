-- Everything that somebody worded is found. One view for each kind of thing says what of it is found, by which id
-- and how it shows (title, body; `hidden` is found and never shown); triggers copy from the views, so that what is
-- erased is never found. A home address is in none of them.
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

CREATE VIEW search_of_activity AS
SELECT id AS ref, title, note AS body, '' AS hidden FROM activity;

CREATE VIEW search_of_helper AS
SELECT id AS ref, name AS title, what AS body, trim(reach || ' ' || hours) AS hidden FROM helper;

CREATE VIEW search_of_conversation AS
SELECT id AS ref, '' AS title,
    trim(situation || ' ' || weighs || ' ' || tried || ' ' || wanted || ' ' || strengths_text || ' ' || advice
        || ' ' || pros || ' ' || cons || ' ' || decision || ' ' || why_not_lower || ' '
        || coalesce(
            (SELECT group_concat(CASE type WHEN 'array' THEN json_extract(value, '$[0]') ELSE value END, ' ')
            FROM json_each(CASE WHEN json_valid(offers) THEN offers ELSE '[]' END)), '')) AS body,
    '' AS hidden
FROM conversation WHERE deleted_at IS NULL;

CREATE VIEW search_of_circumstance AS
SELECT c.signal_id AS ref, '' AS title, c.why_not_lower AS body, '' AS hidden
FROM circumstance c JOIN signal s ON s.id = c.signal_id
WHERE c.why_not_lower <> '' AND s.deleted_at IS NULL;

CREATE VIEW search_of_journal AS
SELECT id AS ref, '' AS title, trim(text || ' ' || beside || ' ' || decision) AS body, '' AS hidden
FROM journal_entry;

CREATE VIEW search_of_discussed AS
SELECT id AS ref, '' AS title, trim(service_name || ' ' || note) AS body, organisation AS hidden
FROM service_discussed;

CREATE VIEW search_of_sheet AS
SELECT id AS ref, '' AS title, number AS body, '' AS hidden FROM sheet_given WHERE number <> '';

CREATE VIEW search_of_consent AS
SELECT id AS ref, '' AS title, trim(interpreter_note || ' ' || company) AS body, '' AS hidden FROM consent
WHERE interpreter_note <> '' OR company <> '';

CREATE VIEW search_of_remark AS
SELECT id AS ref, service_name AS title, text AS body, '' AS hidden FROM service_remark;

CREATE VIEW search_of_term AS
SELECT code AS ref, words AS title, '' AS body, '' AS hidden FROM local_term;

-- The question as it was sealed shows; the other words that were shared are found.
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

-- Words that were added to a request later, until all its words go.
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

-- What colleagues handed over, until it is closed. Only who it is about shows: reading it is noted in the Logboek.
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

CREATE VIEW search_of_structural AS
SELECT direction, id AS ref, '' AS title, trim(text || ' ' || idea || ' ' || people) AS body, municipality AS hidden
FROM structural;

CREATE VIEW search_of_step AS
SELECT direction, theme_id, seq, theme_id || '/' || seq AS ref, title, trim(said || ' ' || next) AS body,
    checked AS hidden
FROM structural_step;

CREATE VIEW search_of_theme AS
SELECT id AS ref, title, checked AS body, '' AS hidden FROM structural_theme;

DROP TRIGGER search_person_changed;
DROP TRIGGER search_person_added;
DROP TRIGGER search_place_changed;
DROP TRIGGER search_place_added;
DROP TRIGGER search_request_changed;
DROP TRIGGER search_request_added;
DROP TRIGGER search_conversation_changed;
DROP TRIGGER search_conversation_added;
DROP TRIGGER search_journal_changed;
DROP TRIGGER search_journal_added;
DROP TRIGGER search_structural_changed;
DROP TRIGGER search_structural_added;

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

-- A signal that was put away is found no more, and neither is what goes with it.
CREATE TRIGGER search_circumstance_put_away AFTER UPDATE OF deleted_at ON signal BEGIN
    DELETE FROM search_entry WHERE kind = 'circumstance' AND ref = new.id;
    INSERT INTO search_entry (kind, ref, title, body, hidden)
    SELECT 'circumstance', ref, title, body, hidden FROM search_of_circumstance WHERE ref = new.id;
END;

UPDATE search_entry AS e SET (title, body, hidden)
    = (SELECT title, body, hidden FROM search_of_person WHERE ref = e.ref)
WHERE e.kind = 'person';

UPDATE search_entry AS e SET (title, body, hidden)
    = (SELECT title, body, hidden FROM search_of_place WHERE ref = e.ref)
WHERE e.kind = 'place';

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'activity', ref, title, body, hidden FROM search_of_activity;

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'helper', ref, title, body, hidden FROM search_of_helper;

UPDATE search_entry AS e SET (title, body, hidden)
    = (SELECT title, body, hidden FROM search_of_conversation WHERE ref = e.ref)
WHERE e.kind = 'conversation';

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'circumstance', ref, title, body, hidden FROM search_of_circumstance;

UPDATE search_entry AS e SET (title, body, hidden)
    = (SELECT title, body, hidden FROM search_of_journal WHERE ref = e.ref)
WHERE e.kind = 'journal';

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'discussed', ref, title, body, hidden FROM search_of_discussed;

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'sheet', ref, title, body, hidden FROM search_of_sheet;

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'consent', ref, title, body, hidden FROM search_of_consent;

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'remark', ref, title, body, hidden FROM search_of_remark;

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'term', ref, title, body, hidden FROM search_of_term;

UPDATE search_entry AS e SET (title, body, hidden)
    = (SELECT title, body, hidden FROM search_of_request WHERE ref = e.ref AND direction = substr(e.kind, 9))
WHERE e.kind IN ('request_out', 'request_in');

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'addendum_' || direction, ref, title, body, hidden FROM search_of_addendum;

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'handover', ref, title, body, hidden FROM search_of_handover;

UPDATE search_entry AS e SET (title, body, hidden)
    = (SELECT title, body, hidden FROM search_of_structural WHERE ref = e.ref AND direction = substr(e.kind, 12))
WHERE e.kind IN ('structural_out', 'structural_in');

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'step_' || direction, ref, title, body, hidden FROM search_of_step;

INSERT INTO search_entry (kind, ref, title, body, hidden)
SELECT 'theme', ref, title, body, hidden FROM search_of_theme;
