SET search_path TO lead;

-- a first contact that a superior released is owed by nobody, and waits no longer
ALTER TABLE first_contact ADD COLUMN released_at timestamptz;

DROP INDEX first_contact_waiting;
DROP INDEX first_contact_owner;
CREATE INDEX first_contact_waiting ON first_contact (from_at, card_id)
    WHERE contacted_at IS NULL AND released_at IS NULL;
CREATE INDEX first_contact_owner ON first_contact (owner_id, from_at, card_id)
    WHERE contacted_at IS NULL AND released_at IS NULL;

-- cold calls are counted from when they were noted
CREATE INDEX contact_record_cold ON contact_record (card_id, noted_at) WHERE cold;
