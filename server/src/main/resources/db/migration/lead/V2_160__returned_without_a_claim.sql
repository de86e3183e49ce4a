SET search_path TO lead;

-- who gives back a customer that they never took from the pool has no time of taking
ALTER TABLE claim ALTER COLUMN at DROP NOT NULL;
UPDATE claim SET at = NULL WHERE at = 'epoch';
ALTER TABLE claim ADD CHECK (at IS NOT NULL OR returned_at IS NOT NULL);

-- the list of all opportunities, whatever their state
CREATE INDEX opportunity_any_state ON opportunity (expected_on, id);
