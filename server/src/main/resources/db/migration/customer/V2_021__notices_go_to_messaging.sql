-- With their ids, for cursors and what merges have written down name them.
INSERT INTO messaging.notice (id, person_id, subject_kind, subject_id, kind, detail, by_person, at, read_at)
SELECT id, person_id, CASE WHEN card_id IS NOT NULL THEN 'customer' END, card_id, kind, detail, by_person, at, read_at
FROM customer.notice;

SELECT setval(pg_get_serial_sequence('messaging.notice', 'id'), last_value, is_called) FROM customer.notice_id_seq;

-- A merge that is taken back takes its notices from where they are now.
UPDATE customer.merge SET undo = jsonb_set(undo, '{steps}', (
    SELECT jsonb_agg(
        CASE WHEN step ->> 'table' = 'customer.notice'
            THEN step || '{"table": "messaging.notice", "column": "subject_id"}' ELSE step END ORDER BY place)
    FROM jsonb_array_elements(undo -> 'steps') WITH ORDINALITY s (step, place)))
WHERE undo -> 'steps' @> '[{"table": "customer.notice"}]';

DROP TABLE customer.notice;
