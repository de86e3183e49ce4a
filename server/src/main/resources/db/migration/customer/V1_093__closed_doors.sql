SET search_path TO customer;

-- Values that somebody asked for whole though they would only see them masked: so many an hour.
CREATE TABLE probe (
    person_id bigint NOT NULL REFERENCES identity.person,
    field text NOT NULL,
    -- tells two values apart and cannot be turned back into one
    mark bigint NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (person_id, field, mark)
);

-- A masked number shows its last four digits, and by those it is found.
CREATE INDEX point_last_four ON point (right(norm, 4), card_id) WHERE kind <> 'email';

-- "contains" in addresses without Chinese: names and Chinese go by the search row
CREATE INDEX card_address_part ON card USING gin (address ext.gin_trgm_ops) WHERE removed_at IS NULL AND address IS NOT NULL;
